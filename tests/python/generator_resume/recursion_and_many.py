# Generators inside generators, many at once, deep delegation, long bodies, big frames.
def walk(tree):
    match tree:
        case int(n):
            yield n
        case [left, right]:
            yield from walk(left)
            yield from walk(right)


def build(depth):
    return depth if depth == 0 else [build(depth - 1), depth]


print(list(walk(build(50)))[:5], sum(walk(build(100))))


def counter(name):
    n = 0
    while True:
        step = yield n
        n += step if step is not None else 1


many = [counter(i) for i in range(20000)]
for g in many:
    next(g)
print(sum(g.send(i) for i, g in enumerate(many)), sum(map(next, many)))
del many[::2]
print(sum(map(next, many)))


def chain(n):
    return counter("end") if n == 0 else relay(chain(n - 1))


def relay(source):
    yield from source


deep = chain(200)
print(next(deep), deep.send(5), next(deep))


def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a, b
        yield from hanoi(n - 1, c, b, a)


print(sum(1 for _ in hanoi(10, "a", "b", "c")), list(hanoi(2, 1, 2, 3)))


def locals_kept(a, b=2, *args, k=3, **kwargs):
    c = [a]
    yield a, b, args, k, kwargs
    c.append(b)
    d = yield c
    e = lambda: (a, d, kwargs)
    a = "rebound"
    yield e()
    del b
    try:
        b
    except UnboundLocalError as error:
        yield str(error)
    yield sorted(locals())


g = locals_kept(1, 5, 6, k=7, z=8)
print(next(g), next(g), g.send("sent"), next(g), next(g))


def zip_longest(*sources):
    sources = [iter(s) for s in sources]
    alive = len(sources)
    while True:
        row = []
        for index, source in enumerate(sources):
            try:
                row.append(next(source))
            except StopIteration:
                alive -= 1
                if not alive:
                    return
                sources[index] = iter(lambda: None, 0)
                row.append(None)
        yield tuple(row)


print(list(zip_longest("ab", [1, 2, 3], ())))


def merge(*sources):
    heads = [(next(s), i, s) for i, s in enumerate(map(iter, sources))]
    while heads:
        value, i, source = best = min(heads, key=lambda h: h[:2])
        yield value
        heads.remove(best)
        try:
            heads.append((next(source), i, source))
        except StopIteration:
            pass


print(list(merge([1, 4, 7], (2, 5), range(3, 10, 3))))


class Reader:
    def __init__(self, text):
        self.lines = self.read(text)

    def read(self, text):
        for number, line in enumerate(text.split("\n"), 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            while line.endswith("\\"):
                line = line[:-1] + (yield number, "more")
            yield number, line

    def __iter__(self):
        return self.lines


reader = Reader("# comment\none\n\ntwo \\\nthree")
print(next(reader.lines), next(reader.lines), reader.lines.send("joined"), list(reader))

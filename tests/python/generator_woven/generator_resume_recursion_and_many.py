def driven(function):
    def run(*args, **kwargs):
        body = function(*args, **kwargs)
        sent = None
        while True:
            try:
                sent = body.send(sent)
            except StopIteration as stop:
                return stop.value
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        setattr(run, name, getattr(function, name))
    return run


@driven
def program():
    global Reader, build, chain, counter, deep, g, hanoi, locals_kept, many, merge, reader, relay, walk, zip_longest

    def walk(tree):
        match tree:
            case int(n):
                yield n
            case [left, right]:
                yield from walk(left)
                yield from walk(right)
    yield

    @driven
    def build(depth):
        return (yield ((yield depth) if (yield ((yield depth) == (yield 0))) else (yield [(yield (yield build)((yield ((yield depth) - (yield 1))))), (yield depth)])))
    yield
    yield (yield print)((yield (yield (yield list)((yield (yield walk)((yield (yield build)((yield 50)))))))[:(yield 5)]), (yield (yield sum)((yield (yield walk)((yield (yield build)((yield 100))))))))
    yield

    def counter(name):
        n = 0
        while True:
            step = (yield n)
            n += step if step is not None else 1
    yield
    many = (yield [counter(i) for i in (yield (yield range)((yield 20000)))])
    yield
    for g in (yield many):
        yield (yield next)((yield g))
        yield
    yield
    yield (yield print)((yield (yield sum)((yield (g.send(i) for i, g in (yield (yield enumerate)((yield many))))))), (yield (yield sum)((yield (yield map)((yield next), (yield many))))))
    yield
    del (yield many)[::(yield 2)]
    yield
    yield (yield print)((yield (yield sum)((yield (yield map)((yield next), (yield many))))))
    yield

    @driven
    def chain(n):
        return (yield ((yield (yield counter)((yield 'end'))) if (yield ((yield n) == (yield 0))) else (yield (yield relay)((yield (yield chain)((yield ((yield n) - (yield 1)))))))))
    yield

    def relay(source):
        yield from source
    yield
    deep = (yield (yield chain)((yield 200)))
    yield
    yield (yield print)((yield (yield next)((yield deep))), (yield (yield (yield deep).send)((yield 5))), (yield (yield next)((yield deep))))
    yield

    def hanoi(n, a, b, c):
        if n:
            yield from hanoi(n - 1, a, c, b)
            yield (a, b)
            yield from hanoi(n - 1, c, b, a)
    yield
    yield (yield print)((yield (yield sum)((yield (1 for _ in (yield (yield hanoi)((yield 10), (yield 'a'), (yield 'b'), (yield 'c'))))))), (yield (yield list)((yield (yield hanoi)((yield 2), (yield 1), (yield 2), (yield 3))))))
    yield

    def locals_kept(a, b=(yield 2), *args, k=(yield 3), **kwargs):
        c = [a]
        yield (a, b, args, k, kwargs)
        c.append(b)
        d = (yield c)
        e = lambda: (a, d, kwargs)
        a = 'rebound'
        yield e()
        del b
        try:
            b
        except UnboundLocalError as error:
            yield str(error)
        yield sorted(locals())
    yield
    g = (yield (yield locals_kept)((yield 1), (yield 5), (yield 6), k=(yield 7), z=(yield 8)))
    yield
    yield (yield print)((yield (yield next)((yield g))), (yield (yield next)((yield g))), (yield (yield (yield g).send)((yield 'sent'))), (yield (yield next)((yield g))), (yield (yield next)((yield g))))
    yield

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
    yield
    yield (yield print)((yield (yield list)((yield (yield zip_longest)((yield 'ab'), (yield [(yield 1), (yield 2), (yield 3)]), (yield ()))))))
    yield

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
    yield
    yield (yield print)((yield (yield list)((yield (yield merge)((yield [(yield 1), (yield 4), (yield 7)]), (yield ((yield 2), (yield 5))), (yield (yield range)((yield 3), (yield 10), (yield 3))))))))
    yield

    class Reader:

        @driven
        def __init__(self, text):
            (yield self).lines = (yield (yield (yield self).read)((yield text)))
            yield

        def read(self, text):
            for number, line in enumerate(text.split('\n'), 1):
                line = line.strip()
                if not line or line.startswith('#'):
                    continue
                while line.endswith('\\'):
                    line = line[:-1] + (yield (number, 'more'))
                yield (number, line)

        @driven
        def __iter__(self):
            return (yield (yield self).lines)
    yield
    reader = (yield (yield Reader)((yield '# comment\none\n\ntwo \\\nthree')))
    yield
    yield (yield print)((yield (yield next)((yield (yield reader).lines))), (yield (yield next)((yield (yield reader).lines))), (yield (yield (yield (yield reader).lines).send)((yield 'joined'))), (yield (yield list)((yield reader))))
    yield
program()

# The built-in iterators: enumerate, zip, map, filter, reversed, iter with a sentinel.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip("ab", "cd", strict=True)), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(str, range(3))), list(filter(None, [0, 1, "", "a"])), list(filter(str.isalpha, "a1b")), list(reversed([1, 2])))
it = iter([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), list(it), iter(it) is it, next(it, "default"))
values = iter([3, 1, 4, 0, 5])
print(list(iter(lambda: next(values), 0)), list(values))


def source(name, n):
    for i in range(n):
        print(f"{name}{i}", end=" ")
        yield i


print(list(zip(source("a", 2), source("b", 5))))
print(list(zip(source("c", 5), source("d", 2))))
lazy = map(print, ["never printed"])
e = enumerate(source("e", 3))
print(next(e), next(e))
z = zip(source("f", 2), source("g", 2))
print(next(z), [x for x in z])
f = filter(lambda n: print("test", n) or n % 2, source("h", 4))
print(next(f), list(f))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)
try:
    list(zip([1], [1, 2], [1], strict=True))
except ValueError as error:
    print(error)
for call in ("enumerate(5)", "zip(5)", "map(5)", "list(map(5, [1]))", "filter(1)", "list(filter(5, [1]))", "reversed({1})", "reversed(5)", "reversed('ab')", "iter(5, 5)", "iter()", "next([])", "next(5, 1)", "list(map(lambda: 0, [1]))", "map()", "enumerate('a', 'b')",
             "list(zip([1], strict=5))", "zip(a=1)", "reversed([1], 2)", "list(map(None, [1]))", "next(iter([]))", "iter([])[0]", "len(iter([]))", "sum(map(ord, 'ab'))", "max(filter(None, [0]))", "dict(enumerate('ab'))", "min(map(len, ['a', 'bb']))"):
    try:
        shown = eval(call)
        print(call, "=", shown if isinstance(shown, (int, str, list, dict)) else type(shown).__name__)
    except Exception as error:
        print(call, "->", type(error).__name__ + ":", error)
l = [1, 2, 3]
it = iter(l)
next(it)
l.append(4)
print(list(it))
l.append(5)
print(list(it), next(it, "exhausted for good"))
r = reversed(l)
l.pop()
print(list(r), [type(iter(x)).__name__ for x in ([], (), "", {}, set(), b"", range(1), {}.items(), {}.values(), iter([]), zip(), map(str, []), (n for n in []), bytearray(), reversed([]), reversed({}), "é", range(2**70))])


class Chatty:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n % 3 == 0:
            raise StopIteration(self.n)
        return self.n


c = Chatty()
print(list(c), list(c), next(c))
try:
    for _ in range(5):
        next(c)
except StopIteration as stop:
    print("stopped with", stop.value)
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), [list(row) for row in zip(*matrix)], dict(zip("ab", matrix)), list(map(sum, zip(*matrix))), [*map(max, matrix)], list(zip(*[iter("abcdef")] * 2)))
a, b, *c = map(int, "1 2 3 4".split())
print(a, b, c, sum(map(int, "123")), sorted(map(abs, [-3, 2])), "".join(reversed("abc")), "-".join(map(str, filter(lambda n: n > 1, range(4)))), 3 in map(abs, [-3]), list(enumerate(zip("ab", [1, 2]), 1)))

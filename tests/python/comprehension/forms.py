# List, set, dict comprehensions and generator expressions.
print([n * n for n in range(5)], {n % 3 for n in range(10)} == {0, 1, 2}, {n: n * n for n in range(3)})
print([(a, b) for a in range(3) for b in "xy" if a], [a for a in range(20) if a % 2 if a % 3])
print([[j for j in range(i)] for i in range(4)], [x for row in [[1, 2], [3]] for x in row])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([a + b + c for a, (b, c) in [(1, (2, 3))]], [first for first, *_ in ["abc", "de"]])
print({v: k for k, v in {"a": 1, "b": 2}.items()}, {k: v for k, v in [("k", 1), ("k", 2)]})
print(sum(n for n in range(101)), max((len(w), w) for w in ["a", "ccc", "bb"]), tuple(n for n in "ab"))
g = (n for n in [1, 2])
print(type(g).__name__, next(g), next(g), next(g, "end"))
print([x if x > 1 else -x for x in range(4)], [not x for x in (0, 1)], [lambda: 0 for _ in range(1)][0]())


def show(value):
    print("eval", value)
    return value


print({show(k): show(v) for k, v in [(1, 2), (3, 4)]})
lazy = (show(n) for n in show([1, 2, 3]) if show(n) != 2)
print("made")
print(list(lazy))
try:
    (n for n in 5)
except TypeError as error:
    print("at once:", error)
broken = (1 // n for n in (1, 0))
print(next(broken))
try:
    next(broken)
except ZeroDivisionError:
    print("later", list(broken))
x = "outer"
print([x for x in range(3)], x, [[x for x in range(2)] for x in "ab"], x)
y = 5
print([y for _ in range(2)], [(lambda: y)() for y in range(3)], y)


def local():
    n = 10
    return [n + i for i in range(3)], [n for n in range(n - 8)], n


print(local())


class Body:
    values = [1, 2, 3]
    doubled = [v * 2 for v in values]
    total = sum(v for v in values)


print(Body.doubled, Body.total)
try:
    class Bad:
        factor = 3
        scaled = [factor * n for n in range(2)]
except NameError as error:
    print(error)
print([i for i in range(5) if (j := i * 2) > 3], j)
print([a for a in [1, 2] for a in [a * 10, a * 20]])
it = iter(range(6))
print([(a, b) for a, b in zip(it, it)])
print([*(n for n in "ab"), *[n for n in "cd"]], dict((k, k * 2) for k in "ab"))
print([k for k in {"p": 1, "q": 2}], [c for c in "añb"], [b for b in b"ab"])
print(any(n > 3 for n in (1, 5, show(0))), all(n for n in (1, 0, show(0))))
print([(i, j) for i in range(4) for j in range(i) if i % 2 for _ in range(1)])
print({(a, b) for a in (1, 2) for b in (a,)} == {(1, 1), (2, 2)}, {frozenset([n]) for n in (1, 1)} == {frozenset([1])})
try:
    [undefined_name for _ in (1,)]
except NameError as error:
    print(error)
try:
    {[]: 1 for _ in (1,)}
except TypeError as error:
    print(type(error).__name__)
print(list(n for n in range(3)), len([_ for _ in range(1000)]), [m for m in [[]]])

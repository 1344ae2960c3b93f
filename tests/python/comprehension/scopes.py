# Names in comprehensions: their own scope, cells, classes, nested and lambda.
x = "module"
print([x for x in "ab"], x, {x: x for x in "c"}, x, {x for x in "d"}, x, list(x for x in "e"), x)


def function(x):
    inner = [[x + y for y in "12"] for x in (x, "z")]
    late = [lambda: (x, y) for y in range(2)]
    return inner, [f() for f in late], x


print(function("p"))


def closures():
    fs = [lambda: i for i in range(3)]
    gs = [lambda i=i: i for i in range(3)]
    hs = [[lambda: (i, j) for j in range(2)] for i in range(2)]
    return [f() for f in fs], [g() for g in gs], [[h() for h in row] for row in hs]


print(closures())


class Body:
    items = [1, 2]
    n = 10
    first = [i for i in items]
    try:
        second = [i * n for i in items]
    except NameError as error:
        second = str(error)
    third = [i for i in range(n)][-1]
    nested = [[j for j in items2] for items2 in [items]]


print(Body.first, Body.second, Body.third, Body.nested, hasattr(Body, "i"))


def uses_locals():
    a = 1
    return [sorted(k for k in locals() if k != "k") for _ in range(1)] and "locals in a comprehension"


print(uses_locals())


def nonlocal_walrus():
    total = 0

    def add():
        nonlocal total
        return [total := total + n for n in (1, 2, 3)]
    return add(), total


print(nonlocal_walrus())


def shadowing(items):
    items = [items for items in items]
    return items


print(shadowing([3, 1]))


def generator_late():
    n = 1
    g = (n * i for i in range(3))
    n = 100
    return list(g)


print(generator_late())


def first_iterable_early():
    source = [1]
    g = (i for i in source)
    source = [2]
    return list(g)


print(first_iterable_early())
print([y for x in range(3) for y in range(x)], [(x, y) for x in "ab" for y in x * 2], [[z for z in range(y)] for y in (z for z in range(3))])
print([a := [b := a0 * 2 for a0 in range(3)], b][-1], a)
deep = [[[[d for d in range(c)] for c in range(b)] for b in range(a)] for a in range(4)]
print(deep[3])
try:
    [unknown for _ in range(1)]
except NameError as error:
    print(error)
def deleted():
    v = 1
    fs = [lambda: v for _ in range(1)]
    del v
    try:
        fs[0]()
    except NameError as error:
        return str(error)
print(deleted())
print((lambda: [(lambda: k)() for k in range(2)])(), [(lambda k: k * j)(2) for j in range(3)])

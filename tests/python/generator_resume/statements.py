# A yield in every part of the simple statements.
log = []


def run(generator, *answers):
    answers = iter(answers)
    shown = []
    try:
        value = next(generator)
        while True:
            shown.append(value)
            value = generator.send(next(answers, None))
    except StopIteration as stop:
        print(shown, "->", stop.value)
    except Exception as error:
        print(shown, "->", repr(error), "from", repr(error.__cause__))


class Box:
    pass


def assignments():
    box, items, table = Box(), [0, 0, 0], {}
    a = b = yield "both"
    (yield "object").attribute = yield "attribute's value"
    (yield "container")[(yield "key")] = (yield "item's value")
    items[(yield "slice start"):] = yield "slice value"
    c, (d, *e) = (yield "one"), (yield "many")
    f: int = yield "annotated"
    return a, b, items, c, d, e, f


box, table = Box(), {}
run(assignments(), 1, "v", box, "value", table, "key", "xyz", 1, "C", "DEF", 9)
print(vars(box), table)


def order():
    (yield "target object").x, (yield "container")[(yield "index")] = (yield "first value"), (yield "second value")


box, table = Box(), {}
run(order(), 1, 2, box, table, "k")
print(box.x, table)


def augmented():
    n = 1
    n += yield "amount"
    (yield "box").x += yield "to add"
    (yield "table")[(yield "key")] *= yield "factor"
    items = [1, 2, 3]
    items[(yield "from"):(yield "to")] += yield "more"
    return n, items


box.x, table = 10, {"k": 3}
run(augmented(), 5, box, 7, table, "k", 4, 0, 2, ["new"])
print(box.x, table)


def deletes():
    items = [1, 2, 3, 4]
    del (yield "box").x, items[(yield "index")], items[(yield "start"):(yield "stop")]
    return items


run(deletes(), box, 0, 1, 2)
print(vars(box))


def asserts():
    assert (yield "condition"), (yield "message")
    return "passed"


run(asserts(), True)
run(asserts(), False, "told so")


def raises():
    raise (yield "error") from (yield "cause")


run(raises(), ValueError("v"), KeyError("k"))
run(raises(), ValueError, None)
run(raises(), 5, None)


def returns():
    return (yield "value")


run(returns(), "returned")


def bare():
    yield
    x = yield
    y = (yield)
    yield x, y
    yield *(1, 2), 3
    return x


run(bare(), 1, 2, 3)


def expression_statement():
    (yield 1)
    (yield 2) + (yield 3)
    print((yield "printed"))
    [(yield 4)]


run(expression_statement(), 0, 5, 6, "shown", 1)


def definitions():
    def f(a=(yield "default"), *args, k=(yield "keyword default")):
        return a, k

    @(yield "decorator")
    def g():
        return "g"

    @(yield "outer")
    @(yield "inner")
    class C((yield "base"), metaclass=(yield "metaclass")):
        x = 1

    return f(), g, C


g = definitions()
print(next(g), g.send(1), g.send(2), g.send(lambda f: f()), g.send(lambda c: (c.__name__, c.x)), g.send(lambda c: c), g.send(dict))
try:
    g.send(type)
except StopIteration as stop:
    print(stop.value)


def body():
    class Inner:
        before = "class bodies hold no yield"
    value = yield Inner.before

    class Second:
        captured = value

        def method(self):
            return value
    value = yield Second.captured
    return Second().method()


run(body(), "one", "two")


def names():
    global made
    made = yield "global"
    import sys
    yield sys.__name__
    del sys
    yield "gone"
    nothing = None
    yield nothing
    pass
    yield made


run(names(), "set")


def with_nonlocal():
    count = 0

    def add():
        nonlocal count
        count += 1
        return count
    add()
    yield count
    add()
    count += yield count
    return count, add()


run(with_nonlocal(), None, 10)

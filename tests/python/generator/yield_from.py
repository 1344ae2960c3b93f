# Delegation: values, results, send, throw and close pass through.
def inner(name):
    print("start", name)
    try:
        received = yield f"{name} 1"
        print(name, "received", received)
        received = yield f"{name} 2"
        print(name, "received", received)
    except ValueError as error:
        print(name, "caught", error)
        yield f"{name} recovered"
    finally:
        print(name, "finally")
    return f"result of {name}"


def outer():
    first = yield from inner("a")
    print("got", first)
    second = yield from inner("b")
    return first, second


def run(generator, *sends):
    try:
        print("yield", next(generator))
        for value in sends:
            print("yield", generator.throw(value) if isinstance(value, Exception) else generator.send(value))
    except StopIteration as stop:
        print("done", stop.value)
    except Exception as error:
        print("raised", type(error).__name__, error)


run(outer(), 1, 2, 3, 4)
run(outer(), ValueError("v"), None, None, None)
run(outer(), KeyError("k"))
g = outer()
next(g)
print(g.gi_yieldfrom.__name__)
g.close()


def delegate(thing):
    result = yield from thing
    print("result", result)


print(list(delegate([1, 2])), list(delegate("ab")), list(delegate({"k": 1})), list(delegate(range(2))))
for bad in (5, None):
    try:
        list(delegate(bad))
    except TypeError as error:
        print(error)
g = delegate([1, 2])
next(g)
try:
    g.send("a list cannot receive")
except AttributeError as error:
    print(error)
g = delegate([1, 2])
next(g)
try:
    g.throw(LookupError("passes straight out"))
except LookupError as error:
    print(error)


class Custom:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("custom result")
        return self.n

    def send(self, value):
        print("send", value)
        return f"sent {value}"

    def throw(self, *details):
        print("throw", details[0])
        return "thrown"

    def close(self):
        print("close")


run(delegate(Custom()), "x", None, ValueError("t"), None, None)
g = delegate(Custom())
next(g)
g.close()


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))


def deep(n):
    if n == 0:
        received = yield "bottom"
        return received
    return (yield from deep(n - 1)) + 1


g = deep(100)
print(next(g))
try:
    g.send(0)
except StopIteration as stop:
    print(stop.value)


def shared(source):
    yield "mine"
    yield from source


source = iter([1, 2, 3])
a, b = shared(source), shared(source)
print(next(a), next(b), next(a), next(b), next(a), next(b, "nothing left"))


def catching():
    try:
        yield from inner("c")
    except KeyError as error:
        print("outer caught", error)
        yield "outer recovered"


run(catching(), KeyError("k"), None)


def reentrant():
    yield from holder[0]


holder = [None]
holder[0] = reentrant()
try:
    next(holder[0])
except ValueError as error:
    print(error)
print((lambda: [(yield from [1]), (yield 2)])().__next__())
def nested_expression():
    return (yield from inner("x")), [(yield from inner("y"))], f"{(yield from inner('z'))}"
g = nested_expression()
while True:
    try:
        print(next(g))
    except StopIteration as stop:
        print(stop.value)
        break

# Generators: next, send, throw, close, their states and attributes.
def echo():
    print("started")
    received = None
    while True:
        try:
            received = yield received
            print("received", received)
        except ValueError as error:
            print("caught", error)
            received = "after error"
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")


g = echo()
print(type(g).__name__, g.__name__, g.__qualname__, iter(g) is g, g.gi_running, g.gi_frame is not None, g.gi_yieldfrom)
try:
    g.send("too early")
except TypeError as error:
    print(error)
print(next(g), g.send(1), g.send(None), g.throw(ValueError("v")), g.gi_running)
g.close()
g.close()
print(g.gi_frame, list(g))
try:
    next(g)
except StopIteration as stop:
    print("StopIteration", stop.value)
try:
    g.send(5)
except StopIteration:
    print("finished")
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print(repr(error))


def returns():
    yield 1
    return "result"


g = returns()
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)
print(list(returns()), sum(1 for _ in returns()))


def raises():
    yield 1
    raise KeyError("from the body")


g = raises()
next(g)
try:
    next(g)
except KeyError as error:
    print(repr(error), list(g))


def stops():
    yield 1
    raise StopIteration("inside")


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def ignores_close():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            print("refusing to close")


g = ignores_close()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def close_value():
    try:
        yield 1
    except GeneratorExit:
        return "returned by close"


g = close_value()
next(g)
print(g.close(), close_value().close())
unstarted = raises()
try:
    unstarted.throw(ValueError("before the start"))
except ValueError as error:
    print(error, list(unstarted))
for arguments in ((), (5,), ("no exception",)):
    try:
        returns().throw(*arguments)
    except Exception as error:
        print(type(error).__name__, error)


def self_calling():
    yield next(me)


me = self_calling()
try:
    next(me)
except ValueError as error:
    print(error)


def only_return():
    return
    yield


print(list(only_return()))
fib = (lambda: (yield from (1, 2)))()
print(list(fib), [type(x).__name__ for x in (echo, echo(), (x for x in ()))])


def infinite():
    n = 0
    while True:
        yield n
        n += 1


print([n for n, _ in zip(infinite(), range(5))], next(n for n in infinite() if n * n > 200))
a, b, c = (n * n for n in range(3))
print(a, b, c, (lambda *x: x)(*(n for n in "ab")), max(n % 7 for n in range(20)), "".join(c for c in "abc" if c != "b"))
gens = [infinite() for _ in range(1000)]
print(sum(next(g) + next(g) for g in gens))
g.__name__ = "renamed"
print(g.__name__)
try:
    g.x = 1
except AttributeError as error:
    print(error)

# sys.exception() belongs to whoever is running: it is swapped at each yield.
import sys


def current():
    return repr(sys.exception())


def generator():
    print("in, fresh:", current())
    try:
        raise KeyError("own")
    except KeyError:
        print("in, handling:", current())
        yield "handling"
        print("in, resumed:", current())
        try:
            raise IndexError("nested")
        except IndexError:
            yield "nested"
            print("in, nested resumed:", current())
        print("in, back:", current())
    print("in, after:", current())
    yield "after"


g = generator()
next(g)
print("out:", current())
try:
    raise ValueError("caller's")
except ValueError:
    print("out, handling:", current())
    next(g)
    print("out, still:", current())
next(g)
print("out:", current())


def reraise_later():
    try:
        raise KeyError("first")
    except KeyError:
        yield
        raise


g = reraise_later()
next(g)
try:
    raise ValueError("other")
except ValueError:
    try:
        next(g)
    except KeyError as error:
        print(repr(error), repr(error.__context__))


def context_of_caller():
    yield
    raise KeyError("raised while the caller handles")


g = context_of_caller()
next(g)
try:
    raise ValueError("caller's")
except ValueError:
    try:
        next(g)
    except KeyError as error:
        print(repr(error), repr(error.__context__))


def thrown():
    try:
        yield
    except ValueError as error:
        print("thrown:", current(), repr(error.__context__))
        yield
        print("later:", current())


g = thrown()
next(g)
try:
    raise KeyError("around the throw")
except KeyError:
    g.throw(ValueError("in"))
next(g, None)


def in_finally():
    try:
        yield 1
    finally:
        print("finally sees", current())
        yield 2
        print("and still", current())


g = in_finally()
next(g)
print(g.throw(OSError("o")))
try:
    next(g)
except OSError as error:
    print(repr(error))


def delegating():
    try:
        raise KeyError("outer's")
    except KeyError:
        yield from inner()
        print("outer again:", current())


def inner():
    print("inner sees", current())
    yield
    try:
        raise
    except RuntimeError as error:
        print(error)
    except KeyError as error:
        print("inner reraised", repr(error))


for _ in delegating():
    print("out:", current())


def bare_raise():
    yield
    raise


g = bare_raise()
next(g)
try:
    1 // 0
except ZeroDivisionError:
    try:
        next(g)
    except (RuntimeError, ZeroDivisionError) as error:
        print(type(error).__name__)

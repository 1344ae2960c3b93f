# stderr: ignored
# A suppressing manager and every way to leave a block.
class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.caught = value
        return kind is not None and issubclass(kind, self.kinds)


with Suppress(KeyError) as s:
    {}["missing"]
    print("never")
print("after", repr(s.caught))
with Suppress(ValueError, ArithmeticError) as s:
    1 // 0
print(type(s.caught).__name__)
try:
    with Suppress(KeyError) as s:
        raise TypeError("other")
except TypeError as error:
    print(error, s.caught is error)


def returns():
    with Suppress(Exception):
        return "value"
    return "not reached"


def raise_then_return():
    with Suppress(Exception):
        raise ValueError
        return "never"
    return "after the suppressed error"


def finally_inside():
    with Suppress(Exception) as s:
        try:
            raise KeyError("k")
        finally:
            print("finally inside with")
    return repr(s.caught)


def with_inside_finally():
    try:
        raise KeyError("k")
    finally:
        with Suppress(ValueError):
            raise ValueError("inside")
        print("continues in finally")


def return_through_two():
    for n in range(3):
        with Suppress():
            try:
                with Suppress():
                    if n == 1:
                        return n
            finally:
                print("finally", n)


def loop():
    seen = []
    for n in range(6):
        with Suppress(ZeroDivisionError):
            if n == 4:
                break
            if n == 1:
                continue
            seen.append(10 // (n - 2))
    return seen


print(returns(), raise_then_return(), finally_inside(), return_through_two(), loop())
try:
    with_inside_finally()
except KeyError as error:
    print(repr(error), error.__context__)


class Exits:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        try:
            raise LookupError("handled inside __exit__")
        except LookupError:
            pass
        return True


with Exits():
    raise ValueError("gone")
print("fine")


class Replaces:
    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        raise RuntimeError("replacement") from value


try:
    with Replaces():
        raise ValueError("original")
except RuntimeError as error:
    print(error, repr(error.__cause__))


class Stack:
    def __init__(self):
        self.callbacks = []

    def push(self, function, *args):
        self.callbacks.append((function, args))

    def __enter__(self):
        return self

    def __exit__(self, *details):
        while self.callbacks:
            function, args = self.callbacks.pop()
            function(*args)


with Stack() as stack:
    for n in range(3):
        stack.push(print, "callback", n)
    print("registered")


def generator():
    with Stack() as stack:
        stack.push(print, "generator closed its block")
        yield 1
        yield 2


g = generator()
print(next(g))
g.close()
print(list(generator()))

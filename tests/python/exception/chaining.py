# __cause__, __context__, __suppress_context__, and what sets them.
def show(error, indent=""):
    print(indent + repr(error), "suppress" if error.__suppress_context__ else "")
    if error.__cause__ is not None:
        print(indent + " cause:")
        show(error.__cause__, indent + "  ")
    if error.__context__ is not None and error.__context__ is not error.__cause__:
        print(indent + " context:")
        show(error.__context__, indent + "  ")


def attempt(action):
    try:
        action()
    except BaseException as error:
        show(error)


def implicit():
    try:
        {}["key"]
    except KeyError:
        int("x")


def explicit():
    try:
        {}["key"]
    except KeyError as error:
        raise ValueError("v") from error


def from_none():
    try:
        {}["key"]
    except KeyError:
        raise ValueError("v") from None


def from_class():
    raise ValueError("v") from KeyError


def from_nonsense():
    raise ValueError("v") from 5


def three():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise ValueError(2)
    except ValueError:
        raise TypeError(3)


def own_cycle():
    error = ValueError("same")
    try:
        raise error
    except ValueError:
        raise error


def swap():
    a, b = ValueError("a"), KeyError("b")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a


def in_finally():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")


def after_handling():
    try:
        raise KeyError("handled")
    except KeyError:
        pass
    raise ValueError("no context")


def in_function():
    def helper():
        raise ValueError("from a helper")
    try:
        raise KeyError("outside")
    except KeyError:
        helper()


for function in (implicit, explicit, from_none, from_class, from_nonsense, three, own_cycle, swap, in_finally,
                 after_handling, in_function):
    print("--", function.__name__)
    attempt(function)
error = ValueError("v")
error.__cause__ = KeyError("assigned")
show(error)
for value in (5, "x", int):
    try:
        error.__cause__ = value
    except TypeError as wrong:
        print(wrong)
try:
    error.__traceback__ = 5
except TypeError as wrong:
    print(wrong)
print(ValueError("x").with_traceback(None), error.__cause__ is not None)


def generator():
    try:
        yield 1
    except ValueError:
        raise KeyError("in generator")


g = generator()
next(g)
try:
    g.throw(ValueError("thrown"))
except KeyError as e:
    show(e)

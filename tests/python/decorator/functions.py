# Decorators: order, arguments, classes as decorators, stacked with built-in ones.
from functools import wraps


def trace(name):
    print("make", name)

    def decorate(function):
        print("apply", name, "to", function.__name__)

        @wraps(function)
        def wrapper(*args, **kwargs):
            print("enter", name)
            try:
                return function(*args, **kwargs)
            finally:
                print("leave", name)
        return wrapper
    return decorate


@trace("outer")
@trace("inner")
def add(a, b=1):
    """Adds."""
    return a + b


print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__wrapped__.__name__)


class Count:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@Count
def square(n):
    return n * n


print(square(3), square(4), square.calls)


@lambda f: "replaced"
def gone():
    pass


print(gone)
registry = {}


def register(key):
    def decorate(thing):
        registry[key] = thing
        return thing
    return decorate


@register("f")
def f():
    return "f"


@register("C")
class C:
    @register("method")
    def method(self):
        return "method"


print(sorted(registry), registry["f"](), registry["method"](C()))
decorators = [trace("from a list")]


@decorators[0]
def listed():
    return "listed"


print(listed())


@(lambda cls: type(cls.__name__ + "Plus", (cls,), {"extra": 1}))
class Base:
    pass


print(Base.__name__, Base.extra, Base.__mro__[1].__name__)


def optional(function=None, *, times=2):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate(function) if function else decorate


@optional
def one():
    return 1


@optional(times=3)
def two():
    return 2


print(one(), two(), one.__name__)
try:
    @None
    def never():
        pass
except TypeError as error:
    print(error)
try:
    @undefined
    def never():
        print("never")
except NameError as error:
    print(error)
print("never" in globals())


class Methods:
    @staticmethod
    @trace("static")
    def s(x):
        return x

    @classmethod
    def c(cls, x):
        return cls.__name__, x

    @property
    @trace("property")
    def p(self):
        return "p"


print(Methods.s(1), Methods().c(2), Methods().p)

# What is thrown that is no exception is refused where another generator is waited for.
def inner():
    try:
        yield 1
        yield 2
    except BaseException as error:
        print("inner", type(error).__name__)
        raise


def outer():
    try:
        yield from inner()
    except TypeError as error:
        print("outer", error)
        yield "caught"
    yield "last"


def outermost():
    yield from outer()


for make in (inner, outer, outermost):
    generator = make()
    print(next(generator))
    try:
        print(generator.throw(1))
    except TypeError as error:
        print("caller", error)
    print(list(generator))


class Unmade(Exception):
    def __new__(cls, *arguments):
        return cls


class Failing(Exception):
    def __init__(self, *arguments):
        raise RuntimeError("init")


def generator():
    try:
        yield 1
    except Exception as error:
        print("inside", type(error).__name__, str(error)[:60])
        yield 2


for kind in (Unmade, Failing):
    it = generator()
    next(it)
    print(it.throw(kind))
    it = generator()
    try:
        it.throw(kind)
    except Exception as error:
        print(type(error).__name__, str(error)[:60])
    print(list(it))


def booh(self):
    raise AttributeError("booh")


class Odd:
    __eq__ = property(booh)


print(Odd() == Odd())
for kind in (type, int):
    try:
        kind.__annotate__
    except AttributeError as error:
        print(error)

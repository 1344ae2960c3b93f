# What a class statement does: its body, its namespace, its attributes.
print("before")


class First:
    """A docstring."""
    print("in the body", __qualname__, __module__)
    a = 1
    b = a + 1
    for i in range(3):
        if i == 2:
            c = i * 10
    del i

    def method(self):
        return self.a, First.b

    class Nested:
        value = "nested"

        class Deeper:
            pass

    alias = method
    table = {name: len(name) for name in ("x", "yy")}
    try:
        d = 1 // 0
    except ZeroDivisionError:
        d = "caught in a class body"
    with_lambda = lambda self, n: n * 2
    x, *y = 1, 2, 3


print(First.__doc__, First.__name__, First.__qualname__, First.Nested.Deeper.__qualname__, First.__module__)
print(First.a, First.b, First.c, First.d, First.table, First.x, First.y, hasattr(First, "i"))
f = First()
print(f.method(), f.alias(), f.with_lambda(4), f.method.__qualname__, f.Nested.value)
f.a = 100
print(f.a, First.a, f.__dict__, f.method())
First.added = lambda self: "added later"
print(f.added(), "added" in First.__dict__, "added" in dir(f))
f.own = lambda: "no self"
print(f.own())
print(First.__bases__, First.__base__, First.__class__, f.__class__ is First, type(f) is First)
print(isinstance(f, First), isinstance(f, object), issubclass(First, object), isinstance(First, type))
print(sorted(name for name in vars(First) if not name.startswith("__")))


class Empty: pass


print(Empty.__doc__, vars(Empty()), bool(Empty()), Empty() == Empty())
e = Empty()
print(e == e, e != e, hash(e) == hash(e), e in [e])
for name in ("missing", "method"):
    for thing in (Empty, e):
        try:
            getattr(thing, name)
        except AttributeError as error:
            print(error)
try:
    e.__class__ = int
except TypeError as error:
    print(error)
e.__class__ = First
print(e.method(), type(e).__name__)


def make(base, **attributes):
    class Local(base):
        locals().update(attributes)
        seen = base.__name__
    return Local


L = make(First, z=26)
print(L.__qualname__, L.seen, L.__bases__[0].__name__, L().method())
if True:
    class Conditional:
        pass
else:
    class Other:
        pass
print("Conditional" in globals(), "Other" in globals())


class Redefined:
    def f(self): return 1
    def f(self): return 2
    value = 1
    value += 1


print(Redefined().f(), Redefined.value)
try:
    class Fails:
        before = 1
        raise ValueError("in a class body")
except ValueError as error:
    print(error, "Fails" in globals())


class Annotated:
    plain: int
    with_value: str = "v"
    _private: list = []


print(Annotated.__annotations__ == {"plain": int, "with_value": str, "_private": list}, hasattr(Annotated, "plain"))
print((lambda: type(Empty()).__name__)(), type("Dynamic", (First,), {"k": 5}).k, type("D", (), {}).__module__)

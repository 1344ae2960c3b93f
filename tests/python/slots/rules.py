# __slots__: what they allow, inheritance, conflicts, and __dict__ in them.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


p = Point(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"), Point.__slots__, type(Point.x).__name__)
attempt(lambda: setattr(p, "z", 3))
attempt(lambda: p.z)
attempt(lambda: vars(p))
del p.x
attempt(lambda: p.x)
attempt(lambda: delattr(p, "x"))
p.x = 5
print(p.x, Point.y.__get__(p), Point.x.__name__)


class Child(Point):
    pass


class SlottedChild(Point):
    __slots__ = "z"


class WithDict(Point):
    __slots__ = ("__dict__", "w")


c = Child(1, 2)
c.anything = 3
print(vars(c), c.x)
s = SlottedChild(1, 2)
s.z = 3
attempt(lambda: setattr(s, "q", 1))
w = WithDict(1, 2)
w.w, w.free = 4, 5
print(vars(w), w.w)


class Conflict:
    try:
        class Inner:
            __slots__ = ("a",)
            a = 1
    except ValueError as error:
        print(error)


for slots in (("1bad",), (5,), ("a", "a"), ("__dict__", "__dict__"), "single", ["list"], {"key": "doc"}, ("has space",), iter(["it"])):
    try:
        made = type("Made", (), {"__slots__": slots})
        print("made", sorted(k for k in vars(made) if not k.startswith("__")))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class One:
    __slots__ = ("a",)


class Two:
    __slots__ = ("b",)


attempt(lambda: type("Both", (One, Two), {}))


class EmptySlots:
    __slots__ = ()


print(type("Fine", (One, EmptySlots), {"__slots__": ()}).__mro__[2].__name__)


class Private:
    __slots__ = ("__secret", "_half")

    def __init__(self):
        self.__secret = 1


print(Private()._Private__secret, sorted(k for k in vars(Private) if "secret" in k))


class Number(int):
    __slots__ = ()


attempt(lambda: setattr(Number(5), "x", 1))
attempt(lambda: type("Bad", (int,), {"__slots__": ("a",)}))
print(Number(5) + 1)


class Weak:
    __slots__ = ("__weakref__",)


class Default:
    __slots__ = ("v",)

    def __getattr__(self, name):
        return f"no {name} yet"


d = Default()
print(d.v, d.u)
d.v = "set"
print(d.v)
import weakref
weak = Weak()
print(weakref.ref(weak)() is weak)
attempt(lambda: weakref.ref(Point(1, 2)))
attempt(lambda: Point.x.__get__(5))
attempt(lambda: Point.x.__set__(5, 1))
a, b = One(), One()
a.a = b
b.a = a
print(a.a.a is a)
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: setattr(5, "real", 1))
attempt(lambda: setattr([], "append", 1))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: delattr(str, "upper"))

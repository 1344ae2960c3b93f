# Class patterns: __match_args__, keywords, built-in classes, errors.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


def where(point):
    match point:
        case Point3(_, _, z=0):
            return "flat"
        case Point3(x, y, z):
            return f"space {x} {y} {z}"
        case Point(0, 0):
            return "origin"
        case Point(0, y) | Point(y, 0):
            return f"on an axis at {y}"
        case Point(x, y) if x == y:
            return "diagonal"
        case Point(x=x):
            return f"x {x}"
        case [Point(x=a), Point(x=b)]:
            return f"two points {a} {b}"
        case captured:
            return f"captured {type(captured).__name__}"


for p in (Point(0, 0), Point(0, 3), Point(4, 0), Point(2, 2), Point(1, 2), Point3(1, 2, 0), Point3(1, 2, 3), [Point(5, 6), Point(7, 8)], "no"):
    print(p, where(p))


def builtin(value):
    match value:
        case bool(b):
            return "bool", b
        case int(n):
            return "int", n
        case float(f):
            return "float", f
        case str(s):
            return "str", s
        case bytes(b):
            return "bytes", b
        case list([first, *_]):
            return "list", first
        case tuple((a, b)):
            return "tuple", a, b
        case dict({"k": v}):
            return "dict", v
        case set(s) | frozenset(s):
            return "set", sorted(s)
        case list() | tuple() | dict():
            return "container", len(value)
        case type():
            return "class", value.__name__


for value in (True, 3, 2.5, "s", b"b", [1, 2], [], (1, 2), (1,), {"k": 5}, {}, {3, 1}, frozenset([2]), int, None):
    print(builtin(value))


class NoArgs:
    a = 1


class BadArgs:
    __match_args__ = ["a"]
    a = 1


class BadName:
    __match_args__ = (1,)


class Twice:
    __match_args__ = ("a", "a")
    a = 1


def attempt(number):
    match number:
        case 0:
            match NoArgs():
                case NoArgs(1):
                    pass
        case 1:
            match BadArgs():
                case BadArgs(1):
                    pass
        case 2:
            match BadName():
                case BadName(1):
                    pass
        case 3:
            match Twice():
                case Twice(1, 1):
                    pass
        case 4:
            match Point(1, 2):
                case Point(1, x=1):
                    pass
        case 5:
            match Point(1, 2):
                case Point(1, 2, 3):
                    pass
        case 6:
            match 5:
                case int(1, 2):
                    pass
        case 7:
            not_class = 5
            match 5:
                case not_class():
                    pass
        case 8:
            match Point(1, 2):
                case Point(missing=1):
                    return "matched"
                case Point(x=1, missing=2):
                    return "matched"
            return "a missing attribute does not match"
        case 9:
            match 5:
                case undefined():
                    pass


for number in range(10):
    try:
        print(number, attempt(number))
    except Exception as error:
        print(number, type(error).__name__, error)


class Property:
    @property
    def value(self):
        print("property asked")
        return 5

    @property
    def broken(self):
        raise RuntimeError("broken property")

    @property
    def missing(self):
        raise AttributeError("pretends not to exist")


match Property():
    case Property(missing=_):
        print("never")
    case Property(value=5):
        print("five")
try:
    match Property():
        case Property(broken=1):
            pass
except RuntimeError as error:
    print(error)


class Meta(type):
    def __instancecheck__(cls, instance):
        print("instance check of", instance)
        return instance == 7


class Seven(metaclass=Meta):
    pass


match 7:
    case Seven():
        print("seven")
match 8:
    case Seven():
        print("never")
    case _:
        print("eight")

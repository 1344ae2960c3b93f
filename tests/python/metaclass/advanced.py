# Metaclasses that watch, forbid, count and generate.
class Final(type):
    def __new__(mcs, name, bases, namespace):
        for base in bases:
            if isinstance(base, Final):
                raise TypeError(f"{base.__name__} is final")
        return super().__new__(mcs, name, bases, namespace)


class Sealed(metaclass=Final):
    pass


try:
    class Broken(Sealed):
        pass
except TypeError as error:
    print(error)


class Abstract(type):
    def __call__(cls, *args, **kwargs):
        missing = sorted(name for base in reversed(cls.__mro__) for name, value in vars(base).items() if getattr(value, "required", False) and getattr(getattr(cls, name), "required", False))
        if missing:
            raise TypeError(f"{cls.__name__} lacks {', '.join(missing)}")
        return super().__call__(*args, **kwargs)


def required(function):
    function.required = True
    return function


class Animal(metaclass=Abstract):
    @required
    def sound(self): ...

    @required
    def legs(self): ...

    def describe(self):
        return f"{self.sound()} on {self.legs()}"


class Cat(Animal):
    def sound(self): return "meow"


class Tabby(Cat):
    def legs(self): return 4


for cls in (Animal, Cat, Tabby):
    try:
        print(cls().describe())
    except TypeError as error:
        print(error)


class Enumeration(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {}

    def __new__(mcs, name, bases, namespace):
        members = {k: v for k, v in namespace.items() if not k.startswith("_") and not callable(v)}
        cls = super().__new__(mcs, name, bases, {k: v for k, v in namespace.items() if k not in members})
        cls._members = {}
        for key, value in members.items():
            member = object.__new__(cls)
            member.name, member.value = key, value
            cls._members[key] = member
            type.__setattr__(cls, key, member)
        return cls

    def __iter__(cls): return iter(cls._members.values())
    def __len__(cls): return len(cls._members)
    def __getitem__(cls, name): return cls._members[name]
    def __contains__(cls, member): return member in cls._members.values()
    def __setattr__(cls, name, value):
        if name in getattr(cls, "_members", {}):
            raise AttributeError(f"{name} is constant")
        super().__setattr__(name, value)

    def __call__(cls, value):
        for member in cls:
            if member.value == value:
                return member
        raise ValueError(f"{value!r} is no {cls.__name__}")


class Colour(metaclass=Enumeration):
    RED = 1
    GREEN = 2
    BLUE = 3

    def __repr__(self):
        return f"{type(self).__name__}.{self.name}"

    def mixed(self, other):
        return Colour((self.value + other.value) % 3 + 1)


print(list(Colour), len(Colour), Colour.RED, Colour["GREEN"], Colour(3), Colour.RED in Colour, 1 in Colour, Colour.RED.mixed(Colour.BLUE), Colour.RED is Colour(1), {Colour.RED: "hot"}[Colour(1)])
for action in (lambda: setattr(Colour, "RED", 5), lambda: Colour(9), lambda: Colour["PINK"]):
    try:
        action()
    except (AttributeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)


class Field:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, instance, owner): return self if instance is None else instance.__dict__.get(self.name)
    def __set__(self, instance, value): instance.__dict__[self.name] = value


class Record(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.fields = [*getattr(cls.__base__, "fields", ()), *(k for k, v in namespace.items() if isinstance(v, Field))]
        exec(f"def __init__(self, {', '.join(f + '=None' for f in cls.fields) or '*_'}):\n" + "".join(f"    self.{f} = {f}\n" for f in cls.fields) + "    pass", scope := {})
        cls.__init__ = scope["__init__"]
        cls.__repr__ = lambda self: f"{type(self).__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in self.fields)})"
        cls.__eq__ = lambda self, other: type(self) is type(other) and vars(self) == vars(other)


class Point(metaclass=Record):
    x = Field()
    y = Field()


class Pixel(Point):
    colour = Field()


print(Point(1, 2), Pixel(1, y=2, colour="red"), Point(1, 2) == Point(1, 2), Point(1) == Point(2), Pixel.fields, Pixel())


class Counted(type):
    created = {}

    def __call__(cls, *args):
        Counted.created[cls.__name__] = Counted.created.get(cls.__name__, 0) + 1
        return super().__call__(*args)


class A(metaclass=Counted): pass
class B(A): pass


A(); B(); B()
print(Counted.created, type(A), type(type(A)) is type, isinstance(A, Counted), Counted.__mro__[1].__name__)


class Meta(type):
    def __new__(mcs, *args, **kwargs):
        return super().__new__(mcs, *args)

    def __init__(cls, *args, **kwargs):
        cls.options = kwargs

    def __dir__(cls): return ["only", "these"]
    def __str__(cls): return "str of a class"
    def __hash__(cls): return 42
    def __eq__(cls, other): return cls is other or other == "anything"
    def __lt__(cls, other): return cls.__name__ < other.__name__
    def __bool__(cls): return False
    def __del__(cls): pass


class M(metaclass=Meta, a=1, b=[2]): pass
class L(metaclass=Meta): pass


print(M.options, L.options, dir(M), str(M), hash(M), M == "anything", bool(M), [c.__name__ for c in sorted([M, L])], M.__dict__.get("options"))

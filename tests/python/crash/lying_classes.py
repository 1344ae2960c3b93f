# stderr: ignored
# Classes that lie: mro(), __class__, __bases__, __instancecheck__, __new__, __prepare__, descriptors.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class LyingMro(type):
    answer = None

    def mro(cls):
        return LyingMro.answer(cls) if LyingMro.answer else super().mro()


for answer in (lambda cls: [], lambda cls: [cls], lambda cls: [object], lambda cls: [cls, cls, object], lambda cls: [int, object], lambda cls: None, lambda cls: 5,
               lambda cls: [cls, 5], lambda cls: (cls, object), lambda cls: iter([cls, object]), lambda cls: [cls, dict, object], lambda cls: 1 // 0):
    LyingMro.answer = answer

    def make():
        class Made(metaclass=LyingMro):
            x = 1

        return [c.__name__ for c in Made.__mro__], getattr(Made, "x", "no x")
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error if not isinstance(error, ZeroDivisionError) else "")
LyingMro.answer = None


class Disguised:
    @property
    def __class__(self):
        return int


x = Disguised()
print(isinstance(x, int), isinstance(x, Disguised), type(x).__name__, x.__class__)
attempt(lambda: x + 1)
attempt(lambda: int.__add__(x, 1))
attempt(lambda: int.__repr__(x))
attempt(lambda: list.append(x, 1))
attempt(lambda: str.upper(x))
attempt(lambda: dict.keys({}.keys()))
attempt(lambda: object.__new__(list))
attempt(lambda: list.__new__(int))
attempt(lambda: type.__new__(type))
attempt(lambda: type.__new__(int, "A", (), {}))
attempt(lambda: type.__call__(5))
attempt(lambda: BaseException.__new__(int))
attempt(lambda: super(int, 5).__add__)
attempt(lambda: property.__get__(5, 1))
attempt(lambda: (lambda: 0).__get__(None, None))
attempt(lambda: (lambda: 0).__get__())
attempt(lambda: type(lambda: 0)())
attempt(lambda: type(lambda: 0)(1, 2))
attempt(lambda: type(x for x in ())())
attempt(lambda: type(None)(1))
attempt(lambda: type(...)() is ...)
attempt(lambda: type(iter([]))())
attempt(lambda: type({}.keys())())
attempt(lambda: type((lambda y: lambda: y)(1).__closure__[0])().cell_contents)
attempt(lambda: type(str.upper)())
attempt(lambda: type([].append)())
attempt(lambda: type(int.__dict__)([]))
attempt(lambda: type(x.__init__)())
attempt(lambda: super().__init__())
attempt(lambda: super(5))
attempt(lambda: super(int).x)
attempt(lambda: classmethod())
attempt(lambda: staticmethod(5)())
attempt(lambda: classmethod(5).__get__(1)())
attempt(lambda: slice.indices(5, 5))
attempt(lambda: list.__init__(5))
attempt(lambda: tuple.__getitem__([], 0))
attempt(lambda: dict.__setitem__([], 1, 2))
attempt(lambda: Exception.__init__(5))
attempt(lambda: Exception.__str__(5))
attempt(lambda: range.__len__(5))
attempt(lambda: type.mro(5))
attempt(lambda: type.__repr__(5))
attempt(lambda: object.__repr__())
attempt(lambda: object.__getattribute__(1))
attempt(lambda: object.__getattribute__(1, 2))
attempt(lambda: object.__setattr__(int, "x", 1))
attempt(lambda: type.__setattr__(int, "x", 1))
attempt(lambda: object.__init__(1, 2))
attempt(lambda: object.__reduce_ex__)


class NewReturnsOther:
    def __new__(cls, *args):
        return args[0] if args else object.__new__(cls)

    def __init__(self, *args):
        print("init", len(args))


print(NewReturnsOther(5), type(NewReturnsOther()).__name__, type(NewReturnsOther(NewReturnsOther())).__name__)


class Slotless:
    __slots__ = ["a"]


a = Slotless()
attempt(lambda: Slotless.a.__get__(5, int))
attempt(lambda: Slotless.a.__set__(5, 1))
attempt(lambda: Slotless.__dict__["a"].__delete__(a))
attempt(lambda: setattr(a, "__class__", Disguised))


class Cycle(type):
    def __instancecheck__(cls, x):
        return "yes"


class C(metaclass=Cycle):
    pass


print(isinstance(5, C))
attempt(lambda: setattr(C, "__bases__", (C,)))
attempt(lambda: setattr(C, "__bases__", C))
attempt(lambda: delattr(C, "__bases__"))
attempt(lambda: setattr(C, "__class__", int))
attempt(lambda: delattr(C, "__name__"))
attempt(lambda: delattr(C, "__dict__"))
attempt(lambda: setattr((lambda: 0), "__code__", 5))
attempt(lambda: setattr((lambda: 0), "__defaults__", 5))
attempt(lambda: setattr((lambda: 0), "__kwdefaults__", 5))
attempt(lambda: setattr((lambda: 0), "__dict__", 5))
attempt(lambda: setattr((lambda: 0), "__name__", 5))
attempt(lambda: setattr((lambda: 0), "__closure__", ()))
attempt(lambda: setattr((lambda: 0), "__globals__", {}))

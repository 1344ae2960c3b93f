# type(): names, bases, dictionaries, and changing them while instances live.
class A:
    x = 1


class B(A):
    y = 2


b = B()
print(type(b).__name__, type(B), type(type), type(None), type(...), type(NotImplemented), type(print), type(len), type(lambda: 0))
print(type((n for n in ())), type(iter([])), type({}.keys()), type(range(1)), type(slice(1)), type(1j), type(b""), type(A().__init__))
A.x = 10
print(b.x)
B.x = 20
print(b.x)
del B.x
print(b.x)
A.method = lambda self: "added"
print(b.method())
A.__len__ = lambda self: 5
print(len(b))
A.__call__ = lambda self, n: n * 2
print(b(4))
del A.__call__
try:
    b(4)
except TypeError as error:
    print(error)
A.__getattr__ = lambda self, name: name.upper()
print(b.nothing)
del A.__getattr__
A.__eq__ = lambda self, other: True
print(b == 5, b != 5)
B.__name__ = "Renamed"
print(B.__name__, B, B.__qualname__, type(b).__name__)
B.__qualname__ = "Some.Where"
print(B)
for name, value in (("__name__", 5), ("__name__", "with\0null"), ("__bases__", 5), ("__bases__", (int,)), ("__dict__", {}), ("__mro__", ()), ("__qualname__", 1)):
    try:
        setattr(B, name, value)
        print("set", name)
    except Exception as error:
        print(name, type(error).__name__, error)
C = type("C", (B, ), {"z": 3, "__doc__": "made", "get": lambda self: self.z})
print(C.__name__, C().get(), C.__doc__, C.__module__, C.__mro__[1:3] == (B, A), C.__dict__["z"])
try:
    C.__dict__["new"] = 1
except TypeError as error:
    print(error)
print(isinstance(b, (int, (str, A))), issubclass(B, (int, A)), isinstance(b, int | A), isinstance(1, int | str), issubclass(bool, int | None))
for call in ("isinstance(1, 5)", "isinstance(1, [int])", "issubclass(1, int)", "issubclass(int, 5)", "isinstance(1, (int, 5))", "isinstance('', (int, 5))",
             "type('A', 5, {})", "type(5, (), {})", "type('A', (), 5)", "type('A', (5,), {})", "type('', (), {}).__name__", "object.__new__(int)", "object.__new__(5)",
             "int.__new__(str)", "object.__new__()", "type.__call__()", "type.mro()", "int | 5", "int | None", "int | str | int", "list[int]", "dict[str, int]",
             "tuple[int, ...]", "list[int]()", "isinstance([], list[int])", "type(list[int])", "(int | str) == (str | int)", "list[int].__origin__", "list[int].__args__"):
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
o = object()
print(object.__bases__, object.__base__, type.__base__, type.__bases__, type(object), isinstance(type, object), isinstance(object, type))
print([c.__name__ for c in A.__subclasses__()], type.__subclasses__(type)[:0])
print(bool.__base__, int.__basicsize__ > 0, int.__itemsize__, A.__dictoffset__ != 0, type.__flags__ > 0)
print(A.__doc__, int.__name__, list.__module__, type(A.__dict__).__name__, len(A.__subclasses__()))
b.__class__ = A
print(type(b) is A)
class Slots: __slots__ = ("q",)
for target in (Slots, int, "A", None):
    try:
        A().__class__ = target
    except TypeError as error:
        print(error)

# sys.getsizeof, __sizeof__, __basicsize__ and __itemsize__ of many objects.
import sys


def show(label, value):
    own = type(value).__sizeof__(value)
    print(label, sys.getsizeof(value), own, type(value).__basicsize__, type(value).__itemsize__)


for value in (0, 1, -1, 2**29, 2**30 - 1, 2**30, 2**60, -(2**90), True, None, ..., NotImplemented, 1.5, 2j):
    show(repr(value), value)
for value in ("", "a", "abc", "éa", "ā", "āb", "😀", "😀a", b"", b"abc", (), (1,), (1, 2, 3), range(3)):
    show(ascii(value), value)
for value in (slice(1), [], {}, set(), frozenset(), frozenset({1}), bytearray(), int, type, dict, Exception):
    show(repr(value), value)


class Plain:
    pass


class WithAttribute:
    def __init__(self):
        self.x = 1


class NoSlots:
    __slots__ = ()


class OneSlot:
    __slots__ = ("a",)


class SlotsAndDict:
    __slots__ = ("a", "b", "__dict__")


class SlotAndWeak:
    __slots__ = ("a", "__weakref__")


class DictAfterSlot(OneSlot):
    pass


class TwoSlots(OneSlot):
    __slots__ = ("z",)


class Integer(int):
    pass


class SlottedInteger(int):
    __slots__ = ()


class Items(list):
    pass


class SlottedItems(list):
    __slots__ = ("q",)


class Pair(tuple):
    pass


class Mapping(dict):
    pass


class Text(str):
    pass


class Octets(bytes):
    pass


class Error(Exception):
    pass


class Missing(KeyError):
    pass


class System(OSError):
    pass


class Meta(type):
    pass


class Real(float):
    __slots__ = ("a",)


class Keys(set):
    pass


class Property(property):
    pass


for made in (
    Plain(), WithAttribute(), NoSlots(), OneSlot(), SlotsAndDict(), SlotAndWeak(), DictAfterSlot(), TwoSlots(),
    Integer(5), SlottedInteger(5), Items(), SlottedItems(), Pair((1, 2)), Mapping(), Text("abc"), Octets(b"ab"),
    Error(), Missing(), System(), Real(), Keys(), Property(),
):
    show(type(made).__name__, made)
for made in (Plain, NoSlots, OneSlot, Integer, Meta, Error):
    show("class " + made.__name__, made)


def function(a, b=1, *c, d=2):
    pass


for value in (
    function, Plain().__init__, len, [].append, object.__init__, (1).__add__, list.append, dict.fromkeys,
    dict.__dict__["fromkeys"], type.__dict__["__name__"], OneSlot.a, property(), classmethod(function),
    staticmethod(function), sys, int.__dict__, (lambda y: lambda: y)(1).__closure__[0],
    BaseException(), Exception("a"), KeyError(1), OSError(2, "x"), NameError(), AttributeError(), ImportError(),
    StopIteration(), SystemExit(), SyntaxError(), UnicodeDecodeError("a", b"b", 0, 1, "c"), ValueError(),
    iter([]), iter(()), iter("a"), iter(b""), iter(bytearray()), iter(range(3)), iter(set()), iter({}),
    iter({}.values()), iter({}.items()), reversed({}), reversed([]), reversed(()), enumerate([]), zip([]),
    map(len, []), filter(len, []), iter(int, 0), {}.keys(), {}.values(), {}.items(), iter(range(2**70)),
):
    show(type(value).__name__, value)


class Claims:
    def __init__(self, size):
        self.size = size

    def __sizeof__(self):
        if self.size == "raise":
            raise ZeroDivisionError
        return self.size


for size in (0, 10, True, -1, "text", 1.5, sys.maxsize, 2**70, "raise"):
    for default in ((), (7,)):
        try:
            print(size, sys.getsizeof(Claims(size), *default))
        except Exception as error:
            print(size, type(error).__name__, error)
try:
    sys.getsizeof()
except TypeError as error:
    print(error)

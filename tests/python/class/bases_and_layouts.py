# What classes say when their bases, MROs and layouts change, and what objects keep when they are pickled.
import copyreg
import types
import warnings


def attempt(what, action):
    try:
        print(what, "->", action())
    except Exception as error:
        print(what, "->", type(error).__name__, error)


class Meta(type):
    ready = False

    def mro(cls):
        if Meta.ready:
            if cls.__name__ == "B1":
                B2.__bases__ = (B1,)
            if cls.__name__ == "B2":
                B1.__bases__ = (B2,)
        return type.mro(cls)


class A(metaclass=Meta):
    pass


class B1(A):
    pass


class B2(A):
    pass


Meta.ready = True
attempt("a cycle made by mro()", lambda: setattr(B1, "__bases__", B1.__bases__ + ()))
Meta.ready = False
print([cls.__name__ for cls in B1.__mro__], [cls.__name__ for cls in B2.__mro__])


class Early(type):
    def mro(cls):
        if cls.__mro__ is None and cls.__name__ != "Inner":
            try:
                class Inner(cls):
                    pass
            except TypeError as error:
                print("within mro():", error)
        return type.mro(cls)


class Incomplete(metaclass=Early):
    pass


class Foreign(int):
    __eq__ = str.__eq__
    __add__ = str.__add__


number = Foreign()
attempt("== of another type", lambda: number == number)
attempt("+ of another type", lambda: number + 1)
attempt("+ from the left", lambda: 1 + number)


class Borrower(list):
    __len__ = dict.__len__
    __iter__ = tuple.__iter__
    __repr__ = dict.__repr__
    __init__ = dict.__init__
    __lt__ = set.__lt__


attempt("init", Borrower)
borrower = Borrower.__new__(Borrower)
for what in (len, iter, repr, lambda b: b < b, bool):
    attempt("borrowed", lambda: what(borrower))


class NotADict(types.ModuleType):
    __dict__ = property(lambda self: "no dict")


attempt("dir of a module", lambda: dir(NotADict("m")))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    type("Keyed", (), {1: 2})
    print([(w.category.__name__, str(w.message)) for w in caught])


class SubType(types.ModuleType):
    a = 1


module = types.ModuleType("m")
module.__class__ = SubType
print(type(module).__name__, module.a)
module.__class__ = types.ModuleType
print(type(module).__name__, hasattr(module, "a"))


class G:
    __slots__ = ["a", "b"]


class H:
    __slots__ = ["b", "a"]


class L(H):
    __slots__ = ["e"]


class M(G):
    __slots__ = ["e"]


class Plain:
    pass


class Other:
    __slots__ = ["__dict__", "__weakref__"]


g = G()
g.a = 1
g.__class__ = H
print(type(g).__name__, g.a)
attempt("other bases", lambda: setattr(L(), "__class__", M))
attempt("without a dict", lambda: setattr(G(), "__class__", Plain))
plain = Plain()
plain.__class__ = Other
print(type(plain).__name__)


class Celled(metaclass=type):
    __slots__ = ["__classcell__"]

    def method(self):
        return __class__


print(Celled().method(), type(Celled.__dict__["__classcell__"]).__name__)


class Base:
    pass


class MetaWithBase(Base, type):
    pass


class E(metaclass=MetaWithBase):
    spam = 1


print(E.__dict__["spam"])
attempt("a class's dict", lambda: setattr(E, "__dict__", {}))


class Text(str):
    pass


class Named:
    __slotnames__ = [Text("spam")]

    def __getattr__(self, name):
        if name == "spam":
            Named.__slotnames__[:] = [Text("spam")]
            return 42
        raise AttributeError


print(Named().__reduce_ex__(2) == (copyreg.__newobj__, (Named,), (None, {"spam": 42}), None, None))
Named.__slotnames__ = 3
attempt("slot names", lambda: Named().__reduce_ex__(2))
attempt("protocol", lambda: object().__reduce_ex__(None))
attempt("no protocol", lambda: object().__reduce_ex__())


class Slotted:
    __slots__ = ("x", "y")


slotted = Slotted()
slotted.x = 1
print(slotted.__getstate__(), Slotted.__slotnames__)


# The line a frame was left on, and exceptions as they are pickled.
def left_on(function):
    try:
        function()
    except Exception as error:
        frame = error.__traceback__.tb_next.tb_frame
        return frame.f_lineno - frame.f_code.co_firstlineno


def other_except():
    try:
        1 / 0
    except TypeError as error:
        pass


def in_try():
    try:
        1 / 0
    finally:
        pass


class Noop:
    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass


def after_with():
    with Noop():
        1 / 0
        pass


print(left_on(other_except), left_on(in_try), left_on(after_with))
for error in (AttributeError("foo", name="n", obj=1), AttributeError("foo"), NameError("foo", name="n"),
              ImportError("foo", name="n", path="p")):
    print(error.__reduce__(), error.__getstate__())
error = ImportError("a", name="n", path="p")
error.__init__()
print(error.name, error.path, error.msg, error.args)


# Iterators by __getitem__ and by calls can be copied.
class Sequence:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i < self.n:
            return i * i
        raise IndexError

    def __len__(self):
        return self.n


it = iter(Sequence(4))
next(it)
print(it.__length_hint__(), it.__reduce__()[1:][1], next(it))
it.__setstate__(3)
print(list(it), it.__reduce__(), it.__length_hint__())
it = iter(int, 1)
print(it.__reduce__() == (iter, (int, 1)))
print(iter([]).__reduce__(), iter("ab").__reduce__(), iter(b"ab").__reduce__(), iter(bytearray(b"ab")).__reduce__())
for empty in ("", b"", (), [], bytearray()):
    it = iter(empty)
    list(it)
    print(it.__reduce__())
print(reversed([1, 2]).__reduce__(), iter({1: 2}).__reduce__(), iter(range(1, 9, 3)).__reduce__())

# The linearisation, and hierarchies that have none.
def names(cls):
    return " ".join(c.__name__ for c in cls.__mro__)


class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass


print(names(Z))
print(names(K1), "|", names(K2), "|", names(K3))


class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass


for bases in ((XY, YX), (X, XY), (object, X), (X, X), (O, A)):
    try:
        print(names(type("New", bases, {})))
    except TypeError as error:
        print(error)


class Base:
    def who(self): return "Base"


class Left(Base):
    def who(self): return "Left > " + super().who()


class Right(Base):
    def who(self): return "Right > " + super().who()


class Bottom(Left, Right):
    def who(self): return "Bottom > " + super().who()


class Deeper(Bottom, Right):
    pass


print(Bottom().who(), names(Bottom), names(Deeper), Bottom.mro() == list(Bottom.__mro__))
Bottom.__bases__ = (Right, Left)
print(Bottom().who(), names(Bottom), names(Deeper))
try:
    Base.__bases__ = (Bottom,)
except TypeError as error:
    print(error)
try:
    Bottom.__bases__ = ()
except TypeError as error:
    print(error)
try:
    Bottom.__bases__ = (Base, Left)
except TypeError as error:
    print(error)
print(names(Bottom))


class Reversed(type):
    def mro(cls):
        order = super().mro()
        return [order[0], *reversed(order[1:-1]), order[-1]]


class P:
    x = "P"


class Q:
    x = "Q"


class R(P, Q, metaclass=Reversed):
    pass


print(names(R), R.x, super(R, R).x)


class Liar(type):
    def mro(cls):
        return cls.answer if hasattr(cls, "answer") else super().mro()


class Logged(type):
    def mro(cls):
        print("mro asked for", cls.__name__)
        return super().mro()


class L(metaclass=Logged):
    pass


class M(L):
    pass


for answer in (5, [], [int], ["text"], (), [L]):
    class Lie(type):
        def mro(cls, answer=answer):
            return answer
    try:
        Lie("Made", (), {})
        print("accepted", answer)
    except TypeError as error:
        print(error)


class Mixin:
    def describe(self):
        return "mixed " + super().describe()


class Core:
    def describe(self):
        return "core"


class Whole(Mixin, Core):
    pass


print(Whole().describe())
try:
    Mixin().describe()
except AttributeError as error:
    print(error)
print(isinstance(Whole(), Mixin), issubclass(Whole, Core), issubclass(Mixin, Core), Whole.__base__.__name__)
print(names(bool), "|", names(KeyError), "|", names(type))

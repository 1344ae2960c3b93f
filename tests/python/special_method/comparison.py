# Rich comparison, hashing, and their defaults.
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __le__(self, other):
        return self < other or self == other

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return ".".join(map(str, self.parts))


a, b, c = Version(1, 2), Version(1, 10), Version(1, 2)
print(a == c, a != c, a == b, a < b, a > b, a <= c, a >= b, b >= a, a == 1, a != 1)
print(sorted([b, a, Version(0)]), max(a, b), min(a, b, c) is a, {a: "first", c: "second"}, len({a, b, c}), a in [c], [a, b].index(c), [c, a].count(a))
try:
    a < 5
except TypeError as error:
    print(error)


class EqOnly:
    def __eq__(self, other):
        return True


print(EqOnly() == 5, 5 == EqOnly(), EqOnly() != 5, EqOnly.__hash__, [EqOnly()] == [1], EqOnly() in ())
try:
    hash(EqOnly())
except TypeError as error:
    print(error)


class NeOnly:
    def __ne__(self, other):
        return "ne"


print(NeOnly() != 1, NeOnly() == 1, hash(NeOnly()) == 0)


class Child(EqOnly):
    __hash__ = object.__hash__


class Restored(EqOnly):
    def __hash__(self):
        return 5


print(isinstance(hash(Child()), int), hash(Restored()), len({Restored(), Restored()}))


class Parent:
    def __eq__(self, other): print("Parent eq"); return False
    def __lt__(self, other): print("Parent lt"); return "lt"
    def __gt__(self, other): print("Parent gt"); return "gt"


class Kid(Parent):
    def __eq__(self, other): print("Kid eq"); return True
    def __gt__(self, other): print("Kid gt"); return "kid gt"


print(Parent() == Kid(), Parent() < Kid(), Kid() < Parent(), Parent() != Kid())


class Weird:
    def __eq__(self, other): return "equal?"
    def __bool__(self): return True


print(Weird() == 1, Weird() != 1, [Weird()] == [2], (1, Weird()) == (1, 5))


class NanLike:
    def __eq__(self, other): return False


n = NanLike()
print(n == n, n in [n], [n] == [n], (n,).index(n), [n].count(n), {1: n} == {1: n})


class Collide:
    def __init__(self, name): self.name = name
    def __hash__(self): return 1
    def __eq__(self, other): return isinstance(other, Collide) and self.name == other.name
    def __repr__(self): return self.name


d = {Collide(x): i for i, x in enumerate("abcabc")}
print(d, Collide("b") in d, d[Collide("c")])
del d[Collide("a")]
d[Collide("z")] = 9
print(d, list(d))
print(hash(True) == hash(1) == hash(1.0) == hash(1 + 0j), hash(2**61 - 1), hash(2**61), hash(-1), hash(-2), hash(0.5), hash(float("inf")),
      hash(-0.0), hash(1e300), hash(10**40), hash(()) == hash(()), hash((1, 2)) == hash((1, 2)), hash((1, 2, 3)), hash(()), hash(None) == hash(None))
print(hash(range(3)) == hash(range(0, 3, 1)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(3.7), hash(1j), hash(2 + 3j), hash(frozenset()))
for bad in ([], {}, set(), bytearray()):
    try:
        hash(bad)
    except TypeError as error:
        print(error)
try:
    hash((1, [2]))
except TypeError as error:
    print(error)


class Big:
    def __hash__(self): return 2**100


print(hash(Big()) == hash(2**100))


class MinusOne:
    def __hash__(self): return -1


print(hash(MinusOne()))

# stderr: ignored
# Objects that change what is being looked at.
class EvilEq:
    def __init__(self, action):
        self.action = action

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.action()
        return False


class Same:
    def __hash__(self):
        return 1


d = {Same(): n for n in range(5)}
for action in (lambda: d.clear(), lambda: d.update({n: n for n in range(100)}), lambda: [d.popitem() for _ in range(len(d))], lambda: d.setdefault(5, 5)):
    try:
        print(d.get(EvilEq(action), "nothing"), len(d) >= 0)
        d[EvilEq(action)] = 1
        EvilEq(action) in d
        d.pop(EvilEq(action), None)
    except RuntimeError as error:
        print("RuntimeError", error)
    d.clear()
    for n in range(5):
        d[Same()] = n
s = {Same() for _ in range(5)}
for action in (lambda: s.clear(), lambda: s.update(range(100))):
    EvilEq(action) in s
    s.add(EvilEq(action))
    s.discard(EvilEq(action))
    s = {Same() for _ in range(5)}
l = [1, 2, 3, 4]


class Clear:
    def __eq__(self, other):
        l.clear()
        return False

    def __lt__(self, other):
        l.clear()
        return True


print(l.count(Clear()), l)
l = [1, 2, 3]
print(Clear() in l, l)
l = [1, 2, 3]
try:
    l.index(Clear())
except ValueError as error:
    print("ValueError")
l = [1, 2, 3]
try:
    l.remove(Clear())
except ValueError as error:
    print("ValueError")
l = [Clear(), Clear(), Clear()]
try:
    l.sort()
except ValueError as error:
    print(error)
l = [1, 2, 3]
print(l == [Clear(), 2, 3], l)
l = [5, 4, 3]
try:
    l.sort(key=lambda n: l.append(n))
except (ValueError, TypeError) as error:
    print(type(error).__name__)
l = [3, 2, 1]
try:
    l.sort(key=lambda n: (l.append(0), n)[1])
except ValueError as error:
    print(error)


class Index:
    def __index__(self):
        l.clear()
        return 0


for action in (lambda: l[Index()], lambda: l.pop(Index()), lambda: l.insert(Index(), "x"), lambda: l[Index():5], lambda: l.__setitem__(Index(), 1), lambda: l.__delitem__(Index()),
               lambda: l.__setitem__(slice(Index(), 5), [9]), lambda: l * Index()):
    l = [1, 2, 3]
    try:
        print(action(), l)
    except IndexError as error:
        print("IndexError", error)


def clearing(n):
    l.clear()
    return n


l = [1, 2, 3]
print(list(map(clearing, l)), l)
l = [1, 2, 3]
l.extend(clearing(n) for n in (7, 8))
print(l)
l = [1, 2, 3]
l[:] = (clearing(n) for n in (7, 8))
print(l)
l = [1, 2, 3]
l += map(clearing, (4, 5))
print(l)


class Str:
    def __str__(self):
        l.clear()
        return "s"

    __repr__ = __str__


l = [Str(), Str(), Str()]
print(repr(l))
d = {"a": Str(), "b": 1}
Str.__repr__ = lambda self: (d.clear(), "r")[1]
try:
    print(repr(d))
except RuntimeError as error:
    print(error)


class Del:
    def __del__(self):
        if l:
            l.clear()
        d["resurrected"] = self


l = [Del(), 1, 2]
l[0] = None
print(l)
d.clear()
l = [Del(), Del()]
del l[:]
print(l, len(d))
d.clear()


def f():
    f()


class DelRecursion:
    def __del__(self):
        f()


DelRecursion()
x = DelRecursion()
x = None
print("survived")


class DelRaises:
    def __del__(self):
        raise ValueError("ignored")


def frame():
    local = DelRaises()
    return "frame's value"


print(frame(), [DelRaises() and n for n in range(2)])


class Getattr:
    def __getattribute__(self, name):
        del Getattr.__getattribute__
        return 5


print(Getattr().x)


class Names(dict):
    def __getitem__(self, key):
        raise KeyError(key)


try:
    exec("print(undefined_in_names)", Names())
except NameError as error:
    print(error)


class Len:
    def __len__(self):
        return 2**70


for action in (lambda: len(Len()), lambda: bool(Len()), lambda: list(range(2**70))[0], lambda: [0] * 2**62, lambda: "a" * 2**62, lambda: b"a" * 2**63, lambda: (1,) * 2**62, lambda: bytes(2**62), lambda: " ".ljust(2**62), lambda: 1 << 2**66):
    try:
        print(action())
    except (OverflowError, MemoryError, ValueError) as error:
        print(type(error).__name__)

# Arithmetic methods: reflected, in place, priorities of subclasses, NotImplemented.
class V:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"V({self.x})"


def install(name):
    def method(self, *others):
        return f"{name}({self!r}, {', '.join(map(repr, others))})"
    setattr(V, name, method)


for operator in "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split():
    install(f"__{operator}__")
    install(f"__r{operator}__")
for name in ("neg", "pos", "invert", "abs", "round", "trunc", "floor", "ceil"):
    install(f"__{name}__")

v = V(1)
print(v + 2, v - 2, v * 2, v @ 2, v / 2, v // 2, v % 2, divmod(v, 2), v ** 2, v << 2, v >> 2, v & 2, v ^ 2, v | 2, sep="\n")
print(2 + v, 2 - v, 2 * v, 2 @ v, 2 / v, 2 // v, 2 % v, divmod(2, v), 2 ** v, 2 << v, 2 >> v, 2 & v, 2 ^ v, 2 | v, sep="\n")
print(-v, +v, ~v, abs(v), round(v), round(v, 2), pow(v, 2, 3), pow(2, v), sep="\n")
print("text" + v, [1] + v, [1] * v, (1,) + v, "x" * v, sep="\n")
v += 1
print(v)


class Base:
    def __add__(self, other): return "Base.add"
    def __radd__(self, other): return "Base.radd"


class Same(Base):
    pass


class Overrides(Base):
    def __radd__(self, other): return "Overrides.radd"


print(Base() + Base(), Base() + Same(), Same() + Base(), Base() + Overrides(), Overrides() + Base(), 1 + Overrides())


class Declines:
    def __repr__(self):
        return "Declines"

    def __add__(self, other):
        print("declines add")
        return NotImplemented

    def __radd__(self, other):
        print("declines radd")
        return NotImplemented

    def __neg__(self):
        return NotImplemented


d = Declines()
for action in (lambda: d + 1, lambda: 1 + d, lambda: d + d, lambda: d + Base(), lambda: d + V(2), lambda: -d, lambda: ~d, lambda: d - 1, lambda: 1 @ d):
    try:
        print(action())
    except TypeError as error:
        print(error)


class Conversions:
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 7j
    def __index__(self): return 3
    def __bool__(self): return False
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __bytes__(self): return b"bytes"
    def __format__(self, spec): return f"format<{spec}>"
    def __hash__(self): return 99


c = Conversions()
print(int(c), float(c), complex(c), [0, 1, 2, 3, 4][c], "abcdef"[c:], bool(c), str(c), repr(c), bytes(c), f"{c:spec} {c!r} {c!s:>5}", hash(c))
print(hex(c), bin(c), oct(c), range(c), [0] * c, list(range(10))[:c], "%d %s %r %x" % (c, c, c, c), "{:>8}".format(c))


class WrongTypes:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __str__(self): return 5
    def __repr__(self): return None
    def __bytes__(self): return "s"
    def __format__(self, spec): return 1
    def __hash__(self): return "h"
    def __len__(self): return "l"
    def __complex__(self): return 1
    def __contains__(self, x): return "truthy"
    def __iter__(self): return 5
    def __dir__(self): return 5


w = WrongTypes()
for call in ("int(w)", "float(w)", "[1][w]", "str(w)", "repr(w)", "bytes(w)", "format(w)", "f'{w}'", "hash(w)", "len(w)", "complex(w)",
             "1 in w", "iter(w)", "dir(w)", "print(w)"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, type(error).__name__, error)

# Complex numbers.
z, w = 3 + 4j, 1 - 2j
print(z + w, z - w, z * w, z / w, z ** 2, z ** w == z ** w, -z, +z, abs(z), z.conjugate(), z.real, z.imag, z == 3 + 4j, z != w, bool(0j), bool(1j))
print(z + 1, 1 + z, z * 2, 2.5 * z, z - 1.5, 1 / (1 + 1j), z / 2, (1 + 2j) ** 0, (1 + 2j) ** 1, (2j) ** 3, 1j ** 2, 0j ** 0, (1 + 1j) ** -1)
print(1j, -1j, 0j, 1 + 0j, 1.5j, 1e100j, 1_0j, .5j, -0.5 + 2j, complex(1, 2), complex(1.5), complex("1+2j"), complex(" -3j "), complex("2"), complex(), complex("(1-1j)"), complex("j"), complex("-j"))
print(repr(complex(float("inf"), 1)), repr(complex(1, float("nan"))), [1 + 2j], str(2 - 0.5j), f"{z} {z!r} {z:.2f} {z:+.1f} {z:e} {z:>12}|")
print(hash(3 + 0j) == hash(3), hash(0.5 + 0j) == hash(0.5), {1: "one"}[1 + 0j], 1 == 1 + 0j, 1.0 == 1 + 0j, 2 == 2 + 1j, (1 + 2j) in [1 + 2j])
print(sum([1j, 2, 0.5]), (1 + 2j).__add__(1), (1 + 2j).__eq__(1), (1 + 2j).__add__("x"), isinstance(1j, complex), type(1j).__name__)
for call in ("1j < 2j", "1j // 2", "1j % 2", "divmod(1j, 1)", "int(1j)", "float(1j)", "complex('x')", "complex('1 + 2j')", "complex('')", "complex('1', 2)", "1j / 0",
             "0j ** -1", "round(1j)", "1j & 1", "abs('j')", "z[0]", "max(1j, 2)", "sorted([1j, 2j])", "(1j).real.x", "pow(1j, 2, 3)", "hash(1j)", "bool(0j)", "str(-0j)", "f'{1j:d}'", "1j @ 1"):
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error if type(error) is not ZeroDivisionError else "")


class C(complex):
    pass


c = C(1, 2)
print(c, c + 1, type(c + 1).__name__, C("5j"), c == 1 + 2j, c.real)


class Convertible:
    def __complex__(self):
        return 5j


print(complex(Convertible()), complex(Convertible()) + 1)
try:
    z.real = 5
except AttributeError as error:
    print(error)

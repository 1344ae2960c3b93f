# Literals, int() with bases, printing in bases, subclasses of int.
print(0x_ff, 0b1010, 0o17, 1_000_000, 0xDEAD_beef, 0, 00, 0_0, 1_2_3)
for text in ("5", "-5", "+5", "  12 ", "1_000", "0", "-0", "007", "٣", "\n7\t", "9" * 30):
    print(repr(text), int(text))
for text, base in (("ff", 16), ("0xff", 16), ("0xff", 0), ("0b11", 0), ("0o17", 0), ("z", 36), ("-1010", 2), ("0", 0), ("12", 5), ("1_0", 16), ("0b1", 16)):
    print(text, base, int(text, base))
for call in ("int('')", "int('x')", "int('1.5')", "int('1__0')", "int('_1')", "int('1_')", "int('0x1')", "int('8', 8)", "int('1', 1)", "int('1', 37)", "int('010', 0)",
             "int(None)", "int([])", "int(5, 10)", "int('5', None)", "int(b'12')", "int(b'x')", "int(1.9)", "int(-1.9)", "int(1e30)", "int(float('inf'))",
             "int(float('nan'))", "int(1j)", "int('- 1')", "int('5' * 5000)", "int(True)", "int()", "int('1 2')", "int('²')", "int(x=1)", "int('1', base='x')"):
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
for n in (0, 1, -1, 10, -255, 2**70):
    print(bin(n), oct(n), hex(n), str(n), repr(n), f"{n:b} {n:o} {n:x} {n:X} {n:#x} {n:,} {n:_} {n:+d} {n: d} {n:08d} {n:>10}| {n:<10}| {n:^10}| {n:c}" if 0 < n < 100 else "")
try:
    hex(1.5)
except TypeError as error:
    print(error)


class Index:
    def __index__(self):
        return 42


print(int(Index()), hex(Index()), bin(Index()), "ab"[Index():], [1] * 2)


class Int(int):
    def __repr__(self):
        return f"Int<{int(self)}>"

    def __add__(self, other):
        return Int(int(self) + other)


i = Int(5)
print(i, i + 1, 1 + i, i - 1, i * 2, -i, i == 5, hash(i) == hash(5), {5: "found"}[i], type(i + 1).__name__, type(-i).__name__, isinstance(i, int), str(i), f"{i}", f"{i:d}")
i.attribute = "instances of subclasses have a dictionary"
print(i.attribute, vars(i), Int("77"), Int(), type(Int(3).real).__name__, [10, 20, 30][Int(1)], range(Int(3)), int(i).__class__.__name__)
print(1 .real, 5..real, (1).__add__(2), (1).__add__("x"), (5).__radd__(1), int.__add__(1, 2), (3).__eq__(3.0), (3).__lt__(4), (7).__divmod__(2), (2).__pow__(3, 5), (5).__bool__(), (5).__index__())
a, b = 256, int("256")
print(a is b, int("-5") is int("-5"))
big = int("1" * 3000)
print(big % 97, len(str(big)), str(big)[:5])

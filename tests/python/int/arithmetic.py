# Whole numbers of every size: operators, their signs, and their limits.
values = [0, 1, -1, 2, 7, -7, 10, 255, -256, 2**31, -2**31 - 1, 2**63 - 1, -2**63, 2**64 + 3, 10**25, -10**25 + 7]
for a in values:
    for b in (3, -3, 2**33, -10**20):
        print(a + b, a - b, a * b, a // b, a % b, divmod(a, b), a & b, a | b, a ^ b, sep=",", end=";")
    print()
print([-v for v in values], [~v for v in values], [abs(v) for v in values], [+v for v in values])
print([v << 5 for v in values], [v >> 3 for v in values], [v >> 100 for v in values])
print(2**100, (-2)**101, 7**-2, (-3)**-3, 0**0, 10**0, 1**1000000, (-1)**999999, 3**200)
print(pow(3, 200, 13), pow(-3, 5, 7), pow(3, 5, -7), pow(3, -1, 7), pow(2, -3, 2**61 - 1), pow(0, 0, 1), pow(5, 10**30, 97))
print(1 / 3, 10**30 / 10**28, -7 / 2, 2**1000 / 2**999, 1 / 10**400, (10**400) / (10**399 * 3))
print((10**20).bit_length(), (-1).bit_length(), (0).bit_length(), (255).bit_count(), (-255).bit_count(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator)
print((5).as_integer_ratio(), (5).is_integer(), (258).to_bytes(2, "big"), (258).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), (1).to_bytes())
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([1, 0], "little"), int.from_bytes(b""))
print(round(1234, -2), round(1250, -2), round(1350, -2), round(-15, -1), round(5), round(5, 2), round(10**30 + 5, -1), round(7, -5))
print(hash(5), hash(-1), hash(2**61 - 1), hash(-2**61), hash(10**30))
print(True + True, True * 5, -True, True / 2, True << 3, 5 % True, True & 3, True & True, True ^ False, True | 0)
print(10**18 * 10**18, 2**62 + 2**62, 2**63 - 1 + 1, -(2**63) - 1, 4611686018427387904 * 2, 3037000500 * 3037000500, -9223372036854775808 // -1)
print(12345678901234567890123456789 % 987654321, -12345678901234567890123456789 // 987654321987654321, 10**50 // 10**25, (10**50 + 1) % 10**25)
print(1 < 2**70, -2**70 < 0, 2**70 == 2**70, 2**70 == 2.0**70, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > 1e308, 1 == True, 0 == 0.0 == 0j)
print((2**200 - 1) & (2**100 - 1) == 2**100 - 1, -1 & 2**70, -2**70 | 1, (-2**70) ^ (2**70), 2**70 >> 69, -1 >> 500, -5 >> 1)
one = x = 1
for _ in range(200):
    x = x * 7 + 3
print(x, x % 1000007, len(str(x)))
f = 1
for n in range(2, 60):
    f *= n
print(f, f // 10**50, f >> 100)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error if type(error) is not ZeroDivisionError else "")


for action in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: 0 ** -1, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 1 << -1,
               lambda: 1 >> -1, lambda: 10**400 / 3, lambda: float(10**400), lambda: 1 + "1", lambda: "1" + 1, lambda: 1 + None, lambda: [] + 1, lambda: 1 - [],
               lambda: 5 @ 2, lambda: -"x", lambda: ~1.5, lambda: 1 & 1.0, lambda: 1 << 1.0, lambda: (300).to_bytes(1), lambda: (-1).to_bytes(1), lambda: 1.5 // 0,
               lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("ab"), lambda: 2 ** "a", lambda: pow(2, 3.0, 5), lambda: divmod(1, "a"), lambda: 1 << 10**30,
               lambda: round(5, "a"), lambda: abs("a"), lambda: one[0], lambda: 10 ** 5000 % 3):
    attempt(action)

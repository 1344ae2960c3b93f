# Floating-point numbers: operators, repr, special values, conversions.
values = [0.0, -0.0, 1.0, -1.5, 0.1, 1e16, 1e-5, 1e22, 123456789.123, 5e-324, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan")]
for v in values:
    print(repr(v), str(v), -v, abs(v), v + 1, v * 2, v / 3, v == v, bool(v), f"{v:.3f} {v:e} {v:g} {v:10.2f}|")
print(0.1 + 0.2, 1 / 3, 2 / 3, 1e100, 1e15, 1e16, 123456789012345678.0, 0.0001, 0.00001, 1.0, 100.0, 1e21, 1.5e-7, 3.0e8, .5, 5., 1_0.0_1, 1E5, 2.5e+3)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2), 5.0 // 0.1, 1e20 % 3, -0.0 % 5, 0.0 // 5)
print(2.0 ** 10, 2 ** 0.5, 4 ** -0.5, (-8) ** (1 / 3), 0.0 ** 0, 1e308 * 10, -1e308 * 10, 1e-320 / 10, 2.0 ** -1074, (-2.0) ** 3, 9 ** 0.5)
items, x = [1, 2], 1.5
inf, nan = float("inf"), float("nan")
print(inf + 1, inf - inf, inf * 0, inf / inf, 1 / inf, -1 / inf, inf // 1, 5 % inf, -5 % inf, 1 ** inf, nan ** 0, 1 ** nan)
print(inf > 10**1000, -inf < -10**1000, nan < nan, nan == nan, nan != nan, inf == inf, max(1.0, nan), min(nan, 1.0), sorted([3.0, -inf, inf, 0.5]))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.567, -2), round(0.5), round(1.5), round(1e300, 2), round(5.015, 2), round(-0.4), round(2.5, 0), round(1.45, 1))
print(int(3.99), int(-3.99), int(1e20), (3.0).is_integer(), (3.5).is_integer(), (0.75).as_integer_ratio(), (-0.1).as_integer_ratio(), (2.5).conjugate(), (2.5).real, (2.5).imag)
print((1.0).hex(), (0.1).hex(), (-2.5).hex(), (0.0).hex(), inf.hex(), (5e-324).hex(), float.fromhex("0x1.8p3"), float.fromhex("-0x.1"), float.fromhex("inf"), float.fromhex("10"))
for text in ("1.5", " 2 ", "-.5", "1e3", "1E-3", "inf", "-Infinity", "NaN", "1_000.5", "+7", "1e400", "1e-400", "0x1", "", "1.5.5", "e5", "1_", "infinit", "--1", "١.٥", "nan ", "1e", "."):
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error if type(error) is not ZeroDivisionError else "")


for action in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: int(inf), lambda: int(nan), lambda: round(inf), lambda: round(nan),
               lambda: 1.5 + "x", lambda: 1.5 & 1, lambda: ~1.5, lambda: 1.5 << 1, lambda: float([]), lambda: float(None), lambda: items[x], lambda: "ab" * 2.0, lambda: inf.as_integer_ratio(),
               lambda: nan.as_integer_ratio(), lambda: float.fromhex("x"), lambda: round(1.5, 2.0), lambda: x(), lambda: x[0], lambda: range(1.5), lambda: divmod(1.0, 0), lambda: float("1", 2),
               lambda: float(1j), lambda: 1.5 @ 2, lambda: chr(1.5), lambda: pow(2.0, 3, 5)):
    attempt(action)
print(1.0 == 1, 1.5 < 2, 2 > 1.5, 1 < 1.5 < 2, 0.1 + 0.2 == 0.3, 1e16 + 1 == 1e16, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 0.0 == -0.0, {1: "a"}[1.0], {0.5, 0.5}, 10**16 == 1e16)
print(sum([0.1] * 10), sum([1e16, 1, -1e16]), sum([0.1, 0.2, 0.3]), sum([1, 2.5]), sum([1e308, 1e308, -1e308]), sum([0.5] * 3, 1))
print(float(), float(5), float(True), float("5"), float(b"2.5"), float(10**20), float(2**53 + 1), float(2**1023))


class F(float):
    def __str__(self):
        return "F!"


f = F(2.5)
print(f, repr(f), f + 1, type(f + 1).__name__, f == 2.5, f"{f}", f"{f:.1f}", [f], F("3"), isinstance(f, float), F.fromhex("0x1p1"))
print(3.14159.__round__(2), (2.5).__floor__(), (2.5).__ceil__(), (-2.5).__trunc__(), (1.5).__add__(1), (1.5).__add__("a"), (1.5).__rsub__(5), float.__eq__(1.0, 1), (5.5).__divmod__(2))

# Shortest text of floats, and reading them back.
for v in (0.1, 0.2, 0.3, 1 / 3, 2 / 3, 1e23, 9007199254740993.0, 1.7976931348623157e308, 2.2250738585072014e-308, 5e-324, 123456.789e3, 1e-4, 1e-5, 123456789012345680.0, 1e15, 1e16, 1e17, 4.35, 2.675, 1.005, 100.0, 1e2, 0.5, 1.1e-10, 3.0e-310, 8.41e21, 2.0**70, 5e-5, 9.5, 12345678.9):
    assert float(repr(v)) == v
    print(repr(v), "%.3f" % v, "%.10g" % v, f"{v:.17g}", f"{v:.0f}" if v < 1e20 else "", f"{v:.3e}", v.hex())
seed, wrong = 1, 0
for _ in range(2000):
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    mantissa, exponent = seed >> 11, (seed & 2047) - 1100
    try:
        v = mantissa * 2.0**exponent
    except OverflowError:
        continue
    wrong += float(repr(v)) != v or float(f"{v:.16e}") != v or float.fromhex(v.hex()) != v
print("wrong:", wrong)
print([round(n * 0.1, 1) for n in range(11)], [round(n / 7, 3) for n in range(7)], round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1e16 + 2.0), round(-1.5), round(123.456, -1), round(5e-324, 400), round(1.5, -400))
print(sum([0.1] * 10) == 1.0, 0.1 + 0.1 + 0.1 == 0.3, 0.1 * 3, 1 - 0.9, 1e16 + 1 - 1e16, 3 * 1.1, 0.1 + 0.7, 4.35 * 100, 1.1 + 2.2, 1e308 + 1e308 - 1e308)
print((0.1).as_integer_ratio(), (1e300).as_integer_ratio()[1], (2.0**-1074).as_integer_ratio()[0], int(1e23), int(-1e15), int(2.0**100), 10**22 == 1e22, 10**23 == 1e23)
print([f"{v:{spec}}" for v in (1234.5678, -0.00012345, 1e10) for spec in ("", ".2f", ",.1f", ".3g", "e", "10.1f", "+.2e", "%", "g", ".0f", "#.0f", "08.2f", "_.2f", " .1f", "<9.2f", "^11.1f", "*>12.3f", "n", ".12", "#g")])

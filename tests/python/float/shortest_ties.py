# Where two shortest texts are equally near to a float, Python writes the even one.
for value in (1589182723381207.25, 1589182723381207.75, 2.0**-1074, 2.0**-44, 9007199254740993.0, 8988465674311579.5, 1125899906842624.125, 5e-324, 2.0**60, 2.0**63 * 1.0000000000000002):
    print(value, -value, f"{value}", str(value) == repr(value), float(repr(value)) == value)
print(*(k + 0.5 for k in range(2**51, 2**51 + 4)))
print(*(2.0**50 + k / 8 for k in range(9)))

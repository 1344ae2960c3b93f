# Precedence and associativity of all operators.
print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, (2 ** 3) ** 2, -2 ** 2, 2 ** -1, -3 // 2, -(3 // 2), 7 - 3 - 2, 100 / 10 / 2, 2 * 3 % 4, 7 // 2 * 2, 1 << 2 + 1, 1 + 1 << 2, 6 & 3 | 8, 6 | 3 & 1, 5 ^ 1 & 3, 1 | 2 ^ 3 & 4, ~1 + 1, ~-1, - -1, + - + 1, not 1 == 2, not (1 and 0) or 0)
print(1 < 2 == True, (1 < 2) == True, 1 == 1 in [1], not 1 in [1], (not 1) in [0, False], 1 if 0 else 2 if 0 else 3, (lambda: 1 or 2)(), 1 or 2 and 0, (1 or 2) and 0, 5 if 1 else 6 + 1, [1, 2][0] + 1, -[1][0], 2 ** [3][0], "a" "b" * 2, "a" + "b" * 2, -1 ** 2, (-1) ** 2)
print(10 - 2 + 3, 10 - (2 + 3), 2 * -3, 2 - -3, 4 / 2 * 2, 1 + 2 > 2 + 0, 1 & 1 == 1, (1 & 1) == 1, 3 > 2 > 1, (3 > 2) > 1, 0 or None, 0 and 1 or 2, not not [], not 0 + 1, 2 + 2 if 1 else 0, 7 % 3 ** 2, 2 << 1 << 1, 64 >> 2 >> 1, 1 - 1 or 5)


class Mat:
    def __matmul__(self, other): return "matmul"
    def __rmatmul__(self, other): return "rmatmul"
    def __imatmul__(self, other): return "imatmul"
    def __pow__(self, other, mod=None): return f"pow {other} {mod}"
    def __rpow__(self, other, mod=None): return f"rpow {other}"
    def __ipow__(self, other): return f"ipow {other}"


m = Mat()
print(m @ 1, 1 @ m, m ** 2, 2 ** m, pow(m, 2, 3), m @ m)
n = m
n @= 1
print(n)
n = m
n **= 2
print(n)
a = [1, 2, 3]
b = a
a = a + [4]
b += [5]
print(a, b)
x = 5
x = x if x > 3 else 0
x -= x - 1
print(x, x++x, x--x, x-+x)
print(1_000 + 0x10 + 0b11 + 0o7, 1e3 // 7, 5 .real, 1..real)
print((1, 2) + (3,) * 2, [0] * 3 + [1], "ab" * 2 in "ababab", not "a" in "b", 3 in [1, 2] + [3], *[1, 2] + [3])
print(5 // 0.3, 5 % 0.3, -5 % 3, 5 % -3, -5 // 3, 5 // -3, 2 ** 0.5 * 2 ** 0.5, 10 ** -2, 0 ** 0, 1 / 4 + 3 / 4)
print(True + True * 2, True and not False, None or (), [] and 1, 1 == 1.0, "1" == 1, [] == (), {} == set())

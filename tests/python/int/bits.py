# Bits and bytes of large and negative numbers, against arithmetic done another way.
def to_bits(n, width):
    return [(n >> i) & 1 for i in range(width)]


def from_bits(bits):
    value = -(bits[-1] << (len(bits) - 1))
    for i, bit in enumerate(bits[:-1]):
        value += bit << i
    return value


values = [0, 1, -1, 5, -6, 2**31, -2**31, 2**62 - 1, -2**62, 2**63, -2**63 - 1, 2**64 - 1, 10**30, -10**30, 3**80, -(3**80)]
width = 160
wrong = 0
for a in values:
    for b in values:
        x, y = to_bits(a, width), to_bits(b, width)
        for result, bits in ((a & b, [p & q for p, q in zip(x, y)]), (a | b, [p | q for p, q in zip(x, y)]), (a ^ b, [p ^ q for p, q in zip(x, y)])):
            wrong += result != from_bits(bits)
    wrong += ~a != -a - 1
    for shift in (0, 1, 7, 30, 31, 63, 64, 65, 100):
        wrong += a << shift != a * 2**shift
        wrong += a >> shift != a // 2**shift
    for size in (16, 20, 33):
        for order in ("big", "little"):
            data = a.to_bytes(size, order, signed=True)
            wrong += int.from_bytes(data, order, signed=True) != a
            wrong += int.from_bytes(data, order) != a % 256**size
    wrong += a.bit_length() != len(bin(abs(a))) - 2 + (a == 0) * -1
    wrong += a.bit_count() != bin(a).count("1")
print("wrong:", wrong)
for a in values:
    for b in (3, -7, 2**33 + 1, -10**15, 10**25):
        q, r = divmod(a, b)
        if q * b + r != a or not (0 <= r < b or b < r <= 0) or a // b != q or a % b != r:
            print("wrong", a, b)
print([n.bit_length() for n in values], [bin(n) for n in values[:6]], hex(10**30), oct(-2**40))
seed, total = 123456789, 0
for _ in range(2000):
    seed ^= (seed << 13) & 0xFFFFFFFFFFFFFFFF
    seed ^= seed >> 7
    seed ^= (seed << 17) & 0xFFFFFFFFFFFFFFFF
    total += seed
print(seed, total)


def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while (y := (x + n // x) // 2) < x:
        x = y
    return x


print(isqrt(2 * 10**60), isqrt(10**40 - 1), pow(3, 2**64, 2**61 - 1), (2**127 - 1) % 1_000_003)


def is_prime(n):
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print([p for p in range(1000, 1100) if is_prime(p)], is_prime(2**89 - 1), is_prime(2**83 - 1))
digits = str(7**500)
print(int(digits) == 7**500, len(digits), sum(map(int, digits)), int(digits[::-1]) % 97, int(digits[:100], 10) // 10**90, int("f" * 50, 16) == 16**50 - 1)

# Arithmetic of small whole numbers in loops.
def longest_chain(limit):
    best = best_length = 0
    for start in range(1, limit):
        n, length = start, 1
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            length += 1
        if length > best_length:
            best, best_length = start, length
    return best, best_length


def digits_in_power_sums(limit):
    found = []
    for n in range(10, limit):
        rest, total = n, 0
        while rest:
            total += (rest % 10) ** 4
            rest //= 10
        if total == n:
            found.append(n)
    return found


def checksum(rounds):
    a, b = 1, 0
    for n in range(rounds):
        a = (a + (n & 255)) % 65521
        b = (b + a) % 65521
    return b << 16 | a


print(longest_chain(12_000), digits_in_power_sums(60_000), checksum(800_000))

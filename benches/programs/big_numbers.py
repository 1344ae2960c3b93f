# Arithmetic of large whole numbers.
def power_tower(rounds):
    a, b = 0, 1
    for _ in range(rounds):
        a, b = b, a + b
    return a


product = 1
for n in range(1, 2000):
    product *= n
print(product % 1_000_003, product.bit_length(), str(power_tower(15_000))[:20])
root = 2 * 10**6000
guess = 10**3001
for _ in range(14):
    guess = (guess + root // guess) // 2
print(str(guess)[:20], pow(3, 10**400, 10**60 + 7) % 1000)
print(sum(int(digit) for digit in str(2**12000)))

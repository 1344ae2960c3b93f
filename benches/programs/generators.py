# Generators: pipelines, delegation, send.
def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def keep(source, divisor):
    for n in source:
        if n % divisor:
            yield n


def pairs(source):
    previous = None
    for n in source:
        if previous is not None:
            yield previous, n
        previous = n


def walk(tree):
    left, value, right = tree
    if left:
        yield from walk(left)
    yield value
    if right:
        yield from walk(right)


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return build(low, middle), middle, build(middle + 1, high)


def mean():
    total = count = 0
    while True:
        value = yield (total / count if count else 0)
        total += value
        count += 1


print(sum(b - a for a, b in pairs(keep(keep(numbers(500_000), 2), 3))))
print(sum(value for value in walk(build(0, 30_000))))
average = mean()
next(average)
for n in range(300_000):
    last = average.send(n)
print(last, sum(n * n for n in range(300_000) if n & 1))

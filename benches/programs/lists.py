# Lists: indexing, slices, appending, comprehensions.
def sieve(limit):
    marks = [True] * (limit + 1)
    marks[0] = marks[1] = False
    n = 2
    while n * n <= limit:
        if marks[n]:
            marks[n * n::n] = [False] * len(range(n * n, limit + 1, n))
        n += 1
    return [number for number, mark in enumerate(marks) if mark]


def multiply(left, right):
    columns = list(zip(*right))
    return [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in left]


def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    return items


primes = sieve(600_000)
print(len(primes), primes[-1])
size = 60
matrix = [[(row * column) % 10 for column in range(size)] for row in range(size)]
print(sum(map(sum, multiply(multiply(matrix, matrix), matrix))))
print(bubble([(n * 7919) % 1000 for n in range(700)])[::100])

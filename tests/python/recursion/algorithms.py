# Recursion of many shapes.
def hanoi(n, a, b, c):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


def queens(n, row=0, columns=(), results=None):
    results = [] if results is None else results
    if row == n:
        results.append(columns)
        return results
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            queens(n, row + 1, columns + (column,), results)
    return results


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


def depth(tree):
    return 1 + max((depth(branch) for branch in tree), default=0)


def power_set(items):
    if not items:
        return [[]]
    rest = power_set(items[1:])
    return rest + [[items[0], *subset] for subset in rest]


print(hanoi(10, "a", "b", "c"), ackermann(2, 9), ["".join(p) for p in permutations(list("abc"))])
print(len(queens(6)), queens(6)[0], list(flatten([1, (2, [3, [4, ()]], "ab"), []])), depth([[], [[], [[]]]]))
print(power_set([1, 2, 3]))


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged = []
    while left and right:
        merged.append((left if left[0] <= right[0] else right).pop(0))
    return merged + left + right


print(gcd(2**40 * 9, 6**20), merge_sort([5, 2, 9, 1, 5, 6, -3]))


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def total(self):
        return self.value + sum(child.total() for child in self.children)

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child


tree = Tree(1, Tree(2, Tree(3)), Tree(4, Tree(5), Tree(6)))
print(tree.total(), list(tree))


def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)


print(even(400), odd(401))


def collatz(n, steps=0):
    return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)


print(collatz(27))
print((lambda f: (lambda x: f(lambda n: x(x)(n)))(lambda x: f(lambda n: x(x)(n))))(lambda me: lambda n: 1 if n == 0 else n * me(n - 1))(30))

# sort and sorted: stability, key, reverse, comparisons, errors.
words = "pear fig Apple kiwi banana date cherry".split()
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=str.lower), sorted(words, key=lambda w: (-len(w), w)))
records = [("b", 2), ("a", 2), ("c", 1), ("d", 1), ("e", 2)]
print(sorted(records, key=lambda r: r[1]), sorted(records, key=lambda r: r[1], reverse=True), sorted(records))
l = [5, 3, 8, 1]
print(l.sort(), l, l.sort(reverse=True), l, sorted({3: 1, 1: 2}), sorted("hello"), sorted((n % 3, n) for n in range(6)), sorted([]), sorted([1]))


class Item:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.compared += 1
        return self.n < other.n

    def __repr__(self):
        return f"I{self.n}"


print(sorted(map(Item, [3, 1, 2])), Item.compared > 0, min(map(Item, [3, 1, 2])), sorted(map(Item, [1, 1, 0]), reverse=True))
Item.compared = 0
sorted(map(Item, range(100)))
print("already sorted needs", Item.compared, "comparisons")
Item.compared = 0
sorted(map(Item, range(100, 0, -1)))
print("reversed needs", Item.compared, "comparisons")
seed = 12345
numbers = []
for _ in range(3000):
    seed = (seed * 1103515245 + 12345) % 2**31
    numbers.append(seed % 1000)
ordered = sorted(numbers)
print(all(a <= b for a, b in zip(ordered, ordered[1:])), ordered[:10], ordered[-3:], sum(ordered) == sum(numbers))
pairs = sorted(enumerate(numbers), key=lambda p: p[1])
print(all(a[1] < b[1] or a[0] < b[0] for a, b in zip(pairs, pairs[1:])), sorted(numbers, reverse=True) == ordered[::-1])
print(sorted([2.5, 1, True, 0, -1.0]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], []]), sorted([b"b", b"a"]), sorted([frozenset([1]), frozenset()], key=len))
calls = []


def key(n):
    calls.append(n)
    return -n


print(sorted([1, 3, 2], key=key), calls)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted([None, 1]))
attempt(lambda: sorted([1j, 2j]))
attempt(lambda: sorted([1, 2], lambda a, b: 0))
attempt(lambda: sorted(5))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted([1, 2], key=len))
attempt(lambda: sorted([object(), object()], key=id) and "by identity")
attempt(lambda: sorted([1, 2], reverse="yes"))
attempt(lambda: sorted([1, 2], reverse=None))
attempt(lambda: sorted([3, 1], key=None))


def mutating(n):
    victim.append(n)
    return n


victim = [3, 2, 1]
try:
    victim.sort(key=mutating)
except ValueError as error:
    print(error)


class Nosy:
    def __lt__(self, other):
        seen.append(list(target))
        return False


seen = []
target = [Nosy(), Nosy()]
target.sort()
print("inside a sort the list looks", seen[0])


class Failing:
    def __lt__(self, other):
        raise RuntimeError("cannot compare")


broken = [Failing(), Failing(), Failing()]
try:
    broken.sort()
except RuntimeError as error:
    print(error, len(broken))


class Silly:
    def __lt__(self, other):
        return "truthy text"


print(len(sorted([Silly() for _ in range(50)])))

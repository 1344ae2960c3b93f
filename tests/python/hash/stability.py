# Hashes that a program can rely on: equal things hash equal; numbers across types.
pairs = [(1, 1.0), (1, True), (0, -0.0), (2**61 - 1, 0), (-1, -2), (0.5, 0.5 + 0j), (10**20, 1e20), (2**100, 2.0**100), ((1, 2), (1.0, 2 + 0j)), ("a", "a"), (b"a", b"a"), (frozenset("ab"), frozenset("ba")), (range(3), range(0, 3)), (None, None), ((), ())]
for a, b in pairs:
    print(hash(a) == hash(b), end=" ")
print()
print([hash(n) for n in (0, 1, -1, -2, 2**31, 2**61 - 2, 2**61 - 1, 2**61, -2**61, 2**64, 10**18, 10**30, -10**30)])
print([hash(x) for x in (0.0, 1.5, -1.5, 0.1, 1e10, 1e-10, 1e308, 5e-324, float("inf"), float("-inf"))], [hash(c) for c in (1j, -1j, 1 + 1j, 2.5 - 3j, 0j)])
print([hash(t) for t in ((), (1,), (1, 2), (1, 2, 3), (0, 0), (-1,), ((),), (1.5, 2j), (True, 1), ((1, 2), (3, 4)), tuple(range(20)))])
print([hash(f) for f in (frozenset(), frozenset([1]), frozenset([1, 2, 3]), frozenset([-1, 0.5]), frozenset(range(10)))], hash(range(0)), hash(range(5)) == hash((5, 0, 1)), hash(slice(1, 2)) == hash(slice(1, 2)))


class Same:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
    def __hash__(self): return self.n


class NoHash(Same):
    def __eq__(self, other): return True


print(hash(Same(5)), hash(Same(-1)), hash(Same(2**62)), hash(Same(2**61 - 1)), hash(Same(2**64 + 7)), len({Same(1), Same(1), Same(2)}), NoHash.__hash__)
print(hash(type) == hash(type), hash(len) == hash(len), hash(Same) == hash(Same), hash(Same(1).__init__) is not None, hash(float("nan")) is not None, object() in {object()})
for thing in ([], {}, set(), bytearray(b""), NoHash(1), ([],), {}.keys(), {}.items()):
    try:
        hash(thing)
        print("hashable")
    except TypeError as error:
        print(error)

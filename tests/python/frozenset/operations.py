# frozenset: a set that can be a key.
f = frozenset([3, 1, 2, 3])
print(sorted(f), len(f), 1 in f, f == {1, 2, 3}, {1, 2, 3} == f, hash(f) == hash(frozenset([1, 2, 3])), {f: "key"}[frozenset([2, 1, 3])], frozenset() == set(), repr(frozenset()), repr(frozenset([1])), frozenset(f) is f, f.copy() is f)
print(sorted(f | {9}), type(f | {9}).__name__, type({9} | f).__name__, sorted(f & {1}), sorted(f - {1}), sorted(f ^ {1, 7}), f < {1, 2, 3, 4}, f.issubset([1, 2, 3]), f.isdisjoint([5]), sorted(f.union([8])), sorted(f.difference([1])))
g = f
g |= {5}
print(sorted(f), sorted(g), g is f, frozenset("ab") == frozenset("ba"), frozenset([frozenset([1])]), frozenset([1]) in {frozenset([1])}, bool(frozenset()), max(f), sum(f))


class F(frozenset):
    pass


print(F([1]), type(F([1]) | {2}).__name__, F([1]) == frozenset([1]), hash(F([1])) == hash(frozenset([1])))
for call in ("f.add(1)", "f.remove(1)", "f.pop()", "frozenset(5)", "frozenset([[]])", "f + f", "f[0]", "f | [1]", "frozenset(1, 2)", "f.x", "f.clear()", "f.update([1])", "f < 5", "f.union(5)"):
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, "" if "hashable" in str(error) else error)
powers = {frozenset(c for i, c in enumerate("abc") if n >> i & 1) for n in range(8)}
print(len(powers), frozenset() in powers, frozenset("ac") in powers, sorted(len(p) for p in powers))

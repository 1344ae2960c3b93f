# range: lazy, exact, sliceable, comparable.
for r in (range(5), range(2, 5), range(0, 10, 3), range(5, 0, -1), range(5, 0), range(0), range(-3, 3, 2), range(10, 0, -3), range(10**20, 10**20 + 3), range(True)):
    print(r, list(r), len(r), bool(r), r.start, r.stop, r.step, r[0] if r else None, r[-1] if r else None, list(reversed(r)), sum(r))
r = range(0, 100, 7)
print(r[3], r[-1], r[2:5], r[::-1], r[::2], r[20:], r[5:2], r[-3:], 14 in r, 15 in r, 14.0 in r, "a" in r, r.index(21), r.count(21), r.count(22), range(10**30)[10**29], 10**29 in range(10**30))
print(range(3) == range(0, 3, 1), range(0) == range(5, 2), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3)), {range(2): 1}[range(0, 2, 1)], range(3) is range(3), range(1, 2) != range(1, 3))
print(repr(range(1, 2, 3)), str(range(3)), f"{range(2)}", list(map(list, [range(2)])), [*range(3)], max(range(5)), min(range(5, 9)), tuple(range(2)), set(range(3)) == {0, 1, 2}, any(range(1)), all(range(1, 3)), sorted(range(3), reverse=True))
for call in ("range()", "range(1, 2, 0)", "range('a')", "range(1.0)", "range(1, 2, 3, 4)", "range(None)", "r[100]", "r['a']", "r[1.0]", "r.index(1)", "r.index('a')", "r + r", "r * 2", "r < r", "r[0:1:0]", "len(range(10**30))", "hash(range(2)) == 0",
             "r.x", "range(3)()", "r.count()", "range(stop=5)", "-range(1)", "range(5)[-6]", "next(range(3))"):
    try:
        print(call, "=", eval(call.replace("range(3)()", "r()")))
    except Exception as error:
        print(call, "->", type(error).__name__ + ":", error)
for statement in ("r[0] = 1", "del r[0]", "r.start = 5"):
    try:
        exec(statement)
    except Exception as error:
        print(statement, "->", type(error).__name__ + ":", error)
it = iter(range(3))
print(next(it), list(it), list(it), it.__length_hint__(), iter(it) is it)
total = 0
for i in range(3):
    for j in range(i, 3):
        total += i * j
        i = 100
print(total, i, j)


class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


print(range(I(3)), list(range(I(1), I(7), I(2))), range(10)[I(2)], I(3) in range(5))
big = range(-2**63, 2**63, 2**62)
print(list(big), big[1], len(big), big.index(0))

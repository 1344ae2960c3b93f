# Methods, operators and slices of lists.
a = [3, 1, 2]
a.append(5); a.extend("xy"); a.extend(n for n in (7, 8)); a.insert(0, "first"); a.insert(100, "last"); a.insert(-1, "before last")
print(a, len(a), a.index(5), a.count(1), a.pop(), a.pop(0), a.pop(-2), a)
a.remove("x")
a.reverse()
print(a, a.copy() == a, a.copy() is a, a[:] is a, 5 in a, "z" not in a, a + [1], a * 2, 2 * [0], a * 0, a * -1)
b = list(range(10))
print(b[2:5], b[:3], b[7:], b[-3:], b[::2], b[::-1], b[5:2:-1], b[100:], b[-100:2], b[3:3], b[8:2], b[1:-1:3], b[-1:-4:-1], b[:-11:-1])
b[2:4] = ["a", "b", "c"]
print(b)
b[1:1] = [100]
b[-1:] = []
b[::3] = "WXYZ"
print(b)
b[2:5] = iter([1])
del b[1::2]
print(b)
b[:] = b[::-1]
b[5:] = [9, 9]
b[0:0] = b
print(b)
c = [1, 2, 3]
c += c
c.extend(c)
print(c, len(c))
c[1:3] = c
print(c)
del c[2:-2]
print(c, [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] == [1.0, True + 1], [1] == (1,), [[1], [2]] == [[1], [2]], [None] == [None])
print(list(), list("ab"), list((1, 2)), list({1: 2}), list(range(2)), list(map(str, [1])), [[]] * 2, sum([[1], [2]], []), list(zip([1, 2], "ab")), sorted([3, 1, 2], reverse=True))
rows = [[0] * 2] * 2
rows[0][0] = 1
print(rows, [x[:] for x in rows], [*rows, *rows[0]])
r = [1]
r.append(r)
print(r, repr(r), r[1] is r, r[1][1][0])
n = [1, [2, [3, [4, "x"]]]]
print(n, n[1][1][1][0], str(n), f"{n}")
for i, item in enumerate(list("abc")):
    print(i, item, end=" ")
print(list(reversed([1, 2, 3])), max([2, 9, 4]), min([[2], [1, 5]]), any([]), all([]), [1, 2, 3].index(3, 1), [1, 2, 1].index(1, 1), [0, False, 0.0].count(0))


class L(list):
    def append(self, item):
        super().append(item * 2)


l = L([1])
l.append(5)
l.extend([6])
print(l, type(l).__name__, l + [1], type(l + []).__name__, type(l[:]).__name__, l == [1, 10, 6], isinstance(l, list), L("ab"), l.copy().__class__.__name__)
calls = """a[100]
a['x']
a[1.5]
a[None]
a[1, 2]
a[::0]
[].pop()
[1].pop(5)
[1].pop('x')
[1].remove(2)
[1].index(2)
[1, 2].index(1, 1)
[1] + (2,)
[1] + 1
[1] * 1.5
[1] * [1]
[1] - [1]
[1] < 1
[1] < (1,)
[1, 'a'] < [1, 2]
hash([])
[].append()
[].extend(5)
[].insert(1)
[].insert('a', 1)
list(5)
[].x
[]()
[1, 2].sort(5)
[1, 'a'].sort()
[].sort(key=5)
[1].sort(key=5)
[].sort(nonsense=1)
[].reverse(1)
[].copy(1)
[].count()
-[]
~[]
[][0]
sorted([1, None])
[].__getitem__(0)
[1].__add__(1)
[1].__contains__(1)
[].clear(1)
[1, 2].index('a')
[] @ []
max([])
[1, 2].join('a')
[10 ** 30][10 ** 30]
[1] * 10 ** 30""".split("\n")
empty = []
for call in calls:
    try:
        print(call, "=", eval(call.replace("[]()", "empty()").replace("[1](", "one(")))
    except Exception as error:
        print(call, "->", type(error).__name__ + ":", error)
for statement in ("a[100] = 1", "a['x'] = 1", "del a[100]", "a[1:2] = 5", "a[::2] = [1]", "a[::0] = []", "del a['x']", "a += 5", "a.x = 1", "a[0:2:1] = 7"):
    try:
        exec(statement)
    except Exception as error:
        print(statement, "->", type(error).__name__ + ":", error)

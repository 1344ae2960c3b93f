# Tuples.
t = (3, 1, 2)
print(t, t[0], t[-1], t[1:], t[::-1], len(t), t + (4,), t * 2, 0 * t, 1 in t, t.index(2), t.count(3), (1,), (), ((),), (1, (2, (3,))), ("a",), tuple("ab"), tuple([1]), tuple(t) is t, t[:] is t, tuple() is tuple([]))
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) == (1.0, 2), (1,) == [1], (1, "a") < (2, 5), hash((1, 2)) == hash((1, 2)), {(1, 2): "key"}[1, 2], max((1, 5), (2, 0)), sorted([(2, 1), (1, 2)]), min((), default="d"))
a, b = b, a = 1, 2
print(a, b, tuple(n * n for n in range(4)), tuple({1: 2}), (lambda *args: args)(1, 2), divmod(7, 2), (1, 2).__add__((3,)), tuple(reversed(t)), list(enumerate(t)), dict((("k", "v"),)), sum(((1,), (2,)), ()))
l = ([], [])
l[0].append(1)
print(l, repr((1, [2, (3,)])), str((None, True)), f"{(1,)}", bool(()), bool((0,)))
r = ([],)
r[0].append(r)
print(r)


class T(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    @property
    def x(self):
        return self[0]


p = T(1, 2)
print(p, p.x, p + (3,), type(p + ()).__name__, type(p[:]).__name__, p == (1, 2), isinstance(p, tuple), hash(p) == hash((1, 2)), [*p], T())
p.attribute = 5
print(vars(p))
calls = """t[5]
t['a']
t + [1]
t + 1
t * 'a'
t * 1.5
t < 1
t < [1]
t.index(9)
t.index()
t.count()
t.append(1)
tuple(5)
tuple(1, 2)
hash((1, []))
t()
-t
t - t
t[1:'a']
t[::0]
t.x
(1, 'a') < (1, 2)
tuple.__new__(5)
tuple.__new__(int)
t[2 ** 100]""".split("\n")
for call in calls:
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__ + ":", error)
for statement in ("t[0] = 1", "del t[0]", "t[0:1] = ()", "t += [1]", "t.x = 1", "a, b, c, d = t"):
    try:
        exec(statement)
    except Exception as error:
        print(statement, "->", type(error).__name__ + ":", error)

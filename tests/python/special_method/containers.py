# __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__, __missing__, __call__.
class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        print("get", key)
        if isinstance(key, tuple) and key in self.cells:
            return self.cells[key]
        raise KeyError(key)

    def __setitem__(self, key, value):
        print("set", key, value)
        self.cells[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.cells[key]

    def __len__(self):
        return len(self.cells)

    def __contains__(self, key):
        print("contains", key)
        return key in self.cells


g = Grid()
g[1, 2] = "a"
g[1, 2] += "b"
print(g[1, 2], len(g), (1, 2) in g, (3, 4) not in g, bool(g))
del g[1, 2]
print(bool(g))
try:
    g[0]
except KeyError as error:
    print(repr(error))


class Slices:
    def __getitem__(self, key):
        return key


s = Slices()
print(s[1], s[1:2], s[::], s[1:2:3], s[:5], s[-1:], s[1, 2:3], s[...], s[()], s[(1, 2)], s[None], s["k"], s[1:2, ::3, ...])


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n, 0, -1))

    def __reversed__(self):
        return iter(range(1, self.n + 1))

    def __length_hint__(self):
        return 3


c = Countdown(3)
print(list(c), list(reversed(c)), 2 in c, 9 in c, sum(c), max(c), sorted(c), tuple(c), [*c], dict.fromkeys(c), "".join(map(str, c)))
a, b, d = c
print(a, b, d, *c)


class OldSequence:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError
        return index * index

    def __len__(self):
        return 3


o = OldSequence()
print(list(o), list(reversed(o)), 4 in o, 5 in o, [x for x in o], min(o), list(zip(o, "abc")))


class Defaults(dict):
    def __missing__(self, key):
        print("missing", key)
        self[key] = value = []
        return value


d = Defaults()
d["x"].append(1)
d["x"].append(2)
print(d, d.get("y"), "y" in d)


class Contains:
    def __contains__(self, item):
        return []


print(1 in Contains(), 1 not in Contains())


class NotContainer:
    __contains__ = None

    def __iter__(self):
        return iter([1])


try:
    1 in NotContainer()
except TypeError as error:
    print(error)


class NoReversal(OldSequence):
    __reversed__ = None


try:
    reversed(NoReversal())
except TypeError as error:
    print(error)


class Nothing:
    pass


n = Nothing()
for action in ("n[0]", "n[0:1]", "len(n)", "n()", "iter(n)", "reversed(n)", "1 in n", "n[0]", "next(n)", "n + 1", "-n", "hash(n) and 1", "int(n)",
               "float(n)", "abs(n)", "n < n", "n @ n", "[][n]", "'a' * n", "range(n)", "bytes(n)", "dict(n)", "complex(n)", "round(n)"):
    try:
        print(action, eval(action))
    except TypeError as error:
        print(action, "->", error)
for statement in ("n[0] = 1", "del n[0]", "n[0] += 1", "n.x += 1", "a, b = n", "for _ in n: pass", "with n: pass", "raise n"):
    try:
        exec(statement)
    except (TypeError, AttributeError) as error:
        print(statement, "->", error)


class Functor:
    def __call__(self, *args, **kwargs):
        return args, kwargs


f = Functor()
f.__call__ = lambda: "the instance's own is not used"
print(f(1, k=2), callable(f), callable(n))

# slice objects, and what subscripts turn into.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice("a", None, []), s == slice(1, 10, 2), s != slice(1), s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(100, -100, -3).indices(7), slice(1) < slice(2))
items = list(range(20))
print(items[s], "abcdefghijk"[s], tuple(items)[slice(-2, None)], items[slice(None, None, 5)], range(20)[s], b"abcdefgh"[s])


class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


x = Show()
print(x[:], x[1:], x[:2], x[::3], x[1:2:3], x[1:2, 3:4], x[..., 1:], x["a":"b"], x[None:1], x[1,], x[(1, 2), 3], x[not 1:2], x[lambda: 0 :1].stop, x[1 if x else 2:3])
x[1:2] = 5
x[:, 0] = 6
del x[1:2], x[:], x[0, ::2]
l = list("abcdef")
l[1:3], l[-1:] = "XY", ["end", "more"]
print(l)
for start in (None, 0, 2, -2, 10, -10):
    for stop in (None, 1, -1, 10):
        print(*("".join("abcde"[start:stop:step]) for step in (None, 1, 2, -1, -2)), sep=",", end=" ")
    print()


class Index:
    def __index__(self):
        return 2


print("abcdef"[Index():], "abcdef"[:Index()], [1, 2, 3][Index()], "abcdef"[::Index()])
for call in ("'abc'['a':]", "[1][1.5:]", "slice()", "slice(1, 2, 3, 4)", "slice(1).indices()", "slice(1).indices(-1)", "slice(1, 2, 0).indices(5)", "slice('a').indices(5)", "[1, 2][::0]", "slice(1).x", "slice(a=1)", "range(3)['a':]", "b'a'[None:'x']", "(1,)[[]:]"):
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__ + ":", error)
try:
    s.start = 5
except AttributeError as error:
    print(error)

# Dictionaries: methods, order, views, merging.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, 2 in d, list(d), list(d.keys()), list(d.values()), list(d.items()), d.pop("a"), d.pop("z", None), d, d.popitem(), d)
d.update({"x": 1}); d.update([("y", 2), ["z", 3]]); d.update(w=4); d.update({"x": 9}, v=5); d.update()
print(d, d.setdefault("x", 0), d.setdefault("new"), d.setdefault("other", []), d)
del d["x"]
d["x"] = "moved to the end"
print(list(d), d.copy() == d, d.copy() is d, dict(d) == d, {**d} == d, {"a": 1} | {"a": 2, "b": 3}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, list(reversed({"p": 1, "q": 2})), list(reversed({"p": 1, "q": 2}.items())))
print(dict(), dict(a=1), dict([("k", "v")]), dict({"k": 1}, j=2), dict(zip("ab", (1, 2))), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {1: "int", 1.0: "float", True: "bool"}, {(1, 2): 3}, {None: None, frozenset(): 1})
k, v, i = d.keys(), d.values(), d.items()
d["live"] = "view"
print("live" in k, "view" in v, ("live", "view") in i, len(i), k == set(d), repr({"a": 1}.keys()), repr({"a": 1}.values()), repr({"a": 1}.items()))
x, y = {"a": 1, "b": 2}, {"b": 2, "c": 3}
print(sorted(x.keys() & y.keys()), sorted(x.keys() | y), sorted(x.keys() - y), sorted(x.keys() ^ y.keys()), sorted(x.items() & y.items()), x.keys() <= {"a", "b", "c"}, x.keys().isdisjoint(["z"]), x.keys() == {"b", "a"}, x.values() == x.values(), x.items() == dict(x).items(), x.keys() > {"a"})
x |= y
x |= [("d", 4)]
print(x, {n: n for n in range(3)}, {**{"a": 0}, "a": 1}, max({"k": 1, "z": 0}), sorted({"b": 1, "a": 2}.items(), key=lambda p: p[1]), [*{"a": 1}], {"a": {"b": {"c": 1}}}["a"]["b"]["c"], x.keys().mapping["a"])
r = {}
r["self"] = r
print(r, bool({}), bool({0: 0}), len({}), {} == {}, {"a": float("nan")} == {"a": float("nan")}, str({1: [2]}), f"{ {'k': 'v'} }")
big = {n: n * n for n in range(1000)}
for n in range(0, 1000, 2):
    del big[n]
print(len(big), list(big)[:5], big[999], 500 in big)
for n in range(5):
    big[n] = "again"
print(list(big)[-5:], list(big.items())[:3])
while len(big) > 3:
    big.popitem()
print(big)
big.clear()
print(big)
ordered = {}
for word in "the cat saw the dog and the cat ran".split():
    ordered[word] = ordered.get(word, 0) + 1
print(ordered, sorted(ordered.items(), key=lambda p: (-p[1], p[0])))


class D(dict):
    def __missing__(self, key):
        return f"<{key}>"

    def __getitem__(self, key):
        return super().__getitem__(key)


m = D(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m, type(m.copy()).__name__, D.fromkeys("x"), type(m | {}).__name__, "%(zz)s" % m, "{q}".format_map(m))

# Order through deletions, growth and updates; iteration while reading.
d = {}
for n in range(20):
    d[n * 37 % 101] = n
for key in list(d)[::2]:
    del d[key]
print(d)
for key in (5, 37, 5, 11):
    d[key] = "new"
print(list(d.items())[-4:])
d = dict.fromkeys("abcdef")
for _ in range(3):
    key = next(iter(d))
    d[key] = d.pop(key)
print("".join(d))
queue = {}
for n in range(10_000):
    queue[n] = None
    if n >= 5:
        del queue[next(iter(queue))]
print(list(queue))
stack = {n: n for n in range(1000)}
popped = [stack.popitem()[0] for _ in range(995)]
print(popped[:3], popped[-1], stack)
d = {"a": 1, "b": 2, "c": 3}
print([d.pop(k) for k in list(d) if d[k] > 1], d)
d.update(a=9, z=8)
d |= {"y": 7, "a": 10}
print(d, d | {"a": 0}, {"q": 1} | d)
keys, values, items = d.keys(), d.values(), d.items()
d["new"] = 1
print(list(keys), list(values), len(items), list(reversed(d)), list(reversed(values)))
a, b = {"x": 1, "y": 2}, {"y": 2, "x": 1}
print(a == b, list(a) == list(b), a.items() == b.items(), a.keys() == b.keys(), a.items() ^ b.items(), list(a.values()) == list(b.values()))
mixed = {1: "int", "1": "str", 1.5: "float", (1,): "tuple", None: "none", True: "bool replaces 1's value", b"1": "bytes", frozenset([1]): "set"}
print(mixed, len(mixed), mixed[1.0], mixed[(True,)])
for k in mixed:
    mixed[k] = type(k).__name__
print(mixed)
inverse = {}
for k, v in {"one": 1, "uno": 1, "two": 2}.items():
    inverse.setdefault(v, []).append(k)
print(inverse, {v: k for k, v in {"a": 1, "b": 1}.items()})
nested = {}
for path, value in (("a.b.c", 1), ("a.b.d", 2), ("e", 3)):
    here = nested
    *parents, last = path.split(".")
    for part in parents:
        here = here.setdefault(part, {})
    here[last] = value
print(nested)
big = {str(n): n for n in range(50_000)}
print(len(big), big["49999"], sum(big.values()), "50000" in big, max(big, key=len), list(big)[12345])
for n in range(0, 50_000, 2):
    del big[str(n)]
print(len(big), next(iter(big)), next(reversed(big)), sum(big.values()))
copy = big.copy()
big.clear()
print(len(big), len(copy), list(copy)[-1])

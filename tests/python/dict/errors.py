# What a dictionary refuses; hashing and equality that misbehave.
d = {"a": 1}
calls = """d['z']
d[1.5]
d[None]
d.pop('z')
d.pop()
{}.popitem()
d.get()
d.get(1, 2, 3)
d.keys(1)
d.setdefault()
dict(1)
dict(1, 2)
dict([1])
dict([(1, 2, 3)])
dict(['abc'])
d.fromkeys()
d.fromkeys(5)
d < d
d + d
d | 5
d | [1]
hash(d)
d()
d.x
d.keys()[0]
d.keys() + d.keys()
d.keys() & 5
next(d)
d.copy(1)
d.clear(1)
-d
d.update(1, 2)
d.update(5)
reversed(d.x)
{**5}
max({})
d[1, 2]
d['a', ]""".split("\n")
for call in calls:
    try:
        print(call, "=", eval(call))
    except Exception as error:
        text = "" if "sequence" in str(error) else error
        print(call, "->", type(error).__name__ + ":", text)
for statement in ("del d['z']", "d['a']['b'] = 1", "d.x = 1", "d |= 5", "d += {}", "d[[]] = 1", "{[]: 1}", "d[{}]", "del d[[]]", "d.get([])", "[] in d", "d.setdefault([], 1)", "d.pop([])", "{1: 2}[[]]"):
    try:
        exec(statement)
        print(statement, "passed")
    except Exception as error:
        print(statement, "->", type(error).__name__, "" if "hashable" in str(error) else error)
try:
    for k in d:
        d["new" + k] = 1
except RuntimeError as error:
    print(error)
d = {1: 1, 2: 2}
try:
    for k in d.items():
        d.pop(k[0])
except RuntimeError as error:
    print(error)
d = {1: 1, 2: 2}
it = iter(d)
next(it)
d.clear()
try:
    next(it)
except RuntimeError as error:
    print(error)


class BadHash:
    def __hash__(self):
        raise ValueError("no hash today")


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("no comparison today")


for action in (lambda: {BadHash(): 1}, lambda: BadHash() in {}, lambda: {BadEq(): 1, BadEq(): 2}, lambda: {1: 1}[BadEq()], lambda: {BadEq(): 5}, lambda: {1}.add(BadEq()), lambda: {1, 2} & {BadEq()} and None):
    try:
        print(len(action()))
    except Exception as error:
        print(type(error).__name__, error)


class Mutating:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        if armed:
            table.clear()
            for n in range(20):
                table[n] = n
        return self is other


armed = False
table = {Mutating("a"): 1, Mutating("b"): 2}
armed = True
probe = Mutating("c")
print(table.get(probe, "not there"), len(table))


class Replaced:
    def __init__(self, value): self.value = value
    def __hash__(self): return hash(self.value)
    def __eq__(self, other): return self.value == other.value
    def __repr__(self): return f"R({self.value})"


first, second = Replaced(1), Replaced(1)
d = {first: "x"}
d[second] = "y"
print(d, next(iter(d)) is first, d.pop(second), d)
first.value = 2
d = {first: 1}
first.value = 3
print(first in d, list(d), Replaced(2) in d)

# Which objects are the same one.
a = [1]
b = a
c = a[:]
print(a is b, a is c, a == c, id(a) == id(b), id(a) != id(c))
print(None is None, True is True, (1 == 1) is True, ... is Ellipsis, type(None)() is None, type(...)() is ..., bool(5) is True, NotImplemented is NotImplemented)
small = [n for n in range(-5, 257)]
print(all(n is int(str(n)) for n in small), int("257") is int("257"), int("-6") is int("-6"), small[10] * 10 is small[55], sum([100, 156]) is small[-1])
n = int("1000")
m = n
print(m is n, n + 0 is n, +n is n, int(n) is n, n * 1 is n, -(-n) is n)
x = float("1.5")
print(float(x) is x, x + 0 is x, [x][0] is x, (x,)[0] is x, {"k": x}["k"] is x)
s = "".join(["some", "text"])
print(str(s) is s, s[:] is s, s + "" is s, s.strip() is s, "".join([s]) is s, s.replace("q", "r") is s, "%s" % s is s, f"{s}" is s)
t = tuple([1, 2])
print(tuple(t) is t, t[:] is t, t + () is t, t * 1 is t, () + t is t, tuple() is tuple([]), (lambda *args: args)() is tuple())
f = frozenset([1])
print(frozenset(f) is f, f.copy() is f, f | set() is f, frozenset() is frozenset([]))
l = [1]
l2 = l
l += [2]
print(l is l2, list(l) is l, l.copy() is l, (l := l) is l2, sorted(l) is l)
d = {}
e = d
d |= {1: 2}
print(d is e, dict(d) is d, d.copy() is d, {**d} is d)


class C:
    def method(self): pass
    @property
    def prop(self): return self
    def __iadd__(self, other): return self
    def __pos__(self): return self


o = C()
p = o
p += 1
print(p is o, +o is o, o.prop is o, o.method is o.method, o.method == o.method, C.method is C.method, o.__class__ is C, type(o) is C, o.__dict__ is o.__dict__, C.__dict__ is C.__dict__)
print([o, o][0] is [o][0], max(o, o, key=id) is o, next(iter([o])) is o, list(map(lambda q: q, [o]))[0] is o, (o or 1) is o, (o if 1 else 2) is o, [*[o]][0] is o, (lambda q: q)(o) is o, {1: o}.get(1) is o, sorted([o])[0] is o)
ids = [id(C()) for _ in range(3)]
keep = [C() for _ in range(100)]
print(len({id(k) for k in keep}), len(set(map(id, keep + keep))), id(keep[0]) == id(keep[0]), hash(keep[0]) == hash(keep[0]))
import sys
print(sys.intern("".join(["in", "terned"])) is sys.intern("interned"))

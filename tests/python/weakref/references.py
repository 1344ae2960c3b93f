# Weak references, proxies, callbacks.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def method(self):
        return self.name


n = Node("n")
r = weakref.ref(n)
print(r() is n, r().name, weakref.ref(n) is r, weakref.getweakrefcount(n), type(r).__name__, r == weakref.ref(n), hash(r) == hash(n))
del n
print(r(), r() is None, "dead" in repr(r))


def callback(reference):
    print("callback", reference() is None, reference is watched)


n = Node("watched")
watched = weakref.ref(n, callback)
second = weakref.ref(n, lambda ref: print("second callback"))
print(weakref.getweakrefcount(n), len(weakref.getweakrefs(n)), watched.__callback__ is callback)
del n
print(watched.__callback__)
n = Node("proxied")
p = weakref.proxy(n)
print(p.name, p.method(), type(p).__name__, p == n, bool(p), str(p))
p.added = 1
print(n.added)
del n
try:
    p.name
except ReferenceError as error:
    print(error)
for bad in (5, "text", None, (), [], {}):
    try:
        weakref.ref(bad)
    except TypeError as error:
        print(error)
for good in (lambda: 0, Node, {1}, frozenset([5]), (x for x in ()), ValueError):
    print(weakref.ref(good)() is good, end=" ")
print()


class ListSubclass(list):
    pass


l = ListSubclass([1])
print(weakref.ref(l)() is l)


class Slots:
    __slots__ = ()


try:
    weakref.ref(Slots())
except TypeError as error:
    print(error)
a, b = Node("a"), Node("b")
a.other, b.other = weakref.ref(b), weakref.ref(a)
print(a.other().other() is a)
ra = weakref.ref(a)
del a
print(ra(), b.other())
x, y = Node("same"), Node("same")
rx, ry = weakref.ref(x), weakref.ref(y)
print(rx == ry, rx != ry, rx == rx)
n = Node("cycle")
n.me = n
r = weakref.ref(n, lambda ref: print("collected"))
del n
print(r() is not None)
import gc
gc.collect()
print(r())


class Sub(weakref.ref):
    pass


n = Node("sub")
s = Sub(n)
s.extra = 5
print(s().name, s.extra, isinstance(s, weakref.ref), Sub(n) is s)
try:
    weakref.ref()
except TypeError as error:
    print(type(error).__name__)
n = Node("raises")
r = weakref.ref(Node("gone at once"))
print(r())
calls = []
refs = [weakref.ref(n, lambda ref, i=i: calls.append(i)) for i in range(3)]
del refs[1]
del n
print(calls)

# sys.getrefcount and identity, as far as a program can rely on them.
import sys

a = [1, 2, 3]
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
c = [a, a]
print(sys.getrefcount(a))
del b
print(sys.getrefcount(a))
c.clear()
print(sys.getrefcount(a))
d = {"key": a}
t = (a, a, a)
print(sys.getrefcount(a))
del d, t
print(sys.getrefcount(a), sys.getrefcount([]), sys.getrefcount({}))


class Node:
    pass


n = Node()
print(sys.getrefcount(n))
n.me = n
print(sys.getrefcount(n))
del n.me
print(sys.getrefcount(n))
bound = n.__init__
print(sys.getrefcount(n))
del bound
m = Node()
m.n = n
print(sys.getrefcount(n))
m.n = None
print(sys.getrefcount(n))


def holds():
    return n


def default(value=n):
    pass


print(sys.getrefcount(n))
del default


def closure(value):
    return lambda: value


f = closure(n)
print(sys.getrefcount(n))
del f
gen = (x for x in [n])
print(sys.getrefcount(n))
next(gen)
print(sys.getrefcount(n))
del gen
print(sys.getrefcount(n))
for item in [n]:
    print(sys.getrefcount(n))
del item
print(sys.getrefcount(n))
try:
    raise ValueError(n)
except ValueError as error:
    print(sys.getrefcount(n))
print(sys.getrefcount(n))
items = [Node() for _ in range(3)]
print([sys.getrefcount(items[i]) for i in range(3)])
x = y = Node()
print(x is y, sys.getrefcount(x) - sys.getrefcount(y))
s = {n}
fs = frozenset([n])
print(sys.getrefcount(n))
s.discard(n)
del fs
print(sys.getrefcount(n))
text = "".join(["a", "b", "cd"])
print(sys.getrefcount(text))
number = int("123456789")
print(sys.getrefcount(number))
other = number
print(sys.getrefcount(number), other is number, int("123456789") is number)
point = 1.5 * 2
print(sys.getrefcount(point))
print(sys.getrefcount(None) > 1000, sys.getrefcount(1) > 1000, sys.getrefcount(True) > 1000, sys.getrefcount(()) > 1000)
try:
    sys.getrefcount()
except TypeError as error:
    print(error)

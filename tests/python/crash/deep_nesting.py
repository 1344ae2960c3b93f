# Ten million nested lists, and other long chains, are freed without recursion.
nested = []
for _ in range(10_000_000):
    nested = [nested]
print(len(nested))
del nested
chain = None
for n in range(300_000):
    chain = (chain, n)
print(chain[1])
del chain


class Node:
    def __init__(self, next):
        self.next = next


head = None
for _ in range(300_000):
    head = Node(head)
del head
table = {}
for _ in range(200_000):
    table = {"in": table}
del table


class Slotted:
    __slots__ = ("next",)


head = None
for _ in range(200_000):
    new = Slotted()
    new.next = head
    head = new
del head, new


def link(previous):
    return lambda: previous


function = None
for _ in range(100_000):
    function = link(function)
del function


class Deleted:
    count = 0

    def __init__(self, next):
        self.next = next

    def __del__(self):
        Deleted.count += 1


head = None
for _ in range(50_000):
    head = Deleted(head)
del head
print(Deleted.count)
error = None
for n in range(20_000):
    new = ValueError(n)
    new.__context__ = error
    error = new
del error, new
deep = []
for _ in range(100_000):
    deep = [deep]
for action in (repr, str, lambda d: d == [d], lambda d: f"{d}"):
    try:
        action(deep)
        print("came back")
    except RecursionError:
        print("RecursionError")
one, other = [], []
for _ in range(100_000):
    one, other = [one], [other]
try:
    one == other
except RecursionError:
    print("RecursionError")
import gc
ring = first = [None]
for _ in range(200_000):
    ring = [ring]
first[0] = ring
del ring, first
print(gc.collect() >= 200_000)

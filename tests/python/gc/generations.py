# Thresholds, counts, automatic collections, and what is kept for looking at.
import gc
import weakref

gc.set_threshold(1000, 15, 15)
print(gc.get_threshold())
gc.set_threshold(50)
print(gc.get_threshold())


class Node:
    alive = 0

    def __init__(self):
        Node.alive += 1
        self.me = self

    def __del__(self):
        Node.alive -= 1


for _ in range(1000):
    Node()
print("collected on the way:", Node.alive < 600)
gc.collect()
print(Node.alive)
gc.set_threshold(0)
for _ in range(1000):
    Node()
print("threshold 0 never collects:", Node.alive)
gc.set_threshold(700, 10, 10)
gc.disable()
for _ in range(1000):
    Node()
print("disabled:", Node.alive)
print(gc.collect() >= 2000, Node.alive)
gc.enable()
print(gc.isenabled(), gc.get_count()[1:] == (0, 0), gc.get_debug())


class Pair:
    def __init__(self, name):
        self.name, self.other = name, None


a, b = Pair("a"), Pair("b")
a.other, b.other = b, a
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.get_debug() == gc.DEBUG_SAVEALL == 32)
del a, b
found = gc.collect()
print(found >= 2, sorted(o.name for o in gc.garbage if isinstance(o, Pair)))
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect() >= 2, gc.garbage)
l = []
inner = [l]
l.append(inner)
print(gc.is_tracked(l), gc.is_tracked(()), gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked(Pair), gc.is_tracked(Pair("p")))
print(any(r is inner for r in gc.get_referrers(l)), any(r is inner for r in gc.get_referents(l)), gc.get_referents(1), gc.get_referents((1, "two")) == ["two", 1] or sorted(map(str, gc.get_referents((1, "two")))))
del l, inner
log = []


def watch(phase, info):
    log.append((phase, info["generation"]))


gc.callbacks.append(watch)
gc.collect(0)
gc.collect(2)
gc.callbacks.remove(watch)
print(log)


class Weak:
    pass


w = Weak()
w.me = w
order = []
ref = weakref.ref(w, lambda r: order.append("callback"))
w.__class__.__del__ = lambda self: order.append("del")
del w
gc.collect()
print(order, ref())
stats = gc.get_stats()
print([sorted(s) for s in stats], all(s["collections"] >= 0 for s in stats))
count = gc.collect()
kept = [Node() for _ in range(5)]
for node in kept:
    node.me = None
print(gc.collect(), Node.alive)
kept.clear()
print(Node.alive)
try:
    gc.set_threshold("x")
except TypeError as error:
    print(type(error).__name__)
for wrong in ("gc.collect(5)", "gc.collect(1, 2)", "gc.set_threshold()", "gc.is_tracked()", "gc.get_count(1)"):
    try:
        eval(wrong)
    except (ValueError, TypeError) as error:
        print(wrong, type(error).__name__)

# The cycle collector: what it finds, thresholds, finalisers, callbacks, weak references.
import gc
import weakref

print(gc.isenabled(), type(gc.get_count()).__name__, len(gc.get_count()), gc.garbage)
gc.collect()
print(gc.collect())


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Quiet:
    pass


gc.disable()
print(gc.isenabled())
a, b = Quiet(), Quiet()
a.other, b.other = b, a
ref = weakref.ref(a)
del a, b
print(ref() is not None)
found = gc.collect()
print(found >= 2, ref())
gc.enable()
l = []
l.append(l)
del l
print(gc.collect() >= 1)
d = {}
d["self"] = d
t = ([],)
t[0].append(t)
del d, t
print(gc.collect() >= 3)
n = Node("in a cycle")
n.me = n
del n
print("not yet")
gc.collect()
print("collected")
x, y = Node("x"), Node("y")
x.y, y.x = y, x
del x, y
gc.collect()


def closure():
    def inner():
        return inner
    return inner


r = weakref.ref(closure())
gc.collect()
print(r())


class Meta(type):
    pass


def make():
    class Local(metaclass=Meta):
        def method(self):
            return Local
    return weakref.ref(Local)


r = make()
gc.collect()
print(r())


class Resurrected:
    saved = None

    def __init__(self):
        self.me = self

    def __del__(self):
        Resurrected.saved = self


Resurrected()
gc.collect()
print(Resurrected.saved is not None)
Resurrected.saved.me = None
Resurrected.saved = None


def generator():
    me = yield
    yield me


g = generator()
next(g)
g.send(g)
r = weakref.ref(g)
del g
gc.collect()
print(r())
try:
    raise ValueError
except ValueError as error:
    kept = error
kept.self = kept
r = weakref.ref(kept) if hasattr(type(kept), "__weakref__") else None
del kept
print(gc.collect() >= 1)
q = Quiet()
q.items = [1, 2]
print(gc.is_tracked(q), gc.is_tracked(5), gc.is_tracked("s"), gc.is_tracked([]), gc.is_finalized(q))
print(any(referrer is q.__dict__ or referrer is q for referrer in gc.get_referrers(q.items)), q.items in gc.get_referents(q) or q.items in gc.get_referents(q.__dict__))
before = gc.get_threshold()
gc.set_threshold(5, 6, 7)
print(gc.get_threshold())
gc.set_threshold(*before)
for _ in range(3000):
    a = Quiet()
    a.me = a
print("thousands of cycles came and went")
alive = [weakref.ref(a)]
del a
gc.collect()
print(alive[0]())
events = []
gc.callbacks.append(lambda phase, info: events.append((phase, sorted(info))))
gc.collect()
gc.callbacks.clear()
print(events)
print(gc.collect(0) >= 0, gc.collect(1) >= 0, gc.collect(generation=2) >= 0)
for bad in (3, -1, "x"):
    try:
        gc.collect(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(len(gc.get_stats()), sorted(gc.get_stats()[0]), gc.get_debug())
objects = gc.get_objects()
print(any(o is q for o in objects), len(objects) > 10)
gc.freeze()
gc.unfreeze()
print(gc.get_freeze_count())

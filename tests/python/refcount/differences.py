# How counts change, measured as differences: calls, frames, iterators, exceptions, attributes, slots.
import sys


class Thing:
    pass


thing = Thing()
start = sys.getrefcount(thing)


def change(label):
    print(label, sys.getrefcount(thing) - start)


def parameter(x):
    change("inside a call")


def kept(x):
    return lambda: x


def yielding(x):
    yield 1
    yield 2


class Holder:
    __slots__ = ("slot", "__dict__")

    def __init__(self, held):
        self.slot = held
        self.attribute = held


change("nothing")
parameter(thing)
change("after a call")
f = kept(thing)
change("in a cell")
f()
change("cell called")
del f
change("cell gone")
g = yielding(thing)
change("generator made")
next(g)
change("generator started")
list(g)
change("generator finished")
del g
h = Holder(thing)
change("in a slot and an attribute")
h.slot = None
change("slot overwritten")
del h.attribute
change("attribute deleted")
it = iter([thing, thing])
change("in a list")
next(it)
change("iterator advanced")
list(it)
change("list iterator exhausted lets its list go")
z = zip([thing], [thing])
change("in zip")
t = next(z)
change("a tuple from zip")
del z, t
change("zip gone")
m = map(lambda x: x, [thing])
change("in map")
del m
p = thing.__class__
change("its class does not count")
b = Holder.__init__.__get__(thing)
change("in a bound method")
del b
d = {thing: thing}
change("key and value")
d[thing] = 1
change("value replaced")
d.clear()
change("cleared")
s = {thing} | {thing}
change("in a set")
del s
pairs = [(thing, n) for n in range(3)]
change("in three tuples")
first, *rest = pairs
del pairs, first
change("two tuples left")
rest = None
change("none left")
try:
    raise ValueError(thing)
except ValueError as e:
    change("in an exception")
change("exception gone")


def raises(x):
    local = x
    raise KeyError


try:
    raises(thing)
except KeyError as e:
    change("in the frame of a traceback")
change("traceback gone")


def default(x=thing):
    pass


change("a default")
del default
change("default gone")
a, b = thing, thing
change("two names")
a, b = b, a
change("swapped")
del a, b
for name in (thing, thing):
    pass
change("the loop variable stays")
del name
x = [thing] * 10
change("repeated ten times")
x[2:5] = []
change("three cut out")
x *= 2
change("doubled")
x.pop(); x.remove(thing); del x[0]
change("three less")
x.clear()
change("all gone")
y = (thing if True else None, not thing, thing and 1, thing or 1)
change("kept by `if` and `or`")
del y
match thing:
    case Thing() as captured:
        change("captured")
del captured
with_walrus = [(w := thing)]
change("walrus")
del w, with_walrus
_ = [thing for _ in range(3)]
change("three in a comprehension")
del _
print(sys.getrefcount(thing) == start, sys.getrefcount(Thing()) == sys.getrefcount(Thing()))

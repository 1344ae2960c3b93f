"""2.5  Slots

An object usually keeps its attributes in a dictionary of its own, in which anything can be put. A class with
`__slots__` says once and for all which attributes there are. Each gets a fixed place in the object, found by a
descriptor on the class, and there is no dictionary.

Try
    %refs point                    who holds the object
    %step point.x                  the attribute is found by a descriptor of the class
    %attr point.x                  the slot, read by the descriptor
    %mro Labelled                  slots of every class in the line are added up
"""

import sys


class Loose:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


loose, point = Loose(1, 2), Point(1, 2)
loose.colour = "red"
#: %attr loose.colour
#: Each Loose carries a dictionary that takes any name. A Point has two places in the object
#: itself, and that is all.
#? What is in the dictionary of loose, and has point one?
print(vars(loose), hasattr(point, "__dict__"))
#: %attr point.colour = 'red'
#: No descriptor of the class has this name, and there is no dictionary that would take any.
for attempt in ("point.colour = 'red'", "vars(point)", "del point.x; point.x"):
    try:
        exec(attempt)
    except (AttributeError, TypeError) as error:
        print(f"{attempt:22}{type(error).__name__}: {error}")
point.x = 5
#: %attr point.x
#: The name is kept on the class, once for all points: an object that knows which place to read.
#? Then what does the class hold for y: a number, or something else?
print(type(Point.x).__name__, Point.x.__get__(point), Point.__dict__["y"])

# What it saves: the dictionary.
print(sys.getsizeof(point), "bytes, and no dictionary;", sys.getsizeof(loose), "bytes and a dictionary of more than 60:", sys.getsizeof(vars(loose)) > 60)


# A class without __slots__ in the line brings the dictionary back.
class Labelled(Point):
    __slots__ = ("label",)


class Open(Point):
    pass


tagged = Labelled(0, 0)
tagged.label = "origin"
opened = Open(3, 4)
opened.colour = "blue"
#: %attr opened.x
#: Labelled adds one place to the two of Point. Open says nothing about slots, so its objects
#: get a dictionary besides.
#? What is in the dictionary of opened? Are x and y there?
print(hasattr(tagged, "__dict__"), vars(opened), opened.x)

# Weak references need a place too.
import weakref

for cls in (Point, type("Seen", (Point,), {"__slots__": ("__weakref__",)})):
    try:
        print(cls.__name__, weakref.ref(cls(1, 1))() is None)
    except TypeError as error:
        print(error)

# Two bases that both bring places do not fit into one object.
try:
    class Both(Point, type("Other", (), {"__slots__": ("z",)})):
        pass
except TypeError as error:
    print(error)
try:
    class Clash:
        __slots__ = ("size",)
        size = 3
except ValueError as error:
    print(error)

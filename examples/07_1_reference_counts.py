"""7.1  Reference counts

Every object knows how many references to it there are. A name, an item of a list, an attribute, an argument is one
each. When the last is gone the object is gone, at once, before the next statement.

Try
    %refs a                       who holds the list, one line for each reference
    %refs fragile                 held by one name, so `del fragile` ends it
    %step examples/07_1_reference_counts.py   the counts of all names stand beside them at every stop
    %step del fragile             __del__ runs inside the statement
"""

import sys
import weakref


def count(thing):
    # The argument of count and that of getrefcount are references too.
    return sys.getrefcount(thing) - 2


a = [1, 2, 3]
print("getrefcount says", sys.getrefcount(a), "since its own argument counts")
b = a
#: %watch a
#: An assignment copies nothing. It writes down one more reference, and the object counts it.
#? The argument of getrefcount is a reference as well. What is printed?
print("b = a            ", sys.getrefcount(a))
box = {"k": a, "l": [a, a]}
#: %draw a b box
#: Each arrow to the list is one reference, wherever it begins: at a name, a key, an item.
#? How many are there, with that of the argument?
print("in a dict, a list", sys.getrefcount(a))
del b
print("del b            ", sys.getrefcount(a))
box.clear()
print("box.clear()      ", sys.getrefcount(a))
a = None


class Fragile:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"  ({self.name} is gone)")


print("a temporary object:")
Fragile("temporary")
print("a name bound anew:")
thing = Fragile("first")
#: %draw thing
#: The right side comes first: for a moment there are two objects. Then the name moves, and one
#: count falls to zero.
#? Whose end is reported, and when?
thing = Fragile("second")
print("the end of a function:")


def inside():
    local = Fragile("local")
    print("  returning", local.name)


inside()
print("popped from a list:")
shelf = [Fragile("one"), Fragile("two")]
shelf.pop()
print("and the list itself:")
del shelf
print("a chain, from its head:")
chain = Fragile("head")
chain.next = Fragile("middle")
chain.next.next = Fragile("tail")
#: %draw chain
#: Only the head is held by a name. Each of the others is held by the one before it.
#? One name is bound anew. How many objects go, and in which order?
chain = None

# The exception's traceback holds the frame, the frame holds its names.
def failing():
    held = Fragile("held by the frame")
    raise ValueError("oops")


try:
    failing()
except ValueError as error:
    kept = error
print("still there while the exception is kept")
del kept

# A weak reference looks without holding.
fragile = Fragile("watched")
look = weakref.ref(fragile, lambda ref: print("  the weak reference was told"))
print(look() is fragile, sys.getrefcount(fragile), weakref.getweakrefcount(fragile))
#: %why fragile
#: The weak reference leads to the object and does not count. It hears of the end, and is empty
#: afterwards.
#? What is printed inside this one assignment?
fragile = None
print(look())
cache = weakref.WeakValueDictionary()
cache["x"] = thing
print(list(cache), end=" ")
del thing
print(list(cache))

# Some objects are never freed, and small numbers and interned names are shared.
five, ten = 5, 10
print(sys.getrefcount(None) > 1_000_000, five + five is ten, sys.intern("vi" + "v") is sys.intern("v" "iv"))
print(count([]), count(Fragile), end="\n" if count([]) == 0 else "?\n")
fragile = Fragile("last")

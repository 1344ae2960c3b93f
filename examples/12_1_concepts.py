"""12.1  Questions about concepts

What an interviewer asks, answered by a program: `__new__` and `__init__`, metaclasses, memory, copies.

Try
    %step Celsius("20")            __new__ makes it, __init__ is told of it afterwards
    %refs inner                    held by the original and by the shallow copy
    %gc                            what a collection would find
    %mro type                      the class of classes is an object too
"""

import copy
import gc
import sys
import weakref


# What is the difference between __new__ and __init__?
class Celsius(float):
    def __new__(cls, text):
        print("__new__ makes it, from", repr(text))
        return super().__new__(cls, text)

    def __init__(self, text):
        print("__init__ is given", repr(self), "and", repr(text))
        self.text = text


#: %call Celsius("20")
#: A float cannot be changed, so its value has to be there when `__new__` makes it. `__init__`
#: comes later and can only add.
#? Both are given the same argument. Which prints first, and does the other have the number
#? already?
warm = Celsius("20")
print(warm + 1, warm.text)


class Elsewhere:
    def __new__(cls):
        return "something else"

    def __init__(self):
        print("never called: what __new__ gave is no Elsewhere")


print(Elsewhere(), type(Elsewhere.__dict__["__new__"]).__name__)

# What is a metaclass?
print(type(3), type(int), type(type), isinstance(type, object), isinstance(object, type))
Made = type("Made", (Celsius,), {"unit": "C", "__str__": lambda self: f"{float(self)}°{self.unit}"})
print(Made("3"))

# How is memory managed?
left, right = [], []
left.append(right)
print("counts:", sys.getrefcount(left) - 1, sys.getrefcount(right) - 1)
right.append(left)
print("in a ring:", sys.getrefcount(left) - 1, sys.getrefcount(right) - 1)


class Link:
    pass


one, two = Link(), Link()
one.other, two.other = two, one
gone = weakref.ref(one)
gc.disable()
del one, two
print("no names left, still there:", gone() is not None)
#: %gc
#: The names are gone and the counts are not zero. Only a search from outside can tell that
#: nobody will ever come here again.
gc.collect()
gc.enable()
print("after the collector:", gone())

# What is the difference between a shallow and a deep copy?
inner = [1, 2]
original = {"list": inner, "again": inner, "text": "x"}
shallow, deep = copy.copy(original), copy.deepcopy(original)
inner.append(3)
#: %compare original shallow
#: A shallow copy copies the references of one object. A deep copy goes on through everything,
#: and remembers what it has copied.
#? The inner list got a 3 after the copies were made. Who sees it?
print(shallow["list"], deep["list"], "| shared inside the copy too:", deep["list"] is deep["again"])
print("what cannot change is not copied:", deep["text"] is original["text"], copy.deepcopy((1, 2)) == (1, 2))
ring = []
ring.append(ring)
print("a ring is copied as a ring:", (twin := copy.deepcopy(ring))[0] is twin, twin is not ring)


class Account:
    def __init__(self, owner, log):
        self.owner, self.log = owner, log

    def __deepcopy__(self, memo):
        print("  copying", self.owner, "but not the log")
        return Account(copy.deepcopy(self.owner, memo), self.log)


log = []
print(copy.deepcopy(Account("Ada", log)).log is log)


# When are default arguments made?
def collect(item, into=[]):
    into.append(item)
    return into


collect(1)
#: %attr collect.__defaults__
#: The list was made when `def` ran. It belongs to the function, and every call without a second
#: argument gets it.
#? This is the second call. What does it return?
print(collect(2), collect.__defaults__)

# What does a closure remember: the value or the name?
functions = [lambda: number for number in range(3)]
fixed = [lambda number=number: number for number in range(3)]
#: %closure functions[0]
#: All three functions hold one and the same cell: they remember the variable and not its value.
#: A default holds the value.
#? The loop is over. What do the three functions say?
print([function() for function in functions], [function() for function in fixed])
print("the cell:", functions[0].__closure__[0].cell_contents)

# Is it the same, or equal?
small, large = 7, 10**3
print(small is int("7"), large == int("1000"), large is int("1000"))

# Why is it None?
print([].sort(), sorted([2, 1]), (lambda: None)())

# In which order the objects of a container, a frame or an instance die.
import gc
import weakref

log = []


class Quiet:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        global log
        log += [self.number]


class Calling(Quiet):
    def __del__(self):
        log.append(self.number)


def show(what):
    global log
    print(what, log)
    log = []


for K in (Quiet, Calling):
    l = [K(1), K(2), K(3)]
    l.clear()
    show("list.clear")
    l = [K(1), K(2), K(3)]
    del l
    show("list")
    l = [K(1), K(2), K(3)]
    del l[:]
    show("slice deleted")
    l = [K(1), K(2), K(3), K(4)]
    del l[1:3]
    show("part deleted")
    l[:] = []
    show("slice assigned")
    l = [K(n) for n in range(5)]
    del l[::2]
    show("every other deleted")
    l[::2] = [None]
    show("every other assigned")
    l *= 0
    show("repeated no times")
    t = (K(1), K(2), K(3))
    del t
    show("tuple")
    d = {1: K(1), 2: K(2), 3: K(3)}
    del d
    show("dict")
    d = {K(1): K(2), K(3): K(4)}
    d.clear()
    show("dict.clear")

    def f(a, b):
        c = K(3)

    f(K(1), K(2))
    show("frame")

    def g():
        a = K(1)
        b = K(2)
        yield

    x = g()
    next(x)
    del x
    show("generator")

    class Plain:
        pass

    class Slotted:
        __slots__ = ("c", "a", "b")

    for kind in (Plain, Slotted):
        o = kind()
        o.a, o.b, o.c = K(1), K(2), K(3)
        del o
        show(kind.__name__)
    nested = [[K(1), K(2)], (K(3), {1: K(4)}), K(5)]
    del nested
    show("nested")
    x = K(1), K(2)
    y = K(3)
    x = y = None
    show("assigned")
    o = Plain()
    o.me, o.a, o.b = o, K(1), K(2)
    del o
    gc.collect()
    show("cycle")
    try:
        raise ValueError(K(1), K(2))
    except ValueError:
        pass
    show("exception")
    [K(1), K(2)]
    show("statement")
n = Plain()
references = [weakref.ref(n, lambda r, i=i: print("callback", i)) for i in range(3)]
del n


class Parent:
    def __init__(self, name, *children):
        self.name, self.children = name, children

    def __del__(self):
        print("del", self.name)


Parent("a", Parent("b", Parent("c"), Parent("d")), Parent("e"))
tree = [Parent("f", Parent("g")), Parent("h")]
del tree
print("end")

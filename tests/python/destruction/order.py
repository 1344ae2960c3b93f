# __del__ runs at once, in the order in which the last references go.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = D("a")
print("before")
del a
print("after")
b = D("rebound")
b = D("second")
print("rebinding done")
b = None
D("temporary")
print("temporary gone")


def function():
    local = D("local")
    print("in the function")
    return "result"


print(function())


def argument(x):
    print("called")


argument(D("argument"))
l = [D("l0"), D("l1"), D("l2")]
l.pop(1)
print("popped")
l[0] = None
print("replaced")
del l
print("list gone")
d = {"k": D("value")}
d["k"] = D("new value")
d.clear()
t = (D("t0"), D("t1"))
t = None
for x in [D("loop 0"), D("loop 1")]:
    print("body", x.name)
print("loop over")
x = None
print(D("in expression").name)
print([D(f"c{i}").name for i in range(2)])
first, second = D("first"), D("second")
first, second = second, first
del first
print("swapped")
del second


class Owner:
    def __init__(self, name):
        self.part = D(f"part of {name}")
        self.name = name

    def __del__(self):
        print("owner", self.name)


o = Owner("o")
o = None


def generator():
    held = D("held by a generator")
    yield 1
    yield 2


g = generator()
next(g)
del g
print("generator dropped")
g = generator()
print(list(g))


def raising():
    local = D("local of a frame that raised")
    raise ValueError("v")


try:
    raising()
except ValueError as error:
    print("handling", error)
print("handled")


class Resurrect:
    kept = None

    def __del__(self):
        print("resurrecting")
        Resurrect.kept = self


Resurrect()
print(Resurrect.kept is not None)
Resurrect.kept = None
print("a finaliser runs once")


def deleting():
    x = D("deleted in a function")
    del x
    print("after del")


deleting()
closure = (lambda x: lambda: x)(D("in a cell"))
del closure
with_default = lambda x=D("default"): x
del with_default
s = {D("in a set")}
s.pop()
print("set popped")
c = type("C", (), {"attribute": D("class attribute")})
del c
import gc
gc.collect()
print("end")
keep = D("alive at exit")

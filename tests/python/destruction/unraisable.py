# stderr: ignored
# Errors in __del__ are reported and the program goes on; what __del__ may do.
import weakref


class Raises:
    def __del__(self):
        print("about to raise")
        raise ValueError("in __del__")


Raises()
print("goes on")


def inside():
    r = Raises()
    try:
        raise KeyError("k")
    except KeyError:
        del r
        print("still handling")
    return 1


print(inside())


class Uses:
    log = []

    def __del__(self):
        self.log.append("del")
        self.log.append([n for n in range(3)])
        try:
            1 // 0
        except ZeroDivisionError as error:
            self.log.append(type(error).__name__)
        self.again = self
        del self.again


u = Uses()
del u
print(Uses.log)


class Creates:
    made = 0

    def __del__(self):
        if Creates.made < 5:
            Creates.made += 1
            Creates()


Creates()
print(Creates.made)


class Counted:
    alive = 0

    def __init__(self):
        Counted.alive += 1

    def __del__(self):
        Counted.alive -= 1


items = [Counted() for _ in range(1000)]
print(Counted.alive)
del items[::2]
print(Counted.alive)
items.clear()
print(Counted.alive)


def pass_through(x):
    return x


print(pass_through(Counted()) is not None, Counted.alive)


class Order:
    def __init__(self, name):
        self.name = name
        self.ref = weakref.ref(self, lambda ref: print("callback for", name))

    def __del__(self):
        print("del", self.name, "weak reference still set:", self.ref() is not None)


o = Order("o")
del o
outer = weakref.ref(c := Counted(), lambda ref: print("dead:", ref() is None, Counted.alive))
del c
print("end")


class NoCall:
    __del__ = None


NoCall()
n = Counted()
n.__del__ = lambda: print("an instance's own __del__ is not used")
del n
print(Counted.alive)

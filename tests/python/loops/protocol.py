# What `for` asks of an object: __iter__ and __next__, or else __getitem__ from 0 until IndexError.
class Sequence:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        print("item", index)
        return self.items[index]


for item in Sequence("a", "b"):
    print(item)
print(list(Sequence(1, 2, 3)), 2 in Sequence(1, 2, 3), [*Sequence(7)])


class Count:
    def __init__(self, stop):
        self.n = 0
        self.stop = stop

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        if self.n == self.stop:
            print("exhausted")
            raise StopIteration
        self.n += 1
        return self.n


for n in Count(2):
    print(n)
else:
    print("else")
count = Count(5)
for n in count:
    if n == 2:
        break
print("rest", list(count), list(count))


class NoIterator:
    def __iter__(self):
        return 3


class NoNext:
    def __iter__(self):
        return self


class Blocked:
    __iter__ = None

    def __getitem__(self, index):
        return index


class Failing:
    def __iter__(self):
        return self

    def __next__(self):
        raise LookupError("broken iterator")


class Plain:
    pass


for kind in (NoIterator, NoNext, Blocked, Failing, Plain):
    try:
        for _ in kind():
            print("item")
    except Exception as error:
        print(kind.__name__, type(error).__name__, error)


class Late:
    pass


late = Late()
late.__iter__ = lambda: iter([1])
try:
    for _ in late:
        pass
except TypeError as error:
    print(error)
Late.__iter__ = lambda self: iter("ok")
for letter in late:
    print(letter)


def stops_early():
    raise StopIteration("from a function")


class Raiser:
    def __iter__(self):
        return self

    def __next__(self):
        stops_early()


for _ in Raiser():
    print("never")
print("a StopIteration from below ends the loop")
it = iter([1, 2, 3, 4])
for a in it:
    print(a, next(it))
print(next(it, "default"))
try:
    next(it)
except StopIteration as stop:
    print("StopIteration", stop.args)

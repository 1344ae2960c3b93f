# Abstract base classes: abstract methods, registration, hooks, caches.
# stderr: ignored
import abc
import collections.abc


def show(make):
    try:
        print(make())
    except BaseException as error:
        print(type(error).__name__, error)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    @property
    @abc.abstractmethod
    def name(self): ...


show(lambda: Shape())
print(sorted(Shape.__abstractmethods__))


class Square(Shape):
    def area(self):
        return 4


show(lambda: Square())


class Named(Square):
    name = 'square'


print(Named().area(), isinstance(Named(), Shape), issubclass(Named, Shape), issubclass(int, Shape))
token = abc.get_cache_token()
print(Shape.register(int) is int, issubclass(int, Shape), isinstance(True, Shape), abc.get_cache_token() == token + 1)
show(lambda: Shape.register(3))
show(lambda: Named.register(Shape))
show(lambda: issubclass(3, Shape))


class Closable(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Closable:
            return any('close' in c.__dict__ for c in other.__mro__) or NotImplemented
        return NotImplemented


class Door:
    def close(self): ...


print(issubclass(Door, Closable), isinstance(Door(), Closable), issubclass(int, Closable))


class Lying:
    @property
    def __class__(self):
        return int


print(isinstance(Lying(), Shape))


class Late(abc.ABC):
    @abc.abstractmethod
    def f(self): ...


Late.f = lambda self: 1
abc.update_abstractmethods(Late)
print(Late().f())

for value in ([], (), {}, set(), 'a', 1, iter([]), range(3), {}.keys(), (i for i in ()), print):
    kinds = [name for name in sorted(collections.abc.__all__) if isinstance(value, getattr(collections.abc, name))]
    print(type(value).__name__, kinds)


class Numbers(collections.abc.Sequence):
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError
        return index

    def __len__(self):
        return 3


n = Numbers()
print(list(n), 2 in n, list(reversed(n)), n.index(1), n.count(2))
match n:
    case [a, b, c]:
        print('matched', a, b, c)

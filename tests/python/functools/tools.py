# partial, cmp_to_key, lru_cache, cached_property, singledispatch, reduce, total_ordering, wraps.
import functools
import weakref


def show(make):
    try:
        print(make())
    except BaseException as error:
        print(type(error).__name__, error)


def f(*args, **kwargs):
    return args, kwargs


p = functools.partial(f, 1, a=2)
q = functools.partial(p, 3, a=4, b=5)
print(p(9), q(9, b=6), q.func is f, q.args, q.keywords)
print(repr(p).split(' at ')[0], functools.partial(int, base=2)('101'))
p.name = 'p'
print(p.__dict__, functools.partial(p, 7).func is p)
show(lambda: functools.partial())
show(lambda: functools.partial(3))
show(lambda: p.__setstate__(3))


class Shown(functools.partial):
    pass


print(repr(Shown(int, 1)).split('Shown')[1])
q.__setstate__((f, (1, 2), {'z': 3}, {'n': 1}))
print(q(), q.n, q.__reduce__()[2][1:])
r = functools.partial(f)
r.__setstate__((r, (), {}, None))
print(repr(r))
print(weakref.ref(p)() is p)

print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
K = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
print(K(1) < K(2), K(obj=2) >= K(1), K(1).obj)
show(lambda: K(1) < 3)
show(lambda: hash(K(1)))
print(functools.reduce(lambda a, b: a + b, [1, 2, 3], 10))
show(lambda: functools.reduce(max, []))
show(lambda: functools.reduce(max, 3))


@functools.lru_cache(maxsize=2)
def square(x):
    print('computing', x)
    return x * x


print(square(1), square(2), square(1), square(3), square(1), square(2))
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(5))
square.cache_clear()
print(square.cache_info())


@functools.lru_cache(typed=True)
def typed(x, *, y=0):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1, y=2), typed(1), typed.cache_info())
show(lambda: typed([]))
show(lambda: functools.lru_cache(maxsize='a'))


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


class WithCache:
    @functools.lru_cache
    def method(self, x):
        return x + 1

    @functools.cached_property
    def value(self):
        print('once')
        return 42


w = WithCache()
print(w.method(1), w.method(1), WithCache.method.cache_info().hits, w.value, w.value)
del w.value
print(w.value)


@functools.singledispatch
def kind(x):
    return 'object'


@kind.register
def _(x: int):
    return 'int'


@kind.register(list)
def _(x):
    return 'list'


print(kind(1), kind([]), kind('s'), kind(True), kind.dispatch(bool) is kind.registry[int])
show(lambda: kind())


class Dispatching:
    @functools.singledispatchmethod
    def show(self, x):
        return 'any'

    @show.register
    def _(self, x: str):
        return 'str'


print(Dispatching().show(1), Dispatching().show('a'))


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(2), Version(1) > Version(2), Version(2) >= Version(2))


class Parts:
    def add(self, a, b):
        return a, b

    add_one = functools.partialmethod(add, 1)


print(Parts().add_one(2))


def deco(function):
    @functools.wraps(function)
    def wrapper(*args):
        """inner"""
        return function(*args)
    return wrapper


@deco
def documented(a: int) -> int:
    """outer"""


print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__, documented.__annotations__)

# Type parameters: scopes, lazy bounds and values, classes, defaults, mangling.
import sys


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def first[T](values: list[T], /, *rest: T, default: T = None) -> T:
    return values[0] if values else default


print(first([3]), first([], default=7), first.__type_params__, first.__type_params__[0].__bound__)
print(first.__defaults__, first.__kwdefaults__, first.__annotations__, first.__qualname__)


class Box[T: (int, str), *Ts, **P]:
    content: T

    def put[U](self, other: U, own: T) -> tuple[T, U]:
        return other, own


print(Box.__type_params__, Box.__mro__[1:], Box.__orig_bases__, Box.__parameters__)
T, Ts, P = Box.__type_params__
print(T.__constraints__, T.__bound__, T.__name__, type(T).__name__, type(Ts).__name__, type(P).__name__)
print(T.__covariant__, T.__contravariant__, T.__infer_variance__)
print(Box.put.__annotations__, Box.put.__type_params__, Box().put(1, 2))
print(Box.__annotations__)

evaluated = []


def note(value):
    evaluated.append(value)
    return value


def lazy[T: note(int)](x: T) -> T: ...


type Lazy = note(str)
type Recursive[T] = list[Recursive[T]] | T
print(evaluated)
print(lazy.__type_params__[0].__bound__, Lazy.__value__, Lazy.__value__, evaluated)
print(Recursive, Recursive.__value__.__args__, Recursive.__type_params__, Recursive[int], type(Recursive).__name__)
type Missing = undefined
show(lambda: Missing.__value__)
undefined = 3
print(Missing.__value__, Missing.__name__, Missing.__module__)


class Outer[T]:
    x = 1
    type Alias = (x, T)

    class Inner[U: x]:
        pair = (T, U)

    def method[V: (x, T)](self):
        return T, V, __class__

    x = 2
    annotated: x


print(Outer.Alias.__value__[0], Outer.Inner.__type_params__[0].__bound__, Outer.Inner.pair)
print(Outer.method.__type_params__[0].__constraints__[0], Outer().method()[2].__name__)


def closure(outer):
    def inner[T: outer](x: T = outer):
        return x, outer, T

    class Local[T]:
        def get(self):
            return outer, T

    type Alias[T] = (outer, T)
    return inner, Local, Alias


inner, Local, Alias = closure(5)
print(inner(), inner.__type_params__[0].__bound__, Local().get(), Alias.__value__, inner.__qualname__, Local.__qualname__)


class Mangled[__T]:
    __private = 1

    def get[__U: __T](self, x: __U):
        return __T, __U, self.__private


print(Mangled.__type_params__, Mangled().get(1), Mangled.get.__type_params__[0].__bound__)


def decorator(value):
    print("decorated", value.__name__)
    return value


@decorator
def generic[T](): return T


@decorator
class Generic[T]: pass


def generator[T](n: T):
    for i in range(n):
        yield i, T.__name__


print(list(generator(2)), generic())


class Meta(type):
    def __prepare__(name, bases, **keywords):
        print("prepare", name, [getattr(b, "__name__", b) for b in bases], keywords)
        return {}

    def __new__(cls, name, bases, namespace, **keywords):
        return super().__new__(cls, name, bases, namespace)

    def __init__(self, *arguments, **keywords): pass


class WithMeta[T](list, metaclass=Meta, key=1): pass


print(WithMeta.__bases__, WithMeta[int])
for source in [
    "class C[T, T]: pass",
    "def f[T](): nonlocal T",
    "class C[T]:\n    def f(self): nonlocal T",
    "def f[T: (yield)](): pass",
    "def f[T: (x := 1)](): pass",
    "type X = (yield)",
    "type X[T: await y] = int",
    "class C[T](x := 1): pass",
    "class C[T]((yield)): pass",
    "def f[*Ts: int](): pass",
    "def f[**P: int](): pass",
    "def f[](): pass",
    "type X[] = int",
    "type X.y = int",
    "class C[__debug__]: pass",
    "type __debug__ = int",
]:
    try:
        compile(source, "", "exec")
    except SyntaxError as error:
        print(error)
    else:
        print("compiled", source)


def f[T]():
    global leaked
    leaked = T
    return locals()


print(f(), leaked, "T" in globals())
x = [lambda: T for T in range(2)]
print(x[0]())

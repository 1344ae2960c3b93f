# Type parameters and type statements: values are made lazily, names are scoped.
def first[T](items: list[T]) -> T:
    return items[0]


class Stack[T]:
    def __init__(self):
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def method[U: int](self, other: U) -> U:
        return other


type Pair[A, B] = tuple[A, B]
type Later = NotDefinedYet
type Recursive = list[Recursive] | None

print(first([1, 2]), first.__type_params__, Stack.__type_params__, Pair.__type_params__, Pair.__name__, Pair, type(Pair).__name__)
s = Stack()
s.push(5)
print(s.items, s.method(3), Stack.method.__type_params__, Stack.method.__type_params__[0].__bound__)
T = first.__type_params__[0]
print(T.__name__, type(T).__name__, T, "T" in globals() and globals()["T"] is T, T.__bound__, T.__constraints__)
try:
    Later.__value__
except NameError as error:
    print(error)


class NotDefinedYet:
    pass


print(Later.__value__)


def several[A, B: (int, str), *C, **D](a: A, *args: *C) -> B:
    return [p.__name__ for p in several.__type_params__], a, args


print(several(1, 2, 3), [str(p) for p in several.__type_params__], several.__type_params__[1].__constraints__)


class Child[T](Stack[T]):
    def kind(self):
        return T.__name__


print(Child().kind(), Child.__bases__[0].__name__, Child.__type_params__[0].__name__, Child.__orig_bases__[0].__origin__ is Stack)
type = 5
print(type)
type X = int
print(X, X.__value__, type)
del type


def outer[T](x: T):
    def inner():
        return T
    return inner() is outer.__type_params__[0]


print(outer(1))


class Uses[T]:
    captured = T
    def get(self): return T


print(Uses.captured is Uses.__type_params__[0], Uses().get() is Uses.captured)

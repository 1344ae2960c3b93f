# Type variables, generic classes, aliases and unions at run time.
import typing
from typing import Generic, ParamSpec, TypeVar, TypeVarTuple, Union, Unpack, Optional, Callable, Literal


def show(make):
    try:
        print(make())
    except BaseException as error:
        print(type(error).__name__, error)


T = TypeVar('T')
S = TypeVar('S', bound=int, covariant=True)
A = TypeVar('A', int, str)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
print(T, S, A, P, Ts, S.__bound__, A.__constraints__, T.__bound__, T.__constraints__, T.__module__, T.__name__)
print(P.args, P.kwargs, P.args.__origin__ is P, P.args == P.args, T.has_default(), T.__default__)
show(lambda: TypeVar('T', int))
show(lambda: TypeVar('T', covariant=True, contravariant=True))
show(lambda: TypeVar(3))
show(lambda: TypeVar('T', int, str, bound=int))
show(lambda: T())


class Box(Generic[T]):
    def __init__(self, value: T):
        self.value = value


class Pair(Generic[T, S]): ...


print(Box[int], Box[int].__origin__, Box[int].__args__, Box.__parameters__, Box[T][str], Pair[int, S][bool])
print(Box[int](3).value, Box[int](3).__orig_class__, Box.__orig_bases__)
show(lambda: Box[int, str])
show(lambda: Pair[int])
show(lambda: Box[int][str])
show(lambda: Generic[int])
print(list[T][int], dict[T, S][str, int], tuple[T, ...][int], Callable[[T], S][int, bool])
print(Callable[P, T][[int, str], bool], tuple[Unpack[Ts]][int, str], tuple[int, *tuple[str, ...]])
print((list[T] | None).__parameters__, (list[T] | None)[int])
show(lambda: list[int][str])
show(lambda: list[T][int, str])
print(int | str == str | int, hash(int | str) == hash(str | int), (int | str | int).__args__)
print(isinstance(3, int | str), isinstance(3.0, int | str), issubclass(bool, int | None))
show(lambda: isinstance(3, list[int] | str))
show(lambda: int | 3)
print(Literal[1, 'a'], Optional[Box[int]].__args__)



print(typing.get_type_hints(Box.__init__))


def documented(x: 'int', y: list[int] = None) -> None: ...


print(typing.get_type_hints(documented))


class Shape(typing.Protocol):
    def area(self) -> int: ...


class NT(typing.NamedTuple):
    a: int
    b: str = 'x'


class TD(typing.TypedDict, total=False):
    a: int


print(NT(1), NT.__annotations__, TD(a=1), TD.__optional_keys__, typing.cast(int, 'a'), typing.NewType('N', int)(3))
print(typing.get_origin(list[int]), typing.get_args(dict[str, int]))

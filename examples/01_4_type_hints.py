"""1.4  Type hints

Annotations are notes that a program carries about itself. The interpreter keeps them and checks nothing:
tools, editors and readers do. Since they are kept, a program can also read its own.

Try
    %step examples/01_4_type_hints.py   see that a wrong argument is passed without a word
    area.__annotations__                what the function says about itself
    %step last(["pie"])                 the type parameter is an object, and no argument
"""


def area(width: float, height: float = 1.0) -> float:
    return width * height


print(area(2.0, 3.5), area.__annotations__ == {"width": float, "height": float, "return": float})
#: %call area("ab", 2)
#: The notes say float. When arguments are bound nobody reads them: each parameter takes what it
#: is given.
#? A text times a number: what comes out?
print("hints are not enforced:", area("ab", 2))

# Containers say what they contain; `|` says "one of these".
prices: dict[str, float] = {"tea": 2.5}
queue: list[tuple[int, str]] = [(1, "first")]
found: str | None = None
print(dict[str, float], list[tuple[int, str]], str | None, queue, found)


def price(item: str) -> float | None:
    return prices.get(item)


print(price("tea"), price("gold"), price.__annotations__["return"])

# A union also works where a class is asked for.
print([isinstance(value, int | str) for value in (1, "one", 1.0)])


# A type parameter stands for "whatever it is, the same each time".
def last[T](items: list[T]) -> T:
    return items[-1]


print(last([3, 1, 4]), last(["pie"]), last.__type_params__)


class Shelf[T]:
    """Holds things of one kind."""

    def __init__(self) -> None:
        self.things: list[T] = []

    def put(self, thing: T) -> "Shelf[T]":
        self.things.append(thing)
        return self

    def take(self) -> T:
        return self.things.pop()


shelf = Shelf[int]().put(5).put(8)
#: %mro Shelf
#: `class Shelf[T]` got Generic as a base. `Shelf[int]` is a note in brackets: it calls the one
#: class there is.
#? Is the class of the object Shelf, or something that knows of int?
print(shelf.take(), shelf.things, type(shelf) is Shelf)

# A name for a long type; its value is worked out only when somebody asks.
type Route = list[tuple[float, float]]
print(Route, "=", Route.__value__)


# In a class body a bare annotation makes no attribute.
class Plant:
    name: str
    height: int = 0
    leaves: "list[Leaf]"


#: %attr Plant.name
#: A bare annotation is kept as a note for `__annotations__`, and makes no attribute.
#? Three notes. Is there an attribute for name, and one for height?
print(sorted(Plant.__annotations__), hasattr(Plant, "name"), Plant.height)


# A decorator of our own can use the notes to check after all.
def checked(function):
    def wrapper(*args):
        hints = list(function.__annotations__.items())
        for value, (name, kind) in zip(args, hints):
            if not isinstance(value, kind):
                raise TypeError(f"{name} should be {kind.__name__}, not {type(value).__name__}")
        return function(*args)
    return wrapper


strict_area = checked(area)
#: %closure strict_area
#: The wrapper holds the function in a cell, and reads the notes at each call. So checking is
#: code like any other, and costs time.
#? Both numbers are floats. What does it give?
print(strict_area(2.0, 4.0))
try:
    strict_area(2.0, "four")
except TypeError as error:
    print("TypeError:", error)

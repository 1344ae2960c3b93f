"""9.1  Patterns that make objects

Singleton, factory and builder: three ways to keep the making of objects in one place. In Python they are short, since
classes are objects that can be kept in a dictionary, and `__new__` decides what a call of the class gives.

Try
    %step Registry()               __new__ gives the object there is; __init__ runs again all the same
    %refs only                     the class itself holds the one object
    %step examples/09_1_creational.py   each call of the builder gives the builder back
"""


class Registry:
    _only = None

    def __new__(cls):
        if cls._only is None:
            print("making the one registry")
            cls._only = super().__new__(cls)
            cls._only.entries = {}
        return cls._only

    def __init__(self):
        print("__init__, with", len(self.entries), "entries")


only = Registry()
only.entries["a"] = 1
#: %call Registry()
#: Calling a class is two calls: `__new__` makes or finds an object, and if it is of this class
#: `__init__` is called with it.
#? There is an object already. Is it initialised again?
print(Registry() is only)


# The same without a class: a module is made once, and so is a default argument.
def registry(entries={}):
    return entries


registry()["b"] = 2
#: %attr registry.__defaults__
#: The default was evaluated once, when `def` ran, and hangs on the function. Every call without
#: an argument gets that one.
#? This call passes nothing. What does it get?
print(registry())


# A factory chooses the class.
class Shape:
    kinds = {}

    def __init_subclass__(cls, **rest):
        super().__init_subclass__(**rest)
        Shape.kinds[cls.__name__.lower()] = cls

    @classmethod
    def named(cls, name, *sizes):
        try:
            kind = cls.kinds[name]
        except KeyError:
            raise ValueError(f"no shape {name!r}, only {', '.join(sorted(cls.kinds))}") from None
        return kind(*sizes)


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


class Strip(Shape):
    def __init__(self, length, width=1):
        self.length, self.width = length, width

    def area(self):
        return self.length * self.width


#: %attr Square.kinds
#: Neither Square nor Strip was registered by hand: `__init_subclass__` of their parent was
#: called at the end of each class statement.
#? A strip of length 5 gets no width once. Which areas come out?
print([Shape.named(*words).area() for words in (("square", 3), ("strip", 5), ("strip", 5, 2))])
try:
    Shape.named("circle", 1)
except ValueError as error:
    print(error)


# Other constructors are class methods: heirs get them too, and make themselves.
class Temperature:
    def __init__(self, kelvin):
        self.kelvin = kelvin

    @classmethod
    def celsius(cls, degrees):
        return cls(degrees + 273.15)

    def __repr__(self):
        return f"{type(self).__name__}({self.kelvin})"


class Exact(Temperature):
    pass


#: %attr Exact.celsius
#: A class method is found like any other. When it is read, it binds the class that was asked,
#: and not the one it was written in.
#? `cls(…)` stands in Temperature. What does Exact.celsius make?
print(Temperature.celsius(20), Exact.celsius(0))


# A builder collects, and checks at the end.
class Letter:
    def __init__(self):
        self.parts = {"to": None, "lines": [], "close": "Yours"}

    def to(self, name):
        self.parts["to"] = name
        return self

    def line(self, text):
        self.parts["lines"].append(text)
        return self

    def closing(self, words):
        self.parts["close"] = words
        return self

    def build(self):
        if not self.parts["to"]:
            raise ValueError("a letter to nobody")
        return "\n".join([f"Dear {self.parts['to']},", *self.parts["lines"], self.parts["close"]])


print(Letter().to("Ada").line("It works.").line("Nearly always.").closing("Best").build())
try:
    Letter().line("Hello?").build()
except ValueError as error:
    print(error)

# A prototype is copied.
import copy

draft = Letter().to("all")
copied, shared = copy.deepcopy(draft), copy.copy(draft)
#: %compare draft shared
#: copy.copy made a new Letter and gave it the same attributes: they lead to the same
#: dictionary. deepcopy made all of it anew.
#? The draft gets a line. How many lines has the shallow copy then?
#= len(shared.parts["lines"])
draft.line("changed later")
print(len(copied.parts["lines"]), len(shared.parts["lines"]))

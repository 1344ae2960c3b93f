"""9.2  Patterns that put objects together

Adapter, decorator, facade, proxy, composite: one object stands before others. What it does not do itself it hands on,
often by `__getattr__`, which is asked when nothing else has the name.

Try
    %step drink.price()            through the wrappers to the coffee, and back
    %mro Milk
    %step guarded.read()           __getattr__ is asked since Guard has no read
    %refs drink                    one wrapper holds the next
"""


# Adapter: the old thing with the new words.
class Fahrenheit:
    def temp_f(self):
        return 68.0


class Celsius:
    def __init__(self, old):
        self.old = old

    def degrees(self):
        return round((self.old.temp_f() - 32) * 5 / 9, 1)


print(Celsius(Fahrenheit()).degrees())


# Decorator: the same words, a little more each time.
class Coffee:
    def price(self):
        return 2.0

    def __str__(self):
        return "coffee"


class Extra(Coffee):
    cost, name = 0.0, "?"

    def __init__(self, inner):
        self.inner = inner

    def price(self):
        return self.inner.price() + self.cost

    def __str__(self):
        return f"{self.inner} + {self.name}"


class Milk(Extra):
    cost, name = 0.5, "milk"


class Syrup(Extra):
    cost, name = 0.75, "syrup"

    def price(self):
        return super().price() - (0.25 if isinstance(self.inner, Syrup) else 0)


drink = Syrup(Syrup(Milk(Coffee())))
#: %draw drink
#: Every wrapper has the methods of a coffee and holds the next one in `inner`. The call walks
#: inwards, the price comes back outwards.
#? The second syrup is cheaper by a quarter. What is the price?
print(drink, drink.price())


# Proxy: stands for another, and watches the door.
class File:
    def __init__(self):
        self.text = "secret"

    def read(self):
        return self.text

    def write(self, text):
        self.text = text


class Guard:
    def __init__(self, target, allowed):
        self._target, self._allowed = target, allowed

    def __getattr__(self, name):
        print(f"  asked for {name}")
        if name not in self._allowed:
            raise PermissionError(f"{name} is not allowed")
        return getattr(self._target, name)


guarded = Guard(File(), {"read"})
#: %attr guarded.read
#: `__getattr__` is asked last, when the class and the object have nothing of that name.
#? What is printed on the way to the text?
print(guarded.read())
try:
    guarded.write("mine")
except PermissionError as error:
    print(error)
try:
    # Special methods are looked for on the class, past __getattr__.
    len(Guard([1, 2], {"__len__"}))
except TypeError as error:
    #: %attr Guard.__len__
    #: len() looks for `__len__` on the class of its argument, and asks neither the object nor
    #: `__getattr__`.
    #? The guard would allow `__len__`. What does len() say?
    print(error)


# Facade: one call in front of many.
class Kettle:
    def boil(self):
        return "water"


class Grinder:
    def grind(self, beans):
        return f"ground {beans}"


class Kitchen:
    def __init__(self):
        self.kettle, self.grinder = Kettle(), Grinder()

    def coffee(self, beans="arabica"):
        return f"{self.grinder.grind(beans)} in {self.kettle.boil()}"


print(Kitchen().coffee())


# Composite: a group is asked like one of its members.
class Leaf:
    def __init__(self, name, size):
        self.name, self.size = name, size

    def total(self):
        return self.size

    def lines(self, depth=0):
        yield f"{'  ' * depth}{self.name} {self.total()}"


class Folder(Leaf):
    def __init__(self, name, *children):
        super().__init__(name, 0)
        self.children = children

    def total(self):
        return sum(child.total() for child in self.children)

    def lines(self, depth=0):
        yield from super().lines(depth)
        for child in self.children:
            yield from child.lines(depth + 1)


tree = Folder("home", Leaf("notes", 3), Folder("pictures", Leaf("cat", 20), Leaf("dog", 30)), Leaf("todo", 1))
#: %super Folder lines
#: A folder has the methods of a leaf, so that nobody has to ask which of the two it is.
#? total() of a folder asks its children. How much is in pictures?
print(*tree.lines(), sep="\n")


# Flyweight: equal things are one thing.
class Glyph:
    made = {}

    def __new__(cls, letter):
        if letter not in cls.made:
            cls.made[letter] = super().__new__(cls)
            cls.made[letter].letter = letter
        return cls.made[letter]


text = [Glyph(letter) for letter in "banana"]
#: %draw text
#: `__new__` looks into a dictionary first, and so the same letter gives the same object. The
#: list holds references.
#? How many objects are behind the word?
print(len(text), "letters,", len(set(map(id, text))), "objects", text[1] is text[3])

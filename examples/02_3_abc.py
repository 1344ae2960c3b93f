"""2.3  Abstract base classes

An abstract class names methods that it leaves to others. As long as one of them is missing, no object can be made;
once all are there, what the abstract class itself offers works for every heir. A class can also be declared to belong
without inheriting, or be recognised by the methods it has.

Try
    %mro Barrel                       Container stands in the line, ABC behind it
    %step Barrel(120)                 the check comes before __init__
    %super Barrel(1) describe         which describe() runs, and which comes next
    %step isinstance([], Sized)       an instance check that asks the class itself
"""

from abc import ABC, abstractmethod


class Container(ABC):
    @abstractmethod
    def volume(self):
        """Litres."""

    @property
    @abstractmethod
    def material(self): ...

    def describe(self):
        return f"{self.material}, {self.volume()} l"


class Barrel(Container):
    material = "oak"

    def __init__(self, litres):
        self.litres = litres

    def volume(self):
        return self.litres

    def describe(self):
        return "a barrel of " + super().describe()


class Unfinished(Container):
    def volume(self):
        return 0


print(Barrel(120).describe())
print("missing:", sorted(Container.__abstractmethods__), sorted(Unfinished.__abstractmethods__), sorted(Barrel.__abstractmethods__))
for cls in (Container, Unfinished):
    try:
        cls()
    except TypeError as error:
        print(error)

# Supplying the method on the class afterwards is too late: the set was made with the class.
Unfinished.material = "air"
try:
    Unfinished()
except TypeError as error:
    print("still:", error)


# A class that does not inherit can be registered. It is believed, not checked.
@Container.register
class Pond:
    pass


print(isinstance(Pond(), Container), Container in Pond.__mro__, hasattr(Pond(), "volume"))


# Or the abstract class looks for itself.
class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any("__len__" in base.__dict__ for base in other.__mro__)
        return NotImplemented


print([isinstance(thing, Sized) for thing in ([], "text", 3, {}, Barrel(1))])

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


#: %super Barrel describe
#: The abstract class offers a method that leans on two others which it does not have itself.
#? Which material does Container.describe find: its own, or that of the barrel?
print(Barrel(120).describe())
#: %mro Unfinished
#: When a class statement ends, ABCMeta goes through its names and those of its bases, and
#: stores what is still abstract.
#? What is missing in each of the three?
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
    #: %attr Unfinished.material
    #: The attribute is there. The check before making an object looks at the stored set, and
    #: not at the class.
    #? What is still said to be missing?
    print("still:", error)


# A class that does not inherit can be registered. It is believed, not checked.
@Container.register
class Pond:
    pass


#: %mro Pond
#: Registering wrote a weak reference into a set that Container keeps. The line of Pond is as
#: before.
#? Is a pond a Container? And can it tell its volume?
print(isinstance(Pond(), Container), Container in Pond.__mro__, hasattr(Pond(), "volume"))


# Or the abstract class looks for itself.
class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any("__len__" in base.__dict__ for base in other.__mro__)
        return NotImplemented


#: %attr Sized.__subclasshook__
#: isinstance asks the metaclass of Sized, and that asks this hook. No class here has ever heard
#: of Sized.
#? Which of the five are Sized?
print([isinstance(thing, Sized) for thing in ([], "text", 3, {}, Barrel(1))])

"""2.2  Inheritance and the method resolution order

A class looks for a method along one line of classes, its MRO. The line is computed once, so that every class comes
before its parents and parents keep the order in which they were written. `super()` means: the next in the line of
the object's own class. That need not be a parent of the class in which `super()` is written.

Try
    %mro D                          the line, and how it is merged step by step
    %super D() hello                who is called, in which order
    %step examples/02_2_mro.py      `s` at super().hello() goes from B to C, which is no parent of B
    %mro LoudDog                    a class that is mixed in stands before the one it adds to
"""


class A:
    def hello(self):
        print("A")


class B(A):
    def hello(self):
        print("B")
        super().hello()


class C(A):
    def hello(self):
        print("C")
        super().hello()


class D(B, C):
    def hello(self):
        print("D")
        super().hello()


print("a diamond: D has the parents B and C, and both have the parent A")
#: %mro D
#: `super()` in B means: the class after B in the line of the object. The line is that of D,
#: whoever asks.
#? D calls B. Whom does B call: its parent A, or somebody else?
D().hello()
print("the line of D:", " > ".join(cls.__name__ for cls in D.__mro__))
print("the same B, seen from a B alone:")
#: %mro B
#: The same code of B, but now the object is a B and brings its own line.
#? Whom does B call this time?
B().hello()
print("beginning after B in the line of D:")
super(B, D()).hello()


# Because A comes once in the line, its __init__ runs once, provided that everybody passes on what is left.
class Animal:
    def __init__(self, **rest):
        print("  Animal, left over:", rest)


class Walker(Animal):
    def __init__(self, legs, **rest):
        super().__init__(**rest)
        print("  Walker with", legs, "legs")
        self.legs = legs


class Flyer(Animal):
    def __init__(self, wings, **rest):
        super().__init__(**rest)
        print("  Flyer with", wings, "wings")
        self.wings = wings


class Duck(Walker, Flyer):
    def __init__(self, name):
        print(name, "is made:")
        super().__init__(legs=2, wings=2)
        self.name = name


#: %super Duck __init__
#: Walker takes its legs and passes the rest on. In this line that goes to Flyer, of which
#: Walker knows nothing.
#? Each class prints after it has called super(). Who is the first to be ready?
duck = Duck("Dora")
print(vars(duck), [cls.__name__ for cls in Duck.mro()])


# A class that is mixed in adds to whatever comes after it.
class Shouting:
    def sound(self):
        return super().sound().upper() + "!"


class Dog:
    def sound(self):
        return "woof"


class LoudDog(Shouting, Dog):
    pass


#: %mro LoudDog
#: Shouting has no parent with a sound. In this line somebody comes after it who has.
#? What does a loud dog say?
print(LoudDog().sound(), "|", isinstance(LoudDog(), Shouting), issubclass(Dog, Shouting))
try:
    Shouting().sound()
except AttributeError as error:
    print("alone it does not work:", error)

# Two wishes that contradict each other: A before B, and B before A.
try:
    #: %mro class Impossible(A, B)
    #: The merge takes the head of a list only if it is in no other list's tail. Here no head is
    #: left to take.
    Impossible = type("Impossible", (A, B), {})
except TypeError as error:
    print(error)

"""3.2  Class decorators

A decorator above a class is called with the finished class. It may add to it and give it back, or give back something
else that takes its name.

Try
    %mro Sensor                       the class is still the class: only something was added
    %refs Settings                    here the name holds a function, and the class is in its cell
    %step Sensor(3) < Sensor(4)       the comparison that the decorator wrote
"""

from functools import total_ordering, wraps


def with_repr(cls):
    def __repr__(self):
        inside = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({inside})"
    cls.__repr__ = __repr__
    return cls


@with_repr
@total_ordering
class Sensor:
    def __init__(self, value, unit="V"):
        self.value, self.unit = value, unit

    def __eq__(self, other):
        return self.value == other.value

    def __lt__(self, other):
        return self.value < other.value


#: %attr Sensor.__ge__
#: The class body has `__lt__` and `__eq__`. total_ordering put the missing ones on the same
#: class object.
#? Is the sensor with 3 at least the one with 2? And how does a sensor show itself?
print(Sensor(3), Sensor(3) >= Sensor(2), sorted([Sensor(9), Sensor(1)]))
#: %attr Sensor.__repr__
#: What a decorator puts on a class is inherited. The decorator itself does not run for heirs.
#? The method was written for Sensor. Which name does it show for a Probe?
print("derived:", type("Probe", (Sensor,), {})(5, "A"))


# Registering is looking on: the class is given back as it came.
shapes = {}


def shape(name):
    def register(cls):
        shapes[name] = cls
        return cls
    return register


@shape("box")
class Box:
    sides = 6


@shape("ball")
class Ball:
    sides = 1


print({name: cls.sides for name, cls in shapes.items()})


# Giving back something else: the name no longer means a class.
def only_one(cls):
    made = []

    @wraps(cls, updated=())
    def instance(*args):
        if not made:
            made.append(cls(*args))
        return made[0]
    return instance


@only_one
class Settings:
    def __init__(self, path):
        print("reading", path)
        self.path = path


#: %closure Settings
#: The name Settings is bound to a function. The class itself is in a cell of that function.
#? Two calls with two files: what is read?
one, two = Settings("a.toml"), Settings("b.toml")
print(one is two, one.path, type(Settings).__name__, type(one).__name__)
try:
    isinstance(one, Settings)
except TypeError as error:
    print(error)


# Every method at once.
def logged(cls):
    for name, member in list(vars(cls).items()):
        if callable(member) and not name.startswith("_"):
            def wrapper(*args, member=member, name=name):
                print(f"{cls.__name__}.{name}{args[1:]}")
                return member(*args)
            setattr(cls, name, wrapper)
    return cls


@logged
class Account:
    balance = 0

    def pay(self, amount):
        self.balance += amount
        return self

    def close(self):
        return self.balance


#: %call Account.pay(None, 5)
#: Each method is a wrapper whose defaults hold member and name. As plain variables of `logged`
#: they would all mean the last method.
#? close() takes no part in the chain of self. Is it reported too?
print(Account().pay(5).pay(7).close())

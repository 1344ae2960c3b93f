"""3.3  Metaclasses

A class is an object, so it has a class too: its metaclass, usually `type`. A `class` statement runs the body in a
namespace and then calls the metaclass with name, bases and namespace. Whoever writes a metaclass has a hand in each of
these steps.

Try
    %step examples/03_3_metaclasses.py   the order: __prepare__, the body, __new__, __init__, later __call__
    %mro Traced                          the metaclass's own line ends in type, object
    %step Thing(1)                       calling a class is Traced.__call__, then type.__call__
"""


class Traced(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        print("prepare", name, options)
        return {"born": "in __prepare__"}

    def __new__(mcs, name, bases, namespace, **options):
        print("new    ", name, [key for key in namespace if not key.startswith("__")])
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        print("init   ", name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("call   ", cls.__name__, args)
        return super().__call__(*args)


#: %mro Traced
#: A `class` statement runs its body in a namespace and calls the metaclass with it. Each part
#: of that is a method of Traced.
#? Four of them print something during this one statement. In which order?
class Thing(metaclass=Traced, colour="red"):
    print("body   ", born)
    size = 3

    def __init__(self, weight):
        print("__init__ of the object", weight)


#: %attr Thing.__call__
#: Calling an object means `__call__` of its class. The object is Thing here, so that its class
#: is Traced.
#? Who speaks first, the metaclass or __init__?
thing = Thing(1)
print(type(thing).__name__, "is made by", type(Thing).__name__, "which is made by", type(Traced).__name__)


# Heirs have the metaclass as well, without saying so.
#: %mro Thing
#: Nothing is said about a metaclass here. Python takes the most special one among the classes
#: of the bases.
#? Does Traced hear of this class?
class Heavy(Thing):
    pass


# The same without a `class` statement.
Light = Traced("Light", (Thing,), {"size": 1})
print(Light.size, isinstance(Light, Traced), isinstance(Light(0), Thing))


# Registering and checking classes as they are made.
class Command(type):
    known = {}

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if not bases:
            return
        if "run" not in namespace:
            raise TypeError(f"{name} has no run()")
        Command.known[name.lower()] = cls

    def __getitem__(cls, name):
        return cls.known[name]()

    def __len__(cls):
        return len(cls.known)


class Base(metaclass=Command):
    pass


class Start(Base):
    def run(self):
        return "started"


class Stop(Base):
    def run(self):
        return "stopped"


#: %attr Base.known
#: Brackets after a class ask its metaclass for `__getitem__`, as brackets after an object ask
#: its class.
#? How many commands does len(Base) count: is Base itself one?
print(Base["start"].run(), Base["stop"].run(), len(Base), sorted(Command.known))
try:
    class Broken(Base):
        pass
except TypeError as error:
    print(error)

# What the metaclass has is found on the class, not on its objects.
try:
    Start()["stop"]
except TypeError as error:
    print(error)
try:
    class Torn(Thing, Base):
        pass
except TypeError as error:
    print(str(error).split(":")[0])


# For most purposes these two suffice, and no metaclass is needed.
class Plugin:
    names = []

    def __init_subclass__(cls, *, hidden=False, **rest):
        super().__init_subclass__(**rest)
        if not hidden:
            Plugin.names.append(cls.__name__)


class Audio(Plugin): ...


class Secret(Plugin, hidden=True): ...


class Named:
    def __set_name__(self, owner, name):
        print(f"I am {owner.__name__}.{name}")


class Holder:
    left, right = Named(), Named()


#: `__init_subclass__` ran at the end of each class statement below Plugin, with the keywords of
#: that statement.
#? Two heirs were written. Who is in the list?
print(Plugin.names)

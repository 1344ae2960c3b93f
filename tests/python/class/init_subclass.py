# __init_subclass__, __set_name__, class keyword arguments, __prepare__ order.
class Plugin:
    registry = []

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("init_subclass", cls.__name__, key)
        cls.registry.append((key or cls.__name__.lower(), cls))


class A(Plugin):
    pass


class B(Plugin, key="special"):
    pass


class C(B):
    pass


print([(k, c.__name__) for k, c in Plugin.registry])
try:
    class D(Plugin, unknown=1):
        pass
except TypeError as error:
    print(error)
try:
    class E(unknown=1):
        pass
except TypeError as error:
    print(error)


class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        return f"{owner.__name__}.{self.name}"


class Model(Plugin):
    first = Field()
    second = Field()
    both = alias = Field()


print(Model.first, Model().second, Model.alias)
Model.late = Field()
try:
    Model.late
except AttributeError as error:
    print(error)


class Broken:
    def __set_name__(self, owner, name):
        raise ValueError("bad name")


try:
    class Holder:
        attribute = Broken()
except ValueError as error:
    print(error, error.__notes__)


class Counting:
    count = 0

    def __init_subclass__(cls):
        cls.index = Counting.count
        Counting.count += 1


class One(Counting): pass
class Two(Counting): pass
class Three(Two): pass


print(One.index, Two.index, Three.index, Counting.count)
print([c.__name__ for c in Counting.__subclasses__()], [c.__name__ for c in Two.__subclasses__()])
bases = (One, Two)
options = {"metaclass": type}


class FromStar(*bases, **options):
    pass


print([c.__name__ for c in FromStar.__mro__])


class Entries:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        print("mro_entries")
        return self.bases


class Resolved(Entries(Plugin), key="resolved"):
    pass


print([c.__name__ for c in Resolved.__bases__], len(Resolved.__orig_bases__))
try:
    class NotAClass(5):
        pass
except TypeError as error:
    print(error)
for base in (bool, type(None), type(range(1)), slice, type(lambda: 0)):
    try:
        type("Sub", (base,), {})
    except TypeError as error:
        print(error)
try:
    class Duplicate(One, One):
        pass
except TypeError as error:
    print(error)
try:
    class Layout(int, str):
        pass
except TypeError as error:
    print(error)

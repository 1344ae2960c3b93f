# Data and non-data descriptors, and who wins: type, instance, metaclass.
class Data:
    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner=None):
        print("get", self.name, instance is not None, owner and owner.__name__)
        return f"value of {self.name}"

    def __set__(self, instance, value):
        print("set", self.name, value)

    def __delete__(self, instance):
        print("delete", self.name)


class NonData:
    def __get__(self, instance, owner):
        return "non-data" if instance is not None else self


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["set_only"] = value * 2


class C:
    data = Data("data")
    non_data = NonData()
    set_only = SetOnly()
    plain = "plain"


c = C()
print(c.data, C.data)
c.data = 1
del c.data
c.__dict__["data"] = "hidden by the data descriptor"
print(c.data)
print(c.non_data, type(C.non_data).__name__)
c.non_data = "instance wins"
print(c.non_data)
del c.non_data
print(c.non_data)
print(type(c.set_only).__name__)
c.set_only = 21
print(c.set_only, c.__dict__["set_only"])
try:
    del c.set_only
except AttributeError as error:
    print(error)
C.data = "replaced on the class"
print(C.data, c.data)


class Meta(type):
    both = Data("meta")
    only_meta = NonData()
    plain_meta = "plain on meta"


class D(metaclass=Meta):
    both = "class attribute"
    only_meta = "class beats a non-data descriptor"
    plain_meta = "class first"


print(D.both, D.only_meta, D.plain_meta)
D.both = 5
try:
    print(D().both, D().only_meta)
except AttributeError as error:
    print(error)


class Lazy:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        print("compute", self.name)
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        return 3 * self.r ** 2


circle = Circle(2)
print(circle.area, circle.area, vars(circle))


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.slot, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.slot[1:]} must be {self.kind.__name__}")
        setattr(instance, self.slot, value)


class Person:
    name = Typed(str, "nobody")
    age = Typed(int, 0)


p = Person()
print(p.name, p.age)
p.age = 5
try:
    p.name = 5
except TypeError as error:
    print(error)
print(vars(p), Person.age.kind.__name__)


class Raises:
    def __get__(self, instance, owner):
        raise AttributeError("from the descriptor")


class WithGetattr:
    broken = Raises()

    def __getattr__(self, name):
        return f"__getattr__ answered {name}"


print(WithGetattr().broken, WithGetattr().other)
try:
    WithGetattr.broken
except AttributeError as error:
    print(error)


class InstanceDescriptor:
    pass


i = InstanceDescriptor()
i.attribute = NonData()
print(type(i.attribute).__name__)
f = (lambda self: self).__get__(5)
print(f(), type(f).__name__)
print(type(str.upper).__name__, type("".upper).__name__, type(vars(str)["upper"]).__name__, type(int.__add__).__name__,
      type((1).__add__).__name__, type(vars(dict)["fromkeys"]).__name__, type(C.__dict__).__name__, type(type.__dict__["__mro__"]).__name__)
print(str.upper.__get__("abc")(), str.__dict__["upper"].__name__, int.__add__.__get__(3)(4))

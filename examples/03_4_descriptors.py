"""3.4  Descriptors

An object found on a class that has `__get__` is asked for the value instead of being it. One that also has `__set__`
comes before the object's own attributes; one without comes after them. Methods, properties, class methods and slots
are all descriptors.

Try
    %step order.count                  `s` goes into Positive.__get__
    %step order.count = -1             and into __set__, before anything is stored
    %step order.total                  the second time __get__ is not called: the value is in the object
    %attr order.total                  who is asked first, and what that hides
    %mro Order                         where a descriptor is looked for
"""


class Checked:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__[self.name]

    def __set__(self, instance, value):
        self.check(value)
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        raise AttributeError(f"{self.name} stays")


class Positive(Checked):
    def check(self, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be more than 0, not {value}")


class OneOf(Checked):
    def __init__(self, *choices):
        self.choices = choices

    def check(self, value):
        if value not in self.choices:
            raise ValueError(f"{self.name} must be one of {self.choices}, not {value!r}")


# Without __set__: the first value is computed and put where it is found before the descriptor.
class Once:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        print("  computing", self.name)
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Order:
    count = Positive()
    price = Positive()
    state = OneOf("open", "paid")

    def __init__(self, count, price):
        self.count, self.price, self.state = count, price, "open"

    @Once
    def total(self):
        return self.count * self.price


order = Order(3, 40)
#: %attr order.count
#: The class is searched first. What is found there has `__set__`, so it is asked, and the
#: object's dictionary is not.
#? Asked by the class, the descriptor returns itself. Of which type is it?
print(order.count, order.state, type(Order.count).__name__)
for attempt in ("order.count = -1", "order.state = 'lost'", "del order.price", "order.state = 'paid'"):
    try:
        exec(attempt)
        print(f"{attempt:22}fine")
    except (ValueError, AttributeError) as error:
        print(f"{attempt:22}{error}")
#: %attr order.total
#: Once has no `__set__`. It is asked only as long as the object's dictionary has no entry of
#: that name.
#? total is read twice in this line. How often is it computed?
print(order.total, order.total, vars(order))

# Who comes first: an entry in the object's dictionary is hidden by a descriptor with __set__, and hides one without.
order.__dict__["count"] = -99
order.__dict__["total"] = "mine"
#: %attr order.total
#: Now both names have an entry in the object's dictionary as well.
#? Which of the two entries is seen, and which is hidden?
print(order.count, order.total)
del order.__dict__["total"]
print(order.total)

# A function is a descriptor: __get__ makes the method.
function = Order.__dict__["__init__"]
method = function.__get__(order)
#: %attr order.__init__
#: A method is made at each reading: the function on the class is a descriptor, and its
#: `__get__` binds the object.
#? The last of the four: has a function a `__set__`, so that it would come before the
#? dictionary?
print(type(function).__name__, type(method).__name__, method.__self__ is order, hasattr(function, "__set__"))
print(type(Order.__dict__["total"]).__name__, type(vars(property)["__get__"]).__name__)


# property, built from nothing.
class Attribute:
    def __init__(self, get, set=None):
        self.get, self.set = get, set

    def __get__(self, instance, owner=None):
        return self if instance is None else self.get(instance)

    def __set__(self, instance, value):
        if self.set is None:
            raise AttributeError("read only")
        self.set(instance, value)

    def setter(self, set):
        return Attribute(self.get, set)


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @Attribute
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.degrees = (value - 32) * 5 / 9


today = Celsius(20)
#: %attr today.fahrenheit = 86
#: This property is of a class of our own. The search knows no difference: it has `__set__`, so
#: it is called.
#? 86 degrees Fahrenheit are stored. Are `degrees` 30 then?
#= today.degrees == 30
today.fahrenheit = 86
print(today.degrees, today.fahrenheit)

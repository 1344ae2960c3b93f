# property: getter, setter, deleter, docstrings, inheritance, errors.
class Temperature:
    def __init__(self, celsius=0):
        self._celsius = celsius

    @property
    def celsius(self):
        """Degrees Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError(f"{value} is too cold")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleted")
        self._celsius = None

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @property
    def broken(self):
        return self.no_such_attribute

    write_only = property(None, lambda self, value: print("written", value))
    functional = property(lambda self: "got", doc="functional doc")


t = Temperature(100)
print(t.celsius, t.fahrenheit, t.functional)
t.celsius = 20
print(t.celsius, t.fahrenheit)
t.celsius += 5
print(t.celsius)
del t.celsius
print(t.celsius)
t.write_only = 5


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: setattr(t, "celsius", -300))
attempt(lambda: setattr(t, "fahrenheit", 5))
attempt(lambda: delattr(t, "fahrenheit"))
attempt(lambda: t.write_only)
attempt(lambda: delattr(t, "write_only"))
attempt(lambda: t.broken)
print(Temperature.celsius.__doc__, Temperature.functional.__doc__, type(Temperature.celsius).__name__)
print(Temperature.celsius.fget(Temperature(7)), Temperature.celsius.fset is not None, Temperature.fahrenheit.fset, Temperature.celsius.__name__)


class Kelvin(Temperature):
    @property
    def kelvin(self):
        return self.celsius + 273

    @Temperature.celsius.getter
    def celsius(self):
        return self._celsius * 10

    @property
    def fahrenheit(self):
        return "F" + str(super().fahrenheit)


k = Kelvin(3)
print(k.celsius, k.kelvin, k.fahrenheit)
k.celsius = 4
print(k.celsius, vars(k))
Kelvin.celsius = "plain now"
print(k.celsius, Temperature(1).celsius)


class OnClass(type):
    @property
    def upper(cls):
        return cls.__name__.upper()


class Named(metaclass=OnClass):
    pass


print(Named.upper)
attempt(lambda: setattr(Named, "upper", 1))
attempt(lambda: Named().upper)


class Sub(property):
    def __get__(self, instance, owner=None):
        return "sub" if instance is None else super().__get__(instance, owner)


class UsesSub:
    @Sub
    def value(self):
        return "value"


print(UsesSub.value, UsesSub().value)
p = property()
attempt(lambda: p.__get__(5))
attempt(lambda: p.__set__(5, 1))
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: property(lambda s: 1).__get__(None, int).fget(0))


class Chained:
    def __init__(self):
        self.log = []

    @property
    def log_copy(self):
        return list(self.log)

    @property
    def next(self):
        self.log.append(len(self.log))
        return self


print(Chained().next.next.next.log_copy)

"""Abstract base classes (PEP 3119)."""


def abstractmethod(funcobj):
    """Mark a method as abstract: a class in which it is left so has no instances."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def _abstract_names(cls, namespace):
    names = {name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_registered = []
        return cls

    def register(cls, subclass):
        """Make subclass a virtual subclass."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registered.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance)) or cls.__subclasscheck__(instance.__class__)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return bool(answer)
        if cls in type.mro(subclass):
            return True
        if any(issubclass(subclass, registered) for registered in cls._abc_registered):
            return True
        return any(issubclass(subclass, below) for below in type.__subclasses__(cls))


class ABC(metaclass=ABCMeta):
    """A class whose subclasses can have abstract methods."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Find out again which methods of the class are abstract."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls, dict(vars(cls)))
    return cls

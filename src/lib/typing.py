"""Names for type hints: the first part of the module typing, enough to write hints down."""

from abc import ABCMeta

TYPE_CHECKING = False


class _Form:
    """A special form such as Any or Union: something to write, with a name to show."""

    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if self._name == "Optional":
            return parameters[0] | None
        if self._name == "Union":
            union = parameters[0]
            for parameter in parameters[1:]:
                union = union | parameter
            return union
        return _Alias(self, parameters)

    def __or__(self, other):
        return _Alias(Union, (self, other))

    def __ror__(self, other):
        return _Alias(Union, (other, self))

    def __call__(self, *arguments, **keywords):
        raise TypeError(f"Cannot instantiate {self!r}")


class _Alias:
    """A subscripted form or class, such as List[int]."""

    def __init__(self, origin, arguments, name=None):
        self.__origin__ = getattr(origin, "_origin", origin)
        self.__args__ = arguments
        self._shown = origin if name is None else name

    def __repr__(self):
        return f"{_shown(self._shown)}[{', '.join(map(_shown, self.__args__))}]"

    def __call__(self, *arguments, **keywords):
        return self.__origin__(*arguments, **keywords)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, type):
            return (self.__origin__,)
        return ()

    def __getitem__(self, parameters):
        return _Alias(self._shown, parameters if isinstance(parameters, tuple) else (parameters,))

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return _Alias(Union, (self, other))

    def __ror__(self, other):
        return _Alias(Union, (other, self))


class _Generic(_Form):
    """A name such as List, which stands for a class of the language."""

    def __init__(self, name, origin):
        super().__init__(name)
        self._origin = origin

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return _Alias(self, parameters)

    def __call__(self, *arguments, **keywords):
        return self._origin(*arguments, **keywords)

    def __mro_entries__(self, bases):
        return (self._origin,)

    def __instancecheck__(self, instance):
        return isinstance(instance, self._origin)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self._origin)


def _shown(parameter):
    if parameter is ...:
        return "..."
    if parameter is type(None):
        return "None"
    if isinstance(parameter, list):
        return f"[{', '.join(map(_shown, parameter))}]"
    if isinstance(parameter, type) and not hasattr(parameter, "__args__"):
        if parameter.__module__ == "builtins":
            return parameter.__qualname__
        return f"{parameter.__module__}.{parameter.__qualname__}"
    return repr(parameter)


Any = _Form("Any")
Optional = _Form("Optional")
Union = _Form("Union")
Final = _Form("Final")
ClassVar = _Form("ClassVar")
Literal = _Form("Literal")
Annotated = _Form("Annotated")
Self = _Form("Self")
Never = _Form("Never")
NoReturn = _Form("NoReturn")
Concatenate = _Form("Concatenate")
TypeAlias = _Form("TypeAlias")
TypeGuard = _Form("TypeGuard")
Iterable = _Form("Iterable")
Iterator = _Form("Iterator")
Generator = _Form("Generator")
Sequence = _Form("Sequence")
Mapping = _Form("Mapping")
MutableMapping = _Form("MutableMapping")
Hashable = _Form("Hashable")
Awaitable = _Form("Awaitable")
Coroutine = _Form("Coroutine")
AsyncIterator = _Form("AsyncIterator")
AsyncGenerator = _Form("AsyncGenerator")
Callable = _Form("Callable")
List = _Generic("List", list)
Dict = _Generic("Dict", dict)
Set = _Generic("Set", set)
FrozenSet = _Generic("FrozenSet", frozenset)
Tuple = _Generic("Tuple", tuple)
Type = _Generic("Type", type)


class TypeVar:
    """A type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__

    def __or__(self, other):
        return _Alias(Union, (self, other))

    def __ror__(self, other):
        return _Alias(Union, (other, self))


AnyStr = TypeVar("AnyStr", bytes, str)


class ParamSpec(TypeVar):
    """A parameter specification."""


class Generic:
    """A class with type parameters."""

    __slots__ = ()

    def __class_getitem__(cls, parameters):
        return _Alias(cls, parameters if isinstance(parameters, tuple) else (parameters,))


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if getattr(cls, "_is_runtime_protocol", False):
            return all(hasattr(instance, name) for name in cls.__protocol_attrs__)
        return super().__instancecheck__(instance)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A class that says which methods and attributes others have."""

    __slots__ = ()

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        own = set(vars(cls)) | set(vars(cls).get("__annotations__", ()))
        cls.__protocol_attrs__ = {name for name in own if not (name.startswith("_") and name.endswith("_"))}


def runtime_checkable(cls):
    """Let isinstance() ask for the attributes of a protocol."""
    cls._is_runtime_protocol = True
    return cls


def cast(typ, val):
    """The value, unchanged."""
    return val


def overload(func):
    """Mark one of several signatures."""
    return func


def final(f):
    """Mark as not to be overridden."""
    f.__final__ = True
    return f


def no_type_check(arg):
    """Leave the hints alone."""
    return arg


def get_origin(tp):
    """The class or form that was subscripted."""
    return getattr(tp, "__origin__", None)


def get_args(tp):
    """What it was subscripted with."""
    return getattr(tp, "__args__", ())


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations, those of base classes included."""
    if not isinstance(obj, type):
        return dict(getattr(obj, "__annotations__", {}))
    hints = {}
    for base in reversed(obj.__mro__):
        hints.update(base.__dict__.get("__annotations__", {}) if base is object else getattr(base, "__annotations__", {}))
    return hints


def NewType(name, tp):
    """A distinct name for a type."""

    def new(value):
        return value

    new.__name__ = new.__qualname__ = name
    new.__supertype__ = tp
    return new

"""Classes that mainly hold data (PEP 557)."""


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen instance was assigned to."""


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()


class KW_ONLY:
    """A pseudo-field: those after it are keyword-only."""


class InitVar:
    """A parameter of __init__ that is handed on to __post_init__ and not kept."""

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field."""

    __slots__ = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata",
                 "kw_only", "_kind")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._kind = "field"

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__ if name != "_kind")
        return f"Field({shown})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    """Say more of a field than its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind_of(annotation):
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return "initvar"
    shown = annotation if isinstance(annotation, str) else repr(annotation)
    return "classvar" if shown.startswith(("typing.ClassVar", "ClassVar")) else "field"


def _own_fields(cls, kw_only):
    fields = []
    for name, annotation in cls.__dict__.get("__annotations__", getattr(cls, "__annotations__", {})).items():
        if annotation is KW_ONLY:
            kw_only = True
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            made = default
        else:
            made = field(default=default)
        made.name, made.type, made._kind = name, annotation, _kind_of(annotation)
        if made._kind != "classvar" and made.kw_only is MISSING:
            made.kw_only = kw_only
        if made.default.__class__.__hash__ is None:
            raise ValueError(f"mutable default {made.default.__class__} for field {name} is not allowed: "
                             "use default_factory")
        if isinstance(cls.__dict__.get(name), Field):
            if made.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, made.default)
        fields.append(made)
    return fields


def _make_init(cls, fields, frozen):
    positional = [f for f in fields if f.init and f._kind != "classvar" and not f.kw_only]
    keyword = [f for f in fields if f.init and f._kind != "classvar" and f.kw_only]
    seen_default = None
    for f in positional:
        has_default = f.default is not MISSING or f.default_factory is not MISSING
        if has_default:
            seen_default = f.name
        elif seen_default is not None:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default!r}")
    scope = {"MISSING": MISSING, "_set": object.__setattr__}
    self_name = "__dataclass_self__" if any(f.name == "self" for f in fields) else "self"

    def parameter(f):
        scope[f"_type_{f.name}"] = f.type
        if f.default is MISSING and f.default_factory is MISSING:
            return f"{f.name}: _type_{f.name}"
        scope[f"_default_{f.name}"] = f.default if f.default is not MISSING else MISSING
        return f"{f.name}: _type_{f.name} = _default_{f.name}"

    parameters = [self_name] + [parameter(f) for f in positional]
    if keyword:
        parameters += ["*"] + [parameter(f) for f in keyword]
    body = []
    for f in fields:
        if f._kind != "field":
            continue
        value = f.name
        if f.default_factory is not MISSING:
            scope[f"_factory_{f.name}"] = f.default_factory
            value = f"_factory_{f.name}()"
            if f.init:
                value += f" if {f.name} is MISSING else {f.name}"
        elif not f.init:
            continue
        if frozen:
            body.append(f"_set({self_name}, {f.name!r}, {value})")
        else:
            body.append(f"{self_name}.{f.name} = {value}")
    if hasattr(cls, "__post_init__"):
        handed_on = ", ".join(f.name for f in fields if f._kind == "initvar")
        body.append(f"{self_name}.__post_init__({handed_on})")
    lines = "\n    ".join(body or ["pass"])
    exec(f"def __init__({', '.join(parameters)}) -> None:\n    {lines}\n", scope)
    return scope["__init__"]


def _set_method(cls, name, function, overwrite=False):
    if name in cls.__dict__ and not overwrite:
        return True
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    function.__name__ = name
    setattr(cls, name, function)
    return False


def _add_repr(cls, fields):
    names = [f.name for f in fields if f.repr and f._kind == "field"]
    running = set()

    def __repr__(self):
        if id(self) in running:
            return "..."
        running.add(id(self))
        try:
            shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        finally:
            running.discard(id(self))
        return f"{self.__class__.__qualname__}({shown})"

    _set_method(cls, "__repr__", __repr__)


def _add_comparisons(cls, fields, eq, order):
    names = [f.name for f in fields if f.compare and f._kind == "field"]

    def key(instance):
        return tuple([getattr(instance, name) for name in names])

    if eq:
        def __eq__(self, other):
            if self is other:
                return True
            if other.__class__ is self.__class__:
                return key(self) == key(other)
            return NotImplemented

        _set_method(cls, "__eq__", __eq__)
    if order:
        def compared(name, compare):
            def method(self, other):
                if other.__class__ is self.__class__:
                    return compare(key(self), key(other))
                return NotImplemented

            if _set_method(cls, name, method):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                "Consider using functools.total_ordering")

        compared("__lt__", lambda left, right: left < right)
        compared("__le__", lambda left, right: left <= right)
        compared("__gt__", lambda left, right: left > right)
        compared("__ge__", lambda left, right: left >= right)


def _add_frozen(cls, fields):
    names = {f.name for f in fields if f._kind == "field"}

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    for method in (__setattr__, __delattr__):
        if _set_method(cls, method.__name__, method):
            raise TypeError(f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}")


def _add_hash(cls, fields, eq, frozen, unsafe_hash, explicit):
    if unsafe_hash or (eq and frozen and not explicit):
        if unsafe_hash and explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        names = [f.name for f in fields if (f.compare if f.hash is None else f.hash) and f._kind == "field"]

        def __hash__(self):
            return hash(tuple([getattr(self, name) for name in names]))

        _set_method(cls, "__hash__", __hash__, overwrite=True)
    elif eq and not explicit:
        cls.__hash__ = None


def _with_slots(cls, fields, weakref_slot):
    inherited = {name for base in cls.__mro__[1:-1] for name in getattr(base, "__slots__", ())}
    names = tuple(f.name for f in fields if f._kind == "field" and f.name not in inherited)
    namespace = {name: value for name, value in cls.__dict__.items() if name not in names}
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    namespace["__slots__"] = names + (("__weakref__",) if weakref_slot else ())
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    return made


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    known = {}
    for base in cls.__mro__[-1:0:-1]:
        parameters = base.__dict__.get("__dataclass_params__")
        if parameters is None:
            continue
        if parameters["frozen"] and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if frozen and not parameters["frozen"]:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
        known.update(base.__dataclass_fields__)
    explicit_hash = cls.__dict__.get("__hash__", MISSING)
    explicit = not (explicit_hash is MISSING or (explicit_hash is None and "__eq__" in cls.__dict__))
    for f in _own_fields(cls, kw_only):
        known[f.name] = f
    fields = list(known.values())
    cls.__dataclass_fields__ = known
    cls.__dataclass_params__ = {"init": init, "repr": repr, "eq": eq, "order": order, "frozen": frozen}
    if init:
        _set_method(cls, "__init__", _make_init(cls, fields, frozen), overwrite=True)
    if repr:
        _add_repr(cls, fields)
    _add_comparisons(cls, fields, eq, order)
    if frozen:
        _add_frozen(cls, fields)
    _add_hash(cls, fields, eq, frozen, unsafe_hash, explicit)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in fields if f.init and not f.kw_only and f._kind != "classvar")
    if slots:
        cls = _with_slots(cls, fields, weakref_slot)
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add the methods that follow from a class's annotated fields."""

    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields, in order."""
    try:
        known = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in known.values() if f._kind == "field")


def is_dataclass(obj):
    """Whether it is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _converted(value, convert):
    if is_dataclass(value) and not isinstance(value, type):
        return convert(value)
    if isinstance(value, (list, tuple)):
        items = [_converted(item, convert) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else type(value)(items)
    if isinstance(value, dict):
        return type(value)((_converted(key, convert), _converted(item, convert)) for key, item in value.items())
    return value


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, those of instances inside too."""
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("asdict() should be called on dataclass instances")

    def convert(instance):
        return dict_factory([(f.name, _converted(getattr(instance, f.name), convert)) for f in fields(instance)])

    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple, those of instances inside too."""
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("astuple() should be called on dataclass instances")

    def convert(instance):
        return tuple_factory([_converted(getattr(instance, f.name), convert) for f in fields(instance)])

    return convert(obj)


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("replace() should be called on dataclass instances")
    for f in obj.__dataclass_fields__.values():
        if f._kind == "classvar":
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._kind == "initvar" and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)

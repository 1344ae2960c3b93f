# Metaclasses: who is called when, derived metaclasses, conflicts, __prepare__, __call__.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        print("prepare", name, [b.__name__ for b in bases], options)
        return {"prepared": True}

    def __new__(mcs, name, bases, namespace, **options):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")))
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        print("init", name, options)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)

    def __repr__(cls):
        return f"<{cls.__name__} of {type(cls).__name__}>"

    def on_class(cls):
        return "method of the metaclass on " + cls.__name__

    @property
    def shown(cls):
        return cls.__name__.upper()

    def __len__(cls):
        return 42

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    def __contains__(cls, item):
        return item == "in"

    def __iter__(cls):
        return iter("abc")

    def __add__(cls, other):
        return f"{cls.__name__}+{other}"

    def __getattr__(cls, name):
        if name.startswith("dyn"):
            return name
        raise AttributeError(f"{cls!r} lacks {name}")


class Base(metaclass=Meta, option=1):
    x = 1

    def __init__(self, value=0):
        self.value = value


class Derived(Base):
    pass


print(Base(5).value, type(Derived).__name__, Derived.on_class(), Derived.shown, len(Base), Base["k"], "in" in Base, list(Derived), Base + 1)
print(Base.dynamic, Base.prepared, repr(Base), f"{Derived}", str(Base), [Base])
try:
    Base.missing
except AttributeError as error:
    print(error)
for name in ("on_class", "shown", "dynamic"):
    try:
        getattr(Base(), name)
    except AttributeError as error:
        print(error)


class Other(type):
    pass


try:
    class Conflict(Base, metaclass=Other):
        pass
except TypeError as error:
    print(error)


class Both(Meta, Other):
    pass


class Fine(Base, metaclass=Both):
    pass


print(type(Fine).__name__, type(type(Fine)).__name__)


def function(name, bases, namespace, **options):
    print("a function as metaclass", name, bases, options)
    return dict(name=name, keys=sorted(k for k in namespace if not k.startswith("__")))


class NotAClass(metaclass=function, extra="e"):
    y = 2


print(NotAClass)


class Singleton(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class Service(metaclass=Singleton):
    pass


class Second(metaclass=Singleton):
    pass


print(Service() is Service(), Service() is Second())


class Prepared(type):
    @staticmethod
    def __prepare__(name, bases):
        class Namespace(dict):
            def __setitem__(self, key, value):
                if not key.startswith("__"):
                    print("bind", key)
                super().__setitem__(key, value)

            def __missing__(self, key):
                if key.startswith("auto_"):
                    return key[5:]
                raise KeyError(key)
        return Namespace()


class Auto(metaclass=Prepared):
    first = auto_hello
    second = first + "!"

    def third(self):
        pass


print(Auto.first, Auto.second)
try:
    class BadPrepare(metaclass=type("M", (type,), {"__prepare__": lambda *a, **k: 5})):
        pass
except TypeError as error:
    print(error)
Direct = Meta("Direct", (Base,), {"y": 3})
print(Direct.y, type(Direct) is Meta, Direct(1).value)


class Check(type):
    def __instancecheck__(cls, instance):
        return instance == "yes"

    def __subclasscheck__(cls, other):
        return other is int


class Checked(metaclass=Check):
    pass


print(isinstance("yes", Checked), isinstance(5, Checked), isinstance(Checked(), Checked), issubclass(int, Checked), issubclass(str, Checked))
print(isinstance(5, (str, Checked, int)), isinstance("yes", (Checked,)))

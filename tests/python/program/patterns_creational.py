# Ways to make objects: a single instance, factories, builders, prototypes, pools.
class Settings:
    _only = None

    def __new__(cls, *args, **kwargs):
        if cls._only is None:
            cls._only = super().__new__(cls)
            cls._only.values = {}
        return cls._only

    def __getattr__(self, name):
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(f"no setting {name!r}") from None


first, second = Settings(), Settings()
first.values["volume"] = 7
print(first is second, second.volume)
try:
    second.colour
except AttributeError as error:
    print(error)


class Registered(type):
    kinds = {}

    def __new__(mcs, name, bases, namespace, kind=None):
        cls = super().__new__(mcs, name, bases, namespace)
        if kind:
            mcs.kinds[kind] = cls
        return cls

    def __init__(cls, name, bases, namespace, kind=None):
        super().__init__(name, bases, namespace)
        cls.kind = kind


class Shape(metaclass=Registered):
    @staticmethod
    def make(kind, *args):
        try:
            return Registered.kinds[kind](*args)
        except KeyError:
            raise ValueError(f"unknown shape {kind!r}") from None

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v}' for k, v in vars(self).items())})"


class Square(Shape, kind="square"):
    def __init__(self, side):
        self.side = side


class Circle(Shape, kind="circle"):
    def __init__(self, radius=1):
        self.radius = radius


print(Shape.make("square", 3), Shape.make("circle"), sorted(Registered.kinds), Square.kind, Shape.kind)
try:
    Shape.make("blob")
except ValueError as error:
    print(error, error.__cause__, type(error.__context__).__name__)


class Query:
    def __init__(self, table):
        self.parts = {"table": table, "where": [], "limit": None}

    def where(self, **conditions):
        self.parts["where"] += [f"{k}={v!r}" for k, v in conditions.items()]
        return self

    def limit(self, n):
        self.parts["limit"] = n
        return self

    def __str__(self):
        text = "select * from {table}".format(**self.parts)
        if self.parts["where"]:
            text += " where " + " and ".join(self.parts["where"])
        return text + (f" limit {self.parts['limit']}" if self.parts["limit"] else "")


print(Query("users"), "|", Query("users").where(name="Ada", age=36).where(active=True).limit(5))


class Monster:
    def __init__(self, name, **traits):
        self.name, self.traits = name, traits

    def clone(self, **changes):
        copy = object.__new__(type(self))
        copy.__dict__.update(self.__dict__)
        copy.traits = {**self.traits, **changes}
        return copy


troll = Monster("troll", size=3, skin="green")
big = troll.clone(size=9)
print(troll.traits, big.traits, big.name, type(big) is Monster)


class Pool:
    def __init__(self, make, size):
        self.free = [make(n) for n in range(size)]
        self.waiting = 0

    def __enter__(self):
        if not self.free:
            self.waiting += 1
            raise LookupError("nothing free")
        self.last = self.free.pop()
        return self.last

    def __exit__(self, *details):
        self.free.append(self.last)


pool = Pool(lambda n: f"connection {n}", 1)
with pool as c:
    print(c, len(pool.free))
    try:
        with pool:
            print("never")
    except LookupError as error:
        print(error)
print(len(pool.free), pool.waiting)

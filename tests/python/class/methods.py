# Instance, class and static methods; binding.
class Tool:
    made = 0

    def __init__(self, name):
        self.name = name
        Tool.made += 1

    def plain(self, *args):
        return self.name, args

    @classmethod
    def create(cls, *args):
        return cls("created by " + cls.__name__, *args)

    @staticmethod
    def helper(a, b=2):
        return a, b


class Better(Tool):
    pass


t = Tool("t")
print(t.plain(1), Tool.plain(t, 2), Tool.create().name, Better.create().name, t.create().name, t.helper(1), Tool.helper(3, b=4), Tool.made)
bound = t.plain
print(bound(5), bound.__self__ is t, bound.__func__ is Tool.plain, bound.__name__, t.plain is t.plain, t.plain == t.plain)
print(Tool("x").plain == t.plain, hash(t.plain) == hash(bound), type(bound).__name__, type(Tool.plain).__name__)
print(Tool.create.__self__ is Tool, Better.create.__self__ is Better, type(vars(Tool)["create"]).__name__,
      type(vars(Tool)["helper"]).__name__, vars(Tool)["helper"].__func__(1), vars(Tool)["helper"](9))
try:
    bound.extra = 1
except AttributeError as error:
    print(error)
Tool.plain.extra = "on the function"
print(bound.extra)


def outside(self, value):
    return type(self).__name__, value


Tool.attached = outside
print(t.attached(1))
t.not_bound = outside
try:
    t.not_bound(1)
except TypeError as error:
    print(error)
t.bound = outside.__get__(t)
print(t.bound(2), outside.__get__(t, Tool)(3), outside.__get__(None, Tool) is outside)
Tool.builtin = len
try:
    t.builtin()
except TypeError as error:
    print(error)
print(t.builtin([1, 2]))


class Callable:
    def __call__(self, *args):
        return len(args)


Tool.callable_instance = Callable()
print(t.callable_instance(1, 2))


class Chain:
    def __init__(self):
        self.steps = []

    def do(self, step):
        self.steps.append(step)
        return self


print(Chain().do(1).do(2).do(3).steps)
print(list(map(t.plain, [1, 2])), sorted([3, 1], key=Callable()))


class Self:
    def method(this):
        return this

    def no_parameters():
        return "no self"

    def star(*args, **kwargs):
        return len(args), kwargs


s = Self()
print(s.method() is s, Self.no_parameters(), s.star(1, k=2))
try:
    s.no_parameters()
except TypeError as error:
    print(error)


class ClassProperty:
    @classmethod
    def chain(cls):
        return cls

    def __class_getitem__(cls, item):
        return cls.__name__, item


print(ClassProperty[int, 5], ClassProperty.chain()["x"])


class Alternative:
    def __new__(cls, value):
        if value < 0:
            return "not an instance"
        self = super().__new__(cls)
        self.raw = value
        return self

    def __init__(self, value):
        print("init", value)
        self.value = value


print(Alternative(-1), Alternative(2).value)


class Initialised:
    def __init__(self):
        return 5


try:
    Initialised()
except TypeError as error:
    print(error)

# stderr: ignored
# Endless recursion through operators, attributes, conversions, generators and classes.
class Loop:
    def __repr__(self): return repr(self)
    def __str__(self): return str(self)
    def __eq__(self, other): return self == other
    def __hash__(self): return hash(self)
    def __add__(self, other): return self + other
    def __lt__(self, other): return self < other
    def __getattr__(self, name): return getattr(self, name + "x")
    def __getitem__(self, key): return self[key]
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __call__(self): return self()
    def __bool__(self): return bool(self)
    def __contains__(self, item): return item in self
    def __enter__(self): return self.__enter__()
    def __exit__(self, *details): pass
    def __format__(self, spec): return format(self, spec)
    def __int__(self): return int(self)
    def __index__(self): return self.__index__()
    def __neg__(self): return -self
    def __setattr__(self, name, value): setattr(self, name, value)
    def __delitem__(self, key): del self[key]
    def __iadd__(self, other): self += other; return self
    def __reversed__(self): return reversed(self)
    def __instancecheck__(self, instance): return isinstance(instance, self)
    @property
    def prop(self): return self.prop
    def method(self): return self.method()
    def generator(self): yield from self.generator()
    def nested(self): return [x for x in self.nested()]
    def starred(self, *args, **kwargs): return self.starred(*args, 1, **kwargs)


loop = Loop()


def use_with():
    with loop:
        pass


def add_in_place():
    x = loop
    x += 1


for name, action in {
    "repr": lambda: repr(loop), "str": lambda: str(loop), "eq": lambda: loop == 1, "hash": lambda: hash(loop), "add": lambda: loop + 1,
    "lt": lambda: loop < 1, "getattr": lambda: loop.y, "getitem": lambda: loop[0], "len": lambda: len(loop), "iter": lambda: list(loop),
    "call": lambda: loop(), "bool": lambda: not loop, "in": lambda: 1 in loop, "with": use_with, "format": lambda: f"{loop}",
    "int": lambda: int(loop), "index": lambda: [1][loop], "neg": lambda: -loop, "setattr": lambda: setattr(loop, "a", 1), "iadd": add_in_place,
    "reversed": lambda: reversed(loop), "isinstance": lambda: isinstance(1, loop), "property": lambda: loop.prop, "method": lambda: loop.method(),
    "generator": lambda: list(loop.generator()), "comprehension": lambda: loop.nested(), "starred": lambda: loop.starred(k=1), "print": lambda: print(loop),
    "sorted": lambda: sorted([loop, loop]), "max": lambda: max(loop, loop), "dict": lambda: {loop: 1}, "join": lambda: "".join(loop), "sum": lambda: sum([loop, loop], loop),
    "map": lambda: list(map(str, [loop])), "percent": lambda: "%s" % loop, "list of it": lambda: str([loop]), "index of": lambda: [loop].index(5),
}.items():
    try:
        action()
        print(name, "came back")
    except RecursionError:
        print(name, "RecursionError")
    except Exception as error:
        print(name, type(error).__name__)


def compute(f, n):
    return f(f, n)


for name, action in {
    "lambda": lambda: (lambda f: f(f))(lambda f: f(f)), "sort key": lambda: (lambda s: s(s))(lambda s: sorted([1], key=lambda _: s(s))),
    "map": lambda: (lambda s: s(s))(lambda s: list(map(s, [s]))), "eval": lambda: eval("f(f)", {"f": lambda f: eval("f(f)", {"f": f})}),
}.items():
    try:
        action()
    except RecursionError:
        print(name, "RecursionError")


class Meta(type):
    def __getattr__(cls, name):
        return getattr(cls, name)

    def __call__(cls):
        return cls()


class M(metaclass=Meta):
    pass


for action in (lambda: M.x, lambda: M()):
    try:
        action()
    except RecursionError:
        print("metaclass RecursionError")


class Init:
    def __init__(self):
        Init()


class New:
    def __new__(cls):
        return cls()


class Descriptor:
    def __get__(self, instance, owner):
        return instance.d


class Holder:
    d = Descriptor()


for action in (Init, New, lambda: Holder().d):
    try:
        action()
    except RecursionError:
        print("RecursionError")
print("alive")

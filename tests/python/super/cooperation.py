# super(): which method comes next, in all the forms it has.
class A:
    def __init__(self, **options):
        print("A.__init__", sorted(options))

    def method(self):
        return ["A"]


class B(A):
    def __init__(self, b=0, **options):
        print("B.__init__", b)
        super().__init__(**options)
        self.b = b

    def method(self):
        return ["B"] + super().method()


class C(A):
    def __init__(self, c=0, **options):
        print("C.__init__", c)
        super().__init__(**options)
        self.c = c

    def method(self):
        return ["C"] + super().method()


class D(B, C):
    def __init__(self, d=0, **options):
        print("D.__init__", d)
        super().__init__(**options)
        self.d = d

    def method(self):
        return ["D"] + super().method()

    @classmethod
    def make(cls):
        return super().__new__(cls)

    @property
    def name(self):
        return "D"


d = D(b=1, c=2, d=3)
print(d.method(), vars(d), type(D.make()).__name__)
print(super(D, d).method(), super(B, d).method(), super(C, d).method())
print(super(B, D).method(d), super(D, D).method(d))
try:
    super(A, d).method()
except AttributeError as error:
    print(error)
for arguments in ((B, 5), (5, d), (D, B(b=1)), (D, A)):
    try:
        super(*arguments)
    except TypeError as error:
        print(error)
print(repr(super(D, d)), repr(super(B, D)), repr(super(A)))
s = super(B, d)
print(s.__thisclass__.__name__, s.__self__ is d, s.__self_class__.__name__, type(s).__name__, s.__class__.__name__)
unbound = super(B)
print(unbound.__get__(d, D).method())


class E(D):
    @property
    def name(self):
        return super().name + "E"

    @classmethod
    def make(cls):
        return super().make()

    @staticmethod
    def static(instance):
        return super(E, instance).method()

    def in_comprehension(self):
        return [super(E, self).method() for _ in range(1)]

    def in_inner(self):
        def inner():
            return super(E, self).name
        return inner()

    def with_cell(self):
        return __class__.__name__

    def captured_self(self):
        (lambda: self)
        return super().method()

    def shadow(self):
        self = E.make()
        return super().name


e = E()
print(e.name, type(E.make()).__name__, E.static(e), e.in_comprehension(), e.in_inner(), e.with_cell(), e.captured_self(), e.shadow())


class F:
    def no_argument():
        return super()

    def deleted(self):
        del self
        return super()

    def other_class(self):
        return super().missing

    def setting(self):
        super().attribute = 1


for call in (F.no_argument, F().deleted, F().other_class, F().setting):
    try:
        print(call())
    except (RuntimeError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)


def outside(self):
    return super().method()


D.outside = outside
try:
    d.outside()
except RuntimeError as error:
    print(error)


class Dict(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


x = Dict()
x["a"] = 5
print(x, x.a, super(Dict, x).__getitem__("a"))


class Late(A):
    def method(self):
        saved = super
        return saved(Late, self).method()


print(Late().method())
Late.__bases__ = (D,)
print(Late.method(Late.__new__(Late)), [c.__name__ for c in Late.__mro__])

# What a call that does not fit says.
def two(a, b):
    pass


def default(a, b=1):
    pass


def only(*, k, m):
    pass


def positional(a, b, /):
    pass


def mixed(a, /, b, *, c):
    pass


def star(*args):
    pass


def three_missing(a, b, c, d=1):
    pass


def none():
    pass


number, nothing = 5, None


class Plain:
    def method(self, x):
        pass

    @classmethod
    def of(cls):
        pass

    @staticmethod
    def free():
        pass


class Init:
    def __init__(self, x):
        pass


calls = """two()
two(1)
two(1, 2, 3)
two(1, b=2, c=3)
two(1, a=1)
two(b=1)
two(*[1, 2, 3])
default()
default(1, 2, 3)
default(1, 2, b=3)
only()
only(1, k=1, m=2)
only(k=1)
only(k=1, m=2, o=3)
positional(a=1, b=2)
positional(1, b=2)
positional()
mixed(1)
mixed(1, 2)
mixed(1, 2, 3)
mixed(a=1, b=2, c=3)
star(1, a=2)
three_missing()
three_missing(1)
three_missing(1, 2, 3, 4, 5)
none(1)
none(1, 2)
none(x=1)
Plain(1)
Plain(x=1)
Plain().method()
Plain().method(1, 2)
Plain.method()
Plain.of(1)
Plain.free(1)
Init()
Init(1, 2)
Init(y=1)
(lambda x: x)()
(lambda: 0)(1)
number()
nothing()
Plain()()
len()
len(1, 2)
len(x=1)
abs(-1, 2)
int(1, 2, 3)
isinstance(1)
[].append()
[].append(1, 2)
"".upper(1)
{}.get()
object(1)
chr("a")
ord("ab")
sorted()
max()
max(1)
min([])
sum(5)
iter(5)
next(5)
range()
range(1, 2, 3, 4)
range(1.0)
print(sep=1)
print(end=2)
getattr(1)
getattr(1, 2)
zip(1)
map(len)
enumerate()
reversed(5)
round("x")
divmod(1)
pow(1)
hash([])
id()
callable()
bool(1, 2)
float("x")
complex("x")
str(1, 2)
bytes("x")
list(1)
list(1, 2)
tuple(1)
dict(1)
set(1)
type()
type(1, 2)
type("N", (), {}, 4)
super().x""".splitlines()
for text in calls:
    try:
        print(text, "=", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)

# Operands are evaluated from left to right, the function first.
def show(value):
    print("eval", value)
    return value


def function(*args, **kwargs):
    print("called", args, kwargs)


def get():
    print("the function itself")
    return function


get()(show(1), show(2), *show([3]), key=show(4), **show({"other": 5}))
get()(*show("ab"), show("c"), k=show(1), *show("d"))


class Owner:
    @property
    def method(self):
        print("attribute looked up")
        return function


Owner().method(show("argument"))


class Callable:
    def __init__(self, *args):
        print("init", args)

    def __call__(self, *args, **kwargs):
        print("call", args, kwargs)
        return self


Callable(show(1))(show(2))(show(3), last=show(4))
print(type(Callable()).__call__ is Callable.__call__)
table = {"f": function, "g": [function]}
table[show("f")](show(1))
table["g"][show(0)](show(2))


def returns_function(n):
    return lambda m: lambda k: (n, m, k)


print(returns_function(show(1))(show(2))(show(3)))
try:
    get()(show(1), 1 // 0, show(2))
except ZeroDivisionError as error:
    print(type(error).__name__)
try:
    undefined(show("not evaluated"))
except NameError as error:
    print(error)
nothing = None
try:
    nothing(show("evaluated before the call fails"))
except TypeError as error:
    print(error)
bound = "a-b-c".split
print(bound("-"), bound(sep="-", maxsplit=1))
unbound = str.upper
print(unbound("text"), list(map(str.strip, [" a ", "b "])))
try:
    str.upper(5)
except TypeError as error:
    print(error)
try:
    str.upper()
except TypeError as error:
    print(error)


def recursive(n, acc=()):
    return acc if n == 0 else recursive(n - 1, acc + (n,))


print(recursive(5))


def kwargs_order(**kwargs):
    return list(kwargs)


print(kwargs_order(z=1, a=2, m=3, **{"b": 4}))


def fresh(**kwargs):
    kwargs["added"] = 1
    return kwargs


given = {"x": 0}
print(fresh(**given), given)


def same(*args):
    return args


items = (1, 2)
print(same(*items) == items, same(*[]) is same())

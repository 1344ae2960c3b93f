# Parameters of every kind and how arguments find them.
def all_kinds(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


print(all_kinds(1, d=4))
print(all_kinds(1, 20, 30, 40, 50, d=4, e=6, z=7, a="by name", b="too"))
print(all_kinds(1, c=3, d=4))


def keyword_only(*, x, y=1):
    return x, y


def positional_only(x, y=1, /):
    return x, y


print(keyword_only(x=1), keyword_only(y=2, x=3), positional_only(1), positional_only(1, 2))


def defaults(a, b=[], *, c={}):
    b.append(a)
    c[a] = len(b)
    return b, c


defaults(1)
print(defaults(2), defaults(3, [0]), defaults.__defaults__, defaults.__kwdefaults__)
n = 1


def early(value=n):
    return value


n = 2
print(early())


def annotated(a: int, b: "str" = "x", *c: float, d: list = None, **e: dict) -> bool:
    """The docstring.

    More of it."""
    return True


print(annotated.__annotations__)
print(annotated.__doc__)
print(annotated.__name__, annotated.__qualname__, annotated.__module__, annotated.__defaults__)


def nothing(): pass


def only_docstring():
    "text"


def bare_return():
    return


def ellipsis(): ...


print(nothing(), only_docstring(), bare_return(), ellipsis(), only_docstring.__doc__, nothing.__doc__)
nothing.attribute = 1
print(nothing.attribute, nothing.__dict__, callable(nothing), type(nothing).__name__)
early.__defaults__ = (99,)
print(early())
keyword_only.__kwdefaults__ = {"x": "from outside"}
try:
    print(keyword_only())
except TypeError as error:
    print(error)
early.__name__ = "renamed"
try:
    early(1, 2)
except TypeError as error:
    print(error)
code = all_kinds.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames[:7])


def many(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12):
    return p12, p0


print(many(*range(13)), many(**{f"p{i}": i for i in range(13)}))


def order(a=print("default a"), b=print("default b"), *, c=print("default c")):
    pass


def shadow(print, len=3):
    return print + len


print(shadow(1))

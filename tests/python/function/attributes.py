# What a function and its code say about themselves, and what may be changed.
def outer(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    """Doc."""
    local = a

    def inner(x=local):
        nonlocal local
        local += x
        return local, a
    return inner


code = outer.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags & 4 != 0, code.co_flags & 8 != 0, code.co_varnames[:7], sorted(code.co_cellvars), code.co_freevars, code.co_firstlineno)
inner = outer(10, d=1)
print(inner(), inner.__code__.co_freevars, [cell.cell_contents for cell in inner.__closure__], inner.__defaults__, inner.__qualname__, inner.__name__)
print(outer.__doc__, outer.__defaults__, outer.__kwdefaults__, outer.__closure__, outer.__module__, outer.__globals__ is globals(), outer.__dict__, outer.__type_params__)


def template(x, y=1):
    return x + y


def other(x, y=100):
    return x * y


template.__code__ = other.__code__
print(template(5), template(5, 2), template.__name__)
template.__defaults__ = (7, 8)
print(template(), template(1))
template.__defaults__ = None
try:
    template(1)
except TypeError as error:
    print(error)
template.__doc__ = "new doc"
template.__name__ = "renamed"
template.__qualname__ = "some.where.renamed"
print(template.__doc__, template.__name__, repr(template)[:29])
try:
    template()
except TypeError as error:
    print(error)
template.counter = 0
template.counter += 1
print(template.counter, vars(template), hasattr(template, "nothing"))
del template.counter
print(vars(template))
for name, value in (("__name__", 5), ("__defaults__", [1]), ("__code__", None), ("__closure__", None), ("__globals__", {}), ("__kwdefaults__", 1), ("__qualname__", None)):
    try:
        setattr(template, name, value)
        print(name, "set")
    except (TypeError, AttributeError) as error:
        print(name, type(error).__name__, error)
made = type(template)(other.__code__, {"__builtins__": {}}, "made", (3,))
print(made(4), made.__name__, made.__globals__)
print(isinstance(template, type(lambda: 0)), callable(template), template == template, template != other, hash(template) == hash(template), bool(template))


def generator(): yield
def recursive(): return recursive


print(generator.__code__.co_flags & 32 != 0, recursive() is recursive, (lambda: 0).__name__, [f.__name__ for f in (len, str.upper, [].append, int, template.__call__)])
print(template.__get__(5).__self__, template.__call__(2, 3), type(template.__call__).__name__)
cell = inner.__closure__[0]
print(type(cell).__name__, cell.cell_contents in (10, 20))
cell.cell_contents = 1000
print(1000 in inner())

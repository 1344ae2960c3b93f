# Code objects: attributes, comparison, replace, and functions made of them.
def f(a, b=1, /, c=2, *args, d, e=3, **kwargs):
    """doc"""
    local = a
    for i in range(3):
        local += i

    def inner(x):
        return x + local + captured

    captured = [y for y in args]
    return inner, "text", 1.5, 2j, b"bytes", None, (1, 2)


code = f.__code__
for name in ["co_name", "co_qualname", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals",
             "co_varnames", "co_cellvars", "co_freevars", "co_firstlineno"]:
    print(name, getattr(code, name))
print(code.co_consts[0], [c.co_name for c in code.co_consts if hasattr(c, "co_name")])
inner = [c for c in code.co_consts if hasattr(c, "co_name")][0]
print(inner.co_qualname, inner.co_freevars, inner.co_varnames)


def generator():
    yield 1


async def coroutine():
    pass


class C:
    def method(self):
        return __class__

    lam = lambda self: 1


for function in (generator, coroutine, C.method, C.lam):
    print(function.__code__.co_name, function.__code__.co_qualname, hex(function.__code__.co_flags),
          function.__code__.co_freevars)

text = "def g(x):\n    return x + 1\n"
one, other = compile(text, "a", "exec"), compile(text, "a", "exec")
print(one == other, hash(one) == hash(other), one is other, one != compile(text + "\n\nz = 1", "a", "exec"))
print(one == 3, one != 3)
renamed = code.replace(co_name="new", co_filename="file.py", co_firstlineno=100)
print(renamed.co_name, renamed.co_filename, renamed.co_firstlineno, renamed == code, code.replace() == code)


def plain(x):
    return x * 2


plain.__code__ = plain.__code__.replace(co_name="other")
print(plain(21), plain.__name__, plain.__code__.co_name)
for change in [dict(co_argcount=-1), dict(co_name=3), dict(co_varnames=[1]), dict(unknown=1)]:
    try:
        code.replace(**change)
    except (TypeError, ValueError) as error:
        print(type(error).__name__)

Function, Code = type(plain), type(code)
made = Function(plain.__code__, {"x": 1}, "made", (5,))
print(made(), made.__name__, made.__defaults__, made.__globals__)


def swap(x):
    return "swapped", x


plain.__code__ = swap.__code__
print(plain(1))


def outer():
    free = "free"

    def closed():
        return free

    return closed


closed = outer()
try:
    plain.__code__ = closed.__code__
except ValueError as error:
    print(error)
try:
    Function(closed.__code__, {})
except TypeError as error:
    print(error)
try:
    Function(closed.__code__, {}, None, None, (1,))
except TypeError as error:
    print(error)
print(Function(closed.__code__, {}, None, None, closed.__closure__)())
print(repr(code).split(" at ")[0], Code.__name__)
print(list(plain.__code__.co_positions()) is not None, list(plain.__code__.co_lines()) is not None)

# exec, eval and compile: namespaces, closures, flags, errors.
def show(call, *arguments, **keywords):
    try:
        print(call(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


class Mapping:
    def __init__(self):
        self.held = {}

    def __getitem__(self, key):
        print("get", key)
        return self.held[key]

    def __setitem__(self, key, value):
        print("set", key)
        self.held[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.held[key]


mapping = Mapping()
exec("a = 1\nb = a + len('xy')\ndel a\nclass C: pass\ndef f(): pass\nimport sys as s", {}, mapping)
print(sorted(mapping.held), mapping.held["b"])
show(exec, "del q", {}, mapping)
show(exec, "nothing", {}, mapping)


class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(eval("x + y", {}, Missing()))
show(eval, "x", Missing())


def outer():
    value = 5

    def inner():
        nonlocal value
        value += 1
        return value

    return inner


inner = outer()
exec(inner.__code__, {}, closure=inner.__closure__)
print(inner.__closure__[0].cell_contents)
show(exec, inner.__code__)
show(exec, inner.__code__, closure=())
show(exec, inner.__code__, closure=(1,))
show(exec, "1", closure=inner.__closure__)
show(exec, compile("1", "", "exec"), closure=inner.__closure__)
show(eval, inner.__code__)
show(exec, 3)
show(eval, 3)
show(exec, "1", 3)
show(eval, "1", 3)
show(exec, "1", {}, 3)
show(eval, "1", {}, 3)
show(eval, "1", Mapping())
show(exec)
show(eval, "1", x=1)
show(eval, "a +")
show(eval, "")
show(eval, "a = 1")
show(eval, " \t 1 + 1 \n")
show(eval, b"\xef\xbb\xbf'\xc3\xa9'")
show(eval, b"# coding: latin-1\n'\xe9'")
show(eval, bytearray(b"1 + 2"))
show(eval, "1\0")
show(compile, "1", "", "evil")
show(compile, "1", "", 1)
show(compile, 1, "", "exec")
show(compile, "1", 1, "exec")
show(compile, "1", "", "exec", 1 << 30)
show(compile, "1", "", "exec", optimize=3)
show(compile, "a b", "name", "exec")
show(compile, "1; 2", "", "eval")
show(compile, "1\n2\n", "", "single")
exec(compile("1; 'two'; None; 3", "", "single"))
exec(compile("if 1:\n    for i in range(2): i\n", "", "single"))

source = "def f():\n    'doc'\n    assert False, 'asserted'\n    return __debug__\nclass C:\n    'doc'\n"
for level in (0, 1, 2):
    namespace = {}
    exec(compile(source, "", "exec", optimize=level), namespace)
    print(level, namespace["f"].__doc__, namespace["C"].__doc__, end=" ")
    show(namespace["f"])

source = "def f(x: Un.known[1]) -> 'y': pass\nz: int | str"
namespace = {}
exec(compile("from __future__ import annotations\n" + source, "", "exec"), namespace)
print(namespace["f"].__annotations__, namespace["__annotations__"])
code = compile("from __future__ import annotations\nexec('x: a.b'); inner = __annotations__", "", "exec")
namespace = {}
exec(code, namespace)
print(namespace["__annotations__"], hex(code.co_flags))
namespace = {}
exec(compile("x: a.b", "", "exec", 0x1000000), namespace)
print(namespace["__annotations__"])


def shadow():
    x = 1
    exec("x = 2; y = 3")
    return x, "y" in locals(), eval("x + 1"), eval("[x for _ in range(2)]")


print(shadow())
print([eval("i * 2", {"i": i}) for i in range(3)])
namespace = {"__builtins__": {"len": lambda x: "mine"}}
print(eval("len([])", namespace))
show(eval, "print", namespace)
print("__builtins__" in eval("globals()", {}))

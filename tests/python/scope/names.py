# Where a name is found: local, enclosing, global, built-in; class bodies and comprehensions.
x = "global"


def local():
    x = "local"
    return x


def reads_global():
    return x


def unbound():
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = 1


def declares():
    global x
    x = "changed"


print(local(), reads_global())
unbound()
declares()
print(x)
x = "global"


class Body:
    print(x)
    x = "class"
    print(x)
    y = [x for _ in range(1)]
    z = [n for n in (x, x)]

    def method(self):
        return x


print(Body.x, Body.y, Body.z, Body().method())


def enclosing():
    x = "enclosing"

    class Inner:
        seen = x

        def method(self):
            return x

    class Rebinding:
        before = "lookup finds the global" if x == "global" else x
        x = "own"
        after = x
    return Inner.seen, Inner().method(), Rebinding.before, Rebinding.after


print(enclosing())


def global_in_class():
    x = "function"

    class C:
        global x
        seen = x
        x = "set from a class body"
    return x, C.seen, "x" in vars(C)


print(global_in_class(), x)
x = "global"
print([x for x in range(3)], x)
print([[x, y] for x in range(2) for y in range(x + 1)], x)
for x in "ab":
    pass
print(x)
len = lambda value: "shadowed"
print(len([]))
del len
print(len([]))
try:
    y_undefined
except NameError as error:
    print(error)
try:
    print(lenn)
except NameError as error:
    print(str(error).startswith("name 'lenn' is not defined"))


def function_scope():
    if False:
        z = 1
    try:
        return z
    except UnboundLocalError as error:
        return error.name, str(error)


print(function_scope())
try:
    raise ValueError("temporary")
except ValueError as caught:
    kept = caught
print("caught" in globals(), kept)


def import_scope():
    import sys as system
    from sys import maxsize
    return system.maxsize == maxsize, sorted(locals())


print(import_scope())


def local_namespace(a, b=2):
    c = 3
    def inner(): return a
    names = locals()
    names["d"] = 4
    return sorted(names), "d" in locals()


print(local_namespace(1))
print(globals()["x"], "__name__" in globals(), __name__)
globals()["made"] = "through globals()"
print(made)

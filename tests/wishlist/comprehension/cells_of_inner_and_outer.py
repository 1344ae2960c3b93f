# Variables of comprehensions that lambdas capture, beside variables of the same name outside.
def parameter(x):
    functions = [lambda: x for x in range(x)]
    return [f() for f in functions], x


def local():
    x = 4
    functions = [lambda: x for x in (1, 2)]
    x += 1
    return [f() for f in functions], x, (lambda: x)()


def nested():
    return [(f(), a) for b in [1] for a in [7] for f in [lambda: a]]


def shadowed(y):
    def inner():
        return [lambda: y for y in range(3)][-1](), y
    return inner()


def unbound():
    functions = [lambda: z for z in (3,)]
    try:
        z
    except UnboundLocalError as error:
        print(error)
    z = 1
    return functions[0](), z


print(parameter(3), local(), nested(), shadowed(5), unbound())
(function, itself), = [(a, b) for b in [1] for a in [lambda: a]]
print(function() is function, itself)
a = "outside"
functions = [lambda: a for a in "ab"]
print([f() for f in functions], a)


class C:
    x = "class"
    functions = [lambda: x for x in "cd"]
    print([f() for f in functions], x)

    def method(self, value):
        class Inner:
            nonlocal value
            value += 1

            def get(self):
                return value
        return Inner().get(), value, "value" in Inner.__dict__


print(C().method(1))

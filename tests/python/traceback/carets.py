# exit: 1
# Which part of the line is marked, for expressions of many kinds; chained by `raise from`.
def attempt(function):
    try:
        function()
    except Exception as error:
        return error


def binary():
    a, b = 1, "x"
    return (a * 2) + (b + a)


def subscript():
    table = {"k": [1, 2]}
    return table["k"][5] + 1


def attribute():
    thing = object()
    return str(thing).upper().missing.more


def call():
    f = len
    return [1, f(1, 2), 3]


def several_lines():
    return max(
        1,
        int("x"),
        3,
    )


def conversion():
    x = 1; y = float("bad"); z = 3


previous = None
for function in (binary, subscript, attribute, call, several_lines, conversion):
    error = attempt(function)
    error.__cause__ = previous
    previous = error
raise previous

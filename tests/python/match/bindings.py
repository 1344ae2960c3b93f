# What stays bound, guards, mappings of our own, sequences of our own, order of evaluation.
match [1, 2, 3]:
    case [a, b]:
        print("never")
    case [a, b, c] if c > 5:
        print("never")
    case [*all_of_them]:
        print(all_of_them, a, b, c)


def guard(name, value):
    print("guard", name)
    return value


match "x":
    case x if guard("first", False):
        print("never")
    case y if guard("second", 0):
        print("never")
    case z if guard("third", [1]):
        print("taken", x, y, z)


class Equal:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print("compare with", other)
        return other == "yes"


class Constants:
    A = "no"
    B = "yes"


match Equal("subject"):
    case Constants.A:
        print("never")
    case Constants.B:
        print("b")


def subject():
    print("the subject is evaluated once")
    return {"a": 1, "b": 2, "c": 3}


match subject():
    case {"z": _}:
        print("never")
    case {"a": 2}:
        print("never")
    case {"a": 1, **rest}:
        print(rest)
match {"a": 1}:
    case {"a": one, **rest}:
        print(one, rest)


class Missing(dict):
    def __missing__(self, key):
        print("never asked")
        return 0


match Missing():
    case {"key": value}:
        print("never")
    case _:
        print("__missing__ is not used")
match {0: "zero", False: "also", None: "none", "n": -1, -1: "minus", 1.5: "float"}:
    case {0: zero, None: none, -1: minus, 1.5: number}:
        print(zero, none, minus, number)


class Keys:
    first = "f"


match {"f": 10}:
    case {Keys.first: ten}:
        print(ten)
for text in ("ab", b"ab", bytearray(b"ab")):
    match text:
        case [_, _]:
            print("a sequence")
        case _:
            print(type(text).__name__, "is no sequence pattern's match")
for sequence in (range(2), (0, 1), [0, 1]):
    match sequence:
        case [0, 1]:
            print(type(sequence).__name__)


def calculate(expression):
    match expression:
        case int() | float():
            return expression
        case ("+", *operands):
            return sum(map(calculate, operands))
        case ("-", left, right):
            return calculate(left) - calculate(right)
        case ("*", left, right):
            return calculate(left) * calculate(right)
        case ("let", {**names}, str(name)) if name in names:
            return names[name]
        case [operator, *_]:
            raise ValueError(f"unknown operator {operator!r}")
        case _:
            raise TypeError(f"no expression: {expression!r}")


print(calculate(("+", 1, ("*", 2, 3), ("-", 10, 4.5))), calculate(("let", {"v": 9}, "v")))
for wrong in (("/", 1, 2), "text", ("let", {}, "v")):
    try:
        calculate(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def loops():
    out = []
    for item in [1, "skip", [2, 3], "stop", 4]:
        match item:
            case "skip":
                continue
            case "stop":
                break
            case int(n):
                out.append(n)
            case [*ns]:
                out += ns
    return out


print(loops())


def returns(value):
    match value:
        case [x, y]:
            try:
                return x
            finally:
                print("finally in a case")
        case _ as whole:
            return whole


print(returns([1, 2]), returns(3))
match (1, (2, (3, (4, 5)))):
    case (a, (b, (c, (d, e)))):
        print(a, b, c, d, e)
match [[1, 2], [3, 4]]:
    case [[a, b] as first, [c, d] as second] as whole:
        print(a, b, c, d, first, second, whole)

"""Expressions of a wanted kind; now and then of another, so that errors are compared too."""

from scope import KINDS, Scope

WORDS = ("", "a", "abc", "Hello", "x y z", "ünï", "日本", "0", "-12", "3.5", "tab\\there", "q'uote", 'd\\"q', "🙂", "%d", "{}", "A" * 9)
SPECS_INT = ("", "d", "5", "<6", ">6", "^7", "05", "+", " ", "x", "#x", "b", "#o", "X", ",", "_", "c", "n", "e", ".2f", "%", "08b", "*^9d", "s", ".3", "=+6")
SPECS_FLOAT = ("", "f", ".2f", "e", ".3e", "g", ".3g", "%", ".1%", "10.2f", "<10", "+.1f", "010.3f", "n", ",.2f", "_", "G", "d", "F", ".0f", "#.0f")
SPECS_STR = ("", "s", "5", "<5", ">5", "^5", ".2", "*^8", "_>4", "d", "10.3", "05")


def literal(scope, kind):
    luck = scope.luck
    if kind == "int":
        return str(luck.choice((0, 1, 2, 3, 5, 7, 10, 42, 255, 256, 257, -1, -5, -6, 1000, 2**31, 2**63, -2**63, 10**18, 10**25, luck.randrange(-100, 100))))
    if kind == "float":
        return luck.choice(("0.0", "-0.0", "1.5", "2.0", "-3.25", "1e10", "1e16", "1e-5", "0.1", "3.14159", "1e22", "123456.789", "5e-324", "1.7e308", "float('inf')", "-2.5"))
    if kind == "str":
        word = luck.choice(WORDS)
        return luck.choice((f'"{word}"', f"'''{word}'''" if not word.endswith("'") else f'"{word}"'))
    if kind == "bool":
        return luck.choice(("True", "False"))
    if kind == "bytes":
        return luck.choice(('b""', 'b"abc"', 'b"\\x00\\xff"', 'b"Hello"', 'b"1,2"'))
    if kind == "none":
        return "None"
    inner = kinds_inside(scope)
    count = luck.randrange(0, 4)
    items = [expression(scope, luck.choice(inner), 1) for _ in range(count)]
    if kind == "list":
        return "[" + ", ".join(items) + "]"
    if kind == "tuple":
        return "(" + "".join(item + ", " for item in items) + ")"
    if kind == "set":
        # Small integers only: the order of others in a set is no business of this comparison.
        return "{" + ", ".join(str(luck.randrange(0, 8)) for _ in range(count)) + "}" if count else "set()"
    if kind == "dict":
        keys = [expression(scope, luck.choice(("int", "str", "bool")), 0) for _ in items]
        return "{" + ", ".join(f"{key}: {item}" for key, item in zip(keys, items)) + "}"
    raise ValueError(kind)


def kinds_inside(scope):
    return ("int", "str", "int", "float", "bool", "none") if scope.chance(0.8) else ("int", "list", "tuple", "str", "dict")


def expression(scope, kind, depth=3):
    """Text of an expression of this kind. About one in forty is of another kind."""
    if scope.chance(0.025):
        kind = scope.luck.choice(KINDS)
    name = scope.some_name(kind)
    if depth <= 0 or scope.chance(0.15):
        return name if name and scope.chance(0.7) else literal(scope, kind)
    if name and scope.chance(0.25):
        return name
    if scope.chance(0.1):
        return general(scope, kind, depth - 1)
    return MAKERS[kind](scope, depth - 1)


def general(scope, kind, depth):
    """Forms that give any kind."""
    one, two = expression(scope, kind, depth), expression(scope, kind, depth)
    test = expression(scope, "bool", depth)
    form = scope.luck.randrange(10)
    if form == 0:
        return f"({one} if {test} else {two})"
    if form == 1:
        return f"({one} or {two})"
    if form == 2:
        return f"({one} and {two})"
    if form == 3:
        return f"(lambda: {one})()"
    if form == 4:
        name = scope.fresh("p")
        return f"(lambda {name}={one}, *rest, key={two}: {name})()"
    if form == 5:
        return f"[{one}, {two}][{expression(scope, 'int', depth) if scope.chance(0.2) else scope.luck.choice((0, 1, -1, -2))}]"
    if form == 6:
        return "{" + f"0: {one}, 'k': {two}" + "}" + f"[{scope.choose('0', repr('k'), repr('k'), '0', repr('missing'))}]"
    if form == 7:
        return f"next(iter([{one}, {two}]))"
    if form == 8 and scope.functions:
        return f"{scope.luck.choice(scope.functions)}({', '.join(expression(scope, scope.luck.choice(KINDS), depth) for _ in range(scope.luck.randrange(0, 4)))})"
    return f"({one})"


def integer(scope, depth):
    luck = scope.luck
    number = lambda: expression(scope, "int", depth)  # noqa: E731
    form = luck.randrange(16)
    if form < 5:
        return f"({number()} {luck.choice(('+', '-', '*', '//', '%', '&', '|', '^'))} {number()})"
    if form == 5:
        return f"({number()} {luck.choice(('<<', '>>'))} {luck.randrange(0, 70)})"
    if form == 6:
        return f"({number()} ** {luck.randrange(0, 9)})"
    if form == 7:
        return f"{luck.choice(('-', '+', '~'))}{number()}"
    if form == 8:
        return f"len({expression(scope, luck.choice(('str', 'list', 'tuple', 'dict', 'set', 'bytes')), depth)})"
    if form == 9:
        # The hash of a string is another in every run.
        if luck.random() < 0.2:
            return f"hash({literal(scope, luck.choice(('int', 'float', 'bool')))})"
        return f"{luck.choice(('abs', 'int', 'round', 'sum', 'max', 'min'))}({argument_of_number(scope, depth)})"
    if form == 10:
        return f"{expression(scope, 'str', depth)}.{luck.choice(('count', 'find', 'rfind', 'index'))}({expression(scope, 'str', depth)})"
    if form == 11:
        return f"int({expression(scope, 'str', depth)}{luck.choice(('', '', ', 16', ', 2', ', 0'))})"
    if form == 12:
        return f"sum({iterable_of_integers(scope, depth)})"
    if form == 13:
        return f"{luck.choice(('max', 'min'))}({number()}, {number()})"
    if form == 14:
        return f"({number()}).{luck.choice(('bit_length()', 'bit_count()', 'real', 'numerator', 'conjugate()'))}"
    return f"ord({expression(scope, 'str', 0)}[{luck.randrange(0, 2)}:1] or 'x')"


def argument_of_number(scope, depth):
    return expression(scope, scope.choose("int", "int", "float", "bool", "str"), depth)


def iterable_of_integers(scope, depth):
    luck = scope.luck
    name = scope.fresh("i")
    form = luck.randrange(5)
    if form == 0:
        return f"range({luck.randrange(-3, 8)}, {luck.randrange(-3, 12)}, {luck.choice((1, 2, -1, 3))})"
    if form == 1:
        return f"({name} * {name} for {name} in range({luck.randrange(0, 7)}))"
    if form == 2:
        return f"[{name} % 3 for {name} in range({luck.randrange(0, 9)}) if {name} != 2]"
    if form == 3:
        return "{" + f"{name} // 2 for {name} in range({luck.randrange(0, 9)})" + "}"
    return f"map(abs, [{', '.join(expression(scope, 'int', depth - 1) for _ in range(3))}])"


def floating(scope, depth):
    luck = scope.luck
    form = luck.randrange(7)
    if form < 3:
        operands = [expression(scope, luck.choice(("float", "int", "float")), depth) for _ in range(2)]
        return f"({operands[0]} {luck.choice(('+', '-', '*', '/', '//', '%'))} {operands[1]})"
    if form == 3:
        return f"float({expression(scope, luck.choice(('int', 'str', 'float')), depth)})"
    if form == 4:
        return f"round({expression(scope, 'float', depth)}, {luck.randrange(-2, 5)})"
    if form == 5:
        return f"-{expression(scope, 'float', depth)}"
    return f"divmod({expression(scope, 'float', depth)}, {expression(scope, 'float', depth)})[{luck.randrange(2)}]"


def string(scope, depth):
    luck = scope.luck
    text = lambda: expression(scope, "str", depth)  # noqa: E731
    form = luck.randrange(13)
    if form == 0:
        return f"({text()} + {text()})"
    if form == 1:
        return f"({text()} * {luck.randrange(-1, 4)})"
    if form == 2:
        return f"{text()}.{luck.choice(('upper', 'lower', 'title', 'strip', 'swapcase', 'capitalize', 'casefold', 'lstrip', 'rstrip'))}()"
    if form == 3:
        return f"str({expression(scope, luck.choice(KINDS), depth)})"
    if form == 4:
        return f"repr({expression(scope, luck.choice(KINDS), depth)})"
    if form == 5:
        return f"{text()}.replace({text()}, {text()})"
    if form == 6:
        return f"{text()}{subscript(scope)}"
    if form == 7:
        return f"{text()}.join({luck.choice(('list', 'tuple', 'sorted', 'reversed'))}({text()}))"
    if form == 8:
        return f"{text()}.{luck.choice(('center', 'ljust', 'rjust', 'zfill'))}({luck.randrange(0, 12)})"
    if form == 9:
        kind, specs = luck.choice((("int", SPECS_INT), ("float", SPECS_FLOAT), ("str", SPECS_STR)))
        return f"format({expression(scope, kind, depth)}, {luck.choice(specs)!r})"
    if form == 10:
        return percent(scope, depth)
    if form == 11:
        values = ", ".join(expression(scope, luck.choice(("int", "str", "float")), depth) for _ in range(2))
        return f"{luck.choice(('{} {}', '{1}-{0}', '{0!r:>8}', '{:5}|{:<5}', '{0[0]}', '{2}', '{} {0}', '{a}'))!r}.format({values})"
    return fstring(scope, depth)


def percent(scope, depth):
    luck = scope.luck
    pieces = [luck.choice((("%d", "int"), ("%s", "str"), ("%r", "str"), ("%5.2f", "float"), ("%x", "int"), ("%-6s|", "str"), ("%+d", "int"), ("%e", "float"), ("%c", "int"), ("%%", None), ("%g", "float"))) for _ in range(luck.randrange(1, 4))]
    values = "".join(expression(scope, kind, depth - 1) + ", " for _, kind in pieces if kind)
    return f"({' '.join(piece for piece, _ in pieces)!r} % ({values}))"


def fstring(scope, depth):
    luck = scope.luck
    parts = []
    for _ in range(luck.randrange(1, 4)):
        kind = luck.choice(("int", "float", "str"))
        spec = luck.choice({"int": SPECS_INT, "float": SPECS_FLOAT, "str": SPECS_STR}[kind])
        value = expression(scope, kind, depth - 1)
        if value.startswith("{") or "\\" in value:
            value = f"({value.strip()})"
        parts.append(luck.choice(("a", " ", "{{", "}}", "")) + "{" + value + luck.choice(("", "", "!r", "!s", "!a", " = ")) + (f":{spec}" if spec and luck.random() < 0.6 else "") + "}")
    return 'f"""' + "".join(parts) + ' """'


def subscript(scope):
    luck = scope.luck
    if luck.random() < 0.35:
        return f"[{luck.randrange(-3, 4)}]"
    parts = [str(luck.randrange(-4, 6)) if luck.random() < 0.6 else "" for _ in range(2)]
    step = luck.choice(("", ":2", ":-1", ":-2", ":", ":3", ":0" if luck.random() < 0.1 else ""))
    return f"[{parts[0]}:{parts[1]}{step}]"


def boolean(scope, depth):
    luck = scope.luck
    kind = luck.choice(KINDS)
    one, two = expression(scope, kind, depth), expression(scope, kind, depth)
    form = luck.randrange(10)
    if form < 3:
        return f"({one} {luck.choice(('==', '!=', '<', '<=', '>', '>='))} {two})"
    if form == 3:
        return f"({one} {luck.choice(('<', '<=', '==', '!='))} {two} {luck.choice(('<', '>=', '!=', '=='))} {expression(scope, kind, depth)})"
    if form == 4:
        return f"(not {one})"
    if form == 5:
        return f"({expression(scope, luck.choice(('int', 'str')), depth)} {luck.choice(('in', 'not in'))} {expression(scope, luck.choice(('list', 'tuple', 'dict', 'set', 'str')), depth)})"
    if form == 6:
        return f"bool({one})"
    if form == 7:
        return f"isinstance({one}, {luck.choice(('int', 'str', '(int, float)', 'list', 'object', 'int | str', 'bool', '3'))})"
    if form == 8:
        return f"{luck.choice(('any', 'all'))}({expression(scope, luck.choice(('list', 'tuple', 'dict')), depth)})"
    return f"{expression(scope, 'str', depth)}.{luck.choice(('isalpha', 'isdigit', 'isupper', 'islower', 'isalnum', 'isspace', 'isidentifier', 'istitle', 'isnumeric', 'isascii'))}()"


def listing(scope, depth):
    luck = scope.luck
    form = luck.randrange(11)
    name = scope.fresh("i")
    if form == 0:
        return f"({expression(scope, 'list', depth)} + {expression(scope, 'list', depth)})"
    if form == 1:
        return f"list({expression(scope, luck.choice(('str', 'tuple', 'dict', 'set', 'list', 'bytes')), depth)})"
    if form == 2:
        return f"sorted({expression(scope, luck.choice(('list', 'str', 'tuple', 'set')), depth)}{luck.choice(('', ', key=str', ', reverse=True', ', key=repr, reverse=True'))})"
    if form == 3:
        inner = inside(scope, name)
        test = f" if {expression(inner, 'bool', depth - 1)}" if luck.random() < 0.5 else ""
        return f"[{expression(inner, luck.choice(('int', 'str')), depth)} for {name} in {iterable_of_integers(scope, depth)}{test}]"
    if form == 4:
        second = scope.fresh("i")
        return f"[({name}, {second}) for {name} in range({luck.randrange(0, 4)}) for {second} in range({name}{luck.choice(('', ' + 1', ', 4'))})]"
    if form == 5:
        return f"{expression(scope, 'list', depth)}{luck.choice(('[1:]', '[::-1]', '[:2]', '[::2]', '[-2:]', '[5:1]'))}"
    if form == 6:
        return f"[*{expression(scope, luck.choice(('list', 'tuple', 'str')), depth)}, {expression(scope, 'int', depth)}]"
    if form == 7:
        return f"list({luck.choice(('enumerate', 'reversed', 'iter'))}({expression(scope, luck.choice(('list', 'tuple', 'str')), depth)}))"
    if form == 8:
        return f"list(zip({expression(scope, 'list', depth)}, {expression(scope, 'str', depth)}{luck.choice(('', '', ', strict=True'))}))"
    if form == 9:
        return f"{expression(scope, 'str', depth)}.split({luck.choice(('', repr(' '), repr('a'), 'None, 1', repr('')))})"
    return f"({expression(scope, 'list', depth)} * {luck.randrange(-1, 3)})"


def inside(scope, name):
    """The scope inside a comprehension whose variable is an integer."""
    inner = Scope(scope.luck, scope, scope.function)
    inner.bind(name, "int")
    return inner


def tupling(scope, depth):
    luck = scope.luck
    form = luck.randrange(6)
    if form == 0:
        return f"({expression(scope, 'tuple', depth)} + {expression(scope, 'tuple', depth)})"
    if form == 1:
        return f"tuple({expression(scope, luck.choice(('list', 'str', 'set')), depth)})"
    if form == 2:
        return f"{expression(scope, 'tuple', depth)}{luck.choice(('[1:]', '[::-1]', '[:1]'))}"
    if form == 3:
        return f"divmod({expression(scope, 'int', depth)}, {expression(scope, 'int', depth)})"
    if form == 4:
        return f"{expression(scope, 'str', depth)}.{luck.choice(('partition', 'rpartition'))}({expression(scope, 'str', depth)})"
    return f"(*{expression(scope, luck.choice(('list', 'str')), depth)}, {expression(scope, luck.choice(KINDS), depth)})"


def mapping(scope, depth):
    luck = scope.luck
    name = scope.fresh("i")
    form = luck.randrange(6)
    if form == 0:
        return f"({expression(scope, 'dict', depth)} | {expression(scope, 'dict', depth)})"
    if form == 1:
        inner = inside(scope, name)
        return "{" + f"{name}: {expression(inner, 'int', depth)} for {name} in {iterable_of_integers(scope, depth)}" + "}"
    if form == 2:
        return f"dict(zip({expression(scope, 'str', depth)}, {expression(scope, 'list', depth)}))"
    if form == 3:
        return f"dict(a={expression(scope, 'int', depth)}, b={expression(scope, 'str', depth)})"
    if form == 4:
        return "{" + f"**{expression(scope, 'dict', depth)}, 'z': {expression(scope, 'int', depth)}" + "}"
    return f"dict.fromkeys({expression(scope, luck.choice(('str', 'tuple', 'list')), depth)}, {expression(scope, 'int', depth)})"


def collection(scope, depth):
    luck = scope.luck
    form = luck.randrange(3)
    if form == 0:
        return f"({expression(scope, 'set', depth)} {luck.choice(('|', '&', '-', '^'))} {expression(scope, 'set', depth)})"
    if form == 1:
        return f"{expression(scope, 'set', depth)}.{luck.choice(('union', 'intersection', 'difference', 'symmetric_difference'))}(range({luck.randrange(0, 5)}))"
    return f"set(range({luck.randrange(0, 4)}, {luck.randrange(0, 8)}))"


def octets(scope, depth):
    luck = scope.luck
    form = luck.randrange(4)
    if form == 0:
        return f"({expression(scope, 'bytes', depth)} + {expression(scope, 'bytes', depth)})"
    if form == 1:
        return f"{expression(scope, 'str', depth)}.encode({luck.choice(('', repr('utf-8'), repr('ascii'), repr('latin-1'), repr('ascii') + ', ' + repr('replace')))})"
    if form == 2:
        return f"{expression(scope, 'bytes', depth)}.{luck.choice(('upper', 'lower', 'strip', 'title', 'swapcase'))}()"
    return f"{expression(scope, 'bytes', depth)}{luck.choice(('[1:]', '[::-1]', '[:2]'))}"


def nothing(scope, depth):
    return scope.choose("None", "None", f"print({expression(scope, 'int', depth)})", f"{expression(scope, 'list', depth)}.append(1)", f"{expression(scope, 'dict', depth)}.get('none')")


MAKERS = {
    "int": integer, "float": floating, "str": string, "bool": boolean, "list": listing, "tuple": tupling,
    "dict": mapping, "set": collection, "bytes": octets, "none": nothing,
}

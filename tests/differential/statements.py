"""Statements. A program ends: every loop has a bound of its own."""

import definitions
from expressions import expression
from scope import KINDS, Scope

EXCEPTIONS = ("ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "AttributeError", "RuntimeError", "LookupError", "ArithmeticError", "Exception")
SIMPLE = ("int", "str", "list", "dict", "float", "tuple", "bool")


def indented(lines):
    return ["    " + line for line in lines]


def block(scope, size, depth):
    """The lines of a block of up to `size` statements."""
    lines = []
    for _ in range(scope.luck.randrange(1, size + 1)):
        lines += statement(scope, depth)
    return lines


def show(scope):
    """A statement that prints what something is."""
    kind = scope.luck.choice(SIMPLE)
    form = scope.luck.randrange(4)
    value = expression(scope, kind)
    if form == 0:
        return [f"print({value}, {expression(scope, 'int', 1)}, sep={scope.choose(repr('-'), repr(', '), repr(''))})"]
    if form == 1 and scope.some_name(kind):
        name = scope.some_name(kind)
        return [f"print({name!r}, type({name}).__name__, {name})"]
    return [f"print(repr({value}))"]


def assign(scope):
    luck = scope.luck
    kind = luck.choice(KINDS)
    form = luck.randrange(9)
    name = scope.fresh("v") if luck.random() < 0.6 or not (own := own_names(scope)) else luck.choice(own)
    value = expression(scope, kind)
    if form < 4:
        scope.bind(name, kind)
        return [f"{name} = {value}"]
    if form == 4:
        other, second = scope.fresh("v"), luck.choice(KINDS)
        lines = [f"{name}, {other} = {value}, {expression(scope, second)}"]
        scope.bind(name, kind)
        scope.bind(other, second)
        return lines
    if form == 5:
        first, rest = scope.fresh("v"), scope.fresh("v")
        lines = [f"{first}, *{rest} = {expression(scope, luck.choice(('list', 'tuple', 'str')))}"]
        return guarded(scope, lines, {first: ("int", "0"), rest: ("list", "[]")})
    if form == 6:
        other = scope.fresh("v")
        lines = [f"{name} = {other} = {value}"]
        scope.bind(name, kind)
        scope.bind(other, kind)
        return lines
    if form == 7:
        other = scope.fresh("v")
        lines = [f"print(({other} := {value}), {other})"]
        scope.bind(other, kind)
        return lines
    lines = [f"{name}: {luck.choice(('int', 'str', 'list[int]', repr('X')))} = {value}"]
    scope.bind(name, kind)
    return lines


def own_names(scope):
    return sorted(scope.own)


def guarded(scope, lines, made):
    """The lines inside a `try`, with the names that they may fail to bind."""
    preparations = [f"{name} = {value}" for name, (_, value) in made.items()]
    for name, (kind, _) in made.items():
        scope.bind(name, kind)
    return preparations + ["try:"] + indented(lines) + ["except Exception as error:", "    print(type(error).__name__, error)"]


def augment(scope):
    name = None
    kind = scope.luck.choice(("int", "str", "list", "float", "set", "tuple", "dict"))
    candidates = [known for known in scope.names[kind] if known in scope.own]
    if candidates:
        name = scope.luck.choice(candidates)
    if name is None:
        return assign(scope)
    operator = {"int": "+ - * // % & | ^", "str": "+", "list": "+", "float": "+ - * /", "set": "| & - ^", "tuple": "+", "dict": "|"}[kind].split()
    return [f"{name} {scope.luck.choice(operator)}= {expression(scope, kind, 2)}"]


def store_item(scope):
    luck = scope.luck
    name = scope.some_name("dict")
    if name and luck.random() < 0.5:
        return [f"{name}[{expression(scope, luck.choice(('int', 'str')), 1)}] = {expression(scope, 'int', 2)}"]
    name = scope.some_name("list")
    if not name:
        return show(scope)
    call = luck.choice((
        f"{name}.append({expression(scope, 'int', 2)})", f"{name}.extend({expression(scope, 'str', 1)})", f"{name}.insert({luck.randrange(-3, 4)}, {expression(scope, 'int', 1)})",
        f"print({name}.pop())", f"{name}.reverse()", f"{name}.sort()", f"{name}[0:{luck.randrange(0, 3)}] = {expression(scope, 'list', 1)}",
        f"{name}[::2] = {expression(scope, 'list', 1)}", f"del {name}[{luck.randrange(-2, 3)}]", f"{name}[{luck.randrange(-2, 3)}] = {expression(scope, 'str', 1)}",
        f"print({name}.index({expression(scope, 'int', 1)}))", f"{name}.remove({expression(scope, 'int', 1)})", f"{name}[0] += {expression(scope, 'int', 1)}",
    ))
    # A list that holds itself, or grows without end in a loop, is no use here.
    return [f"if len({name}) < 50:", "    " + call]


def conditional(scope, depth):
    lines = [f"if {expression(scope, 'bool', 2)}:"] + indented(block(branch(scope), 2, depth))
    if scope.chance(0.3):
        lines += [f"elif {expression(scope, 'bool', 2)}:"] + indented(block(branch(scope), 2, depth))
    if scope.chance(0.5):
        lines += ["else:"] + indented(block(branch(scope), 2, depth))
    return lines


def branch(scope):
    """The scope of a block that may not be entered: what it binds is not known behind it."""
    inner = Scope(scope.luck, scope, scope.function)
    inner.own = set(scope.own)
    inner.loops = scope.loops
    inner.depth = scope.depth
    return inner


def loop(scope, depth):
    luck = scope.luck
    inner = branch(scope)
    inner.loops += 1
    if luck.random() < 0.6:
        name = scope.fresh("i")
        inner.bind(name, "int")
        source = luck.choice((f"range({luck.randrange(0, 5)})", expression(scope, "list", 1), expression(scope, "str", 1), f"enumerate({expression(scope, 'str', 1)})", expression(scope, "dict", 1)))
        if inner.loops > 2:
            source = "range(2)"
        source = f"list({source})[:5]"
        lines = [f"for {name} in {source}:"]
    else:
        name = scope.fresh("n")
        lines = [f"{name} = {luck.randrange(0, 4)}", f"while {name} > 0:", f"    {name} -= 1"]
        inner.names["int"].append(name)
    lines += indented(block(inner, 3, depth))
    if scope.chance(0.3):
        lines += [f"    if {expression(inner, 'bool', 2)}:", f"        {luck.choice(('break', 'continue'))}"]
    if scope.chance(0.25):
        lines += ["else:"] + indented(block(branch(scope), 1, depth))
    return lines


def trying(scope, depth):
    luck = scope.luck
    lines = ["try:"] + indented(block(branch(scope), 3, depth))
    if luck.random() < 0.4:
        lines.append(f"    raise {luck.choice(EXCEPTIONS)}({expression(scope, 'str', 1)})")
    handlers = luck.randrange(0, 3)
    star = "*" if luck.random() < 0.08 else ""
    for _ in range(handlers):
        wanted = luck.choice(EXCEPTIONS) if luck.random() < 0.7 else f"({luck.choice(EXCEPTIONS)}, {luck.choice(EXCEPTIONS)})"
        lines += [f"except{star} {wanted} as error:", "    print(type(error).__name__, error, type(error.__context__).__name__)"]
        if luck.random() < 0.3:
            inner = branch(scope)
            lines += indented(block(inner, 1, depth))
        if luck.random() < 0.2:
            lines.append("    " + luck.choice(("raise", f"raise {luck.choice(EXCEPTIONS)}('again') from error", f"raise {luck.choice(EXCEPTIONS)}('other')")))
    if handlers and luck.random() < 0.3:
        lines += ["else:"] + indented(block(branch(scope), 1, depth))
    if not handlers or luck.random() < 0.4:
        lines += ["finally:"] + indented(block(branch(scope), 1, depth))
        if scope.function == "plain" and luck.random() < 0.1:
            lines.append(f"    print({expression(scope, 'int', 1)})")
    if luck.random() < 0.75:
        lines = ["try:"] + indented(lines) + ["except Exception as error:", "    print('outer', type(error).__name__, error)"]
    return lines


def managed(scope, depth):
    swallow = scope.choose("True", "False", "False", "None")
    lines = [f"with Manager({scope.fresh('m')!r}, {swallow}) as value:"]
    if scope.chance(0.3):
        lines = [f"with Manager({scope.fresh('m')!r}, {swallow}) as value, Manager({scope.fresh('m')!r}, False):"]
    return lines + indented(["print(value)"] + block(branch(scope), 2, depth))


def matching(scope, depth):
    luck = scope.luck
    name = scope.fresh("c")
    patterns = [
        "0", "1 | 2", "'a' | 'abc'", f"[{name}, *_]", f"[{name}, _]", f"({name}, 2)", "{'a': " + name + "}", "{**" + name + "}", "None", "True",
        f"int({name})", f"str() as {name}", f"float() | bool() as {name}", f"[int({name}), *_]", "[]", f"Point(x={name})", f"Point({name}, 0)", f"dict() as {name}", "-1 | -5", "'x' 'y'",
    ]
    lines = [f"match {expression(scope, luck.choice(KINDS + ('list', 'dict')), 2)}:"]
    for pattern in luck.sample(patterns, luck.randrange(1, 6)):
        guard = f" if {expression(scope, 'bool', 1)}" if luck.random() < 0.25 else ""
        shown = name if name in pattern else "'-'"
        lines += [f"    case {pattern}{guard}:", f"        print('case', {pattern!r}, {shown})"]
        lines += indented(indented(block(branch(scope), 1, depth))) if luck.random() < 0.3 else []
    if luck.random() < 0.5:
        lines += ["    case _:", "        print('none of them')"]
    return lines


def leave(scope):
    luck = scope.luck
    if scope.loops and luck.random() < 0.5:
        return [f"if {expression(scope, 'bool', 2)}:", f"    {luck.choice(('break', 'continue'))}"]
    if scope.function == "plain":
        return [f"if {expression(scope, 'bool', 2)}:", f"    return {expression(scope, luck.choice(SIMPLE), 2)}"]
    if scope.function == "generator":
        name = scope.fresh("v")
        lines = [f"{name} = yield {expression(scope, luck.choice(SIMPLE), 2)}", f"print('sent', {name})"]
        scope.bind(name, "none")
        return luck.choice((lines, [f"yield from {expression(scope, luck.choice(('list', 'str')), 1)}"]))
    return [f"assert {expression(scope, 'bool', 2)}, {expression(scope, 'str', 1)}"] if luck.random() < 0.2 else show(scope)


def remove(scope):
    own = own_names(scope)
    if not own:
        return show(scope)
    name = scope.luck.choice(own)
    if scope.function is None and scope.chance(0.5):
        scope.forget(name)
        return [f"del {name}"]
    return [f"print({name})"]


def statement(scope, depth):
    """The lines of one statement."""
    draw = scope.luck.random()
    if depth <= 0:
        draw *= 0.55
    if draw < 0.2:
        return show(scope)
    if draw < 0.36:
        return assign(scope)
    if draw < 0.41:
        return augment(scope)
    if draw < 0.46:
        return store_item(scope)
    if draw < 0.53:
        return leave(scope)
    if draw < 0.55:
        return remove(scope)
    if draw < 0.63:
        return conditional(scope, depth - 1)
    if draw < 0.71:
        return loop(scope, depth - 1)
    if draw < 0.81:
        return trying(scope, depth - 1)
    if draw < 0.84:
        return managed(scope, depth - 1)
    if draw < 0.88:
        return matching(scope, depth - 1)
    if draw < 0.93:
        return definitions.function(scope, depth - 1)
    if draw < 0.96:
        return definitions.generator(scope, depth - 1)
    return definitions.class_(scope, depth - 1)

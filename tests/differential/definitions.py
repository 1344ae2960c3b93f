"""Functions, generators and classes, each followed by statements that use it."""

import statements
from expressions import expression
from scope import KINDS, Scope

# What every program begins with.
PRELUDE = '''\
class Manager:
    def __init__(self, name, swallow):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error)
        return self.swallow


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"


def shown(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("gives", result)
        return result
    return wrapper

'''

ARITHMETIC = ("add", "sub", "mul", "floordiv", "mod", "radd", "rsub", "and", "or", "matmul", "iadd", "lshift", "truediv", "pow")
COMPARISONS = ("eq", "lt", "le", "gt", "ne")
SYMBOLS = {"add": "+", "sub": "-", "mul": "*", "floordiv": "//", "mod": "%", "and": "&", "or": "|", "matmul": "@", "lshift": "<<", "truediv": "/", "pow": "**"}


def parameters(scope, inner):
    """The text of a parameter list; binds its names in the scope of the body."""
    luck = scope.luck
    parts = []
    count = luck.randrange(0, 4)
    defaults = False
    slash = luck.randrange(0, 4)
    for place in range(count):
        name, kind = scope.fresh("a"), luck.choice(KINDS)
        inner.bind(name, kind)
        defaults = defaults or luck.random() < 0.4
        parts.append(f"{name}={expression(scope, kind, 1)}" if defaults else name)
        if slash == place + 1 and luck.random() < 0.3:
            parts.append("/")
    form = luck.randrange(4)
    if form == 0:
        name = scope.fresh("r")
        inner.bind(name, "tuple")
        parts.append("*" + name)
    if form == 1:
        name = scope.fresh("k")
        inner.bind(name, "int")
        parts += ["*", f"{name}={expression(scope, 'int', 1)}" if luck.random() < 0.6 else name]
    if luck.random() < 0.25:
        name = scope.fresh("w")
        inner.bind(name, "dict")
        parts.append("**" + name)
    return ", ".join(parts)


def call(scope, name, text):
    """A call of the function whose parameter list is `text`; most are right, some are not."""
    luck = scope.luck
    arguments = []
    starred = False
    for part in [part.strip() for part in split(text)]:
        plain = part.split("=")[0]
        if part in ("/", "*"):
            starred = starred or part == "*"
        elif part.startswith("**"):
            if luck.random() < 0.5:
                arguments.append(f"extra={expression(scope, 'int', 1)}")
        elif part.startswith("*"):
            starred = True
            if luck.random() < 0.5:
                arguments.append(f"*{expression(scope, luck.choice(('list', 'tuple')), 1)}")
        elif "=" not in part or luck.random() < 0.4:
            keyword = starred or (arguments and "=" in arguments[-1]) or luck.random() < 0.2
            value = expression(scope, luck.choice(KINDS), 1)
            arguments.append(f"{plain}={value}" if keyword else value)
    if luck.random() < 0.06:
        arguments.append("unexpected=1")
    if luck.random() < 0.06 and arguments:
        arguments.pop(0)
    return f"{name}({', '.join(arguments)})"


def split(text):
    """The parts of a list between commas that stand outside brackets and quotes."""
    parts, depth, quote, start = [], 0, None, 0
    for place, character in enumerate(text):
        if quote:
            quote = None if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == "," and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    return [part for part in [*parts, text[start:]] if part.strip()]


def tried(lines):
    return ["try:", *statements.indented(lines), "except Exception as error:", "    print(type(error).__name__, error)"]


def function(scope, depth):
    luck = scope.luck
    name = scope.fresh("f")
    inner = Scope(luck, scope, "plain")
    text = parameters(scope, inner)
    body = []
    outer = [known for known in scope.own if scope.function is not None]
    if outer and luck.random() < 0.4:
        captured = luck.choice(sorted(outer))
        if captured not in text:
            body += [f"nonlocal {captured}", f"{captured} = {expression(scope, 'int', 1)}"]
    body += statements.block(inner, 4, depth)
    body.append(f"return {expression(inner, luck.choice(KINDS))}")
    decorator = [luck.choice(("@shown", "@shown", "@(lambda f: f)"))] if luck.random() < 0.25 else []
    lines = [*decorator, f"def {name}({text}):", *statements.indented(body)]
    scope.functions.append(name)
    for _ in range(luck.randrange(1, 3)):
        lines += tried([f"print({call(scope, name, text)})"]) if luck.random() < 0.9 else [f"print({call(scope, name, text)})"]
    return lines


def generator(scope, depth):
    luck = scope.luck
    name, made = scope.fresh("g"), scope.fresh("gen")
    inner = Scope(luck, scope, "generator")
    text = parameters(scope, inner)
    body = [f"yield {expression(inner, 'int', 1)}", *statements.block(inner, 4, depth)]
    if luck.random() < 0.4:
        body = ["try:", *statements.indented(body), luck.choice(("finally:", "except ValueError as error:")), "    print('left', " + ("error" if "except" in body[-1] else "0") + ")"]
        if luck.random() < 0.5:
            body.append(f"yield {expression(inner, 'str', 1)}")
    body.append(f"return {expression(inner, 'int', 1)}")
    lines = [f"def {name}({text}):", *statements.indented(body)]
    uses = [f"{made} = {call(scope, name, text)}"]
    for _ in range(luck.randrange(1, 5)):
        uses.append(luck.choice((
            f"print(next({made}))", f"print({made}.send({expression(scope, 'int', 1)}))", f"print(next({made}, 'end'))", f"print({made}.throw(ValueError('thrown')))",
            f"{made}.close()", f"print(list({made})[:9])", f"for item in {made}: print(item)", f"print([*{made}])", f"print({made}.gi_frame is None, {made}.gi_running)",
        )))
    for use in uses if luck.random() < 0.5 else [uses]:
        lines += tried(use if isinstance(use, list) else [use])
    return lines


def class_(scope, depth):
    luck = scope.luck
    name = scope.fresh("C")
    bases = []
    for _ in range(luck.choice((0, 0, 1, 1, 2))):
        base = luck.choice([*scope.classes, "Point", "int", "list", "dict", "str", "Exception", "object"][-12:])
        if base not in bases:
            bases.append(base)
    body = []
    inner = Scope(luck, scope)
    inner.own = set()
    if luck.random() < 0.15:
        body.append(f"__slots__ = ({', '.join(repr(slot) for slot in luck.sample(('x', 'y', 'z'), 2))})")
    if luck.random() < 0.5:
        body.append(f"shared = {expression(scope, luck.choice(KINDS), 1)}")
    if luck.random() < 0.5:
        body += ["def __init__(self, *args):", f"    print('init', {name!r}, args)", *(["    super().__init__(*args)"] if luck.random() < 0.6 else []), f"    self.x = {expression(scope, 'int', 1)}"]
    if luck.random() < 0.4:
        body += [f"def __{luck.choice(('repr', 'str'))}__(self):", f"    return {expression(scope, 'str', 1)}"]
    for operation in luck.sample(ARITHMETIC, luck.randrange(0, 3)):
        body += [f"def __{operation}__(self, other):", f"    print({operation!r}, type(other).__name__)", f"    return {luck.choice(('NotImplemented', expression(scope, 'int', 1), 'self'))}"]
    for operation in luck.sample(COMPARISONS, luck.randrange(0, 2)):
        body += [f"def __{operation}__(self, other):", f"    return {luck.choice(('NotImplemented', expression(scope, 'bool', 1)))}"]
    if luck.random() < 0.25:
        body += ["def __getattr__(self, name):", f"    print('getattr', name)", f"    {luck.choice(('raise AttributeError(name)', 'return name', 'return len(name)'))}"]
    if luck.random() < 0.25:
        body += ["@property", "def area(self):", f"    return {expression(scope, 'int', 2)}"]
        if luck.random() < 0.5:
            body += ["@area.setter", "def area(self, value):", "    print('set', value)"]
    if luck.random() < 0.25:
        body += [f"def __{luck.choice(('len', 'bool', 'index', 'int', 'hash', 'float'))}__(self):", f"    return {expression(scope, luck.choice(('int', 'bool', 'float')), 1)}"]
    if luck.random() < 0.25:
        body += ["def __getitem__(self, key):", f"    print('item', key)", "    if key == 3: raise IndexError(key)", "    return key"]
    if luck.random() < 0.2:
        body += [luck.choice(("@classmethod", "@staticmethod")), "def made(*args):", "    return len(args)"]
    if luck.random() < 0.3:
        method = Scope(luck, scope, "plain")
        body += ["def work(self, value=1):", *statements.indented(statements.block(method, 2, depth - 1)), *(["    return super().work(value)"] if luck.random() < 0.4 else ["    return value"])]
    if luck.random() < 0.15:
        body += ["def __init_subclass__(cls, **keywords):", "    super().__init_subclass__(**keywords)", "    print('subclass', cls.__name__, keywords)"]
    if luck.random() < 0.15:
        body += ["def __call__(self, *args):", "    return args"]
    if luck.random() < 0.15:
        body += ["def __iter__(self):", f"    return iter({expression(scope, 'list', 1)})"]
    if luck.random() < 0.15:
        body += ["def __contains__(self, item):", f"    return {expression(scope, 'bool', 1)}"]
    keywords = ["option=1"] if luck.random() < 0.05 else []
    head = f"class {name}({', '.join(bases + keywords)}):" if bases or keywords else f"class {name}:"
    made = scope.fresh("o")
    uses = [
        f"print([cls.__name__ for cls in {name}.__mro__])", f"print({made}.shared)", f"print({made}.x)", f"{made}.y = {expression(scope, 'int', 1)}; print({made}.y)", f"print({made} + {made})",
        f"print({made} {luck.choice(sorted(SYMBOLS.values()))} {expression(scope, 'int', 1)})", f"print({expression(scope, 'int', 1)} + {made})", f"print({made} == {made}, {made} != 1)", f"print({made} < {made})",
        f"print(len({made}))", f"print(bool({made}))", f"print({made}.area)", f"{made}.area = 3", f"print({made}[1], {made}[0])", f"print({name}.made(1), {made}.made())", f"print({made}.work())",
        f"print({made}.missing)", f"print(isinstance({made}, (Point, int)), issubclass({name}, object))", f"print({made}(1, 2))", f"print(list({made})[:5])", f"print(3 in {made})", f"print(str({made}), repr({made}))",
        f"print(f'{{{made}:>5}}')", f"print([10, 20, 30][{made}])", f"print(sorted(vars({made})))", f"print(hash({made}) == hash({made}))", f"{made} += 1; print({made})", f"raise {made}", f"print({name}.__name__, {name}.__qualname__, {name}.__bases__)",
        f"del {made}.x; print({made}.x)", f"print(getattr({made}, 'zz', 'default'), hasattr({made}, 'x'))", f"print(int({made}), float({made}))", f"print(type({made}).__mro__.index(object))", f"match {made}:\n    case Point(a, b): print('point', a, b)\n    case {name}(x=a): print('x', a)\n    case _: print('other')",
    ]
    definition = [head, *statements.indented(body or ["pass"])]
    scope_lines = tried([*definition, f"{made} = {name}({', '.join(expression(scope, 'int', 1) for _ in range(luck.choice((0, 0, 1, 2))))})"])
    lines = [f"{name} = Point", f"{made} = Point(1, 2)", *scope_lines]
    scope.classes.append(name)
    for use in luck.sample(uses, luck.randrange(2, 9)):
        lines += tried(use.split("\n"))
    return lines

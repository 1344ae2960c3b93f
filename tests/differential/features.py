"""Corners of the language, each as a short block of statements: descriptors, metaclasses, ways out of `finally`,
generators that are thrown at, coroutines driven by hand, mutation while iterating, reflected operators, formats,
slices, and built-in methods with odd arguments."""

import builtins

import definitions

# What built-in methods are called with.
ODD = (
    "0", "1", "-1", "2", "True", "None", "1.5", "float('nan')", "10**30", "-10**20", "''", "'a'", "'ab'", "' '", "'é'", "'\\u1e9e'", "'%'", "b''", "b'a'", "b'ab'", "bytearray(b'a')",
    "[]", "[1, 2]", "['a', 'b']", "()", "('a', 'b')", "(1, 2, 3)", "{}", "{'a': 1}", "{1: 'x'}", "set()", "{1, 2}", "frozenset('ab')", "range(3)", "slice(1, 2)", "object", "len",
    "1j", "...", "NotImplemented", "int", "str", "Point(1, 2)", "iter([1, 2])", "'utf-8'", "'ignore'", "'abcabc'", "memoryview(b'ab')", "lambda x: x", "lambda: 1", "'0'", "'1_0'", "' 12 '",
)
RECEIVERS = {
    "str": ("'abc'", "''", "'a b  c'", "'AbC'", "'ß'", "'a\\nb\\r\\nc'", "'x=1,y=2'", "'  pad '", "'123'", "'%s-%d'", "'{} {a}'", "'tab\\tx'", "'éàü'"),
    "bytes": ("b'abc'", "b''", "b'a b  c'", "b'\\x00\\xff'", "b'a\\nb'"),
    "bytearray": ("bytearray(b'abc')", "bytearray()"),
    "list": ("[1, 2, 3]", "[]", "['a', 'b', 'a']", "[[1], [2]]"),
    "tuple": ("(1, 2, 3)", "()", "('a', 'b')"),
    "dict": ("{'a': 1, 'b': 2}", "{}", "{1: 2}"),
    "set": ("{1, 2, 3}", "set()"),
    "frozenset": ("frozenset({1})", "frozenset()"),
    "int": ("5", "0", "-7", "10**25", "True"),
    "float": ("1.5", "0.0", "-2.25", "float('inf')", "1e300"),
    "complex": ("(1+2j)", "0j"),
    "range": ("range(5)", "range(0)", "range(10, 0, -3)"),
    "slice": ("slice(1, 5, 2)", "slice(None)"),
    "memoryview": ("memoryview(b'abcd')",),
}
# What gives addresses, sizes or an order that is another in every run, or is changed in 3.14.
LEFT_OUT = {
    "__sizeof__", "__hash__", "__reduce__", "__reduce_ex__", "__dir__", "__init_subclass__", "__subclasshook__", "__class__", "__doc__", "__new__", "__getstate__", "__setattr__",
    "__delattr__", "__getattribute__", "__class_getitem__", "__release_buffer__", "__buffer__", "__iter__", "__reversed__", "__format__", "from_number", "obj",
}
BUILT_INS = (
    "abs", "all", "any", "ascii", "bin", "bool", "bytes", "bytearray", "callable", "chr", "complex", "dict", "divmod", "enumerate", "filter", "float", "format", "frozenset", "getattr",
    "hasattr", "hex", "int", "isinstance", "issubclass", "iter", "len", "list", "map", "max", "min", "next", "oct", "ord", "pow", "range", "repr", "reversed", "round", "set", "setattr",
    "slice", "sorted", "str", "sum", "tuple", "type", "vars", "zip", "delattr", "property", "staticmethod", "classmethod", "super", "memoryview", "compile", "eval", "hash",
)
KEYWORDS = ("key", "default", "reverse", "sep", "maxsplit", "start", "encoding", "errors", "base", "strict", "keepends", "tabsize", "signed", "byteorder", "source", "x", "end", "stop")
OPERATORS = ("+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "<", "<=", "==", "!=", ">", ">=", "in", "is", "and", "or", "not in")


def probed(text):
    """A statement that shows the value of an expression, or the error; what has an address shows its type only."""
    return definitions.tried([f"probe = {text}", "print('plain' if ' at 0x' in repr(probe) or ' object' in repr(probe) else repr(probe)[:300])"])


def arguments(luck, most):
    given = [luck.choice(ODD) for _ in range(min(most, luck.choice((0, 1, 1, 1, 2, 2, 3))))]
    if luck.random() < 0.12:
        given.append(f"{luck.choice(KEYWORDS)}={luck.choice(ODD)}")
    if luck.random() < 0.04:
        given.append(f"*{luck.choice(ODD)}")
    return ", ".join(given)


def methods(kind):
    names = [name for name in dir(getattr(builtins, kind)) if name not in LEFT_OUT]
    return [name for name in names if not name.startswith("__")] * 3 + [name for name in names if name.startswith("__")]


def method(scope):
    luck = scope.luck
    kind = luck.choice(("str", "str", "str", *RECEIVERS))
    return probed(f"{luck.choice(RECEIVERS[kind])}.{luck.choice(methods(kind))}({arguments(luck, 4)})")


def built_in(scope):
    return probed(f"{scope.luck.choice(BUILT_INS)}({arguments(scope.luck, 4)})")


def operation(scope):
    luck = scope.luck
    pool = [*ODD, *(one for group in RECEIVERS.values() for one in group)]
    draw = luck.random()
    if draw < 0.6:
        return probed(f"({luck.choice(pool)}) {luck.choice(OPERATORS)} ({luck.choice(pool)})")
    if draw < 0.75:
        return ["target = " + luck.choice(pool), *definitions.tried([f"target {luck.choice(OPERATORS[:13])}= {luck.choice(pool)}", "print(repr(target)[:300])"])]
    if draw < 0.9:
        return probed(f"({luck.choice(pool)})[{luck.choice((luck.choice(pool), cut(luck)))}]")
    return ["target = " + luck.choice(pool), *definitions.tried([luck.choice((f"target[{luck.choice((cut(luck), luck.choice(ODD)))}] = {luck.choice(pool)}", f"del target[{luck.choice((cut(luck), luck.choice(ODD)))}]")), "print(repr(target)[:300])"])]


def cut(luck):
    part = lambda: luck.choice(("", "", "0", "1", "-1", "2", "-3", "10", "None", "10**20", "True", "'a'", "1.0"))  # noqa: E731
    return f"{part()}:{part()}" + (f":{part()}" if luck.random() < 0.5 else "")


def formatting(scope):
    luck = scope.luck
    value = luck.choice((*RECEIVERS["int"], *RECEIVERS["float"], *RECEIVERS["str"], *RECEIVERS["complex"], "None", "[1]", "1e-7", "123456789.125", "-0.0", "float('nan')"))
    spec = "".join((
        luck.choice(("", "", "", "*<", ">", "^", "é=", "=", "<", "{<")), luck.choice(("", "", "+", "-", " ")), luck.choice(("", "", "z")), luck.choice(("", "", "#")), luck.choice(("", "", "0")),
        luck.choice(("", "", "5", "12", "1")), luck.choice(("", "", ",", "_")), luck.choice(("", "", ".0", ".3", ".10", ".")), luck.choice(("", *"bcdeEfFgGnosxX%", "r", "dd")),
    ))
    draw = luck.random()
    if draw < 0.5:
        return probed(f"format({value}, {spec!r})")
    if draw < 0.75:
        percent = "%" + luck.choice(("", "(a)")) + luck.choice(("", "-", "+", " ", "#", "0", "0-")) + luck.choice(("", "5", "12", "*")) + luck.choice(("", ".0", ".3", ".*", ".")) + luck.choice("diouxXeEfFgGcrsa%yl")
        return probed(f"{percent!r} % {luck.choice((value, f'({value},)', f'(7, {value})', '{' + repr('a') + f': {value}' + '}', f'({value}, 1)'))}")
    field = luck.choice(("", "0", "1", "a", "0.real", "0[0]", "a[x]", "0.nope", "!r", "0!s", "a!x", "0:{1}", ":>{}", "0[", "}", "{", "0.", "0[]", " 0", "-1", "10"))
    return probed(f"{('<{' + field + '}>')!r}.format({value}, {luck.choice(ODD)}, a={luck.choice(ODD)})")


def leaving(scope):
    """A function whose `try`, `except` and `finally` are left in every way."""
    luck = scope.luck
    name = scope.fresh("leave")
    out = lambda: luck.choice(("return 1", "return n", "raise ValueError(n)", "pass", "n += 1", "break", "continue", "raise", "del n", "1 / 0", "return (yield n)", "print('here')"))  # noqa: E731
    in_generator = luck.random() < 0.3
    choose = lambda: next(one for one in iter(out, None) if in_generator or "yield" not in one)  # noqa: E731
    lines = [f"def {name}(n):", "    for i in range(3):", "        try:", f"            if i == {luck.randrange(3)}: {choose()}", f"            {choose()}"]
    if luck.random() < 0.6:
        lines += [f"        except {luck.choice(('ValueError', 'Exception as n', 'Exception as e', '(ValueError, ZeroDivisionError)', 'NameError'))}:", f"            {choose()}"]
        if luck.random() < 0.4:
            lines += ["        else:", f"            {choose()}"]
    lines += ["        finally:", f"            print('finally', i)", *([f"            if i == {luck.randrange(3)}: {luck.choice(('return 7', 'break', 'continue', 'raise KeyError(i)'))}"] if luck.random() < 0.4 else [])]
    lines += ["    else:", "        print('else')", "    return ('end', n)"]
    return lines + (driven(scope, f"{name}(5)") if in_generator else definitions.tried([f"print({name}(5))"]))


def driven(scope, call):
    luck = scope.luck
    made = scope.fresh("gen")
    lines = definitions.tried([f"{made} = {call}"])
    for _ in range(luck.randrange(1, 6)):
        step = luck.choice((
            f"print(next({made}))", f"print({made}.send(None))", f"print({made}.send(3))", f"print({made}.throw(ValueError))", f"print({made}.throw(KeyError('k')))", f"print({made}.close())",
            f"print({made}.throw(GeneratorExit))", f"print({made}.throw(StopIteration(4)))", f"print({made}.throw(1))", f"print({made}.gi_running, {made}.gi_frame is None, {made}.gi_yieldfrom)",
        ))
        lines += ["try:", "    " + step, "except BaseException as error:", "    print(type(error).__name__, error, type(error.__context__).__name__, type(error.__cause__).__name__)"]
    return lines


def delegating(scope):
    luck = scope.luck
    inner, outer = scope.fresh("inner"), scope.fresh("outer")
    handler = luck.choice(("except ValueError as e:", "except GeneratorExit:", "except BaseException as e:", "except KeyError:", "finally:"))
    lines = [
        f"def {inner}():", "    try:", "        got = yield 1", "        print('got', got)", "        yield 2", f"    {handler}", "        print('handled')",
        f"        {luck.choice(('pass', 'raise', 'yield 9', 'return 8', 'raise RuntimeError(1)'))}" if handler != "finally:" else f"        {luck.choice(('pass', 'print(0)', 'yield 9'))}", "    return 'inner done'",
        f"def {outer}():", f"    result = yield from {luck.choice((inner + '()', inner + '()', '[10, 20, 30]', 'iter(range(2))', '5'))}", "    print('result', result)", "    yield 'last'", "    return 3",
    ]
    return lines + driven(scope, f"{outer}()")


def descriptor(scope):
    luck = scope.luck
    name, owner = scope.fresh("D"), scope.fresh("O")
    lines = [f"class {name}:"]
    if luck.random() < 0.5:
        lines += ["    def __set_name__(self, owner, name):", "        self.name = name; print('set_name', owner.__name__, name)"]
    if luck.random() < 0.8:
        lines += ["    def __get__(self, instance, owner=None):", "        print('get', instance is None, owner and owner.__name__)", f"        {luck.choice(('return 5', 'raise AttributeError(1)', 'return self.name', 'return instance.__dict__'))}"]
    if luck.random() < 0.6:
        lines += ["    def __set__(self, instance, value):", f"        print('set', value)", f"        {luck.choice(('pass', 'raise AttributeError', 'instance.__dict__[' + repr('x') + '] = value'))}"]
    if luck.random() < 0.4:
        lines += ["    def __delete__(self, instance):", "        print('delete')"]
    lines.append("    here = 1")
    lines += [f"class {owner}:", f"    x = {name}()", f"    y = {luck.choice(('property(lambda self: 1)', 'classmethod(lambda cls: cls.__name__)', 'staticmethod(lambda: 3)', 'property()', 'property(None, lambda s, v: print(v))', 'functools.cached_property(lambda s: 4)'))}"]
    if luck.random() < 0.3:
        lines += ["    def __getattr__(self, name):", "        print('getattr', name)", f"        {luck.choice(('return 1', 'raise AttributeError(name)', 'raise KeyError(name)'))}"]
    if luck.random() < 0.2:
        lines += ["    def __setattr__(self, name, value):", "        print('setattr', name)", "        super().__setattr__(name, value)"]
    if luck.random() < 0.2:
        lines += ["    def __getattribute__(self, name):", "        print('getattribute', name) if name != '__dict__' else 0", "        return super().__getattribute__(name)"]
    made = scope.fresh("o")
    lines += definitions.tried([f"{made} = {owner}()"])
    for _ in range(luck.randrange(2, 7)):
        lines += definitions.tried([luck.choice((
            f"print({made}.x)", f"print({owner}.x.__class__.__name__)", f"{made}.x = 3", f"del {made}.x", f"print({made}.y)", f"{made}.y = 3", f"del {made}.y", f"print(sorted({made}.__dict__))", f"{made}.__dict__['x'] = 8",
            f"{owner}.x = 2", f"print(hasattr({made}, 'x'), getattr({made}, 'z', 'none'))", f"print({made}.y())", f"print({made}.nope)", f"print({owner}.nope)", f"del {owner}.x", f"print(type({owner}.__dict__['y']).__name__)",
        ))])
    return lines


def metaclass(scope):
    luck = scope.luck
    meta, name, derived = scope.fresh("Meta"), scope.fresh("K"), scope.fresh("K")
    lines = [f"class {meta}(type):"]
    if luck.random() < 0.5:
        lines += ["    @classmethod", "    def __prepare__(mcls, name, bases, **keywords):", "        print('prepare', name, keywords)", f"        return {luck.choice(('{}', 'dict(extra=1)', 'super().__prepare__(name, bases)', '5', 'collections.OrderedDict()'))}"]
    if luck.random() < 0.6:
        lines += ["    def __new__(mcls, name, bases, namespace, **keywords):", "        print('new', name, sorted(key for key in namespace if key[0] != '_'), keywords)", f"        return super().__new__(mcls, name, bases, namespace{luck.choice(('', ', **keywords'))})"]
    if luck.random() < 0.4:
        lines += ["    def __init__(cls, name, bases, namespace, **keywords):", "        print('init', name)", f"        super().__init__(name, bases, namespace{luck.choice(('', ', **keywords'))})"]
    if luck.random() < 0.4:
        lines += ["    def __call__(cls, *args, **keywords):", "        print('call', args)", f"        return {luck.choice(('super().__call__(*args, **keywords)', '7', 'object.__new__(cls)'))}"]
    for special, result in luck.sample((("__len__", "4"), ("__iter__", "iter('ab')"), ("__contains__", "True"), ("__getitem__", "other"), ("__add__", "NotImplemented"), ("__instancecheck__", "True"), ("__subclasscheck__", "False"), ("__repr__", "'shown'"), ("__bool__", "False"), ("__eq__", "True"), ("__getattr__", "other"), ("__dir__", "['b', 'a']"), ("mro", "type.mro(cls)")), 3):
        lines += [f"    def {special}(cls{'' if special in ('__len__', '__iter__', '__repr__', '__bool__', '__dir__', 'mro') else ', other'}):", f"        print({special!r})", f"        return {result}"]
    lines.append("    marker = 1")
    lines += definitions.tried([f"class {name}(metaclass={meta}{luck.choice(('', '', ', option=2'))}):", "    a = 1", "    def __init__(self, *args): print('made', args)"])
    lines += definitions.tried([f"class {derived}({name}{luck.choice(('', ', Exception', ', metaclass=type', ', int', ', option=3'))}):", "    __slots__ = ()"])
    for _ in range(luck.randrange(2, 6)):
        one = luck.choice((name, derived))
        lines += definitions.tried([luck.choice((
            f"print(type({one}).__name__, isinstance(5, {one}), issubclass(int, {one}))", f"print({one}(1))" if luck.random() < 0.2 else f"print(type({one}(1)).__name__)", f"print(len({one}), bool({one}))", f"print(list({one}))", f"print(3 in {one})",
            f"print({one}[1])", f"print({one} + 1)", f"print({one} == 3)", f"print({one}.nope)", f"print({one}.marker, {one}.a)", f"print({one}.__mro__[-1].__name__)", f"print(dir({one})[:2])", f"print({one}().marker)", f"print(hash({one}) is None)",
        ))])
    return lines


def mutating(scope):
    luck = scope.luck
    name, item = scope.fresh("m"), scope.fresh("i")
    start, changes = luck.choice((
        ("{1: 'a', 2: 'b', 3: 'c'}", ("{n}[{i} + 10] = 0", "del {n}[{i}]", "{n}.pop({i}, None)", "{n}.clear()", "{n}.update({{9: 9}})", "{n}[{i}] = {i}", "{n}.popitem()", "{n}.setdefault({i} + 5, 1)")),
        ("{1, 2, 3}", ("{n}.add({i} + 10)", "{n}.discard({i})", "{n}.clear()", "{n}.pop()", "{n}.update([7, 8])", "{n} -= {{2}}")),
        ("[1, 2, 3]", ("{n}.append({i}) if len({n}) < 9 else 0", "{n}.remove({i})", "{n}.clear()", "{n}.insert(0, 5) if len({n}) < 9 else 0", "del {n}[0]", "{n}[:] = []", "{n}.sort(reverse=True)", "{n}.extend({n}) if len({n}) < 9 else 0")),
    ))
    over = luck.choice((name, f"iter({name})", f"reversed({name})", f"enumerate({name})", f"zip({name}, {name})", f"map(lambda x: x, {name})", *((f"{name}.items()", f"{name}.values()") if ":" in start else ())))
    change = luck.choice(changes).format(n=name, i=item)
    return [f"{name} = {start}", *definitions.tried([f"for {item} in {over}:", f"    print({item})", f"    {item} = {item}[0] if isinstance({item}, tuple) else {item}", f"    {change}"]), f"print({name})"]


def reflected(scope):
    luck = scope.luck
    left, right = scope.fresh("L"), scope.fresh("R")
    operator, symbol = luck.choice(sorted(definitions.SYMBOLS.items()))
    answer = lambda: luck.choice(("NotImplemented", "'answer'", "self", "1 / 0", "None"))  # noqa: E731
    lines = []
    for name, bases in ((left, luck.choice(("", "", "(int)", "(list)", "(str)", "(dict)", "(set)", "(tuple)", "(float)"))), (right, luck.choice(("", f"({left})", f"({left})", "(int)", "(list)", "(set)")))):
        lines += [f"class {name}{bases}:", "    here = 1"]
        for special in luck.sample((operator, "r" + operator, "i" + operator, "eq", "lt", "gt", "ne", "le"), luck.randrange(0, 4)):
            lines += [f"    def __{special}__(self, other):", f"        print({name!r}, {special!r}, type(other).__name__)", f"        return {answer()}"]
    operands = (f"{left}()", f"{right}()", "1", "[1]", "'a'", "{1}", "1.5", "(1,)", f"{left}()", f"{right}()")
    for _ in range(luck.randrange(2, 5)):
        one, two = luck.choice(operands), luck.choice(operands)
        sign = luck.choice((symbol, symbol, "==", "<", ">=", "!="))
        if luck.random() < 0.25 and sign == symbol:
            lines += [f"target = {one}", *definitions.tried([f"target {sign}= {two}", "print(type(target).__name__)"])]
        else:
            lines += definitions.tried([f"target = {one} {sign} {two}", "print(type(target).__name__)"])
    return lines


def coroutine(scope):
    luck = scope.luck
    name, made, waits = scope.fresh("co"), scope.fresh("c"), scope.fresh("Waits")
    lines = [
        f"class {waits}:", "    def __await__(self):", f"        {luck.choice(('got = yield 1', 'return iter([1, 2])', 'yield from [1, 2]', 'return 5'))}", "    async def __aenter__(self):", "        print('aenter'); return self",
        "    async def __aexit__(self, *details):", f"        print('aexit', details[0]); {luck.choice(('return True', 'return False', 'await self'))}", "    def __aiter__(self):", f"        {luck.choice(('self.n = 0; return self', 'return 5'))}",
        "    async def __anext__(self):", "        self.n += 1", "        if self.n > 2: raise StopAsyncIteration", "        return self.n", f"async def {name}():",
    ]
    body = luck.sample((
        [f"print(await {waits}())"], [f"async with {waits}() as w:", "    print('inside')", f"    {luck.choice(('pass', '1 / 0', 'await w', 'return 4'))}"], [f"async for i in {waits}():", "    print(i)", f"    {luck.choice(('pass', 'continue', 'break', f'await {waits}()'))}"],
        [f"print([i async for i in {waits}()])"], ["try:", f"    await {waits}()", "finally:", "    print('finally')"], ["await 5"], [f"async for i in [1]:", "    pass"], [f"print([await {waits}() for _ in range(2)])"], ["async with 5:", "    pass"],
    ), luck.randrange(1, 4))
    for part in body:
        lines += ["    " + line for line in part]
    lines += [f"    return 'done'", f"{made} = {name}()"]
    for _ in range(luck.randrange(1, 6)):
        step = luck.choice((f"print({made}.send(None))", f"print({made}.send(None))", f"print({made}.send(2))", f"print({made}.throw(ValueError('v')))", f"print({made}.close())", f"print({made}.cr_running, {made}.cr_frame is None)"))
        lines += ["try:", "    " + step, "except BaseException as error:", "    print(type(error).__name__, error, type(error.__context__).__name__)"]
    return lines + [f"{made}.close()"]


def calling(scope):
    """A function with every kind of parameter, called rightly and wrongly."""
    luck = scope.luck
    name = scope.fresh("call")
    positional = [f"p{index}" for index in range(luck.randrange(0, 4))]
    text, slash, default = [], luck.randrange(0, 5), False
    for index, parameter in enumerate(positional):
        default = default or luck.random() < 0.3
        text.append(f"{parameter}={index}" if default else parameter)
        if slash == index + 1:
            text.append("/")
    text += luck.choice(([], ["*rest"], ["*", "k"], ["*", "k=1", "j"], ["*rest", "k", "j=2"]))
    text += luck.choice(([], ["**more"]))
    lines = [f"def {name}({', '.join(text)}):", "    return sorted((key, repr(value)) for key, value in locals().items())"]
    if luck.random() < 0.3:
        lines = [f"class {name}:", *("    " + line.replace(f"def {name}(", f"def __{luck.choice(('init', 'call', 'new'))}__(self, ") for line in lines)]
    for _ in range(luck.randrange(2, 6)):
        given = [luck.choice(("1", "2", "*[]", "*(1, 2)", "*5", "*'ab'")) for _ in range(luck.randrange(0, 4))]
        given += [luck.choice((f"p{luck.randrange(4)}=3", "k=4", "j=5", "z=6", "**{}", "**{'k': 7}", "**{'p0': 8}", "**{1: 2}", "**5", "**{'z': 1}")) for _ in range(luck.randrange(0, 3))]
        keywords = [one.split("=")[0] for one in given if "=" in one]
        if len(keywords) == len(set(keywords)):
            lines += probed(f"{name}({', '.join(given)})")
    return lines


def matching(scope):
    luck = scope.luck
    subject = luck.choice((*ODD, "{'a': [1, {'b': 2}], 'c': None}", "[1, [2, 3], 'x']", "Point(1, Point(2, 3))", "(1, 2, 3, 4)", "{'x': 1, 'y': 2}", "-1", "'abc'", "1+2j"))

    def pattern(depth):
        names = iter(range(100))
        fresh = lambda: f"n{luck.randrange(1000)}_{next(names)}"  # noqa: E731
        leaf = lambda: luck.choice((fresh(), "_", "1", "'x'", "None", "True", "-1", "1.5", "1+2j", "b'a'", "int()", f"str({fresh()})", "Point()", "object()", "float() | int()", "('a' | 'b')", f"list() as {fresh()}"))  # noqa: E731
        if depth == 0 or luck.random() < 0.3:
            return leaf()
        return luck.choice((
            f"[{pattern(depth - 1)}, *{fresh()}]", f"({pattern(depth - 1)}, {pattern(depth - 1)})", f"[*_, {pattern(depth - 1)}]", "{'a': " + pattern(depth - 1) + ", **" + fresh() + "}", "{'x': " + pattern(depth - 1) + "}", f"Point({pattern(depth - 1)}, y={pattern(depth - 1)})",
            f"Point({pattern(depth - 1)})", f"[{pattern(depth - 1)}, [*{fresh()}], _]", f"Point(1, 2, 3)", "int(1, 2)", "{}", "[]", f"Point(z={pattern(depth - 1)})", "str('abc')", f"len({fresh()})",
        ))

    lines = [f"match {subject}:"]
    for index in range(luck.randrange(1, 5)):
        one = pattern(2)
        if one.split(" as ")[0] in ("_",) or one.isidentifier() and one not in ("None", "True"):
            one = f"{one} if False"
        lines += [f"    case {one}:", f"        print('case', {index}, sorted((key, repr(value)[:60]) for key, value in globals().items() if key[0] == 'n' and '_' in key and ' at 0x' not in repr(value)))"]
    return definitions.tried(lines)


BLOCKS = (
    (method, 8), (built_in, 5), (operation, 7), (formatting, 5), (leaving, 2), (delegating, 2), (descriptor, 2), (metaclass, 2), (mutating, 2), (reflected, 2), (coroutine, 2), (calling, 2), (matching, 2),
)


def block(scope):
    makers, weights = zip(*BLOCKS)
    return scope.luck.choices(makers, weights)[0](scope)

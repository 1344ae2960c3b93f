# The syntax tree as objects: its classes, their construction, and what parsing gives.
import _ast


def dump(node):
    if isinstance(node, _ast.AST):
        fields = ", ".join(f"{name}={dump(getattr(node, name))}" for name in node._fields if hasattr(node, name))
        return f"{type(node).__name__}({fields})"
    if isinstance(node, list):
        return "[" + ", ".join(map(dump, node)) + "]"
    return repr(node)


def parse(source, mode="exec"):
    return compile(source, "<test>", mode, _ast.PyCF_ONLY_AST)


PROGRAMS = [
    "def f(a, /, b=1, *c, d: int = 2, e, **g) -> 'x':\n    'doc'\n    return [x for x in a if x if b] + b",
    "@deco\nasync def f():\n    async with a as b, c: await d\n    async for x in y: pass\n    else: yield x",
    "class C[T: int, *Ts, **P](object, metaclass=type):\n    x: int = 1\n    (y): str",
    "type X[T] = list[T]",
    "match x:\n    case {'a': 1, 'b': None, **r} if r: pass\n    case C(a, b=2) | [1, *_] | -1+2j: pass\n    case 'x' as y: pass\n    case _: pass",
    "try: a\nexcept B as c: d\nexcept: e\nelse: f\nfinally: g",
    "try: a\nexcept* B: d",
    "for x, *y in z: continue\nelse: pass",
    "while a: break",
    "if a: b\nelif c: d\nelse: e",
    "with a, b as (c, d): pass",
    "import a.b as c, d\nfrom . import x\nfrom ..y import (z as w)\nfrom q import *",
    "global a, b\ndel a, b[0], c.d\nassert a, b\nraise a from b\nraise",
    "a = b = c, *d = e\na += 1\na @= b",
    "f'{a!r:>{w}} b {c=}' 'd' u'e'",
    "lambda x, *, y=1: (yield)",
    "x[1:2, ::3, ...]; x[*a]; x[a:=1]",
    "not a and b or c < d <= e is not f not in g",
    "-1 + ~a ** 2 // b % c @ d << e >> f & g ^ h | i",
    "{**a, 'b': 1}; {1, *b}; {a: b for a, b in c}; {a async for a in b}; (a for b in c for d in e)",
    "print(a, *b, c=1, **d); a.b.c(); a if b else c; None; True; ...; 1j; 1.5; b'x'; 10**30",
    "def g():\n    nonlocal x\n    y = yield from z",
]
for program in PROGRAMS:
    print(dump(parse(program)))
print(dump(parse("x = 1; y", "single")))

tree = parse("x = (a +\n     'é' + b)\ny = f(\n  z)\n")
for statement in tree.body:
    for node in [statement, statement.value]:
        print(type(node).__name__, node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
print(tree.body[0].value.right.col_offset, tree.body[0].value.right.end_col_offset)

for name in ["AST", "mod", "Module", "stmt", "FunctionDef", "Expr", "expr", "Name", "operator", "Add",
             "comprehension", "arguments", "arg", "keyword", "alias", "ExceptHandler", "MatchAs", "TypeVar",
             "type_ignore", "Load"]:
    cls = getattr(_ast, name)
    print(name, cls.__bases__[0].__name__, cls._fields, cls._attributes, cls.__match_args__, cls.__module__)
print(_ast.Return.__doc__, "|", _ast.Pass.__doc__, "|", _ast.boolop.__doc__.split())
print(_ast.Return._field_types, _ast.Global._field_types, _ast.Constant._field_types)
print(_ast.Return.value, _ast.Name.end_lineno)
print(parse("a").body[0].value.ctx is parse("b").body[0].value.ctx)

node = _ast.Name("x", lineno=3)
print(node.id, type(node.ctx).__name__, node.lineno, node.__dict__.keys())
print(_ast.Return().__dict__, _ast.Global().names, _ast.Module().body)
for make in [
    lambda: _ast.Name("x", _ast.Load(), 3),
    lambda: _ast.Pass(1),
    lambda: _ast.Name("x", id="y"),
    lambda: _ast.AST(1),
]:
    try:
        print(make())
    except TypeError as error:
        print(error)


class Mine(_ast.Name):
    pass


print(isinstance(Mine("z"), _ast.expr), Mine("z")._fields)
match parse("a + 1", "eval").body:
    case _ast.BinOp(_ast.Name(name), _ast.Add(), _ast.Constant(value)):
        print("matched", name, value)

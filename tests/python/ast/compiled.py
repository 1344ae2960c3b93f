# Trees that a program made or changed, compiled; and what compile refuses in them.
import _ast
from _ast import *


def parse(source, mode="exec"):
    return compile(source, "<test>", mode, PyCF_ONLY_AST)


def place(node, line=1):
    if isinstance(node, AST):
        for name in node._attributes:
            setattr(node, name, line if name.endswith("lineno") else 0)
        for name in node._fields:
            place(getattr(node, name, None), line)
    elif isinstance(node, list):
        for item in node:
            place(item, line)
    return node


source = """
import sys
def fib(n):
    '''doc'''
    a, b = 0, 1
    while n > 0:
        a, b = b, a + b
        n -= 1
    return a
class Base[T]: pass
class Child(Base, flag=True):
    x: int = 3
    def __init_subclass__(cls, **kw): pass
try:
    result = [fib(i) for i in range(10) if i % 2]
except* ValueError:
    pass
match {'a': [1, 2, 3]}:
    case {'a': [first, *rest]}:
        found = first, rest
text = f'{result!r:>{30}} {found=}'
gen = (lambda *a, k=1, **kw: (yield a))(1)
""".replace("class Base[T]: pass", "class Base:\n    def __init_subclass__(cls, **kw): print('sub', kw)")
namespace = {}
exec(compile(parse(source), "again", "exec"), namespace)
print(namespace["text"], namespace["fib"].__doc__, next(namespace["gen"]), namespace["Child"].__annotations__)

tree = parse("a = 1\nb = a + 2\nc = 1 / 0\n")
tree.body[0].value = place(BinOp(Constant(20), Mult(), Constant(3)))
namespace = {}
try:
    exec(compile(tree, "changed", "exec"), namespace)
except ZeroDivisionError as error:
    entry = error.__traceback__.tb_next
    print(namespace["b"], entry.tb_lineno, entry.tb_frame.f_code.co_filename)

print(eval(compile(place(Expression(Tuple([Constant("x"), Constant((1, 2.5)), Constant(1 + 2j)], Load()))), "", "eval")))
print(eval(compile(place(Expression(Constant(frozenset([1])))), "", "eval")))
exec(compile(place(Interactive([Expr(Constant(42))])), "", "single"))
annotated = place(Module([AnnAssign(Name("p", Store()), Constant("A"), None, 1),
                          AnnAssign(Name("q", Store()), Constant("B"), Constant(2), 1)], []))
namespace = {}
exec(compile(annotated, "", "exec"), namespace)

tree = parse("x = 1")
print(compile(tree, "", "exec", PyCF_ONLY_AST) is tree)


def refused(node, mode="exec", placed=True):
    try:
        compile(place(node) if placed else node, "<refused>", mode)
    except (TypeError, ValueError, SyntaxError) as error:
        print(type(error).__name__, error)
    else:
        print("compiled")


def module(*body):
    return Module(list(body), [])


x, store = Name("x", Load()), Name("x", Store())
refused(module(Pass()), placed=False)
refused(module(Expr(x)), mode="eval")
refused(3)
refused(Module([3], []))
refused(Module(3, []))
refused(module(Expr(3)))
refused(module(None))
refused(module(Expr(store)))
refused(module(Assign([x], x)))
refused(module(Assign([], x)))
refused(module(Delete([store])))
refused(module(Assign([Constant(1)], x)))
refused(module(If(x, [], [])))
refused(module(While(x, [], [])))
refused(module(For(store, x, [], [])))
refused(module(With([], [Pass()])))
refused(module(Raise(None, x)))
refused(module(Try([Pass()], [], [], [])))
refused(module(Try([Pass()], [], [Pass()], [Pass()])))
refused(module(Import([])))
refused(module(Global([])))
refused(module(FunctionDef("f", arguments([], [], None, [], [], None, []), [], [])))
refused(module(FunctionDef("f", arguments([], [], None, [], [], None, [x]), [Pass()], [])))
refused(module(FunctionDef("f", arguments([], [], None, [arg("a")], [], None, []), [Pass()], [])))
refused(module(ClassDef("C", [store], [], [Pass()], [])))
refused(module(Expr(BoolOp(And(), [x]))))
refused(module(Expr(Compare(x, [], []))))
refused(module(Expr(Compare(x, [Lt()], []))))
refused(module(Expr(Dict([x], []))))
refused(module(Expr(ListComp(x, []))))
refused(module(Expr(Name("None", Load()))))
refused(module(Expr(Constant([1]))))
refused(module(Expr(Constant(int))))
refused(module(Expr(Call(None, [], []))))
refused(module(Expr(Name(3, Load()))))
refused(module(Return(x)))
refused(module(Break()))
refused(module(AnnAssign(Attribute(x, "y", Store()), x, None, 1)))
refused(module(Match(x, [])))
refused(module(Match(x, [match_case(MatchValue(x), None, [Pass()])])))
refused(module(Match(x, [match_case(MatchSingleton(1), None, [Pass()])])))
refused(module(Match(x, [match_case(MatchStar("a"), None, [Pass()]), match_case(MatchAs(), None, [Pass()])])))
refused(module(Match(x, [match_case(MatchAs(MatchAs(None, "a"), None), None, [Pass()])])))
refused(module(Match(x, [match_case(MatchOr([MatchAs()]), None, [Pass()])])))
refused(module(Match(x, [match_case(MatchAs(None, "_"), None, [Pass()])])))
refused(module(Match(x, [match_case(MatchClass(Constant(1), [], [], []), None, [Pass()])])))
broken = place(module(Pass()))
broken.body[0].end_lineno = 0
refused(broken, placed=False)
broken = place(module(Pass()))
broken.body[0].col_offset = 5
refused(broken, placed=False)
broken = place(module(Pass()))
broken.body[0].lineno = "1"
refused(broken, placed=False)
del broken.body[0].lineno
refused(broken, placed=False)
loop = UnaryOp(Not(), None)
loop.operand = loop
for name in loop._attributes:
    setattr(loop, name, 1)
try:
    compile(Expression(loop), "", "eval")
except RecursionError as error:
    print(type(error).__name__)

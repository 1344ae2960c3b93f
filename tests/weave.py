"""Makes the programs of tests/python/generator_woven out of those of the other subjects.

    python3.13 tests/weave.py [--async] FOLDER ...      (for example tests/python/try tests/python/with)

Every function, and the module's own body, becomes a generator in which each statement is followed by a `yield` and
each operand E is `(yield E)`. A driver sends every yielded value straight back, so the program's meaning stays what
it was, and so must its output: the `.out` is the original's. A program whose output changes all the same in CPython
(it asks for its own frames, code or counts) is left out. A new program begins in tests/wishlist/generator_woven.

With `--async` they go to async_woven, and become coroutines: each operand E is `await back(E)`, also inside
comprehensions, each `for` an `async for` and each `with` an `async with`, which wait at every step.
"""

import ast
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

DRIVER = '''\
def driven(function):
    def run(*args, **kwargs):
        body = function(*args, **kwargs)
        sent = None
        while True:
            try:
                sent = body.send(sent)
            except StopIteration as stop:
                return stop.value
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        setattr(run, name, getattr(function, name))
    return run
'''

ASYNC_DRIVER = DRIVER + '''\


class back:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        value = self.value
        del self.value
        return (yield value)


class each:
    def __init__(self, iterable):
        self.iterator = iter(iterable)

    def __aiter__(self):
        return self

    async def __anext__(self):
        await back(None)
        try:
            return await back(next(self.iterator))
        except StopIteration:
            pass
        del self.iterator
        raise StopAsyncIteration


class entered:
    def __init__(self, manager):
        self.manager = manager
        type(manager).__enter__, type(manager).__exit__

    async def __aenter__(self):
        return await back(type(self.manager).__enter__(self.manager))

    async def __aexit__(self, *exception):
        await back(None)
        return await back(type(self.manager).__exit__(self.manager, *exception))
'''

YIELD = ast.Expr(ast.Yield())


def yields_already(function):
    inside = list(function.body)
    while inside:
        node = inside.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom, ast.Await)):
            return True
        if not isinstance(node, (ast.FunctionDef, ast.Lambda, ast.ClassDef)):
            inside.extend(ast.iter_child_nodes(node))
    return False


class Weaver(ast.NodeTransformer):
    """Wraps the operands of what it visits; `woven` says whether a yield is allowed here."""

    pause = YIELD

    def __init__(self):
        self.woven = True

    def operand(self, node):
        return ast.Yield(node)

    def function(self, node):
        return node

    def inside(self, woven, node):
        before, self.woven = self.woven, woven
        node = self.generic_visit(node)
        self.woven = before
        return node

    def visit(self, node):
        node = super().visit(node)
        if self.woven and isinstance(node, ast.expr) and isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
            slices = isinstance(node, ast.Tuple) and any(isinstance(each, ast.Slice) for each in node.elts)
            if not slices and not isinstance(node, (ast.Starred, ast.Yield, ast.Await, ast.Slice)):
                return self.operand(node)
        return node

    def visit_JoinedStr(self, node):
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                part.value = self.visit(part.value)
                if part.format_spec:
                    self.visit_JoinedStr(part.format_spec)
        return node

    def visit_MatchValue(self, node):
        return node

    visit_MatchSingleton = visit_MatchMapping = visit_MatchClass = visit_MatchValue

    def visit_match_case(self, node):
        if node.guard:
            node.guard = self.visit(node.guard)
        node.body = self.block(node.body)
        return node

    def visit_AnnAssign(self, node):
        if node.value:
            node.value = self.visit(node.value)
        if self.woven and isinstance(node.target, ast.Name):
            # The woven module declares its names global, and a global name cannot be annotated.
            return ast.Assign([node.target], node.value, lineno=node.lineno) if node.value else ast.Pass()
        return node

    def visit_NamedExpr(self, node):
        node.value = self.visit(node.value)
        return node

    def visit_Lambda(self, node):
        node.args = self.visit(node.args)
        return node

    def comprehension(self, node):
        first = node.generators[0]
        first.iter = self.visit(first.iter)
        return node

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = comprehension

    def visit_ClassDef(self, node):
        before = self.woven
        node.bases = [self.visit(base) for base in node.bases]
        node.decorator_list = [self.visit(each) for each in node.decorator_list]
        self.woven = False
        node.body = [self.visit(statement) for statement in node.body]
        self.woven = before
        return node

    def visit_arg(self, node):
        return node

    def visit_FunctionDef(self, node):
        node.decorator_list = [self.visit(each) for each in node.decorator_list]
        node.args = self.visit(node.args)
        if node.type_params or yields_already(node) or uses_super(node):
            return node
        before, self.woven = self.woven, True
        docstring = node.body[:1] if ast.get_docstring(node) is not None else []
        node.body = docstring + self.block(node.body[len(docstring):])
        node.decorator_list.append(ast.Name("driven", ast.Load()))
        self.woven = before
        return self.function(node)

    def block(self, body):
        result = []
        for statement in body:
            result.append(self.visit(statement))
            if not isinstance(statement, (ast.Return, ast.Raise, ast.Break, ast.Continue, ast.Global, ast.Nonlocal)):
                result.append(self.pause)
        return result or [self.pause]

    def generic_visit(self, node):
        for name, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                setattr(node, name, self.block(value) if self.woven else [self.visit(each) for each in value])
            elif isinstance(value, list):
                value[:] = [self.visit(each) if isinstance(each, ast.AST) else each for each in value]
            elif isinstance(value, ast.AST):
                setattr(node, name, self.visit(value))
        return node


def called(name, argument):
    return ast.Call(ast.Name(name, ast.Load()), [argument], [])


class AsyncWeaver(Weaver):
    pause = ast.Expr(ast.Await(called("back", ast.Constant(None))))

    def operand(self, node):
        return ast.Await(called("back", node))

    def function(self, node):
        return ast.AsyncFunctionDef(**vars(node))

    def comprehension(self, node):
        if not self.woven or isinstance(node, ast.GeneratorExp):
            return super().comprehension(node)
        for clause in node.generators:
            clause.iter = self.visit(clause.iter)
            clause.ifs = [self.visit(test) for test in clause.ifs]
        for part in ("elt", "key", "value"):
            if hasattr(node, part):
                setattr(node, part, self.visit(getattr(node, part)))
        return node

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = comprehension

    def visit_For(self, node):
        node = self.generic_visit(node)
        if not self.woven:
            return node
        node.iter = called("each", node.iter)
        return ast.AsyncFor(**vars(node))

    def visit_With(self, node):
        node = self.generic_visit(node)
        if not self.woven:
            return node
        for item in node.items:
            item.context_expr = called("entered", item.context_expr)
        return ast.AsyncWith(**vars(node))


def uses_super(function):
    return function.name in ("__del__", "__init_subclass__", "__class_getitem__", "__new__")


def assigned(body):
    """The names that the module's own statements bind, which the woven body must declare global."""
    names = set()
    inside = list(body)
    while inside:
        node = inside.pop()
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
            continue
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
            names.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            names.add(node.rest)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, ast.Lambda):
            continue
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            inside.extend(each for each in ast.walk(node) if isinstance(each, ast.NamedExpr))
            continue
        inside.extend(ast.iter_child_nodes(node))
    return sorted(names)


def weave(text, weaver):
    module = ast.parse(text)
    body = [node for node in module.body if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))]
    names = assigned(body)
    body = [node for node in body if not isinstance(node, ast.Global)]
    woven = weaver.block(body)
    whole = [ast.Global(names)] if names else []
    program = weaver.function(ast.FunctionDef(
        "program", ast.arguments([], [], None, [], [], None, []), whole + woven, [ast.Name("driven", ast.Load())],
        type_params=[],
    ))
    main = ast.Module([program, ast.Expr(ast.Call(ast.Name("program", ast.Load()), [], []))], [])
    driver = ASYNC_DRIVER if isinstance(weaver, AsyncWeaver) else DRIVER
    return driver + "\n\n" + ast.unparse(ast.fix_missing_locations(main)) + "\n"


def place(folder, name):
    moved = HERE / "python" / folder / name
    return moved if moved.exists() else HERE / "wishlist" / folder / name


def main(folders):
    is_async = "--async" in folders
    kind, subject = (AsyncWeaver, "async_woven") if is_async else (Weaver, "generator_woven")
    folders = [folder for folder in folders if folder != "--async"]
    written = 0
    for path in sorted(each for folder in folders for each in Path(folder).glob("*.py")):
        original = path.read_text()
        if original.startswith("# exit:") or not path.with_suffix(".out").exists():
            continue
        out = path.with_suffix(".out").read_text()
        new = place(subject, f"{path.parent.name}_{path.name}")
        new.parent.mkdir(parents=True, exist_ok=True)
        directives = [line + "\n" for line in original.splitlines()[:1] if line.startswith("# stderr")]
        try:
            new.write_text("".join(directives) + weave(original, kind()))
        except (SyntaxError, ValueError, RecursionError) as error:
            print(f"left out: {path.parent.name}/{path.name}: {error}")
            continue
        try:
            done = subprocess.run(
                [sys.executable, new.name], cwd=new.parent, capture_output=True, text=True, timeout=30,
            )
        except subprocess.TimeoutExpired:
            done = None
        if done and done.stdout == out and (not done.stderr or directives):
            new.with_suffix(".out").write_text(out)
            written += 1
        else:
            print(f"left out: {path.parent.name}/{path.name}", done and done.stderr.strip().splitlines()[-1:])
            new.unlink()
    print(written, "programs woven")


main(sys.argv[1:])

//! What rewritten programs look like. That they do what the original does was checked by running both
//! under CPython over generated programs; these snapshots keep the forms.

use super::super::symbols::{Options, ScopeKind, SymbolTable};
use super::super::unparse;
use vivarium_syntax::ast::{Mod, StmtKind};
use vivarium_syntax::{Mode, parse};

fn parsed(source: &str) -> Mod {
    parse(source, Mode::Exec).expect("the program parses")
}

/// The program after rewriting, as source, with a check that its symbol tables can be built.
fn rewritten(source: &str) -> String {
    let mut module = parsed(source);
    super::rewrite(&mut module);
    SymbolTable::build(&module, Options::default()).expect("the rewritten program is sound");
    unparse::module(&module)
}

macro_rules! snapshots {
    ($($name:ident: $source:expr;)*) => {
        $(#[test]
        fn $name() {
            insta::assert_snapshot!(rewritten($source));
        })*
    };
}

snapshots! {
    calls: "def f(a):
    x = yield
    g(a, b, (yield 1), c)
    g(*b, *(yield), k=h(), **m, l=(yield))
    yield (yield from h)
    return (yield) + (yield)
";
    displays: "def f():
    [b, *c, (yield), d]
    {b, *c, (yield), d}
    {b: c, **d, e: (yield)}
    f'{b}{c!r:{(yield)}}{d}'
    b[c:(yield), d] + b[(yield)]
    (x := (yield), b)
";
    short_circuits: "def f():
    x = a and (yield) or (yield) and b
    y = (yield) if a else b
    z = a < (yield) < b() < (yield) < c
    if a and (yield) or not (yield): pass
    elif (yield): pass
";
    targets: "def f():
    a.b[(yield)] += (yield)
    a[(yield)] = b = (yield)
    x, y[(yield)], *z = c
    del a, b[(yield)]
    w: int = (yield)
    for a[(yield)] in (yield): pass
";
    loops: "def f():
    while (yield):
        if a: continue
    while a or (yield):
        if a: break
    else:
        b()
";
    statements: "async def f():
    with a as b, (await c) as d[await e]: g()
    assert await a, await b
    raise (await a) from (await b)
    @(await a)
    def g(x=await b): pass
    class C(await a, k=await b): pass
    return await a
";
    handlers: "async def f():
    try: a()
    except B: b()
    except (await C) as c: c()
    except D: d()
    finally: await e
    try: a()
    except* (await B): b()
";
    matches: "async def f():
    match await a:
        case 1: b()
        case [x, y] if await x: c()
        case {'k': z}: d()
        case w if await w: e()
";
    comprehensions: "async def f(x):
    a = [x async for x in b if await x for y in x]
    c = {await k: [lambda: (k, v) async for v in k] for k in d}
    e = (await y for y in g())
    return {h async for h in x}
";
    lambdas: "f = lambda a=b: (yield a)
class C:
    g = [lambda: (yield), 1]
";
}

#[test]
fn what_does_not_suspend_inside_an_expression_stays() {
    let source = "def f(a):
    x = yield a
    await_ = [y for y in x]
    yield from g(x)
    return x
";
    let mut module = parsed(source);
    let before = module.clone();
    assert!(!super::rewrite(&mut module));
    assert_eq!(module, before);
}

#[test]
fn rewritten_functions_keep_their_names() {
    let mut module = parsed("def f():\n    return (lambda: (yield)), (await x for x in y)\n");
    super::rewrite(&mut module);
    let table = SymbolTable::build(&module, Options::default()).expect("the program is sound");
    let Mod::Module(body) = &module else { panic!("a module") };
    let StmtKind::FunctionDef(outer) = &body[0].kind else { panic!("a function") };
    let names: Vec<String> = outer
        .body
        .iter()
        .filter_map(|statement| match &statement.kind {
            StmtKind::FunctionDef(inner) | StmtKind::AsyncFunctionDef(inner) => {
                Some(table.qualified_name(table.scope_of(&**inner, ScopeKind::Function)))
            }
            _ => None,
        })
        .collect();
    assert_eq!(names, ["f.<locals>.<lambda>", "f.<locals>.<genexpr>"]);
}

#[test]
fn names_to_show() {
    assert_eq!(super::shown_name("x"), Some("x"));
    assert_eq!(super::shown_name(".v0.x"), Some("x"));
    assert_eq!(super::shown_name(".t0.<lambda>"), Some("<lambda>"));
    assert_eq!(super::shown_name(".t12"), None);
    assert!(!super::is_temporary(".type_params"));
}

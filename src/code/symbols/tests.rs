//! Where names live, and the errors about them. Over CPython's library, and over generated and chosen programs,
//! the tables were compared with those of `symtable` and with `co_varnames`, `co_cellvars` and
//! `co_freevars`; these tests keep what the comparison showed.

use super::{Options, ScopeId, SymbolTable};
use std::fmt::Write as _;
use vivarium_syntax::{LineIndex, Mode, parse};

/// Every scope of a program, one a line, with its variables and the resolution of its names.
fn shown(source: &str) -> String {
    let module = parse(source, Mode::Exec).expect("the program parses");
    let table = match SymbolTable::build(&module, Options::default()) {
        Ok(table) => table,
        Err(error) => {
            let error = error.locate(&LineIndex::new(source));
            return format!(
                "{}:{}-{}:{} {}",
                error.lineno, error.offset, error.end_lineno, error.end_offset, error.message
            );
        }
    };
    let mut text = String::new();
    show(&table, ScopeId(0), 0, &mut text);
    text
}

fn show(table: &SymbolTable, id: ScopeId, depth: usize, text: &mut String) {
    let scope = table.scope(id);
    let _ = write!(text, "{:depth$}{:?} {}", "", scope.kind, table.qualified_name(id), depth = depth * 2);
    for (what, names) in [("vars", &scope.varnames), ("cells", &scope.cellvars), ("free", &scope.freevars)] {
        if !names.is_empty() {
            let _ = write!(text, "  {what} {}", names.join(" "));
        }
    }
    if scope.inlined {
        text.push_str("  inlined");
    }
    for (name, symbol) in &scope.symbols {
        let _ = write!(text, "\n{:depth$}{name}: {:?}", "", symbol.resolution, depth = depth * 2 + 4);
    }
    text.push('\n');
    for child in &scope.children {
        show(table, *child, depth + 1, text);
    }
}

#[test]
fn scopes() {
    insta::assert_snapshot!(shown(
        "import os.path
def f(a, *args, k=1, **kw):
    global g
    n = 1
    def inner():
        nonlocal n
        n = a + g + len(os)
    return [inner(lambda: x, n) for x in args if (last := x)]
"
    ));
}

#[test]
fn classes() {
    insta::assert_snapshot!(shown(
        "def outer(x):
    class C:
        x = x
        __private = x
        items = [x for y in x]
        def method(self):
            super().method()
            return self.__private, x, __private
    return C
"
    ));
}

#[test]
fn type_parameters_and_annotations() {
    insta::assert_snapshot!(shown(
        "class Box[T: Item = None](Base[T]):
    Item = int
    type Pair[U] = tuple[T, U, Item]
    content: T | Item
    def get[V](self, default: V = None) -> T | V | Item: ...
"
    ));
}

#[test]
fn errors() {
    let programs = [
        "def f(x): global x",
        "def f():\n    print(x)\n    global x",
        "def f():\n    x = 1\n    nonlocal x",
        "def f():\n    x: int\n    global x",
        "nonlocal x",
        "def f(): nonlocal x",
        "def f():\n    global x\n    nonlocal x",
        "def f(a, a): pass",
        "class C[T, T]: pass",
        "class C[T]:\n    def f(self): nonlocal T",
        "[x := 1 for x in y]",
        "[[x := 1 for y in z] for x in w]",
        "[x for x in (y := z)]",
        "class C: [x := 1 for y in z]",
        "[i for i in a if (j := 0) for j in b]",
        "def f(): [(yield) for x in y]",
        "def f(): ((yield) for x in y)",
        "def f():\n    from a import *",
        "x = 1\nfrom __future__ import annotations",
        "from __future__ import braces",
        "await x",
        "def f(): await x",
        "def f(): [x async for x in y]",
        "def f():\n    async with x: pass",
        "type X = (yield)",
        "def f[T: (x := 1)](): pass",
        "def f(x: (y := 1)): pass",
        "__debug__ = 1",
        "def f(__debug__): pass",
    ];
    let errors: Vec<String> =
        programs.iter().map(|program| format!("{program}\n  => {}", shown(program).trim_end())).collect();
    insta::assert_snapshot!(errors.join("\n"));
}

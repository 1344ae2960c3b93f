//! Syntax errors as a user sees them: the line, the caret under it, the message.

use std::fmt::Write;
use vivarium_syntax::{LineIndex, Mode, SyntaxError, check, parse};

/// The error as Python's traceback module prints it, below its first line.
fn shown(source: &str, error: &SyntaxError) -> String {
    let lines = LineIndex::new(source);
    let mut text = String::new();
    let line = lines.text(error.lineno).unwrap_or("");
    let stripped = line.trim_start();
    let indent = (line.chars().count() - stripped.chars().count()) as i32;
    let start = (error.offset - 1 - indent).max(0);
    let end = if error.end_lineno == error.lineno && error.end_offset > 0 {
        (error.end_offset - 1 - indent).max(start + 1)
    } else if error.end_lineno > error.lineno {
        stripped.chars().count() as i32
    } else {
        start + 1
    };
    let _ = writeln!(text, "line {}: {stripped}", error.lineno);
    let width = format!("line {}: ", error.lineno).len();
    let _ =
        writeln!(text, "{}{}", " ".repeat(width + start as usize), "^".repeat((end - start).max(1) as usize));
    let _ = writeln!(text, "{}: {}", error.kind.name(), error.message);
    text
}

/// All errors of texts that are separated by lines of dashes.
fn errors(sources: &[&str]) -> String {
    let mut all = String::new();
    for source in sources {
        let result = parse(source, Mode::Exec).and_then(|module| check(&module, source).map(|_| ()));
        let report = match result {
            Ok(()) => "no error\n".to_owned(),
            Err(error) => shown(source, &error),
        };
        let _ = writeln!(all, "{report}");
    }
    all
}

#[test]
fn blocks_and_colons() {
    insta::assert_snapshot!(errors(&[
        "if x\n    pass\n",
        "def f()\n    pass\n",
        "class A\n    pass\n",
        "for i in range(3)\n    pass\n",
        "while True print(1)\n",
        "else:\n    pass\n",
        "if x:\n    pass\nelse\n    pass\n",
        "if x:\n    pass\nelse:\n    pass\nelif y:\n    pass\n",
        "x = 1\nif x:\ny = 2\n",
        "def f():\n\nprint(1)\n",
        "for i in x:\n    if i:\n    print(i)\n",
        "class A:\n",
        "try:\n    pass\nx = 1\n",
        "  x = 1\n",
        "if x:\n    a\n  b\n",
        "if x:\n\ta\n        b\n",
        "match x:\n    case 1\n        pass\n",
    ]));
}

#[test]
fn brackets_and_strings() {
    insta::assert_snapshot!(errors(&[
        "x = (1, 2\ny = 3\n",
        "print('a'\nprint('b')\n",
        "x = [1, 2)\n",
        "x = 1)\n",
        "d = {\n    'a': 1,\n    'b': 2\nprint(d)\n",
        "x = 'abc\n",
        "x = 'it\\'s\n",
        "x = '''abc\n\n",
        "x = f'{a'\n",
        "x = f'{}'\n",
        "x = f'{a!x}'\n",
        "x = f'}'\n",
        "x = f'{a b}'\n",
        "x = '\\N{no such name}'\n",
        "x = b'é'\n",
        "x = 'a' b'c'\n",
        "x = t'{a}' 'b'\n",
    ]));
}

#[test]
fn assignments() {
    insta::assert_snapshot!(errors(&[
        "1 = x\n",
        "f() = 1\n",
        "a + b = c\n",
        "None = 1\n",
        "x + 1 += 2\n",
        "if x = 1:\n    pass\n",
        "if x.y = 1:\n    pass\n",
        "while f() = 1: pass\n",
        "print(a.b = 1)\n",
        "f(True=1)\n",
        "(a, b): int = 1\n",
        "for 1 in x: pass\n",
        "for f() in x: pass\n",
        "[x for 1 in y]\n",
        "del f()\n",
        "with a as 1: pass\n",
        "(a.b := 1)\n",
        "a, *b, *c = d\n",
        "*a = b\n",
        "import a as b.c\n",
    ]));
}

#[test]
fn expressions() {
    insta::assert_snapshot!(errors(&[
        "x = [1, 2 3]\n",
        "x = {'a': 1 'b': 2}\n",
        "x = {'a': 1, 'b' 2}\n",
        "x = {'a':, 'b': 2}\n",
        "f(a b)\n",
        "f(a=1, b)\n",
        "f(**a, *b)\n",
        "f(x for x in y, 1)\n",
        "f(a=)\n",
        "print 'hello'\n",
        "x = 1 if y\n",
        "x = 1 if y else pass\n",
        "x = a b\n",
        "x = 1 +\n",
        "x = not\n",
        "x = 1 + not 2\n",
        "x = 0777\n",
        "x = 1_000_\n",
        "x = 1a\n",
        "x = 0b12\n",
        "x = a ? b\n",
        "x = $5\n",
        "prix = 5€\n",
        "x = (*a)\n",
        "[*a for a in b]\n",
        "[x, y for x in z]\n",
    ]));
}

#[test]
fn statements() {
    insta::assert_snapshot!(errors(&[
        "return 1\n",
        "yield 1\n",
        "await x\n",
        "def f():\n    await x\n",
        "break\n",
        "for i in x:\n    def f():\n        continue\n",
        "def f(a, a=1, b): pass\n",
        "def f(*): pass\n",
        "def f(**k, a): pass\n",
        "lambda *a=1: 0\n",
        "def f(a, (b, c)): pass\n",
        "import\n",
        "from a import b,\n",
        "from a import (b\n",
        "import a from b\n",
        "from __future__ import no_such_thing\n",
        "x = 1\nfrom __future__ import annotations\n",
        "try:\n    pass\nexcept A, B as e:\n    pass\n",
        "try:\n    pass\nexcept:\n    pass\nexcept A:\n    pass\n",
        "match x:\n    case y:\n        pass\n    case 1:\n        pass\n",
        "match x:\n    case {'a': 1, 'a': 2}:\n        pass\n",
        "raise A from\n",
        "f(x=1, x=2)\n",
        "__debug__ = 1\n",
        "print(*a, sep='') = 3\n",
    ]));
}

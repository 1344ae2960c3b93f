//! Programs written back.

use vivarium_syntax::{Mode, parse};

fn written_back(source: &str) -> String {
    super::module(&parse(source, Mode::Exec).expect("the program parses"))
}

#[test]
fn text_in_that_form_already_comes_back_unchanged() {
    let source = r#""""A docstring."""
import os.path as p, sys
from . import x as y

@decorator(1)
class C[T: int = str](Base, metaclass=M):
    """Of the class."""
    x: int = 3

    def f(self, a, /, b=1, *args, c, d=2, **kw) -> None:
        return (a, *b)

async def g():
    async with a as b, c:
        await (yield)
    async for x in y:
        continue
    else:
        pass
try:
    x = -1 ** 2
except* (A, B) as e:
    raise E from e
finally:
    del a[1:2, ...], b.c
while x < y <= z and (not p or q):
    x += (1).real if False else 1e+16
match x:
    case [1, *rest] | {'k': None, **more} if y:
        pass
    case C(a, b=-1 + 2j) as c:
        f'{x!r:>{y}}' + "it's" + b'\x00'
type A[*Ts, **P] = list[Ts]
(lambda x, *y: (yield))(*z, **w)"#
        .replace("(1).real", "1 .real");
    assert_eq!(written_back(&source), source);
}

#[test]
fn brackets_only_where_needed() {
    assert_eq!(written_back("((a + b)) * (c * d) - (e - f)"), "(a + b) * (c * d) - (e - f)");
    assert_eq!(written_back("(a if b else c) if d else (yield)"), "(a if b else c) if d else (yield)");
    assert_eq!(written_back("x = (yield), (y := 1)"), "x = ((yield), (y := 1))");
    assert_eq!(written_back("(a ** b) ** c ** -d"), "(a ** b) ** c ** (-d)");
}

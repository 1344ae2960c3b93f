//! Nodes that count steps, wrapped round every statement of a program that is lowered while there are limits. Other
//! programs have none of them, and neither has the library.

use super::lower::Lowerer;
use super::node::{BoxStmt, BoxTarget, Flow, Stmt, Target};
use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::Value;
use crate::limits::{self, count};
use vivarium_syntax::ast::Span;

/// Counts a step at `place`, and stops where there are none left.
#[inline(always)]
fn step(vm: &mut Vm, place: count::Place) -> Outcome<()> {
    if count::step(place) { Ok(()) } else { vm.check_interrupts() }
}

fn place(lowerer: &Lowerer<'_>, span: Span) -> Option<count::Place> {
    if !limits::are_set() {
        return None;
    }
    let source = lowerer.source();
    let is_library = source.pressed().is_some() || crate::library::below(&source.filename).is_some();
    (!is_library).then(|| count::place(&source.filename, source.line(span.start)))
}

/// The statements, each counted where there are limits.
pub fn statements(lowerer: &Lowerer<'_>, statements: Vec<BoxStmt>, span: Span) -> Vec<BoxStmt> {
    let Some(place) = place(lowerer, span) else { return statements };
    let limited = |statement: BoxStmt| {
        let span = statement.span();
        Box::new(LimitedStatement { statement, place, span }) as BoxStmt
    };
    statements.into_iter().map(limited).collect()
}

/// The target of a loop, each turn of which is counted where there are limits.
pub fn target(lowerer: &Lowerer<'_>, target: BoxTarget, span: Span) -> BoxTarget {
    match place(lowerer, span) {
        Some(place) => Box::new(LimitedTarget { target, place, span }),
        None => target,
    }
}

struct LimitedStatement {
    statement: BoxStmt,
    place: count::Place,
    span: Span,
}

impl Stmt for LimitedStatement {
    fn exec(&self, vm: &mut Vm) -> Flow {
        vm.frame.at = self.span;
        if step(vm, self.place).is_err() {
            return Flow::Raise;
        }
        self.statement.exec(vm)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        self.statement.resume(vm)
    }

    fn span(&self) -> Span {
        self.span
    }
}

struct LimitedTarget {
    target: BoxTarget,
    place: count::Place,
    span: Span,
}

impl LimitedTarget {
    fn turn(&self, vm: &mut Vm) -> Outcome<()> {
        vm.frame.at = self.span;
        step(vm, self.place)?;
        // A turn that ends at its condition comes to no other safe point.
        vm.check_interrupts()
    }
}

impl Target for LimitedTarget {
    fn end(&self, vm: &mut Vm) -> Outcome<()> {
        self.target.end(vm)
    }

    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        self.turn(vm)?;
        self.target.store(vm, value)
    }

    fn store_pair(&self, vm: &mut Vm, first: Value, second: Value) -> Outcome<()> {
        self.turn(vm)?;
        self.target.store_pair(vm, first, second)
    }
}

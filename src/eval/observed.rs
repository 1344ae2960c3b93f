//! Nodes that report to the observer, wrapped round every statement and expression of a tree that
//! is lowered for watching.

use super::node::{BoxExpr, BoxStmt, BoxTarget, Expr, Flow, Stmt, Target};
use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::Value;
use crate::observe::Event;
use vivarium_syntax::ast::Span;

/// A statement that reports before it runs.
pub struct ObservedStatement(pub BoxStmt);

impl Stmt for ObservedStatement {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if vm.is_observed() {
            let span = self.0.span();
            vm.frame.at = span;
            if vm.report(Event::Statement(span)).is_err() {
                return Flow::Raise;
            }
        }
        self.0.exec(vm)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        self.0.resume(vm)
    }

    fn span(&self) -> Span {
        self.0.span()
    }
}

/// An expression that reports its value.
pub struct ObservedExpression(pub BoxExpr);

impl Expr for ObservedExpression {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let value = self.0.eval(vm)?;
        if vm.is_observed() {
            vm.report(Event::Expression(self.0.span(), &value))?;
        }
        Ok(value)
    }

    fn test(&self, vm: &mut Vm) -> Outcome<bool> {
        let (value, known) = self.decide(vm)?;
        known.map_or_else(|| vm.truth(&value), Ok)
    }

    fn decide(&self, vm: &mut Vm) -> Outcome<(Value, Option<bool>)> {
        let (value, known) = self.0.decide(vm)?;
        if vm.is_observed() {
            vm.report(Event::Expression(self.0.span(), &value))?;
        }
        Ok((value, known))
    }

    fn span(&self) -> Span {
        self.0.span()
    }
}

/// The test of a loop, which reports each turn as a statement: the loop's head.
pub struct ObservedTest {
    /// The test.
    pub test: BoxExpr,
    /// The loop's head.
    pub span: Span,
}

impl ObservedTest {
    fn report(&self, vm: &mut Vm) -> Outcome<()> {
        report_turn(vm, self.span)
    }
}

impl Expr for ObservedTest {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        self.report(vm)?;
        self.test.eval(vm)
    }

    fn test(&self, vm: &mut Vm) -> Outcome<bool> {
        self.report(vm)?;
        self.test.test(vm)
    }

    fn span(&self) -> Span {
        self.test.span()
    }
}

/// The target of a loop, which reports each turn once it is bound.
pub struct ObservedTurn {
    /// The target.
    pub target: BoxTarget,
    /// The loop's head.
    pub span: Span,
}

impl Target for ObservedTurn {
    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        self.target.store(vm, value)?;
        report_turn(vm, self.span)
    }
}

fn report_turn(vm: &mut Vm, span: Span) -> Outcome<()> {
    if vm.is_observed() {
        vm.frame.at = span;
        vm.report(Event::Statement(span))?;
    }
    Ok(())
}

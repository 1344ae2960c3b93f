//! Nodes that report to the observer, wrapped round every statement and expression of a tree that
//! is lowered for watching.

use super::node::{BoxExpr, BoxStmt, Expr, Flow, Stmt};
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

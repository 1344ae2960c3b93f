//! Nodes that report to the observer, wrapped round every statement and expression of a tree that
//! is lowered for watching.

use super::arguments::Arguments;
use super::node::{BoxExpr, BoxStmt, BoxTarget, Expr, Flow, Stmt, Target};
use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::Value;
use crate::observe::Event;
use crate::types::builtin_function::{BuiltinFunction, MethodDescriptor};
use crate::types::method::Method;
use vivarium_syntax::ast::Span;

/// A statement that reports before it runs.
pub struct ObservedStatement(pub BoxStmt);

impl Stmt for ObservedStatement {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if vm.is_observed() {
            let span = self.0.span();
            vm.frame.at = span;
            vm.raise_reported = false;
            if vm.report(Event::Statement(span)).is_err() {
                vm.raise_reported = true;
                return Flow::Raise;
            }
        }
        let flow = self.0.exec(vm);
        reported(vm, flow)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        let flow = self.0.resume(vm);
        reported(vm, flow)
    }

    fn span(&self) -> Span {
        self.0.span()
    }
}

/// Reports an exception that leaves the statement in which it was raised.
fn reported(vm: &mut Vm, flow: Flow) -> Flow {
    if flow != Flow::Raise || vm.raise_reported || !vm.is_observed() {
        return flow;
    }
    vm.raise_reported = true;
    let exception = match &vm.raised {
        Some(exception) if !vm.reraised => exception.clone(),
        _ => return flow,
    };
    // An error of the observer takes the exception's place.
    let _ = vm.report(Event::Raise(&exception));
    flow
}

/// A call that reports when it is one of a built-in function.
pub struct ObservedCall {
    /// What is called.
    pub callable: BoxExpr,
    /// The arguments.
    pub arguments: super::call::nodes::GeneralArguments,
    /// Where the call stands.
    pub span: Span,
}

impl Expr for ObservedCall {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let callable = self.callable.eval(vm)?;
        let (positional, keywords) = self.arguments.evaluate(vm, &callable, self.span)?;
        vm.frame.at = self.span;
        let arguments = Arguments { positional: &positional, keywords: &keywords };
        let native = |value: &Value| value.has::<BuiltinFunction>() || value.has::<MethodDescriptor>();
        let function = match callable.exact::<Method>() {
            Some(method) if native(&method.function) => method.function.clone(),
            _ => callable.clone(),
        };
        if !native(&function) || !vm.is_observed() {
            return vm.call_with(&callable, &arguments).map_err(|raised| vm.at(self.span, raised));
        }
        vm.report(Event::NativeCall(&function))?;
        let result = vm.call_with(&callable, &arguments).map_err(|raised| vm.at(self.span, raised));
        match result {
            Ok(value) => {
                vm.report(Event::NativeReturn(&function))?;
                Ok(value)
            }
            Err(raised) => {
                vm.report(Event::NativeUnwind(&function))?;
                Err(raised)
            }
        }
    }

    fn span(&self) -> Span {
        self.span
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
    fn end(&self, vm: &mut Vm) -> Outcome<()> {
        report_line(vm, self.span)
    }

    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        self.target.store(vm, value)?;
        report_turn(vm, self.span)
    }
}

/// An expression before which its line is reported: the type that a handler is for.
pub struct ObservedLine {
    /// The expression.
    pub expr: BoxExpr,
    /// Where the line is.
    pub span: Span,
}

impl Expr for ObservedLine {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        report_line(vm, self.span)?;
        self.expr.eval(vm)
    }

    fn span(&self) -> Span {
        self.expr.span()
    }
}

fn report_line(vm: &mut Vm, span: Span) -> Outcome<()> {
    if vm.is_observed() {
        vm.frame.at = span;
        vm.report(Event::Line(span))?;
    }
    Ok(())
}

fn report_turn(vm: &mut Vm, span: Span) -> Outcome<()> {
    if vm.is_observed() {
        vm.frame.at = span;
        vm.report(Event::Statement(span))?;
    }
    Ok(())
}

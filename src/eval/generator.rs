//! `yield` and `yield from` (reference, 6.2.9). `await` is a `yield from` over `__await__()`.
//!
//! Lowering has seen to it that each stands as a statement of its own, or as the whole right side of
//! an assignment to one name ([`crate::code::hoist`]).

use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Flow, Stmt};
use super::raise::Outcome;
use super::vm::Vm;
use crate::code::SyntaxError;
use crate::heap::Value;
use crate::types::exception::{self, Exception};
use crate::types::generator::{Generator, Step, resume};
use crate::types::names::names;
use crate::types::none;
use vivarium_syntax::ast::{self, ExprKind, Span};

/// `target = yield value`.
struct Yield {
    value: Option<BoxExpr>,
    target: Option<BoxTarget>,
    /// Where the `yield` itself stands.
    at: Span,
    span: Span,
}

impl Stmt for Yield {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let value = match &self.value {
            Some(value) => match value.eval(vm) {
                Ok(value) => value,
                Err(_) => return Flow::Raise,
            },
            None => none::none(),
        };
        vm.frame.at = self.at;
        vm.result = Some(value);
        Flow::Yield
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        if let Some(thrown) = vm.thrown.take() {
            let raised = vm.raise_thrown(thrown);
            let _ = vm.at(self.at, raised);
            return Flow::Raise;
        }
        let sent = vm.sent.take().unwrap_or_else(none::none);
        match &self.target {
            Some(target) if target.store(vm, sent).is_err() => Flow::Raise,
            _ => Flow::Next,
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `target = yield from value`, or `target = await value`.
struct YieldFrom {
    value: BoxExpr,
    awaits: bool,
    target: Option<BoxTarget>,
    /// Where the `yield` itself stands.
    at: Span,
    span: Span,
}

impl YieldFrom {
    fn delegate(&self, vm: &mut Vm) -> Outcome {
        let value = self.value.eval(vm)?;
        vm.frame.at = self.at;
        let iterator = if self.awaits {
            crate::types::coroutine::awaitable_iterator(vm, &value)
        } else if value.is_exact::<Generator>() {
            Ok(value)
        } else {
            vm.iter(&value)
        };
        iterator.map_err(|raised| vm.at(self.at, raised))
    }

    /// Advances the delegate; what it gives is the generator's own yield or the end.
    fn advance(&self, vm: &mut Vm, iterator: Value, step: Outcome<Step>) -> Flow {
        match step {
            Ok(Step::Yielded(value)) => {
                set_delegate(vm, Some(iterator));
                vm.frame.at = self.at;
                vm.result = Some(value);
                Flow::Yield
            }
            Ok(Step::Returned(value)) => {
                drop(iterator);
                match &self.target {
                    Some(target) if target.store(vm, value).is_err() => Flow::Raise,
                    _ => Flow::Next,
                }
            }
            Err(raised) => {
                let _ = vm.at(self.at, raised);
                Flow::Raise
            }
        }
    }
}

/// Notes in the generator that runs what it delegates to.
fn set_delegate(vm: &mut Vm, delegate: Option<Value>) -> Option<Value> {
    let generator = vm.frame.generator.as_ref()?;
    generator.payload::<Generator>().delegate.replace(delegate)
}

impl Stmt for YieldFrom {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let iterator = match self.delegate(vm) {
            Ok(iterator) => iterator,
            Err(_) => return Flow::Raise,
        };
        drop(set_delegate(vm, Some(iterator.clone())));
        let step = send(vm, &iterator, none::none());
        drop(set_delegate(vm, None));
        self.advance(vm, iterator, step)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        let delegate =
            vm.frame.generator.as_ref().and_then(|generator| generator.payload::<Generator>().delegate.get());
        let Some(iterator) = delegate else {
            let _ = vm.system_error("a generator lost its delegate");
            return Flow::Raise;
        };
        let step = match vm.thrown.take() {
            Some(thrown) => throw(vm, &iterator, thrown),
            None => {
                let sent = vm.sent.take().unwrap_or_else(none::none);
                send(vm, &iterator, sent)
            }
        };
        drop(set_delegate(vm, None));
        self.advance(vm, iterator, step)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Sends `value` into an iterator: `next()` where it is `None`.
fn send(vm: &mut Vm, iterator: &Value, value: Value) -> Outcome<Step> {
    if iterator.has::<Generator>() {
        return resume(vm, iterator, Some(value), None);
    }
    let outcome = if none::is_none(&value) {
        if !iterator.class().head.has(crate::heap::type_head::HEAP_TYPE) {
            return Ok(match vm.next(iterator)? {
                Some(value) => Step::Yielded(value),
                None => Step::Returned(none::none()),
            });
        }
        vm.call_special(iterator, &names().__next__, &[]).map(|value| value.unwrap_or_else(none::none))
    } else {
        vm.call_method(iterator, &names().send, &[value])
    };
    finished(vm, outcome)
}

/// What a call of `__next__`, `send` or `throw` says: a yield, or, by `StopIteration`, the end.
fn finished(vm: &mut Vm, outcome: Outcome) -> Outcome<Step> {
    match outcome {
        Ok(value) => Ok(Step::Yielded(value)),
        Err(raised) => {
            let stop = vm.catch(raised, &exception::STOP_ITERATION)?;
            let value = stop.payload::<Exception>().field(exception::fields::STOP_VALUE);
            Ok(Step::Returned(value.unwrap_or_else(none::none)))
        }
    }
}

/// Throws an exception into an iterator, as `yield from` does: `GeneratorExit` closes it.
fn throw(vm: &mut Vm, iterator: &Value, thrown: Value) -> Outcome<Step> {
    let handled_by_thrower = vm.handled_by_thrower.take();
    if thrown.class().is_subtype(exception::GENERATOR_EXIT.payload()) {
        if iterator.has::<Generator>() {
            crate::types::generator::close(vm, iterator)?;
        } else if let Some(close) = vm.find_attribute(iterator, &names().close)? {
            vm.call(&close, &[])?;
        }
        vm.handled_by_thrower = handled_by_thrower;
        return Err(vm.raise_thrown(thrown));
    }
    if iterator.has::<Generator>() {
        return resume(vm, iterator, None, Some(thrown));
    }
    match vm.find_attribute(iterator, &crate::types::str::intern("throw"))? {
        Some(method) => {
            let outcome = vm.call(&method, &[thrown]);
            finished(vm, outcome)
        }
        None => {
            vm.handled_by_thrower = handled_by_thrower;
            Err(vm.raise_thrown(thrown))
        }
    }
}

/// Lowers a `yield` that stands as an operand: the rewriting leaves none.
///
/// # Errors
/// Always.
pub fn lower_operand(_: &mut Lowerer<'_>, expr: &ast::Expr) -> Lowered<BoxExpr> {
    Err(SyntaxError::new("'yield' cannot stand here", expr.span))
}

/// Lowers a statement that consists of a `yield` and perhaps a target for its value; nothing when
/// `value` is another expression.
///
/// # Errors
/// What is wrong with its parts.
pub fn lower_statement(
    lowerer: &mut Lowerer<'_>,
    targets: Option<&[ast::Expr]>,
    value: &ast::Expr,
    whole: Span,
) -> Lowered<Option<BoxStmt>> {
    let span = value.span;
    let statement: BoxStmt = match &value.kind {
        ExprKind::Yield { value } => {
            let value = value.as_ref().map(|value| lowerer.expr(value)).transpose()?;
            let target = lower_targets(lowerer, targets)?;
            Box::new(Yield { value, target, at: span, span: whole })
        }
        ExprKind::YieldFrom { value: inner } | ExprKind::Await { value: inner } => {
            let node = lowerer.expr(inner)?;
            let target = lower_targets(lowerer, targets)?;
            let awaits = matches!(value.kind, ExprKind::Await { .. });
            Box::new(YieldFrom { value: node, awaits, target, at: span, span: whole })
        }
        _ => return Ok(None),
    };
    lowerer.note_yield();
    Ok(Some(statement))
}

fn lower_targets(lowerer: &mut Lowerer<'_>, targets: Option<&[ast::Expr]>) -> Lowered<Option<BoxTarget>> {
    match targets {
        None => Ok(None),
        Some([target]) => Ok(Some(lowerer.target(target)?)),
        Some(targets) => Err(SyntaxError::new("several targets of a 'yield'", targets[0].span)),
    }
}

/// `yield element` as the statement in the middle of a generator expression.
pub fn yield_statement(lowerer: &mut Lowerer<'_>, element: &ast::Expr) -> Lowered<BoxStmt> {
    let value = lowerer.expr(element)?;
    lowerer.note_yield();
    Ok(Box::new(Yield { value: Some(value), target: None, at: element.span, span: element.span }))
}

//! `yield` and `yield from` (reference, 6.2.9). `await` is a `yield from` over `__await__()`.
//!
//! Lowering has seen to it that each stands as a statement of its own, or as the whole right side of
//! an assignment to one name ([`crate::code::hoist`]).

use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Flow, Stmt};
use super::raise::{Outcome, Raised};
use super::vm::Vm;
use crate::code::SyntaxError;
use crate::heap::Value;
use crate::types::code;
use crate::types::coroutine::{self, Awaited, awaitable_iterator};
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
            awaitable_iterator(vm, &value, Awaited::Operand)
        } else if value.is_exact::<Generator>() {
            Ok(value)
        } else if coroutine::CLASS.is(&value.class_value()) {
            self.delegate_to_coroutine(vm, value)
        } else {
            vm.iter(&value)
        };
        iterator.map_err(|raised| vm.at(self.at, raised))
    }

    /// Only a coroutine, or a generator that was made awaitable, may delegate to a coroutine.
    fn delegate_to_coroutine(&self, vm: &mut Vm, value: Value) -> Outcome {
        let code = vm.frame.function.code.borrow().clone();
        if code.has(code::COROUTINE | code::ITERABLE_COROUTINE) {
            return Ok(value);
        }
        Err(vm.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"))
    }

    fn after(&self, vm: &mut Vm, delegation: Delegation) -> Flow {
        match delegation {
            Delegation::Suspended => Flow::Yield,
            Delegation::Over(value) => match &self.target {
                Some(target) if target.store(vm, value).is_err() => Flow::Raise,
                _ => Flow::Next,
            },
            Delegation::Raised(_) => Flow::Raise,
        }
    }
}

impl Stmt for YieldFrom {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let delegation = match self.delegate(vm) {
            Ok(iterator) => delegate(vm, iterator, self.at),
            Err(_) => return Flow::Raise,
        };
        self.after(vm, delegation)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        let delegation = resume_delegate(vm, self.at);
        self.after(vm, delegation)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// What a step of the iterator that the running generator delegates to came to.
pub enum Delegation {
    /// It has yielded, and so does the generator: the value waits in [`Vm::result`].
    Suspended,
    /// It is over, with this value.
    Over(Value),
    /// It has raised.
    Raised(Raised),
}

/// Notes in the generator that runs what it delegates to.
fn set_delegate(vm: &mut Vm, delegate: Option<Value>) -> Option<Value> {
    let generator = vm.frame.generator.as_ref()?;
    generator.payload::<Generator>().delegate.replace(delegate)
}

/// Begins to delegate to `iterator`, at `at`.
pub fn delegate(vm: &mut Vm, iterator: Value, at: Span) -> Delegation {
    drop(set_delegate(vm, Some(iterator.clone())));
    let step = send(vm, &iterator, none::none());
    after_step(vm, iterator, step, at)
}

/// Goes on with what the running generator delegates to: what it was sent, or what was thrown into it,
/// goes there.
pub fn resume_delegate(vm: &mut Vm, at: Span) -> Delegation {
    let delegate =
        vm.frame.generator.as_ref().and_then(|generator| generator.payload::<Generator>().delegate.get());
    let Some(iterator) = delegate else {
        return Delegation::Raised(vm.system_error("a generator lost its delegate"));
    };
    let step = match vm.thrown.take() {
        Some(thrown) => throw(vm, &iterator, thrown),
        None => {
            let sent = vm.sent.take().unwrap_or_else(none::none);
            send(vm, &iterator, sent)
        }
    };
    after_step(vm, iterator, step, at)
}

fn after_step(vm: &mut Vm, iterator: Value, step: Outcome<Step>, at: Span) -> Delegation {
    if let Ok(Step::Yielded(value)) = step {
        vm.frame.at = at;
        vm.result = Some(value);
        return Delegation::Suspended;
    }
    drop(set_delegate(vm, None));
    drop(iterator);
    match step {
        Ok(Step::Yielded(value) | Step::Returned(value)) => Delegation::Over(value),
        Err(raised) => Delegation::Raised(vm.at(at, raised)),
    }
}

/// Sends `value` into an iterator: `next()` where it is `None`, unless the object has only `send`.
///
/// # Errors
/// Whatever the iterator raises, save the `StopIteration` of its end.
pub fn send(vm: &mut Vm, iterator: &Value, value: Value) -> Outcome<Step> {
    if iterator.has::<Generator>() {
        return resume(vm, iterator, Some(value), None);
    }
    if let Some(send) = iterator.class().slots.send.get() {
        return vm.nested(|vm| send(vm, iterator, value));
    }
    let outcome = if none::is_none(&value) {
        if !iterator.class().head.has(crate::heap::type_head::HEAP_TYPE) {
            return Ok(match vm.next(iterator)? {
                Some(value) => Step::Yielded(value),
                None => Step::Returned(none::none()),
            });
        }
        match vm.call_special(iterator, &names().__next__, &[]) {
            Ok(None) => vm.call_method(iterator, &names().send, &[value]),
            Ok(Some(next)) => Ok(next),
            Err(raised) => Err(raised),
        }
    } else {
        vm.call_method(iterator, &names().send, &[value])
    };
    finished(vm, outcome)
}

/// What a call of `__next__`, `send` or `throw` says: a yield, or, by `StopIteration`, the end.
///
/// # Errors
/// Whatever else the call raised.
pub fn finished(vm: &mut Vm, outcome: Outcome) -> Outcome<Step> {
    match outcome {
        Ok(value) => Ok(Step::Yielded(value)),
        Err(raised) => {
            let stop = vm.catch(raised, &exception::STOP_ITERATION)?;
            let value = stop.payload::<Exception>().field(exception::fields::STOP_VALUE);
            Ok(Step::Returned(value.unwrap_or_else(none::none)))
        }
    }
}

/// Calls the `close` of an iterator that is no generator, if it has one.
fn close(vm: &mut Vm, iterator: &Value) -> Outcome<()> {
    match vm.find_attribute(iterator, &names().close) {
        Ok(Some(close)) => vm.call(&close, &[]).map(drop),
        Ok(None) => Ok(()),
        Err(raised) => {
            let raised = vm.take_raised(raised);
            vm.unraisable(raised, Some(iterator.clone()));
            Ok(())
        }
    }
}

/// Throws an exception into an iterator, as `yield from` does: `GeneratorExit` closes it, unless
/// `aclose()` throws it.
fn throw(vm: &mut Vm, iterator: &Value, thrown: Value) -> Outcome<Step> {
    let delegates = iterator.downcast::<Generator>().is_some_and(|generator| generator.waits_for().is_some());
    if vm.throw_is_refused && !delegates {
        vm.throw_is_refused = false;
        return Err(vm.raise_thrown(thrown));
    }
    let handled_by_thrower = vm.handled_by_thrower.take();
    let exit_is_thrown = std::mem::take(&mut vm.asynchronous.exit_is_thrown);
    if thrown.class().is_subtype(exception::GENERATOR_EXIT.payload()) && !exit_is_thrown {
        if iterator.has::<Generator>() {
            crate::types::generator::close(vm, iterator)?;
        } else {
            close(vm, iterator)?;
        }
        vm.handled_by_thrower = handled_by_thrower;
        return Err(vm.raise_thrown(thrown));
    }
    if iterator.has::<Generator>() {
        vm.asynchronous.exit_is_thrown = exit_is_thrown && delegates;
        return match resume(vm, iterator, None, Some(thrown)) {
            // Thrown into what has not begun, a `StopIteration` ends it.
            Err(raised) => {
                finished(vm, Err(raised)).map_err(|raised| vm.passed_on(raised, handled_by_thrower))
            }
            step => step,
        };
    }
    match vm.find_attribute(iterator, &crate::types::str::intern("throw"))? {
        Some(method) => {
            let outcome = vm.call(&method, &[thrown]);
            finished(vm, outcome).map_err(|raised| vm.passed_on(raised, handled_by_thrower))
        }
        None => {
            vm.handled_by_thrower = handled_by_thrower;
            let raised = vm.raise_thrown(thrown);
            finished(vm, Err(raised))
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

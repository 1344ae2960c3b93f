//! `async for` and `async with` (reference, 8.9). Both wait at places of their own, and so are suspended
//! like a `yield from`.

use super::block::{self, Block};
use super::generator::{Delegation, delegate, resume_delegate};
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Flow, Stmt};
use super::observed::ObservedTurn;
use super::raise::{Outcome, Raised};
use super::try_::{flow_of, number};
use super::vm::Vm;
use super::with::{Special, begin_leaving, finish_leaving};
use crate::code::SyntaxError;
use crate::heap::Value;
use crate::types::coroutine::{Awaited, awaitable_iterator};
use crate::types::exception::{self, Exception};
use crate::types::names::names;
use crate::types::none::none;
use crate::types::{bool_, int};
use vivarium_syntax::ast::{self, ExprKind, Span};

struct AsyncFor {
    iterable: BoxExpr,
    /// Whether the iterable is an asynchronous iterator already, made before the function was called.
    is_iterator: bool,
    target: BoxTarget,
    body: Block,
    orelse: Block,
    /// Where the iterator is kept until the loop is over.
    iterator: u32,
    /// Holds something while the loop waits for the next item.
    waiting: u32,
    /// Where the iterable stands: what a failing `__anext__` is blamed on.
    at: Span,
    span: Span,
}

impl AsyncFor {
    fn iterator_of(&self, vm: &mut Vm) -> Outcome {
        let iterable = self.iterable.eval(vm)?;
        if self.is_iterator {
            return Ok(iterable);
        }
        vm.frame.at = self.at;
        asynchronous_iterator(vm, &iterable).map_err(|raised| vm.at(self.at, raised))
    }

    /// Turn after turn, until something else is to be done.
    fn turns(&self, vm: &mut Vm, iterator: Value) -> Flow {
        loop {
            let delegation = match next_awaitable(vm, &iterator) {
                Ok(awaitable) => delegate(vm, awaitable, self.at),
                Err(raised) => Delegation::Raised(vm.at(self.at, raised)),
            };
            if let Ok(flow) = self.item(vm, delegation) {
                return self.left(vm, iterator, flow);
            }
        }
    }

    /// One turn with what waiting for an item came to: how the loop is left, or not at all.
    fn item(&self, vm: &mut Vm, delegation: Delegation) -> Result<Flow, ()> {
        match delegation {
            Delegation::Suspended => {
                vm.frame.slots.store(self.waiting, bool_::new(true));
                return Ok(Flow::Yield);
            }
            Delegation::Raised(raised) => {
                return Ok(match vm.catch(raised, &exception::STOP_ASYNC_ITERATION) {
                    Ok(_) => Flow::Next,
                    Err(_) => Flow::Raise,
                });
            }
            Delegation::Over(item) => {
                if self.target.store(vm, item).is_err() {
                    return Ok(Flow::Raise);
                }
            }
        }
        let flow = self.body.exec(vm);
        self.after_body(flow)
    }

    fn after_body(&self, flow: Flow) -> Result<Flow, ()> {
        match flow {
            Flow::Next | Flow::Continue => Err(()),
            flow => Ok(flow),
        }
    }

    /// The loop is left by `flow`, which is `Next` at the iterator's end.
    fn left(&self, vm: &mut Vm, iterator: Value, flow: Flow) -> Flow {
        match flow {
            Flow::Yield => {
                vm.frame.slots.store(self.iterator, iterator);
                Flow::Yield
            }
            Flow::Break => Flow::Next,
            Flow::Next => {
                drop(iterator);
                self.orelse.exec(vm)
            }
            other => other,
        }
    }
}

impl Stmt for AsyncFor {
    fn exec(&self, vm: &mut Vm) -> Flow {
        match self.iterator_of(vm) {
            Ok(iterator) => self.turns(vm, iterator),
            Err(_) => Flow::Raise,
        }
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        // No iterator is kept while the `else` part is suspended: the loop is over then.
        let Some(iterator) = vm.frame.slots.take(self.iterator) else {
            return self.orelse.resume(vm);
        };
        let turn = if vm.frame.slots.take(self.waiting).is_some() {
            let delegation = resume_delegate(vm, self.at);
            self.item(vm, delegation)
        } else {
            let flow = self.body.resume(vm);
            self.after_body(flow)
        };
        match turn {
            Ok(flow) => self.left(vm, iterator, flow),
            Err(()) => self.turns(vm, iterator),
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `aiter(iterable)`, in the words of `async for`.
///
/// # Errors
/// `TypeError` when it is not asynchronously iterable; whatever `__aiter__` raises.
pub fn asynchronous_iterator(vm: &mut Vm, iterable: &Value) -> Outcome {
    let Some(aiter) = iterable.class().slots.aiter.get() else {
        let class = iterable.class().name();
        return Err(
            vm.type_error(format!("'async for' requires an object with __aiter__ method, got {class}"))
        );
    };
    let iterator = aiter(vm, iterable)?;
    if iterator.class().slots.anext.get().is_none() {
        let class = iterator.class().name();
        return Err(vm.type_error(format!(
            "'async for' received an object from __aiter__ that does not implement __anext__: {class}"
        )));
    }
    Ok(iterator)
}

/// What is awaited for the next item.
fn next_awaitable(vm: &mut Vm, iterator: &Value) -> Outcome {
    let Some(anext) = iterator.class().slots.anext.get() else {
        let class = iterator.class().name();
        return Err(
            vm.type_error(format!("'async for' requires an iterator with __anext__ method, got {class}"))
        );
    };
    let awaitable = anext(vm, iterator)?;
    match awaitable_iterator(vm, &awaitable, Awaited::Operand) {
        Ok(iterator) => Ok(iterator),
        Err(raised) => {
            let cause = vm.take_raised(raised);
            let class = awaitable.class().name();
            let message = format!("'async for' received an invalid object from __anext__: {class}");
            let error = exception::new(&exception::TYPE_ERROR, &message);
            let data = error.payload::<Exception>();
            data.cause.set(cause.clone());
            data.context.set(cause);
            data.suppress_context.set(true);
            Err(vm.raise_unchained(error))
        }
    }
}

/// Lowers `async for`.
///
/// # Errors
/// What is wrong with its parts.
pub fn lower_for(lowerer: &mut Lowerer<'_>, node: &ast::For, span: Span) -> Lowered<BoxStmt> {
    lowerer.note_yield();
    let is_iterator = matches!(&node.iter.kind, ExprKind::Name { id, .. } if &**id == ".0");
    let iterable = lowerer.expr(&node.iter)?;
    let target = lowerer.target(&node.target)?;
    let body = block::lower(lowerer, &node.body)?;
    let orelse = block::lower(lowerer, &node.orelse)?;
    let (iterator, waiting) = (lowerer.new_slot(), lowerer.new_slot());
    let (at, span) = (node.iter.span, Span::new(span.start, node.iter.span.end));
    let target = if lowerer.options().reports.is_some() {
        Box::new(ObservedTurn { target, span }) as BoxTarget
    } else {
        target
    };
    Ok(Box::new(AsyncFor { iterable, is_iterator, target, body, orelse, iterator, waiting, at, span }))
}

/// Where an `async with` is suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Waiting for `__aenter__`.
    Entering,
    /// In the body.
    Body,
    /// Waiting for `__aexit__`, after the body was left so.
    Leaving(Flow),
}

impl Place {
    fn number(self) -> i64 {
        match self {
            Place::Entering => -1,
            Place::Body => -2,
            Place::Leaving(flow) => number(flow),
        }
    }

    fn of(number: i64) -> Place {
        match number {
            -1 => Place::Entering,
            -2 => Place::Body,
            flow => Place::Leaving(flow_of(flow)),
        }
    }
}

/// One item of an `async with` and what it guards.
struct AsyncWith {
    manager: BoxExpr,
    target: Option<BoxTarget>,
    body: Block,
    /// Temporaries that hold nothing any more once an exception from the body is suppressed.
    dead: Box<[u32]>,
    /// Where it is kept in which place the statement is suspended.
    place: u32,
    /// `__aexit__`; once that is called, the exception on its way or the value being returned.
    held: u32,
    /// The receiver of `__aexit__`.
    receiver: u32,
    /// Where the manager stands: what failures of its methods are blamed on.
    at: Span,
}

impl AsyncWith {
    /// Calls `__aenter__`; gives `__aexit__` and the iterator to wait for.
    fn enter(&self, vm: &mut Vm) -> Outcome<(Special, Value)> {
        let manager = self.manager.eval(vm)?;
        vm.frame.at = self.at;
        let Some(enter) = Special::find(vm, &manager, &names().__aenter__)? else {
            return Err(no_manager(vm, &manager, ""));
        };
        let Some(exit) = Special::find(vm, &manager, &names().__aexit__)? else {
            return Err(no_manager(vm, &manager, " (missed __aexit__ method)"));
        };
        drop(manager);
        let awaitable = enter.enter(vm)?;
        let iterator = awaitable_iterator(vm, &awaitable, Awaited::Entered)?;
        Ok((exit, iterator))
    }

    fn keep(&self, vm: &mut Vm, place: Place, held: Option<Value>, receiver: Option<Value>) -> Flow {
        vm.frame.slots.store(self.place, int::new(place.number()));
        drop(vm.frame.slots.replace(self.held, held));
        drop(vm.frame.slots.replace(self.receiver, receiver));
        Flow::Yield
    }

    fn entered(&self, vm: &mut Vm, exit: Special, delegation: Delegation) -> Flow {
        let value = match delegation {
            Delegation::Suspended => {
                return self.keep(vm, Place::Entering, Some(exit.callable), exit.receiver);
            }
            Delegation::Raised(_) => return Flow::Raise,
            Delegation::Over(value) => value,
        };
        let stored = match &self.target {
            Some(target) => target.store(vm, value),
            None => {
                drop(value);
                Ok(())
            }
        };
        let flow = match stored {
            Ok(()) => self.body.exec(vm),
            Err(_) => Flow::Raise,
        };
        self.after_body(vm, exit, flow)
    }

    fn after_body(&self, vm: &mut Vm, exit: Special, flow: Flow) -> Flow {
        match flow {
            Flow::Yield => self.keep(vm, Place::Body, Some(exit.callable), exit.receiver),
            Flow::Raise if vm.is_ending() => Flow::Raise,
            Flow::Raise => {
                let (arguments, outer) = begin_leaving(vm);
                let delegation = self.leave(vm, exit, arguments);
                self.left_raising(vm, outer, delegation)
            }
            other => {
                let result = vm.result.take();
                let delegation = self.leave(vm, exit, [none(), none(), none()]);
                self.left(vm, other, result, delegation)
            }
        }
    }

    /// Calls `__aexit__` and begins to wait for it.
    fn leave(&self, vm: &mut Vm, exit: Special, arguments: [Value; 3]) -> Delegation {
        vm.frame.at = self.at;
        let iterator =
            exit.exit(vm, arguments).and_then(|awaitable| awaitable_iterator(vm, &awaitable, Awaited::Left));
        match iterator {
            Ok(iterator) => delegate(vm, iterator, self.at),
            Err(raised) => Delegation::Raised(vm.at(self.at, raised)),
        }
    }

    /// `__aexit__` was called without an exception, after the body was left by `flow` with `result`.
    fn left(&self, vm: &mut Vm, flow: Flow, result: Option<Value>, delegation: Delegation) -> Flow {
        match delegation {
            Delegation::Suspended => self.keep(vm, Place::Leaving(flow), result, None),
            Delegation::Raised(_) => Flow::Raise,
            Delegation::Over(_) => {
                vm.result = result;
                flow
            }
        }
    }

    /// `__aexit__` was called about the exception that waits in [`Vm::handled`].
    fn left_raising(&self, vm: &mut Vm, outer: Option<Value>, delegation: Delegation) -> Flow {
        let suppressed = match delegation {
            Delegation::Suspended => {
                let exception = std::mem::replace(&mut vm.handled, outer);
                return self.keep(vm, Place::Leaving(Flow::Raise), exception, None);
            }
            Delegation::Raised(raised) => Err(raised),
            Delegation::Over(answer) => vm.truth(&answer).map_err(|raised| vm.at(self.at, raised)),
        };
        finish_leaving(vm, suppressed, outer, &self.dead)
    }
}

#[cold]
fn no_manager(vm: &mut Vm, object: &Value, detail: &str) -> Raised {
    let class = object.class().name();
    vm.type_error(format!(
        "'{class}' object does not support the asynchronous context manager protocol{detail}"
    ))
}

impl Stmt for AsyncWith {
    fn exec(&self, vm: &mut Vm) -> Flow {
        match self.enter(vm) {
            Ok((exit, iterator)) => {
                let delegation = delegate(vm, iterator, self.at);
                self.entered(vm, exit, delegation)
            }
            Err(raised) => {
                let _ = vm.at(self.at, raised);
                Flow::Raise
            }
        }
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        let place = vm.frame.slots.take(self.place).as_ref().and_then(int::exact_small);
        let held = vm.frame.slots.take(self.held);
        let receiver = vm.frame.slots.take(self.receiver);
        let Some(place) = place.map(Place::of) else { return self.exec(vm) };
        match (place, held) {
            (Place::Entering, Some(callable)) => {
                let delegation = resume_delegate(vm, self.at);
                self.entered(vm, Special { callable, receiver }, delegation)
            }
            (Place::Body, Some(callable)) => {
                let flow = self.body.resume(vm);
                self.after_body(vm, Special { callable, receiver }, flow)
            }
            (Place::Leaving(Flow::Raise), exception) => {
                let outer = std::mem::replace(&mut vm.handled, exception);
                let delegation = resume_delegate(vm, self.at);
                self.left_raising(vm, outer, delegation)
            }
            (Place::Leaving(flow), result) => {
                let delegation = resume_delegate(vm, self.at);
                self.left(vm, flow, result, delegation)
            }
            (Place::Entering | Place::Body, None) => self.exec(vm),
        }
    }

    fn span(&self) -> Span {
        self.at
    }
}

/// Lowers `async with`: several items are as many statements, one inside the other.
///
/// # Errors
/// What is wrong with its parts.
pub fn lower_with(
    lowerer: &mut Lowerer<'_>,
    items: &[ast::WithItem],
    body: &[ast::Stmt],
    span: Span,
) -> Lowered<BoxStmt> {
    let Some((item, rest)) = items.split_first() else {
        return Err(SyntaxError::new("with statement without items", span));
    };
    lowerer.note_yield();
    let manager = lowerer.expr(&item.context_expr)?;
    let target = item.optional_vars.as_deref().map(|target| lowerer.target(target)).transpose()?;
    let stored = lowerer.stored_temporaries();
    let body = if rest.is_empty() {
        block::lower(lowerer, body)?
    } else {
        Block::new(vec![lower_with(lowerer, rest, body, span)?], None)
    };
    let [place, held, receiver] = [lowerer.new_slot(), lowerer.new_slot(), lowerer.new_slot()];
    let dead = lowerer.temporaries_since(stored);
    Ok(Box::new(AsyncWith { manager, target, body, dead, place, held, receiver, at: item.context_expr.span }))
}

//! `try` (reference, 8.4).

use super::block::{self, Block};
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, BoxTarget, Flow, Stmt};
use super::observed::ObservedLine;
use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::Value;
use crate::types::exception;
use crate::types::int;
use crate::types::none::none;
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use vivarium_syntax::ast::{self, Span};

/// What a handler binds the exception to while it runs.
pub enum Bound {
    /// Nothing.
    Nothing,
    /// A plain local variable.
    Local(u32),
    /// Another variable, and its deletion.
    Name(BoxTarget, BoxStmt),
}

impl Bound {
    /// Lowers the name behind `as`.
    pub fn lower(lowerer: &mut Lowerer<'_>, name: Option<&str>, span: Span) -> Bound {
        let Some(name) = name else { return Bound::Nothing };
        match lowerer.local_slot(name) {
            Some(slot) => Bound::Local(slot),
            None => Bound::Name(lowerer.name_target(name, span), lowerer.name_delete(name, span)),
        }
    }

    /// Binds the exception.
    ///
    /// # Errors
    /// Whatever the namespace of a class body raises.
    pub fn bind(&self, vm: &mut Vm, exception: Value) -> Outcome<()> {
        match self {
            Bound::Nothing => Ok(()),
            Bound::Local(slot) => {
                vm.frame.slots.store(*slot, exception);
                Ok(())
            }
            Bound::Name(target, _) => target.store(vm, exception),
        }
    }

    /// Unbinds the name when the handler is left by `flow`, and says how it is left now. It need
    /// not be bound any more.
    pub fn unbind(&self, vm: &mut Vm, flow: Flow) -> Flow {
        match self {
            Bound::Nothing => flow,
            Bound::Local(slot) => {
                drop(vm.frame.slots.take(*slot));
                flow
            }
            Bound::Name(target, delete) => {
                let waiting = vm.set_aside();
                if target.store(vm, none()).is_err() || delete.exec(vm) == Flow::Raise {
                    return Flow::Raise;
                }
                vm.put_back(waiting);
                flow
            }
        }
    }
}

/// One `except` clause.
struct Handler {
    /// The exceptions it handles; all where there is no type.
    matches: Option<BoxExpr>,
    bound: Bound,
    body: Block,
    span: Span,
}

impl Handler {
    fn handles(&self, vm: &mut Vm, exception: &Value) -> Outcome<bool> {
        let Some(node) = &self.matches else { return Ok(true) };
        let class = node.eval(vm)?;
        match handled_by(exception, &class) {
            Some(handled) => Ok(handled),
            None => {
                let raised =
                    vm.type_error("catching classes that do not inherit from BaseException is not allowed");
                Err(vm.at(self.span, raised))
            }
        }
    }
}

/// Whether `except class` handles `exception`; nothing when `class` is neither an exception type
/// nor a tuple of them.
pub fn handled_by(exception: &Value, class: &Value) -> Option<bool> {
    if let Some(tuple) = class.downcast::<Tuple>() {
        if !tuple.items().iter().all(is_exception_type) {
            return None;
        }
        return Some(tuple.items().iter().any(|class| is_instance(exception, class)));
    }
    is_exception_type(class).then(|| is_instance(exception, class))
}

fn is_exception_type(class: &Value) -> bool {
    class.downcast::<TypeObject>().is_some_and(|class| class.is_subtype(exception::BASE_EXCEPTION.payload()))
}

/// By the MRO alone: `__subclasscheck__` has no say here.
fn is_instance(exception: &Value, class: &Value) -> bool {
    class.downcast::<TypeObject>().is_some_and(|class| exception.class().is_subtype(class))
}

/// Where a generator keeps what it was doing in a `try`.
#[derive(Clone, Copy)]
struct State {
    /// The part in which it is suspended: empty for the body.
    part: u32,
    /// The exception being handled, or the value being returned.
    held: u32,
}

impl State {
    fn keep(self, vm: &mut Vm, part: i64, held: Option<Value>) {
        vm.frame.slots.store(self.part, int::new(part));
        drop(vm.frame.slots.replace(self.held, held));
    }

    fn part(self, vm: &mut Vm) -> Option<i64> {
        vm.frame.slots.take(self.part).as_ref().and_then(int::exact_small)
    }

    fn held(self, vm: &mut Vm) -> Option<Value> {
        vm.frame.slots.take(self.held)
    }
}

fn new_state(lowerer: &mut Lowerer<'_>, yields_before: usize) -> Option<State> {
    (lowerer.yields() > yields_before).then(|| State { part: lowerer.new_slot(), held: lowerer.new_slot() })
}

/// `try … except … else`.
struct TryExcept {
    body: Block,
    handlers: Box<[Handler]>,
    orelse: Block,
    state: Option<State>,
    span: Span,
}

/// The part of a suspended `try … except` that is its `else`; handlers count from 0.
const ORELSE: i64 = -1;

impl TryExcept {
    #[inline]
    fn after_body(&self, vm: &mut Vm, flow: Flow) -> Flow {
        match flow {
            Flow::Raise => self.handle(vm),
            Flow::Next => {
                let flow = self.orelse.exec(vm);
                self.after_orelse(vm, flow)
            }
            other => other,
        }
    }

    fn after_orelse(&self, vm: &mut Vm, flow: Flow) -> Flow {
        if flow == Flow::Yield
            && let Some(state) = self.state
        {
            state.keep(vm, ORELSE, None);
        }
        flow
    }

    fn handle(&self, vm: &mut Vm) -> Flow {
        if vm.is_ending() {
            return Flow::Raise;
        }
        let pending = vm.pending();
        let exception = vm.take_handled(pending);
        let outer = vm.handled.replace(exception.clone());
        for (index, handler) in self.handlers.iter().enumerate() {
            match handler.handles(vm, &exception) {
                Ok(true) => {
                    let flow = match handler.bound.bind(vm, exception) {
                        Ok(()) => handler.body.exec(vm),
                        Err(_) => Flow::Raise,
                    };
                    return self.after_handler(vm, index, outer, flow);
                }
                Ok(false) => {}
                Err(_) => {
                    vm.handled = outer;
                    return Flow::Raise;
                }
            }
        }
        vm.handled = outer;
        // The frame has come as far as the last clause, whatever line the traceback has.
        if let Some(last) = self.handlers.last() {
            vm.frame.at = last.span;
        }
        let _ = vm.reraise(exception);
        Flow::Raise
    }

    fn after_handler(&self, vm: &mut Vm, index: usize, outer: Option<Value>, flow: Flow) -> Flow {
        let handled = std::mem::replace(&mut vm.handled, outer);
        if flow == Flow::Yield {
            if let Some(state) = self.state {
                state.keep(vm, index as i64, handled);
            }
            return flow;
        }
        drop(handled);
        self.handlers[index].bound.unbind(vm, flow)
    }
}

impl Stmt for TryExcept {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let flow = self.body.exec(vm);
        self.after_body(vm, flow)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        let Some(state) = self.state else { return self.exec(vm) };
        match state.part(vm) {
            None => {
                let flow = self.body.resume(vm);
                self.after_body(vm, flow)
            }
            Some(ORELSE) => {
                let flow = self.orelse.resume(vm);
                self.after_orelse(vm, flow)
            }
            Some(index) => {
                let handled = state.held(vm);
                let outer = std::mem::replace(&mut vm.handled, handled);
                let flow = self.handlers[index as usize].body.resume(vm);
                self.after_handler(vm, index as usize, outer, flow)
            }
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `try … finally`.
struct TryFinally {
    body: Block,
    finalbody: Block,
    state: Option<State>,
    span: Span,
}

/// How the body of a `try` was left, as a number to keep while its `finally` is suspended.
pub fn number(flow: Flow) -> i64 {
    flow as i64
}

/// The way of leaving that has this number.
pub fn flow_of(number: i64) -> Flow {
    [Flow::Next, Flow::Break, Flow::Continue, Flow::Return, Flow::Raise]
        .into_iter()
        .find(|flow| *flow as i64 == number)
        .unwrap_or(Flow::Next)
}

impl TryFinally {
    fn after_body(&self, vm: &mut Vm, left_by: Flow) -> Flow {
        match left_by {
            Flow::Yield => Flow::Yield,
            Flow::Raise if vm.is_ending() => Flow::Raise,
            Flow::Raise => {
                let pending = vm.pending();
                let exception = vm.take_handled(pending);
                let outer = vm.handled.replace(exception);
                let flow = self.finalbody.exec(vm);
                self.after_finally_raising(vm, outer, flow)
            }
            Flow::Return => {
                let result = vm.result.take();
                let flow = self.finalbody.exec(vm);
                self.after_finally(vm, left_by, result, flow)
            }
            Flow::Next | Flow::Break | Flow::Continue => {
                let flow = self.finalbody.exec(vm);
                self.after_finally(vm, left_by, None, flow)
            }
        }
    }

    /// `finally` has run while an exception was on its way, which waits in [`Vm::handled`].
    fn after_finally_raising(&self, vm: &mut Vm, outer: Option<Value>, flow: Flow) -> Flow {
        let exception = std::mem::replace(&mut vm.handled, outer);
        match (flow, exception) {
            (Flow::Next, Some(exception)) => {
                if let Some(last) = self.finalbody.statements().last() {
                    vm.frame.at = last.span();
                }
                let _ = vm.reraise(exception);
                Flow::Raise
            }
            (Flow::Yield, exception) => {
                if let Some(state) = self.state {
                    state.keep(vm, number(Flow::Raise), exception);
                }
                Flow::Yield
            }
            (other, _) => other,
        }
    }

    /// `finally` has run after the body was left by `left_by` with `result`.
    #[inline]
    fn after_finally(&self, vm: &mut Vm, left_by: Flow, result: Option<Value>, flow: Flow) -> Flow {
        match flow {
            Flow::Next => {
                if result.is_some() {
                    vm.result = result;
                }
                left_by
            }
            Flow::Yield => {
                if let Some(state) = self.state {
                    state.keep(vm, number(left_by), result);
                }
                Flow::Yield
            }
            other => other,
        }
    }
}

impl Stmt for TryFinally {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let flow = self.body.exec(vm);
        self.after_body(vm, flow)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        let Some(state) = self.state else { return self.exec(vm) };
        let Some(part) = state.part(vm) else {
            let flow = self.body.resume(vm);
            return self.after_body(vm, flow);
        };
        let held = state.held(vm);
        match flow_of(part) {
            Flow::Raise => {
                let outer = std::mem::replace(&mut vm.handled, held);
                let flow = self.finalbody.resume(vm);
                self.after_finally_raising(vm, outer, flow)
            }
            left_by => {
                let flow = self.finalbody.resume(vm);
                self.after_finally(vm, left_by, held, flow)
            }
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers `try`. With both handlers and `finally`, the handlers' statement is what `finally` guards.
pub fn lower(lowerer: &mut Lowerer<'_>, node: &ast::Try, span: Span) -> Lowered<BoxStmt> {
    lower_with(lowerer, node, span, lower_handlers)
}

/// Lowers a `try` whose body, handlers and `else` are lowered by `lower_guarded`.
pub fn lower_with(
    lowerer: &mut Lowerer<'_>,
    node: &ast::Try,
    span: Span,
    lower_guarded: fn(&mut Lowerer<'_>, &ast::Try, Span) -> Lowered<BoxStmt>,
) -> Lowered<BoxStmt> {
    let span = Span::new(span.start, span.start);
    if node.finalbody.is_empty() {
        return lower_guarded(lowerer, node, span);
    }
    let yields = lowerer.yields();
    let stored = lowerer.stored_temporaries();
    let body = if node.handlers.is_empty() {
        block::lower(lowerer, &node.body)?
    } else {
        Block::new(vec![lower_guarded(lowerer, node, span)?], None)
    };
    let dead = lowerer.temporaries_since(stored);
    let finalbody = block::lower_handler(lowerer, &node.finalbody, dead)?;
    let state = new_state(lowerer, yields);
    Ok(Box::new(TryFinally { body, finalbody, state, span }))
}

fn lower_handlers(lowerer: &mut Lowerer<'_>, node: &ast::Try, span: Span) -> Lowered<BoxStmt> {
    let (yields, stored) = (lowerer.yields(), lowerer.stored_temporaries());
    let body = block::lower(lowerer, &node.body)?;
    let dead = lowerer.temporaries_since(stored);
    let mut handlers = Vec::with_capacity(node.handlers.len());
    for handler in &node.handlers {
        let mut matches = handler.type_.as_deref().map(|type_| lowerer.expr(type_)).transpose()?;
        let span = handler.span;
        if lowerer.options().reports.is_some() {
            matches = matches.map(|expr| Box::new(ObservedLine { expr, span }) as BoxExpr);
        }
        let bound = Bound::lower(lowerer, handler.name.as_deref(), handler.span);
        let body = block::lower_handler(lowerer, &handler.body, dead.clone())?;
        handlers.push(Handler { matches, bound, body, span });
    }
    let orelse = block::lower(lowerer, &node.orelse)?;
    let state = new_state(lowerer, yields);
    Ok(Box::new(TryExcept { body, handlers: handlers.into_boxed_slice(), orelse, state, span }))
}

//! `generator`: a suspended activation, as plain data: its frame's slots, where it stands, what it
//! delegates to. Coroutines and asynchronous generators are the same, with other types.
//!
//! - [`members`]: attributes and methods, of which the three types share most
//! - [`thrown`]: the arguments of `throw`

mod members;
mod thrown;

pub use members::{DEFINITION, code, delegate, frame, name, qualname, repr, running, send, suspended, throw};
pub use thrown::{thrown_exception, thrown_quietly};

use super::exception::{self, Exception};
use super::function::Function;
use super::none;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::call::{enter, leave, leave_observed};
use crate::eval::node::{Body, BodyKind, Flow};
use crate::eval::vm::Frame;
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::stack::SlotBox;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Typed, Value, ValueCell};
use crate::observe::Event;
use std::cell::Cell;
use std::rc::Rc;
use vivarium_syntax::ast::Span;

/// Where a generator is in its life; the names are those of `inspect.getgeneratorstate`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// `GEN_CREATED`: not started.
    Created,
    /// `GEN_SUSPENDED`: at a `yield`.
    Suspended,
    /// `GEN_RUNNING`.
    Running,
    /// `GEN_CLOSED`: over.
    Closed,
}

/// A generator; also what coroutines are made of.
pub struct Generator {
    /// What runs.
    pub function: Typed<Function>,
    /// The tree that runs.
    pub body: Rc<Body>,
    /// The variables and the states of the statements it is suspended in.
    pub slots: SlotBox,
    /// Where it is in its life.
    pub state: Cell<State>,
    /// Where it stands: at the `yield`, or at the definition.
    pub at: Cell<Span>,
    /// What a `yield from` delegates to (`gi_yieldfrom`).
    pub delegate: ValueCell,
    /// `__name__`.
    pub name: ValueCell,
    /// `__qualname__`.
    pub qualname: ValueCell,
    /// The frame object, once somebody asked for it.
    pub frame: ValueCell,
    /// What only coroutines and asynchronous generators have.
    pub asynchronous: Option<Box<Asynchronous>>,
}

/// What an asynchronous generator has more than a generator, and a coroutine whose origin is kept.
#[derive(Default)]
pub struct Asynchronous {
    /// `cr_origin`.
    pub origin: ValueCell,
    /// What the hook for finalizers was when the iteration began.
    pub finalizer: ValueCell,
    /// The namespace in which a module's coroutine runs, where that is not its globals.
    pub locals: ValueCell,
    /// Whether the hooks have been asked.
    pub hooked: Cell<bool>,
    /// Whether it is over, or `aclose()` has begun.
    pub closed: Cell<bool>,
    /// `ag_running`: whether one of its awaitables is being awaited.
    pub running: Cell<bool>,
}

/// The type `generator`.
pub static CLASS: StaticType = StaticType::built_in::<Generator>(
    "generator",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Generator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.function.trace(tracer);
        self.slots.trace(tracer);
        self.delegate.trace(tracer);
        self.name.trace(tracer);
        self.qualname.trace(tracer);
        self.frame.trace(tracer);
        if let Some(asynchronous) = &self.asynchronous {
            asynchronous.origin.trace(tracer);
            asynchronous.finalizer.trace(tracer);
            asynchronous.locals.trace(tracer);
        }
    }

    fn needs_finalizer(&self) -> bool {
        match self.state.get() {
            State::Created => self.body.kind == BodyKind::Coroutine || self.has_finalizer(),
            State::Suspended => self.body.handlers || self.has_finalizer(),
            State::Running | State::Closed => false,
        }
    }
}

impl Generator {
    /// What it waits for, while it is suspended (`gi_yieldfrom`, `cr_await`).
    pub fn waits_for(&self) -> Option<Value> {
        if self.state.get() == State::Suspended { self.delegate.get() } else { None }
    }

    fn has_finalizer(&self) -> bool {
        self.asynchronous
            .as_ref()
            .is_some_and(|asynchronous| !asynchronous.finalizer.is_empty() && !asynchronous.closed.get())
    }
}

impl Drop for Generator {
    /// A frame object that outlives the generator keeps the variables.
    fn drop(&mut self) {
        let Some(object) = self.frame.take() else { return };
        super::frame::outlive(&object, &self.slots, self.at.get());
    }
}

/// What a step of a generator gives.
pub enum Step {
    /// It is suspended at a `yield` of this value.
    Yielded(Value),
    /// It is over, with this value.
    Returned(Value),
}

impl Step {
    /// What an iterator makes of it: the item, or the end.
    pub fn item(self) -> Option<Value> {
        match self {
            Step::Yielded(value) => Some(value),
            Step::Returned(_) => None,
        }
    }
}

/// What calling a generator function gives: `slots` hold its parameters and cells.
pub fn new(vm: &mut Vm, function: Typed<Function>, body: Rc<Body>, slots: SlotBox) -> Value {
    with_locals(vm, function, body, slots, None)
}

/// As [`new`], for a module's coroutine that runs in the namespace `locals`.
pub fn with_locals(
    vm: &mut Vm,
    function: Typed<Function>,
    body: Rc<Body>,
    slots: SlotBox,
    locals: Option<Value>,
) -> Value {
    let at = function.code.borrow().span;
    let (name, qualname) = (function.name.get(), function.qualname.get());
    let kind = body.kind;
    let asynchronous = match kind {
        BodyKind::AsyncGenerator => Some(Box::default()),
        BodyKind::Coroutine => super::coroutine::origin(vm).map(|origin| {
            Box::new(Asynchronous { origin: ValueCell::new(origin), ..Asynchronous::default() })
        }),
        BodyKind::Generator | BodyKind::Plain => None,
    };
    let asynchronous = match (asynchronous, locals) {
        (asynchronous, None) => asynchronous,
        (asynchronous, Some(locals)) => {
            let asynchronous = asynchronous.unwrap_or_default();
            asynchronous.locals.set(locals);
            Some(asynchronous)
        }
    };
    let made = Generator {
        function,
        body,
        slots,
        state: Cell::new(State::Created),
        at: Cell::new(at),
        delegate: ValueCell::empty(),
        name: ValueCell::of(name),
        qualname: ValueCell::of(qualname),
        frame: ValueCell::empty(),
        asynchronous,
    };
    match kind {
        BodyKind::Coroutine => object::new_of_class(&super::coroutine::CLASS.value(), made),
        BodyKind::AsyncGenerator => object::new_of_class(&super::async_generator::CLASS.value(), made),
        BodyKind::Generator | BodyKind::Plain => object::new(made),
    }
}

/// Runs a generator to its next `yield` or its end, having sent it a value or thrown an exception
/// into it.
///
/// # Errors
/// Whatever its body raises; `RuntimeError` when that is `StopIteration`; `ValueError` when it runs
/// already.
pub fn resume(vm: &mut Vm, this: &Value, sent: Option<Value>, thrown: Option<Value>) -> Outcome<Step> {
    let generator = this.payload::<Generator>();
    let state = generator.state.get();
    match state {
        State::Running => return Err(vm.value_error(format!("{} already executing", kind_name(generator)))),
        State::Closed => {
            return match thrown {
                _ if generator.body.kind == BodyKind::Coroutine => {
                    Err(vm.runtime_error("cannot reuse already awaited coroutine"))
                }
                Some(thrown) => Err(vm.raise_unchained(thrown)),
                None => Ok(Step::Returned(none::none())),
            };
        }
        State::Created if sent.as_ref().is_some_and(|sent| !none::is_none(sent)) => {
            let kind = kind_name(generator);
            return Err(vm.type_error(format!("can't send non-None value to a just-started {kind}")));
        }
        _ => {}
    }
    vm.check_depth()?;
    generator.state.set(State::Running);
    enter(
        vm,
        Frame {
            slots: generator.slots.slots(),
            function: generator.function.clone(),
            locals: generator.asynchronous.as_ref().and_then(|asynchronous| asynchronous.locals.get()),
            at: generator.at.get(),
            generator: Some(this.clone()),
            object: ValueCell::of(generator.frame.take()),
        },
    );
    let flow = match (state, thrown) {
        (State::Created, Some(thrown)) => {
            let raised = vm.raise_unchained(thrown);
            let _ = vm.at(generator.at.get(), raised);
            // Nothing of the body has begun that could make something else of a `StopIteration`.
            close_frame(vm, generator, Flow::Raise);
            return Err(vm.pending());
        }
        (State::Created, None) => run(vm, generator, None),
        (_, thrown) => {
            vm.sent = sent;
            if thrown.is_some() {
                vm.handled_by_thrower = vm.handled.clone();
                vm.thrown = thrown;
            }
            run(vm, generator, Some(()))
        }
    };
    finish(vm, generator, flow)
}

#[inline(always)]
fn run(vm: &mut Vm, generator: &Generator, resumed: Option<()>) -> Flow {
    if crate::heap::breaker::is_set() {
        return run_interrupted(vm, generator, resumed);
    }
    match resumed {
        None => generator.body.block.exec(vm),
        Some(()) => generator.body.block.resume(vm),
    }
}

#[cold]
#[inline(never)]
fn run_interrupted(vm: &mut Vm, generator: &Generator, resumed: Option<()>) -> Flow {
    let (sent, thrown) = (vm.sent.take(), vm.thrown.take());
    let checked = vm.check_running();
    let watched = vm.is_watched(&generator.function.code.borrow());
    let checked = checked.and_then(|()| match (watched, resumed) {
        (true, Some(())) => vm.report(Event::Resume(sent.as_ref())),
        (true, None) => vm.report(Event::Call),
        _ => Ok(()),
    });
    if checked.is_err() {
        return Flow::Raise;
    }
    (vm.sent, vm.thrown) = (sent, thrown);
    // The tree that reports has the same slots, so a body suspended in one is resumed in the other.
    let reports = vm.wanted_reports();
    let fits = generator.body.reports == Some(reports);
    let observed = (watched && !fits)
        .then(|| {
            let code = generator.function.code.borrow().clone();
            crate::observe::relower::observed_body(&code, reports)
        })
        .flatten();
    let body = observed.as_ref().unwrap_or(&generator.body);
    let flow = match resumed {
        None => body.block.exec(vm),
        Some(()) => body.block.resume(vm),
    };
    if !watched || !vm.is_observed() {
        return flow;
    }
    let value = vm.result.clone().unwrap_or_else(none::none);
    let reported = match flow {
        Flow::Raise => match vm.raised.clone() {
            Some(raised) => vm.report(Event::Unwind(&raised)),
            None => Ok(()),
        },
        Flow::Yield => vm.report(Event::Yield(&value)),
        _ => vm.report(Event::Return(&value)),
    };
    if reported.is_err() { Flow::Raise } else { flow }
}

/// Leaves the frame of a generator that is never entered again.
#[inline(always)]
fn close_frame(vm: &mut Vm, generator: &Generator, flow: Flow) {
    generator.state.set(State::Closed);
    if flow == Flow::Raise || !vm.frame.object.is_empty() {
        leave_observed(vm, flow);
    }
    generator.at.set(vm.frame.at);
    let left = generator.slots.take_all();
    leave(vm);
    drop(left);
    drop(generator.delegate.take());
}

/// Leaves the generator's frame.
fn finish(vm: &mut Vm, generator: &Generator, flow: Flow) -> Outcome<Step> {
    if flow == Flow::Yield {
        generator.state.set(State::Suspended);
        generator.at.set(vm.frame.at);
        drop(generator.frame.replace(vm.frame.object.take()));
        leave(vm);
        return Ok(Step::Yielded(vm.result.take().unwrap_or_else(none::none)));
    }
    close_frame(vm, generator, flow);
    if flow == Flow::Raise {
        return Err(stop_iteration_becomes_error(vm, generator));
    }
    Ok(Step::Returned(vm.result.take().filter(|_| flow == Flow::Return).unwrap_or_else(none::none)))
}

/// PEP 479: a `StopIteration` that leaves a generator becomes a `RuntimeError`; so does a
/// `StopAsyncIteration` that leaves an asynchronous one.
fn stop_iteration_becomes_error(vm: &mut Vm, generator: &Generator) -> Raised {
    let raised = vm.pending();
    let is_async = generator.body.kind == BodyKind::AsyncGenerator;
    let raises = if vm.raised_is(&raised, &exception::STOP_ITERATION) {
        "StopIteration"
    } else if is_async && vm.raised_is(&raised, &exception::STOP_ASYNC_ITERATION) {
        "StopAsyncIteration"
    } else {
        return raised;
    };
    let cause = vm.take_raised(raised);
    let message = format!("{} raised {raises}", kind_name(generator));
    let error = exception::new(&exception::RUNTIME_ERROR, &message);
    let data = error.payload::<Exception>();
    data.cause.set(cause.clone());
    data.context.set(cause);
    data.suppress_context.set(true);
    vm.raise_unchained(error)
}

fn kind_name(generator: &Generator) -> &'static str {
    match generator.body.kind {
        BodyKind::Coroutine => "coroutine",
        BodyKind::AsyncGenerator => "async generator",
        BodyKind::Generator | BodyKind::Plain => "generator",
    }
}

/// `generator.close()`: throws `GeneratorExit` into it; the value it returns then.
///
/// # Errors
/// `RuntimeError` when it yields instead; whatever else its body raises.
pub fn close(vm: &mut Vm, this: &Value) -> Outcome {
    let generator = this.payload::<Generator>();
    match generator.state.get() {
        State::Created => {
            generator.state.set(State::Closed);
            drop(generator.slots.take_all());
            return Ok(none::none());
        }
        State::Closed => return Ok(none::none()),
        State::Suspended if !generator.body.handlers && generator.delegate.is_empty() => {
            generator.state.set(State::Closed);
            drop(generator.slots.take_all());
            return Ok(none::none());
        }
        _ => {}
    }
    let exit = exception::with_arguments(&exception::GENERATOR_EXIT, Vec::new());
    match resume(vm, this, None, Some(exit)) {
        Ok(Step::Yielded(_)) => {
            Err(vm.runtime_error(format!("{} ignored GeneratorExit", kind_name(generator))))
        }
        Ok(Step::Returned(value)) => Ok(value),
        Err(raised) => {
            vm.catch(raised, &exception::GENERATOR_EXIT)?;
            Ok(none::none())
        }
    }
}

/// The value of a step, or `StopIteration` at the end.
///
/// # Errors
/// `StopIteration`, as said.
pub fn value_or_stop(vm: &mut Vm, step: Step) -> Outcome {
    match step {
        Step::Yielded(value) => Ok(value),
        Step::Returned(value) => Err(vm.stop_iteration(value)),
    }
}

/// What is due when a generator dies before its end: a warning of a coroutine that nobody awaited, the
/// finalizer's call for an asynchronous generator that has one, else the `finally` parts.
///
/// # Errors
/// Whatever they raise.
pub fn finalize(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let generator = this.payload::<Generator>();
    let asynchronous = generator.asynchronous.as_ref().filter(|asynchronous| !asynchronous.closed.get());
    if let Some(finalizer) = asynchronous.and_then(|asynchronous| asynchronous.finalizer.get()) {
        return vm.call(&finalizer, std::slice::from_ref(this)).map(drop);
    }
    if generator.state.get() == State::Created && generator.body.kind == BodyKind::Coroutine {
        return super::coroutine::warn_never_awaited(vm, this);
    }
    close(vm, this).map(drop)
}

/// The values of the generator's arguments and variables, in the order of its code's names.
pub fn variables(this: &Value) -> Vec<(crate::heap::Name, Value)> {
    let generator = this.payload::<Generator>();
    let code = generator.function.code.borrow().clone();
    let plain = |value: Value| match value.exact::<super::cell::Cell>() {
        Some(cell) => cell.content.get(),
        None => Some(value),
    };
    let named = code.varnames.iter().enumerate();
    named
        .filter_map(|(slot, name)| Some((name.clone(), generator.slots.get(slot).and_then(plain)?)))
        .collect()
}

//! `Future`: a result that is not there yet, and whom to call when it is.

use super::{future_attributes, invalid_state, library, new_exception, registry, task};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, FINALIZER, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, Method, Native};
use crate::types::exception::{self, Exception};
use crate::types::none::{is_none, none};
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType, TypeObject};
use crate::types::{bool_, dict, generic_alias, int, object as object_type, str};
use std::cell::{Cell, RefCell};

/// Where a future is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Neither result nor exception yet.
    Pending,
    /// Cancelled.
    Cancelled,
    /// There is a result or an exception.
    Finished,
}

/// A future; also what tasks are made of.
pub struct Future {
    /// The loop that its callbacks run in; empty until `__init__`.
    pub event_loop: ValueCell,
    /// Where it is in its life.
    pub state: Cell<State>,
    /// The result.
    pub result: ValueCell,
    /// The exception.
    pub exception: ValueCell,
    /// The exception's traceback as it was when the exception was set.
    pub traceback: ValueCell,
    /// Who is called when it is done: function and context.
    pub callbacks: RefCell<Vec<(Value, Value)>>,
    /// Where it was made, in debug mode.
    pub source_traceback: ValueCell,
    /// What `cancel` was told.
    pub cancel_message: ValueCell,
    /// The exception by which a task was cancelled, to be raised by `result`.
    pub cancelled_exception: ValueCell,
    /// Whether it was yielded by an `await`.
    pub blocking: Cell<bool>,
    /// Whether its exception has yet to be asked for.
    pub log_traceback: Cell<bool>,
    /// The set of futures that wait for it.
    pub awaited_by: ValueCell,
    /// What only a task has.
    pub task: Option<Box<task::TaskState>>,
}

/// The type `_asyncio.Future`.
pub static CLASS: StaticType = StaticType::built_in::<Future>(
    "_asyncio.Future",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE | FINALIZER,
);

impl Payload for Future {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [
            &self.event_loop,
            &self.result,
            &self.exception,
            &self.traceback,
            &self.source_traceback,
            &self.cancel_message,
            &self.cancelled_exception,
            &self.awaited_by,
        ] {
            cell.trace(tracer);
        }
        match tracer {
            Tracer::Visit(visit) => {
                for (function, context) in self.callbacks.borrow().iter() {
                    visit(function);
                    visit(context);
                }
            }
            Tracer::Clear(cleared) => {
                for (function, context) in self.callbacks.borrow_mut().drain(..) {
                    cleared.extend([function, context]);
                }
            }
        }
        if let Some(task) = &self.task {
            task.trace(tracer);
        }
    }

    fn needs_finalizer(&self) -> bool {
        let pending_task = self.task.as_ref().is_some_and(|task| task.log_destroyed.get());
        self.log_traceback.get() || (pending_task && self.state.get() == State::Pending)
    }
}

impl Future {
    /// A future not initialised yet.
    pub fn empty(task: Option<Box<task::TaskState>>) -> Future {
        Future {
            event_loop: ValueCell::empty(),
            state: Cell::new(State::Pending),
            result: ValueCell::empty(),
            exception: ValueCell::empty(),
            traceback: ValueCell::empty(),
            callbacks: RefCell::new(Vec::new()),
            source_traceback: ValueCell::empty(),
            cancel_message: ValueCell::empty(),
            cancelled_exception: ValueCell::empty(),
            blocking: Cell::new(false),
            log_traceback: Cell::new(false),
            awaited_by: ValueCell::empty(),
            task,
        }
    }

    /// The loop it belongs to.
    ///
    /// # Errors
    /// `RuntimeError` before `__init__`.
    pub fn event_loop(&self, vm: &mut Vm) -> Outcome {
        match self.event_loop.get() {
            Some(event_loop) => Ok(event_loop),
            None => Err(vm.runtime_error("Future object is not initialized.")),
        }
    }

    /// Whether a native future, of exactly this type or a task's.
    pub fn exact(value: &Value) -> Option<&Future> {
        let class = value.class_value();
        if CLASS.is(&class) || task::CLASS.is(&class) { value.downcast::<Future>() } else { None }
    }
}

fn new(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, Future::empty(None)))
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let [event_loop] = arguments.bind(vm, "Future", ["loop"], 0, 1, 0)?;
    initialise(vm, this, event_loop)
}

/// Gives a future its loop, the running one if there is none, and an empty past.
///
/// # Errors
/// Whatever finding the loop raises.
pub fn initialise(vm: &mut Vm, this: &Value, event_loop: Option<Value>) -> Outcome<()> {
    let event_loop = match event_loop.filter(|event_loop| !is_none(event_loop)) {
        Some(event_loop) => event_loop,
        None => registry::event_loop(vm)?,
    };
    let debug = vm.call_method(&event_loop, &intern("get_debug"), &[])?;
    let debug = vm.truth(&debug)? && !vm.interpreter.finalizing;
    let source = if debug {
        let extract = library(vm, "traceback", "extract_stack")?;
        Some(vm.call(&extract, &[])?)
    } else {
        None
    };
    let future = this.payload::<Future>();
    future.state.set(State::Pending);
    future.blocking.set(false);
    future.log_traceback.set(false);
    let callbacks = std::mem::take(&mut *future.callbacks.borrow_mut());
    let old = [
        future.event_loop.replace(Some(event_loop)),
        future.result.take(),
        future.exception.take(),
        future.traceback.take(),
        future.source_traceback.replace(source),
        future.cancel_message.take(),
        future.cancelled_exception.take(),
    ];
    drop((callbacks, old));
    Ok(())
}

/// `loop.call_soon(callback, argument, context=context)`.
///
/// # Errors
/// Whatever the loop raises.
pub fn call_soon(
    vm: &mut Vm,
    event_loop: &Value,
    callback: &Value,
    argument: Option<&Value>,
    context: Option<&Value>,
) -> Outcome<()> {
    let method = vm.get_attribute(event_loop, &intern("call_soon"))?;
    let mut positional = vec![callback.clone()];
    positional.extend(argument.cloned());
    let keywords: Vec<_> = context.map(|context| (intern("context"), context.clone())).into_iter().collect();
    vm.call_with(&method, &Arguments { positional: &positional, keywords: &keywords }).map(drop)
}

fn schedule_callbacks(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let future = this.payload::<Future>();
    let callbacks = std::mem::take(&mut *future.callbacks.borrow_mut());
    if callbacks.is_empty() {
        return Ok(());
    }
    let event_loop = future.event_loop(vm)?;
    for (callback, context) in callbacks {
        call_soon(vm, &event_loop, &callback, Some(this), Some(&context))?;
    }
    Ok(())
}

/// `future.set_result(result)`, for tasks too.
///
/// # Errors
/// `InvalidStateError` when it is done; whatever the loop raises.
pub fn finish(vm: &mut Vm, this: &Value, result: Value) -> Outcome<()> {
    let future = this.payload::<Future>();
    future.event_loop(vm)?;
    if future.state.get() != State::Pending {
        return Err(invalid_state(vm, "invalid state"));
    }
    future.result.set(result);
    future.state.set(State::Finished);
    schedule_callbacks(vm, this)
}

/// `future.set_exception(exception)`, for tasks too.
///
/// # Errors
/// `InvalidStateError` when it is done; `TypeError` for what is no exception; whatever the loop raises.
pub fn fail(vm: &mut Vm, this: &Value, given: &Value) -> Outcome<()> {
    let future = this.payload::<Future>();
    future.event_loop(vm)?;
    if future.state.get() != State::Pending {
        return Err(invalid_state(vm, "invalid state"));
    }
    let mut raised = if given.has::<TypeObject>() { vm.call(given, &[])? } else { given.clone() };
    if !raised.has::<Exception>() {
        return Err(vm.type_error("invalid exception object"));
    }
    if exception::is_instance(&raised, &exception::STOP_ITERATION) {
        let message = "StopIteration interacts badly with generators and cannot be raised into a Future";
        let error = exception::new(&exception::RUNTIME_ERROR, message);
        let data = error.payload::<Exception>();
        data.cause.set(raised.clone());
        data.context.set(raised);
        data.suppress_context.set(true);
        raised = error;
    }
    drop(future.traceback.replace(raised.payload::<Exception>().traceback.get()));
    future.exception.set(raised);
    future.state.set(State::Finished);
    schedule_callbacks(vm, this)?;
    future.log_traceback.set(true);
    Ok(())
}

/// The exception that `result` of a cancelled future raises. A task's own comes once only.
///
/// # Errors
/// Whatever making it raises.
pub fn cancelled_error(vm: &mut Vm, this: &Value) -> Outcome {
    let future = this.payload::<Future>();
    if let Some(own) = future.cancelled_exception.take() {
        return Ok(own);
    }
    let message = future.cancel_message.get().filter(|message| !is_none(message));
    new_exception(vm, "CancelledError", message.as_slice())
}

/// `future.cancel(message)`: whether it was pending.
///
/// # Errors
/// Whatever the loop raises.
pub fn cancel(vm: &mut Vm, this: &Value, message: Option<Value>) -> Outcome<bool> {
    let future = this.payload::<Future>();
    future.log_traceback.set(false);
    if future.state.get() != State::Pending {
        return Ok(false);
    }
    future.state.set(State::Cancelled);
    drop(future.cancel_message.replace(message));
    schedule_callbacks(vm, this)?;
    Ok(true)
}

/// `future.result()`.
///
/// # Errors
/// The exception that was set; `CancelledError`; `InvalidStateError` when it is not done.
pub fn result(vm: &mut Vm, this: &Value) -> Outcome {
    let future = this.payload::<Future>();
    match future.state.get() {
        State::Cancelled => {
            let error = cancelled_error(vm, this)?;
            return Err(vm.raise(error));
        }
        State::Pending => return Err(invalid_state(vm, "Result is not set.")),
        State::Finished => {}
    }
    future.log_traceback.set(false);
    match future.exception.get() {
        Some(raised) => {
            drop(raised.payload::<Exception>().traceback.replace(future.traceback.get()));
            Err(vm.raise(raised))
        }
        None => Ok(exception::or_none(future.result.get())),
    }
}

fn exception_of(vm: &mut Vm, this: &Value) -> Outcome {
    let future = this.payload::<Future>();
    future.event_loop(vm)?;
    match future.state.get() {
        State::Cancelled => {
            let error = cancelled_error(vm, this)?;
            return Err(vm.raise(error));
        }
        State::Pending => return Err(invalid_state(vm, "Exception is not set.")),
        State::Finished => {}
    }
    future.log_traceback.set(false);
    Ok(exception::or_none(future.exception.get()))
}

/// `contextvars.copy_context()`.
///
/// # Errors
/// Whatever importing the module raises.
pub fn copy_context(vm: &mut Vm) -> Outcome {
    let copy = library(vm, "_contextvars", "copy_context")?;
    vm.call(&copy, &[])
}

/// `future.add_done_callback(callback, context=context)`.
///
/// # Errors
/// Whatever the loop raises.
pub fn add_callback(vm: &mut Vm, this: &Value, callback: Value, context: Option<Value>) -> Outcome<()> {
    let future = this.payload::<Future>();
    let event_loop = future.event_loop(vm)?;
    let context = match context.filter(|context| !is_none(context)) {
        Some(context) => context,
        None => copy_context(vm)?,
    };
    if future.state.get() != State::Pending {
        return call_soon(vm, &event_loop, &callback, Some(this), Some(&context));
    }
    future.callbacks.borrow_mut().push((callback, context));
    Ok(())
}

fn result_method(vm: &mut Vm, this: &Value) -> Outcome {
    this.payload::<Future>().event_loop(vm)?;
    result(vm, this)
}

fn set_result(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    finish(vm, this, value.clone())?;
    Ok(none())
}

fn set_exception(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    fail(vm, this, value)?;
    Ok(none())
}

fn add_done_callback(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [function, context] = arguments.bind(vm, "add_done_callback", ["fn", "context"], 1, 1, 1)?;
    add_callback(vm, this, function.unwrap_or_else(none), context)?;
    Ok(none())
}

fn remove_done_callback(vm: &mut Vm, this: &Value, function: &Value) -> Outcome {
    let future = this.payload::<Future>();
    future.event_loop(vm)?;
    let known = future.callbacks.borrow().clone();
    let mut kept = Vec::with_capacity(known.len());
    for (index, (callback, context)) in known.iter().enumerate() {
        // Comparing may have taken callbacks away.
        if future.callbacks.borrow().get(index).is_none() {
            break;
        }
        if !vm.equal(callback, function)? {
            kept.push((callback.clone(), context.clone()));
        }
    }
    let (before, after) = (known.len(), kept.len());
    let replaced = std::mem::replace(&mut *future.callbacks.borrow_mut(), kept);
    drop(replaced);
    Ok(int::new((before - after) as i64))
}

fn cancel_method(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [message] = arguments.bind(vm, "cancel", ["msg"], 0, 0, 0)?;
    this.payload::<Future>().event_loop(vm)?;
    Ok(bool_::new(cancel(vm, this, message)?))
}

fn cancelled(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<Future>().state.get() == State::Cancelled))
}

fn done(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<Future>().state.get() != State::Pending))
}

fn get_loop(vm: &mut Vm, this: &Value) -> Outcome {
    this.payload::<Future>().event_loop(vm)
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let represent = library(vm, "asyncio.base_futures", "_future_repr")?;
    vm.call(&represent, std::slice::from_ref(this))
}

/// `__del__`: a future whose exception nobody asked for tells its loop.
///
/// # Errors
/// Whatever the loop's handler raises.
pub fn finalize(vm: &mut Vm, this: &Value) -> Outcome {
    let future = this.payload::<Future>();
    if !future.log_traceback.replace(false) {
        return Ok(none());
    }
    let class = this.class().short_name();
    let mut context = vec![
        ("message", str::new(format!("{class} exception was never retrieved"))),
        ("exception", exception::or_none(future.exception.get())),
        ("future", this.clone()),
    ];
    context.extend(future.source_traceback.get().map(|source| ("source_traceback", source)));
    tell_loop(vm, this, context)?;
    Ok(none())
}

/// `loop.call_exception_handler(context)`.
///
/// # Errors
/// Whatever that raises.
pub fn tell_loop(vm: &mut Vm, this: &Value, context: Vec<(&str, Value)>) -> Outcome<()> {
    let event_loop = this.payload::<Future>().event_loop(vm)?;
    let context = dict::from_names(context.into_iter().map(|(name, value)| (intern(name), value)).collect());
    vm.call_method(&event_loop, &intern("call_exception_handler"), &[context]).map(drop)
}

/// `Future`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "This class is *almost* compatible with concurrent.futures.Future.\n\n    Differences:\n\n    - result() and exception() do not take a timeout argument and\n      raise an exception when the future isn't done yet.\n\n    - Callbacks registered with add_done_callback() are always called\n      via the event loop's call_soon_threadsafe().\n\n    - This class is not compatible with the wait() and as_completed()\n      methods in the concurrent.futures package.",
    ),
    methods: &[
        Method::new(
            "result",
            Native::NoArguments(result_method),
            "result($self, /)\n--\n\nReturn the result this future represents.",
        ),
        Method::new(
            "exception",
            Native::NoArguments(exception_of),
            "exception($self, /)\n--\n\nReturn the exception that was set on this future.",
        ),
        Method::new(
            "set_result",
            Native::One(set_result),
            "set_result($self, result, /)\n--\n\nMark the future done and set its result.",
        ),
        Method::new(
            "set_exception",
            Native::One(set_exception),
            "set_exception($self, exception, /)\n--\n\nMark the future done and set an exception.",
        ),
        Method::new(
            "add_done_callback",
            Native::Any(add_done_callback),
            "add_done_callback($self, fn, /, *, context=<unrepresentable>)\n--\n\nAdd a callback to be run when the future becomes done.",
        ),
        Method::new(
            "remove_done_callback",
            Native::One(remove_done_callback),
            "remove_done_callback($self, fn, /)\n--\n\nRemove all instances of a callback from the \"call when done\" list.",
        ),
        Method::new(
            "cancel",
            Native::Any(cancel_method),
            "cancel($self, /, msg=None)\n--\n\nCancel the future and schedule callbacks.",
        ),
        Method::new(
            "cancelled",
            Native::NoArguments(cancelled),
            "cancelled($self, /)\n--\n\nReturn True if the future was cancelled.",
        ),
        Method::new(
            "done",
            Native::NoArguments(done),
            "done($self, /)\n--\n\nReturn True if the future is done.",
        ),
        Method::new(
            "get_loop",
            Native::NoArguments(get_loop),
            "get_loop($self, /)\n--\n\nReturn the event loop the Future is bound to.",
        ),
        Method::new(
            "_make_cancelled_error",
            Native::NoArguments(cancelled_error),
            "_make_cancelled_error($self, /)\n--\n\nCreate the CancelledError to raise if the Future is cancelled.",
        ),
        Method::new("__del__", Native::NoArguments(finalize), ""),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: future_attributes::ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(new));
        slots.init.set(Some(init));
        slots.repr.set(Some(repr));
        slots.await_.set(Some(super::future_iterator::new));
        slots.iter.set(Some(super::future_iterator::new));
    },
};

//! How a task drives its coroutine: each step sends it `None` or throws an exception into it, and looks
//! at what it yields.

use super::future::{self, Future, State, add_callback, call_soon, cancelled_error};
use super::future_attributes::{forget_waiter, note_waiter};
use super::task::{cancel_waited_for, state};
use super::{invalid_state, library, registry};
use crate::eval::{Arguments, Outcome, Vm, generator as delegation};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::exception::{self, or_none};
use crate::types::generator::{self, Generator, Step};
use crate::types::none::{is_none, none};
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType, TypeObject};
use crate::types::{bool_, builtin_function, object as object_type};

/// A callback for the loop: the next step of a task.
pub struct TaskStep {
    task: Value,
    exception: ValueCell,
    /// Whether it is the first step, taken at once: the task is the current one already.
    is_eager: bool,
}

impl TaskStep {
    /// The task of which it is a step.
    pub fn task(&self) -> &Value {
        &self.task
    }
}

/// The type `TaskStepMethWrapper`.
pub static CLASS: StaticType =
    StaticType::built_in::<TaskStep>("TaskStepMethWrapper", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for TaskStep {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.task.trace(tracer);
        self.exception.trace(tracer);
    }
}

/// What a future calls when it is done, bound to the task that waits for it.
static WAKE_UP: Method = Method::new("task_wakeup", Native::One(wake_up), "");

/// Asks the loop to take the next step soon, with an exception thrown in if there is one.
///
/// # Errors
/// Whatever the loop raises.
pub fn soon(vm: &mut Vm, this: &Value, exception: Option<Value>) -> Outcome<()> {
    let event_loop = this.payload::<Future>().event_loop(vm)?;
    let context = state(vm, this)?.context.get();
    let exception = ValueCell::of(exception);
    let callback = object::new(TaskStep { task: this.clone(), exception, is_eager: false });
    call_soon(vm, &event_loop, &callback, None, context.as_ref())
}

/// Takes the first step at once.
///
/// # Errors
/// Whatever `KeyboardInterrupt` or `SystemExit` the coroutine raises; what the loop raises.
pub fn start_eagerly(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let event_loop = this.payload::<Future>().event_loop(vm)?;
    let before = registry::swap(vm, &event_loop, Some(this.clone()));
    registry::register_eager(vm, this);
    let context = or_none(state(vm, this)?.context.get());
    let callback =
        object::new(TaskStep { task: this.clone(), exception: ValueCell::empty(), is_eager: true });
    let outcome = vm.call_method(&context, &intern("run"), &[callback]);
    registry::unregister_eager(vm, this);
    drop(registry::swap(vm, &event_loop, before));
    if this.payload::<Future>().state.get() == State::Pending {
        registry::register(vm, this)?;
    } else {
        drop(state(vm, this)?.coroutine.take());
    }
    outcome.map(drop)
}

fn call(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    if !arguments.is_empty() {
        let kind = if arguments.keywords.is_empty() { "positional" } else { "keyword" };
        return Err(vm.type_error(format!("function takes no {kind} arguments")));
    }
    let step = this.payload::<TaskStep>();
    if step.is_eager {
        return advance(vm, &step.task, None);
    }
    take(vm, &step.task, step.exception.get())
}

/// A step as the current task of its loop.
fn take(vm: &mut Vm, this: &Value, exception: Option<Value>) -> Outcome {
    let event_loop = this.payload::<Future>().event_loop(vm)?;
    registry::enter(vm, &event_loop, this)?;
    let outcome = advance(vm, this, exception);
    match outcome {
        Ok(value) => {
            registry::leave(vm, &event_loop, this)?;
            Ok(value)
        }
        Err(raised) => {
            let pending = vm.take_raised(raised);
            registry::leave(vm, &event_loop, this)?;
            Err(vm.raise_unchained(pending))
        }
    }
}

fn is_cancelled_error(vm: &mut Vm, value: &Value) -> Outcome<bool> {
    let class = library(vm, "asyncio.exceptions", "CancelledError")?;
    Ok(class.downcast::<TypeObject>().is_some_and(|class| value.class().is_subtype(class)))
}

/// A step: runs the coroutine to its next `yield`.
fn advance(vm: &mut Vm, this: &Value, mut thrown: Option<Value>) -> Outcome {
    let future = this.payload::<Future>();
    let task = state(vm, this)?;
    if future.state.get() != State::Pending {
        let shown = vm.repr_text(this)?.to_string_lossy();
        let exception = vm.repr_text(&or_none(thrown))?.to_string_lossy();
        return Err(invalid_state(vm, &format!("__step(): already done: {shown} {exception}")));
    }
    if task.must_cancel.get() {
        let is_cancellation = match &thrown {
            Some(thrown) => is_cancelled_error(vm, thrown)?,
            None => false,
        };
        if !is_cancellation {
            thrown = Some(cancelled_error(vm, this)?);
        }
        task.must_cancel.set(false);
    }
    drop(task.waits_for.take());
    let Some(coroutine) = task.coroutine.get() else {
        return Err(vm.runtime_error("uninitialized Task object"));
    };
    let stepped = match thrown {
        None => delegation::send(vm, &coroutine, none()),
        Some(thrown) if coroutine.has::<Generator>() => generator::resume(vm, &coroutine, None, Some(thrown)),
        Some(thrown) => {
            let outcome = vm.call_method(&coroutine, &intern("throw"), &[thrown]);
            delegation::finished(vm, outcome)
        }
    };
    drop(coroutine);
    match stepped {
        Ok(Step::Yielded(value)) => yielded(vm, this, value),
        Ok(Step::Returned(value)) => {
            if task.must_cancel.replace(false) {
                let message = future.cancel_message.get();
                future::cancel(vm, this, message)?;
            } else {
                future::finish(vm, this, value)?;
            }
            registry::unregister(vm, this);
            Ok(none())
        }
        Err(raised) => {
            let exception = vm.take_raised(raised);
            let outcome = failed(vm, this, exception);
            registry::unregister(vm, this);
            outcome
        }
    }
}

/// The coroutine has raised.
fn failed(vm: &mut Vm, this: &Value, raised: Value) -> Outcome {
    if is_cancelled_error(vm, &raised)? {
        this.payload::<Future>().cancelled_exception.set(raised);
        future::cancel(vm, this, None)?;
        return Ok(none());
    }
    future::fail(vm, this, &raised)?;
    let leaves = [&exception::KEYBOARD_INTERRUPT, &exception::SYSTEM_EXIT];
    if leaves.into_iter().any(|class| exception::is_instance(&raised, class)) {
        return Err(vm.raise_unchained(raised));
    }
    Ok(none())
}

/// Throws a `RuntimeError` into the coroutine at the next step.
fn complain(vm: &mut Vm, this: &Value, message: impl FnOnce(&str) -> String) -> Outcome {
    let shown = vm.repr_text(this)?.to_string_lossy();
    let error = exception::new(&exception::RUNTIME_ERROR, &message(&shown));
    soon(vm, this, Some(error))?;
    Ok(none())
}

/// The coroutine has yielded: a future to wait for, or nothing to let others run.
fn yielded(vm: &mut Vm, this: &Value, value: Value) -> Outcome {
    if value.is(this) {
        return complain(vm, this, |task| format!("Task cannot await on itself: {task}"));
    }
    if is_none(&value) {
        soon(vm, this, None)?;
        return Ok(none());
    }
    let blocking = match Future::exact(&value) {
        Some(future) => Some(future.blocking.get()),
        None => match vm.find_attribute(&value, &intern("_asyncio_future_blocking"))? {
            Some(blocking) if !is_none(&blocking) => Some(vm.truth(&blocking)?),
            _ => None,
        },
    };
    let shown = |vm: &mut Vm| vm.repr_text(&value).map(|text| text.to_string_lossy());
    let Some(blocking) = blocking else {
        let text = shown(vm)?;
        if value.is_exact::<Generator>() {
            return complain(vm, this, |task| {
                format!("yield was used instead of yield from for generator in task {task} with {text}")
            });
        }
        return complain(vm, this, |_| format!("Task got bad yield: {text}"));
    };
    let own = this.payload::<Future>().event_loop(vm)?;
    if !registry::loop_of(vm, &value)?.is(&own) {
        let text = shown(vm)?;
        return complain(vm, this, |task| {
            format!("Task {task} got Future {text} attached to a different loop")
        });
    }
    if !blocking {
        let text = shown(vm)?;
        return complain(vm, this, |task| {
            format!("yield was used instead of yield from in task {task} with {text}")
        });
    }
    wait_for(vm, this, value)
}

fn wait_for(vm: &mut Vm, this: &Value, waited_for: Value) -> Outcome {
    note_waiter(vm, &waited_for, this)?;
    let task = state(vm, this)?;
    let callback = builtin_function::bind(&WAKE_UP, this.clone());
    let context = task.context.get();
    if let Some(future) = Future::exact(&waited_for) {
        future.blocking.set(false);
        add_callback(vm, &waited_for, callback, context)?;
    } else {
        let name = intern("_asyncio_future_blocking");
        vm.set_attribute(&waited_for, &name, Some(&bool_::new(false)))?;
        let method = vm.get_attribute(&waited_for, &intern("add_done_callback"))?;
        let keywords = [(intern("context"), or_none(context))];
        vm.call_with(&method, &Arguments { positional: &[callback], keywords: &keywords })?;
    }
    task.waits_for.set(waited_for.clone());
    if task.must_cancel.get() {
        let message = or_none(this.payload::<Future>().cancel_message.get());
        if cancel_waited_for(vm, &waited_for, &message)? {
            task.must_cancel.set(false);
        }
    }
    Ok(none())
}

/// What a task waited for is done.
fn wake_up(vm: &mut Vm, this: &Value, waited_for: &Value) -> Outcome {
    forget_waiter(vm, waited_for, this)?;
    let outcome = match Future::exact(waited_for) {
        Some(_) => future::result(vm, waited_for),
        None => vm.call_method(waited_for, &intern("result"), &[]),
    };
    match outcome {
        Ok(_) => take(vm, this, None),
        Err(raised) => {
            let exception = vm.take_raised(raised);
            take(vm, this, Some(exception))
        }
    }
}

fn qualified_name(vm: &mut Vm, this: &Value) -> Outcome {
    let task = this.payload::<TaskStep>().task.clone();
    let coroutine = or_none(state(vm, &task)?.coroutine.get());
    vm.get_attribute(&coroutine, &crate::types::names::names().__qualname__)
}

/// `TaskStepMethWrapper`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[
        GetSet {
            name: "__self__",
            get: |_, this| Ok(this.payload::<TaskStep>().task.clone()),
            set: None,
            doc: "",
        },
        GetSet { name: "__qualname__", get: qualified_name, set: None, doc: "" },
    ],
    slots: |slots| slots.call.set(Some(call)),
};

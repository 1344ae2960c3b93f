//! `Task`: a future of what a coroutine will return, which drives the coroutine.

use super::future::{self, Future, State, initialise};
use super::{library, registry, step};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, FINALIZER, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Trace, Tracer, Value, ValueCell};
use crate::types::coroutine;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::exception::or_none;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, generic_alias, int};
use std::cell::Cell;

/// What a task has more than a future.
pub struct TaskState {
    /// The coroutine; empty once it is over.
    pub coroutine: ValueCell,
    /// The name; empty until somebody asks for one that was made up.
    name: ValueCell,
    /// The number that a name made up has.
    number: Cell<u64>,
    /// The context that the coroutine runs in.
    pub context: ValueCell,
    /// What the coroutine waits for.
    pub waits_for: ValueCell,
    /// Whether `CancelledError` is to be thrown at the next step.
    pub must_cancel: Cell<bool>,
    /// Whether to tell the loop when it dies pending.
    pub log_destroyed: Cell<bool>,
    /// How often it was asked to cancel, less how often that was taken back.
    cancels: Cell<i64>,
}

impl TaskState {
    fn empty() -> TaskState {
        TaskState {
            coroutine: ValueCell::empty(),
            name: ValueCell::empty(),
            number: Cell::new(0),
            context: ValueCell::empty(),
            waits_for: ValueCell::empty(),
            must_cancel: Cell::new(false),
            log_destroyed: Cell::new(false),
            cancels: Cell::new(0),
        }
    }

    /// Enumerates the values it owns.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.coroutine, &self.name, &self.context, &self.waits_for] {
            cell.trace(tracer);
        }
    }
}

/// The type `_asyncio.Task`.
pub static CLASS: StaticType = StaticType::built_in_derived::<Future>(
    "_asyncio.Task",
    &raw const future::CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE | FINALIZER,
);

/// The task's own state.
///
/// # Errors
/// `RuntimeError` when the future is no task.
pub fn state<'a>(vm: &mut Vm, this: &'a Value) -> Outcome<&'a TaskState> {
    match this.payload::<Future>().task.as_deref() {
        Some(state) => Ok(state),
        None => Err(vm.runtime_error("uninitialized Task object")),
    }
}

fn new(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, Future::empty(Some(Box::new(TaskState::empty())))))
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let names = ["coro", "loop", "name", "context", "eager_start"];
    let [coroutine, event_loop, name, context, eager] = arguments.bind(vm, "Task", names, 0, 4, 1)?;
    let coroutine = or_none(coroutine);
    initialise(vm, this, event_loop)?;
    let task = state(vm, this)?;
    if !is_coroutine(vm, &coroutine)? {
        task.log_destroyed.set(false);
        let shown = vm.repr_text(&coroutine)?.to_string_lossy();
        return Err(vm.type_error(format!("a coroutine was expected, got {shown}")));
    }
    let context = match context.filter(|context| !is_none(context)) {
        Some(context) => context,
        None => future::copy_context(vm)?,
    };
    match name.filter(|name| !is_none(name)) {
        Some(name) if name.is_exact::<Str>() => task.name.set(name),
        Some(name) => task.name.set(vm.str(&name)?),
        None => {
            vm.interpreter.tasks.named += 1;
            task.number.set(vm.interpreter.tasks.named);
        }
    }
    task.context.set(context);
    task.coroutine.set(coroutine);
    drop(task.waits_for.take());
    task.must_cancel.set(false);
    task.cancels.set(0);
    task.log_destroyed.set(true);
    let eager = match eager {
        Some(eager) => vm.truth(&eager)?,
        None => false,
    };
    if eager {
        let event_loop = this.payload::<Future>().event_loop(vm)?;
        let runs = vm.call_method(&event_loop, &intern("is_running"), &[])?;
        if vm.truth(&runs)? {
            return step::start_eagerly(vm, this);
        }
    }
    step::soon(vm, this, None)?;
    registry::register(vm, this)
}

fn is_coroutine(vm: &mut Vm, value: &Value) -> Outcome<bool> {
    if coroutine::CLASS.is(&value.class_value()) {
        return Ok(true);
    }
    let check = library(vm, "asyncio.coroutines", "iscoroutine")?;
    let answer = vm.call(&check, std::slice::from_ref(value))?;
    vm.truth(&answer)
}

/// `waited_for.cancel(msg=message)`.
///
/// # Errors
/// Whatever that raises.
pub fn cancel_waited_for(vm: &mut Vm, waited_for: &Value, message: &Value) -> Outcome<bool> {
    let method = vm.get_attribute(waited_for, &intern("cancel"))?;
    let keywords = [(intern("msg"), message.clone())];
    let answer = vm.call_with(&method, &Arguments { positional: &[], keywords: &keywords })?;
    vm.truth(&answer)
}

fn cancel(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [message] = arguments.bind(vm, "cancel", ["msg"], 0, 0, 0)?;
    let message = or_none(message);
    let future = this.payload::<Future>();
    future.log_traceback.set(false);
    if future.state.get() != State::Pending {
        return Ok(bool_::new(false));
    }
    let task = state(vm, this)?;
    task.cancels.set(task.cancels.get() + 1);
    if let Some(waited_for) = task.waits_for.get()
        && cancel_waited_for(vm, &waited_for, &message)?
    {
        return Ok(bool_::new(true));
    }
    task.must_cancel.set(true);
    future.cancel_message.set(message);
    Ok(bool_::new(true))
}

fn cancelling(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(state(vm, this)?.cancels.get()))
}

fn uncancel(vm: &mut Vm, this: &Value) -> Outcome {
    let task = state(vm, this)?;
    if task.cancels.get() > 0 {
        task.cancels.set(task.cancels.get() - 1);
        if task.cancels.get() == 0 {
            task.must_cancel.set(false);
        }
    }
    Ok(int::new(task.cancels.get()))
}

fn refuse_result(vm: &mut Vm, _: &Value, _: &Value) -> Outcome {
    Err(vm.runtime_error("Task does not support set_result operation"))
}

fn refuse_exception(vm: &mut Vm, _: &Value, _: &Value) -> Outcome {
    Err(vm.runtime_error("Task does not support set_exception operation"))
}

fn get_name(vm: &mut Vm, this: &Value) -> Outcome {
    let task = state(vm, this)?;
    if let Some(name) = task.name.get() {
        return Ok(name);
    }
    let name = str::new(format!("Task-{}", task.number.get()));
    task.name.set(name.clone());
    Ok(name)
}

/// The name of a task, found without running any code.
pub fn known_name(this: &Value) -> String {
    let Some(task) = Future::exact(this).and_then(|future| future.task.as_deref()) else {
        return "a task".to_owned();
    };
    match task.name.get() {
        Some(name) => str::to_string(&name),
        None => format!("Task-{}", task.number.get()),
    }
}

fn set_name(vm: &mut Vm, this: &Value, name: &Value) -> Outcome {
    let name = if name.is_exact::<Str>() { name.clone() } else { vm.str(name)? };
    state(vm, this)?.name.set(name);
    Ok(none())
}

fn get_coro(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(or_none(state(vm, this)?.coroutine.get()))
}

fn get_context(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(or_none(state(vm, this)?.context.get()))
}

fn get_stack(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [limit] = arguments.bind(vm, "get_stack", ["limit"], 0, 1, 0)?;
    let stack = library(vm, "asyncio.base_tasks", "_task_get_stack")?;
    vm.call(&stack, &[this.clone(), or_none(limit)])
}

fn print_stack(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [limit, file] = arguments.bind(vm, "print_stack", ["limit", "file"], 0, 2, 0)?;
    let print = library(vm, "asyncio.base_tasks", "_task_print_stack")?;
    vm.call(&print, &[this.clone(), or_none(limit), or_none(file)])
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let represent = library(vm, "asyncio.base_tasks", "_task_repr")?;
    vm.call(&represent, std::slice::from_ref(this))
}

fn finalize(vm: &mut Vm, this: &Value) -> Outcome {
    let future = this.payload::<Future>();
    let task = state(vm, this)?;
    if future.state.get() == State::Pending && task.log_destroyed.replace(false) {
        let mut context =
            vec![("task", this.clone()), ("message", str::new("Task was destroyed but it is pending!"))];
        context.extend(future.source_traceback.get().map(|source| ("source_traceback", source)));
        future::tell_loop(vm, this, context)?;
    }
    future::finalize(vm, this)
}

fn set_log_destroyed(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.attribute_error_of_deletion()) };
    let truth = vm.truth(value)?;
    state(vm, this)?.log_destroyed.set(truth);
    Ok(())
}

/// `Task`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&future::CLASS),
    doc: Some("A coroutine wrapped in a Future."),
    methods: &[
        Method::new(
            "cancel",
            Native::Any(cancel),
            "cancel($self, /, msg=None)\n--\n\nRequest that this task cancel itself.",
        ),
        Method::new(
            "cancelling",
            Native::NoArguments(cancelling),
            "cancelling($self, /)\n--\n\nReturn the count of the task's cancellation requests.",
        ),
        Method::new(
            "uncancel",
            Native::NoArguments(uncancel),
            "uncancel($self, /)\n--\n\nDecrement the task's count of cancellation requests.",
        ),
        Method::new("set_result", Native::One(refuse_result), "set_result($self, result, /)\n--\n\n"),
        Method::new(
            "set_exception",
            Native::One(refuse_exception),
            "set_exception($self, exception, /)\n--\n\n",
        ),
        Method::new("get_name", Native::NoArguments(get_name), "get_name($self, /)\n--\n\n"),
        Method::new("set_name", Native::One(set_name), "set_name($self, value, /)\n--\n\n"),
        Method::new("get_coro", Native::NoArguments(get_coro), "get_coro($self, /)\n--\n\n"),
        Method::new("get_context", Native::NoArguments(get_context), "get_context($self, /)\n--\n\n"),
        Method::new(
            "get_stack",
            Native::Any(get_stack),
            "get_stack($self, /, *, limit=None)\n--\n\nReturn the list of stack frames for this task's coroutine.",
        ),
        Method::new(
            "print_stack",
            Native::Any(print_stack),
            "print_stack($self, /, *, limit=None, file=None)\n--\n\nPrint the stack or traceback for this task's coroutine.",
        ),
        Method::new("__del__", Native::NoArguments(finalize), ""),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[
        GetSet {
            name: "_log_destroy_pending",
            get: |vm, this| Ok(bool_::new(state(vm, this)?.log_destroyed.get())),
            set: Some(set_log_destroyed),
            doc: "",
        },
        GetSet {
            name: "_must_cancel",
            get: |vm, this| Ok(bool_::new(state(vm, this)?.must_cancel.get())),
            set: None,
            doc: "",
        },
        GetSet { name: "_coro", get: get_coro, set: None, doc: "" },
        GetSet {
            name: "_fut_waiter",
            get: |vm, this| Ok(or_none(state(vm, this)?.waits_for.get())),
            set: None,
            doc: "",
        },
    ],
    slots: |slots| {
        slots.new.set(Some(new));
        slots.init.set(Some(init));
        slots.repr.set(Some(repr));
    },
};

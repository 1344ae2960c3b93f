//! The attributes of futures, and who waits for whom.

use super::future::{Future, State};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{GetSet, Method, Native};
use crate::types::exception::or_none;
use crate::types::none::none;
use crate::types::set::{self, Set};
use crate::types::{bool_, list, str, tuple};

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "future_add_to_awaited_by",
        Native::Positional(2, 2, add_to_awaited_by),
        "future_add_to_awaited_by($module, fut, waiter, /)\n--\n\nRecord that `fut` is awaited on by `waiter`.",
    ),
    Method::new(
        "future_discard_from_awaited_by",
        Native::Positional(2, 2, discard_from_awaited_by),
        "future_discard_from_awaited_by($module, fut, waiter, /)\n--\n\n",
    ),
];

/// Notes that `waiter` waits for `future`, if both are native.
///
/// # Errors
/// None of its own: futures hash by identity unless a subclass says otherwise.
pub fn note_waiter(vm: &mut Vm, future: &Value, waiter: &Value) -> Outcome<()> {
    let (Some(future), true) = (future.downcast::<Future>(), waiter.has::<Future>()) else { return Ok(()) };
    let waiters = match future.awaited_by.get() {
        Some(waiters) => waiters,
        None => {
            let waiters = set::new();
            future.awaited_by.set(waiters.clone());
            waiters
        }
    };
    waiters.payload::<Set>().add(vm, waiter).map(drop)
}

/// Notes that `waiter` waits for `future` no more.
///
/// # Errors
/// As for [`note_waiter`].
pub fn forget_waiter(vm: &mut Vm, future: &Value, waiter: &Value) -> Outcome<()> {
    let Some(future) = future.downcast::<Future>() else { return Ok(()) };
    let Some(waiters) = future.awaited_by.get() else { return Ok(()) };
    let hash = vm.hash(waiter)?;
    waiters.payload::<Set>().discard_hashed(vm, waiter, hash).map(drop)
}

fn add_to_awaited_by(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    note_waiter(vm, &arguments[0], &arguments[1])?;
    Ok(none())
}

fn discard_from_awaited_by(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    forget_waiter(vm, &arguments[0], &arguments[1])?;
    Ok(none())
}

fn awaited_by(vm: &mut Vm, this: &Value) -> Outcome {
    match this.payload::<Future>().awaited_by.get() {
        Some(waiters) => {
            let waiters = vm.collect(&waiters)?;
            set::frozen_from_values(vm, waiters)
        }
        None => Ok(none()),
    }
}

fn callbacks(_: &mut Vm, this: &Value) -> Outcome {
    let callbacks = this.payload::<Future>().callbacks.borrow().clone();
    if callbacks.is_empty() {
        return Ok(none());
    }
    let pairs = callbacks.into_iter().map(|(function, context)| tuple::new(vec![function, context]));
    Ok(list::new(pairs.collect()))
}

fn exception(vm: &mut Vm, this: &Value) -> Outcome {
    let future = this.payload::<Future>();
    future.event_loop(vm)?;
    Ok(or_none(future.exception.get()))
}

fn state(_: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(match this.payload::<Future>().state.get() {
        State::Pending => "PENDING",
        State::Cancelled => "CANCELLED",
        State::Finished => "FINISHED",
    }))
}

fn set_blocking(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.attribute_error_of_deletion()) };
    this.payload::<Future>().event_loop(vm)?;
    let truth = vm.truth(value)?;
    this.payload::<Future>().blocking.set(truth);
    Ok(())
}

fn set_log_traceback(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.attribute_error_of_deletion()) };
    if vm.truth(value)? {
        return Err(vm.value_error("_log_traceback can only be set to False"));
    }
    this.payload::<Future>().log_traceback.set(false);
    Ok(())
}

fn set_cancel_message(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.attribute_error_of_deletion()) };
    this.payload::<Future>().cancel_message.set(value.clone());
    Ok(())
}

impl Vm {
    /// Raises the `AttributeError` of an attribute that cannot be deleted.
    pub(super) fn attribute_error_of_deletion(&mut self) -> crate::eval::Raised {
        self.raise_new(&crate::types::exception::ATTRIBUTE_ERROR, "cannot delete attribute")
    }
}

/// The attributes of `Future`, which `Task` has too.
pub static ATTRIBUTES: &[GetSet] = &[
    GetSet { name: "_state", get: state, set: None, doc: "" },
    GetSet {
        name: "_asyncio_future_blocking",
        get: |_, this| Ok(bool_::new(this.payload::<Future>().blocking.get())),
        set: Some(set_blocking),
        doc: "",
    },
    GetSet { name: "_asyncio_awaited_by", get: awaited_by, set: None, doc: "" },
    GetSet {
        name: "_loop",
        get: |_, this| Ok(or_none(this.payload::<Future>().event_loop.get())),
        set: None,
        doc: "",
    },
    GetSet { name: "_callbacks", get: callbacks, set: None, doc: "" },
    GetSet {
        name: "_result",
        get: |_, this| Ok(or_none(this.payload::<Future>().result.get())),
        set: None,
        doc: "",
    },
    GetSet { name: "_exception", get: exception, set: None, doc: "" },
    GetSet {
        name: "_log_traceback",
        get: |_, this| Ok(bool_::new(this.payload::<Future>().log_traceback.get())),
        set: Some(set_log_traceback),
        doc: "",
    },
    GetSet {
        name: "_source_traceback",
        get: |_, this| Ok(or_none(this.payload::<Future>().source_traceback.get())),
        set: None,
        doc: "",
    },
    GetSet {
        name: "_cancel_message",
        get: |_, this| Ok(or_none(this.payload::<Future>().cancel_message.get())),
        set: Some(set_cancel_message),
        doc: "",
    },
];

//! `_thread`. There is one thread: locks are as in CPython, but whoever would wait for ever is told so.

mod handle;
mod local;
mod lock;
mod recursive_lock;

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Definition, Method, Native};
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::{bool_, builtin_function, exception, float, int};

/// The types of the module.
pub static TYPES: &[&Definition] =
    &[&lock::DEFINITION, &recursive_lock::DEFINITION, &handle::DEFINITION, &local::DEFINITION];

static FUNCTIONS: &[Method] = &[
    Method::new(
        "allocate_lock",
        Native::NoArguments(|_, _| Ok(lock::new())),
        "allocate_lock($module, /)\n--\n\nCreate a new lock object.",
    ),
    Method::new(
        "get_ident",
        Native::NoArguments(|_, _| Ok(int::new(own_identifier()))),
        "get_ident($module, /)\n--\n\nReturn a non-zero integer that uniquely identifies the current thread\namongst other threads that exist simultaneously.",
    ),
    Method::new(
        "get_native_id",
        Native::NoArguments(|_, _| Ok(int::new(i64::from(rustix::thread::gettid().as_raw_nonzero().get())))),
        "get_native_id($module, /)\n--\n\nReturn a non-negative integer identifying the thread as reported\nby the OS (kernel).",
    ),
    Method::new("_get_main_thread_ident", Native::NoArguments(|_, _| Ok(int::new(own_identifier()))), ""),
    Method::new(
        "_make_thread_handle",
        Native::One(|vm, _, identifier| {
            let identifier = vm.size(identifier)?;
            Ok(handle::new(identifier as i64))
        }),
        "",
    ),
    Method::new("_is_main_interpreter", Native::NoArguments(|_, _| Ok(bool_::new(true))), ""),
    Method::new("daemon_threads_allowed", Native::NoArguments(|_, _| Ok(bool_::new(true))), ""),
    Method::new("_shutdown", Native::NoArguments(|_, _| Ok(none())), ""),
    Method::new("stack_size", Native::Positional(0, 1, |_, _, _| Ok(int::new(0))), ""),
    Method::new("_count", Native::NoArguments(|_, _| Ok(int::new(0))), ""),
    Method::new("start_new_thread", Native::Any(cannot_start), ""),
    Method::new("start_joinable_thread", Native::Any(cannot_start), ""),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let doc = "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.";
    let made = module::new("_thread", Some(doc));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, value) in [
        ("LockType", lock::CLASS.value()),
        ("lock", lock::CLASS.value()),
        ("RLock", recursive_lock::CLASS.value()),
        ("_ThreadHandle", handle::CLASS.value()),
        ("_local", local::CLASS.value()),
        ("error", exception::RUNTIME_ERROR.value()),
        ("TIMEOUT_MAX", float::new(9_223_372_036.0)),
    ] {
        namespace.set_name(&intern(name), value);
    }
    Ok(made)
}

/// The number of the thread, which `threading.get_ident` shows.
fn own_identifier() -> i64 {
    i64::from(rustix::process::getpid().as_raw_nonzero().get())
}

fn cannot_start(vm: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome {
    Err(vm.runtime_error("can't start new thread"))
}

/// What `acquire` is asked for: whether to wait, and whether for ever.
fn waiting(vm: &mut Vm, arguments: &Arguments<'_>) -> Outcome<(bool, bool)> {
    let [blocking, timeout] = arguments.bind(vm, "acquire", ["blocking", "timeout"], 0, 0, 0)?;
    let blocking = match blocking {
        Some(blocking) => vm.truth(&blocking)?,
        None => true,
    };
    let timeout = match timeout {
        Some(timeout) => vm.float(&timeout)?,
        None => -1.0,
    };
    if !blocking && timeout != -1.0 {
        return Err(vm.value_error("can't specify a timeout for a non-blocking call"));
    }
    if timeout < 0.0 && timeout != -1.0 {
        return Err(vm.value_error("timeout value must be a non-negative number"));
    }
    if timeout > 9_223_372_036.0 {
        return Err(vm.overflow_error("timeout value is too large"));
    }
    if blocking && timeout > 0.0 {
        std::thread::sleep(std::time::Duration::from_secs_f64(timeout.min(0.05)));
    }
    Ok((blocking, timeout == -1.0))
}

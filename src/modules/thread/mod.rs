//! `_thread`, as the library's `threading` wants it.
//!
//! - [`handle`]: what `threading` joins
//! - [`local`]: attributes that each thread has for itself
//! - [`lock`]: `lock` and `RLock`
//! - [`start`]: starting threads, and waiting for them at the end

mod handle;
mod local;
mod lock;
mod start;

pub use handle::{DEFINITION as HANDLE_DEFINITION, Started};
pub use local::{DEFINITION as LOCAL_DEFINITION, Local, Namespaces};
pub use lock::{LOCK_DEFINITION, RLOCK_DEFINITION, TIMEOUT_MAX};
pub use start::after_fork;

use crate::eval::{Arguments, Outcome, Vm, threads};
use crate::heap::Value;
use crate::heap::breaker;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::names::names;
use crate::types::none::{is_none, none};
use crate::types::str::{Str, intern, to_string};
use crate::types::tuple::Tuple;
use crate::types::{bool_, exception, float, int};

crate::struct_sequence! {
    /// The type `_thread._ExceptHookArgs`.
    HOOK_ARGUMENTS, HOOK_ARGUMENTS_DEFINITION, hook_arguments, "_thread._ExceptHookArgs",
    "ExceptHookArgs\n\nType used to pass arguments to threading.excepthook.",
    4 of [exc_type 0, exc_value 1, exc_traceback 2, thread 3]
}

static FUNCTIONS: &[Method] = &[
    Method::new(
        "_count",
        Native::NoArguments(|_, _| Ok(int::new(threads::count() as i64 - 1))),
        "_count($module, /)\n--\n\nReturn the number of currently running Python threads, excluding\nthe main thread.",
    ),
    Method::new(
        "_excepthook",
        Native::One(excepthook),
        "_excepthook($module, (exc_type, exc_value, exc_traceback, thread), /)\n--\n\nHandle uncaught Thread.run() exception.",
    ),
    Method::new(
        "_get_main_thread_ident",
        Native::NoArguments(|_, _| Ok(int::new(threads::main_thread() as i64))),
        "_get_main_thread_ident($module, /)\n--\n\nInternal only. Return a non-zero integer that uniquely identifies the main thread\nof the main interpreter.",
    ),
    Method::new(
        "_is_main_interpreter",
        Native::NoArguments(|_, _| Ok(bool_::new(true))),
        "_is_main_interpreter($module, /)\n--\n\nReturn True if the current interpreter is the main Python interpreter.",
    ),
    Method::new(
        "_make_thread_handle",
        Native::One(handle::make),
        "_make_thread_handle($module, ident, /)\n--\n\nInternal only. Make a thread handle for threads not spawned\nby the _thread or threading module.",
    ),
    Method::new(
        "_set_async_exc",
        Native::Positional(2, 2, set_async_exception),
        "_set_async_exc($module, ident, exception, /)\n--\n\nRaise an exception in the thread of that identifier, or take it back for None.\nReturn how many threads there are of it. For ctypes.pythonapi.",
    ),
    Method::new(
        "_shutdown",
        Native::NoArguments(start::shutdown),
        "_shutdown($module, /)\n--\n\nWait for all non-daemon threads (other than the calling thread) to stop.",
    ),
    Method::new("allocate", Native::NoArguments(lock::allocate), ""),
    Method::new(
        "allocate_lock",
        Native::NoArguments(lock::allocate),
        "allocate_lock($module, /)\n--\n\nCreate a new lock object. See help(type(threading.Lock())) for\ninformation about locks.",
    ),
    Method::new(
        "daemon_threads_allowed",
        Native::NoArguments(|_, _| Ok(bool_::new(true))),
        "daemon_threads_allowed($module, /)\n--\n\nReturn True if daemon threads are allowed in the current interpreter,\nand False otherwise.",
    ),
    Method::new(
        "exit",
        Native::NoArguments(exit),
        "exit($module, /)\n--\n\nThis is synonymous to ``raise SystemExit''.  It will cause the current\nthread to exit silently unless the exception is caught.",
    ),
    Method::new("exit_thread", Native::NoArguments(exit), ""),
    Method::new(
        "get_ident",
        Native::NoArguments(get_ident),
        "get_ident($module, /)\n--\n\nReturn a non-zero integer that uniquely identifies the current thread\namongst other threads that exist simultaneously.",
    ),
    Method::new(
        "get_native_id",
        Native::NoArguments(get_native_id),
        "get_native_id($module, /)\n--\n\nReturn a non-negative integer identifying the thread as reported\nby the OS (kernel).",
    ),
    Method::new(
        "interrupt_main",
        Native::Positional(0, 1, interrupt_main),
        "interrupt_main($module, signum=signal.SIGINT, /)\n--\n\nSimulate the arrival of the given signal in the main thread,\nwhere the corresponding signal handler will be executed.",
    ),
    Method::new(
        "set_name",
        Native::Any(set_name),
        "set_name($module, /, name)\n--\n\nSet the name of the current thread.",
    ),
    Method::new(
        "stack_size",
        Native::Positional(0, 1, stack_size),
        "stack_size($module, size=0, /)\n--\n\nReturn the thread stack size used when creating new threads.",
    ),
    Method::new(
        "start_joinable_thread",
        Native::Any(start::start_joinable),
        "start_joinable_thread($module, /, function, handle=None, daemon=True)\n--\n\n*For internal use only*: start a new thread.",
    ),
    Method::new("start_new", Native::Positional(2, 3, start::start_new), ""),
    Method::new(
        "start_new_thread",
        Native::Positional(2, 3, start::start_new),
        "start_new_thread($module, function, args, kwargs={}, /)\n--\n\nStart a new thread and return its identifier.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let about = "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.";
    let made = module::with_functions("_thread", Some(about), FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, value) in [
        ("LockType", lock::LOCK.value()),
        ("lock", lock::LOCK.value()),
        ("RLock", lock::RLOCK.value()),
        ("_ExceptHookArgs", HOOK_ARGUMENTS.value()),
        ("_ThreadHandle", handle::CLASS.value()),
        ("_local", local::CLASS.value()),
        ("error", exception::RUNTIME_ERROR.value()),
        ("TIMEOUT_MAX", float::new(lock::TIMEOUT_MAX)),
    ] {
        namespace.set_name(&intern(name), value);
    }
    Ok(made)
}

fn get_ident(vm: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(vm.thread.number as i64))
}

fn get_native_id(_: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(rustix::thread::gettid().as_raw_nonzero().get().into()))
}

fn exit(vm: &mut Vm, _: &Value) -> Outcome {
    Err(vm.raise_exit(&[]))
}

fn interrupt_main(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int_or(arguments.first(), libc::SIGINT)?;
    if !(1..=64).contains(&number) {
        return Err(vm.value_error("signal number out of range"));
    }
    if crate::modules::signal::is_handled(vm, number) {
        breaker::arrived(number);
        if !vm.thread.is_main {
            breaker::wake_waiting();
        }
    }
    Ok(none())
}

fn set_name(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [name] = arguments.bind(vm, "set_name", ["name"], 0, 0, 1)?;
    let Some(name) = name.filter(|name| name.has::<Str>()) else {
        return Err(vm.type_error("set_name() argument 'name' must be str"));
    };
    threads::gil::set_name(vm.thread.number, &to_string(&name));
    Ok(none())
}

fn stack_size(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let size = arguments.first().map_or(Ok(0), |size| vm.size(size))?;
    if size < 0 {
        return Err(vm.value_error("size must be 0 or a positive value"));
    }
    let old = vm.interpreter.thread_stack_size;
    if size != 0 && size < 32768 {
        return Err(vm.value_error(format!("size not valid: {size} bytes")));
    }
    vm.interpreter.thread_stack_size = size as usize;
    Ok(int::new(old as i64))
}

fn excepthook(vm: &mut Vm, _: &Value, arguments: &Value) -> Outcome {
    let items = match arguments.downcast::<Tuple>().map(Tuple::items) {
        Some(items @ [_, _, _, _]) if HOOK_ARGUMENTS.is(&arguments.class_value()) => items.to_vec(),
        _ => return Err(vm.type_error("_thread.excepthook argument type must be ExceptHookArgs")),
    };
    if items[0].is(&exception::SYSTEM_EXIT.value()) || vm.interpreter.is_left {
        return Ok(none());
    }
    let name = match is_none(&items[3]) {
        true => vm.thread.number.to_string(),
        false => {
            let name = vm.get_attribute(&items[3], &intern("_name"))?;
            vm.str_text(&name)?.to_string_lossy()
        }
    };
    let is_there = |stream: &Value| !is_none(stream);
    let stream = match vm.sys_attribute(&names().stderr).filter(is_there) {
        Some(stream) => stream,
        // That of the time when the thread was made.
        None if is_none(&items[3]) => return Ok(none()),
        None => match vm.find_attribute(&items[3], &intern("_stderr"))?.filter(is_there) {
            Some(stream) => stream,
            None => return Ok(none()),
        },
    };
    let mut text = format!("Exception in thread {name}:\n");
    if items[1].has::<exception::Exception>() {
        text.push_str(&vm.format_exception(&items[1]));
    }
    vm.call_method(&stream, &names().write, &[crate::types::str::new(text)])?;
    vm.call_method(&stream, &names().flush, &[])?;
    Ok(none())
}

fn set_async_exception(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_long(&arguments[0])?;
    let exception = (!is_none(&arguments[1])).then(|| arguments[1].clone());
    let found = threads::Number::try_from(number).is_ok_and(|number| vm.raise_in(number, exception));
    Ok(int::new(found.into()))
}

//! `faulthandler`: where the program is, on demand. The interpreter itself does not crash, so that nothing
//! is to be done when it is enabled.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::none::{is_none, none};
use crate::types::str::intern;
use crate::types::{bool_, frame, module};
use rustix::process::{Signal, getpid, kill_process};

static FUNCTIONS: &[Method] = &[
    Method::new(
        "cancel_dump_traceback_later",
        Native::NoArguments(|_, _| Ok(none())),
        "cancel_dump_traceback_later($module, /)\n--\n\nCancel the previous call to dump_traceback_later().",
    ),
    Method::new(
        "disable",
        Native::NoArguments(disable),
        "disable($module, /)\n--\n\nDisable the fault handler.",
    ),
    Method::new(
        "dump_traceback",
        Native::Any(dump_traceback),
        "dump_traceback($module, /, file=sys.stderr, all_threads=True)\n--\n\nDump the traceback of the current thread, or of all threads if all_threads is True, into file.",
    ),
    Method::new(
        "dump_traceback_later",
        Native::Any(|_, _, _| Ok(none())),
        "dump_traceback_later($module, /, timeout, repeat=False, file=sys.stderr,\n                     exit=False)\n--\n\nDump the traceback of all threads in timeout seconds.",
    ),
    Method::new(
        "enable",
        Native::Any(enable),
        "enable($module, /, file=sys.stderr, all_threads=True)\n--\n\nEnable the fault handler.",
    ),
    Method::new(
        "is_enabled",
        Native::NoArguments(|vm, _| Ok(bool_::new(vm.interpreter.reports_faults))),
        "is_enabled($module, /)\n--\n\nCheck if the handler is enabled.",
    ),
    Method::new("register", Native::Any(|_, _, _| Ok(none())), ""),
    Method::new("unregister", Native::Any(|_, _, _| Ok(bool_::new(false))), ""),
    Method::new(
        "_sigsegv",
        Native::Any(|_, _, _| die(Signal::SEGV)),
        "_sigsegv($module, release_gil=False, /)\n--\n\nRaise a SIGSEGV signal.",
    ),
    Method::new(
        "_sigabrt",
        Native::NoArguments(|_, _| die(Signal::ABORT)),
        "_sigabrt($module, /)\n--\n\nRaise a SIGABRT signal.",
    ),
];

/// Ends the process as a crash would, for programs that try how others bear it.
fn die(signal: Signal) -> ! {
    // The first may find a handler, which gives way to what the system does.
    for _ in 0..2 {
        let _ = kill_process(getpid(), signal);
    }
    std::process::abort()
}

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    Ok(module::with_functions("faulthandler", Some("faulthandler module."), FUNCTIONS))
}

fn enable(vm: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome {
    vm.interpreter.reports_faults = true;
    Ok(none())
}

fn disable(vm: &mut Vm, _: &Value) -> Outcome {
    Ok(bool_::new(std::mem::take(&mut vm.interpreter.reports_faults)))
}

fn dump_traceback(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [file, _] = arguments.bind(vm, "dump_traceback", ["file", "all_threads"], 0, 0, 0)?;
    let number = match file.filter(|file| !is_none(file)) {
        Some(file) => vm.file_descriptor(&file)?,
        None => 2,
    };
    let thread = vm.thread.number;
    let mut text = format!("Current thread 0x{thread:016x} (most recent call first):\n");
    let mut next = Some(frame::current(vm));
    while let Some(frame) = next.filter(|frame| !is_none(frame)) {
        let code = vm.get_attribute(&frame, &intern("f_code"))?;
        let mut parts = Vec::new();
        for (object, name) in [(&code, "co_filename"), (&frame, "f_lineno"), (&code, "co_name")] {
            let value = vm.get_attribute(object, &intern(name))?;
            parts.push(vm.str_text(&value)?.to_string_lossy());
        }
        text.push_str(&format!("  File \"{}\", line {} in {}\n", parts[0], parts[1], parts[2]));
        next = Some(vm.get_attribute(&frame, &intern("f_back"))?);
    }
    let descriptor = crate::modules::posix::path::descriptor(vm, number)?;
    vm.system_call(|| rustix::io::write(descriptor, text.as_bytes()))?;
    Ok(none())
}

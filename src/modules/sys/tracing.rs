//! `sys.settrace`, `sys.setprofile` and what belongs to them.

use crate::eval::threads::gil;
use crate::eval::{Outcome, Vm};
use crate::heap::{Value, ValueCell};
use crate::observe::tracing::Tracing;
use crate::types::definition::{Method, Native};
use crate::types::none::{is_none, none};
use crate::types::tuple::Tuple;

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "_setprofileallthreads",
        Native::One(|vm, _, function| set_all(vm, function, |tracing| &tracing.profile)),
        "_setprofileallthreads($module, function, /)\n--\n\nSet the profiling function in all running threads belonging to the current interpreter.\n\nIt will be called on each function call and return.  See the profiler\nchapter in the library manual.",
    ),
    Method::new(
        "_settraceallthreads",
        Native::One(|vm, _, function| set_all(vm, function, |tracing| &tracing.trace)),
        "_settraceallthreads($module, function, /)\n--\n\nSet the global debug tracing function in all running threads belonging to the current interpreter.\n\nIt will be called on each function call. See the debugger chapter\nin the library manual.",
    ),
    Method::new(
        "call_tracing",
        Native::Positional(2, 2, call_tracing),
        "call_tracing($module, func, args, /)\n--\n\nCall func(*args), while tracing is enabled.",
    ),
    Method::new(
        "getprofile",
        Native::NoArguments(get_profile),
        "getprofile($module, /)\n--\n\nReturn the profiling function set with sys.setprofile.",
    ),
    Method::new(
        "gettrace",
        Native::NoArguments(get_trace),
        "gettrace($module, /)\n--\n\nReturn the global debug tracing function set with sys.settrace.",
    ),
    Method::new(
        "setprofile",
        Native::One(set_profile),
        "setprofile($module, function, /)\n--\n\nSet the profiling function.\n\nIt will be called on each function call \
         and return.",
    ),
    Method::new(
        "settrace",
        Native::One(set_trace),
        "settrace($module, function, /)\n--\n\nSet the global debug tracing function.\n\nIt will be called on each \
         function call.",
    ),
];

fn set_trace(vm: &mut Vm, _: &Value, function: &Value) -> Outcome {
    let function = Some(function.clone()).filter(|function| !is_none(function));
    drop(vm.tracing.trace.replace(function));
    vm.update_tracing();
    Ok(none())
}

fn get_trace(vm: &mut Vm, _: &Value) -> Outcome {
    Ok(vm.tracing.trace.get().unwrap_or_else(none))
}

fn set_profile(vm: &mut Vm, _: &Value, function: &Value) -> Outcome {
    let function = Some(function.clone()).filter(|function| !is_none(function));
    drop(vm.tracing.profile.replace(function));
    vm.update_tracing();
    Ok(none())
}

/// Sets the function for this thread, and for those that have begun.
fn set_all(vm: &mut Vm, function: &Value, which: fn(&Tracing) -> &ValueCell) -> Outcome {
    let function = Some(function.clone()).filter(|function| !is_none(function));
    let mut replaced = vec![which(&vm.tracing).replace(function.clone())];
    let _: Option<()> = gil::find_other(|_, other| {
        replaced.push(which(&other.tracing).replace(function.clone()));
        other.tracing.is_changed.set(true);
        None
    });
    vm.update_tracing();
    drop(replaced);
    Ok(none())
}

fn get_profile(vm: &mut Vm, _: &Value) -> Outcome {
    Ok(vm.tracing.profile.get().unwrap_or_else(none))
}

fn call_tracing(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    match arguments[1].downcast::<Tuple>() {
        Some(items) => vm.call(&arguments[0], items.items()),
        None => {
            let given = arguments[1].class().name();
            Err(vm.type_error(format!("call_tracing() argument 2 must be tuple, not {given}")))
        }
    }
}

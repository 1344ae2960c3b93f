//! What `sys` has for coroutines and asynchronous generators.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::exception::or_none;
use crate::types::int;
use crate::types::none::{is_none, none};

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "get_asyncgen_hooks",
        Native::NoArguments(get_hooks),
        "get_asyncgen_hooks($module, /)\n--\n\nReturn the installed asynchronous generators hooks.\n\nThis returns a namedtuple of the form (firstiter, finalizer).",
    ),
    Method::new(
        "set_asyncgen_hooks",
        Native::Any(set_hooks),
        "set_asyncgen_hooks([firstiter] [, finalizer])\n\nSet a finalizer for async generators objects.",
    ),
    Method::new(
        "get_coroutine_origin_tracking_depth",
        Native::NoArguments(get_depth),
        "get_coroutine_origin_tracking_depth($module, /)\n--\n\nCheck status of origin tracking for coroutine objects in this thread.",
    ),
    Method::new(
        "set_coroutine_origin_tracking_depth",
        Native::Any(set_depth),
        "set_coroutine_origin_tracking_depth($module, /, depth)\n--\n\nEnable or disable origin tracking for coroutine objects in this thread.\n\nCoroutine objects will track 'depth' frames of traceback information\nabout where they came from, available in their cr_origin attribute.\n\nSet a depth of 0 to disable.",
    ),
];

crate::struct_sequence! {
    /// The type of what `sys.get_asyncgen_hooks` gives.
    HOOKS, HOOKS_DEFINITION, hooks, "asyncgen_hooks",
    "getset_asyncgen_hooks",
    2 of [firstiter 0, finalizer 1]
}

fn get_hooks(vm: &mut Vm, _: &Value) -> Outcome {
    let state = &vm.asynchronous;
    Ok(hooks(vec![or_none(state.first_iteration.clone()), or_none(state.finalizer.clone())]))
}

fn set_hooks(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = arguments.bind(vm, "set_asyncgen_hooks", ["firstiter", "finalizer"], 0, 0, 0)?;
    for (hook, name) in given.iter().rev().zip(["finalizer", "firstiter"]) {
        let Some(hook) = hook.as_ref().filter(|hook| !is_none(hook)) else { continue };
        if hook.class().slots.call.get().is_none() {
            let class = hook.class().name();
            return Err(vm.type_error(format!("callable {name} expected, got {class}")));
        }
    }
    let [first_iteration, finalizer] = given;
    let callable = |hook: Value| Some(hook).filter(|hook| !is_none(hook));
    let mut replaced = Vec::new();
    if let Some(hook) = finalizer {
        replaced.push(std::mem::replace(&mut vm.asynchronous.finalizer, callable(hook)));
    }
    if let Some(hook) = first_iteration {
        replaced.push(std::mem::replace(&mut vm.asynchronous.first_iteration, callable(hook)));
    }
    drop(replaced);
    Ok(none())
}

fn get_depth(vm: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(vm.asynchronous.origin_depth as i64))
}

fn set_depth(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [depth] = arguments.bind(vm, "set_coroutine_origin_tracking_depth", ["depth"], 0, 0, 1)?;
    let depth = vm.size(&depth.unwrap_or_else(none))?;
    let Ok(depth) = usize::try_from(depth) else {
        return Err(vm.value_error("depth must be >= 0"));
    };
    vm.asynchronous.origin_depth = depth;
    Ok(none())
}

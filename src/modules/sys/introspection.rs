//! The functions of `sys` by which tools look into the interpreter: frames, hooks of tracers, audit, limits.

use crate::eval::threads::gil;
use crate::eval::vm::Frame;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::heap::global::GilGuarded;
use crate::heap::type_head::IMMUTABLE;
use crate::types::definition::{Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::exception::or_none;
use crate::types::frame;
use crate::types::int::digits::{max_str_digits, set_max_str_digits};
use crate::types::none::none;
use crate::types::str::{Str, intern};
use crate::types::type_::TypeObject;
use crate::types::{bool_, exception, int};
use std::cell::RefCell;

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "_clear_internal_caches",
        Native::NoArguments(|_, _| Ok(none())),
        "_clear_internal_caches($module, /)\n--\n\nClear all internal performance-related caches.",
    ),
    Method::new(
        "_clear_type_cache",
        Native::NoArguments(|_, _| Ok(none())),
        "_clear_type_cache($module, /)\n--\n\nClear the internal type lookup cache.",
    ),
    Method::new(
        "_clear_type_descriptors",
        Native::One(clear_type_descriptors),
        "_clear_type_descriptors($module, type, /)\n--\n\nPrivate function for clearing certain descriptors from a type's dictionary.\n\nSee gh-135228 for context.",
    ),
    Method::new(
        "_current_exceptions",
        Native::NoArguments(current_exceptions),
        "_current_exceptions($module, /)\n--\n\nReturn a dict mapping each thread's identifier to its current raised exception.",
    ),
    Method::new(
        "_current_frames",
        Native::NoArguments(current_frames),
        "_current_frames($module, /)\n--\n\nReturn a dict mapping each thread's thread id to its current stack frame.",
    ),
    Method::new(
        "_get_cpu_count_config",
        Native::NoArguments(|_, _| Ok(int::new(-1))),
        "_get_cpu_count_config($module, /)\n--\n\nPrivate function for getting PyConfig.cpu_count",
    ),
    Method::new(
        "_getframemodulename",
        Native::Any(getframemodulename),
        "_getframemodulename($module, /, depth=0)\n--\n\nReturn the name of the module for a calling frame.",
    ),
    Method::new(
        "_is_gil_enabled",
        Native::NoArguments(|_, _| Ok(bool_::new(true))),
        "_is_gil_enabled($module, /)\n--\n\nReturn True if the GIL is currently enabled.",
    ),
    Method::new(
        "_is_interned",
        Native::One(is_interned),
        "_is_interned($module, string, /)\n--\n\nReturn True if the given string is \"interned\".",
    ),
    Method::new(
        "addaudithook",
        Native::One(addaudithook),
        "addaudithook($module, /, hook)\n--\n\nAdds a new audit hook callback.",
    ),
    Method::new(
        "audit",
        Native::Any(audit),
        "audit($module, event, /, *args)\n--\n\nPasses the event to any hooks that are attached.",
    ),
    Method::new(
        "breakpointhook",
        Native::Any(breakpointhook),
        "breakpointhook($module, /, *args, **kwargs)\n--\n\nThis hook function is called by built-in breakpoint().",
    ),
    Method::new(
        "get_int_max_str_digits",
        Native::NoArguments(|_, _| Ok(int::new(max_str_digits() as i64))),
        "get_int_max_str_digits($module, /)\n--\n\nReturn the maximum string digits limit for non-binary int<->str conversions.",
    ),
    Method::new(
        "getunicodeinternedsize",
        Native::Any(|_, _, _| Ok(int::new(0))),
        "getunicodeinternedsize($module, /, *, _only_immortal=False)\n--\n\nReturn the number of elements of the unicode interned dictionary",
    ),
    Method::new(
        "is_stack_trampoline_active",
        Native::NoArguments(|_, _| Ok(bool_::new(false))),
        "is_stack_trampoline_active($module, /)\n--\n\nReturn *True* if a stack profiler trampoline is active.",
    ),
    Method::new(
        "set_int_max_str_digits",
        Native::Any(set_int_max_str_digits),
        "set_int_max_str_digits($module, /, maxdigits)\n--\n\nSet the maximum string digits limit for non-binary int<->str conversions.",
    ),
];

static AUDIT: GilGuarded<RefCell<Vec<Value>>> = GilGuarded::new(RefCell::new(Vec::new()));

fn current_exceptions(vm: &mut Vm, _: &Value) -> Outcome {
    let found = dict::new();
    let thread = int::new(vm.thread.number as i64);
    let handled = or_none(vm.handled.clone());
    found.payload::<Dict>().set(vm, &thread, handled)?;
    let mut others = Vec::new();
    let _: Option<()> = gil::find_other(|number, other| {
        others.push((number, or_none(other.handled.clone())));
        None
    });
    for (number, handled) in others {
        found.payload::<Dict>().set(vm, &int::new(number as i64), handled)?;
    }
    Ok(found)
}

/// The frames that the other threads run, by the threads' numbers.
pub fn other_frames() -> Vec<(u64, Value)> {
    let mut others = Vec::new();
    let _: Option<()> = gil::find_other(|number, other| {
        if other.callers.len() > 1 {
            others.push((number, frame::of_other(other)));
        }
        None
    });
    others
}

fn current_frames(vm: &mut Vm, _: &Value) -> Outcome {
    let found = dict::new();
    let thread = int::new(vm.thread.number as i64);
    let frame = crate::types::frame::current(vm);
    found.payload::<Dict>().set(vm, &thread, frame)?;
    for (number, frame) in other_frames() {
        found.payload::<Dict>().set(vm, &int::new(number as i64), frame)?;
    }
    Ok(found)
}

fn getframemodulename(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [depth] = arguments.bind(vm, "_getframemodulename", ["depth"], 0, 0, 0)?;
    let depth = match depth {
        Some(depth) => vm.index_isize(&depth, true)?.max(0) as usize,
        None => 0,
    };
    let frame: Option<&Frame> = match depth {
        0 => Some(&vm.frame),
        _ => vm.callers.iter().skip(1).rev().nth(depth - 1),
    };
    let module = frame.and_then(|frame| frame.function.module.get());
    Ok(or_none(module))
}

fn is_interned(vm: &mut Vm, _: &Value, string: &Value) -> Outcome {
    match string.downcast::<Str>() {
        Some(string) => Ok(bool_::new(string.is_interned())),
        None => {
            let class = string.class().name();
            Err(vm.type_error(format!("_is_interned() argument must be str, not {class}")))
        }
    }
}

fn addaudithook(_: &mut Vm, _: &Value, hook: &Value) -> Outcome {
    AUDIT.get().borrow_mut().push(hook.clone());
    Ok(none())
}

fn audit(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let Some((event, rest)) = arguments.positional.split_first() else {
        return Err(vm.type_error("audit expected at least 1 argument, got 0"));
    };
    if !event.has::<Str>() {
        let class = event.class().name();
        return Err(vm.type_error(format!("expected str for argument 'event', not {class}")));
    }
    let hooks = AUDIT.get().borrow().clone();
    for hook in hooks {
        vm.call(&hook, &[event.clone(), crate::types::tuple::new(rest.to_vec())])?;
    }
    Ok(none())
}

/// `breakpoint()` starts the debugger that `PYTHONBREAKPOINT` names, `pdb.set_trace` by default.
fn breakpointhook(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let chosen = std::env::var("PYTHONBREAKPOINT").unwrap_or_default();
    let chosen = match chosen.as_str() {
        "" => "pdb.set_trace",
        "0" => return Ok(none()),
        chosen => chosen,
    };
    let (module, function) = chosen.rsplit_once('.').unwrap_or(("builtins", chosen));
    let found = if module.is_empty() || function.is_empty() {
        None
    } else {
        match vm.import_absolute(module).and_then(|module| vm.get_attribute(&module, &intern(function))) {
            Ok(found) => Some(found),
            Err(raised) => {
                if vm.raised_is(&raised, &exception::IMPORT_ERROR) {
                    drop(vm.take_raised(raised));
                } else {
                    drop(vm.catch(raised, &exception::ATTRIBUTE_ERROR)?);
                }
                None
            }
        }
    };
    let Some(function) = found else {
        let message = format!("Ignoring unimportable $PYTHONBREAKPOINT: \"{chosen}\"");
        vm.warn(&exception::RUNTIME_WARNING, &message)?;
        return Ok(none());
    };
    vm.call_with(&function, arguments)
}

fn set_int_max_str_digits(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [digits] = arguments.bind(vm, "set_int_max_str_digits", ["maxdigits"], 0, 0, 1)?;
    let Some(digits) = digits else { unreachable!("required") };
    let digits = vm.index_isize(&digits, false)?;
    if digits != 0 && digits < 640 {
        return Err(vm.value_error("maxdigits must be >= 640 or 0 for unlimited"));
    }
    set_max_str_digits(digits as usize);
    Ok(none())
}

/// The names under which `sys` keeps its original hooks.
pub fn hidden_name(name: &str) -> Option<&'static str> {
    (name == "breakpointhook").then_some("__breakpointhook__")
}

/// Takes `__dict__` and `__weakref__` out of a class whose place another one takes.
fn clear_type_descriptors(vm: &mut Vm, _: &Value, class: &Value) -> Outcome {
    let Some(kind) = class.downcast::<TypeObject>() else {
        let given = class.class().name();
        return Err(vm.type_error(format!("_clear_type_descriptors() argument must be type, not {given}")));
    };
    if kind.head.has(IMMUTABLE) {
        return Err(vm.type_error("argument is immutable"));
    }
    for name in ["__dict__", "__weakref__"] {
        drop(kind.dict().payload::<Dict>().remove_name(&intern(name)));
    }
    kind.modified();
    Ok(none())
}

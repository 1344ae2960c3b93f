//! `atexit`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::global::GilGuarded;
use crate::heap::{Name, Value};
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::intern;
use crate::types::{builtin_function, int};
use std::cell::RefCell;

struct Registered {
    function: Value,
    positional: Vec<Value>,
    keywords: Vec<(Name, Value)>,
}

static REGISTERED: GilGuarded<RefCell<Vec<Registered>>> = GilGuarded::new(RefCell::new(Vec::new()));

static FUNCTIONS: &[Method] = &[
    Method::new(
        "_clear",
        Native::NoArguments(clear),
        "_clear() -> None\n\nClear the list of registered functions.",
    ),
    Method::new(
        "_ncallbacks",
        Native::NoArguments(count),
        "_ncallbacks() -> int\n\nThe number of registered functions.",
    ),
    Method::new(
        "_run_exitfuncs",
        Native::NoArguments(run_now),
        "_run_exitfuncs() -> None\n\nRun all registered functions.",
    ),
    Method::new(
        "register",
        Native::Any(register),
        "register(func, /, *args, **kwargs)\n\nRegister a function to be called at exit.",
    ),
    Method::new(
        "unregister",
        Native::One(unregister),
        "unregister(func, /)\n\nTake back all registrations of a function.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("atexit", Some("Functions to be run when the interpreter exits."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    Ok(made)
}

/// Runs the registered functions, the last first. Their exceptions are reported.
pub fn run(vm: &mut Vm) {
    loop {
        let Some(next) = REGISTERED.get().borrow_mut().pop() else { return };
        let arguments = Arguments { positional: &next.positional, keywords: &next.keywords };
        if let Err(raised) = vm.call_with(&next.function, &arguments) {
            let exception = vm.take_raised(raised);
            vm.unraisable_in("Exception ignored in atexit callback", exception, next.function.clone());
        }
        drop(next);
        vm.run_pending();
    }
}

fn register(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let Some((function, positional)) = arguments.positional.split_first() else {
        return Err(vm.type_error("register() takes at least 1 argument (0 given)"));
    };
    if function.class().slots.call.get().is_none() {
        return Err(vm.type_error("the first argument must be callable"));
    }
    REGISTERED.get().borrow_mut().push(Registered {
        function: function.clone(),
        positional: positional.to_vec(),
        keywords: arguments.keywords.to_vec(),
    });
    Ok(function.clone())
}

fn unregister(vm: &mut Vm, _: &Value, function: &Value) -> Outcome {
    let known: Vec<Value> = REGISTERED.get().borrow().iter().map(|entry| entry.function.clone()).collect();
    for candidate in known {
        if vm.equal(&candidate, function)? {
            let mut gone = Vec::new();
            let mut registered = REGISTERED.get().borrow_mut();
            while let Some(place) = registered.iter().position(|entry| entry.function.is(&candidate)) {
                gone.push(registered.remove(place));
            }
            drop(registered);
        }
    }
    Ok(none())
}

fn clear(_: &mut Vm, _: &Value) -> Outcome {
    let all = std::mem::take(&mut *REGISTERED.get().borrow_mut());
    drop(all);
    Ok(none())
}

fn count(_: &mut Vm, _: &Value) -> Outcome {
    Ok(int::new(REGISTERED.get().borrow().len() as i64))
}

fn run_now(vm: &mut Vm, _: &Value) -> Outcome {
    run(vm);
    Ok(none())
}

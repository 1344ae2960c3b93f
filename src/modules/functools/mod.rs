//! `_functools`: the native half of `functools`.

mod comparison_key;
mod lru_cache;
pub mod partial;

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::builtin_function;
use crate::types::definition::{Definition, Method, Native};
use crate::types::exception::TYPE_ERROR;
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::intern;

static FUNCTIONS: &[Method] = &[
    Method::new(
        "cmp_to_key",
        Native::Any(comparison_key::cmp_to_key),
        "cmp_to_key($module, /, mycmp)\n--\n\nConvert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.",
    ),
    Method::new(
        "reduce",
        Native::Any(reduce),
        "reduce($module, function, iterable, /, initial=<unrepresentable>)\n--\n\nApply a function of two arguments cumulatively to the items of an iterable, from left to right.\n\nThis effectively reduces the iterable to a single value.  If initial is present,\nit is placed before the items of the iterable in the calculation, and serves as\na default when the iterable is empty.\n\nFor example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])\ncalculates ((((1 + 2) + 3) + 4) + 5).",
    ),
];

/// The types of the module, bases before what is derived from them.
pub static TYPES: &[&Definition] = &[
    &partial::PLACEHOLDER_DEFINITION,
    &partial::DEFINITION,
    &lru_cache::DEFINITION,
    &comparison_key::KEY_DEFINITION,
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_functools", Some("Tools that operate on functions."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, value) in [
        ("partial", partial::CLASS.value()),
        ("Placeholder", partial::placeholder()),
        ("_PlaceholderType", partial::PLACEHOLDER_TYPE.value()),
        ("_lru_cache_wrapper", lru_cache::CLASS.value()),
    ] {
        namespace.set_name(&intern(name), value);
    }
    Ok(made)
}

fn reduce(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [function, iterable, initial] =
        arguments.bind(vm, "reduce", ["function", "iterable", "initial"], 2, 0, 2)?;
    let (function, iterable) = (function.unwrap_or_else(none), iterable.unwrap_or_else(none));
    let iterator = match vm.iter(&iterable) {
        Ok(iterator) => iterator,
        Err(raised) => {
            drop(vm.catch(raised, &TYPE_ERROR)?);
            return Err(vm.type_error("reduce() arg 2 must support iteration"));
        }
    };
    let mut result = match initial {
        Some(initial) => initial,
        None => match vm.next(&iterator)? {
            Some(first) => first,
            None => return Err(vm.type_error("reduce() of empty iterable with no initial value")),
        },
    };
    while let Some(item) = vm.next(&iterator)? {
        result = vm.call(&function, &[result, item])?;
        vm.check_interrupts()?;
    }
    Ok(result)
}

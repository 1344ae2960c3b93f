//! `_operator`: the native half of `operator`.

mod functions;
mod getters;

use crate::eval::{Outcome, Vm};
use crate::types::builtin_function;
use crate::types::definition::Definition;
use crate::types::module::{self, Module};
use crate::types::str::intern;

/// The types of the module.
pub static TYPES: &[&Definition] =
    &[&getters::ITEM_DEFINITION, &getters::ATTRIBUTE_DEFINITION, &getters::METHOD_DEFINITION];

const DOC: &str = "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.  The function names are those\nused for special methods; variants without leading and trailing\n'__' are also provided for convenience.";

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_operator", Some(DOC));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in functions::FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, class) in [
        ("itemgetter", &getters::ITEM),
        ("attrgetter", &getters::ATTRIBUTE),
        ("methodcaller", &getters::METHOD),
    ] {
        namespace.set_name(&intern(name), class.value());
    }
    Ok(made)
}

//! `_contextvars` (PEP 567). The current context belongs to the thread's state.

mod context;
mod token;
mod variable;

use crate::eval::{Outcome, Vm};
use crate::types::builtin_function;
use crate::types::definition::{Definition, Method, Native};
use crate::types::module::{self, Module};
use crate::types::str::intern;

pub use context::current;

/// The types of the module.
pub static TYPES: &[&Definition] =
    &[&context::DEFINITION, &variable::DEFINITION, &token::DEFINITION, &token::MISSING_DEFINITION];

static COPY_CONTEXT: Method = Method::new(
    "copy_context",
    Native::NoArguments(|vm, _| {
        let current = context::current(vm);
        Ok(context::copy_of(&current))
    }),
    "copy_context($module, /)\n--\n\n",
);

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    token::complete();
    let made = module::new("_contextvars", Some("Context Variables"));
    let namespace = made.payload::<Module>().namespace.clone();
    namespace.set_name(&intern(COPY_CONTEXT.name), builtin_function::new(&made, &COPY_CONTEXT));
    for (name, class) in
        [("Context", &context::CLASS), ("ContextVar", &variable::CLASS), ("Token", &token::CLASS)]
    {
        namespace.set_name(&intern(name), class.value());
    }
    Ok(made)
}

//! `_asyncio`: the native half of `asyncio`: futures, tasks, and which loop and task run.
//!
//! - [`future`]: `Future`, its state and callbacks
//! - [`future_iterator`]: what awaiting a future delegates to
//! - [`task`]: `Task`, a future of what a coroutine will return
//! - [`step`]: how a task drives its coroutine
//! - [`registry`]: the running loop, the current task, all tasks

pub mod future;
mod future_attributes;
pub mod future_iterator;
pub mod registry;
pub mod step;
pub mod task;

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::builtin_function;
use crate::types::module::{self, Module};
use crate::types::str::intern;

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_asyncio", Some("Accelerator module for asyncio"));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in registry::FUNCTIONS.iter().chain(future_attributes::FUNCTIONS) {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern("Future"), future::CLASS.value());
    namespace.set_name(&intern("Task"), task::CLASS.value());
    Ok(made)
}

/// What the module `module` of the library calls `name`.
///
/// # Errors
/// `ImportError` when there is no such module; `AttributeError` when it has no such name.
fn library(vm: &mut Vm, module: &str, name: &str) -> Outcome {
    let module = vm.import_absolute(module)?;
    vm.get_attribute(&module, &intern(name))
}

/// A new exception of the class that `asyncio.exceptions` calls `class`.
///
/// # Errors
/// As for [`library`]; whatever making it raises.
fn new_exception(vm: &mut Vm, class: &str, arguments: &[Value]) -> Outcome {
    let class = library(vm, "asyncio.exceptions", class)?;
    let made = vm.call(&class, arguments)?;
    if made.has::<crate::types::exception::Exception>() {
        return Ok(made);
    }
    Err(vm.type_error("exceptions must derive from BaseException"))
}

/// Raises `asyncio.InvalidStateError(message)`.
fn invalid_state(vm: &mut Vm, message: &str) -> crate::eval::Raised {
    match new_exception(vm, "InvalidStateError", &[crate::types::str::new(message)]) {
        Ok(exception) => vm.raise(exception),
        Err(raised) => raised,
    }
}

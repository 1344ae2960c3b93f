//! `_multiprocessing` and `_posixshmem`: what processes share, by names that the system knows.

mod semaphore;
mod shared_memory;

pub use semaphore::DEFINITION as SEMAPHORE_DEFINITION;

use crate::eval::{Outcome, Vm};
use crate::types::module::{self, Module};
use crate::types::str::intern;
use crate::types::{dict, int, str};

/// The module `_multiprocessing`.
///
/// # Errors
/// None.
pub fn new(vm: &mut Vm) -> Outcome {
    let made = module::with_functions("_multiprocessing", None, semaphore::FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    let flags = dict::new();
    for name in ["HAVE_SEM_OPEN", "HAVE_SEM_TIMEDWAIT"] {
        flags.payload::<dict::Dict>().set(vm, &str::new(name), int::new(1))?;
    }
    namespace.set_name(&intern("flags"), flags);
    namespace.set_name(&intern("SemLock"), semaphore::CLASS.value());
    semaphore::CLASS
        .payload()
        .dict()
        .payload::<dict::Dict>()
        .set_name(&intern("SEM_VALUE_MAX"), int::new(crate::system::semaphore::MOST));
    Ok(made)
}

/// The module `_posixshmem`.
///
/// # Errors
/// None.
pub fn new_shared_memory(_: &mut Vm) -> Outcome {
    Ok(module::with_functions("_posixshmem", Some("POSIX shared memory module"), shared_memory::FUNCTIONS))
}

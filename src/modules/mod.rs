//! The modules written in Rust, one file each, and the table by which `import` finds them.

pub mod atexit;
pub mod gc;
pub mod sys;
pub mod weak_reference;

use crate::eval::{Outcome, Vm};
use crate::types::definition::Definition;

/// Makes a module, when it is first imported.
pub type Make = fn(&mut Vm) -> Outcome;

/// The modules that are made when they are first imported, sorted by name.
static NATIVE: &[(&str, Make)] =
    &[("_weakref", weak_reference::new), ("atexit", atexit::new), ("gc", gc::new)];

/// The types that belong to modules, bases before what is derived from them.
pub static TYPES: &[&Definition] = &[
    &sys::information::VERSION_INFO_DEFINITION,
    &sys::information::FLAGS_DEFINITION,
    &sys::information::FLOAT_INFO_DEFINITION,
    &sys::information::INT_INFO_DEFINITION,
    &sys::information::HASH_INFO_DEFINITION,
    &sys::information::THREAD_INFO_DEFINITION,
    &sys::hooks::UNRAISABLE_DEFINITION,
];

/// How the native module `name` is made, if there is one.
pub fn native(name: &str) -> Option<Make> {
    NATIVE.iter().find(|(known, _)| *known == name).map(|(_, make)| *make)
}

/// The names of the modules that are part of the binary.
pub fn native_names() -> impl Iterator<Item = &'static str> {
    ["builtins", "sys"].into_iter().chain(NATIVE.iter().map(|(name, _)| *name))
}

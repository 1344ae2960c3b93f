//! The modules written in Rust, one file each, and the table by which `import` finds them.

pub mod gc;
pub mod sys;

use crate::eval::{Outcome, Vm};

/// Makes a module, when it is first imported.
pub type Make = fn(&mut Vm) -> Outcome;

/// The modules that are made when they are first imported, sorted by name.
static NATIVE: &[(&str, Make)] = &[("gc", gc::new)];

/// How the native module `name` is made, if there is one.
pub fn native(name: &str) -> Option<Make> {
    NATIVE.iter().find(|(known, _)| *known == name).map(|(_, make)| *make)
}

/// The names of the modules that are part of the binary.
pub fn native_names() -> impl Iterator<Item = &'static str> {
    ["builtins", "sys"].into_iter().chain(NATIVE.iter().map(|(name, _)| *name))
}

//! `_ast`: the syntax tree as objects (library, ast).
//!
//! - [`grammar`]: which classes there are, with which fields
//! - [`classes`]: the classes themselves
//! - [`methods`]: what every node can do
//! - [`nodes`]: which field of the tree is which field of a node, both ways
//! - [`to_objects`], [`from_objects`]: from the tree to nodes, and back
//! - [`validate`]: what `compile` refuses in a tree of a program's own making

pub mod classes;
pub mod from_objects;
pub mod grammar;
mod methods;
mod nodes;
pub mod to_objects;
mod validate;

use crate::eval::{Outcome, Vm};
use crate::types::int;
use crate::types::module::{self, Module};
use crate::types::str::intern;

/// `compile` gives the tree instead of code.
pub const ONLY_AST: i64 = 0x400;
/// The source of `compile` is text whose encoding is settled.
pub const IGNORE_COOKIE: i64 = 0x800;
/// Comments that are types are kept in the tree.
pub const TYPE_COMMENTS: i64 = 0x1000;
/// `await` may stand outside functions.
pub const ALLOW_TOP_LEVEL_AWAIT: i64 = 0x2000;
/// A text that only lacks its end raises an exception of its own.
pub const ALLOW_INCOMPLETE_INPUT: i64 = 0x4000;
/// `compile` gives the tree with constant parts computed.
pub const OPTIMIZED_AST: i64 = 0x8000 | ONLY_AST;
/// A text in `single` mode does not end by itself.
pub const DONT_IMPLY_DEDENT: i64 = 0x200;

/// The module.
///
/// # Errors
/// None but lack of memory.
pub fn new(vm: &mut Vm) -> Outcome {
    let made = module::new("_ast", None);
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, class) in classes::classes(vm)?.in_order() {
        namespace.set_name(&intern(name), class.clone());
    }
    for (name, flag) in [
        ("PyCF_ONLY_AST", ONLY_AST),
        ("PyCF_TYPE_COMMENTS", TYPE_COMMENTS),
        ("PyCF_ALLOW_TOP_LEVEL_AWAIT", ALLOW_TOP_LEVEL_AWAIT),
        ("PyCF_OPTIMIZED_AST", OPTIMIZED_AST),
    ] {
        namespace.set_name(&intern(name), int::new(flag));
    }
    Ok(made)
}

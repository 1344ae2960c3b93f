//! Python 3.14's syntax: from text to a checked tree.
//!
//! The rooms, in the order text passes through them:
//! - [`ast`]: the tree, as `Python.asdl` of CPython 3.14 names it.

pub mod ast;

//! From the syntax tree to what the evaluator lowers: the pure work on the tree.
//!
//! - [`hoist`]: every suspension made a statement of its own, so that bodies can be resumed
//! - [`symbols`]: which scope each name belongs to, as CPython's symbol tables have it
//! - [`error`]: the errors found at this stage
//! - [`static_attributes`]: what a class's methods set on `self`
//! - [`unparse`]: a tree as source text again
//! - [`visit`]: the walk over a tree in the order of evaluation

pub mod error;
pub mod hoist;
pub mod static_attributes;
pub mod symbols;
pub mod unparse;
pub mod visit;

pub use error::SyntaxError;

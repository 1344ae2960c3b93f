//! The walk: executes the lowered tree. One file for each construct of the language; each holds the
//! construct's node, its lowering, `exec`, and `resume` where it can hold a `yield`.

pub mod arguments;
pub mod attribute;
pub mod block;
pub mod call;
pub mod comparison;
pub mod conditional;
pub mod constant;
pub mod display;
pub mod function;
pub mod interrupt;
pub mod loops;
pub mod lower;
pub mod node;
pub mod operators;
pub mod program;
pub mod protocol;
pub mod raise;
pub mod source;
pub mod statements;
pub mod subscript;
pub mod target;
pub mod variables;
pub mod vm;

pub use arguments::Arguments;
pub use raise::{Outcome, Raised};
pub use vm::{Frame, Vm};

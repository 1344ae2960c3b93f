//! The walk: executes the lowered tree. One file for each construct of the language; each holds the
//! construct's node, its lowering, `exec`, and `resume` where it can hold a `yield`.

pub mod annotations;
pub mod arguments;
pub mod asynchronous;
pub mod attribute;
pub mod block;
pub mod call;
pub mod class;
pub mod comparison;
pub mod comprehension;
pub mod conditional;
pub mod constant;
pub mod cursor;
pub mod display;
pub mod fstring;
pub mod function;
pub mod generator;
pub mod import;
pub mod interrupt;
pub mod loops;
pub mod lower;
pub mod match_;
pub mod named_expression;
pub mod namespace;
pub mod node;
pub mod observed;
pub mod operators;
pub mod os_error;
pub mod program;
pub mod protocol;
pub mod raise;
pub mod raise_statement;
pub mod source;
pub mod statements;
pub mod subscript;
pub mod syntax_error;
pub mod target;
pub mod try_;
pub mod try_star;
pub mod type_parameters;
pub mod variables;
pub mod vm;
pub mod with;

pub use arguments::Arguments;
pub use raise::{Failure, Outcome, Raised};
pub use vm::{Frame, Vm};

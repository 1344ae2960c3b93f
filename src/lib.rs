//! Vivarium: a Python interpreter made for teaching.
//!
//! The rooms of the house:
//! - [`builtins`]: the built-in functions
//! - [`cli`]: the command line
//! - [`code`]: symbol tables and rewrites of the syntax tree
//! - [`commands`]: the commands that begin with `%`, and what they answer
//! - [`eval`]: the walk over the lowered tree, one file for each construct
//! - [`exhibit`]: what is shown beside a recording: views of moments of the run, a lesson's stops
//! - [`export`]: recordings written down: JSON, pictures, the page
//! - [`finish`]: the end of the interpreter
//! - [`heap`]: objects in memory, reference counts, weak references, the cycle collector
//! - [`lessons`]: the lessons, and a program's stops
//! - [`library`]: the standard library's Python part, packed
//! - [`limits`]: what a program may not do, and how much it may use
//! - [`modules`]: modules written in Rust
//! - [`number`]: numbers as plain data: parsing, printing, arithmetic by Python's rules
//! - [`observe`]: events of the walk, and who is told of them
//! - [`recording`]: a recorded run as plain data: each step, and how the program stood at it
//! - [`repl`]: the prompt, the stepper
//! - [`serve`]: the editor in the browser, and the server behind it
//! - [`start`]: a fresh interpreter
//! - [`system`]: calls of the operating system that no crate offers safely
//! - [`text`]: strings as plain data: Unicode, methods, formatting
//! - [`traceback`]: exceptions as text
//! - [`types`]: Python's types, one file each
//! - [`views`]: what CPython hides, as plain data, and that as text

pub mod builtins;
pub mod cli;
pub mod code;
pub mod commands;
pub mod eval;
pub mod exhibit;
pub mod export;
pub mod finish;
pub mod heap;
pub mod lessons;
pub mod library;
pub mod limits;
pub mod modules;
pub mod number;
pub mod observe;
pub mod recording;
pub mod repl;
pub mod serve;
pub mod start;
pub mod system;
pub mod text;
pub mod traceback;
pub mod types;
pub mod views;

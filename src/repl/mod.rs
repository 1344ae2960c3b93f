//! The prompt: Python's own, with commands that begin with `%`.
//!
//! - [`session`]: reads, runs, shows
//! - [`input`], [`completion`]: a terminal's line editing, or lines from a pipe
//! - [`commands`]: what begins with `%`
//! - [`evaluate`]: running what is typed
//! - [`stepper`]: a program step by step
//! - [`guide`]: the lessons
//! - [`screen`]: where all of it is written to

pub mod commands;
pub mod completion;
pub mod evaluate;
pub mod full_screen;
pub mod guide;
pub mod input;
mod recorded;
pub mod screen;
pub mod session;
pub mod stepper;
mod watches;

pub use session::{guide, run, step_file};

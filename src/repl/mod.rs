//! The prompt: Python's own, with commands that begin with `%`.
//!
//! - [`session`]: reads, runs, shows
//! - [`input`], [`completion`]: a terminal's line editing, or lines from a pipe
//! - [`stepper`]: a program step by step
//! - [`export`]: recordings written down
//! - [`screen`]: where all of it is written to

pub mod completion;
mod export;
pub mod full_screen;
pub mod input;
pub mod screen;
pub mod session;
pub mod stepper;
mod watches;

pub use session::{guide, run, step_file};

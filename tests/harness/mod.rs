//! Runs Python programs with the built interpreter and compares what they print with what is expected.
//! The files' layout is described in `tests/README.md`.

pub mod difference;
pub mod folder;
pub mod process;
pub mod program;

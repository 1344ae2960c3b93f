//! The modules written in Rust, one file each.

pub mod builtins;
pub mod gc;
pub mod sys;

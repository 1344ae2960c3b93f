//! The modules written in Rust, one file each.

pub mod gc;
pub mod sys;

//! Vivarium.

pub mod code;
pub mod number;
pub mod text;

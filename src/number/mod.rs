//! Arithmetic and conversions of Python's numbers on plain Rust data, without objects.

pub mod complex;
pub mod float;
pub mod float_text;
pub mod int;
pub mod int_text;
mod numeral;

//! Arithmetic and conversions of Python's numbers on plain Rust data, without objects.

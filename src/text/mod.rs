//! Python's text and bytes on plain Rust data: the string itself, its methods, codecs and formatting, without objects.

mod builder;
pub mod bytes;
pub mod characters;
pub mod codec;
pub mod error;
mod fold_tables;
pub mod format_spec;
pub mod format_string;
pub mod levenshtein;
pub mod methods;
pub mod percent_format;
pub mod quick_format;
#[allow(clippy::module_inception)]
mod text;

pub use builder::TextBuilder;
pub use error::{ErrorKind, PlainError};
pub use text::{CodePoints, Text};

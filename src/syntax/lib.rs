//! Python 3.14's syntax: from text to a checked tree.
//!
//! The rooms, in the order text passes through them:
//! - [`source`]: bytes to text (PEP 263), and offsets to lines and columns.
//! - `lexer`, `number`: text to raw tokens ([`token`]).
//! - `layout`: logical lines and blocks.
//! - `soft_keywords`: where `match`, `case` and `type` are keywords.
//! - `depth`: refuses what would make too deep a tree.
//! - `grammar`: the parser LALRPOP makes of `grammar/python.lalrpop`; `actions` and `escape`
//!   build the tree.
//! - [`ast`]: the tree, as `Python.asdl` of CPython 3.14 names it.
//! - `parse`, `single`, `diagnosis`: the way through all of these, and from a failure to its error.
//! - [`checks`]: what the compiler refuses in a tree that the parser accepts.
//! - [`mod@dump`]: the tree as text, as `ast.dump` writes it.
//! - [`prompt`]: what a prompt needs: colours, and whether a statement is complete.
//! - [`pack`]: trees as bytes.
//! - [`written`]: the tokens as written, comments included, for `tokenize`.
//! - [`error`], [`warning`]: what is wrong with a text, or odd.

mod actions;
pub mod ast;
pub mod checks;
mod depth;
mod diagnosis;
pub mod dump;
pub mod error;
mod escape;
mod grammar;
mod layout;
mod lexer;
mod number;
pub mod pack;
mod parse;
pub mod prompt;
mod single;
mod soft_keywords;
pub mod source;
pub mod token;
pub mod warning;
pub mod written;

pub use ast::Mod;
pub use checks::{check, check_places};
pub use depth::MAX_DEPTH;
pub use dump::dump;
pub use error::{SyntaxError, SyntaxErrorKind};
pub use parse::{Mode, Parsed, parse, parse_with_warnings};
pub use prompt::{Colour, Completeness, completeness, tokens};
pub use source::{LineIndex, declared, decode_file, decode_source};
pub use token::{Token, TokenKind};
pub use warning::{Warning, WarningKind};

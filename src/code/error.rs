//! A `SyntaxError` which only the scopes of a program can show.

use vivarium_syntax::ast::Span;

/// An error in a program which parses, but whose names break a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// CPython's words.
    pub message: String,
    /// The node it is about.
    pub span: Span,
}

impl SyntaxError {
    /// An error with these words at this place.
    pub fn new(message: impl Into<String>, span: Span) -> Self {
        SyntaxError { message: message.into(), span }
    }
}

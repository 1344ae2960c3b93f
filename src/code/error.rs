//! A `SyntaxError` which only the scopes of a program can show.

use vivarium_syntax::ast::Span;
use vivarium_syntax::{LineIndex, SyntaxErrorKind};

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

    /// The error as Python reports it: its place in lines and columns.
    pub fn locate(self, lines: &LineIndex<'_>) -> vivarium_syntax::SyntaxError {
        let (lineno, offset) = lines.line_and_character(self.span.start);
        let (end_lineno, end_offset) = lines.line_and_character(self.span.end);
        vivarium_syntax::SyntaxError {
            kind: SyntaxErrorKind::SyntaxError,
            message: self.message,
            lineno,
            offset: offset as i32,
            end_lineno,
            end_offset: end_offset as i32,
            incomplete: false,
        }
    }
}

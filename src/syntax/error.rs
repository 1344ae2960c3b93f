//! What is wrong with a source text, in CPython's words and places.

use crate::ast::Span;
use crate::source::LineIndex;
use std::borrow::Cow;
use std::fmt;

/// Which exception of Python the error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    /// `SyntaxError`.
    SyntaxError,
    /// `IndentationError`.
    IndentationError,
    /// `TabError`.
    TabError,
    /// `MemoryError`: the program is nested too deeply to be read.
    MemoryError,
}

impl SyntaxErrorKind {
    /// The exception's name.
    pub fn name(self) -> &'static str {
        match self {
            SyntaxErrorKind::SyntaxError => "SyntaxError",
            SyntaxErrorKind::IndentationError => "IndentationError",
            SyntaxErrorKind::TabError => "TabError",
            SyntaxErrorKind::MemoryError => "MemoryError",
        }
    }
}

/// A syntax error, with the attributes of Python's `SyntaxError`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Which exception it is.
    pub kind: SyntaxErrorKind,
    /// The message.
    pub message: String,
    /// The line, from 1; 0 where there is none.
    pub lineno: u32,
    /// The column in characters, from 1.
    pub offset: i32,
    /// The line on which the range ends.
    pub end_lineno: u32,
    /// The column after the range's end. As in CPython, 0 or -1 where only the start is known.
    pub end_offset: i32,
    /// Whether more input could complete the text, so that a prompt should ask for it.
    pub incomplete: bool,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} (line {})", self.message, self.lineno)
    }
}

impl std::error::Error for SyntaxError {}

/// Where the range of an error ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// At a byte offset.
    At(u32),
    /// At a byte offset whose column is counted from 0.
    FromZero(u32),
    /// So many columns after the start.
    After(i32),
    /// On the first line, with this literal value of `end_offset`.
    Literal(i32),
}

/// An error while its place is still a byte offset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub kind: SyntaxErrorKind,
    pub message: Cow<'static, str>,
    pub start: u32,
    pub end: End,
    /// Whether the column is counted from 0, as CPython does for tokens without text.
    pub from_zero: bool,
    /// Whether it counts only if the parser comes as far: an error that the parser finds before
    /// it comes first.
    pub lazy: bool,
    pub incomplete: bool,
}

impl Fault {
    /// A `SyntaxError` over a range.
    pub fn at(span: Span, message: impl Into<Cow<'static, str>>) -> Self {
        Fault {
            kind: SyntaxErrorKind::SyntaxError,
            message: message.into(),
            start: span.start,
            end: End::At(span.end),
            from_zero: false,
            lazy: false,
            incomplete: false,
        }
    }

    /// A `SyntaxError` at one place, whose range is empty.
    pub fn point(start: usize, message: impl Into<Cow<'static, str>>) -> Self {
        Fault {
            kind: SyntaxErrorKind::SyntaxError,
            message: message.into(),
            start: start as u32,
            end: End::After(0),
            from_zero: false,
            lazy: false,
            incomplete: false,
        }
    }

    /// The same with another kind.
    pub fn kind(mut self, kind: SyntaxErrorKind) -> Self {
        self.kind = kind;
        self
    }

    /// The same with `end_offset` as a literal value.
    pub fn end(mut self, end: i32) -> Self {
        self.end = End::Literal(end);
        self
    }

    /// The same, as one that counts only if the parser comes as far.
    pub fn lazy(mut self) -> Self {
        self.lazy = true;
        self
    }

    /// The same, marked as one that more input could cure.
    pub fn incomplete(mut self) -> Self {
        self.incomplete = true;
        self
    }

    /// The error as Python reports it: offsets become lines and columns.
    pub fn locate(self, lines: &LineIndex<'_>) -> SyntaxError {
        let (lineno, character) = lines.line_and_character(self.start);
        let offset = character as i32 - i32::from(self.from_zero);
        let (end_lineno, end_offset) = match self.end {
            End::At(end) => {
                let (line, character) = lines.line_and_character(end);
                (line, character as i32)
            }
            End::FromZero(end) => {
                let (line, character) = lines.line_and_character(end);
                (line, character as i32 - 1)
            }
            End::After(count) => (lineno, offset + count),
            End::Literal(value) => (lineno, value),
        };
        SyntaxError {
            kind: self.kind,
            message: self.message.into_owned(),
            lineno,
            offset,
            end_lineno,
            end_offset,
            incomplete: self.incomplete,
        }
    }
}

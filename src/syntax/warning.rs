//! What is odd in a source text but not wrong: the warnings the compiler gives.

use crate::ast::Span;

/// Which warning category it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in Python")]
pub enum WarningKind {
    SyntaxWarning,
    DeprecationWarning,
}

/// A warning about the source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The category.
    pub kind: WarningKind,
    /// The message.
    pub message: String,
    /// What it is about.
    pub span: Span,
}

impl Warning {
    pub(crate) fn syntax(message: impl Into<String>, span: Span) -> Self {
        Warning { kind: WarningKind::SyntaxWarning, message: message.into(), span }
    }
}

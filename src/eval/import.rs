//! `import` (reference, 7.11).

use super::lower::{Lowered, Lowerer};
use super::node::BoxStmt;
use crate::code::SyntaxError;
use vivarium_syntax::ast::{self, Span};

/// Lowers it.
pub fn lower(_: &mut Lowerer<'_>, _: &[ast::Alias], _: Span) -> Lowered<BoxStmt> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

/// Lowers it.
pub fn lower_from(
    _: &mut Lowerer<'_>,
    _: Option<&str>,
    _: &[ast::Alias],
    _: u32,
    _: Span,
) -> Lowered<BoxStmt> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

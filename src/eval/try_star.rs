//! `try` with `except*` (reference, 8.4.2).

use super::lower::{Lowered, Lowerer};
use super::node::BoxStmt;
use crate::code::SyntaxError;
use vivarium_syntax::ast::{self, Span};

/// Lowers it.
pub fn lower(_: &mut Lowerer<'_>, _: &ast::Try, _: Span) -> Lowered<BoxStmt> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

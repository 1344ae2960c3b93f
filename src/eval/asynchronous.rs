//! `async for` and `async with` (reference, 8.9).

use super::lower::{Lowered, Lowerer};
use super::node::BoxStmt;
use crate::code::SyntaxError;
use vivarium_syntax::ast::{self, Span};

/// Lowers it.
pub fn lower_for(_: &mut Lowerer<'_>, _: &ast::For, _: Span) -> Lowered<BoxStmt> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

/// Lowers it.
pub fn lower_with(_: &mut Lowerer<'_>, _: &[ast::WithItem], _: &[ast::Stmt], _: Span) -> Lowered<BoxStmt> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

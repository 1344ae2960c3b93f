//! Formatted string literals (reference, 2.4.3).

use super::lower::{Lowered, Lowerer};
use super::node::BoxExpr;
use crate::code::SyntaxError;
use vivarium_syntax::ast::{self, Span};

/// Lowers it.
pub fn lower(_: &mut Lowerer<'_>, _: &[ast::Expr], _: Span) -> Lowered<BoxExpr> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

/// Lowers it.
pub fn lower_template(_: &mut Lowerer<'_>, _: &ast::Expr) -> Lowered<BoxExpr> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

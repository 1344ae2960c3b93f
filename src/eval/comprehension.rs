//! Comprehensions and generator expressions (reference, 6.2.4 to 6.2.8).

use super::lower::{Lowered, Lowerer};
use super::node::BoxExpr;
use crate::code::SyntaxError;
use vivarium_syntax::ast::{self, Span};

/// Lowers it.
pub fn lower_list(
    _: &mut Lowerer<'_>,
    _: &ast::Expr,
    _: &ast::Expr,
    _: &[ast::Comprehension],
) -> Lowered<BoxExpr> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

/// Lowers it.
pub fn lower_set(
    _: &mut Lowerer<'_>,
    _: &ast::Expr,
    _: &ast::Expr,
    _: &[ast::Comprehension],
) -> Lowered<BoxExpr> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

/// Lowers it.
pub fn lower_dict(
    _: &mut Lowerer<'_>,
    _: &ast::Expr,
    _: &ast::Expr,
    _: &ast::Expr,
    _: &[ast::Comprehension],
) -> Lowered<BoxExpr> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

/// Lowers it.
pub fn lower_generator(
    _: &mut Lowerer<'_>,
    _: &ast::Expr,
    _: &ast::Expr,
    _: &[ast::Comprehension],
) -> Lowered<BoxExpr> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

//! Type parameters and `type` statements (reference, 8.10, 7.14).

use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt};
use crate::code::SyntaxError;
use vivarium_syntax::ast::{self, Span};

/// Lowers it.
pub fn lower_def(
    _: &mut Lowerer<'_>,
    _: &ast::FunctionDef,
    _: bool,
    _: Box<[BoxExpr]>,
    _: Span,
) -> Lowered<BoxStmt> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

/// Lowers it.
pub fn lower_alias(
    _: &mut Lowerer<'_>,
    _: &ast::Stmt,
    _: &ast::Expr,
    _: &[ast::TypeParam],
    _: &ast::Expr,
) -> Lowered<BoxStmt> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

/// Lowers it.
pub fn lower_class(_: &mut Lowerer<'_>, _: &ast::ClassDef, _: Box<[BoxExpr]>, _: Span) -> Lowered<BoxStmt> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

//! `yield`, `yield from` and `await` (reference, 6.2.9, 6.4).

use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt};
use crate::code::SyntaxError;
use vivarium_syntax::ast::{self, ExprKind, Span};

/// Lowers a `yield` that stands as an operand.
pub fn lower_operand(_: &mut Lowerer<'_>, expr: &ast::Expr) -> Lowered<BoxExpr> {
    Err(SyntaxError::new("not built yet", expr.span))
}

/// Lowers a statement that consists of a `yield` and perhaps targets for its value; nothing when
/// `value` is another expression.
pub fn lower_statement(
    _: &mut Lowerer<'_>,
    _: Option<&[ast::Expr]>,
    value: &ast::Expr,
    _: Span,
) -> Lowered<Option<BoxStmt>> {
    match value.kind {
        ExprKind::Yield { .. } | ExprKind::YieldFrom { .. } | ExprKind::Await { .. } => {
            Err(SyntaxError::new("not built yet", value.span))
        }
        _ => Ok(None),
    }
}

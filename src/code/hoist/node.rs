//! Makes the nodes which the rewriting adds.

use vivarium_syntax::ast::{
    Constant, Expr, ExprContext, ExprKind, Identifier, Span, Stmt, StmtKind, UnaryOp,
};

/// Reads a temporary, and with that empties it.
pub(super) fn temporary(number: u32, span: Span) -> Expr {
    name(format!(".t{number}").into(), ExprContext::Load, span)
}

/// A temporary to be written.
pub(super) fn temporary_target(number: u32, span: Span) -> Expr {
    name(format!(".t{number}").into(), ExprContext::Store, span)
}

/// Stores a value into a temporary and gives it on: `(.t0 := value)`.
pub(super) fn keep(number: u32, value: Expr) -> Expr {
    let span = value.span;
    let target = Box::new(temporary_target(number, span));
    Expr { span, kind: ExprKind::NamedExpr { target, value: Box::new(value) } }
}

/// Reads a temporary and leaves it as it is.
pub(super) fn copy(number: u32, span: Span) -> Expr {
    keep(number, temporary(number, span))
}

/// A name.
pub(super) fn name(id: Identifier, ctx: ExprContext, span: Span) -> Expr {
    Expr { span, kind: ExprKind::Name { id, ctx } }
}

/// A constant.
pub(super) fn constant(value: Constant, span: Span) -> Expr {
    Expr { span, kind: ExprKind::Constant { value, kind: None } }
}

/// `not operand`
pub(super) fn not(operand: Expr) -> Expr {
    Expr { span: operand.span, kind: ExprKind::UnaryOp { op: UnaryOp::Not, operand: Box::new(operand) } }
}

/// `target = value`
pub(super) fn assign(target: Expr, value: Expr, span: Span) -> Stmt {
    Stmt { span, kind: StmtKind::Assign { targets: vec![target], value: Box::new(value) } }
}

/// `if test: body else: orelse`
pub(super) fn if_(test: Expr, body: Vec<Stmt>, orelse: Vec<Stmt>, span: Span) -> Stmt {
    Stmt { span, kind: StmtKind::If { test: Box::new(test), body, orelse } }
}

/// Empties a temporary.
pub(super) fn empty(number: u32, span: Span) -> Stmt {
    delete(format!(".t{number}").into(), span)
}

/// `del id`
pub(super) fn delete(id: Identifier, span: Span) -> Stmt {
    Stmt { span, kind: StmtKind::Delete { targets: vec![name(id, ExprContext::Del, span)] } }
}

/// Takes an expression out of its node, to be put back rewritten.
pub(super) fn take(expression: &mut Expr) -> Expr {
    let placeholder = constant(Constant::None, expression.span);
    std::mem::replace(expression, placeholder)
}

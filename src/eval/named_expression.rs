//! Assignment expressions (PEP 572; reference, 6.12).

use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxTarget, Expr};
use super::raise::Outcome;
use super::vm::Vm;
use vivarium_syntax::ast::{self, Span};

struct NamedExpression {
    target: BoxTarget,
    value: BoxExpr,
    span: Span,
}

impl Expr for NamedExpression {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let value = self.value.eval(vm)?;
        self.target.store(vm, value.clone())?;
        Ok(value)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers `target := value`.
pub fn lower(
    lowerer: &mut Lowerer<'_>,
    target: &ast::Expr,
    value: &ast::Expr,
    span: Span,
) -> Lowered<BoxExpr> {
    let value = lowerer.expr(value)?;
    let target = lowerer.target(target)?;
    Ok(Box::new(NamedExpression { target, value, span }))
}

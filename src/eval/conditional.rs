//! `if` statements and conditional expressions.

use super::block::{self, Block};
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, Expr, Flow, Stmt};
use super::raise::Outcome;
use super::vm::Vm;
use crate::types::bool_;
use vivarium_syntax::ast::{self, Span};

struct If {
    test: BoxExpr,
    body: Block,
    orelse: Block,
    /// Where a generator's `if` keeps which branch it is suspended in.
    state: Option<u32>,
    span: Span,
}

impl If {
    fn left(&self, vm: &mut Vm, truth: bool, flow: Flow) -> Flow {
        if flow == Flow::Yield
            && let Some(slot) = self.state
        {
            vm.frame.slots.store(slot, bool_::new(truth));
        }
        flow
    }
}

impl Stmt for If {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let Ok(truth) = self.test.test(vm) else { return Flow::Raise };
        let flow = if truth { self.body.exec(vm) } else { self.orelse.exec(vm) };
        if flow == Flow::Yield { self.left(vm, truth, flow) } else { flow }
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        let truth =
            self.state.and_then(|slot| vm.frame.slots.take(slot)).and_then(|truth| bool_::exact(&truth));
        let truth = truth.unwrap_or(true);
        let flow = if truth { self.body.resume(vm) } else { self.orelse.resume(vm) };
        self.left(vm, truth, flow)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// An `if` statement without `else`, of parts already lowered.
pub fn statement(test: BoxExpr, body: Block, state: Option<u32>) -> BoxStmt {
    let span = test.span();
    Box::new(If { test, body, orelse: Block::new(Vec::new(), None), state, span })
}

/// Lowers an `if` statement.
pub fn lower_statement(
    lowerer: &mut Lowerer<'_>,
    test: &ast::Expr,
    body: &[ast::Stmt],
    orelse: &[ast::Stmt],
    span: Span,
) -> Lowered<BoxStmt> {
    let yields = lowerer.yields();
    let node_test = lowerer.expr(test)?;
    let body = block::lower(lowerer, body)?;
    let orelse = block::lower(lowerer, orelse)?;
    let state = (lowerer.yields() > yields).then(|| lowerer.new_slot());
    Ok(Box::new(If {
        test: node_test,
        body,
        orelse,
        state,
        span: test.span.to(Span::new(span.start, test.span.end)),
    }))
}

struct Conditional {
    test: BoxExpr,
    body: BoxExpr,
    orelse: BoxExpr,
    span: Span,
}

impl Expr for Conditional {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        if self.test.test(vm)? { self.body.eval(vm) } else { self.orelse.eval(vm) }
    }

    fn test(&self, vm: &mut Vm) -> Outcome<bool> {
        if self.test.test(vm)? { self.body.test(vm) } else { self.orelse.test(vm) }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers `body if test else orelse`.
pub fn lower_expression(
    lowerer: &mut Lowerer<'_>,
    test: &ast::Expr,
    body: &ast::Expr,
    orelse: &ast::Expr,
    span: Span,
) -> Lowered<BoxExpr> {
    let (test, body, orelse) = (lowerer.expr(test)?, lowerer.expr(body)?, lowerer.expr(orelse)?);
    Ok(Box::new(Conditional { test, body, orelse, span }))
}

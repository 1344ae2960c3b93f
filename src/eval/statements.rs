//! The simple statements that need no file of their own: expression statements, `return`, `pass`,
//! `break`, `continue`, `assert` (reference, 7).

use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, Flow, Stmt};
use super::vm::Vm;
use crate::types::{exception, none};
use vivarium_syntax::ast::{self, Span};

struct Expression {
    value: BoxExpr,
    span: Span,
}

impl Stmt for Expression {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if self.value.eval(vm).is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// An expression statement at a prompt: its value goes to `sys.displayhook`.
struct Displayed {
    value: BoxExpr,
    span: Span,
}

impl Stmt for Displayed {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let shown = self.value.eval(vm).and_then(|value| crate::modules::sys::display(vm, &value));
        if shown.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers an expression statement.
pub fn lower_expression(lowerer: &mut Lowerer<'_>, value: &ast::Expr, span: Span) -> Lowered<BoxStmt> {
    let node = lowerer.expr(value)?;
    Ok(if lowerer.displays() {
        Box::new(Displayed { value: node, span })
    } else {
        Box::new(Expression { value: node, span })
    })
}

struct Return {
    value: Option<BoxExpr>,
    span: Span,
}

impl Stmt for Return {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let value = match &self.value {
            Some(value) => match value.eval(vm) {
                Ok(value) => value,
                Err(_) => return Flow::Raise,
            },
            None => none::none(),
        };
        vm.result = Some(value);
        Flow::Return
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `return value`, already lowered.
pub fn return_statement(value: BoxExpr, span: Span) -> BoxStmt {
    Box::new(Return { value: Some(value), span })
}

/// Lowers `return`.
pub fn lower_return(lowerer: &mut Lowerer<'_>, value: Option<&ast::Expr>, span: Span) -> Lowered<BoxStmt> {
    let value = value.map(|value| lowerer.expr(value)).transpose()?;
    Ok(Box::new(Return { value, span }))
}

/// `pass` and `break`.
pub struct Jump {
    /// What it leads to.
    pub flow: Flow,
    /// Where it stands.
    pub span: Span,
}

impl Stmt for Jump {
    fn exec(&self, _: &mut Vm) -> Flow {
        self.flow
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `continue`: where a loop has turns that end so, this is where they come to a safe point.
pub struct Continue {
    /// Where it stands.
    pub span: Span,
}

impl Stmt for Continue {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if vm.check_interrupts().is_err() { Flow::Raise } else { Flow::Continue }
    }

    fn span(&self) -> Span {
        self.span
    }
}

struct Assert {
    test: BoxExpr,
    message: Option<BoxExpr>,
    span: Span,
}

impl Stmt for Assert {
    fn exec(&self, vm: &mut Vm) -> Flow {
        match self.test.test(vm) {
            Ok(true) => return Flow::Next,
            Ok(false) => {}
            Err(_) => return Flow::Raise,
        }
        let arguments = match &self.message {
            Some(message) => match message.eval(vm) {
                Ok(message) => vec![message],
                Err(_) => return Flow::Raise,
            },
            None => Vec::new(),
        };
        let raised = vm.raise(exception::with_arguments(&exception::ASSERTION_ERROR, arguments));
        let _ = vm.at(self.test.span(), raised);
        Flow::Raise
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers `assert`.
pub fn lower_assert(
    lowerer: &mut Lowerer<'_>,
    test: &ast::Expr,
    message: Option<&ast::Expr>,
    span: Span,
) -> Lowered<BoxStmt> {
    let test = lowerer.expr(test)?;
    let message = message.map(|message| lowerer.expr(message)).transpose()?;
    if lowerer.options().optimize > 0 {
        return Ok(Box::new(Jump { flow: Flow::Next, span }));
    }
    Ok(Box::new(Assert { test, message, span }))
}

//! Nodes that say where the program is before memory is allocated there, for `tracemalloc`.
//!
//! Only programs that name that module, and what is lowered while it traces, have them: no other code
//! pays for knowing its line.

use super::node::{BoxExpr, BoxStmt, Expr, Flow, Stmt};
use super::raise::Outcome;
use super::source::Source;
use super::vm::Vm;
use crate::heap::Value;
use crate::heap::traced::{self, Place};
use vivarium_syntax::ast::Span;

/// Whether the program of this text is lowered with such nodes.
pub fn wanted(source: &Source) -> bool {
    traced::is_on()
        || (source.pressed().is_none()
            && memchr::memmem::find(source.text.as_bytes(), b"tracemalloc").is_some())
}

/// The number of the line on which `span` begins.
pub fn place(source: &Source, span: Span) -> Place {
    traced::place(&source.filename, source.line(span.start))
}

/// Says that the program is at `place` of the frame that runs.
fn arrive(vm: &mut Vm, place: Place) {
    let limit = crate::modules::tracemalloc::frames();
    traced::apart(|| {
        let mut stack = vec![place];
        for frame in vm.callers.iter().skip(1).rev().take(limit - 1) {
            let code = frame.function.code.borrow();
            stack.push(traced::place(&code.source.filename, code.line_of(frame.at)));
        }
        traced::set_here(&stack);
    });
}

/// A statement that says where it is.
pub struct LocatedStatement {
    /// The statement.
    pub statement: BoxStmt,
    /// Its line.
    pub place: Place,
}

impl Stmt for LocatedStatement {
    fn exec(&self, vm: &mut Vm) -> Flow {
        vm.frame.at = self.statement.span();
        if traced::is_on() {
            arrive(vm, self.place);
        }
        self.statement.exec(vm)
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        self.statement.resume(vm)
    }

    fn span(&self) -> Span {
        self.statement.span()
    }
}

/// The end of a loop's turn: back at its head.
pub struct LoopHead {
    /// The head.
    pub span: Span,
    /// Its line.
    pub place: Place,
}

impl Stmt for LoopHead {
    fn exec(&self, vm: &mut Vm) -> Flow {
        if traced::is_on() {
            arrive(vm, self.place);
        }
        Flow::Next
    }

    fn resume(&self, vm: &mut Vm) -> Flow {
        self.exec(vm)
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// A call that says where it is again once it is over.
pub struct LocatedCall {
    /// The call.
    pub call: BoxExpr,
    /// Its line.
    pub place: Place,
}

impl Expr for LocatedCall {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let value = self.call.eval(vm)?;
        if traced::is_on() {
            arrive(vm, self.place);
        }
        Ok(value)
    }

    fn test(&self, vm: &mut Vm) -> Outcome<bool> {
        self.call.test(vm)
    }

    fn decide(&self, vm: &mut Vm) -> Outcome<(Value, Option<bool>)> {
        self.call.decide(vm)
    }

    fn span(&self) -> Span {
        self.call.span()
    }
}

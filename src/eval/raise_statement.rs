//! `raise` (reference, 7.8).

use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, BoxStmt, Flow, Stmt};
use super::raise::{Outcome, Raised};
use super::vm::Vm;
use crate::heap::Value;
use crate::types::exception::{self, Exception};
use crate::types::none::is_none;
use crate::types::type_::TypeObject;
use vivarium_syntax::ast::{self, Span};

struct Raise {
    exception: Option<BoxExpr>,
    cause: Option<BoxExpr>,
    span: Span,
}

impl Raise {
    fn raise(&self, vm: &mut Vm) -> Outcome<Raised> {
        let Some(exception) = &self.exception else {
            return Ok(match vm.handled.clone() {
                Some(handled) => vm.reraise(handled),
                None => vm.runtime_error("No active exception to reraise"),
            });
        };
        let raised = exception.eval(vm)?;
        let cause = self.cause.as_ref().map(|cause| cause.eval(vm)).transpose()?;
        vm.frame.at = self.span;
        let Some(raised) = instance(vm, raised)? else {
            return Ok(vm.type_error("exceptions must derive from BaseException"));
        };
        if let Some(cause) = cause {
            let cause = if is_none(&cause) { None } else { Some(cause) };
            let cause = match cause {
                None => None,
                Some(cause) => match instance(vm, cause)? {
                    Some(cause) => Some(cause),
                    None => return Ok(vm.type_error("exception causes must derive from BaseException")),
                },
            };
            let data = raised.payload::<Exception>();
            data.suppress_context.set(true);
            drop(data.cause.replace(cause));
        }
        Ok(vm.raise(raised))
    }
}

/// The exception to raise: the value itself, or an instance of the class that it is; nothing where
/// it is neither.
pub(super) fn instance(vm: &mut Vm, value: Value) -> Outcome<Option<Value>> {
    if value.has::<Exception>() {
        return Ok(Some(value));
    }
    let is_class = value
        .downcast::<TypeObject>()
        .is_some_and(|class| class.is_subtype(exception::BASE_EXCEPTION.payload()));
    if !is_class {
        return Ok(None);
    }
    let made = vm.call(&value, &[])?;
    if made.has::<Exception>() {
        return Ok(Some(made));
    }
    let (class, given) =
        (vm.repr_text(&value)?.to_string_lossy(), vm.repr_text(&made.class_value())?.to_string_lossy());
    Err(vm.type_error(format!(
        "calling {class} should have returned an instance of BaseException, not {given}"
    )))
}

impl Stmt for Raise {
    fn exec(&self, vm: &mut Vm) -> Flow {
        match self.raise(vm) {
            Ok(raised) | Err(raised) => {
                let _ = vm.at(self.span, raised);
                Flow::Raise
            }
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers `raise`.
pub fn lower(
    lowerer: &mut Lowerer<'_>,
    exc: Option<&ast::Expr>,
    cause: Option<&ast::Expr>,
    span: Span,
) -> Lowered<BoxStmt> {
    let exception = exc.map(|exc| lowerer.expr(exc)).transpose()?;
    let cause = cause.map(|cause| lowerer.expr(cause)).transpose()?;
    Ok(Box::new(Raise { exception, cause, span }))
}

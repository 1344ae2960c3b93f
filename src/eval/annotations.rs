//! Annotations (PEP 649) and annotated assignment.

use super::function::MakeFunction;
use super::lower::{Lowered, Lowerer};
use super::node::BoxStmt;
use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::Value;
use crate::types::dict::{self, Dict};
use crate::types::int;
use crate::types::none::is_none;
use vivarium_syntax::ast::{self, Span};

/// Lowers the function that computes the annotations of a `def`, if it has any.
pub fn lower_function_annotations(
    _: &mut Lowerer<'_>,
    _: &ast::FunctionDef,
    _: Span,
) -> Lowered<Option<MakeFunction>> {
    Ok(None)
}

/// Lowers `target: annotation = value`.
pub fn lower_assignment(
    lowerer: &mut Lowerer<'_>,
    target: &ast::Expr,
    _annotation: &ast::Expr,
    value: Option<&ast::Expr>,
    _simple: bool,
    span: Span,
) -> Lowered<Vec<BoxStmt>> {
    match value {
        Some(value) => {
            Ok(vec![super::target::lower_assign(lowerer, std::slice::from_ref(target), value, span)?])
        }
        None => Ok(Vec::new()),
    }
}

/// Lowers the making of the set that says which annotated statements of a class have been reached.
pub fn lower_conditional_set(_: &mut Lowerer<'_>, _: Span) -> Option<BoxStmt> {
    None
}

/// Lowers the function that computes the annotations of a class's variables.
pub fn lower_class_annotations(_: &mut Lowerer<'_>, _: &ast::ClassDef, _: Span) -> Lowered<Option<BoxStmt>> {
    Ok(None)
}

/// The annotations that an `__annotate__` function computes, as values: an empty dict for `None`.
///
/// # Errors
/// `TypeError` when it gives no dict; whatever it raises.
pub fn compute(vm: &mut Vm, annotate: &Value) -> Outcome {
    /// `annotationlib.Format.VALUE`.
    const VALUE: i64 = 1;
    if is_none(annotate) {
        return Ok(dict::new());
    }
    let made = vm.call(annotate, &[int::new(VALUE)])?;
    if made.has::<Dict>() {
        return Ok(made);
    }
    let given = made.class().name();
    Err(vm.type_error(format!("__annotate__ returned non-dict of type '{given}'")))
}

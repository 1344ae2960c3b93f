//! Annotations (PEP 649) and annotated assignment.

use super::function::MakeFunction;
use super::lower::{Lowered, Lowerer};
use super::node::BoxStmt;
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

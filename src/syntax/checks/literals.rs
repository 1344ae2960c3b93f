//! Warnings about literals used in ways that cannot be meant.

use super::expressions::is_singleton;
use crate::ast::{CmpOp, Constant, Expr, ExprKind};
use crate::warning::Warning;

/// The type of a literal or display, where the text alone tells it.
fn type_name(value: &Expr) -> Option<&'static str> {
    Some(match &value.kind {
        ExprKind::Constant { value, .. } => match value {
            Constant::None => "NoneType",
            Constant::True | Constant::False => "bool",
            Constant::Ellipsis => "ellipsis",
            Constant::Int(_) | Constant::BigInt(_) => "int",
            Constant::Float(_) => "float",
            Constant::Complex(_) => "complex",
            Constant::Str(_) => "str",
            Constant::Bytes(_) => "bytes",
        },
        ExprKind::Tuple { .. } => "tuple",
        ExprKind::List { .. } | ExprKind::ListComp { .. } => "list",
        ExprKind::Dict { .. } | ExprKind::DictComp { .. } => "dict",
        ExprKind::Set { .. } | ExprKind::SetComp { .. } => "set",
        ExprKind::GeneratorExp { .. } => "generator",
        ExprKind::Lambda { .. } => "function",
        ExprKind::JoinedStr { .. } => "str",
        ExprKind::TemplateStr { .. } => "string.templatelib.Template",
        _ => return None,
    })
}

/// The type of an operand whose identity means nothing.
fn compared_type(value: &Expr) -> Option<&'static str> {
    match &value.kind {
        ExprKind::Constant { value: constant, .. } if !is_singleton(constant) => type_name(value),
        ExprKind::Tuple { elts, .. } => {
            let constant = |element: &Expr| matches!(element.kind, ExprKind::Constant { .. });
            elts.iter().all(constant).then_some("tuple")
        }
        _ => None,
    }
}

/// `x is 1`.
pub(super) fn warn_identity(
    whole: &Expr,
    left: &Expr,
    ops: &[CmpOp],
    comparators: &[Expr],
    warnings: &mut Vec<Warning>,
) {
    let mut left = left;
    for (op, right) in ops.iter().zip(comparators) {
        let (word, instead) = match op {
            CmpOp::Is => ("is", "=="),
            CmpOp::IsNot => ("is not", "!="),
            _ => {
                left = right;
                continue;
            }
        };
        if let Some(name) = compared_type(left).or_else(|| compared_type(right)) {
            let text = format!("\"{word}\" with '{name}' literal. Did you mean \"{instead}\"?");
            warnings.push(Warning::syntax(text, whole.span));
            return;
        }
        left = right;
    }
}

/// `(1, 2)(3)`, where a comma was forgotten.
pub(super) fn warn_call(whole: &Expr, function: &Expr, warnings: &mut Vec<Warning>) {
    if matches!(function.kind, ExprKind::Lambda { .. }) {
        return;
    }
    if let Some(name) = type_name(function) {
        let text = format!("'{name}' object is not callable; perhaps you missed a comma?");
        warnings.push(Warning::syntax(text, whole.span));
    }
}

/// `1[2]`, and `[1, 2]["a"]`.
pub(super) fn warn_subscript(whole: &Expr, value: &Expr, index: &Expr, warnings: &mut Vec<Warning>) {
    let Some(name) = type_name(value) else { return };
    let text = match name {
        "dict" => return,
        "str" | "bytes" | "tuple" | "list" => match type_name(index) {
            None | Some("int" | "bool") => return,
            Some(index) => {
                format!("{name} indices must be integers or slices, not {index}; perhaps you missed a comma?")
            }
        },
        _ => format!("'{name}' object is not subscriptable; perhaps you missed a comma?"),
    };
    warnings.push(Warning::syntax(text, whole.span));
}

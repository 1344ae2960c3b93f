//! Expressions in places where something is bound or deleted.

use super::{Action, refuse};
use crate::ast::{Expr, ExprContext, ExprKind};

/// A starred expression may not stand alone here.
pub(crate) fn refuse_starred(item: Expr) -> Action<Expr> {
    if matches!(item.kind, ExprKind::Starred { .. }) { refuse() } else { Ok(item) }
}

/// A name that is bound.
pub(crate) fn stored(mut name: Expr) -> Expr {
    if let ExprKind::Name { ctx, .. } = &mut name.kind {
        *ctx = ExprContext::Store;
    }
    name
}

/// Makes an expression the target of an assignment (`star_targets` of the reference).
pub(crate) fn store(mut target: Expr) -> Action<Expr> {
    set_context(&mut target, ExprContext::Store)?;
    Ok(target)
}

/// Makes an expression what a `del` statement deletes.
pub(crate) fn delete(mut target: Expr) -> Action<Expr> {
    set_context(&mut target, ExprContext::Del)?;
    Ok(target)
}

/// Makes an expression a target that is neither a tuple nor a list.
pub(crate) fn store_single(target: Expr) -> Action<Expr> {
    match target.kind {
        ExprKind::Name { .. } | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => store(target),
        _ => refuse(),
    }
}

fn set_context(target: &mut Expr, wanted: ExprContext) -> Action<()> {
    match &mut target.kind {
        ExprKind::Name { ctx, .. } | ExprKind::Attribute { ctx, .. } | ExprKind::Subscript { ctx, .. } => {
            *ctx = wanted;
        }
        ExprKind::Starred { ctx, value } if wanted == ExprContext::Store => {
            *ctx = wanted;
            set_context(value, wanted)?;
        }
        ExprKind::Tuple { ctx, elts } | ExprKind::List { ctx, elts } => {
            *ctx = wanted;
            for element in elts {
                set_context(element, wanted)?;
            }
        }
        _ => return refuse(),
    }
    Ok(())
}

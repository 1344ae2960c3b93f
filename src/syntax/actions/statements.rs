//! Statements whose tree is not simply what was written.

use super::targets::{delete as deleted, refuse_starred, store, store_single};
use super::{Action, refuse};
use crate::ast::{Comprehension, Expr, ExprContext, ExprKind, Operator, Span, Stmt, StmtKind, WithItem};

/// `first = … = value`.
pub(crate) fn assign(first: Expr, mut rest: Vec<Expr>) -> Action<StmtKind> {
    let Some(value) = rest.pop() else { return refuse() };
    let mut targets = Vec::with_capacity(rest.len() + 1);
    targets.push(store(first)?);
    for target in rest {
        targets.push(store(target)?);
    }
    Ok(StmtKind::Assign { targets, value: Box::new(value) })
}

/// `target += value` and its like.
pub(crate) fn augmented(target: Expr, op: Operator, value: Expr) -> Action<StmtKind> {
    Ok(StmtKind::AugAssign { target: Box::new(store_single(target)?), op, value: Box::new(value) })
}

/// `target: annotation = value`; the statement begins at `start`.
pub(crate) fn annotated(start: u32, target: Expr, annotation: Expr, value: Option<Expr>) -> Action<StmtKind> {
    let simple = matches!(target.kind, ExprKind::Name { .. }) && target.span.start == start;
    Ok(StmtKind::AnnAssign {
        target: Box::new(store_single(target)?),
        annotation: Box::new(annotation),
        value: value.map(Box::new),
        simple,
    })
}

/// `del targets`.
pub(crate) fn delete(targets: Vec<Expr>) -> Action<StmtKind> {
    let targets = targets.into_iter().map(deleted).collect::<Action<_>>()?;
    Ok(StmtKind::Delete { targets })
}

/// An `if` with its `elif` clauses, each of which is an `if` in the clause before. All end
/// where the last clause ends.
pub(crate) fn if_chain(
    test: Expr,
    body: Vec<Stmt>,
    clauses: Vec<(Span, Expr, Vec<Stmt>)>,
    orelse: Option<(Vec<Stmt>, u32)>,
) -> StmtKind {
    let (mut orelse, end) = match orelse {
        Some((body, end)) => (body, end),
        None => (Vec::new(), clauses.last().map_or(0, |(clause, ..)| clause.end)),
    };
    for (clause, test, body) in clauses.into_iter().rev() {
        let kind = StmtKind::If { test: Box::new(test), body, orelse };
        orelse = vec![Stmt { span: Span::new(clause.start, end), kind }];
    }
    StmtKind::If { test: Box::new(test), body, orelse }
}

/// What stands in the parentheses of `with ( … ):`.
#[derive(Debug)]
pub(crate) enum WithElement {
    /// A list, and whether a comma ends it.
    Items(Vec<GroupItem>, bool),
    /// One expression that is no item of a list: a `yield`.
    Whole(Expr),
    /// A generator expression.
    Generator(GroupItem, Vec<Comprehension>),
}

/// One of the things in the parentheses of `with ( … ):`.
#[derive(Debug)]
pub(crate) enum GroupItem {
    /// What can be an item of the statement.
    Item(WithItem),
    /// What can only be an element of a tuple: `*value` or `name := value`.
    Element(Expr),
}

/// `expression as target`.
pub(crate) fn with_item(context_expr: Expr, target: Expr) -> Action<WithItem> {
    Ok(WithItem { context_expr, optional_vars: Some(Box::new(store(target)?)) })
}

/// Decides whether `with ( … ):` holds several items, or is one item in parentheses: the latter
/// where an element could not be an item by itself.
pub(crate) fn with_group(span: Span, element: WithElement) -> Action<Vec<WithItem>> {
    let context_expr = match element {
        WithElement::Whole(value) => value,
        WithElement::Generator(elt, generators) => {
            let elt = Box::new(refuse_starred(group_expression(elt)?)?);
            Expr { span, kind: ExprKind::GeneratorExp { elt, generators } }
        }
        WithElement::Items(items, trailing) => {
            let is_item = |item: &GroupItem| matches!(item, GroupItem::Item(_));
            if !items.is_empty() && items.iter().all(is_item) {
                return Ok(items
                    .into_iter()
                    .filter_map(|item| match item {
                        GroupItem::Item(item) => Some(item),
                        GroupItem::Element(_) => None,
                    })
                    .collect());
            }
            let mut elts = items.into_iter().map(group_expression).collect::<Action<Vec<_>>>()?;
            match elts.pop() {
                Some(only) if elts.is_empty() && !trailing => refuse_starred(only)?,
                last => {
                    elts.extend(last);
                    Expr { span, kind: ExprKind::Tuple { elts, ctx: ExprContext::Load } }
                }
            }
        }
    };
    Ok(vec![WithItem { context_expr, optional_vars: None }])
}

/// An element of the group as an expression; one with a target cannot be.
fn group_expression(item: GroupItem) -> Action<Expr> {
    match item {
        GroupItem::Element(value) => Ok(value),
        GroupItem::Item(item) if item.optional_vars.is_none() => Ok(item.context_expr),
        GroupItem::Item(_) => refuse(),
    }
}

/// Gives a function or class its decorators.
pub(crate) fn decorated(mut definition: StmtKind, decorators: Vec<Expr>) -> StmtKind {
    match &mut definition {
        StmtKind::FunctionDef(parts) | StmtKind::AsyncFunctionDef(parts) => parts.decorator_list = decorators,
        StmtKind::ClassDef(parts) => parts.decorator_list = decorators,
        _ => {}
    }
    definition
}

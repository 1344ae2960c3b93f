//! Which variables a class's or module's body annotates.

use std::collections::HashMap;
use vivarium_syntax::ast::{Expr, ExprKind, Identifier, Stmt, StmtKind};

/// The numbers of the annotations that count only when reached, by the address of the annotation in the tree.
pub type Numbers = HashMap<usize, u32>;

/// An annotated variable.
pub struct Found<'a> {
    /// Its name.
    pub name: &'a Identifier,
    /// Its annotation.
    pub annotation: &'a Expr,
    /// Its number, if it counts only when its statement is reached.
    pub number: Option<u32>,
}

/// The annotated variables of a body, in the order of the source. In a module every annotation counts
/// only when reached.
pub fn collect(body: &[Stmt], in_module: bool) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    let mut next = 0;
    walk(body, in_module, &mut next, &mut found);
    found
}

fn walk<'a>(body: &'a [Stmt], conditional: bool, next: &mut u32, found: &mut Vec<Found<'a>>) {
    for statement in body {
        let parts: Vec<&'a [Stmt]> = match &statement.kind {
            StmtKind::AnnAssign { target, annotation, simple: true, .. } => {
                if let ExprKind::Name { id, .. } = &target.kind {
                    let number = conditional.then(|| {
                        *next += 1;
                        *next - 1
                    });
                    found.push(Found { name: id, annotation, number });
                }
                continue;
            }
            StmtKind::If { body, orelse, .. } | StmtKind::While { body, orelse, .. } => vec![body, orelse],
            StmtKind::For(node) | StmtKind::AsyncFor(node) => vec![&node.body, &node.orelse],
            StmtKind::With { body, .. } | StmtKind::AsyncWith { body, .. } => vec![body],
            StmtKind::Match { cases, .. } => cases.iter().map(|case| case.body.as_slice()).collect(),
            StmtKind::Try(node) | StmtKind::TryStar(node) => {
                let mut parts: Vec<&'a [Stmt]> = vec![&node.body];
                parts.extend(node.handlers.iter().map(|handler| handler.body.as_slice()));
                parts.extend([node.orelse.as_slice(), node.finalbody.as_slice()]);
                parts
            }
            _ => continue,
        };
        for part in parts {
            walk(part, true, next, found);
        }
    }
}

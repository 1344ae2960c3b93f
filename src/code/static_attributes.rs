//! `__static_attributes__`: the attributes that a class's methods set on `self` (data model, 3.2.12).

use super::visit::{Inner, Visitor, walk_body, walk_comprehension, walk_expression, walk_statement};
use std::collections::BTreeSet;
use vivarium_syntax::ast::{Expr, ExprContext, ExprKind, Stmt, StmtKind};

/// The names that the methods of this body of a class set, sorted.
pub fn of_body(body: &[Stmt]) -> BTreeSet<&str> {
    let mut names = Names { found: BTreeSet::new(), in_function: false };
    walk_body(&mut names, body);
    names.found
}

struct Names<'a> {
    found: BTreeSet<&'a str>,
    in_function: bool,
}

impl<'a> Names<'a> {
    fn inside(&mut self, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.in_function, true);
        walk(self);
        self.in_function = outer;
    }
}

impl<'a> Visitor<'a> for Names<'a> {
    fn statement(&mut self, statement: &'a Stmt) {
        match &statement.kind {
            // An augmented assignment does not make an attribute.
            StmtKind::AugAssign { value, .. } => self.expression(value),
            _ => walk_statement(self, statement),
        }
    }

    fn expression(&mut self, expression: &'a Expr) {
        if let ExprKind::Attribute { value, attr, ctx: ExprContext::Store, .. } = &expression.kind
            && let ExprKind::Name { id, .. } = &value.kind
            && &**id == "self"
            && self.in_function
        {
            self.found.insert(attr);
        }
        walk_expression(self, expression);
    }

    fn inner(&mut self, inner: Inner<'a>) {
        match inner {
            Inner::Function(function) => self.inside(|names| walk_body(names, &function.body)),
            Inner::Lambda(_, _, body) => self.inside(|names| names.expression(body)),
            Inner::Comprehension(_, generators, element, value) => {
                walk_comprehension(self, generators, element, value);
            }
            Inner::Class(_) | Inner::TypeAlias(..) | Inner::Annotation(_) => {}
        }
    }
}

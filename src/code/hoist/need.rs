//! Which expressions and statements need rewriting.

use super::super::visit::{Inner, Visitor, walk_body, walk_comprehension, walk_expression, walk_statement};
use std::collections::HashSet;
use vivarium_syntax::ast::{
    Arguments, Comprehension, Expr, ExprContext, ExprKind, Identifier, Stmt, StmtKind,
};

/// Looks for a suspension, or for a lambda or comprehension that can only be written with statements.
#[derive(Default)]
struct Needs {
    found: bool,
}

impl<'a> Visitor<'a> for Needs {
    // Only what the statement itself evaluates counts, and that is asked for by `statement_needs`.
    fn statement(&mut self, _statement: &'a Stmt) {}

    fn expression(&mut self, expression: &'a Expr) {
        match expression.kind {
            ExprKind::Await { .. } | ExprKind::Yield { .. } | ExprKind::YieldFrom { .. } => self.found = true,
            _ if self.found => {}
            _ => walk_expression(self, expression),
        }
    }

    fn inner(&mut self, inner: Inner<'a>) {
        match inner {
            Inner::Lambda(_, _, body) => self.expression(body),
            Inner::Comprehension(_, generators, element, value) => {
                self.found |= generators.iter().any(|generator| generator.is_async);
                walk_comprehension(self, generators, element, value);
            }
            _ => {}
        }
    }
}

/// Whether evaluating the expression needs statements before it.
pub(super) fn needs(expression: &Expr) -> bool {
    let mut needs = Needs::default();
    needs.expression(expression);
    needs.found
}

/// Whether a statement, its blocks aside, has to be rewritten.
pub(super) fn statement_needs(statement: &Stmt) -> bool {
    match &statement.kind {
        StmtKind::Expr { value } => !is_lone_suspension(value) && needs(value),
        StmtKind::Assign { targets, value } if is_lone_suspension(value) => {
            !matches!(targets[..], [Expr { kind: ExprKind::Name { .. }, .. }])
        }
        _ => {
            let mut needs = Needs::default();
            walk_statement(&mut needs, statement);
            needs.found
        }
    }
}

/// Whether the expression is a suspension whose operand does not suspend.
pub(super) fn is_lone_suspension(expression: &Expr) -> bool {
    match &expression.kind {
        ExprKind::Await { value } | ExprKind::YieldFrom { value } => !needs(value),
        ExprKind::Yield { value } => !value.as_deref().is_some_and(needs),
        _ => false,
    }
}

/// Whether any statement of a body, at whatever depth, has to be rewritten.
pub(super) fn body_needs(body: &[Stmt]) -> bool {
    struct Deep(bool);
    impl<'a> Visitor<'a> for Deep {
        fn statement(&mut self, statement: &'a Stmt) {
            self.0 = self.0 || statement_needs(statement);
            if !self.0 {
                walk_statement(self, statement);
            }
        }
        fn expression(&mut self, _expression: &'a Expr) {}
    }
    let mut deep = Deep(false);
    walk_body(&mut deep, body);
    deep.0
}

/// Whether a generator expression awaits in its own scope, so that it is an asynchronous generator.
pub(super) fn awaits(generators: &[Comprehension], element: &Expr) -> bool {
    struct Awaits(bool);
    impl<'a> Visitor<'a> for Awaits {
        fn expression(&mut self, expression: &'a Expr) {
            self.0 |= matches!(expression.kind, ExprKind::Await { .. });
            walk_expression(self, expression);
        }
        fn inner(&mut self, inner: Inner<'a>) {
            // Comprehensions run in the frame round them; generator expressions have their own.
            if let Inner::Comprehension(node, generators, element, value) = inner
                && !matches!(node.kind, ExprKind::GeneratorExp { .. })
            {
                self.0 |= generators.iter().any(|generator| generator.is_async);
                walk_comprehension(self, generators, element, value);
            }
        }
    }
    let mut awaits = Awaits(generators.iter().any(|generator| generator.is_async));
    walk_comprehension(&mut awaits, generators, element, None);
    awaits.0
}

/// The parameters which nothing in the body, nor in any function inside it, binds or deletes.
pub(super) fn never_rebound(args: &Arguments, body: &[Stmt]) -> HashSet<Identifier> {
    let mut bound = Bound::default();
    walk_body(&mut bound, body);
    let positional = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs);
    positional
        .chain(args.vararg.as_deref())
        .chain(args.kwarg.as_deref())
        .map(|arg| arg.arg.clone())
        .filter(|name| !bound.names.contains(name) && !name.starts_with("__"))
        .collect()
}

/// Every name bound or deleted anywhere in a body.
#[derive(Default)]
struct Bound {
    names: HashSet<Identifier>,
}

impl<'a> Visitor<'a> for Bound {
    fn expression(&mut self, expression: &'a Expr) {
        if let ExprKind::Name { id, ctx } = &expression.kind
            && *ctx != ExprContext::Load
        {
            self.names.insert(id.clone());
        }
        walk_expression(self, expression);
    }

    fn bound_name(&mut self, name: &'a Identifier) {
        self.names.insert(name.split('.').next().unwrap_or_default().into());
    }

    fn inner(&mut self, inner: Inner<'a>) {
        match inner {
            Inner::Function(function) => walk_body(self, &function.body),
            Inner::Class(class) => walk_body(self, &class.body),
            Inner::Lambda(_, _, body) => self.expression(body),
            Inner::Comprehension(_, generators, element, value) => {
                walk_comprehension(self, generators, element, value);
            }
            Inner::TypeAlias(..) | Inner::Annotation(_) => {}
        }
    }
}

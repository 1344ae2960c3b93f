//! `ast.parse(feature_version=…)`: what of the syntax an older version of the language did not have.

use crate::code::SyntaxError;
use crate::code::visit::{Inner, Visitor, walk_body, walk_comprehension, walk_expression, walk_statement};
use vivarium_syntax::Mod;
use vivarium_syntax::ast::{Arguments, Expr, ExprKind, Operator, Span, Stmt, StmtKind, TypeParam};

/// The error of the first thing in a tree that came after version 3.`minor`.
pub fn newer(module: &Mod, minor: u32) -> Option<SyntaxError> {
    let mut search = Search { minor, found: None };
    match module {
        Mod::Module(body) | Mod::Interactive(body) => walk_body(&mut search, body),
        Mod::Expression(expression) => search.expression(expression),
    }
    search.found
}

struct Search {
    minor: u32,
    found: Option<SyntaxError>,
}

impl Search {
    fn needs(&mut self, minor: u32, what: &str, span: Span) {
        if self.minor < minor && self.found.is_none() {
            let message = format!("{what} only supported in Python 3.{minor} and greater");
            self.found = Some(SyntaxError::new(message, span));
        }
    }

    fn parameters(&mut self, args: &Arguments) {
        if let Some(first) = args.posonlyargs.first() {
            self.needs(8, "Positional-only parameters are", first.span);
        }
    }

    fn type_parameters(&mut self, parameters: &[TypeParam]) {
        let Some(first) = parameters.first() else { return };
        self.needs(12, "Type parameter lists are", first.span);
        if let Some(with_default) = parameters.iter().find(|parameter| parameter.default_value.is_some()) {
            self.needs(13, "Type parameter defaults are", with_default.span);
        }
    }
}

impl<'a> Visitor<'a> for Search {
    fn statement(&mut self, statement: &'a Stmt) {
        let span = statement.span;
        match &statement.kind {
            StmtKind::AsyncFunctionDef(_) => self.needs(5, "Async functions are", span),
            StmtKind::AsyncFor(_) => self.needs(5, "Async for loops are", span),
            StmtKind::AsyncWith { .. } => self.needs(5, "Async with statements are", span),
            StmtKind::AnnAssign { .. } => self.needs(6, "Variable annotation syntax is", span),
            StmtKind::Match { .. } => self.needs(10, "Pattern matching is", span),
            StmtKind::TryStar(_) => self.needs(11, "Exception groups are", span),
            StmtKind::TypeAlias { type_params, .. } => {
                self.needs(12, "Type statement is", span);
                self.type_parameters(type_params);
            }
            StmtKind::AugAssign { op: Operator::MatMult, .. } => self.needs(5, "The '@' operator is", span),
            _ => {}
        }
        walk_statement(self, statement);
    }

    fn expression(&mut self, expression: &'a Expr) {
        let span = expression.span;
        match &expression.kind {
            ExprKind::NamedExpr { .. } => self.needs(8, "Assignment expressions are", span),
            ExprKind::BinOp { op: Operator::MatMult, .. } => self.needs(5, "The '@' operator is", span),
            ExprKind::Await { .. } => self.needs(5, "Await expressions are", span),
            _ => {}
        }
        walk_expression(self, expression);
    }

    fn inner(&mut self, inner: Inner<'a>) {
        match inner {
            Inner::Function(function) => {
                self.parameters(&function.args);
                self.type_parameters(&function.type_params);
                walk_body(self, &function.body);
            }
            Inner::Class(class) => {
                self.type_parameters(&class.type_params);
                walk_body(self, &class.body);
            }
            Inner::Lambda(_, args, body) => {
                self.parameters(args);
                self.expression(body);
            }
            Inner::Comprehension(_, generators, element, value) => {
                if let Some(first) = generators.iter().find(|generator| generator.is_async) {
                    self.needs(6, "Async comprehensions are", first.target.span);
                }
                walk_comprehension(self, generators, element, value);
            }
            Inner::TypeAlias(_, _, value) | Inner::Annotation(value) => self.expression(value),
        }
    }
}

//! Type parameters and type aliases (PEP 695, defaults PEP 696), each part in a lazy scope of its own.

use super::super::SyntaxError;
use super::build::{Builder, Use};
use super::{ScopeId, ScopeKind};
use vivarium_syntax::ast::{Expr, ExprContext, ExprKind, Identifier, Span, Stmt, TypeParam, TypeParamKind};

impl Builder {
    /// Opens the scope of a node's type parameters, and sees the class round it, if there is one.
    pub(super) fn enter_type_parameters<T>(
        &mut self,
        node: &T,
        name: &Identifier,
        span: Span,
    ) -> Result<ScopeId, SyntaxError> {
        let in_class = self.current().kind == ScopeKind::Class;
        let id = self.enter(node, ScopeKind::TypeParameters, name, span);
        if in_class {
            self.see_class_scope(span)?;
        }
        Ok(id)
    }

    /// The type parameters themselves.
    pub(super) fn type_parameters(&mut self, parameters: &[TypeParam]) -> Result<(), SyntaxError> {
        let mut defaults_begun = false;
        for parameter in parameters {
            self.check_name(&parameter.name, ExprContext::Store, parameter.span)?;
            self.note(&parameter.name, Use::TypeParameter, parameter.span)?;
            let default = parameter.default_value.as_deref();
            let part = match &parameter.kind {
                TypeParamKind::TypeVar { bound } => {
                    if let Some(bound) = bound {
                        let constraints = matches!(bound.kind, ExprKind::Tuple { .. });
                        let part = if constraints { "a TypeVar constraint" } else { "a TypeVar bound" };
                        self.type_variable(&parameter.name, bound, part)?;
                    }
                    "a TypeVar default"
                }
                TypeParamKind::TypeVarTuple => "a TypeVarTuple default",
                TypeParamKind::ParamSpec => "a ParamSpec default",
            };
            if &*parameter.name == "__classdict__" {
                let message = "reserved name '__classdict__' cannot be used for type parameter";
                return Err(SyntaxError::new(message, parameter.span));
            }
            match default {
                Some(default) => self.type_variable(&parameter.name, default, part)?,
                None if defaults_begun => {
                    let name = &parameter.name;
                    let message =
                        format!("non-default type parameter '{name}' follows default type parameter");
                    return Err(SyntaxError::new(message, parameter.span));
                }
                None => {}
            }
            defaults_begun |= default.is_some();
        }
        Ok(())
    }

    /// A bound or default, computed when first asked for.
    fn type_variable(
        &mut self,
        name: &Identifier,
        value: &Expr,
        part: &'static str,
    ) -> Result<(), SyntaxError> {
        let in_class = self.current().sees_class_scope;
        self.enter(value, ScopeKind::TypeVariable, name, value.span);
        if in_class {
            self.see_class_scope(value.span)?;
        }
        self.place().type_variable_part = part;
        self.expression(value)?;
        self.leave();
        Ok(())
    }

    /// A `type` statement.
    pub(super) fn type_alias(
        &mut self,
        statement: &Stmt,
        target: &Expr,
        parameters: &[TypeParam],
        value: &Expr,
    ) -> Result<(), SyntaxError> {
        let ExprKind::Name { id: name, .. } = &target.kind else { return self.expression(value) };
        self.check_name(name, ExprContext::Store, statement.span)?;
        self.expression(target)?;
        let in_class = self.current().kind == ScopeKind::Class;
        if !parameters.is_empty() {
            self.enter_type_parameters(statement, name, statement.span)?;
            self.type_parameters(parameters)?;
        }
        self.enter(statement, ScopeKind::TypeAlias, name, statement.span);
        if in_class {
            self.see_class_scope(value.span)?;
        }
        self.expression(value)?;
        self.leave();
        if !parameters.is_empty() {
            self.leave();
        }
        Ok(())
    }

    /// Refuses what lazy scopes cannot run: `yield`, `await` and assignment expressions.
    pub(super) fn forbid_in_lazy_scope(&mut self, what: &str, span: Span) -> Result<(), SyntaxError> {
        let part = self.place().type_variable_part;
        let place = match self.current().kind {
            ScopeKind::Annotation => "an annotation",
            ScopeKind::TypeVariable => part,
            ScopeKind::TypeAlias => "a type alias",
            ScopeKind::TypeParameters => "the definition of a generic",
            _ => return Ok(()),
        };
        Err(SyntaxError::new(format!("{what} cannot be used within {place}"), span))
    }
}

//! Assignment expressions (PEP 572): in a comprehension they bind in the function round it.

use super::super::SyntaxError;
use super::ScopeKind;
use super::build::{Builder, Use};
use super::mangle::mangle_identifier;
use vivarium_syntax::ast::{Expr, ExprKind, Span};

impl Builder {
    pub(super) fn named_expression(
        &mut self,
        span: Span,
        target: &Expr,
        value: &Expr,
    ) -> Result<(), SyntaxError> {
        if self.place().iterables > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return Err(SyntaxError::new(message, span));
        }
        if self.current().comprehension.is_some() && !is_temporary(target) {
            self.bind_outside_comprehension(target)?;
        }
        self.expression(value)?;
        self.expression(target)
    }

    /// Finds the function or module in which the target is bound, and declares it there and here.
    fn bind_outside_comprehension(&mut self, target: &Expr) -> Result<(), SyntaxError> {
        let ExprKind::Name { id: name, .. } = &target.kind else { return Ok(()) };
        let span = target.span;
        let mangled = mangle_identifier(self.current(), name);
        for index in (0..self.stack.len()).rev() {
            let id = self.stack[index];
            let scope = self.table.scope(id);
            let known = scope.symbol(&mangled).copied();
            if scope.comprehension.is_some() {
                if known.is_some_and(|known| {
                    known.comprehension_iterator && (known.assigned || known.declared_global)
                }) {
                    let message = format!(
                        "assignment expression cannot rebind comprehension iteration variable '{name}'"
                    );
                    return Err(SyntaxError::new(message, span));
                }
                continue;
            }
            let place = match scope.kind {
                ScopeKind::Function | ScopeKind::Lambda => {
                    let global = known.is_some_and(|known| known.declared_global);
                    self.note(name, if global { Use::Global } else { Use::Nonlocal }, span)?;
                    self.note_directive(name, span);
                    return self.note_in(id, name, Use::Assign, span);
                }
                ScopeKind::Module => {
                    self.note(name, Use::Global, span)?;
                    self.note_directive(name, span);
                    return self.note_in(id, name, Use::Global, span);
                }
                ScopeKind::Class => "cannot be used in a class body",
                ScopeKind::TypeParameters => "cannot be used within the definition of a generic",
                ScopeKind::TypeAlias => "cannot be used in a type alias",
                ScopeKind::TypeVariable => "cannot be used in a TypeVar bound",
                ScopeKind::Annotation => "cannot be used within an annotation",
                ScopeKind::Comprehension | ScopeKind::GeneratorExpression => continue,
            };
            let message = format!("assignment expression within a comprehension {place}");
            return Err(SyntaxError::new(message, span));
        }
        Ok(())
    }
}

/// Whether the target is a temporary of the rewriting, which belongs to the frame it is used in.
fn is_temporary(target: &Expr) -> bool {
    matches!(&target.kind, ExprKind::Name { id, .. } if crate::code::hoist::is_temporary(id))
}

//! Qualified names (PEP 3155): `Class.method`, `outer.<locals>.inner`.

use super::{Resolution, Scope, ScopeId, ScopeKind, SymbolTable};

impl SymbolTable {
    /// The name of the code of a scope, as tracebacks show it (`co_name`).
    pub fn code_name(&self, id: ScopeId) -> String {
        let scope = self.scope(id);
        match scope.kind {
            ScopeKind::Module => "<module>".into(),
            ScopeKind::TypeParameters => format!("<generic parameters of {}>", scope.name),
            _ => scope.name.to_string(),
        }
    }

    /// The dotted path to a scope from the module (`co_qualname`). What a function declares
    /// `global` has no path; inside functions the path says `<locals>`.
    pub fn qualified_name(&self, id: ScopeId) -> String {
        let scope = self.scope(id);
        let name = self.code_name(id);
        let Some(parent) = self.enclosing_code(scope) else { return name };
        let named = matches!(scope.kind, ScopeKind::Function | ScopeKind::Class);
        if named && self.resolve(parent, &scope.name) == Resolution::GlobalExplicit {
            return name;
        }
        let outer = self.qualified_name(parent);
        match self.scope(parent).kind {
            ScopeKind::Module => name,
            ScopeKind::Function | ScopeKind::Lambda => format!("{outer}.<locals>.{name}"),
            _ => format!("{outer}.{name}"),
        }
    }

    /// The nearest scope outside which has code of its own and is not one of annotations or type
    /// parameters (of these, paths skip one, as in CPython).
    fn enclosing_code(&self, scope: &Scope) -> Option<ScopeId> {
        let parent = self.frame_of(scope.parent?);
        match self.scope(parent).kind {
            ScopeKind::TypeParameters
            | ScopeKind::TypeAlias
            | ScopeKind::TypeVariable
            | ScopeKind::Annotation => self.scope(parent).parent.map(|outer| self.frame_of(outer)),
            _ => Some(parent),
        }
    }
}

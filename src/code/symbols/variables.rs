//! The order of a frame's variables: as CPython numbers them, in the order in which code meets them.

use super::super::visit::{
    self, Inner, Visitor, walk_body, walk_comprehension, walk_expression, walk_statement,
};
use super::mangle::mangle_in;
use super::statements::parameter_annotations;
use super::{Binding, Resolution, ScopeId, ScopeKind, SymbolTable};
use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;
use vivarium_syntax::ast::{ClassDef, Expr, ExprKind, FunctionDef, Identifier, Mod, Stmt, TypeParam};

/// Fills in `varnames`, `cellvars` and `freevars` of every scope.
pub(super) fn order(table: &mut SymbolTable, module: &Mod) {
    let variables = table.scopes.iter().map(|scope| scope.varnames.iter().cloned().collect()).collect();
    let mut walk = Variables { table, scope: ScopeId(0), variables };
    match module {
        Mod::Module(body) | Mod::Interactive(body) => walk_body(&mut walk, body),
        Mod::Expression(expression) => walk.expression(expression),
    }
    let variables = walk.variables;
    for (scope, variables) in table.scopes.iter_mut().zip(variables) {
        let is_cell = |name: &Identifier| {
            scope
                .symbols
                .get(name)
                .is_some_and(|symbol| symbol.resolution == Resolution::Cell || symbol.inlined_cell)
        };
        let mut others: Vec<Identifier> = scope
            .symbols
            .keys()
            .filter(|name| is_cell(name) && !variables.contains(*name))
            .cloned()
            .collect();
        others.sort();
        let mut cells: Vec<Identifier> = variables.iter().filter(|name| is_cell(name)).cloned().collect();
        cells.extend(others);
        let implicit = [
            (scope.needs_class_cell, "__class__"),
            (scope.needs_classdict, "__classdict__"),
            (
                scope.has_conditional_annotations && scope.kind == ScopeKind::Class,
                "__conditional_annotations__",
            ),
        ];
        cells.extend(implicit.iter().filter(|(needed, _)| *needed).map(|(_, name)| Identifier::from(*name)));
        let mut free: Vec<Identifier> = scope
            .symbols
            .iter()
            .filter(|(_, symbol)| symbol.resolution == Resolution::Free || symbol.free_through_class)
            .map(|(name, _)| name.clone())
            .collect();
        free.sort();
        scope.varnames = variables.into_iter().collect();
        scope.cellvars = cells;
        scope.freevars = free;
    }
}

struct Variables<'t> {
    table: &'t SymbolTable,
    scope: ScopeId,
    /// Of every scope, the variables met so far.
    variables: Vec<IndexSet<Identifier, FxBuildHasher>>,
}

impl Variables<'_> {
    fn meet(&mut self, name: &str) {
        let Binding { scope: owner, resolution } = self.table.binding(self.scope, name);
        if resolution == Resolution::Local && self.table.scope(owner).is_function_like() {
            let name = mangle_in(self.table.scope(self.scope), name);
            self.variables[owner.index()].insert(name.clone());
            self.variables[self.table.frame_of(owner).index()].insert(name);
        }
    }

    fn within(&mut self, scope: ScopeId, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.scope, scope);
        walk(self);
        self.scope = outer;
    }

    /// Goes into the type parameters of a node, if it has any, and does the rest in there.
    fn within_type_parameters<T>(
        &mut self,
        node: &T,
        parameters: &[TypeParam],
        walk: impl FnOnce(&mut Self),
    ) {
        let Some(scope) = self.table.find_scope(node, ScopeKind::TypeParameters) else { return walk(self) };
        self.within(scope, |variables| {
            for parameter in parameters {
                for value in visit::type_parameter_values(parameter) {
                    let lazy = variables.table.scope_of(value, ScopeKind::TypeVariable);
                    variables.within(lazy, |variables| variables.expression(value));
                }
                variables.meet(&parameter.name);
            }
            walk(variables);
        });
    }

    fn function(&mut self, function: &FunctionDef) {
        self.within_type_parameters(function, &function.type_params, |variables| {
            if let Some(scope) = variables.table.find_scope(function, ScopeKind::Annotation) {
                variables.within(scope, |variables| {
                    for annotation in parameter_annotations(&function.args) {
                        variables.expression(annotation);
                    }
                    if let Some(returns) = &function.returns {
                        variables.expression(returns);
                    }
                });
            }
            if let Some(scope) = variables.table.find_scope(function, ScopeKind::Function) {
                variables.within(scope, |variables| walk_body(variables, &function.body));
            }
        });
    }

    fn class(&mut self, class: &ClassDef) {
        self.within_type_parameters(class, &class.type_params, |variables| {
            let scope = variables.table.scope_of(class, ScopeKind::Class);
            if !class.type_params.is_empty() {
                for base in &class.bases {
                    variables.expression(base);
                }
                for keyword in &class.keywords {
                    variables.expression(&keyword.value);
                }
                variables.meet(".generic_base");
            }
            variables.within(scope, |variables| walk_body(variables, &class.body));
        });
    }
}

impl<'a> Visitor<'a> for Variables<'_> {
    fn statement(&mut self, statement: &'a Stmt) {
        walk_statement(self, statement);
    }

    fn expression(&mut self, expression: &'a Expr) {
        if let ExprKind::Name { id, .. } = &expression.kind {
            self.meet(id);
        }
        walk_expression(self, expression);
    }

    fn bound_name(&mut self, name: &'a Identifier) {
        self.meet(name.split('.').next().unwrap_or_default());
    }

    fn inner(&mut self, inner: Inner<'a>) {
        match inner {
            Inner::Function(function) => self.function(function),
            Inner::Class(class) => self.class(class),
            Inner::Lambda(node, _, body) => {
                let scope = self.table.scope_of(node, ScopeKind::Lambda);
                self.within(scope, |variables| variables.expression(body));
            }
            Inner::Comprehension(node, generators, element, value) => {
                let found = self.table.find_scope(node, ScopeKind::Comprehension);
                let Some(scope) =
                    found.or_else(|| self.table.find_scope(node, ScopeKind::GeneratorExpression))
                else {
                    return;
                };
                self.within(scope, |variables| {
                    if variables.table.scope(scope).inlined {
                        variables.hide_outer_names(scope);
                    }
                    walk_comprehension(variables, generators, element, value);
                });
            }
            Inner::TypeAlias(node, parameters, value) => {
                self.within_type_parameters(node, parameters, |variables| {
                    let scope = variables.table.scope_of(node, ScopeKind::TypeAlias);
                    variables.within(scope, |variables| variables.expression(value));
                });
            }
            Inner::Annotation(annotation) => {
                if let Some(scope) = self.table.scope(self.scope).annotations {
                    self.within(scope, |variables| variables.expression(annotation));
                }
            }
        }
    }
}

impl Variables<'_> {
    /// A comprehension that runs in an outer frame first puts that frame's variables of its names away.
    fn hide_outer_names(&mut self, comprehension: ScopeId) {
        let frame = self.table.frame_of(comprehension);
        for (name, symbol) in &self.table.scope(comprehension).symbols {
            if symbol.assigned && !symbol.declared_nonlocal {
                self.variables[frame.index()].insert(name.clone());
            }
        }
    }
}

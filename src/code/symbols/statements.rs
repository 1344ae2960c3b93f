//! What statements do with names.

use super::super::{SyntaxError, hoist};
use super::build::{Builder, Use};
use super::future;
use super::{ComprehensionKind, ScopeId, ScopeKind};
use vivarium_syntax::ast::{
    Alias, Arg, Arguments, ClassDef, ExceptHandler, Expr, ExprContext, ExprKind, For, FunctionDef,
    Identifier, MatchCase, Pattern, PatternKind, Span, Stmt, StmtKind, Try, WithItem,
};

impl Builder {
    pub(super) fn statements(&mut self, body: &[Stmt]) -> Result<(), SyntaxError> {
        body.iter().try_for_each(|statement| self.statement(statement))
    }

    pub(super) fn statement(&mut self, statement: &Stmt) -> Result<(), SyntaxError> {
        if future::future_import(statement).is_some() {
            let message = "from __future__ imports must occur at the beginning of the file";
            return Err(SyntaxError::new(message, statement.span));
        }
        self.head_statement(statement)
    }

    /// A statement which may be an import from `__future__`.
    pub(super) fn head_statement(&mut self, statement: &Stmt) -> Result<(), SyntaxError> {
        let span = statement.span;
        match &statement.kind {
            StmtKind::FunctionDef(function) => self.function(function, span, false)?,
            StmtKind::AsyncFunctionDef(function) => self.function(function, span, true)?,
            StmtKind::ClassDef(class) => self.class(class, span)?,
            StmtKind::Return { value } => self.optional(value.as_deref())?,
            StmtKind::Delete { targets } => self.expressions(targets)?,
            StmtKind::Assign { targets, value } => {
                self.expressions(targets)?;
                self.expression(value)?;
            }
            StmtKind::TypeAlias { name, type_params, value } => {
                self.type_alias(statement, name, type_params, value)?;
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.expression(target)?;
                self.expression(value)?;
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated_assignment(span, target, annotation, value.as_deref(), *simple)?;
            }
            StmtKind::For(for_) => self.for_(for_)?,
            StmtKind::AsyncFor(for_) => {
                self.require_coroutine("'async for' outside async function", span)?;
                self.for_(for_)?;
            }
            StmtKind::While { test, body, orelse } | StmtKind::If { test, body, orelse } => {
                self.expression(test)?;
                self.conditionally(|builder| {
                    builder.statements(body)?;
                    builder.statements(orelse)
                })?;
            }
            StmtKind::With { items, body } => self.with(items, body)?,
            StmtKind::AsyncWith { items, body } => {
                self.require_coroutine("'async with' outside async function", span)?;
                self.with(items, body)?;
            }
            StmtKind::Match { subject, cases } => {
                self.expression(subject)?;
                self.conditionally(|builder| cases.iter().try_for_each(|case| builder.match_case(case)))?;
            }
            StmtKind::Raise { exc, cause } => {
                self.optional(exc.as_deref())?;
                self.optional(cause.as_deref())?;
            }
            StmtKind::Try(try_) | StmtKind::TryStar(try_) => self.try_(try_)?,
            StmtKind::Assert { test, msg } => {
                self.expression(test)?;
                self.optional(msg.as_deref())?;
            }
            StmtKind::Import { names } | StmtKind::ImportFrom { names, .. } => {
                names.iter().try_for_each(|alias| self.alias(alias, span))?;
            }
            StmtKind::Global { names } => {
                names.iter().try_for_each(|name| self.directive(name, Use::Global, span))?;
            }
            StmtKind::Nonlocal { names } => {
                names.iter().try_for_each(|name| self.directive(name, Use::Nonlocal, span))?;
            }
            StmtKind::Expr { value } => self.expression(value)?,
            StmtKind::Pass | StmtKind::Break | StmtKind::Continue => {}
        }
        Ok(())
    }

    fn conditionally(
        &mut self,
        walk: impl FnOnce(&mut Self) -> Result<(), SyntaxError>,
    ) -> Result<(), SyntaxError> {
        let outer = std::mem::replace(&mut self.place().conditional, true);
        walk(self)?;
        self.place().conditional = outer;
        Ok(())
    }

    fn require_coroutine(&mut self, message: &str, span: Span) -> Result<(), SyntaxError> {
        if self.awaits_at_top_level() {
            self.current_mut().is_coroutine = true;
        } else if !self.in_async_function() {
            return Err(SyntaxError::new(message, span));
        }
        Ok(())
    }

    fn function(&mut self, function: &FunctionDef, span: Span, is_async: bool) -> Result<(), SyntaxError> {
        let args = &function.args;
        self.check_name(&function.name, ExprContext::Store, span)?;
        self.note(&function.name, Use::Assign, span)?;
        self.expressions(&args.defaults)?;
        args.kw_defaults.iter().flatten().try_for_each(|default| self.expression(default))?;
        self.expressions(&function.decorator_list)?;
        let in_class = self.current().kind == ScopeKind::Class;
        let generic = !function.type_params.is_empty();
        if generic {
            self.enter_type_parameters(function, &function.name, span)?;
            if !args.defaults.is_empty() {
                self.note(&".defaults".into(), Use::Parameter, span)?;
            }
            if args.kw_defaults.iter().any(Option::is_some) {
                self.note(&".kwdefaults".into(), Use::Parameter, span)?;
            }
            self.type_parameters(&function.type_params)?;
        }
        self.function_annotations(function, span)?;
        // The body stands elsewhere: see `Pressed` of the library.
        if function.body.is_empty() {
            return Ok(());
        }
        let id = self.enter(function, ScopeKind::Function, &function.name, span);
        self.name_rewritten(&function.name);
        let scope = self.current_mut();
        scope.is_coroutine = is_async;
        scope.is_method = in_class;
        scope.has_docstring = function.body.first().is_some_and(future::is_docstring);
        self.arguments(args)?;
        self.statements(&function.body)?;
        debug_assert_eq!(self.stack.last(), Some(&id));
        self.leave();
        if generic {
            self.leave();
        }
        Ok(())
    }

    /// Gives a lambda or generator expression which was rewritten as a function its own name and rules.
    fn name_rewritten(&mut self, name: &Identifier) {
        if !hoist::is_temporary(name) {
            return;
        }
        let shown = hoist::shown_name(name).unwrap_or_default();
        let scope = self.current_mut();
        scope.name = shown.into();
        if shown == "<lambda>" {
            scope.kind = ScopeKind::Lambda;
        } else {
            scope.kind = ScopeKind::GeneratorExpression;
            scope.comprehension = Some(ComprehensionKind::Generator);
            self.place().rewritten = true;
        }
    }

    /// The parameters, noted in the function's own scope.
    pub(super) fn arguments(&mut self, args: &Arguments) -> Result<(), SyntaxError> {
        let positional = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs);
        for arg in positional.chain(args.vararg.as_deref()).chain(args.kwarg.as_deref()) {
            self.check_name(&arg.arg, ExprContext::Store, arg.span)?;
            self.note(&arg.arg, Use::Parameter, arg.span)?;
        }
        Ok(())
    }

    /// The annotations of a function's parameters and result, in a scope of their own (PEP 649).
    fn function_annotations(&mut self, function: &FunctionDef, span: Span) -> Result<(), SyntaxError> {
        let annotations: Vec<&Expr> =
            parameter_annotations(&function.args).chain(function.returns.as_deref()).collect();
        if annotations.is_empty() {
            return Ok(());
        }
        let in_class = self.current().kind == ScopeKind::Class || self.current().sees_class_scope;
        self.enter(function, ScopeKind::Annotation, &"__annotate__".into(), span);
        if in_class {
            self.see_class_scope(span)?;
        }
        annotations.into_iter().try_for_each(|annotation| self.expression(annotation))?;
        self.leave();
        Ok(())
    }

    fn annotated_assignment(
        &mut self,
        span: Span,
        target: &Expr,
        annotation: &Expr,
        value: Option<&Expr>,
        simple: bool,
    ) -> Result<(), SyntaxError> {
        self.current_mut().has_annotations = true;
        if let ExprKind::Name { id, .. } = &target.kind {
            let known = self.lookup(id);
            let at_module = self.current().kind == ScopeKind::Module;
            if simple && !at_module && (known.declared_global || known.declared_nonlocal) {
                let declared = if known.declared_global { "global" } else { "nonlocal" };
                return Err(SyntaxError::new(format!("annotated name '{id}' can't be {declared}"), span));
            }
            if simple {
                let place = if value.is_some() { target.span } else { span };
                self.check_name(id, ExprContext::Store, place)?;
                self.note(id, Use::Annotate, target.span)?;
            } else if value.is_some() {
                self.check_name(id, ExprContext::Store, target.span)?;
                self.note(id, Use::Assign, target.span)?;
            }
        } else {
            self.expression(target)?;
        }
        self.variable_annotation(annotation)?;
        self.optional(value)
    }

    /// The annotation of a variable, in the one scope for all such annotations of the current scope.
    fn variable_annotation(&mut self, annotation: &Expr) -> Result<(), SyntaxError> {
        let outer = self.stack[self.stack.len() - 1];
        let kind = self.current().kind;
        let conditional = kind == ScopeKind::Module || (kind == ScopeKind::Class && self.place().conditional);
        self.current_mut().has_conditional_annotations |= conditional;
        match self.current().annotations {
            Some(id) => self.enter_again(id),
            None => {
                let id = self.open(ScopeKind::Annotation, &"__annotate__".into(), annotation.span);
                self.table.scopes[outer.index()].annotations = Some(id);
                self.enter_again(id);
                if kind == ScopeKind::Class && !self.table.future_annotations {
                    self.see_class_scope(annotation.span)?;
                }
            }
        }
        if conditional && kind == ScopeKind::Class {
            self.note(&"__conditional_annotations__".into(), Use::Read, annotation.span)?;
        }
        self.place().unevaluated = kind == ScopeKind::Function;
        self.expression(annotation)?;
        self.leave();
        Ok(())
    }

    /// Lets the current scope see the names of the class round it, through `__classdict__`.
    pub(super) fn see_class_scope(&mut self, span: Span) -> Result<(), SyntaxError> {
        self.current_mut().sees_class_scope = true;
        self.note(&"__classdict__".into(), Use::Read, span)
    }

    fn class(&mut self, class: &ClassDef, span: Span) -> Result<(), SyntaxError> {
        self.check_name(&class.name, ExprContext::Store, span)?;
        self.note(&class.name, Use::Assign, span)?;
        self.expressions(&class.decorator_list)?;
        let generic = !class.type_params.is_empty();
        let outer_private = self.private.clone();
        if generic {
            let id = self.enter_type_parameters(class, &class.name, span)?;
            self.private = Some(class.name.clone());
            let scope = &mut self.table.scopes[id.index()];
            scope.private_name = Some(class.name.clone());
            scope.mangled_names = Some(Vec::new());
            for implicit in [".type_params", ".generic_base"] {
                self.note(&implicit.into(), Use::Assign, span)?;
                self.note(&implicit.into(), Use::Read, span)?;
            }
            self.type_parameters(&class.type_params)?;
        }
        self.expressions(&class.bases)?;
        class.keywords.iter().try_for_each(|keyword| self.keyword(keyword))?;
        self.private = Some(class.name.clone());
        self.enter(class, ScopeKind::Class, &class.name, span);
        if generic {
            self.note(&"__type_params__".into(), Use::Assign, span)?;
            self.note(&".type_params".into(), Use::Read, span)?;
        }
        self.current_mut().has_docstring = class.body.first().is_some_and(future::is_docstring);
        self.statements(&class.body)?;
        self.register_annotations(class);
        self.leave();
        if generic {
            self.leave();
        }
        self.private = outer_private;
        Ok(())
    }

    /// Makes the annotations of a class findable by its node.
    fn register_annotations(&mut self, class: &ClassDef) {
        if let Some(id) = self.current().annotations {
            self.register(class, ScopeKind::Annotation, id);
        }
    }

    fn for_(&mut self, for_: &For) -> Result<(), SyntaxError> {
        self.expression(&for_.target)?;
        self.expression(&for_.iter)?;
        self.conditionally(|builder| {
            builder.statements(&for_.body)?;
            builder.statements(&for_.orelse)
        })
    }

    fn with(&mut self, items: &[WithItem], body: &[Stmt]) -> Result<(), SyntaxError> {
        self.conditionally(|builder| {
            for item in items {
                builder.expression(&item.context_expr)?;
                builder.optional(item.optional_vars.as_deref())?;
            }
            builder.statements(body)
        })
    }

    fn try_(&mut self, try_: &Try) -> Result<(), SyntaxError> {
        self.conditionally(|builder| {
            builder.statements(&try_.body)?;
            try_.handlers.iter().try_for_each(|handler| builder.handler(handler))?;
            builder.statements(&try_.orelse)?;
            builder.statements(&try_.finalbody)
        })
    }

    fn handler(&mut self, handler: &ExceptHandler) -> Result<(), SyntaxError> {
        self.optional(handler.type_.as_deref())?;
        if let Some(name) = &handler.name {
            self.check_name(name, ExprContext::Store, handler.span)?;
            self.note(name, Use::Assign, handler.span)?;
        }
        self.statements(&handler.body)
    }

    fn match_case(&mut self, case: &MatchCase) -> Result<(), SyntaxError> {
        self.pattern(&case.pattern)?;
        self.optional(case.guard.as_deref())?;
        self.statements(&case.body)
    }

    fn pattern(&mut self, pattern: &Pattern) -> Result<(), SyntaxError> {
        let capture = |builder: &mut Self, name: &Option<Identifier>| match name {
            Some(name) => {
                builder.check_name(name, ExprContext::Store, pattern.span)?;
                builder.note(name, Use::Assign, pattern.span)
            }
            None => Ok(()),
        };
        match &pattern.kind {
            PatternKind::MatchValue { value } => self.expression(value)?,
            PatternKind::MatchSingleton { .. } => {}
            PatternKind::MatchSequence { patterns } | PatternKind::MatchOr { patterns } => {
                self.patterns(patterns)?;
            }
            PatternKind::MatchMapping { keys, patterns, rest } => {
                self.expressions(keys)?;
                self.patterns(patterns)?;
                capture(self, rest)?;
            }
            PatternKind::MatchClass { cls, patterns, kwd_attrs, kwd_patterns } => {
                self.expression(cls)?;
                self.patterns(patterns)?;
                for (attr, pattern) in kwd_attrs.iter().zip(kwd_patterns) {
                    self.check_name(attr, ExprContext::Store, pattern.span)?;
                }
                self.patterns(kwd_patterns)?;
            }
            PatternKind::MatchStar { name } => capture(self, name)?,
            PatternKind::MatchAs { pattern, name } => {
                if let Some(pattern) = pattern {
                    self.pattern(pattern)?;
                }
                capture(self, name)?;
            }
        }
        Ok(())
    }

    fn patterns(&mut self, patterns: &[Pattern]) -> Result<(), SyntaxError> {
        patterns.iter().try_for_each(|pattern| self.pattern(pattern))
    }

    fn alias(&mut self, alias: &Alias, span: Span) -> Result<(), SyntaxError> {
        let bound = match &alias.asname {
            Some(name) => name.clone(),
            None => alias.name.split('.').next().unwrap_or_default().into(),
        };
        if &*bound != "*" {
            self.check_name(&bound, ExprContext::Store, span)?;
            return self.note(&bound, Use::Import, alias.span);
        }
        if self.current().kind != ScopeKind::Module {
            return Err(SyntaxError::new("import * only allowed at module level", alias.span));
        }
        self.current_mut().has_import_star = true;
        Ok(())
    }

    /// One name of a `global` or `nonlocal` statement, which must come before all its uses.
    fn directive(&mut self, name: &Identifier, use_: Use, span: Span) -> Result<(), SyntaxError> {
        let known = self.lookup(name);
        let declared = if use_ == Use::Global { "global" } else { "nonlocal" };
        let message = if known.parameter {
            format!("name '{name}' is parameter and {declared}")
        } else if known.referenced {
            format!("name '{name}' is used prior to {declared} declaration")
        } else if known.annotated {
            format!("annotated name '{name}' can't be {declared}")
        } else if known.assigned {
            format!("name '{name}' is assigned to before {declared} declaration")
        } else {
            self.note(name, use_, span)?;
            self.note_directive(name, span);
            return Ok(());
        };
        Err(SyntaxError::new(message, span))
    }

    fn register<T>(&mut self, node: &T, kind: ScopeKind, id: ScopeId) {
        self.table.openers.insert((std::ptr::from_ref(node) as usize, kind), id);
    }
}

/// The annotations of parameters, in the order in which they are computed.
pub(super) fn parameter_annotations(args: &Arguments) -> impl Iterator<Item = &Expr> {
    let before = args.posonlyargs.iter().chain(&args.args).chain(args.vararg.as_deref());
    before.chain(args.kwonlyargs.iter()).chain(args.kwarg.as_deref()).filter_map(annotation)
}

fn annotation(arg: &Arg) -> Option<&Expr> {
    arg.annotation.as_deref()
}

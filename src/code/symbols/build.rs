//! The first walk: opens scopes and notes what each does with its names.
//!
//! What the notes mean is decided by [`super::analysis`], when all of them are there.

use super::super::SyntaxError;
use super::future::{self, Future};
use super::mangle::mangle_identifier;
use super::{ComprehensionKind, Scope, ScopeId, ScopeKind, Symbol, SymbolTable};
use indexmap::IndexMap;
use rustc_hash::FxHashMap;
use vivarium_syntax::ast::{ExprContext, Identifier, Mod, Span, Stmt};

/// What the caller of `compile` decides about a program.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// `await` may stand at the top level (`PyCF_ALLOW_TOP_LEVEL_AWAIT`).
    pub top_level_await: bool,
    /// `from __future__ import annotations` is inherited from the code which compiles this.
    pub future_annotations: bool,
}

/// What a statement or expression does with a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Read,
    Assign,
    Parameter,
    TypeParameter,
    Import,
    Annotate,
    Global,
    Nonlocal,
}

/// The walk's state.
pub(super) struct Builder {
    pub(super) table: SymbolTable,
    /// The scopes round the current place, innermost last.
    pub(super) stack: Vec<ScopeId>,
    /// The class whose name mangles here.
    pub(super) private: Option<Identifier>,
    pub(super) options: Options,
    pub(super) future: Future,
    /// What each scope on the stack is in the midst of.
    pub(super) places: Vec<Place>,
}

/// Where in its scope the walk is.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// Within how many iterables of comprehensions.
    pub(super) iterables: u32,
    /// In the target of a comprehension's `for`.
    pub(super) in_target: bool,
    /// In statements that may be skipped.
    pub(super) conditional: bool,
    /// In a generator expression rewritten as a function, whose `yield`s are its own.
    pub(super) rewritten: bool,
    /// In an annotation which is never computed.
    pub(super) unevaluated: bool,
    /// The words for what the type variable scope holds: `a TypeVar bound` and so on.
    pub(super) type_variable_part: &'static str,
}

/// Notes every scope and name of a program.
pub(super) fn build(module: &Mod, options: Options) -> Result<SymbolTable, SyntaxError> {
    let future = future::read(module)?;
    let table = SymbolTable {
        scopes: Vec::new(),
        future_annotations: options.future_annotations || future.annotations,
        openers: FxHashMap::default(),
    };
    let mut builder =
        Builder { table, stack: Vec::new(), private: None, options, future, places: Vec::new() };
    builder.enter(module, ScopeKind::Module, &"top".into(), Span::default());
    match module {
        Mod::Module(body) | Mod::Interactive(body) => {
            builder.current_mut().has_docstring = body.first().is_some_and(future::is_docstring);
            builder.module_body(body)?;
        }
        Mod::Expression(expression) => builder.expression(expression)?,
    }
    Ok(builder.table)
}

impl Builder {
    /// The scope the walk is in.
    pub(super) fn current(&self) -> &Scope {
        self.table.scope(self.stack[self.stack.len() - 1])
    }

    /// The scope the walk is in.
    pub(super) fn current_mut(&mut self) -> &mut Scope {
        let id = self.stack[self.stack.len() - 1];
        &mut self.table.scopes[id.index()]
    }

    /// Where in the current scope the walk is.
    pub(super) fn place(&mut self) -> &mut Place {
        let last = self.places.len() - 1;
        &mut self.places[last]
    }

    /// Opens a scope at `node`.
    pub(super) fn enter<T>(&mut self, node: &T, kind: ScopeKind, name: &Identifier, span: Span) -> ScopeId {
        let id = self.open(kind, name, span);
        self.table.openers.insert((std::ptr::from_ref(node) as usize, kind), id);
        self.enter_again(id);
        id
    }

    /// Opens a scope which no node of its own stands for.
    pub(super) fn open(&mut self, kind: ScopeKind, name: &Identifier, span: Span) -> ScopeId {
        let id = ScopeId(self.table.scopes.len() as u32);
        let parent = self.stack.last().copied();
        let outer = parent.map(|parent| self.table.scope(parent));
        let scope = Scope {
            id,
            kind,
            name: name.clone(),
            span,
            parent,
            children: Vec::new(),
            symbols: IndexMap::default(),
            varnames: Vec::new(),
            cellvars: Vec::new(),
            freevars: Vec::new(),
            is_generator: false,
            is_coroutine: false,
            comprehension: None,
            inlined: false,
            needs_class_cell: false,
            needs_classdict: false,
            has_docstring: false,
            is_nested: outer.is_some_and(|outer| outer.is_nested || outer.is_function_like()),
            has_annotations: false,
            has_conditional_annotations: false,
            has_import_star: false,
            sees_class_scope: false,
            is_method: false,
            annotations: None,
            private_name: self.private.clone(),
            mangled_names: outer
                .filter(|_| kind != ScopeKind::Class)
                .and_then(|outer| outer.mangled_names.clone()),
            directives: Vec::new(),
        };
        if let Some(parent) = parent {
            self.table.scopes[parent.index()].children.push(id);
        }
        self.table.scopes.push(scope);
        if matches!(kind, ScopeKind::Annotation | ScopeKind::TypeVariable | ScopeKind::TypeAlias) {
            // The parameter of the function which computes the value (PEP 649).
            let format: Identifier = ".format".into();
            let symbol = Symbol { parameter: true, referenced: true, ..Symbol::unknown() };
            self.table.scopes[id.index()].symbols.insert(format.clone(), symbol);
            self.table.scopes[id.index()].varnames.push(format);
        }
        id
    }

    /// Goes into a scope that is open.
    pub(super) fn enter_again(&mut self, id: ScopeId) {
        // An iterable stays one within the lambdas and comprehensions it holds.
        let iterables = self.places.last().map_or(0, |place| place.iterables);
        self.stack.push(id);
        self.places.push(Place { iterables, ..Place::default() });
    }

    /// Leaves the current scope.
    pub(super) fn leave(&mut self) {
        self.stack.pop();
        self.places.pop();
    }

    /// What the current scope knows of a name as written.
    pub(super) fn lookup(&self, name: &Identifier) -> Symbol {
        let scope = self.current();
        scope.symbol(&mangle_identifier(scope, name)).copied().unwrap_or_else(Symbol::unknown)
    }

    /// Notes a use of a name in the current scope.
    pub(super) fn note(&mut self, name: &Identifier, use_: Use, span: Span) -> Result<(), SyntaxError> {
        let scope = self.stack[self.stack.len() - 1];
        self.note_in(scope, name, use_, span)
    }

    /// Notes a use of a name, seen from the current place, in a scope round it.
    pub(super) fn note_in(
        &mut self,
        id: ScopeId,
        name: &Identifier,
        use_: Use,
        span: Span,
    ) -> Result<(), SyntaxError> {
        let in_target = self.place().in_target;
        if use_ == Use::TypeParameter
            && let Some(names) = &mut self.current_mut().mangled_names
        {
            names.push(name.clone());
        }
        let mangled = mangle_identifier(self.current(), name);
        let scope = &mut self.table.scopes[id.index()];
        let symbol = scope.symbols.entry(mangled.clone()).or_insert_with(Symbol::unknown);
        match use_ {
            Use::Read => symbol.referenced = true,
            Use::Assign => symbol.assigned = true,
            Use::Parameter => {
                if symbol.parameter {
                    let message = format!("duplicate argument '{name}' in function definition");
                    return Err(SyntaxError::new(message, span));
                }
                symbol.parameter = true;
                scope.varnames.push(mangled);
            }
            Use::TypeParameter => {
                if symbol.type_parameter {
                    return Err(SyntaxError::new(format!("duplicate type parameter '{name}'"), span));
                }
                symbol.type_parameter = true;
                symbol.assigned = true;
            }
            Use::Import => symbol.imported = true,
            Use::Annotate => {
                symbol.annotated = true;
                symbol.assigned = true;
            }
            Use::Global => symbol.declared_global = true,
            Use::Nonlocal => symbol.declared_nonlocal = true,
        }
        if in_target {
            if symbol.declared_global || symbol.declared_nonlocal {
                let message =
                    format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
                return Err(SyntaxError::new(message, span));
            }
            symbol.comprehension_iterator = true;
        }
        if use_ == Use::Global && id != ScopeId(0) {
            let mangled = mangle_identifier(self.current(), name);
            let module = &mut self.table.scopes[0];
            module.symbols.entry(mangled).or_insert_with(Symbol::unknown).declared_global = true;
        }
        Ok(())
    }

    /// Remembers the statement which declares a name `global` or `nonlocal`.
    pub(super) fn note_directive(&mut self, name: &Identifier, span: Span) {
        let mangled = mangle_identifier(self.current(), name);
        self.current_mut().directives.push((mangled, span));
    }

    /// Nobody may bind `__debug__`.
    pub(super) fn check_name(
        &self,
        name: &Identifier,
        context: ExprContext,
        span: Span,
    ) -> Result<(), SyntaxError> {
        let message = match context {
            ExprContext::Load => return Ok(()),
            _ if &**name != "__debug__" => return Ok(()),
            ExprContext::Store => "cannot assign to __debug__",
            ExprContext::Del => "cannot delete __debug__",
        };
        Err(SyntaxError::new(message, span))
    }

    /// Whether the current scope is an `async def`, or a comprehension known to be asynchronous.
    pub(super) fn in_async_function(&self) -> bool {
        let scope = self.current();
        scope.is_coroutine
            && matches!(
                scope.kind,
                ScopeKind::Function
                    | ScopeKind::Lambda
                    | ScopeKind::Comprehension
                    | ScopeKind::GeneratorExpression
            )
    }

    /// Whether the current scope is the module and may `await`.
    pub(super) fn awaits_at_top_level(&self) -> bool {
        self.options.top_level_await && self.current().kind == ScopeKind::Module
    }

    fn module_body(&mut self, body: &[Stmt]) -> Result<(), SyntaxError> {
        for (index, statement) in body.iter().enumerate() {
            if index >= self.future.head {
                self.statement(statement)?;
            } else {
                self.head_statement(statement)?;
            }
        }
        Ok(())
    }
}

/// The name a comprehension's scope goes by.
pub(super) fn comprehension_name(kind: ComprehensionKind) -> &'static str {
    match kind {
        ComprehensionKind::List => "<listcomp>",
        ComprehensionKind::Set => "<setcomp>",
        ComprehensionKind::Dict => "<dictcomp>",
        ComprehensionKind::Generator => "<genexpr>",
    }
}

//! Symbol tables: every scope of a program, and for each of its names where it lives.
//!
//! The rules are those of "Resolution of names" in the language reference and of PEP 227
//! (nested scopes), PEP 572 (assignment expressions), PEP 649 (lazy annotations), PEP 695 (type
//! parameters) and PEP 709 (inlined comprehensions), with the errors CPython reports at this stage.
//!
//! - [`build`]: the walk over the tree which opens the scopes and notes every binding and use
//! - [`analysis`]: from notes to [`Resolution`]s, once the whole program is known
//! - [`variables`]: the order of a frame's variables (`co_varnames`, `co_cellvars`, `co_freevars`)
//! - [`mangle`]: private names of classes
//! - [`qualified_name`], such as `outer.<locals>.inner`
//! - [`future`]: `from __future__ import …`

mod analysis;
mod build;
mod expressions;
mod future;
mod mangle;
mod named_expression;
mod qualified_name;
mod statements;
#[cfg(test)]
mod tests;
mod type_parameters;
mod variables;

pub use build::Options;
pub use mangle::mangle;

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};
use vivarium_syntax::ast::{Identifier, Mod, Span};

use super::SyntaxError;

/// Names a scope within its [`SymbolTable`].
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ScopeId(pub u32);

impl ScopeId {
    /// Where the scope stands in [`SymbolTable::scopes`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What opens a scope.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum ScopeKind {
    /// The whole program; opened by the `Mod`.
    Module,
    /// The body of a class; opened by the `ClassDef`.
    Class,
    /// The parameters and body of a function; opened by the `FunctionDef`.
    Function,
    /// A lambda; opened by its `Expr`.
    Lambda,
    /// A list, set or dict comprehension; opened by its `Expr`.
    Comprehension,
    /// A generator expression; opened by its `Expr`.
    GeneratorExpression,
    /// The type parameters of a `FunctionDef`, a `ClassDef`, or of the `Stmt` of a type alias (PEP 695).
    TypeParameters,
    /// The value of a `type` statement, which is computed lazily; opened by the `Stmt`.
    TypeAlias,
    /// The bound, constraints or default of a type parameter; opened by the bound's or default's `Expr`.
    TypeVariable,
    /// Annotations, which are computed lazily (PEP 649); opened by the `FunctionDef`, or, for the
    /// variables of a class or module, by the `ClassDef` or `Mod`. Annotations of a function's local
    /// variables have such a scope too, opened by the `FunctionDef`'s body (see
    /// [`Scope::annotations`]), but are never computed.
    Annotation,
}

/// Where a name lives, as resolved for the scope which uses it.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum Resolution {
    /// In the scope's own frame or namespace.
    Local,
    /// In a cell made by this scope, since an inner scope uses it too.
    Cell,
    /// In a cell made by an outer scope.
    Free,
    /// In the module, since a `global` statement says so.
    GlobalExplicit,
    /// In the module or the builtins, since no scope around binds it.
    GlobalImplicit,
}

/// What a scope knows about one of its names.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// Where the name lives.
    pub resolution: Resolution,
    /// It is a parameter.
    pub parameter: bool,
    /// It is bound by assignment, definition, `for`, `except`, a pattern, `del` and the like.
    pub assigned: bool,
    /// It is read.
    pub referenced: bool,
    /// It carries an annotation of its own (`x: int`).
    pub annotated: bool,
    /// It is bound by an import.
    pub imported: bool,
    /// A `global` statement names it.
    pub declared_global: bool,
    /// A `nonlocal` statement names it.
    pub declared_nonlocal: bool,
    /// It is the target of a comprehension's `for`.
    pub comprehension_iterator: bool,
    /// It is a type parameter (PEP 695).
    pub type_parameter: bool,
    /// The scope is a class which binds or declares it, and a function inside the class uses the
    /// variable of that name from outside the class: so the class passes on a free variable too.
    pub free_through_class: bool,
    /// It is a cell of a comprehension inlined into this scope.
    pub inlined_cell: bool,
}

impl Symbol {
    /// A name of which nothing is known yet.
    pub(super) fn unknown() -> Self {
        Symbol {
            resolution: Resolution::GlobalImplicit,
            parameter: false,
            assigned: false,
            referenced: false,
            annotated: false,
            imported: false,
            declared_global: false,
            declared_nonlocal: false,
            comprehension_iterator: false,
            type_parameter: false,
            free_through_class: false,
            inlined_cell: false,
        }
    }

    /// Whether the scope itself binds the name.
    pub fn is_bound(&self) -> bool {
        self.assigned || self.parameter || self.imported || self.type_parameter
    }
}

/// Which brackets a comprehension scope stands in; for the errors about `yield`.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum ComprehensionKind {
    /// `[… for …]`
    List,
    /// `{… for …}`
    Set,
    /// `{…: … for …}`
    Dict,
    /// `(… for …)`
    Generator,
}

/// One scope: a region of the program with names of its own.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Its own id.
    pub id: ScopeId,
    /// What opened it.
    pub kind: ScopeKind,
    /// The name of the function, class, alias or type parameter; else a name such as `<lambda>`,
    /// `<listcomp>`, `__annotate__` or `top`.
    pub name: Identifier,
    /// The node which opened it.
    pub span: Span,
    /// The scope round it.
    pub parent: Option<ScopeId>,
    /// The scopes directly inside, in the order of the source. Scopes inside an inlined
    /// comprehension are children of the comprehension.
    pub children: Vec<ScopeId>,
    /// Its names, mangled, in the order in which they were first seen.
    pub symbols: IndexMap<Identifier, Symbol, FxBuildHasher>,
    /// The frame's variables, in the order of CPython's `co_varnames`: first parameters (positional,
    /// keyword-only, `*args`, `**kwargs`), then locals as they are first met when running.
    /// Locals of comprehensions inlined here are among them.
    pub varnames: Vec<Identifier>,
    /// The variables for which this scope makes cells: parameters in their order, then the others sorted.
    pub cellvars: Vec<Identifier>,
    /// The variables which it takes from cells of outer scopes, sorted.
    pub freevars: Vec<Identifier>,
    /// It contains `yield`, or is a generator expression.
    pub is_generator: bool,
    /// It is an `async def`, or contains `await` or asynchronous comprehensions.
    pub is_coroutine: bool,
    /// Which comprehension it is, if it is one.
    pub comprehension: Option<ComprehensionKind>,
    /// It is a comprehension which runs in the frame of the scope round it (PEP 709).
    pub inlined: bool,
    /// It is a class in which a method uses `super` or `__class__`.
    pub needs_class_cell: bool,
    /// It is a class whose namespace an annotation scope inside reads (`__classdict__`).
    pub needs_classdict: bool,
    /// Its body begins with a string.
    pub has_docstring: bool,
    /// It stands inside a function.
    pub is_nested: bool,
    /// Variables of the scope itself carry annotations.
    pub has_annotations: bool,
    /// Some of these annotations count only if the statement is reached (`__conditional_annotations__`).
    pub has_conditional_annotations: bool,
    /// It contains `from … import *`.
    pub has_import_star: bool,
    /// It is an annotation scope (or the like) directly inside a class, which sees the class's names.
    pub sees_class_scope: bool,
    /// It is a function defined directly in a class.
    pub is_method: bool,
    /// The scope in which the annotations of this scope's own variables stand.
    pub annotations: Option<ScopeId>,
    /// The class whose name mangles the private names in this scope.
    pub private_name: Option<Identifier>,
    /// Of a generic class's type parameter scope: the only names which are mangled there.
    pub(super) mangled_names: Option<Vec<Identifier>>,
    /// Where `global` and `nonlocal` statements name what, for errors found later.
    pub(super) directives: Vec<(Identifier, Span)>,
}

impl Scope {
    /// Whether its names are variables of a frame, as in a function; not so in a module or class.
    pub fn is_function_like(&self) -> bool {
        !matches!(self.kind, ScopeKind::Module | ScopeKind::Class)
    }

    /// What the scope knows of `name`, which is to be mangled already.
    pub fn symbol(&self, name: &str) -> Option<&Symbol> {
        self.symbols.get(name)
    }
}

/// Where the variable that a name stands for is kept.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The scope whose variable it is: the one that asked, or, where that is an inlined comprehension
    /// and does not bind the name itself, the one it is inlined into.
    pub scope: ScopeId,
    /// How that scope finds it.
    pub resolution: Resolution,
}

/// All the scopes of one program.
#[derive(Clone, Debug)]
pub struct SymbolTable {
    /// The scopes in the order in which they were opened; the first is the module.
    pub scopes: Vec<Scope>,
    /// `from __future__ import annotations` is in force.
    pub future_annotations: bool,
    openers: FxHashMap<(usize, ScopeKind), ScopeId>,
}

impl SymbolTable {
    /// Builds the tables of a program.
    ///
    /// # Errors
    /// What the program's names do against the rules: `name 'x' is parameter and global`, `no
    /// binding for nonlocal 'x' found`, `'await' outside function` and so on.
    pub fn build(module: &Mod, options: Options) -> Result<SymbolTable, SyntaxError> {
        let mut table = build::build(module, options)?;
        analysis::analyse(&mut table)?;
        variables::order(&mut table, module);
        Ok(table)
    }

    /// The module's scope.
    pub fn top(&self) -> &Scope {
        &self.scopes[0]
    }

    /// The scope of that id.
    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.index()]
    }

    /// The scope of this kind which `node` opened, if it opened one. See [`ScopeKind`] for the node
    /// of each kind. Nodes are known by their address, so the tree must not have been moved or changed.
    pub fn find_scope<T>(&self, node: &T, kind: ScopeKind) -> Option<ScopeId> {
        self.openers.get(&(std::ptr::from_ref(node) as usize, kind)).copied()
    }

    /// As [`Self::find_scope`], for a node which is known to open such a scope.
    ///
    /// # Panics
    /// When the node is not of the tree which the table was built from.
    pub fn scope_of<T>(&self, node: &T, kind: ScopeKind) -> ScopeId {
        self.find_scope(node, kind).expect("the node opens a scope of this tree")
    }

    /// Where `name`, as written in the source, lives for this scope.
    pub fn resolve(&self, scope: ScopeId, name: &str) -> Resolution {
        self.binding(scope, name).resolution
    }

    /// In whose frame `name`, as written in the source, is kept for this scope. Of a comprehension
    /// inlined into a function, the function's variables are directly at hand: they need not be cells.
    pub fn binding(&self, scope: ScopeId, name: &str) -> Binding {
        let name = self.mangled(scope, name);
        let mut id = scope;
        loop {
            let scope = self.scope(id);
            let resolution = scope.symbol(&name).map(|symbol| symbol.resolution);
            match (resolution, scope.parent) {
                (Some(Resolution::Free), Some(parent)) if scope.inlined => {
                    let outer = self.scope(parent);
                    // A class's own variable of that name is invisible to its comprehensions.
                    if outer.kind == ScopeKind::Class {
                        return Binding { scope: parent, resolution: Resolution::Free };
                    }
                    id = parent;
                }
                (resolution, _) => {
                    return Binding {
                        scope: id,
                        resolution: resolution.unwrap_or(Resolution::GlobalImplicit),
                    };
                }
            }
        }
    }

    /// The name under which `name`, as written in the source, is known in this scope.
    pub fn mangled(&self, scope: ScopeId, name: &str) -> Identifier {
        let scope = self.scope(scope);
        mangle::mangle_in(scope, name)
    }

    /// Private names of classes: [`mangle`].
    pub fn mangle(private: Option<&str>, name: &str) -> Identifier {
        mangle(private, name)
    }

    /// The scope whose frame this scope runs in: its own, or, when inlined, that of the scope round it.
    pub fn frame_of(&self, mut id: ScopeId) -> ScopeId {
        while let (true, Some(parent)) = (self.scope(id).inlined, self.scope(id).parent) {
            id = parent;
        }
        id
    }
}

//! From notes to resolutions: decides for every name of every scope where it lives.
//!
//! A scope learns from outside which names the functions round it bind, and tells the outside which
//! names it, or a scope inside it, takes from there (its free names). A name bound here and
//! free further in becomes a cell.

use super::super::SyntaxError;
use super::{ComprehensionKind, Resolution, Scope, ScopeId, ScopeKind, Symbol, SymbolTable};
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};
use vivarium_syntax::ast::Identifier;

type Names = FxHashSet<Identifier>;

/// What a scope learns from the scopes round it.
#[derive(Clone, Default)]
struct Outside {
    /// Names bound by functions round it; `None` at module level, where none can be.
    bound: Option<Names>,
    /// Names which a scope round it declares `global`.
    global: Names,
    /// Those of `bound` that are type parameters.
    type_parameters: Names,
    /// The class whose names an annotation scope may see.
    class: Option<ScopeId>,
}

/// Resolves every name of the table.
pub(super) fn analyse(table: &mut SymbolTable) -> Result<(), SyntaxError> {
    analyse_scope(table, ScopeId(0), Outside::default()).map(|_| ())
}

/// Resolves the names of one scope and of all inside it. Returns its free names.
fn analyse_scope(table: &mut SymbolTable, id: ScopeId, mut outside: Outside) -> Result<Names, SyntaxError> {
    let scope = &table.scopes[id.index()];
    let (is_class, function_like) = (scope.kind == ScopeKind::Class, scope.is_function_like());
    let sees_class_scope = scope.sees_class_scope;

    // A class's own names are invisible further in, so what its inner scopes learn is fixed before them.
    let mut inner = Outside::default();
    if is_class {
        inner.global = outside.global.clone();
        inner.bound = Some(outside.bound.clone().unwrap_or_default());
    }
    let mut resolutions = IndexMap::with_capacity_and_hasher(scope.symbols.len(), FxBuildHasher);
    let mut local = Names::default();
    let mut own_free = Names::default();
    for (name, symbol) in &scope.symbols {
        let class = outside.class.map(|class| &table.scopes[class.index()]);
        let resolution = resolve(scope, name, symbol, &mut outside, class)?;
        match resolution {
            Resolution::Local => drop(local.insert(name.clone())),
            Resolution::Free => drop(own_free.insert(name.clone())),
            _ => {}
        }
        resolutions.insert(name.clone(), resolution);
    }
    if is_class {
        let bound = inner.bound.get_or_insert_default();
        bound.extend(["__class__", "__classdict__", "__conditional_annotations__"].map(Identifier::from));
    } else {
        let mut bound = if function_like { local } else { Names::default() };
        bound.extend(outside.bound.iter().flatten().cloned());
        inner.bound = Some(bound);
        inner.global = outside.global.clone();
    }
    inner.type_parameters = outside.type_parameters.clone();

    let mut free = Names::default();
    let mut inlined_cells = Names::default();
    for child in scope.children.clone() {
        let mut known = inner.clone();
        if table.scope(child).sees_class_scope {
            known.class = if is_class { Some(id) } else { outside.class };
        }
        let mut child_free = analyse_scope(table, child, known)?;
        let kind = table.scope(child).comprehension;
        // Not in an annotation scope of a class, where the names of the class would need care.
        if kind.is_some_and(|kind| kind != ComprehensionKind::Generator) && !sees_class_scope {
            inline_comprehension(table, id, child, &mut resolutions, &mut child_free, &mut inlined_cells);
        }
        free.extend(child_free);
    }

    if function_like {
        for (name, resolution) in &mut resolutions {
            if *resolution == Resolution::Local && (free.contains(name) || inlined_cells.contains(name)) {
                *resolution = Resolution::Cell;
                free.remove(name);
            }
        }
    } else if is_class {
        let scope = &mut table.scopes[id.index()];
        scope.needs_class_cell |= free.remove("__class__");
        scope.needs_classdict |= free.remove("__classdict__");
        scope.has_conditional_annotations |= free.remove("__conditional_annotations__");
    }
    let passes_on = is_class || sees_class_scope;
    settle(&mut table.scopes[id.index()], &resolutions, &outside, &free, &inlined_cells, passes_on);
    free.extend(own_free);
    Ok(free)
}

/// Resolves one name of a scope by what the scope and those round it say of it.
fn resolve(
    scope: &Scope,
    name: &Identifier,
    symbol: &Symbol,
    outside: &mut Outside,
    class: Option<&Scope>,
) -> Result<Resolution, SyntaxError> {
    if symbol.declared_global {
        if symbol.declared_nonlocal {
            return Err(at_directive(scope, name, format!("name '{name}' is nonlocal and global")));
        }
        outside.global.insert(name.clone());
        if let Some(bound) = &mut outside.bound {
            bound.remove(name);
        }
        return Ok(Resolution::GlobalExplicit);
    }
    if symbol.declared_nonlocal {
        let message = match &outside.bound {
            None => "nonlocal declaration not allowed at module level".to_owned(),
            Some(bound) if !bound.contains(name) => format!("no binding for nonlocal '{name}' found"),
            Some(_) if outside.type_parameters.contains(name) => {
                format!("nonlocal binding not allowed for type parameter '{name}'")
            }
            Some(_) => return Ok(Resolution::Free),
        };
        return Err(at_directive(scope, name, message));
    }
    if symbol.is_bound() {
        outside.global.remove(name);
        if symbol.type_parameter {
            outside.type_parameters.insert(name.clone());
        } else {
            outside.type_parameters.remove(name);
        }
        return Ok(Resolution::Local);
    }
    // An annotation scope asks the class first, at run time, and then must not see functions outside it.
    if let Some(symbol) = class.and_then(|class| class.symbol(name)) {
        if symbol.declared_global {
            return Ok(Resolution::GlobalExplicit);
        }
        if symbol.is_bound() && !symbol.declared_nonlocal {
            return Ok(Resolution::GlobalImplicit);
        }
    }
    match &outside.bound {
        Some(bound) if bound.contains(name) => Ok(Resolution::Free),
        _ => Ok(Resolution::GlobalImplicit),
    }
}

/// Takes the names of a comprehension into the scope in whose frame it runs (PEP 709).
fn inline_comprehension(
    table: &mut SymbolTable,
    id: ScopeId,
    comprehension: ScopeId,
    resolutions: &mut IndexMap<Identifier, Resolution, FxBuildHasher>,
    free: &mut Names,
    inlined_cells: &mut Names,
) {
    let names: Vec<(Identifier, Symbol)> = table
        .scope(comprehension)
        .symbols
        .iter()
        .filter(|(_, symbol)| !symbol.parameter)
        .map(|(name, symbol)| (name.clone(), *symbol))
        .collect();
    let in_class = table.scope(id).kind == ScopeKind::Class;
    for (name, symbol) in names {
        let mut resolution = symbol.resolution;
        if resolution == Resolution::Cell || symbol.inlined_cell {
            inlined_cells.insert(name.clone());
        }
        let implicit = matches!(&*name, "__class__" | "__classdict__" | "__conditional_annotations__");
        if in_class && resolution == Resolution::Free && implicit {
            // The class's own implicit cells do not exist yet while its body runs.
            resolution = Resolution::GlobalImplicit;
            free.remove(&name);
            table.scopes[comprehension.index()].symbols[&name].resolution = resolution;
        }
        match table.scope(id).symbols.get(&name).copied() {
            None => {
                let copied = Symbol { resolution, ..symbol };
                table.scopes[id.index()].symbols.insert(name.clone(), copied);
                resolutions.insert(name, resolution);
            }
            Some(outer) if outer.is_bound() && !in_class => {
                if !is_free_in_any_child(table, comprehension, &name) {
                    free.remove(&name);
                }
            }
            Some(_) => {}
        }
    }
    table.scopes[comprehension.index()].inlined = true;
}

/// Whether a scope with a frame of its own inside the comprehension takes the name from outside.
fn is_free_in_any_child(table: &SymbolTable, comprehension: ScopeId, name: &str) -> bool {
    table.scope(comprehension).children.iter().any(|child| {
        let child = table.scope(*child);
        if child.inlined {
            is_free_in_any_child(table, child.id, name)
        } else {
            child.symbol(name).is_some_and(|symbol| symbol.resolution == Resolution::Free)
        }
    })
}

/// Writes the resolutions into the scope, and adds the names that inner scopes take through it.
fn settle(
    scope: &mut Scope,
    resolutions: &IndexMap<Identifier, Resolution, FxBuildHasher>,
    outside: &Outside,
    free: &Names,
    inlined_cells: &Names,
    passes_on: bool,
) {
    for (name, symbol) in &mut scope.symbols {
        symbol.resolution = resolutions[name];
        symbol.inlined_cell |= inlined_cells.contains(name);
    }
    let mut passed_on: Vec<&Identifier> = Vec::new();
    for name in free {
        match scope.symbols.get_mut(name) {
            Some(symbol) => {
                symbol.free_through_class |= passes_on
                    && (symbol.is_bound() || symbol.declared_global || symbol.resolution != Resolution::Free);
            }
            None if outside.bound.as_ref().is_some_and(|bound| !bound.contains(name)) => {}
            None => passed_on.push(name),
        }
    }
    passed_on.sort();
    for name in passed_on {
        scope.symbols.insert(name.clone(), Symbol { resolution: Resolution::Free, ..Symbol::unknown() });
    }
}

/// An error about a name, at the statement which declares it.
fn at_directive(scope: &Scope, name: &Identifier, message: String) -> SyntaxError {
    let declared = scope.directives.iter().find(|(declared, _)| declared == name);
    SyntaxError::new(message, declared.map_or(scope.span, |(_, span)| *span))
}

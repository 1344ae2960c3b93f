//! `import` (reference, 7.11): the statements. How modules are found and loaded stands in
//! [`mod@find`] and [`source`].

pub mod find;
pub mod initializing;
pub mod machinery;
pub mod source;

use super::lower::{Lowered, Lowerer};
use super::node::{BoxStmt, BoxTarget, Flow, Stmt};
use super::raise::Outcome;
use super::vm::Vm;
use crate::code::SyntaxError;
use crate::code::symbols::ScopeKind;
use crate::heap::{Name, Value};
use crate::types::str::intern;
use crate::types::{none, tuple};
use vivarium_syntax::ast::{self, Span};

/// One `a.b.c` or `a.b.c as d` of an `import`.
struct Clause {
    /// The dotted name.
    module: Name,
    /// The parts behind the first, to be followed from the top package, where there is an `as`.
    path: Option<Box<[Name]>>,
    target: BoxTarget,
}

/// `import a, b.c as d`.
struct Import {
    clauses: Box<[Clause]>,
    span: Span,
}

impl Import {
    fn run(&self, vm: &mut Vm) -> Outcome<()> {
        for clause in &self.clauses {
            vm.frame.at = self.span;
            let mut module = vm.import(clause.module.value(), none::none(), 0)?;
            for part in clause.path.iter().flatten() {
                module = vm.import_member(&module, part)?;
            }
            clause.target.store(vm, module)?;
        }
        Ok(())
    }
}

impl Stmt for Import {
    fn exec(&self, vm: &mut Vm) -> Flow {
        match self.run(vm) {
            Ok(()) => Flow::Next,
            Err(raised) => {
                let _ = vm.at(self.span, raised);
                Flow::Raise
            }
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `from m import a, b as c`.
struct ImportFrom {
    module: Name,
    level: u32,
    /// The tuple of names, for `__import__`.
    names: Value,
    targets: Box<[(Name, BoxTarget)]>,
    span: Span,
}

impl ImportFrom {
    fn run(&self, vm: &mut Vm) -> Outcome<()> {
        vm.frame.at = self.span;
        let module = vm.import(self.module.value(), self.names.clone(), self.level)?;
        for (name, target) in &self.targets {
            let member = vm.import_member(&module, name)?;
            target.store(vm, member)?;
        }
        Ok(())
    }
}

impl Stmt for ImportFrom {
    fn exec(&self, vm: &mut Vm) -> Flow {
        match self.run(vm) {
            Ok(()) => Flow::Next,
            Err(raised) => {
                let _ = vm.at(self.span, raised);
                Flow::Raise
            }
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `from m import *`.
struct ImportStar {
    module: Name,
    level: u32,
    names: Value,
    span: Span,
}

impl Stmt for ImportStar {
    fn exec(&self, vm: &mut Vm) -> Flow {
        vm.frame.at = self.span;
        let done = vm
            .import(self.module.value(), self.names.clone(), self.level)
            .and_then(|module| vm.import_all(&module));
        match done {
            Ok(()) => Flow::Next,
            Err(raised) => {
                let _ = vm.at(self.span, raised);
                Flow::Raise
            }
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers `import`.
pub fn lower(lowerer: &mut Lowerer<'_>, names: &[ast::Alias], span: Span) -> Lowered<BoxStmt> {
    let clauses = names.iter().map(|alias| {
        let mut parts = alias.name.split('.');
        let first = parts.next().unwrap_or_default();
        let (path, target) = match &alias.asname {
            Some(asname) => (Some(parts.map(intern).collect()), lowerer.name_target(asname, alias.span)),
            None => (None, lowerer.name_target(first, alias.span)),
        };
        let module = intern(&alias.name);
        lowerer.note_name(&module);
        Clause { module, path, target }
    });
    let clauses = clauses.collect();
    Ok(Box::new(Import { clauses, span }))
}

/// Lowers `from … import`.
pub fn lower_from(
    lowerer: &mut Lowerer<'_>,
    module: Option<&str>,
    names: &[ast::Alias],
    level: u32,
    span: Span,
) -> Lowered<BoxStmt> {
    let module = intern(module.unwrap_or_default());
    lowerer.note_name(&module);
    let tuple = tuple::new(names.iter().map(|alias| intern(&alias.name).into_value()).collect());
    if let [star] = names
        && &*star.name == "*"
    {
        if lowerer.table().scope(lowerer.scope()).kind != ScopeKind::Module {
            return Err(SyntaxError::new("import * only allowed at module level", span));
        }
        return Ok(Box::new(ImportStar { module, level, names: tuple, span }));
    }
    let targets = names.iter().map(|alias| {
        let name = intern(&alias.name);
        lowerer.note_name(&name);
        let bound = alias.asname.as_ref().unwrap_or(&alias.name);
        (name, lowerer.name_target(bound, alias.span))
    });
    let targets = targets.collect();
    Ok(Box::new(ImportFrom { module, level, names: tuple, targets, span }))
}

//! Names in lowering: which node reads, binds or deletes a variable.

use super::{Lowerer, free_key};
use crate::code::hoist::shown_name;
use crate::code::symbols::{Resolution, ScopeId, ScopeKind};
use crate::eval::node::{BoxStmt, BoxTarget};
use crate::eval::operators::Place;
use crate::eval::variables::{
    CellVariable, ClassVisible, Delete, Empty, Global, Local, Namespaced, Temporary,
};
use crate::heap::Name;
use crate::types::str::intern;
use vivarium_syntax::ast::{Identifier, Span};

/// Where a name is kept.
enum Kept {
    Local(Local),
    Temporary(Temporary),
    Cell(CellVariable),
    Global(Global),
    Namespaced(Namespaced),
    ClassVisible(ClassVisible),
}

impl Lowerer<'_> {
    /// The name as known in the scope: private names of classes are mangled.
    pub fn mangled(&self, name: &str) -> Name {
        intern(&self.table.mangled(self.scope, name))
    }

    /// The slot of `name` if it is a plain local variable of the frame.
    pub fn local_slot(&mut self, name: &str) -> Option<u32> {
        match self.kept(name, Span::default()) {
            Kept::Local(local) => Some(local.slot),
            _ => None,
        }
    }

    /// The slot of a cell that the class being lowered has without naming it (`__class__`).
    pub fn implicit_cell(&self, name: &str) -> Option<u32> {
        self.frame.slots.get(&(self.frame.scope, name.into())).copied()
    }

    /// Lowers a name that is read.
    pub fn name(&mut self, name: &str, span: Span) -> Place {
        match self.kept(name, span) {
            Kept::Local(local) => Place::Local(local),
            Kept::Temporary(temporary) => Place::Other(Box::new(temporary)),
            Kept::Cell(cell) => Place::Other(Box::new(cell)),
            Kept::Global(global) => Place::Other(Box::new(global)),
            Kept::Namespaced(namespaced) => Place::Other(Box::new(namespaced)),
            Kept::ClassVisible(visible) => Place::Other(Box::new(visible)),
        }
    }

    /// Lowers a name that is bound.
    pub fn name_target(&mut self, name: &str, span: Span) -> BoxTarget {
        match self.kept(name, span) {
            Kept::Local(local) => Box::new(local),
            Kept::Temporary(temporary) => {
                self.frame.stored_temporaries.push(temporary.slot);
                Box::new(temporary)
            }
            Kept::Cell(cell) => Box::new(cell),
            Kept::Global(global) => Box::new(global),
            Kept::Namespaced(namespaced) => Box::new(namespaced),
            Kept::ClassVisible(visible) => Box::new(visible.outer_target()),
        }
    }

    /// Lowers the deletion of a name.
    pub fn name_delete(&mut self, name: &str, span: Span) -> BoxStmt {
        match self.kept(name, span) {
            Kept::Local(local) if name.starts_with('.') => {
                Box::new(Empty { slot: local.slot, cell: false, span: local.span })
            }
            Kept::Local(local) => Box::new(Delete(local)),
            Kept::Temporary(temporary) => {
                Box::new(Empty { slot: temporary.slot, cell: false, span: temporary.span })
            }
            Kept::Cell(cell) if name.starts_with('.') => {
                Box::new(Empty { slot: cell.slot, cell: true, span: cell.span })
            }
            Kept::Cell(cell) => Box::new(Delete(cell)),
            Kept::Global(global) => Box::new(Delete(global)),
            Kept::Namespaced(namespaced) => Box::new(Delete(namespaced)),
            Kept::ClassVisible(visible) => Box::new(Delete(visible.outer_target())),
        }
    }

    /// The slot of the cell of `name`, for an inner function.
    pub fn cell_slot(&mut self, name: &Identifier) -> u32 {
        let binding = self.table.binding(self.scope, name);
        let key = match binding.resolution {
            Resolution::Free => (self.frame.scope, free_key(name)),
            _ => (binding.scope, name.clone()),
        };
        let own = self.frame.slots.get(&key);
        let free = || self.frame.slots.get(&(self.frame.scope, free_key(name)));
        // A class passes on an outer variable although it has one of the name itself.
        let passed = if self.table.scope(self.frame.scope).kind == ScopeKind::Class {
            free().or(own)
        } else {
            own.or_else(free)
        };
        match passed {
            Some(slot) => *slot,
            // A variable of an inlined comprehension that is met here for the first time.
            None => self.slot_of(binding.scope, name),
        }
    }

    pub(super) fn slot_of(&mut self, scope: ScopeId, name: &Identifier) -> u32 {
        if let Some(slot) = self.frame.slots.get(&(scope, name.clone())) {
            return *slot;
        }
        let slot = self.new_slot();
        self.frame.slots.insert((scope, name.clone()), slot);
        slot
    }

    fn kept(&mut self, name: &str, span: Span) -> Kept {
        let mangled = self.table.mangled(self.scope, name);
        let known = intern(shown_name(&mangled).unwrap_or(&mangled));
        let binding = self.table.binding(self.scope, name);
        let kind = self.table.scope(binding.scope).kind;
        if name.starts_with(".t") && binding.resolution == Resolution::Local {
            return Kept::Temporary(Temporary { slot: self.slot_of(binding.scope, &mangled), span });
        }
        if self.table.scope(self.scope).sees_class_scope
            && matches!(binding.resolution, Resolution::GlobalImplicit | Resolution::Free)
            && !matches!(name, "__classdict__" | "__class__" | "__conditional_annotations__")
        {
            let slot = self.cell_slot(&"__classdict__".into());
            let cell = (binding.resolution == Resolution::Free).then(|| CellVariable {
                slot: self.cell_slot(&mangled),
                name: known.clone(),
                free: true,
                span,
            });
            let outer = Global::new(known, span);
            return Kept::ClassVisible(ClassVisible { class_dict: slot, cell, outer });
        }
        match binding.resolution {
            Resolution::Local if matches!(kind, ScopeKind::Class | ScopeKind::Module) => {
                self.note_name(&known);
                Kept::Namespaced(Namespaced { outer: Global::new(known, span), cell: None })
            }
            Resolution::Local => {
                Kept::Local(Local { slot: self.slot_of(binding.scope, &mangled), name: known, span })
            }
            Resolution::Cell if kind == ScopeKind::Class => {
                Kept::Namespaced(Namespaced { outer: Global::new(known, span), cell: None })
            }
            Resolution::Cell => {
                let slot = self.slot_of(binding.scope, &mangled);
                Kept::Cell(CellVariable { slot, name: known, free: false, span })
            }
            Resolution::Free => {
                let slot = self.cell_slot(&mangled);
                let cell = CellVariable { slot, name: known.clone(), free: true, span };
                let scope = self.table.scope(self.scope);
                let nonlocal = scope.symbol(&mangled).is_some_and(|symbol| symbol.declared_nonlocal);
                if scope.kind == ScopeKind::Class && !nonlocal {
                    return Kept::Namespaced(Namespaced {
                        outer: Global::new(known, span),
                        cell: Some(cell),
                    });
                }
                Kept::Cell(cell)
            }
            Resolution::GlobalExplicit => {
                self.note_name(&known);
                Kept::Global(Global::new(known, span))
            }
            Resolution::GlobalImplicit => {
                self.note_name(&known);
                let top = self.table.scope(self.frame.scope).kind;
                // A comprehension that runs in a class's frame does not see the class's names.
                let in_class = top == ScopeKind::Class && self.scope == self.frame.scope;
                if in_class || top == ScopeKind::Module {
                    return Kept::Namespaced(Namespaced { outer: Global::new(known, span), cell: None });
                }
                Kept::Global(Global::new(known, span))
            }
        }
    }
}

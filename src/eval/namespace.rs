//! Namespaces of running frames: `locals()` (PEP 667).

use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::{Name, Value};
use crate::types::cell::Cell;
use crate::types::code::{Code, OPTIMIZED};
use crate::types::dict::{self, Dict};

/// Where the variables of a function's frame stand: each name with its slot, parameters and locals
/// first, then cells, then free variables.
pub fn variable_slots(code: &Code, first_free: u32) -> Vec<(Name, u32)> {
    let mut slots: Vec<(Name, u32)> =
        code.varnames.iter().enumerate().map(|(index, name)| (name.clone(), index as u32)).collect();
    let mut next = slots.len() as u32;
    for name in &code.cellvars {
        if !code.varnames.contains(name) {
            slots.push((name.clone(), next));
            next += 1;
        }
    }
    for (index, name) in code.freevars.iter().enumerate() {
        slots.push((name.clone(), first_free + index as u32));
    }
    slots
}

/// The variables of a function's frame as a dict; `content` reads a slot.
pub fn snapshot(code: &Code, first_free: u32, content: impl Fn(u32) -> Option<Value>) -> Value {
    let snapshot = dict::new();
    for (name, slot) in variable_slots(code, first_free) {
        let Some(held) = content(slot) else { continue };
        let held = match held.exact::<Cell>() {
            Some(cell) => cell.content.get(),
            None => Some(held.clone()),
        };
        if let Some(held) = held {
            snapshot.payload::<Dict>().set_name(&name, held);
        }
    }
    snapshot
}

impl Vm {
    /// `locals()`: the namespace of a module or class body itself, a snapshot of a function's
    /// variables.
    ///
    /// # Errors
    /// None so far.
    pub fn local_namespace(&mut self) -> Outcome {
        if let Some(locals) = &self.frame.locals {
            return Ok(locals.clone());
        }
        let function = self.frame.function.clone();
        let code = function.code.borrow().clone();
        if !code.has(OPTIMIZED) {
            return Ok(function.globals.value().clone());
        }
        let body = function.body.borrow().clone();
        let slots = self.frame.slots;
        Ok(snapshot(&code, body.free, |slot| slots.load(slot)))
    }
}

//! Namespaces of running frames: `locals()` (PEP 667).

use super::node::Body;
use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::{Name, Value};
use crate::types::cell::Cell;
use crate::types::code::{Code, OPTIMIZED};
use crate::types::dict::{self, Dict};
use crate::types::frame;

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

/// What a variable is, whose slot holds `held`.
pub fn value_of(held: Value) -> Option<Value> {
    match held.exact::<Cell>() {
        Some(cell) => cell.content.get(),
        None => Some(held),
    }
}

/// The variables of the comprehensions that run in a frame at the moment, by name and slot; `content`
/// reads a slot.
pub fn hidden(body: &Body, content: impl Fn(u32) -> Option<Value>) -> Vec<(Name, u32)> {
    body.inlined.iter().filter(|(_, slot)| content(*slot).is_some()).cloned().collect()
}

/// The variables that a frame keeps in its slots as a dict; `content` reads a slot. Those of a comprehension
/// that runs there hide the function's; a module or class body has no others there.
pub fn snapshot(code: &Code, body: &Body, content: impl Fn(u32) -> Option<Value>) -> Value {
    let snapshot = dict::new();
    let mut slots = if code.has(OPTIMIZED) { variable_slots(code, body.free) } else { Vec::new() };
    slots.extend(hidden(body, &content));
    for (name, slot) in slots {
        if let Some(value) = content(slot).and_then(value_of) {
            snapshot.payload::<Dict>().set_name(&name, value);
        }
    }
    snapshot
}

impl Vm {
    /// `locals()`: the namespace of a module or class body itself, a snapshot of a function's
    /// variables. In a comprehension of a module or class body, its own variables alone.
    ///
    /// # Errors
    /// Whatever comparing names that the program has added to `f_locals` raises.
    pub fn local_namespace(&mut self) -> Outcome {
        let function = self.frame.function.clone();
        let code = function.code.borrow().clone();
        let body = function.body.borrow().clone();
        let slots = self.frame.slots;
        if !code.has(OPTIMIZED) && hidden(&body, |slot| slots.load(slot)).is_empty() {
            return Ok(self.frame.locals.clone().unwrap_or_else(|| function.globals.value().clone()));
        }
        let snapshot = snapshot(&code, &body, |slot| slots.load(slot));
        if code.has(OPTIMIZED)
            && let Some(object) = self.frame.object.get()
        {
            frame::add_extra(self, &object, &snapshot)?;
        }
        Ok(snapshot)
    }
}

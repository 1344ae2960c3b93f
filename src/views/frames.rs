//! A frame's names: type, value and reference count, and what has changed since it was last looked
//! at.

use super::text::{self, pad};
use super::value::{self, ValueView};
use crate::code::hoist::{is_temporary, shown_name};
use crate::eval::Vm;
use crate::eval::vm::Frame;
use crate::heap::Value;
use crate::heap::stack::Slots;
use crate::types::cell::Cell;
use crate::types::code::{Code, OPTIMIZED};
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::str::to_string;
use serde::Serialize;

/// A name and its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Variable {
    /// The name.
    pub name: String,
    /// How it is kept, where that is worth saying: `cell`, `free`.
    pub kept: Option<String>,
    /// Its value; nothing while it has none.
    pub value: Option<ValueView>,
}

/// What happened to a name between two looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Change {
    /// It is new.
    New(String, ValueView),
    /// It has another value.
    Rebound(String, ValueView, ValueView),
    /// It has the same object, which reads otherwise now.
    Mutated(String, ValueView, ValueView),
    /// Its object has another number of references.
    Counted(String, ValueView, u32, u32),
    /// It is gone; whether its object has died with it.
    Gone(String, ValueView, bool),
}

/// A variable of a live frame.
pub struct Live {
    /// The name.
    pub name: String,
    /// How it is kept.
    pub kept: Option<&'static str>,
    /// The value.
    pub value: Option<Value>,
}

/// The name of a piece of code, with the class it is defined in and the parentheses of a call:
/// `B.hello()`.
pub fn code_name(code: &Code) -> String {
    let qualified = to_string(code.qualname.value());
    let name = qualified.rsplit("<locals>.").next().unwrap_or(&qualified);
    let shown = shown_name(name).unwrap_or(name).to_owned();
    if code.has(OPTIMIZED) { format!("{shown}()") } else { shown }
}

/// Where a function keeps a variable.
pub struct VariablePlace {
    /// The name.
    pub name: String,
    /// The slot.
    pub slot: u32,
    /// Whether it is shared with functions defined within.
    pub in_cell: bool,
    /// Whether it belongs to an enclosing function.
    pub is_free: bool,
}

/// Where a function keeps its variables: parameters and other locals, cells, free variables.
pub fn variable_places(code: &Code) -> Vec<VariablePlace> {
    let body = code.body.borrow().clone();
    let mut places: Vec<VariablePlace> = Vec::new();
    let mut add = |name: &crate::heap::Name, slot: u32, in_cell: bool, is_free: bool| {
        let name = to_string(name.value());
        if !name.starts_with('.') || is_shown_temporary(&name) {
            let name = shown_name(&name).map_or(name.clone(), str::to_owned);
            places.push(VariablePlace { name, slot, in_cell, is_free });
        }
    };
    for (slot, name) in code.varnames.iter().enumerate() {
        let slot = slot as u32;
        add(name, slot, body.cells.iter().any(|cell| cell.slot == slot), false);
    }
    let mut next = code.varnames.len() as u32;
    for name in &code.cellvars {
        if code.varnames.contains(name) {
            continue;
        }
        if next < body.free {
            add(name, next, true, false);
        }
        next += 1;
    }
    for (index, name) in code.freevars.iter().enumerate() {
        add(name, body.free + index as u32, false, true);
    }
    places
}

/// The variables in the slots of a function.
pub fn slot_variables(function: &Function, slots: &Slots) -> Vec<Live> {
    let code = function.code.borrow().clone();
    let places = variable_places(&code).into_iter();
    places
        .map(|place| {
            let (value, in_cell) = match slots.load(place.slot) {
                Some(held) if (place.in_cell || place.is_free) && held.has::<Cell>() => {
                    (held.payload::<Cell>().content.get(), place.in_cell)
                }
                held => (held, false),
            };
            let kept = if place.is_free { Some("free") } else { in_cell.then_some("cell") };
            Live { name: place.name, kept, value }
        })
        .collect()
}

fn is_shown_temporary(name: &str) -> bool {
    is_temporary(name) && shown_name(name).is_some()
}

/// The entries of a namespace that a program made.
pub fn namespace_variables(namespace: &Value) -> Vec<Live> {
    let Some(dict) = namespace.downcast::<Dict>() else { return Vec::new() };
    let named = value::named_entries(dict).into_iter();
    named
        .filter(|(name, _)| !(name.starts_with("__") && name.ends_with("__")))
        .map(|(name, value)| Live { name, kept: None, value: Some(value) })
        .collect()
}

/// The variables of a live frame.
pub fn variables(frame: &Frame) -> Vec<Live> {
    let code = frame.function.code.borrow().clone();
    if code.has(OPTIMIZED) {
        return slot_variables(&frame.function, &frame.slots);
    }
    let namespace = frame.locals.clone().unwrap_or_else(|| frame.function.globals.value().clone());
    namespace_variables(&namespace)
}

/// Looks at variables. Each is held once more by the list itself.
pub fn look(vm: &mut Vm, live: &[Live]) -> Vec<Variable> {
    let mut variables = Vec::with_capacity(live.len());
    for variable in live {
        let value = variable.value.as_ref().map(|value| {
            let own = live.iter().filter(|other| other.value.as_ref().is_some_and(|other| other.is(value)));
            let own = own.count() as u32;
            value::view(vm, value, own)
        });
        variables.push(Variable {
            name: variable.name.clone(),
            kept: variable.kept.map(str::to_owned),
            value,
        });
    }
    variables
}

/// What has changed in a frame from one look to the next; `is_alive` says whether an object, by the number shown, still
/// lives.
pub fn changes(before: &[Variable], after: &[Variable], is_alive: impl Fn(&str) -> bool) -> Vec<Change> {
    let find = |variables: &[Variable], name: &str| {
        variables.iter().find(|variable| variable.name == name).and_then(|variable| variable.value.clone())
    };
    let mut changes = Vec::new();
    for variable in after {
        let Some(new) = variable.value.clone() else { continue };
        let name = variable.name.clone();
        match find(before, &name) {
            None => changes.push(Change::New(name, new)),
            Some(old) if old.id != new.id || (new.id.is_none() && old.text != new.text) => {
                changes.push(Change::Rebound(name, old, new));
            }
            Some(old) if old.text != new.text => changes.push(Change::Mutated(name, old, new)),
            Some(old) => {
                if let (Some(_), Some(was), Some(is)) = (&new.id, old.references, new.references)
                    && was != is
                    && new.class != "function"
                {
                    changes.push(Change::Counted(name, new, was, is));
                }
            }
        }
    }
    for variable in before {
        if let Some(old) = variable.value.clone()
            && find(after, &variable.name).is_none()
        {
            let died = old.id.as_ref().is_some_and(|id| !is_alive(id));
            changes.push(Change::Gone(variable.name.clone(), old, died));
        }
    }
    changes
}

/// A value on one line: `list#1 [1, 2]`.
pub fn value_text(value: &ValueView, columns: usize) -> String {
    let text = match &value.id {
        Some(id) if value.text.starts_with(id.as_str()) || value.text == *id => value.text.clone(),
        Some(id) => format!("{id} {}", value.text),
        None => value.text.clone(),
    };
    text::clip(&text, columns)
}

/// The names as a table.
pub fn render_variables(variables: &[Variable], columns: usize) -> Vec<String> {
    let names = variables.iter().map(|variable| text::width(&variable.name)).max().unwrap_or(0).clamp(4, 16);
    let classes = variables
        .iter()
        .filter_map(|variable| variable.value.as_ref().map(|value| text::width(&value.class)))
        .max()
        .unwrap_or(0)
        .clamp(3, 14);
    let room = columns.saturating_sub(names + classes + 18).max(8);
    let mut lines = Vec::new();
    for variable in variables {
        let name = pad(&text::clip(&variable.name, 16), names);
        let kept = variable.kept.as_ref().map_or(String::new(), |kept| format!("  ({kept})"));
        lines.push(match &variable.value {
            None => format!("   {name}  (no value){kept}"),
            Some(value) => {
                let class = pad(&text::clip(&value.class, 14), classes);
                let shown = value_text(value, room.saturating_sub(text::width(&kept)));
                let references = match (&value.id, value.references) {
                    (_, None) => "refs -".to_owned(),
                    (_, Some(references)) => format!("refs {references}"),
                };
                format!("   {name}  {class}  {}  {references}", pad(&format!("{shown}{kept}"), room))
            }
        });
    }
    lines
}

/// The changes as text: `+` new, `~` changed, `-` gone.
pub fn render_changes(changes: &[Change], columns: usize) -> Vec<String> {
    let room = columns.saturating_sub(20).max(16);
    changes
        .iter()
        .map(|change| match change {
            Change::New(name, value) => format!("+ {name} = {}", value_text(value, room)),
            Change::Rebound(name, old, new) => {
                format!("~ {name} = {}  was {}", value_text(new, room / 2), value_text(old, room / 2))
            }
            Change::Mutated(name, old, new) => {
                let id = new.id.clone().unwrap_or_default();
                format!(
                    "~ {name} -> {id} is now {}  was {}",
                    text::clip(&new.text, room / 2),
                    text::clip(&old.text, room / 2)
                )
            }
            Change::Counted(name, value, was, is) => {
                format!("~ {name} -> {} refs {was} -> {is}", value.id.clone().unwrap_or_default())
            }
            Change::Gone(name, value, died) => {
                let fate = if *died { "  x freed at once" } else { "" };
                format!("- {name} (was {}){fate}", value_text(value, room / 2))
            }
        })
        .map(|line| text::clip(&line, columns.saturating_sub(3)))
        .collect()
}

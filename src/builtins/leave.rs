//! `exit`, `quit`, `help`, `copyright`: what the prompt offers without being asked to import it.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::Definition;
use crate::types::dict::Dict;
use crate::types::names::names;
use crate::types::none::{is_none, none};
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{object as object_type, str};

/// One of these objects: what it is called and what showing it says.
pub struct Leave {
    name: &'static str,
    text: &'static str,
    leaves: bool,
}

/// The type of these objects.
pub static CLASS: StaticType =
    StaticType::built_in::<Leave>("_sitebuiltins.Quitter", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Leave {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// Adds the objects to the built-in names.
pub fn add(namespace: &Dict) {
    let all = [
        Leave { name: "exit", text: "Use exit() or Ctrl-D (i.e. EOF) to exit", leaves: true },
        Leave { name: "quit", text: "Use quit() or Ctrl-D (i.e. EOF) to exit", leaves: true },
        Leave { name: "help", text: "Type help(object) for the docstring of an object.", leaves: false },
        Leave { name: "copyright", text: "Vivarium: MIT OR Apache-2.0.", leaves: false },
        Leave { name: "credits", text: "Vivarium: a Python interpreter made for teaching.", leaves: false },
        Leave { name: "license", text: "Vivarium: MIT OR Apache-2.0.", leaves: false },
    ];
    for leave in all {
        let name = intern(leave.name);
        namespace.set_name(&name, object::new(leave));
    }
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(this.payload::<Leave>().text))
}

fn call(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let leave = this.payload::<Leave>();
    if leave.leaves {
        let [code] = arguments.bind(vm, "__call__", ["code"], 0, 0, 0)?;
        return Err(vm.raise_exit(code.as_slice()));
    }
    let text = match arguments.positional.first() {
        None => str::new(leave.text),
        Some(object) => match vm.find_attribute(object, &names().__doc__)? {
            Some(doc) if !is_none(&doc) => doc,
            _ => str::new("No documentation."),
        },
    };
    let text = vm.str(&text)?;
    if let Some(stdout) = vm.sys_attribute(&names().stdout) {
        vm.call_method(&stdout, &names().write, &[text])?;
        vm.call_method(&stdout, &names().write, &[str::new("\n")])?;
    }
    Ok(none())
}

/// The type of these objects, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.repr.set(Some(repr));
        slots.call.set(Some(call));
    },
};

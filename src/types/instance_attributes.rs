//! `__dict__` and `__weakref__` of instances of a program's classes.

use super::definition::GetSet;
use super::dict::Dict;
use super::exception::{Exception, base};
use super::none::none;
use crate::eval::protocol::attributes::materialise_dict;
use crate::eval::{Outcome, Vm};
use crate::heap::attributes::{self, Storage};
use crate::heap::{Value, weak};

/// `__dict__`: the instance's attributes.
pub static DICT: GetSet = OWN_DICT;

/// As [`DICT`], for the attributes of built-in types whose instances have a `__dict__`.
pub const OWN_DICT: GetSet =
    GetSet { name: "__dict__", get: get_dict, set: Some(set_dict), doc: "dictionary for instance variables" };

/// `__weakref__`: the first of the weak references to the instance.
pub static WEAK_REFERENCE: GetSet = GetSet {
    name: "__weakref__",
    get: |_, object| Ok(weak::references_to(object).into_iter().next().unwrap_or_else(none)),
    set: None,
    doc: "list of weak references to the object",
};

fn get_dict(vm: &mut Vm, object: &Value) -> Outcome {
    if object.has::<Exception>() {
        return base::get_dict(vm, object);
    }
    match attributes::storage(object) {
        Storage::Absent => {
            let class = object.class().name();
            let name = super::str::intern("__dict__");
            Err(vm.attribute_error(format!("'{class}' object has no attribute '__dict__'"), object, &name))
        }
        _ => Ok(materialise_dict(object)),
    }
}

fn set_dict(vm: &mut Vm, object: &Value, own: &Value, value: Option<&Value>) -> Outcome<()> {
    if object.has::<Exception>() {
        return base::set_dict(vm, own, object, value);
    }
    let dict = match value {
        Some(value) if value.has::<Dict>() => value.clone(),
        Some(value) => {
            let given = value.class().name();
            return Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{given}'")));
        }
        None => super::dict::new(),
    };
    if let Storage::Absent = attributes::storage(object) {
        let class = object.class().name();
        let name = super::str::intern("__dict__");
        return Err(vm.attribute_error(
            format!("'{class}' object has no attribute '__dict__'"),
            object,
            &name,
        ));
    }
    drop(attributes::adopt_dict(object, dict));
    Ok(())
}

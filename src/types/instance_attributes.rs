//! `__dict__` and `__weakref__` of instances of a program's classes.

use super::definition::GetSet;
use super::dict::Dict;
use super::exception::{Exception, base};
use super::names::names;
use super::none::none;
use super::type_::TypeObject;
use crate::eval::protocol::attributes::materialise_dict;
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::attributes::{self, Storage};
use crate::heap::{Value, weak};

/// `__dict__`: the instance's attributes.
pub static DICT: GetSet = OWN_DICT;

/// As [`DICT`], for the attributes of built-in types whose instances have a `__dict__`.
pub const OWN_DICT: GetSet =
    GetSet { name: "__dict__", get: get_dict, set: Some(set_dict), doc: "dictionary for instance variables" };

/// `__weakref__`: the first of the weak references to the instance.
pub static WEAK_REFERENCE: GetSet = OWN_WEAK_REFERENCE;

/// As [`WEAK_REFERENCE`], for the attributes of built-in types.
pub const OWN_WEAK_REFERENCE: GetSet = GetSet {
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
        Storage::Absent => match descriptor_of_built_in_base(object) {
            Some(descriptor) => vm.bind_descriptor(&descriptor, Some(object), &object.class_value()),
            None => Err(no_dict(vm, object)),
        },
        _ => Ok(materialise_dict(object)),
    }
}

/// The `__dict__` of the built-in base of the object's class, for objects whose namespace is not that of
/// instances, as those of metaclasses.
fn descriptor_of_built_in_base(object: &Value) -> Option<Value> {
    let mut class = object.class_value();
    loop {
        let kind = class.payload::<TypeObject>();
        if !kind.is_heap()
            && let Some(found) = kind.dict().payload::<Dict>().get_name(&names().__dict__)
        {
            return Some(found);
        }
        class = kind.base.get()?;
    }
}

fn no_dict(vm: &mut Vm, object: &Value) -> Raised {
    let class = object.class().name();
    vm.attribute_error(format!("'{class}' object has no attribute '__dict__'"), object, &names().__dict__)
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
        return match descriptor_of_built_in_base(object) {
            Some(descriptor) => match descriptor.class().slots.descriptor_set.get() {
                Some(set) => set(vm, &descriptor, object, value),
                None => Err(no_dict(vm, object)),
            },
            None => Err(no_dict(vm, object)),
        };
    }
    drop(attributes::adopt_dict(object, dict));
    Ok(())
}

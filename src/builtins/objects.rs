//! What can be asked of any object: `callable`, `hash`, `id`, `isinstance`, `issubclass`, `len`.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::{bool_, int};

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "callable",
        Native::One(callable),
        "callable($module, obj, /)\n--\n\nReturn whether the object can be called like a function.",
    ),
    Method::new(
        "hash",
        Native::One(hash),
        "hash($module, obj, /)\n--\n\nReturn the hash of the object: equal objects have equal hashes.",
    ),
    Method::new(
        "id",
        Native::One(id),
        "id($module, obj, /)\n--\n\nReturn the identity of an object, unique among the objects alive.",
    ),
    Method::new(
        "isinstance",
        Native::Positional(2, 2, is_instance),
        "isinstance($module, obj, class_or_tuple, /)\n--\n\nReturn whether an object is an instance of a class or of one of several.",
    ),
    Method::new(
        "issubclass",
        Native::Positional(2, 2, is_subclass),
        "issubclass($module, cls, class_or_tuple, /)\n--\n\nReturn whether a class is derived from a class or from one of several.",
    ),
    Method::new(
        "len",
        Native::One(len),
        "len($module, obj, /)\n--\n\nReturn the number of items in a container.",
    ),
];

fn callable(_: &mut Vm, _: &Value, object: &Value) -> Outcome {
    Ok(bool_::new(object.class().slots.call.get().is_some()))
}

fn hash(vm: &mut Vm, _: &Value, object: &Value) -> Outcome {
    vm.hash(object).map(int::new)
}

fn id(_: &mut Vm, _: &Value, object: &Value) -> Outcome {
    Ok(int::new(object.address() as i64))
}

fn is_instance(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    vm.is_instance(&arguments[0], &arguments[1]).map(bool_::new)
}

fn is_subclass(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    vm.is_subclass(&arguments[0], &arguments[1]).map(bool_::new)
}

fn len(vm: &mut Vm, _: &Value, object: &Value) -> Outcome {
    vm.length(object).map(|length| int::new(length as i64))
}

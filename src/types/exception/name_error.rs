//! `NameError` and `AttributeError`, which remember the name that was not found.

use super::{Exception, Parts, base, field, fields};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Name, Value};
use crate::types::definition::{Method, Native};
use crate::types::str::to_string;
use crate::types::tuple;

/// Keyword arguments that are kept in fields. The others are refused in the words of Argument
/// Clinic.
///
/// # Errors
/// `TypeError` for another keyword.
pub fn init_keywords(
    vm: &mut Vm,
    this: &Value,
    arguments: &Arguments<'_>,
    function: &str,
    known: &[(&str, usize)],
) -> Outcome<()> {
    base::set_arguments(this, arguments.positional);
    let data = this.payload::<Exception>();
    for (_, index) in known {
        data.set_field(*index, None);
    }
    for (name, value) in arguments.keywords {
        match known.iter().find(|(known, _)| is_named(name, known)) {
            Some((_, index)) => data.set_field(*index, Some(value.clone())),
            None => {
                let name = to_string(name.value());
                let message = format!("{function}() got an unexpected keyword argument '{name}'");
                return Err(vm.type_error(message));
            }
        }
    }
    Ok(())
}

fn is_named(name: &Name, text: &str) -> bool {
    name.value().payload::<crate::types::str::Str>().as_str() == Some(text)
}

fn init_name(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    init_keywords(vm, this, arguments, "NameError", &[("name", fields::NAME)])
}

/// What `NameError` adds.
pub const NAME_ERROR: Parts = Parts {
    methods: &[],
    attributes: &[field!("name", fields::NAME, "name")],
    slots: |slots| slots.init.set(Some(init_name)),
};

fn init_attribute(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let known = [("name", fields::ATTRIBUTE_NAME), ("obj", fields::ATTRIBUTE_OBJECT)];
    init_keywords(vm, this, arguments, "AttributeError", &known)
}

/// Without the object, which is seldom one that can be pickled.
fn attribute_state(_: &mut Vm, this: &Value) -> Outcome {
    let data = this.payload::<Exception>();
    let own = [("name", data.field(fields::ATTRIBUTE_NAME)), ("args", data.args.get())];
    Ok(super::or_none(base::state_with(this, &own)))
}

fn reduce_attribute(vm: &mut Vm, this: &Value) -> Outcome {
    let args = super::or_none(this.payload::<Exception>().args.get());
    let state = attribute_state(vm, this)?;
    Ok(tuple::new(vec![this.class_value(), args, state]))
}

/// What `AttributeError` adds.
pub const ATTRIBUTE_ERROR: Parts = Parts {
    methods: &[
        Method::new("__getstate__", Native::NoArguments(attribute_state), ""),
        Method::new("__reduce__", Native::NoArguments(reduce_attribute), ""),
    ],
    attributes: &[
        field!("name", fields::ATTRIBUTE_NAME, "attribute name"),
        field!("obj", fields::ATTRIBUTE_OBJECT, "object"),
    ],
    slots: |slots| slots.init.set(Some(init_attribute)),
};

//! What `type` can do: its slots, methods and attributes.

use super::definition::Definition;
use super::slots::Operator;
use super::special_methods::initialise_by_method;
use super::type_::TypeObject;
use super::type_creation::new_type;
use super::{object as object_type, type_, type_attributes, type_members, union_type};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;

/// The slot `__call__` of `type`: a new instance, initialised (reference, 3.3.1).
///
/// # Errors
/// Whatever `__new__` and `__init__` raise.
#[inline(never)]
pub fn call(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    if type_::CLASS.is(class) {
        if let ([object], []) = (arguments.positional, arguments.keywords) {
            return Ok(object.class_value());
        }
        if arguments.positional.len() == 1 {
            arguments.no_keywords(vm, "type")?;
        }
        if arguments.positional.len() != 3 {
            return Err(vm.type_error("type() takes 1 or 3 arguments"));
        }
    }
    let kind = class.payload::<TypeObject>();
    let Some(new) = kind.slots.new.get() else {
        let name = kind.name();
        return Err(vm.type_error(format!("cannot create '{name}' instances")));
    };
    let made = new(vm, class, arguments)?;
    if !made.class().is_subtype(kind) {
        return Ok(made);
    }
    if let Some(initialise) = made.class().slots.init.get() {
        initialise(vm, &made, arguments)?;
    }
    Ok(made)
}

/// Calls a class with a fixed number of positional arguments: quick where instances are plain and
/// initialised by a method of the program.
///
/// # Errors
/// As for [`call`].
#[inline]
pub fn call_values<const N: usize>(vm: &mut Vm, class: &Value, arguments: [Value; N]) -> Outcome {
    let kind = class.payload::<TypeObject>();
    if let (Some(new), Some(init)) = (kind.slots.new.get(), kind.slots.init.get())
        && new as usize == object_type::new_object as *const () as usize
        && init as usize == super::special_methods::initialise as *const () as usize
        && !kind.head.has(crate::heap::type_head::ABSTRACT)
        && kind.is_heap()
    {
        let made = object_type::new(class);
        initialise_by_method(vm, &made, arguments)?;
        return Ok(made);
    }
    vm.call(class, &arguments)
}

fn initialise(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let given = arguments.positional.len();
    if given == 1 && !arguments.keywords.is_empty() {
        return Err(vm.type_error("type.__init__() takes no keyword arguments"));
    }
    if given != 1 && given != 3 {
        return Err(vm.type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(())
}

/// `type`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &type_::CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type"),
    methods: type_members::METHODS,
    attributes: type_members::ATTRIBUTES,
    slots: |slots| {
        slots.call.set(Some(call));
        slots.repr.set(Some(type_members::repr));
        slots.binary[Operator::BitOr as usize].set(Some(union_type::union));
        slots.new.set(Some(new_type));
        slots.init.set(Some(initialise));
        slots.getattribute.set(Some(type_attributes::get_attribute));
        slots.setattribute.set(Some(type_attributes::set_attribute));
    },
};

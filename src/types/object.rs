//! `object`: the base of every class.

use super::bool_;
use super::definition::Definition;
use super::names::names;
use super::none::{is_not_implemented, not_implemented};
use super::slots::Comparison;
use super::type_::{CLASS as TYPE, StaticType, TypeObject};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::{ABSTRACT, BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Tracer, Value};

/// The empty payload of plain instances.
pub struct Plain;

/// The type `object`.
pub static CLASS: StaticType =
    StaticType::built_in::<Plain>("object", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE);

impl Payload for Plain {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// A new instance of `class`, which has no other payload.
pub fn new(class: &Value) -> Value {
    object::new_of_class(class, Plain)
}

/// The slot `__new__` of `object`: a plain instance of `class`.
///
/// # Errors
/// `TypeError` for arguments that nobody takes, and for abstract classes.
#[inline(never)]
pub fn new_object(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let kind = class.payload::<TypeObject>();
    if !arguments.is_empty() {
        let slots = &kind.slots;
        if !is_same(slots.new.get().map(|new| new as usize), new_object as *const () as usize) {
            let message = "object.__new__() takes exactly one argument (the type to instantiate)";
            return Err(vm.type_error(message));
        }
        if is_same(slots.init.get().map(|init| init as usize), initialise as *const () as usize) {
            let name = kind.name();
            return Err(vm.type_error(format!("{name}() takes no arguments")));
        }
    }
    if kind.head.has(ABSTRACT) {
        return Err(abstract_class(vm, class));
    }
    if !kind.head.same_payload(&CLASS.payload().head) {
        let (name, safe) = (kind.name(), maker(class).payload::<TypeObject>().name());
        return Err(vm.type_error(format!("object.__new__({name}) is not safe, use {safe}.__new__()")));
    }
    Ok(new(class))
}

/// Whether a class is made without arguments: neither `__new__` nor `__init__` is its own.
pub fn takes_nothing(class: &TypeObject) -> bool {
    let slots = &class.slots;
    is_same(slots.new.get().map(|new| new as usize), new_object as *const () as usize)
        && is_same(slots.init.get().map(|init| init as usize), initialise as *const () as usize)
}

/// The class nearest to `class` whose `__new__` is no method of the program's: its own or one it inherits.
pub fn maker(class: &Value) -> Value {
    let mut maker = class.clone();
    while let kind = maker.payload::<TypeObject>()
        && kind.slots.new.get().map(|new| new as usize)
            == Some(super::special_methods::new as *const () as usize)
        && let Some(base) = kind.base.get()
    {
        maker = base;
    }
    maker
}

fn is_same(slot: Option<usize>, function: usize) -> bool {
    slot == Some(function)
}

#[cold]
fn abstract_class(vm: &mut Vm, class: &Value) -> Raised {
    let methods = match vm.get_attribute(class, &names().__abstractmethods__) {
        Ok(methods) => methods,
        Err(raised) => return raised,
    };
    let mut missing = Vec::new();
    let collected = vm.for_each(&methods, |vm, method| {
        missing.push(vm.str_text(&method)?.to_string_lossy());
        Ok(())
    });
    if let Err(raised) = collected {
        return raised;
    }
    missing.sort();
    let (name, plural) = (class.payload::<TypeObject>().name(), if missing.len() == 1 { "" } else { "s" });
    let list = missing.join("', '");
    vm.type_error(format!(
        "Can't instantiate abstract class {name} without an implementation for abstract method{plural} '{list}'"
    ))
}

/// The slot `__init__` of `object`, which does nothing.
///
/// # Errors
/// `TypeError` for arguments that nobody takes.
#[inline(never)]
pub fn initialise(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    if arguments.is_empty() {
        return Ok(());
    }
    let kind = this.class();
    if !is_same(kind.slots.init.get().map(|init| init as usize), initialise as *const () as usize) {
        let message = "object.__init__() takes exactly one argument (the instance to initialize)";
        return Err(vm.type_error(message));
    }
    if is_same(kind.slots.new.get().map(|new| new as usize), new_object as *const () as usize) {
        let name = kind.name();
        return Err(vm.type_error(format!(
            "{name}.__init__() takes exactly one argument (the instance to initialize)"
        )));
    }
    Ok(())
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let text = match super::type_attributes::module_prefix(vm, this.class())? {
        Some(module) => {
            let name = super::type_attributes::qualified_name(this.class());
            format!("<{module}.{name} object at {:#x}>", this.address())
        }
        None => format!("<{} object at {:#x}>", this.class().short_name(), this.address()),
    };
    Ok(super::str::new(text))
}

fn str(vm: &mut Vm, this: &Value) -> Outcome {
    // What it gives is checked by the caller, who speaks of `__str__`.
    match this.class().slots.repr.get() {
        Some(repr) => vm.nested_while(" while getting the repr of an object", |vm| repr(vm, this)),
        None => vm.repr(this),
    }
}

/// The hash of an object that is equal only to itself.
pub fn identity_hash(object: &Value) -> i64 {
    match object.address().rotate_right(4) as i64 {
        -1 => -2,
        hash => hash,
    }
}

fn hash(_: &mut Vm, this: &Value) -> Outcome<i64> {
    Ok(identity_hash(this))
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    match comparison {
        Comparison::Eq if left.is(right) => Ok(bool_::new(true)),
        Comparison::Ne => {
            let Some(equal) = left.class().slots.richcompare.get() else { return Ok(not_implemented()) };
            let result = equal(vm, left, right, Comparison::Eq)?;
            if is_not_implemented(&result) {
                return Ok(result);
            }
            Ok(bool_::new(!vm.truth(&result)?))
        }
        _ => Ok(not_implemented()),
    }
}

/// `object`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: None,
    doc: Some(
        "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n",
    ),
    methods: super::object_members::METHODS,
    attributes: super::object_members::ATTRIBUTES,
    slots: |slots| {
        slots.getattribute.set(Some(crate::eval::protocol::attributes::generic));
        slots.setattribute.set(Some(crate::eval::attribute::generic_set));
        slots.new.set(Some(new_object));
        slots.init.set(Some(initialise));
        slots.repr.set(Some(repr));
        slots.str.set(Some(str));
        slots.hash.set(Some(hash));
        slots.richcompare.set(Some(compare));
    },
};

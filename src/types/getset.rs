//! `getset_descriptor`: a computed attribute of a built-in type.

use super::definition::{Definition, GetSet};
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType, TypeObject};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value};

/// A computed attribute and the type it belongs to.
pub struct GetSetDescriptor {
    /// How it is read and set.
    pub attribute: &'static GetSet,
    /// `__objclass__`.
    pub class: Value,
}

/// The type `getset_descriptor`.
pub static CLASS: StaticType = StaticType::built_in::<GetSetDescriptor>(
    "getset_descriptor",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for GetSetDescriptor {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.class.trace(tracer);
    }
}

/// Refuses to set a field of a native object, as CPython does for its plain members.
///
/// # Errors
/// `AttributeError`, always.
pub fn read_only_member(vm: &mut Vm, _: &Value, _: &Value, _: Option<&Value>) -> Outcome<()> {
    Err(vm.raise_new(&super::exception::ATTRIBUTE_ERROR, "readonly attribute"))
}

/// The descriptor of `attribute` of `class`.
pub fn new(class: &Value, attribute: &'static GetSet) -> Value {
    object::new(GetSetDescriptor { attribute, class: class.clone() })
}

fn check(vm: &mut Vm, descriptor: &GetSetDescriptor, instance: &Value) -> Outcome<()> {
    let owner = descriptor.class.payload::<TypeObject>();
    if instance.class().is_subtype(owner) {
        return Ok(());
    }
    let (name, owner, given) = (descriptor.attribute.name, owner.name(), instance.class().name());
    Err(vm
        .type_error(format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object")))
}

fn get(vm: &mut Vm, this: &Value, instance: Option<&Value>, _: Option<&Value>) -> Outcome {
    let Some(instance) = instance else { return Ok(this.clone()) };
    let descriptor = this.payload::<GetSetDescriptor>();
    check(vm, descriptor, instance)?;
    (descriptor.attribute.get)(vm, instance)
}

fn set(vm: &mut Vm, this: &Value, instance: &Value, value: Option<&Value>) -> Outcome<()> {
    let descriptor = this.payload::<GetSetDescriptor>();
    check(vm, descriptor, instance)?;
    match descriptor.attribute.set {
        Some(set) => set(vm, instance, instance, value),
        None => {
            let (name, owner) = (descriptor.attribute.name, descriptor.class.payload::<TypeObject>().name());
            Err(vm.attribute_error(
                format!("attribute '{name}' of '{owner}' objects is not writable"),
                instance,
                &super::str::intern(name),
            ))
        }
    }
}

/// `getset_descriptor`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: super::descriptor_members::OF_ATTRIBUTES,
    slots: |slots| {
        slots.repr.set(Some(super::descriptor_members::repr_attribute));
        slots.descriptor_get.set(Some(get));
        slots.descriptor_set.set(Some(set));
    },
};

/// The setter of an attribute that shows a field of a built-in object as it is.
///
/// # Errors
/// Always `AttributeError`.
pub fn read_only(vm: &mut Vm, _: &Value, _: &Value, _: Option<&Value>) -> Outcome<()> {
    Err(vm.raise_new(&super::exception::ATTRIBUTE_ERROR, "readonly attribute"))
}

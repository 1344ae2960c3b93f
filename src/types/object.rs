//! `object`: the base of every class.

use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
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

/// `object`, for the table of types.
pub static DEFINITION: super::definition::Definition = super::definition::Definition {
    class: &CLASS,
    base: None,
    doc: Some("The base class of the class hierarchy."),
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.getattribute.set(Some(crate::eval::protocol::attributes::generic));
        slots.setattribute.set(Some(crate::eval::attribute::generic_set));
    },
};

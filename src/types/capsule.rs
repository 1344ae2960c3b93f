//! `types.CapsuleType`: in CPython the box in which one extension module hands C pointers to another.
//! Here no module does; the type is there to be named.

use super::definition::Definition;
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer};

/// A box of which none is ever made.
pub struct Capsule;

/// The type `PyCapsule`.
pub static CLASS: StaticType =
    StaticType::built_in::<Capsule>("PyCapsule", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Capsule {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// `PyCapsule`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Capsule objects let you wrap a C \"void *\" pointer in a Python object."),
    methods: &[],
    attributes: &[],
    slots: |_| {},
};

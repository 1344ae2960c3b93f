//! `float`.

mod arithmetic;
mod construct;
mod methods;

use super::definition::Definition;
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MATCH_SELF};
use crate::heap::{Payload, Tracer, Value};
pub use arithmetic::{power, whole};
pub use construct::from_object;

/// The value of a float.
pub struct Float {
    /// The value.
    pub value: f64,
}

/// The type `float`.
pub static CLASS: StaticType = StaticType::built_in::<Float>(
    "float",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | MATCH_SELF,
);

impl Payload for Float {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// The float `value`.
#[inline(always)]
pub fn new(value: f64) -> Value {
    object::new(Float { value })
}

/// The value of an exact `float`: the fast path of arithmetic.
#[inline(always)]
pub fn exact(value: &Value) -> Option<f64> {
    value.exact::<Float>().map(|float| float.value)
}

/// The hash of a float that is, or is a part of, `object`.
pub fn hash_of(object: &Value, value: f64) -> i64 {
    crate::number::float::hash(value).unwrap_or_else(|| object_type::identity_hash(object))
}

/// `float`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Convert a string or number to a floating-point number, if possible."),
    methods: methods::METHODS,
    attributes: methods::ATTRIBUTES,
    slots: |slots| {
        arithmetic::set_slots(slots);
        slots.repr.set(Some(methods::repr));
        slots.new.set(Some(construct::construct));
    },
};

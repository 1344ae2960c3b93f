//! `float`.

use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MATCH_SELF};
use crate::heap::{Payload, Tracer, Value};

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

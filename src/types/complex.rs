//! `complex`.

use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Tracer, Value};

/// The value of a complex number.
pub struct Complex {
    /// The real part.
    pub real: f64,
    /// The imaginary part.
    pub imaginary: f64,
}

/// The type `complex`.
pub static CLASS: StaticType =
    StaticType::built_in::<Complex>("complex", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE);

impl Payload for Complex {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// The complex number.
pub fn new(real: f64, imaginary: f64) -> Value {
    object::new(Complex { real, imaginary })
}

//! `slice`.

use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value};

/// The parts of a slice, each a value or `None`.
pub struct Slice {
    /// `start`.
    pub start: Value,
    /// `stop`.
    pub stop: Value,
    /// `step`.
    pub step: Value,
}

/// The type `slice`.
pub static CLASS: StaticType =
    StaticType::built_in::<Slice>("slice", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Slice {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.start.trace(tracer);
        self.stop.trace(tracer);
        self.step.trace(tracer);
    }
}

/// A new slice.
pub fn new(start: Value, stop: Value, step: Value) -> Value {
    object::new(Slice { start, stop, step })
}

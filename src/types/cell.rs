//! `cell`: a variable shared between a function and those defined within it.

use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};

/// The content of a cell; empty while the variable is unbound.
pub struct Cell {
    /// The variable's value.
    pub content: ValueCell,
}

/// The type `cell`.
pub static CLASS: StaticType =
    StaticType::built_in::<Cell>("cell", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Cell {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.content.trace(tracer);
    }
}

/// A new cell.
pub fn new(content: Option<Value>) -> Value {
    object::new(Cell { content: ValueCell::of(content) })
}

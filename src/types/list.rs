//! `list`.

use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MATCH_SELF, SEQUENCE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueVec};

/// The items of a list.
#[derive(Default)]
pub struct List {
    /// The items.
    pub items: ValueVec,
}

/// The type `list`.
pub static CLASS: StaticType = StaticType::built_in::<List>(
    "list",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | SEQUENCE | MATCH_SELF,
);

impl Payload for List {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.items.trace(tracer);
    }
}

/// A new list of `items`.
pub fn new(items: Vec<Value>) -> Value {
    object::new(List { items: ValueVec::new(items) })
}

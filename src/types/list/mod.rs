//! `list`.

mod iterator;
mod methods;
mod operators;
mod sort;
mod timsort;

pub use iterator::{DEFINITION as ITERATOR_DEFINITION, ListIterator};
pub use iterator::{REVERSE_DEFINITION as REVERSE_ITERATOR_DEFINITION, ReverseListIterator};
pub use methods::{DEFINITION, extend};
pub use sort::{sort, sort_values};

use super::sequence::Items;
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

impl Items for List {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn item(&self, index: usize) -> Option<Value> {
        self.items.get(index)
    }
}

/// A new list of `items`.
pub fn new(items: Vec<Value>) -> Value {
    object::new(List { items: ValueVec::new(items) })
}

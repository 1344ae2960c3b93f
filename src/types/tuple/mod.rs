//! `tuple`.

pub mod hash;
mod iterator;
mod methods;

pub use iterator::{DEFINITION as ITERATOR_DEFINITION, TupleIterator};
pub use methods::{DEFINITION, from_iterable};

use super::sequence::Items;
use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MATCH_SELF, SEQUENCE};
use crate::heap::{Payload, Trace, Tracer, Value};

/// The items of a tuple.
pub struct Tuple {
    items: Box<[Value]>,
}

/// The type `tuple`.
pub static CLASS: StaticType = StaticType::built_in::<Tuple>(
    "tuple",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | SEQUENCE | MATCH_SELF,
);

impl Payload for Tuple {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.items.trace(tracer);
    }
}

impl Tuple {
    /// The items.
    #[inline(always)]
    pub fn items(&self) -> &[Value] {
        &self.items
    }
}

impl Items for Tuple {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn item(&self, index: usize) -> Option<Value> {
        self.items.get(index).cloned()
    }
}

/// A new tuple of `items`.
pub fn new(items: Vec<Value>) -> Value {
    object::new(Tuple { items: items.into_boxed_slice() })
}

/// A new tuple of a subclass of `tuple`.
pub fn new_of_class(class: &Value, items: Vec<Value>) -> Value {
    object::new_of_class(class, Tuple { items: items.into_boxed_slice() })
}

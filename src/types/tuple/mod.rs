//! `tuple`.

pub mod hash;
mod iterator;
mod methods;

pub use iterator::{DEFINITION as ITERATOR_DEFINITION, TupleIterator};
pub use methods::{DEFINITION, from_iterable};

use super::sequence::Items;
use super::type_::{CLASS as TYPE, StaticType};
use crate::heap::trailing::{self, TrailingValues};
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MATCH_SELF, SEQUENCE, UNTRACKABLE};
use crate::heap::{Object, Payload, Trace, Tracer, Value};

/// The items of a tuple.
#[repr(transparent)]
pub struct Tuple {
    items: TrailingValues,
}

/// The type `tuple`.
pub static CLASS: StaticType = StaticType::built_in::<Tuple>(
    "tuple",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | SEQUENCE | MATCH_SELF | UNTRACKABLE,
);

impl Payload for Tuple {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.items.trace(tracer);
    }

    #[inline(always)]
    fn trailing_size(&self) -> usize {
        self.items.bytes()
    }
}

impl Tuple {
    /// The items.
    #[inline(always)]
    pub fn items(&self) -> &[Value] {
        self.items.as_slice()
    }

    /// The items, and what a struct sequence keeps behind them.
    pub fn all_items(&self) -> &[Value] {
        self.items.all()
    }
}

impl Items for Tuple {
    fn count(&self) -> usize {
        self.items().len()
    }

    fn item(&self, index: usize) -> Option<Value> {
        self.items().get(index).cloned()
    }
}

/// `()`, which exists once.
static EMPTY: Object<Tuple> = Object::of_static(&raw const CLASS, Tuple { items: TrailingValues::EMPTY });

/// `()`.
#[inline(always)]
pub fn empty() -> Value {
    Value::from_static(&EMPTY)
}

/// A new tuple of `items`.
pub fn new(items: Vec<Value>) -> Value {
    if items.is_empty() { empty() } else { trailing::new(|items| Tuple { items }, items) }
}

/// A new tuple of so many items.
#[inline]
pub fn of<const N: usize>(items: [Value; N]) -> Value {
    if N == 0 { empty() } else { trailing::new(|items| Tuple { items }, items) }
}

/// A new tuple of a subclass of `tuple`.
pub fn new_of_class(class: &Value, items: Vec<Value>) -> Value {
    trailing::new_of_class(class, |items| Tuple { items }, items)
}

/// A new struct sequence: a tuple of a subclass of `tuple`, of whose values the first `visible` are items.
pub fn new_with_hidden(class: &Value, values: Vec<Value>, visible: usize) -> Value {
    trailing::new_with_hidden(class, |items| Tuple { items }, values, visible)
}

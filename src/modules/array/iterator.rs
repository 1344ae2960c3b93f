//! The iterator of arrays.

use super::Array;
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, Method, Native};
use crate::types::iterator_state;
use crate::types::none::none;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{object as object_type, tuple};
use std::cell::Cell;

/// An array and the place of the next item.
pub struct ArrayIterator {
    /// Empty at the end.
    array: ValueCell,
    place: Cell<usize>,
}

/// The type of the iterator.
pub static CLASS: StaticType = StaticType::built_in::<ArrayIterator>(
    "array.arrayiterator",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for ArrayIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.array.trace(tracer);
    }
}

/// `iter(array)`.
///
/// # Errors
/// None.
pub fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(object::new(ArrayIterator { array: ValueCell::new(this.clone()), place: Cell::new(0) }))
}

fn next(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<ArrayIterator>();
    let Some(array) = iterator.array.get() else { return Ok(None) };
    let place = iterator.place.get();
    let item = array.payload::<Array>().item(place);
    if item.is_some() {
        iterator.place.set(place + 1);
    } else {
        drop(iterator.array.take());
    }
    Ok(item)
}

fn this(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<ArrayIterator>();
    Ok(match iterator.array.get() {
        Some(array) => iterator_state::reduced(iter, array, Some(iterator.place.get() as i64)),
        None => iterator_state::reduced(iter, tuple::empty(), None),
    })
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let place = vm.size(state)?;
    let iterator = this.payload::<ArrayIterator>();
    if let Some(array) = iterator.array.get() {
        iterator.place.set((place.max(0) as usize).min(array.payload::<Array>().len()));
    }
    Ok(none())
}

/// The type of the iterator, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("__reduce__", Native::NoArguments(reduce), iterator_state::REDUCE),
        Method::new("__setstate__", Native::One(set_state), iterator_state::SET_STATE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(this));
        slots.next.set(Some(next));
    },
};

//! `set_iterator`.

use super::Set;
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Typed, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::iterator_state::{self, Source};
use crate::types::object as object_type;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, list};
use std::cell::Cell;

/// The set, until it is exhausted, the next place, and what is expected of the set.
pub struct SetIterator {
    set: Source<Set>,
    next: Cell<usize>,
    /// The number of keys there were at the beginning; nothing once the set was seen changed.
    expected: Cell<Option<usize>>,
    left: Cell<usize>,
}

/// The type `set_iterator`.
static CLASS: StaticType =
    StaticType::built_in::<SetIterator>("set_iterator", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for SetIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.set.trace(tracer);
    }
}

/// An iterator over the set `this`.
pub fn iter(_: &mut Vm, this: &Value) -> Outcome {
    let Ok(set) = Typed::<Set>::new(this.clone()) else { unreachable!("a slot of set") };
    let length = set.len();
    Ok(object::new(SetIterator {
        set: Source::new(set),
        next: Cell::new(0),
        expected: Cell::new(Some(length)),
        left: Cell::new(length),
    }))
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<SetIterator>();
    let place = iterator.next.get();
    let Some((length, found)) = iterator.set.read(|set| (set.len(), set.table.key_from(place))) else {
        return Ok(None);
    };
    if iterator.expected.get() != Some(length) {
        iterator.expected.set(None);
        return Err(vm.runtime_error("Set changed size during iteration"));
    }
    match found {
        Some((place, key, _)) => {
            iterator.next.set(place + 1);
            iterator.left.set(iterator.left.get().saturating_sub(1));
            Ok(Some(key))
        }
        None => {
            iterator.set.end();
            Ok(None)
        }
    }
}

fn length_hint(_: &mut Vm, this: &Value) -> Outcome {
    let iterator = this.payload::<SetIterator>();
    let unchanged = iterator.set.read(|set| iterator.expected.get() == Some(set.len())) == Some(true);
    Ok(int::new(if unchanged { iterator.left.get() as i64 } else { 0 }))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<SetIterator>();
    let mut keys = Vec::new();
    let mut place = iterator.next.get();
    while let Some(Some((at, key, _))) = iterator.set.read(|set| set.table.key_from(place)) {
        keys.push(key);
        place = at + 1;
    }
    Ok(iterator_state::reduced(iter, list::new(keys), None))
}

/// `set_iterator`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("__length_hint__", Native::NoArguments(length_hint), iterator_state::HINT),
        Method::new("__reduce__", Native::NoArguments(reduce), iterator_state::REDUCE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next));
    },
};

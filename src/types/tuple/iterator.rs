//! `tuple_iterator`.

use super::Tuple;
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Typed, Value};
use crate::types::definition::{Definition, Method, Native};
use crate::types::iterator_state::{self, Source};
use crate::types::object as object_type;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, none};
use std::cell::Cell;

/// The tuple, until it is exhausted, and the next place.
pub struct TupleIterator {
    tuple: Source<Tuple>,
    next: Cell<usize>,
}

/// The type `tuple_iterator`.
static CLASS: StaticType =
    StaticType::built_in::<TupleIterator>("tuple_iterator", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for TupleIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.tuple.trace(tracer);
    }
}

impl TupleIterator {
    /// The next item.
    #[inline(always)]
    pub fn advance(&self) -> Option<Value> {
        let index = self.next.get();
        let item = self.tuple.read(|tuple| tuple.items().get(index).cloned())?;
        if item.is_some() {
            self.next.set(index + 1);
        } else {
            self.tuple.end();
        }
        item
    }
}

/// An iterator over the tuple `this`.
pub fn iter(_: &mut Vm, this: &Value) -> Outcome {
    let Ok(tuple) = Typed::<Tuple>::new(this.clone()) else { unreachable!("a slot of tuple") };
    Ok(object::new(TupleIterator { tuple: Source::new(tuple), next: Cell::new(0) }))
}

fn next(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    Ok(this.payload::<TupleIterator>().advance())
}

fn length_hint(_: &mut Vm, this: &Value) -> Outcome {
    let iterator = this.payload::<TupleIterator>();
    let left = iterator.tuple.read(|tuple| tuple.items().len().saturating_sub(iterator.next.get()));
    Ok(int::new(left.unwrap_or(0) as i64))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<TupleIterator>();
    Ok(match iterator.tuple.get() {
        Some(tuple) => iterator_state::reduced(iter, tuple.into_value(), Some(iterator.next.get() as i64)),
        None => iterator_state::reduced(iter, super::empty(), None),
    })
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let index = vm.index_isize(state, false)?;
    let iterator = this.payload::<TupleIterator>();
    if let Some(length) = iterator.tuple.read(|tuple| tuple.items().len()) {
        iterator.next.set((index.max(0) as usize).min(length));
    }
    Ok(none::none())
}

/// `tuple_iterator`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("__length_hint__", Native::NoArguments(length_hint), iterator_state::HINT),
        Method::new("__reduce__", Native::NoArguments(reduce), iterator_state::REDUCE),
        Method::new("__setstate__", Native::One(set_state), iterator_state::SET_STATE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next));
    },
};

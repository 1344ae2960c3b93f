//! `iterator`: iteration by `__getitem__` with 0, 1, 2, …

use super::definition::{Definition, Method, Native};
use super::iterator_state::{self, HINT, REDUCE, SET_STATE};
use super::none::{none, not_implemented};
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::{exception, int, tuple};
use std::cell::Cell;

/// The sequence, until it is exhausted, and the next index.
pub struct SequenceIterator {
    sequence: ValueCell,
    next: Cell<i64>,
}

/// The type `iterator`.
pub static CLASS: StaticType =
    StaticType::built_in::<SequenceIterator>("iterator", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for SequenceIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.sequence.trace(tracer);
    }
}

/// Whether an object without `__iter__` is iterated by its `__getitem__`.
pub fn is_sequence(object: &Value) -> bool {
    object.class().slots.getitem.get().is_some() && !object.has::<super::dict::Dict>()
}

/// Whether `iter()` takes it: it has an iterator, or is a sequence.
pub fn is_iterable(object: &Value) -> bool {
    object.class().slots.iter.get().is_some() || is_sequence(object)
}

/// An iterator over `sequence`.
pub fn new(sequence: Value) -> Value {
    object::new(SequenceIterator { sequence: ValueCell::new(sequence), next: Cell::new(0) })
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<SequenceIterator>();
    let Some(sequence) = iterator.sequence.get() else { return Ok(None) };
    let index = iterator.next.get();
    match vm.get_item(&sequence, &int::new(index)) {
        Ok(item) => {
            iterator.next.set(index + 1);
            Ok(Some(item))
        }
        Err(raised) => {
            let ended = vm.raised_is(&raised, &exception::INDEX_ERROR)
                || vm.raised_is(&raised, &exception::STOP_ITERATION);
            if !ended {
                return Err(raised);
            }
            drop(vm.take_raised(raised));
            drop(iterator.sequence.take());
            Ok(None)
        }
    }
}

fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

fn length_hint(vm: &mut Vm, this: &Value) -> Outcome {
    let iterator = this.payload::<SequenceIterator>();
    let Some(sequence) = iterator.sequence.get() else { return Ok(int::new(0)) };
    let Some(length) = sequence.class().slots.length.get() else { return Ok(not_implemented()) };
    let left = length(vm, &sequence)? as i64 - iterator.next.get();
    Ok(int::new(left.max(0)))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<SequenceIterator>();
    Ok(match iterator.sequence.get() {
        Some(sequence) => iterator_state::reduced(iter, sequence, Some(iterator.next.get())),
        None => iterator_state::reduced(iter, tuple::empty(), None),
    })
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let index = vm.size(state)?;
    let iterator = this.payload::<SequenceIterator>();
    if iterator.sequence.get().is_some() {
        iterator.next.set(index.max(0) as i64);
    }
    Ok(none())
}

/// `iterator`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("__length_hint__", Native::NoArguments(length_hint), HINT),
        Method::new("__reduce__", Native::NoArguments(reduce), REDUCE),
        Method::new("__setstate__", Native::One(set_state), SET_STATE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iter));
        slots.next.set(Some(next));
    },
};

//! `list_iterator` and `list_reverseiterator`.

use super::List;
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

/// The list, until it is exhausted, and the next place.
pub struct ListIterator {
    list: Source<List>,
    next: Cell<usize>,
}

/// The type `list_iterator`.
static CLASS: StaticType =
    StaticType::built_in::<ListIterator>("list_iterator", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for ListIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.list.trace(tracer);
    }
}

/// The list, until it is exhausted, and the number of items not yet given.
pub struct ReverseListIterator {
    list: Source<List>,
    left: Cell<usize>,
}

/// The type `list_reverseiterator`.
static REVERSE_CLASS: StaticType = StaticType::built_in::<ReverseListIterator>(
    "list_reverseiterator",
    &raw const REVERSE_CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for ReverseListIterator {
    fn class() -> &'static StaticType {
        &REVERSE_CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.list.trace(tracer);
    }
}

impl ListIterator {
    /// The next item.
    #[inline(always)]
    pub fn advance(&self) -> Option<Value> {
        let index = self.next.get();
        let item = self.list.read(|list| list.items.get(index))?;
        if item.is_some() {
            self.next.set(index + 1);
        } else {
            self.list.end();
        }
        item
    }
}

fn typed(this: &Value) -> Typed<List> {
    match Typed::new(this.clone()) {
        Ok(list) => list,
        Err(_) => unreachable!("called for lists only"),
    }
}

/// An iterator over the list `this`.
pub fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(object::new(ListIterator { list: Source::new(typed(this)), next: Cell::new(0) }))
}

/// An iterator over the list `this` from its end.
pub fn reversed(_: &mut Vm, this: &Value) -> Outcome {
    let list = typed(this);
    let left = Cell::new(list.items.len());
    Ok(object::new(ReverseListIterator { list: Source::new(list), left }))
}

fn next(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    Ok(this.payload::<ListIterator>().advance())
}

fn next_reverse(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<ReverseListIterator>();
    let left = iterator.left.get();
    let item = iterator.list.read(|list| left.checked_sub(1).and_then(|index| list.items.get(index)));
    let Some(item) = item else { return Ok(None) };
    if item.is_some() {
        iterator.left.set(left - 1);
    } else {
        iterator.left.set(0);
        iterator.list.end();
    }
    Ok(item)
}

fn length_hint(_: &mut Vm, this: &Value) -> Outcome {
    let iterator = this.payload::<ListIterator>();
    let left = iterator.list.read(|list| list.items.len().saturating_sub(iterator.next.get()));
    Ok(int::new(left.unwrap_or(0) as i64))
}

fn length_hint_reverse(_: &mut Vm, this: &Value) -> Outcome {
    let iterator = this.payload::<ReverseListIterator>();
    let left = iterator.left.get();
    let left = iterator.list.read(|list| if list.items.len() < left { 0 } else { left });
    Ok(int::new(left.unwrap_or(0) as i64))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<ListIterator>();
    Ok(match iterator.list.get() {
        Some(list) => iterator_state::reduced(iter, list.into_value(), Some(iterator.next.get() as i64)),
        None => iterator_state::reduced(iter, super::new(Vec::new()), None),
    })
}

fn reduce_reverse(vm: &mut Vm, this: &Value) -> Outcome {
    let reversed = iterator_state::builtin(vm, "reversed")?;
    let iterator = this.payload::<ReverseListIterator>();
    if let Some(list) = iterator.list.get() {
        let last = iterator.left.get() as i64 - 1;
        return Ok(iterator_state::reduced(reversed, list.into_value(), Some(last)));
    }
    Ok(iterator_state::reduced(reversed, super::new(Vec::new()), None))
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let index = vm.index_isize(state, false)?;
    let iterator = this.payload::<ListIterator>();
    if let Some(length) = iterator.list.read(|list| list.items.len()) {
        iterator.next.set((index.max(0) as usize).min(length));
    }
    Ok(none::none())
}

fn set_state_reverse(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let index = vm.index_isize(state, false)?;
    let iterator = this.payload::<ReverseListIterator>();
    if let Some(length) = iterator.list.read(|list| list.items.len()) {
        iterator.left.set((index.max(-1).saturating_add(1) as usize).min(length));
    }
    Ok(none::none())
}

/// `list_iterator`, for the table of types.
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

/// `list_reverseiterator`, for the table of types.
pub static REVERSE_DEFINITION: Definition = Definition {
    class: &REVERSE_CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("__length_hint__", Native::NoArguments(length_hint_reverse), iterator_state::HINT),
        Method::new("__reduce__", Native::NoArguments(reduce_reverse), iterator_state::REDUCE),
        Method::new("__setstate__", Native::One(set_state_reverse), iterator_state::SET_STATE),
    ],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next_reverse));
    },
};

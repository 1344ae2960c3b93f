//! `str_iterator` and, for ASCII, `str_ascii_iterator`.

use super::{Str, from_code_point, new};
use crate::eval::{Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell, object};
use crate::types::definition::{Definition, Method, Native};
use crate::types::int;
use crate::types::iterator_state;
use crate::types::object as object_type;
use crate::types::str::intern::latin1;
use crate::types::type_::{CLASS as TYPE, StaticType};
use std::cell::Cell;

/// The string, until it is exhausted, and where the next character begins.
pub struct StrIterator {
    string: ValueCell,
    index: Cell<usize>,
    offset: Cell<usize>,
}

/// The type `str_iterator`.
pub static CLASS: StaticType =
    StaticType::built_in::<StrIterator>("str_iterator", &raw const CLASS, &raw const TYPE, IMMUTABLE);

/// The type `str_ascii_iterator`.
pub static ASCII_CLASS: StaticType = StaticType::built_in_derived::<StrIterator>(
    "str_ascii_iterator",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for StrIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.string.trace(tracer);
    }
}

/// An iterator over the characters of a string.
pub fn of(_: &mut Vm, string: &Value) -> Outcome {
    let iterator =
        StrIterator { string: ValueCell::new(string.clone()), index: Cell::new(0), offset: Cell::new(0) };
    if string.payload::<Str>().text().is_ascii() {
        return Ok(object::new_of_class(&ASCII_CLASS.value(), iterator));
    }
    Ok(object::new(iterator))
}

fn next_ascii(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<StrIterator>();
    let offset = iterator.offset.get();
    let Some(string) = iterator.string.get() else { return Ok(None) };
    match string.payload::<Str>().text().as_bytes().get(offset).copied() {
        Some(byte) => {
            iterator.offset.set(offset + 1);
            iterator.index.set(offset + 1);
            Ok(Some(latin1(byte)))
        }
        None => {
            drop(iterator.string.take());
            Ok(None)
        }
    }
}

fn next(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<StrIterator>();
    let offset = iterator.offset.get();
    let Some(string) = iterator.string.get() else { return Ok(None) };
    match string.payload::<Str>().text().decode_at(offset) {
        Some((code_point, width)) => {
            iterator.offset.set(offset + width);
            iterator.index.set(iterator.index.get() + 1);
            Ok(Some(from_code_point(code_point)))
        }
        None => {
            drop(iterator.string.take());
            Ok(None)
        }
    }
}

fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

fn length_hint(_: &mut Vm, this: &Value) -> Outcome {
    let iterator = this.payload::<StrIterator>();
    let length = iterator.string.get().map_or(0, |string| string.payload::<Str>().text().char_len());
    Ok(int::new(length.saturating_sub(iterator.index.get()) as i64))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let iter = iterator_state::builtin(vm, "iter")?;
    let iterator = this.payload::<StrIterator>();
    Ok(match iterator.string.get() {
        Some(string) => iterator_state::reduced(iter, string, Some(iterator.index.get() as i64)),
        None => iterator_state::reduced(iter, new(""), None),
    })
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let index = vm.size(state)?.max(0).cast_unsigned();
    let iterator = this.payload::<StrIterator>();
    if let Some(string) = iterator.string.get() {
        let text = string.payload::<Str>().text();
        let index = index.min(text.char_len());
        iterator.index.set(index);
        iterator.offset.set(text.byte_offset(index));
    }
    Ok(crate::types::none::none())
}

static METHODS: &[Method] = &[
    Method::new("__length_hint__", Native::NoArguments(length_hint), iterator_state::HINT),
    Method::new("__reduce__", Native::NoArguments(reduce), iterator_state::REDUCE),
    Method::new("__setstate__", Native::One(set_state), iterator_state::SET_STATE),
];

/// `str_iterator`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: METHODS,
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iter));
        slots.next.set(Some(next));
    },
};

/// `str_ascii_iterator`, for the table of types.
pub static ASCII_DEFINITION: Definition = Definition {
    class: &ASCII_CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: METHODS,
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iter));
        slots.next.set(Some(next_ascii));
    },
};

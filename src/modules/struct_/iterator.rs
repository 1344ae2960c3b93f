//! The iterator that `iter_unpack` makes.

use super::format::Format;
use super::{convert, error};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, Method, Native};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bytes, int, object as object_type};
use std::cell::Cell;
use std::rc::Rc;

/// A buffer and how far it was read.
pub struct UnpackIterator {
    format: Rc<Format>,
    /// Empty at the end.
    buffer: ValueCell,
    place: Cell<usize>,
}

/// The type of the iterator.
pub static CLASS: StaticType = StaticType::built_in::<UnpackIterator>(
    "_struct.unpack_iterator",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for UnpackIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.buffer.trace(tracer);
    }
}

/// An iterator over what `buffer` holds.
///
/// # Errors
/// `struct.error` where the length of the buffer is no multiple of the format's.
pub fn new(vm: &mut Vm, format: Rc<Format>, buffer: &Value) -> Outcome {
    let length = bytes::argument(vm, buffer)?.len();
    let size = format.size;
    if size == 0 {
        return Err(error(vm, "cannot iteratively unpack with a struct of length 0"));
    }
    if length % size != 0 {
        return Err(error(
            vm,
            &format!("iterative unpacking requires a buffer of a multiple of {size} bytes"),
        ));
    }
    Ok(object::new(UnpackIterator { format, buffer: ValueCell::new(buffer.clone()), place: Cell::new(0) }))
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<UnpackIterator>();
    let Some(buffer) = iterator.buffer.get() else { return Ok(None) };
    let data = bytes::argument(vm, &buffer)?;
    let start = iterator.place.get();
    match data.get(start..start + iterator.format.size) {
        Some(part) => {
            iterator.place.set(start + part.len());
            Ok(Some(convert::unpack(&iterator.format, part)))
        }
        None => {
            drop(iterator.buffer.take());
            Ok(None)
        }
    }
}

fn length_hint(_: &mut Vm, this: &Value) -> Outcome {
    let iterator = this.payload::<UnpackIterator>();
    let length = iterator.buffer.get().and_then(|buffer| bytes::view(&buffer).map(|data| data.len()));
    let left = length.unwrap_or(0).saturating_sub(iterator.place.get());
    Ok(int::new((left / iterator.format.size) as i64))
}

fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

/// The type of the iterator, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[Method::new("__length_hint__", Native::NoArguments(length_hint), "")],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iter));
        slots.next.set(Some(next));
    },
};

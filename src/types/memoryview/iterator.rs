//! The iterator of views.

use super::{MemoryView, index};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::Definition;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{exception, object as object_type};
use std::cell::Cell;

/// A view and the place of the next item.
pub struct MemoryIterator {
    /// Empty at the end.
    view: ValueCell,
    place: Cell<usize>,
    length: usize,
}

/// The type of the iterator.
pub static CLASS: StaticType =
    StaticType::built_in::<MemoryIterator>("memory_iterator", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for MemoryIterator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.view.trace(tracer);
    }
}

/// `iter(view)`.
///
/// # Errors
/// `TypeError` and `NotImplementedError` for views not of one dimension, `ValueError` once released.
pub fn iter(vm: &mut Vm, this: &Value) -> Outcome {
    let view = this.payload::<MemoryView>();
    view.export(vm)?;
    let length = match &*view.layout.shape {
        [] => return Err(vm.type_error("invalid indexing of 0-dim memory")),
        [length] => *length,
        _ => {
            let message = "multi-dimensional sub-views are not implemented";
            return Err(vm.raise_new(&exception::NOT_IMPLEMENTED_ERROR, message));
        }
    };
    view.item_format(vm)?;
    Ok(object::new(MemoryIterator { view: ValueCell::new(this.clone()), place: Cell::new(0), length }))
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<MemoryIterator>();
    let Some(view) = iterator.view.get() else { return Ok(None) };
    let place = iterator.place.get();
    if place >= iterator.length {
        drop(iterator.view.take());
        return Ok(None);
    }
    iterator.place.set(place + 1);
    index::item(vm, &view, place as isize).map(Some)
}

fn this(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

/// The type of the iterator, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(this));
        slots.next.set(Some(next));
    },
};

//! `memoryview`.

mod cast;
mod compare;
mod index;
mod items;
mod iterator;
mod methods;

pub use iterator::DEFINITION as ITERATOR_DEFINITION;

use super::buffer::{self, Export, Layout};
use super::definition::Definition;
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, SEQUENCE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::str;
use std::cell::Cell;

/// A view of the memory of another object.
pub struct MemoryView {
    /// The [`Export`]; empty once released.
    export: ValueCell,
    /// How the items lie.
    pub layout: Layout,
    hash: Cell<Option<i64>>,
}

/// The type `memoryview`.
pub static CLASS: StaticType = StaticType::built_in::<MemoryView>(
    "memoryview",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE | SEQUENCE,
);

impl Payload for MemoryView {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.export.trace(tracer);
    }
}

impl MemoryView {
    /// The export that this is a view of.
    ///
    /// # Errors
    /// `ValueError` when the view was released.
    pub fn export(&self, vm: &mut Vm) -> Outcome {
        match self.export.get() {
            Some(export) => Ok(export),
            None => Err(vm.value_error("operation forbidden on released memoryview object")),
        }
    }

    /// The object whose memory this is.
    ///
    /// # Errors
    /// As for [`MemoryView::export`].
    pub fn owner(&self, vm: &mut Vm) -> Outcome {
        let export = self.export(vm)?;
        Ok(export.payload::<Export>().owner.get().unwrap_or_else(super::none::none))
    }

    /// Releases the view: hands out its export.
    pub fn take_export(&self) -> Option<Value> {
        self.export.take()
    }

    /// The bytes of the items, in the order of their indices; nothing once released.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        let owner = self.export.get()?.payload::<Export>().owner.get()?;
        Some(copy(&owner, &self.layout))
    }
}

/// The bytes of the items of `layout`, in the order of their indices.
fn copy(owner: &Value, layout: &Layout) -> Vec<u8> {
    buffer::with_memory(owner, |memory| {
        if layout.is_row_contiguous() {
            let range = layout.start..layout.start + layout.byte_count();
            return memory.get(range).unwrap_or_default().to_vec();
        }
        let mut bytes = Vec::with_capacity(layout.byte_count());
        for offset in layout.offsets() {
            bytes.extend_from_slice(memory.get(offset..offset + layout.itemsize).unwrap_or_default());
        }
        bytes
    })
}

/// The bytes of an item of this format, where it is that of one native number.
pub fn native_size(format: &str) -> Option<usize> {
    items::native(format).map(items::ItemFormat::size)
}

/// A view of `export`, whose layout lies within it.
pub fn new(export: Value, layout: Layout) -> Value {
    object::new(MemoryView { export: ValueCell::new(export), layout, hash: Cell::new(None) })
}

/// A view of the memory of `object`.
///
/// # Errors
/// `TypeError` when it has none to show; whatever its `__buffer__` raises.
pub fn of(vm: &mut Vm, object: &Value, flags: i64) -> Outcome {
    match buffer::export(vm, object, flags)? {
        Some((export, layout)) => Ok(new(export, layout)),
        None => {
            let given = object.class().name();
            Err(vm.type_error(format!("memoryview: a bytes-like object is required, not '{given}'")))
        }
    }
}

/// Releases `view`.
///
/// # Errors
/// Whatever `__release_buffer__` of the exporter raises.
pub fn release(vm: &mut Vm, view: &Value) -> Outcome<()> {
    let Some(export) = view.payload::<MemoryView>().take_export() else { return Ok(()) };
    // The last view of an export gives it back.
    if export.refcount() <= 1 { buffer::give_back(vm, &export) } else { Ok(()) }
}

fn create(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [object] = arguments.bind(vm, "memoryview", ["object"], 0, 0, 1)?;
    let Some(object) = object else { unreachable!("required") };
    of(vm, &object, buffer::FULL)
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let released = if this.payload::<MemoryView>().export.is_empty() { "released " } else { "" };
    Ok(str::new(format!("<{released}memory at {:#x}>", this.address())))
}

/// `memoryview`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Create a new memoryview object which references the given object."),
    methods: methods::METHODS,
    attributes: methods::ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
        slots.hash.set(Some(compare::hash));
        slots.richcompare.set(Some(compare::compare));
        slots.length.set(Some(index::length));
        slots.getitem.set(Some(index::get_item));
        slots.setitem.set(Some(index::set_item));
        slots.iter.set(Some(iterator::iter));
    },
};

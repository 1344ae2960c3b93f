//! Indices and slices of views.

use super::MemoryView;
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::types::buffer::{self, Layout};
use crate::types::none::is_none;
use crate::types::slice::Slice;
use crate::types::tuple::Tuple;
use crate::types::{exception, sequence};

/// `len(view)`: the items of the first dimension.
///
/// # Errors
/// `ValueError` once released, `TypeError` without dimensions.
pub fn length(vm: &mut Vm, this: &Value) -> Outcome<usize> {
    let view = this.payload::<MemoryView>();
    view.export(vm)?;
    match view.layout.shape.first() {
        Some(count) => Ok(*count),
        None => Err(vm.type_error("0-dim memory has no length")),
    }
}

#[cold]
fn not_implemented(vm: &mut Vm, message: &str) -> Raised {
    vm.raise_new(&exception::NOT_IMPLEMENTED_ERROR, message)
}

/// Where the part at `index` of the dimension `axis` begins, counted from `offset`.
fn step(vm: &mut Vm, layout: &Layout, axis: usize, offset: usize, index: isize) -> Outcome<usize> {
    match sequence::place(index, layout.shape[axis]) {
        Some(place) => Ok((offset as isize + place as isize * layout.strides[axis]) as usize),
        None => {
            let dimension = axis + 1;
            Err(vm.index_error(format!("index out of bounds on dimension {dimension}")))
        }
    }
}

fn is_index(value: &Value) -> bool {
    value.class().slots.index.get().is_some()
}

/// The indices that a key of several dimensions gives.
fn multiple(key: &Value) -> Option<&[Value]> {
    key.downcast::<Tuple>().map(Tuple::items).filter(|items| items.iter().all(is_index))
}

fn is_slices(key: &Value) -> bool {
    key.downcast::<Tuple>().is_some_and(|items| {
        !items.items().is_empty() && items.items().iter().all(|item| item.has::<Slice>())
    })
}

fn is_ellipsis(key: &Value) -> bool {
    key.is(&crate::types::none::ellipsis())
}

/// Where the one item lies that `indices` name.
fn offset_of(vm: &mut Vm, view: &MemoryView, indices: &[Value]) -> Outcome<usize> {
    let dimensions = view.layout.shape.len();
    if indices.len() < dimensions {
        return Err(not_implemented(vm, "sub-views are not implemented"));
    }
    if indices.len() > dimensions {
        let given = indices.len();
        return Err(
            vm.type_error(format!("cannot index {dimensions}-dimension view with {given}-element tuple"))
        );
    }
    let mut offset = view.layout.start;
    for (axis, index) in indices.iter().enumerate() {
        let index = vm.index_isize(index, false)?;
        offset = step(vm, &view.layout, axis, offset, index)?;
    }
    Ok(offset)
}

/// The layout of a slice of the first dimension.
fn sliced(vm: &mut Vm, layout: &Layout, slice: &Slice) -> Outcome<Layout> {
    let part = slice.bounds(vm)?.select(layout.shape[0]);
    let mut made = layout.clone();
    // Nothing lies before the first item of an empty slice.
    let first = if part.count == 0 { part.start.max(0) } else { part.start };
    made.start = (layout.start as isize + first * layout.strides[0]).max(0) as usize;
    made.shape[0] = part.count;
    made.strides[0] *= part.step;
    Ok(made)
}

/// `view[key]`.
///
/// # Errors
/// `IndexError`, `TypeError` or `NotImplementedError` for keys that do not fit.
pub fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let view = this.payload::<MemoryView>();
    view.export(vm)?;
    let dimensions = view.layout.shape.len();
    if dimensions == 0 {
        if is_ellipsis(key) {
            return Ok(this.clone());
        }
        if key.downcast::<Tuple>().is_some_and(|items| items.items().is_empty()) {
            return view.item_at(vm, view.layout.start);
        }
        return Err(vm.type_error("invalid indexing of 0-dim memory"));
    }
    if is_index(key) {
        let index = vm.index_isize(key, false)?;
        return item(vm, this, index);
    }
    if let Some(slice) = key.exact::<Slice>() {
        // The slice's parts may release the view.
        let export = view.export(vm)?;
        let layout = sliced(vm, &view.layout, slice)?;
        return Ok(super::new(export, layout));
    }
    if let Some(indices) = multiple(key) {
        let offset = offset_of(vm, view, indices)?;
        return view.item_at(vm, offset);
    }
    if is_slices(key) {
        return Err(not_implemented(vm, "multi-dimensional slicing is not implemented"));
    }
    Err(vm.type_error("memoryview: invalid slice key"))
}

/// The item at `index` of a view of one dimension.
///
/// # Errors
/// `IndexError`; `NotImplementedError` for views of several dimensions.
pub fn item(vm: &mut Vm, this: &Value, index: isize) -> Outcome {
    let view = this.payload::<MemoryView>();
    match view.layout.shape.len() {
        0 => Err(vm.type_error("invalid indexing of 0-dim memory")),
        1 => {
            let offset = step(vm, &view.layout, 0, view.layout.start, index)?;
            view.item_at(vm, offset)
        }
        _ => Err(not_implemented(vm, "multi-dimensional sub-views are not implemented")),
    }
}

/// `view[key] = value`.
///
/// # Errors
/// As for [`get_item`]; `TypeError` for views that cannot be written to, `ValueError` for values that do
/// not fit.
pub fn set_item(vm: &mut Vm, this: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
    let view = this.payload::<MemoryView>();
    view.export(vm)?;
    if view.layout.readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    let Some(value) = value else { return Err(vm.type_error("cannot delete memory")) };
    let dimensions = view.layout.shape.len();
    if dimensions == 0 {
        if is_ellipsis(key) || key.downcast::<Tuple>().is_some_and(|items| items.items().is_empty()) {
            return view.set_item_at(vm, view.layout.start, value);
        }
        return Err(vm.type_error("invalid indexing of 0-dim memory"));
    }
    if is_index(key) {
        if dimensions > 1 {
            return Err(not_implemented(vm, "sub-views are not implemented"));
        }
        let index = vm.index_isize(key, false)?;
        let offset = step(vm, &view.layout, 0, view.layout.start, index)?;
        return view.set_item_at(vm, offset, value);
    }
    if let Some(slice) = key.exact::<Slice>()
        && dimensions == 1
    {
        return set_slice(vm, view, slice, value);
    }
    if let Some(indices) = multiple(key) {
        let offset = offset_of(vm, view, indices)?;
        return view.set_item_at(vm, offset, value);
    }
    if key.has::<Slice>() || is_slices(key) {
        let message = "memoryview slice assignments are currently restricted to ndim = 1";
        return Err(not_implemented(vm, message));
    }
    Err(vm.type_error("memoryview: invalid slice key"))
}

fn set_slice(vm: &mut Vm, view: &MemoryView, slice: &Slice, value: &Value) -> Outcome<()> {
    let Some((export, source)) = buffer::export(vm, value, buffer::FULL)? else {
        let given = value.class().name();
        return Err(vm.type_error(format!("a bytes-like object is required, not '{given}'")));
    };
    let target = sliced(vm, &view.layout, slice)?;
    let plain = |format: &str| format.strip_prefix('@').unwrap_or(format).to_owned();
    if plain(&source.format) != plain(&target.format)
        || source.itemsize != target.itemsize
        || source.shape != target.shape
    {
        return Err(vm.value_error("memoryview assignment: lvalue and rvalue have different structures"));
    }
    let from = export.payload::<buffer::Export>().owner.get().filter(|owner| !is_none(owner));
    let data = from.map_or_else(Vec::new, |from| super::copy(&from, &source));
    let owner = view.owner(vm)?;
    buffer::change_memory(&owner, |memory| {
        for (offset, item) in target.offsets().into_iter().zip(data.chunks(target.itemsize.max(1))) {
            if let Some(place) = memory.get_mut(offset..offset + item.len()) {
                place.copy_from_slice(item);
            }
        }
    });
    Ok(())
}

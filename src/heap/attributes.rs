//! What stands before an object's header: the slots of `__slots__` and the attribute table.
//!
//! Counted downwards from the header at `H`:
//! ```text
//! slot i                H - 8 (i + 1)
//! attribute table       M = H - 8 slots - 16: [ shape u32 | inline capacity u16 | store ]
//! inline attribute j    M - 8 (j + 1)
//! ```
//! The store is a box of the attributes that found no room inside, or, when the shape is
//! [`shape::DICT`], the instance's `__dict__`.

use super::cells::{NotedCell, ValueCell, ValueVec};
use super::header::Header;
use super::name::Name;
use super::shape::{self, ShapeId};
use super::trace::{Trace, Tracer};
use super::type_head::{ATTRIBUTES, TypeHead};
use super::value::Value;
use super::watched::{self, ANYWHERE};
use std::cell::Cell;
use std::ptr::NonNull;

#[repr(C)]
struct Table {
    shape: Cell<ShapeId>,
    capacity: Cell<u16>,
    store: Cell<*mut ()>,
}

const TABLE: usize = size_of::<Table>();

/// An attribute's place, for inline caches: valid for objects whose type has the version, as long
/// as their shape is the one remembered.
#[derive(Clone, Copy)]
pub struct Place {
    version: u64,
    shape: ShapeId,
    /// The shape after a store that adds the attribute; equal to `shape` otherwise.
    next: ShapeId,
    table: u16,
    index: u16,
}

impl Place {
    /// A place that no object matches.
    pub const NONE: Place = Place { version: u64::MAX, shape: 0, next: 0, table: 0, index: 0 };

    /// Whether `object` has the type for which the place was made.
    #[inline(always)]
    pub fn matches_type(&self, object: &Value) -> bool {
        object.class().head.version.get() == self.version
    }

    /// The attribute of `object`, if its type and shape are the ones remembered.
    #[inline(always)]
    pub fn get(&self, object: &Value) -> Option<Value> {
        if !self.matches_type(object) {
            return None;
        }
        // SAFETY: the version says that the object's type has its table at this distance, and the
        // shape that the index is in use.
        unsafe {
            let table = table_at(object.pointer(), self.table);
            if table.as_ref().shape.get() != self.shape {
                return None;
            }
            value_cell(table, self.index).as_ref().get()
        }
    }

    /// Whether `object` has the type and shape for which the place was made.
    #[inline(always)]
    pub fn matches(&self, object: &Value) -> bool {
        // SAFETY: as for `get`.
        self.matches_type(object)
            && unsafe { table_at(object.pointer(), self.table).as_ref() }.shape.get() == self.shape
    }

    /// Stores `value`; hands it back when the object's type or shape is another.
    #[inline(always)]
    pub fn set(&self, object: &Value, value: Value) -> Result<(), Value> {
        if !self.matches_type(object) {
            return Err(value);
        }
        // SAFETY: as for `get`; a store that adds moves to the next shape only when the new
        // attribute has room.
        unsafe {
            let table = table_at(object.pointer(), self.table);
            if table.as_ref().shape.get() != self.shape {
                return Err(value);
            }
            if self.next != self.shape {
                if self.index >= table.as_ref().capacity.get() {
                    return Err(value);
                }
                table.as_ref().shape.set(self.next);
            }
            watched::changed(table.as_ref(), self.index as usize);
            drop(value_cell(table, self.index).as_ref().replace(Some(value)));
        }
        Ok(())
    }
}

unsafe fn table_at(object: NonNull<Header>, distance: u16) -> NonNull<Table> {
    // SAFETY: promised by the caller.
    unsafe { object.byte_sub(distance as usize).cast() }
}

fn table_distance(head: &TypeHead) -> u16 {
    head.slot_count.get() * 8 + TABLE as u16
}

fn table(object: &Value) -> Option<&Table> {
    let head = &object.class().head;
    // SAFETY: the type says that its objects have a table there.
    head.has(ATTRIBUTES).then(|| unsafe { table_at(object.pointer(), table_distance(head)).as_ref() })
}

/// # Safety
/// `index` is in use under the table's shape.
#[inline(always)]
unsafe fn value_cell(table: NonNull<Table>, index: u16) -> NonNull<ValueCell> {
    // SAFETY: promised by the caller; the store holds what has no room inside.
    unsafe {
        let capacity = table.as_ref().capacity.get();
        if index < capacity {
            table.byte_sub(8 * (index as usize + 1)).cast()
        } else {
            overflow_cell(table, (index - capacity) as usize)
        }
    }
}

#[cold]
unsafe fn overflow_cell(table: NonNull<Table>, index: usize) -> NonNull<ValueCell> {
    // SAFETY: the store of a shaped table is a box of cells, one for each index beyond the capacity.
    unsafe { NonNull::from(&(&(*table.as_ref().store.get().cast::<Vec<ValueCell>>()))[index]) }
}

pub(super) fn initialise(object: NonNull<Header>, head: &TypeHead) {
    if head.has(ATTRIBUTES) {
        // SAFETY: the type says that its objects have a table there.
        unsafe { table_at(object, table_distance(head)).as_ref() }.capacity.set(head.inline_capacity.get());
    }
}

/// Bytes before the header of `object`.
///
/// # Safety
/// `head` is the head of the object's type.
pub(super) unsafe fn prefix(object: NonNull<Header>, head: &TypeHead) -> usize {
    let slots = head.slot_count.get() as usize * 8;
    if head.has(ATTRIBUTES) {
        // SAFETY: the type says that its objects have a table there.
        let table = unsafe { table_at(object, table_distance(head)).as_ref() };
        slots + TABLE + table.capacity.get() as usize * 8
    } else {
        slots
    }
}

/// Drops slots, attributes and `__dict__` of a dying object.
///
/// # Safety
/// `head` is the head of the object's type, and the prefix is not used afterwards.
pub(super) unsafe fn drop_prefix(object: NonNull<Header>, head: &TypeHead) {
    // SAFETY: promised by the caller.
    unsafe {
        for index in 0..head.slot_count.get() as usize {
            drop(object.byte_sub(8 * (index + 1)).cast::<ValueCell>().as_ref().take());
        }
        if !head.has(ATTRIBUTES) {
            return;
        }
        let table = table_at(object, table_distance(head));
        let capacity = table.as_ref().capacity.get();
        let store = table.as_ref().store.replace(std::ptr::null_mut());
        if table.as_ref().shape.replace(shape::EMPTY) == shape::DICT {
            drop(NonNull::new(store).map(|dict| Value::from_owned(dict.cast())));
        } else {
            for index in 0..capacity {
                drop(value_cell(table, index).as_ref().take());
            }
            if !store.is_null() {
                drop(Box::from_raw(store.cast::<Vec<ValueCell>>()));
            }
        }
    }
}

/// Enumerates what the prefix of `object` owns.
///
/// # Safety
/// `object` is alive.
pub(super) unsafe fn trace_prefix(object: NonNull<Header>, head: &TypeHead, tracer: &mut Tracer<'_>) {
    // SAFETY: promised by the caller; the type says what stands where.
    unsafe {
        for index in 0..head.slot_count.get() as usize {
            object.byte_sub(8 * (index + 1)).cast::<ValueCell>().as_ref().trace(tracer);
        }
        if !head.has(ATTRIBUTES) {
            return;
        }
        let table = table_at(object, table_distance(head));
        if table.as_ref().shape.get() == shape::DICT {
            let Some(dict) = NonNull::new(table.as_ref().store.get()) else { return };
            match tracer {
                Tracer::Visit(visit) => {
                    let dict = Value::from_owned(dict.cast());
                    visit(&dict);
                    std::mem::forget(dict);
                }
                Tracer::Clear(cleared) => {
                    table.as_ref().shape.set(shape::EMPTY);
                    table.as_ref().store.set(std::ptr::null_mut());
                    cleared.push(Value::from_owned(dict.cast()));
                }
            }
            return;
        }
        for index in 0..shape::len(table.as_ref().shape.get()) {
            value_cell(table, index as u16).as_ref().trace(tracer);
        }
        if let Tracer::Clear(_) = tracer {
            table.as_ref().shape.set(shape::EMPTY);
            let store = table.as_ref().store.replace(std::ptr::null_mut());
            if !store.is_null() {
                drop(Box::from_raw(store.cast::<Vec<ValueCell>>()));
            }
        }
    }
}

/// The cell of slot `index` (see [`TypeHead::slot_count`]); `None` when the object has no such slot.
#[inline(always)]
pub fn slot(object: &Value, index: u16) -> Option<&NotedCell> {
    if index >= object.class().head.slot_count.get() {
        return None;
    }
    // SAFETY: the type says that its objects have this slot.
    Some(unsafe { object.pointer().byte_sub(8 * (index as usize + 1)).cast::<NotedCell>().as_ref() })
}

/// The addresses of the places before the header whose changes are noted (see [`watched`]): those of the slots, and
/// that of the attribute table.
pub fn noted_places(object: &Value) -> Vec<usize> {
    let slots = (0..object.class().head.slot_count.get()).filter_map(|index| slot(object, index));
    let slots = slots.map(|cell| std::ptr::from_ref(cell) as usize);
    slots.chain(table(object).map(|table| std::ptr::from_ref(table) as usize)).collect()
}

/// Where an object keeps its attributes.
pub enum Storage {
    /// It can have none.
    Absent,
    /// In itself, as its shape says.
    Shaped(ShapeId),
    /// In its `__dict__`.
    Dict(Value),
}

/// Where `object` keeps its attributes.
#[inline]
pub fn storage(object: &Value) -> Storage {
    let Some(table) = table(object) else { return Storage::Absent };
    match (table.shape.get(), NonNull::new(table.store.get())) {
        // SAFETY: the store of a table in dict mode is a dict that it owns.
        (shape::DICT, Some(dict)) => Storage::Dict(unsafe { Value::from_borrowed(dict.cast()) }),
        (shape::DICT, None) => Storage::Shaped(shape::EMPTY),
        (shape, _) => Storage::Shaped(shape),
    }
}

/// The attribute at `index` of a shaped object.
pub fn get(object: &Value, index: u16) -> Option<Value> {
    let table = table(object)?;
    let shape = table.shape.get();
    if shape == shape::DICT || index as usize >= shape::len(shape) {
        return None;
    }
    // SAFETY: the index is in use under the shape.
    unsafe { value_cell(NonNull::from(table), index).as_ref().get() }
}

/// Stores an attribute of a shaped object and hands out the old value; hands `value` back when
/// another attribute needs a dict (see [`shape::with`]) or the object has no shape.
pub fn set(object: &Value, name: &Name, value: Value) -> Result<Option<Value>, Value> {
    let Some(table) = table(object) else { return Err(value) };
    let shape = table.shape.get();
    if shape == shape::DICT {
        return Err(value);
    }
    let pointer = NonNull::from(table);
    watched::changed(table, ANYWHERE);
    if let Some(index) = shape::find(shape, name) {
        // SAFETY: the index is in use under the shape.
        return Ok(unsafe { value_cell(pointer, index).as_ref().replace(Some(value)) });
    }
    let Some(next) = shape::with(shape, name) else { return Err(value) };
    let index = shape::len(shape);
    let capacity = table.capacity.get() as usize;
    // SAFETY: the store is made to hold every index of the new shape before the shape is set.
    unsafe {
        if index >= capacity {
            let mut store = table.store.get().cast::<Vec<ValueCell>>();
            if store.is_null() {
                store = Box::into_raw(Box::new(Vec::with_capacity(4)));
                table.store.set(store.cast());
            }
            let store = &mut *store;
            store.truncate(index - capacity);
            store.push(ValueCell::new(value));
        } else {
            drop(value_cell(pointer, index as u16).as_ref().replace(Some(value)));
        }
    }
    table.shape.set(next);
    Ok(None)
}

/// Moves the attributes of a shaped object out, in order. Until [`adopt_dict`] it has none.
pub fn take_all(object: &Value) -> Vec<(Name, Value)> {
    let Some(table) = table(object) else { return Vec::new() };
    let shape = table.shape.get();
    if shape == shape::DICT {
        return Vec::new();
    }
    let names = shape::names(shape);
    let pointer = NonNull::from(table);
    watched::changed(table, ANYWHERE);
    let all = names
        .into_iter()
        .enumerate()
        // SAFETY: each index is in use under the shape.
        .filter_map(|(index, name)| {
            unsafe { value_cell(pointer, index as u16).as_ref().take() }.map(|value| (name, value))
        })
        .collect();
    table.shape.set(shape::EMPTY);
    let store = table.store.replace(std::ptr::null_mut());
    if !store.is_null() {
        // SAFETY: the store of a shaped table is a box that it owns.
        drop(unsafe { Box::from_raw(store.cast::<Vec<ValueCell>>()) });
    }
    all
}

/// Owners of the attributes of a shaped object, in order.
pub fn all(object: &Value) -> Vec<(Name, Value)> {
    let Some(table) = table(object) else { return Vec::new() };
    let shape = table.shape.get();
    if shape == shape::DICT {
        return Vec::new();
    }
    let names = shape::names(shape).into_iter().enumerate();
    names.filter_map(|(index, name)| get(object, index as u16).map(|value| (name, value))).collect()
}

/// Makes `dict` the place where the object keeps its attributes and hands out the old dict, if it
/// had one. Attributes still in the object are dropped.
///
/// # Panics
/// Panics when the object cannot have attributes.
pub fn adopt_dict(object: &Value, dict: Value) -> Option<Value> {
    let table = table(object).expect("an object without attributes");
    let old = match storage(object) {
        Storage::Dict(_) => NonNull::new(table.store.replace(std::ptr::null_mut())),
        _ => {
            drop(take_all(object));
            None
        }
    };
    watched::changed(table, ANYWHERE);
    table.shape.set(shape::DICT);
    table.store.set(dict.pointer().as_ptr().cast());
    std::mem::forget(dict);
    // SAFETY: the table owned its old dict.
    old.map(|old| unsafe { Value::from_owned(old.cast()) })
}

/// The place of the attribute `name` for an inline cache, for loads and for stores of an attribute
/// that is there already; with `add`, for a store that adds it. `None` where no cache can help.
pub fn place(object: &Value, name: &Name, add: bool) -> Option<Place> {
    let head = &object.class().head;
    let shape = table(object)?.shape.get();
    if shape == shape::DICT || head.version.get() == 0 {
        return None;
    }
    let (next, index) = if add {
        (shape::with(shape, name)?, shape::len(shape) as u16)
    } else {
        (shape, shape::find(shape, name)?)
    };
    Some(Place { version: head.version.get(), shape, next, table: table_distance(head), index })
}

/// A place that matches objects of this type and shape, for caches of what the instance does not
/// shadow. `None` where no cache can help.
pub fn absence(object: &Value) -> Option<Place> {
    let head = &object.class().head;
    let shape = table(object)?.shape.get();
    if shape == shape::DICT || head.version.get() == 0 {
        return None;
    }
    Some(Place { version: head.version.get(), shape, next: shape, table: table_distance(head), index: 0 })
}

/// The number of attributes kept outside the object, for `sys.getsizeof` and the views.
pub fn stored_outside(object: &Value) -> usize {
    match (storage(object), table(object)) {
        (Storage::Shaped(shape), Some(table)) => {
            shape::len(shape).saturating_sub(table.capacity.get() as usize)
        }
        _ => 0,
    }
}

#[allow(dead_code, reason = "asserts a layout")]
const _: () = assert!(TABLE == 16 && size_of::<ValueCell>() == 8 && size_of::<ValueVec>() == 24);

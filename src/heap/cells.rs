//! Cells that hold values. Each operation is whole in itself: no reference into a cell escapes, so
//! nothing that runs later can find it half changed.

use super::trace::{Trace, Tracer};
use super::value::Value;
use super::watched::{self, ANYWHERE};
use std::cell::{Cell, UnsafeCell};

/// A place for one value or none.
#[derive(Default)]
#[repr(transparent)]
pub struct ValueCell(Cell<Option<Value>>);

impl ValueCell {
    /// An empty cell.
    pub const fn empty() -> ValueCell {
        ValueCell(Cell::new(None))
    }

    /// A cell holding `value`.
    pub const fn new(value: Value) -> ValueCell {
        ValueCell(Cell::new(Some(value)))
    }

    /// A cell holding `value`, if there is one.
    pub const fn of(value: Option<Value>) -> ValueCell {
        ValueCell(Cell::new(value))
    }

    /// A new owner of the content.
    #[inline(always)]
    pub fn get(&self) -> Option<Value> {
        // SAFETY: nothing can change the cell during the clone, which only counts.
        unsafe { (*self.0.as_ptr()).clone() }
    }

    /// Whether the cell holds nothing.
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        // SAFETY: a look at the word.
        unsafe { (*self.0.as_ptr()).is_none() }
    }

    /// Whether the cell holds `value` itself.
    #[inline(always)]
    pub fn holds(&self, value: &Value) -> bool {
        // SAFETY: a look at the word.
        unsafe { (*self.0.as_ptr()).as_ref().is_some_and(|held| held.is(value)) }
    }

    /// Puts `value` in and hands out what was there.
    #[inline(always)]
    pub fn replace(&self, value: Option<Value>) -> Option<Value> {
        self.0.replace(value)
    }

    /// Puts `value` in.
    #[inline(always)]
    pub fn set(&self, value: Value) {
        drop(self.0.replace(Some(value)));
    }

    /// Empties the cell and hands out what was there.
    #[inline(always)]
    pub fn take(&self) -> Option<Value> {
        self.0.take()
    }
}

impl Trace for ValueCell {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        match tracer {
            Tracer::Visit(visit) => {
                if let Some(value) = self.get() {
                    visit(&value);
                }
            }
            Tracer::Clear(cleared) => cleared.extend(self.take()),
        }
    }
}

/// A place for one value or none, whose changes are noted while somebody watches.
#[derive(Default)]
#[repr(transparent)]
pub struct NotedCell(ValueCell);

impl NotedCell {
    /// A cell holding `value`, if there is one.
    pub const fn of(value: Option<Value>) -> NotedCell {
        NotedCell(ValueCell::of(value))
    }

    /// A new owner of the content.
    #[inline(always)]
    pub fn get(&self) -> Option<Value> {
        self.0.get()
    }

    /// Whether the cell holds `value` itself.
    #[inline(always)]
    pub fn holds(&self, value: &Value) -> bool {
        self.0.holds(value)
    }

    /// Puts `value` in and hands out what was there.
    #[inline(always)]
    pub fn replace(&self, value: Option<Value>) -> Option<Value> {
        watched::changed(self, ANYWHERE);
        self.0.replace(value)
    }

    /// Puts `value` in.
    #[inline(always)]
    pub fn set(&self, value: Value) {
        watched::changed(self, ANYWHERE);
        self.0.set(value);
    }

    /// Empties the cell and hands out what was there.
    #[inline(always)]
    pub fn take(&self) -> Option<Value> {
        watched::changed(self, ANYWHERE);
        self.0.take()
    }
}

impl Trace for NotedCell {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.0.trace(tracer);
    }
}

/// A growable array of values. Its changes are noted while somebody watches.
#[derive(Default)]
pub struct ValueVec(UnsafeCell<Vec<Value>>);

impl ValueVec {
    /// An array of `items`.
    pub const fn new(items: Vec<Value>) -> ValueVec {
        ValueVec(UnsafeCell::new(items))
    }

    #[inline(always)]
    fn items(&self) -> &Vec<Value> {
        // SAFETY: used only within one operation of this type, none of which runs foreign code
        // while the reference lives.
        unsafe { &*self.0.get() }
    }

    #[inline(always)]
    #[allow(clippy::mut_from_ref, reason = "the reference never leaves an operation of this type")]
    fn items_mut(&self) -> &mut Vec<Value> {
        // SAFETY: as for `items`; values taken out are dropped after the reference has ended.
        unsafe { &mut *self.0.get() }
    }

    /// The number of values.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.items().len()
    }

    /// Whether there are none.
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many values find room without growing.
    pub fn capacity(&self) -> usize {
        self.items().capacity()
    }

    /// A new owner of the value at `index`.
    #[inline(always)]
    pub fn get(&self, index: usize) -> Option<Value> {
        self.items().get(index).cloned()
    }

    /// Puts `value` at `index` and hands out the old one; hands `value` back when there is no such
    /// index.
    #[inline(always)]
    pub fn set(&self, index: usize, value: Value) -> Result<Value, Value> {
        watched::changed(self, index);
        match self.items_mut().get_mut(index) {
            Some(place) => Ok(std::mem::replace(place, value)),
            None => Err(value),
        }
    }

    /// Appends `value`. Capacity grows by about an eighth, as CPython's lists do.
    #[inline(always)]
    pub fn push(&self, value: Value) {
        watched::changed(self, self.len());
        let items = self.items_mut();
        if items.len() == items.capacity() {
            grow(items);
        }
        items.push(value);
    }

    /// Takes the last value.
    #[inline(always)]
    pub fn pop(&self) -> Option<Value> {
        watched::changed(self, self.len().wrapping_sub(1));
        let items = self.items_mut();
        let last = items.pop();
        if items.len() < items.capacity() >> 1 {
            shrink(items);
        }
        last
    }

    /// Puts `value` before `index`, or at the end when `index` is beyond it.
    pub fn insert(&self, index: usize, value: Value) {
        watched::changed(self, ANYWHERE);
        let items = self.items_mut();
        make_room(items, items.len() + 1);
        items.insert(index.min(items.len()), value);
    }

    /// Takes the value at `index`.
    pub fn remove(&self, index: usize) -> Option<Value> {
        watched::changed(self, ANYWHERE);
        let items = self.items_mut();
        let removed = (index < items.len()).then(|| items.remove(index));
        shrink(items);
        removed
    }

    /// Takes the value at `index`, and gives no room back.
    pub fn delete(&self, index: usize) -> Option<Value> {
        watched::changed(self, ANYWHERE);
        let items = self.items_mut();
        (index < items.len()).then(|| items.remove(index))
    }

    /// Swaps two values; indices beyond the end do nothing.
    pub fn swap(&self, a: usize, b: usize) {
        watched::changed(self, ANYWHERE);
        let items = self.items_mut();
        if a < items.len() && b < items.len() {
            items.swap(a, b);
        }
    }

    /// Reverses the order.
    pub fn reverse(&self) {
        watched::changed(self, ANYWHERE);
        self.items_mut().reverse();
    }

    /// Appends `values`; none of them when there is no memory for all, which the next safe point says.
    pub fn extend(&self, values: Vec<Value>) {
        watched::changed(self, ANYWHERE);
        let items = self.items_mut();
        if make_room_for_more(items, values.len()) {
            items.extend(values);
        }
    }

    /// As [`ValueVec::extend`], with owners of `values`.
    pub fn extend_from_slice(&self, values: &[Value]) {
        watched::changed(self, ANYWHERE);
        let items = self.items_mut();
        if make_room_for_more(items, values.len()) {
            items.extend_from_slice(values);
        }
    }

    /// Appends owners of all values to `target`.
    pub fn append_to(&self, target: &mut Vec<Value>) {
        target.extend_from_slice(self.items());
    }

    /// Makes room for `additional` more values.
    ///
    /// # Errors
    /// When there is not that much memory.
    pub fn try_reserve(&self, additional: usize) -> Result<(), std::collections::TryReserveError> {
        let items = self.items_mut();
        items.try_reserve_exact(wanted_for_more(items, additional) - items.len())
    }

    /// As [`ValueVec::try_reserve`], with some more room for an empty array too.
    ///
    /// # Errors
    /// When there is not that much memory.
    pub fn try_make_room(&self, additional: usize) -> Result<(), std::collections::TryReserveError> {
        let items = self.items_mut();
        let wanted = wanted(items, items.capacity(), items.len().saturating_add(additional));
        items.try_reserve_exact(wanted - items.len())
    }

    /// Gives back room when less than half of it is used.
    pub fn give_back_room(&self) {
        shrink(self.items_mut());
    }

    /// Makes room for exactly `additional` more values.
    pub fn reserve_exact(&self, additional: usize) {
        self.items_mut().reserve_exact(additional);
    }

    /// Owners of the values from `start` up to `end`, clamped.
    pub fn range(&self, start: usize, end: usize) -> Vec<Value> {
        let items = self.items();
        let end = end.min(items.len());
        items[start.min(end)..end].to_vec()
    }

    /// Replaces the values from `start` up to `end` (clamped) by `values`; hands out the old ones.
    pub fn splice(&self, start: usize, end: usize, values: Vec<Value>) -> Vec<Value> {
        watched::changed(self, ANYWHERE);
        let items = self.items_mut();
        let end = end.min(items.len());
        let start = start.min(end);
        make_room(items, items.len() - (end - start) + values.len());
        let old = items.splice(start..end, values).collect();
        shrink(items);
        old
    }

    /// Owners of all values.
    pub fn to_vec(&self) -> Vec<Value> {
        self.items().clone()
    }

    /// Takes all values out.
    pub fn take(&self) -> Vec<Value> {
        watched::changed(self, ANYWHERE);
        std::mem::take(self.items_mut())
    }

    /// Puts `values` in and hands out the old ones.
    pub fn replace(&self, values: Vec<Value>) -> Vec<Value> {
        watched::changed(self, ANYWHERE);
        std::mem::replace(self.items_mut(), values)
    }

    /// The first index from `start` on that holds `value` itself.
    pub fn position_of(&self, value: &Value, start: usize) -> Option<usize> {
        self.items().iter().skip(start).position(|item| item.is(value)).map(|found| found + start)
    }
}

#[cold]
#[inline(never)]
fn grow(items: &mut Vec<Value>) {
    make_room(items, items.len() + 1);
}

/// The room that CPython's lists get when they come to have `len` items.
fn room(len: usize) -> usize {
    if len == 0 { 0 } else { len.saturating_add((len >> 3) + 6) & !3 }
}

/// The capacity for `len` values altogether, as CPython's `list_resize` has it.
fn wanted(items: &[Value], capacity: usize, len: usize) -> usize {
    if len <= capacity {
        return capacity;
    }
    let wanted = room(len);
    let added = len.saturating_sub(items.len());
    if added > wanted - len { (len + 3) & !3 } else { wanted }
}

/// The capacity for `additional` more values; an empty array gets no more than these, but an even
/// number.
fn wanted_for_more(items: &Vec<Value>, additional: usize) -> usize {
    if items.capacity() == 0 {
        additional.saturating_add(additional & 1)
    } else {
        wanted(items, items.capacity(), items.len().saturating_add(additional))
    }
}

fn make_room(items: &mut Vec<Value>, len: usize) {
    let wanted = wanted(items, items.capacity(), len);
    super::memory::reserve(items, wanted - items.len());
}

fn make_room_for_more(items: &mut Vec<Value>, additional: usize) -> bool {
    let wanted = wanted_for_more(items, additional);
    super::memory::reserve(items, wanted - items.len())
}

/// Gives room back when less than half of it is used.
fn shrink(items: &mut Vec<Value>) {
    if items.len() < items.capacity() >> 1 {
        items.shrink_to(room(items.len()));
    }
}

/// Drops values, the last one first, as CPython gives up the items of a list.
pub fn drop_backwards(mut values: Vec<Value>) {
    while let Some(value) = values.pop() {
        drop(value);
    }
}

impl Drop for ValueVec {
    fn drop(&mut self) {
        drop_backwards(self.take());
    }
}

impl Trace for ValueVec {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        match tracer {
            Tracer::Visit(_) => {
                for index in 0..self.len() {
                    if let Some(value) = self.get(index) {
                        value.trace(tracer);
                    }
                }
            }
            // A long list is handed over as it is: at the end of a program there may be no room for a copy.
            Tracer::Clear(cleared) if cleared.is_empty() => **cleared = self.take(),
            Tracer::Clear(cleared) => cleared.append(&mut self.take()),
        }
    }
}

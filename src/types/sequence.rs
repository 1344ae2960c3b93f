//! What sequences share: indices, repetition, comparison item by item, `repr`.

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::text::TextBuilder;
use crate::types::int::Int;
use crate::types::slots::Comparison;
use crate::types::str::{self, Str};
use crate::types::{bool_, none};

/// Items by position, which may become fewer while the program's code runs.
pub trait Items {
    /// How many there are now.
    fn count(&self) -> usize;
    /// The item at `index`, if it is still there.
    fn item(&self, index: usize) -> Option<Value>;
}

/// The place of `index` in a sequence of `length` items; counts from the end where negative.
/// Nothing when it lies outside.
#[inline(always)]
pub fn place(index: isize, length: usize) -> Option<usize> {
    let index = if index < 0 { index.wrapping_add(length as isize) } else { index };
    (index >= 0 && (index as usize) < length).then_some(index as usize)
}

/// The place of `index` clamped to `0..=length`, as `insert` and `index` understand bounds.
pub fn clamped_place(index: isize, length: usize) -> usize {
    let index = if index < 0 { index.saturating_add(length as isize).max(0) } else { index };
    (index as usize).min(length)
}

/// The bound that `object` stands for, clamped where it is large.
///
/// # Errors
/// `TypeError` when it is no integer and has no `__index__`.
pub fn bound(vm: &mut Vm, object: &Value) -> Outcome<isize> {
    if object.class().slots.index.get().is_none() && !object.has::<Int>() {
        return Err(vm.type_error("slice indices must be integers or have an __index__ method"));
    }
    vm.index_isize(object, true)
}

/// The number of repetitions that `count` stands for, none where it is negative.
///
/// # Errors
/// `TypeError` when it is no integer, `OverflowError` when it is too large.
pub fn repetitions(vm: &mut Vm, count: &Value) -> Outcome<usize> {
    let value = vm.index(count)?;
    match value.payload::<Int>().to_i64() {
        Some(count) => Ok(usize::try_from(count).unwrap_or(0)),
        None => {
            let class = count.class().name();
            Err(vm.overflow_error(format!("cannot fit '{class}' into an index-sized integer")))
        }
    }
}

/// An empty vector with room for `count` items.
///
/// # Errors
/// `MemoryError` when there is not that much memory.
pub fn with_room(vm: &mut Vm, count: usize) -> Outcome<Vec<Value>> {
    let mut items = Vec::new();
    match items.try_reserve_exact(count) {
        Ok(()) => Ok(items),
        Err(_) => Err(vm.memory_error("")),
    }
}

/// `items` repeated `count` times.
///
/// # Errors
/// `MemoryError` when the result is too large.
pub fn repeat(vm: &mut Vm, items: &[Value], count: usize) -> Outcome<Vec<Value>> {
    let Some(total) = items.len().checked_mul(count) else { return Err(vm.memory_error("")) };
    let mut repeated = with_room(vm, total)?;
    if let [item] = items {
        repeated.resize(total, item.clone());
        return Ok(repeated);
    }
    for _ in 0..count {
        repeated.extend_from_slice(items);
    }
    Ok(repeated)
}

/// `left OP right`, by the first items that differ, or else by length.
///
/// # Errors
/// Whatever comparing items raises.
pub fn compare<T: Items>(vm: &mut Vm, left: &T, right: &T, comparison: Comparison) -> Outcome {
    if left.count() != right.count() {
        match comparison {
            Comparison::Eq => return Ok(bool_::new(false)),
            Comparison::Ne => return Ok(bool_::new(true)),
            _ => {}
        }
    }
    let mut index = 0;
    while let (Some(a), Some(b)) = (left.item(index), right.item(index)) {
        if !vm.equal(&a, &b)? {
            // The comparison may have taken the items away: then the lengths decide.
            if index >= left.count() || index >= right.count() {
                break;
            }
            return match comparison {
                Comparison::Eq => Ok(bool_::new(false)),
                Comparison::Ne => Ok(bool_::new(true)),
                _ => vm.compare(&a, &b, comparison),
            };
        }
        index += 1;
    }
    Ok(bool_::new(comparison.holds(left.count().cmp(&right.count()))))
}

/// The position of the first item between `start` and `end` that equals `value`.
///
/// # Errors
/// Whatever comparing items raises.
pub fn position<T: Items>(
    vm: &mut Vm,
    items: &T,
    value: &Value,
    start: usize,
    end: usize,
) -> Outcome<Option<usize>> {
    let mut index = start;
    while index < end
        && let Some(item) = items.item(index)
    {
        if vm.equal(&item, value)? {
            return Ok(Some(index));
        }
        index += 1;
    }
    Ok(None)
}

/// How many items equal `value`.
///
/// # Errors
/// Whatever comparing items raises.
pub fn count<T: Items>(vm: &mut Vm, items: &T, value: &Value) -> Outcome<i64> {
    let (mut index, mut found) = (0, 0);
    while let Some(item) = items.item(index) {
        found += i64::from(vm.equal(&item, value)?);
        index += 1;
    }
    Ok(found)
}

/// `open item, item close`.
///
/// # Errors
/// Whatever the `repr` of an item raises.
pub fn repr<T: Items>(vm: &mut Vm, items: &T, open: &str, close: &str) -> Outcome {
    let mut text = TextBuilder::new();
    text.push_str(open);
    let mut index = 0;
    while let Some(item) = items.item(index) {
        if index > 0 {
            text.push_str(", ");
        }
        text.push_text(vm.repr(&item)?.payload::<Str>().text());
        index += 1;
    }
    text.push_str(close);
    Ok(str::new(text.finish()))
}

/// Raises the `TypeError` of an index that is none.
#[cold]
pub fn wrong_index(vm: &mut Vm, sequence: &str, index: &Value) -> Raised {
    let given = index.class().name();
    vm.type_error(format!("{sequence} indices must be integers or slices, not {given}"))
}

/// Raises the `TypeError` of a concatenation with something else.
#[cold]
pub fn wrong_operand(vm: &mut Vm, sequence: &str, operand: &Value) -> Raised {
    let given = operand.class().name();
    vm.type_error(format!("can only concatenate {sequence} (not \"{given}\") to {sequence}"))
}

/// The place that the subscript `key` means in a sequence of type `sequence` of `length` items.
///
/// # Errors
/// `TypeError` when it is no index, `IndexError` with `outside` when there is no such item.
pub fn subscript_place(
    vm: &mut Vm,
    sequence: &str,
    key: &Value,
    length: impl FnOnce() -> usize,
    outside: &str,
) -> Outcome<usize> {
    if !key.has::<Int>() && key.class().slots.index.get().is_none() {
        return Err(wrong_index(vm, sequence, key));
    }
    let index = vm.index_isize(key, false)?;
    match place(index, length()) {
        Some(place) => Ok(place),
        None => Err(vm.index_error(outside)),
    }
}

/// `NotImplemented`.
pub fn declined() -> Outcome {
    Ok(none::not_implemented())
}

//! The operators of arrays.

use super::{Array, check_resizable, construct, iterator, new};
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::types::int::Int;
use crate::types::none::not_implemented;
use crate::types::slice::Slice;
use crate::types::slots::{Comparison, SlotTable};
use crate::types::{bool_, sequence, str};

fn length(_: &mut Vm, this: &Value) -> Outcome<usize> {
    Ok(this.payload::<Array>().len())
}

fn index_of(vm: &mut Vm, key: &Value) -> Outcome<isize> {
    if !key.has::<Int>() && key.class().slots.index.get().is_none() {
        return Err(vm.type_error("array indices must be integers"));
    }
    vm.index_isize(key, false)
}

fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let array = this.payload::<Array>();
    if let Some(slice) = key.exact::<Slice>() {
        let (part, size) = (slice.bounds(vm)?.select(array.len()), array.code.size());
        let data = array.data.borrow();
        let mut made = Vec::with_capacity(part.count * size);
        for place in part.places() {
            made.extend_from_slice(&data[place * size..(place + 1) * size]);
        }
        return Ok(new(array.code, made));
    }
    let index = index_of(vm, key)?;
    match sequence::place(index, array.len()).and_then(|place| array.item(place)) {
        Some(item) => Ok(item),
        None => Err(vm.index_error("array index out of range")),
    }
}

fn set_item(vm: &mut Vm, this: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
    let array = this.payload::<Array>();
    if let Some(slice) = key.exact::<Slice>() {
        return set_slice(vm, array, slice, value);
    }
    let index = index_of(vm, key)?;
    let place = |array: &Array| sequence::place(index, array.len());
    if place(array).is_none() {
        return Err(vm.index_error("array assignment index out of range"));
    }
    let size = array.code.size();
    let Some(value) = value else {
        check_resizable(vm, array)?;
        if let Some(place) = place(array) {
            drop(array.data.borrow_mut().drain(place * size..(place + 1) * size));
        }
        return Ok(());
    };
    let item = array.code.write(vm, value)?;
    match place(array) {
        Some(place) => {
            array.data.borrow_mut()[place * size..(place + 1) * size].copy_from_slice(&item);
            Ok(())
        }
        None => Err(vm.index_error("array assignment index out of range")),
    }
}

fn set_slice(vm: &mut Vm, array: &Array, slice: &Slice, value: Option<&Value>) -> Outcome<()> {
    let new = match value {
        None => Vec::new(),
        Some(value) => match value.downcast::<Array>() {
            Some(other) if other.code == array.code => other.data.borrow().clone(),
            Some(_) => return Err(vm.type_error("bad argument type for built-in operation")),
            None => {
                let given = value.class().name();
                let message = format!("can only assign array (not \"{given}\") to array slice");
                return Err(vm.type_error(message));
            }
        },
    };
    let (part, size) = (slice.bounds(vm)?.select(array.len()), array.code.size());
    if new.len() / size != part.count {
        check_resizable(vm, array)?;
    }
    let mut data = array.data.borrow_mut();
    if part.is_contiguous() {
        drop(data.splice(part.start as usize * size..part.stop as usize * size, new));
        return Ok(());
    }
    if value.is_none() {
        for place in part.ascending().places().collect::<Vec<_>>().into_iter().rev() {
            drop(data.drain(place * size..(place + 1) * size));
        }
        return Ok(());
    }
    if new.len() / size != part.count {
        let (given, count) = (new.len() / size, part.count);
        drop(data);
        return Err(vm.value_error(format!(
            "attempt to assign array of size {given} to extended slice of size {count}"
        )));
    }
    for (place, item) in part.places().zip(new.chunks_exact(size)) {
        data[place * size..(place + 1) * size].copy_from_slice(item);
    }
    Ok(())
}

#[cold]
fn another_kind(vm: &mut Vm, words: &str, given: &Value) -> Raised {
    let given = given.class().name();
    vm.type_error(format!(
        "can only {words} (not \"{given}\"){}",
        if words.starts_with("append") { " to array" } else { "" }
    ))
}

fn concat(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let array = left.payload::<Array>();
    match right.downcast::<Array>() {
        None => Err(another_kind(vm, "append array", right)),
        Some(other) if other.code != array.code => {
            Err(vm.type_error("bad argument type for built-in operation"))
        }
        Some(other) => Ok(new(array.code, [&array.data.borrow()[..], &other.data.borrow()[..]].concat())),
    }
}

/// Appends the items of `other`.
///
/// # Errors
/// `TypeError` when its items are others, `BufferError` while the array is viewed.
pub fn extend_by_array(vm: &mut Vm, array: &Array, other: &Array) -> Outcome<()> {
    if array.code != other.code {
        return Err(vm.type_error("can only extend with array of same kind"));
    }
    let more = other.data.borrow().clone();
    if !more.is_empty() {
        check_resizable(vm, array)?;
    }
    array.data.borrow_mut().extend(more);
    Ok(())
}

fn concat_in_place(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    match right.downcast::<Array>() {
        None => Err(another_kind(vm, "extend array with array", right)),
        Some(other) => {
            extend_by_array(vm, left.payload(), other)?;
            Ok(left.clone())
        }
    }
}

fn repeated(vm: &mut Vm, this: &Value, count: &Value) -> Outcome<Vec<u8>> {
    let count = sequence::repetitions(vm, count)?;
    let repeated = crate::text::bytes::repeat(&this.payload::<Array>().data.borrow(), count.cast_signed());
    repeated.map_err(|error| vm.plain_error(error))
}

fn repeat(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    let data = repeated(vm, this, count)?;
    Ok(new(this.payload::<Array>().code, data))
}

fn repeat_in_place(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    let data = repeated(vm, this, count)?;
    let array = this.payload::<Array>();
    if data.len() != array.data.borrow().len() {
        check_resizable(vm, array)?;
    }
    drop(array.data.replace(data));
    Ok(this.clone())
}

fn contains(vm: &mut Vm, this: &Value, value: &Value) -> Outcome<bool> {
    let (array, mut place) = (this.payload::<Array>(), 0);
    while let Some(item) = array.item(place) {
        if vm.equal(&item, value)? {
            return Ok(true);
        }
        place += 1;
    }
    Ok(false)
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(a), Some(b)) = (left.downcast::<Array>(), right.downcast::<Array>()) else {
        return Ok(not_implemented());
    };
    if a.len() != b.len() && matches!(comparison, Comparison::Eq | Comparison::Ne) {
        return Ok(bool_::new(comparison == Comparison::Ne));
    }
    let mut place = 0;
    while let (Some(one), Some(two)) = (a.item(place), b.item(place)) {
        if !vm.equal(&one, &two)? {
            return match comparison {
                Comparison::Eq => Ok(bool_::new(false)),
                Comparison::Ne => Ok(bool_::new(true)),
                _ => vm.compare(&one, &two, comparison),
            };
        }
        place += 1;
    }
    Ok(bool_::new(comparison.holds(a.len().cmp(&b.len()))))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let array = this.payload::<Array>();
    let (class, code) = (this.class().short_name(), char::from(array.code.character()));
    if array.is_empty() {
        return Ok(str::new(format!("{class}('{code}')")));
    }
    let name = if array.code.is_text() { "tounicode" } else { "tolist" };
    let items = vm.call_method(this, &str::intern(name), &[])?;
    let mut text = crate::text::TextBuilder::new();
    text.push_str(&format!("{class}('{code}', "));
    text.push_text(&vm.repr_text(&items)?);
    text.push(')');
    Ok(str::new(text.finish()))
}

/// Sets the slots.
pub fn set_slots(slots: &SlotTable) {
    slots.new.set(Some(construct::create));
    slots.repr.set(Some(repr));
    slots.richcompare.set(Some(compare));
    slots.length.set(Some(length));
    slots.getitem.set(Some(get_item));
    slots.setitem.set(Some(set_item));
    slots.contains.set(Some(contains));
    slots.concat.set(Some(concat));
    slots.inplace_concat.set(Some(concat_in_place));
    slots.repeat.set(Some(repeat));
    slots.inplace_repeat.set(Some(repeat_in_place));
    slots.iter.set(Some(iterator::iter));
}

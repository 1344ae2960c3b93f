//! Subscription, slices, `+`, `*`, comparison and the other slots of lists.

use super::{List, new};
use crate::eval::{Outcome, Vm};
use crate::heap::{Value, drop_backwards};
use crate::types::slice::Slice;
use crate::types::slots::{Comparison, SlotTable};
use crate::types::{exception, sequence, str};

pub(super) fn fill(slots: &SlotTable) {
    slots.repr.set(Some(repr));
    slots.richcompare.set(Some(richcompare));
    slots.iter.set(Some(super::iterator::iter));
    slots.length.set(Some(|_, this| Ok(this.payload::<List>().items.len())));
    slots.getitem.set(Some(getitem));
    slots.setitem.set(Some(setitem));
    slots.contains.set(Some(contains));
    slots.concat.set(Some(concat));
    slots.repeat.set(Some(repeat));
    slots.inplace_concat.set(Some(inplace_concat));
    slots.inplace_repeat.set(Some(inplace_repeat));
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let list = this.payload::<List>();
    if list.items.is_empty() {
        return Ok(str::new("[]"));
    }
    vm.represent(this, "[...]", |vm| sequence::repr(vm, list, "[", "]"))
}

fn richcompare(vm: &mut Vm, this: &Value, other: &Value, comparison: Comparison) -> Outcome {
    match (this.downcast::<List>(), other.downcast::<List>()) {
        (Some(left), Some(right)) => sequence::compare(vm, left, right, comparison),
        _ => sequence::declined(),
    }
}

fn contains(vm: &mut Vm, this: &Value, value: &Value) -> Outcome<bool> {
    Ok(sequence::position(vm, this.payload::<List>(), value, 0, usize::MAX)?.is_some())
}

pub(super) fn getitem(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let list = this.payload::<List>();
    if let Some(slice) = key.downcast::<Slice>() {
        let selection = slice.bounds(vm)?.select(list.items.len());
        if selection.is_contiguous() {
            return Ok(new(list.items.range(selection.start as usize, selection.stop as usize)));
        }
        return Ok(new(selection.places().filter_map(|place| list.items.get(place)).collect()));
    }
    let place = sequence::subscript_place(vm, "list", key, || list.items.len(), "list index out of range")?;
    list.items.get(place).ok_or_else(|| vm.index_error("list index out of range"))
}

fn setitem(vm: &mut Vm, this: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
    const OUTSIDE: &str = "list assignment index out of range";
    let list = this.payload::<List>();
    if let Some(slice) = key.downcast::<Slice>() {
        return match value {
            Some(value) => set_slice(vm, list, slice, value),
            None => delete_slice(vm, list, slice),
        };
    }
    let place = sequence::subscript_place(vm, "list", key, || list.items.len(), OUTSIDE)?;
    match value {
        Some(value) => match list.items.set(place, value.clone()) {
            Ok(old) => drop(old),
            Err(_) => return Err(vm.index_error(OUTSIDE)),
        },
        None => drop(list.items.delete(place)),
    }
    Ok(())
}

fn set_slice(vm: &mut Vm, list: &List, slice: &Slice, value: &Value) -> Outcome<()> {
    let bounds = slice.bounds(vm)?;
    let plain = bounds.is_contiguous();
    let values = collect(vm, value, "must assign iterable to extended slice")?;
    let selection = bounds.select(list.items.len());
    if plain {
        drop_backwards(list.items.splice(selection.start as usize, selection.stop as usize, values));
        return Ok(());
    }
    if values.len() != selection.count {
        let (given, wanted) = (values.len(), selection.count);
        return Err(vm.value_error(format!(
            "attempt to assign sequence of size {given} to extended slice of size {wanted}"
        )));
    }
    let mut old = Vec::with_capacity(values.len());
    for (place, value) in selection.places().zip(values) {
        old.push(list.items.set(place, value));
    }
    Ok(())
}

/// The items of an iterable, with `message` for what is none.
fn collect(vm: &mut Vm, iterable: &Value, message: &str) -> Outcome<Vec<Value>> {
    if let Some(list) = iterable.downcast::<List>() {
        return Ok(list.items.to_vec());
    }
    if let Some(tuple) = iterable.downcast::<crate::types::tuple::Tuple>() {
        return Ok(tuple.items().to_vec());
    }
    let iterator = match vm.iter(iterable) {
        Ok(iterator) => iterator,
        Err(raised) => {
            drop(vm.catch(raised, &exception::TYPE_ERROR)?);
            return Err(vm.type_error(message));
        }
    };
    vm.collect(&iterator)
}

fn delete_slice(vm: &mut Vm, list: &List, slice: &Slice) -> Outcome<()> {
    let selection = slice.bounds(vm)?.select(list.items.len()).ascending();
    if selection.count == 0 {
        return Ok(());
    }
    let first = selection.start as usize;
    if selection.step == 1 {
        drop_backwards(list.items.splice(first, first + selection.count, Vec::new()));
        return Ok(());
    }
    let tail = list.items.range(first, usize::MAX);
    let mut kept = Vec::with_capacity(tail.len() - selection.count);
    let last = (selection.count - 1) * selection.step as usize;
    for (index, item) in tail.into_iter().enumerate() {
        if index > last || index % selection.step as usize != 0 {
            kept.push(item);
        }
    }
    drop(list.items.splice(first, usize::MAX, kept));
    Ok(())
}

fn concat(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    let left = this.payload::<List>();
    let Some(right) = other.downcast::<List>() else {
        return Err(sequence::wrong_operand(vm, "list", other));
    };
    let mut items = sequence::with_room(vm, left.items.len() + right.items.len())?;
    left.items.append_to(&mut items);
    right.items.append_to(&mut items);
    Ok(new(items))
}

fn repeat(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    let count = sequence::repetitions(vm, count)?;
    let list = this.payload::<List>();
    if list.items.len() == 1
        && let Some(item) = list.items.get(0)
    {
        return Ok(new(sequence::repeat(vm, &[item], count)?));
    }
    let items = list.items.to_vec();
    Ok(new(sequence::repeat(vm, &items, count)?))
}

fn inplace_concat(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    super::extend(vm, this, other)?;
    Ok(this.clone())
}

fn inplace_repeat(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    let count = sequence::repetitions(vm, count)?;
    let list = this.payload::<List>();
    let items = list.items.to_vec();
    drop_backwards(list.items.replace(sequence::repeat(vm, &items, count)?));
    Ok(this.clone())
}

//! Subscription, `+`, `*`, comparison and the other slots of deques.

use super::methods::{copy, item_place};
use super::{Deque, iterator, mutated};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::none::not_implemented;
use crate::types::slots::{Comparison, SlotTable};
use crate::types::{bool_, list, sequence, str};

pub(super) fn fill(slots: &SlotTable) {
    slots.repr.set(Some(repr));
    slots.hash.set(None);
    slots.richcompare.set(Some(compare));
    slots.iter.set(Some(iterator::iter));
    slots.length.set(Some(|_, this| Ok(this.payload::<Deque>().len())));
    slots.getitem.set(Some(get_item));
    slots.setitem.set(Some(set_item));
    slots.contains.set(Some(contains));
    slots.concat.set(Some(concat));
    slots.repeat.set(Some(repeat));
    slots.inplace_concat.set(Some(inplace_concat));
    slots.inplace_repeat.set(Some(inplace_repeat));
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    vm.represent(this, "[...]", |vm| {
        let deque = this.payload::<Deque>();
        let items = vm.repr_text(&list::new(deque.to_vec()))?;
        let mut text = crate::text::TextBuilder::new();
        text.push_str(&this.class().short_name());
        text.push('(');
        text.push_text(&items);
        if let Some(most) = deque.most() {
            text.push_str(&format!(", maxlen={most}"));
        }
        text.push(')');
        Ok(str::new(text.finish()))
    })
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(first), Some(second)) = (left.downcast::<Deque>(), right.downcast::<Deque>()) else {
        return Ok(not_implemented());
    };
    if first.len() != second.len() {
        match comparison {
            Comparison::Eq => return Ok(bool_::new(false)),
            Comparison::Ne => return Ok(bool_::new(true)),
            _ => {}
        }
    }
    let states = (first.state(), second.state());
    let mut index = 0;
    loop {
        let (Some(a), Some(b)) = (first.get(index), second.get(index)) else { break };
        if !vm.equal(&a, &b)? {
            return match comparison {
                Comparison::Eq => Ok(bool_::new(false)),
                Comparison::Ne => Ok(bool_::new(true)),
                _ => vm.compare(&a, &b, comparison),
            };
        }
        if (first.state(), second.state()) != states {
            return Err(mutated(vm));
        }
        index += 1;
    }
    Ok(bool_::new(comparison.holds(first.len().cmp(&second.len()))))
}

fn position(vm: &mut Vm, deque: &Deque, key: &Value) -> Outcome<usize> {
    if key.class().slots.index.get().is_none() {
        let given = key.class().name();
        return Err(vm.type_error(format!("sequence index must be integer, not '{given}'")));
    }
    let index = vm.index_isize(key, false)?;
    item_place(deque, index).ok_or_else(|| vm.index_error("deque index out of range"))
}

fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let deque = this.payload::<Deque>();
    let place = position(vm, deque, key)?;
    deque.get(place).ok_or_else(|| vm.index_error("deque index out of range"))
}

fn set_item(vm: &mut Vm, this: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
    let deque = this.payload::<Deque>();
    let place = position(vm, deque, key)?;
    match value {
        Some(value) => drop(deque.set(place, value.clone())),
        None => drop(deque.remove(place)),
    }
    Ok(())
}

fn contains(vm: &mut Vm, this: &Value, value: &Value) -> Outcome<bool> {
    let deque = this.payload::<Deque>();
    Ok(deque.position(vm, value, 0, deque.len())?.is_some())
}

fn concat(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if !right.has::<Deque>() {
        let given = right.class().name();
        return Err(vm.type_error(format!("can only concatenate deque (not \"{given}\") to deque")));
    }
    let made = copy(vm, left)?;
    made.payload::<Deque>().extend(vm, right)?;
    Ok(made)
}

fn inplace_concat(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    left.payload::<Deque>().extend(vm, right)?;
    Ok(left.clone())
}

fn repeat(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    let made = copy(vm, this)?;
    inplace_repeat(vm, &made, count)
}

fn inplace_repeat(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    let count = sequence::repetitions(vm, count)?;
    let deque = this.payload::<Deque>();
    let items = deque.to_vec();
    if count == 0 {
        drop(deque.clear());
        return Ok(this.clone());
    }
    let needed = match deque.most() {
        // What would fall out again is not put in.
        Some(most) if !items.is_empty() => count.min(most.div_ceil(items.len()) + 1),
        _ => count,
    };
    for item in sequence::repeat(vm, &items, needed - 1)? {
        deque.push(item);
    }
    Ok(this.clone())
}

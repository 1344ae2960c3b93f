//! The operators of `str`: concatenation, repetition, comparison, subscription, membership.

use super::{Str, from_code_point, iterator, new, percent};
use crate::eval::{Outcome, Vm};
use crate::heap::{Value, memory};
use crate::types::none::not_implemented;
use crate::types::slice::Slice;
use crate::types::slots::{Comparison, Operator, SlotTable};
use crate::types::{bool_, sequence};

fn concat(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let Some(other) = right.downcast::<Str>() else {
        let given = right.class().name();
        return Err(vm.type_error(format!("can only concatenate str (not \"{given}\") to str")));
    };
    if other.text().is_empty() && left.is_exact::<Str>() {
        return Ok(left.clone());
    }
    let text = left.payload::<Str>().text();
    if text.is_empty() && right.is_exact::<Str>() {
        return Ok(right.clone());
    }
    if !memory::has_room(text.byte_len() + other.text().byte_len()) {
        return Err(vm.memory_error(""));
    }
    Ok(new(text.concat(other.text())))
}

fn repeat(vm: &mut Vm, this: &Value, count: &Value) -> Outcome {
    let count = sequence::repetitions(vm, count)?.cast_signed();
    if count == 1 && this.is_exact::<Str>() {
        return Ok(this.clone());
    }
    match this.payload::<Str>().text().repeat(count) {
        Ok(text) => Ok(new(text)),
        Err(error) => Err(vm.plain_error(error)),
    }
}

fn compare(_: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(a), Some(b)) = (left.downcast::<Str>(), right.downcast::<Str>()) else {
        return Ok(not_implemented());
    };
    Ok(bool_::new(match comparison {
        Comparison::Eq => a.text() == b.text(),
        Comparison::Ne => a.text() != b.text(),
        _ => comparison.holds(a.text().cmp(b.text())),
    }))
}

fn hash(_: &mut Vm, this: &Value) -> Outcome<i64> {
    Ok(this.payload::<Str>().hash())
}

fn length(_: &mut Vm, this: &Value) -> Outcome<usize> {
    Ok(this.payload::<Str>().text().char_len())
}

fn contains(vm: &mut Vm, this: &Value, item: &Value) -> Outcome<bool> {
    match item.downcast::<Str>() {
        Some(item) => Ok(this.payload::<Str>().text().contains(item.text())),
        None => {
            let given = item.class().name();
            Err(vm.type_error(format!("'in <string>' requires string as left operand, not {given}")))
        }
    }
}

/// The character at `index`, which counts from the end where it is negative.
#[inline(always)]
pub fn character(string: &Str, index: i64) -> Option<Value> {
    let text = string.text();
    let index = if index < 0 { index + text.char_len() as i64 } else { index };
    text.char_at(usize::try_from(index).ok()?).map(from_code_point)
}

fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let string = this.payload::<Str>();
    if let Some(parts) = key.exact::<Slice>() {
        let length = string.text().char_len();
        let part = parts.bounds(vm)?.select(length);
        if part.step == 1 && part.count == length && this.is_exact::<Str>() {
            return Ok(this.clone());
        }
        return Ok(new(string.text().slice(part.start, part.stop, part.step)));
    }
    if key.class().slots.index.get().is_none() {
        let given = key.class().name();
        return Err(vm.type_error(format!("string indices must be integers, not '{given}'")));
    }
    let index = vm.index_isize(key, false)?;
    character(string, index as i64).ok_or_else(|| vm.index_error("string index out of range"))
}

fn to_str(_: &mut Vm, this: &Value) -> Outcome {
    Ok(super::exact(this))
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    Ok(new(this.payload::<Str>().text().repr()))
}

/// Sets the slots of the operators.
pub fn set_slots(slots: &SlotTable) {
    slots.concat.set(Some(concat));
    slots.repeat.set(Some(repeat));
    slots.binary[Operator::Mod as usize].set(Some(percent::format));
    slots.richcompare.set(Some(compare));
    slots.hash.set(Some(hash));
    slots.length.set(Some(length));
    slots.contains.set(Some(contains));
    slots.getitem.set(Some(get_item));
    slots.iter.set(Some(iterator::of));
    slots.str.set(Some(to_str));
    slots.repr.set(Some(repr));
}

//! Subscription, `|`, comparison and the other slots of dicts.

use super::{Dict, merge, views};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::text::TextBuilder;
use crate::types::names::names;
use crate::types::none::not_implemented;
use crate::types::slots::{Comparison, Operator, SlotTable};
use crate::types::str::Str;
use crate::types::{bool_, str};

pub(super) fn fill(slots: &SlotTable) {
    slots.repr.set(Some(repr));
    slots.richcompare.set(Some(richcompare));
    slots.iter.set(Some(views::iter_keys));
    slots.length.set(Some(|_, this| Ok(this.payload::<Dict>().len())));
    slots.getitem.set(Some(getitem));
    slots.setitem.set(Some(setitem));
    slots.contains.set(Some(|vm, this, key| this.payload::<Dict>().contains(vm, key)));
    slots.binary[Operator::BitOr as usize].set(Some(or));
    slots.inplace[Operator::BitOr as usize].set(Some(inplace_or));
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let dict = this.payload::<Dict>();
    if dict.is_empty() {
        return Ok(str::new("{}"));
    }
    vm.represent(this, "{...}", |vm| {
        let mut text = TextBuilder::new();
        let mut position = 0;
        while let Some((at, key, value)) = dict.table.entry_from(position) {
            text.push_str(if text.is_empty() { "{" } else { ", " });
            text.push_text(vm.repr(&key)?.payload::<Str>().text());
            text.push_str(": ");
            text.push_text(vm.repr(&value)?.payload::<Str>().text());
            position = at + 1;
        }
        text.push_str("}");
        Ok(str::new(text.finish()))
    })
}

/// `dict[key]`, by `__missing__` where a subclass defines it.
///
/// # Errors
/// `KeyError`; whatever the program's code raises.
pub fn getitem(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    if let Some(value) = this.payload::<Dict>().get(vm, key)? {
        return Ok(value);
    }
    if !this.is_exact::<Dict>()
        && let Some(value) = vm.call_special(this, &names().__missing__, std::slice::from_ref(key))?
    {
        return Ok(value);
    }
    Err(vm.key_error(key.clone()))
}

fn setitem(vm: &mut Vm, this: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
    let dict = this.payload::<Dict>();
    match value {
        Some(value) => drop(dict.set(vm, key, value.clone())?),
        None => match dict.remove(vm, key)? {
            Some(removed) => drop(removed),
            None => return Err(vm.key_error(key.clone())),
        },
    }
    Ok(())
}

fn richcompare(vm: &mut Vm, this: &Value, other: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (this.downcast::<Dict>(), other.downcast::<Dict>()) else {
        return Ok(not_implemented());
    };
    match comparison {
        Comparison::Eq => equal(vm, left, right).map(bool_::new),
        Comparison::Ne => equal(vm, left, right).map(|equal| bool_::new(!equal)),
        _ => Ok(not_implemented()),
    }
}

fn equal(vm: &mut Vm, left: &Dict, right: &Dict) -> Outcome<bool> {
    if left.len() != right.len() {
        return Ok(false);
    }
    let mut position = 0;
    while let Some((at, key, value)) = left.table.entry_from(position) {
        let Some(hash) = left.table.hash_at(at) else { break };
        let Some(other) = right.get_hashed(vm, &key, hash)? else { return Ok(false) };
        if !vm.equal(&value, &other)? {
            return Ok(false);
        }
        position = at + 1;
    }
    Ok(true)
}

fn or(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let (Some(first), true) = (left.downcast::<Dict>(), right.has::<Dict>()) else {
        return Ok(not_implemented());
    };
    let made = merge::copy(first);
    merge::merge(vm, made.payload(), right)?;
    Ok(made)
}

fn inplace_or(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    merge::fill(vm, left.payload(), right)?;
    Ok(left.clone())
}

//! `|`, `&`, `-`, `^`, comparison and the other slots of sets and frozen sets.

use super::{Set, algebra, is_frozen};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::text::TextBuilder;
use crate::types::none::not_implemented;
use crate::types::slots::{Comparison, Operator, SlotTable};
use crate::types::{bool_, exception, str};

/// The slots of both types.
pub(super) fn fill(slots: &SlotTable) {
    slots.repr.set(Some(repr));
    slots.richcompare.set(Some(richcompare));
    slots.iter.set(Some(super::iterator::iter));
    slots.length.set(Some(|_, this| Ok(this.payload::<Set>().len())));
    slots.contains.set(Some(contains));
    slots.binary[Operator::BitOr as usize].set(Some(or));
    slots.binary[Operator::BitAnd as usize].set(Some(and));
    slots.binary[Operator::Sub as usize].set(Some(subtract));
    slots.binary[Operator::BitXor as usize].set(Some(xor));
}

/// The slots of `set` alone.
pub(super) fn fill_mutable(slots: &SlotTable) {
    fill(slots);
    slots.inplace[Operator::BitOr as usize].set(Some(inplace_or));
    slots.inplace[Operator::BitAnd as usize].set(Some(inplace_and));
    slots.inplace[Operator::Sub as usize].set(Some(inplace_subtract));
    slots.inplace[Operator::BitXor as usize].set(Some(inplace_xor));
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let set = this.payload::<Set>();
    let name = this.class().name();
    if set.is_empty() {
        return Ok(str::new(format!("{name}()")));
    }
    vm.represent(this, &format!("{name}(...)"), |vm| {
        let plain = this.is_exact::<Set>();
        let mut text = TextBuilder::new();
        if !plain {
            text.push_str(&name);
            text.push('(');
        }
        for (index, key) in set.table.keys().iter().enumerate() {
            text.push_str(if index == 0 { "{" } else { ", " });
            text.push_text(&vm.repr_text(key)?);
        }
        text.push_str(if plain { "}" } else { "})" });
        Ok(str::new(text.finish()))
    })
}

fn richcompare(vm: &mut Vm, this: &Value, other: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (this.downcast::<Set>(), other.downcast::<Set>()) else {
        return Ok(not_implemented());
    };
    let truth = match comparison {
        Comparison::Eq => equal(vm, left, right)?,
        Comparison::Ne => !equal(vm, left, right)?,
        Comparison::Le => algebra::is_subset(vm, left, right)?,
        Comparison::Ge => algebra::is_subset(vm, right, left)?,
        Comparison::Lt => left.len() < right.len() && algebra::is_subset(vm, left, right)?,
        Comparison::Gt => right.len() < left.len() && algebra::is_subset(vm, right, left)?,
    };
    Ok(bool_::new(truth))
}

fn equal(vm: &mut Vm, left: &Set, right: &Set) -> Outcome<bool> {
    if left.len() != right.len() {
        return Ok(false);
    }
    if let (Some(left), Some(right)) = (left.hash.get(), right.hash.get())
        && left != right
    {
        return Ok(false);
    }
    algebra::is_subset(vm, left, right)
}

/// Whether `key` is in the set `this`; a set, which is unhashable, stands for the frozen set of its
/// keys.
pub(super) fn contains(vm: &mut Vm, this: &Value, key: &Value) -> Outcome<bool> {
    with_frozen_key(vm, key, |vm, key, hash| this.payload::<Set>().contains_hashed(vm, key, hash))
}

/// Calls `search` with `key` and its hash, or, where `key` is an unhashable set, with the frozen
/// set of its keys.
pub(super) fn with_frozen_key<T>(
    vm: &mut Vm,
    key: &Value,
    search: impl FnOnce(&mut Vm, &Value, i64) -> Outcome<T>,
) -> Outcome<T> {
    let hash = match crate::types::dict::hash_key(vm, key) {
        Ok(hash) => hash,
        Err(raised) => {
            if !key.has::<Set>() || is_frozen(key) {
                return Err(raised);
            }
            drop(vm.catch(raised, &exception::TYPE_ERROR)?);
            let frozen = super::new_frozen();
            algebra::update(vm, frozen.payload(), key)?;
            let hash = vm.hash(&frozen)?;
            return search(vm, &frozen, hash);
        }
    };
    search(vm, key, hash)
}

fn both(left: &Value, right: &Value) -> bool {
    left.has::<Set>() && right.has::<Set>()
}

fn or(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if !both(left, right) {
        return Ok(not_implemented());
    }
    let made = algebra::copy(vm, left)?;
    algebra::update(vm, made.payload(), right)?;
    Ok(made)
}

fn and(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if both(left, right) { algebra::intersection(vm, left, right) } else { Ok(not_implemented()) }
}

fn subtract(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if both(left, right) { algebra::difference(vm, left, right) } else { Ok(not_implemented()) }
}

fn xor(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if both(left, right) { algebra::symmetric_difference(vm, left, right) } else { Ok(not_implemented()) }
}

fn inplace_or(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if !right.has::<Set>() {
        return Ok(not_implemented());
    }
    algebra::update(vm, left.payload(), right)?;
    Ok(left.clone())
}

fn inplace_and(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if !right.has::<Set>() {
        return Ok(not_implemented());
    }
    let common = algebra::intersection(vm, left, right)?;
    left.payload::<Set>().table.swap(&common.payload::<Set>().table);
    Ok(left.clone())
}

fn inplace_subtract(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if !right.has::<Set>() {
        return Ok(not_implemented());
    }
    algebra::difference_update(vm, left.payload(), right)?;
    Ok(left.clone())
}

fn inplace_xor(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if !right.has::<Set>() {
        return Ok(not_implemented());
    }
    algebra::symmetric_difference_update(vm, left, right)?;
    Ok(left.clone())
}

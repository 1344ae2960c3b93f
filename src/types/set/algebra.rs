//! Union, intersection, difference, comparison of sets with sets and with other iterables.

use super::{FROZEN, Set, new_of_class};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::dict::{Dict, hash_key};

/// `set` or `frozenset`, whichever `value` is an instance of.
pub(super) fn base_class(value: &Value) -> Value {
    if super::is_frozen(value) { FROZEN.value() } else { super::CLASS.value() }
}

/// A new, empty set of the built-in type that `like` is an instance of.
pub(super) fn empty_like(like: &Value) -> Value {
    new_of_class(&base_class(like))
}

/// A copy of the set `this`, of a built-in type.
pub(super) fn copy(vm: &mut Vm, this: &Value) -> Outcome {
    let made = empty_like(this);
    update(vm, made.payload(), this)?;
    Ok(made)
}

/// Calls `each` with every key of a set and its hash, for as long as it says so.
fn while_keys(
    vm: &mut Vm,
    set: &Set,
    mut each: impl FnMut(&mut Vm, &Value, i64) -> Outcome<bool>,
) -> Outcome<()> {
    let mut at = 0;
    while let Some((place, key, hash)) = set.table.key_from(at) {
        if !each(vm, &key, hash)? {
            break;
        }
        at = place + 1;
    }
    Ok(())
}

/// Adds the items of `iterable`.
///
/// # Errors
/// `TypeError` when it is not iterable or an item is unhashable; whatever the program's code raises.
pub fn update(vm: &mut Vm, set: &Set, iterable: &Value) -> Outcome<()> {
    if let Some(other) = iterable.downcast::<Set>() {
        if std::ptr::eq(set, other) || other.is_empty() {
            return Ok(());
        }
        set.table.expect(other.len());
        if set.table.copy_from(&other.table) {
            return Ok(());
        }
        return while_keys(vm, other, |vm, key, hash| set.add_hashed(vm, key, hash).map(|_| true));
    }
    if let Some(dict) = iterable.exact::<Dict>() {
        set.table.expect(dict.len());
        return while_entries(vm, dict, |vm, key, hash| set.add_hashed(vm, key, hash).map(|_| true));
    }
    vm.for_each(iterable, |vm, item| set.add(vm, &item).map(drop))
}

/// As [`while_keys`], for the keys of a dict.
fn while_entries(
    vm: &mut Vm,
    dict: &Dict,
    mut each: impl FnMut(&mut Vm, &Value, i64) -> Outcome<bool>,
) -> Outcome<()> {
    let mut position = 0;
    while let Some((at, key, _)) = dict.table().entry_from(position) {
        let Some(hash) = dict.table().hash_at(at) else { break };
        if !each(vm, &key, hash)? {
            break;
        }
        position = at + 1;
    }
    Ok(())
}

/// The keys of the set `this` that are items of `other` too, as a set of the same built-in type.
///
/// # Errors
/// As for [`update`].
pub fn intersection(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    if this.is(other) {
        return copy(vm, this);
    }
    let made = empty_like(this);
    let (result, set) = (made.payload::<Set>(), this.payload::<Set>());
    if let Some(other) = other.downcast::<Set>() {
        let (smaller, larger) = if other.len() > set.len() { (set, other) } else { (other, set) };
        while_keys(vm, smaller, |vm, key, hash| {
            if larger.contains_hashed(vm, key, hash)? {
                result.add_hashed(vm, key, hash)?;
            }
            Ok(true)
        })?;
        return Ok(made);
    }
    vm.for_each(other, |vm, item| {
        let hash = hash_key(vm, &item)?;
        if set.contains_hashed(vm, &item, hash)? {
            result.add_hashed(vm, &item, hash)?;
        }
        Ok(())
    })?;
    Ok(made)
}

/// The keys of the set `this` that are no items of `other`, as a set of the same built-in type.
///
/// # Errors
/// As for [`update`].
pub fn difference(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    let set = this.payload::<Set>();
    let length = match (other.downcast::<Set>(), other.exact::<Dict>()) {
        (Some(other), _) => Some(other.len()),
        (None, Some(dict)) => Some(dict.len()),
        (None, None) => None,
    };
    if length.is_none_or(|length| set.len() >> 2 > length) {
        let made = copy(vm, this)?;
        difference_update(vm, made.payload(), other)?;
        return Ok(made);
    }
    let made = empty_like(this);
    let result = made.payload::<Set>();
    while_keys(vm, set, |vm, key, hash| {
        let there = match (other.downcast::<Set>(), other.exact::<Dict>()) {
            (Some(other), _) => other.contains_hashed(vm, key, hash)?,
            (None, Some(dict)) => dict.get_hashed(vm, key, hash)?.is_some(),
            (None, None) => false,
        };
        if !there {
            result.add_hashed(vm, key, hash)?;
        }
        Ok(true)
    })?;
    Ok(made)
}

/// Takes the items of `other` out.
///
/// # Errors
/// As for [`update`].
pub fn difference_update(vm: &mut Vm, set: &Set, other: &Value) -> Outcome<()> {
    if let Some(other_set) = other.downcast::<Set>() {
        if std::ptr::eq(set, other_set) {
            drop(set.table.clear());
            return Ok(());
        }
        while_keys(vm, other_set, |vm, key, hash| set.discard_hashed(vm, key, hash).map(|_| true))?;
    } else {
        vm.for_each(other, |vm, item| {
            let hash = hash_key(vm, &item)?;
            set.discard_hashed(vm, &item, hash).map(drop)
        })?;
    }
    set.table.tidy();
    Ok(())
}

/// Takes out the items of `other` that are there, and adds those that are not.
///
/// # Errors
/// As for [`update`].
pub fn symmetric_difference_update(vm: &mut Vm, this: &Value, other: &Value) -> Outcome<()> {
    let set = this.payload::<Set>();
    if this.is(other) {
        drop(set.table.clear());
        return Ok(());
    }
    let toggle = |vm: &mut Vm, key: &Value, hash: i64| {
        if !set.discard_hashed(vm, key, hash)? {
            set.add_hashed(vm, key, hash)?;
        }
        Ok(true)
    };
    if let Some(dict) = other.exact::<Dict>() {
        return while_entries(vm, dict, toggle);
    }
    if let Some(other) = other.downcast::<Set>() {
        return while_keys(vm, other, toggle);
    }
    let others = empty_like(this);
    update(vm, others.payload(), other)?;
    while_keys(vm, others.payload(), toggle)
}

/// The keys that are in one of `this` and `other` only, as a set of the built-in type of `this`.
///
/// # Errors
/// As for [`update`].
pub fn symmetric_difference(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    let made = empty_like(this);
    update(vm, made.payload(), other)?;
    symmetric_difference_update(vm, &made, this)?;
    Ok(made)
}

/// Whether every key of `set` is in `other`.
///
/// # Errors
/// Whatever comparing keys raises.
pub fn is_subset(vm: &mut Vm, set: &Set, other: &Set) -> Outcome<bool> {
    if set.len() > other.len() {
        return Ok(false);
    }
    let mut all = true;
    while_keys(vm, set, |vm, key, hash| {
        all = other.contains_hashed(vm, key, hash)?;
        Ok(all)
    })?;
    Ok(all)
}

/// Whether no item of `other` is in the set.
///
/// # Errors
/// As for [`update`].
pub(super) fn is_disjoint(vm: &mut Vm, set: &Set, other: &Value) -> Outcome<bool> {
    if let Some(other) = other.downcast::<Set>() {
        if std::ptr::eq(set, other) {
            return Ok(set.is_empty());
        }
        let (smaller, larger) = if other.len() > set.len() { (set, other) } else { (other, set) };
        let mut met = false;
        while_keys(vm, smaller, |vm, key, hash| {
            met = larger.contains_hashed(vm, key, hash)?;
            Ok(!met)
        })?;
        return Ok(!met);
    }
    let iterator = vm.iter(other)?;
    while let Some(item) = vm.next(&iterator)? {
        vm.check_interrupts()?;
        if set.contains(vm, &item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

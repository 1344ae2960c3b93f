//! `dict`.

mod index;
mod merge;
mod methods;
mod operators;
pub mod table;
mod view_algebra;
pub mod views;

pub use merge::{copy, fill, from_keys, merge, update};
pub use methods::DEFINITION;
pub use operators::getitem;

use super::int;
use super::str::Str;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MAPPING, MATCH_SELF};
use crate::heap::{Name, Payload, Trace, Tracer, Value};
use table::{Candidates, Quick, Table};

/// The entries of a dict.
#[derive(Default)]
pub struct Dict {
    table: Table,
}

/// The type `dict`.
pub static CLASS: StaticType = StaticType::built_in::<Dict>(
    "dict",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | MAPPING | MATCH_SELF,
);

impl Payload for Dict {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.table.trace(tracer);
    }
}

/// A new, empty dict.
pub fn new() -> Value {
    object::new(Dict::default())
}

/// A new dict of named entries.
pub fn from_names(entries: Vec<(Name, Value)>) -> Value {
    let dict = Dict::default();
    for (name, value) in entries {
        dict.set_name(&name, value);
    }
    object::new(dict)
}

/// The hash of a key: quick for exact strings and integers.
#[inline(always)]
pub fn hash_key(vm: &mut Vm, key: &Value) -> Outcome<i64> {
    if let Some(text) = key.exact::<Str>() {
        return Ok(text.hash());
    }
    if let Some(small) = int::exact_small(key)
        && small.unsigned_abs() < (1 << 60)
        && small != -1
    {
        return Ok(small);
    }
    vm.hash(key)
}

impl Dict {
    /// The entries, for whoever iterates by position.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The number of entries.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The position of the entry whose key equals `key`. Comparing may run the program's code,
    /// which may change the dict; the search then begins again, as CPython's does.
    #[inline]
    fn position(&self, vm: &mut Vm, key: &Value, hash: i64) -> Outcome<Option<usize>> {
        match self.table.find_quickly(key, hash) {
            Quick::Found(position) => Ok(Some(position)),
            Quick::Absent => Ok(None),
            Quick::Ask => self.position_by_asking(vm, key, hash),
        }
    }

    #[cold]
    #[inline(never)]
    fn position_by_asking(&self, vm: &mut Vm, key: &Value, hash: i64) -> Outcome<Option<usize>> {
        loop {
            let candidates = match self.table.find(key, hash) {
                Candidates::Found(position) => return Ok(Some(position)),
                Candidates::Absent => return Ok(None),
                Candidates::Compare(candidates) => candidates,
            };
            let mut changed = false;
            for (position, candidate) in candidates {
                let equal = vm.equal(&candidate, key)?;
                if !self.table.holds_key(position, &candidate) {
                    changed = true;
                    break;
                }
                if equal {
                    return Ok(Some(position));
                }
            }
            if !changed {
                return Ok(None);
            }
        }
    }

    /// The value of `key`.
    #[inline]
    pub fn get(&self, vm: &mut Vm, key: &Value) -> Outcome<Option<Value>> {
        let hash = hash_key(vm, key)?;
        self.get_hashed(vm, key, hash)
    }

    /// The value of `key`, whose hash is known.
    #[inline]
    pub fn get_hashed(&self, vm: &mut Vm, key: &Value, hash: i64) -> Outcome<Option<Value>> {
        Ok(self.position(vm, key, hash)?.and_then(|position| self.table.value_at(position)))
    }

    /// Whether `key` is there.
    pub fn contains(&self, vm: &mut Vm, key: &Value) -> Outcome<bool> {
        let hash = hash_key(vm, key)?;
        Ok(self.position(vm, key, hash)?.is_some())
    }

    /// Sets the value of `key`; hands out the old one.
    #[inline]
    pub fn set(&self, vm: &mut Vm, key: &Value, value: Value) -> Outcome<Option<Value>> {
        let hash = hash_key(vm, key)?;
        self.set_hashed(vm, key, hash, value)
    }

    /// Sets the value of `key`, whose hash is known; hands out the old one.
    #[inline]
    pub fn set_hashed(&self, vm: &mut Vm, key: &Value, hash: i64, value: Value) -> Outcome<Option<Value>> {
        Ok(match self.position(vm, key, hash)? {
            Some(position) => self.table.replace_at(position, value),
            None => {
                self.table.insert(key.clone(), hash, value);
                None
            }
        })
    }

    /// Takes the entry of `key` out.
    pub fn remove(&self, vm: &mut Vm, key: &Value) -> Outcome<Option<(Value, Value)>> {
        let hash = hash_key(vm, key)?;
        self.remove_hashed(vm, key, hash)
    }

    /// Takes the entry of `key`, whose hash is known, out.
    pub fn remove_hashed(&self, vm: &mut Vm, key: &Value, hash: i64) -> Outcome<Option<(Value, Value)>> {
        Ok(self.position(vm, key, hash)?.and_then(|position| self.table.remove_at(position)))
    }

    /// The value of a name. Runs no code of the program: other keys than strings that claim to be
    /// equal to a name are passed over.
    #[inline]
    pub fn get_name(&self, name: &Name) -> Option<Value> {
        self.table.find_name(name).and_then(|position| self.table.value_at(position))
    }

    /// Sets the value of a name; hands out the old one.
    pub fn set_name(&self, name: &Name, value: Value) -> Option<Value> {
        match self.table.find_name(name) {
            Some(position) => self.table.replace_at(position, value),
            None => {
                self.table.insert(name.value().clone(), name.value().payload::<Str>().hash(), value);
                None
            }
        }
    }

    /// Takes the entry of a name out.
    pub fn remove_name(&self, name: &Name) -> Option<Value> {
        let position = self.table.find_name(name)?;
        self.table.remove_at(position).map(|(_, value)| value)
    }

    /// Owners of all entries, in order.
    pub fn entries(&self) -> Vec<(Value, Value)> {
        let mut entries = Vec::with_capacity(self.len());
        let mut position = 0;
        while let Some((next, key, value)) = self.table.entry_from(position) {
            entries.push((key, value));
            position = next + 1;
        }
        entries
    }

    /// Takes all entries out.
    pub fn clear(&self) -> Vec<(Value, Value)> {
        self.table.take()
    }
}

/// The hash of a key of the common types; nothing for others, whose hash may run code.
#[inline(always)]
pub fn quick_hash(key: &Value) -> Option<i64> {
    if let Some(text) = key.exact::<Str>() {
        return Some(text.hash());
    }
    int::exact_small(key).filter(|small| small.unsigned_abs() < (1 << 60) && *small != -1)
}

/// The entries of any mapping, by `keys()` and subscription where it is no dict; nothing when
/// `mapping` has no `keys`.
///
/// # Errors
/// Whatever the mapping raises.
pub fn mapping_entries(vm: &mut Vm, mapping: &Value) -> Outcome<Option<Vec<(Value, Value)>>> {
    if let Some(dict) = mapping.exact::<Dict>() {
        return Ok(Some(dict.entries()));
    }
    let Some(keys) = vm.find_attribute(mapping, &super::names::names().keys)? else { return Ok(None) };
    let keys = vm.call(&keys, &[])?;
    let mut entries = Vec::new();
    for key in vm.collect(&keys)? {
        let value = vm.get_item(mapping, &key)?;
        entries.push((key, value));
    }
    Ok(Some(entries))
}

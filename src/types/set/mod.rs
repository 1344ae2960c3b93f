//! `set` and `frozenset`.

mod algebra;
mod iterator;
mod methods;
mod operators;
pub mod table;

pub use algebra::{
    difference, difference_update, intersection, is_subset, symmetric_difference,
    symmetric_difference_update, update,
};
pub use iterator::DEFINITION as ITERATOR_DEFINITION;
pub use methods::{DEFINITION, FROZEN_DEFINITION};

use super::dict::{self, table::Quick};
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MATCH_SELF, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value};
use std::cell::Cell;
use table::{Step, Table};

/// The keys of a set or frozen set.
#[derive(Default)]
pub struct Set {
    table: Table,
    /// The hash of a frozen set, once it was asked for.
    hash: Cell<Option<i64>>,
}

/// The type `set`.
pub static CLASS: StaticType = StaticType::built_in::<Set>(
    "set",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | MATCH_SELF | WEAKLY_REFERENCEABLE,
);

/// The type `frozenset`, whose objects have the same payload.
pub static FROZEN: StaticType = StaticType::built_in_derived::<Set>(
    "frozenset",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | MATCH_SELF | WEAKLY_REFERENCEABLE,
);

impl Payload for Set {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.table.trace(tracer);
    }
}

/// A new, empty set.
pub fn new() -> Value {
    object::new(Set::default())
}

/// A new, empty set or frozen set: of `class`, one of the two or a subclass.
pub fn new_of_class(class: &Value) -> Value {
    object::new_of_class(class, Set::default())
}

/// A new, empty frozen set.
pub fn new_frozen() -> Value {
    new_of_class(&FROZEN.value())
}

/// Whether `value` is a `frozenset` or an instance of a subclass.
pub fn is_frozen(value: &Value) -> bool {
    value.class().is_subtype(FROZEN.payload())
}

/// A new set of `values`.
///
/// # Errors
/// `TypeError` when one is unhashable; whatever comparing them raises.
pub fn from_values(vm: &mut Vm, values: Vec<Value>) -> Outcome {
    let made = new();
    let set = made.payload::<Set>();
    for value in &values {
        set.add(vm, value)?;
    }
    Ok(made)
}

/// A new frozen set of `values`.
///
/// # Errors
/// As for [`from_values`].
pub fn frozen_from_values(vm: &mut Vm, values: Vec<Value>) -> Outcome {
    let made = new_frozen();
    let set = made.payload::<Set>();
    for value in &values {
        set.add(vm, value)?;
    }
    Ok(made)
}

impl Set {
    /// The keys, for whoever iterates by place.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The number of keys.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there are no keys.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Looks for `key` as far as that runs no code.
    #[inline(always)]
    pub fn find_quickly(&self, key: &Value, hash: i64) -> Quick {
        match self.table.search(hash, key).1 {
            Step::Found(at) => Quick::Found(at),
            Step::Absent(_) => Quick::Absent,
            Step::Compare(..) => Quick::Ask,
        }
    }

    /// Where the key that equals `key` is, or where it would go. Comparing may run the program's
    /// code, which may change the set; the search then begins again.
    #[inline(always)]
    fn find(&self, vm: &mut Vm, key: &Value, hash: i64) -> Outcome<Result<usize, usize>> {
        match self.table.search(hash, key) {
            (_, Step::Found(at)) => Ok(Ok(at)),
            (_, Step::Absent(at)) => Ok(Err(at)),
            (search, step) => self.find_by_asking(vm, key, hash, search, step),
        }
    }

    #[cold]
    #[inline(never)]
    fn find_by_asking(
        &self,
        vm: &mut Vm,
        key: &Value,
        hash: i64,
        mut search: table::Search,
        mut step: Step,
    ) -> Outcome<Result<usize, usize>> {
        loop {
            let (at, candidate) = match step {
                Step::Found(at) => return Ok(Ok(at)),
                Step::Absent(at) => return Ok(Err(at)),
                Step::Compare(at, candidate) => (at, candidate),
            };
            let equal = vm.equal(&candidate, key)?;
            if equal && self.table.still_holds(&search, at, &candidate) {
                return Ok(Ok(at));
            }
            step = match self.table.go_on(&mut search, at, &candidate, key) {
                Some(step) => step,
                None => {
                    let (again, first) = self.table.search(hash, key);
                    search = again;
                    first
                }
            };
        }
    }

    /// Whether `key`, whose hash is known, is there.
    #[inline]
    pub fn contains_hashed(&self, vm: &mut Vm, key: &Value, hash: i64) -> Outcome<bool> {
        Ok(self.find(vm, key, hash)?.is_ok())
    }

    /// Whether `key` is there.
    pub fn contains(&self, vm: &mut Vm, key: &Value) -> Outcome<bool> {
        let hash = dict::hash_key(vm, key)?;
        self.contains_hashed(vm, key, hash)
    }

    /// Adds `key`; says whether it was not there.
    #[inline]
    pub fn add(&self, vm: &mut Vm, key: &Value) -> Outcome<bool> {
        let hash = dict::hash_key(vm, key)?;
        self.add_hashed(vm, key, hash)
    }

    /// Adds `key`, whose hash is known; says whether it was not there.
    #[inline]
    pub fn add_hashed(&self, vm: &mut Vm, key: &Value, hash: i64) -> Outcome<bool> {
        match self.find(vm, key, hash)? {
            Ok(_) => Ok(false),
            Err(at) => {
                self.table.insert(at, key.clone(), hash);
                Ok(true)
            }
        }
    }

    /// Takes `key`, whose hash is known, out; says whether it was there.
    pub fn discard_hashed(&self, vm: &mut Vm, key: &Value, hash: i64) -> Outcome<bool> {
        match self.find(vm, key, hash)? {
            Ok(at) => {
                drop(self.table.remove_at(at));
                Ok(true)
            }
            Err(_) => Ok(false),
        }
    }

    /// The hash of a frozen set of these keys: independent of their order.
    fn frozen_hash(&self) -> i64 {
        if let Some(hash) = self.hash.get() {
            return hash;
        }
        let shuffled = |hash: i64| {
            let hash = hash as u64;
            ((hash ^ 89_869_747) ^ (hash << 16)).wrapping_mul(3_644_798_167)
        };
        let mut mixed = self.table.hashes().into_iter().fold(0, |mixed, hash| mixed ^ shuffled(hash));
        mixed ^= (self.len() as u64 + 1).wrapping_mul(1_927_868_237);
        mixed ^= (mixed >> 11) ^ (mixed >> 25);
        mixed = mixed.wrapping_mul(69_069).wrapping_add(907_133_923);
        let hash = if mixed == u64::MAX { 590_923_713 } else { mixed as i64 };
        self.hash.set(Some(hash));
        hash
    }
}

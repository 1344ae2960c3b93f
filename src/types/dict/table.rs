//! The table behind `dict`: entries in the order of insertion, found through an index of hashes.
//!
//! Small tables have no index: their entries are scanned. Removed entries leave tombstones, so that
//! removing is O(1) at both ends; the entries are packed when the table is made anew. It grows when
//! CPython's does and to the same size. No operation runs code of the program.

use super::index::{Index, bytes_in_cpython};
use crate::heap::global::GilGuarded;
use crate::heap::watched::{self, ANYWHERE};
use crate::heap::{Name, Trace, Tracer, Value, memory};
use crate::types::int;
use crate::types::str::Str;
use std::cell::{Cell, RefCell};

/// The logarithm of the smallest number of places; entries of so small a table are scanned.
const SMALLEST: u8 = 3;

struct Entry {
    hash: i64,
    /// Nothing in a tombstone.
    key: Option<Value>,
    value: Option<Value>,
}

#[derive(Default)]
struct Inner {
    entries: Vec<Entry>,
    index: Index,
    /// Entries that are not tombstones.
    live: usize,
    /// All entries before this are tombstones.
    first: usize,
    /// Entries that can be added before the table has to be made anew.
    usable: u32,
    /// The logarithm of the number of places; 0 as long as there is no table.
    size: u8,
    kind: Kind,
}

/// Instances with more attributes share no keys.
const MOST_ATTRIBUTES: usize = 30;

/// What CPython would keep the entries in; for sizes that are shown.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    /// All keys are strings.
    #[default]
    Text,
    /// Some keys were no strings.
    General,
    /// The attributes of an instance, whose keys its class holds.
    Attributes,
}

/// The entries that a table of `1 << size` places can hold.
fn usable(size: u8) -> usize {
    (1_usize << size) * 2 / 3
}

/// What a table of `1 << size` places takes at most, in bytes.
fn bytes(size: u8) -> usize {
    usable(size) * size_of::<Entry>() + (size_of::<u32>() << size)
}

/// The table that CPython makes when it wants `places` places: a power of two.
fn size_for(places: usize) -> u8 {
    let smallest = 1_usize << SMALLEST;
    let bits = usize::BITS - (((places | smallest) - 1) | (smallest - 1)).leading_zeros();
    bits as u8
}

/// The smallest table that can hold `entries` entries.
fn size_for_entries(entries: usize) -> u8 {
    size_for((entries * 3).div_ceil(2))
}

/// Entries by key, in order.
#[derive(Default)]
pub struct Table {
    inner: RefCell<Inner>,
    /// Changes whenever an entry is added, removed or moved; 0 until somebody asks.
    version: Cell<u64>,
}

/// What a search without running code of the program found.
pub enum Candidates {
    /// The key is at this position.
    Found(usize),
    /// The key is not there.
    Absent,
    /// The key may equal one of these, in this order.
    Compare(Vec<(usize, Value)>),
}

static NEXT_VERSION: GilGuarded<Cell<u64>> = GilGuarded::new(Cell::new(1));

/// Whether two keys of equal hash are equal, where that can be told without running code.
#[inline(always)]
pub fn quickly_equal(held: &Value, key: &Value) -> Option<bool> {
    if held.is(key) {
        return Some(true);
    }
    if let (Some(held), Some(key)) = (held.exact::<Str>(), key.exact::<Str>()) {
        return Some(!(held.is_interned() && key.is_interned()) && held.text() == key.text());
    }
    if let (Some(held), Some(key)) = (int::exact_small(held), int::exact_small(key)) {
        return Some(held == key);
    }
    if held.has::<Str>() && held.is_exact::<Str>() && int::exact_small(key).is_some() {
        return Some(false);
    }
    None
}

/// What a search without running code of the program, and without making a list, found.
pub enum Quick {
    /// The key is at this position.
    Found(usize),
    /// The key is not there.
    Absent,
    /// A key has to be compared: ask [`Table::find`].
    Ask,
}

impl Inner {
    #[inline]
    fn find_quickly(&self, key: &Value, hash: i64) -> Quick {
        let mut ask = false;
        let mut look = |position: usize| {
            let entry = &self.entries[position];
            entry.hash == hash
                && entry.key.as_ref().is_some_and(|held| {
                    quickly_equal(held, key).unwrap_or_else(|| {
                        ask = true;
                        true
                    })
                })
        };
        let found = if self.index.is_absent() {
            (self.first..self.entries.len()).find(|position| look(*position))
        } else {
            self.index.find(hash, look)
        };
        match found {
            _ if ask => Quick::Ask,
            Some(position) => Quick::Found(position),
            None => Quick::Absent,
        }
    }

    fn find(&self, key: &Value, hash: i64) -> Candidates {
        let mut compare = Vec::new();
        let mut look = |position: usize| {
            let entry = &self.entries[position];
            if entry.hash == hash
                && let Some(held) = &entry.key
            {
                match quickly_equal(held, key) {
                    Some(true) => return true,
                    Some(false) => {}
                    None => compare.push((position, held.clone())),
                }
            }
            false
        };
        let found = if self.index.is_absent() {
            (self.first..self.entries.len()).find(|position| look(*position))
        } else {
            self.index.find(hash, look)
        };
        match found {
            // An equal key met before it, by the program's rules, would have come first: ask.
            Some(position) if compare.is_empty() => Candidates::Found(position),
            Some(position) => {
                if let Some(key) = &self.entries[position].key {
                    compare.push((position, key.clone()));
                }
                Candidates::Compare(compare)
            }
            None if compare.is_empty() => Candidates::Absent,
            None => Candidates::Compare(compare),
        }
    }

    #[inline(always)]
    fn find_name(&self, name: &Value, hash: i64) -> Option<usize> {
        let same = |position: usize| {
            let entry = &self.entries[position];
            entry.hash == hash
                && match &entry.key {
                    Some(key) => {
                        key.is(name)
                            || key.exact::<Str>().is_some_and(|text| {
                                !text.is_interned() && text.text() == name.payload::<Str>().text()
                            })
                    }
                    None => false,
                }
        };
        if self.index.is_absent() {
            (self.first..self.entries.len()).find(|position| same(*position))
        } else {
            self.index.find(hash, same)
        }
    }

    #[inline]
    fn insert(&mut self, key: Value, hash: i64, value: Value) {
        if self.kind != Kind::General && !key.is_exact::<Str>() {
            self.become_general();
        }
        if self.usable == 0 {
            self.grow();
        }
        let position = self.entries.len();
        self.entries.push(Entry { hash, key: Some(key), value: Some(value) });
        self.live += 1;
        self.usable -= 1;
        self.index.insert(hash, position);
    }

    /// Makes room for more entries. Without memory for a larger table, the one there is filled up a
    /// little more: the next safe point raises `MemoryError`.
    #[cold]
    #[inline(never)]
    fn grow(&mut self) {
        const FEW: usize = 1024;
        let size = size_for(self.live * 3);
        let spare = (1_usize << self.size).saturating_sub(self.entries.len()) / 2;
        if spare == 0 || memory::has_room(bytes(size)) {
            self.resize(size);
            return;
        }
        memory::refused();
        let few = spare.min(FEW);
        self.entries.reserve_exact(few);
        self.usable = few as u32;
    }

    /// A key comes that is no string: CPython makes the table anew then.
    #[cold]
    fn become_general(&mut self) {
        self.kind = Kind::General;
        if self.size > 0 {
            self.resize(size_for(self.live * 3));
        }
    }

    /// Adds an entry before all others. Room for more of them is left in front, so that adding many is
    /// quick.
    fn insert_first(&mut self, key: Value, hash: i64, value: Value) {
        if self.kind != Kind::General && !key.is_exact::<Str>() {
            self.become_general();
        }
        if self.first == 0 || self.usable == 0 {
            self.resize(size_for(self.live * 3));
            self.leave_gap();
        }
        self.first -= 1;
        let position = self.first;
        self.entries[position] = Entry { hash, key: Some(key), value: Some(value) };
        self.live += 1;
        self.usable -= 1;
        self.index.insert(hash, position);
    }

    /// Puts tombstones before the entries of a table just made.
    fn leave_gap(&mut self) {
        let gap = self.live.max(4);
        let mut entries = Vec::with_capacity(gap + usable(self.size));
        entries.extend((0..gap).map(|_| Entry { hash: 0, key: None, value: None }));
        entries.append(&mut self.entries);
        self.entries = entries;
        self.first = gap;
        self.build_index();
    }

    fn build_index(&mut self) {
        self.index = Index::default();
        if self.size > SMALLEST {
            self.index = Index::with_places(1 << self.size);
            for (position, entry) in self.entries.iter().enumerate().skip(self.first) {
                self.index.insert(entry.hash, position);
            }
        }
    }

    /// Makes the table anew, with `1 << size` places and without tombstones.
    #[cold]
    #[inline(never)]
    fn resize(&mut self, size: u8) {
        let room = usable(size);
        if self.live < self.entries.len() {
            self.entries.retain(|entry| entry.key.is_some());
        }
        if room < self.entries.capacity() {
            self.entries.shrink_to(room);
        } else {
            let wanted = room - self.entries.len();
            memory::reserve(&mut self.entries, wanted);
            // The index grows by at most a word for each entry.
            if !memory::has_room(room * size_of::<u64>()) {
                memory::refused();
            }
        }
        self.first = 0;
        self.size = size;
        self.usable = u32::try_from(room - self.live).unwrap_or(u32::MAX);
        self.build_index();
        if self.kind == Kind::Attributes && self.live >= MOST_ATTRIBUTES {
            self.kind = Kind::Text;
        }
    }

    fn remove(&mut self, position: usize) -> Option<(Value, Value)> {
        let entry = self.entries.get_mut(position)?;
        let (key, value) = (entry.key.take()?, entry.value.take()?);
        let hash = entry.hash;
        self.live -= 1;
        self.index.remove(hash, position);
        if self.kind == Kind::Attributes {
            self.kind = Kind::Text;
        }
        if position == self.first {
            while self.entries.get(self.first).is_some_and(|entry| entry.key.is_none()) {
                self.first += 1;
            }
        }
        Some((key, value))
    }

    /// Forgets tombstones at the end, so that what is added next takes their positions.
    fn shorten(&mut self) {
        while self.entries.last().is_some_and(|entry| entry.key.is_none()) {
            self.entries.pop();
        }
        self.first = self.first.min(self.entries.len());
    }
}

impl Table {
    fn changed(&self) {
        watched::changed(self, ANYWHERE);
        self.version.set(0);
    }

    /// The number of entries.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.inner.borrow().live
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A number that changes whenever an entry is added, removed or moved, and that no other table
    /// has: for inline caches of positions.
    pub fn version(&self) -> u64 {
        if self.version.get() == 0 {
            let next = NEXT_VERSION.get();
            next.set(next.get() + 1);
            self.version.set(next.get());
        }
        self.version.get()
    }

    /// Whether the table's version is `version`, which is not 0.
    #[inline(always)]
    pub fn has_version(&self, version: u64) -> bool {
        self.version.get() == version && version != 0
    }

    /// The value at `position`, if the table's version is `version`, which is not 0.
    #[inline(always)]
    pub fn cached(&self, version: u64, position: usize) -> Option<Value> {
        if self.has_version(version) { self.value_at(position) } else { None }
    }

    /// Replaces the value at `position`, if the table's version is `version`; hands `value` back
    /// otherwise.
    #[inline(always)]
    pub fn cached_replace(
        &self,
        version: u64,
        position: usize,
        value: Value,
    ) -> Result<Option<Value>, Value> {
        if self.has_version(version) { Ok(self.replace_at(position, value)) } else { Err(value) }
    }

    /// Looks for `key` as far as that runs no code and needs no list.
    #[inline(always)]
    pub fn find_quickly(&self, key: &Value, hash: i64) -> Quick {
        self.inner.borrow().find_quickly(key, hash)
    }

    /// Looks for `key` as far as that runs no code.
    #[cold]
    #[inline(never)]
    pub fn find(&self, key: &Value, hash: i64) -> Candidates {
        self.inner.borrow().find(key, hash)
    }

    /// The position of a name.
    #[inline]
    pub fn find_name(&self, name: &Name) -> Option<usize> {
        let value = name.value();
        self.inner.borrow().find_name(value, value.payload::<Str>().hash())
    }

    /// Whether the entry at `position` has `key` itself as its key.
    pub fn holds_key(&self, position: usize, key: &Value) -> bool {
        self.inner
            .borrow()
            .entries
            .get(position)
            .is_some_and(|entry| entry.key.as_ref().is_some_and(|held| held.is(key)))
    }

    /// The value at `position`.
    #[inline(always)]
    pub fn value_at(&self, position: usize) -> Option<Value> {
        self.inner.borrow().entries.get(position).and_then(|entry| entry.value.clone())
    }

    /// The key at `position`.
    pub fn key_at(&self, position: usize) -> Option<Value> {
        self.inner.borrow().entries.get(position).and_then(|entry| entry.key.clone())
    }

    /// Replaces the value at `position` and hands out the old one.
    #[inline(always)]
    pub fn replace_at(&self, position: usize, value: Value) -> Option<Value> {
        watched::changed(self, position);
        self.inner.borrow_mut().entries.get_mut(position).and_then(|entry| entry.value.replace(value))
    }

    /// Adds an entry whose key is known not to be there.
    #[inline]
    pub fn insert(&self, key: Value, hash: i64, value: Value) {
        self.version.set(0);
        let mut inner = self.inner.borrow_mut();
        let places = inner.entries.len();
        inner.insert(key, hash, value);
        // Without a new table the entry stands behind all others.
        watched::changed(self, if inner.entries.len() == places + 1 { places } else { ANYWHERE });
    }

    /// Adds an entry, whose key is known not to be there, before all others.
    pub fn insert_first(&self, key: Value, hash: i64, value: Value) {
        self.changed();
        self.inner.borrow_mut().insert_first(key, hash, value);
    }

    /// Takes the entry at `position` out.
    pub fn remove_at(&self, position: usize) -> Option<(Value, Value)> {
        self.changed();
        self.inner.borrow_mut().remove(position)
    }

    /// Takes the last entry out.
    pub fn pop(&self) -> Option<(Value, Value)> {
        let (position, _, _) = self.entry_before(self.places())?;
        let popped = self.remove_at(position);
        self.inner.borrow_mut().shorten();
        popped
    }

    /// The first entry at or after `position`, and where it is.
    #[inline]
    pub fn entry_from(&self, position: usize) -> Option<(usize, Value, Value)> {
        let inner = self.inner.borrow();
        let mut position = position.max(inner.first);
        loop {
            let entry = inner.entries.get(position)?;
            if let (Some(key), Some(value)) = (&entry.key, &entry.value) {
                return Some((position, key.clone(), value.clone()));
            }
            position += 1;
        }
    }

    /// The last entry before `end`, and where it is.
    pub fn entry_before(&self, end: usize) -> Option<(usize, Value, Value)> {
        let inner = self.inner.borrow();
        let mut position = end.min(inner.entries.len());
        while position > inner.first {
            position -= 1;
            let entry = &inner.entries[position];
            if let (Some(key), Some(value)) = (&entry.key, &entry.value) {
                return Some((position, key.clone(), value.clone()));
            }
        }
        None
    }

    /// The hash of the entry at `position`.
    pub fn hash_at(&self, position: usize) -> Option<i64> {
        self.inner.borrow().entries.get(position).filter(|entry| entry.key.is_some()).map(|entry| entry.hash)
    }

    /// The number of places in use, tombstones included: an end for [`Table::entry_before`].
    pub fn places(&self) -> usize {
        self.inner.borrow().entries.len()
    }

    /// Takes all entries out, in order.
    pub fn take(&self) -> Vec<(Value, Value)> {
        self.changed();
        let inner = std::mem::take(&mut *self.inner.borrow_mut());
        inner.entries.into_iter().filter_map(|entry| Some((entry.key?, entry.value?))).collect()
    }

    /// Takes over the entries of `other`, packed, in place of none: of none where there is no memory for
    /// them, which the next safe point says.
    pub fn copy_from(&self, other: &Table) {
        self.changed();
        let other = other.inner.borrow();
        let mut inner = self.inner.borrow_mut();
        if other.live == 0 {
            return;
        }
        let kept_size = other.size > 0 && other.live >= other.entries.len() * 2 / 3;
        let size = if kept_size { other.size } else { size_for_entries(other.live) };
        let room = usable(size);
        if !memory::has_room(bytes(size)) {
            memory::refused();
            return;
        }
        let mut entries = Vec::with_capacity(room);
        entries.extend(other.entries.iter().filter(|entry| entry.key.is_some()).map(|entry| Entry {
            hash: entry.hash,
            key: entry.key.clone(),
            value: entry.value.clone(),
        }));
        inner.live = entries.len();
        inner.entries = entries;
        inner.kind = if other.kind == Kind::General { Kind::General } else { Kind::Text };
        inner.resize(size);
    }

    /// Says that the entries are the attributes of an instance.
    pub fn hold_attributes(&self) {
        let mut inner = self.inner.borrow_mut();
        if inner.kind == Kind::Text && inner.live <= MOST_ATTRIBUTES {
            inner.kind = Kind::Attributes;
        }
    }

    /// The places of the index in CPython's dict.
    pub fn places_in_cpython(&self) -> usize {
        match self.inner.borrow().size {
            0 => 0,
            size => 1 << size,
        }
    }

    /// The bytes that CPython's dict takes beside the object itself. Those of an instance share
    /// their keys, so only the values count, as in CPython up to 3.10.
    pub fn size_in_cpython(&self) -> usize {
        const KEYS: usize = 32;
        let inner = self.inner.borrow();
        if inner.kind == Kind::Attributes {
            return 8 * usable(inner.size.max(SMALLEST));
        }
        if inner.size == 0 {
            return 0;
        }
        let entry = if inner.kind == Kind::General { 24 } else { 16 };
        KEYS + bytes_in_cpython(1 << inner.size) + usable(inner.size) * entry
    }

    /// Makes room for `additional` more entries.
    pub fn reserve(&self, additional: usize) {
        let mut inner = self.inner.borrow_mut();
        if additional > inner.usable as usize {
            self.changed();
            let size = size_for_entries(inner.live + additional);
            // Without so much memory, what is added finds out.
            if memory::has_room(bytes(size)) {
                inner.resize(size);
            }
        }
    }
}

impl Trace for Table {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        match tracer {
            Tracer::Visit(visit) => {
                let inner = self.inner.borrow();
                for entry in &inner.entries {
                    if let (Some(key), Some(value)) = (&entry.key, &entry.value) {
                        visit(key);
                        visit(value);
                    }
                }
            }
            Tracer::Clear(cleared) => {
                for (key, value) in self.take() {
                    cleared.push(key);
                    cleared.push(value);
                }
            }
        }
    }
}

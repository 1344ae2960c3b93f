//! The table behind `dict`: entries in the order of insertion, found through an index of hashes.
//!
//! Small tables have no index: their entries are scanned. Removed entries leave tombstones, so that
//! removing is O(1) at both ends; the entries are packed again when tombstones prevail. No operation
//! runs code of the program.

use crate::heap::global::GilGuarded;
use crate::heap::{Name, Trace, Tracer, Value, memory};
use crate::types::int;
use crate::types::str::Str;
use hashbrown::HashTable;
use std::cell::{Cell, RefCell};

/// Tables with no more entries than this are scanned.
const SCANNED: usize = 8;

struct Entry {
    hash: i64,
    /// Nothing in a tombstone.
    key: Option<Value>,
    value: Option<Value>,
}

#[derive(Default)]
struct Inner {
    entries: Vec<Entry>,
    index: HashTable<u32>,
    /// Entries that are not tombstones.
    live: usize,
    /// All entries before this are tombstones.
    first: usize,
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

/// Spreads a Python hash over the whole word: the index uses its low bits for the place and the top
/// seven for a tag, and the hashes of small integers differ in few bits.
#[inline(always)]
fn spread(hash: i64) -> u64 {
    let product = (hash as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ (product >> 32)
}

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
    #[inline(always)]
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
        let found = if self.index.is_empty() {
            (self.first..self.entries.len()).find(|position| look(*position))
        } else {
            self.index
                .find(spread(hash), |position| look(*position as usize))
                .map(|position| *position as usize)
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
        let found = if self.index.is_empty() {
            (self.first..self.entries.len()).find(|position| look(*position))
        } else {
            self.index
                .find(spread(hash), |position| look(*position as usize))
                .map(|position| *position as usize)
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
        if self.index.is_empty() {
            (self.first..self.entries.len()).find(|position| same(*position))
        } else {
            self.index
                .find(spread(hash), |position| same(*position as usize))
                .map(|position| *position as usize)
        }
    }

    fn insert(&mut self, key: Value, hash: i64, value: Value) {
        if self.entries.len() == self.entries.capacity() {
            self.make_room();
        }
        let position = self.entries.len();
        self.entries.push(Entry { hash, key: Some(key), value: Some(value) });
        self.live += 1;
        if !self.index.is_empty() {
            let entries = &self.entries;
            self.index.insert_unique(spread(hash), position as u32, |position| {
                spread(entries[*position as usize].hash)
            });
        } else if self.entries.len() > SCANNED {
            self.build_index();
        }
    }

    /// Adds an entry before all others. Room for more of them is left in front, so that adding many is
    /// quick.
    fn insert_first(&mut self, key: Value, hash: i64, value: Value) {
        if self.first == 0 {
            let gap = self.live.max(4);
            let mut entries = Vec::with_capacity(gap + self.live + self.live / 2 + 4);
            entries.extend((0..gap).map(|_| Entry { hash: 0, key: None, value: None }));
            entries.extend(self.entries.drain(..).filter(|entry| entry.key.is_some()));
            self.entries = entries;
            self.first = gap;
            self.build_index();
        }
        self.first -= 1;
        let position = self.first;
        self.entries[position] = Entry { hash, key: Some(key), value: Some(value) };
        self.live += 1;
        if !self.index.is_empty() || self.entries.len() > SCANNED {
            let entries = &self.entries;
            self.index.insert_unique(spread(hash), position as u32, |position| {
                spread(entries[*position as usize].hash)
            });
        }
    }

    #[cold]
    #[inline(never)]
    fn make_room(&mut self) {
        if self.live < self.entries.len() - self.entries.len() / 4 {
            self.pack();
        } else {
            let wanted = if self.entries.is_empty() { 4 } else { self.entries.len() };
            memory::reserve(&mut self.entries, wanted);
            // The index grows as soon as it must, by a word for each entry.
            if !memory::has_room(self.entries.capacity() * size_of::<u64>()) {
                memory::refused();
            }
        }
    }

    fn pack(&mut self) {
        self.entries.retain(|entry| entry.key.is_some());
        self.first = 0;
        self.build_index();
    }

    fn build_index(&mut self) {
        self.index.clear();
        if self.entries.len() <= SCANNED {
            return;
        }
        let entries = &self.entries;
        self.index.reserve(entries.len(), |position| spread(entries[*position as usize].hash));
        for (position, entry) in entries.iter().enumerate() {
            if entry.key.is_some() {
                self.index.insert_unique(spread(entry.hash), position as u32, |position| {
                    spread(entries[*position as usize].hash)
                });
            }
        }
    }

    fn remove(&mut self, position: usize) -> Option<(Value, Value)> {
        let entry = self.entries.get_mut(position)?;
        let (key, value) = (entry.key.take()?, entry.value.take()?);
        let hash = entry.hash;
        self.live -= 1;
        if !self.index.is_empty()
            && let Ok(found) = self.index.find_entry(spread(hash), |held| *held as usize == position)
        {
            found.remove();
        }
        if position + 1 == self.entries.len() {
            while self.entries.last().is_some_and(|entry| entry.key.is_none()) {
                self.entries.pop();
            }
            self.first = self.first.min(self.entries.len());
        } else if position == self.first {
            while self.entries.get(self.first).is_some_and(|entry| entry.key.is_none()) {
                self.first += 1;
            }
        }
        if self.live == 0 {
            self.entries.clear();
            self.index.clear();
            self.first = 0;
        }
        Some((key, value))
    }
}

impl Table {
    fn changed(&self) {
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
        self.inner.borrow_mut().entries.get_mut(position).and_then(|entry| entry.value.replace(value))
    }

    /// Adds an entry whose key is known not to be there.
    #[inline]
    pub fn insert(&self, key: Value, hash: i64, value: Value) {
        self.changed();
        self.inner.borrow_mut().insert(key, hash, value);
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

    /// Takes over the entries of `other`, packed, in place of none.
    pub fn copy_from(&self, other: &Table) {
        self.changed();
        let other = other.inner.borrow();
        let mut inner = self.inner.borrow_mut();
        let mut entries = Vec::with_capacity(other.live);
        entries.extend(other.entries.iter().filter(|entry| entry.key.is_some()).map(|entry| Entry {
            hash: entry.hash,
            key: entry.key.clone(),
            value: entry.value.clone(),
        }));
        inner.live = entries.len();
        inner.entries = entries;
        inner.first = 0;
        inner.build_index();
    }

    /// The bytes that CPython's dict of as many entries takes.
    pub fn size_in_cpython(&self) -> usize {
        let inner = self.inner.borrow();
        if inner.entries.is_empty() {
            return 48;
        }
        // CPython's tables hold two thirds of a power of two of entries, at least five.
        let wanted = inner.entries.len();
        let mut places = 8;
        while places * 2 / 3 < wanted {
            places *= 2;
        }
        let index = match places {
            0..=128 => 1,
            129..=32768 => 2,
            _ => 4,
        };
        let text = inner.entries.iter().all(|entry| entry.key.as_ref().is_none_or(Value::is_exact::<Str>));
        let entry = if text { 16 } else { 24 };
        64 + 16 + places * index + places * 2 / 3 * entry
    }

    /// Makes room for `additional` more entries.
    pub fn reserve(&self, additional: usize) {
        memory::reserve(&mut self.inner.borrow_mut().entries, additional);
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

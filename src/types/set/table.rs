//! The table behind `set` and `frozenset`: open addressing that probes and grows as CPython's does,
//! so that sets of numbers are iterated in the same order. No operation runs code of the program.

use crate::heap::watched::{self, ANYWHERE};
use crate::heap::{Trace, Tracer, Value, memory};
use crate::types::dict::table::quickly_equal;
use std::cell::RefCell;

/// The smallest number of places.
pub const SMALLEST: usize = 8;
/// How many places are looked at in a row before the next jump.
const NEIGHBOURS: usize = 9;
const PERTURB_SHIFT: u32 = 5;
/// Sets larger than this grow twofold, smaller ones fourfold.
const LARGE: usize = 50_000;

/// A place: with a key in use; without one unused, or, where the hash says so, emptied.
struct Place {
    hash: i64,
    key: Option<Value>,
}

/// The hash in a place whose key was taken out; no key has it.
const EMPTIED: i64 = -1;

impl Place {
    const UNUSED: Place = Place { hash: 0, key: None };

    fn is_unused(&self) -> bool {
        self.key.is_none() && self.hash == 0
    }
}

#[derive(Default)]
struct Inner {
    /// Empty, or a power of two of places.
    places: Vec<Place>,
    /// Places that are not unused.
    filled: usize,
    /// Places with a key.
    used: usize,
    /// Where `pop` goes on.
    finger: usize,
    /// Changes whenever the places are replaced.
    version: u32,
}

/// The keys of a set.
#[derive(Default)]
pub struct Table {
    inner: RefCell<Inner>,
}

/// How far the search for a key has come.
pub struct Search {
    hash: i64,
    mask: usize,
    perturb: u64,
    /// The place from which the row is counted.
    row: usize,
    /// The next place of the row.
    column: usize,
    version: u32,
    /// The last emptied place met.
    emptied: Option<usize>,
}

/// Where the search for a key has come to.
pub enum Step {
    /// The key is here.
    Found(usize),
    /// The key is not in the set; it would go here.
    Absent(usize),
    /// The key that is here has to be compared.
    Compare(usize, Value),
}

impl Inner {
    fn mask(&self) -> usize {
        self.places.len().max(SMALLEST) - 1
    }

    fn start(&self, hash: i64) -> Search {
        let mask = self.mask();
        Search {
            hash,
            mask,
            perturb: hash as u64,
            row: hash as usize & mask,
            column: 0,
            version: self.version,
            emptied: None,
        }
    }

    #[inline(always)]
    fn step(&self, search: &mut Search, key: &Value) -> Step {
        if self.places.is_empty() {
            return Step::Absent(search.hash as usize & search.mask);
        }
        loop {
            let last = if search.row + NEIGHBOURS <= search.mask { NEIGHBOURS } else { 0 };
            while search.column <= last {
                let at = search.row + search.column;
                search.column += 1;
                let place = &self.places[at];
                match &place.key {
                    Some(held) if place.hash == search.hash => match quickly_equal(held, key) {
                        Some(true) => return Step::Found(at),
                        Some(false) => {}
                        None => return Step::Compare(at, held.clone()),
                    },
                    Some(_) => {}
                    None if place.hash == 0 => return Step::Absent(search.emptied.unwrap_or(at)),
                    None => search.emptied = Some(at),
                }
            }
            search.perturb >>= PERTURB_SHIFT;
            let next = search.row.wrapping_mul(5).wrapping_add(1).wrapping_add(search.perturb as usize);
            search.row = next & search.mask;
            search.column = 0;
        }
    }

    /// Puts a key that is not there into a table without emptied places.
    fn place_clean(places: &mut [Place], key: Value, hash: i64) {
        let mask = places.len() - 1;
        let (mut row, mut perturb) = (hash as usize & mask, hash as u64);
        loop {
            let last = if row + NEIGHBOURS <= mask { NEIGHBOURS } else { 0 };
            if let Some(place) = places[row..=row + last].iter_mut().find(|place| place.is_unused()) {
                *place = Place { hash, key: Some(key) };
                return;
            }
            perturb >>= PERTURB_SHIFT;
            row = row.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    /// Makes room for more than `wanted` places and drops the emptied ones.
    fn resize(&mut self, wanted: usize) {
        let mut count = SMALLEST;
        while count <= wanted {
            count <<= 1;
        }
        let mut places = Vec::with_capacity(count);
        places.resize_with(count, || Place::UNUSED);
        for place in std::mem::take(&mut self.places) {
            if let Some(key) = place.key {
                Inner::place_clean(&mut places, key, place.hash);
            }
        }
        self.places = places;
        self.filled = self.used;
        self.version = self.version.wrapping_add(1);
    }

    fn grown(&self) -> usize {
        if self.used > LARGE { self.used * 2 } else { self.used * 4 }
    }

    fn insert(&mut self, at: usize, key: Value, hash: i64) {
        if self.places.is_empty() {
            self.places.reserve_exact(SMALLEST);
            self.places.resize_with(SMALLEST, || Place::UNUSED);
        }
        let place = &mut self.places[at];
        let reused = place.hash == EMPTIED;
        *place = Place { hash, key: Some(key) };
        self.used += 1;
        if reused {
            return;
        }
        self.filled += 1;
        if self.filled * 5 >= self.mask() * 3 {
            let wanted = self.grown();
            if memory::has_room(wanted * 2 * size_of::<Place>()) {
                self.resize(wanted);
            } else {
                memory::refused();
                // A search ends at an unused place: without one there is no going on.
                if self.filled + 1 >= self.mask() {
                    self.resize(wanted);
                }
            }
        }
    }
}

impl Table {
    /// The number of keys.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.inner.borrow().used
    }

    /// Whether there are no keys.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes of the places beyond the smallest table.
    pub fn large_bytes(&self) -> usize {
        let count = self.inner.borrow().places.len();
        if count > SMALLEST { count * size_of::<Place>() } else { 0 }
    }

    /// Begins the search for a key of hash `hash`.
    #[inline(always)]
    pub fn search(&self, hash: i64, key: &Value) -> (Search, Step) {
        let inner = self.inner.borrow();
        let mut search = inner.start(hash);
        let step = inner.step(&mut search, key);
        (search, step)
    }

    /// Goes on behind a key that was not the one searched; nothing when the set was changed
    /// meanwhile, so that the search has to begin again.
    pub fn go_on(&self, search: &mut Search, at: usize, compared: &Value, key: &Value) -> Option<Step> {
        self.still_holds(search, at, compared).then(|| self.inner.borrow().step(search, key))
    }

    /// Whether the key that was compared is still in its place.
    pub fn still_holds(&self, search: &Search, at: usize, compared: &Value) -> bool {
        let inner = self.inner.borrow();
        inner.version == search.version
            && inner
                .places
                .get(at)
                .is_some_and(|place| place.key.as_ref().is_some_and(|key| key.is(compared)))
    }

    /// Adds a key that is not there, at the place where its search ended.
    #[inline]
    pub fn insert(&self, at: usize, key: Value, hash: i64) {
        watched::changed(self, ANYWHERE);
        self.inner.borrow_mut().insert(at, key, hash);
    }

    /// Takes out the key at a place.
    pub fn remove_at(&self, at: usize) -> Option<Value> {
        watched::changed(self, ANYWHERE);
        let mut inner = self.inner.borrow_mut();
        let place = inner.places.get_mut(at)?;
        let key = place.key.take()?;
        place.hash = EMPTIED;
        inner.used -= 1;
        Some(key)
    }

    /// Takes out some key.
    pub fn pop(&self) -> Option<Value> {
        watched::changed(self, ANYWHERE);
        let mut inner = self.inner.borrow_mut();
        if inner.used == 0 {
            return None;
        }
        let mask = inner.mask();
        let mut at = inner.finger & mask;
        while inner.places[at].key.is_none() {
            at = (at + 1) & mask;
        }
        inner.finger = at + 1;
        inner.used -= 1;
        let place = &mut inner.places[at];
        place.hash = EMPTIED;
        place.key.take()
    }

    /// The first key at or after a place, its hash and its place.
    #[inline]
    pub fn key_from(&self, at: usize) -> Option<(usize, Value, i64)> {
        let inner = self.inner.borrow();
        let rest = inner.places.get(at..)?;
        let (index, place) = rest.iter().enumerate().find(|(_, place)| place.key.is_some())?;
        Some((at + index, place.key.clone()?, place.hash))
    }

    /// All keys, in order.
    pub fn keys(&self) -> Vec<Value> {
        self.inner.borrow().places.iter().filter_map(|place| place.key.clone()).collect()
    }

    /// The hashes of all keys.
    pub fn hashes(&self) -> Vec<i64> {
        let inner = self.inner.borrow();
        inner.places.iter().filter(|place| place.key.is_some()).map(|place| place.hash).collect()
    }

    /// Takes all keys out.
    pub fn clear(&self) -> Vec<Value> {
        watched::changed(self, ANYWHERE);
        let mut inner = self.inner.borrow_mut();
        let places = std::mem::take(&mut inner.places);
        (inner.filled, inner.used) = (0, 0);
        // A smallest table that is emptied counts as the same one, so that a comparison which empties
        // and fills it does not make a search begin for ever again.
        if places.len() > SMALLEST {
            inner.version = inner.version.wrapping_add(1);
        }
        places.into_iter().filter_map(|place| place.key).collect()
    }

    /// Exchanges the keys of two sets.
    pub fn swap(&self, other: &Table) {
        watched::changed(self, ANYWHERE);
        watched::changed(other, ANYWHERE);
        let (mut left, mut right) = (self.inner.borrow_mut(), other.inner.borrow_mut());
        std::mem::swap(&mut left.places, &mut right.places);
        std::mem::swap(&mut left.filled, &mut right.filled);
        std::mem::swap(&mut left.used, &mut right.used);
        left.version = left.version.wrapping_add(1);
        right.version = right.version.wrapping_add(1);
    }

    /// Makes room before `additional` keys are added.
    pub fn expect(&self, additional: usize) {
        let mut inner = self.inner.borrow_mut();
        if (inner.filled + additional) * 5 >= inner.mask() * 3 {
            let wanted = (inner.used + additional) * 2;
            // Without so much memory, what is added finds out.
            if memory::has_room(wanted * 2 * size_of::<Place>()) {
                inner.resize(wanted);
            }
        }
    }

    /// Copies the keys of `other` into an empty table, where no key has to be compared; says whether it
    /// could. Without memory for them the table stays empty, and the next safe point says so.
    pub fn copy_from(&self, other: &Table) -> bool {
        watched::changed(self, ANYWHERE);
        let mut inner = self.inner.borrow_mut();
        if inner.filled > 0 {
            return false;
        }
        let other = other.inner.borrow();
        if other.places.is_empty() {
            return true;
        }
        if inner.places.len() < other.places.len() && !memory::has_room(size_of_val(&*other.places)) {
            memory::refused();
            return true;
        }
        if inner.mask() == other.mask() && other.filled == other.used {
            inner.places =
                other.places.iter().map(|place| Place { hash: place.hash, key: place.key.clone() }).collect();
        } else {
            if other.used * 5 >= inner.mask() * 3 {
                inner.resize(other.used * 2);
            } else if inner.places.is_empty() {
                inner.places.resize_with(SMALLEST, || Place::UNUSED);
            }
            for place in &other.places {
                if let Some(key) = &place.key {
                    Inner::place_clean(&mut inner.places, key.clone(), place.hash);
                }
            }
        }
        inner.filled = other.used;
        inner.used = other.used;
        inner.version = inner.version.wrapping_add(1);
        true
    }

    /// Drops the emptied places when they are more than a quarter.
    pub fn tidy(&self) {
        let mut inner = self.inner.borrow_mut();
        if inner.filled - inner.used > inner.mask() / 4 {
            let wanted = inner.grown();
            inner.resize(wanted);
        }
    }
}

impl Trace for Table {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        match tracer {
            Tracer::Visit(visit) => {
                for place in &self.inner.borrow().places {
                    if let Some(key) = &place.key {
                        visit(key);
                    }
                }
            }
            Tracer::Clear(cleared) => cleared.append(&mut self.clear()),
        }
    }
}

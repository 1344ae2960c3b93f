//! The two words every object begins with.

use super::object::Object;
use super::type_head::TypeHead;
use std::cell::Cell;
use std::ptr::NonNull;

/// The count from which immortal objects start: so high that balanced counting never frees them.
pub const IMMORTAL: u32 = 1 << 30;

/// The generation number of objects that the collector does not track.
pub const UNTRACKED: u32 = 3;

/// The generation number of objects that `gc.freeze` took out of the collector's sight.
pub const FROZEN: u32 = 4;

/// While garbage is searched for: the object takes part, and nothing has reached it yet.
pub const CANDIDATE: u32 = 5;

/// While garbage is searched for: the scan has passed the object, and nothing had reached it.
pub const PASSED: u32 = 6;

/// While garbage is searched for: the object is reached from outside.
pub const REACHED: u32 = 7;

const GENERATION: u32 = 0b111;
const FINALIZED: u32 = 0b1000;
const WEAKLY_REFERENCED: u32 = 0b1_0000;
const INDEX_SHIFT: u32 = 5;

/// The largest index within a generation that the collector's word can hold.
pub const LARGEST_INDEX: usize = (u32::MAX >> INDEX_SHIFT) as usize;

/// Reference count, collector's word and type of an object: 16 bytes.
///
/// The collector's word holds, from the low bits: generation (3), finalized (1), weakly
/// referenced (1), index within the generation (27). During a search the last is the number of
/// references that come from outside, at most [`LARGEST_INDEX`].
#[repr(C)]
pub struct Header {
    pub(super) refcount: Cell<u32>,
    collector: Cell<u32>,
    pub(super) class: Cell<NonNull<Object<TypeHead>>>,
}

impl Header {
    /// A header for a fresh, untracked object with one owner.
    pub(super) const fn new(class: NonNull<Object<TypeHead>>) -> Header {
        Header { refcount: Cell::new(1), collector: Cell::new(UNTRACKED), class: Cell::new(class) }
    }

    /// A header for an object that lives as long as the process.
    pub(super) const fn immortal(class: NonNull<Object<TypeHead>>) -> Header {
        Header { refcount: Cell::new(IMMORTAL), collector: Cell::new(UNTRACKED), class: Cell::new(class) }
    }

    /// The number of owners.
    #[inline(always)]
    pub fn refcount(&self) -> u32 {
        self.refcount.get()
    }

    /// Whether the object lives as long as the process.
    #[inline(always)]
    pub fn is_immortal(&self) -> bool {
        self.refcount.get() >= IMMORTAL / 2
    }

    pub(super) fn make_immortal(&self) {
        self.refcount.set(IMMORTAL);
    }

    /// True when the object is neither tracked nor weakly referenced nor finalized: nothing but
    /// its memory has to be given back.
    #[inline(always)]
    pub(super) fn is_plain(&self) -> bool {
        self.collector.get() == UNTRACKED
    }

    #[inline(always)]
    pub(super) fn generation(&self) -> u32 {
        self.collector.get() & GENERATION
    }

    #[inline(always)]
    pub(super) fn index(&self) -> usize {
        (self.collector.get() >> INDEX_SHIFT) as usize
    }

    #[inline(always)]
    pub(super) fn set_place(&self, generation: u32, index: usize) {
        let kept = self.collector.get() & (FINALIZED | WEAKLY_REFERENCED);
        self.collector.set(kept | generation | ((index as u32) << INDEX_SHIFT));
    }

    /// Makes the object a candidate with as many references as it has owners.
    pub(super) fn begin_trial(&self) {
        self.set_place(CANDIDATE, (self.refcount.get() as usize).min(LARGEST_INDEX));
    }

    /// Takes one reference of a candidate away. A count too large to be held never falls.
    #[inline(always)]
    pub(super) fn subtract_internal(&self) {
        let count = self.index();
        if count > 0 && count < LARGEST_INDEX {
            self.set_place(CANDIDATE, count - 1);
        }
    }

    /// Whether `__del__` has been called already (PEP 442: it is called once).
    pub fn is_finalized(&self) -> bool {
        self.collector.get() & FINALIZED != 0
    }

    pub(super) fn set_finalized(&self) {
        self.collector.set(self.collector.get() | FINALIZED);
    }

    pub(super) fn is_weakly_referenced(&self) -> bool {
        self.collector.get() & WEAKLY_REFERENCED != 0
    }

    pub(super) fn set_weakly_referenced(&self, yes: bool) {
        let others = self.collector.get() & !WEAKLY_REFERENCED;
        self.collector.set(if yes { others | WEAKLY_REFERENCED } else { others });
    }
}

//! The cycle collector's view of the heap: generations of tracked objects, and the search for
//! those that only each other keep alive (the algorithm of CPython's `gc`: subtract internal
//! references, keep what is reachable from outside).
//!
//! What is then done with the garbage (weak references, finalizers, clearing) is Python's rule and
//! stands in [`crate::modules::gc`].

use super::breaker;
use super::global::GilGuarded;
use super::header::{FROZEN, Header, LARGEST_INDEX, UNTRACKED};
use super::trace::{Trace, Tracer};
use super::value::Value;
use super::{attributes, type_head};
use std::cell::{Cell, UnsafeCell};
use std::ptr::NonNull;

mod search;

pub use search::{Trial, find_garbage, still_garbage, trial};

/// The number of generations.
pub const GENERATIONS: usize = 3;

/// Room that a generation gets at first.
const LEAST_ROOM: usize = 1024;

/// Tracked objects in the order of their birth; places of the dead are empty until the next
/// compaction.
struct Generation {
    objects: UnsafeCell<Vec<Option<NonNull<Header>>>>,
    alive: Cell<usize>,
    count: Cell<u32>,
    threshold: Cell<u32>,
}

impl Generation {
    const fn new(threshold: u32) -> Generation {
        Generation {
            objects: UnsafeCell::new(Vec::new()),
            alive: Cell::new(0),
            count: Cell::new(0),
            threshold: Cell::new(threshold),
        }
    }

    #[inline(always)]
    #[allow(clippy::mut_from_ref, reason = "used only within one operation of this file")]
    fn objects(&self) -> &mut Vec<Option<NonNull<Header>>> {
        // SAFETY: no operation of this file runs foreign code while it holds the reference.
        unsafe { &mut *self.objects.get() }
    }

    #[inline(always)]
    fn push(&self, number: u32, object: NonNull<Header>) {
        let objects = self.objects();
        if objects.len() == objects.capacity() && !self.make_room(number) {
            return;
        }
        let objects = self.objects();
        // SAFETY: the object is alive.
        unsafe { object.as_ref() }.set_place(number, objects.len());
        objects.push(Some(object));
        self.alive.set(self.alive.get() + 1);
    }

    /// False when there can be no more objects: those that come then stay untracked.
    #[cold]
    #[inline(never)]
    fn make_room(&self, number: u32) -> bool {
        let objects = self.objects();
        if self.alive.get() < objects.len() / 2 {
            objects.retain(Option::is_some);
            for (index, object) in objects.iter().flatten().enumerate() {
                // SAFETY: tracked objects are alive.
                unsafe { object.as_ref() }.set_place(number, index);
            }
        } else {
            super::memory::reserve(objects, (objects.len() / 2).max(LEAST_ROOM));
        }
        objects.len() < LARGEST_INDEX
    }

    /// Moves all objects to the end of `target`, as candidates of a search.
    fn move_candidates(&self, target: &mut Vec<Option<NonNull<Header>>>) {
        let objects = self.objects();
        target.reserve_exact(self.alive.get());
        for object in objects.drain(..).flatten() {
            // SAFETY: tracked objects are alive.
            unsafe { object.as_ref() }.begin_trial();
            target.push(Some(object));
        }
        if objects.capacity() > 8 * LEAST_ROOM {
            *objects = Vec::new();
        }
        self.alive.set(0);
    }

    #[inline(always)]
    fn remove(&self, index: usize) {
        let objects = self.objects();
        self.alive.set(self.alive.get() - 1);
        if index + 1 == objects.len() {
            objects.pop();
            while let Some(None) = objects.last() {
                objects.pop();
            }
        } else {
            objects[index] = None;
        }
    }
}

struct Collector {
    generations: [Generation; GENERATIONS],
    frozen: Generation,
    enabled: Cell<bool>,
    collecting: Cell<bool>,
}

impl Collector {
    #[inline(always)]
    fn place(&self, generation: u32) -> &Generation {
        self.generations.get(generation as usize).unwrap_or(&self.frozen)
    }
}

static COLLECTOR: GilGuarded<Collector> = GilGuarded::new(Collector {
    generations: [Generation::new(700), Generation::new(10), Generation::new(10)],
    frozen: Generation::new(0),
    enabled: Cell::new(true),
    collecting: Cell::new(false),
});

/// Begins to track `object`, in the youngest generation.
#[inline(always)]
pub(super) fn track(object: NonNull<Header>) {
    let collector = COLLECTOR.get();
    let youngest = &collector.generations[0];
    youngest.push(0, object);
    let count = youngest.count.get() + 1;
    youngest.count.set(count);
    if count > youngest.threshold.get() {
        due(collector);
    }
}

#[cold]
#[inline(never)]
fn due(collector: &Collector) {
    if collector.enabled.get() && !collector.collecting.get() && collector.generations[0].threshold.get() != 0
    {
        breaker::set(breaker::COLLECT);
    }
}

/// Ends the tracking of a dying `object`.
#[inline(always)]
pub(super) fn untrack(object: NonNull<Header>) {
    // SAFETY: the object is still whole.
    let header = unsafe { object.as_ref() };
    let generation = header.generation();
    if generation == UNTRACKED {
        return;
    }
    let collector = COLLECTOR.get();
    collector.place(generation).remove(header.index());
    header.set_place(UNTRACKED, 0);
    let youngest = &collector.generations[0];
    youngest.count.set(youngest.count.get().saturating_sub(1));
}

/// Begins to track an object again that [`untrack_value`] took out.
pub fn track_value(object: &Value) {
    if object.header().generation() == UNTRACKED {
        track(object.pointer());
    }
}

/// Ends the tracking of an object that cannot be part of a cycle.
pub fn untrack_value(object: &Value) {
    untrack(object.pointer());
}

/// Whether the collector tracks `object`.
pub fn is_tracked(object: &Value) -> bool {
    object.header().generation() != UNTRACKED
}

/// The generation of `object`, if it is tracked.
pub fn generation_of(object: &Value) -> Option<u32> {
    Some(object.header().generation()).filter(|generation| *generation < UNTRACKED)
}

/// Whether automatic collection is on.
pub fn is_enabled() -> bool {
    COLLECTOR.get().enabled.get()
}

/// Turns automatic collection on or off.
pub fn set_enabled(yes: bool) {
    COLLECTOR.get().enabled.set(yes);
}

/// Whether a collection runs now.
pub fn is_collecting() -> bool {
    COLLECTOR.get().collecting.get()
}

/// Says that a collection begins or ends; while it runs, none other begins.
pub fn set_collecting(yes: bool) {
    COLLECTOR.get().collecting.set(yes);
}

/// The thresholds of the generations.
pub fn thresholds() -> [u32; GENERATIONS] {
    std::array::from_fn(|generation| COLLECTOR.get().generations[generation].threshold.get())
}

/// Sets the thresholds of the generations.
pub fn set_thresholds(thresholds: [u32; GENERATIONS]) {
    for (generation, threshold) in COLLECTOR.get().generations.iter().zip(thresholds) {
        generation.threshold.set(threshold);
    }
}

/// The counts that are compared with the thresholds: objects made less objects freed, and
/// collections of the next younger generation.
pub fn counts() -> [u32; GENERATIONS] {
    std::array::from_fn(|generation| COLLECTOR.get().generations[generation].count.get())
}

/// The generation that an automatic collection would collect now, if any is due. The oldest is
/// only due when the objects that survived no full collection yet are over a quarter of the old,
/// as CPython's `long_lived_pending` says; the caller keeps that number.
pub fn due_generation() -> Option<usize> {
    let counts = counts();
    let thresholds = thresholds();
    (0..GENERATIONS).rev().find(|generation| counts[*generation] > thresholds[*generation])
}

/// Owners of all objects of `generation`, oldest first.
pub fn objects_of(generation: usize) -> Vec<Value> {
    let objects = COLLECTOR.get().generations[generation].objects();
    // SAFETY: tracked objects are alive; one that is dying has been untracked, save for those that
    // wait in the destruction list, whose count is zero.
    objects
        .iter()
        .flatten()
        .filter(|object| unsafe { object.as_ref() }.refcount() > 0)
        .map(|object| unsafe { Value::from_borrowed(*object) })
        .collect()
}

/// The number of tracked objects of `generation`.
pub fn generation_size(generation: usize) -> usize {
    COLLECTOR.get().generations[generation].alive.get()
}

/// Moves all tracked objects out of the collector's sight (`gc.freeze`).
pub fn freeze() {
    let collector = COLLECTOR.get();
    for generation in &collector.generations {
        for object in std::mem::take(generation.objects()).into_iter().flatten() {
            collector.frozen.push(FROZEN, object);
        }
        generation.alive.set(0);
        generation.count.set(0);
    }
}

/// Moves the frozen objects to the oldest generation (`gc.unfreeze`).
pub fn unfreeze() {
    let collector = COLLECTOR.get();
    let oldest = GENERATIONS - 1;
    for object in std::mem::take(collector.frozen.objects()).into_iter().flatten() {
        collector.generations[oldest].push(oldest as u32, object);
    }
    collector.frozen.alive.set(0);
}

/// The number of frozen objects.
pub fn frozen() -> usize {
    COLLECTOR.get().frozen.alive.get()
}

fn visit_children(object: NonNull<Header>, visit: &mut dyn FnMut(&Value)) {
    // SAFETY: the object is alive; the type says what its payload and prefix are.
    unsafe { trace_object(object, &mut Tracer::Visit(visit)) }
}

unsafe fn trace_object(object: NonNull<Header>, tracer: &mut Tracer<'_>) {
    // SAFETY: promised by the caller.
    unsafe {
        let class = object.as_ref().class.get();
        let head = &class.as_ref().payload;
        if head.has(type_head::HEAP_TYPE | type_head::SLOTS | type_head::ATTRIBUTES) {
            attributes::trace_prefix(object, head, tracer);
        }
        (head.vtable.get().trace)(object, tracer);
        if head.has(type_head::HEAP_TYPE) {
            let class = Value::from_owned(class.cast());
            class.trace(tracer);
            std::mem::forget(class);
        }
    }
}

/// Shows every value that `object` owns, its type included where it owns that
/// (`gc.get_referents`).
pub fn children(object: &Value, visit: &mut dyn FnMut(&Value)) {
    visit_children(object.pointer(), visit);
}

/// Takes out of `object` what it can give up, to break the cycles it is part of.
pub fn clear(object: &Value) -> Vec<Value> {
    let mut cleared = Vec::new();
    // SAFETY: the object is alive; clearing only takes values out of its cells.
    unsafe { trace_object(object.pointer(), &mut Tracer::Clear(&mut cleared)) };
    cleared
}

/// Notes that the object's finalizer has run.
pub fn mark_finalized(object: &Value) {
    object.header().set_finalized();
}

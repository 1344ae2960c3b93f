//! The cycle collector's view of the heap: generations of tracked objects, and the search for
//! those that only each other keep alive (the algorithm of CPython's `gc`: subtract internal
//! references, keep what is reachable from outside).
//!
//! What is then done with the garbage (weak references, finalizers, clearing) is Python's rule and
//! stands in [`crate::modules::gc`].

use super::breaker;
use super::global::GilGuarded;
use super::header::{FROZEN, Header, UNTRACKED};
use super::trace::{Trace, Tracer};
use super::value::Value;
use super::{attributes, type_head};
use std::cell::{Cell, UnsafeCell};
use std::ptr::NonNull;

/// The number of generations.
pub const GENERATIONS: usize = 3;

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
        if objects.len() == objects.capacity() {
            self.make_room(number);
        }
        let objects = self.objects();
        // SAFETY: the object is alive.
        unsafe { object.as_ref() }.set_place(number, objects.len());
        objects.push(Some(object));
        self.alive.set(self.alive.get() + 1);
    }

    #[cold]
    #[inline(never)]
    fn make_room(&self, number: u32) {
        let objects = self.objects();
        if self.alive.get() < objects.len() / 2 {
            objects.retain(Option::is_some);
            for (index, object) in objects.iter().flatten().enumerate() {
                // SAFETY: tracked objects are alive.
                unsafe { object.as_ref() }.set_place(number, index);
            }
        } else {
            objects.reserve(objects.len().max(1024));
        }
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

/// What one object's trial deletion found, in the words of the algorithm.
#[derive(Clone, Debug)]
pub struct Trial {
    /// The object.
    pub object: Value,
    /// Its reference count.
    pub count: u32,
    /// References to it from objects of the same collection.
    pub internal: u32,
    /// Whether it was reached from outside.
    pub reachable: bool,
}

/// Merges the generations up to `generation` and finds among their objects those that nothing
/// outside keeps alive, in the order of their birth. The survivors move to the next generation.
pub fn find_garbage(generation: usize) -> Vec<Value> {
    let collector = COLLECTOR.get();
    if generation + 1 < GENERATIONS {
        let next = &collector.generations[generation + 1].count;
        next.set(next.get() + 1);
    }
    for younger in &collector.generations[..=generation] {
        younger.count.set(0);
    }
    let candidates = merge(generation);
    let remaining = external_counts(&candidates);
    let reachable = reach(&candidates, remaining);
    let oldest = (generation + 1).min(GENERATIONS - 1);
    let mut garbage = Vec::new();
    for (object, reachable) in candidates.iter().zip(reachable) {
        if !reachable {
            // SAFETY: tracked objects are alive.
            garbage.push(unsafe { Value::from_borrowed(*object) });
        }
        // Garbage is placed too: until it is freed it is tracked like any other object.
        collector.generations[oldest].push(oldest as u32, *object);
    }
    garbage
}

/// The trial deletion of all objects up to `generation`, for showing; changes nothing but the
/// order of memory.
pub fn trial(generation: usize) -> Vec<Trial> {
    let collector = COLLECTOR.get();
    let kept: Vec<_> = collector.generations[..=generation].iter().map(|young| young.count.get()).collect();
    let boundaries: Vec<_> = (0..=generation).map(generation_size).collect();
    let candidates = merge(generation);
    let counts: Vec<u32> = candidates.iter().map(|object| unsafe_count(*object)).collect();
    let remaining = external_counts(&candidates);
    let reachable = reach(&candidates, remaining.clone());
    // Merged oldest generation first, so the boundaries are met in that order.
    let mut objects = candidates.iter();
    for (number, size) in boundaries.iter().enumerate().rev() {
        for object in objects.by_ref().take(*size) {
            collector.generations[number].push(number as u32, *object);
        }
        collector.generations[number].count.set(kept[number]);
    }
    candidates
        .iter()
        .enumerate()
        .map(|(index, object)| Trial {
            // SAFETY: tracked objects are alive.
            object: unsafe { Value::from_borrowed(*object) },
            count: counts[index],
            internal: counts[index].saturating_sub(remaining[index]),
            reachable: reachable[index],
        })
        .collect()
}

fn unsafe_count(object: NonNull<Header>) -> u32 {
    // SAFETY: tracked objects are alive.
    unsafe { object.as_ref() }.refcount()
}

/// Of `objects`, all of them garbage found before: those that are so still, after finalizers ran.
pub fn still_garbage(objects: &[Value]) -> Vec<bool> {
    let candidates: Vec<_> = objects.iter().map(Value::pointer).collect();
    let places: Vec<_> =
        objects.iter().map(|object| (object.header().generation(), object.header().index())).collect();
    for (index, object) in objects.iter().enumerate() {
        object.header().set_place(0, index);
    }
    let mut remaining = vec![0; candidates.len()];
    subtract_internal(&candidates, &mut remaining, CANDIDATE);
    // Each is held once more, by `objects` itself.
    for count in &mut remaining {
        *count -= 1;
    }
    let reachable = reach(&candidates, remaining);
    for (object, (generation, index)) in objects.iter().zip(places) {
        object.header().set_place(generation, index);
    }
    reachable.into_iter().map(|reachable| !reachable).collect()
}

/// While a collection runs, candidates carry this generation number and their index among them.
const CANDIDATE: u32 = 0;

/// Takes the objects of the generations up to `generation` out, oldest generation first, and
/// numbers them.
fn merge(generation: usize) -> Vec<NonNull<Header>> {
    let collector = COLLECTOR.get();
    let mut candidates = Vec::new();
    for old in collector.generations[..=generation].iter().rev() {
        candidates.extend(std::mem::take(old.objects()).into_iter().flatten());
        old.alive.set(0);
    }
    for (index, object) in candidates.iter().enumerate() {
        // SAFETY: tracked objects are alive.
        unsafe { object.as_ref() }.set_place(CANDIDATE, index);
    }
    candidates
}

/// For each candidate, its count less the references from other candidates.
fn external_counts(candidates: &[NonNull<Header>]) -> Vec<u32> {
    let mut remaining = vec![0; candidates.len()];
    subtract_internal(candidates, &mut remaining, CANDIDATE);
    remaining
}

fn subtract_internal(candidates: &[NonNull<Header>], remaining: &mut [u32], mark: u32) {
    for (count, object) in remaining.iter_mut().zip(candidates) {
        *count = unsafe_count(*object);
    }
    for object in candidates {
        visit_children(*object, &mut |child| {
            let header = child.header();
            if header.generation() == mark && is_candidate(candidates, child.pointer(), header.index()) {
                let count = &mut remaining[header.index()];
                *count = count.saturating_sub(1);
            }
        });
    }
}

fn is_candidate(candidates: &[NonNull<Header>], object: NonNull<Header>, index: usize) -> bool {
    candidates.get(index) == Some(&object)
}

/// Marks what is reachable from candidates with references from outside.
fn reach(candidates: &[NonNull<Header>], remaining: Vec<u32>) -> Vec<bool> {
    let mut reachable: Vec<bool> = remaining.iter().map(|count| *count > 0).collect();
    let mut work: Vec<usize> = (0..candidates.len()).filter(|index| reachable[*index]).collect();
    while let Some(index) = work.pop() {
        visit_children(candidates[index], &mut |child| {
            let header = child.header();
            let index = header.index();
            if header.generation() == CANDIDATE
                && is_candidate(candidates, child.pointer(), index)
                && !reachable[index]
            {
                reachable[index] = true;
                work.push(index);
            }
        });
    }
    reachable
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
        if head.has(type_head::HEAP_TYPE) {
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

//! The search for garbage. It needs no memory of its own: what is known of a candidate stands in
//! its header (the references that come from outside, and how far the search has come with it).

use super::{COLLECTOR, GENERATIONS, generation_size, visit_children};
use crate::heap::header::{CANDIDATE, Header, PASSED, REACHED, UNTRACKED};
use crate::heap::memory;
use crate::heap::type_head::{HEAP_TYPE, TRACKED, UNTRACKABLE};
use crate::heap::value::Value;
use std::ptr::NonNull;

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
/// outside keeps alive, in the order of their birth. The survivors move to the next generation. Nothing
/// is searched when there is no memory for the work.
pub fn find_garbage(generation: usize) -> Vec<Value> {
    let collector = COLLECTOR.get();
    let searched: usize = collector.generations[..=generation].iter().map(|of| of.alive.get()).sum();
    if !memory::has_room(2 * searched * size_of::<Value>()) {
        return Vec::new();
    }
    if generation + 1 < GENERATIONS {
        let next = &collector.generations[generation + 1].count;
        next.set(next.get() + 1);
    }
    for younger in &collector.generations[..=generation] {
        younger.count.set(0);
    }
    let number = (generation + 1).min(GENERATIONS - 1);
    let target = &collector.generations[number];
    let objects = target.objects();
    let first = if number == generation { begin_oldest(objects) } else { objects.len() };
    for old in collector.generations[..=generation].iter().rev().filter(|old| !std::ptr::eq(*old, target)) {
        old.move_candidates(objects);
    }
    let candidates = &objects[first..];
    subtract_internal(candidates);
    reach(candidates);
    let passed = |object: &&NonNull<Header>| {
        // SAFETY: tracked objects are alive.
        unsafe { object.as_ref() }.generation() == PASSED
    };
    let mut garbage = Vec::with_capacity(candidates.iter().flatten().filter(passed).count());
    for (index, object) in candidates.iter().enumerate() {
        let Some(object) = object else { continue };
        // SAFETY: tracked objects are alive.
        let header = unsafe { object.as_ref() };
        if header.generation() == PASSED {
            // SAFETY: as above.
            garbage.push(unsafe { Value::from_borrowed(*object) });
        }
        // Garbage is placed too: until it is freed it is tracked like any other object.
        header.set_place(number as u32, first + index);
    }
    let kept = if first == 0 { 0 } else { target.alive.get() };
    target.alive.set(kept + objects.len() - first);
    for object in objects[first..].iter_mut() {
        if object.is_some_and(holds_nothing_tracked) {
            // SAFETY: tracked objects are alive.
            object.take().inspect(|object| unsafe { object.as_ref() }.set_place(UNTRACKED, 0));
            target.alive.set(target.alive.get() - 1);
        }
    }
    garbage
}

/// Whether `object`, of a type whose objects may leave the collector's sight, owns nothing through
/// which a cycle could pass.
fn holds_nothing_tracked(object: NonNull<Header>) -> bool {
    // SAFETY: tracked objects are alive.
    let class = unsafe { &object.as_ref().class.get().as_ref().payload };
    if !class.has(UNTRACKABLE) || class.has(HEAP_TYPE) {
        return false;
    }
    let mut holds = false;
    visit_children(object, &mut |child| {
        let head = &child.class().head;
        let gone = head.has(UNTRACKABLE) && !head.has(HEAP_TYPE);
        holds |= if gone { child.header().generation() != UNTRACKED } else { head.has(TRACKED) };
    });
    !holds
}

/// Makes all objects of the oldest generation candidates, where they are; the index of the first.
fn begin_oldest(objects: &mut Vec<Option<NonNull<Header>>>) -> usize {
    objects.retain(Option::is_some);
    if objects.len() < objects.capacity() / 4 {
        objects.shrink_to_fit();
    }
    for object in objects.iter().flatten() {
        // SAFETY: tracked objects are alive.
        unsafe { object.as_ref() }.begin_trial();
    }
    0
}

/// The trial deletion of all objects up to `generation`, for showing; changes nothing but the
/// order of memory.
pub fn trial(generation: usize) -> Vec<Trial> {
    let collector = COLLECTOR.get();
    let sizes: Vec<_> = (0..=generation).map(generation_size).collect();
    let mut candidates = Vec::new();
    for old in collector.generations[..=generation].iter().rev() {
        old.move_candidates(&mut candidates);
    }
    subtract_internal(&candidates);
    // SAFETY: tracked objects are alive.
    let headers: Vec<&Header> =
        candidates.iter().flatten().map(|object| unsafe { object.as_ref() }).collect();
    let remaining: Vec<u32> = headers.iter().map(|header| header.index() as u32).collect();
    reach(&candidates);
    let reachable: Vec<bool> = headers.iter().map(|header| header.generation() == REACHED).collect();
    // Merged oldest generation first, so the boundaries are met in that order.
    let mut objects = candidates.iter().flatten();
    for (number, size) in sizes.iter().enumerate().rev() {
        for object in objects.by_ref().take(*size) {
            collector.generations[number].push(number as u32, *object);
        }
    }
    candidates
        .iter()
        .flatten()
        .enumerate()
        .map(|(index, object)| {
            let count = headers[index].refcount();
            Trial {
                // SAFETY: tracked objects are alive.
                object: unsafe { Value::from_borrowed(*object) },
                count,
                internal: count.saturating_sub(remaining[index]),
                reachable: reachable[index],
            }
        })
        .collect()
}

/// Of `objects`, all of them garbage found before: those that are so still, after finalizers ran.
pub fn still_garbage(objects: &[Value]) -> Vec<bool> {
    let candidates: Vec<_> = objects.iter().map(|object| Some(object.pointer())).collect();
    let places: Vec<_> =
        objects.iter().map(|object| (object.header().generation(), object.header().index())).collect();
    for object in objects {
        object.header().begin_trial();
        // Each is held once more, by `objects` itself.
        object.header().subtract_internal();
    }
    subtract_internal(&candidates);
    reach(&candidates);
    let still = objects.iter().map(|object| object.header().generation() == PASSED).collect();
    for (object, (generation, index)) in objects.iter().zip(places) {
        object.header().set_place(generation, index);
    }
    still
}

/// Takes the references from candidates to candidates away.
fn subtract_internal(candidates: &[Option<NonNull<Header>>]) {
    for object in candidates.iter().flatten() {
        visit_children(*object, &mut |child| {
            let header = child.header();
            if header.generation() == CANDIDATE {
                header.subtract_internal();
            }
        });
    }
}

/// Finds what is reachable from candidates with references from outside.
///
/// A child that the scan has not come to yet is only marked; so the list of work holds no more than
/// those that were passed too early.
fn reach(candidates: &[Option<NonNull<Header>>]) {
    let mut work = Vec::new();
    for object in candidates.iter().flatten() {
        // SAFETY: tracked objects are alive.
        let header = unsafe { object.as_ref() };
        if header.generation() != CANDIDATE {
            continue;
        }
        if header.index() == 0 {
            header.set_place(PASSED, 0);
            continue;
        }
        header.set_place(REACHED, 0);
        reach_children(*object, &mut work);
        while let Some(object) = work.pop() {
            reach_children(object, &mut work);
        }
    }
}

fn reach_children(object: NonNull<Header>, work: &mut Vec<NonNull<Header>>) {
    visit_children(object, &mut |child| {
        let header = child.header();
        match header.generation() {
            CANDIDATE if header.index() == 0 => header.set_place(CANDIDATE, 1),
            PASSED => {
                header.set_place(REACHED, 0);
                work.push(child.pointer());
            }
            _ => {}
        }
    });
}

//! Objects that a recorder watches: each has a number of its own, its death is noted, and so is every
//! change of what it holds.
//!
//! While nobody watches, a change costs the test of one byte.

use super::global::GilGuarded;
use super::header::Header;
use super::identity;
use super::value::Value;
use rustc_hash::FxHashMap;
use std::cell::{Cell, Ref, RefCell};
use std::ptr::NonNull;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// The position of a change that may concern more than one part.
pub const ANYWHERE: usize = usize::MAX;

/// More changes than this are noted once for each place only.
const MANY: usize = 1 << 14;

static ON: AtomicBool = AtomicBool::new(false);

struct Watch {
    numbers: RefCell<FxHashMap<NonNull<Header>, u32>>,
    objects: RefCell<Vec<Option<NonNull<Header>>>>,
    deaths: RefCell<Vec<u32>>,
    changes: RefCell<Vec<(usize, usize)>>,
    limit: Cell<usize>,
}

static WATCH: GilGuarded<Watch> = GilGuarded::new(Watch {
    numbers: RefCell::new(FxHashMap::with_hasher(rustc_hash::FxBuildHasher)),
    objects: RefCell::new(Vec::new()),
    deaths: RefCell::new(Vec::new()),
    changes: RefCell::new(Vec::new()),
    limit: Cell::new(MANY),
});

/// Begins to watch; numbers begin at 0.
pub fn start() {
    stop();
    ON.store(true, Relaxed);
}

/// Ends watching and forgets all objects.
pub fn stop() {
    ON.store(false, Relaxed);
    let watch = WATCH.get();
    watch.numbers.replace(FxHashMap::default());
    watch.objects.replace(Vec::new());
    watch.deaths.replace(Vec::new());
    watch.changes.replace(Vec::new());
}

/// The number of `object`, if it is watched.
#[inline]
pub fn number(object: &Value) -> Option<u32> {
    WATCH.get().numbers.borrow().get(&object.pointer()).copied()
}

/// Watches `object`, which is not watched yet; gives its number, the next one.
pub fn watch(object: &Value) -> u32 {
    let watch = WATCH.get();
    let mut objects = watch.objects.borrow_mut();
    let number = objects.len() as u32;
    objects.push(Some(object.pointer()));
    watch.numbers.borrow_mut().insert(object.pointer(), number);
    object.header().set_weakly_referenced(true);
    number
}

/// The object with this number, while it lives.
pub fn object(number: u32) -> Option<Value> {
    let objects = WATCH.get().objects.borrow();
    // SAFETY: an object that dies is taken out of the list first.
    objects.get(number as usize).copied().flatten().map(|object| unsafe { Value::from_borrowed(object) })
}

/// Tells how many owners watched objects have.
pub struct Refcounts(Ref<'static, Vec<Option<NonNull<Header>>>>);

/// Begins to tell how many owners objects have. Until it ends none may die or come to be watched.
pub fn refcounts() -> Refcounts {
    Refcounts(WATCH.get().objects.borrow())
}

impl Refcounts {
    /// How many owners the object with this number has; nothing for one that is dead, or lives for ever.
    #[inline]
    pub fn of(&self, number: u32) -> Option<u32> {
        // SAFETY: as for `object`.
        let header =
            self.0.get(number as usize).copied().flatten().map(|object| unsafe { &*object.as_ptr() })?;
        (!header.is_immortal()).then(|| header.refcount())
    }
}

/// Moves the numbers of the objects that have died since this was last asked to `deaths`, in order.
pub fn take_deaths(deaths: &mut Vec<u32>) {
    deaths.append(&mut WATCH.get().deaths.borrow_mut());
}

/// Moves what has been changed since this was last asked to `changes`: the address of the place, and
/// the position within it or [`ANYWHERE`].
pub fn take_changes(changes: &mut Vec<(usize, usize)>) {
    let watch = WATCH.get();
    watch.limit.set(MANY);
    changes.append(&mut watch.changes.borrow_mut());
}

/// Notes that the part at `position` of what is held at `place` has changed.
#[inline(always)]
pub fn changed<T>(place: &T, position: usize) {
    if ON.load(Relaxed) {
        note(std::ptr::from_ref(place) as usize, position);
    }
}

#[cold]
#[inline(never)]
fn note(place: usize, position: usize) {
    let watch = WATCH.get();
    let mut changes = watch.changes.borrow_mut();
    if changes.last() == Some(&(place, position)) {
        return;
    }
    changes.push((place, position));
    if changes.len() > watch.limit.get() {
        // A long call into native code: which positions it changed matters no more.
        changes.iter_mut().for_each(|change| change.1 = ANYWHERE);
        changes.sort_unstable();
        changes.dedup();
        watch.limit.set(changes.len() + MANY);
    }
}

/// Whether `object` must tell of its death.
pub(super) fn is_watched(object: NonNull<Header>) -> bool {
    WATCH.get().numbers.borrow().contains_key(&object)
}

/// Called when `object`, which may be watched, dies.
pub(super) fn died(object: NonNull<Header>) {
    let watch = WATCH.get();
    let number = watch.numbers.borrow_mut().remove(&object);
    if let Some(number) = number {
        watch.objects.borrow_mut()[number as usize] = None;
        watch.deaths.borrow_mut().push(number);
    }
}

/// Whether somebody has to be told when `object` dies.
pub(super) fn is_followed(object: NonNull<Header>) -> bool {
    identity::is_numbered(object) || is_watched(object)
}

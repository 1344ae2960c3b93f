//! A place for process-wide state that the GIL guards.

use std::cell::{RefCell, UnsafeCell};
use std::ptr::{NonNull, null_mut};
use std::sync::atomic::{AtomicPtr, Ordering::AcqRel};

/// State shared by all Python threads, touched only by the holder of the GIL.
pub struct GilGuarded<T>(UnsafeCell<T>);

// SAFETY: only the thread that holds the GIL touches the content.
unsafe impl<T> Sync for GilGuarded<T> {}

impl<T> GilGuarded<T> {
    /// Guards `content`.
    pub const fn new(content: T) -> Self {
        GilGuarded(UnsafeCell::new(content))
    }

    /// The content. `T` must use cells for whatever changes.
    #[inline(always)]
    pub fn get(&self) -> &T {
        // SAFETY: no `&mut` to the content is ever made after it is shared; see the type's rule.
        unsafe { &*self.0.get() }
    }
}

impl<T, const N: usize> GilGuarded<[T; N]> {
    /// One element of a guarded array that stands in a static.
    #[inline(always)]
    pub fn get_static(&'static self, index: usize) -> &'static T {
        &self.get()[index]
    }
}

/// Where something lies while it goes from thread to thread with the GIL: who lets go of the GIL has put it there, and
/// who has got the GIL takes it. What the one did before comes before what the other does after.
pub struct LaidDown<T>(AtomicPtr<T>);

impl<T> LaidDown<T> {
    /// Nothing lies there.
    pub const fn new() -> Self {
        LaidDown(AtomicPtr::new(null_mut()))
    }

    /// Lays it down. What lay there before is gone.
    pub fn put(&self, content: Option<Box<T>>) {
        drop(self.swap(content.map_or(null_mut(), Box::into_raw)));
    }

    /// Takes what lies there.
    pub fn take(&self) -> Option<Box<T>> {
        self.swap(null_mut())
    }

    fn swap(&self, new: *mut T) -> Option<Box<T>> {
        let before = NonNull::new(self.0.swap(new, AcqRel))?;
        // SAFETY: it came out of a box in `put`, and a swap gives it to one thread only, which holds the GIL.
        Some(unsafe { Box::from_raw(before.as_ptr()) })
    }
}

impl<T> Default for LaidDown<T> {
    fn default() -> Self {
        LaidDown::new()
    }
}

/// Things that belong to threads which do not hold the GIL: each is lent while its owner is without it, and whoever
/// holds the GIL may look at it meanwhile.
///
/// The owner lends it when it is about to let go of the GIL, and takes it back when it has the GIL again, before it
/// uses it in any way that changes it. It neither moves it nor ends meanwhile.
pub struct Lent<T>(RefCell<Vec<(u64, NonNull<T>)>>);

impl<T> Lent<T> {
    /// Nothing.
    pub const fn new() -> Self {
        Lent(RefCell::new(Vec::new()))
    }

    /// Lends `thing`, which belongs to the thread of that number.
    pub fn lend(&self, owner: u64, thing: &mut T) {
        self.0.borrow_mut().push((owner, NonNull::from(thing)));
    }

    /// Its owner has the GIL again.
    pub fn take_back(&self, owner: u64) {
        self.0.borrow_mut().retain(|(number, _)| *number != owner);
    }

    /// Looks at what is lent, until `look` gives something.
    pub fn find<R>(&self, mut look: impl FnMut(u64, &T) -> Option<R>) -> Option<R> {
        // SAFETY: lent by threads that are without the GIL and so change nothing; see the type's rule.
        self.0.borrow().iter().find_map(|(owner, thing)| look(*owner, unsafe { thing.as_ref() }))
    }

    /// Forgets what is lent: its owners are not there any more.
    pub fn forget(&self) {
        self.0.borrow_mut().clear();
    }
}

impl<T> Default for Lent<T> {
    fn default() -> Self {
        Lent::new()
    }
}

//! A place for process-wide state that the GIL guards.

use std::cell::UnsafeCell;

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

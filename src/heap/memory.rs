//! Where all memory comes from.

use std::alloc::{GlobalAlloc, Layout, System};

/// Blocks from this size on come from the system: it moves them by changing the map of memory when
/// they grow, and takes them back at once when they are freed.
const LARGE: usize = 256 * 1024;

/// The allocator of the process: the one of `S` for blocks of common sizes.
pub struct Memory<S>(pub S);

// SAFETY: every block goes back to the allocator it came from, which its size tells.
unsafe impl<S: GlobalAlloc> GlobalAlloc for Memory<S> {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: promised by the caller.
        unsafe { if layout.size() < LARGE { self.0.alloc(layout) } else { System.alloc(layout) } }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: promised by the caller.
        unsafe {
            if layout.size() < LARGE { self.0.dealloc(block, layout) } else { System.dealloc(block, layout) }
        }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: promised by the caller.
        unsafe {
            if layout.size() < LARGE { self.0.alloc_zeroed(layout) } else { System.alloc_zeroed(layout) }
        }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: promised by the caller.
        unsafe {
            match (layout.size() < LARGE, size < LARGE) {
                (true, true) => self.0.realloc(block, layout, size),
                (false, false) => System.realloc(block, layout, size),
                _ => self.move_over(block, layout, size),
            }
        }
    }
}

impl<S: GlobalAlloc> Memory<S> {
    /// Moves a block from one allocator to the other.
    ///
    /// # Safety
    /// As for `realloc`.
    #[cold]
    unsafe fn move_over(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: promised by the caller; the new block is as aligned as the old one.
        unsafe {
            let new = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !new.is_null() {
                std::ptr::copy_nonoverlapping(block, new, size.min(layout.size()));
                self.dealloc(block, layout);
            }
            new
        }
    }
}

//! Where all memory comes from, and what happens when there is no more.
//!
//! Rust's containers end the process when they are refused memory. So something is put by: when the
//! system refuses a block, the reserve is given up, which serves the requests until the walk's next
//! safe point, and there [`crate::eval::Vm`] raises `MemoryError`. What no reserve could serve is asked
//! for beforehand with [`has_room`] or [`reserve`].

use super::{allowance, breaker, traced};
use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr::{NonNull, null_mut};
use std::sync::atomic::{AtomicPtr, Ordering::Relaxed};

/// Blocks from this size on come from the system: the allocator of `S` keeps each size apart, so that
/// a list that grows leaves unused memory of all sizes behind. The system lets such blocks grow where
/// they are, moves the largest by changing the map of memory, and takes them back when they are freed.
const LARGE: usize = 16 * 1024;

/// Bytes put by: addresses only, for nothing touches them.
const RESERVED: usize = 192 << 20;

/// What is put by; null when it has been given up.
static RESERVE: AtomicPtr<u8> = AtomicPtr::new(null_mut());

/// Requests below this size are not worth asking about.
const WORTH_ASKING: usize = 16 << 20;

fn reserve_layout() -> Layout {
    Layout::new::<[u8; RESERVED]>()
}

/// Puts something by for when there is no more memory, if nothing is.
pub fn put_by() {
    if !RESERVE.load(Relaxed).is_null() {
        return;
    }
    // SAFETY: the size is not zero.
    let block = unsafe { System.alloc(reserve_layout()) };
    let old = RESERVE.swap(block, Relaxed);
    give_back(old);
}

fn give_back(block: *mut u8) {
    if !block.is_null() {
        // SAFETY: came from the same allocator with the same layout, and was taken out of `RESERVE`.
        unsafe { System.dealloc(block, reserve_layout()) };
    }
}

/// Gives up what was put by, so that a refused request can be made again; false when that is
/// hopeless.
#[cold]
#[inline(never)]
fn give_up_reserve(size: usize) -> bool {
    if size > RESERVED / 2 {
        return false;
    }
    let block = RESERVE.swap(null_mut(), Relaxed);
    if block.is_null() {
        return false;
    }
    give_back(block);
    breaker::set(breaker::MEMORY);
    true
}

/// A block of the system's, of a size that is not zero; at need from what was put by.
pub(super) fn from_system(layout: Layout) -> Option<NonNull<u8>> {
    assert_ne!(layout.size(), 0);
    // SAFETY: the size is not zero.
    let request = || NonNull::new(unsafe { System.alloc(layout) });
    request().or_else(|| if give_up_reserve(layout.size()) { request() } else { None })
}

/// Whether a block of `bytes` bytes can be had, for what Rust would end the process over.
pub fn has_room(bytes: usize) -> bool {
    if bytes < WORTH_ASKING {
        return true;
    }
    if !allowance::has_room(bytes) {
        return false;
    }
    let Ok(layout) = Layout::from_size_align(bytes, 16) else { return false };
    // SAFETY: the size is not zero; the block is given back with the layout it was asked for.
    unsafe {
        // A block that nobody looks at would be optimised away, and with it the question.
        let block = std::hint::black_box(System.alloc(layout));
        if !block.is_null() {
            System.dealloc(block, layout);
        }
        !block.is_null()
    }
}

/// Makes room in `items` for `wanted` more, or if there is no memory for so many, for a few: then the
/// next safe point raises `MemoryError`. Whether there is room for all.
pub fn reserve<T>(items: &mut Vec<T>, wanted: usize) -> bool {
    const FEW: usize = 4096;
    let given = items.try_reserve_exact(wanted).is_ok();
    if !given {
        breaker::set(breaker::MEMORY);
        items.reserve_exact(wanted.min(FEW));
    }
    given
}

/// Appends `item` to what grows for as long as the program gives more, with room as [`reserve`] makes it.
#[inline]
pub fn push<T>(items: &mut Vec<T>, item: T) {
    if items.len() == items.capacity() {
        let wanted = items.len().max(4);
        reserve(items, wanted);
    }
    items.push(item);
}

/// Makes the next safe point raise `MemoryError`: for who could not grow, but can go on until then.
#[cold]
pub fn refused() {
    breaker::set(breaker::MEMORY);
}

/// The allocator of the process: the one of `S` for blocks of common sizes.
pub struct Memory<S>(pub S);

// SAFETY: every block goes back to the allocator it came from, which its size tells.
unsafe impl<S: GlobalAlloc> GlobalAlloc for Memory<S> {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if allowance::is_on() && !allowance::take(layout.size()) {
            return null_mut();
        }
        // SAFETY: promised by the caller.
        let block = unsafe {
            let block = self.request(layout);
            if block.is_null() && give_up_reserve(layout.size()) { self.request(layout) } else { block }
        };
        if block.is_null() && allowance::is_on() {
            allowance::give_back(layout.size());
        }
        if traced::is_on() && !block.is_null() {
            traced::allocated(block as usize, layout.size());
        }
        block
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if allowance::is_on() {
            allowance::give_back(layout.size());
        }
        // SAFETY: promised by the caller.
        unsafe { self.release(block, layout) }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if allowance::is_on() && !allowance::take(layout.size()) {
            return null_mut();
        }
        // SAFETY: promised by the caller.
        let block = unsafe {
            let request = || {
                if layout.size() < LARGE { self.0.alloc_zeroed(layout) } else { System.alloc_zeroed(layout) }
            };
            let block = request();
            if block.is_null() && give_up_reserve(layout.size()) { request() } else { block }
        };
        if block.is_null() && allowance::is_on() {
            allowance::give_back(layout.size());
        }
        if traced::is_on() && !block.is_null() {
            traced::allocated(block as usize, layout.size());
        }
        block
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let added = size.saturating_sub(layout.size());
        if allowance::is_on() && added > 0 && !allowance::take(added) {
            return null_mut();
        }
        // SAFETY: promised by the caller.
        let new = unsafe { self.resize(block, layout, size) };
        if allowance::is_on() {
            allowance::give_back(if new.is_null() { added } else { layout.size().saturating_sub(size) });
        }
        new
    }
}

impl<S: GlobalAlloc> Memory<S> {
    /// Makes a block larger or smaller.
    ///
    /// # Safety
    /// As for `realloc`.
    #[inline(always)]
    unsafe fn resize(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: promised by the caller.
        unsafe {
            // What moves between the two allocators is traced where it is allocated and freed.
            if (layout.size() < LARGE) != (size < LARGE) {
                let new = self.move_over(block, layout, size);
                return if new.is_null() && give_up_reserve(size) {
                    self.move_over(block, layout, size)
                } else {
                    new
                };
            }
            let request = || {
                if size < LARGE {
                    self.0.realloc(block, layout, size)
                } else {
                    System.realloc(block, layout, size)
                }
            };
            let new = request();
            // A large block grows where it is, or moves without a copy: only what is added is missing.
            let missing = if size < LARGE { size } else { size.saturating_sub(layout.size()) };
            let moved = if new.is_null() && give_up_reserve(missing) { request() } else { new };
            if traced::is_on() && !moved.is_null() {
                traced::freed(block as usize);
                traced::allocated(moved as usize, size);
            }
            moved
        }
    }

    /// # Safety
    /// As for `alloc`.
    #[inline(always)]
    unsafe fn request(&self, layout: Layout) -> *mut u8 {
        // SAFETY: promised by the caller.
        unsafe { if layout.size() < LARGE { self.0.alloc(layout) } else { System.alloc(layout) } }
    }

    /// Gives a block back to the allocator it came from.
    ///
    /// # Safety
    /// As for `dealloc`.
    #[inline(always)]
    unsafe fn release(&self, block: *mut u8, layout: Layout) {
        if traced::is_on() {
            traced::freed(block as usize);
        }
        // SAFETY: promised by the caller.
        unsafe {
            if layout.size() < LARGE { self.0.dealloc(block, layout) } else { System.dealloc(block, layout) }
        }
    }

    /// Moves a block from one allocator to the other.
    ///
    /// # Safety
    /// As for `realloc`.
    #[cold]
    unsafe fn move_over(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: promised by the caller; the new block is as aligned as the old one.
        unsafe {
            let new = self.request(Layout::from_size_align_unchecked(size, layout.align()));
            if !new.is_null() {
                std::ptr::copy_nonoverlapping(block, new, size.min(layout.size()));
                self.release(block, layout);
            }
            new
        }
    }
}

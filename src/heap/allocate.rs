//! Blocks of memory for objects: free lists by size, carved from chunks.
//!
//! Small blocks (up to [`LARGEST_SMALL`] bytes) come from one free list for each size in steps of
//! eight bytes; larger ones from the global allocator.

use super::global::GilGuarded;
use super::{allowance, memory, traced};
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::cell::Cell;
use std::ptr::{NonNull, null_mut};

/// The largest size in bytes that is served from a free list. Miri sees each block made and given back.
pub const LARGEST_SMALL: usize = if cfg!(miri) { 0 } else { 512 };
/// What is asked of the system at once, in bytes.
const REGION: usize = 1 << 20;
/// Memory of a region that is made present at once, before it is used: cheaper than page by page.
const CHUNK: usize = 64 * 1024;
const PAGE: usize = 4096;
const CLASSES: usize = LARGEST_SMALL / 8 + 1;

struct Free {
    next: *mut Free,
}

struct Allocator {
    free: [Cell<*mut Free>; CLASSES],
    /// The free lists while memory is traced: `free` is empty then, so that every allocation comes to
    /// where it is entered.
    apart: [Cell<*mut Free>; CLASSES],
    chunk: Cell<*mut u8>,
    /// Bytes left in the chunk.
    left: Cell<usize>,
    /// Bytes of the region behind the chunk.
    ahead: Cell<usize>,
    /// Small blocks ever carved from a chunk.
    carved: Cell<usize>,
    /// Large blocks in use.
    large: Cell<usize>,
}

static ALLOCATOR: GilGuarded<Allocator> = GilGuarded::new(Allocator {
    free: [const { Cell::new(null_mut()) }; CLASSES],
    apart: [const { Cell::new(null_mut()) }; CLASSES],
    chunk: Cell::new(null_mut()),
    left: Cell::new(0),
    ahead: Cell::new(0),
    carved: Cell::new(0),
    large: Cell::new(0),
});

/// A block of at least `size` bytes, aligned to 8.
#[inline(always)]
pub(super) fn allocate_block(size: usize) -> NonNull<u8> {
    let allocator = ALLOCATOR.get();
    if size <= LARGEST_SMALL {
        let class = size.div_ceil(8);
        let list = &allocator.free[class];
        let first = list.get();
        if let Some(block) = NonNull::new(first) {
            // SAFETY: blocks on the list are free and begin with a `Free`.
            list.set(unsafe { block.as_ref().next });
            return block.cast();
        }
        return carve(class);
    }
    let layout = Layout::from_size_align(size, 8).expect("object size overflows");
    allocator.large.set(allocator.large.get() + 1);
    // SAFETY: the size is not zero here.
    NonNull::new(unsafe { alloc(layout) }).unwrap_or_else(|| handle_alloc_error(layout))
}

/// Gives back a block.
///
/// # Safety
/// `block` came from `allocate_block(size)` and nothing refers to it any more.
#[inline(always)]
pub(super) unsafe fn release_block(block: NonNull<u8>, size: usize) {
    if size <= LARGEST_SMALL {
        if traced::is_on() {
            // SAFETY: promised by the caller.
            unsafe { release_traced(block, size.div_ceil(8)) };
            return;
        }
        let list = &ALLOCATOR.get().free[size.div_ceil(8)];
        let free = block.cast::<Free>();
        // SAFETY: the block is ours, free, and large enough for a `Free`.
        unsafe { free.write(Free { next: list.get() }) };
        list.set(free.as_ptr());
    } else {
        let large = &ALLOCATOR.get().large;
        large.set(large.get() - 1);
        // SAFETY: allocated with this layout above.
        unsafe { dealloc(block.as_ptr(), Layout::from_size_align_unchecked(size, 8)) };
    }
}

#[cold]
#[inline(never)]
fn carve(class: usize) -> NonNull<u8> {
    if traced::is_on() {
        return allocate_traced(class);
    }
    carve_fresh(class)
}

#[cold]
fn allocate_traced(class: usize) -> NonNull<u8> {
    let list = &ALLOCATOR.get().apart[class];
    let block = match NonNull::new(list.get()) {
        Some(block) => {
            // SAFETY: blocks on the list are free and begin with a `Free`.
            list.set(unsafe { block.as_ref().next });
            block.cast()
        }
        None => carve_fresh(class),
    };
    traced::allocated(block.as_ptr() as usize, class.max(1) * 8);
    block
}

/// # Safety
/// As for [`release_block`].
#[cold]
#[inline(never)]
unsafe fn release_traced(block: NonNull<u8>, class: usize) {
    traced::freed(block.as_ptr() as usize);
    let list = &ALLOCATOR.get().apart[class];
    let free = block.cast::<Free>();
    // SAFETY: the block is ours, free, and large enough for a `Free`.
    unsafe { free.write(Free { next: list.get() }) };
    list.set(free.as_ptr());
}

/// Puts the free lists apart, while memory is traced.
pub(super) fn set_apart() {
    let allocator = ALLOCATOR.get();
    allocator.free.iter().zip(&allocator.apart).for_each(|(free, apart)| free.swap(apart));
}

/// Puts the free lists back.
pub(super) fn put_back() {
    set_apart();
}

fn carve_fresh(class: usize) -> NonNull<u8> {
    let allocator = ALLOCATOR.get();
    let size = class.max(1) * 8;
    if allocator.left.get() < size {
        if allocator.ahead.get() == 0 {
            let layout = Layout::from_size_align(REGION, PAGE).expect("a constant layout");
            let region = memory::from_system(layout).unwrap_or_else(|| handle_alloc_error(layout));
            allocator.chunk.set(region.as_ptr());
            allocator.left.set(0);
            allocator.ahead.set(REGION);
        }
        if allowance::is_on() {
            // These blocks are small: none is refused.
            allowance::take(CHUNK);
        }
        // SAFETY: `ahead` says that a chunk follows what is left of the one before.
        make_present(unsafe { allocator.chunk.get().add(allocator.left.get()) });
        allocator.left.set(allocator.left.get() + CHUNK);
        allocator.ahead.set(allocator.ahead.get() - CHUNK);
    }
    let block = allocator.chunk.get();
    // SAFETY: `left` says that `size` bytes remain in the chunk.
    allocator.chunk.set(unsafe { block.add(size) });
    allocator.left.set(allocator.left.get() - size);
    allocator.carved.set(allocator.carved.get() + 1);
    NonNull::new(block).expect("a chunk is not null")
}

/// Asks the system for the memory of a chunk. Where it will not, the memory comes as it is touched.
fn make_present(chunk: *mut u8) {
    #[cfg(all(target_os = "linux", not(miri)))]
    // SAFETY: the chunk is ours, whole pages, and the call changes no contents.
    unsafe {
        libc::madvise(chunk.cast(), CHUNK, libc::MADV_POPULATE_WRITE);
    }
    #[cfg(not(all(target_os = "linux", not(miri))))]
    let _ = chunk;
}

/// The number of blocks in use, for `sys.getallocatedblocks`.
pub fn blocks() -> usize {
    let allocator = ALLOCATOR.get();
    let mut free = 0;
    for list in allocator.free.iter().chain(&allocator.apart) {
        let mut next = list.get();
        while let Some(block) = NonNull::new(next) {
            free += 1;
            // SAFETY: blocks on the list are free and begin with a `Free`.
            next = unsafe { block.as_ref().next };
        }
    }
    allocator.carved.get() - free + allocator.large.get()
}

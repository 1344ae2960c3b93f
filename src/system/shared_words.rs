//! Numbers that a process shares with all those that are forked from it.

use std::io;
use std::sync::atomic::AtomicU64;

/// So many numbers, all 0, in memory that this process and those forked from it share for as long as they live.
///
/// # Errors
/// The system's.
pub fn shared_words(count: usize) -> io::Result<&'static [AtomicU64]> {
    // SAFETY: no address is asked for, so that no memory in use is replaced.
    let start = unsafe {
        libc::mmap(
            std::ptr::null_mut(),
            count * size_of::<AtomicU64>(),
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_SHARED | libc::MAP_ANONYMOUS,
            -1,
            0,
        )
    };
    if start == libc::MAP_FAILED {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: fresh pages full of zeros, aligned to a page, which are never unmapped. Whoever shares them, in this
    // process or another, has them as atomics too.
    Ok(unsafe { std::slice::from_raw_parts(start.cast::<AtomicU64>(), count) })
}

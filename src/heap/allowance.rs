//! How much memory a program may use. While nothing limits it, it costs a test of one byte when a block is
//! allocated or freed.
//!
//! What is small is given even when it is too much: the walk stops at its next safe point. What is large is
//! refused, for who asks for so much can do without ([`super::memory`]). A program that never comes to a safe point
//! and takes as much again ends with the process.

use super::limit::{self, Limit};
use std::sync::atomic::{AtomicBool, AtomicIsize, Ordering::Relaxed};

/// The most that is given at once beyond what is allowed.
const LARGEST_BEYOND: isize = 96 << 20;

/// What may be used beyond what is allowed until the walk has stopped, at least.
const LEAST_BEYOND: isize = 256 << 20;

static ON: AtomicBool = AtomicBool::new(false);
static USED: AtomicIsize = AtomicIsize::new(0);
static ALLOWED: AtomicIsize = AtomicIsize::new(isize::MAX);

/// Whether memory is limited.
#[inline(always)]
pub fn is_on() -> bool {
    ON.load(Relaxed)
}

/// Begins to count, and allows so many bytes in use. A program that has nearly used them up already may still have
/// an eighth of them, so that it can go on to free what it has.
pub fn allow(bytes: usize) {
    let bytes = isize::try_from(bytes).unwrap_or(isize::MAX / 4).min(isize::MAX / 4);
    ON.store(true, Relaxed);
    ALLOWED.store(bytes.max(USED.load(Relaxed) + bytes / 8), Relaxed);
}

/// Whether so many bytes more may be used. If not, the walk is told.
pub fn has_room(bytes: usize) -> bool {
    if !is_on() {
        return true;
    }
    let fits = isize::try_from(bytes).is_ok_and(|bytes| bytes <= ALLOWED.load(Relaxed) - USED.load(Relaxed));
    if !fits {
        limit::reach(Limit::Memory);
    }
    fits
}

/// Counts a block of so many bytes about to be allocated; false when it is refused, and not counted then.
pub(super) fn take(bytes: usize) -> bool {
    let bytes = isize::try_from(bytes).unwrap_or(isize::MAX / 4);
    let used = USED.fetch_add(bytes, Relaxed).saturating_add(bytes);
    let allowed = ALLOWED.load(Relaxed);
    used <= allowed || take_beyond(bytes, used, allowed)
}

#[cold]
fn take_beyond(bytes: isize, used: isize, allowed: isize) -> bool {
    limit::reach(Limit::Memory);
    if bytes > LARGEST_BEYOND {
        USED.fetch_sub(bytes, Relaxed);
        return false;
    }
    if used - allowed > allowed.max(LEAST_BEYOND) {
        // What is to be said takes memory too.
        ON.store(false, Relaxed);
        limit::end_process();
    }
    true
}

/// Counts a block of so many bytes that is no more.
#[inline]
pub(super) fn give_back(bytes: usize) {
    USED.fetch_sub(bytes as isize, Relaxed);
}

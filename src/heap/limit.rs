//! Which limit on a program is reached. The walk learns of it by [`breaker::LIMIT`]; who sets limits, and
//! what becomes of the program, is the business of others.

use super::breaker;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU8, Ordering::Relaxed};

/// What a program may have only so much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Statements and turns of loops.
    Steps = 1,
    /// Bytes in use.
    Memory,
    /// Time, by the clock on the wall.
    Time,
    /// Bytes written.
    Output,
    /// Patience: every thread waits for another.
    Deadlock,
}

static REACHED: AtomicU8 = AtomicU8::new(0);

/// What ends the process where the walk cannot.
static LAST_RESORT: OnceLock<fn() -> !> = OnceLock::new();

/// Says that `limit` is reached, and makes the walk stop at its next safe point. The first one counts. May be
/// called by any thread, and while memory is allocated.
#[cold]
pub fn reach(limit: Limit) {
    let _ = REACHED.compare_exchange(0, limit as u8, Relaxed, Relaxed);
    breaker::set(breaker::LIMIT);
}

/// The limit that is reached.
pub fn reached() -> Option<Limit> {
    match REACHED.load(Relaxed) {
        1 => Some(Limit::Steps),
        2 => Some(Limit::Memory),
        3 => Some(Limit::Time),
        4 => Some(Limit::Output),
        5 => Some(Limit::Deadlock),
        _ => None,
    }
}

/// Lets the walk go on: what ran when the limit was reached has ended.
pub fn forget_reached() {
    REACHED.store(0, Relaxed);
    breaker::clear(breaker::LIMIT);
}

/// Says what ends the process where the walk cannot: the first one counts.
pub fn set_last_resort(end: fn() -> !) {
    let _ = LAST_RESORT.set(end);
}

/// Ends the process, where somebody has said how.
pub(super) fn end_process() {
    if let Some(end) = LAST_RESORT.get() {
        end()
    }
}

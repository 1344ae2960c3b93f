//! Steps and output, counted, and the line of the program that runs.

use super::Allowed;
use crate::heap::limit::{self, Limit};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Without a limit there are more than anybody can use up.
static STEPS_LEFT: AtomicU64 = AtomicU64::new(u64::MAX);
static OUTPUT_LEFT: AtomicU64 = AtomicU64::new(u64::MAX);

/// The line that runs, for who cannot look at the frames: another thread.
static HERE: AtomicU64 = AtomicU64::new(0);

/// The names of the files, by the number that is part of a [`Place`].
static FILES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// A line of a file: one more than the number of the file, and the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(u64);

fn files() -> MutexGuard<'static, Vec<String>> {
    FILES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The place of a line.
pub fn place(filename: &str, line: u32) -> Place {
    let mut files = files();
    let known = files.iter().rposition(|file| file == filename);
    let number = known.unwrap_or_else(|| {
        files.push(filename.to_owned());
        files.len() - 1
    });
    Place((number as u64 + 1) << 32 | u64::from(line))
}

/// The file and the line of the program that ran last.
pub fn last_place() -> Option<(String, u32)> {
    let here = HERE.load(Relaxed);
    let number = usize::try_from(here >> 32).ok()?.checked_sub(1)?;
    Some((files().get(number)?.clone(), here as u32))
}

/// Begins to count.
pub fn begin(allowed: &Allowed) {
    STEPS_LEFT.store(allowed.steps.unwrap_or(u64::MAX), Relaxed);
    OUTPUT_LEFT.store(allowed.output.unwrap_or(u64::MAX), Relaxed);
    HERE.store(0, Relaxed);
}

/// Counts no more: what follows is not the program's.
pub fn suspend() {
    STEPS_LEFT.store(u64::MAX, Relaxed);
    OUTPUT_LEFT.store(u64::MAX, Relaxed);
}

/// Counts a step, at `place`; false when there are none left, of which the walk is told.
#[inline(always)]
pub fn step(place: Place) -> bool {
    HERE.store(place.0, Relaxed);
    let left = STEPS_LEFT.load(Relaxed);
    if left == 0 {
        limit::reach(Limit::Steps);
        return false;
    }
    // Only the interpreter's thread takes steps.
    STEPS_LEFT.store(left - 1, Relaxed);
    true
}

/// How many of `wanted` bytes may be written. If that is none, the walk is told.
pub fn output_room(wanted: usize) -> usize {
    let room = OUTPUT_LEFT.load(Relaxed).min(wanted as u64);
    if room == 0 && wanted > 0 {
        limit::reach(Limit::Output);
    }
    room as usize
}

/// Counts bytes that were written.
pub fn written(bytes: usize) {
    let left = OUTPUT_LEFT.load(Relaxed);
    OUTPUT_LEFT.store(left.saturating_sub(bytes as u64), Relaxed);
}

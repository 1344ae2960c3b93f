//! Threads: those of the operating system, of which the one that holds the GIL runs Python (library, `threading`;
//! glossary, "global interpreter lock").
//!
//! - [`async_exception`]: exceptions that one thread raises in another
//! - [`deadlock`]: every thread waits for another: who for whom
//! - [`descriptors`]: waiting for descriptors where turns are scheduled
//! - [`gil`]: who holds the GIL, and how it changes hands
//! - [`parking`]: waiting for another thread, and waking it
//! - [`schedule`]: turns that are the same in each run with the same seed
//! - [`standing`]: what each thread is doing, as plain data
//! - [`start`]: beginning and ending a thread

mod async_exception;
pub mod deadlock;
mod descriptors;
pub mod gil;
pub mod parking;
pub mod schedule;
pub mod standing;
pub mod start;

pub use gil::{begin, count, fork, hide_others, main_thread};
pub use parking::{Deadline, Waiters, Wakeup};
pub use standing::{Place, Standing, Thread, Wait};

use std::sync::Arc;

/// The number of a thread, which Python calls its identifier: 1 for the main thread, then in the order in which
/// they are started.
pub type Number = u64;

/// The number of the main thread.
pub const MAIN: Number = 1;

/// A thread, as it knows itself.
pub struct Own {
    /// Its number.
    pub number: Number,
    /// Whether it runs the handlers of signals.
    pub is_main: bool,
    /// How others wake it.
    wakeup: Arc<Wakeup>,
}

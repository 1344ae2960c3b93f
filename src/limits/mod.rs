//! What a program may not do, and how much it may use.
//!
//! - [`allowed`]: how much of each thing is allowed, as the command line says it
//! - [`count`]: steps and output, counted
//! - [`clock`]: time, and what ends a program that does not answer
//! - [`ending`]: how the walk ends when a limit is reached, and what is said then
//! - [`sandbox`]: which files a program in the sandbox may read and write
//! - [`gates`]: what the functions that reach the system ask the sandbox
//!
//! Nobody can catch that a limit is reached: until the program, or the statement at the prompt, has ended, each safe
//! point of the walk raises it again ([`crate::heap::limit`]).

pub mod allowed;
pub mod clock;
pub mod count;
pub mod ending;
pub mod gates;
pub mod sandbox;

use crate::heap::limit::{self, Limit};
use crate::heap::{allowance, breaker};
pub use allowed::Allowed;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// The exit status of a program that has reached a limit: that of the command `timeout`.
pub const STATUS: u8 = 124;

static ALLOWED: OnceLock<Allowed> = OnceLock::new();
static ON: AtomicBool = AtomicBool::new(false);

/// Sets limits, once, before any program is lowered.
pub fn set(allowed: Allowed) {
    if allowed == Allowed::default() || ALLOWED.set(allowed).is_err() {
        return;
    }
    limit::set_last_resort(ending::end_process);
    breaker::install_waking_handler();
    ON.store(true, Relaxed);
}

/// Whether there are limits. Then programs are lowered with nodes that count ([`crate::eval::limited`]).
pub fn are_set() -> bool {
    ON.load(Relaxed)
}

/// What is allowed.
pub fn allowed() -> Allowed {
    ALLOWED.get().copied().unwrap_or_default()
}

/// A program, or a statement at the prompt, begins: it may use all that is allowed.
pub fn begin() {
    limit::forget_reached();
    ending::forget();
    if !are_set() {
        return;
    }
    let allowed = allowed();
    count::begin(&allowed);
    if let Some(bytes) = allowed.memory {
        allowance::allow(bytes);
    }
    clock::start(allowed.time);
}

/// What is done about a statement at the prompt begins: code of the program may be part of it, as finalizers and hooks
/// are, but what is said is not the program's output.
pub fn begin_aftermath() {
    begin();
    if are_set() {
        count::suspend();
    }
}

/// It has ended; gives the limit by which it has.
pub fn end() -> Option<Limit> {
    if !are_set() {
        return None;
    }
    clock::stop();
    let reached = limit::reached();
    limit::forget_reached();
    count::suspend();
    reached
}

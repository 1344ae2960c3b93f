//! The one word that interrupts the walk: tested at calls, loop back-edges and statement ends.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// Finalizers or weak reference callbacks wait.
pub const PENDING: u32 = 1;
/// The collector's youngest generation is over its threshold.
pub const COLLECT: u32 = 1 << 1;
/// A signal arrived.
pub const SIGNAL: u32 = 1 << 2;
/// Another thread asks for the GIL.
pub const GIL_WANTED: u32 = 1 << 3;
/// A limit on steps, memory or time is reached.
pub const LIMIT: u32 = 1 << 4;

/// Somebody watches the program: functions are entered with a tree that reports.
pub const OBSERVED: u32 = 1 << 5;

static BREAKER: AtomicU32 = AtomicU32::new(0);

/// Whether anything waits.
#[inline(always)]
pub fn is_set() -> bool {
    BREAKER.load(Relaxed) != 0
}

/// The waiting reasons.
pub fn reasons() -> u32 {
    BREAKER.load(Relaxed)
}

/// Whether `reason` is among the waiting ones.
pub fn is_reason(reason: u32) -> bool {
    reasons() & reason != 0
}

/// Makes the walk stop at its next safe point for `reason`. May be called from a signal handler.
pub fn set(reason: u32) {
    BREAKER.fetch_or(reason, Relaxed);
}

/// Takes `reason` back.
pub fn clear(reason: u32) {
    BREAKER.fetch_and(!reason, Relaxed);
}

extern "C" fn interrupted(_: libc::c_int) {
    set(SIGNAL);
}

/// Makes Ctrl-C (`SIGINT`) stop the walk at its next safe point. System calls that wait are ended by
/// it.
pub fn install_interrupt_handler() {
    // SAFETY: the handler only sets a bit of an atomic word; the structure is filled before it is
    // used.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = interrupted as *const () as usize;
        libc::sigemptyset(&raw mut action.sa_mask);
        libc::sigaction(libc::SIGINT, &raw const action, std::ptr::null_mut());
    }
}

/// Makes this thread deaf to Ctrl-C, so that another one gets the signal.
pub fn leave_signals_to_others() {
    // SAFETY: the set is filled before it is used.
    unsafe {
        let mut signals: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&raw mut signals);
        libc::sigaddset(&raw mut signals, libc::SIGINT);
        libc::pthread_sigmask(libc::SIG_BLOCK, &raw const signals, std::ptr::null_mut());
    }
}

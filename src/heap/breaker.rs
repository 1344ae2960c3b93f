//! The one word that interrupts the walk: tested at calls, loop back-edges and statement ends.

use std::sync::atomic::{AtomicI32, AtomicU32, AtomicU64, Ordering::Relaxed, Ordering::SeqCst};

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

/// There is no more memory.
pub const MEMORY: u32 = 1 << 6;

/// A thread is to raise what another wants it to.
pub const ASYNC_EXCEPTION: u32 = 1 << 7;

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

/// The signals that have arrived and whose handlers have not run yet, one bit each.
static ARRIVED: AtomicU64 = AtomicU64::new(0);

/// The descriptor to which the number of each arriving signal is written; negative for none.
static WAKEUP: AtomicI32 = AtomicI32::new(-1);

/// Changed by each signal that arrives: the main thread waits on it, so that none that comes just before is missed.
pub static MAIN_WAKEUP: AtomicU32 = AtomicU32::new(0);

/// The main thread, by its number in the system; 0 before there is one.
static MAIN_THREAD: AtomicI32 = AtomicI32::new(0);

/// The thread that calls is the one that handles signals.
pub fn set_main_thread() {
    // SAFETY: the call has no conditions.
    MAIN_THREAD.store(unsafe { libc::gettid() }, Relaxed);
}

/// Notes that a signal has arrived. May be called from a signal handler.
pub fn arrived(signal: i32) {
    ARRIVED.fetch_or(1 << ((signal - 1) & 63), Relaxed);
    set(SIGNAL);
    MAIN_WAKEUP.store(1, SeqCst);
}

/// Takes the signals that have arrived, one bit each, the first for signal 1.
pub fn take_arrived() -> u64 {
    ARRIVED.swap(0, Relaxed)
}

/// Makes the number of each arriving signal be written to this descriptor; gives the one before.
pub fn set_wakeup(descriptor: i32) -> i32 {
    WAKEUP.swap(descriptor, Relaxed)
}

extern "C" fn handle(signal: libc::c_int) {
    arrived(signal);
    let main = MAIN_THREAD.load(Relaxed);
    // SAFETY: both calls may be made from a signal handler.
    unsafe {
        if main != 0 && libc::gettid() != main {
            let error = *libc::__errno_location();
            wake_waiting();
            *libc::__errno_location() = error;
        }
    }
    let wakeup = WAKEUP.load(Relaxed);
    if wakeup >= 0 {
        let byte = signal as u8;
        // SAFETY: `write` may be called from a signal handler; what it says is not lost, the error number
        // being put back.
        unsafe {
            let error = *libc::__errno_location();
            libc::write(wakeup, (&raw const byte).cast(), 1);
            *libc::__errno_location() = error;
        }
    }
}

/// What the process does when a signal arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disposition {
    /// What the system does by default.
    Default,
    /// Nothing.
    Ignore,
    /// The walk is told, at its next safe point.
    Arrive,
}

/// Says what the process does when `signal` arrives. System calls that wait are ended by it.
///
/// # Errors
/// The system's, for a signal that cannot be handled.
pub fn set_disposition(signal: i32, disposition: Disposition) -> std::io::Result<()> {
    // SAFETY: the handler only sets bits of atomic words and writes; the structure is filled before it is
    // used.
    let result = unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = match disposition {
            Disposition::Default => libc::SIG_DFL,
            Disposition::Ignore => libc::SIG_IGN,
            Disposition::Arrive => handle as *const () as usize,
        };
        libc::sigemptyset(&raw mut action.sa_mask);
        libc::sigaction(signal, &raw const action, std::ptr::null_mut())
    };
    if result < 0 { Err(std::io::Error::last_os_error()) } else { Ok(()) }
}

/// What the process does when `signal` arrives; nothing for a handler of somebody else's.
pub fn disposition(signal: i32) -> Option<Disposition> {
    // SAFETY: the structure is filled by the call.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        if libc::sigaction(signal, std::ptr::null(), &raw mut action) < 0 {
            return None;
        }
        match action.sa_sigaction {
            libc::SIG_DFL => Some(Disposition::Default),
            libc::SIG_IGN => Some(Disposition::Ignore),
            address if address == handle as *const () as usize => Some(Disposition::Arrive),
            _ => None,
        }
    }
}

extern "C" fn ignore(_: libc::c_int) {}

/// The signal that [`wake_waiting`] sends: the last one, which hardly anybody uses.
fn waking_signal() -> i32 {
    libc::SIGRTMAX()
}

/// Lets [`wake_waiting`] end system calls that wait, and do nothing else.
pub fn install_waking_handler() {
    // SAFETY: the handler does nothing; the structure is filled before it is used.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = ignore as *const () as usize;
        libc::sigemptyset(&raw mut action.sa_mask);
        libc::sigaction(waking_signal(), &raw const action, std::ptr::null_mut());
    }
}

/// Ends the system call in which the main thread waits, if it does, so that it comes to where this word is tested. For
/// other threads, and for signal handlers that run in them.
pub fn wake_waiting() {
    MAIN_WAKEUP.store(1, SeqCst);
    let main = MAIN_THREAD.load(Relaxed);
    // SAFETY: the signal has a handler that does nothing.
    unsafe {
        if main != 0 {
            libc::syscall(libc::SYS_tgkill, libc::getpid(), main, waking_signal());
        } else {
            libc::kill(libc::getpid(), waking_signal());
        }
    }
}

/// Ends the process by `SIGINT`, as if nobody handled it. Comes back only where the system refuses.
pub fn end_by_interrupt() {
    if set_disposition(libc::SIGINT, Disposition::Default).is_ok() {
        let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::INT);
    }
}

/// Makes Ctrl-C (`SIGINT`) stop the walk at its next safe point. System calls that wait are ended by
/// it.
pub fn install_interrupt_handler() {
    install_waking_handler();
    // A process that was started with the signal ignored still wants to hear of it.
    let _ = set_disposition(libc::SIGINT, Disposition::Arrive);
}

/// Makes this thread deaf to signals, so that another one gets them.
pub fn leave_signals_to_others() {
    // SAFETY: the set is filled before it is used.
    unsafe {
        let mut signals: libc::sigset_t = std::mem::zeroed();
        libc::sigfillset(&raw mut signals);
        libc::pthread_sigmask(libc::SIG_BLOCK, &raw const signals, std::ptr::null_mut());
    }
}

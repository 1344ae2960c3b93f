//! What the operating system offers by numbers of descriptors and processes, for which no crate has a
//! safe function: Python programs hold a file by its bare number, Rust's own types by ownership.
//!
//! The only `unsafe` code outside of [`crate::heap`]; each function is one call of the system's library.

pub mod mapping;
pub mod network;
pub mod semaphore;
pub mod shared_words;
pub mod waitid;

use std::ffi::{CStr, CString};
use std::io;
use std::os::fd::BorrowedFd;

/// A descriptor by its number, for the functions of `rustix`. That it is open is for the system to say:
/// every call answers `EBADF` for one that is not.
///
/// # Errors
/// `EBADF` for a negative number.
pub fn descriptor(number: i32) -> io::Result<BorrowedFd<'static>> {
    if number < 0 {
        return Err(io::Error::from_raw_os_error(libc::EBADF));
    }
    // SAFETY: not -1. The number is used for system calls only, which check it; no memory depends on it.
    Ok(unsafe { BorrowedFd::borrow_raw(number) })
}

fn check(result: libc::c_int) -> io::Result<i32> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}

/// `close(2)`.
///
/// # Errors
/// The system's.
pub fn close(number: i32) -> io::Result<()> {
    // SAFETY: takes a number only. Whoever else uses the number gets `EBADF`.
    check(unsafe { libc::close(number) }).map(drop)
}

/// `dup2(2)`, or `dup3(2)` where the new descriptor is not inherited.
///
/// # Errors
/// The system's.
pub fn duplicate_to(from: i32, to: i32, inheritable: bool) -> io::Result<i32> {
    if inheritable || from == to {
        // SAFETY: takes numbers only.
        return check(unsafe { libc::dup2(from, to) });
    }
    // SAFETY: takes numbers only.
    check(unsafe { libc::dup3(from, to, libc::O_CLOEXEC) })
}

/// `fcntl(2)` with a number as its argument.
///
/// # Errors
/// The system's.
pub fn control(number: i32, command: i32, argument: i64) -> io::Result<i32> {
    let takes_pointer = [libc::F_GETLK, libc::F_SETLK, libc::F_SETLKW, libc::F_OFD_GETLK, libc::F_OFD_SETLK];
    if takes_pointer.contains(&command) || command == libc::F_OFD_SETLKW {
        return Err(io::Error::from_raw_os_error(libc::EINVAL));
    }
    // SAFETY: the commands that would take the number for an address are refused above.
    check(unsafe { libc::fcntl(number, command, argument as libc::c_long) })
}

/// `lockf(3)`-like record locks by `fcntl(2)`.
///
/// # Errors
/// The system's.
pub fn lock_record(
    number: i32,
    command: i32,
    kind: i16,
    whence: i16,
    start: i64,
    length: i64,
) -> io::Result<()> {
    // SAFETY: the structure consists of numbers, for which zero is valid.
    let mut lock: libc::flock = unsafe { std::mem::zeroed() };
    lock.l_type = kind;
    lock.l_whence = whence;
    lock.l_start = start;
    lock.l_len = length;
    // SAFETY: the structure outlives the call.
    check(unsafe { libc::fcntl(number, command, &raw const lock) }).map(drop)
}

/// `fork(2)`: 0 in the child.
///
/// # Errors
/// The system's.
pub fn fork() -> io::Result<i32> {
    // SAFETY: the child goes on in the thread that holds the interpreter and, while it forks, the table of
    // threads: none of its locks is held by a thread that is not there.
    check(unsafe { libc::fork() })
}

/// `_exit(2)`.
pub fn exit_at_once(status: i32) -> ! {
    // SAFETY: ends the process.
    unsafe { libc::_exit(status) }
}

/// `abort(3)`.
pub fn abort() -> ! {
    std::process::abort()
}

fn pointers(texts: &[CString]) -> Vec<*const libc::c_char> {
    texts.iter().map(|text| text.as_ptr()).chain(std::iter::once(std::ptr::null())).collect()
}

/// `execve(2)`, or `execv(2)` without an environment; returns only when it fails.
pub fn execute(path: &CStr, arguments: &[CString], environment: Option<&[CString]>) -> io::Error {
    let arguments = pointers(arguments);
    match environment.map(pointers) {
        // SAFETY: the arrays end in a null pointer and outlive the call.
        Some(environment) => unsafe {
            libc::execve(path.as_ptr(), arguments.as_ptr(), environment.as_ptr());
        },
        // SAFETY: as above.
        None => unsafe {
            libc::execv(path.as_ptr(), arguments.as_ptr());
        },
    }
    io::Error::last_os_error()
}

/// `wait4(2)`: which child, its status, what it used. The first is 0 where none has changed.
///
/// # Errors
/// The system's.
pub fn wait(process: i32, options: i32) -> io::Result<(i32, i32, libc::rusage)> {
    let mut status = 0;
    // SAFETY: the structure consists of numbers, for which zero is valid.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    // SAFETY: both places outlive the call.
    let found = check(unsafe { libc::wait4(process, &raw mut status, options, &raw mut usage) })?;
    Ok((found, status, usage))
}

/// `getrusage(2)`.
///
/// # Errors
/// The system's.
pub fn usage(whose: i32) -> io::Result<libc::rusage> {
    // SAFETY: the structure consists of numbers, for which zero is valid.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    // SAFETY: the place outlives the call.
    check(unsafe { libc::getrusage(whose, &raw mut usage) })?;
    Ok(usage)
}

/// `kill(2)`.
///
/// # Errors
/// The system's.
pub fn kill(process: i32, signal: i32) -> io::Result<()> {
    // SAFETY: takes numbers only.
    check(unsafe { libc::kill(process, signal) }).map(drop)
}

/// Sends a signal to a thread of this process, by its number in the system (`tgkill(2)`).
///
/// # Errors
/// The system's.
pub fn signal_thread(thread: i32, signal: i32) -> io::Result<()> {
    // SAFETY: the call has no conditions.
    let result = unsafe { libc::syscall(libc::SYS_tgkill, libc::getpid(), thread, signal) };
    check(result as i32).map(drop)
}

/// `raise(3)`.
///
/// # Errors
/// The system's.
pub fn raise(signal: i32) -> io::Result<()> {
    // SAFETY: takes a number only.
    check(unsafe { libc::raise(signal) }).map(drop)
}

/// Sets or deletes a variable of the process's environment, for its children.
///
/// # Errors
/// The system's.
pub fn set_variable(name: &CStr, value: Option<&CStr>) -> io::Result<()> {
    // SAFETY: the interpreter's thread is the only one that reads or changes the environment.
    check(unsafe {
        match value {
            Some(value) => libc::setenv(name.as_ptr(), value.as_ptr(), 1),
            None => libc::unsetenv(name.as_ptr()),
        }
    })
    .map(drop)
}

/// The functions that change who the process runs as.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "named as the system's functions")]
pub enum Identity {
    SetUid,
    SetGid,
    SetEuid,
    SetEgid,
}

/// `setuid(2)` and the like.
///
/// # Errors
/// The system's.
pub fn set_identity(which: Identity, id: u32) -> io::Result<()> {
    // SAFETY: take a number only.
    check(unsafe {
        match which {
            Identity::SetUid => libc::setuid(id),
            Identity::SetGid => libc::setgid(id),
            Identity::SetEuid => libc::seteuid(id),
            Identity::SetEgid => libc::setegid(id),
        }
    })
    .map(drop)
}

/// `sysconf(3)`; -1 where there is no limit.
///
/// # Errors
/// The system's.
pub fn configuration(name: i32) -> io::Result<i64> {
    set_errno(0);
    // SAFETY: takes a number only.
    let value = unsafe { libc::sysconf(name) };
    match io::Error::last_os_error() {
        error if value == -1 && error.raw_os_error() != Some(0) => Err(error),
        _ => Ok(value),
    }
}

fn set_errno(number: i32) {
    // SAFETY: the place belongs to this thread.
    unsafe { *libc::__errno_location() = number };
}

/// `getloadavg(3)`.
pub fn load_average() -> Option<[f64; 3]> {
    let mut loads = [0.0; 3];
    // SAFETY: the array has room for as many numbers as are asked for.
    let count = unsafe { libc::getloadavg(loads.as_mut_ptr(), 3) };
    (count == 3).then_some(loads)
}

/// `times(2)`: user, system, children's user, children's system, elapsed, in clock ticks.
///
/// # Errors
/// The system's.
pub fn times() -> io::Result<[i64; 5]> {
    // SAFETY: the structure consists of numbers, for which zero is valid.
    let mut times: libc::tms = unsafe { std::mem::zeroed() };
    // SAFETY: the place outlives the call.
    let elapsed = unsafe { libc::times(&raw mut times) };
    Ok([times.tms_utime, times.tms_stime, times.tms_cutime, times.tms_cstime, elapsed])
}

/// The system's words for an error number.
pub fn error_text(number: i32) -> String {
    let mut buffer = [0 as libc::c_char; 256];
    // SAFETY: the buffer outlives the call, which writes at most its length, zero included.
    unsafe {
        if libc::strerror_r(number, buffer.as_mut_ptr(), buffer.len()) != 0 && buffer[0] == 0 {
            return format!("Unknown error {number}");
        }
        CStr::from_ptr(buffer.as_ptr()).to_string_lossy().into_owned()
    }
}

/// `setitimer(2)`: the old value and interval, in seconds.
///
/// # Errors
/// The system's.
pub fn set_timer(which: i32, seconds: f64, interval: f64) -> io::Result<(f64, f64)> {
    let time = |seconds: f64| libc::timeval {
        tv_sec: seconds.trunc() as i64,
        tv_usec: ((seconds - seconds.trunc()) * 1e6) as i64,
    };
    let new = libc::itimerval { it_interval: time(interval), it_value: time(seconds) };
    let mut old = libc::itimerval { it_interval: time(0.0), it_value: time(0.0) };
    // SAFETY: both structures outlive the call.
    check(unsafe { libc::setitimer(which, &raw const new, &raw mut old) })?;
    Ok(timer_seconds(&old))
}

/// `getitimer(2)`: the value and interval, in seconds.
///
/// # Errors
/// The system's.
pub fn timer(which: i32) -> io::Result<(f64, f64)> {
    let zero = libc::timeval { tv_sec: 0, tv_usec: 0 };
    let mut now = libc::itimerval { it_interval: zero, it_value: zero };
    // SAFETY: the structure outlives the call.
    check(unsafe { libc::getitimer(which, &raw mut now) })?;
    Ok(timer_seconds(&now))
}

fn timer_seconds(timer: &libc::itimerval) -> (f64, f64) {
    let seconds = |time: libc::timeval| time.tv_sec as f64 + time.tv_usec as f64 / 1e6;
    (seconds(timer.it_value), seconds(timer.it_interval))
}

/// `alarm(2)`: the seconds that were left of the alarm before.
pub fn alarm(seconds: u32) -> u32 {
    // SAFETY: takes a number only.
    unsafe { libc::alarm(seconds) }
}

/// `pause(2)`.
pub fn pause() {
    // SAFETY: takes nothing.
    unsafe { libc::pause() };
}

/// A set of signals.
#[derive(Clone, Copy)]
pub struct SignalSet(libc::sigset_t);

impl SignalSet {
    /// The set of `signals`; numbers that are none are left out.
    pub fn new(signals: &[i32]) -> SignalSet {
        // SAFETY: the set is filled before it is used; `sigaddset` checks its number.
        unsafe {
            let mut set: libc::sigset_t = std::mem::zeroed();
            libc::sigemptyset(&raw mut set);
            for signal in signals {
                libc::sigaddset(&raw mut set, *signal);
            }
            SignalSet(set)
        }
    }

    /// The signals in the set.
    pub fn signals(&self) -> Vec<i32> {
        // SAFETY: the set is whole.
        (1..=64).filter(|signal| unsafe { libc::sigismember(&raw const self.0, *signal) } == 1).collect()
    }
}

/// `pthread_sigmask(3)`: the signals that were blocked before.
///
/// # Errors
/// The system's.
pub fn block_signals(how: i32, set: &SignalSet) -> io::Result<SignalSet> {
    let mut old = SignalSet::new(&[]);
    // SAFETY: both sets outlive the call.
    match unsafe { libc::pthread_sigmask(how, &raw const set.0, &raw mut old.0) } {
        0 => Ok(old),
        error => Err(io::Error::from_raw_os_error(error)),
    }
}

/// `sigpending(2)`.
///
/// # Errors
/// The system's.
pub fn pending_signals() -> io::Result<SignalSet> {
    let mut set = SignalSet::new(&[]);
    // SAFETY: the set outlives the call.
    check(unsafe { libc::sigpending(&raw mut set.0) })?;
    Ok(set)
}

/// `sigwait(3)`.
///
/// # Errors
/// The system's.
pub fn wait_for_signal(set: &SignalSet) -> io::Result<i32> {
    let mut signal = 0;
    // SAFETY: set and number outlive the call.
    match unsafe { libc::sigwait(&raw const set.0, &raw mut signal) } {
        0 => Ok(signal),
        error => Err(io::Error::from_raw_os_error(error)),
    }
}

/// The system's words for a signal.
pub fn signal_text(signal: i32) -> Option<String> {
    // SAFETY: the text belongs to the C library and stays until the next call, which this thread makes.
    unsafe {
        let text = libc::strsignal(signal);
        if text.is_null() {
            return None;
        }
        let text = CStr::from_ptr(text).to_string_lossy().into_owned();
        (!text.starts_with("Unknown signal")).then_some(text)
    }
}

/// `flock(2)`.
///
/// # Errors
/// The system's.
pub fn lock_file(number: i32, operation: i32) -> io::Result<()> {
    // SAFETY: takes numbers only.
    check(unsafe { libc::flock(number, operation) }).map(drop)
}

/// `ioctl(2)` with a number.
///
/// # Errors
/// The system's.
pub fn device_control(number: i32, request: u64, argument: i32) -> io::Result<i32> {
    let mut room = [0u8; 1024];
    room[..4].copy_from_slice(&argument.to_ne_bytes());
    // Requests that take a number are told from those that take an address by the system alone; these are
    // the ones that programs use with a number.
    let by_number = [
        libc::TIOCEXCL,
        libc::TIOCNXCL,
        libc::TIOCSCTTY,
        libc::TIOCNOTTY,
        libc::TCFLSH,
        libc::FIOCLEX,
        libc::FIONCLEX,
        libc::TIOCSTI,
    ];
    if by_number.contains(&request) {
        // SAFETY: the request takes a number, or an address of one byte, which zero is not.
        return check(unsafe { libc::ioctl(number, request, libc::c_long::from(argument)) });
    }
    device_control_with(number, request, &mut room)
}

/// `ioctl(2)` with data, which it may change.
///
/// # Errors
/// The system's.
pub fn device_control_with(number: i32, request: u64, data: &mut [u8; 1024]) -> io::Result<i32> {
    // SAFETY: the data outlive the call; a request tells of at most 16 KiB in its number, and those of
    // devices that programs can reach take no more than this.
    check(unsafe { libc::ioctl(number, request, data.as_mut_ptr()) })
}

/// The state of a terminal.
pub struct TerminalState {
    /// Of input, output, control, and local.
    pub flags: [u32; 4],
    /// Of input and output.
    pub speeds: [u32; 2],
    /// The characters that do something.
    pub characters: Vec<u8>,
}

/// `tcgetattr(3)`.
///
/// # Errors
/// The system's.
pub fn terminal_state(number: i32) -> io::Result<TerminalState> {
    // SAFETY: the structure consists of numbers, for which zero is valid.
    let mut state: libc::termios = unsafe { std::mem::zeroed() };
    // SAFETY: the place outlives the call.
    check(unsafe { libc::tcgetattr(number, &raw mut state) })?;
    // SAFETY: as above.
    let speeds = unsafe { [libc::cfgetispeed(&raw const state), libc::cfgetospeed(&raw const state)] };
    Ok(TerminalState {
        flags: [state.c_iflag, state.c_oflag, state.c_cflag, state.c_lflag],
        speeds,
        characters: state.c_cc.to_vec(),
    })
}

/// `tcsetattr(3)`.
///
/// # Errors
/// The system's.
pub fn set_terminal_state(number: i32, when: i32, new: &TerminalState) -> io::Result<()> {
    // SAFETY: the structure consists of numbers, for which zero is valid.
    let mut state: libc::termios = unsafe { std::mem::zeroed() };
    // SAFETY: the place outlives the calls.
    check(unsafe { libc::tcgetattr(number, &raw mut state) })?;
    [state.c_iflag, state.c_oflag, state.c_cflag, state.c_lflag] = new.flags;
    let count = new.characters.len().min(state.c_cc.len());
    state.c_cc[..count].copy_from_slice(&new.characters[..count]);
    // SAFETY: as above.
    unsafe {
        check(libc::cfsetispeed(&raw mut state, new.speeds[0]))?;
        check(libc::cfsetospeed(&raw mut state, new.speeds[1]))?;
        check(libc::tcsetattr(number, when, &raw const state)).map(drop)
    }
}

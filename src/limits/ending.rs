//! The end of a program that has reached a limit: the walk unwinds without running any more of it, and the limit and
//! the line that ran are said.

use super::{STATUS, allowed, count};
use crate::eval::threads::deadlock;
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::heap::limit::{self, Limit};
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::types::definition::{Definition, ready_once};
use crate::types::exception::{self, BASE_EXCEPTION, Exception, is_instance};
use crate::types::type_::{CLASS as TYPE, StaticType};
use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};

/// The type of what unwinds the walk, `LimitReached`. No name of Python's leads to it.
pub static LIMIT_REACHED: StaticType = StaticType::built_in_derived::<Exception>(
    "LimitReached",
    &raw const BASE_EXCEPTION,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

/// `LimitReached`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &LIMIT_REACHED,
    base: Some(&BASE_EXCEPTION),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |_| (),
};

/// As [`LIMIT_REACHED`], where every thread waits for another: `Deadlock`.
pub static DEADLOCK: StaticType = StaticType::built_in_derived::<Exception>(
    "Deadlock",
    &raw const LIMIT_REACHED,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

/// `Deadlock`, for the table of types.
pub static DEADLOCK_DEFINITION: Definition = Definition {
    class: &DEADLOCK,
    base: Some(&LIMIT_REACHED),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |_| (),
};

static BEGUN: AtomicBool = AtomicBool::new(false);

/// The line that ran when the walk first noticed.
static NOTICED: Mutex<Option<(String, u32)>> = Mutex::new(None);

/// Whether the walk has noticed that a limit is reached.
pub fn has_begun() -> bool {
    BEGUN.load(Relaxed)
}

/// Another program begins.
pub(super) fn forget() {
    BEGUN.store(false, Relaxed);
    *NOTICED.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

/// Raises what unwinds the walk.
#[cold]
pub fn stop(vm: &mut Vm) -> Raised {
    if !BEGUN.swap(true, Relaxed) {
        *NOTICED.lock().unwrap_or_else(PoisonError::into_inner) =
            vm.program_place().map(|place| (place.file, place.line));
    }
    let made = new();
    let raised = vm.raise_unchained(made);
    // Statements of the program say where they are before they run; the library's do not.
    if vm.frame.is_of_program() { vm.at(vm.frame.at, raised) } else { raised }
}

fn new() -> Value {
    let is_deadlock = limit::reached() == Some(Limit::Deadlock);
    if is_deadlock {
        ready_once(&DEFINITION);
        ready_once(&DEADLOCK_DEFINITION);
    }
    exception::new(if is_deadlock { &DEADLOCK } else { &LIMIT_REACHED }, &message())
}

/// `more than 2 seconds (--max-time), at line 3 of loop.py`.
fn message() -> String {
    if limit::reached() == Some(Limit::Deadlock) {
        return deadlock::message();
    }
    let words = allowed().words(limit::reached().unwrap_or(Limit::Time));
    // Whoever holds the lock may be waiting for memory.
    let noticed = NOTICED.try_lock().ok().and_then(|noticed| noticed.clone());
    match noticed.or_else(count::last_place) {
        Some((file, line)) => {
            let name =
                Path::new(&file).file_name().map_or(file.as_str().into(), |name| name.to_string_lossy());
            format!("{words}, at line {line} of {name}")
        }
        None => words,
    }
}

/// What a program that has reached a limit ends with, whatever it was that came to its end: the traceback of that, if
/// there is one.
fn exception_of(vm: &mut Vm, raised: Option<Raised>) -> Value {
    let Some(raised) = raised else { return new() };
    let exception = vm.take_raised(raised);
    if is_instance(&exception, &LIMIT_REACHED) {
        return exception;
    }
    let made = new();
    if let Some(traceback) = exception.payload::<Exception>().traceback.get() {
        made.payload::<Exception>().traceback.set(traceback);
    }
    made
}

/// Says on standard error why a program has ended that has reached a limit, after what it has printed; gives the
/// exit status.
pub fn report(vm: &mut Vm, raised: Option<Raised>) -> u8 {
    vm.interpreter.closing = true;
    let exception = exception_of(vm, raised);
    if let Err(raised) = vm.flush_standard_streams() {
        drop(vm.take_raised(raised));
    }
    let text = vm.format_exception(&exception);
    vm.interpreter.closing = false;
    say(&text);
    STATUS
}

/// What a statement at the prompt came to: where a limit was reached, that alone. What is done about it begins.
///
/// # Errors
/// `LimitReached`; what the statement has raised.
pub fn settle(vm: &mut Vm, outcome: Outcome<()>) -> Outcome<()> {
    if limit::reached().is_none() {
        super::begin_aftermath();
        return outcome;
    }
    let exception = exception_of(vm, outcome.err());
    vm.let_others_end();
    super::begin_aftermath();
    Err(vm.raise_unchained(exception))
}

/// Says, at the prompt, by which limit what was done after a statement has ended.
pub fn words_of(reached: Limit) -> String {
    format!("LimitReached: {}\n", allowed().words(reached))
}

/// Ends the process where the walk does not come to a safe point.
pub(super) fn end_process() -> ! {
    let place = count::last_place();
    let place = place.map_or_else(String::new, |(file, line)| format!("  File \"{file}\", line {line}\n"));
    say(&format!("Traceback (most recent call last):\n{place}LimitReached: {}\n", message()));
    crate::system::exit_at_once(STATUS.into())
}

fn say(text: &str) {
    // Output that is cut off seldom ends with its line.
    let start = if limit::reached() == Some(Limit::Output) { "\n" } else { "" };
    // There is nobody else to tell.
    let _ = std::io::stderr().write_all(format!("{start}{text}").as_bytes());
}

//! Time: a thread that tells the walk when it is over, and ends the process when the walk does not answer.

use super::ending;
use crate::heap::breaker;
use crate::heap::limit::{self, Limit};
use std::io::IsTerminal;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How often the thread looks.
const TICK: Duration = Duration::from_millis(50);

/// How long the walk may take to come to a safe point once a limit is reached.
const TO_ANSWER: Duration = Duration::from_secs(3);

/// How long it may take to come to its end from there.
const TO_END: Duration = Duration::from_secs(30);

struct Clock {
    started: bool,
    /// Whether a program runs under limits.
    runs: bool,
    /// When its time is over.
    over: Option<Instant>,
    /// Since when a person is asked for a line.
    waits_since: Option<Instant>,
    /// When a limit was reached, as far as the thread has noticed.
    reached: Option<Instant>,
}

static CLOCK: Mutex<Clock> =
    Mutex::new(Clock { started: false, runs: false, over: None, waits_since: None, reached: None });
static CHANGED: Condvar = Condvar::new();

fn clock() -> MutexGuard<'static, Clock> {
    CLOCK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A program begins, which may run for so long.
pub fn start(time: Option<Duration>) {
    let mut clock = clock();
    clock.runs = true;
    clock.over = time.and_then(|time| Instant::now().checked_add(time));
    clock.waits_since = None;
    clock.reached = None;
    if !clock.started {
        clock.started = std::thread::Builder::new().name("limits".to_owned()).spawn(watch).is_ok();
    }
    CHANGED.notify_all();
}

/// It has ended.
pub fn stop() {
    clock().runs = false;
}

/// While it lives, the clock stands still: a person is asked for a line.
pub struct Waiting(());

/// Stops the clock if standard input is a terminal, at which a person takes time.
pub fn wait_for_person() -> Option<Waiting> {
    if !super::are_set() || !std::io::stdin().is_terminal() {
        return None;
    }
    clock().waits_since = Some(Instant::now());
    Some(Waiting(()))
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let mut clock = clock();
        if let (Some(since), Some(over)) = (clock.waits_since.take(), clock.over) {
            clock.over = over.checked_add(since.elapsed());
        }
    }
}

fn watch() {
    breaker::leave_signals_to_others();
    let mut clock = clock();
    loop {
        while !clock.runs {
            clock = CHANGED.wait(clock).unwrap_or_else(PoisonError::into_inner);
        }
        let now = Instant::now();
        if clock.waits_since.is_none() && clock.over.is_some_and(|over| over <= now) {
            limit::reach(Limit::Time);
        }
        if limit::reached().is_some() {
            let since = *clock.reached.get_or_insert(now);
            let patience = if ending::has_begun() { TO_END } else { TO_ANSWER };
            if now.duration_since(since) > patience {
                ending::end_process();
            }
            breaker::wake_waiting();
        }
        let next = clock.over.filter(|over| *over > now).map_or(TICK, |over| TICK.min(over - now));
        clock = CHANGED.wait_timeout(clock, next).unwrap_or_else(PoisonError::into_inner).0;
    }
}

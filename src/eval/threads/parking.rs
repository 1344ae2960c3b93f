//! Waiting for another thread, or for time to pass, and waking who waits.

use super::gil::{self, gil};
use super::schedule;
use super::standing::{Standing, Wait};
use super::{Number, Own};
use crate::eval::raise::Outcome;
use crate::eval::vm::Vm;
use crate::heap::breaker;
use crate::limits::ending;
use rustix::thread::futex;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::time::{Duration, Instant};

/// A word on which one thread waits. That of the main thread is changed by arriving signals too, so that one that
/// comes just before the wait begins is not missed.
pub struct Wakeup {
    own: AtomicU32,
    is_main: AtomicBool,
}

impl Wakeup {
    pub(super) fn new(is_main: bool) -> Arc<Wakeup> {
        Arc::new(Wakeup { own: AtomicU32::new(0), is_main: AtomicBool::new(is_main) })
    }

    fn word(&self) -> &AtomicU32 {
        if self.is_main.load(SeqCst) { &breaker::MAIN_WAKEUP } else { &self.own }
    }

    /// Ends the wait, or the next one.
    pub(super) fn wake(&self) {
        self.word().store(1, SeqCst);
        let _ = futex::wake(self.word(), futex::Flags::PRIVATE, 1);
    }

    /// Forgets that somebody has ended a wait: from here on it counts.
    pub(super) fn prepare(&self) {
        self.word().store(0, SeqCst);
    }

    /// Waits until woken, until a moment, or until a signal comes.
    pub(super) fn wait(&self, until: Option<Instant>) {
        let left = until.map(|until| until.saturating_duration_since(Instant::now()));
        if left.is_some_and(|left| left.is_zero()) {
            return;
        }
        let left = left.map(|left| futex::Timespec {
            tv_sec: left.as_secs().min(1 << 30) as i64,
            tv_nsec: left.subsec_nanos().into(),
        });
        let _ = futex::wait(self.word(), futex::Flags::PRIVATE, 0, left.as_ref());
    }
}

/// A moment until which somebody waits: by the clock on the wall, and by the schedule's, which counts steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    pub(super) wall: Instant,
    pub(super) moment: Duration,
}

impl Deadline {
    /// A moment by the clock on the wall.
    pub(super) fn at(wall: Instant) -> Deadline {
        let moment = schedule::now().saturating_add(wall.saturating_duration_since(Instant::now()));
        Deadline { wall, moment }
    }

    /// The moment that comes after so much time from now; nothing where that is beyond all clocks.
    pub fn after(length: Duration) -> Option<Deadline> {
        let moment = schedule::now().checked_add(length)?;
        Some(Deadline { wall: Instant::now().checked_add(length)?, moment })
    }
}

/// How a wait has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Parked {
    /// Somebody woke the thread, or a signal did.
    Woken,
    /// The moment has come.
    TimedOut,
    /// Every thread waits for another.
    Deadlocked,
}

impl Own {
    /// Whether there is something more urgent than waiting.
    pub(super) fn is_called_away(&self) -> bool {
        let urgent = if self.is_main { breaker::SIGNAL | breaker::LIMIT } else { breaker::LIMIT };
        breaker::is_reason(urgent)
    }
}

/// The threads that wait for one thing, first come, first served.
#[derive(Default)]
pub struct Waiters(RefCell<VecDeque<Number>>);

impl Waiters {
    /// Waits until `ready` says that it has got what it wants, or until a moment. The handlers of signals run meanwhile.
    ///
    /// # Errors
    /// What the handler of a signal raises; the end of a program that has reached a limit, or in which every thread
    /// waits for another.
    pub fn wait(
        &self,
        vm: &mut Vm,
        wait: Wait,
        until: Option<Deadline>,
        mut ready: impl FnMut(&mut Vm) -> bool,
    ) -> Outcome<bool> {
        loop {
            if ready(vm) {
                return Ok(true);
            }
            let own = vm.thread.number;
            vm.thread.wakeup.prepare();
            self.0.borrow_mut().push_back(own);
            let parked = vm.park(wait, until);
            self.0.borrow_mut().retain(|number| *number != own);
            if parked == Parked::TimedOut {
                return Ok(ready(vm));
            }
            let interrupted =
                if parked == Parked::Deadlocked { Err(ending::stop(vm)) } else { vm.check_interrupts() };
            if let Err(raised) = interrupted {
                // What this thread was woken for may suit another.
                self.wake_one();
                return Err(raised);
            }
        }
    }

    /// Wakes the one that has waited longest.
    pub fn wake_one(&self) {
        if let Some(number) = self.0.borrow_mut().pop_front() {
            wake(number);
        }
    }

    /// Wakes all.
    pub fn wake_all(&self) {
        for number in self.0.borrow_mut().drain(..) {
            wake(number);
        }
    }

    /// Forgets those that wait: they have not come along into a forked process.
    pub fn forget(&self) {
        self.0.borrow_mut().clear();
    }
}

fn wake(number: Number) {
    let mut gil = gil();
    let Some(thread) = gil.threads.get_mut(&number) else { return };
    let wakeup = thread.wakeup.clone();
    if matches!(thread.standing, Standing::Waits(_)) {
        thread.standing = Standing::Ready;
    }
    drop(gil);
    wakeup.wake();
}

impl Vm {
    /// Lets time pass, in which other threads run. The handlers of signals run meanwhile.
    ///
    /// # Errors
    /// As for [`Waiters::wait`].
    pub fn sleep(&mut self, length: Duration) -> Outcome<()> {
        let until = Deadline::after(length);
        loop {
            self.thread.wakeup.prepare();
            match self.park(Wait::Time, until) {
                Parked::TimedOut => return Ok(()),
                Parked::Woken => self.check_interrupts()?,
                Parked::Deadlocked => return Err(ending::stop(self)),
            }
        }
    }

    /// Waits without the GIL, after [`Wakeup::prepare`].
    pub(super) fn park(&mut self, wait: Wait, until: Option<Deadline>) -> Parked {
        if self.thread.is_called_away() {
            return Parked::Woken;
        }
        if gil::is_scheduled() {
            return schedule::park(self, wait, until);
        }
        let until = until.map(|until| until.wall);
        let alone = gil::count() == 1;
        if !alone {
            self.lay_down();
            let mut gil = gil();
            gil.set_standing(self.thread.number, Standing::Waits(wait));
            gil::give(&mut gil);
        }
        self.thread.wakeup.wait(until);
        // The moment counts at which it ended, not that at which the GIL was had again.
        let timed_out = until.is_some_and(|until| Instant::now() >= until);
        if !alone {
            let mut gil = gil();
            gil.set_standing(self.thread.number, Standing::Ready);
            let _gil = gil::take(gil, &self.thread);
            self.pick_up();
        }
        if timed_out { Parked::TimedOut } else { Parked::Woken }
    }
}

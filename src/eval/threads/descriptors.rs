//! Waiting for descriptors where turns are scheduled: others have their turns meanwhile, and when what they do makes a
//! descriptor ready, who waits for it is ready at the same step in each run.

use super::gil::{gil, is_turn_shared};
use super::parking::{Deadline, Parked};
use super::standing::Wait;
use crate::eval::raise::Outcome;
use crate::eval::vm::Vm;
use crate::limits::ending;
use crate::system;
use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::fs::OFlags;
use rustix::process::{Pid, PidfdFlags};
use std::os::fd::{AsRawFd, BorrowedFd};
use std::time::{Duration, Instant};

/// Whether one of the descriptors has what is wanted of it within a time; one that cannot be asked has, so that the
/// call that wants it tells what is wrong.
pub(super) fn are_ready(wanted: &[(i32, PollFlags)], within: Duration) -> bool {
    let mut entries = Vec::with_capacity(wanted.len());
    for (number, events) in wanted {
        let Ok(descriptor) = system::descriptor(*number) else { return true };
        entries.push(PollFd::from_borrowed_fd(descriptor, *events));
    }
    let within = Timespec { tv_sec: within.as_secs() as i64, tv_nsec: within.subsec_nanos().into() };
    match rustix::event::poll(&mut entries, Some(&within)) {
        Ok(count) => count > 0,
        Err(error) => error != rustix::io::Errno::INTR,
    }
}

impl Vm {
    /// As [`Vm::await_descriptors`], before reading from a descriptor; not where reading never waits.
    ///
    /// # Errors
    /// As for [`Vm::await_descriptors`].
    pub fn await_reading(&mut self, descriptor: BorrowedFd<'_>) -> Outcome<()> {
        let waits =
            || rustix::fs::fcntl_getfl(descriptor).is_ok_and(|flags| !flags.contains(OFlags::NONBLOCK));
        if !is_turn_shared() || !waits() {
            return Ok(());
        }
        self.await_descriptors(&[(descriptor.as_raw_fd(), PollFlags::IN)], None)
    }

    /// As [`Vm::await_descriptors`], before waiting for the end of that child.
    ///
    /// # Errors
    /// As for [`Vm::await_descriptors`].
    pub fn await_exit(&mut self, child: Pid) -> Outcome<()> {
        if !is_turn_shared() {
            return Ok(());
        }
        match rustix::process::pidfd_open(child, PidfdFlags::empty()) {
            Ok(child) => self.await_descriptors(&[(child.as_raw_fd(), PollFlags::IN)], None),
            Err(_) => Ok(()),
        }
    }

    /// Lets others have turns until one of the descriptors has what is wanted of it, or until a moment. For before a
    /// call of the system that would wait for that with the turn in its hands; where turns are not scheduled, nothing
    /// is done.
    ///
    /// # Errors
    /// What the handler of a signal raises; the end of a program that has reached a limit.
    pub fn await_descriptors(&mut self, wanted: &[(i32, PollFlags)], until: Option<Instant>) -> Outcome<()> {
        if !is_turn_shared() {
            return Ok(());
        }
        let until = until.map(Deadline::at);
        while !are_ready(wanted, Duration::ZERO) {
            self.thread.wakeup.prepare();
            if let Some(thread) = gil().threads.get_mut(&self.thread.number) {
                thread.descriptors = wanted.to_vec();
            }
            match self.park(Wait::Descriptors, until) {
                Parked::TimedOut => break,
                Parked::Woken => self.check_interrupts()?,
                Parked::Deadlocked => return Err(ending::stop(self)),
            }
        }
        Ok(())
    }
}

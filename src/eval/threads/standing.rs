//! What each thread is doing, as plain data.

use super::{Deadline, Number, Wakeup};
use crate::recording::thread::Doing;
use rustix::event::PollFlags;
use std::sync::{Arc, Condvar};
use std::time::Instant;

/// What a thread waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// That the lock at this address is released.
    Lock(usize),
    /// That this thread ends.
    Thread(Number),
    /// That something is put into the queue at this address.
    Queue(usize),
    /// That this thread has made a module.
    Import(Number),
    /// That one of its descriptors is ready, or that time passes.
    Descriptors,
    /// That time passes.
    Time,
}

/// What a thread is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds the GIL.
    Runs,
    /// It wants the GIL.
    Ready,
    /// It waits for another thread, or for time to pass.
    Waits(Wait),
    /// It is in a call of the system, without the GIL.
    Outside,
}

impl Standing {
    /// What an observer calls it; `other` is the index of the thread that it is about, where that is known.
    pub fn doing(self, other: Option<u32>) -> Doing {
        match self {
            Standing::Runs => Doing::Runs,
            Standing::Ready => Doing::Ready,
            Standing::Outside | Standing::Waits(Wait::Descriptors) => Doing::Outside,
            Standing::Waits(Wait::Lock(_)) => Doing::Lock(other),
            Standing::Waits(Wait::Thread(_)) => Doing::End(other),
            Standing::Waits(Wait::Import(_)) => Doing::Module(other),
            Standing::Waits(Wait::Queue(_)) => Doing::Item,
            Standing::Waits(Wait::Time) => Doing::Sleeps,
        }
    }
}

/// A line of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The function's name.
    pub function: String,
}

/// A thread, as the others see it.
pub struct Thread {
    /// The name that `threading` has given it.
    pub name: String,
    /// Its number in the operating system; 0 before it has begun.
    pub system: i32,
    /// What it is doing.
    pub standing: Standing,
    /// Where it was when it began to wait, if anybody wants to know.
    pub place: Option<Place>,
    /// How it is woken.
    pub(super) wakeup: Arc<Wakeup>,
    /// Tells it that its turn may have come, where turns are scheduled.
    pub(super) turn: Arc<Condvar>,
    /// The descriptors that it waits for, and what is wanted of each.
    pub(super) descriptors: Vec<(i32, PollFlags)>,
    /// When it stops waiting.
    pub(super) until: Option<Deadline>,
    /// Whether it was woken because that moment has come.
    pub(super) timed_out: bool,
    /// Whether it was woken because every thread waits for another.
    pub(super) deadlocked: bool,
    /// Since when it is outside.
    pub(super) since: Option<Instant>,
}

impl Thread {
    /// Whether it waits for descriptors, of which something outside of the program may make one ready.
    pub(super) fn awaits_descriptors(&self) -> bool {
        self.standing == Standing::Waits(Wait::Descriptors)
    }

    pub(super) fn new(name: &str, wakeup: Arc<Wakeup>) -> Thread {
        Thread {
            name: name.to_owned(),
            system: 0,
            standing: Standing::Ready,
            place: None,
            wakeup,
            turn: Arc::default(),
            descriptors: Vec::new(),
            until: None,
            timed_out: false,
            deadlocked: false,
            since: None,
        }
    }
}

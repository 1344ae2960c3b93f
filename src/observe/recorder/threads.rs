//! The recorder's knowledge of threads: whose step it is, and what the others are doing.

use super::frames::Frames;
use crate::eval::threads::gil::{self, Overview};
use crate::eval::threads::{self, Number};
use crate::recording::thread::{Doing, ThreadRecord};
use crate::recording::{Change, Recording};

/// The threads.
pub struct Threads {
    /// What each was doing at the step before, by index.
    doing: Vec<Doing>,
    /// Whose step the one before was, by number.
    pub running: Number,
    /// The index of that.
    pub index: u32,
}

impl Threads {
    /// No thread but the one that begins.
    pub fn new(running: Number) -> Threads {
        Threads { doing: Vec::new(), running, index: 0 }
    }

    /// The index of a thread, which is made known if it is not.
    fn index_of(&mut self, recording: &mut Recording, number: Number, name: &str) -> u32 {
        let known = recording.threads.iter().position(|thread| thread.number == number);
        let index = known.unwrap_or_else(|| {
            recording.threads.push(ThreadRecord { number, name: name.into() });
            self.doing.push(Doing::Ended);
            recording.threads.len() - 1
        });
        if !name.is_empty() && &*recording.threads[index].name != name {
            recording.threads[index].name = name.into();
        }
        index as u32
    }

    /// Learns what the threads are doing, one of which is about to take a step.
    pub fn look(&mut self, recording: &mut Recording) {
        if threads::count() == 1 && self.doing.len() <= 1 {
            if self.doing.is_empty() {
                self.index = self.index_of(recording, threads::main_thread(), "MainThread");
                self.does(recording, self.index, Doing::Runs);
            }
            return;
        }
        let all = gil::overview();
        for thread in &all {
            self.index_of(recording, thread.number, &thread.name);
        }
        for index in 0..self.doing.len() as u32 {
            let number = recording.threads[index as usize].number;
            let doing = match all.iter().find(|thread| thread.number == number) {
                Some(_) if number == self.running => Doing::Runs,
                Some(thread) => doing(recording, thread),
                None => Doing::Ended,
            };
            self.does(recording, index, doing);
        }
    }

    /// What comes next is done by the thread of that number.
    pub fn follow(&mut self, recording: &mut Recording, frames: &mut Frames, number: Number) {
        if number == self.running {
            return;
        }
        frames.switch(recording, self.running, number);
        self.running = number;
        self.index = self.index_of(recording, number, "");
        recording.changes.push(Change::Switch(self.index));
    }

    fn does(&mut self, recording: &mut Recording, index: u32, doing: Doing) {
        if std::mem::replace(&mut self.doing[index as usize], doing) != doing {
            recording.changes.push(Change::Does(index, doing));
        }
    }
}

fn doing(recording: &Recording, thread: &Overview) -> Doing {
    let position = |number| recording.threads.iter().position(|known| Some(known.number) == number);
    let other = position(thread.holder).map(|index| index as u32);
    match thread.standing.doing(other) {
        // It has the GIL while the recorder looks, but the step is another's.
        Doing::Runs => Doing::Ready,
        doing => doing,
    }
}

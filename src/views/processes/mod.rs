//! `%processes`: the processes that the program and its children made: by what, where, whether they run, and how they
//! ended.

mod look;
mod render;

pub use look::{look, now};
pub use render::{render, standing};

use crate::recording::process::Standing;
use serde::Serialize;

/// When something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum When {
    /// At this step, from 0.
    Step(usize),
    /// So many milliseconds after the program began.
    Milliseconds(u64),
}

/// A process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProcessRow {
    /// Its number here: 1 for the program's own process, then in the order in which they began.
    pub number: usize,
    /// The number of the one that made it; nothing for the program's own.
    pub parent: Option<usize>,
    /// What it is: `os.fork`, `subprocess: ls -l`, `multiprocessing: adder`.
    pub what: String,
    /// Its number in the system, where it is told.
    pub pid: Option<i32>,
    /// The line of the program at which it was made.
    pub line: Option<u32>,
    /// When it began; nothing for the program's own.
    pub began: Option<When>,
    /// When it was found to have ended.
    pub ended: Option<When>,
    /// Whether it runs, and how it ended if not.
    pub standing: Standing,
}

/// The processes of a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProcessesView {
    /// The step, from 0; nothing for the living program.
    pub step: Option<usize>,
    /// The processes: each is followed by those that it made.
    pub processes: Vec<ProcessRow>,
}

impl ProcessesView {
    /// How many processes lie between a process and the program's own, with both ends counted as one.
    pub fn depth(&self, row: &ProcessRow) -> usize {
        let above = |number: usize| self.processes.iter().find(|other| other.number == number);
        let line = std::iter::successors(row.parent.and_then(above), |row| row.parent.and_then(above));
        line.count()
    }
}

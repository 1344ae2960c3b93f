//! The processes of a recorded program: the program's own, and those that it and its children made.

use serde::Serialize;

/// How a process ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It exited with this status.
    Exit(i32),
    /// A signal of this number killed it.
    Signal(i32),
}

/// Whether a process runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// It runs.
    Runs,
    /// It has ended, and its parent has not waited for it.
    Ended(Status),
    /// It has ended, and its parent has waited for it.
    Awaited(Status),
    /// It is there no more, and nobody was told how it ended.
    Gone,
}

/// What became of a process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProcessChange {
    /// The step at which it was noticed, from 0.
    pub step: u32,
    /// Whether it runs then.
    pub standing: Standing,
    /// The command that it runs in the place of the program (`os.execv`).
    pub command: Option<Box<str>>,
}

/// A process that the program, or a child of it, has made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProcessRecord {
    /// Who made it: 0 for the program's own process, else the position of the maker in the list of these, from 1.
    pub parent: u32,
    /// By what it was made: `os.fork`.
    pub made: Box<str>,
    /// The name of a `multiprocessing.Process`, or a command; may be empty.
    pub what: Box<str>,
    /// The line of the program at which it was made; 0 where none is known.
    pub line: u32,
    /// What became of it; the first of these is its beginning.
    pub changes: Vec<ProcessChange>,
}

impl ProcessRecord {
    /// The last change up to a step; nothing where it has not begun.
    pub fn at(&self, step: usize) -> Option<&ProcessChange> {
        self.changes.iter().rev().find(|change| change.step as usize <= step)
    }
}

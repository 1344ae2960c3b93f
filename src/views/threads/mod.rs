//! `%threads`: who held the GIL, who wanted it, and what the others waited for, up to a step; where the turns were
//! passed on; which updates were lost.

mod look;
mod lost;
mod render;

pub use look::look;
pub use render::{now, render};

use serde::Serialize;

/// What a thread did for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// It was not there: not begun yet, or ended.
    Absent,
    /// It waited for another thread, for time to pass, or for the system.
    Waits,
    /// It wanted the GIL.
    Wants,
    /// It held the GIL.
    Holds,
}

/// A thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThreadRow {
    /// Its name.
    pub name: String,
    /// Whether it takes the step.
    pub is_running: bool,
    /// What it is doing: `runs`, `wants the GIL`, `waits for a lock that w0 holds`.
    pub doing: String,
    /// Where it is: `line 6 in work()`; nothing where no frame of the program's runs.
    pub place: Option<String>,
    /// What it did in each part of the time up to the step; each part has as many steps.
    pub marks: Vec<Mark>,
}

/// A place at which another thread went on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Switch {
    /// The first step of the other thread, from 0.
    pub step: usize,
    /// Who was left.
    pub from: String,
    /// The line at which it was left.
    pub line: u32,
    /// That line.
    pub text: String,
    /// Who went on.
    pub to: String,
}

/// An update that another thread's has undone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LostUpdate {
    /// The step at which it was lost, from 0.
    pub step: usize,
    /// The line of the statement that has lost it.
    pub line: u32,
    /// That statement.
    pub text: String,
    /// Whose update is lost.
    pub loser: String,
    /// What that thread read and stored.
    pub lost: (String, String),
    /// Who has undone it.
    pub winner: String,
    /// What that thread had read before, and stored after.
    pub kept: (String, String),
}

/// The threads at a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThreadsView {
    /// The step, from 0.
    pub step: usize,
    /// How many steps one mark stands for.
    pub scale: usize,
    /// The threads, in the order in which they began.
    pub threads: Vec<ThreadRow>,
    /// The places at which another thread went on.
    pub switches: Vec<Switch>,
    /// The updates that were lost.
    pub lost: Vec<LostUpdate>,
}

//! `%comprehension`: the comprehension that runs at a step, or the one that ran last, turn by turn: what its
//! variables were, which conditions held, what was taken in.

mod look;
mod text;

pub use look::look;
pub use text::render;

use serde::Serialize;

/// A condition of a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Condition {
    /// The condition as it is written.
    pub source: String,
    /// Whether it held.
    pub is_true: bool,
    /// Its value, unless that is `True` or `False`.
    pub value: Option<String>,
}

/// What came of a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// It runs, or a `for` within has turns of its own.
    Inside,
    /// A condition does not hold.
    LeftOut,
    /// A value is taken in.
    Taken {
        /// The key, in what makes a dict.
        key: Option<String>,
        /// The value.
        value: String,
        /// Whether a set had it already, or a dict another value for the key.
        is_again: bool,
    },
}

/// A turn of one of the `for`s.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// How many `for`s are round it.
    pub depth: usize,
    /// The names of the target with their values.
    pub names: Vec<(String, String)>,
    /// The conditions that were evaluated.
    pub conditions: Vec<Condition>,
    /// What came of it.
    pub outcome: Outcome,
}

/// How far a comprehension has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Progress {
    /// It runs.
    Running,
    /// A generator waits to be asked for the next item.
    Asleep,
    /// It is complete.
    Complete,
    /// This exception ended it.
    Raised(String),
}

/// A run of a comprehension up to a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComprehensionView {
    /// It as it is written.
    pub source: String,
    /// The line at which it begins.
    pub line: u32,
    /// Whether it is a generator expression, which gives its items one by one.
    pub is_generator: bool,
    /// The first turns.
    pub turns: Vec<Turn>,
    /// How many turns after those are not shown.
    pub skipped: usize,
    /// The last turns.
    pub last: Vec<Turn>,
    /// What was made of them so far.
    pub result: String,
    /// How many items that has.
    pub length: usize,
    /// How far it has come.
    pub progress: Progress,
}

//! `%match`: the `match` statement at a step, or the one that ran last before it: which cases were tried, why those
//! that do not fit do not, and which names were bound.

mod look;
mod mismatch;
mod text;

pub use look::look;
pub use text::render;

use serde::Serialize;

/// What became of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// The statement has not come to it.
    Unreached,
    /// Its pattern is being tried.
    Tried,
    /// Its pattern fits, and its guard is being evaluated.
    Guarded,
    /// Its pattern does not fit.
    Failed,
    /// Its pattern fits, but its guard is false.
    Refused,
    /// It is the one that runs.
    Chosen,
    /// Trying it raised this exception.
    Raised(String),
}

/// A part of a case that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The line of the case's text in which it stands, from 0.
    pub line: usize,
    /// The columns that it takes there: the first one, from 0, and the one behind it.
    pub columns: (usize, usize),
    /// Why it does not fit.
    pub why: String,
}

/// A name that a case has bound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bound {
    /// The name.
    pub name: String,
    /// What it stands for.
    pub value: String,
}

/// A case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseView {
    /// The line at which it begins.
    pub line: u32,
    /// Its lines from `case` to the colon, which is left out.
    pub text: Vec<String>,
    /// What became of it.
    pub verdict: Verdict,
    /// What does not fit: one part, or one for each alternative of an or-pattern.
    pub failures: Vec<Failure>,
    /// The names that are bound, also those of a case whose guard is false.
    pub bound: Vec<Bound>,
}

/// A run of a `match` statement up to a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PatternView {
    /// The function in which it stands.
    pub function: String,
    /// The line at which it begins.
    pub line: u32,
    /// The subject as it is written.
    pub source: String,
    /// The subject's value, once it is known.
    pub subject: Option<String>,
    /// The cases.
    pub cases: Vec<CaseView>,
    /// Whether all of them were tried and none fits.
    pub is_unmatched: bool,
}

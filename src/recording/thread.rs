//! The threads of a recorded program.

use serde::Serialize;

/// A thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThreadRecord {
    /// Its number: 1 for the main thread.
    pub number: u64,
    /// Its name.
    pub name: Box<str>,
}

/// What a thread is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Doing {
    /// It holds the GIL.
    Runs,
    /// It wants the GIL.
    Ready,
    /// It waits for a lock, which the thread of that index holds.
    Lock(Option<u32>),
    /// It waits for the end of the thread of that index.
    End(Option<u32>),
    /// It waits for an item of a queue.
    Item,
    /// It waits for a module that the thread of that index makes.
    Module(Option<u32>),
    /// It lets time pass.
    Sleeps,
    /// It is in a call of the system, without the GIL.
    Outside,
    /// It has ended.
    Ended,
}

/// The names of what a thread may be doing, by number.
pub const DOINGS: [&str; 9] =
    ["runs", "ready", "lock", "end", "item", "module", "sleeps", "outside", "ended"];

impl Doing {
    /// In words: `waits for a lock that Thread-2 holds`. `own` is the thread's own index, `name` gives the name of
    /// another.
    pub fn words(self, own: u32, name: impl Fn(u32) -> String) -> String {
        let about = |other: Option<u32>, with: &str, without: &str| match other {
            Some(other) => with.replace('~', &name(other)),
            None => without.to_owned(),
        };
        match self {
            Doing::Runs => "holds the GIL".to_owned(),
            Doing::Ready => "wants the GIL".to_owned(),
            Doing::Lock(Some(other)) if other == own => "waits for a lock that it holds itself".to_owned(),
            Doing::Lock(other) => about(other, "waits for a lock that ~ holds", "waits for a lock"),
            Doing::End(other) => about(other, "waits for the end of ~", "waits for the end of a thread"),
            Doing::Module(other) => about(other, "waits for a module that ~ imports", "waits for a module"),
            Doing::Item => "waits for an item of a queue".to_owned(),
            Doing::Sleeps => "sleeps".to_owned(),
            Doing::Outside => "is in a call of the system, without the GIL".to_owned(),
            Doing::Ended => "has ended".to_owned(),
        }
    }

    /// The number of its name among [`DOINGS`], and the other thread that it is about.
    pub fn numbers(self) -> (usize, Option<u32>) {
        match self {
            Doing::Runs => (0, None),
            Doing::Ready => (1, None),
            Doing::Lock(other) => (2, other),
            Doing::End(other) => (3, other),
            Doing::Item => (4, None),
            Doing::Module(other) => (5, other),
            Doing::Sleeps => (6, None),
            Doing::Outside => (7, None),
            Doing::Ended => (8, None),
        }
    }
}

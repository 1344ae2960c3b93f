//! `%loop`: what an event loop will run next: the queue of what is ready, what waits for time, what waits for the system,
//! and for each task where it sleeps, what it awaits, and what will wake it.

mod look;
mod render;

pub use look::look;
pub use render::render;

use serde::Serialize;

/// Something that the loop will call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// What: `Task-2: the next step`, `set the result of a future that Task-3 waits for`.
    pub what: String,
    /// In how many milliseconds; nothing for what is ready.
    pub milliseconds: Option<i64>,
}

/// A task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TaskRow {
    /// Its name.
    pub name: String,
    /// Whether the loop runs it now.
    pub is_running: bool,
    /// `runs`, `ready`, `waits`, `to be cancelled`.
    pub state: String,
    /// The coroutines from the task's own to the innermost, with the lines at which they are: `main() line 5`.
    pub chain: Vec<String>,
    /// What will wake it; nothing for one that runs or is ready.
    pub waits_for: Option<String>,
}

/// An event loop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EventLoopView {
    /// What will be called next, in order.
    pub ready: Vec<Call>,
    /// What will be called when its time has come, the soonest first.
    pub timers: Vec<Call>,
    /// What waits for the system: `reading from descriptor 5`.
    pub waiting: Vec<String>,
    /// The tasks that are not done, in the order in which they were made.
    pub tasks: Vec<TaskRow>,
}

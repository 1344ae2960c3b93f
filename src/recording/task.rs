//! The tasks of a recorded program's event loops, and how its event loop stood when they had their turns.

use super::Recording;
use serde::Serialize;

/// A task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TaskRecord {
    /// Its name.
    pub name: Box<str>,
}

/// From a step on, another task runs, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// The step, from 0.
    pub step: u32,
    /// The task, by its index; nothing where none runs.
    pub task: Option<u32>,
    /// Whether an event loop runs.
    pub in_loop: bool,
}

/// Something that an event loop will call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// What: `Task-2: its next step`, `wake Task-3`.
    pub what: String,
    /// In how many milliseconds; nothing for what is ready.
    pub milliseconds: Option<i64>,
}

/// A task as its loop has it.
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

/// How an event loop stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LoopState {
    /// The step at which it stood so, from 0; nothing for the loop of the living program.
    pub step: Option<usize>,
    /// What will be called next, in order.
    pub ready: Vec<Call>,
    /// What will be called when its time has come, the soonest first.
    pub timers: Vec<Call>,
    /// What waits for the system: `reading from descriptor 5`.
    pub waiting: Vec<String>,
    /// The tasks that are not done, in the order in which they were made.
    pub tasks: Vec<TaskRow>,
}

impl Recording {
    /// Whose turn it is at a step; nothing before any event loop has run.
    pub fn turn_at(&self, step: usize) -> Option<&Turn> {
        let next = self.turns.partition_point(|turn| turn.step as usize <= step);
        next.checked_sub(1).map(|index| &self.turns[index])
    }

    /// The task that runs at a step, by its index.
    pub fn task_at(&self, step: usize) -> Option<u32> {
        self.turn_at(step)?.task
    }

    /// The name of a task; of none, that of what runs beside tasks.
    pub fn task_name(&self, task: Option<u32>) -> &str {
        task.and_then(|task| self.tasks.get(task as usize)).map_or("no task", |task| &task.name)
    }
}

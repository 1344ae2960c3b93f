//! Where the stepper stops next, told from recorded steps: so the same goals hold for a program that runs and
//! for steps that are walked through again.

use crate::recording::{Recording, Step, StepKind};

/// Where to stop next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Before the next statement, wherever it is.
    Into,
    /// Before the next statement of a frame at this depth or of one that waits for it.
    Over(u32),
    /// Where the frame at this depth is left.
    Return(u32),
    /// At this line or behind it, at this depth; or where the frame is left.
    Until(u32, u32),
    /// After the next expression at this depth, or before its next statement.
    Expression(u32),
    /// Where another task runs than this one.
    Task(Option<u32>),
    /// Where another thread than this one holds the GIL.
    Thread(u32),
    /// Only where an exception leaves the program.
    End,
}

/// A line at which the stepper stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakpoint {
    /// Its number, from 1.
    pub number: u32,
    /// The line.
    pub line: u32,
    /// An expression that has to be true.
    pub condition: Option<String>,
    /// Whether it goes once it was stopped at.
    pub is_temporary: bool,
}

impl Goal {
    /// Whether the goal is reached with a step. Uncaught exceptions always are a stop.
    pub fn is_reached(self, recording: &Recording, index: usize) -> bool {
        let step = &recording.steps[index];
        let depth = step.depth;
        if let Goal::Task(_) | Goal::Thread(_) = self {
            return self.is_switched(recording, index)
                || (step.kind == StepKind::Unwind && depth == 0 && !is_exit(recording, step));
        }
        match step.kind {
            StepKind::Statement => match self {
                Goal::Into => true,
                Goal::Over(wanted) | Goal::Expression(wanted) => depth <= wanted,
                Goal::Until(wanted, until) => depth < wanted || (depth == wanted && step.line >= until),
                Goal::Return(wanted) => depth < wanted,
                Goal::Task(_) | Goal::Thread(_) | Goal::End => false,
            },
            StepKind::Expression => self == Goal::Expression(depth),
            StepKind::Return | StepKind::Yield => {
                depth > 0 && matches!(self, Goal::Return(wanted) if depth <= wanted)
            }
            StepKind::Unwind => depth == 0 && !is_exit(recording, step),
            StepKind::Call | StepKind::Resume | StepKind::Raise | StepKind::End => false,
        }
    }

    /// Whether another task or thread is at work at a step which can be shown.
    fn is_switched(self, recording: &Recording, index: usize) -> bool {
        let step = &recording.steps[index];
        let is_shown = matches!(
            step.kind,
            StepKind::Statement | StepKind::Expression | StepKind::Return | StepKind::Yield
        );
        is_shown
            && match self {
                Goal::Task(from) => recording.task_at(index).is_some_and(|task| Some(task) != from),
                Goal::Thread(from) => step.thread != from,
                _ => false,
            }
    }

    /// The last step before `from` at which another task or thread was at work.
    pub fn before(self, recording: &Recording, from: usize) -> Option<usize> {
        (0..from).rev().find(|index| self.is_switched(recording, *index))
    }
}

/// Between whom the program went from one step to another: tasks and threads, where they are not the same.
pub fn switched(recording: &Recording, from: usize, to: usize) -> Option<String> {
    let (one, other) = (&recording.steps[from], &recording.steps[to]);
    let name = |thread: u32| recording.threads.get(thread as usize).map_or("", |thread| &thread.name);
    let mut told = Vec::new();
    if one.thread != other.thread {
        told.push(format!("{} -> {}", name(one.thread), name(other.thread)));
    }
    let (before, after) = (recording.task_at(from), recording.task_at(to));
    if before != after {
        told.push(format!("{} -> {}", recording.task_name(before), recording.task_name(after)));
    }
    (!told.is_empty()).then(|| told.join(", "))
}

/// Whether a step is one of `SystemExit`, by which a program ends as it wants to.
fn is_exit(recording: &Recording, step: &Step) -> bool {
    step.value.as_object().is_some_and(|object| &*recording.objects[object as usize].class == "SystemExit")
}

/// The step before which one comes that is shown, going back from `from`: the statement before, or within a
/// statement the expression before.
pub fn before(recording: &Recording, from: usize) -> Option<usize> {
    let within = recording.steps[from].kind == StepKind::Expression;
    (0..from).rev().find(|index| match recording.steps[*index].kind {
        StepKind::Statement => true,
        StepKind::Expression => within && recording.steps[*index].frame == recording.steps[from].frame,
        _ => false,
    })
}

/// The last statement before `from` of the same frame or of one that waits for it.
pub fn before_over(recording: &Recording, from: usize) -> Option<usize> {
    let depth = recording.steps[from].depth;
    (0..from).rev().find(|index| {
        let step = &recording.steps[*index];
        step.kind == StepKind::Statement && step.depth <= depth
    })
}

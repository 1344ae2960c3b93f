//! The recording itself, and how it stood at any step.

use super::note::NoteRecord;
use super::process::ProcessRecord;
use super::task::{LoopState, TaskRecord, Turn};
use super::thread::ThreadRecord;
use super::{
    Change, CodeRecord, Datum, Ending, FrameRecord, Grain, Literal, ObjectRecord, SourceRecord, State, Step,
};

/// At most so many changes, and so many for each part of the state, lie between two states that are kept.
const CHANGES: usize = 8192;
const CHANGES_FOR_SIZE: usize = 4;

/// A recorded run.
#[derive(Debug)]
pub struct Recording {
    /// How finely it was recorded.
    pub grain: Grain,
    /// The steps.
    pub steps: Vec<Step>,
    /// The changes, in order.
    pub changes: Vec<Change>,
    /// New parts of objects, to which changes refer.
    pub data: Vec<Datum>,
    /// The frames.
    pub frames: Vec<FrameRecord>,
    /// The pieces of code.
    pub codes: Vec<CodeRecord>,
    /// The texts.
    pub sources: Vec<SourceRecord>,
    /// The objects.
    pub objects: Vec<ObjectRecord>,
    /// The literals.
    pub literals: Vec<Literal>,
    /// The threads.
    pub threads: Vec<ThreadRecord>,
    /// The tasks of event loops.
    pub tasks: Vec<TaskRecord>,
    /// When another of them had its turn, or none any more.
    pub turns: Vec<Turn>,
    /// How the event loop stood at the beginnings of turns: of the first ones only, where there are many.
    pub loops: Vec<LoopState>,
    /// The processes that the program and its children made, in order.
    pub processes: Vec<ProcessRecord>,
    /// What statements and expressions told of their inside, in order.
    pub notes: Vec<NoteRecord>,
    /// What the program printed, to standard output.
    pub output: Vec<u8>,
    /// How it ended.
    pub ending: Ending,
    kept: Vec<(usize, State)>,
    last: State,
    /// How many steps `last` is behind.
    done: usize,
}

impl Recording {
    /// An empty recording.
    pub fn new(grain: Grain) -> Recording {
        Recording {
            grain,
            steps: Vec::new(),
            changes: Vec::new(),
            data: Vec::new(),
            frames: Vec::new(),
            codes: Vec::new(),
            sources: Vec::new(),
            objects: Vec::new(),
            literals: Vec::new(),
            threads: Vec::new(),
            tasks: Vec::new(),
            turns: Vec::new(),
            loops: Vec::new(),
            processes: Vec::new(),
            notes: Vec::new(),
            output: Vec::new(),
            ending: Ending::Running,
            kept: Vec::new(),
            last: State::default(),
            done: 0,
        }
    }

    /// Whether nothing happened.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The number of steps.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// The memory that it takes, in bytes, about.
    pub fn bytes(&self) -> usize {
        self.steps.len() * size_of::<Step>()
            + self.changes.len() * size_of::<Change>()
            + self.data.len() * size_of::<Datum>()
            + self.objects.len() * (size_of::<ObjectRecord>() + 150)
            + self.frames.len() * (size_of::<FrameRecord>() + 100)
            + self.literals.len() * (2 * size_of::<Literal>() + 60)
            + self.notes.len() * size_of::<NoteRecord>()
            + self.output.len()
    }

    /// The changes that led to a step from the one before.
    pub fn changes_of(&self, step: usize) -> &[Change] {
        let first = step.checked_sub(1).map_or(0, |before| self.steps[before].changes as usize);
        &self.changes[first..self.steps[step].changes as usize]
    }

    /// What was printed between the step before and this one.
    pub fn output_of(&self, step: usize) -> &[u8] {
        let first = step.checked_sub(1).map_or(0, |before| self.steps[before].output as usize);
        &self.output[first..self.steps[step].output as usize]
    }

    /// The source text and code of a frame.
    pub fn code_of(&self, frame: u32) -> &CodeRecord {
        &self.codes[self.frames[frame as usize].code as usize]
    }

    /// The text that a frame's code stands in.
    pub fn source_of(&self, frame: u32) -> &SourceRecord {
        &self.sources[self.code_of(frame).source as usize]
    }

    /// Goes on from `state`, which is that after the first `from` steps, to that after the first `to`.
    fn advance(&self, state: &mut State, from: usize, to: usize) {
        for step in from..to {
            self.apply(state, step);
        }
    }

    /// Makes of the state at the step before that at `step`.
    pub fn apply(&self, state: &mut State, step: usize) {
        for change in self.changes_of(step) {
            state.apply(self, *change);
        }
        if let Some(frame) = state.frames.get_mut(&self.steps[step].frame) {
            frame.step = step as u32;
        }
    }

    /// How the program stands at the last step that [`Recording::index`] has seen.
    pub fn last_state(&self) -> &State {
        &self.last
    }

    /// Keeps states here and there among the steps recorded so far, so that each can be shown soon.
    pub fn index(&mut self) {
        let mut state = std::mem::take(&mut self.last);
        let mut from = self.done;
        let mut changes = self.kept.last().map_or(0, |(step, _)| self.changes_before(*step));
        while from < self.steps.len() {
            // Not after each step: the size of the state is not known for nothing.
            let to = (from + 256).min(self.steps.len());
            self.advance(&mut state, from, to);
            from = to;
            let since = self.changes_before(to) - changes;
            if since > CHANGES && since > CHANGES_FOR_SIZE * state.size() {
                changes = self.changes_before(to);
                self.kept.push((to, state.clone()));
            }
        }
        self.done = from;
        self.last = state;
    }

    fn changes_before(&self, steps: usize) -> usize {
        steps.checked_sub(1).map_or(0, |last| self.steps[last].changes as usize)
    }

    /// How the program stood at a step. Soon found for steps that [`Recording::index`] has seen.
    pub fn state(&self, step: usize) -> State {
        let wanted = (step + 1).min(self.steps.len());
        if wanted == self.done {
            return self.last.clone();
        }
        let kept = self.kept.partition_point(|(steps, _)| *steps <= wanted);
        let (from, mut state) = match kept.checked_sub(1).map(|index| &self.kept[index]) {
            Some((steps, state)) => (*steps, state.clone()),
            None => (0, State::default()),
        };
        self.advance(&mut state, from, wanted);
        state
    }
}

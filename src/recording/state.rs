//! How a program stood at a step.

use super::thread::Doing;
use super::{Change, Datum, Recording};
use rustc_hash::FxHashMap;

/// A frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrameState {
    /// The values of its variables, in the order of its code.
    pub variables: Vec<Datum>,
    /// The last step that was its own.
    pub step: u32,
}

/// An object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObjectState {
    /// What its kind says.
    pub parts: Vec<Datum>,
    /// The number of its items, where not all are recorded.
    pub length: Option<u32>,
    /// How many references there are to it.
    pub count: u32,
}

/// How a program stood at a step: its frames and its objects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The frames that run or wait, outermost first, in the thread whose step it is.
    pub stack: Vec<u32>,
    /// That thread, by its index.
    pub thread: u32,
    /// The frames of the other threads.
    pub others: FxHashMap<u32, Vec<u32>>,
    /// What each thread does, by its index.
    pub doing: Vec<Doing>,
    /// The frames that live, those of sleeping generators among them.
    pub frames: FxHashMap<u32, FrameState>,
    /// The objects that live.
    pub objects: FxHashMap<u32, ObjectState>,
}

impl State {
    /// Applies one change.
    pub fn apply(&mut self, recording: &Recording, change: Change) {
        match change {
            Change::Enter(frame) => {
                let code = recording.frames[frame as usize].code as usize;
                let variables = vec![Datum::ABSENT; recording.codes[code].variables.len()];
                self.frames.insert(frame, FrameState { variables, step: 0 });
                self.stack.push(frame);
            }
            Change::Leave(frame) => {
                self.drop_from_stack(frame);
                self.frames.remove(&frame);
            }
            Change::Sleep(frame) => self.drop_from_stack(frame),
            Change::Wake(frame) => self.stack.push(frame),
            Change::Bind { frame, variable, value } => {
                if let Some(place) =
                    self.frames.get_mut(&frame).and_then(|frame| frame.variables.get_mut(variable as usize))
                {
                    *place = value;
                }
            }
            Change::Make(object) => {
                self.objects.insert(object, ObjectState::default());
            }
            Change::Free(object) => {
                self.objects.remove(&object);
            }
            Change::Put { object, part, value } => {
                if let Some(place) =
                    self.objects.get_mut(&object).and_then(|object| object.parts.get_mut(part as usize))
                {
                    *place = value;
                }
            }
            Change::Splice { object, at, removed, first, inserted } => {
                if let Some(object) = self.objects.get_mut(&object) {
                    let new = &recording.data[first as usize..(first + inserted) as usize];
                    let end = (at + removed) as usize;
                    if end <= object.parts.len() {
                        object.parts.splice(at as usize..end, new.iter().copied());
                    }
                }
            }
            Change::Length(object, length) => {
                if let Some(object) = self.objects.get_mut(&object) {
                    object.length = Some(length).filter(|length| *length > 0);
                }
            }
            Change::Count(object, count) => {
                if let Some(object) = self.objects.get_mut(&object) {
                    object.count = count;
                }
            }
            Change::Switch(thread) => {
                let own = self.others.remove(&thread).unwrap_or_default();
                let before = std::mem::replace(&mut self.thread, thread);
                let stack = std::mem::replace(&mut self.stack, own);
                self.others.insert(before, stack);
            }
            Change::Does(thread, doing) => {
                let thread = thread as usize;
                if self.doing.len() <= thread {
                    self.doing.resize(thread + 1, Doing::Ended);
                }
                self.doing[thread] = doing;
            }
        }
    }

    fn drop_from_stack(&mut self, frame: u32) {
        if self.stack.last() == Some(&frame) {
            self.stack.pop();
        } else {
            self.stack.retain(|other| *other != frame);
        }
    }

    /// Roughly how much there is in it: what it costs to keep a copy.
    pub fn size(&self) -> usize {
        let objects = self.objects.values().map(|object| object.parts.len() + 4);
        let frames = self.frames.values().map(|frame| frame.variables.len() + 4);
        objects.chain(frames).sum()
    }
}

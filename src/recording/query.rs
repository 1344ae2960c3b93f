//! Finding steps: where a name changed, where its object died, where an expression was first true.

use super::question::Question;
use super::{Change, Datum, Moment, Recording, State};
use rustc_hash::{FxHashMap, FxHashSet};

/// Where a name is: in a frame, or among the globals.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Scope {
    Frame(u32),
    Globals(u32),
}

/// A name that is followed along a recording.
#[derive(Clone, Debug)]
pub struct Followed {
    name: String,
    seen: FxHashMap<Scope, Datum>,
}

impl Followed {
    /// Begins to follow a name.
    pub fn new(name: &str) -> Followed {
        Followed { name: name.to_owned(), seen: FxHashMap::default() }
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Goes on to a step, at which the program stood as `state` says; says whether the name, as the frame of
    /// the step sees it, has been bound to something else, or its object has changed.
    pub fn advance(&mut self, recording: &Recording, state: &State, step: usize) -> bool {
        let moment = Moment::of(recording, state);
        let frame = recording.steps[step].frame;
        let (scope, value) = match moment.own_value_of(frame, &self.name) {
            Some(value) if !moment.is_module(frame) => (Scope::Frame(frame), value),
            found => {
                let globals = recording.frames[frame as usize].globals;
                let value = found.or_else(|| moment.named(moment.parts(globals), &self.name));
                // A variable that is not bound yet hides a global name.
                let hidden = recording.code_of(frame).variables.iter().any(|own| *own.name == *self.name);
                if hidden {
                    return false;
                }
                (Scope::Globals(globals), value.unwrap_or(Datum::ABSENT))
            }
        };
        let before = self.seen.insert(scope, value).unwrap_or(Datum::ABSENT);
        before != value || value.as_object().is_some_and(|object| is_changed(recording, step, object))
    }
}

/// Whether an object's parts are others than at the step before.
fn is_changed(recording: &Recording, step: usize, wanted: u32) -> bool {
    recording.changes_of(step).iter().any(|change| match change {
        Change::Put { object, .. } | Change::Splice { object, .. } => *object == wanted,
        _ => false,
    })
}

/// Calls `visit` with each step and the state at it, until it says that it has seen enough.
fn walk(recording: &Recording, mut visit: impl FnMut(&State, usize) -> bool) {
    let mut state = State::default();
    for step in 0..recording.len() {
        recording.apply(&mut state, step);
        if visit(&state, step) {
            return;
        }
    }
}

/// The steps at which a name had changed.
pub fn changed(recording: &Recording, name: &str) -> Vec<usize> {
    let mut followed = Followed::new(name);
    let mut found = Vec::new();
    walk(recording, |state, step| {
        if followed.advance(recording, state, step) {
            found.push(step);
        }
        false
    });
    found
}

/// The steps at which an object that a name had stood for was dead.
pub fn freed(recording: &Recording, name: &str) -> Vec<usize> {
    let mut followed = Followed::new(name);
    let mut objects = FxHashSet::default();
    let mut found = Vec::new();
    walk(recording, |state, step| {
        let died = |change: &Change| matches!(change, Change::Free(object) if objects.contains(object));
        if recording.changes_of(step).iter().any(died) {
            found.push(step);
        }
        followed.advance(recording, state, step);
        objects.extend(followed.seen.values().filter_map(|value| value.as_object()));
        false
    });
    found
}

/// The first step at which an expression is true.
pub fn first(recording: &Recording, question: &Question) -> Option<usize> {
    let mut found = None;
    walk(recording, |state, step| {
        let frame = recording.steps[step].frame;
        if question.is_true(&Moment::of(recording, state), frame) {
            found = Some(step);
        }
        found.is_some()
    });
    found
}

/// The step that led to what is found at `step`: that before it.
pub fn cause(step: usize) -> usize {
    step.saturating_sub(1)
}

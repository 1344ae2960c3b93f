//! A recorded program at one step: looking names and parts up.

use super::{Datum, Meaning, ObjectKind, ObjectRecord, Recording, State};
use std::borrow::Cow;

/// How a recorded program stood at a step.
pub struct Moment<'r> {
    /// The recording.
    pub recording: &'r Recording,
    /// The state.
    pub state: Cow<'r, State>,
}

impl<'r> Moment<'r> {
    /// How the program stood at a step.
    pub fn at(recording: &'r Recording, step: usize) -> Moment<'r> {
        Moment { recording, state: Cow::Owned(recording.state(step)) }
    }

    /// A state that is known already.
    pub fn of(recording: &'r Recording, state: &'r State) -> Moment<'r> {
        Moment { recording, state: Cow::Borrowed(state) }
    }

    /// What is known of an object from the beginning.
    pub fn record(&self, object: u32) -> &'r ObjectRecord {
        &self.recording.objects[object as usize]
    }

    /// What an object holds now.
    pub fn parts(&self, object: u32) -> &[Datum] {
        self.state.objects.get(&object).map_or(&[], |object| object.parts.as_slice())
    }

    /// The number of items of an object of which not all are recorded.
    pub fn length(&self, object: u32) -> Option<usize> {
        self.state.objects.get(&object)?.length.map(|length| length as usize)
    }

    /// A cell's content in place of the cell.
    pub fn content(&self, datum: Datum) -> Datum {
        match datum.as_object() {
            Some(object) if self.record(object).kind == ObjectKind::Cell => {
                self.parts(object).first().copied().unwrap_or(Datum::ABSENT)
            }
            _ => datum,
        }
    }

    /// A text that is a literal, without quotes.
    pub fn text(&self, datum: Datum) -> &'r str {
        match datum.meaning() {
            Meaning::Literal(index) => &self.recording.literals[index as usize].text,
            _ => "",
        }
    }

    /// The attributes of an instance, names and values by turns, and its items.
    pub fn attributes(&self, object: u32) -> (&[Datum], &[Datum]) {
        let parts = self.parts(object);
        match parts.iter().step_by(2).position(|name| name.is_absent()) {
            Some(position) => (&parts[..2 * position], &parts[2 * position + 1..]),
            None => (parts, &[]),
        }
    }

    /// The value of a name among names and values by turns.
    pub fn named(&self, pairs: &[Datum], name: &str) -> Option<Datum> {
        pairs.chunks_exact(2).find(|pair| self.text(pair[0]) == name).map(|pair| pair[1])
    }

    /// The value of a name as a frame sees it: its own, else the global one.
    pub fn value_of(&self, frame: u32, name: &str) -> Option<Datum> {
        self.own_value_of(frame, name).or_else(|| {
            let globals = self.recording.frames[frame as usize].globals;
            self.named(self.parts(globals), name)
        })
    }

    /// The value of a name that is a frame's own.
    pub fn own_value_of(&self, frame: u32, name: &str) -> Option<Datum> {
        let record = &self.recording.frames[frame as usize];
        if let Some(namespace) = record.namespace {
            return self.named(self.parts(namespace), name);
        }
        let state = self.state.frames.get(&frame)?;
        let variables = &self.recording.code_of(frame).variables;
        let variable = variables.iter().position(|variable| &*variable.name == name)?;
        Some(self.content(state.variables[variable])).filter(|value| !value.is_absent())
    }

    /// Whether a frame's names are those of its globals.
    pub fn is_module(&self, frame: u32) -> bool {
        let record = &self.recording.frames[frame as usize];
        record.namespace == Some(record.globals)
    }
}

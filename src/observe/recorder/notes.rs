//! The recorder writes down what the inside of statements and expressions tells.

use super::Recorder;
use crate::eval::Vm;
use crate::heap::Value;
use crate::recording::note::{Note, NoteRecord};
use crate::recording::{Datum, StepKind};
use vivarium_syntax::ast::Span;

impl Recorder {
    /// Writes a note down, unless it is one of code that is not recorded.
    pub(super) fn note(&mut self, vm: &mut Vm, span: Span, note: &Note<&Value>) {
        let (objects, recording) = (&mut self.objects, &mut self.recording);
        if !self.frames.knows_as_ours(recording, &vm.frame.function.code.borrow()) {
            return;
        }
        self.threads.follow(recording, &mut self.frames, vm.thread.number);
        self.any_died |= objects.bury(recording);
        let Some(frame) = self.frames.enter(vm, objects, recording, StepKind::Expression) else { return };
        let note: Note<Datum> = note.map(|value| objects.datum(vm, recording, value));
        // What is met here may be gone before the next step.
        objects.meet(vm, recording);
        recording.notes.push(NoteRecord {
            step: recording.steps.len() as u32,
            changes: recording.changes.len() as u32,
            frame,
            start: span.start,
            end: span.end,
            note,
        });
    }
}

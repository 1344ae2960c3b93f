//! The recorder: an observer that writes down each step of a program, and what changed from one step to
//! the next, as a [`Recording`].
//!
//! It owns none of the program's objects, so that nothing lives longer and no count is another than
//! without it, and it runs none of the program's code. Objects tell of their deaths and changes
//! ([`crate::heap::watched`]); the variables of the function that runs are compared at each step.

mod frames;
mod notes;
mod objects;
mod parts;
mod processes;
pub mod run;
pub mod tasks;
mod threads;

use super::Event;
use crate::eval::lower::Reports;
use crate::eval::threads::main_thread;
use crate::eval::{Raised, Vm};
use crate::heap::watched;
use crate::recording::{Change, Datum, Ending, Grain, Recording, Step, StepKind};
use crate::types::code::Code;
use crate::types::exception;
use crate::types::str::to_string;
use frames::Frames;
use objects::Objects;
use processes::Processes;
use tasks::Tasks;
use threads::Threads;
use vivarium_syntax::ast::Span;

/// Where a recording ends before the program does.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The most steps.
    pub steps: usize,
    /// The most bytes that the recording may take, about.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { steps: 5_000_000, bytes: 1 << 30 }
    }
}

/// Which code is recorded: that of files in one folder, and what was typed.
#[derive(Clone, Debug)]
pub struct Territory {
    folder: String,
}

impl Territory {
    /// The territory of a program in `file`.
    pub fn of(file: &str) -> Territory {
        Territory { folder: folder_of(file).to_owned() }
    }

    /// Whether code of this file belongs to it.
    pub fn contains(&self, file: &str) -> bool {
        if file.starts_with('<') {
            return file.starts_with("<python-input") || file == "<string>";
        }
        folder_of(file) == self.folder
    }
}

fn folder_of(file: &str) -> &str {
    file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The recorder.
pub struct Recorder {
    /// What was recorded so far.
    pub recording: Recording,
    limits: Limits,
    objects: Objects,
    frames: Frames,
    threads: Threads,
    processes: Processes,
    tasks: Tasks,
    /// Whether a frame was entered or left at the step before.
    crossed: bool,
    /// Whether an object has died between the step before and a note.
    any_died: bool,
    is_over: bool,
}

impl Recorder {
    /// A recorder for a program of `file` that is about to run in `vm`.
    pub fn new(vm: &mut Vm, file: &str, grain: Grain, limits: Limits) -> Recorder {
        watched::start();
        vm.interpreter.printed = Some(Vec::new());
        let mut recorder = Recorder {
            recording: Recording::new(grain),
            limits,
            objects: Objects::default(),
            frames: Frames::new(vm.callers.len() + 1, Territory::of(file)),
            threads: Threads::new(vm.thread.number),
            processes: Processes::new(vm),
            tasks: Tasks::default(),
            crossed: false,
            any_died: false,
            is_over: false,
        };
        recorder.meet_globals(vm);
        recorder
    }

    /// Makes known what is there before the program begins.
    fn meet_globals(&mut self, vm: &mut Vm) {
        let Some(main) = vm.interpreter.modules.get_name(&crate::types::str::intern("__main__")) else {
            return;
        };
        let Some(main) = main.downcast::<crate::types::module::Module>() else { return };
        let globals = main.namespace.value().clone();
        let (objects, recording) = (&mut self.objects, &mut self.recording);
        objects.before_program = true;
        objects.datum(vm, recording, &globals);
        for (key, value) in main.namespace.entries() {
            let name = if key.has::<crate::types::str::Str>() { to_string(&key) } else { String::new() };
            if name.starts_with("__") && name.ends_with("__") {
                objects.datum(vm, recording, &value);
            }
        }
        objects.before_program = false;
    }

    /// Whether the code of the frame that runs is recorded.
    pub fn is_recorded(&self, code: &Code) -> bool {
        self.frames.is_ours(code)
    }

    /// Whether the recording has come to a limit: the program is to be ended.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// Writes a step down. Events that are no steps, and those of code that is not recorded, are passed
    /// over; says whether there was a step.
    pub fn event(&mut self, vm: &mut Vm, event: &Event<'_>) -> bool {
        if let Event::Note(span, note) = event {
            self.note(vm, *span, note);
            return false;
        }
        let at = vm.frame.at;
        let (kind, value, span) = match event {
            Event::Statement(span) => (StepKind::Statement, None, *span),
            Event::Expression(span, value) if self.recording.grain == Grain::Expression => {
                (StepKind::Expression, Some(*value), *span)
            }
            Event::Call => (StepKind::Call, None, vm.frame.function.code.borrow().span),
            Event::Return(value) => (StepKind::Return, Some(*value), at),
            Event::Yield(value) => (StepKind::Yield, Some(*value), at),
            Event::Resume(sent) => (StepKind::Resume, *sent, at),
            Event::Raise(exception) => (StepKind::Raise, Some(*exception), at),
            Event::Unwind(exception) => (StepKind::Unwind, Some(*exception), at),
            Event::Expression(..)
            | Event::Line(_)
            | Event::NativeCall(_)
            | Event::NativeReturn(_)
            | Event::NativeUnwind(_)
            | Event::Collection(_)
            | Event::Note(..) => return false,
        };
        let (objects, recording) = (&mut self.objects, &mut self.recording);
        if !self.frames.knows_as_ours(recording, &vm.frame.function.code.borrow()) {
            return false;
        }
        let number = vm.thread.number;
        if kind == StepKind::Call
            && number == main_thread()
            && (number != self.threads.running || vm.callers.len() <= self.frames.base())
        {
            // That the program begins is no step of it.
            return false;
        }
        self.threads.follow(recording, &mut self.frames, number);
        self.threads.look(recording);
        let any_died = objects.bury(recording) | std::mem::take(&mut self.any_died);
        let Some(frame) = self.frames.enter(vm, objects, recording, kind) else { return false };
        if kind == StepKind::Statement && !self.frames.begins(span) {
            return false;
        }
        self.frames.look(vm, objects, recording, any_died);
        let datum = objects.datum_of(vm, recording, value);
        objects.count_soon(datum);
        objects.look(vm, recording);
        let crosses = !matches!(kind, StepKind::Statement | StepKind::Expression);
        if crosses || self.crossed {
            self.frames.count_in_flight(objects, recording);
        }
        self.crossed = crosses;
        // What carries a value out of a frame is one more owner of it.
        let leaves = matches!(kind, StepKind::Return | StepKind::Yield | StepKind::Unwind | StepKind::Raise);
        objects.count(recording, datum.as_object().filter(|_| leaves));
        objects.count_soon(datum);
        if let Some(printed) = vm.interpreter.printed.as_mut().filter(|printed| !printed.is_empty()) {
            recording.output.append(printed);
        }
        self.processes.look(vm, recording, kind != StepKind::Expression);
        self.tasks.look(vm, recording);
        let line = self.frames.line(span);
        recording.steps.push(Step {
            kind,
            frame,
            depth: self.frames.depth(),
            thread: self.threads.index,
            line,
            start: span.start,
            end: span.end,
            value: datum,
            changes: recording.changes.len() as u32,
            output: recording.output.len() as u64,
        });
        self.frames.after(kind, frame);
        for object in objects.died.drain(..) {
            self.frames.forget(recording, object);
        }
        let steps = recording.steps.len();
        if steps >= self.limits.steps || (steps % 64 == 0 && recording.bytes() > self.limits.bytes) {
            self.is_over = true;
        }
        true
    }

    /// Says that the program is over.
    pub fn finish(&mut self, vm: &mut Vm, uncaught: Option<String>) {
        if self.recording.ending != Ending::Running {
            return;
        }
        let (objects, recording) = (&mut self.objects, &mut self.recording);
        objects.bury(recording);
        objects.look(vm, recording);
        self.frames.close(recording);
        objects.count(recording, None);
        if let Some(printed) = vm.interpreter.printed.as_mut() {
            recording.output.append(printed);
        }
        self.processes.look(vm, recording, true);
        if let Some(last) = recording.steps.last().copied() {
            let end = Step {
                kind: StepKind::End,
                value: Datum::ABSENT,
                frame: 0,
                changes: recording.changes.len() as u32,
                output: recording.output.len() as u64,
                ..last
            };
            recording.steps.push(end);
        }
        recording.ending = match (self.is_over, uncaught) {
            (true, _) => Ending::Limit(format!("the recording is full: {} steps", recording.steps.len())),
            (false, Some(text)) => Ending::Uncaught(text),
            (false, None) => Ending::Finished,
        };
        watched::stop();
        vm.interpreter.printed = None;
    }

    /// Compares what was recorded with the objects themselves: the differences, told in words. For tests.
    pub fn differences(&mut self, vm: &mut Vm) -> Vec<String> {
        self.objects.differences(vm, &mut self.recording)
    }
}

/// What has to be reported for a recording of this grain.
pub fn reports(grain: Grain) -> Reports {
    let within = grain == Grain::Expression;
    Reports { expressions: within, native_calls: false, notes: within }
}

/// Raised to end a program whose recording is full.
pub fn stopped(vm: &mut Vm) -> Raised {
    vm.raise(exception::with_arguments(&exception::KEYBOARD_INTERRUPT, Vec::new()))
}

/// A change that lets go of a frame.
fn leaving(kind: StepKind, frame: u32) -> Option<Change> {
    match kind {
        StepKind::Return | StepKind::Unwind => Some(Change::Leave(frame)),
        StepKind::Yield => Some(Change::Sleep(frame)),
        _ => None,
    }
}

/// The number of a line is asked for at every step.
#[derive(Default)]
struct LastLine {
    span: Span,
    line: u32,
}

//! Running a program to its end while it is recorded.

use super::{Limits, Recorder, reports};
use crate::eval::lower::Options;
use crate::eval::program::{self, CompileError};
use crate::eval::source::Source;
use crate::eval::threads::{self, gil};
use crate::eval::{Outcome, Raised, Vm};
use crate::finish;
use crate::heap::Typed;
use crate::limits;
use crate::limits::ending::LIMIT_REACHED;
use crate::observe::Observer;
use crate::recording::{Ending, Grain, Recording};
use crate::types::dict::Dict;
use crate::types::exception;
use crate::views::value;
use std::cell::RefCell;
use std::rc::Rc;
use vivarium_syntax::Mode;

/// A recorded run: the recording, and what the program's end raised.
pub struct Run {
    /// The recording.
    pub recording: Recording,
    /// An exception that nobody caught, unless the recording was full.
    pub raised: Option<Raised>,
    /// Whether it says that a limit was reached.
    pub is_at_limit: bool,
}

/// Runs the program in `source` with the globals given, and records it. `observer` hands each event to the recorder that it is
/// given, and ends the program when that is over.
///
/// # Errors
/// The text is no Python.
pub fn record(
    vm: &mut Vm,
    source: &Rc<Source>,
    globals: Typed<Dict>,
    grain: Grain,
    limits: Limits,
    observer: impl FnOnce(Rc<RefCell<Recorder>>) -> Box<dyn Observer>,
) -> Result<Run, CompileError> {
    let options = Options { reports: Some(reports(grain)), ..Options::default() };
    let code = program::compile(source, Mode::Exec, options)?;
    let recorder = Rc::new(RefCell::new(Recorder::new(vm, &source.filename, grain, limits)));
    let _turns = gil::take_turns();
    vm.observe(observer(recorder.clone()));
    limits::begin();
    let process = std::process::id();
    let outcome: Outcome = vm.guarded(|vm| program::run(vm, code, globals, None));
    if std::process::id() != process {
        finish::end_child(vm, outcome.err());
    }
    if threads::count() > 1 && !vm.is_ending() {
        let waiting = vm.set_aside();
        finish::join_threads(vm);
        vm.put_back(waiting);
    }
    vm.end_observation();
    let outcome = limits::ending::settle(vm, outcome.map(drop));
    limits::end();
    let mut recorder = recorder.borrow_mut();
    let mut raised = None;
    let mut told = None;
    let mut limit = None;
    if let Err(error) = outcome {
        let exception = vm.take_raised(error);
        if exception::is_instance(&exception, &LIMIT_REACHED) {
            limit = Some(value::exception_line(vm, &exception));
            raised = Some(vm.raise_unchained(exception));
        } else if !recorder.is_over() {
            if !exception::is_instance(&exception, &exception::SYSTEM_EXIT) {
                told = Some(value::exception_line(vm, &exception));
            }
            raised = Some(vm.raise_unchained(exception));
        }
    }
    recorder.finish(vm, told);
    if let Some(limit) = &limit {
        recorder.recording.ending = Ending::Limit(limit.clone());
    }
    let recording = std::mem::replace(&mut recorder.recording, Recording::new(grain));
    Ok(Run { recording, raised, is_at_limit: limit.is_some() })
}

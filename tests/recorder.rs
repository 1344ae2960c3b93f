//! The recorder against the objects themselves: after each step, what is recorded of every living object is compared
//! with what it is and how many references there are to it; at the end, states put together from the
//! recording with those that were seen.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use vivarium::eval::lower::{Options, Reports};
use vivarium::eval::source::Source;
use vivarium::eval::{Outcome, Vm, program};
use vivarium::heap::{Typed, Value};
use vivarium::observe::recorder::{Limits, Recorder};
use vivarium::observe::{Event, Observer};
use vivarium::recording::{Grain, Recording, State};
use vivarium::types::code::Code;
use vivarium::types::module::{self, Module};
use vivarium::types::names::names;
use vivarium::types::str::intern;
use vivarium_syntax::Mode;

/// Compares at each step.
struct Comparing {
    recorder: Rc<RefCell<Recorder>>,
    found: Rc<RefCell<Vec<String>>>,
}

impl Observer for Comparing {
    fn event(&mut self, vm: &mut Vm, event: Event<'_>) -> Outcome<()> {
        let mut recorder = self.recorder.borrow_mut();
        let carries =
            matches!(event, Event::Return(_) | Event::Yield(_) | Event::Unwind(_) | Event::Raise(_));
        // What is in flight has an owner more than the program gave it.
        if recorder.event(vm, &event) && !carries {
            let step = recorder.recording.len();
            let line = recorder.recording.steps[step - 1].line;
            let mut found = self.found.borrow_mut();
            for difference in recorder.differences(vm) {
                if found.len() < 20 {
                    found.push(format!("step {step}, line {line}: {difference}"));
                }
            }
        }
        Ok(())
    }

    fn wanted_reports(&self, _: &Vm) -> Reports {
        Reports { expressions: true, native_calls: false, notes: true }
    }

    fn watches(&self, code: &Code) -> bool {
        self.recorder.borrow().is_recorded(code)
    }
}

/// Records the program in `file`; gives the recording and the differences found.
fn record(vm: &mut Vm, file: &Path) -> (Recording, Vec<String>) {
    let main = module::new("__main__", None);
    let globals = main.payload::<Module>().namespace.clone();
    globals.set_name(&names().__builtins__, vm.interpreter.builtins.value().clone());
    vm.interpreter.modules.set_name(&intern("__main__"), main.clone());
    let text = std::fs::read_to_string(file).expect("a lesson");
    let name = file.to_string_lossy().into_owned();
    let source = Rc::new(Source::new(&name, text));
    let options = Options {
        reports: Some(Reports { expressions: true, native_calls: false, notes: true }),
        ..Options::default()
    };
    let code = program::compile(&source, Mode::Exec, options).unwrap_or_else(|_| panic!("{name} is Python"));
    let limits = Limits { steps: 20_000, ..Limits::default() };
    let recorder = Rc::new(RefCell::new(Recorder::new(vm, &name, Grain::Expression, limits)));
    let found = Rc::new(RefCell::new(Vec::new()));
    vm.observe(Box::new(Comparing { recorder: recorder.clone(), found: found.clone() }));
    let globals: Typed<vivarium::types::dict::Dict> = globals;
    if let Err(raised) = program::run(vm, code, globals, None) {
        drop::<Value>(vm.take_raised(raised));
    }
    vm.end_observation();
    let mut recorder = recorder.borrow_mut();
    recorder.finish(vm, None);
    let recording = std::mem::replace(&mut recorder.recording, Recording::new(Grain::Expression));
    (recording, found.take())
}

/// The state at a step, put together from the beginning.
fn state_from_the_beginning(recording: &Recording, step: usize) -> State {
    let mut state = State::default();
    for index in 0..=step {
        for change in recording.changes_of(index) {
            state.apply(recording, *change);
        }
        if let Some(frame) = state.frames.get_mut(&recording.steps[index].frame) {
            frame.step = index as u32;
        }
    }
    state
}

#[test]
fn what_is_recorded_is_what_there_is() {
    let work = || {
        let mut vm = vivarium::start::start();
        vm.set_native_stack(24 << 20);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
        let sessions = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions");
        let files = |folder| std::fs::read_dir(folder).expect("programs").flatten();
        let mut lessons: Vec<_> = files(folder).chain(files(sessions)).collect();
        lessons.sort_by_key(std::fs::DirEntry::path);
        let only = std::env::var("LESSON").unwrap_or_default();
        let mut told = Vec::new();
        for lesson in lessons {
            let path = lesson.path();
            let shown = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.extension().is_none_or(|end| end != "py") || !shown.contains(&only) {
                continue;
            }
            let (recording, found) = record(&mut vm, &path);
            told.extend(found.into_iter().map(|difference| format!("{shown}: {difference}")));
            let steps = recording.len();
            for step in [0, steps / 3, steps / 2, steps.saturating_sub(1)] {
                assert_eq!(
                    recording.state(step),
                    state_from_the_beginning(&recording, step),
                    "{shown}, {step}"
                );
            }
        }
        assert!(told.is_empty(), "{}", told.join("\n"));
    };
    let thread = std::thread::Builder::new().stack_size(32 << 20).spawn(work).expect("a thread");
    if let Err(panic) = thread.join() {
        std::panic::resume_unwind(panic);
    }
}

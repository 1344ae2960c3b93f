//! The stepper: records a program while it runs, stops where it is told to, and walks through what is
//! recorded, forwards and backwards.

mod goal;
pub mod lesson;
mod prompt;
pub mod stop;
mod travel;

use super::full_screen::{self, FullScreen};
use super::input::Input;
use super::screen;
use crate::eval::lower::Reports;
use crate::eval::{Outcome, Raised, Vm};
use crate::exhibit::visits::Visits;
use crate::heap::traced;
use crate::observe::recorder::{Limits, Recorder, reports};
use crate::observe::{Event, Observer};
use crate::recording::query::Followed;
use crate::recording::{Grain, Moment, Recording, State};
use crate::types::code::Code;
use crate::types::exception;
use goal::{Breakpoint, Goal};
pub use prompt::{Next, command};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use stop::Stop;

/// What is done when nobody is at the prompt any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unattended {
    /// The program runs to its end.
    Continue,
    /// If nobody was there from the beginning, each step is shown on a line.
    StepOn,
}

/// The stepper, which watches a program.
pub struct Stepper {
    recorder: Recorder,
    input: Rc<RefCell<Input>>,
    unattended: Unattended,
    goal: Goal,
    breakpoints: Vec<Breakpoint>,
    /// The program's stops.
    visits: Visits,
    /// The steps of stops whose question was answered, and those that answered.
    answered: HashMap<usize, usize>,
    /// The last number of a breakpoint.
    numbered: u32,
    /// Names at whose change the program stops.
    watched: Vec<Followed>,
    /// The steps at which somebody was asked, and what the program was like at the last of them.
    stops: Vec<usize>,
    last_shown: Option<(usize, State)>,
    last_command: String,
    /// The step from which another task or thread is looked for.
    from: Option<usize>,
    /// Whether nobody is at the prompt any more.
    alone: bool,
    one_line_each: bool,
    /// Letters that were said to be variables too.
    told: Vec<String>,
    /// Set when the program is to be left.
    left: Rc<Cell<bool>>,
    /// The screen, where the stepper has one to itself.
    full_screen: Option<FullScreen>,
    /// Whether it has one: steps are not shown as lines then.
    has_screen: bool,
}

/// A stepper shared with who started it.
pub struct Shared(pub Rc<RefCell<Stepper>>);

impl Stepper {
    /// A stepper for a program that is about to be run in `vm` from a `text` called `file`. The flag
    /// tells afterwards whether the program was left.
    pub fn new(
        vm: &mut Vm,
        input: Rc<RefCell<Input>>,
        file: &str,
        text: &str,
        unattended: Unattended,
    ) -> (Stepper, Rc<Cell<bool>>) {
        let left = Rc::new(Cell::new(false));
        let stepper = Stepper {
            recorder: Recorder::new(vm, file, Grain::Expression, Limits::default()),
            input,
            unattended,
            goal: Goal::Into,
            breakpoints: Vec::new(),
            visits: Visits::of(text),
            answered: HashMap::new(),
            numbered: 0,
            watched: Vec::new(),
            stops: Vec::new(),
            last_shown: None,
            last_command: "s".to_owned(),
            from: None,
            alone: false,
            one_line_each: false,
            told: Vec::new(),
            left: left.clone(),
            full_screen: None,
            has_screen: false,
        };
        (stepper, left)
    }

    /// Takes the terminal over, where that is possible.
    pub fn open_screen(&mut self) {
        self.full_screen = FullScreen::open();
        self.has_screen = self.full_screen.is_some();
    }

    /// Lends the screen for a stop; it is given back by [`Stepper::return_screen`].
    pub fn borrow_screen(&mut self) -> Option<FullScreen> {
        self.full_screen.take()
    }

    /// Gives the screen back.
    pub fn return_screen(&mut self, screen: FullScreen) {
        self.full_screen = Some(screen);
    }

    /// What is recorded so far.
    pub fn recording(&self) -> &Recording {
        &self.recorder.recording
    }

    /// The lines with a breakpoint.
    pub fn breakpoint_lines(&self) -> Vec<u32> {
        self.breakpoints.iter().map(|breakpoint| breakpoint.line).collect()
    }

    /// Ends the recording. A full screen stays until it is left, so that the program can be looked at again; `uncaught`
    /// is told of an exception that ended it.
    pub fn finish(&mut self, vm: &mut Vm, uncaught: Option<String>) -> Recording {
        self.recorder.finish(vm, uncaught);
        self.recorder.recording.index();
        while self.full_screen.is_some() && !self.left.get() && !self.recording().is_empty() {
            if full_screen::ask(self, vm).is_err() {
                break;
            }
        }
        // What is printed behind the screen is printed when that is gone.
        vm.flush_output();
        self.full_screen = None;
        if self.from.take().is_some() && !self.left.get() {
            screen::show("-- nobody else had a turn any more --\n");
        }
        if !(self.left.get() || self.alone && !self.one_line_each) {
            let told = lesson::last_answers(self, screen::columns());
            screen::show(&told);
        }
        std::mem::replace(&mut self.recorder.recording, Recording::new(Grain::Expression))
    }

    /// Raised to end the program when the stepper is left.
    fn leave(&self, vm: &mut Vm) -> Raised {
        vm.interpreter.is_left = true;
        vm.raise(exception::with_arguments(&exception::KEYBOARD_INTERRUPT, Vec::new()))
    }

    /// Whether the program has come to one of its stops with the last step.
    fn arrive(&mut self, vm: &mut Vm) -> bool {
        self.visits.arrive(vm, &mut self.recorder.recording, screen::columns())
    }

    /// Whether the program is to stop at a step.
    fn is_stop(&mut self, index: usize) -> bool {
        self.goal.is_reached(&self.recorder.recording, index)
            || travel::hits_breakpoint(self, index)
            || travel::hits_watch(self, index)
    }

    /// Shows the program at its last step, and asks what to do.
    fn stop(&mut self, vm: &mut Vm) -> Outcome<()> {
        vm.flush_output();
        let index = self.recorder.recording.len() - 1;
        if self.alone {
            if self.one_line_each {
                self.show_line(index);
            }
            return Ok(());
        }
        self.recorder.recording.index();
        self.show(index);
        self.stops.push(index);
        if self.full_screen.is_some() {
            full_screen::ask(self, vm)?;
            if let Some(full) = &mut self.full_screen {
                full.release_keys();
            }
        } else {
            prompt::ask(self, vm)?;
        }
        if self.left.get() { Err(self.leave(vm)) } else { Ok(()) }
    }

    fn show_line(&mut self, index: usize) {
        self.recorder.recording.index();
        let since = self.last_shown.take().map(|(since, _)| since);
        let moment = Moment::at(&self.recorder.recording, index);
        screen::show(&stop::render_line(&Stop::brief(&moment, index, since), screen::columns()));
        let words = lesson::words(self, index, screen::columns());
        screen::show(&words);
        self.last_shown = Some((index, State::default()));
    }

    /// The program at a step, compared with what was shown last.
    pub fn at(&self, index: usize) -> Stop {
        let recording = &self.recorder.recording;
        let before = match &self.last_shown {
            Some((since, state)) if *since < index => Some((*since, state.clone())),
            Some(_) => goal::before(recording, index).map(|before| (before, recording.state(before))),
            None => None,
        };
        Stop::of(recording, index, recording.state(index), before)
    }

    fn show(&mut self, index: usize) {
        if let Some(from) = self.from.take() {
            let switched = goal::switched(&self.recorder.recording, from, index);
            let nothing = "nobody else had a turn up to here";
            screen::show(&format!("-- {} --\n", switched.as_deref().unwrap_or(nothing)));
        }
        if !self.has_screen {
            let stop = self.at(index);
            let behind = self.recorder.recording.len() - 1 - index;
            if behind > 0 {
                screen::show(&format!("-- an earlier step, {behind} before the present one --\n"));
            }
            screen::show(&stop::render(&stop, screen::columns()));
            let words = lesson::words(self, index, screen::columns());
            screen::show(&words);
        }
        self.last_shown = Some((index, self.recorder.recording.state(index)));
    }
}

impl Observer for Shared {
    fn event(&mut self, vm: &mut Vm, event: Event<'_>) -> Outcome<()> {
        let mut stepper = self.0.borrow_mut();
        if stepper.recorder.is_over() {
            return Ok(());
        }
        if stepper.left.get() {
            return match event {
                Event::Statement(_) => Err(stepper.leave(vm)),
                _ => Ok(()),
            };
        }
        // What is kept of the program is none of its memory.
        if !traced::apart(|| stepper.recorder.event(vm, &event)) {
            return Ok(());
        }
        if stepper.recorder.is_over() {
            vm.flush_output();
            screen::show("-- the recording is full: the program runs on without it --\n");
            stepper.recorder.finish(vm, None);
            return Ok(());
        }
        let index = stepper.recorder.recording.len() - 1;
        let arrived = stepper.arrive(vm);
        if stepper.is_stop(index) || arrived { stepper.stop(vm) } else { Ok(()) }
    }

    fn wanted_reports(&self, _: &Vm) -> Reports {
        reports(Grain::Expression)
    }

    fn watches(&self, code: &Code) -> bool {
        self.0.borrow().recorder.is_recorded(code)
    }

    fn is_over(&self, _: &mut Vm) -> bool {
        self.0.borrow().recorder.is_over()
    }
}

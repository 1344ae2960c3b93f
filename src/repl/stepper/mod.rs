//! The stepper: stops before each statement, goes into calls, over them or out of them, through the
//! parts of an expression, and back to earlier stops, which are kept as plain data.

mod prompt;
pub mod stop;

use super::input::Input;
use super::screen;
use crate::eval::lower::Reports;
use crate::eval::vm::Frame;
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::observe::{Event, Observer};
use crate::types::exception;
use crate::views::frames::{self, Variable};
use crate::views::value;
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;
use stop::{Activation, Reason, Stop};
use vivarium_syntax::ast::Span;

/// Where to stop next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goal {
    /// Before the next statement, wherever it is.
    Into,
    /// Before the next statement of this frame or of one that waits for it.
    Over(usize),
    /// Where this frame is left.
    Return(usize),
    /// At this line or behind it, in this frame; or where it is left.
    Until(usize, u32),
    /// After the next expression of this frame, or before its next statement.
    Expression(usize),
    /// Only where an exception leaves the program.
    End,
}

/// What is done when nobody is at the prompt any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unattended {
    /// The program runs to its end.
    Continue,
    /// If nobody was there from the beginning, each step is shown on a line.
    StepOn,
}

/// The most stops that are kept.
const KEPT: usize = 5000;

/// The stepper, which watches a program.
pub struct Stepper {
    input: Rc<RefCell<Input>>,
    /// The file whose code is stepped through; code of other folders is run as one step.
    folder: String,
    unattended: Unattended,
    /// The depth of the program's outermost frame.
    base: usize,
    goal: Goal,
    /// The stops so far, the last one live.
    stops: VecDeque<Stop>,
    count: usize,
    /// Each frame's names as last shown.
    seen: HashMap<(String, usize), Vec<Variable>>,
    seen_globals: Vec<Variable>,
    /// The statement that runs in each frame, by depth.
    running: HashMap<usize, Span>,
    notes: Vec<String>,
    last_command: String,
    /// Whether nobody is at the prompt any more.
    alone: bool,
    one_line_each: bool,
    /// Letters that were said to be variables too.
    told: Vec<String>,
    /// Set when the program is to be left.
    left: Rc<Cell<bool>>,
}

impl Stepper {
    /// A stepper for a program that is about to be run in `vm` from a text called `file`. The flag
    /// tells afterwards whether the program was left.
    pub fn new(
        vm: &Vm,
        input: Rc<RefCell<Input>>,
        file: &str,
        unattended: Unattended,
    ) -> (Stepper, Rc<Cell<bool>>) {
        let left = Rc::new(Cell::new(false));
        let stepper = Stepper {
            input,
            folder: file.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned()),
            unattended,
            base: vm.callers.len() + 1,
            goal: Goal::Into,
            stops: VecDeque::new(),
            count: 0,
            seen: HashMap::new(),
            seen_globals: Vec::new(),
            running: HashMap::new(),
            notes: Vec::new(),
            last_command: "s".to_owned(),
            alone: false,
            one_line_each: false,
            told: Vec::new(),
            left: left.clone(),
        };
        (stepper, left)
    }

    /// Whether the frame runs code that is stepped through.
    fn is_ours(&self, frame: &Frame) -> bool {
        let code = frame.function.code.borrow();
        let file = &code.source.filename;
        if file.starts_with('<') {
            return file.starts_with("<python-input") || file == "<string>";
        }
        file.rsplit_once('/').map_or("", |(folder, _)| folder) == self.folder
    }

    fn note(&mut self, note: String) {
        if self.notes.len() < 6 {
            self.notes.push(note);
        }
    }

    /// Raised to end the program when the stepper is left.
    fn leave(&self, vm: &mut Vm) -> Raised {
        vm.raise(exception::with_arguments(&exception::KEYBOARD_INTERRUPT, Vec::new()))
    }

    fn wants(&self, depth: usize, line: u32) -> bool {
        match self.goal {
            Goal::Into => true,
            Goal::Over(wanted) | Goal::Expression(wanted) => depth <= wanted,
            Goal::Until(wanted, until) => depth < wanted || (depth == wanted && line >= until),
            Goal::Return(wanted) => depth < wanted,
            Goal::End => false,
        }
    }

    fn statement(&mut self, vm: &mut Vm, span: Span) -> Outcome<()> {
        if self.left.get() {
            return Err(self.leave(vm));
        }
        let depth = vm.callers.len();
        // What was made from one statement bears its span and is no step of its own.
        if self.running.insert(depth, span) == Some(span) {
            return Ok(());
        }
        let code = vm.frame.function.code.borrow().clone();
        if is_string(code.source.text_of(span)) {
            return Ok(());
        }
        let line = code.source.line(span.start);
        if self.wants(depth, line) { self.stop(vm, Reason::Statement, span) } else { Ok(()) }
    }

    fn expression(&mut self, vm: &mut Vm, span: Span, value: &Value) -> Outcome<()> {
        let wanted = matches!(self.goal, Goal::Expression(depth) if vm.callers.len() == depth);
        if !wanted || self.left.get() {
            return Ok(());
        }
        let code = vm.frame.function.code.borrow().clone();
        let source = &code.source;
        let line = source.line(span.start);
        let text = source.line_text(line);
        let column = |offset: u32| {
            let bytes = (offset - source.line_start(line)) as usize;
            text.get(..bytes.min(text.len())).map_or(0, |before| before.chars().count())
        };
        let value = value::brief(vm, value, 60);
        let reason = Reason::Expression { start: column(span.start), end: column(span.end), value };
        self.stop(vm, reason, span)
    }

    /// The frame that runs is left with a value.
    fn value_leaves(&mut self, vm: &mut Vm, value: &Value, yields: bool) -> Outcome<()> {
        let depth = vm.callers.len();
        let code = vm.frame.function.code.borrow().clone();
        if !yields {
            self.running.remove(&depth);
        }
        if depth <= self.base {
            return Ok(());
        }
        let is_function = code.has(crate::types::code::OPTIMIZED);
        let shown = value::brief(vm, value, 50);
        let at = vm.frame.at;
        if matches!(self.goal, Goal::Return(wanted) if depth <= wanted) && !self.left.get() {
            let reason = if yields { Reason::Yield(shown) } else { Reason::Return(shown) };
            return self.stop(vm, reason, at);
        }
        let name = frames::code_name(&code);
        if name.ends_with("<genexpr>()") {
            return Ok(());
        }
        match (yields, is_function) {
            (true, _) => self.note(format!("{name} yields {shown}")),
            (false, true) => self.note(format!("{name} returns {shown}")),
            (false, false) => self.note(format!("the body of class {name} is done")),
        }
        Ok(())
    }

    /// The frame that runs is left with an exception.
    fn exception_leaves(&mut self, vm: &mut Vm, exception: Option<Value>) -> Outcome<()> {
        let depth = vm.callers.len();
        self.running.remove(&depth);
        let Some(exception) = exception.filter(|_| !self.left.get()) else { return Ok(()) };
        let text = value::exception_line(vm, &exception);
        if depth <= self.base && !exception::is_instance(&exception, &exception::SYSTEM_EXIT) {
            let at = vm.frame.at;
            return self.stop(vm, Reason::Uncaught(text), at);
        }
        let name = frames::code_name(&vm.frame.function.code.borrow().clone());
        self.note(format!("! {text}  leaves {name}"));
        Ok(())
    }

    /// Looks at the program, shows it, and asks what to do.
    fn stop(&mut self, vm: &mut Vm, reason: Reason, span: Span) -> Outcome<()> {
        vm.flush_output();
        let stop = self.look(vm, reason, span);
        self.stops.push_back(stop);
        if self.stops.len() > KEPT {
            self.stops.pop_front();
        }
        if self.alone {
            if self.one_line_each {
                self.show_line();
            }
            return Ok(());
        }
        self.show(self.stops.len() - 1);
        prompt::ask(self, vm)?;
        if self.left.get() { Err(self.leave(vm)) } else { Ok(()) }
    }

    fn show_line(&self) {
        if let Some(stop) = self.stops.back() {
            screen::show(&stop::render_line(stop, screen::columns()));
        }
    }

    fn show(&self, index: usize) {
        let Some(stop) = self.stops.get(index) else { return };
        let behind = self.stops.len() - 1 - index;
        if behind > 0 {
            screen::show(&format!("-- an earlier stop, {behind} before the present one --\n"));
        }
        screen::show(&stop::render(stop, screen::columns()));
    }

    /// The program as it stands.
    fn look(&mut self, vm: &mut Vm, reason: Reason, span: Span) -> Stop {
        self.count += 1;
        vm.frame.at = span;
        let printed = vm.take_printed();
        let code = vm.frame.function.code.borrow().clone();
        let source = code.source.clone();
        let line = source.line(span.start);
        let stack = self.stack(vm);
        let mut changes = Vec::new();
        let mut variables = Vec::new();
        if let Some(frame) = frames::frame(vm, 0) {
            let before = self.seen.get(&frame.key).cloned();
            changes = frames::changes(&before.unwrap_or_default(), &frame.variables);
            variables = frame.variables.clone();
            self.seen.insert(frame.key, frame.variables);
        }
        let mut globals = Vec::new();
        let is_outermost = code.has(crate::types::code::OPTIMIZED) || vm.frame.locals.is_some();
        let live = frames::namespace_variables(vm.globals().value());
        let now = frames::look(vm, &live);
        drop(live);
        if is_outermost {
            let global_changes = frames::changes(&self.seen_globals, &now);
            changes.extend(global_changes.into_iter().filter(|change| !is_count(change)));
            globals = now.clone();
        }
        self.seen_globals = now;
        if self.count == 1 {
            // What was there before the program began is no change.
            changes.clear();
        }
        let first = line.saturating_sub(2).max(1);
        let last = (line + 2).min(source.line_count());
        Stop {
            number: self.count,
            reason,
            file: source.filename.clone(),
            line,
            source: (first..=last).map(|number| (number, source.line_text(number).to_owned())).collect(),
            stack,
            variables,
            globals,
            changes,
            notes: std::mem::take(&mut self.notes),
            printed,
        }
    }

    fn stack(&self, vm: &Vm) -> Vec<Activation> {
        let frames = vm.callers.iter().skip(self.base).chain([&vm.frame]);
        frames
            .map(|frame| {
                let code = frame.function.code.borrow();
                let line = code.source.line(frame.at.start);
                Activation {
                    name: frames::code_name(&code),
                    line,
                    text: code.source.line_text(line).to_owned(),
                }
            })
            .collect()
    }
}

/// Whether a statement is a string alone, such as a docstring: nothing happens there.
fn is_string(statement: &str) -> bool {
    let quoted = statement.trim_start_matches(['r', 'R', 'u', 'U', 'b', 'B']);
    ["\"\"\"", "'''", "\"", "'"].iter().any(|mark| {
        let inside = quoted.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
        inside.is_some_and(|inside| !inside.contains(mark))
    })
}

fn is_count(change: &frames::Change) -> bool {
    matches!(change, frames::Change::Counted(..))
}

impl Observer for Stepper {
    fn wanted_reports(&self, _: &Vm) -> Reports {
        Reports { expressions: true, native_calls: false }
    }

    fn event(&mut self, vm: &mut Vm, event: Event<'_>) -> Outcome<()> {
        if !self.is_ours(&vm.frame) {
            return Ok(());
        }
        match event {
            Event::Statement(span) => self.statement(vm, span),
            Event::Expression(span, value) => self.expression(vm, span, value),
            Event::Call => {
                let depth = vm.callers.len();
                self.running.remove(&depth);
                self.seen.retain(|key, _| key.1 != depth);
                Ok(())
            }
            Event::Return(value) => self.value_leaves(vm, value, false),
            Event::Yield(value) => self.value_leaves(vm, value, true),
            Event::Resume => {
                let name = frames::code_name(&vm.frame.function.code.borrow().clone());
                if !name.ends_with("<genexpr>()") {
                    self.note(format!("{name} wakes up"));
                }
                Ok(())
            }
            Event::Unwind(exception) => self.exception_leaves(vm, Some(exception.clone())),
            Event::Line(_)
            | Event::Raise(_)
            | Event::NativeCall(_)
            | Event::NativeReturn(_)
            | Event::NativeUnwind(_) => Ok(()),
        }
    }
}

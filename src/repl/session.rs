//! A session at the prompt: it reads what is typed, runs it, and shows what comes of it.

use super::completion::Completion;
use super::full_screen;
use super::input::{Input, Read};
use super::stepper::{Shared, Stepper, Unattended};
use super::watches::Watches;
use super::{export, screen};
use crate::commands::evaluate::{self, Scope};
use crate::commands::{self, recorded};
use crate::eval::guard;
use crate::eval::lower::{Options, Reports};
use crate::eval::program::{self, CompileError};
use crate::eval::source::Source;
use crate::eval::threads::{self, gil};
use crate::eval::{Outcome, Vm};
use crate::finish;
use crate::heap::{Typed, Value, breaker};
use crate::lessons;
use crate::limits;
use crate::recording::Recording;
use crate::types::code::Code;
use crate::types::dict::Dict;
use crate::types::exception;
use crate::types::module::{self, Module};
use crate::types::names::names;
use crate::types::str::{self, intern};
use crate::views::value;
use std::cell::RefCell;
use std::rc::Rc;
use vivarium_syntax::{Completeness, Mode, SyntaxError, completeness, decode_source, parse};

/// What a line led to: an exit status, when it ends the session.
type Ended = Option<u8>;

/// What the stepper is told of.
const EVERYTHING: Reports = Reports { expressions: true, native_calls: false, notes: true };

/// The answer to a command about a recording that there is not.
const NOTHING_RECORDED: &str = "Nothing is recorded yet: %step FILE or %step CODE records.\n";

/// A session.
pub struct Session<'v> {
    vm: &'v mut Vm,
    globals: Typed<Dict>,
    input: Rc<RefCell<Input>>,
    /// How many inputs there were, for their names.
    inputs: usize,
    /// The program that was stepped through last.
    recorded: Option<Recording>,
    /// The names that are watched.
    watches: Watches,
}

/// Holds a session at the prompt in the module `__main__`; gives the exit status. To a person it says
/// first what this is.
pub fn run(vm: &mut Vm) -> u8 {
    let mut session = Session::new(vm);
    if session.input.borrow().is_terminal() {
        let version = env!("CARGO_PKG_VERSION");
        screen::show(&format!("Vivarium {version}, Python 3.14, a glass box for watching Python live.\n"));
        screen::show("Type \"%help\" for what it can show, \"exit\" or Ctrl-D to leave.\n");
    }
    session.converse()
}

/// Steps through the program in a file; gives the exit status.
pub fn step_file(vm: &mut Vm, path: &str) -> u8 {
    let mut session = Session::new(vm);
    let text = match session.read_file(path) {
        Ok(text) => text,
        Err(message) => {
            session.vm.write_stderr(&format!("vivarium: {message}\n"));
            return 2;
        }
    };
    session.globals.set_name(&names().__file__, str::new(path));
    match session.step_program(path, text, Unattended::StepOn) {
        (Some(status), _) => status,
        (None, raised) => u8::from(raised),
    }
}

/// Lists the lessons, or shows one, steps through it, and leaves its names to the prompt; gives the
/// exit status.
pub fn guide(vm: &mut Vm, number: Option<&str>) -> u8 {
    let Some(number) = number else {
        screen::show(&lessons::list());
        return 0;
    };
    let Some(lesson) = lessons::find(number) else {
        vm.write_stderr(&format!("vivarium: there is no lesson {number}\n{}", lessons::list()));
        return 2;
    };
    let mut session = Session::new(vm);
    if let (Some(status), _) = session.open_lesson(lesson) {
        return status;
    }
    session.converse()
}

impl<'v> Session<'v> {
    /// A session in the module `__main__`, which is made if there is none.
    pub fn new(vm: &'v mut Vm) -> Session<'v> {
        let known = names();
        let main = vm.interpreter.modules.get_name(&known.__main__).filter(|main| main.has::<Module>());
        let main = main.unwrap_or_else(|| {
            let main = module::new("__main__", None);
            vm.interpreter.modules.set_name(&known.__main__, main.clone());
            main
        });
        let globals = main.payload::<Module>().namespace.clone();
        if globals.get_name(&known.__builtins__).is_none()
            && let Some(builtins) = vm.interpreter.modules.get_name(&known.builtins)
        {
            globals.set_name(&known.__builtins__, builtins);
        }
        let sys = vm.interpreter.sys.payload::<Module>().namespace.clone();
        for (name, prompt) in [(&known.ps1, ">>> "), (&known.ps2, "... ")] {
            if sys.get_name(name).is_none() {
                sys.set_name(name, str::new(prompt));
            }
        }
        let completion = Completion::new(globals.clone(), vm.interpreter.builtins.clone());
        let input = Rc::new(RefCell::new(Input::standard(completion)));
        Session { vm, globals, input, inputs: 0, recorded: None, watches: Watches::default() }
    }

    /// Reads and runs until the end of the input or `exit`.
    pub fn converse(&mut self) -> u8 {
        let mut block: Vec<String> = Vec::new();
        loop {
            self.vm.flush_output();
            let prompt = self.prompt(!block.is_empty());
            let indentation = next_indentation(&block);
            if let Some(limit) = limits::end() {
                screen::show(&limits::ending::words_of(limit));
            }
            let is_terminal = self.input.borrow().is_terminal();
            let initial = if is_terminal { indentation.as_str() } else { "" };
            let read = self.input.borrow_mut().read(&prompt, initial);
            limits::begin();
            match read {
                Read::Interrupted => {
                    breaker::clear(breaker::SIGNAL);
                    screen::show("KeyboardInterrupt\n");
                    block.clear();
                }
                Read::End => {
                    let ended = if block.is_empty() { None } else { self.execute(&block.join("\n")) };
                    screen::show("\n");
                    return ended.unwrap_or(0);
                }
                Read::Line(line) => {
                    let depth = self.vm.depth();
                    let ended = guard::caught(|| self.line(&mut block, &line));
                    let ended = ended.unwrap_or_else(|| {
                        self.vm.come_back(&depth);
                        block.clear();
                        screen::show(&format!("SystemError: {}\n", guard::last_panic()));
                        None
                    });
                    if let Some(status) = ended {
                        return status;
                    }
                }
            }
        }
    }

    fn prompt(&mut self, continued: bool) -> String {
        let (name, usual) = if continued { (&names().ps2, "... ") } else { (&names().ps1, ">>> ") };
        let Some(prompt) = self.vm.sys_attribute(name) else { return usual.to_owned() };
        match self.vm.str_text(&prompt) {
            Ok(text) => text.to_string_lossy(),
            Err(raised) => {
                drop(self.vm.take_raised(raised));
                usual.to_owned()
            }
        }
    }

    /// Takes in a line, or several that came together.
    fn line(&mut self, block: &mut Vec<String>, line: &str) -> Ended {
        let typed = strip_prompts(line);
        if block.is_empty() {
            if typed.trim().is_empty() {
                return None;
            }
            let trimmed = typed.trim();
            let is_command = trimmed.starts_with('%')
                || trimmed.strip_prefix(':').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
            if let Some((asked, with_source)) = commands::question(trimmed) {
                self.input.borrow_mut().remember(trimmed);
                let scope = Scope { globals: self.globals.clone(), locals: None };
                screen::show(&commands::inspect(self.vm, &scope, asked, with_source, screen::columns()));
                return None;
            }
            if is_command || self.is_word(trimmed) {
                self.input.borrow_mut().remember(trimmed);
                return if is_command { self.command(trimmed) } else { self.word(trimmed) };
            }
        }
        let blank = typed.trim().is_empty();
        block.extend(if blank { vec![String::new()] } else { typed.lines().map(str::to_owned).collect() });
        let text = block.join("\n");
        let several = typed.contains('\n');
        let ready = match completeness(&text) {
            Completeness::Complete => true,
            Completeness::Incomplete => {
                // A whole block that was pasted or recalled need not end with an empty line.
                several && parse(&text, Mode::Single).is_ok()
            }
            Completeness::Invalid(_) => true,
        };
        if !ready {
            return None;
        }
        block.clear();
        self.input.borrow_mut().remember(&text);
        self.execute(&text)
    }

    /// Whether a line is one of the bare words of Python's prompt, and no name of the program.
    fn is_word(&self, line: &str) -> bool {
        let word = line.strip_suffix("()").unwrap_or(line);
        matches!(word, "exit" | "quit" | "help" | "clear" | "copyright")
            && (word == line || matches!(word, "exit" | "quit" | "help"))
            && self.globals.get_name(&intern(word)).is_none()
    }

    fn word(&mut self, line: &str) -> Ended {
        match line.trim_end_matches("()") {
            "help" => screen::show(&commands::help(screen::columns())),
            "clear" => screen::show("\x1b[H\x1b[2J"),
            "copyright" => screen::show("Vivarium: MIT OR Apache-2.0.\n"),
            _ => return Some(0),
        }
        None
    }

    fn command(&mut self, line: &str) -> Ended {
        let scope = Scope { globals: self.globals.clone(), locals: None };
        let columns = screen::columns();
        if let Some(answer) = commands::answer(self.vm, &scope, line, columns) {
            screen::show(&answer.text(columns));
            return None;
        }
        let (name, arguments) = commands::parts(line)?;
        match name {
            "watch" if !arguments.is_empty() => {
                let told = self.watches.toggle(self.vm, &self.globals, arguments);
                screen::show(&told);
                return None;
            }
            "export" => {
                let told = self
                    .recorded
                    .as_ref()
                    .filter(|recording| !recording.is_empty())
                    .map(|recording| export::export(self.vm, recording, recording.len() - 1, arguments));
                screen::show(told.as_deref().unwrap_or(NOTHING_RECORDED));
                return None;
            }
            _ if recorded::NAMES.contains(&name) => {
                let recording = self.recorded.as_ref().filter(|recording| !recording.is_empty());
                let answer = recording
                    .and_then(|recording| recorded::answer(recording, recording.len() - 1, name, arguments));
                screen::show(&answer.map_or(NOTHING_RECORDED.to_owned(), |answer| answer.text(columns)));
                return None;
            }
            _ => {}
        }
        match name {
            "step" => self.step(arguments),
            "run" => self.run_file(arguments),
            "guide" => self.guide(arguments),
            "reset" => {
                let count = commands::reset(&self.globals);
                screen::show(&format!("{} forgotten.\n", crate::views::text::count(count, "name")));
                None
            }
            _ => None,
        }
    }

    fn guide(&mut self, number: &str) -> Ended {
        if number.is_empty() {
            screen::show(&lessons::list());
            return None;
        }
        match lessons::find(number) {
            Some(lesson) => self.open_lesson(lesson).0,
            None => {
                screen::show(&format!("There is no lesson {number}.\n{}", lessons::list()));
                None
            }
        }
    }

    fn open_lesson(&mut self, lesson: &lessons::Lesson) -> (Ended, bool) {
        screen::show(&format!("{}\n\n", lesson.text()));
        screen::show("Step by step: s into, n over, e expression, b back, c to the end, h help.\n");
        self.step_program(lesson.file, lesson.program.to_owned(), Unattended::StepOn)
    }

    fn step(&mut self, arguments: &str) -> Ended {
        if arguments.is_empty() {
            screen::show("Usage: %step CODE | FILE\n");
            return None;
        }
        let is_file = arguments.ends_with(".py") && !arguments.contains(char::is_whitespace);
        if is_file {
            return match self.read_file(arguments) {
                Ok(text) => self.step_program(arguments, text, Unattended::Continue).0,
                Err(message) => {
                    screen::show(&format!("{message}\n"));
                    None
                }
            };
        }
        let source = self.source(arguments);
        let programs = evaluate::compile_typed(&source, Some(EVERYTHING));
        self.watched(&source, programs, Unattended::Continue).0
    }

    fn run_file(&mut self, path: &str) -> Ended {
        if path.is_empty() {
            screen::show("Usage: %run FILE\n");
            return None;
        }
        match self.read_file(path) {
            Ok(text) => {
                let source = Rc::new(Source::new(path, text));
                let code = program::compile(&source, Mode::Exec, Options::default());
                self.run_all(&source, code.map(|code| vec![code])).0
            }
            Err(message) => {
                screen::show(&format!("{message}\n"));
                None
            }
        }
    }

    /// The text of a file, or of the lesson of that name.
    fn read_file(&self, path: &str) -> Result<String, String> {
        match limits::sandbox::read(path.as_ref()) {
            Ok(bytes) => decode_source(&bytes).map_err(|error: SyntaxError| error.message),
            Err(error) => match lessons::find(path) {
                Some(lesson) => Ok(lesson.program.to_owned()),
                None => {
                    let number = error.raw_os_error().unwrap_or(0);
                    let text = error.to_string();
                    let text = text.split(" (os error").next().unwrap_or_default();
                    Err(format!("can't open file '{path}': [Errno {number}] {text}"))
                }
            },
        }
    }

    fn step_program(&mut self, path: &str, text: String, unattended: Unattended) -> (Ended, bool) {
        let source = Rc::new(Source::new(path, text));
        let options = Options { reports: Some(EVERYTHING), ..Options::default() };
        let code = program::compile(&source, Mode::Exec, options).map(|code| vec![code]);
        self.watched(&source, code, unattended)
    }

    /// Runs programs under the stepper.
    fn watched(
        &mut self,
        source: &Rc<Source>,
        programs: Result<Vec<Typed<Code>>, CompileError>,
        unattended: Unattended,
    ) -> (Ended, bool) {
        let (mut stepper, left) =
            Stepper::new(self.vm, self.input.clone(), &source.filename, &source.text, unattended);
        let wants_screen =
            unattended == Unattended::StepOn && full_screen::is_possible() && !reads_input(source);
        if wants_screen {
            stepper.open_screen();
        }
        let stepper = Rc::new(RefCell::new(stepper));
        let _turns = gil::take_turns();
        self.vm.observe(Box::new(Shared(stepper.clone())));
        let process = std::process::id();
        let outcome = self.attempt(source, programs);
        if std::process::id() != process {
            let raised = outcome.err().map(|exception| self.vm.raise_unchained(exception));
            finish::end_child(self.vm, raised);
        }
        if threads::count() > 1 && !self.vm.is_ending() {
            finish::join_threads(self.vm);
        }
        self.vm.end_observation();
        let uncaught = outcome.as_ref().err().map(|exception| value::exception_line(self.vm, exception));
        self.recorded = Some(stepper.borrow_mut().finish(self.vm, uncaught));
        self.vm.flush_output();
        let (mut ended, mut raised) = (None, false);
        match outcome {
            Err(exception) => {
                let is_interrupt = exception::is_instance(&exception, &exception::KEYBOARD_INTERRUPT);
                if !(left.get() && is_interrupt) {
                    raised = true;
                    ended = evaluate::report(self.vm, exception);
                }
            }
            Ok(()) => {
                self.vm.flush_output();
            }
        }
        let text = if left.get() { "-- the program was left --\n" } else { "-- the program has ended --\n" };
        screen::show(text);
        (ended, raised)
    }

    fn source(&mut self, text: &str) -> Rc<Source> {
        let name = format!("<python-input-{}>", self.inputs);
        self.inputs += 1;
        let end = if text.ends_with('\n') { "" } else { "\n" };
        let source = Source::new(&name, format!("{text}{end}"));
        source.shown.set(true);
        Rc::new(source)
    }

    /// Runs what was typed.
    pub fn execute(&mut self, text: &str) -> Ended {
        let source = self.source(text);
        let programs = evaluate::compile_typed(&source, None);
        let ended = self.run_all(&source, programs).0;
        screen::show(&self.watches.changes(self.vm, &self.globals));
        ended
    }

    fn run_all(
        &mut self,
        source: &Rc<Source>,
        programs: Result<Vec<Typed<Code>>, CompileError>,
    ) -> (Ended, bool) {
        breaker::clear(breaker::SIGNAL);
        match self.attempt(source, programs) {
            Ok(()) => (None, false),
            Err(exception) => (evaluate::report(self.vm, exception), true),
        }
    }

    /// Runs programs one after the other, up to the first that raises.
    fn attempt(
        &mut self,
        source: &Rc<Source>,
        programs: Result<Vec<Typed<Code>>, CompileError>,
    ) -> Result<(), Value> {
        self.vm.interpreter.is_left = false;
        limits::begin();
        let outcome: Outcome<()> = match programs {
            Err(error) => Err(self.vm.raise_syntax_error(source, error)),
            Ok(programs) => programs.into_iter().try_for_each(|code| {
                let globals = self.globals.clone();
                self.vm.guarded(|vm| program::run(vm, code, globals, None)).map(drop)
            }),
        };
        let outcome = match outcome {
            Ok(()) => self.vm.check_interrupts(),
            raised => raised,
        };
        let outcome = limits::ending::settle(self.vm, outcome);
        let outcome = outcome.map_err(|raised| self.vm.take_raised(raised));
        self.vm.flush_output();
        outcome
    }
}

/// Whether a program asks its user for lines, who then needs the terminal.
fn reads_input(source: &Source) -> bool {
    ["input(", "stdin", "getpass"].iter().any(|word| source.text.contains(word))
}

/// How far the line after these is indented.
fn next_indentation(block: &[String]) -> String {
    let Some(last) = block.last() else { return String::new() };
    let own = &last[..last.len() - last.trim_start().len()];
    let code = last.split('#').next().unwrap_or_default().trim_end();
    let first = code.split_whitespace().next().unwrap_or_default();
    if code.ends_with(':') {
        return format!("{own}    ");
    }
    if matches!(first, "return" | "pass" | "break" | "continue" | "raise") {
        return own.strip_suffix("    ").unwrap_or("").to_owned();
    }
    own.to_owned()
}

/// A session that was pasted, without its prompts and without what it printed; other texts as they
/// are.
fn strip_prompts(text: &str) -> String {
    let stripped = |line: &str| {
        for prompt in [">>> ", "... "] {
            if let Some(rest) = line.strip_prefix(prompt) {
                return Some(rest.to_owned());
            }
        }
        matches!(line.trim_end(), ">>>" | "...").then(String::new)
    };
    if !text.trim_start().starts_with(">>>") {
        // A line alone may be the next one of a block that is being pasted.
        let is_continued = !text.contains('\n') && text.starts_with("... ");
        return if is_continued { text[4..].to_owned() } else { text.to_owned() };
    }
    let lines: Vec<String> = text.lines().filter_map(|line| stripped(line.trim_start())).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_sessions_lose_their_prompts() {
        assert_eq!(strip_prompts(">>> x = 1\n>>> x\n1\n"), "x = 1\nx");
        assert_eq!(strip_prompts(">>> for i in y:\n...     i\n...\n"), "for i in y:\n    i\n");
        assert_eq!(strip_prompts("x >>> y"), "x >>> y");
        assert_eq!(strip_prompts("... x"), "x");
        assert_eq!(strip_prompts("..."), "...");
    }

    #[test]
    fn blocks_are_indented() {
        let block = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        assert_eq!(next_indentation(&block(&["def f():"])), "    ");
        assert_eq!(next_indentation(&block(&["def f():", "    if x:  # why"])), "        ");
        assert_eq!(next_indentation(&block(&["def f():", "    return 1"])), "");
        assert_eq!(next_indentation(&[]), "");
    }
}

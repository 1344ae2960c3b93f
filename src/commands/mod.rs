//! The commands that begin with `%`: what they are called, and the answers of those that only look.

mod attributes;
mod calls;
pub mod evaluate;
mod objects;
mod processes;
pub mod recorded;
mod turns;

use crate::eval::threads::gil;
use crate::eval::{Outcome, Vm};
use crate::heap::{Typed, Value};
use crate::observe::{Event, Observer};
use crate::types::dict::Dict;
use crate::types::exception;
use crate::types::generator::{self, Generator, Step};
use crate::types::str::intern;
use crate::types::type_::TypeObject;
use crate::views::garbage::CollectionView;
use crate::views::generators::Kind;
use crate::views::view::View;
use crate::views::{
    event_loop, frames, garbage, generators, inspection, mro, references, super_walk, text, threads, value,
};
use evaluate::Scope;
use std::cell::RefCell;
use std::rc::Rc;

/// A command of the prompt.
pub struct Command {
    /// Its name, without `%`.
    pub name: &'static str,
    /// What follows it.
    pub arguments: &'static str,
    /// What it does.
    pub help: &'static str,
}

/// All commands.
pub static COMMANDS: &[Command] = &[
    Command { name: "help", arguments: "", help: "this list" },
    Command { name: "step", arguments: "CODE | FILE", help: "run it step by step" },
    Command { name: "run", arguments: "FILE", help: "run a file here; its names stay" },
    Command { name: "guide", arguments: "[NUMBER]", help: "the lessons; one of them, step by step" },
    Command { name: "mro", arguments: "CLASS | A, B", help: "a class's line, merged step by step" },
    Command { name: "super", arguments: "OBJ METHOD", help: "who is called, in which order, by super()" },
    Command {
        name: "attr",
        arguments: "OBJ.NAME [= VALUE]",
        help: "where an attribute is looked for; del OBJ.NAME too",
    },
    Command { name: "compare", arguments: "A B", help: "which parts two objects share" },
    Command { name: "call", arguments: "F(ARGUMENTS)", help: "which argument goes to which parameter" },
    Command { name: "closure", arguments: "F", help: "what wraps a function, and what its cells hold" },
    Command { name: "dataclass", arguments: "CLASS", help: "its fields, and the methods made for it" },
    Command { name: "refs", arguments: "NAME", help: "who holds an object" },
    Command { name: "why", arguments: "NAME", help: "what keeps an object alive" },
    Command { name: "gc", arguments: "[collect]", help: "what the cycle collector would find; or let it" },
    Command { name: "gen", arguments: "NAME", help: "where a generator sleeps" },
    Command { name: "next", arguments: "NAME [VALUE]", help: "wake it up, and what ran" },
    Command { name: "draw", arguments: "[NAME …]", help: "names and objects of a recorded step, drawn" },
    Command { name: "watch", arguments: "NAME", help: "how the references to its object came and went" },
    Command { name: "timeline", arguments: "NAME", help: "the same" },
    Command { name: "pending", arguments: "", help: "the handlers and finally clauses that wait at a step" },
    Command { name: "threads", arguments: "", help: "who holds the GIL, who waits for what, lost updates" },
    Command { name: "thread", arguments: "NAME | all", help: "let only that thread have turns, or all" },
    Command { name: "processes", arguments: "", help: "the processes that were made, and how they ended" },
    Command { name: "gil", arguments: "", help: "the same work on threads and processes, measured" },
    Command {
        name: "loop",
        arguments: "",
        help: "what the event loop will run next, and what its tasks await",
    },
    Command { name: "exchange", arguments: "NAME", help: "what went into a generator and came out" },
    Command { name: "match", arguments: "", help: "the cases of a match: tried, and why they do not fit" },
    Command {
        name: "comprehension",
        arguments: "",
        help: "the turns of a comprehension or generator expression",
    },
    Command {
        name: "export",
        arguments: "FILE",
        help: "the recording as .html, .json; a step as .svg, .dot",
    },
    Command { name: "who", arguments: "", help: "the names here, with their values and counts" },
    Command { name: "locals", arguments: "", help: "the same" },
    Command { name: "reset", arguments: "", help: "forget all names" },
];

/// The help of the prompt.
pub fn help(columns: usize) -> String {
    let mut lines = vec!["Python is typed as ever; these commands show what it hides:".to_owned()];
    for command in COMMANDS {
        let usage = format!("%{} {}", command.name, command.arguments);
        lines.extend(text::flow(&[text::pad(&usage, 24), command.help.to_owned()], "  ", columns));
    }
    lines.extend(text::flow(
        &[text::pad("x?  x??", 24), "what x is; with its source".to_owned()],
        "  ",
        columns,
    ));
    lines.push("Ctrl-C interrupts, Ctrl-D or exit leaves, Tab completes.".to_owned());
    text::lines(&lines)
}

/// The answer to an unknown command.
pub fn unknown(name: &str) -> String {
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let shuffled = COMMANDS.iter().find(|command| letters(command.name) == letters(name));
    let prefixed = COMMANDS.iter().find(|command| !name.is_empty() && command.name.starts_with(name));
    let names = COMMANDS.iter().map(|command| command.name);
    let similar = crate::text::levenshtein::suggestion(name.as_bytes(), names);
    let similar = similar.and_then(|name| COMMANDS.iter().find(|command| command.name == name));
    match prefixed.or(shuffled).or(similar) {
        Some(command) => format!("There is no %{name}: did you mean %{}?\n", command.name),
        None => format!("There is no %{name}: %help lists the commands.\n"),
    }
}

/// The name of a command and what follows it; `:name` is read as `%name`.
pub fn parts(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let rest = line.strip_prefix(['%', ':'])?;
    let (name, arguments) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    Some((name, arguments.trim()))
}

/// What is asked about by `x?`, `?x`, `x??` and `??x`, and whether the source is wanted too.
pub fn question(line: &str) -> Option<(&str, bool)> {
    let line = line.trim();
    let (asked, marks) = match line.strip_prefix('?') {
        Some(_) => (line.trim_start_matches('?'), line.len() - line.trim_start_matches('?').len()),
        None => (line.trim_end_matches('?'), line.len() - line.trim_end_matches('?').len()),
    };
    let asked = asked.trim();
    let begins = asked.starts_with(|first: char| first.is_alphabetic() || first == '_' || first == '%');
    ((1..=2).contains(&marks) && begins && !asked.contains(['?', '"', '\'', '#']))
        .then_some((asked, marks == 2))
}

/// The answer to a question.
pub fn inspect(vm: &mut Vm, scope: &Scope, asked: &str, with_source: bool, columns: usize) -> String {
    if let Some(name) = asked.strip_prefix('%') {
        let known = COMMANDS.iter().any(|command| command.name == name);
        return if known { usage(name).text(columns) } else { unknown(name) };
    }
    let outcome = named(vm, scope, asked);
    let answer = match outcome {
        Ok(object) => inspection::render(&inspection::look(vm, &object), with_source, columns),
        Err(raised) => {
            let exception = vm.take_raised(raised);
            format!("{}\n", value::exception_line(vm, &exception))
        }
    };
    vm.flush_output();
    answer
}

/// What a command answers.
pub enum Answer {
    /// Words.
    Words(String),
    /// A view.
    View(Box<View>),
}

impl From<String> for Answer {
    fn from(words: String) -> Answer {
        Answer::Words(words)
    }
}

impl From<View> for Answer {
    fn from(view: View) -> Answer {
        Answer::View(Box::new(view))
    }
}

impl Answer {
    /// The answer as lines of text, at most `columns` wide.
    pub fn text(&self, columns: usize) -> String {
        match self {
            Answer::Words(words) => words.clone(),
            Answer::View(view) => view.text(columns),
        }
    }
}

/// The answer to a command that only looks; nothing when it is one of the session's own.
pub fn answer(vm: &mut Vm, scope: &Scope, line: &str, columns: usize) -> Option<Answer> {
    let (name, arguments) = parts(line)?;
    if line.trim_start().starts_with(':') && COMMANDS.iter().any(|command| command.name == name) {
        return Some(format!("Commands begin with %: did you mean %{name}?\n").into());
    }
    if !COMMANDS.iter().any(|command| command.name == name) {
        return Some(unknown(name).into());
    }
    let outcome = match name {
        "help" => Ok(help(columns).into()),
        "mro" => show_mro(vm, scope, arguments),
        "super" => show_super(vm, scope, arguments),
        "attr" => attributes::show(vm, scope, arguments),
        "compare" => objects::compare(vm, scope, arguments),
        "call" => calls::show(vm, scope, arguments),
        "closure" => objects::closure(vm, scope, arguments),
        "dataclass" => objects::dataclass(vm, scope, arguments),
        "refs" => show_references(vm, scope, arguments),
        "why" => objects::retention(vm, scope, arguments),
        "gc" => show_garbage(vm, arguments),
        "gen" => show_generator(vm, scope, arguments),
        "next" => advance(vm, scope, arguments, columns),
        "loop" => event_loop::look(vm).map(|view| match view {
            Some(view) => View::Loop(view).into(),
            None => "No event loop runs in this thread.\n".to_owned().into(),
        }),
        "thread" if arguments.is_empty() => Ok(usage("thread")),
        "thread" => Ok(turns::choose(arguments)),
        "gil" => processes::measure(vm),
        "threads" => Ok(threads::now(&gil::overview(), columns).into()),
        "processes" => Ok(processes::now(vm)),
        "who" | "locals" => Ok(show_names(vm, scope, columns).into()),
        _ => return None,
    };
    vm.flush_output();
    Some(outcome.unwrap_or_else(|raised| {
        let exception = vm.take_raised(raised);
        format!("{}\n", value::exception_line(vm, &exception)).into()
    }))
}

fn usage(name: &str) -> Answer {
    let command = COMMANDS.iter().find(|command| command.name == name);
    let words = command.map_or_else(String::new, |command| {
        format!("Usage: %{} {}   ({})\n", command.name, command.arguments, command.help)
    });
    words.into()
}

fn show_mro(vm: &mut Vm, scope: &Scope, arguments: &str) -> Outcome<Answer> {
    if arguments.is_empty() {
        return Ok(usage("mro"));
    }
    // `class Z(X, Y)`, `X, Y` and `X Y` ask for a class that there need not be.
    let (name, bases) = match arguments.strip_prefix("class ") {
        Some(definition) => {
            let (name, bases) = definition.split_once('(').unwrap_or((definition, ""));
            (name.trim(), bases.trim_end_matches([':', ' ', ')']).to_owned())
        }
        None if arguments.split_whitespace().all(|word| {
            word.trim_end_matches(',').chars().all(|c| c.is_alphanumeric() || "_.".contains(c))
        }) && arguments.split_whitespace().count() > 1 =>
        {
            ("Z", arguments.split([',', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", "))
        }
        None => ("Z", arguments.to_owned()),
    };
    let is_question = arguments.starts_with("class ") || bases.contains(',');
    if is_question && !bases.is_empty() {
        let found = evaluate::expression(vm, scope, &format!("({bases},)"))?;
        let found: Vec<Value> = value::items(&found).into_iter().map(|(_, item)| item).collect();
        return match found.iter().find(|base| !base.has::<TypeObject>()) {
            Some(base) => Ok(format!("{} is no class.\n", value::brief(vm, base, 40)).into()),
            None => Ok(View::Mro(mro::of_bases(name, &found)).into()),
        };
    }
    let found = evaluate::expression(vm, scope, arguments)?;
    let class = if found.has::<TypeObject>() { found } else { found.class_value() };
    Ok(View::Mro(mro::of_class(&class)).into())
}

fn show_super(vm: &mut Vm, scope: &Scope, arguments: &str) -> Outcome<Answer> {
    let split = arguments.rsplit_once(char::is_whitespace).or_else(|| arguments.rsplit_once('.'));
    let Some((object, method)) = split else { return Ok(usage("super")) };
    let method = method.trim().trim_end_matches("()").trim_start_matches('.');
    let object = evaluate::expression(vm, scope, object)?;
    let class = if object.has::<TypeObject>() { object } else { object.class_value() };
    Ok(View::Super(super_walk::walk(&class, method)).into())
}

/// The names of a scope, where they are a copy of a function's variables, which holds each once more.
fn snapshot(vm: &Vm, scope: &Scope) -> Option<Value> {
    let is_function = vm.frame.function.code.borrow().has(crate::types::code::OPTIMIZED);
    scope.locals.clone().filter(|_| is_function)
}

fn show_references(vm: &mut Vm, scope: &Scope, arguments: &str) -> Outcome<Answer> {
    if arguments.is_empty() {
        return Ok(usage("refs"));
    }
    let object = named(vm, scope, arguments)?;
    let snapshot = snapshot(vm, scope);
    let view = references::references(vm, arguments, &object, 1, snapshot.as_ref());
    Ok(View::References(view).into())
}

/// The value of an expression; of a plain name without a snapshot of the frame, which would hold it.
fn named(vm: &mut Vm, scope: &Scope, text: &str) -> Outcome {
    let held = match &scope.locals {
        Some(locals) => locals.downcast::<Dict>().and_then(|dict| dict.get_name(&intern(text))),
        None => scope.globals.get_name(&intern(text)),
    };
    match held {
        Some(value) => Ok(value),
        None => evaluate::expression(vm, scope, text),
    }
}

fn show_garbage(vm: &mut Vm, arguments: &str) -> Outcome<Answer> {
    match arguments {
        "" => {
            let view = garbage::look(vm);
            Ok(View::Garbage(view).into())
        }
        "collect" => {
            let seen = Rc::new(RefCell::new((garbage::Followed::default(), None)));
            let outer = vm.end_observation();
            vm.observe(Box::new(Collected(seen.clone())));
            crate::modules::gc::collect_generation(vm, crate::heap::collector::GENERATIONS - 1);
            vm.end_observation();
            if let Some(outer) = outer {
                vm.observe(outer);
            }
            let view = seen.borrow_mut().1.take();
            let Some(view) = view else { return Ok("A collection is running already.\n".to_owned().into()) };
            Ok(View::Collection(view).into())
        }
        _ => Ok(usage("gc")),
    }
}

/// What a collection did while somebody watched.
struct Collected(Rc<RefCell<(garbage::Followed, Option<CollectionView>)>>);

impl Observer for Collected {
    fn event(&mut self, vm: &mut Vm, event: Event<'_>) -> Outcome<()> {
        if let Event::Collection(what) = event {
            let (followed, ended) = &mut *self.0.borrow_mut();
            if let Some(view) = followed.take(vm, &what) {
                *ended = Some(view);
            }
        }
        Ok(())
    }
}

fn no_generator(vm: &mut Vm, asked: &str, object: &Value) -> String {
    format!("{asked} is no generator but {}\n", value::brief(vm, object, 50))
}

fn show_generator(vm: &mut Vm, scope: &Scope, arguments: &str) -> Outcome<Answer> {
    if arguments.is_empty() {
        return Ok(usage("gen"));
    }
    let object = evaluate::expression(vm, scope, arguments)?;
    Ok(match generators::look(vm, arguments, &object) {
        Some(view) => View::Generator(view).into(),
        None => no_generator(vm, arguments, &object).into(),
    })
}

/// What ran while somebody watched: function and line.
#[derive(Default)]
struct Ran(Rc<RefCell<Vec<(String, u32, String)>>>);

impl Observer for Ran {
    fn event(&mut self, vm: &mut Vm, event: Event<'_>) -> Outcome<()> {
        if let Event::Statement(span) = event {
            let code = vm.frame.function.code.borrow().clone();
            let line = code.source.line(span.start);
            let entry = (frames::code_name(&code), line, code.source.line_text(line).trim().to_owned());
            let mut ran = self.0.borrow_mut();
            if ran.last() != Some(&entry) && ran.len() < 200 {
                ran.push(entry);
            }
        }
        Ok(())
    }
}

fn advance(vm: &mut Vm, scope: &Scope, arguments: &str, columns: usize) -> Outcome<Answer> {
    let (name, sent) = arguments.split_once(char::is_whitespace).unwrap_or((arguments, ""));
    if name.is_empty() {
        return Ok(usage("next"));
    }
    let object = evaluate::expression(vm, scope, name)?;
    let Some(view) = generators::look(vm, name, &object) else {
        return Ok(no_generator(vm, name, &object).into());
    };
    let sent = if sent.trim().is_empty() { None } else { Some(evaluate::expression(vm, scope, sent)?) };
    let ran = Rc::new(RefCell::new(Vec::new()));
    let outer = vm.end_observation();
    vm.observe(Box::new(Ran(ran.clone())));
    let step = generator::resume(vm, &object, sent.clone(), None);
    vm.end_observation();
    if let Some(outer) = outer {
        vm.observe(outer);
    }
    vm.flush_output();
    let mut lines = Vec::new();
    match (&sent, view.kind) {
        (Some(sent), _) => lines.push(format!("send({}) to {name}", value::brief(vm, sent, 40))),
        (None, Kind::Generator) => lines.push(format!("next({name})")),
        (None, Kind::Coroutine) => lines.push(format!("send(None) to {name}")),
        (None, Kind::AsyncGenerator) => lines.push(format!("a step of anext({name})")),
    }
    if let (Some(line), true) = (view.line, view.mark.is_some()) {
        let text = view.body.iter().find(|(number, _)| *number == line).map_or("", |(_, text)| text.trim());
        lines.push(text::clip(&format!("   wakes up at line {line:>4}  {text}"), columns));
    }
    for (function, line, code) in ran.borrow().iter() {
        let place = if *function == view.function { String::new() } else { format!("  in {function}") };
        lines.push(text::clip(&format!("   ran        line {line:>4}  {code}{place}"), columns));
    }
    match step {
        Ok(Step::Yielded(value)) => {
            let at = object.payload::<Generator>().at.get();
            let line = object.payload::<Generator>().function.code.borrow().source.line(at.start);
            let shown = value::brief(vm, &value, 50);
            let waits = object.payload::<Generator>().waits_for().is_some();
            let gives = if waits && view.kind != Kind::Generator { "waits, handing out" } else { "yields" };
            lines.push(format!(" {gives} {shown} and falls asleep at line {line}"));
        }
        Ok(Step::Returned(value)) => {
            let shown = value::brief(vm, &value, 50);
            lines.push(match view.kind {
                Kind::AsyncGenerator => " is over: StopAsyncIteration".to_owned(),
                _ => format!(" is over: StopIteration with the value {shown}"),
            });
        }
        Err(raised) => {
            let exception = vm.take_raised(raised);
            let text = value::exception_line(vm, &exception);
            lines.push(format!(" is over: {text}"));
            if exception::is_instance(&exception, &exception::KEYBOARD_INTERRUPT) {
                return Err(vm.raise_unchained(exception));
            }
        }
    }
    Ok(text::lines(&lines).into())
}

fn show_names(vm: &mut Vm, scope: &Scope, columns: usize) -> String {
    let namespace = scope.locals.clone().unwrap_or_else(|| scope.globals.value().clone());
    let mut live = frames::namespace_variables(&namespace);
    // The frame's own variables: a snapshot would count among the holders.
    let own = u32::from(snapshot(vm, scope).is_some());
    if own > 0 {
        live = frames::variables(&vm.frame);
    }
    let mut variables = frames::look(vm, &live);
    for variable in &mut variables {
        if let Some(count) = variable.value.as_mut().and_then(|value| value.references.as_mut()) {
            *count = count.saturating_sub(own);
        }
    }
    if variables.is_empty() {
        return "No names yet.\n".to_owned();
    }
    text::lines(&frames::render_variables(&variables, columns))
}

/// Forgets the names that the program made.
pub fn reset(globals: &Typed<Dict>) -> usize {
    let live = frames::namespace_variables(globals.value());
    for variable in &live {
        drop(globals.remove_name(&intern(&variable.name)));
    }
    crate::heap::identity::restart();
    live.len()
}

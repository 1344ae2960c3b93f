//! A stop of the stepper as plain data, and as text.

use crate::lessons::stops::is_of_stop;
use crate::recording::{Moment, Recording, SourceRecord, State, Step, StepKind};
use crate::views::frames::{self, Change, Variable};
use crate::views::text::{self, clip, pad};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashSet;

/// Why the program stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Reason {
    /// A statement is about to run.
    Statement,
    /// An expression has been evaluated: its columns in the line, and its value.
    Expression {
        /// The first column.
        start: usize,
        /// The column after the last.
        end: usize,
        /// The value.
        value: String,
    },
    /// The function is about to return this.
    Return(String),
    /// The generator is about to give this and fall asleep.
    Yield(String),
    /// An exception leaves the program.
    Uncaught(String),
}

/// One activation of the stack, outermost first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Activation {
    /// What runs.
    pub name: String,
    /// Where it stands.
    pub line: u32,
    /// That line.
    pub text: String,
}

/// The program as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stop {
    /// The stops are numbered from 1.
    pub number: usize,
    /// Why it stands.
    pub reason: Reason,
    /// The file.
    pub file: String,
    /// The line.
    pub line: u32,
    /// The lines of the file around it.
    pub source: Vec<(u32, String)>,
    /// The activations.
    pub stack: Vec<Activation>,
    /// The names of the frame.
    pub variables: Vec<Variable>,
    /// The global names, where the frame has others.
    pub globals: Vec<Variable>,
    /// What has changed since the last stop.
    pub changes: Vec<Change>,
    /// What has happened since the last stop: calls, returns.
    pub notes: Vec<String>,
    /// What was printed since the last stop.
    pub printed: String,
}

/// The most notes of a stop.
const NOTES: usize = 6;

/// The columns, within its line, of the places of a step.
fn columns_of(recording: &Recording, step: &Step) -> (usize, usize) {
    let source = recording.source_of(step.frame);
    let (line, start) = source.place(step.start);
    let (last, end) = source.place(step.end);
    let end = if last == line { end as usize } else { source.line(line).chars().count() };
    (start as usize, end)
}

/// What has happened in the steps between two stops: calls, returns.
fn notes(moment: &Moment<'_>, since: Option<usize>, step: usize) -> Vec<String> {
    let recording = moment.recording;
    let mut notes = Vec::new();
    for index in since.map_or(0, |since| since + 1)..step {
        if notes.len() == NOTES {
            break;
        }
        let step = &recording.steps[index];
        let code = recording.code_of(step.frame);
        let is_told =
            matches!(step.kind, StepKind::Return | StepKind::Yield | StepKind::Resume | StepKind::Unwind);
        if !is_told || step.depth == 0 || code.name.ends_with("<genexpr>()") {
            continue;
        }
        let name = &code.name;
        // What was handed over may be dead by now.
        let own;
        let lives = step.value.as_object().is_none_or(|object| moment.state.objects.contains_key(&object));
        let moment = if lives {
            moment
        } else {
            own = Moment::at(recording, index);
            &own
        };
        let note = match step.kind {
            StepKind::Return if moment.is_function(step.frame) => {
                format!("{name} returns {}", moment.brief(step.value, 50))
            }
            StepKind::Return => format!("the body of class {name} is done"),
            StepKind::Yield => format!("{name} yields {}", moment.brief(step.value, 50)),
            StepKind::Resume => format!("{name} wakes up"),
            StepKind::Unwind => format!("! {}  leaves {name}", moment.brief(step.value, 70)),
            _ => continue,
        };
        notes.push(note);
    }
    notes
}

/// What has changed among the names of a frame from one state to another.
fn changes(before: &Moment<'_>, now: &Moment<'_>, frame: u32) -> Vec<Change> {
    let known = before.state.frames.contains_key(&frame);
    let old = if known { before.variables(frame) } else { Vec::new() };
    let living: HashSet<String> = now.ids();
    let is_alive = |id: &str| living.contains(id);
    let mut changes = frames::changes(&old, &now.variables(frame), is_alive);
    if !now.is_module(frame) {
        let global = frames::changes(&before.globals(frame), &now.globals(frame), is_alive);
        changes.extend(global.into_iter().filter(|change| !matches!(change, Change::Counted(..))));
    }
    changes
}

impl Stop {
    /// The program as it stood at a recorded step, compared with how it stood at the stop before.
    pub fn of(recording: &Recording, index: usize, state: State, before: Option<(usize, State)>) -> Stop {
        let step = &recording.steps[index];
        let moment = Moment { recording, state: Cow::Owned(state) };
        let since = before.as_ref().map(|(since, _)| *since).filter(|since| *since < index);
        let mut stop = Stop::brief(&moment, index, since);
        stop.variables = moment.variables(step.frame);
        if !moment.is_module(step.frame) {
            stop.globals = moment.globals(step.frame);
        }
        if let Some((_, state)) = before {
            stop.changes = changes(&Moment::of(recording, &state), &moment, step.frame);
        }
        stop
    }

    /// The same without its names, for a line.
    pub fn brief(moment: &Moment<'_>, index: usize, since: Option<usize>) -> Stop {
        let recording = moment.recording;
        let step = &recording.steps[index];
        let source = recording.source_of(step.frame);
        let reason = match step.kind {
            StepKind::Expression => {
                let (start, end) = columns_of(recording, step);
                Reason::Expression { start, end, value: moment.brief(step.value, 60) }
            }
            StepKind::Return => Reason::Return(moment.brief(step.value, 50)),
            StepKind::Yield => Reason::Yield(moment.brief(step.value, 50)),
            StepKind::Unwind => Reason::Uncaught(moment.brief(step.value, 70)),
            _ => Reason::Statement,
        };
        let printed = since.map_or(0, |since| recording.steps[since].output as usize)..step.output as usize;
        Stop {
            number: index + 1,
            reason,
            file: source.name.to_string(),
            line: step.line,
            source: around(source, step.line),
            stack: stack(moment, index),
            variables: Vec::new(),
            globals: Vec::new(),
            changes: Vec::new(),
            notes: notes(moment, since, index),
            printed: String::from_utf8_lossy(&recording.output[printed]).into_owned(),
        }
    }
}

/// The lines around a line: two before and two behind, without those of stops, which are said in words.
fn around(source: &SourceRecord, line: u32) -> Vec<(u32, String)> {
    let is_shown = |number: &u32| *number == line || !is_of_stop(source.line(*number));
    let mut numbers: Vec<u32> = (1..line).rev().filter(is_shown).take(2).collect();
    numbers.reverse();
    numbers.extend((line..=source.line_count()).filter(is_shown).take(3));
    numbers.into_iter().map(|number| (number, source.line(number).to_owned())).collect()
}

/// The activations at a step, outermost first.
fn stack(moment: &Moment<'_>, index: usize) -> Vec<Activation> {
    let recording = moment.recording;
    let here = &recording.steps[index];
    let frames = moment.state.stack.iter().map(|frame| {
        let line = match moment.state.frames.get(frame) {
            Some(state) if *frame != here.frame => recording.steps[state.step as usize].line,
            _ => here.line,
        };
        let text = recording.source_of(*frame).line(line).to_owned();
        Activation { name: recording.code_of(*frame).name.to_string(), line, text }
    });
    frames.collect()
}

impl Stop {
    /// What runs.
    pub fn function(&self) -> &str {
        self.stack.last().map_or("", |activation| activation.name.as_str())
    }

    /// The file without its folder.
    pub fn file_name(&self) -> &str {
        file_name(&self.file)
    }

    /// The columns of the expression that was evaluated, and what is said behind the line.
    pub fn said(&self) -> (Option<(usize, usize)>, String) {
        match &self.reason {
            Reason::Statement => (None, String::new()),
            Reason::Expression { start, end, value } => (Some((*start, *end)), format!("= {value}")),
            Reason::Return(value) => (None, format!("returns {value}")),
            Reason::Yield(value) => (None, format!("yields {value}")),
            Reason::Uncaught(exception) => (None, format!("! {exception}")),
        }
    }

    /// The text of the line it stands at.
    pub fn line_text(&self) -> &str {
        self.source.iter().find(|(number, _)| *number == self.line).map_or("", |(_, text)| text.as_str())
    }
}

/// The whole screen of a stop.
pub fn render(stop: &Stop, columns: usize) -> String {
    let mut lines = vec![headline(stop, columns)];
    lines.extend(source_lines(stop, columns));
    for note in &stop.notes {
        lines.extend(text::wrap(note, "   . ", columns));
    }
    lines.extend(changed(stop, columns));
    lines.extend(names(stop, columns));
    text::lines(&lines)
}

fn file_name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

fn headline(stop: &Stop, columns: usize) -> String {
    let left = format!(
        "{}  step {}  depth {}  {}",
        file_name(&stop.file),
        stop.number,
        stop.stack.len().saturating_sub(1),
        stop.function()
    );
    let out = match stop.printed.trim_end_matches('\n').rsplit_once('\n') {
        _ if stop.printed.is_empty() => "out: (nothing new)".to_owned(),
        Some((before, last)) => format!("out: {} lines, last {last}", before.lines().count() + 1),
        None => format!("out: {}", stop.printed.trim_end_matches('\n')),
    };
    let room = columns.saturating_sub(text::width(&left) + 3);
    let out = clip(&out, room.max(20));
    let gap = columns.saturating_sub(text::width(&left) + text::width(&out)).max(2);
    clip(&format!("{left}{}{out}", " ".repeat(gap)), columns)
}

fn source_lines(stop: &Stop, columns: usize) -> Vec<String> {
    let digits = stop.source.last().map_or(1, |(number, _)| number.to_string().len()).max(3);
    let mut lines = Vec::new();
    for (number, line) in &stop.source {
        let here = *number == stop.line;
        let mark = if here { '>' } else { ' ' };
        lines.push(clip(&format!(" {mark}{number:>digits$}  {line}"), columns));
        if here {
            lines.extend(under_line(stop, digits + 4, line, columns));
        }
    }
    lines
}

/// What is said under the line at which the program stands.
fn under_line(stop: &Stop, indent: usize, line: &str, columns: usize) -> Option<String> {
    let begins = line.chars().take_while(|character| character.is_whitespace()).count();
    let said = match &stop.reason {
        Reason::Statement => return None,
        Reason::Expression { start, end, value } => {
            let carets = "^".repeat(end.saturating_sub(*start).max(1));
            format!("{}{carets} = {value}", " ".repeat(indent + start))
        }
        Reason::Return(value) => format!("{}returns {value}", " ".repeat(indent + begins)),
        Reason::Yield(value) => format!("{}yields {value} and falls asleep", " ".repeat(indent + begins)),
        Reason::Uncaught(exception) => {
            format!("{}! {exception}  (nobody catches it)", " ".repeat(indent + begins))
        }
    };
    Some(clip(&said, columns))
}

fn changed(stop: &Stop, columns: usize) -> Vec<String> {
    let changes = frames::render_changes(&stop.changes, columns.saturating_sub(10));
    let mut lines = Vec::new();
    for (index, change) in changes.into_iter().enumerate() {
        let label = if index == 0 { " changed: " } else { "          " };
        lines.push(format!("{label}{change}"));
    }
    lines
}

/// Whether a variable is a definition, of which a row of its own would say little.
fn is_definition(variable: &Variable) -> bool {
    let classes = ["function", "builtin_function_or_method", "module", "type"];
    variable
        .value
        .as_ref()
        .is_some_and(|value| classes.contains(&value.class.as_str()) || value.text.starts_with("class "))
}

/// The names of the frame and the global ones, as lines.
pub fn names(stop: &Stop, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (defined, own): (Vec<Variable>, Vec<Variable>) =
        stop.variables.iter().cloned().partition(is_definition);
    if !own.is_empty() {
        lines.push(format!(" names of {}", stop.function()));
        lines.extend(frames::render_variables(&own, columns));
    }
    let globals: Vec<Variable> =
        stop.globals.iter().filter(|variable| !is_definition(variable)).cloned().collect();
    if !globals.is_empty() {
        let parts: Vec<String> = globals.iter().map(short).collect();
        lines.push(" global".to_owned());
        lines.extend(text::flow(&parts, "   ", columns));
    }
    let mut names: Vec<&str> = defined.iter().map(|variable| variable.name.as_str()).collect();
    names.extend(
        stop.globals.iter().filter(|variable| is_definition(variable)).map(|variable| variable.name.as_str()),
    );
    if !names.is_empty() {
        lines.extend(text::wrap(&format!("defined: {}", names.join(", ")), " ", columns));
    }
    lines
}

fn short(variable: &Variable) -> String {
    match &variable.value {
        None => variable.name.clone(),
        Some(value) => match &value.id {
            Some(id) => format!("{} -> {id}", variable.name),
            None => format!("{} = {}", variable.name, clip(&value.text, 24)),
        },
    }
}

/// A stop on one line, for a program that is stepped through with nobody at the prompt.
pub fn render_line(stop: &Stop, columns: usize) -> String {
    let what = match &stop.reason {
        Reason::Statement => stop.line_text().trim().to_owned(),
        Reason::Expression { value, .. } => format!("{} = {value}", stop.line_text().trim()),
        Reason::Return(value) => format!("returns {value}"),
        Reason::Yield(value) => format!("yields {value}"),
        Reason::Uncaught(exception) => format!("! {exception}"),
    };
    let indent = "  ".repeat(stop.stack.len().saturating_sub(1).min(12));
    let place = format!("{:>4}  {:<18} {:>4}", stop.number, clip(stop.function(), 18), stop.line);
    let mut lines = Vec::new();
    for note in &stop.notes {
        lines.push(clip(&format!("{}  {indent}. {note}", " ".repeat(text::width(&place))), columns));
    }
    lines.push(clip(&format!("{place}  {indent}{what}"), columns));
    text::lines(&lines)
}

/// The activations, innermost last.
pub fn render_stack(stop: &Stop, columns: usize) -> String {
    let mut lines = Vec::new();
    for (depth, activation) in stop.stack.iter().enumerate() {
        let mark = if depth + 1 == stop.stack.len() { '>' } else { ' ' };
        let place = pad(&format!(" {mark} {depth}  {}", activation.name), 26);
        lines
            .push(clip(&format!("{place} line {:>4}  {}", activation.line, activation.text.trim()), columns));
    }
    text::lines(&lines)
}

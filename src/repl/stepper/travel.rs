//! Going to other steps: breakpoints and watched names, `goto`, `when`, `first`, `rc`.

use super::goal::Breakpoint;
use super::{Stepper, screen};
use crate::recording::query::{self, Followed};
use crate::recording::question::Question;
use crate::recording::{Moment, Recording, StepKind};
use crate::views::text;

/// Whether a step is one at a breakpoint.
pub fn hits_breakpoint(stepper: &mut Stepper, index: usize) -> bool {
    if stepper.breakpoints.is_empty() {
        return false;
    }
    let recording = &stepper.recorder.recording;
    let step = &recording.steps[index];
    if step.kind != StepKind::Statement {
        return false;
    }
    let (frame, line) = (step.frame, step.line);
    let own = recording.source_of(frame).name == recording.sources[0].name;
    let Some(place) = stepper.breakpoints.iter().position(|breakpoint| own && breakpoint.line == line) else {
        return false;
    };
    if let Some(condition) = stepper.breakpoints[place].condition.clone() {
        stepper.recorder.recording.index();
        let moment = Moment::at(&stepper.recorder.recording, index);
        if Question::parse(&condition).is_ok_and(|question| !question.is_true(&moment, frame)) {
            return false;
        }
    }
    if stepper.breakpoints[place].is_temporary {
        stepper.breakpoints.remove(place);
    }
    true
}

/// Whether a watched name has changed at a step.
pub fn hits_watch(stepper: &mut Stepper, index: usize) -> bool {
    if stepper.watched.is_empty() {
        return false;
    }
    stepper.recorder.recording.index();
    let recording = &stepper.recorder.recording;
    let mut any = false;
    for followed in &mut stepper.watched {
        if followed.advance(recording, recording.last_state(), index) {
            any = true;
            screen::show(&format!("-- {} has changed --\n", followed.name()));
        }
    }
    any
}

/// `watch NAME`: stops when a name changes.
pub fn watch(stepper: &mut Stepper, name: &str) {
    let recording = &mut stepper.recorder.recording;
    recording.index();
    let mut followed = Followed::new(name);
    followed.advance(recording, recording.last_state(), recording.len() - 1);
    stepper.watched.push(followed);
    screen::show(&format!("The program stops when {name} changes; cl {name} ends that.\n"));
}

/// The line that was running before a step, with its number.
fn told(recording: &Recording, index: usize) -> String {
    let step = &recording.steps[query::cause(index)];
    let text = recording.source_of(step.frame).line(step.line);
    format!("line {:>4}  {}", step.line, text.trim())
}

/// `b LINE[, CONDITION]`, `tbreak`: sets a breakpoint.
pub fn set_breakpoint(stepper: &mut Stepper, rest: &str, is_temporary: bool) {
    let (line, condition) = match rest.split_once(',') {
        Some((line, condition)) => (line.trim(), Some(condition.trim().to_owned())),
        None => (rest.trim(), None),
    };
    let source = &stepper.recorder.recording.sources[0];
    let Some(line) = line.parse().ok().filter(|line| (1..=source.line_count()).contains(line)) else {
        return screen::show(&format!(
            "There is no line {line}: b wants a line's number, b 12 or b 12, x > 3\n"
        ));
    };
    if let Some(Err(error)) = condition.as_deref().map(Question::parse) {
        return screen::show(&format!("*** {error}\n"));
    }
    stepper.numbered += 1;
    let number = stepper.numbered;
    screen::show(&format!("Breakpoint {number} at line {line}: {}\n", source.line(line).trim()));
    stepper.breakpoints.push(Breakpoint { number, line, condition, is_temporary });
}

/// `breaks`: lists the breakpoints and watched names.
pub fn list_breakpoints(stepper: &Stepper) {
    if stepper.breakpoints.is_empty() && stepper.watched.is_empty() {
        return screen::show("No breakpoints: b 12 sets one.\n");
    }
    for breakpoint in &stepper.breakpoints {
        let condition = breakpoint.condition.as_ref().map_or(String::new(), |text| format!("  if {text}"));
        let once = if breakpoint.is_temporary { "  once" } else { "" };
        screen::show(&format!("{:>3}  line {}{condition}{once}\n", breakpoint.number, breakpoint.line));
    }
    for followed in &stepper.watched {
        screen::show(&format!("     when {} changes\n", followed.name()));
    }
}

/// `cl N`: takes a breakpoint away, or all of them and the watched names.
pub fn clear(stepper: &mut Stepper, rest: &str) {
    if rest.is_empty() {
        stepper.breakpoints.clear();
        stepper.watched.clear();
        return screen::show("All breakpoints and watches are gone.\n");
    }
    let before = stepper.breakpoints.len() + stepper.watched.len();
    stepper.breakpoints.retain(|breakpoint| breakpoint.number.to_string() != rest);
    stepper.watched.retain(|followed| followed.name() != rest);
    if stepper.breakpoints.len() + stepper.watched.len() == before {
        screen::show(&format!("There is no breakpoint {rest}.\n"));
    }
}

/// `goto N`, `first`, `last`: shows a step.
pub fn go_to(stepper: &mut Stepper, viewed: &mut usize, rest: &str) {
    let count = stepper.recorder.recording.len();
    match rest.parse::<usize>() {
        Ok(number) if (1..=count).contains(&number) => {
            *viewed = number - 1;
            stepper.show(*viewed);
        }
        _ => screen::show(&format!("There are the steps 1 to {count} so far: goto {count}\n")),
    }
}

/// The last stop or breakpoint before the step that is shown.
pub fn back_to_stop(stepper: &Stepper, viewed: usize) -> Option<usize> {
    let recording = &stepper.recorder.recording;
    let stop = stepper.stops.iter().rev().copied().find(|stop| *stop < viewed);
    let at_breakpoint = (0..viewed).rev().find(|index| {
        let step = &recording.steps[*index];
        step.kind == StepKind::Statement
            && stepper.breakpoints.iter().any(|breakpoint| breakpoint.line == step.line)
    });
    stop.max(at_breakpoint)
}

/// `when NAME [changed|freed]`: lists the steps at which a name changed, or its object died; goes to the one
/// before the step shown, or to the one chosen.
pub fn when(stepper: &mut Stepper, viewed: &mut usize, rest: &str) {
    let mut words = rest.split_whitespace();
    let Some(name) = words.next() else {
        return screen::show("when wants a name: when x, when x changed, when x freed, when x changed 3\n");
    };
    let mut what = "changed";
    let mut chosen = None;
    for word in words {
        match word {
            "changed" | "freed" => what = word,
            _ => match word.parse::<usize>() {
                Ok(number) => chosen = Some(number),
                Err(_) => return screen::show(&format!("when NAME changed or freed, not {word}\n")),
            },
        }
    }
    let recording = &mut stepper.recorder.recording;
    recording.index();
    let found = if what == "freed" { query::freed(recording, name) } else { query::changed(recording, name) };
    if found.is_empty() {
        return screen::show(&format!("{name} was not {what} up to here.\n"));
    }
    if let Some(number) = chosen {
        let Some(index) = number.checked_sub(1).and_then(|number| found.get(number)) else {
            return screen::show(&format!("There are {} such steps.\n", found.len()));
        };
        *viewed = *index;
        return stepper.show(*viewed);
    }
    let columns = screen::columns();
    let first = found.len().saturating_sub(20);
    if first > 0 {
        screen::show(&format!("  … {first} earlier ones\n"));
    }
    for (number, index) in found.iter().enumerate().skip(first) {
        let line = told(recording, *index);
        screen::show(&format!(
            "{}\n",
            text::clip(&format!("{:>4}  step {:>5}  {line}", number + 1, index + 1), columns)
        ));
    }
    let before = found.iter().rev().copied().find(|index| *index < *viewed);
    *viewed = before.unwrap_or(found[0]);
    stepper.show(*viewed);
}

/// `first EXPR`: the first step at which an expression is true.
pub fn first(stepper: &mut Stepper, viewed: &mut usize, rest: &str) {
    let question = match Question::parse(rest) {
        Ok(question) => question,
        Err(error) => return screen::show(&format!("*** {error}\n")),
    };
    stepper.recorder.recording.index();
    match query::first(&stepper.recorder.recording, &question) {
        Some(index) => {
            *viewed = index;
            stepper.show(*viewed);
        }
        None => screen::show(&format!("{rest} was true at no step up to here.\n")),
    }
}

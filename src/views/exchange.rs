//! `%exchange`: what went into a generator and what came out of it, as a sequence: who woke it up with what, which
//! lines ran, what it yielded.

use super::text;
use crate::recording::{Datum, Moment, Recording, StepKind};
use serde::Serialize;

/// One turn of a generator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// The step at which it was woken up, from 0.
    pub step: usize,
    /// Who woke it up: a function and its line.
    pub caller: String,
    /// The line of the caller.
    pub caller_line: u32,
    /// What was sent in; nothing at the beginning and with `next`, which sends `None`.
    pub sent: Option<String>,
    /// The exception that was thrown in instead.
    pub thrown: Option<String>,
    /// The lines that ran.
    pub lines: Vec<u32>,
    /// How the turn ended: `yields 3`, `returns None`, `raises ValueError: x`; nothing while it runs.
    pub end: Option<String>,
}

/// The turns of a generator up to a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExchangeView {
    /// Its number.
    pub generator: String,
    /// The function.
    pub function: String,
    /// The turns.
    pub turns: Vec<Turn>,
}

/// Follows a generator up to a step; nothing for what is none.
pub fn look(moment: &Moment<'_>, generator: Datum, until: usize) -> Option<ExchangeView> {
    let recording = moment.recording;
    let record = &recording.objects[generator.as_object()? as usize];
    if record.kind != crate::recording::ObjectKind::Generator {
        return None;
    }
    let mut view = ExchangeView {
        generator: moment.id(generator).unwrap_or_default(),
        function: record.label.to_string(),
        turns: Vec::new(),
    };
    let Some(frame) = record.frame else { return Some(view) };
    for step in 0..=until.min(recording.len().saturating_sub(1)) {
        if recording.steps[step].frame == frame {
            take(moment, &mut view, step);
        }
    }
    Some(view)
}

fn take(moment: &Moment<'_>, view: &mut ExchangeView, index: usize) {
    let step = &moment.recording.steps[index];
    let value = || moment.brief(step.value, 40);
    match step.kind {
        StepKind::Call | StepKind::Resume => {
            let (caller, caller_line) = caller(moment.recording, index);
            let sent = (step.kind == StepKind::Resume && !step.value.is_absent()).then(value);
            let sent = sent.filter(|sent| sent != "None");
            view.turns.push(Turn {
                step: index,
                caller,
                caller_line,
                sent,
                thrown: None,
                lines: Vec::new(),
                end: None,
            });
        }
        StepKind::Statement => {
            if let Some(turn) = view.turns.last_mut()
                && turn.lines.last() != Some(&step.line)
            {
                turn.lines.push(step.line);
            }
        }
        StepKind::Yield | StepKind::Return | StepKind::Unwind => {
            let end = match step.kind {
                StepKind::Yield => format!("yields {}", value()),
                StepKind::Return => format!("returns {}", value()),
                _ => format!("raises {}", value()),
            };
            if let Some(turn) = view.turns.last_mut() {
                turn.end = Some(end);
            }
        }
        StepKind::Raise => {
            if let Some(turn) = view.turns.last_mut()
                && is_thrown(moment.recording, turn, index)
            {
                turn.thrown = Some(value());
            }
        }
        StepKind::Expression | StepKind::End => {}
    }
}

/// Whether the exception of a step is one that was thrown in: it comes with the waking, at the `yield` itself.
fn is_thrown(recording: &Recording, turn: &Turn, index: usize) -> bool {
    let (woken, step) = (&recording.steps[turn.step], &recording.steps[index]);
    index == turn.step + 1
        && woken.kind == StepKind::Resume
        && woken.value.is_absent()
        && (woken.start, woken.end) == (step.start, step.end)
}

/// The frame that ran before a step, and its line.
fn caller(recording: &Recording, index: usize) -> (String, u32) {
    let own = recording.steps[index].frame;
    let before = recording.steps[..index].iter().rev().find(|step| step.frame != own);
    before.map_or((String::new(), 0), |step| (recording.code_of(step.frame).name.to_string(), step.line))
}

/// The view as text: the caller on the left, the generator on the right.
pub fn render(view: &ExchangeView, columns: usize) -> String {
    let mut lines = vec![format!("{}  {}", view.function, view.generator)];
    if view.turns.is_empty() {
        lines.push(" not begun: nothing has gone in or come out".to_owned());
    }
    for turn in &view.turns {
        let place = text::pad(&text::clip(&format!("{} line {}", turn.caller, turn.caller_line), 22), 22);
        let sent = match (&turn.sent, &turn.thrown) {
            (_, Some(thrown)) => format!("throw {thrown}"),
            (Some(sent), None) => format!("send {sent}"),
            (None, None) => "next".to_owned(),
        };
        let ran: Vec<String> = turn.lines.iter().take(12).map(u32::to_string).collect();
        let more = if turn.lines.len() > 12 { " …" } else { "" };
        let ran = if ran.is_empty() { "runs on".to_owned() } else { format!("runs {}{more}", ran.join(" ")) };
        lines.push(text::clip(&format!(" {place} |-- {} -->| {ran}", text::pad(&sent, 12)), columns));
        let end = turn.end.clone().unwrap_or_else(|| "(it runs)".to_owned());
        lines.push(text::clip(&format!(" {} |<- {end}", " ".repeat(22)), columns));
    }
    text::lines(&lines)
}

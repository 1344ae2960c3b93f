//! What the program's stops say, where the stepper comes to them, and what answers their questions.

use super::Stepper;
use crate::exhibit::visits::{self, Visit};
use crate::views::text;

/// The answers to questions that were asked last, once the program is over.
pub fn last_answers(stepper: &mut Stepper, columns: usize) -> String {
    let last = stepper.recorder.recording.len().saturating_sub(1);
    if stepper.visits.at(last).is_some() { String::new() } else { words(stepper, last, columns) }
}

/// What is said at a step: first the answers to questions asked before, then the words of a stop, its view and its
/// question.
pub fn words(stepper: &mut Stepper, index: usize, columns: usize) -> String {
    let mut lines = Vec::new();
    let recording = &stepper.recorder.recording;
    for visit in stepper.visits.made.iter().filter(|visit| visit.step < index) {
        // An answer is told once, and again only at its own step.
        if stepper.answered.get(&visit.step).is_some_and(|told| *told != index) {
            continue;
        }
        if let Some(answer) = visits::answer(recording, visit).filter(|answer| answer.step <= index) {
            stepper.answered.insert(visit.step, answer.step);
            lines.extend(answer.text.lines().map(|line| text::clip(&format!(" = {line}"), columns)));
        }
    }
    if let Some(visit) = stepper.visits.at(index) {
        lines.extend(said(visit, columns));
    }
    text::lines(&lines)
}

/// The words of a stop, its view and its question.
fn said(visit: &Visit, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if !visit.stop.words.is_empty() {
        lines.extend(text::wrap(&visit.stop.words, " * ", columns));
    }
    if let Some(shown) = &visit.shown {
        let command = visit.stop.command.as_deref().unwrap_or_default();
        lines.push(format!(" * %{command}"));
        lines.extend(shown.text(columns).lines().map(str::to_owned));
    }
    if let Some(question) = &visit.stop.question {
        lines.extend(text::wrap(question, " ? ", columns));
    }
    lines
}

//! A program's stops as they are come to: what is shown there, and what answers their questions.

use crate::commands::evaluate::Scope;
use crate::commands::{self, Answer, recorded};
use crate::eval::Vm;
use crate::lessons::stops::{Stop, of_program};
use crate::recording::question::Question;
use crate::recording::{Moment, Recording, StepKind};
use serde::Serialize;

/// A stop that the program has come to.
pub struct Visit {
    /// The stop.
    pub stop: Stop,
    /// The step, from 0.
    pub step: usize,
    /// What its command answered.
    pub shown: Option<Answer>,
}

/// What answers a question: seen at a step, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answered {
    /// The step, from 0.
    pub step: usize,
    /// The answer.
    pub text: String,
}

/// The stops of a program, and those come to so far. Each counts once, when it is first come to.
#[derive(Default)]
pub struct Visits {
    left: Vec<Stop>,
    /// Those come to, in order.
    pub made: Vec<Visit>,
}

/// The columns of an answer.
const COLUMNS: usize = 70;

impl Visits {
    /// Those of a program, to none of which it has come.
    pub fn of(text: &str) -> Visits {
        Visits { left: of_program(text), made: Vec::new() }
    }

    /// Whether the program comes to a stop with this step, the last of the recording; its command is answered then.
    pub fn arrive(&mut self, vm: &mut Vm, recording: &mut Recording, columns: usize) -> bool {
        if self.left.is_empty() {
            return false;
        }
        let Some(index) = recording.len().checked_sub(1) else { return false };
        let step = recording.steps[index];
        if step.kind != StepKind::Statement || recording.code_of(step.frame).source != 0 {
            return false;
        }
        let Some(place) = self.left.iter().position(|stop| stop.line == step.line) else { return false };
        let stop = self.left.remove(place);
        let shown = stop.command.as_deref().and_then(|command| {
            recording.index();
            ask(vm, recording, index, command, columns)
        });
        self.made.push(Visit { stop, step: index, shown });
        true
    }

    /// The stop come to at a step.
    pub fn at(&self, step: usize) -> Option<&Visit> {
        self.made.iter().find(|visit| visit.step == step)
    }
}

/// What a command answers at the last step.
fn ask(vm: &mut Vm, recording: &Recording, step: usize, command: &str, columns: usize) -> Option<Answer> {
    let line = format!("%{command}");
    let (name, arguments) = commands::parts(&line)?;
    if let Some(answer) = recorded::answer(recording, step, name, arguments) {
        return Some(answer);
    }
    match Scope::of_frame(vm) {
        Ok(scope) => commands::answer(vm, &scope, &line, columns),
        Err(raised) => {
            drop(vm.take_raised(raised));
            None
        }
    }
}

/// The step at which a visit's statement has run: the next one of its frame, if it is recorded.
pub fn next_of_frame(recording: &Recording, from: usize) -> Option<usize> {
    let here = &recording.steps[from];
    let frame = here.frame;
    let text = recording.source_of(frame).text.get(here.start as usize..here.end as usize);
    // A coroutine that awaits falls asleep in the middle of the statement.
    let awaits = text.is_some_and(|text| text.contains("await "));
    (from + 1..recording.len()).find(|index| {
        let step = &recording.steps[*index];
        match step.kind {
            StepKind::End => true,
            StepKind::Yield => step.frame == frame && !awaits,
            StepKind::Statement | StepKind::Return | StepKind::Unwind => step.frame == frame,
            _ => false,
        }
    })
}

/// What answers a visit's question, once it is recorded.
pub fn answer(recording: &Recording, visit: &Visit) -> Option<Answered> {
    visit.stop.question.as_ref()?;
    let step = next_of_frame(recording, visit.step)?;
    let frame = recording.steps[visit.step].frame;
    let text = match &visit.stop.answer {
        Some(expression) => {
            let moment = Moment::at(recording, step);
            let value = Question::parse(expression).ok()?.value(&moment, frame)?;
            format!("{expression} is {}", moment.brief(value, COLUMNS))
        }
        None => {
            let (from, to) = (recording.steps[visit.step].output, recording.steps[step].output);
            let printed = String::from_utf8_lossy(&recording.output[from as usize..to as usize]);
            if printed.trim().is_empty() {
                return None;
            }
            match printed.trim_end().split_once('\n') {
                None => format!("it prints {}", printed.trim_end()),
                Some(_) => format!("it prints\n{}", printed.trim_end()),
            }
        }
    };
    Some(Answered { step, text })
}

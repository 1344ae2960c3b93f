//! The commands that look at a step of a recording. None of them runs any of the program's code.

use super::Answer;
use crate::recording::question::Question;
use crate::recording::{Datum, Ending, Moment, Recording};
use crate::views::view::View;
use crate::views::{
    comprehension, event_loop, exchange, pattern, pending, picture, processes, threads, timeline,
};

/// The names of these commands.
pub const NAMES: [&str; 9] =
    ["draw", "watch", "timeline", "pending", "exchange", "match", "comprehension", "threads", "processes"];

/// The answer to a command about a step of a recording, which has one; nothing for other commands.
pub fn answer(recording: &Recording, step: usize, name: &str, arguments: &str) -> Option<Answer> {
    Some(match name {
        "draw" => draw(recording, step, arguments),
        "watch" | "timeline" => watch(recording, step, arguments),
        "pending" => View::Pending(pending::look(&Moment::at(recording, step), step)).into(),
        "exchange" => exchanged(recording, step, arguments),
        "threads" => View::Threads(threads::look(recording, step)).into(),
        "processes" => View::Processes(processes::look(recording, step)).into(),
        // At the last step the living loop knows more.
        "loop" if step + 1 < recording.len() || recording.ending != Ending::Running => {
            match event_loop::at(recording, step) {
                Ok(state) => View::Loop(state).into(),
                Err(words) => format!("{words}\n").into(),
            }
        }
        "match" => match pattern::look(recording, step) {
            Some(view) => View::Pattern(view).into(),
            None => "No match statement has run up to here.\n".to_owned().into(),
        },
        "comprehension" => match comprehension::look(recording, step) {
            Some(view) => View::Comprehension(view).into(),
            None => "No comprehension has run up to here.\n".to_owned().into(),
        },
        _ => return None,
    })
}

fn draw(recording: &Recording, step: usize, arguments: &str) -> Answer {
    let names: Vec<String> =
        arguments.split([' ', ',']).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let view = picture::of_step(recording, step, &names);
    if view.frames.is_empty() && !names.is_empty() {
        return format!("There is no name {} at this step.\n", names.join(", ")).into();
    }
    View::Objects(view).into()
}

/// The object that an expression stands for at a step.
fn object(recording: &Recording, step: usize, text: &str) -> Result<u32, String> {
    let moment = Moment::at(recording, step);
    let frame = recording.steps[step].frame;
    let question = Question::parse(text).map_err(|error| format!("*** {error}\n"))?;
    let value = question.value(&moment, frame).ok_or(format!("{text} has no value at this step.\n"))?;
    value
        .as_object()
        .filter(|object| recording.objects[*object as usize].number != 0)
        .ok_or_else(|| format!("{text} is {}: such values are not counted.\n", moment.brief(value, 40)))
}

fn watch(recording: &Recording, step: usize, arguments: &str) -> Answer {
    if arguments.is_empty() {
        let usage = "Usage: %watch NAME   (how the number of references to its object came and went)\n";
        return usage.to_owned().into();
    }
    // A name that is gone at this step may have had an object before.
    let views = match object(recording, step, arguments) {
        Ok(object) => timeline::timelines(recording, &[object], step),
        Err(error) => {
            let known = timeline::of_name(recording, arguments, step);
            if known.is_empty() {
                return error.into();
            }
            known
        }
    };
    View::Counts(views).into()
}

fn exchanged(recording: &Recording, step: usize, arguments: &str) -> Answer {
    if arguments.is_empty() {
        let usage = "Usage: %exchange NAME   (what went into a generator and what came out)\n";
        return usage.to_owned().into();
    }
    let moment = Moment::at(recording, step);
    let found = object(recording, step, arguments);
    match found.map(|object| exchange::look(&moment, Datum::object(object), step)) {
        Ok(Some(view)) => View::Exchange(view).into(),
        Ok(None) => format!("{arguments} is no generator.\n").into(),
        Err(error) => error.into(),
    }
}

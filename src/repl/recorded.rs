//! The commands that look at a recorded step: at the stepper's prompt at the step that is shown, at the session's
//! prompt at the end of the program that was recorded last.

use super::screen;
use crate::eval::Vm;
use crate::export::{dot, native, page, python_tutor, svg};
use crate::limits::sandbox;
use crate::recording::question::Question;
use crate::recording::{Moment, Recording};
use crate::views::shelf::Shelf;
use crate::views::{exchange, pending, picture, timeline};

/// The names of these commands.
pub const NAMES: [&str; 6] = ["draw", "watch", "timeline", "pending", "exchange", "export"];

/// The answer to a command about a step of a recording; nothing for other commands.
pub fn answer(
    vm: &mut Vm,
    recording: &Recording,
    step: usize,
    name: &str,
    arguments: &str,
) -> Option<String> {
    if !NAMES.contains(&name) {
        return None;
    }
    if recording.is_empty() {
        return Some("Nothing is recorded yet.\n".to_owned());
    }
    let columns = screen::columns();
    Some(match name {
        "draw" => draw(recording, step, arguments, columns),
        "watch" | "timeline" => watch(recording, step, arguments, columns),
        "pending" => pending::render(&pending::look(&Moment::at(recording, step), step), columns),
        "exchange" => exchanged(recording, step, arguments, columns),
        _ => export(vm, recording, step, arguments),
    })
}

fn draw(recording: &Recording, step: usize, arguments: &str, columns: usize) -> String {
    let names: Vec<String> =
        arguments.split([' ', ',']).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let view = picture::of_step(recording, step, &names);
    if view.frames.is_empty() && !names.is_empty() {
        return format!("There is no name {} at this step.\n", names.join(", "));
    }
    picture::render(&view, columns)
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

fn watch(recording: &Recording, step: usize, arguments: &str, columns: usize) -> String {
    if arguments.is_empty() {
        return "Usage: %watch NAME   (how the number of references to its object came and went)\n"
            .to_owned();
    }
    // A name that is gone at this step may have had an object before.
    let views = match object(recording, step, arguments) {
        Ok(object) => timeline::timelines(recording, &[object], step),
        Err(error) => {
            let known = timeline::of_name(recording, arguments, step);
            if known.is_empty() {
                return error;
            }
            known
        }
    };
    views.iter().map(|view| timeline::render(view, columns)).collect()
}

fn exchanged(recording: &Recording, step: usize, arguments: &str, columns: usize) -> String {
    if arguments.is_empty() {
        return "Usage: %exchange NAME   (what went into a generator and what came out)\n".to_owned();
    }
    let moment = Moment::at(recording, step);
    let found = object(recording, step, arguments);
    match found.map(|object| exchange::look(&moment, crate::recording::Datum::object(object), step)) {
        Ok(Some(view)) => exchange::render(&view, columns),
        Ok(None) => format!("{arguments} is no generator.\n"),
        Err(error) => error,
    }
}

fn export(vm: &mut Vm, recording: &Recording, step: usize, arguments: &str) -> String {
    let name = arguments.trim();
    let title = recording.sources[0].name.rsplit('/').next().unwrap_or_default();
    let picture = || picture::of_step(recording, step, &[]);
    let shown = format!("{title}, step {}", step + 1);
    let text = match name.rsplit_once('.').map(|(_, end)| end) {
        Some("html") => page::page(recording, &Shelf::of(vm, recording), title),
        Some("json") if name.ends_with(".pytutor.json") => format!("{}\n", python_tutor::trace(recording)),
        Some("json") => native::json(recording, &Shelf::of(vm, recording)),
        Some("svg") => svg::objects(&picture(), &shown),
        Some("dot") => dot::dot(&picture(), &shown),
        _ => {
            return "Usage: %export FILE   (.html the page, .json the recording, .pytutor.json for Python Tutor; .svg, .dot this step)\n"
                .to_owned();
        }
    };
    match sandbox::write(name.as_ref(), text.as_bytes()) {
        Ok(()) => format!("{name}: {} kB\n", text.len().div_ceil(1024)),
        Err(error) => format!("can't write '{name}': {}\n", crate::eval::os_error::strerror(&error)),
    }
}

//! The processes as text.

use super::{ProcessRow, ProcessesView, When};
use crate::modules::signal;
use crate::recording::process::{Standing, Status};
use crate::views::text;

/// The widest that what a process is may be shown.
const WIDEST: usize = 44;

/// The view as text, at most `columns` wide.
pub fn render(view: &ProcessesView, columns: usize) -> String {
    let title = match view.step {
        Some(step) => format!("Processes at step {}", step + 1),
        None => "Processes".to_owned(),
    };
    let made = view.processes.len() - 1;
    let counted = match made {
        0 => "the program has made none".to_owned(),
        _ => {
            let alive = view.processes.iter().filter(|row| row.standing == Standing::Runs).count() - 1;
            let run = match alive {
                0 => "none runs".to_owned(),
                1 => "1 runs".to_owned(),
                _ => format!("{alive} run"),
            };
            format!("{} made; {run}", count(made))
        }
    };
    let mut lines = text::flow(&[title, counted], "  ", columns);
    let named: Vec<String> = view.processes.iter().map(|row| name(view, row)).collect();
    let longest = named.iter().map(|name| text::width(name)).max().unwrap_or(0).min(WIDEST);
    let when = view.processes.iter().map(|row| text::width(&place(row))).max().unwrap_or(0);
    for (row, name) in view.processes.iter().zip(&named) {
        let first = format!("{:>4}  {}", row.number, text::pad(&text::clip(name, longest), longest));
        let parts = [first, text::pad(&place(row), when), standing(row.standing)];
        let line = parts.join("  ");
        if text::width(&line) <= columns {
            lines.push(line);
            continue;
        }
        let [first, place, standing] = parts;
        lines.push(first.trim_end().to_owned());
        let rest = [place.trim_end().to_owned(), standing].into_iter();
        let rest: Vec<String> = rest.filter(|part| !part.is_empty()).collect();
        lines.extend(text::flow(&rest, "        ", columns));
    }
    text::lines(&lines)
}

fn count(made: usize) -> String {
    if made == 1 { "1 process was".to_owned() } else { format!("{made} processes were") }
}

/// What a process is, behind as many spaces as there are processes above it.
fn name(view: &ProcessesView, row: &ProcessRow) -> String {
    match view.depth(row) {
        0 => row.what.clone(),
        depth => format!("{}└ {}", "  ".repeat(depth - 1), row.what),
    }
}

/// Where and when a process was made, and when it ended.
fn place(row: &ProcessRow) -> String {
    let mut told = Vec::new();
    told.extend(row.pid.map(|pid| format!("pid {pid}")));
    told.extend(row.line.map(|line| format!("line {line}")));
    match (row.began, row.ended) {
        (Some(When::Step(began)), Some(When::Step(ended))) if began == ended => {
            told.push(format!("step {}", began + 1));
        }
        (Some(When::Step(began)), Some(When::Step(ended))) => {
            told.push(format!("steps {} to {}", began + 1, ended + 1));
        }
        (Some(When::Step(began)), _) => told.push(format!("from step {}", began + 1)),
        (Some(When::Milliseconds(began)), Some(When::Milliseconds(ended))) => {
            told.push(format!("{} to {} s", seconds(began), seconds(ended)));
        }
        (Some(When::Milliseconds(began)), _) => told.push(format!("from {} s", seconds(began))),
        (None, _) => {}
    }
    told.join(", ")
}

fn seconds(milliseconds: u64) -> String {
    format!("{}.{:02}", milliseconds / 1000, milliseconds % 1000 / 10)
}

/// Whether a process runs, and how it ended, in words.
pub fn standing(standing: Standing) -> String {
    let ended = |status: Status| match status {
        Status::Exit(status) => format!("ended with status {status}"),
        Status::Signal(number) => match signal::name_of(number) {
            Some(name) => format!("was killed by {name}"),
            None => format!("was killed by signal {number}"),
        },
    };
    match standing {
        Standing::Runs => "runs".to_owned(),
        Standing::Awaited(status) => ended(status),
        Standing::Ended(status) => format!("{}, not waited for", ended(status)),
        Standing::Gone => "ended; nobody was told how".to_owned(),
    }
}

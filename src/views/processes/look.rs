//! Following the processes of a recording, and asking for those that there are now.

use super::{ProcessRow, ProcessesView, When};
use crate::modules::posix::children::Process;
use crate::recording::Recording;
use crate::recording::process::{ProcessRecord, Standing};

/// Looks at the processes at a step.
pub fn look(recording: &Recording, step: usize) -> ProcessesView {
    let own = recording.sources.first().map_or("", |source| &source.name);
    let own = own.rsplit('/').next().unwrap_or_default();
    let mut rows = vec![program(own.to_owned())];
    for (index, process) in recording.processes.iter().enumerate() {
        let Some(change) = process.at(step) else { continue };
        let over = process.changes.iter().find(|change| change.standing != Standing::Runs);
        rows.push(ProcessRow {
            number: index + 2,
            parent: Some(process.parent as usize + 1),
            what: what(&process.made, &process.what, change.command.as_deref().unwrap_or_default()),
            pid: None,
            line: Some(process.line).filter(|line| *line > 0),
            began: began(process),
            ended: over
                .map(|over| When::Step(over.step as usize))
                .filter(|_| change.standing != Standing::Runs),
            standing: change.standing,
        });
    }
    ProcessesView { step: Some(step), processes: in_families(rows) }
}

fn began(process: &ProcessRecord) -> Option<When> {
    process.changes.first().map(|first| When::Step(first.step as usize))
}

/// The processes that there are and were, of those that the program has made until now.
pub fn now(all: &[Option<Process>]) -> ProcessesView {
    let number = |place: usize| all[..place].iter().flatten().count() + 1;
    let mut rows = vec![program("this process".to_owned())];
    rows[0].pid = i32::try_from(std::process::id()).ok();
    for (index, process) in all.iter().enumerate() {
        let Some(process) = process else { continue };
        let milliseconds = |time: std::time::Duration| When::Milliseconds(time.as_millis() as u64);
        rows.push(ProcessRow {
            number: number(index) + 1,
            parent: Some(number(process.parent)),
            what: what(process.way.name(), &process.what, &process.command),
            pid: Some(process.pid),
            line: Some(process.line).filter(|line| *line > 0),
            began: Some(milliseconds(process.began)),
            ended: process.over.map(milliseconds),
            standing: process.standing,
        });
    }
    ProcessesView { step: None, processes: in_families(rows) }
}

/// The program's own process.
fn program(what: String) -> ProcessRow {
    let standing = Standing::Runs;
    ProcessRow { number: 1, parent: None, what, pid: None, line: None, began: None, ended: None, standing }
}

fn what(made: &str, what: &str, command: &str) -> String {
    let named = if what.is_empty() { made.to_owned() } else { format!("{made}: {what}") };
    if command.is_empty() { named } else { format!("{named} -> {command}") }
}

/// The same, with each process followed by those that it made.
fn in_families(rows: Vec<ProcessRow>) -> Vec<ProcessRow> {
    let mut ordered: Vec<ProcessRow> = Vec::with_capacity(rows.len());
    let mut next: Vec<ProcessRow> = Vec::new();
    let mut waiting = rows;
    next.extend(waiting.drain(..1.min(waiting.len())));
    while let Some(row) = next.pop() {
        let (children, others): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|other| other.parent == Some(row.number));
        waiting = others;
        next.extend(children.into_iter().rev());
        ordered.push(row);
    }
    ordered
}

//! When each process of a program began and ended: a line for each, and how it ended.

use super::sheet::{Area, BASELINE, MARGIN, ROW, Sheet, shown, widest};
use crate::recording::process::{Standing, Status};
use crate::views::processes::{self, ProcessRow, ProcessesView, When};

const NAME: usize = 44;
/// The width of the time from the first step to the last.
const TIME: i32 = 320;
const BAR: i32 = 12;

/// The processes up to a step.
pub fn processes(view: &ProcessesView, title: &str) -> String {
    let mut sheet = Sheet::new();
    let name = |row: &ProcessRow| {
        format!("{}  {}{}", row.number, "  ".repeat(view.depth(row)), shown(&row.what, NAME))
    };
    let names: Vec<String> = view.processes.iter().map(name).collect();
    let left = MARGIN + widest(names.iter().map(String::as_str)) + 16;
    let last = end(view);
    let across = |time: u64| left + (time.min(last) as i64 * i64::from(TIME) / last as i64) as i32;
    let mut y = MARGIN;
    for (row, name) in view.processes.iter().zip(&names) {
        sheet.text(if row.parent.is_none() { "strong" } else { "" }, MARGIN, y + BASELINE, name);
        let from = across(row.began.map_or(0, number));
        let to = across(row.ended.map_or(last, number)).max(from + 8);
        let class = if row.standing == Standing::Runs { "full" } else { "quiet" };
        sheet.rect(class, Area { x: from, y: y + 4, width: to - from, height: BAR });
        let is_bad = !matches!(row.standing, Standing::Runs | Standing::Awaited(Status::Exit(0)));
        let line = row.line.map_or_else(String::new, |line| format!("made at line {line}; "));
        let told = format!("{line}{}", processes::standing(row.standing));
        sheet.text(if is_bad { "bad" } else { "soft" }, left + TIME + 16, y + BASELINE, &told);
        y += ROW + 6;
    }
    sheet.finish(title)
}

fn number(when: When) -> u64 {
    match when {
        When::Step(step) => step as u64,
        When::Milliseconds(time) => time,
    }
}

/// When the picture ends.
fn end(view: &ProcessesView) -> u64 {
    let times = view.processes.iter().flat_map(|row| [row.began, row.ended]).flatten().map(number);
    let last = times.max().unwrap_or(0);
    view.step.map_or(last, |step| last.max(step as u64)).max(1)
}

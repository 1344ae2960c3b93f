//! How an event loop stands: what it will call next, what waits for time or for the system, and what each task awaits.

use super::sheet::{Area, BASELINE, MARGIN, ROW, Sheet, measure, shown, widest};
use crate::views::event_loop::{Call, LoopState, TaskRow};

/// The columns of what is called, and of a task's coroutines.
const CALL: usize = 36;
const CHAIN: usize = 60;
/// The width of the words before the boxes, and how far to the right those may reach.
const LABEL: i32 = 80;
const EDGE: i32 = 760;
const GAP: i32 = 10;

/// The loop at the beginning of a turn.
pub fn event_loop(view: &LoopState, title: &str) -> String {
    let mut sheet = Sheet::new();
    let ready: Vec<String> = view.ready.iter().map(told).collect();
    let timers: Vec<String> = view.timers.iter().map(told).collect();
    let mut y = MARGIN;
    y = boxes(&mut sheet, "ready", "frame", &ready, y);
    y = boxes(&mut sheet, "timers", "plain", &timers, y);
    if !view.waiting.is_empty() {
        y = boxes(&mut sheet, "waiting", "quiet", &view.waiting, y);
    }
    y += GAP;
    let names = MARGIN + widest(view.tasks.iter().map(|task| task.name.as_str())).min(CALL as i32 * 8) + 20;
    let states = names + widest(view.tasks.iter().map(|task| task.state.as_str())) + 32;
    for task in &view.tasks {
        row(&mut sheet, task, (names, states), y);
        y += ROW + 6;
    }
    sheet.finish(title)
}

fn told(call: &Call) -> String {
    let what = shown(&call.what, CALL);
    match call.milliseconds {
        Some(milliseconds) => format!("in {} ms: {what}", milliseconds.max(0)),
        None => what,
    }
}

/// A line of boxes, the first of which comes first; gives where the next line begins.
fn boxes(sheet: &mut Sheet, label: &str, class: &str, items: &[String], y: i32) -> i32 {
    sheet.text("strong", MARGIN, y + BASELINE, label);
    let first = MARGIN + LABEL;
    if items.is_empty() {
        sheet.text("soft", first, y + BASELINE, "nothing");
    }
    let (mut x, mut y) = (first, y);
    for item in items {
        let width = measure(item) + 16;
        if x > first && x + width > EDGE {
            x = first;
            y += ROW + GAP;
        }
        sheet.rect(class, Area { x, y: y - 1, width, height: ROW + 2 });
        sheet.text("", x + 8, y + BASELINE, item);
        x += width + GAP;
    }
    y + ROW + GAP
}

/// A task: its name, what it does, its coroutines, and what will wake it.
fn row(sheet: &mut Sheet, task: &TaskRow, (names, states): (i32, i32), y: i32) {
    let class = if task.is_running { "mark" } else { "strong" };
    sheet.text(class, MARGIN, y + BASELINE, &shown(&task.name, CALL));
    let width = measure(&task.state) + 16;
    let class = match task.state.as_str() {
        "runs" => "changed",
        "ready" => "frame",
        "waits" => "quiet",
        _ => "bad",
    };
    sheet.rect(class, Area { x: names, y: y - 1, width, height: ROW + 2 });
    sheet.text("", names + 8, y + BASELINE, &task.state);
    let chain = shown(&task.chain.join(" → "), CHAIN);
    sheet.text("", states, y + BASELINE, &chain);
    if let Some(waker) = &task.waits_for {
        let waker = format!("← {}", shown(waker, CALL));
        sheet.text("soft", states + measure(&chain) + 16, y + BASELINE, &waker);
    }
}

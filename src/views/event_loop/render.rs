//! An event loop as text.

use super::{Call, LoopState};
use crate::views::text;

/// The columns of the words before each line.
const LABEL: usize = 9;

/// The view as text, at most `columns` wide.
pub fn render(view: &LoopState, columns: usize) -> String {
    let ready: Vec<String> = view.ready.iter().map(told).collect();
    let timers: Vec<String> = view.timers.iter().map(told).collect();
    let title = match view.step {
        Some(step) => format!("The event loop at step {}, where this turn began", step + 1),
        None => "The event loop".to_owned(),
    };
    let mut lines = text::flow(&[title, "first come, first served".to_owned()], "  ", columns);
    section(&mut lines, "ready", &ready, "nothing", columns);
    section(&mut lines, "timers", &timers, "none", columns);
    if !view.waiting.is_empty() {
        section(&mut lines, "waiting", &view.waiting, "", columns);
    }
    for task in &view.tasks {
        let mark = if task.is_running { "> " } else { "  " };
        let mut parts = vec![format!("{mark}{}", task.name), task.state.clone()];
        if !task.chain.is_empty() {
            parts.push(task.chain.join(" -> "));
        }
        if let Some(waker) = &task.waits_for {
            parts.push(format!("<- {waker}"));
        }
        lines.extend(text::flow(&parts, "", columns));
    }
    text::lines(&lines)
}

fn told(call: &Call) -> String {
    match call.milliseconds {
        Some(milliseconds) => format!("in {} ms  {}", milliseconds.max(0), call.what),
        None => call.what.clone(),
    }
}

fn section(lines: &mut Vec<String>, label: &str, items: &[String], none: &str, columns: usize) {
    let indent = " ".repeat(LABEL + 2);
    let mut label = format!("  {}", text::pad(label, LABEL));
    if items.is_empty() {
        lines.push(format!("{label}{none}"));
    }
    for item in items {
        let wrapped = text::wrap(item, "", columns.saturating_sub(LABEL + 2));
        for (number, line) in wrapped.iter().enumerate() {
            lines.push(format!("{}{line}", if number == 0 { label.as_str() } else { indent.as_str() }));
        }
        label = indent.clone();
    }
}

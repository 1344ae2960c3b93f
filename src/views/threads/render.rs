//! The threads as text.

use super::{Mark, ThreadRow, ThreadsView};
use crate::eval::threads::gil::Overview;
use crate::views::text;

/// The most switches and lost updates that are listed.
const LISTED: usize = 6;

/// The widest a name is shown.
const WIDEST_NAME: usize = 20;

/// The view as text, at most `columns` wide.
pub fn render(view: &ThreadsView, columns: usize) -> String {
    let mut lines = text::flow(
        &[format!("Threads at step {}", view.step + 1), "# holds the GIL  - wants it  . waits".to_owned()],
        "  ",
        columns,
    );
    let longest = view.threads.iter().map(|row| text::width(&row.name)).max().unwrap_or(0);
    let names = longest.min(WIDEST_NAME);
    for row in &view.threads {
        lines.extend(thread(row, names, columns));
    }
    if view.threads.len() > 1 {
        let scale = match view.scale {
            1 => "Each mark is a step.".to_owned(),
            scale => format!("Each mark is {scale} steps, and what weighs most in them."),
        };
        lines.extend(text::wrap(&scale, "", columns));
    }
    if !view.switches.is_empty() {
        lines.push(String::new());
        let times = text::count(view.switches.len(), "time");
        let last = if view.switches.len() > LISTED { ", last at" } else { ", at" };
        lines.extend(text::wrap(&format!("The GIL went to another thread {times}{last}"), "", columns));
        let listed = view.switches.len().saturating_sub(LISTED);
        for switch in &view.switches[listed..] {
            let way = format!("{} -> {}", switch.from, switch.to);
            let place = format!("line {}: {}", switch.line, switch.text);
            let parts = [format!("  step {:<4}", switch.step + 1), text::pad(&way, 2 * names + 4), place];
            lines.extend(text::flow(&parts, "        ", columns));
        }
    }
    for lost in view.lost.iter().take(LISTED) {
        lines.push(String::new());
        let told = format!(
            "Lost update at line {}, `{}`: {} read {} and stored {}; {} had read {} before that and stored {} over it.",
            lost.line, lost.text, lost.loser, lost.lost.0, lost.lost.1, lost.winner, lost.kept.0, lost.kept.1
        );
        lines.extend(text::wrap(&told, "  ", columns));
    }
    if view.lost.len() > LISTED {
        lines.push(format!("  and {} more", text::count(view.lost.len() - LISTED, "lost update")));
    }
    text::lines(&lines)
}

fn thread(row: &ThreadRow, names: usize, columns: usize) -> Vec<String> {
    let arrow = if row.is_running { "> " } else { "  " };
    let name = text::pad(&text::clip(&row.name, names), names);
    let marks: String = row.marks.iter().map(|mark| letter(*mark)).collect();
    let doing = match &row.place {
        Some(place) => format!("{}, at {place}", row.doing),
        None => row.doing.clone(),
    };
    let first = format!("{arrow}{name}  {marks}");
    if text::width(&first) + 2 + text::width(&doing) <= columns {
        return vec![format!("{first}  {doing}")];
    }
    let mut lines = vec![first];
    lines.extend(text::wrap(&format!("{}{doing}", " ".repeat(names + 4)), &" ".repeat(names + 4), columns));
    lines
}

fn letter(mark: Mark) -> char {
    match mark {
        Mark::Absent => ' ',
        Mark::Waits => '.',
        Mark::Wants => '-',
        Mark::Holds => '#',
    }
}

/// The threads that there are now, as text.
pub fn now(threads: &[Overview], columns: usize) -> String {
    let index_of = |number| threads.iter().position(|other| Some(other.number) == number);
    let mut lines = Vec::new();
    for (index, thread) in threads.iter().enumerate() {
        let other = index_of(thread.holder).map(|other| other as u32);
        let doing = thread.standing.doing(other);
        let doing = doing.words(index as u32, |other| threads[other as usize].name.clone());
        let parts = [text::pad(&thread.name, WIDEST_NAME), format!("ident {:<4}", thread.number), doing];
        lines.extend(text::flow(&parts, "  ", columns));
    }
    text::lines(&lines)
}

//! A run of a comprehension as text.

use super::{ComprehensionView, Condition, Outcome, Progress, Turn};
use crate::views::text::{clip, count, lines, pad, width};

/// The view as text: a line for each turn.
pub fn render(view: &ComprehensionView, columns: usize) -> String {
    let place = format!("   line {}", view.line);
    let head = clip(&format!(" {}", view.source), columns.saturating_sub(width(&place)));
    let mut shown = vec![format!("{head}{place}")];
    let all = || view.turns.iter().chain(&view.last);
    let names = all().map(|turn| width(&names(turn))).max().unwrap_or(0).min(columns / 2);
    let tests = all().map(|turn| width(&conditions(turn))).max().unwrap_or(0).min(columns / 2);
    if view.turns.is_empty() {
        shown.push("   no turn yet".to_owned());
    }
    shown.extend(view.turns.iter().map(|turn| row(turn, names, tests, columns)));
    if view.skipped > 0 {
        shown.push(format!("   … {} not shown", count(view.skipped, "turn")));
    }
    shown.extend(view.last.iter().map(|turn| row(turn, names, tests, columns)));
    let items = if view.length > 3 { format!("   {}", count(view.length, "item")) } else { String::new() };
    let what = match (&view.progress, view.is_generator) {
        (Progress::Complete, false) => "result",
        (_, true) => "given",
        _ => "so far",
    };
    let result = if view.result.is_empty() { "nothing" } else { &view.result };
    shown.push(clip(&format!(" {what}  {result}{items}"), columns));
    match &view.progress {
        Progress::Asleep => shown.push(" it waits to be asked for the next item".to_owned()),
        Progress::Complete if view.is_generator => shown.push(" it has no more items".to_owned()),
        Progress::Raised(exception) => shown.push(clip(&format!(" ended by {exception}"), columns)),
        Progress::Running | Progress::Complete => {}
    }
    lines(&shown)
}

fn names(turn: &Turn) -> String {
    let names: Vec<String> = turn.names.iter().map(|(name, value)| format!("{name} = {value}")).collect();
    format!("{}{}", "  ".repeat(turn.depth), names.join(", "))
}

fn condition(condition: &Condition) -> String {
    let truth = if condition.is_true { "True" } else { "False" };
    match &condition.value {
        Some(value) => format!("{}: {value}, {truth}", condition.source),
        None => format!("{}: {truth}", condition.source),
    }
}

fn conditions(turn: &Turn) -> String {
    turn.conditions.iter().map(condition).collect::<Vec<_>>().join("  ")
}

fn row(turn: &Turn, names_width: usize, tests_width: usize, columns: usize) -> String {
    let outcome = match &turn.outcome {
        Outcome::Inside => String::new(),
        Outcome::LeftOut => "left out".to_owned(),
        Outcome::Taken { key: None, value, is_again } => {
            format!("-> {value}{}", if *is_again { "   there already" } else { "" })
        }
        Outcome::Taken { key: Some(key), value, is_again } => {
            let again = if *is_again { "   in place of the one before" } else { "" };
            format!("-> {key}: {value}{again}")
        }
    };
    let mut row = format!("   {}", pad(&clip(&names(turn), names_width), names_width));
    if tests_width > 0 {
        row.push_str(&format!("   {}", pad(&clip(&conditions(turn), tests_width), tests_width)));
    }
    clip(&format!("{row}   {outcome}"), columns)
}

//! `%gen`: where a generator sleeps, and what it would wake up with.

use super::frames::{self, Variable};
use super::text::{self, pad};
use serde::Serialize;

/// A generator as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GeneratorView {
    /// What was asked for.
    pub asked: String,
    /// `generator#4`.
    pub id: String,
    /// The function that made it: `count()`.
    pub function: String,
    /// `GEN_CREATED`, `GEN_RUNNING`, `GEN_SUSPENDED`, `GEN_CLOSED`.
    pub state: String,
    /// The line at which it stands; nothing once it is closed.
    pub line: Option<u32>,
    /// Its variables.
    pub variables: Vec<Variable>,
    /// What it delegates to by `yield from` or `await`, then what that delegates to, and so on.
    pub delegates: Vec<String>,
    /// The lines of its body, with their numbers.
    pub body: Vec<(u32, String)>,
    /// The columns of the `yield` at which it is suspended, within its line.
    pub mark: Option<(usize, usize)>,
}

/// The view as text.
pub fn render(view: &GeneratorView, columns: usize) -> String {
    let mut lines = text::flow(
        &[view.asked.clone(), view.function.clone(), view.id.clone(), view.state.clone()],
        "",
        columns,
    );
    let numbers = view.body.last().map_or(1, |(number, _)| number.to_string().len()).max(3);
    for (number, line) in &view.body {
        let here = view.line == Some(*number);
        let mark = if here { '>' } else { ' ' };
        lines.push(text::clip(&format!(" {mark}{number:>numbers$}  {line}"), columns));
        if here && let Some((start, end)) = view.mark {
            let carets = "^".repeat(end.saturating_sub(start).max(1));
            lines.push(text::clip(
                &format!("{}{carets} asleep here", " ".repeat(numbers + 4 + start)),
                columns,
            ));
        }
    }
    let state = match view.state.as_str() {
        "GEN_CREATED" => "not begun: next() runs it from the first line to the first yield",
        "GEN_SUSPENDED" => "asleep: next() makes the marked yield give None, send(x) makes it give x",
        "GEN_RUNNING" => "it runs now: next() on it raises ValueError",
        _ => "closed: next() raises StopIteration",
    };
    lines.extend(text::wrap(state, " ", columns));
    for (depth, delegate) in view.delegates.iter().enumerate() {
        lines.push(text::clip(&format!(" {}it waits for {delegate}", "  ".repeat(depth)), columns));
    }
    if view.variables.is_empty() {
        if view.state != "GEN_CLOSED" {
            lines.push(pad("   no names yet", 0));
        }
    } else {
        lines.push(" its frame is kept on the heap, with".to_owned());
        lines.extend(frames::render_variables(&view.variables, columns));
    }
    text::lines(&lines)
}

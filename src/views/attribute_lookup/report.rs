//! The search for an attribute as text.

use super::{End, LookupView, Operation, Verdict};
use crate::views::text::{self, pad};

impl LookupView {
    /// What was asked for, as it is written in a program.
    pub fn statement(&self) -> String {
        let (asked, name) = (&self.asked, &self.name);
        match &self.operation {
            Operation::Get => format!("{asked}.{name}"),
            Operation::Set(value) => format!("{asked}.{name} = {value}"),
            Operation::Delete => format!("del {asked}.{name}"),
        }
    }

    /// What a place has to say, in words.
    pub fn told(&self, verdict: Verdict) -> String {
        let decided = self.places.iter().any(|place| place.verdict == Verdict::Decides);
        match verdict {
            Verdict::Wins if decided => "would win".to_owned(),
            Verdict::Wins => "wins".to_owned(),
            Verdict::Passes => "does not count here".to_owned(),
            Verdict::Nothing => "nothing".to_owned(),
            Verdict::Shadowed(winner) => format!("shadowed by {winner}"),
            Verdict::NotReached => "not reached".to_owned(),
            Verdict::Decides => "decides".to_owned(),
            Verdict::Fails => "raises AttributeError".to_owned(),
        }
    }
}

impl End {
    /// The end in words.
    pub fn told(&self) -> String {
        match self {
            End::Gives(value) => format!("gives {value}"),
            End::Calls(call) => format!("calls {call}; that is not done here"),
            End::Raises(error) => format!("raises {error}"),
            End::Changes(place) => format!("{place}; that is not done here"),
        }
    }
}

/// The view as text.
pub fn render(view: &LookupView, columns: usize) -> String {
    text::lines(&rendered(view, "", columns))
}

fn rendered(view: &LookupView, indent: &str, columns: usize) -> Vec<String> {
    let asked = &view.asked;
    let mut first = vec![view.statement()];
    if view.object != *asked {
        first.push(format!("{asked} is {}", view.object));
    }
    let mut lines = text::flow(&first, indent, columns);
    for (name, classes) in &view.lines {
        lines.extend(text::wrap(&format!("{name}: {}", classes.join(" > ")), &format!("{indent} "), columns));
    }
    let titles = columns.saturating_sub(28 + text::width(indent)).min(34);
    for (number, place) in view.places.iter().enumerate() {
        let verdict = view.told(place.verdict);
        lines.push(format!("{indent} {}  {}  {verdict}", number + 1, pad(&place.title, titles)));
        lines.extend(text::wrap(&place.found, &format!("{indent}      "), columns));
        if let Some(because) = &place.because {
            lines.extend(text::wrap(because, &format!("{indent}      "), columns));
        }
    }
    if let Some(other) = &view.passed_on {
        lines.extend(rendered(other, &format!("{indent}  "), columns));
        return lines;
    }
    lines.extend(text::wrap(&format!("=> {}", view.end.told()), &format!("{indent} "), columns));
    lines
}

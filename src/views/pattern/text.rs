//! A run of a `match` statement as text.

use super::{CaseView, Failure, PatternView, Verdict};
use crate::views::text::{clip, lines, pad, width, wrap};

/// What stands to the left of a case.
const INDENT: &str = "   ";

/// The narrowest column for the reasons beside the cases.
const REASON: usize = 24;

/// The view as text.
pub fn render(view: &PatternView, columns: usize) -> String {
    let value = view.subject.as_ref().map_or_else(String::new, |value| format!("  ({value})"));
    let place = format!("   line {}", view.line);
    let head = clip(&format!(" match {}{value}", view.source), columns.saturating_sub(width(&place)));
    let mut shown = vec![format!("{head}{place}")];
    // Cases too long to have anything beside them have it below.
    let room = columns.saturating_sub(INDENT.len() + 7 + REASON);
    let longest = |case: &CaseView| case.text.iter().map(|line| width(line)).max().unwrap_or(0);
    let beside = view.cases.iter().map(longest).filter(|longest| *longest <= room).max().unwrap_or(0);
    let is_waiting = view.subject.is_none();
    for case in &view.cases {
        shown.extend(rows(case, beside, columns, is_waiting));
    }
    if view.is_unmatched {
        shown.push(" no case fits: the program goes on after them".to_owned());
    }
    lines(&shown)
}

/// The mark of a verdict, and what is told beside it.
fn told(case: &CaseView, is_waiting: bool) -> (&'static str, Vec<String>) {
    let bound: Vec<String> =
        case.bound.iter().map(|bound| format!("{} = {}", bound.name, bound.value)).collect();
    let bound = bound.join(", ");
    let words = |text: &str| vec![text.to_owned()];
    match &case.verdict {
        Verdict::Unreached if is_waiting => ("", words("not tried yet")),
        Verdict::Unreached => ("", words("not reached")),
        Verdict::Tried => ("?", words("is being tried")),
        Verdict::Guarded if bound.is_empty() => ("?", words("the guard is being evaluated")),
        Verdict::Guarded => ("?", vec![bound, "the guard is being evaluated".to_owned()]),
        Verdict::Failed => match case.failures.as_slice() {
            [only] => ("no", vec![only.why.clone()]),
            _ => ("no", words("no alternative fits")),
        },
        Verdict::Refused => {
            let mut told: Vec<String> = case.failures.iter().map(|failure| failure.why.clone()).collect();
            if !bound.is_empty() {
                told.push(format!("bound all the same: {bound}"));
            }
            ("no", told)
        }
        Verdict::Chosen => ("yes", vec![bound]),
        Verdict::Raised(exception) => ("!", vec![exception.clone()]),
    }
}

/// A case: its text, with marks below the parts that do not fit, and beside or below that what is told.
fn rows(case: &CaseView, beside: usize, columns: usize, is_waiting: bool) -> Vec<String> {
    let (mark, told) = told(case, is_waiting);
    let is_beside = case.text.iter().all(|line| width(line) <= beside);
    let reasons_at = if is_beside { INDENT.len() + beside + 7 } else { INDENT.len() + 9 };
    let room = columns.saturating_sub(reasons_at).max(REASON.min(columns));
    let mut reasons: Vec<String> = told.iter().flat_map(|text| wrap(text, "", room)).collect();
    let has_several = case.verdict == Verdict::Failed && case.failures.len() > 1;
    let mut rows = Vec::new();
    for (index, line) in case.text.iter().enumerate() {
        rows.push((line.clone(), None));
        for failure in case.failures.iter().filter(|failure| failure.line == index) {
            rows.push((marks(line, failure), has_several.then(|| failure.why.clone())));
        }
    }
    let mut shown = Vec::new();
    if !is_beside {
        for (left, reason) in rows {
            let reason = reason.map_or_else(String::new, |reason| format!("  {reason}"));
            shown.push(clip(&format!("{INDENT}{left}{reason}"), columns));
        }
        for (index, reason) in reasons.iter().enumerate() {
            let mark = if index == 0 { mark } else { "" };
            shown.push(clip(&format!("{INDENT}    {}  {reason}", pad(mark, 3)), columns));
        }
        if reasons.is_empty() {
            shown.push(format!("{INDENT}    {mark}"));
        }
        return shown;
    }
    reasons.reverse();
    let mut mark = Some(mark);
    for (left, own) in rows {
        let reason = own.or_else(|| reasons.pop()).unwrap_or_default();
        let mark = mark.take().unwrap_or("");
        shown.push(clip(&format!("{INDENT}{}  {}  {reason}", pad(&left, beside), pad(mark, 3)), columns));
    }
    while let Some(reason) = reasons.pop() {
        shown.push(clip(&format!("{}{reason}", " ".repeat(reasons_at)), columns));
    }
    shown
}

/// Marks below the part of a line that does not fit.
fn marks(line: &str, failure: &Failure) -> String {
    let part = |from: usize, to: usize| line.chars().skip(from).take(to - from).collect::<String>();
    let (start, end) = failure.columns;
    let before: String = part(0, start)
        .chars()
        .map(|c| if c == '\t' { "\t".to_owned() } else { " ".repeat(width(&c.to_string())) })
        .collect();
    format!("{before}{}", "^".repeat(width(&part(start, end)).max(1)))
}

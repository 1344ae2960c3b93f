//! The text of a `SyntaxError`: the line, and the place on it.

use super::printable;
use super::summary::safely;
use crate::eval::Vm;
use crate::heap::Value;
use crate::types::exception::{Exception, base, fields};
use crate::types::none::is_none;

/// What is to be said of a `SyntaxError`.
pub struct SyntaxSummary {
    filename: Option<String>,
    line: Option<String>,
    end_line: Option<String>,
    text: Option<String>,
    offset: Option<i64>,
    end_offset: Option<i64>,
    message: Option<String>,
}

/// Collects it from the attributes of the exception.
pub fn summarise(vm: &mut Vm, exception: &Value) -> SyntaxSummary {
    let data = exception.payload::<Exception>();
    let mut text = |index: usize| {
        let value = data.field(index).filter(|value| !is_none(value))?;
        Some(safely(vm, "<exception str() failed>", |vm| Ok(printable(&vm.str_text(&value)?))))
    };
    SyntaxSummary {
        filename: text(fields::SYNTAX_FILENAME),
        line: text(fields::LINENO),
        end_line: text(fields::END_LINENO),
        text: text(fields::TEXT),
        message: text(fields::SYNTAX_MESSAGE),
        offset: base::small_field(exception, fields::OFFSET),
        end_offset: base::small_field(exception, fields::END_OFFSET),
    }
}

/// The lines of its text; `class` is the name of its type.
pub fn format(summary: &SyntaxSummary, class: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut suffix = String::new();
    if let Some(line) = &summary.line {
        let filename = summary.filename.as_deref().filter(|name| !name.is_empty()).unwrap_or("<string>");
        lines.push(format!("  File \"{filename}\", line {line}"));
    } else if let Some(filename) = &summary.filename {
        suffix = format!(" ({filename})");
    }
    if let Some(text) = &summary.text {
        excerpt(summary, text, &mut lines);
    }
    let message =
        summary.message.as_deref().filter(|message| !message.is_empty()).unwrap_or("<no detail available>");
    lines.push(format!("{class}: {message}{suffix}"));
    lines
}

fn excerpt(summary: &SyntaxSummary, text: &str, lines: &mut Vec<String>) {
    let whole: Vec<char> = text.trim_end_matches('\n').chars().collect();
    let blank = |character: &&char| matches!(character, ' ' | '\n' | '\u{c}');
    let removed = whole.iter().take_while(blank).count() as i64;
    let shown = &whole[removed as usize..];
    lines.push(format!("    {}", shown.iter().collect::<String>()));
    let Some(offset) = summary.offset else { return };
    let (length, behind) = (text.chars().count() as i64, whole.len() as i64 + 1);
    let end = if summary.line == summary.end_line {
        summary.end_offset.filter(|end| *end != 0).unwrap_or(offset)
    } else {
        behind
    };
    let limited = |place: i64| if length > 0 && place > length { behind } else { place };
    let (start, mut end) = (limited(offset), limited(end));
    if start >= end || end < 0 {
        end = start + 1;
    }
    let (from, to) = (start - 1 - removed, end - 1 - removed);
    if from < 0 {
        return;
    }
    // Tabs stay, so that the carets stand below what they mean.
    let space = |character: &char| if character.is_whitespace() { *character } else { ' ' };
    let mut carets: String = shown.iter().take(from as usize).map(space).collect();
    carets.push_str(&"^".repeat((to - from).max(0) as usize));
    lines.push(format!("    {carets}"));
}

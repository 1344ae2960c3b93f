//! One entry of a traceback: where it is, and its source with what failed underlined.

use super::anchor::{self, Anchors, Place};
use crate::eval::source::Source;
use std::rc::Rc;
use unicode_width::UnicodeWidthChar;
use vivarium_syntax::ast::{ExprKind, Mod, Span, StmtKind};
use vivarium_syntax::{Mode, parse};

/// What is said of a frame.
pub struct FrameSummary {
    /// The function's name.
    pub name: String,
    /// The text it is from.
    pub source: Rc<Source>,
    /// Whether the text is quoted.
    pub is_quoted: bool,
    /// The line.
    pub line: u32,
    /// What was being executed; nothing where only the line is known.
    pub at: Option<Span>,
}

/// Entries for the same line after this many are only counted.
const REPETITIONS: usize = 3;

/// The texts of the entries of a traceback, long repetitions cut short.
pub fn format_all(frames: &[FrameSummary]) -> Vec<String> {
    let mut texts = Vec::new();
    let mut last: Option<(&str, u32, &str)> = None;
    let mut count = 0;
    let repeated = |count: usize, texts: &mut Vec<String>| {
        if count > REPETITIONS {
            let more = count - REPETITIONS;
            let plural = if more > 1 { "s" } else { "" };
            texts.push(format!("  [Previous line repeated {more} more time{plural}]\n"));
        }
    };
    for frame in frames {
        let key = (frame.source.filename.as_str(), frame.line, frame.name.as_str());
        if last != Some(key) {
            repeated(count, &mut texts);
            last = Some(key);
            count = 0;
        }
        count += 1;
        if count <= REPETITIONS {
            texts.push(format(frame));
        }
    }
    repeated(count, &mut texts);
    texts
}

/// The text of one entry.
pub fn format(frame: &FrameSummary) -> String {
    let (filename, line, name) = (&frame.source.filename, frame.line, &frame.name);
    let mut text = format!("  File \"{filename}\", line {line}, in {name}\n");
    if !frame.is_quoted {
        return text;
    }
    let Some(span) = frame.at else {
        let shown = frame.source.line_text(line).trim();
        if !shown.is_empty() {
            text.push_str(&format!("    {shown}\n"));
        }
        return text;
    };
    if let Some(excerpt) = Excerpt::new(&frame.source, span) {
        for line in excerpt.format() {
            text.push_str("    ");
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

/// The lines an expression stands on, and where on them it stands, in characters.
struct Excerpt {
    lines: Vec<Vec<char>>,
    start: usize,
    end: usize,
}

impl Excerpt {
    fn new(source: &Source, span: Span) -> Option<Excerpt> {
        let (first, last) = (source.line(span.start), source.line(span.end.max(span.start)));
        let original: Vec<&str> = (first..=last).map(|line| source.line_text(line).trim_end()).collect();
        let lines = dedent(&original);
        if lines.iter().all(Vec::is_empty) {
            return None;
        }
        let characters = |line: &str, bytes: u32| line.get(..bytes as usize).unwrap_or(line).chars().count();
        let removed = original[0].chars().count() - lines[0].len();
        let start = characters(original[0], source.column(span.start)).saturating_sub(removed);
        let end = characters(original[original.len() - 1], source.column(span.end)).saturating_sub(removed);
        Some(Excerpt { lines, start, end })
    }

    fn last(&self) -> usize {
        self.lines.len() - 1
    }

    fn segment(&self) -> String {
        let mut segment = String::new();
        for (index, line) in self.lines.iter().enumerate() {
            let from = if index == 0 { self.start.min(line.len()) } else { 0 };
            let to = if index == self.last() { self.end.min(line.len()) } else { line.len() };
            if index > 0 {
                segment.push('\n');
            }
            segment.extend(line.get(from..to).unwrap_or_default());
        }
        segment
    }

    /// The lines to show, underlined where that tells something.
    fn format(&self) -> Vec<String> {
        let found = anchor::find(&self.segment());
        let underlined = self.is_underlined(found);
        // Places in the segment become places in the lines.
        let shift = |place: Place| Place {
            line: place.line,
            column: place.column + if place.line == 0 { self.start } else { 0 },
        };
        let anchors = found.map(|anchors| Anchors { start: shift(anchors.start), end: shift(anchors.end) });
        let mut significant = vec![0, self.last()];
        for place in anchors.iter().flat_map(|anchors| [anchors.start, anchors.end]) {
            significant.extend([place.line.wrapping_sub(1), place.line, place.line + 1]);
        }
        significant.retain(|line| *line < self.lines.len());
        significant.sort_unstable();
        significant.dedup();
        let mut shown = Vec::new();
        for (index, line) in significant.iter().copied().enumerate() {
            let skipped = if index == 0 { 0 } else { line - significant[index - 1] - 1 };
            match skipped {
                0 => {}
                1 => self.show_line(line - 1, underlined, anchors, &mut shown),
                _ => shown.push(format!("...<{skipped} lines>...")),
            }
            self.show_line(line, underlined, anchors, &mut shown);
        }
        shown
    }

    fn show_line(&self, index: usize, underlined: bool, anchors: Option<Anchors>, shown: &mut Vec<String>) {
        let line = &self.lines[index];
        shown.push(line.iter().collect());
        if !underlined {
            return;
        }
        let blank = line.iter().take_while(|character| character.is_whitespace()).count();
        let width = |column: usize, line: &[char]| display_width(&line[..column.min(line.len())]);
        let from = width(self.start, &self.lines[0]);
        let to = if index == self.last() { width(self.end, line) } else { display_width(line) };
        let meant = anchors.map(|anchors| {
            let start = width(anchors.start.column, &self.lines[anchors.start.line]);
            let end = width(anchors.end.column, &self.lines[anchors.end.line]);
            ((anchors.start.line, start), (anchors.end.line, end))
        });
        let mark = |column: usize| match meant {
            _ if column < blank || (index == 0 && column < from) => ' ',
            Some((start, end)) if (index, column) < start || (index, column) >= end => '~',
            _ => '^',
        };
        shown.push((0..to).map(mark).collect());
    }

    /// Whether underlining tells more than the line itself.
    fn is_underlined(&self, anchors: Option<Anchors>) -> bool {
        let whole: Vec<String> = self.lines.iter().map(|line| line.iter().collect()).collect();
        if let Ok(Mod::Module(body)) = parse(&whole.join("\n"), Mode::Exec) {
            let Some(statement) = body.first() else { return false };
            let call = match &statement.kind {
                StmtKind::Return { value: Some(value) } => match &value.kind {
                    ExprKind::Call { func, .. } if matches!(func.kind, ExprKind::Name { .. }) => {
                        Some(value.span)
                    }
                    _ => None,
                },
                StmtKind::Assign { targets, value } => match (&targets[..], &value.kind) {
                    ([target], ExprKind::Call { .. }) if matches!(target.kind, ExprKind::Name { .. }) => {
                        Some(value.span)
                    }
                    _ => None,
                },
                _ => None,
            };
            if call.is_some_and(|span| self.is_whole(span, &whole)) {
                return false;
            }
        }
        let blank = |characters: &[char]| characters.iter().all(|character| character.is_whitespace());
        let (first, last) = (&self.lines[0], &self.lines[self.last()]);
        anchors.is_some()
            || !blank(&first[..self.start.min(first.len())])
            || !blank(&last[self.end.min(last.len())..])
    }

    /// Whether an expression of these lines is what failed.
    fn is_whole(&self, span: Span, lines: &[String]) -> bool {
        let before_last: usize = lines[..self.last()].iter().map(|line| line.len() + 1).sum();
        span.start as usize == self.start && span.end as usize == before_last + self.end
    }
}

/// The lines without the white space that all begin with; blank lines become empty.
fn dedent(lines: &[&str]) -> Vec<Vec<char>> {
    let blank = |line: &&str| line.trim_start_matches([' ', '\t']).is_empty();
    let mut margin: Option<&str> = None;
    for line in lines.iter().filter(|line| !blank(line)) {
        let own = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        margin = Some(match margin {
            None => own,
            Some(margin) => {
                let common = margin.bytes().zip(own.bytes()).take_while(|(a, b)| a == b).count();
                &margin[..common]
            }
        });
    }
    let margin = margin.map_or(0, str::len);
    lines.iter().map(|line| if blank(line) { Vec::new() } else { line[margin..].chars().collect() }).collect()
}

/// The columns that characters take on a terminal.
fn display_width(characters: &[char]) -> usize {
    characters.iter().map(|character| if character.width() == Some(2) { 2 } else { 1 }).sum()
}

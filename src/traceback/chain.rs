//! The text of an exception with all that hangs on it.

use super::frame;
use super::summary::Summary;
use super::syntax_error;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// Groups nested deeper than this are left out.
const DEEPEST: usize = 10;
/// Of larger groups only so many exceptions are shown.
const WIDEST: usize = 15;

/// The text of the first of `summaries` with all that hangs on it.
pub fn format(summaries: &[Summary]) -> String {
    let mut writer = Writer { summaries, depth: 0, open: false, text: String::new() };
    writer.chain(0);
    writer.text
}

struct Writer<'a> {
    summaries: &'a [Summary],
    /// How many groups the present exception is in, the outermost counted twice.
    depth: usize,
    /// Whether the last box is still to be closed.
    open: bool,
    text: String,
}

impl Writer<'_> {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// Writes lines, each behind the border of the boxes.
    fn emit(&mut self, text: &str, margin: char) {
        let border = if self.depth > 0 { format!("{}{margin} ", self.indent()) } else { String::new() };
        for line in text.split_inclusive('\n') {
            self.text.push_str(&border);
            self.text.push_str(line);
        }
    }

    fn line(&mut self, line: &str) {
        self.emit(&format!("{line}\n"), '|');
    }

    /// An exception behind its causes and contexts.
    fn chain(&mut self, index: usize) {
        let mut links = Vec::new();
        let mut next = Some(index);
        while let Some(index) = next {
            let summary = &self.summaries[index];
            let sentence = match (summary.cause, summary.context) {
                (Some(_), _) => Some(CAUSE),
                (None, Some(_)) => Some(CONTEXT),
                (None, None) => None,
            };
            links.push((index, sentence));
            next = summary.cause.or(summary.context);
        }
        for (index, sentence) in links.into_iter().rev() {
            if let Some(sentence) = sentence {
                self.emit(sentence, '|');
            }
            self.exception(index);
        }
    }

    fn exception(&mut self, index: usize) {
        let summary = &self.summaries[index];
        match &summary.exceptions {
            None => self.single(summary, "Traceback (most recent call last):", '|'),
            Some(_) if self.depth > DEEPEST => self.line(&format!("... (max_group_depth is {DEEPEST})")),
            Some(exceptions) => self.group(summary, exceptions),
        }
    }

    /// The exception itself: traceback, type, message, notes.
    fn single(&mut self, summary: &Summary, headline: &str, margin: char) {
        if !summary.frames.is_empty() {
            self.emit(&format!("{headline}\n"), margin);
            for text in frame::format_all(&summary.frames) {
                self.emit(&text, '|');
            }
        }
        match &summary.syntax {
            Some(syntax) => {
                for line in syntax_error::format(syntax, &summary.class) {
                    self.line(&line);
                }
            }
            None if summary.message.is_empty() => self.line(&summary.class),
            None => self.line(&format!("{}: {}", summary.class, summary.message)),
        }
        for note in &summary.notes {
            self.line(note);
        }
    }

    fn group(&mut self, summary: &Summary, exceptions: &[usize]) {
        let outermost = self.depth == 0;
        if outermost {
            self.depth = 1;
        }
        let margin = if outermost { '+' } else { '|' };
        self.single(summary, "Exception Group Traceback (most recent call last):", margin);
        self.open = false;
        let boxes = exceptions.len().min(WIDEST + 1);
        for position in 0..boxes {
            let last = position + 1 == boxes;
            if last {
                self.open = true;
            }
            let title = if position < WIDEST { (position + 1).to_string() } else { "...".to_owned() };
            let corner = if position == 0 { "+-" } else { "  " };
            let indent = self.indent();
            self.text.push_str(&format!("{indent}{corner}+---------------- {title} ----------------\n"));
            self.depth += 1;
            if position < WIDEST {
                self.chain(exceptions[position]);
            } else {
                let more = exceptions.len() - WIDEST;
                let plural = if more > 1 { "s" } else { "" };
                self.line(&format!("and {more} more exception{plural}"));
            }
            if last && self.open {
                let indent = self.indent();
                self.text.push_str(&format!("{indent}+------------------------------------\n"));
                self.open = false;
            }
            self.depth -= 1;
        }
        if outermost {
            self.depth = 0;
        }
    }
}

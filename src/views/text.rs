//! Text on a screen of a given width.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The narrowest screen that views are laid out for.
pub const NARROWEST: usize = 60;

/// The columns `text` takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// `text` in at most `columns` columns, with `…` in place of what does not fit.
pub fn clip(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut clipped = String::new();
    let mut used = 0;
    for character in text.chars() {
        let columns_of_it = character.width().unwrap_or(0);
        if used + columns_of_it + 1 > columns {
            break;
        }
        used += columns_of_it;
        clipped.push(character);
    }
    clipped.push('…');
    clipped
}

/// `text`, filled with spaces to `columns` columns.
pub fn pad(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(missing))
}

/// Puts `parts` on lines of at most `columns` columns, two spaces between them; every line begins
/// with `indent`.
pub fn flow(parts: &[String], indent: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for part in parts {
        let fits = width(indent) + width(&line) + 2 + width(part) <= columns;
        if !line.is_empty() && !fits {
            lines.push(format!("{indent}{line}"));
            line.clear();
        }
        if !line.is_empty() {
            line.push_str("  ");
        }
        line.push_str(&clip(part, columns.saturating_sub(width(indent))));
    }
    if !line.is_empty() {
        lines.push(format!("{indent}{line}"));
    }
    lines
}

/// Breaks running text at spaces into lines of at most `columns` columns, each after `indent`.
pub fn wrap(text: &str, indent: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() && width(indent) + width(&line) + 1 + width(word) > columns {
            lines.push(format!("{indent}{line}"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(format!("{indent}{line}"));
    }
    lines
}

/// Ends each line with a line break.
pub fn lines(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// A number of things: `1 cycle`, `2 cycles`.
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_marked() {
        assert_eq!(clip("abcdef", 6), "abcdef");
        assert_eq!(clip("abcdefg", 6), "abcde…");
        assert_eq!(clip("日本語", 5), "日本…");
    }

    #[test]
    fn parts_flow_into_lines() {
        let parts = ["one".to_owned(), "two".to_owned(), "three".to_owned()];
        assert_eq!(flow(&parts, " ", 10), [" one  two", " three"]);
        assert_eq!(wrap("one two three", "  ", 9), ["  one two", "  three"]);
    }
}

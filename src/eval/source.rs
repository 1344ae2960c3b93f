//! The text a piece of code was made from.

use std::cell::Cell;
use vivarium_syntax::LineIndex;
use vivarium_syntax::ast::{Mod, Span};

/// The columns of each line of a source that is a tree: its places are made of lines and columns.
pub const WIDTH: u32 = 4096;

/// A source text and its name.
pub struct Source {
    /// The file's name as tracebacks show it: a path, or `<stdin>`, `<string>`.
    pub filename: String,
    /// The decoded text.
    pub text: String,
    /// Whether tracebacks show its lines: they do for files.
    pub shown: Cell<bool>,
    /// The tree, where that is what was compiled. Then places are not offsets into the text.
    pub tree: Option<Box<Mod>>,
    line_starts: Vec<u32>,
}

impl Source {
    /// A source.
    pub fn new(filename: &str, text: String) -> Source {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0).chain(breaks.map(|(offset, _)| offset as u32 + 1)).collect();
        Source {
            filename: filename.to_owned(),
            text,
            shown: Cell::new(!filename.starts_with('<') || crate::library::below(filename).is_some()),
            tree: None,
            line_starts,
        }
    }

    /// The source of a tree that a program made. The file of that name, if there is one, gives the text
    /// that tracebacks show.
    pub fn of_tree(filename: &str, tree: Mod) -> Source {
        let bytes =
            if filename.starts_with('<') { Vec::new() } else { std::fs::read(filename).unwrap_or_default() };
        let text = vivarium_syntax::decode_source(&bytes).unwrap_or_default();
        Source { tree: Some(Box::new(tree)), ..Source::new(filename, text) }
    }

    /// The same under another name.
    pub fn renamed(&self, filename: &str) -> Source {
        Source {
            filename: filename.to_owned(),
            text: self.text.clone(),
            shown: self.shown.clone(),
            tree: self.tree.clone(),
            line_starts: self.line_starts.clone(),
        }
    }

    /// From places to lines and columns.
    pub fn lines(&self) -> LineIndex<'_> {
        match self.tree {
            Some(_) => LineIndex::uniform(WIDTH),
            None => LineIndex::new(&self.text),
        }
    }

    /// What is written at a place; empty where that is not known.
    pub fn text_of(&self, span: Span) -> &str {
        match self.tree {
            Some(_) => "",
            None => self.text.get(span.start as usize..span.end as usize).unwrap_or_default(),
        }
    }

    /// The 1-based number of the line that holds the byte at `offset`.
    pub fn line(&self, offset: u32) -> u32 {
        if self.tree.is_some() {
            return offset / WIDTH + 1;
        }
        self.line_starts.partition_point(|start| *start <= offset) as u32
    }

    /// The number of lines.
    pub fn line_count(&self) -> u32 {
        self.line_starts.len() as u32
    }

    /// Offset of the first byte of a 1-based line.
    pub fn line_start(&self, line: u32) -> u32 {
        if self.tree.is_some() {
            return line.saturating_sub(1).saturating_mul(WIDTH);
        }
        let index = (line as usize).saturating_sub(1).min(self.line_starts.len() - 1);
        self.line_starts[index]
    }

    /// A 1-based line without its line break; empty where there is no such line.
    pub fn line_text(&self, line: u32) -> &str {
        let Some(start) = self.line_starts.get((line as usize).wrapping_sub(1)) else { return "" };
        let rest = &self.text[*start as usize..];
        let end = rest.find('\n').unwrap_or(rest.len());
        rest[..end].trim_end_matches('\r')
    }

    /// A 1-based line with its line break; empty where there is no such line.
    pub fn line_with_break(&self, line: u32) -> &str {
        let Some(start) = self.line_starts.get((line as usize).wrapping_sub(1)) else { return "" };
        let rest = &self.text[*start as usize..];
        rest.find('\n').map_or(rest, |end| &rest[..=end])
    }

    /// The bytes from the beginning of its line to `offset`.
    pub fn column(&self, offset: u32) -> u32 {
        offset - self.line_start(self.line(offset))
    }
}

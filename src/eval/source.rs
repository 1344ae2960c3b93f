//! The text a piece of code was made from.

use crate::library::{self, pressed::Pressed};
use crate::limits::sandbox;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use vivarium_syntax::ast::{Mod, Span};
use vivarium_syntax::{LineIndex, Mode};

/// The columns of each line of a source that is a tree: its places are made of lines and columns.
pub const WIDTH: u32 = 4096;

/// A source text and its name.
pub struct Source {
    /// The file's name as tracebacks show it: a path, or `<stdin>`, `<string>`.
    pub filename: String,
    /// The decoded text.
    pub text: SourceText,
    /// Whether tracebacks show its lines: they do for files.
    pub shown: Cell<bool>,
    /// The tree, where that is what was compiled. Then places are not offsets into the text.
    pub tree: Option<Box<Mod>>,
    /// What it was compiled as: of a whole program the last line counts as ended.
    pub mode: Cell<Option<Mode>>,
    /// Whether it is a text that the library has put together and compiled.
    pub of_library: Cell<bool>,
    line_starts: Vec<u32>,
    /// Of a module of the library, its functions, whose bodies are read when they are called.
    pressed: Option<Rc<Pressed>>,
    future_annotations: Cell<bool>,
}

/// A text, which of a module of the library is only unpacked when somebody wants to see it.
pub struct SourceText {
    text: OnceCell<String>,
    entry: Option<&'static library::Entry>,
}

impl std::ops::Deref for SourceText {
    type Target = String;

    fn deref(&self) -> &String {
        self.text.get_or_init(|| self.entry.map(library::Entry::text).unwrap_or_default())
    }
}

impl Source {
    /// A source.
    pub fn new(filename: &str, text: String) -> Source {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0).chain(breaks.map(|(offset, _)| offset as u32 + 1)).collect();
        Source {
            filename: filename.to_owned(),
            text: SourceText { text: OnceCell::from(text), entry: None },
            shown: Cell::new(!filename.starts_with('<') || crate::library::below(filename).is_some()),
            tree: None,
            mode: Cell::new(None),
            of_library: Cell::new(false),
            line_starts,
            pressed: None,
            future_annotations: Cell::new(false),
        }
    }

    /// The source of a tree that a program made. The file of that name, if there is one, gives the text
    /// that tracebacks show.
    pub fn of_tree(filename: &str, tree: Mod) -> Source {
        let bytes = if filename.starts_with('<') {
            Vec::new()
        } else {
            sandbox::read(filename.as_ref()).unwrap_or_default()
        };
        let text = vivarium_syntax::decode_source(&bytes).unwrap_or_default();
        Source { tree: Some(Box::new(tree)), ..Source::new(filename, text) }
    }

    /// The same under another name.
    pub fn renamed(&self, filename: &str) -> Source {
        Source {
            filename: filename.to_owned(),
            text: SourceText { text: self.text.text.clone(), entry: self.text.entry },
            shown: self.shown.clone(),
            tree: self.tree.clone(),
            mode: self.mode.clone(),
            of_library: self.of_library.clone(),
            line_starts: self.line_starts.clone(),
            pressed: self.pressed.clone(),
            future_annotations: self.future_annotations.clone(),
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

    /// The source of a module of the library.
    pub fn of_library(
        filename: &str,
        entry: &'static library::Entry,
        line_starts: Vec<u32>,
        pressed: Pressed,
    ) -> Source {
        Source {
            filename: filename.to_owned(),
            text: SourceText { text: OnceCell::new(), entry: Some(entry) },
            shown: Cell::new(true),
            line_starts,
            pressed: Some(Rc::new(pressed)),
            tree: None,
            mode: Cell::new(None),
            of_library: Cell::new(false),
            future_annotations: Cell::new(false),
        }
    }

    /// Of a module of the library, its functions.
    pub fn pressed(&self) -> Option<&Pressed> {
        self.pressed.as_deref()
    }

    /// Whether `from __future__ import annotations` is in force, as was said of it.
    pub fn future_annotations(&self) -> bool {
        self.future_annotations.get()
    }

    /// Says whether `from __future__ import annotations` is in force.
    pub fn set_future_annotations(&self, are: bool) {
        self.future_annotations.set(are);
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

//! How a program is lowered.

use std::sync::atomic::{AtomicU8, Ordering};

/// The level that `-O` asks for.
static LEVEL: AtomicU8 = AtomicU8::new(0);

/// What a tree lowered for watching reports beside statements, calls and returns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reports {
    /// The value of every expression.
    pub expressions: bool,
    /// Calls of built-in functions.
    pub native_calls: bool,
    /// What `match` statements and comprehensions do within.
    pub notes: bool,
}

/// What the caller of `compile` and the command line decide about a program.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Expression statements of the module show their values (`single` mode).
    pub interactive: bool,
    /// What is reported to an observer, if anything.
    pub reports: Option<Reports>,
    /// 1: no assertions, and `__debug__` is false; 2: no docstrings either.
    pub optimize: u8,
    /// `from __future__ import annotations` is in force without being written.
    pub future_annotations: bool,
    /// `await` may stand outside functions.
    pub top_level_await: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            interactive: false,
            reports: None,
            optimize: level(),
            future_annotations: false,
            top_level_await: false,
        }
    }
}

impl Options {
    /// Whether the value of every expression is reported.
    pub fn reports_expressions(&self) -> bool {
        self.reports.is_some_and(|reports| reports.expressions)
    }

    /// Whether calls of built-in functions are reported.
    pub fn reports_native_calls(&self) -> bool {
        self.reports.is_some_and(|reports| reports.native_calls)
    }

    /// Whether `match` statements and comprehensions tell what they do within.
    pub fn reports_notes(&self) -> bool {
        self.reports.is_some_and(|reports| reports.notes)
    }

    /// What the symbol tables have to know of it.
    pub fn symbols(&self) -> crate::code::symbols::Options {
        crate::code::symbols::Options {
            top_level_await: self.top_level_await,
            future_annotations: self.future_annotations,
        }
    }
}

/// The level of optimisation of programs that do not say otherwise.
pub fn level() -> u8 {
    LEVEL.load(Ordering::Relaxed)
}

/// Sets it, as `-O` does.
pub fn set_level(level: u8) {
    LEVEL.store(level, Ordering::Relaxed);
}

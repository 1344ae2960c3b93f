//! How a program is lowered.

use std::sync::atomic::{AtomicU8, Ordering};

/// The level that `-O` asks for.
static LEVEL: AtomicU8 = AtomicU8::new(0);

/// What the caller of `compile` and the command line decide about a program.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Expression statements of the module show their values (`single` mode).
    pub interactive: bool,
    /// Every statement and expression reports to an observer.
    pub observed: bool,
    /// Calls of built-in functions report too.
    pub native_calls: bool,
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
            observed: false,
            native_calls: false,
            optimize: level(),
            future_annotations: false,
            top_level_await: false,
        }
    }
}

impl Options {
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

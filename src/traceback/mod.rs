//! Exceptions as text, as CPython prints them.
//!
//! - [`frame`]: one entry: file, line, name, the source and what of it is underlined
//! - [`anchor`]: which part of an expression is underlined with `^` and which with `~`
//! - [`summary`]: what is to be said of an exception, its causes, contexts and parts
//! - [`chain`]: the text of all that, groups in their boxes
//! - [`syntax_error`]: the text of a `SyntaxError`
//! - [`suggestion`]: `Did you mean`
//! - [`report`]: what happens to an exception that nobody has caught

pub mod anchor;
pub mod chain;
pub mod frame;
pub mod report;
pub mod suggestion;
pub mod summary;
pub mod syntax_error;

use crate::eval::Vm;
use crate::heap::Value;
use crate::text::Text;

impl Vm {
    /// The text of an exception with its traceback, causes and contexts, as it is printed.
    pub fn format_exception(&mut self, exception: &Value) -> String {
        let waiting = self.set_aside();
        let summaries = summary::summarise(self, exception);
        self.put_back(waiting);
        chain::format(&summaries)
    }

    /// The text of an exception and its traceback, without what it came from.
    pub fn format_exception_alone(&mut self, exception: &Value) -> String {
        let waiting = self.set_aside();
        let summary = summary::summarise_alone(self, exception);
        self.put_back(waiting);
        chain::format(&[summary])
    }
}

/// A text as it can be written to a stream: lone surrogates as escapes.
pub fn printable(text: &Text) -> String {
    match text.as_str() {
        Some(text) => text.to_owned(),
        None => {
            let shown = |point: u32| match char::from_u32(point) {
                Some(character) => character.to_string(),
                None => format!("\\u{point:04x}"),
            };
            text.code_points().map(shown).collect()
        }
    }
}

//! `SyntaxWarning`: what is odd in a text that was compiled.

use super::program::CompileError;
use super::raise::Outcome;
use super::source::Source;
use super::vm::Vm;
use crate::types::exception;
use crate::types::str::{self, intern};
use crate::types::{int, none};
use vivarium_syntax::warning::{Warning, WarningKind};

impl Vm {
    /// Gives the warnings that came up when `source` was compiled, through `warnings.warn_explicit`.
    ///
    /// # Errors
    /// Where warnings are errors, the `SyntaxError` that a warning becomes; whatever the program's hooks
    /// raise.
    pub fn give_syntax_warnings(&mut self, source: &Source, warnings: &[Warning]) -> Outcome<()> {
        if warnings.is_empty() {
            return Ok(());
        }
        let module = match self.import_absolute("warnings") {
            Ok(module) => module,
            Err(raised) => {
                drop(self.catch(raised, &exception::IMPORT_ERROR)?);
                return Ok(());
            }
        };
        let give = self.get_attribute(&module, &intern("warn_explicit"))?;
        for warning in warnings {
            let category = match warning.kind {
                WarningKind::SyntaxWarning => &exception::SYNTAX_WARNING,
                WarningKind::DeprecationWarning => &exception::DEPRECATION_WARNING,
            };
            let arguments = [
                str::new(warning.message.as_str()),
                category.value(),
                str::new(source.filename.as_str()),
                int::new(i64::from(source.line(warning.span.start))),
                none::none(),
                none::none(),
            ];
            if let Err(raised) = self.call(&give, &arguments) {
                drop(self.catch(raised, category)?);
                // What the parser finds is told with its line, and in words without a future.
                let by_parser =
                    warning.message.contains("escape sequence") || warning.message.starts_with("invalid ");
                let message = warning.message.replace(" Such sequences will not work in the future.", "");
                let error = crate::code::SyntaxError::new(message, warning.span);
                let error = if by_parser {
                    CompileError::Syntax(error.locate(&source.lines()))
                } else {
                    CompileError::Names(error)
                };
                return Err(self.raise_syntax_error(source, error));
            }
        }
        Ok(())
    }
}

//! `SyntaxError` objects of texts that could not be compiled.

use super::program::CompileError;
use super::raise::Raised;
use super::source::Source;
use super::vm::Vm;
use crate::types::{exception, int, none, str, tuple};
use vivarium_syntax::SyntaxErrorKind;

impl Vm {
    /// Raises the `SyntaxError` of a text that could not be compiled.
    #[cold]
    pub fn raise_syntax_error(&mut self, source: &Source, error: CompileError) -> Raised {
        // The compiler reads a line again only where there is a file.
        let (error, shown) = match error {
            CompileError::Syntax(error) => (error, true),
            CompileError::Compiler(error) => (error, source.shown.get()),
            CompileError::Names(error) => (error.locate(&source.lines()), source.shown.get()),
        };
        let class = match error.kind {
            SyntaxErrorKind::IndentationError => &exception::INDENTATION_ERROR,
            SyntaxErrorKind::TabError => &exception::TAB_ERROR,
            SyntaxErrorKind::MemoryError => return self.memory_error(error.message),
            SyntaxErrorKind::SyntaxError => &exception::SYNTAX_ERROR,
        };
        let mut line = source.line_with_break(error.lineno).to_owned();
        if source.mode.get() == Some(vivarium_syntax::Mode::Exec) && !line.ends_with('\n') {
            line.push('\n');
        }
        let text = if error.lineno == 0 || !shown { none::none() } else { str::new(line) };
        let place = tuple::new(vec![
            str::new(source.filename.as_str()),
            int::new(i64::from(error.lineno)),
            int::new(i64::from(error.offset)),
            text,
            int::new(i64::from(error.end_lineno)),
            int::new(i64::from(error.end_offset)),
        ]);
        match self.call(&class.value(), &[str::new(error.message), place]) {
            Ok(exception) => self.raise(exception),
            Err(raised) => raised,
        }
    }
}

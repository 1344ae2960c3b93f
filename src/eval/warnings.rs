//! Warnings that the interpreter itself gives.

use super::raise::Outcome;
use super::vm::Vm;
use crate::types::exception;
use crate::types::str::{self, intern};
use crate::types::type_::StaticType;

impl Vm {
    /// `warnings.warn(message, category)`, blamed on the frame that runs.
    ///
    /// # Errors
    /// The warning itself, where warnings are errors; whatever the program's hooks raise.
    pub fn warn(&mut self, category: &'static StaticType, message: &str) -> Outcome<()> {
        let warnings = match self.import_absolute("warnings") {
            Ok(warnings) => warnings,
            Err(raised) => {
                drop(self.catch(raised, &exception::IMPORT_ERROR)?);
                return Ok(());
            }
        };
        let warn = self.get_attribute(&warnings, &intern("warn"))?;
        self.call(&warn, &[str::new(message), category.value()]).map(drop)
    }
}

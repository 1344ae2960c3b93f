//! Errors of the operating system as `OSError`.

use super::raise::Raised;
use super::vm::Vm;
use crate::heap::Value;
use crate::types::none::none;
use crate::types::{exception, int, str};

/// The words of the system for an error number, as `os.strerror` gives them.
pub fn strerror(error: &std::io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error ") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}

impl Vm {
    /// Raises the `OSError` of a failed system call, of the subclass that its number stands for,
    /// with the name of the file it was about.
    #[cold]
    pub fn os_error(&mut self, error: &std::io::Error, filename: Option<Value>) -> Raised {
        let mut arguments =
            vec![int::new(i64::from(error.raw_os_error().unwrap_or(0))), str::new(strerror(error))];
        arguments.extend(filename);
        self.raise_os_error(&arguments)
    }

    /// As [`Vm::os_error`], about two files.
    #[cold]
    pub fn os_error_two(&mut self, error: &std::io::Error, first: Value, second: Value) -> Raised {
        let arguments = [
            int::new(i64::from(error.raw_os_error().unwrap_or(0))),
            str::new(strerror(error)),
            first,
            none(),
            second,
        ];
        self.raise_os_error(&arguments)
    }

    fn raise_os_error(&mut self, arguments: &[Value]) -> Raised {
        match self.call(&exception::OS_ERROR.value(), arguments) {
            Ok(exception) => self.raise(exception),
            Err(raised) => raised,
        }
    }
}

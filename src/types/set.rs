//! `set`.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;

/// A new set of `values`.
///
/// # Errors
/// `TypeError` when one is unhashable; whatever comparing them raises.
pub fn from_values(vm: &mut Vm, _values: Vec<Value>) -> Outcome {
    Err(vm.system_error("sets are not built yet"))
}

//! `sys.getsizeof`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::types::{exception, size};

/// `sys.getsizeof(object, default)`.
///
/// # Errors
/// `TypeError` when the program's `__sizeof__` gives no integer and there is no default,
/// `ValueError` for a negative one; whatever it raises.
pub fn getsizeof(vm: &mut Vm, _: &crate::heap::Value, arguments: &Arguments<'_>) -> Outcome {
    let [object, default] = arguments.bind(vm, "getsizeof", ["object", "default"], 0, 0, 1)?;
    let Some(object) = object else { unreachable!("required") };
    match (size::with_header(vm, &object), default) {
        (Err(raised), Some(default)) => {
            drop(vm.catch(raised, &exception::TYPE_ERROR)?);
            Ok(default)
        }
        (outcome, _) => outcome,
    }
}

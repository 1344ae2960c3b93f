//! `gc`.

use crate::eval::{Outcome, Vm};
use crate::types::module;

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    Ok(module::new("gc", Some("The collector of reference cycles.")))
}

/// Runs the collection that is due.
pub fn collect_due(_: &mut Vm) {}

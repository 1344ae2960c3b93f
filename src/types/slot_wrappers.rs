//! `wrapper_descriptor`: the slots of a built-in type as special methods.

use super::dict::Dict;
use crate::heap::Value;

/// Adds to the namespace of the built-in type `class` a special method for each of its own slots.
pub fn add_wrappers(_class: &Value, _namespace: &Dict) {}

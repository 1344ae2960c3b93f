//! `member_descriptor`: a slot of `__slots__`.

use crate::heap::Value;

/// The slot that `descriptor` stands for, if it is a slot of the type of `object`.
pub fn slot_of(_descriptor: &Value, _object: &Value) -> Option<u16> {
    None
}

//! `bytes`.

use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MATCH_SELF};
use crate::heap::{Payload, Tracer, Value};

/// The bytes.
pub struct Bytes {
    /// The bytes.
    pub data: Box<[u8]>,
}

/// The type `bytes`.
pub static CLASS: StaticType = StaticType::built_in::<Bytes>(
    "bytes",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | MATCH_SELF,
);

impl Payload for Bytes {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// New bytes.
pub fn new(data: Vec<u8>) -> Value {
    object::new(Bytes { data: data.into_boxed_slice() })
}

/// The bytes that `bytes(object)` would hold, for a bytes-like object.
///
/// # Errors
/// `TypeError` for other objects.
pub fn from_object(vm: &mut Vm, value: &Value) -> Outcome<Vec<u8>> {
    if let Some(bytes) = value.downcast::<Bytes>() {
        return Ok(bytes.data.to_vec());
    }
    let given = value.class().name();
    Err(vm.type_error(format!("cannot convert '{given}' object to bytes")))
}

//! `bytearray`.

mod methods;
mod operators;

use super::bytes::methods::{ByteString, SHARED, with_shared};
use super::definition::{Definition, Method};
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MATCH_SELF};
use crate::heap::{Payload, Tracer, Value};
pub use operators::ITERATOR_DEFINITION;
use std::cell::{Cell, RefCell};
use std::ops::Deref;

/// Bytes that can change. Never borrowed while code of the program may run.
pub struct ByteArray {
    /// The bytes.
    pub data: RefCell<Vec<u8>>,
    /// How many views there are of them.
    pub exports: Cell<usize>,
}

impl ByteArray {
    fn of(data: Vec<u8>) -> ByteArray {
        ByteArray { data: RefCell::new(data), exports: Cell::new(0) }
    }

    /// Refuses to resize an array that is viewed.
    fn check_resizable(&self, vm: &mut Vm) -> Outcome<()> {
        if self.exports.get() == 0 {
            return Ok(());
        }
        Err(vm.buffer_error("Existing exports of data: object cannot be re-sized"))
    }
}

/// The type `bytearray`.
pub static CLASS: StaticType = StaticType::built_in::<ByteArray>(
    "bytearray",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | MATCH_SELF,
);

impl Payload for ByteArray {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

impl ByteString for ByteArray {
    const MUTABLE: bool = true;

    fn data(this: &Value) -> impl Deref<Target = [u8]> + '_ {
        std::cell::Ref::map(this.payload::<ByteArray>().data.borrow(), Vec::as_slice)
    }

    fn make(data: Vec<u8>) -> Value {
        new(data)
    }

    fn changed(_: &Value, data: Vec<u8>) -> Value {
        new(data)
    }
}

/// A new byte array.
pub fn new(data: Vec<u8>) -> Value {
    object::new(ByteArray::of(data))
}

const ALL: usize = SHARED + methods::OWN.len();
static METHODS: [Method; ALL] = with_shared::<ByteArray, { methods::OWN.len() }, ALL>(methods::OWN);

/// `bytearray`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> \
         bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of \
         size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array",
    ),
    methods: &METHODS,
    attributes: &[],
    slots: operators::set_slots,
};

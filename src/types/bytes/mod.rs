//! `bytes`.

pub mod methods;
mod operators;
mod source;

use super::definition::{Definition, Method, Native};
use super::object as object_type;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, MATCH_SELF};
use crate::heap::{Payload, Tracer, Value};
use crate::types::{buffer, int, tuple};
pub use operators::{ITERATOR_DEFINITION, contains_item};
pub use source::{argument, byte, exported, from_arguments, from_iterable, from_object, view};

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

fn to_bytes(_: &mut Vm, this: &Value) -> Outcome {
    if this.is_exact::<Bytes>() {
        return Ok(this.clone());
    }
    Ok(new(this.payload::<Bytes>().data.to_vec()))
}

fn new_arguments(_: &mut Vm, this: &Value) -> Outcome {
    Ok(tuple::new(vec![new(this.payload::<Bytes>().data.to_vec())]))
}

fn size_of(_: &mut Vm, this: &Value) -> Outcome {
    // CPython: 33 bytes of header, length, hash and the zero at the end.
    Ok(int::new(33 + this.payload::<Bytes>().data.len() as i64))
}

/// The methods that only `bytes` has.
const OWN_METHODS: [Method; 4] = [
    buffer::READ_ONLY_BUFFER_METHODS[0],
    Method::new("__bytes__", Native::NoArguments(to_bytes), "Convert this value to exact type bytes."),
    Method::new("__getnewargs__", Native::NoArguments(new_arguments), ""),
    Method::new(
        "__sizeof__",
        Native::NoArguments(size_of),
        "Return the size of the object in memory, in bytes.",
    ),
];

static METHODS: [Method; methods::SHARED + 4] =
    methods::with_shared::<Bytes, 4, { methods::SHARED + 4 }>(OWN_METHODS);

/// `bytes`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> \
         immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with \
         null bytes\nbytes() -> empty bytes object",
    ),
    methods: &METHODS,
    attributes: &[],
    slots: |slots| {
        operators::set_slots(slots);
        slots.new.set(Some(source::construct));
    },
};

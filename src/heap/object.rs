//! An object: header and payload; how objects are made and how a payload is reached.

use super::allocate::allocate_block;
use super::collector;
use super::header::Header;
use super::trace::Tracer;
use super::type_head::{HEAP_TYPE, TRACKED, TypeHead};
use super::value::Value;
use crate::types::type_::{StaticType, TypeObject};
use std::ptr::NonNull;

/// The Rust data of one kind of Python object.
pub trait Payload: Sized + 'static {
    /// Whether the cycle collector has to know objects of this kind: whether a cycle can pass
    /// through them.
    const TRACKED: bool = true;

    /// The built-in type whose objects have this payload.
    fn class() -> &'static StaticType;

    /// Enumerates the values this payload owns.
    fn trace(&self, tracer: &mut Tracer<'_>);

    /// Bytes of items that follow the payload in memory.
    #[inline(always)]
    fn trailing_size(&self) -> usize {
        0
    }
}

/// An object in memory.
#[repr(C)]
pub struct Object<T> {
    pub(super) header: Header,
    pub(super) payload: T,
}

impl<T> Object<T> {
    /// An object that lives as long as the process; for statics.
    pub const fn immortal(class: NonNull<Object<TypeHead>>, payload: T) -> Object<T> {
        Object { header: Header::immortal(class), payload }
    }

    /// The payload.
    #[inline(always)]
    pub fn payload(&self) -> &T {
        &self.payload
    }
}

/// A new object of the built-in type that owns `T`.
#[inline]
pub fn new<T: Payload>(payload: T) -> Value {
    let block = allocate_block(size_of::<Object<T>>());
    let object = block.cast::<Object<T>>();
    // SAFETY: the block is fresh and large enough.
    unsafe { object.write(Object { header: Header::new(T::class().as_head()), payload }) };
    if T::TRACKED {
        collector::track(object.cast());
    }
    // SAFETY: a fresh object with one owner, which is handed out.
    unsafe { Value::from_owned(object.cast()) }
}

/// A new object of `class`, whose payload must be a `T`, followed by `trailing` bytes that `fill`
/// writes. The object is tracked after `fill` returns.
///
/// # Panics
/// Panics when objects of `class` do not have the payload `T`.
pub fn new_of_class<T: Payload>(class: &Value, payload: T) -> Value {
    new_with_trailing(class, payload, 0, |_| ())
}

/// See [`new_of_class`]; `fill` gets the address of the `trailing` bytes behind the payload.
pub(super) fn new_with_trailing<T: Payload>(
    class: &Value,
    payload: T,
    trailing: usize,
    fill: impl FnOnce(*mut u8),
) -> Value {
    let kind = class.payload::<TypeObject>();
    let head = &kind.head;
    assert!(head.layout.get() == T::class().address(), "payload of another type");
    let prefix = head.prefix.get() as usize;
    let block = allocate_block(prefix + size_of::<Object<T>>() + trailing);
    // SAFETY: the block holds prefix, header, payload and trailing bytes in this order; zeroed
    // slots and attributes are `None`, a zeroed attribute table is the empty shape.
    let object = unsafe {
        std::ptr::write_bytes(block.as_ptr(), 0, prefix);
        let object = block.add(prefix).cast::<Object<T>>();
        object.write(Object { header: Header::new(class.as_head()), payload });
        fill(object.add(1).cast::<u8>().as_ptr());
        object
    };
    if head.flags.get() & HEAP_TYPE != 0 {
        std::mem::forget(class.clone());
        super::attributes::initialise(object.cast(), head);
    }
    if head.flags.get() & TRACKED != 0 {
        collector::track(object.cast());
    }
    // SAFETY: a fresh object with one owner, which is handed out.
    unsafe { Value::from_owned(object.cast()) }
}

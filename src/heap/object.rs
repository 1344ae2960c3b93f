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

    /// Whether something must run before this object dies, which is not a `__del__` of its class.
    #[inline(always)]
    fn needs_finalizer(&self) -> bool {
        false
    }

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

    /// An object for a static, of the type in the static `class`.
    pub const fn of_static(class: *const Object<TypeObject>, payload: T) -> Object<T> {
        // SAFETY: the address of a static is not null.
        let class = unsafe { NonNull::new_unchecked(class.cast_mut()) };
        Object::immortal(class.cast(), payload)
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
    debug_assert!(T::class().payload.head.prefix.get() == 0, "made by `new_of_class`");
    const { assert!(align_of::<T>() <= 8, "objects are aligned to words only") };
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
    const { assert!(align_of::<T>() <= 8, "objects are aligned to words only") };
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

/// The address of the block of memory in which an object stands.
pub(super) fn block_address(object: &Value) -> usize {
    let head = &object.class().head;
    // SAFETY: the head is that of the object's type.
    object.address() - unsafe { super::attributes::prefix(object.pointer(), head) }
}

// SAFETY: objects in statics are touched only by the holder of the GIL.
unsafe impl<T> Sync for Object<T> {}

impl Object<TypeObject> {
    /// The type as a value.
    #[inline(always)]
    pub fn value(&'static self) -> Value {
        Value::from_static(self)
    }

    /// Whether `class` is this type.
    #[inline(always)]
    pub fn is(&'static self, class: &Value) -> bool {
        std::ptr::eq(class.pointer().as_ptr().cast(), self)
    }

    #[inline(always)]
    pub(super) fn as_head(&'static self) -> NonNull<Object<TypeHead>> {
        NonNull::from(self).cast()
    }

    #[inline(always)]
    pub(super) fn address(&'static self) -> *const () {
        std::ptr::from_ref(self).cast()
    }

    /// A built-in type for a static: `class` is the static itself, `metaclass` the static of
    /// `type`.
    pub const fn built_in<T: Payload>(
        name: &'static str,
        class: *const Object<TypeObject>,
        metaclass: *const Object<TypeObject>,
        flags: u32,
    ) -> Object<TypeObject> {
        let head = TypeHead::built_in::<T>(class.cast(), flags);
        // SAFETY: the address of a static is not null.
        let metaclass = unsafe { NonNull::new_unchecked(metaclass.cast_mut()) };
        Object::immortal(metaclass.cast(), TypeObject::new(name, head))
    }

    /// A built-in type for a static, whose objects have the payload of `base`'s.
    pub const fn built_in_derived<T: Payload>(
        name: &'static str,
        base: *const Object<TypeObject>,
        metaclass: *const Object<TypeObject>,
        flags: u32,
    ) -> Object<TypeObject> {
        Self::built_in::<T>(name, base, metaclass, flags)
    }

    /// A built-in type for a static, whose objects have the payload `T`, which belongs to the type
    /// `layout` (the static itself or a base), and before it `slots` slots, and attributes if `flags`
    /// has [`ATTRIBUTES`](super::type_head::ATTRIBUTES). They are made by [`new_of_class`] only.
    pub const fn built_in_with_prefix<T: Payload>(
        name: &'static str,
        layout: *const Object<TypeObject>,
        metaclass: *const Object<TypeObject>,
        flags: u32,
        slots: u16,
    ) -> Object<TypeObject> {
        let head = TypeHead::built_in_with_prefix::<T>(layout.cast(), flags, slots);
        // SAFETY: the address of a static is not null.
        let metaclass = unsafe { NonNull::new_unchecked(metaclass.cast_mut()) };
        Object::immortal(metaclass.cast(), TypeObject::new(name, head))
    }
}

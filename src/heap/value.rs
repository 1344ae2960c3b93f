//! A value: one owning word.

use super::header::Header;
use super::object::{Object, Payload};
use super::type_head::{HEAP_TYPE, TypeHead};
use crate::types::type_::TypeObject;
use std::ptr::NonNull;

/// An owning reference to an object. `Clone` and `Drop` count; `==` is not defined: use
/// [`Value::is`] for identity and the `==` of Python for equality.
#[repr(transparent)]
pub struct Value(NonNull<Header>);

const _: () = assert!(size_of::<Option<Value>>() == 8 && size_of::<Header>() == 16);

impl Clone for Value {
    #[inline(always)]
    fn clone(&self) -> Value {
        let count = &self.header().refcount;
        count.set(count.get().wrapping_add(1));
        Value(self.0)
    }
}

impl Drop for Value {
    #[inline(always)]
    fn drop(&mut self) {
        let count = &self.header().refcount;
        let left = count.get().wrapping_sub(1);
        count.set(left);
        if left == 0 {
            // SAFETY: the last owner is gone.
            unsafe { super::destroy::unowned(self.0) };
        }
    }
}

impl Value {
    /// Takes over one count of `object`.
    ///
    /// # Safety
    /// The caller owns that count.
    #[inline(always)]
    pub(super) unsafe fn from_owned(object: NonNull<Header>) -> Value {
        Value(object)
    }

    /// A new owner of `object`.
    ///
    /// # Safety
    /// `object` is alive.
    #[inline(always)]
    pub(super) unsafe fn from_borrowed(object: NonNull<Header>) -> Value {
        // SAFETY: promised by the caller.
        let count = unsafe { &object.as_ref().refcount };
        count.set(count.get().wrapping_add(1));
        Value(object)
    }

    /// The owner of an object in a static.
    #[inline(always)]
    pub fn from_static<T>(object: &'static Object<T>) -> Value {
        // SAFETY: an object in a static is alive for ever.
        unsafe { Value::from_borrowed(NonNull::from(object).cast()) }
    }

    #[inline(always)]
    pub(super) fn pointer(&self) -> NonNull<Header> {
        self.0
    }

    /// The header: reference count and collector's state.
    #[inline(always)]
    pub fn header(&self) -> &Header {
        // SAFETY: an owned object is alive.
        unsafe { self.0.as_ref() }
    }

    /// The object's address, which is its `id()`.
    #[inline(always)]
    pub fn address(&self) -> usize {
        self.0.as_ptr() as usize
    }

    /// The number of owners, as `sys.getrefcount` counts them.
    pub fn refcount(&self) -> u32 {
        self.header().refcount()
    }

    /// Whether both are the same object.
    #[inline(always)]
    pub fn is(&self, other: &Value) -> bool {
        self.0 == other.0
    }

    /// The object's type.
    #[inline(always)]
    pub fn class(&self) -> &TypeObject {
        // SAFETY: the type of a live object is alive, and every type's payload is a `TypeObject`,
        // which begins with its head.
        unsafe { &self.header().class.get().cast::<Object<TypeObject>>().as_ref().payload }
    }

    /// The object's type as a value.
    pub fn class_value(&self) -> Value {
        // SAFETY: the type of a live object is alive.
        unsafe { Value::from_borrowed(self.header().class.get().cast()) }
    }

    /// Whether the object's type is exactly `T`'s built-in type.
    #[inline(always)]
    pub fn is_exact<T: Payload>(&self) -> bool {
        self.header().class.get() == T::class().as_head()
    }

    /// The payload, if the object's type is exactly `T`'s built-in type.
    #[inline(always)]
    pub fn exact<T: Payload>(&self) -> Option<&T> {
        if self.is_exact::<T>() {
            // SAFETY: the type says that the payload is a `T`.
            Some(unsafe { &self.0.cast::<Object<T>>().as_ref().payload })
        } else {
            None
        }
    }

    /// The payload, if the object is an instance of `T`'s built-in type or of a subclass of it.
    #[inline(always)]
    pub fn downcast<T: Payload>(&self) -> Option<&T> {
        if self.class().head.layout.get() == T::class().address() {
            // SAFETY: the type says that the payload is a `T`.
            Some(unsafe { &self.0.cast::<Object<T>>().as_ref().payload })
        } else {
            None
        }
    }

    /// The payload of an object already known to have it.
    ///
    /// # Panics
    /// Panics when it has another.
    #[inline(always)]
    pub fn payload<T: Payload>(&self) -> &T {
        self.downcast::<T>().expect("an object of another type")
    }

    /// The payload for changing, if the object's type is exactly `T`'s built-in type and this is its
    /// only owner.
    #[inline]
    pub fn unique<T: Payload>(&mut self) -> Option<&mut T> {
        if self.header().refcount.get() != 1 || !self.is_exact::<T>() {
            return None;
        }
        // SAFETY: the type says that the payload is a `T`. Nobody else owns the object, and this
        // owner is borrowed mutably, so no other reference to the payload exists or can be made.
        Some(unsafe { &mut self.0.cast::<Object<T>>().as_mut().payload })
    }

    /// Whether the object's payload is a `T`.
    #[inline(always)]
    pub fn has<T: Payload>(&self) -> bool {
        self.downcast::<T>().is_some()
    }

    #[inline(always)]
    pub(super) fn as_head(&self) -> NonNull<Object<TypeHead>> {
        debug_assert!(self.has::<TypeObject>());
        self.0.cast()
    }

    fn class_head(&self) -> &TypeHead {
        &self.payload::<TypeObject>().head
    }

    /// Makes the object live as long as the process.
    pub fn make_immortal(&self) {
        self.header().make_immortal();
    }

    /// Makes `class` the object's type (assignment to `__class__`).
    ///
    /// # Panics
    /// Panics when the two types' objects differ in memory; see [`TypeHead::same_layout`].
    pub fn set_class(&self, class: &Value) {
        let new = class.payload::<TypeObject>();
        assert!(self.class().head.same_layout(&new.head), "layouts differ");
        let old = self.class_value();
        self.header().class.set(class.as_head());
        if new.head.has(HEAP_TYPE) {
            std::mem::forget(class.clone());
        }
        if old.class_head().has(HEAP_TYPE) {
            // SAFETY: the object owned a count of its old type.
            drop(unsafe { Value::from_owned(old.pointer()) });
        }
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<object at {:#x}>", self.address())
    }
}

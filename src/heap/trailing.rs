//! Values that follow an object's payload in the same block of memory.

use super::allocate::allocate_block;
use super::collector;
use super::header::Header;
use super::object::{Object, Payload, new_with_trailing};
use super::trace::{Trace, Tracer};
use super::value::Value;
use std::mem::ManuallyDrop;

/// The count of the values that follow; it is the whole payload of its object, so that they
/// begin where it ends. Made only by [`new`], [`new_of_class`], [`new_with_hidden`] and
/// [`TrailingValues::EMPTY`].
#[repr(C, align(8))]
pub struct TrailingValues {
    len: u32,
    /// Values behind those that count as items.
    hidden: u32,
}

impl TrailingValues {
    /// No values: for an object in a static.
    pub const EMPTY: TrailingValues = TrailingValues { len: 0, hidden: 0 };

    fn of(len: usize, hidden: usize) -> TrailingValues {
        let count = |count: usize| u32::try_from(count).expect("values that find room in memory");
        TrailingValues { len: count(len), hidden: count(hidden) }
    }

    fn count(&self) -> usize {
        self.len as usize + self.hidden as usize
    }

    /// How many bytes all values take.
    #[inline(always)]
    pub fn bytes(&self) -> usize {
        self.count() * size_of::<Value>()
    }

    /// The values, those that do not count as items included.
    pub fn all(&self) -> &[Value] {
        // SAFETY: as for `as_slice`.
        unsafe { std::slice::from_raw_parts(std::ptr::from_ref(self).add(1).cast::<Value>(), self.count()) }
    }

    /// The values that count as items.
    #[inline(always)]
    pub fn as_slice(&self) -> &[Value] {
        // SAFETY: the constructors put `len` values right behind the payload, which is `self`.
        unsafe {
            std::slice::from_raw_parts(std::ptr::from_ref(self).add(1).cast::<Value>(), self.len as usize)
        }
    }
}

impl Drop for TrailingValues {
    #[inline(always)]
    fn drop(&mut self) {
        let first = std::ptr::from_mut(self).wrapping_add(1).cast::<Value>();
        // The last one first, as CPython gives up the items of a tuple.
        for index in (0..self.count()).rev() {
            // SAFETY: as for `as_slice`; the object dies and its values are used no more.
            unsafe { std::ptr::drop_in_place(first.add(index)) };
        }
    }
}

impl Trace for TrailingValues {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.all().trace(tracer);
    }
}

/// A sequence of values that is moved into an object.
pub trait IntoTrailing {
    /// The number of values.
    fn count(&self) -> usize;

    /// Moves the values to `to`, which has room for them.
    ///
    /// # Safety
    /// `to` is valid for writes of `count` values.
    unsafe fn move_to(self, to: *mut Value);
}

impl IntoTrailing for Vec<Value> {
    fn count(&self) -> usize {
        self.len()
    }

    unsafe fn move_to(mut self, to: *mut Value) {
        // SAFETY: promised by the caller; the values are not dropped here, having moved.
        unsafe {
            std::ptr::copy_nonoverlapping(self.as_ptr(), to, self.len());
            self.set_len(0);
        }
    }
}

impl<const N: usize> IntoTrailing for [Value; N] {
    #[inline(always)]
    fn count(&self) -> usize {
        N
    }

    #[inline(always)]
    unsafe fn move_to(self, to: *mut Value) {
        let values = ManuallyDrop::new(self);
        // SAFETY: promised by the caller; the values are not dropped here, having moved.
        unsafe { std::ptr::copy_nonoverlapping(values.as_ptr(), to, N) };
    }
}

/// A new object of the built-in type that owns `T`, which consists of trailing values alone.
#[inline]
pub fn new<T: Payload>(make: impl FnOnce(TrailingValues) -> T, values: impl IntoTrailing) -> Value {
    const { assert!(size_of::<T>() == size_of::<TrailingValues>()) };
    let len = values.count();
    let block = allocate_block(size_of::<Object<T>>() + len * size_of::<Value>());
    let object = block.cast::<Object<T>>();
    // SAFETY: the block is fresh and has room for the object and the values behind it.
    unsafe {
        object.write(Object {
            header: Header::new(T::class().as_head()),
            payload: make(TrailingValues::of(len, 0)),
        });
        values.move_to(object.add(1).cast::<Value>().as_ptr());
    }
    if T::TRACKED {
        collector::track(object.cast());
    }
    // SAFETY: a fresh object with one owner, which is handed out.
    unsafe { Value::from_owned(object.cast()) }
}

/// As [`new`], for a class derived from that type.
pub fn new_of_class<T: Payload>(
    class: &Value,
    make: impl FnOnce(TrailingValues) -> T,
    values: Vec<Value>,
) -> Value {
    let visible = values.len();
    new_with_hidden(class, make, values, visible)
}

/// As [`new_of_class`]; only the first `visible` values count as items.
pub fn new_with_hidden<T: Payload>(
    class: &Value,
    make: impl FnOnce(TrailingValues) -> T,
    values: Vec<Value>,
    visible: usize,
) -> Value {
    const { assert!(size_of::<T>() == size_of::<TrailingValues>()) };
    let len = values.len();
    let visible = visible.min(len);
    new_with_trailing(
        class,
        make(TrailingValues::of(visible, len - visible)),
        len * size_of::<Value>(),
        |to| {
            // SAFETY: room for the values has been made behind the payload.
            unsafe { values.move_to(to.cast::<Value>()) };
        },
    )
}

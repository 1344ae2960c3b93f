//! A value known to have a payload of one kind.

use super::object::{Object, Payload};
use super::trace::{Trace, Tracer};
use super::value::Value;
use std::marker::PhantomData;
use std::ops::Deref;

/// An owning reference to an object whose payload is a `T`, checked once, when it is made.
#[repr(transparent)]
pub struct Typed<T: Payload> {
    value: Value,
    payload: PhantomData<T>,
}

impl<T: Payload> Typed<T> {
    /// The value, if its payload is a `T`; handed back otherwise.
    #[inline(always)]
    pub fn new(value: Value) -> Result<Typed<T>, Value> {
        if value.has::<T>() { Ok(Typed { value, payload: PhantomData }) } else { Err(value) }
    }

    /// The value as such.
    #[inline(always)]
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The value as such.
    #[inline(always)]
    pub fn into_value(self) -> Value {
        self.value
    }
}

impl<T: Payload> Clone for Typed<T> {
    #[inline(always)]
    fn clone(&self) -> Self {
        Typed { value: self.value.clone(), payload: PhantomData }
    }
}

impl<T: Payload> Deref for Typed<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        // SAFETY: checked in `new`. The class of an object may change, but not to one with another
        // payload (see `Value::set_class`).
        unsafe { &self.value.pointer().cast::<Object<T>>().as_ref().payload }
    }
}

impl<T: Payload> Trace for Typed<T> {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.value.trace(tracer);
    }
}

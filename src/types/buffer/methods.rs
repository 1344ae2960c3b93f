//! `__buffer__` and `__release_buffer__` of built-in types.

use super::export::{FULL, WRITABLE, export_own};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::memoryview::{self, MemoryView};
use crate::types::none::none;

fn buffer(vm: &mut Vm, this: &Value, flags: &Value) -> Outcome {
    let flags = vm.size(flags)? as i64;
    if !(0..=0x3FF).contains(&flags) {
        return Err(vm.value_error("invalid buffer flags"));
    }
    // Not by the class, whose own method may have called this one.
    match export_own(this) {
        Some((export, layout)) => Ok(memoryview::new(export, layout)),
        None => memoryview::of(vm, this, flags | FULL),
    }
}

fn read_only_buffer(vm: &mut Vm, this: &Value, flags: &Value) -> Outcome {
    if vm.size(flags)? as i64 & WRITABLE != 0 {
        return Err(vm.buffer_error("Object is not writable."));
    }
    buffer(vm, this, flags)
}

fn release_buffer(vm: &mut Vm, _: &Value, view: &Value) -> Outcome {
    if !view.has::<MemoryView>() {
        return Err(vm.type_error("expected a memoryview object"));
    }
    memoryview::release(vm, view)?;
    Ok(none())
}

const ABOUT: &str = "Return a buffer object that exposes the underlying memory of the object.";
const ABOUT_RELEASE: &str = "Release the buffer object that exposes the underlying memory of the object.";

/// The methods of types whose memory can change.
pub const BUFFER_METHODS: [Method; 2] = [
    Method::new("__buffer__", Native::One(buffer), ABOUT),
    Method::new("__release_buffer__", Native::One(release_buffer), ABOUT_RELEASE),
];

/// The methods of types whose memory cannot change.
pub const READ_ONLY_BUFFER_METHODS: [Method; 1] =
    [Method::new("__buffer__", Native::One(read_only_buffer), ABOUT)];

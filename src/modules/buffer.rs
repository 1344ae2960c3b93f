//! Objects that bytes can be written into (`readinto`, `recv_into` and the like).

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::bytearray::ByteArray;
use crate::types::{bytes, int, slice};

/// So many zeros to read into.
///
/// # Errors
/// `MemoryError` when there is not that much room.
pub fn zeros(vm: &mut Vm, length: usize) -> Outcome<Vec<u8>> {
    let mut data = Vec::new();
    if data.try_reserve_exact(length).is_err() {
        return Err(vm.plain_error(crate::text::PlainError::memory()));
    }
    data.resize(length, 0);
    Ok(data)
}

/// How many bytes find room in `target`.
///
/// # Errors
/// `TypeError` when it cannot be written into.
pub fn writable_length(vm: &mut Vm, target: &Value) -> Outcome<usize> {
    if let Some(array) = target.downcast::<ByteArray>() {
        return Ok(array.data.borrow().len());
    }
    let class = target.class().name();
    let writable = match target.class().built_in_name() {
        "memoryview" => !vm
            .get_attribute(target, &crate::types::str::intern("readonly"))
            .and_then(|only| vm.truth(&only))?,
        "array.array" => true,
        _ => false,
    };
    if !writable {
        return Err(vm.type_error(format!("read-write bytes-like object expected, not {class}")));
    }
    let view = byte_view(vm, target)?;
    vm.length(&view)
}

/// The bytes of a view or array, as a view of single bytes.
fn byte_view(vm: &mut Vm, target: &Value) -> Outcome {
    let name = crate::types::str::intern("memoryview");
    let Some(class) = vm.builtins.get_name(&name) else {
        return Err(vm.runtime_error("lost builtins.memoryview"));
    };
    let view = vm.call(&class, std::slice::from_ref(target))?;
    vm.call_method(&view, &crate::types::str::intern("cast"), &[crate::types::str::new("B")])
}

/// Writes `data` to the beginning of `target`, of which [`writable_length`] has told that it has room.
///
/// # Errors
/// `TypeError` when it cannot be written into.
pub fn write_into(vm: &mut Vm, target: &Value, data: &[u8]) -> Outcome<()> {
    if let Some(array) = target.downcast::<ByteArray>() {
        let mut array = array.data.borrow_mut();
        let length = data.len().min(array.len());
        array[..length].copy_from_slice(&data[..length]);
        return Ok(());
    }
    let view = byte_view(vm, target)?;
    let part =
        slice::new(crate::types::none::none(), int::new(data.len() as i64), crate::types::none::none());
    vm.set_item(&view, &part, Some(&bytes::new(data.to_vec())))
}

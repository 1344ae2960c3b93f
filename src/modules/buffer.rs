//! Bytes read for a program: room to read into, and writing them where it wants them (`readinto`,
//! `recv_into` and the like).

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::{buffer, exception};

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

/// How many bytes find room in `target`, an argument of `function`.
///
/// # Errors
/// `TypeError` when it cannot be written into.
pub fn writable_length(vm: &mut Vm, function: &str, target: &Value) -> Outcome<usize> {
    match buffer::writable(vm, target) {
        Ok(memory) => Ok(memory.len()),
        Err(raised) => {
            drop(vm.catch(raised, &exception::TYPE_ERROR)?);
            let class = target.class().name();
            let message = format!("{function}() argument must be read-write bytes-like object, not {class}");
            Err(vm.type_error(message))
        }
    }
}

/// Writes `data` to the beginning of `target`, of which [`writable_length`] has told that it has room.
///
/// # Errors
/// `TypeError` when it cannot be written into.
pub fn write_into(vm: &mut Vm, target: &Value, data: &[u8]) -> Outcome<()> {
    let memory = buffer::writable(vm, target)?;
    let length = data.len().min(memory.len());
    memory.write(vm, 0, &data[..length])
}

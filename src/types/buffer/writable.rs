//! Memory given as an argument, to be written to.

use super::export::{Export, FULL, WRITABLE, export};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;

/// Contiguous memory that can be written to. While this lives, the memory stays in place.
pub struct Writable {
    export: Value,
    start: usize,
    length: usize,
}

/// The memory of `object`, to be written to.
///
/// # Errors
/// `TypeError` when it has none, or none that can be changed.
pub fn writable(vm: &mut Vm, object: &Value) -> Outcome<Writable> {
    if let Some((export, layout)) = export(vm, object, FULL | WRITABLE)?
        && !layout.readonly
    {
        if !layout.is_row_contiguous() {
            return Err(vm.buffer_error("memoryview: underlying buffer is not C-contiguous"));
        }
        return Ok(Writable { export, start: layout.start, length: layout.byte_count() });
    }
    let given = object.class().name();
    Err(vm.type_error(format!("argument must be read-write bytes-like object, not {given}")))
}

impl Writable {
    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    fn change<R>(&self, change: impl FnOnce(&mut [u8]) -> R) -> Option<R> {
        let owner = self.export.payload::<Export>().owner.get()?;
        super::change_memory(&owner, |memory| {
            memory.get_mut(self.start..self.start + self.length).map(change)
        })
    }

    /// Writes `data` from the byte `at` on.
    ///
    /// # Errors
    /// `BufferError` when there is not that much room.
    pub fn write(&self, vm: &mut Vm, at: usize, data: &[u8]) -> Outcome<()> {
        let written = self.change(|memory| match memory.get_mut(at..at + data.len()) {
            Some(place) => {
                place.copy_from_slice(data);
                true
            }
            None => false,
        });
        match written {
            Some(true) => Ok(()),
            _ => Err(vm.buffer_error("the buffer is too small")),
        }
    }
}

//! Items and slices of a map.

use super::Mmap;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::int::Int;
use crate::types::slice::Slice;
use crate::types::{bytes, int, sequence};

/// `len(map)`.
///
/// # Errors
/// `ValueError` once closed.
pub fn length(vm: &mut Vm, this: &Value) -> Outcome<usize> {
    this.payload::<Mmap>().length(vm)
}

/// The place that a key stands for.
fn place(vm: &mut Vm, map: &Mmap, key: &Value) -> Outcome<usize> {
    if !key.has::<Int>() && key.class().slots.index.get().is_none() {
        return Err(vm.type_error("mmap indices must be integers"));
    }
    let index = vm.index_isize(key, false)?;
    let length = map.length(vm)?;
    match sequence::place(index, length) {
        Some(place) => Ok(place),
        None => Err(vm.index_error("mmap index out of range")),
    }
}

/// `map[key]`.
///
/// # Errors
/// `IndexError` and `TypeError` for keys that do not fit, `ValueError` once closed.
pub fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let map = this.payload::<Mmap>();
    map.length(vm)?;
    let Some(slice) = key.exact::<Slice>() else {
        let place = place(vm, map, key)?;
        let byte = map.bytes(vm, place, place + 1)?;
        return Ok(int::new(byte.first().copied().unwrap_or_default().into()));
    };
    let part = slice.bounds(vm)?.select(map.length(vm)?);
    let ascending = part.ascending();
    if part.count == 0 {
        return Ok(bytes::new(Vec::new()));
    }
    let start = ascending.start as usize;
    let all = map.bytes(vm, start, start + (part.count - 1) * ascending.step as usize + 1)?;
    if part.is_contiguous() {
        return Ok(bytes::new(all));
    }
    Ok(bytes::new(part.places().filter_map(|place| all.get(place - start).copied()).collect()))
}

/// `map[key] = value`.
///
/// # Errors
/// As for [`get_item`]; `TypeError` for maps that cannot be changed, `ValueError` for values that do not fit.
pub fn set_item(vm: &mut Vm, this: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
    let map = this.payload::<Mmap>();
    map.length(vm)?;
    map.check_writable(vm)?;
    let slice = key.exact::<Slice>();
    let Some(value) = value else {
        let what = if slice.is_some() { "slice" } else { "item" };
        return Err(vm.type_error(format!("mmap object doesn't support {what} deletion")));
    };
    let Some(slice) = slice else {
        let place = place(vm, map, key)?;
        if value.class().slots.index.get().is_none() {
            return Err(vm.type_error("mmap item value must be an int"));
        }
        let byte = match vm.index(value)?.payload::<Int>().small() {
            Some(byte @ 0..256) => byte as u8,
            _ => return Err(vm.value_error("mmap item value must be in range(0, 256)")),
        };
        return map.change(vm, place, place + 1, |memory| memory.fill(byte));
    };
    let data = bytes::argument(vm, value)?.into_owned();
    let part = slice.bounds(vm)?.select(map.length(vm)?);
    if data.len() != part.count {
        return Err(vm.index_error("mmap slice assignment is wrong size"));
    }
    if part.count == 0 {
        return Ok(());
    }
    let ascending = part.ascending();
    let start = ascending.start as usize;
    let end = start + (part.count - 1) * ascending.step as usize + 1;
    map.change(vm, start, end, |memory| {
        for (place, byte) in part.places().zip(data) {
            if let Some(target) = memory.get_mut(place - start) {
                *target = byte;
            }
        }
    })
}

/// `value in map`: the items that are looked through are bytes objects, not the numbers that subscription gives.
///
/// # Errors
/// Whatever comparing raises; `ValueError` once closed.
pub fn contains(vm: &mut Vm, this: &Value, value: &Value) -> Outcome<bool> {
    let map = this.payload::<Mmap>();
    let length = map.length(vm)?;
    if let Some(wanted) = value.exact::<bytes::Bytes>() {
        let all = map.bytes(vm, 0, length)?;
        return Ok(matches!(&*wanted.data, [byte] if all.contains(byte)));
    }
    let mut place = 0;
    while place < map.length(vm)? {
        let item = bytes::new(map.bytes(vm, place, place + 1)?);
        if vm.equal(&item, value)? {
            return Ok(true);
        }
        place += 1;
    }
    Ok(false)
}

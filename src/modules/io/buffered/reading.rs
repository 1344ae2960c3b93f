//! Reading through a buffer.

use super::{Buffered, check_open, flush_and_rewind, is_closed, locked, raw, raw_read, ready};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::buffer;
use crate::modules::io::base;
use crate::types::bytes::{self, Bytes};
use crate::types::int;
use crate::types::none::{is_none, none};
use crate::types::str::intern;

/// Before reading, a stream that writes too writes out what waits.
fn begin(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let stream = this.payload::<Buffered>();
    if stream.writes.get() && !stream.waiting.borrow().write.is_empty() {
        flush_and_rewind(vm, this)?;
    }
    Ok(())
}

/// Takes up to `count` bytes that have been read ahead.
fn take(this: &Value, count: usize) -> Vec<u8> {
    let mut waiting = this.payload::<Buffered>().waiting.borrow_mut();
    let part = waiting.unread();
    let part = part[..count.min(part.len())].to_vec();
    waiting.read_at += part.len();
    part
}

fn unread(this: &Value) -> usize {
    this.payload::<Buffered>().waiting.borrow().unread().len()
}

/// Fills the buffer by one read of the raw stream; how many bytes came, nothing when it would block.
fn fill(vm: &mut Vm, this: &Value) -> Outcome<Option<usize>> {
    let stream = this.payload::<Buffered>();
    let size = stream.size.get();
    let kept = unread(this);
    let Some(data) = raw_read(vm, this, size.saturating_sub(kept).max(1))? else { return Ok(None) };
    let count = data.len();
    let mut waiting = stream.waiting.borrow_mut();
    if kept == 0 {
        waiting.read = data;
    } else {
        let at = waiting.read_at;
        waiting.read.drain(..at);
        waiting.read.extend_from_slice(&data);
    }
    waiting.read_at = 0;
    Ok(Some(count))
}

/// `read(size=-1)`.
pub fn read(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    ready(vm, this)?;
    let size = match arguments.first().filter(|size| !is_none(size)) {
        Some(size) => {
            base::size(vm, Some(size))?;
            vm.size(size)?
        }
        None => -1,
    };
    if size < -1 {
        return Err(vm.value_error("read length must be non-negative or -1"));
    }
    check_open(vm, this, "read of closed file")?;
    match usize::try_from(size) {
        Ok(count)
            if count <= unread(this) && this.payload::<Buffered>().waiting.borrow().write.is_empty() =>
        {
            Ok(bytes::new(take(this, count)))
        }
        Ok(count) => locked(vm, this, |vm| read_count(vm, this, count)),
        Err(_) => locked(vm, this, |vm| read_all(vm, this)),
    }
}

fn read_all(vm: &mut Vm, this: &Value) -> Outcome {
    begin(vm, this)?;
    let mut all = take(this, usize::MAX);
    let raw = raw(vm, this)?;
    if let Some(readall) = vm.find_attribute(&raw, &intern("readall"))? {
        let rest = vm.call(&readall, &[])?;
        if is_none(&rest) {
            return Ok(if all.is_empty() { rest } else { bytes::new(all) });
        }
        let Some(data) = rest.downcast::<Bytes>() else {
            return Err(vm.type_error("readall() should return bytes"));
        };
        if all.is_empty() {
            return Ok(rest);
        }
        all.extend_from_slice(&data.data);
        return Ok(bytes::new(all));
    }
    let mut first = true;
    loop {
        let part = vm.call_method(&raw, &intern("read"), &[])?;
        if is_none(&part) {
            return Ok(if all.is_empty() && first { part } else { bytes::new(all) });
        }
        let Some(data) = part.downcast::<Bytes>() else {
            return Err(vm.type_error("read() should return bytes"));
        };
        if data.data.is_empty() {
            return Ok(bytes::new(all));
        }
        all.extend_from_slice(&data.data);
        first = false;
    }
}

fn read_count(vm: &mut Vm, this: &Value, count: usize) -> Outcome {
    begin(vm, this)?;
    let size = this.payload::<Buffered>().size.get();
    let mut data = take(this, count);
    while data.len() < count {
        let left = count - data.len();
        // Whole blocks are read past the buffer.
        let direct = left - left % size;
        let came = if direct > 0 {
            let part = raw_read(vm, this, direct)?;
            let came = part.as_ref().map(Vec::len);
            data.extend_from_slice(&part.unwrap_or_default());
            came
        } else {
            let came = fill(vm, this)?;
            data.extend_from_slice(&take(this, left));
            came
        };
        match came {
            None if data.is_empty() => return Ok(none()),
            None | Some(0) => break,
            Some(_) => {}
        }
    }
    Ok(bytes::new(data))
}

/// `read1(size=-1)`.
pub fn read1(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let stream = ready(vm, this)?;
    let size = arguments.first().map_or(Ok(-1), |size| vm.size(size))?;
    let wanted = usize::try_from(size).unwrap_or(stream.size.get());
    check_open(vm, this, "read of closed file")?;
    read1_bytes(vm, this, wanted).map(bytes::new)
}

/// Up to `wanted` bytes by at most one read of the raw stream.
///
/// # Errors
/// What reading raises.
pub fn read1_bytes(vm: &mut Vm, this: &Value, wanted: usize) -> Outcome<Vec<u8>> {
    if wanted == 0 {
        return Ok(Vec::new());
    }
    locked(vm, this, |vm| {
        begin(vm, this)?;
        if unread(this) > 0 {
            return Ok(take(this, wanted));
        }
        Ok(raw_read(vm, this, wanted)?.unwrap_or_default())
    })
}

fn read_into(vm: &mut Vm, this: &Value, target: &Value, once: bool) -> Outcome {
    ready(vm, this)?;
    let room = buffer::writable_length(vm, "readinto", target)?;
    check_open(vm, this, "readinto of closed file")?;
    let data = locked(vm, this, |vm| {
        let mut data = take(this, room);
        if data.len() < room {
            begin(vm, this)?;
        }
        let size = this.payload::<Buffered>().size.get();
        while data.len() < room {
            let left = room - data.len();
            let came = if left > size {
                let part = raw_read(vm, this, left)?;
                let came = part.as_ref().map(Vec::len);
                data.extend_from_slice(&part.unwrap_or_default());
                came
            } else if once && !data.is_empty() {
                break;
            } else {
                let came = fill(vm, this)?;
                data.extend_from_slice(&take(this, left));
                came
            };
            match came {
                None if data.is_empty() => return Ok(None),
                None | Some(0) => break,
                Some(_) if once => break,
                Some(_) => {}
            }
        }
        Ok(Some(data))
    })?;
    let Some(data) = data else { return Ok(none()) };
    buffer::write_into(vm, target, &data)?;
    Ok(int::new(data.len() as i64))
}

/// `readinto(buffer)`.
pub fn readinto(vm: &mut Vm, this: &Value, target: &Value) -> Outcome {
    read_into(vm, this, target, false)
}

/// `readinto1(buffer)`.
pub fn readinto1(vm: &mut Vm, this: &Value, target: &Value) -> Outcome {
    read_into(vm, this, target, true)
}

/// `peek(size=0)`.
pub fn peek(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    ready(vm, this)?;
    check_open(vm, this, "peek of closed file")?;
    locked(vm, this, |vm| {
        begin(vm, this)?;
        if unread(this) == 0 {
            fill(vm, this)?;
        }
        let ahead = this.payload::<Buffered>().waiting.borrow().unread().to_vec();
        Ok(bytes::new(ahead))
    })
}

fn line(vm: &mut Vm, this: &Value, limit: Option<usize>) -> Outcome<Vec<u8>> {
    let mut line = Vec::new();
    loop {
        let left = limit.map_or(usize::MAX, |limit| limit - line.len());
        let (end, found) = {
            let waiting = this.payload::<Buffered>().waiting.borrow();
            let part = waiting.unread();
            let part = &part[..part.len().min(left)];
            match memchr::memchr(b'\n', part) {
                Some(at) => (at + 1, true),
                None => (part.len(), false),
            }
        };
        line.extend_from_slice(&take(this, end));
        if found || limit.is_some_and(|limit| line.len() >= limit) {
            return Ok(line);
        }
        begin(vm, this)?;
        match fill(vm, this)? {
            None | Some(0) => return Ok(line),
            Some(_) => {}
        }
    }
}

/// `readline(size=-1)`.
pub fn readline(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    ready(vm, this)?;
    let limit = base::size(vm, arguments.first())?;
    check_open(vm, this, "readline of closed file")?;
    locked(vm, this, |vm| line(vm, this, limit)).map(bytes::new)
}

/// `next`: the next line.
pub fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    if this.class().is_heap() {
        return base::next(vm, this);
    }
    if is_closed(vm, this)? {
        return Err(vm.value_error("readline of closed file"));
    }
    let line = locked(vm, this, |vm| line(vm, this, None))?;
    Ok(if line.is_empty() { None } else { Some(bytes::new(line)) })
}

//! Writing through a buffer, positions, and the end.

use super::{
    Buffered, check_open, flush_and_rewind, is_closed, locked, raw, raw_seek, raw_tell, raw_write, ready,
    rewind, would_block,
};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::io::base;
use crate::types::bytes;
use crate::types::exception;
use crate::types::int;
use crate::types::none::none;
use crate::types::str::{Str, intern};

/// Writes out what waits.
///
/// # Errors
/// `BlockingIOError` when the raw stream would block; what it raises.
pub fn flush_waiting(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let stream = this.payload::<Buffered>();
    let data = std::mem::take(&mut stream.waiting.borrow_mut().write);
    if data.is_empty() {
        return Ok(());
    }
    let mut done = 0;
    while done < data.len() {
        let error = match raw_write(vm, this, &data[done..]) {
            Ok(Some(count)) => {
                done += count;
                match vm.check_interrupts() {
                    Ok(()) => continue,
                    Err(raised) => raised,
                }
            }
            Ok(None) => would_block(vm, 0),
            Err(raised) => raised,
        };
        let mut waiting = stream.waiting.borrow_mut();
        let mut rest = data[done..].to_vec();
        rest.append(&mut waiting.write);
        waiting.write = rest;
        return Err(error);
    }
    let mut waiting = stream.waiting.borrow_mut();
    if waiting.write.is_empty() {
        // The room is used again.
        let mut data = data;
        data.clear();
        waiting.write = data;
    }
    Ok(())
}

/// `write(b)`.
pub fn write(vm: &mut Vm, this: &Value, data: &Value) -> Outcome {
    ready(vm, this)?;
    if data.has::<Str>() {
        return Err(vm.type_error("a bytes-like object is required, not 'str'"));
    }
    let data = bytes::argument(vm, data)?;
    write_bytes(vm, this, &data)?;
    Ok(int::new(data.len() as i64))
}

/// Writes bytes.
///
/// # Errors
/// `ValueError` for a closed stream, `BlockingIOError`, what the raw stream raises.
pub fn write_bytes(vm: &mut Vm, this: &Value, data: &[u8]) -> Outcome<()> {
    check_open(vm, this, "write to closed file")?;
    locked(vm, this, |vm| put(vm, this, data))
}

fn put(vm: &mut Vm, this: &Value, data: &[u8]) -> Outcome<()> {
    let stream = this.payload::<Buffered>();
    if stream.reads.get() {
        rewind(vm, this)?;
    }
    let size = stream.size.get();
    let room = |stream: &Buffered| size.saturating_sub(stream.waiting.borrow().write.len());
    if data.len() <= room(stream) && data.len() < size {
        stream.waiting.borrow_mut().write.extend_from_slice(data);
        return Ok(());
    }
    if let Err(raised) = flush_waiting(vm, this) {
        drop(vm.catch(raised, &exception::BLOCKING_IO_ERROR)?);
        let taken = data.len().min(room(stream));
        stream.waiting.borrow_mut().write.extend_from_slice(&data[..taken]);
        return if taken == data.len() { Ok(()) } else { Err(would_block(vm, taken)) };
    }
    let mut done = 0;
    while data.len() - done > size {
        match raw_write(vm, this, &data[done..])? {
            Some(count) => done += count,
            None => {
                let taken = (data.len() - done).min(room(stream));
                stream.waiting.borrow_mut().write.extend_from_slice(&data[done..done + taken]);
                return Err(would_block(vm, done + taken));
            }
        }
        vm.check_interrupts()?;
    }
    stream.waiting.borrow_mut().write.extend_from_slice(&data[done..]);
    Ok(())
}

/// `flush()` of a stream that writes.
pub fn flush(vm: &mut Vm, this: &Value) -> Outcome {
    ready(vm, this)?;
    check_open(vm, this, "flush of closed file")?;
    locked(vm, this, |vm| flush_and_rewind(vm, this))?;
    Ok(none())
}

/// `flush()` of a stream that only reads.
pub fn flush_raw(vm: &mut Vm, this: &Value) -> Outcome {
    let raw = raw(vm, this)?;
    base::call(vm, &raw, "flush")
}

/// `close()`.
pub fn close(vm: &mut Vm, this: &Value) -> Outcome {
    let raw = raw(vm, this)?;
    let stream = this.payload::<Buffered>();
    if is_closed(vm, this)? {
        stream.closed.set(true);
        return Ok(none());
    }
    let finished = base::close_over(vm, this, &raw, stream.finalizing.get());
    stream.closed.set(true);
    finished
}

/// `detach()`.
pub fn detach(vm: &mut Vm, this: &Value) -> Outcome {
    let raw = raw(vm, this)?;
    base::call(vm, this, "flush")?;
    let stream = this.payload::<Buffered>();
    drop(stream.raw.take());
    stream.detached.set(true);
    stream.ready.set(false);
    Ok(raw)
}

/// `tell()`.
pub fn tell(vm: &mut Vm, this: &Value) -> Outcome {
    ready(vm, this)?;
    logical(vm, this).map(int::new)
}

/// Where the program stands in the stream.
fn logical(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let raw = raw_tell(vm, this)?;
    let waiting = this.payload::<Buffered>().waiting.borrow();
    Ok((raw - waiting.unread().len() as i64 + waiting.write.len() as i64).max(0))
}

/// `seek(target, whence=0)`.
pub fn seek(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let stream = ready(vm, this)?;
    let whence = vm.c_int_or(arguments.get(1), 0)?;
    if !(0..=2).contains(&whence) && whence != libc::SEEK_DATA && whence != libc::SEEK_HOLE {
        return Err(vm.value_error(format!("whence value {whence} unsupported")));
    }
    check_open(vm, this, "seek of closed file")?;
    let raw = raw(vm, this)?;
    base::check_seekable(vm, &raw)?;
    if !arguments[0].has::<int::Int>() && arguments[0].class().slots.index.get().is_none() {
        let class = arguments[0].class().name();
        return Err(vm.type_error(format!("'{class}' object cannot be interpreted as an integer")));
    }
    let mut target = vm.c_long(&arguments[0])?;
    if whence <= 1 && stream.reads.get() && stream.waiting.borrow().write.is_empty() {
        let current = logical(vm, this)?;
        let by = if whence == 0 { target.saturating_sub(current) } else { target };
        let mut waiting = stream.waiting.borrow_mut();
        let (before, after) = (waiting.read_at as i64, waiting.unread().len() as i64);
        if !waiting.read.is_empty() && by >= -before && by <= after {
            waiting.read_at = (before + by) as usize;
            return Ok(int::new(current + by));
        }
    }
    locked(vm, this, |vm| {
        flush_waiting(vm, this)?;
        let stream = this.payload::<Buffered>();
        if whence == 1 {
            target = target.saturating_sub(stream.waiting.borrow().unread().len() as i64);
        }
        let found = raw_seek(vm, this, target, whence)?;
        let mut waiting = stream.waiting.borrow_mut();
        waiting.read.clear();
        waiting.read_at = 0;
        Ok(int::new(found))
    })
}

/// `truncate(pos=None)`.
pub fn truncate(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let stream = ready(vm, this)?;
    check_open(vm, this, "truncate of closed file")?;
    if !stream.writes.get() {
        return Err(vm.unsupported_operation("truncate"));
    }
    locked(vm, this, |vm| {
        flush_and_rewind(vm, this)?;
        let raw = raw(vm, this)?;
        let position = arguments.first().cloned().unwrap_or_else(none);
        vm.call_method(&raw, &intern("truncate"), &[position])
    })
}

//! Writing text.

use super::{Decoded, TextFile, buffer, check_open, native_buffer, ready};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::io::{base, buffered};
use crate::text::Text;
use crate::types::bytes;
use crate::types::int;
use crate::types::names::names;
use crate::types::none::none;
use crate::types::str::{self, Str};

impl TextFile {
    /// Writes text to `this`, exactly a `TextIOWrapper`, which `self` is the payload of.
    ///
    /// # Errors
    /// `UnicodeEncodeError`, `OSError`, `ValueError` for a closed file.
    #[inline]
    pub fn write(&self, vm: &mut Vm, this: &Value, text: &Text) -> Outcome<()> {
        match text.as_str() {
            Some(plain) if self.plain.get() => self.write_plain(vm, this, plain.as_bytes()),
            _ => write_encoded(vm, this, &str::new(text.clone())),
        }
    }

    /// Writes text that is UTF-8.
    ///
    /// # Errors
    /// As for [`TextFile::write`].
    #[inline]
    pub fn write_str(&self, vm: &mut Vm, this: &Value, text: &str) -> Outcome<()> {
        if self.plain.get() {
            return self.write_plain(vm, this, text.as_bytes());
        }
        write_encoded(vm, this, &str::new(text))
    }

    /// Writes text that is its own encoding. What joins text that waits already is known to go to an open
    /// file.
    #[inline]
    fn write_plain(&self, vm: &mut Vm, this: &Value, data: &[u8]) -> Outcome<()> {
        if self.quick.get() && vm.interpreter.printed.is_none() {
            let mut pending = self.pending.borrow_mut();
            let length = pending.len();
            if length > 0 && length + data.len() < self.chunk.get() {
                pending.extend_from_slice(data);
                return Ok(());
            }
        }
        self.write_first(vm, this, data)
    }

    #[inline(never)]
    fn write_first(&self, vm: &mut Vm, this: &Value, data: &[u8]) -> Outcome<()> {
        if self.pending.borrow().is_empty() || self.closed.get() {
            check_open(vm, this)?;
        }
        self.push(vm, this, data)?;
        self.after_write(vm, this, data)
    }

    fn push(&self, vm: &mut Vm, this: &Value, data: &[u8]) -> Outcome<()> {
        if self.standard_output.get()
            && let Some(printed) = &mut vm.interpreter.printed
        {
            printed.extend_from_slice(data);
        }
        if self.pending.borrow().len() + data.len() > self.chunk.get() {
            flush_pending(vm, this)?;
        }
        self.pending.borrow_mut().extend_from_slice(data);
        Ok(())
    }

    /// Hands on what was written where it must not wait.
    fn after_write(&self, vm: &mut Vm, this: &Value, data: &[u8]) -> Outcome<()> {
        let lines = self.line_buffering.get() && memchr::memchr2(b'\n', b'\r', data).is_some();
        if self.pending.borrow().len() >= self.chunk.get() || lines || self.write_through.get() {
            flush_pending(vm, this)?;
        }
        if lines {
            let buffer = buffer(vm, this)?;
            vm.call_method(&buffer, &names().flush, &[])?;
        }
        if self.decoder.borrow().is_some() {
            forget_decoded(vm, this)?;
        }
        Ok(())
    }

    /// Hands everything that waits to the system.
    ///
    /// # Errors
    /// `OSError`; `KeyboardInterrupt` while the device blocks.
    pub fn flush(&self, vm: &mut Vm, this: &Value) -> Outcome<()> {
        flush(vm, this).map(drop)
    }
}

/// Writing ends what reading has begun.
fn forget_decoded(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let file = this.payload::<TextFile>();
    if file.snapshot.take().is_some() {
        *file.decoded.borrow_mut() = Decoded::default();
    }
    let decoder = file.decoder.take();
    if let Some(mut decoder) = decoder {
        let reset = decoder.reset(vm);
        *file.decoder.borrow_mut() = Some(decoder);
        reset?;
    }
    Ok(())
}

/// Hands encoded text to the buffer below.
///
/// # Errors
/// What the buffer raises.
pub fn flush_pending(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let file = this.payload::<TextFile>();
    let mut data = std::mem::take(&mut *file.pending.borrow_mut());
    if data.is_empty() {
        return Ok(());
    }
    let buffer = buffer(vm, this)?;
    if native_buffer(&buffer) && !buffered::READER.is(&buffer.class_value()) {
        let written = buffered::write_bytes(vm, &buffer, &data);
        data.clear();
        let mut pending = file.pending.borrow_mut();
        if pending.is_empty() {
            // The room is used again.
            *pending = data;
        }
        return written;
    }
    loop {
        match vm.call_method(&buffer, &names().write, &[bytes::new(data.clone())]) {
            Ok(_) => return Ok(()),
            Err(raised) => drop(vm.catch(raised, &crate::types::exception::INTERRUPTED_ERROR)?),
        }
        vm.check_interrupts()?;
    }
}

fn write_encoded(vm: &mut Vm, this: &Value, text: &Value) -> Outcome<()> {
    let file = ready(vm, this)?;
    check_open(vm, this)?;
    let encoder = file.encoder.borrow().clone();
    let Some(encoder) = encoder else { return Err(vm.unsupported_operation("not writable")) };
    let given = text.payload::<Str>().text();
    let translated = match file.written_newline() {
        Some(mark) if memchr::memchr(b'\n', given.as_bytes()).is_some() => {
            match given.replace(&Text::from("\n"), &Text::from(mark), -1) {
                Ok(text) => str::new(text),
                Err(error) => return Err(vm.plain_error(error)),
            }
        }
        _ => text.clone(),
    };
    let errors = file.errors.borrow().clone();
    let data = encoder.encode(vm, &translated, &errors)?;
    file.push(vm, this, &data)?;
    let shown = given.as_bytes();
    let marks: &[u8] = if memchr::memchr2(b'\n', b'\r', shown).is_some() { b"\n" } else { b"" };
    file.after_write(vm, this, marks)
}

/// `write(text)`.
pub fn write(vm: &mut Vm, this: &Value, text: &Value) -> Outcome {
    let file = ready(vm, this)?;
    let Some(given) = text.downcast::<Str>() else {
        let class = text.class().name();
        return Err(vm.type_error(format!("write() argument must be str, not {class}")));
    };
    match given.as_str() {
        Some(plain) if file.plain.get() => {
            check_open(vm, this)?;
            file.write_plain(vm, this, plain.as_bytes())?;
        }
        _ => write_encoded(vm, this, text)?,
    }
    Ok(int::new(given.text().char_len() as i64))
}

/// `flush()`.
pub fn flush(vm: &mut Vm, this: &Value) -> Outcome {
    let file = ready(vm, this)?;
    check_open(vm, this)?;
    file.telling.set(file.seekable.get());
    flush_pending(vm, this)?;
    let buffer = buffer(vm, this)?;
    base::call(vm, &buffer, "flush")
}

/// `close()`.
pub fn close(vm: &mut Vm, this: &Value) -> Outcome {
    let file = ready(vm, this)?;
    let closed = vm.get_attribute(this, &str::intern("closed"))?;
    if vm.truth(&closed)? {
        file.closed.set(true);
        return Ok(none());
    }
    let buffer = buffer(vm, this)?;
    let finished = base::close_over(vm, this, &buffer, file.finalizing.get());
    file.closed.set(true);
    finished
}

/// `detach()`.
pub fn detach(vm: &mut Vm, this: &Value) -> Outcome {
    let file = ready(vm, this)?;
    base::call(vm, this, "flush")?;
    let buffer = buffer(vm, this)?;
    drop(file.buffer.take());
    file.detached.set(true);
    file.ready.set(false);
    Ok(buffer)
}

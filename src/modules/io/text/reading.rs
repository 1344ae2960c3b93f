//! Reading text.

use super::{
    Decoded, TextFile, buffer, check_open, decoder_of_standard_input, native_buffer, ready, writing,
};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::io::{base, buffered};
use crate::text::{Text, TextBuilder};
use crate::types::bytes;
use crate::types::int;
use crate::types::str::{self, intern};

/// Decodes, with the decoder taken out of the file meanwhile.
fn decode(vm: &mut Vm, file: &TextFile, data: &Value, last: bool) -> Outcome<Text> {
    let decoder = file.decoder.take();
    let Some(mut decoder) = decoder else { return Err(vm.unsupported_operation("not readable")) };
    let errors = file.errors.borrow().clone();
    let text = decoder.decode(vm, data, &errors, last);
    *file.decoder.borrow_mut() = Some(decoder);
    text
}

fn check_readable(vm: &mut Vm, file: &TextFile) -> Outcome<()> {
    decoder_of_standard_input(vm, file)?;
    if file.decoder.borrow().is_none() {
        return Err(vm.unsupported_operation("not readable"));
    }
    Ok(())
}

/// Reads and decodes the next chunk; false at the end of the file.
fn read_chunk(vm: &mut Vm, this: &Value, hint: usize) -> Outcome<bool> {
    let file = ready(vm, this)?;
    check_readable(vm, file)?;
    let before = if file.telling.get() {
        let decoder = file.decoder.take();
        match decoder {
            Some(mut decoder) => {
                let state = decoder.state(vm);
                *file.decoder.borrow_mut() = Some(decoder);
                Some(state?)
            }
            None => None,
        }
    } else {
        None
    };
    let wanted = file.chunk.get().max((hint as f64 * file.ratio.get()) as usize);
    let buffer = buffer(vm, this)?;
    let data = if native_buffer(&buffer) && !buffered::WRITER.is(&buffer.class_value()) {
        buffered::check_reading(vm, &buffer)?;
        bytes::new(buffered::read1_bytes(vm, &buffer, wanted)?)
    } else {
        let method = if file.has_read1.get() { "read1" } else { "read" };
        let data = vm.call_method(&buffer, &intern(method), &[int::new(wanted as i64)])?;
        if bytes::view(&data).is_none() {
            let class = data.class().name();
            let message =
                format!("underlying {method}() should have returned a bytes-like object, not '{class}'");
            return Err(vm.type_error(message));
        }
        data
    };
    let length = bytes::view(&data).map_or(0, |data| data.len());
    let mut ended = length == 0;
    let text = decode(vm, file, &data, ended)?;
    let characters = text.char_len();
    file.ratio.set(if characters > 0 { length as f64 / characters as f64 } else { 0.0 });
    if characters > 0 {
        ended = false;
    }
    *file.decoded.borrow_mut() = Decoded { text, at: 0 };
    if let Some(before) = before {
        let mut given = before.waiting;
        given.extend_from_slice(&bytes::view(&data).unwrap_or_default());
        *file.snapshot.borrow_mut() = Some((before.flags, given));
    }
    Ok(!ended)
}

/// `read(size=-1)`.
pub fn read(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let file = ready(vm, this)?;
    let size = base::size(vm, arguments.first())?;
    check_open(vm, this)?;
    check_readable(vm, file)?;
    writing::flush_pending(vm, this)?;
    let Some(count) = size else { return read_all(vm, this) };
    let mut text = TextBuilder::new();
    text.push_text(&file.decoded.borrow_mut().take_characters(count));
    while text.char_len() < count {
        let left = count - text.char_len();
        if !read_chunk(vm, this, left)? {
            break;
        }
        text.push_text(&file.decoded.borrow_mut().take_characters(left));
    }
    Ok(str::new(text.finish()))
}

fn read_all(vm: &mut Vm, this: &Value) -> Outcome {
    let file = this.payload::<TextFile>();
    let buffer = buffer(vm, this)?;
    let data = vm.call_method(&buffer, &intern("read"), &[])?;
    let data = if crate::types::none::is_none(&data) { bytes::new(Vec::new()) } else { data };
    if bytes::view(&data).is_none() {
        let class = data.class().name();
        let message = format!("underlying read() should have returned a bytes-like object, not '{class}'");
        return Err(vm.type_error(message));
    }
    let rest = decode(vm, file, &data, true)?;
    let mut decoded = file.decoded.borrow_mut();
    let left = decoded.rest().len();
    let text = if left == 0 { rest } else { decoded.take(left).concat(&rest) };
    *decoded = Decoded::default();
    drop(decoded);
    drop(file.snapshot.take());
    Ok(str::new(text))
}

/// Where the line ends in what is decoded: how many bytes, and whether the end was found.
fn line_end(file: &TextFile, rest: &[u8]) -> (usize, bool) {
    let newline = file.newline.borrow();
    match newline.as_deref() {
        None | Some("\n") => match memchr::memchr(b'\n', rest) {
            Some(at) => (at + 1, true),
            None => (rest.len(), false),
        },
        Some("") => match memchr::memchr2(b'\n', b'\r', rest) {
            Some(at) if rest[at] == b'\r' && rest.get(at + 1) == Some(&b'\n') => (at + 2, true),
            Some(at) => (at + 1, true),
            None => (rest.len(), false),
        },
        Some(mark) => match memchr::memmem::find(rest, mark.as_bytes()) {
            Some(at) => (at + mark.len(), true),
            None => (rest.len(), false),
        },
    }
}

/// The next line, at most `limit` characters of it; empty at the end of the file.
///
/// # Errors
/// What reading and decoding raise.
pub fn line(vm: &mut Vm, this: &Value, limit: Option<usize>) -> Outcome<Text> {
    let file = ready(vm, this)?;
    check_open(vm, this)?;
    writing::flush_pending(vm, this)?;
    let mut line: Option<Text> = None;
    loop {
        if file.decoded.borrow().rest().is_empty() {
            check_readable(vm, file)?;
            while read_chunk(vm, this, 0)? {
                if !file.decoded.borrow().rest().is_empty() {
                    break;
                }
            }
            if file.decoded.borrow().rest().is_empty() {
                *file.decoded.borrow_mut() = Decoded::default();
                drop(file.snapshot.take());
                return Ok(line.unwrap_or_default());
            }
        }
        // A line end of two characters may be cut by the end of a chunk.
        let mark_cut = |line: &Option<Text>| {
            line.as_ref().is_some_and(|line| line.as_bytes().ends_with(b"\r"))
                && file.newline.borrow().as_deref() == Some("\r\n")
                && file.decoded.borrow().rest().starts_with(b"\n")
        };
        let cut = mark_cut(&line);
        let mut decoded = file.decoded.borrow_mut();
        let (end, mut found) = if cut { (1, true) } else { line_end(file, decoded.rest()) };
        let part = match limit {
            None => decoded.take(end),
            Some(limit) => {
                let left = limit - line.as_ref().map_or(0, Text::char_len);
                let characters =
                    decoded.text.char_index_of(decoded.at + end) - decoded.text.char_index_of(decoded.at);
                found |= left <= characters;
                if left < characters { decoded.take_characters(left) } else { decoded.take(end) }
            }
        };
        drop(decoded);
        line = Some(match line {
            None => part,
            Some(line) => line.concat(&part),
        });
        if found {
            return Ok(line.unwrap_or_default());
        }
        vm.check_interrupts()?;
    }
}

/// `readline(size=-1)`.
pub fn readline(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    ready(vm, this)?;
    let limit = base::size(vm, arguments.first())?;
    line(vm, this, limit).map(str::new)
}

/// `next`: the next line; `tell` is not to be had while one iterates.
pub fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let file = ready(vm, this)?;
    file.telling.set(false);
    let text = if this.is_exact::<TextFile>() {
        let line = line(vm, this, None)?;
        if line.is_empty() { None } else { Some(str::new(line)) }
    } else {
        let line = base::call(vm, this, "readline")?;
        if !line.has::<str::Str>() {
            let class = line.class().name();
            let message = format!("readline() should have returned a str object, not '{class}'");
            return Err(vm.raise_new(&crate::types::exception::OS_ERROR, &message));
        }
        if vm.length(&line)? == 0 { None } else { Some(line) }
    };
    if text.is_none() {
        drop(file.snapshot.take());
        file.telling.set(file.seekable.get());
    }
    Ok(text)
}

impl TextFile {
    /// The next line without its end, for `input`; nothing at the end of the file.
    ///
    /// # Errors
    /// What reading raises.
    pub fn input_line(&self, vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
        let line = line(vm, this, None)?;
        if line.is_empty() {
            return Ok(None);
        }
        let end = line.byte_len() - usize::from(line.as_bytes().ends_with(b"\n"));
        Ok(Some(str::new(line.slice_bytes(0..end))))
    }
}

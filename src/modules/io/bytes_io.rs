//! `BytesIO`: a stream of bytes in memory.

use super::base::{self, BUFFERED};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::modules::buffer;
use crate::types::bytearray::{self, ByteArray};
use crate::types::bytes;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::dict::Dict;
use crate::types::none::{is_none, none};
use crate::types::str::intern;
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, list};
use std::cell::Cell;

/// A stream of bytes in memory.
pub struct BytesIo {
    /// `__dict__`, once it is needed.
    pub attributes: ValueCell,
    /// The bytes, a byte array, so that views of it see what is written; nothing once it is closed.
    data: ValueCell,
    position: Cell<usize>,
}

/// The type `BytesIO`.
pub static CLASS: StaticType = StaticType::built_in::<BytesIo>(
    "_io.BytesIO",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for BytesIo {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.attributes.trace(tracer);
        self.data.trace(tracer);
    }
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    let empty = BytesIo {
        attributes: ValueCell::empty(),
        data: ValueCell::new(bytearray::new(Vec::new())),
        position: Cell::new(0),
    };
    Ok(object::new_of_class(class, empty))
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let [initial] = arguments.bind(vm, "BytesIO", ["initial_bytes"], 0, 0, 0)?;
    let stream = this.payload::<BytesIo>();
    check_exports(vm, this)?;
    let data = match initial.filter(|initial| !is_none(initial)) {
        Some(initial) => bytes::argument(vm, &initial)?.into_owned(),
        None => Vec::new(),
    };
    stream.data.set(bytearray::new(data));
    stream.position.set(0);
    Ok(())
}

/// The byte array of an open stream.
fn data(vm: &mut Vm, this: &Value) -> Outcome {
    match this.payload::<BytesIo>().data.get() {
        Some(data) => Ok(data),
        None => Err(vm.value_error("I/O operation on closed file.")),
    }
}

/// Checks that nobody has a view of the bytes.
fn check_exports(vm: &mut Vm, this: &Value) -> Outcome<()> {
    let Some(data) = this.payload::<BytesIo>().data.get() else { return Ok(()) };
    if data.payload::<ByteArray>().exports.get() > 0 {
        return Err(vm.buffer_error("Existing exports of data: object cannot be re-sized"));
    }
    Ok(())
}

/// Takes up to `limit` bytes from where the stream stands.
fn take(vm: &mut Vm, this: &Value, limit: Option<usize>) -> Outcome<Vec<u8>> {
    let data = data(vm, this)?;
    let stream = this.payload::<BytesIo>();
    let data = data.payload::<ByteArray>().data.borrow();
    let start = stream.position.get();
    let left = data.len().saturating_sub(start);
    let count = limit.unwrap_or(left).min(left);
    if count == 0 {
        return Ok(Vec::new());
    }
    stream.position.set(start + count);
    Ok(data[start..start + count].to_vec())
}

fn read(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    data(vm, this)?;
    let limit = base::size(vm, arguments.first())?;
    take(vm, this, limit).map(bytes::new)
}

fn line(vm: &mut Vm, this: &Value, limit: Option<usize>) -> Outcome<Vec<u8>> {
    let length = {
        let data = data(vm, this)?;
        let data = data.payload::<ByteArray>().data.borrow();
        let rest = data.get(this.payload::<BytesIo>().position.get()..).unwrap_or_default();
        memchr::memchr(b'\n', rest).map_or(rest.len(), |at| at + 1)
    };
    take(vm, this, Some(limit.unwrap_or(length).min(length)))
}

fn readline(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    data(vm, this)?;
    let limit = base::size(vm, arguments.first())?;
    line(vm, this, limit).map(bytes::new)
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let line = line(vm, this, None)?;
    Ok(if line.is_empty() { None } else { Some(bytes::new(line)) })
}

fn readlines(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    data(vm, this)?;
    let hint = base::size(vm, arguments.first())?.unwrap_or(0);
    let (mut lines, mut total) = (Vec::new(), 0);
    loop {
        let line = line(vm, this, None)?;
        if line.is_empty() {
            break;
        }
        total += line.len();
        lines.push(bytes::new(line));
        if hint > 0 && total >= hint {
            break;
        }
    }
    Ok(list::new(lines))
}

fn readinto(vm: &mut Vm, this: &Value, target: &Value) -> Outcome {
    data(vm, this)?;
    let room = buffer::writable_length(vm, "readinto", target)?;
    let part = take(vm, this, Some(room))?;
    buffer::write_into(vm, target, &part)?;
    Ok(int::new(part.len() as i64))
}

fn put(vm: &mut Vm, this: &Value, part: &[u8]) -> Outcome<()> {
    let held = data(vm, this)?;
    if part.is_empty() {
        return Ok(());
    }
    let stream = this.payload::<BytesIo>();
    let start = stream.position.get();
    let Some(end) = start.checked_add(part.len()).filter(|end| isize::try_from(*end).is_ok()) else {
        return Err(vm.overflow_error("new buffer size too large"));
    };
    let length = held.payload::<ByteArray>().data.borrow().len();
    if end > length {
        drop(held);
        check_exports(vm, this)?;
    }
    let held = data(vm, this)?;
    let mut all = held.payload::<ByteArray>().data.borrow_mut();
    if end > all.len() {
        let more = end - all.len();
        if all.try_reserve(more).is_err() {
            drop(all);
            return Err(vm.plain_error(crate::text::PlainError::memory()));
        }
        all.resize(start.max(length), 0);
        let over = all.len() - start;
        all[start..].copy_from_slice(&part[..over]);
        all.extend_from_slice(&part[over..]);
    } else {
        all[start..end].copy_from_slice(part);
    }
    stream.position.set(end);
    Ok(())
}

fn write(vm: &mut Vm, this: &Value, part: &Value) -> Outcome {
    data(vm, this)?;
    let part = bytes::argument(vm, part)?;
    put(vm, this, &part)?;
    Ok(int::new(part.len() as i64))
}

fn writelines(vm: &mut Vm, this: &Value, lines: &Value) -> Outcome {
    data(vm, this)?;
    vm.for_each(lines, |vm, line| write(vm, this, &line).map(drop))?;
    Ok(none())
}

fn seek(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let held = data(vm, this)?;
    let offset = vm.size(&arguments[0])? as i64;
    let whence = vm.c_int_or(arguments.get(1), 0)?;
    let stream = this.payload::<BytesIo>();
    let from = match whence {
        0 if offset < 0 => return Err(vm.value_error(format!("negative seek value {offset}"))),
        0 => 0,
        1 => stream.position.get(),
        2 => held.payload::<ByteArray>().data.borrow().len(),
        _ => return Err(vm.value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)"))),
    };
    let Some(to) = (from as i64).checked_add(offset) else {
        return Err(vm.overflow_error("new position too large"));
    };
    stream.position.set(to.max(0) as usize);
    Ok(int::new(to.max(0)))
}

fn tell(vm: &mut Vm, this: &Value) -> Outcome {
    data(vm, this)?;
    Ok(int::new(this.payload::<BytesIo>().position.get() as i64))
}

fn truncate(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let held = data(vm, this)?;
    let size = match arguments.first().filter(|size| !is_none(size)) {
        Some(size) => vm.size(size)? as i64,
        None => this.payload::<BytesIo>().position.get() as i64,
    };
    let Ok(length) = usize::try_from(size) else {
        return Err(vm.value_error(format!("negative size value {size}")));
    };
    if length < held.payload::<ByteArray>().data.borrow().len() {
        drop(held);
        check_exports(vm, this)?;
        let held = data(vm, this)?;
        held.payload::<ByteArray>().data.borrow_mut().truncate(length);
    }
    Ok(int::new(size))
}

fn getvalue(vm: &mut Vm, this: &Value) -> Outcome {
    let held = data(vm, this)?;
    let all = held.payload::<ByteArray>().data.borrow().clone();
    Ok(bytes::new(all))
}

fn getbuffer(vm: &mut Vm, this: &Value) -> Outcome {
    let held = data(vm, this)?;
    let Some(view) = vm.interpreter.builtins.get_name(&intern("memoryview")) else {
        return Err(vm.runtime_error("lost builtins.memoryview"));
    };
    vm.call(&view, &[held])
}

fn close(vm: &mut Vm, this: &Value) -> Outcome {
    check_exports(vm, this)?;
    drop(this.payload::<BytesIo>().data.take());
    Ok(none())
}

fn open(vm: &mut Vm, this: &Value) -> Outcome {
    data(vm, this)?;
    Ok(bool_::new(true))
}

fn isatty(vm: &mut Vm, this: &Value) -> Outcome {
    data(vm, this)?;
    Ok(bool_::new(false))
}

fn flush(vm: &mut Vm, this: &Value) -> Outcome {
    data(vm, this)?;
    Ok(none())
}

fn itself(vm: &mut Vm, this: &Value) -> Outcome {
    data(vm, this)?;
    Ok(this.clone())
}

fn getstate(vm: &mut Vm, this: &Value) -> Outcome {
    let all = getvalue(vm, this)?;
    let position = tell(vm, this)?;
    Ok(tuple::of([all, position, super::attributes_copy(vm, this)?]))
}

fn setstate(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    data(vm, this)?;
    let class = this.class().name();
    let parts = state.downcast::<Tuple>().map(Tuple::items).filter(|parts| parts.len() >= 3);
    let Some(parts) = parts else {
        let given = state.class().name();
        return Err(vm.type_error(format!("{class}.__setstate__ argument should be 3-tuple, got {given}")));
    };
    let (all, position, attributes) = (parts[0].clone(), parts[1].clone(), parts[2].clone());
    check_exports(vm, this)?;
    let new = bytes::argument(vm, &all)?.into_owned();
    if !position.has::<int::Int>() {
        let given = position.class().name();
        return Err(vm.type_error(format!("second item of state must be an integer, not {given}")));
    }
    let Ok(position) = usize::try_from(vm.size(&position)?) else {
        return Err(vm.value_error("position value cannot be negative"));
    };
    if !is_none(&attributes) && !attributes.has::<Dict>() {
        let given = attributes.class().name();
        return Err(vm.type_error(format!("third item of state should be a dict, got a {given}")));
    }
    let stream = this.payload::<BytesIo>();
    stream.data.set(bytearray::new(new));
    stream.position.set(position);
    super::restore_attributes(vm, this, &attributes)?;
    Ok(none())
}

/// The bytes written so far, for whoever knows that it is a `BytesIO`.
pub fn contents(this: &Value) -> Option<Vec<u8>> {
    let data = this.downcast::<BytesIo>()?.data.get()?;
    let all = data.payload::<ByteArray>().data.borrow().clone();
    Some(all)
}

/// `BytesIO`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&BUFFERED),
    doc: Some("Buffered I/O implementation using an in-memory bytes buffer."),
    methods: &[
        Method::new(
            "readable",
            Native::NoArguments(open),
            "readable($self, /)\n--\n\nReturns True if the IO object can be read.",
        ),
        Method::new(
            "seekable",
            Native::NoArguments(open),
            "seekable($self, /)\n--\n\nReturns True if the IO object can be seeked.",
        ),
        Method::new(
            "writable",
            Native::NoArguments(open),
            "writable($self, /)\n--\n\nReturns True if the IO object can be written.",
        ),
        Method::new(
            "close",
            Native::NoArguments(close),
            "close($self, /)\n--\n\nDisable all I/O operations.",
        ),
        Method::new("flush", Native::NoArguments(flush), "flush($self, /)\n--\n\nDoes nothing."),
        Method::new(
            "isatty",
            Native::NoArguments(isatty),
            "isatty($self, /)\n--\n\nAlways returns False.\n\nBytesIO objects are not connected to a TTY-like device.",
        ),
        Method::new(
            "tell",
            Native::NoArguments(tell),
            "tell($self, /)\n--\n\nCurrent file position, an integer.",
        ),
        Method::new(
            "write",
            Native::One(write),
            "write($self, b, /)\n--\n\nWrite bytes to file.\n\nReturn the number of bytes written.",
        ),
        Method::new(
            "writelines",
            Native::One(writelines),
            "writelines($self, lines, /)\n--\n\nWrite lines to the file.\n\nNote that newlines are not added.  lines can be any iterable object\nproducing bytes-like objects. This is equivalent to calling write() for\neach element.",
        ),
        Method::new(
            "read1",
            Native::Positional(0, 1, read),
            "read1($self, size=-1, /)\n--\n\nRead at most size bytes, returned as a bytes object.\n\nIf the size argument is negative or omitted, read until EOF is reached.\nReturn an empty bytes object at EOF.",
        ),
        Method::new(
            "readinto",
            Native::One(readinto),
            "readinto($self, buffer, /)\n--\n\nRead bytes into buffer.\n\nReturns number of bytes read (0 for EOF), or None if the object\nis set not to block and has no data to read.",
        ),
        Method::new(
            "readline",
            Native::Positional(0, 1, readline),
            "readline($self, size=-1, /)\n--\n\nNext line from the file, as a bytes object.\n\nRetain newline.  A non-negative size argument limits the maximum\nnumber of bytes to return (an incomplete line may be returned then).\nReturn an empty bytes object at EOF.",
        ),
        Method::new(
            "readlines",
            Native::Positional(0, 1, readlines),
            "readlines($self, size=None, /)\n--\n\nList of bytes objects, each a line from the file.\n\nCall readline() repeatedly and return a list of the lines so read.\nThe optional size argument, if given, is an approximate bound on the\ntotal number of bytes in the lines returned.",
        ),
        Method::new(
            "read",
            Native::Positional(0, 1, read),
            "read($self, size=-1, /)\n--\n\nRead at most size bytes, returned as a bytes object.\n\nIf the size argument is negative, read until EOF is reached.\nReturn an empty bytes object at EOF.",
        ),
        Method::new(
            "getbuffer",
            Native::NoArguments(getbuffer),
            "getbuffer($self, /)\n--\n\nGet a read-write view over the contents of the BytesIO object.",
        ),
        Method::new(
            "getvalue",
            Native::NoArguments(getvalue),
            "getvalue($self, /)\n--\n\nRetrieve the entire contents of the BytesIO object.",
        ),
        Method::new(
            "seek",
            Native::Positional(1, 2, seek),
            "seek($self, pos, whence=0, /)\n--\n\nChange stream position.\n\nSeek to byte offset pos relative to position indicated by whence:\n     0  Start of stream (the default).  pos should be >= 0;\n     1  Current position - pos may be negative;\n     2  End of stream - pos usually negative.\nReturns the new absolute position.",
        ),
        Method::new(
            "truncate",
            Native::Positional(0, 1, truncate),
            "truncate($self, size=None, /)\n--\n\nTruncate the file to at most size bytes.\n\nSize defaults to the current file position, as returned by tell().\nThe current file position is unchanged.  Returns the new size.",
        ),
        Method::new("__getstate__", Native::NoArguments(getstate), ""),
        Method::new("__setstate__", Native::One(setstate), ""),
        Method::new(
            "__sizeof__",
            Native::NoArguments(|_, this| {
                let length = contents(this).map_or(0, |all| all.len());
                Ok(int::new(80 + length as i64))
            }),
            "",
        ),
    ],
    attributes: &[GetSet {
        name: "closed",
        get: |_, this| Ok(bool_::new(this.payload::<BytesIo>().data.is_empty())),
        set: None,
        doc: "True if the file is closed.",
    }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.iter.set(Some(itself));
        slots.next.set(Some(next));
    },
};

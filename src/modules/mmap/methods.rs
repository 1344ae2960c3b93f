//! The methods of maps.

use super::{Access, Mmap};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::none::{is_none, none};
use crate::types::{bool_, buffer, bytes, int, sequence, str};
use memchr::{memchr, memmem};

/// `repr(map)`.
///
/// # Errors
/// None.
pub fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let map = this.payload::<Mmap>();
    let name = this.class().name();
    let access = match map.access {
        Access::Default => "ACCESS_DEFAULT",
        Access::Read => "ACCESS_READ",
        Access::Write => "ACCESS_WRITE",
        Access::Copy => "ACCESS_COPY",
    };
    Ok(str::new(match &*map.mapping.borrow() {
        None => format!("<{name} closed=True>"),
        Some(mapping) => {
            let (length, position, offset) = (mapping.len(), map.position.get(), mapping.offset());
            format!(
                "<{name} closed=False, access={access}, length={length}, pos={position}, offset={offset}>"
            )
        }
    }))
}

fn close(vm: &mut Vm, this: &Value) -> Outcome {
    let map = this.payload::<Mmap>();
    if map.exports.get() > 0 {
        return Err(vm.buffer_error("cannot close exported pointers exist"));
    }
    drop(map.mapping.take());
    Ok(none())
}

fn enter(vm: &mut Vm, this: &Value) -> Outcome {
    this.payload::<Mmap>().length(vm)?;
    Ok(this.clone())
}

fn exit(vm: &mut Vm, this: &Value, _: &Arguments<'_>) -> Outcome {
    close(vm, this)
}

/// Looks for bytes between two places, which count from the end where negative.
fn search(vm: &mut Vm, this: &Value, arguments: &[Value], last: bool) -> Outcome {
    let map = this.payload::<Mmap>();
    map.length(vm)?;
    let wanted = bytes::argument(vm, &arguments[0])?.into_owned();
    let bound = |vm: &mut Vm, place: usize| match arguments.get(place).filter(|bound| !is_none(bound)) {
        Some(bound) => vm.size(bound).map(Some),
        None => Ok(None),
    };
    let (start, end) = (bound(vm, 1)?, bound(vm, 2)?);
    let length = map.length(vm)?;
    let default = if last { 0 } else { map.position.get() };
    let start = start.map_or(default, |start| sequence::clamped_place(start, length));
    let end = end.map_or(length, |end| sequence::clamped_place(end, length));
    if start > end {
        return Ok(int::new(-1));
    }
    let found = map.of_mapping(vm, |mapping| {
        mapping.with(|memory| {
            let part = memory.get(start..end.min(memory.len()))?;
            if last { memmem::rfind(part, &wanted) } else { memmem::find(part, &wanted) }
        })
    })?;
    Ok(int::new(found.map_or(-1, |found| (start + found) as i64)))
}

fn find(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    search(vm, this, arguments, false)
}

fn rfind(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let map = this.payload::<Mmap>();
    match arguments {
        [wanted] => {
            let position = int::new(map.position.get() as i64);
            search(vm, this, &[wanted.clone(), position], true)
        }
        _ => search(vm, this, arguments, true),
    }
}

fn flush(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let map = this.payload::<Mmap>();
    let length = map.length(vm)?;
    let offset = arguments.first().map_or(Ok(0), |offset| vm.size(offset))?;
    let wrong = "flush values out of range";
    let Ok(offset) = usize::try_from(offset) else { return Err(vm.value_error(wrong)) };
    let size = match arguments.get(1) {
        Some(size) => vm.size(size)?,
        None => length as isize - offset as isize,
    };
    let size = match usize::try_from(size) {
        Ok(size) if size.checked_add(offset).is_some_and(|end| end <= length) => size,
        _ => return Err(vm.value_error(wrong)),
    };
    if matches!(map.access, Access::Read | Access::Copy) {
        return Ok(none());
    }
    let flushed = map.of_mapping(vm, |mapping| mapping.flush(offset, size))?;
    flushed.map_err(|error| vm.os_error(&error, None))?;
    Ok(none())
}

fn advise(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let map = this.payload::<Mmap>();
    let length = map.length(vm)?;
    let advice = vm.c_int(&arguments[0])?;
    let start = arguments.get(1).map_or(Ok(0), |start| vm.size(start))?;
    let size = arguments.get(2).map_or(Ok(length as isize), |size| vm.size(size))?;
    let start = match usize::try_from(start) {
        Ok(start) if start < length => start,
        _ => return Err(vm.value_error("madvise start out of bounds")),
    };
    let Ok(size) = usize::try_from(size) else {
        return Err(vm.value_error("madvise length invalid"));
    };
    if isize::try_from(start.saturating_add(size)).is_err() {
        return Err(vm.overflow_error("madvise length too large"));
    }
    if advice == libc::MADV_HWPOISON {
        // Takes memory away from the whole machine.
        return Err(vm.os_error(&std::io::Error::from_raw_os_error(libc::EPERM), None));
    }
    let advised = map.of_mapping(vm, |mapping| mapping.advise(advice, start, size))?;
    advised.map_err(|error| vm.os_error(&error, None))?;
    Ok(none())
}

fn move_bytes(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let map = this.payload::<Mmap>();
    let (to, from, count) = (vm.size(&arguments[0])?, vm.size(&arguments[1])?, vm.size(&arguments[2])?);
    let length = map.length(vm)?;
    map.check_writable(vm)?;
    let wrong = "source, destination, or count out of range";
    let fits = |from: usize, count: usize| from.checked_add(count).is_some_and(|end| end <= length);
    let (Ok(to), Ok(from), Ok(count)) = (usize::try_from(to), usize::try_from(from), usize::try_from(count))
    else {
        return Err(vm.value_error(wrong));
    };
    if !fits(to, count) || !fits(from, count) {
        return Err(vm.value_error(wrong));
    }
    let (first, end) = (to.min(from), to.max(from) + count);
    map.change(vm, first, end, |memory| memory.copy_within(from - first..from - first + count, to - first))?;
    Ok(none())
}

fn read(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let map = this.payload::<Mmap>();
    let wanted = match arguments.first().filter(|count| !is_none(count)) {
        Some(count) if count.class().slots.index.get().is_some() => vm.size(count)?,
        Some(count) => {
            let given = count.class().name();
            return Err(vm.type_error(format!("argument should be integer or None, not '{given}'")));
        }
        None => -1,
    };
    let (length, position) = (map.length(vm)?, map.position.get());
    let left = length.saturating_sub(position);
    let count = usize::try_from(wanted).map_or(left, |wanted| wanted.min(left));
    let data = map.bytes(vm, position.min(length), position.min(length) + count)?;
    map.position.set(position + count);
    Ok(bytes::new(data))
}

fn read_byte(vm: &mut Vm, this: &Value) -> Outcome {
    let map = this.payload::<Mmap>();
    let (length, position) = (map.length(vm)?, map.position.get());
    if position >= length {
        return Err(vm.value_error("read byte out of range"));
    }
    let byte = map.bytes(vm, position, position + 1)?;
    map.position.set(position + 1);
    Ok(int::new(byte.first().copied().unwrap_or_default().into()))
}

fn read_line(vm: &mut Vm, this: &Value) -> Outcome {
    let map = this.payload::<Mmap>();
    let (length, position) = (map.length(vm)?, map.position.get());
    let start = position.min(length);
    let end = map.of_mapping(vm, |mapping| {
        mapping.with(|memory| memory.get(start..).and_then(|rest| memchr(b'\n', rest)))
    })?;
    let end = end.map_or(length, |end| start + end + 1);
    let line = map.bytes(vm, start, end)?;
    map.position.set(position + (end - start));
    Ok(bytes::new(line))
}

fn resize(vm: &mut Vm, this: &Value, size: &Value) -> Outcome {
    let map = this.payload::<Mmap>();
    let size = vm.size(size)?;
    let length = map.length(vm)?;
    if map.exports.get() > 0 {
        return Err(vm.buffer_error("mmap can't resize with extant buffers exported."));
    }
    if !matches!(map.access, Access::Default | Access::Write) {
        return Err(vm.type_error("mmap can't resize a readonly or copy-on-write memory map."));
    }
    if !map.keeps_file {
        return Err(vm.value_error("mmap can't resize with trackfd=False."));
    }
    let Ok(size) = usize::try_from(size) else { return Err(vm.value_error("new size out of range")) };
    let is_anonymous = map.of_mapping(vm, |mapping| mapping.file().is_none())?;
    if is_anonymous && !map.private && size > length {
        return Err(vm.value_error("mmap: can't expand a shared anonymous mapping on Linux"));
    }
    let resized = match map.mapping.borrow_mut().as_mut() {
        Some(mapping) => mapping.resize(size),
        None => Ok(()),
    };
    resized.map_err(|error| vm.os_error(&error, None))?;
    Ok(none())
}

fn seek(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let map = this.payload::<Mmap>();
    let distance = vm.size(&arguments[0])?;
    let from = vm.c_int_or(arguments.get(1), 0)?;
    let length = map.length(vm)?;
    let base = match from {
        0 => 0,
        1 => map.position.get(),
        2 => length,
        _ => return Err(vm.value_error("unknown seek type")),
    };
    match base.checked_add_signed(distance) {
        Some(place) if place <= length => {
            map.position.set(place);
            Ok(int::new(place as i64))
        }
        _ => Err(vm.value_error("seek out of range")),
    }
}

fn seekable(_: &mut Vm, _: &Value) -> Outcome {
    Ok(bool_::new(true))
}

fn size(vm: &mut Vm, this: &Value) -> Outcome {
    let map = this.payload::<Mmap>();
    let file = map.of_mapping(vm, |mapping| mapping.file().unwrap_or(-1))?;
    let status =
        vm.system_call(|| rustix::fs::fstat(crate::system::descriptor(file)?).map_err(std::io::Error::from))?;
    Ok(int::new(status.st_size))
}

fn tell(vm: &mut Vm, this: &Value) -> Outcome {
    let map = this.payload::<Mmap>();
    map.length(vm)?;
    Ok(int::new(map.position.get() as i64))
}

fn write(vm: &mut Vm, this: &Value, data: &Value) -> Outcome {
    let map = this.payload::<Mmap>();
    map.length(vm)?;
    let data = bytes::argument(vm, data)?.into_owned();
    map.check_writable(vm)?;
    let (length, position) = (map.length(vm)?, map.position.get());
    if position > length || length - position < data.len() {
        return Err(vm.value_error("data out of range"));
    }
    map.change(vm, position, position + data.len(), |memory| memory.copy_from_slice(&data))?;
    map.position.set(position + data.len());
    Ok(int::new(data.len() as i64))
}

fn write_byte(vm: &mut Vm, this: &Value, byte: &Value) -> Outcome {
    let map = this.payload::<Mmap>();
    map.length(vm)?;
    let number = vm.c_int(byte)?;
    let Ok(byte) = u8::try_from(number) else {
        let wrong = if number < 0 { "less than minimum" } else { "greater than maximum" };
        return Err(vm.overflow_error(format!("unsigned byte integer is {wrong}")));
    };
    map.check_writable(vm)?;
    let (length, position) = (map.length(vm)?, map.position.get());
    if position >= length {
        return Err(vm.value_error("write byte out of range"));
    }
    map.change(vm, position, position + 1, |memory| memory.fill(byte))?;
    map.position.set(position + 1);
    Ok(none())
}

fn size_of(_: &mut Vm, this: &Value) -> Outcome {
    let mapping = this.payload::<Mmap>().mapping.borrow();
    let held = mapping.as_ref().map_or(0, |mapping| mapping.len() as i64);
    Ok(int::new(80 + held))
}

/// The methods.
pub static METHODS: &[Method] = &[
    Method::new("close", Native::NoArguments(close), ""),
    Method::new("find", Native::Positional(1, 3, find), ""),
    Method::new("rfind", Native::Positional(1, 3, rfind), ""),
    Method::new("flush", Native::Positional(0, 2, flush), ""),
    Method::new("madvise", Native::Positional(1, 3, advise), ""),
    Method::new("move", Native::Positional(3, 3, move_bytes), ""),
    Method::new("read", Native::Positional(0, 1, read), ""),
    Method::new("read_byte", Native::NoArguments(read_byte), ""),
    Method::new("readline", Native::NoArguments(read_line), ""),
    Method::new("resize", Native::One(resize), ""),
    Method::new("seek", Native::Positional(1, 2, seek), ""),
    Method::new("seekable", Native::NoArguments(seekable), ""),
    Method::new("size", Native::NoArguments(size), ""),
    Method::new("tell", Native::NoArguments(tell), ""),
    Method::new("write", Native::One(write), ""),
    Method::new("write_byte", Native::One(write_byte), ""),
    Method::new("__enter__", Native::NoArguments(enter), ""),
    Method::new("__exit__", Native::Any(exit), ""),
    Method::new("__sizeof__", Native::NoArguments(size_of), ""),
    buffer::BUFFER_METHODS[0],
    buffer::BUFFER_METHODS[1],
];

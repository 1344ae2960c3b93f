//! Functions on descriptors: opening, reading, writing, duplicating.

use super::path::{self, Accept};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::limits::sandbox::{Access, Link};
use crate::modules::buffer;
use crate::system;
use crate::types::none::{is_none, none};
use crate::types::{bool_, bytes, int, str, tuple};
use rustix::fs::{Mode, OFlags};
use rustix::io::FdFlags;
use std::os::fd::IntoRawFd;

/// `os.open(path, flags, mode=0o777, *, dir_fd=None)`.
pub fn open(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target, flags, mode, dir_fd] =
        arguments.bind(vm, "open", ["path", "flags", "mode", "dir_fd"], 0, 1, 2)?;
    let (Some(target), Some(flags)) = (target, flags) else { return Err(vm.type_error("open()")) };
    let target = path::path(vm, "open", "path", &target, Accept::Path)?;
    let flags = vm.c_int(&flags)?;
    let mode = vm.c_int_or(mode.as_ref(), 0o777)?;
    let folder = path::folder(vm, dir_fd.as_ref())?;
    let flags = OFlags::from_bits_retain(flags as u32) | OFlags::CLOEXEC;
    path::ask(vm, &target, folder, path::access(flags), Link::Follow)?;
    let mode = Mode::from_raw_mode(mode as u32);
    match vm.blocking(|| rustix::fs::openat(folder, &target.bytes[..], flags, mode))? {
        Ok(opened) => Ok(int::new(opened.into_raw_fd().into())),
        Err(error) => Err(target.error(vm, &error)),
    }
}

/// `os.close(fd)`.
pub fn close(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [number] = arguments.bind(vm, "close", ["fd"], 0, 0, 1)?;
    let number = vm.c_int_or(number.as_ref(), -1)?;
    match system::close(number) {
        Err(error) if error.kind() != std::io::ErrorKind::Interrupted => Err(vm.os_error(&error, None)),
        _ => Ok(none()),
    }
}

/// `os.closerange(low, high)`.
pub fn closerange(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (low, high) = (vm.c_int(&arguments[0])?, vm.c_int(&arguments[1])?);
    for number in low.max(0)..high.min(1 << 20) {
        // Those that are not open are passed over.
        let _ = system::close(number);
    }
    Ok(none())
}

/// `os.read(fd, length)`.
pub fn read(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (number, length) = (vm.c_int(&arguments[0])?, vm.size(&arguments[1])?);
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.os_error(&std::io::Error::from_raw_os_error(libc::EINVAL), None));
    };
    let descriptor = path::descriptor(vm, number)?;
    let mut data = buffer::zeros(vm, length.min(0x7FFF_F000))?;
    vm.await_reading(descriptor)?;
    let count = vm.system_call(|| rustix::io::read(descriptor, &mut data[..]))?;
    data.truncate(count);
    Ok(bytes::new(data))
}

/// `os.pread(fd, length, offset)`.
pub fn pread(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (number, length) = (vm.c_int(&arguments[0])?, vm.size(&arguments[1])?);
    let offset = vm.c_long(&arguments[2])?;
    let (Ok(length), Ok(offset)) = (usize::try_from(length), u64::try_from(offset)) else {
        return Err(vm.os_error(&std::io::Error::from_raw_os_error(libc::EINVAL), None));
    };
    let descriptor = path::descriptor(vm, number)?;
    let mut data = buffer::zeros(vm, length.min(0x7FFF_F000))?;
    let count = vm.system_call(|| rustix::io::pread(descriptor, &mut data[..], offset))?;
    data.truncate(count);
    Ok(bytes::new(data))
}

/// `os.readinto(fd, buffer)`.
pub fn readinto(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let length = buffer::writable_length(vm, "readv", &arguments[1])?;
    let descriptor = path::descriptor(vm, number)?;
    let mut data = buffer::zeros(vm, length)?;
    vm.await_reading(descriptor)?;
    let count = vm.system_call(|| rustix::io::read(descriptor, &mut data[..]))?;
    buffer::write_into(vm, &arguments[1], &data[..count])?;
    Ok(int::new(count as i64))
}

/// `os.readv(fd, buffers)`.
pub fn readv(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let targets = sequence(vm, &arguments[1], "readv() arg 2 must be a sequence")?;
    let mut lengths = Vec::new();
    for target in &targets {
        lengths.push(buffer::writable_length(vm, "readv", target)?);
    }
    let descriptor = path::descriptor(vm, number)?;
    let mut data = buffer::zeros(vm, lengths.iter().sum())?;
    let count = vm.system_call(|| rustix::io::read(descriptor, &mut data[..]))?;
    scatter(vm, &targets, &lengths, &data[..count])?;
    Ok(int::new(count as i64))
}

/// `os.preadv(fd, buffers, offset, flags=0)`.
pub fn preadv(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let targets = sequence(vm, &arguments[1], "preadv2() arg 2 must be a sequence")?;
    let offset = vm.c_long(&arguments[2])?.max(0) as u64;
    let mut lengths = Vec::new();
    for target in &targets {
        lengths.push(buffer::writable_length(vm, "readv", target)?);
    }
    let descriptor = path::descriptor(vm, number)?;
    let mut data = buffer::zeros(vm, lengths.iter().sum())?;
    let count = vm.system_call(|| rustix::io::pread(descriptor, &mut data[..], offset))?;
    scatter(vm, &targets, &lengths, &data[..count])?;
    Ok(int::new(count as i64))
}

fn sequence(vm: &mut Vm, value: &Value, message: &str) -> Outcome<Vec<Value>> {
    if value.class().slots.getitem.get().is_none() {
        return Err(vm.type_error(message));
    }
    vm.collect(value)
}

fn scatter(vm: &mut Vm, targets: &[Value], lengths: &[usize], mut data: &[u8]) -> Outcome<()> {
    for (target, length) in targets.iter().zip(lengths) {
        let (part, rest) = data.split_at((*length).min(data.len()));
        buffer::write_into(vm, target, part)?;
        data = rest;
    }
    Ok(())
}

/// `os.write(fd, data)`.
pub fn write(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let data = bytes::argument(vm, &arguments[1])?;
    let descriptor = path::descriptor(vm, number)?;
    let count = vm.write_call(data.len(), |room| rustix::io::write(descriptor, &data[..room]))?;
    Ok(int::new(count as i64))
}

/// `os.pwrite(fd, data, offset)`.
pub fn pwrite(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let data = bytes::argument(vm, &arguments[1])?;
    let offset = vm.c_long(&arguments[2])?.max(0) as u64;
    let descriptor = path::descriptor(vm, number)?;
    let count = vm.write_call(data.len(), |room| rustix::io::pwrite(descriptor, &data[..room], offset))?;
    Ok(int::new(count as i64))
}

fn gather(vm: &mut Vm, value: &Value, message: &str) -> Outcome<Vec<u8>> {
    let mut data = Vec::new();
    for part in sequence(vm, value, message)? {
        data.extend_from_slice(&bytes::argument(vm, &part)?);
    }
    Ok(data)
}

/// `os.writev(fd, buffers)`.
pub fn writev(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let data = gather(vm, &arguments[1], "writev() arg 2 must be a sequence")?;
    let descriptor = path::descriptor(vm, number)?;
    let count = vm.write_call(data.len(), |room| rustix::io::write(descriptor, &data[..room]))?;
    Ok(int::new(count as i64))
}

/// `os.pwritev(fd, buffers, offset, flags=0)`.
pub fn pwritev(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let data = gather(vm, &arguments[1], "pwritev() arg 2 must be a sequence")?;
    let offset = vm.c_long(&arguments[2])?.max(0) as u64;
    let descriptor = path::descriptor(vm, number)?;
    let count = vm.write_call(data.len(), |room| rustix::io::pwrite(descriptor, &data[..room], offset))?;
    Ok(int::new(count as i64))
}

/// `os.sendfile(out_fd, in_fd, offset, count)`.
pub fn sendfile(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [to, from, offset, count] =
        arguments.bind(vm, "sendfile", ["out_fd", "in_fd", "offset", "count"], 0, 0, 4)?;
    let (to, from) = (vm.c_int_or(to.as_ref(), -1)?, vm.c_int_or(from.as_ref(), -1)?);
    let mut offset = match offset.filter(|offset| !is_none(offset)) {
        Some(offset) => Some(vm.c_long(&offset)?.max(0) as u64),
        None => None,
    };
    let count = count.map_or(Ok(0), |count| vm.size(&count))?.max(0) as usize;
    let (to, from) = (path::descriptor(vm, to)?, path::descriptor(vm, from)?);
    let count = vm.write_call(count, |room| rustix::fs::sendfile(to, from, offset.as_mut(), room))?;
    Ok(int::new(count as i64))
}

/// `os.copy_file_range(src, dst, count, offset_src=None, offset_dst=None)`.
pub fn copy_file_range(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [from, to, count, from_offset, to_offset] = arguments.bind(
        vm,
        "copy_file_range",
        ["src", "dst", "count", "offset_src", "offset_dst"],
        0,
        0,
        3,
    )?;
    let (from, to) = (vm.c_int_or(from.as_ref(), -1)?, vm.c_int_or(to.as_ref(), -1)?);
    let count = count.map_or(Ok(0), |count| vm.size(&count))?;
    if count < 0 {
        return Err(vm.value_error("negative value for 'count' not allowed"));
    }
    let mut offsets = [None; 2];
    for (place, offset) in offsets.iter_mut().zip([from_offset, to_offset]) {
        if let Some(offset) = offset.filter(|offset| !is_none(offset)) {
            *place = Some(vm.c_long(&offset)?.max(0) as u64);
        }
    }
    let [mut from_offset, mut to_offset] = offsets;
    let (from, to) = (path::descriptor(vm, from)?, path::descriptor(vm, to)?);
    let count = vm.write_call(count as usize, |room| {
        rustix::fs::copy_file_range(from, from_offset.as_mut(), to, to_offset.as_mut(), room)
    })?;
    Ok(int::new(count as i64))
}

/// `os.lseek(fd, position, whence)`.
pub fn lseek(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let position = vm.c_long(&arguments[1])?;
    let whence = vm.c_int(&arguments[2])?;
    match seek(number, position, whence) {
        Ok(position) => Ok(int::new(position as i64)),
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

/// `lseek(2)`.
///
/// # Errors
/// The system's.
pub fn seek(number: i32, position: i64, whence: i32) -> std::io::Result<u64> {
    use rustix::fs::SeekFrom;
    let invalid = || std::io::Error::from_raw_os_error(libc::EINVAL);
    let to = match whence {
        libc::SEEK_SET => SeekFrom::Start(u64::try_from(position).map_err(|_| invalid())?),
        libc::SEEK_CUR => SeekFrom::Current(position),
        libc::SEEK_END => SeekFrom::End(position),
        libc::SEEK_DATA => SeekFrom::Data(u64::try_from(position).map_err(|_| invalid())?),
        libc::SEEK_HOLE => SeekFrom::Hole(u64::try_from(position).map_err(|_| invalid())?),
        _ => return Err(invalid()),
    };
    Ok(rustix::fs::seek(system::descriptor(number)?, to)?)
}

/// `os.ftruncate(fd, length)`.
pub fn ftruncate(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let length = vm.c_long(&arguments[1])?;
    path::ask_for_descriptor(vm, number, Access::Write, &arguments[0])?;
    let descriptor = path::descriptor(vm, number)?;
    let Ok(length) = u64::try_from(length) else {
        return Err(vm.os_error(&std::io::Error::from_raw_os_error(libc::EINVAL), None));
    };
    vm.system_call(|| rustix::fs::ftruncate(descriptor, length))?;
    Ok(none())
}

/// `os.dup(fd)`.
pub fn dup(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    let number = vm.c_int(number)?;
    let descriptor = path::descriptor(vm, number)?;
    let made = vm.system_call(|| rustix::io::fcntl_dupfd_cloexec(descriptor, 0))?;
    Ok(int::new(made.into_raw_fd().into()))
}

/// `os.dup2(fd, fd2, inheritable=True)`.
pub fn dup2(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [from, to, inheritable] = arguments.bind(vm, "dup2", ["fd", "fd2", "inheritable"], 0, 0, 2)?;
    let (from, to) = (vm.c_int_or(from.as_ref(), -1)?, vm.c_int_or(to.as_ref(), -1)?);
    let inheritable = vm.truth_or(inheritable.as_ref(), true)?;
    let made = vm.system_call(|| system::duplicate_to(from, to, inheritable))?;
    Ok(int::new(made.into()))
}

/// `os.pipe()`.
pub fn pipe(vm: &mut Vm, _: &Value) -> Outcome {
    let (read, write) = vm.system_call(|| rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC))?;
    Ok(tuple::of([int::new(read.into_raw_fd().into()), int::new(write.into_raw_fd().into())]))
}

/// `os.pipe2(flags)`.
pub fn pipe2(vm: &mut Vm, _: &Value, flags: &Value) -> Outcome {
    let flags = rustix::pipe::PipeFlags::from_bits_retain(vm.c_int(flags)? as u32);
    let (read, write) = vm.system_call(|| rustix::pipe::pipe_with(flags))?;
    Ok(tuple::of([int::new(read.into_raw_fd().into()), int::new(write.into_raw_fd().into())]))
}

/// `os.isatty(fd)`.
pub fn isatty(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    let number = vm.c_int(number)?;
    Ok(bool_::new(system::descriptor(number).is_ok_and(rustix::termios::isatty)))
}

/// `os.get_inheritable(fd)`.
pub fn get_inheritable(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    let number = vm.c_int(number)?;
    let descriptor = path::descriptor(vm, number)?;
    let flags = vm.system_call(|| rustix::io::fcntl_getfd(descriptor))?;
    Ok(bool_::new(!flags.contains(FdFlags::CLOEXEC)))
}

/// `os.set_inheritable(fd, inheritable)`.
pub fn set_inheritable(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let inheritable = vm.c_int(&arguments[1])? != 0;
    let descriptor = path::descriptor(vm, number)?;
    vm.system_call(|| {
        let mut flags = rustix::io::fcntl_getfd(descriptor)?;
        flags.set(FdFlags::CLOEXEC, !inheritable);
        rustix::io::fcntl_setfd(descriptor, flags)
    })?;
    Ok(none())
}

/// `os.get_blocking(fd)`.
pub fn get_blocking(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    let number = vm.c_int(number)?;
    let descriptor = path::descriptor(vm, number)?;
    let flags = vm.system_call(|| rustix::fs::fcntl_getfl(descriptor))?;
    Ok(bool_::new(!flags.contains(OFlags::NONBLOCK)))
}

/// `os.set_blocking(fd, blocking)`.
pub fn set_blocking(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let blocking = vm.truth(&arguments[1])?;
    let descriptor = path::descriptor(vm, number)?;
    vm.system_call(|| {
        let mut flags = rustix::fs::fcntl_getfl(descriptor)?;
        flags.set(OFlags::NONBLOCK, !blocking);
        rustix::fs::fcntl_setfl(descriptor, flags)
    })?;
    Ok(none())
}

/// `os.fsync(fd)`.
pub fn fsync(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [file] = arguments.bind(vm, "fsync", ["fd"], 0, 0, 1)?;
    let number = file.map_or(Ok(-1), |file| vm.file_descriptor(&file))?;
    let descriptor = path::descriptor(vm, number)?;
    vm.system_call(|| rustix::fs::fsync(descriptor))?;
    Ok(none())
}

/// `os.fdatasync(fd)`.
pub fn fdatasync(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [file] = arguments.bind(vm, "fdatasync", ["fd"], 0, 0, 1)?;
    let number = file.map_or(Ok(-1), |file| vm.file_descriptor(&file))?;
    let descriptor = path::descriptor(vm, number)?;
    vm.system_call(|| rustix::fs::fdatasync(descriptor))?;
    Ok(none())
}

/// `os.device_encoding(fd)`.
pub fn device_encoding(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [number] = arguments.bind(vm, "device_encoding", ["fd"], 0, 0, 1)?;
    let number = vm.c_int_or(number.as_ref(), -1)?;
    let terminal = system::descriptor(number).is_ok_and(rustix::termios::isatty);
    Ok(if terminal { str::new("utf-8") } else { none() })
}

/// `os.get_terminal_size(fd=1)`.
pub fn get_terminal_size(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int_or(arguments.first(), 1)?;
    let descriptor = path::descriptor(vm, number)?;
    let size = vm.system_call(|| rustix::termios::tcgetwinsize(descriptor))?;
    Ok(super::information::terminal_size(vec![int::new(size.ws_col.into()), int::new(size.ws_row.into())]))
}

/// `os.ttyname(fd)`.
pub fn ttyname(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    let number = vm.c_int(number)?;
    let descriptor = path::descriptor(vm, number)?;
    let name = vm.system_call(|| rustix::termios::ttyname(descriptor, Vec::new()))?;
    Ok(path::decode(name.as_bytes()))
}

/// `os.memfd_create(name, flags=MFD_CLOEXEC)`.
pub fn memfd_create(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [name, flags] = arguments.bind(vm, "memfd_create", ["name", "flags"], 0, 0, 1)?;
    let Some(name) = name else { return Err(vm.type_error("memfd_create()")) };
    let name = path::path(vm, "memfd_create", "name", &name, Accept::Path)?;
    let flags = vm.c_int_or(flags.as_ref(), 1)?;
    let flags = rustix::fs::MemfdFlags::from_bits_retain(flags as u32);
    let made = vm.system_call(|| rustix::fs::memfd_create(&name.bytes[..], flags))?;
    Ok(int::new(made.into_raw_fd().into()))
}

/// `os.eventfd(initval, flags=EFD_CLOEXEC)`.
pub fn eventfd(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [first, flags] = arguments.bind(vm, "eventfd", ["initval", "flags"], 0, 0, 1)?;
    let first = first.map_or(Ok(0), |first| vm.c_long(&first))?;
    let flags = vm.c_int_or(flags.as_ref(), libc::EFD_CLOEXEC)?;
    let flags = rustix::event::EventfdFlags::from_bits_retain(flags as u32);
    let made = vm.system_call(|| rustix::event::eventfd(first as u32, flags))?;
    Ok(int::new(made.into_raw_fd().into()))
}

/// `os.eventfd_read(fd)`.
pub fn eventfd_read(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    let number = vm.c_int(number)?;
    let descriptor = path::descriptor(vm, number)?;
    let mut count = [0; 8];
    vm.system_call(|| rustix::io::read(descriptor, &mut count[..]))?;
    Ok(int::from_big(u64::from_ne_bytes(count).into()))
}

/// `os.eventfd_write(fd, value)`.
pub fn eventfd_write(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let count = vm.index(&arguments[1])?.payload::<int::Int>().to_big();
    let Some(count) = num_traits::ToPrimitive::to_u64(&count) else {
        return Err(vm.overflow_error("int too big to convert"));
    };
    let descriptor = path::descriptor(vm, number)?;
    vm.system_call(|| rustix::io::write(descriptor, &count.to_ne_bytes()))?;
    Ok(none())
}

/// `os.lockf(fd, command, length)`.
pub fn lockf(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.c_int(&arguments[0])?;
    let command = vm.c_int(&arguments[1])?;
    let length = vm.c_long(&arguments[2])?;
    let (command, kind) = match command {
        libc::F_ULOCK => (libc::F_SETLK, libc::F_UNLCK),
        libc::F_LOCK => (libc::F_SETLKW, libc::F_WRLCK),
        libc::F_TLOCK | libc::F_TEST => (libc::F_SETLK, libc::F_WRLCK),
        _ => return Err(vm.os_error(&std::io::Error::from_raw_os_error(libc::EINVAL), None)),
    };
    vm.system_call(|| system::lock_record(number, command, kind as i16, libc::SEEK_CUR as i16, 0, length))?;
    Ok(none())
}

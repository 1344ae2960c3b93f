//! `mmap(fileno, length, …)`.

use super::{Access, Mmap};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::{Value, object};
use crate::limits::gates::Deed;
use crate::system;
use crate::system::mapping::{Mapping, Wanted};
use crate::types::int::Int;
use std::cell::{Cell, RefCell};
use std::io::Error;

pub const ABOUT: &str = "Windows: mmap(fileno, length[, tagname[, access[, offset]]])\n\nMaps length bytes from the file \
    specified by the file handle fileno,\nand returns a mmap object.  If length is larger than the current size\nof \
    the file, the file is extended to contain length bytes.  If length\nis 0, the maximum length of the map is the \
    current size of the file,\nexcept that if the file is empty Windows raises an exception (you cannot\ncreate an \
    empty mapping on Windows).\n\nUnix: mmap(fileno, length[, flags[, prot[, access[, offset[, trackfd]]]]])\n\nMaps \
    length bytes from the file specified by the file descriptor fileno,\nand returns a mmap object.  If length is 0, \
    the maximum length of the map\nwill be the current size of the file when mmap is called.\nflags specifies the \
    nature of the mapping. MAP_PRIVATE creates a\nprivate copy-on-write mapping, so changes to the contents of the \
    mmap\nobject will be private to this process, and MAP_SHARED creates a mapping\nthat's shared with all other \
    processes mapping the same areas of the file.\nThe default value is MAP_SHARED.\n\nTo map anonymous memory, pass \
    -1 as the fileno (both versions).";

const READ_WRITE: i32 = libc::PROT_READ | libc::PROT_WRITE;

/// `mmap.__new__(class, fileno, length, flags, prot, access, offset, *, trackfd)`.
///
/// # Errors
/// `TypeError`, `ValueError` and `OverflowError` for arguments that do not fit; `OSError`.
pub fn construct(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    vm.ask_to(Deed::SharedMemory)?;
    let names = ["fileno", "length", "flags", "prot", "access", "offset", "trackfd"];
    let given = arguments.bind(vm, "mmap", names, 0, 1, 2)?;
    let [Some(file), Some(length), flags, protection, access, offset, tracked] = &given else {
        unreachable!("required")
    };
    let file = vm.c_int(file)?;
    let length = vm.size(length)?;
    let mut flags = vm.c_int_or(flags.as_ref(), libc::MAP_SHARED)?;
    let mut protection = vm.c_int_or(protection.as_ref(), READ_WRITE)?;
    let access = vm.c_int_or(access.as_ref(), 0)?;
    let offset = offset.as_ref().map_or(Ok(0), |offset| whole(vm, offset))?;
    let keeps_file = vm.truth_or(tracked.as_ref(), true)?;
    let Ok(mut length) = usize::try_from(length) else {
        return Err(vm.overflow_error("memory mapped length must be positive"));
    };
    if offset < 0 {
        return Err(vm.overflow_error("memory mapped offset must be positive"));
    }
    if access != 0 && (flags != libc::MAP_SHARED || protection != READ_WRITE) {
        return Err(vm.value_error("mmap can't specify both access and flags, prot."));
    }
    let access = match access {
        0 if protection & READ_WRITE == READ_WRITE => Access::Default,
        0 if protection & libc::PROT_WRITE != 0 => Access::Write,
        0 => Access::Read,
        1 => {
            protection = libc::PROT_READ;
            Access::Read
        }
        2 => Access::Write,
        3 => {
            flags = libc::MAP_PRIVATE;
            Access::Copy
        }
        _ => return Err(vm.value_error("mmap invalid access parameter.")),
    };
    // These ask for an address, and for pages that nothing may be read from.
    flags &= !(libc::MAP_FIXED | libc::MAP_FIXED_NOREPLACE | libc::MAP_GROWSDOWN);
    if file == -1 {
        flags |= libc::MAP_ANONYMOUS;
    } else {
        length = length_in_file(vm, file, length, offset)?;
    }
    if length == 0 {
        return Err(system_error(vm, libc::EINVAL));
    }
    let wanted = Wanted { length, offset, protection, flags };
    let file = (file != -1).then_some(file);
    let mapping = match vm.blocking(|| Mapping::new(file, keeps_file, wanted))? {
        Ok(mapping) => mapping,
        Err(error) => return Err(vm.os_error(&error, None)),
    };
    let made = Mmap {
        mapping: RefCell::new(Some(mapping)),
        exports: Cell::new(0),
        access,
        private: flags & libc::MAP_PRIVATE != 0,
        keeps_file,
        position: Cell::new(0),
    };
    Ok(object::new_of_class(class, made))
}

fn whole(vm: &mut Vm, value: &Value) -> Outcome<i64> {
    match vm.index(value)?.payload::<Int>().small() {
        Some(number) => Ok(number),
        None => Err(vm.overflow_error("Python int too large to convert to C long")),
    }
}

#[cold]
fn system_error(vm: &mut Vm, number: i32) -> Raised {
    vm.os_error(&Error::from_raw_os_error(number), None)
}

/// How much of the file is mapped: all from the offset on where no length is given.
fn length_in_file(vm: &mut Vm, file: i32, length: usize, offset: i64) -> Outcome<usize> {
    let status = vm.system_call(|| rustix::fs::fstat(system::descriptor(file)?).map_err(Error::from))?;
    if status.st_mode & libc::S_IFMT != libc::S_IFREG {
        return Ok(length);
    }
    let left = status.st_size - offset;
    if length > 0 {
        return match usize::try_from(left) {
            Ok(left) if left >= length => Ok(length),
            _ => Err(vm.value_error("mmap length is greater than file size")),
        };
    }
    if status.st_size == 0 {
        return Err(vm.value_error("cannot mmap an empty file"));
    }
    match usize::try_from(left) {
        Ok(left @ 1..) => Ok(left),
        _ => Err(vm.value_error("mmap offset is greater than file size")),
    }
}

//! Functions on files and folders by their names.

use super::path::{self, Accept, Path};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::Value;
use crate::limits::sandbox::{Access, Link};
use crate::types::none::{is_none, none};
use crate::types::tuple::Tuple;
use crate::types::{bool_, bytes, int, str};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::ToPrimitive;
use rustix::fs::{AtFlags, FileType, Gid, Mode, Timespec, Timestamps, Uid};
use std::io::Error;

fn missing(vm: &mut Vm, function: &str) -> Raised {
    vm.type_error(format!("{function}() misses an argument"))
}

fn finish<E: Into<Error>>(vm: &mut Vm, path: &Path, result: Result<(), E>) -> Outcome {
    result.map(|()| none()).map_err(|error| path.error(vm, &error.into()))
}

fn finish_two(vm: &mut Vm, from: &Path, to: &Path, result: rustix::io::Result<()>) -> Outcome {
    match result {
        Ok(()) => Ok(none()),
        Err(error) => Err(vm.os_error_two(&error.into(), from.given.clone(), to.given.clone())),
    }
}

/// `os.getcwd()`.
pub fn getcwd(vm: &mut Vm, _: &Value) -> Outcome {
    let folder = vm.system_call(|| rustix::process::getcwd(Vec::new()))?;
    Ok(path::decode(folder.as_bytes()))
}

/// `os.getcwdb()`.
pub fn getcwdb(vm: &mut Vm, _: &Value) -> Outcome {
    let folder = vm.system_call(|| rustix::process::getcwd(Vec::new()))?;
    Ok(bytes::new(folder.into_bytes()))
}

/// `os.chdir(path)`.
pub fn chdir(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target] = arguments.bind(vm, "chdir", ["path"], 0, 0, 1)?;
    let Some(target) = target else { return Err(missing(vm, "chdir")) };
    let target = path::path(vm, "chdir", "path", &target, Accept::Descriptor)?;
    path::ask(vm, &target, rustix::fs::CWD, Access::Read, Link::Follow)?;
    let result = match target.descriptor {
        Some(number) => {
            let descriptor = path::descriptor(vm, number)?;
            rustix::process::fchdir(descriptor)
        }
        None => rustix::process::chdir(&target.bytes[..]),
    };
    finish(vm, &target, result)
}

/// `os.fchdir(fd)`.
pub fn fchdir(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [file] = arguments.bind(vm, "fchdir", ["fd"], 0, 0, 1)?;
    let number = file.map_or(Ok(-1), |file| vm.file_descriptor(&file))?;
    let descriptor = path::descriptor(vm, number)?;
    vm.system_call(|| rustix::process::fchdir(descriptor))?;
    Ok(none())
}

/// `os.chroot(path)`.
pub fn chroot(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target] = arguments.bind(vm, "chroot", ["path"], 0, 0, 1)?;
    let Some(target) = target else { return Err(missing(vm, "chroot")) };
    let target = path::path(vm, "chroot", "path", &target, Accept::Path)?;
    let result = rustix::process::chroot(&target.bytes[..]);
    finish(vm, &target, result)
}

/// `os.mkdir(path, mode=0o777, *, dir_fd=None)`.
pub fn mkdir(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target, mode, dir_fd] = arguments.bind(vm, "mkdir", ["path", "mode", "dir_fd"], 0, 1, 1)?;
    let Some(target) = target else { return Err(missing(vm, "mkdir")) };
    let target = path::path(vm, "mkdir", "path", &target, Accept::Path)?;
    let mode = Mode::from_raw_mode(vm.c_int_or(mode.as_ref(), 0o777)? as u32);
    let folder = path::folder(vm, dir_fd.as_ref())?;
    path::ask(vm, &target, folder, Access::Write, Link::Keep)?;
    let result = rustix::fs::mkdirat(folder, &target.bytes[..], mode);
    finish(vm, &target, result)
}

/// `os.mkfifo(path, mode=0o666, *, dir_fd=None)`.
pub fn mkfifo(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target, mode, dir_fd] = arguments.bind(vm, "mkfifo", ["path", "mode", "dir_fd"], 0, 1, 1)?;
    let Some(target) = target else { return Err(missing(vm, "mkfifo")) };
    let target = path::path(vm, "mkfifo", "path", &target, Accept::Path)?;
    let mode = Mode::from_raw_mode(vm.c_int_or(mode.as_ref(), 0o666)? as u32);
    let folder = path::folder(vm, dir_fd.as_ref())?;
    path::ask(vm, &target, folder, Access::Write, Link::Keep)?;
    let result = rustix::fs::mknodat(folder, &target.bytes[..], FileType::Fifo, mode, 0);
    finish(vm, &target, result)
}

/// `os.mknod(path, mode=0o600, device=0, *, dir_fd=None)`.
pub fn mknod(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target, mode, device, dir_fd] =
        arguments.bind(vm, "mknod", ["path", "mode", "device", "dir_fd"], 0, 1, 1)?;
    let Some(target) = target else { return Err(missing(vm, "mknod")) };
    let target = path::path(vm, "mknod", "path", &target, Accept::Path)?;
    let mode = vm.c_int_or(mode.as_ref(), 0o600)? as u32;
    let device = device.map_or(Ok(0), |device| vm.c_long(&device))? as u64;
    let folder = path::folder(vm, dir_fd.as_ref())?;
    path::ask(vm, &target, folder, Access::Write, Link::Keep)?;
    let mut kind = FileType::from_raw_mode(mode);
    if mode & libc::S_IFMT == 0 {
        kind = FileType::RegularFile;
    }
    let mode = Mode::from_raw_mode(mode & 0o7777);
    let result = rustix::fs::mknodat(folder, &target.bytes[..], kind, mode, device);
    finish(vm, &target, result)
}

fn remove(vm: &mut Vm, function: &str, arguments: &Arguments<'_>, flags: AtFlags) -> Outcome {
    let [target, dir_fd] = arguments.bind(vm, function, ["path", "dir_fd"], 0, 1, 1)?;
    let Some(target) = target else { return Err(missing(vm, function)) };
    let target = path::path(vm, function, "path", &target, Accept::Path)?;
    let folder = path::folder(vm, dir_fd.as_ref())?;
    path::ask(vm, &target, folder, Access::Write, Link::Keep)?;
    let result = rustix::fs::unlinkat(folder, &target.bytes[..], flags);
    finish(vm, &target, result)
}

/// `os.rmdir(path, *, dir_fd=None)`.
pub fn rmdir(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    remove(vm, "rmdir", arguments, AtFlags::REMOVEDIR)
}

/// `os.unlink(path, *, dir_fd=None)`.
pub fn unlink(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    remove(vm, "unlink", arguments, AtFlags::empty())
}

/// `os.remove(path, *, dir_fd=None)`.
pub fn remove_file(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    remove(vm, "remove", arguments, AtFlags::empty())
}

fn move_file(vm: &mut Vm, function: &str, arguments: &Arguments<'_>) -> Outcome {
    let names = ["src", "dst", "src_dir_fd", "dst_dir_fd"];
    let [from, to, from_folder, to_folder] = arguments.bind(vm, function, names, 0, 2, 2)?;
    let (Some(from), Some(to)) = (from, to) else { return Err(missing(vm, function)) };
    let from = path::path(vm, function, "src", &from, Accept::Path)?;
    let to = path::path(vm, function, "dst", &to, Accept::Path)?;
    let from_folder = path::folder(vm, from_folder.as_ref())?;
    let to_folder = path::folder(vm, to_folder.as_ref())?;
    path::ask(vm, &from, from_folder, Access::Write, Link::Keep)?;
    path::ask(vm, &to, to_folder, Access::Write, Link::Keep)?;
    let result = rustix::fs::renameat(from_folder, &from.bytes[..], to_folder, &to.bytes[..]);
    finish_two(vm, &from, &to, result)
}

/// `os.rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)`.
pub fn rename(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    move_file(vm, "rename", arguments)
}

/// `os.replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)`.
pub fn replace(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    move_file(vm, "replace", arguments)
}

/// `os.link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)`.
pub fn link(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["src", "dst", "src_dir_fd", "dst_dir_fd", "follow_symlinks"];
    let [from, to, from_folder, to_folder, follow] = arguments.bind(vm, "link", names, 0, 3, 2)?;
    let (Some(from), Some(to)) = (from, to) else { return Err(missing(vm, "link")) };
    let from = path::path(vm, "link", "src", &from, Accept::Path)?;
    let to = path::path(vm, "link", "dst", &to, Accept::Path)?;
    let from_folder = path::folder(vm, from_folder.as_ref())?;
    let to_folder = path::folder(vm, to_folder.as_ref())?;
    let flags = match follow {
        Some(follow) if vm.truth(&follow)? => AtFlags::SYMLINK_FOLLOW,
        _ => AtFlags::empty(),
    };
    path::ask(vm, &from, from_folder, Access::Write, Link::Follow)?;
    path::ask(vm, &from, from_folder, Access::Write, Link::Keep)?;
    path::ask(vm, &to, to_folder, Access::Write, Link::Keep)?;
    let result = rustix::fs::linkat(from_folder, &from.bytes[..], to_folder, &to.bytes[..], flags);
    finish_two(vm, &from, &to, result)
}

/// `os.symlink(src, dst, target_is_directory=False, *, dir_fd=None)`.
pub fn symlink(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["src", "dst", "target_is_directory", "dir_fd"];
    let [from, to, _, dir_fd] = arguments.bind(vm, "symlink", names, 0, 1, 2)?;
    let (Some(from), Some(to)) = (from, to) else { return Err(missing(vm, "symlink")) };
    let from = path::path(vm, "symlink", "src", &from, Accept::Path)?;
    let to = path::path(vm, "symlink", "dst", &to, Accept::Path)?;
    let folder = path::folder(vm, dir_fd.as_ref())?;
    path::ask(vm, &to, folder, Access::Write, Link::Keep)?;
    let result = rustix::fs::symlinkat(&from.bytes[..], folder, &to.bytes[..]);
    finish_two(vm, &from, &to, result)
}

/// `os.readlink(path, *, dir_fd=None)`.
pub fn readlink(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target, dir_fd] = arguments.bind(vm, "readlink", ["path", "dir_fd"], 0, 1, 1)?;
    let Some(target) = target else { return Err(missing(vm, "readlink")) };
    let target = path::path(vm, "readlink", "path", &target, Accept::Path)?;
    let folder = path::folder(vm, dir_fd.as_ref())?;
    path::ask(vm, &target, folder, Access::Look, Link::Keep)?;
    match rustix::fs::readlinkat(folder, &target.bytes[..], Vec::new()) {
        Ok(name) => Ok(target.name(name.as_bytes())),
        Err(error) => Err(target.error(vm, &error.into())),
    }
}

/// `os.chmod(path, mode, *, dir_fd=None, follow_symlinks=True)`.
pub fn chmod(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["path", "mode", "dir_fd", "follow_symlinks"];
    let [target, mode, dir_fd, follow] = arguments.bind(vm, "chmod", names, 0, 2, 2)?;
    let Some(target) = target else { return Err(missing(vm, "chmod")) };
    let target = path::path(vm, "chmod", "path", &target, Accept::Descriptor)?;
    let mode = Mode::from_raw_mode(vm.c_int_or(mode.as_ref(), 0)? as u32);
    if !vm.truth_or(follow.as_ref(), true)? {
        let message = "chmod: follow_symlinks unavailable on this platform";
        return Err(vm.raise_new(&crate::types::exception::NOT_IMPLEMENTED_ERROR, message));
    }
    let folder = path::folder(vm, dir_fd.as_ref())?;
    path::ask(vm, &target, folder, Access::Write, Link::Follow)?;
    let result = match target.descriptor {
        Some(number) => {
            let descriptor = path::descriptor(vm, number)?;
            rustix::fs::fchmod(descriptor, mode)
        }
        None => rustix::fs::chmodat(folder, &target.bytes[..], mode, AtFlags::empty()),
    };
    finish(vm, &target, result)
}

/// `os.fchmod(fd, mode)`.
pub fn fchmod(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [number, mode] = arguments.bind(vm, "fchmod", ["fd", "mode"], 0, 0, 2)?;
    let number = vm.c_int_or(number.as_ref(), -1)?;
    let mode = Mode::from_raw_mode(vm.c_int_or(mode.as_ref(), 0)? as u32);
    path::ask_for_descriptor(vm, number, Access::Write, &int::new(number.into()))?;
    let descriptor = path::descriptor(vm, number)?;
    vm.system_call(|| rustix::fs::fchmod(descriptor, mode))?;
    Ok(none())
}

/// The number of a user or group; -1 leaves it as it is.
fn owner(vm: &mut Vm, value: Option<&Value>, what: &str) -> Outcome<Option<u32>> {
    let Some(value) = value else { return Ok(None) };
    if value.class().slots.index.get().is_none() {
        let class = value.class().name();
        return Err(vm.type_error(format!("{what} should be integer, not {class}")));
    }
    match vm.index(value)?.payload::<int::Int>().small() {
        Some(-1) => Ok(None),
        Some(number) if number < 0 => Err(vm.overflow_error(format!("{what} is less than minimum"))),
        Some(number) => match u32::try_from(number) {
            Ok(number) => Ok(Some(number)),
            Err(_) => Err(vm.overflow_error(format!("{what} is greater than maximum"))),
        },
        None => Err(vm.overflow_error(format!("{what} is greater than maximum"))),
    }
}

fn change_owner(vm: &mut Vm, function: &str, arguments: &Arguments<'_>, follow: bool) -> Outcome {
    let names = ["path", "uid", "gid", "dir_fd", "follow_symlinks"];
    let [target, user, group, dir_fd, asked] = arguments.bind(vm, function, names, 0, 2, 3)?;
    let Some(target) = target else { return Err(missing(vm, function)) };
    let accept = if function == "chown" { Accept::Descriptor } else { Accept::Path };
    let target = path::path(vm, function, "path", &target, accept)?;
    let user = owner(vm, user.as_ref(), "uid")?.map(Uid::from_raw);
    let group = owner(vm, group.as_ref(), "gid")?.map(Gid::from_raw);
    let follow = follow && vm.truth_or(asked.as_ref(), true)?;
    let folder = path::folder(vm, dir_fd.as_ref())?;
    let link = if follow { Link::Follow } else { Link::Keep };
    path::ask(vm, &target, folder, Access::Write, link)?;
    let result = match target.descriptor {
        Some(number) => {
            let descriptor = path::descriptor(vm, number)?;
            rustix::fs::fchown(descriptor, user, group)
        }
        None => {
            let flags = if follow { AtFlags::empty() } else { AtFlags::SYMLINK_NOFOLLOW };
            rustix::fs::chownat(folder, &target.bytes[..], user, group, flags)
        }
    };
    finish(vm, &target, result)
}

/// `os.chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)`.
pub fn chown(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    change_owner(vm, "chown", arguments, true)
}

/// `os.lchown(path, uid, gid)`.
pub fn lchown(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    change_owner(vm, "lchown", arguments, false)
}

/// `os.fchown(fd, uid, gid)`.
pub fn fchown(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [number, user, group] = arguments.bind(vm, "fchown", ["fd", "uid", "gid"], 0, 0, 3)?;
    let number = vm.c_int_or(number.as_ref(), -1)?;
    let user = owner(vm, user.as_ref(), "uid")?.map(Uid::from_raw);
    let group = owner(vm, group.as_ref(), "gid")?.map(Gid::from_raw);
    path::ask_for_descriptor(vm, number, Access::Write, &int::new(number.into()))?;
    let descriptor = path::descriptor(vm, number)?;
    vm.system_call(|| rustix::fs::fchown(descriptor, user, group))?;
    Ok(none())
}

/// `os.access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)`.
pub fn access(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["path", "mode", "dir_fd", "effective_ids", "follow_symlinks"];
    let [target, mode, dir_fd, effective, follow] = arguments.bind(vm, "access", names, 0, 3, 2)?;
    let Some(target) = target else { return Err(missing(vm, "access")) };
    let target = path::path(vm, "access", "path", &target, Accept::Path)?;
    let mode = rustix::fs::Access::from_bits_retain(vm.c_int_or(mode.as_ref(), 0)? as _);
    let folder = path::folder(vm, dir_fd.as_ref())?;
    let link = if vm.truth_or(follow.as_ref(), true)? { Link::Follow } else { Link::Keep };
    path::ask(vm, &target, folder, Access::Look, link)?;
    let mut flags = AtFlags::empty();
    flags.set(AtFlags::EACCESS, vm.truth_or(effective.as_ref(), false)?);
    flags.set(AtFlags::SYMLINK_NOFOLLOW, link == Link::Keep);
    Ok(bool_::new(rustix::fs::accessat(folder, &target.bytes[..], mode, flags).is_ok()))
}

/// `os.truncate(path, length)`.
pub fn truncate(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target, length] = arguments.bind(vm, "truncate", ["path", "length"], 0, 0, 2)?;
    let (Some(target), Some(length)) = (target, length) else { return Err(missing(vm, "truncate")) };
    let target = path::path(vm, "truncate", "path", &target, Accept::Descriptor)?;
    let Ok(length) = u64::try_from(vm.c_long(&length)?) else {
        return Err(target.error(vm, &Error::from_raw_os_error(libc::EINVAL)));
    };
    path::ask(vm, &target, rustix::fs::CWD, Access::Write, Link::Follow)?;
    let result = match target.descriptor {
        Some(number) => {
            let descriptor = path::descriptor(vm, number)?;
            rustix::fs::ftruncate(descriptor, length)
        }
        None => {
            let flags = rustix::fs::OFlags::WRONLY | rustix::fs::OFlags::CLOEXEC;
            rustix::fs::open(&target.bytes[..], flags, Mode::empty())
                .and_then(|file| rustix::fs::ftruncate(file, length))
        }
    };
    finish(vm, &target, result)
}

/// A time in seconds, as an integer or a float.
fn time_of_seconds(vm: &mut Vm, value: &Value) -> Outcome<Timespec> {
    if value.has::<int::Int>() {
        return match value.payload::<int::Int>().small() {
            Some(seconds) => Ok(Timespec { tv_sec: seconds, tv_nsec: 0 }),
            None => Err(vm.overflow_error("timestamp out of range for platform time_t")),
        };
    }
    let seconds = vm.float(value)?;
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    let whole = seconds.floor();
    if whole.abs() > 9.2e18 {
        return Err(vm.overflow_error("timestamp out of range for platform time_t"));
    }
    let mut time = Timespec { tv_sec: whole as i64, tv_nsec: ((seconds - whole) * 1e9).floor() as i64 };
    if time.tv_nsec >= 1_000_000_000 {
        time = Timespec { tv_sec: time.tv_sec + 1, tv_nsec: 0 };
    }
    Ok(time)
}

fn time_of_nanoseconds(vm: &mut Vm, value: &Value) -> Outcome<Timespec> {
    let nanoseconds = vm.index(value)?.payload::<int::Int>().to_big();
    let (seconds, rest) = nanoseconds.div_mod_floor(&BigInt::from(1_000_000_000));
    match (seconds.to_i64(), rest.to_i64()) {
        (Some(seconds), Some(rest)) => Ok(Timespec { tv_sec: seconds, tv_nsec: rest }),
        _ => Err(vm.overflow_error("timestamp out of range for platform time_t")),
    }
}

/// `os.utime(path, times=None, *, ns=…, dir_fd=None, follow_symlinks=True)`.
pub fn utime(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["path", "times", "ns", "dir_fd", "follow_symlinks"];
    let [target, times, nanoseconds, dir_fd, follow] = arguments.bind(vm, "utime", names, 0, 3, 1)?;
    let Some(target) = target else { return Err(missing(vm, "utime")) };
    let target = path::path(vm, "utime", "path", &target, Accept::Descriptor)?;
    let times = times.filter(|times| !is_none(times));
    if times.is_some() && nanoseconds.is_some() {
        return Err(vm.value_error("utime: you may specify either 'times' or 'ns' but not both"));
    }
    let pair = |vm: &mut Vm, given: &Value, name: &str| match given.downcast::<Tuple>().map(Tuple::items) {
        Some([first, second]) => Ok((first.clone(), second.clone())),
        _ if name == "times" => {
            Err(vm.type_error("utime: 'times' must be either a tuple of two ints or None"))
        }
        _ => Err(vm.type_error("utime: 'ns' must be a tuple of two ints")),
    };
    let stamps = match (&times, &nanoseconds) {
        (Some(times), _) => {
            let (access, change) = pair(vm, times, "times")?;
            Timestamps {
                last_access: time_of_seconds(vm, &access)?,
                last_modification: time_of_seconds(vm, &change)?,
            }
        }
        (None, Some(nanoseconds)) => {
            let (access, change) = pair(vm, nanoseconds, "ns")?;
            Timestamps {
                last_access: time_of_nanoseconds(vm, &access)?,
                last_modification: time_of_nanoseconds(vm, &change)?,
            }
        }
        (None, None) => {
            let now = Timespec { tv_sec: 0, tv_nsec: libc::UTIME_NOW };
            Timestamps { last_access: now, last_modification: now }
        }
    };
    let follow = vm.truth_or(follow.as_ref(), true)?;
    let folder = path::folder(vm, dir_fd.as_ref())?;
    let link = if follow { Link::Follow } else { Link::Keep };
    path::ask(vm, &target, folder, Access::Write, link)?;
    let result = match target.descriptor {
        Some(_) if dir_fd.as_ref().is_some_and(|given| !is_none(given)) => {
            return Err(vm.value_error("utime: can't specify dir_fd without matching path"));
        }
        Some(_) if !follow => {
            return Err(vm.value_error("utime: cannot use fd and follow_symlinks together"));
        }
        Some(number) => {
            let descriptor = path::descriptor(vm, number)?;
            rustix::fs::futimens(descriptor, &stamps)
        }
        None => {
            let flags = if follow { AtFlags::empty() } else { AtFlags::SYMLINK_NOFOLLOW };
            rustix::fs::utimensat(folder, &target.bytes[..], &stamps, flags)
        }
    };
    finish(vm, &target, result)
}

/// `os.umask(mask)`.
pub fn umask(vm: &mut Vm, _: &Value, mask: &Value) -> Outcome {
    let mask = Mode::from_raw_mode(vm.c_int(mask)? as u32);
    Ok(int::new(rustix::process::umask(mask).as_raw_mode().into()))
}

/// `os.sync()`.
pub fn sync(_: &mut Vm, _: &Value) -> Outcome {
    rustix::fs::sync();
    Ok(none())
}

fn attribute_arguments(vm: &mut Vm, function: &str, target: &Value) -> Outcome<Path> {
    path::path(vm, function, "path", target, Accept::Descriptor)
}

/// `os.getxattr(path, attribute, *, follow_symlinks=True)`.
pub fn getxattr(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["path", "attribute", "follow_symlinks"];
    let [target, attribute, follow] = arguments.bind(vm, "getxattr", names, 0, 1, 2)?;
    let (Some(target), Some(attribute)) = (target, attribute) else { return Err(missing(vm, "getxattr")) };
    let target = attribute_arguments(vm, "getxattr", &target)?;
    let attribute = path::path(vm, "getxattr", "attribute", &attribute, Accept::Path)?;
    let follow = vm.truth_or(follow.as_ref(), true)?;
    let link = if follow { Link::Follow } else { Link::Keep };
    path::ask(vm, &target, rustix::fs::CWD, Access::Read, link)?;
    let mut data = vec![0; 65536];
    let result = match target.descriptor {
        Some(number) => {
            let descriptor = path::descriptor(vm, number)?;
            rustix::fs::fgetxattr(descriptor, &attribute.bytes[..], &mut data[..])
        }
        None if follow => rustix::fs::getxattr(&target.bytes[..], &attribute.bytes[..], &mut data[..]),
        None => rustix::fs::lgetxattr(&target.bytes[..], &attribute.bytes[..], &mut data[..]),
    };
    match result {
        Ok(length) => {
            data.truncate(length);
            Ok(bytes::new(data))
        }
        Err(error) => Err(target.error(vm, &error.into())),
    }
}

/// `os.setxattr(path, attribute, value, flags=0, *, follow_symlinks=True)`.
pub fn setxattr(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["path", "attribute", "value", "flags", "follow_symlinks"];
    let [target, attribute, value, flags, follow] = arguments.bind(vm, "setxattr", names, 0, 1, 3)?;
    let (Some(target), Some(attribute), Some(value)) = (target, attribute, value) else {
        return Err(missing(vm, "setxattr"));
    };
    let target = attribute_arguments(vm, "setxattr", &target)?;
    let attribute = path::path(vm, "setxattr", "attribute", &attribute, Accept::Path)?;
    let data = bytes::argument(vm, &value)?;
    let flags = rustix::fs::XattrFlags::from_bits_retain(vm.c_int_or(flags.as_ref(), 0)? as u32);
    let follow = vm.truth_or(follow.as_ref(), true)?;
    let link = if follow { Link::Follow } else { Link::Keep };
    path::ask(vm, &target, rustix::fs::CWD, Access::Write, link)?;
    let result = match target.descriptor {
        Some(number) => {
            let descriptor = path::descriptor(vm, number)?;
            rustix::fs::fsetxattr(descriptor, &attribute.bytes[..], &data, flags)
        }
        None if follow => rustix::fs::setxattr(&target.bytes[..], &attribute.bytes[..], &data, flags),
        None => rustix::fs::lsetxattr(&target.bytes[..], &attribute.bytes[..], &data, flags),
    };
    finish(vm, &target, result)
}

/// `os.removexattr(path, attribute, *, follow_symlinks=True)`.
pub fn removexattr(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["path", "attribute", "follow_symlinks"];
    let [target, attribute, follow] = arguments.bind(vm, "removexattr", names, 0, 1, 2)?;
    let (Some(target), Some(attribute)) = (target, attribute) else {
        return Err(missing(vm, "removexattr"));
    };
    let target = attribute_arguments(vm, "removexattr", &target)?;
    let attribute = path::path(vm, "removexattr", "attribute", &attribute, Accept::Path)?;
    let follow = vm.truth_or(follow.as_ref(), true)?;
    let link = if follow { Link::Follow } else { Link::Keep };
    path::ask(vm, &target, rustix::fs::CWD, Access::Write, link)?;
    let result = match target.descriptor {
        Some(number) => {
            let descriptor = path::descriptor(vm, number)?;
            rustix::fs::fremovexattr(descriptor, &attribute.bytes[..])
        }
        None if follow => rustix::fs::removexattr(&target.bytes[..], &attribute.bytes[..]),
        None => rustix::fs::lremovexattr(&target.bytes[..], &attribute.bytes[..]),
    };
    finish(vm, &target, result)
}

/// `os.listxattr(path=None, *, follow_symlinks=True)`.
pub fn listxattr(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target, follow] = arguments.bind(vm, "listxattr", ["path", "follow_symlinks"], 0, 1, 0)?;
    let target = target.unwrap_or_else(none);
    let target = path::path(vm, "listxattr", "path", &target, Accept::DescriptorOrNone)?;
    let follow = vm.truth_or(follow.as_ref(), true)?;
    let link = if follow { Link::Follow } else { Link::Keep };
    path::ask(vm, &target, rustix::fs::CWD, Access::Read, link)?;
    let mut data = vec![0u8; 65536];
    let result = match target.descriptor {
        Some(number) => {
            let descriptor = path::descriptor(vm, number)?;
            rustix::fs::flistxattr(descriptor, &mut data[..])
        }
        None if follow => rustix::fs::listxattr(&target.bytes[..], &mut data[..]),
        None => rustix::fs::llistxattr(&target.bytes[..], &mut data[..]),
    };
    match result {
        Ok(length) => {
            let names = data[..length].split(|byte| *byte == 0).filter(|name| !name.is_empty());
            Ok(crate::types::list::new(names.map(path::decode).collect()))
        }
        Err(error) => Err(target.error(vm, &error.into())),
    }
}

/// `posix._path_normpath(path)`: as `posixpath.normpath`.
pub fn path_normpath(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [given] = arguments.bind(vm, "_path_normpath", ["path"], 0, 0, 1)?;
    let Some(given) = given else { return Err(missing(vm, "_path_normpath")) };
    let given = path::fspath(vm, &given)?;
    let data = path::path_bytes(vm, &given)?;
    let normal = normalize(&data);
    if given.has::<bytes::Bytes>() {
        return Ok(bytes::new(normal));
    }
    Ok(match crate::text::Text::from_generalized_utf8(normal) {
        Some(text) => str::new(text),
        None => path::decode(&normalize(&data)),
    })
}

fn normalize(path: &[u8]) -> Vec<u8> {
    let slashes = path.iter().take_while(|byte| **byte == b'/').count();
    let root: &[u8] = match slashes {
        0 => b"",
        2 => b"//",
        _ => b"/",
    };
    let mut parts: Vec<&[u8]> = Vec::new();
    for part in path.split(|byte| *byte == b'/') {
        match part {
            b"" | b"." => {}
            b".." => match parts.last() {
                Some(last) if *last != b".." => drop(parts.pop()),
                None if !root.is_empty() => {}
                _ => parts.push(part),
            },
            _ => parts.push(part),
        }
    }
    let mut normal = root.to_vec();
    normal.extend(parts.join(&b'/'));
    if normal.is_empty() { b".".to_vec() } else { normal }
}

/// `posix._path_splitroot_ex(path)`: as `posixpath.splitroot`.
pub fn path_splitroot_ex(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [given] = arguments.bind(vm, "_path_splitroot_ex", ["p"], 0, 0, 1)?;
    let Some(given) = given else { return Err(missing(vm, "_path_splitroot_ex")) };
    let given = path::fspath(vm, &given)?;
    let leading = |data: &[u8]| match data.iter().take_while(|byte| **byte == b'/').count() {
        0 => 0,
        2 => 2,
        _ => 1,
    };
    if let Some(data) = given.downcast::<bytes::Bytes>() {
        let (root, tail) = data.data.split_at(leading(&data.data));
        let parts = [b"".as_slice(), root, tail].map(|part| bytes::new(part.to_vec()));
        return Ok(crate::types::tuple::of(parts));
    }
    let text = given.payload::<str::Str>().text();
    let root = leading(text.as_bytes());
    let parts = [text.substring(0, 0), text.substring(0, root), text.substring(root, usize::MAX)];
    Ok(crate::types::tuple::of(parts.map(str::new)))
}

//! `stat` and its relatives, and the results as struct sequences.

use super::path::{self, Accept};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::limits::sandbox::{Access, Link};
use crate::types::{float, int};
use num_bigint::BigInt;
use rustix::fs::{AtFlags, Stat, StatVfs};

crate::struct_sequence! {
    /// The type `os.stat_result`.
    STAT_RESULT, STAT_RESULT_DEFINITION, stat_result, "os.stat_result",
    "stat_result: Result from stat, fstat, or lstat.\n\nThis object may be accessed either as a tuple of\n  (mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime)\nor via the attributes st_mode, st_ino, st_dev, st_nlink, st_uid, and so on.\n\nPosix/windows: If your platform supports st_blksize, st_blocks, st_rdev,\nor st_flags, they are available as attributes only.\n\nSee os.stat for more information.",
    10 of [
        st_mode 0, st_ino 1, st_dev 2, st_nlink 3, st_uid 4, st_gid 5, st_size 6, st_atime 10, st_mtime 11,
        st_ctime 12, st_atime_ns 13, st_mtime_ns 14, st_ctime_ns 15, st_blksize 16, st_blocks 17, st_rdev 18,
    ]
}

crate::struct_sequence! {
    /// The type `os.statvfs_result`.
    STATVFS_RESULT, STATVFS_RESULT_DEFINITION, statvfs_result, "os.statvfs_result",
    "statvfs_result: Result from statvfs or fstatvfs.\n\nThis object may be accessed either as a tuple of\n  (bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax),\nor via the attributes f_bsize, f_frsize, f_blocks, f_bfree, and so on.\n\nSee os.statvfs for more information.",
    10 of [
        f_bsize 0, f_frsize 1, f_blocks 2, f_bfree 3, f_bavail 4, f_files 5, f_ffree 6, f_favail 7, f_flag 8,
        f_namemax 9, f_fsid 10,
    ]
}

fn unsigned(value: u64) -> Value {
    match i64::try_from(value) {
        Ok(value) => int::new(value),
        Err(_) => int::from_big(BigInt::from(value)),
    }
}

/// The result for what the system told.
#[allow(clippy::unnecessary_cast, reason = "the fields' types differ between machines")]
pub fn result(stat: &Stat) -> Value {
    let times = [
        (stat.st_atime as i64, stat.st_atime_nsec as i64),
        (stat.st_mtime as i64, stat.st_mtime_nsec as i64),
        (stat.st_ctime as i64, stat.st_ctime_nsec as i64),
    ];
    let mut items = vec![
        int::new(stat.st_mode as i64),
        unsigned(stat.st_ino as u64),
        unsigned(stat.st_dev as u64),
        unsigned(stat.st_nlink as u64),
        int::new(stat.st_uid as i64),
        int::new(stat.st_gid as i64),
        int::new(stat.st_size as i64),
    ];
    items.extend(times.map(|(seconds, _)| int::new(seconds)));
    items.extend(times.map(|(seconds, nanoseconds)| float::new(seconds as f64 + 1e-9 * nanoseconds as f64)));
    items.extend(times.map(|(seconds, nanoseconds)| {
        int::from_big(BigInt::from(i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds)))
    }));
    items.extend([
        int::new(stat.st_blksize as i64),
        int::new(stat.st_blocks as i64),
        unsigned(stat.st_rdev as u64),
    ]);
    stat_result(items)
}

fn vfs_result(stat: &StatVfs) -> Value {
    let fields = [
        stat.f_bsize,
        stat.f_frsize,
        stat.f_blocks,
        stat.f_bfree,
        stat.f_bavail,
        stat.f_files,
        stat.f_ffree,
        stat.f_favail,
        stat.f_flag.bits(),
        stat.f_namemax,
        stat.f_fsid,
    ];
    statvfs_result(fields.map(unsigned).to_vec())
}

/// `os.stat(path, *, dir_fd=None, follow_symlinks=True)`.
pub fn stat(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target, dir_fd, follow] =
        arguments.bind(vm, "stat", ["path", "dir_fd", "follow_symlinks"], 0, 2, 1)?;
    let Some(target) = target else { return Err(vm.type_error("stat() missing path")) };
    let target = path::path(vm, "stat", "path", &target, Accept::Descriptor)?;
    let follow = vm.truth_or(follow.as_ref(), true)?;
    let folder = path::folder(vm, dir_fd.as_ref())?;
    let link = if follow { Link::Follow } else { Link::Keep };
    path::ask(vm, &target, folder, Access::Look, link)?;
    let result = match target.descriptor {
        Some(_) if dir_fd.as_ref().is_some_and(|given| !crate::types::none::is_none(given)) => {
            return Err(vm.value_error("stat: can't specify dir_fd without matching path"));
        }
        Some(_) if !follow => {
            return Err(vm.value_error("stat: cannot use fd and follow_symlinks together"));
        }
        Some(number) => {
            let descriptor = path::descriptor(vm, number)?;
            rustix::fs::fstat(descriptor)
        }
        None => {
            let flags = if follow { AtFlags::empty() } else { AtFlags::SYMLINK_NOFOLLOW };
            rustix::fs::statat(folder, &target.bytes[..], flags)
        }
    };
    result.map(|stat| self::result(&stat)).map_err(|error| target.error(vm, &error.into()))
}

/// `os.lstat(path, *, dir_fd=None)`.
pub fn lstat(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target, dir_fd] = arguments.bind(vm, "lstat", ["path", "dir_fd"], 0, 1, 1)?;
    let Some(target) = target else { return Err(vm.type_error("lstat() missing path")) };
    let target = path::path(vm, "lstat", "path", &target, Accept::Path)?;
    let folder = path::folder(vm, dir_fd.as_ref())?;
    path::ask(vm, &target, folder, Access::Look, Link::Keep)?;
    rustix::fs::statat(folder, &target.bytes[..], AtFlags::SYMLINK_NOFOLLOW)
        .map(|stat| result(&stat))
        .map_err(|error| target.error(vm, &error.into()))
}

/// `os.fstat(fd)`.
pub fn fstat(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [number] = arguments.bind(vm, "fstat", ["fd"], 0, 0, 1)?;
    let Some(number) = number else { return Err(vm.type_error("fstat() missing fd")) };
    let number = vm.c_int(&number)?;
    let descriptor = path::descriptor(vm, number)?;
    vm.system_call(|| rustix::fs::fstat(descriptor)).map(|stat| result(&stat))
}

/// `os.statvfs(path)`.
pub fn statvfs(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target] = arguments.bind(vm, "statvfs", ["path"], 0, 0, 1)?;
    let Some(target) = target else { return Err(vm.type_error("statvfs() missing path")) };
    let target = path::path(vm, "statvfs", "path", &target, Accept::Descriptor)?;
    path::ask(vm, &target, rustix::fs::CWD, Access::Look, Link::Follow)?;
    let result = match target.descriptor {
        Some(number) => {
            let descriptor = path::descriptor(vm, number)?;
            rustix::fs::fstatvfs(descriptor)
        }
        None => rustix::fs::statvfs(&target.bytes[..]),
    };
    result.map(|stat| vfs_result(&stat)).map_err(|error| target.error(vm, &error.into()))
}

/// `os.fstatvfs(fd)`.
pub fn fstatvfs(vm: &mut Vm, _: &Value, number: &Value) -> Outcome {
    let number = vm.c_int(number)?;
    let descriptor = path::descriptor(vm, number)?;
    vm.system_call(|| rustix::fs::fstatvfs(descriptor)).map(|stat| vfs_result(&stat))
}

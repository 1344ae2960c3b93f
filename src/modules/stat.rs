//! `_stat`: what the bits of a file's mode mean.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::int::Int;
use crate::types::module::{self, Module};
use crate::types::str::{self, intern};
use crate::types::{bool_, int};

static NUMBERS: &[(&str, i64)] = &[
    ("SF_APPEND", 262144),
    ("SF_ARCHIVED", 65536),
    ("SF_DATALESS", 1073741824),
    ("SF_FIRMLINK", 8388608),
    ("SF_IMMUTABLE", 131072),
    ("SF_NOUNLINK", 1048576),
    ("SF_SETTABLE", 4294901760),
    ("SF_SNAPSHOT", 2097152),
    ("ST_ATIME", 7),
    ("ST_CTIME", 9),
    ("ST_DEV", 2),
    ("ST_GID", 5),
    ("ST_INO", 1),
    ("ST_MODE", 0),
    ("ST_MTIME", 8),
    ("ST_NLINK", 3),
    ("ST_SIZE", 6),
    ("ST_UID", 4),
    ("S_ENFMT", 1024),
    ("S_IEXEC", 64),
    ("S_IFBLK", 24576),
    ("S_IFCHR", 8192),
    ("S_IFDIR", 16384),
    ("S_IFDOOR", 0),
    ("S_IFIFO", 4096),
    ("S_IFLNK", 40960),
    ("S_IFPORT", 0),
    ("S_IFREG", 32768),
    ("S_IFSOCK", 49152),
    ("S_IFWHT", 0),
    ("S_IREAD", 256),
    ("S_IRGRP", 32),
    ("S_IROTH", 4),
    ("S_IRUSR", 256),
    ("S_IRWXG", 56),
    ("S_IRWXO", 7),
    ("S_IRWXU", 448),
    ("S_ISGID", 1024),
    ("S_ISUID", 2048),
    ("S_ISVTX", 512),
    ("S_IWGRP", 16),
    ("S_IWOTH", 2),
    ("S_IWRITE", 128),
    ("S_IWUSR", 128),
    ("S_IXGRP", 8),
    ("S_IXOTH", 1),
    ("S_IXUSR", 64),
    ("UF_APPEND", 4),
    ("UF_COMPRESSED", 32),
    ("UF_DATAVAULT", 128),
    ("UF_HIDDEN", 32768),
    ("UF_IMMUTABLE", 2),
    ("UF_NODUMP", 1),
    ("UF_NOUNLINK", 16),
    ("UF_OPAQUE", 8),
    ("UF_SETTABLE", 65535),
    ("UF_TRACKED", 64),
];

static FUNCTIONS: &[Method] = &[
    Method::new(
        "S_ISDIR",
        Native::One(|vm, _, mode| is_kind(vm, mode, libc::S_IFDIR)),
        "S_ISDIR($module, mode, /)\n--\n\nReturn True if mode is from a directory.",
    ),
    Method::new(
        "S_ISCHR",
        Native::One(|vm, _, mode| is_kind(vm, mode, libc::S_IFCHR)),
        "S_ISCHR($module, mode, /)\n--\n\nReturn True if mode is from a character special device file.",
    ),
    Method::new(
        "S_ISBLK",
        Native::One(|vm, _, mode| is_kind(vm, mode, libc::S_IFBLK)),
        "S_ISBLK($module, mode, /)\n--\n\nReturn True if mode is from a block special device file.",
    ),
    Method::new(
        "S_ISREG",
        Native::One(|vm, _, mode| is_kind(vm, mode, libc::S_IFREG)),
        "S_ISREG($module, mode, /)\n--\n\nReturn True if mode is from a regular file.",
    ),
    Method::new(
        "S_ISFIFO",
        Native::One(|vm, _, mode| is_kind(vm, mode, libc::S_IFIFO)),
        "S_ISFIFO($module, mode, /)\n--\n\nReturn True if mode is from a FIFO (named pipe).",
    ),
    Method::new(
        "S_ISLNK",
        Native::One(|vm, _, mode| is_kind(vm, mode, libc::S_IFLNK)),
        "S_ISLNK($module, mode, /)\n--\n\nReturn True if mode is from a symbolic link.",
    ),
    Method::new(
        "S_ISSOCK",
        Native::One(|vm, _, mode| is_kind(vm, mode, libc::S_IFSOCK)),
        "S_ISSOCK($module, mode, /)\n--\n\nReturn True if mode is from a socket.",
    ),
    Method::new(
        "S_ISDOOR",
        Native::One(|vm, _, mode| is_kind(vm, mode, u32::MAX)),
        "S_ISDOOR($module, mode, /)\n--\n\nReturn True if mode is from a door.",
    ),
    Method::new(
        "S_ISPORT",
        Native::One(|vm, _, mode| is_kind(vm, mode, u32::MAX)),
        "S_ISPORT($module, mode, /)\n--\n\nReturn True if mode is from an event port.",
    ),
    Method::new(
        "S_ISWHT",
        Native::One(|vm, _, mode| is_kind(vm, mode, u32::MAX)),
        "S_ISWHT($module, mode, /)\n--\n\nReturn True if mode is from a whiteout.",
    ),
    Method::new(
        "S_IMODE",
        Native::One(|vm, _, mode| bits(vm, mode, 0o7777)),
        "S_IMODE($module, mode, /)\n--\n\nReturn the portion of the file's mode that can be set by os.chmod().",
    ),
    Method::new(
        "S_IFMT",
        Native::One(|vm, _, mode| bits(vm, mode, libc::S_IFMT)),
        "S_IFMT($module, mode, /)\n--\n\nReturn the portion of the file's mode that describes the file type.",
    ),
    Method::new(
        "filemode",
        Native::One(|vm, _, mode| filemode(vm, mode)),
        "filemode($module, mode, /)\n--\n\nConvert a file's mode to a string of the form '-rwxrwxrwx'",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::with_functions("_stat", Some("S_IFMT_: file type bits"), FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, number) in NUMBERS {
        namespace.set_name(&intern(name), int::new(*number));
    }
    Ok(made)
}

fn mode_bits(vm: &mut Vm, mode: &Value) -> Outcome<u32> {
    let integer = vm.index(mode)?;
    match integer.payload::<Int>().small() {
        Some(mode) if mode < 0 => Err(vm.overflow_error("can't convert negative value to unsigned int")),
        Some(mode) => match u32::try_from(mode) {
            Ok(mode) => Ok(mode),
            Err(_) => Err(vm.overflow_error("mode out of range")),
        },
        None => Err(vm.overflow_error("Python int too large to convert to C unsigned long")),
    }
}

fn is_kind(vm: &mut Vm, mode: &Value, kind: u32) -> Outcome {
    Ok(bool_::new(mode_bits(vm, mode)? & libc::S_IFMT == kind))
}

fn bits(vm: &mut Vm, mode: &Value, mask: u32) -> Outcome {
    Ok(int::new((mode_bits(vm, mode)? & mask).into()))
}

fn filemode(vm: &mut Vm, mode: &Value) -> Outcome {
    let mode = mode_bits(vm, mode)?;
    let kind = match mode & libc::S_IFMT {
        libc::S_IFREG => '-',
        libc::S_IFDIR => 'd',
        libc::S_IFLNK => 'l',
        libc::S_IFBLK => 'b',
        libc::S_IFCHR => 'c',
        libc::S_IFIFO => 'p',
        libc::S_IFSOCK => 's',
        _ => '?',
    };
    let mut shown = String::from(kind);
    for (shift, special, set, bare) in [(6, 0o4000, 's', 'S'), (3, 0o2000, 's', 'S'), (0, 0o1000, 't', 'T')] {
        let bits = mode >> shift;
        shown.push(if bits & 4 != 0 { 'r' } else { '-' });
        shown.push(if bits & 2 != 0 { 'w' } else { '-' });
        shown.push(match (mode & special != 0, bits & 1 != 0) {
            (true, true) => set,
            (true, false) => bare,
            (false, true) => 'x',
            (false, false) => '-',
        });
    }
    Ok(str::new(shown))
}

//! `listdir` and `scandir`.

use super::path::{self, Accept, Path};
use super::stat;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::limits::sandbox::{self, Access, Link};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::none;
use crate::types::object as object_type;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, bytes, generic_alias, int, list};
use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags};
use std::cell::{Cell, RefCell};

fn open(vm: &mut Vm, target: &Path) -> Outcome<Dir> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    path::ask(vm, target, rustix::fs::CWD, Access::Read, Link::Follow)?;
    let opened = match target.descriptor {
        Some(number) => {
            let folder = path::descriptor(vm, number)?;
            // The descriptor given may be at the end from an earlier use; the new one shares its position.
            rustix::io::fcntl_dupfd_cloexec(folder, 0).inspect(|copy| {
                // What has no position is no folder, as reading it will tell.
                let _ = rustix::fs::seek(copy, rustix::fs::SeekFrom::Start(0));
            })
        }
        None => rustix::fs::open(&target.bytes[..], flags, Mode::empty()),
    };
    match opened.and_then(Dir::new) {
        Ok(folder) => Ok(folder),
        Err(error) => Err(target.error(vm, &error.into())),
    }
}

/// `os.listdir(path=None)`.
pub fn listdir(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target] = arguments.bind(vm, "listdir", ["path"], 0, 0, 0)?;
    let target = path::path(vm, "listdir", "path", &target.unwrap_or_else(none), Accept::DescriptorOrNone)?;
    let mut names = Vec::new();
    for entry in open(vm, &target)? {
        match entry {
            Ok(entry) if [b".".as_slice(), b".."].contains(&entry.file_name().to_bytes()) => {}
            Ok(entry) => names.push(target.name(entry.file_name().to_bytes())),
            Err(error) => return Err(target.error(vm, &error.into())),
        }
    }
    Ok(list::new(names))
}

/// The iterator that `os.scandir` gives.
pub struct ScanDir {
    folder: RefCell<Option<Dir>>,
    path: Value,
    prefix: Vec<u8>,
    is_bytes: bool,
    /// The descriptor that was given instead of a path.
    descriptor: Option<i32>,
}

/// The type `posix.ScandirIterator`.
pub static SCANDIR: StaticType =
    StaticType::built_in::<ScanDir>("posix.ScandirIterator", &raw const SCANDIR, &raw const TYPE, IMMUTABLE);

impl Payload for ScanDir {
    fn class() -> &'static StaticType {
        &SCANDIR
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.path.trace(tracer);
    }

    fn needs_finalizer(&self) -> bool {
        self.folder.borrow().is_some()
    }
}

/// `os.scandir(path=None)`.
pub fn scandir(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [target] = arguments.bind(vm, "scandir", ["path"], 0, 0, 0)?;
    let target = path::path(vm, "scandir", "path", &target.unwrap_or_else(none), Accept::DescriptorOrNone)?;
    let folder = open(vm, &target)?;
    let mut prefix = target.bytes.clone();
    if !prefix.is_empty() && !prefix.ends_with(b"/") {
        prefix.push(b'/');
    }
    Ok(object::new(ScanDir {
        folder: RefCell::new(Some(folder)),
        path: target.given.clone(),
        prefix,
        is_bytes: target.is_bytes,
        descriptor: target.descriptor,
    }))
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let scan = this.payload::<ScanDir>();
    loop {
        let entry = match scan.folder.borrow_mut().as_mut() {
            Some(folder) => folder.next(),
            None => None,
        };
        let entry = match entry {
            None => {
                drop(scan.folder.take());
                return Ok(None);
            }
            Some(Err(error)) => {
                drop(scan.folder.take());
                return Err(vm.os_error(&error.into(), Some(scan.path.clone())));
            }
            Some(Ok(entry)) => entry,
        };
        let name = entry.file_name().to_bytes();
        if name == b"." || name == b".." {
            continue;
        }
        let mut full = scan.prefix.clone();
        full.extend_from_slice(name);
        let shown = |data: &[u8]| if scan.is_bytes { bytes::new(data.to_vec()) } else { path::decode(data) };
        return Ok(Some(object::new(DirEntry {
            name: shown(name),
            path: shown(&full),
            full,
            descriptor: scan.descriptor,
            kind: Cell::new(entry.file_type()),
            inode: entry.ino(),
            stat: ValueCell::empty(),
            link_stat: ValueCell::empty(),
        })));
    }
}

fn scan_iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

fn scan_close(_: &mut Vm, this: &Value) -> Outcome {
    drop(this.payload::<ScanDir>().folder.take());
    Ok(none())
}

fn scan_exit(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    scan_close(vm, this)
}

fn scan_delete(vm: &mut Vm, this: &Value) -> Outcome {
    if this.payload::<ScanDir>().folder.take().is_some() {
        let shown = vm.repr_text(this)?.to_string_lossy();
        crate::modules::warn_resource(vm, &format!("unclosed scandir iterator {shown}"), this)?;
    }
    Ok(none())
}

/// `ScandirIterator`, for the table of types.
pub static SCANDIR_DEFINITION: Definition = Definition {
    class: &SCANDIR,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new("__enter__", Native::NoArguments(scan_iter), ""),
        Method::new("__exit__", Native::Positional(0, 3, scan_exit), ""),
        Method::new("__del__", Native::NoArguments(scan_delete), ""),
        Method::new("close", Native::NoArguments(scan_close), ""),
    ],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(scan_iter));
        slots.next.set(Some(next));
    },
};

/// What `scandir` tells of a file.
pub struct DirEntry {
    name: Value,
    path: Value,
    full: Vec<u8>,
    descriptor: Option<i32>,
    kind: Cell<FileType>,
    inode: u64,
    stat: ValueCell,
    link_stat: ValueCell,
}

/// The type `os.DirEntry`.
pub static DIR_ENTRY: StaticType =
    StaticType::built_in::<DirEntry>("posix.DirEntry", &raw const DIR_ENTRY, &raw const TYPE, IMMUTABLE);

impl Payload for DirEntry {
    fn class() -> &'static StaticType {
        &DIR_ENTRY
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.name.trace(tracer);
        self.path.trace(tracer);
        self.stat.trace(tracer);
        self.link_stat.trace(tracer);
    }
}

impl DirEntry {
    fn ask(&self, follow: bool) -> rustix::io::Result<rustix::fs::Stat> {
        let flags = if follow { AtFlags::empty() } else { AtFlags::SYMLINK_NOFOLLOW };
        let link = if follow { Link::Follow } else { Link::Keep };
        let base = self.descriptor.and_then(sandbox::folder_of);
        if !sandbox::permits(&self.full, base.as_deref(), Access::Look, link) {
            return Err(rustix::io::Errno::PERM);
        }
        match self.descriptor {
            Some(number) => {
                let folder = crate::system::descriptor(number).map_err(|_| rustix::io::Errno::BADF)?;
                rustix::fs::statat(folder, &self.full[..], flags)
            }
            None => rustix::fs::statat(rustix::fs::CWD, &self.full[..], flags),
        }
    }

    /// Whether the file, or what it links to, is of `kind`; what does not exist is of none.
    fn is(&self, vm: &mut Vm, kind: FileType, follow: bool) -> Outcome<bool> {
        let known = self.kind.get();
        let must_ask = known == FileType::Unknown || (follow && known == FileType::Symlink);
        if !must_ask {
            return Ok(known == kind);
        }
        match self.ask(follow) {
            Ok(stat) => Ok(FileType::from_raw_mode(stat.st_mode) == kind),
            Err(rustix::io::Errno::NOENT) => Ok(false),
            Err(error) => Err(vm.os_error(&error.into(), Some(self.path.clone()))),
        }
    }
}

fn follows(vm: &mut Vm, function: &str, arguments: &Arguments<'_>) -> Outcome<bool> {
    let [follow] = arguments.bind(vm, function, ["follow_symlinks"], 0, 1, 0)?;
    vm.truth_or(follow.as_ref(), true)
}

fn is_dir(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let follow = follows(vm, "is_dir", arguments)?;
    this.payload::<DirEntry>().is(vm, FileType::Directory, follow).map(bool_::new)
}

fn is_file(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let follow = follows(vm, "is_file", arguments)?;
    this.payload::<DirEntry>().is(vm, FileType::RegularFile, follow).map(bool_::new)
}

fn is_symlink(vm: &mut Vm, this: &Value) -> Outcome {
    this.payload::<DirEntry>().is(vm, FileType::Symlink, false).map(bool_::new)
}

fn is_junction(_: &mut Vm, _: &Value) -> Outcome {
    Ok(bool_::new(false))
}

fn inode(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::from_big(this.payload::<DirEntry>().inode.into()))
}

fn entry_stat(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let follow = follows(vm, "stat", arguments)?;
    let entry = this.payload::<DirEntry>();
    let known = if follow { &entry.stat } else { &entry.link_stat };
    if let Some(known) = known.get() {
        return Ok(known);
    }
    match entry.ask(follow) {
        Ok(found) => {
            let made = stat::result(&found);
            known.set(made.clone());
            Ok(made)
        }
        Err(error) => Err(vm.os_error(&error.into(), Some(entry.path.clone()))),
    }
}

fn fspath(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<DirEntry>().path.clone())
}

fn get_name(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<DirEntry>().name.clone())
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let name = vm.repr_text(&this.payload::<DirEntry>().name)?.to_string_lossy();
    Ok(crate::types::str::new(format!("<DirEntry {name}>")))
}

/// `DirEntry`, for the table of types.
pub static DIR_ENTRY_DEFINITION: Definition = Definition {
    class: &DIR_ENTRY,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        Method::new(
            "is_dir",
            Native::Any(is_dir),
            "is_dir($self, /, *, follow_symlinks=True)\n--\n\nReturn True if the entry is a directory; cached per entry.",
        ),
        Method::new(
            "is_file",
            Native::Any(is_file),
            "is_file($self, /, *, follow_symlinks=True)\n--\n\nReturn True if the entry is a file; cached per entry.",
        ),
        Method::new(
            "is_symlink",
            Native::NoArguments(is_symlink),
            "is_symlink($self, /)\n--\n\nReturn True if the entry is a symbolic link; cached per entry.",
        ),
        Method::new("is_junction", Native::NoArguments(is_junction), "is_junction($self, /)\n--\n\n"),
        Method::new(
            "stat",
            Native::Any(entry_stat),
            "stat($self, /, *, follow_symlinks=True)\n--\n\nReturn stat_result object for the entry; cached per entry.",
        ),
        Method::new(
            "inode",
            Native::NoArguments(inode),
            "inode($self, /)\n--\n\nReturn inode of the entry; cached per entry.",
        ),
        Method::new(
            "__fspath__",
            Native::NoArguments(fspath),
            "__fspath__($self, /)\n--\n\nReturns the path for the entry.",
        ),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[
        GetSet {
            name: "name",
            get: get_name,
            set: None,
            doc: "the entry's base filename, relative to scandir() \"path\" argument",
        },
        GetSet {
            name: "path",
            get: fspath,
            set: None,
            doc: "the entry's full path name; equivalent to os.path.join(scandir_path, entry.name)",
        },
    ],
    slots: |slots| slots.repr.set(Some(repr)),
};

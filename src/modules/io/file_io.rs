//! `FileIO`: a file of the operating system, unbuffered.

use super::base::{self, RAW};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, FINALIZER, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::limits::sandbox::Link;
use crate::modules::buffer;
use crate::modules::posix::path::{self, Accept};
use crate::system;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::int::Int;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern, to_string};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, bytes, int};
use rustix::fs::{FileType, Mode, OFlags};
use std::cell::Cell;
use std::io::{Error, ErrorKind};
use std::os::fd::IntoRawFd;

/// A file of the operating system.
pub struct FileIo {
    /// `__dict__`, once it is needed.
    pub attributes: ValueCell,
    /// Its descriptor; negative when it is closed.
    number: Cell<i32>,
    created: Cell<bool>,
    readable: Cell<bool>,
    writable: Cell<bool>,
    appending: Cell<bool>,
    seekable: Cell<Option<bool>>,
    closes: Cell<bool>,
    block_size: Cell<i64>,
    /// Nobody has closed it, and it is about to die.
    pub finalizing: Cell<bool>,
}

/// The type `FileIO`.
pub static CLASS: StaticType = StaticType::built_in::<FileIo>(
    "_io.FileIO",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | FINALIZER | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for FileIo {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.attributes.trace(tracer);
    }

    fn needs_finalizer(&self) -> bool {
        self.number.get() >= 0
    }
}

impl FileIo {
    fn closed() -> FileIo {
        FileIo {
            attributes: ValueCell::empty(),
            number: Cell::new(-1),
            created: Cell::new(false),
            readable: Cell::new(false),
            writable: Cell::new(false),
            appending: Cell::new(false),
            seekable: Cell::new(None),
            closes: Cell::new(true),
            block_size: Cell::new(super::DEFAULT_BUFFER_SIZE as i64),
            finalizing: Cell::new(false),
        }
    }

    /// Its descriptor; negative when it is closed.
    pub fn number(&self) -> i32 {
        self.number.get()
    }

    fn mode(&self) -> &'static str {
        match (self.created.get(), self.appending.get(), self.readable.get(), self.writable.get()) {
            (true, _, true, _) => "xb+",
            (true, ..) => "xb",
            (_, true, true, _) => "ab+",
            (_, true, ..) => "ab",
            (_, _, true, true) => "rb+",
            (_, _, true, false) => "rb",
            _ => "wb",
        }
    }
}

/// A standard stream, whose descriptor stays open when it is closed.
pub fn standard(number: i32, name: &str, writable: bool) -> Value {
    let file = FileIo::closed();
    file.number.set(number);
    file.readable.set(!writable);
    file.writable.set(writable);
    file.closes.set(false);
    let made = object::new(file);
    let attributes = crate::types::dict::new();
    attributes.payload::<crate::types::dict::Dict>().set_name(&intern("name"), str::new(name));
    made.payload::<FileIo>().attributes.set(attributes);
    made
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, FileIo::closed()))
}

/// What the letters of a mode ask for.
fn flags(vm: &mut Vm, file: &FileIo, mode: &str) -> Outcome<OFlags> {
    let wrong = "Must have exactly one of create/read/write/append mode and at most one plus";
    let (mut kinds, mut plus, mut binary) = (0, 0, 0);
    let mut flags = OFlags::empty();
    file.created.set(false);
    file.readable.set(false);
    file.writable.set(false);
    file.appending.set(false);
    for letter in mode.chars() {
        match letter {
            'x' => {
                file.created.set(true);
                file.writable.set(true);
                flags |= OFlags::EXCL | OFlags::CREATE;
            }
            'r' => file.readable.set(true),
            'w' => {
                file.writable.set(true);
                flags |= OFlags::CREATE | OFlags::TRUNC;
            }
            'a' => {
                file.writable.set(true);
                file.appending.set(true);
                flags |= OFlags::APPEND | OFlags::CREATE;
            }
            '+' => plus += 1,
            'b' => binary += 1,
            _ => return Err(vm.value_error(format!("invalid mode: {mode}"))),
        }
        kinds += i32::from("xrwa".contains(letter));
    }
    if kinds != 1 || plus > 1 {
        return Err(vm.value_error(wrong));
    }
    if binary > 1 {
        return Err(vm.value_error(format!("invalid mode: {mode}")));
    }
    if plus == 1 {
        file.readable.set(true);
        file.writable.set(true);
    }
    Ok(flags
        | OFlags::CLOEXEC
        | match (file.readable.get(), file.writable.get()) {
            (true, true) => OFlags::RDWR,
            (true, false) => OFlags::RDONLY,
            _ => OFlags::WRONLY,
        })
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let [name, mode, closes, opener] =
        arguments.bind(vm, "FileIO", ["file", "mode", "closefd", "opener"], 0, 0, 1)?;
    let Some(name) = name else { return Err(vm.type_error("FileIO() missing file")) };
    let mode = match &mode {
        None => "r".to_owned(),
        Some(mode) if mode.has::<Str>() => to_string(mode),
        Some(mode) => {
            let class = mode.class().name();
            return Err(vm.type_error(format!("FileIO() argument 'mode' must be str, not {class}")));
        }
    };
    let closes = vm.truth_or(closes.as_ref(), true)?;
    let file = this.payload::<FileIo>();
    if file.number.get() >= 0 {
        if file.closes.get() {
            close_number(vm, file)?;
        } else {
            file.number.set(-1);
        }
    }
    if name.class().is_subtype(bool_::CLASS.payload()) {
        super::super::warn_runtime(vm, "bool is used as a file descriptor")?;
    }
    let given = if name.has::<Int>() { Some(vm.c_int(&name)?) } else { None };
    if given.is_some_and(|number| number < 0) {
        return Err(vm.value_error("negative file descriptor"));
    }
    let flags = flags(vm, file, &mode)?;
    file.seekable.set(None);
    file.closes.set(closes);
    let number = match given {
        Some(number) => number,
        None if !closes => {
            return Err(vm.value_error("Cannot use closefd=False with file name"));
        }
        None => open(vm, &name, flags, opener.as_ref())?,
    };
    file.number.set(number);
    let prepared = prepare(vm, this, &name);
    if prepared.is_err() {
        if given.is_none() {
            let number = file.number.replace(-1);
            let _ = system::close(number);
        } else {
            file.number.set(-1);
        }
    }
    prepared
}

fn open(vm: &mut Vm, name: &Value, flags: OFlags, opener: Option<&Value>) -> Outcome<i32> {
    if let Some(opener) = opener.filter(|opener| !is_none(opener)) {
        let number = vm.call(opener, &[name.clone(), int::new(flags.bits().into())])?;
        if !number.has::<Int>() {
            return Err(vm.type_error("expected integer from opener"));
        }
        let number = vm.c_int(&number)?;
        if number < 0 {
            return Err(vm.value_error(format!("opener returned {number}")));
        }
        if let Ok(descriptor) = system::descriptor(number) {
            let _ = rustix::io::fcntl_setfd(descriptor, rustix::io::FdFlags::CLOEXEC);
        }
        return Ok(number);
    }
    let target = path::path(vm, "open", "file", name, Accept::Path)?;
    path::ask(vm, &target, rustix::fs::CWD, path::access(flags), Link::Follow)?;
    let mode = Mode::from_raw_mode(0o666);
    match vm.blocking(|| rustix::fs::open(&target.bytes[..], flags, mode))? {
        Ok(opened) => Ok(opened.into_raw_fd()),
        Err(error) => Err(vm.os_error(&error, Some(name.clone()))),
    }
}

/// Checks that what was opened is no folder, and goes to the end to append.
fn prepare(vm: &mut Vm, this: &Value, name: &Value) -> Outcome<()> {
    let file = this.payload::<FileIo>();
    let descriptor = path::descriptor(vm, file.number.get())?;
    match rustix::fs::fstat(descriptor) {
        Ok(stat) => {
            if FileType::from_raw_mode(stat.st_mode) == FileType::Directory {
                let error = Error::from_raw_os_error(libc::EISDIR);
                return Err(vm.os_error(&error, Some(name.clone())));
            }
            if stat.st_blksize > 1 {
                #[allow(clippy::unnecessary_cast, reason = "the field's type differs between machines")]
                file.block_size.set(stat.st_blksize as i64);
            }
        }
        Err(rustix::io::Errno::BADF) => {
            return Err(vm.os_error(&Error::from_raw_os_error(libc::EBADF), None));
        }
        Err(_) => {}
    }
    vm.set_attribute(this, &intern("name"), Some(name))?;
    if file.appending.get() {
        // What has no position needs none.
        let _ = rustix::fs::seek(descriptor, rustix::fs::SeekFrom::End(0));
    }
    Ok(())
}

fn close_number(vm: &mut Vm, file: &FileIo) -> Outcome<()> {
    let number = file.number.replace(-1);
    if number >= 0
        && let Err(error) = system::close(number)
        && error.kind() != ErrorKind::Interrupted
    {
        return Err(vm.os_error(&error, None));
    }
    Ok(())
}

fn close(vm: &mut Vm, this: &Value) -> Outcome {
    let file = this.payload::<FileIo>();
    // The base class flushes, which a subclass may have made its own, and notes that it is closed.
    let based = vm.get_attribute(&RAW.value(), &intern("close"))?;
    let closed = vm.call(&based, std::slice::from_ref(this));
    if !file.closes.get() {
        file.number.set(-1);
        return closed.map(|_| none());
    }
    let waiting = closed.map_err(|raised| vm.take_raised(raised));
    if file.finalizing.get() && file.number.get() >= 0 {
        dealloc_warn(vm, this, this)?;
    }
    let result = close_number(vm, file);
    match (waiting, result) {
        (Err(exception), _) => Err(vm.raise_unchained(exception)),
        (Ok(_), result) => result.map(|()| none()),
    }
}

fn dealloc_warn(vm: &mut Vm, this: &Value, source: &Value) -> Outcome {
    let file = this.payload::<FileIo>();
    if file.number.get() >= 0 && file.closes.get() {
        let shown = vm.repr_text(source)?.to_string_lossy();
        if let Err(raised) = super::super::warn_resource(vm, &format!("unclosed file {shown}"), source) {
            let exception = vm.take_raised(raised);
            vm.unraisable(exception, Some(this.clone()));
        }
    }
    Ok(none())
}

#[cold]
fn closed(vm: &mut Vm) -> Raised {
    vm.value_error("I/O operation on closed file")
}

fn number(vm: &mut Vm, this: &Value) -> Outcome<i32> {
    match this.payload::<FileIo>().number.get() {
        ..0 => Err(closed(vm)),
        number => Ok(number),
    }
}

#[cold]
fn wrong_mode(vm: &mut Vm, action: &str) -> Raised {
    vm.unsupported_operation(&format!("File not open for {action}"))
}

/// The descriptor of a file that is open for reading.
fn for_reading(vm: &mut Vm, this: &Value) -> Outcome<i32> {
    let number = number(vm, this)?;
    if this.payload::<FileIo>().readable.get() { Ok(number) } else { Err(wrong_mode(vm, "reading")) }
}

/// Reads once; nothing when the file would block.
///
/// # Errors
/// `OSError`, `ValueError` for a closed file, `UnsupportedOperation`.
pub fn read_some(vm: &mut Vm, this: &Value, target: &mut [u8]) -> Outcome<Option<usize>> {
    let number = for_reading(vm, this)?;
    let descriptor = path::descriptor(vm, number)?;
    let length = target.len().min(0x7FFF_F000);
    vm.await_reading(descriptor)?;
    match vm.blocking(|| rustix::io::read(descriptor, &mut target[..length]))? {
        Ok(count) => Ok(Some(count)),
        Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(None),
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

/// Writes once; nothing when the file would block.
///
/// # Errors
/// As for [`read_some`].
pub fn write_some(vm: &mut Vm, this: &Value, data: &[u8]) -> Outcome<Option<usize>> {
    let number = number(vm, this)?;
    if !this.payload::<FileIo>().writable.get() {
        return Err(wrong_mode(vm, "writing"));
    }
    let descriptor = path::descriptor(vm, number)?;
    match vm.writing(data.len(), |room| rustix::io::write(descriptor, &data[..room]))? {
        Ok(count) => Ok(Some(count)),
        Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(None),
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

fn count(count: Option<usize>) -> Value {
    count.map_or_else(none, |count| int::new(count as i64))
}

fn read(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    for_reading(vm, this)?;
    let Some(size) = base::size(vm, arguments.first())? else { return readall(vm, this) };
    let mut data = buffer::zeros(vm, size.min(0x7FFF_F000))?;
    match read_some(vm, this, &mut data)? {
        Some(length) => {
            data.truncate(length);
            Ok(bytes::new(data))
        }
        None => Ok(none()),
    }
}

fn readinto(vm: &mut Vm, this: &Value, target: &Value) -> Outcome {
    for_reading(vm, this)?;
    let room = buffer::writable_length(vm, "readinto", target)?;
    let mut data = buffer::zeros(vm, room)?;
    let read = read_some(vm, this, &mut data)?;
    if let Some(length) = read {
        buffer::write_into(vm, target, &data[..length])?;
    }
    Ok(count(read))
}

/// Reads all that is left; `None` when the file would block before anything came.
///
/// # Errors
/// As for [`read_some`].
pub fn readall(vm: &mut Vm, this: &Value) -> Outcome {
    let number = for_reading(vm, this)?;
    let descriptor = path::descriptor(vm, number)?;
    let expected = match (rustix::fs::fstat(descriptor), rustix::fs::tell(descriptor)) {
        #[allow(clippy::unnecessary_cast, reason = "the field's type differs between machines")]
        (Ok(stat), Ok(position)) => (stat.st_size as u64).saturating_sub(position),
        _ => 0,
    };
    let mut data = Vec::new();
    let mut room = usize::try_from(expected).unwrap_or(0).min(1 << 40) + 1;
    loop {
        let done = data.len();
        if data.try_reserve_exact(room).is_err() {
            return Err(vm.plain_error(crate::text::PlainError::memory()));
        }
        data.resize(done + room, 0);
        let read = read_some(vm, this, &mut data[done..])?;
        data.truncate(done + read.unwrap_or(0));
        match read {
            None if done == 0 => return Ok(none()),
            None | Some(0) => return Ok(bytes::new(data)),
            Some(length) if length < room => room -= length,
            Some(_) => room = data.len().clamp(super::DEFAULT_BUFFER_SIZE, 64 << 20),
        }
    }
}

fn write(vm: &mut Vm, this: &Value, data: &Value) -> Outcome {
    number(vm, this)?;
    if !this.payload::<FileIo>().writable.get() {
        return Err(wrong_mode(vm, "writing"));
    }
    let data = bytes::argument(vm, data)?;
    write_some(vm, this, &data).map(count)
}

/// Goes to a position.
///
/// # Errors
/// `OSError`, `ValueError` for a closed file.
pub fn seek_to(vm: &mut Vm, this: &Value, position: i64, whence: i32) -> Outcome<u64> {
    let number = number(vm, this)?;
    let found = crate::modules::posix::seek(number, position, whence);
    let file = this.payload::<FileIo>();
    if file.seekable.get().is_none() {
        file.seekable.set(Some(found.is_ok()));
    }
    found.map_err(|error| vm.os_error(&error, None))
}

fn seek(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    number(vm, this)?;
    if arguments[0].has::<crate::types::float::Float>() {
        return Err(vm.type_error("an integer is required"));
    }
    let position = vm.c_long(&arguments[0])?;
    let whence = vm.c_int_or(arguments.get(1), 0)?;
    seek_to(vm, this, position, whence).map(|position| int::new(position as i64))
}

fn tell(vm: &mut Vm, this: &Value) -> Outcome {
    seek_to(vm, this, 0, libc::SEEK_CUR).map(|position| int::new(position as i64))
}

fn truncate(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let number = number(vm, this)?;
    if !this.payload::<FileIo>().writable.get() {
        return Err(wrong_mode(vm, "writing"));
    }
    let size = match arguments.first().filter(|size| !is_none(size)) {
        Some(size) => size.clone(),
        None => tell(vm, this)?,
    };
    let length = vm.c_long(&size)?;
    let descriptor = path::descriptor(vm, number)?;
    let Ok(length) = u64::try_from(length) else {
        return Err(vm.os_error(&Error::from_raw_os_error(libc::EINVAL), None));
    };
    vm.system_call(|| rustix::fs::ftruncate(descriptor, length))?;
    Ok(size)
}

fn readable(vm: &mut Vm, this: &Value) -> Outcome {
    number(vm, this)?;
    Ok(bool_::new(this.payload::<FileIo>().readable.get()))
}

fn writable(vm: &mut Vm, this: &Value) -> Outcome {
    number(vm, this)?;
    Ok(bool_::new(this.payload::<FileIo>().writable.get()))
}

fn seekable(vm: &mut Vm, this: &Value) -> Outcome {
    let number = number(vm, this)?;
    let file = this.payload::<FileIo>();
    if file.seekable.get().is_none() {
        file.seekable.set(Some(crate::modules::posix::seek(number, 0, libc::SEEK_CUR).is_ok()));
    }
    Ok(bool_::new(file.seekable.get() == Some(true)))
}

fn fileno(vm: &mut Vm, this: &Value) -> Outcome {
    number(vm, this).map(|number| int::new(number.into()))
}

fn isatty(vm: &mut Vm, this: &Value) -> Outcome {
    let number = number(vm, this)?;
    Ok(bool_::new(system::descriptor(number).is_ok_and(rustix::termios::isatty)))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let file = this.payload::<FileIo>();
    let class = super::shown_class(this);
    if file.number.get() < 0 {
        return Ok(str::new(format!("<{class} [closed]>")));
    }
    let (mode, closes) = (file.mode(), if file.closes.get() { "True" } else { "False" });
    let shown = match vm.find_attribute(this, &intern("name"))? {
        None => format!("<{class} fd={} mode='{mode}' closefd={closes}>", file.number.get()),
        Some(name) => {
            super::enter_repr(vm, this)?;
            let name = vm.repr_text(&name);
            super::leave_repr(vm, ());
            format!("<{class} name={} mode='{mode}' closefd={closes}>", name?.to_string_lossy())
        }
    };
    Ok(str::new(shown))
}

fn cannot_pickle(vm: &mut Vm, this: &Value, _: &Arguments<'_>) -> Outcome {
    let class = this.class().name();
    Err(vm.type_error(format!("cannot pickle '{class}' instances")))
}

/// The method that refuses to pickle a stream.
pub const NOT_PICKLED: [Method; 2] = [
    Method::new("__reduce__", Native::Any(cannot_pickle), ""),
    Method::new("__reduce_ex__", Native::Any(cannot_pickle), ""),
];

/// `FileIO`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&RAW),
    doc: Some(
        "Open a file.\n\nThe mode can be 'r' (default), 'w', 'x' or 'a' for reading,\nwriting, exclusive creation or appending.  The file will be created if it\ndoesn't exist when opened for writing or appending; it will be truncated\nwhen opened for writing.  A FileExistsError will be raised if it already\nexists when opened for creating. Opening a file for creating implies\nwriting so this mode behaves in a similar way to 'w'.Add a '+' to the mode\nto allow simultaneous reading and writing. A custom opener can be used by\npassing a callable as *opener*. The underlying file descriptor for the file\nobject is then obtained by calling opener with (*name*, *flags*).\n*opener* must return an open file descriptor (passing os.open as *opener*\nresults in functionality similar to passing None).",
    ),
    methods: &[
        Method::new(
            "read",
            Native::Positional(0, 1, read),
            "read($self, size=-1, /)\n--\n\nRead at most size bytes, returned as bytes.\n\nIf size is less than 0, read all bytes in the file making multiple read calls.\nSee ``FileIO.readall``.\n\nAttempts to make only one system call, retrying only per PEP 475 (EINTR). This\nmeans less data may be returned than requested.\n\nIn non-blocking mode, returns None if no data is available. Return an empty\nbytes object at EOF.",
        ),
        Method::new(
            "readall",
            Native::NoArguments(readall),
            "readall($self, /)\n--\n\nRead all data from the file, returned as bytes.",
        ),
        Method::new(
            "readinto",
            Native::One(readinto),
            "readinto($self, buffer, /)\n--\n\nSame as RawIOBase.readinto().",
        ),
        Method::new(
            "write",
            Native::One(write),
            "write($self, b, /)\n--\n\nWrite buffer b to file, return number of bytes written.\n\nOnly makes one system call, so not all of the data may be written.\nThe number of bytes actually written is returned.  In non-blocking mode,\nreturns None if the write would block.",
        ),
        Method::new(
            "seek",
            Native::Positional(1, 2, seek),
            "seek($self, pos, whence=0, /)\n--\n\nMove to new file position and return the file position.",
        ),
        Method::new(
            "tell",
            Native::NoArguments(tell),
            "tell($self, /)\n--\n\nCurrent file position.\n\nCan raise OSError for non seekable files.",
        ),
        Method::new(
            "truncate",
            Native::Positional(0, 1, truncate),
            "truncate($self, size=None, /)\n--\n\nTruncate the file to at most size bytes and return the truncated size.",
        ),
        Method::new(
            "close",
            Native::NoArguments(close),
            "close($self, /)\n--\n\nClose the file.\n\nA closed file cannot be used for further I/O operations.  close() may be\ncalled more than once without error.",
        ),
        Method::new(
            "seekable",
            Native::NoArguments(seekable),
            "seekable($self, /)\n--\n\nTrue if file supports random-access.",
        ),
        Method::new(
            "readable",
            Native::NoArguments(readable),
            "readable($self, /)\n--\n\nTrue if file was opened in a read mode.",
        ),
        Method::new(
            "writable",
            Native::NoArguments(writable),
            "writable($self, /)\n--\n\nTrue if file was opened in a write mode.",
        ),
        Method::new(
            "fileno",
            Native::NoArguments(fileno),
            "fileno($self, /)\n--\n\nReturn the underlying file descriptor (an integer).",
        ),
        Method::new(
            "isatty",
            Native::NoArguments(isatty),
            "isatty($self, /)\n--\n\nTrue if the file is connected to a TTY device.",
        ),
        Method::new("_isatty_open_only", Native::NoArguments(isatty), ""),
        Method::new("_dealloc_warn", Native::One(dealloc_warn), ""),
        NOT_PICKLED[0],
        NOT_PICKLED[1],
    ],
    attributes: &[
        GetSet {
            name: "closed",
            get: |_, this| Ok(bool_::new(this.payload::<FileIo>().number.get() < 0)),
            set: None,
            doc: "True if the file is closed",
        },
        GetSet {
            name: "closefd",
            get: |_, this| Ok(bool_::new(this.payload::<FileIo>().closes.get())),
            set: None,
            doc: "True if the file descriptor will be closed by close().",
        },
        GetSet {
            name: "mode",
            get: |_, this| Ok(str::new(this.payload::<FileIo>().mode())),
            set: None,
            doc: "String giving the file mode",
        },
        GetSet {
            name: "_blksize",
            get: |_, this| Ok(int::new(this.payload::<FileIo>().block_size.get())),
            set: Some(|vm, _, this, value| {
                let size = value.map_or(Ok(0), |value| vm.c_long(value))?;
                this.payload::<FileIo>().block_size.set(size);
                Ok(())
            }),
            doc: "Stat st_blksize if available",
        },
        super::FINALIZING,
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.repr.set(Some(repr));
    },
};

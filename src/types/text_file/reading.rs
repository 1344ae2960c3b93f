//! Files that are read, opened and closed; the binary kinds, which share all but the decoding.

use super::{CLASS, Device, TextFile, codec_error};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::text::codec::{Encoding, ErrorHandler};
use crate::types::bytes::{self, Bytes};
use crate::types::definition::{Definition, Method, Native};
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, to_string};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, list};
use std::cell::{Cell, RefCell};
use std::fs::OpenOptions;

const CHUNK: usize = 8192;

/// The type of files opened to be read as bytes.
pub static READER: StaticType = StaticType::built_in_derived::<TextFile>(
    "_io.BufferedReader",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

/// The type of files opened to be written as bytes.
pub static WRITER: StaticType = StaticType::built_in_derived::<TextFile>(
    "_io.BufferedWriter",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

/// The type of files opened to be read, for the table of types.
pub static READER_DEFINITION: Definition = Definition {
    class: &READER,
    base: Some(&CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |_| (),
};

/// The type of files opened to be written, for the table of types.
pub static WRITER_DEFINITION: Definition = Definition {
    class: &WRITER,
    base: Some(&CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |_| (),
};

/// What has been read from the device and not yet been asked for.
#[derive(Default)]
pub struct Unread {
    bytes: Vec<u8>,
    next: usize,
    ended: bool,
    /// The last byte was a carriage return, whose line feed is still to be passed over.
    after_return: bool,
}

impl Unread {
    fn rest(&self) -> &[u8] {
        &self.bytes[self.next..]
    }

    fn take(&mut self, count: usize) -> Vec<u8> {
        let taken = self.bytes[self.next..self.next + count].to_vec();
        self.next += count;
        if self.next == self.bytes.len() {
            self.bytes.clear();
            self.next = 0;
        }
        taken
    }

    /// Adds bytes, with every kind of line end as a line feed.
    fn add_translated(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match (*byte, self.after_return) {
                (b'\n', true) => self.after_return = false,
                (b'\r', _) => {
                    self.bytes.push(b'\n');
                    self.after_return = true;
                }
                (other, _) => {
                    self.bytes.push(other);
                    self.after_return = false;
                }
            }
        }
    }
}

impl TextFile {
    fn check_open(&self, vm: &mut Vm) -> Outcome<()> {
        if matches!(*self.device.borrow(), Device::Closed) {
            return Err(vm.value_error("I/O operation on closed file."));
        }
        Ok(())
    }

    fn check_readable(&self, vm: &mut Vm) -> Outcome<()> {
        self.check_open(vm)?;
        if self.readable {
            return Ok(());
        }
        let class = crate::modules::io_unsupported();
        Err(vm.raise_new(class, if self.binary { "read" } else { "not readable" }))
    }

    /// Reads more from the device; false at the end.
    fn fill(&self, vm: &mut Vm) -> Outcome<bool> {
        loop {
            let mut chunk = [0; CHUNK];
            let count = self.device.borrow().read(&mut chunk);
            match count {
                Ok(0) => {
                    self.unread.borrow_mut().ended = true;
                    return Ok(false);
                }
                Ok(count) => {
                    let mut unread = self.unread.borrow_mut();
                    if self.translates {
                        unread.add_translated(&chunk[..count]);
                    } else {
                        unread.bytes.extend_from_slice(&chunk[..count]);
                    }
                    return Ok(true);
                }
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => vm.check_interrupts()?,
                Err(error) => return Err(vm.os_error(&error, None)),
            }
        }
    }

    /// The bytes of the next line, its end included; none at the end of the file.
    fn line_bytes(&self, vm: &mut Vm) -> Outcome<Vec<u8>> {
        self.check_readable(vm)?;
        let mut searched = 0;
        loop {
            {
                let mut unread = self.unread.borrow_mut();
                if let Some(end) = memchr::memchr(b'\n', &unread.rest()[searched..]) {
                    return Ok(unread.take(searched + end + 1));
                }
                searched = unread.rest().len();
            }
            if !self.fill(vm)? {
                let mut unread = self.unread.borrow_mut();
                let rest = unread.rest().len();
                return Ok(unread.take(rest));
            }
        }
    }

    fn content(&self, vm: &mut Vm, bytes: Vec<u8>) -> Outcome {
        if self.binary {
            return Ok(bytes::new(bytes));
        }
        match self.encoding.get().decode(&bytes, true, &mut self.errors.get()) {
            Ok((text, _)) => Ok(str::new(text)),
            Err(error) => Err(codec_error(vm, error, bytes::new(bytes))),
        }
    }

    /// The next line as text without its end; nothing at the end of the file. For `input`.
    ///
    /// # Errors
    /// `OSError`, `UnicodeDecodeError`, `KeyboardInterrupt`.
    pub fn input_line(&self, vm: &mut Vm) -> Outcome<Option<Value>> {
        let mut line = self.line_bytes(vm)?;
        if line.is_empty() {
            return Ok(None);
        }
        if line.last() == Some(&b'\n') {
            line.pop();
        }
        self.content(vm, line).map(Some)
    }
}

fn read(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let file = this.payload::<TextFile>();
    file.check_readable(vm)?;
    let most = match arguments.first().filter(|size| !is_none(size)) {
        Some(size) => vm.index_isize(size, true)?,
        None => -1,
    };
    if most < 0 {
        while file.fill(vm)? {}
        let rest = {
            let mut unread = file.unread.borrow_mut();
            let count = unread.rest().len();
            unread.take(count)
        };
        return file.content(vm, rest);
    }
    let wanted = most as usize;
    loop {
        let enough = {
            let unread = file.unread.borrow();
            let rest = unread.rest();
            if file.binary { (rest.len() >= wanted).then_some(wanted) } else { character_end(rest, wanted) }
        };
        let count = match enough {
            Some(count) => count,
            None if file.fill(vm)? => continue,
            None => file.unread.borrow().rest().len(),
        };
        let taken = file.unread.borrow_mut().take(count);
        return file.content(vm, taken);
    }
}

/// Where the first `count` characters of UTF-8 end, if there are so many.
fn character_end(bytes: &[u8], count: usize) -> Option<usize> {
    let mut starts = bytes.iter().enumerate().filter(|(_, byte)| **byte & 0xC0 != 0x80);
    match starts.nth(count) {
        Some((end, _)) => Some(end),
        None if count == 0 => Some(0),
        None => None,
    }
}

fn readline(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    let file = this.payload::<TextFile>();
    let line = file.line_bytes(vm)?;
    file.content(vm, line)
}

fn readlines(vm: &mut Vm, this: &Value, _: &[Value]) -> Outcome {
    let mut lines = Vec::new();
    while let Some(line) = next(vm, this)? {
        lines.push(line);
    }
    Ok(list::new(lines))
}

/// The next line of a file that is iterated.
pub fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let file = this.payload::<TextFile>();
    let line = file.line_bytes(vm)?;
    if line.is_empty() { Ok(None) } else { file.content(vm, line).map(Some) }
}

/// The iterator of a file: the file itself.
pub fn iter(vm: &mut Vm, this: &Value) -> Outcome {
    this.payload::<TextFile>().check_open(vm)?;
    Ok(this.clone())
}

fn writelines(vm: &mut Vm, this: &Value, lines: &Value) -> Outcome {
    vm.for_each(lines, |vm, line| super::write(vm, this, &line).map(drop))?;
    Ok(none())
}

fn close(vm: &mut Vm, this: &Value) -> Outcome {
    let file = this.payload::<TextFile>();
    let flushed = file.flush(vm);
    let device = file.device.replace(Device::Closed);
    drop(device);
    flushed?;
    Ok(none())
}

fn enter(vm: &mut Vm, this: &Value) -> Outcome {
    this.payload::<TextFile>().check_open(vm)?;
    Ok(this.clone())
}

fn exit(vm: &mut Vm, this: &Value, _: &Arguments<'_>) -> Outcome {
    vm.call_method(this, &crate::types::names::names().close, &[])
}

fn readable(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<TextFile>().readable))
}

fn writable(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<TextFile>().writable))
}

fn seek(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    use std::io::{Seek, SeekFrom};
    let file = this.payload::<TextFile>();
    file.check_open(vm)?;
    file.flush(vm)?;
    let offset = vm.index_isize(&arguments[0], true)? as i64;
    let whence = match arguments.get(1) {
        Some(whence) => vm.index_isize(whence, true)?,
        None => 0,
    };
    let target = match whence {
        0 => SeekFrom::Start(offset.max(0) as u64),
        1 => SeekFrom::Current(offset - file.unread.borrow().rest().len() as i64),
        _ => SeekFrom::End(offset),
    };
    let moved = match &*file.device.borrow() {
        Device::File(device) => (&*device).seek(target),
        _ => Err(std::io::Error::from_raw_os_error(libc::ESPIPE)),
    };
    drop(file.unread.replace(Unread::default()));
    match moved {
        Ok(place) => Ok(int::new(place as i64)),
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

fn tell(vm: &mut Vm, this: &Value) -> Outcome {
    use std::io::Seek;
    let file = this.payload::<TextFile>();
    file.check_open(vm)?;
    file.flush(vm)?;
    let place = match &*file.device.borrow() {
        Device::File(device) => (&*device).stream_position(),
        _ => Err(std::io::Error::from_raw_os_error(libc::ESPIPE)),
    };
    match place {
        Ok(place) => Ok(int::new(place as i64 - file.unread.borrow().rest().len() as i64)),
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

/// The methods of files that this file defines.
pub const METHODS: [Method; 13] = [
    Method::new(
        "read",
        Native::Positional(0, 1, read),
        "read($self, size=-1, /)\n--\n\nRead at most size characters, or everything.",
    ),
    Method::new(
        "readline",
        Native::Positional(0, 1, readline),
        "readline($self, size=-1, /)\n--\n\nRead until a newline or the end.",
    ),
    Method::new(
        "readlines",
        Native::Positional(0, 1, readlines),
        "readlines($self, hint=-1, /)\n--\n\nReturn a list of lines.",
    ),
    Method::new(
        "writelines",
        Native::One(writelines),
        "writelines($self, lines, /)\n--\n\nWrite a list of lines.",
    ),
    Method::new("close", Native::NoArguments(close), "close($self, /)\n--\n\nFlush and close the file."),
    Method::new("__enter__", Native::NoArguments(enter), ""),
    Method::new("__exit__", Native::Any(exit), ""),
    Method::new("readable", Native::NoArguments(readable), "readable($self, /)\n--\n\n"),
    Method::new("writable", Native::NoArguments(writable), "writable($self, /)\n--\n\n"),
    Method::new("seekable", Native::NoArguments(seekable), "seekable($self, /)\n--\n\n"),
    Method::new("seek", Native::Positional(1, 2, seek), "seek($self, cookie, whence=0, /)\n--\n\n"),
    Method::new("tell", Native::NoArguments(tell), "tell($self, /)\n--\n\n"),
    Method::new("detach", Native::NoArguments(detach), "detach($self, /)\n--\n\n"),
];

fn seekable(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(matches!(*this.payload::<TextFile>().device.borrow(), Device::File(_))))
}

fn detach(vm: &mut Vm, _: &Value) -> Outcome {
    Err(vm.raise_new(crate::modules::io_unsupported(), "detach"))
}

/// What the letters of a mode ask for.
struct Mode {
    text: &'static str,
    reading: bool,
    writing: bool,
    appending: bool,
    creating: bool,
    updating: bool,
    binary: bool,
}

fn parse_mode(vm: &mut Vm, mode: &str) -> Outcome<Mode> {
    let has = |letter: char| mode.contains(letter);
    let repeated = mode.chars().enumerate().any(|(index, letter)| mode[..index].contains(letter));
    if repeated || mode.chars().any(|letter| !"rwaxbt+".contains(letter)) {
        return Err(vm.value_error(format!("invalid mode: '{mode}'")));
    }
    if has('t') && has('b') {
        return Err(vm.value_error("can't have text and binary mode at once"));
    }
    if ['r', 'w', 'a', 'x'].into_iter().filter(|letter| has(*letter)).count() != 1 {
        return Err(vm.value_error("must have exactly one of create/read/write/append mode"));
    }
    let text = ["r", "w", "a", "x", "rb", "wb", "ab", "xb", "r+", "w+", "a+", "rb+", "wb+", "ab+"];
    let sorted: String = mode.chars().filter(|letter| *letter != 't').collect();
    let plain = text
        .into_iter()
        .find(|known| known.len() == sorted.len() && sorted.chars().all(|letter| known.contains(letter)));
    Ok(Mode {
        text: plain.unwrap_or("r"),
        reading: has('r'),
        writing: has('w'),
        appending: has('a'),
        creating: has('x'),
        updating: has('+'),
        binary: has('b'),
    })
}

/// `open(file, mode, buffering, encoding, errors, newline, closefd, opener)`.
///
/// # Errors
/// `OSError`, `ValueError`, `TypeError`, `LookupError`.
pub fn open(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];
    let [file, mode, _, encoding, errors, newline, ..] = arguments.bind(vm, "open", names, 0, 0, 1)?;
    let Some(file) = file else { unreachable!("required") };
    let mode = match &mode {
        Some(mode) if mode.has::<Str>() => to_string(mode),
        Some(mode) => {
            let class = mode.class().name();
            return Err(vm.type_error(format!("open() argument 'mode' must be str, not {class}")));
        }
        None => "r".to_owned(),
    };
    let mode = parse_mode(vm, &mode)?;
    let given = |value: Option<Value>| value.filter(|value| !is_none(value));
    let (encoding, errors, newline) = (given(encoding), given(errors), given(newline));
    if mode.binary {
        for (value, what) in [(&encoding, "an encoding"), (&errors, "an errors"), (&newline, "a newline")] {
            if value.is_some() {
                return Err(vm.value_error(format!("binary mode doesn't take {what} argument")));
            }
        }
    }
    let encoding_kind = match &encoding {
        None => Encoding::Utf8,
        Some(name) => match Encoding::named(&to_string(name)) {
            Some(known) => known,
            None => {
                let name = to_string(name);
                let message = format!("unknown encoding: {name}");
                return Err(vm.lookup_error(message));
            }
        },
    };
    let error_name = errors.as_ref().map_or_else(|| "strict".to_owned(), to_string);
    let handler = ErrorHandler::named(&error_name).unwrap_or(ErrorHandler::Strict);
    let path = path_of(vm, &file)?;
    let opened = OpenOptions::new()
        .read(mode.reading || mode.updating)
        .write(mode.writing || mode.creating || (mode.updating && !mode.appending))
        .append(mode.appending)
        .truncate(mode.writing)
        .create(mode.writing || mode.appending)
        .create_new(mode.creating)
        .open(&path);
    let opened = opened.and_then(|opened| {
        if opened.metadata()?.is_dir() {
            Err(std::io::Error::from_raw_os_error(libc::EISDIR))
        } else {
            Ok(opened)
        }
    });
    let device = match opened {
        Ok(opened) => opened,
        Err(error) => return Err(vm.os_error(&error, Some(file))),
    };
    let class = match (mode.binary, mode.reading) {
        (false, _) => &CLASS,
        (true, true) => &READER,
        (true, false) => &WRITER,
    };
    Ok(object::new_of_class(
        &class.value(),
        TextFile {
            device: RefCell::new(Device::File(device)),
            name: file,
            mode: mode.text,
            encoding: Cell::new(encoding_kind),
            errors: Cell::new(handler),
            error_name: RefCell::new(error_name),
            waiting: RefCell::new(Vec::new()),
            line_buffering: Cell::new(false),
            unbuffered: Cell::new(false),
            unread: RefCell::new(Unread::default()),
            readable: mode.reading || mode.updating,
            writable: !mode.reading || mode.updating,
            binary: mode.binary,
            translates: !mode.binary && newline.is_none(),
        },
    ))
}

/// The path that `open` was given: text, bytes, or an object with `__fspath__`.
fn path_of(vm: &mut Vm, file: &Value) -> Outcome<std::path::PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    let from_bytes = |bytes: Vec<u8>| std::path::PathBuf::from(std::ffi::OsString::from_vec(bytes));
    let converted;
    let file = match vm.call_special(file, &str::intern("__fspath__"), &[])? {
        Some(path) => {
            converted = path;
            &converted
        }
        None => file,
    };
    if let Some(text) = file.downcast::<Str>() {
        if text.text().as_bytes().contains(&0) {
            return Err(vm.value_error("embedded null character"));
        }
        return Ok(from_bytes(text.text().as_bytes().to_vec()));
    }
    if let Some(bytes) = file.downcast::<Bytes>() {
        return Ok(from_bytes(bytes.data.to_vec()));
    }
    if let Some(number) = int::exact_small(file) {
        return Ok(std::path::PathBuf::from(format!("/dev/fd/{number}")));
    }
    let class = file.class().name();
    Err(vm.type_error(format!("expected str, bytes or os.PathLike object, not {class}")))
}

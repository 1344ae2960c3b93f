//! Text files: the process's standard streams, and what `open` gives for text.

pub mod reading;

pub use reading::open;

use super::definition::{Definition, GetSet, Method, Native};
use super::object as object_type;
use super::str::{self, Str};
use super::type_::{CLASS as TYPE, StaticType};
use super::{bool_, int, none};
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value};
use crate::text::Text;
use crate::text::codec::{CodecError, Encoding, ErrorHandler};
use std::cell::{Cell, RefCell};
use std::io::IsTerminal;

/// Bytes that wait for the device before they are handed to it.
const BUFFER: usize = 8192;

/// Where the bytes of a file come from or go.
#[derive(Debug)]
pub enum Device {
    /// The process's standard input.
    Input,
    /// The process's standard output.
    Output,
    /// The process's standard error.
    Error,
    /// A file that was opened.
    File(std::fs::File),
    /// Nothing any more.
    Closed,
}

impl Device {
    fn write(&self, bytes: &[u8]) -> std::io::Result<usize> {
        Ok(match self {
            Device::Output => rustix::io::write(std::io::stdout(), bytes)?,
            Device::Error => rustix::io::write(std::io::stderr(), bytes)?,
            Device::File(file) => rustix::io::write(file, bytes)?,
            Device::Input | Device::Closed => return Err(std::io::Error::from_raw_os_error(libc::EBADF)),
        })
    }

    fn read(&self, buffer: &mut [u8]) -> std::io::Result<usize> {
        Ok(match self {
            Device::Input => rustix::io::read(std::io::stdin(), buffer)?,
            Device::File(file) => rustix::io::read(file, buffer)?,
            Device::Output | Device::Error | Device::Closed => {
                return Err(std::io::Error::from_raw_os_error(libc::EBADF));
            }
        })
    }

    /// Whether it is a terminal.
    pub fn is_terminal(&self) -> bool {
        match self {
            Device::Input => std::io::stdin().is_terminal(),
            Device::Output => std::io::stdout().is_terminal(),
            Device::Error => std::io::stderr().is_terminal(),
            Device::File(file) => file.is_terminal(),
            Device::Closed => false,
        }
    }

    fn number(&self) -> i64 {
        use std::os::fd::AsRawFd;
        match self {
            Device::Input => 0,
            Device::Output => 1,
            Device::Error => 2,
            Device::File(file) => i64::from(file.as_raw_fd()),
            Device::Closed => -1,
        }
    }
}

/// A text file.
pub struct TextFile {
    device: RefCell<Device>,
    name: Value,
    mode: &'static str,
    encoding: Cell<Encoding>,
    errors: Cell<ErrorHandler>,
    error_name: RefCell<String>,
    /// Encoded text that waits for the device.
    waiting: RefCell<Vec<u8>>,
    line_buffering: Cell<bool>,
    unbuffered: Cell<bool>,
    unread: RefCell<reading::Unread>,
    readable: bool,
    writable: bool,
    /// Content is bytes, not text.
    binary: bool,
    /// Line ends of every kind are read as line feeds.
    translates: bool,
}

/// The type `TextIOWrapper`.
pub static CLASS: StaticType = StaticType::built_in::<TextFile>(
    "_io.TextIOWrapper",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for TextFile {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.name.trace(tracer);
    }
}

impl Drop for TextFile {
    fn drop(&mut self) {
        // Nobody is left who could hear of an error.
        let _ = self.write_out();
    }
}

/// A standard stream. Output is handed to a terminal line by line, else in blocks; errors always
/// line by line.
pub fn standard(device: Device, name: &str) -> Value {
    let line_buffering = matches!(device, Device::Error) || device.is_terminal();
    let errors =
        if matches!(device, Device::Error) { ErrorHandler::BackslashReplace } else { ErrorHandler::Strict };
    let error_name = if matches!(device, Device::Error) { "backslashreplace" } else { "strict" };
    let is_input = matches!(device, Device::Input);
    object::new(TextFile {
        unread: RefCell::default(),
        readable: is_input,
        writable: !is_input,
        binary: false,
        translates: true,
        mode: if is_input { "r" } else { "w" },
        device: RefCell::new(device),
        name: str::new(name),
        encoding: Cell::new(Encoding::Utf8),
        errors: Cell::new(errors),
        error_name: RefCell::new(error_name.to_owned()),
        waiting: RefCell::new(Vec::new()),
        line_buffering: Cell::new(line_buffering),
        unbuffered: Cell::new(false),
    })
}

impl TextFile {
    /// Writes text.
    ///
    /// # Errors
    /// `UnicodeEncodeError`, `OSError`, `ValueError` for a closed file.
    #[inline]
    pub fn write(&self, vm: &mut Vm, text: &Text) -> Outcome<()> {
        if let (Encoding::Utf8, Some(plain)) = (self.encoding.get(), text.as_str()) {
            return self.write_bytes(vm, plain.as_bytes());
        }
        match self.encoding.get().encode(text, &mut self.errors.get()) {
            Ok(bytes) => self.write_bytes(vm, &bytes),
            Err(error) => Err(codec_error(vm, error, str::new(text.clone()))),
        }
    }

    /// Writes text that is UTF-8.
    ///
    /// # Errors
    /// As for [`TextFile::write`].
    #[inline]
    pub fn write_str(&self, vm: &mut Vm, text: &str) -> Outcome<()> {
        match self.encoding.get() {
            Encoding::Utf8 => self.write_bytes(vm, text.as_bytes()),
            _ => self.write(vm, &Text::from(text)),
        }
    }

    fn write_bytes(&self, vm: &mut Vm, bytes: &[u8]) -> Outcome<()> {
        if matches!(*self.device.borrow(), Device::Closed) {
            return Err(vm.value_error("I/O operation on closed file."));
        }
        if let Some(printed) = &mut vm.printed
            && matches!(*self.device.borrow(), Device::Output)
        {
            printed.extend_from_slice(bytes);
        }
        let waiting = {
            let mut waiting = self.waiting.borrow_mut();
            waiting.extend_from_slice(bytes);
            waiting.len()
        };
        if waiting >= BUFFER
            || self.unbuffered.get()
            || (self.line_buffering.get() && memchr::memchr(b'\n', bytes).is_some())
        {
            return self.flush(vm);
        }
        Ok(())
    }

    /// Hands everything that waits to the device.
    ///
    /// # Errors
    /// `OSError`; `KeyboardInterrupt` while the device blocks.
    pub fn flush(&self, vm: &mut Vm) -> Outcome<()> {
        loop {
            match self.write_out() {
                Ok(()) => return Ok(()),
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => vm.check_interrupts()?,
                Err(error) => return Err(vm.os_error(&error, None)),
            }
        }
    }

    fn write_out(&self) -> std::io::Result<()> {
        let mut waiting = self.waiting.borrow_mut();
        let mut written = 0;
        let device = self.device.borrow();
        while written < waiting.len() {
            match device.write(&waiting[written..]) {
                Ok(count) => written += count,
                Err(error) => {
                    waiting.drain(..written);
                    return Err(error);
                }
            }
        }
        waiting.clear();
        Ok(())
    }
}

/// Makes a standard stream hand on everything at once (`-u`).
pub fn set_unbuffered(file: &Value) {
    if let Some(file) = file.downcast::<TextFile>() {
        file.unbuffered.set(true);
    }
}

/// Forgets what a file could not write.
pub fn discard(file: &Value) {
    if let Some(file) = file.downcast::<TextFile>() {
        file.waiting.borrow_mut().clear();
    }
}

/// Raises what a codec found wrong with `object`.
#[cold]
pub fn codec_error(vm: &mut Vm, error: CodecError, object: Value) -> Raised {
    use super::exception;
    let (class, encoding, range, reason) = match &error {
        CodecError::Plain(error) => return vm.value_error(&error.message),
        CodecError::Encode(error) => (
            &exception::UNICODE_ENCODE_ERROR,
            error.encoding,
            (error.start, error.end),
            error.reason.to_string(),
        ),
        CodecError::Decode(error) => (
            &exception::UNICODE_DECODE_ERROR,
            error.encoding,
            (error.start, error.end),
            error.reason.to_string(),
        ),
    };
    let arguments =
        [str::new(encoding), object, int::new(range.0 as i64), int::new(range.1 as i64), str::new(reason)];
    match vm.call(&class.value(), &arguments) {
        Ok(exception) => vm.raise(exception),
        Err(raised) => raised,
    }
}

fn write(vm: &mut Vm, this: &Value, text: &Value) -> Outcome {
    let file = this.payload::<TextFile>();
    if !file.writable && !matches!(*file.device.borrow(), Device::Closed) {
        let message = if file.binary { "write" } else { "not writable" };
        return Err(vm.raise_new(crate::modules::io_unsupported(), message));
    }
    if file.binary {
        let Some(bytes) = text.downcast::<super::bytes::Bytes>() else {
            let class = text.class().name();
            return Err(vm.type_error(format!("a bytes-like object is required, not '{class}'")));
        };
        file.write_bytes(vm, &bytes.data)?;
        return Ok(int::new(bytes.data.len() as i64));
    }
    let Some(string) = text.downcast::<Str>() else {
        let class = text.class().name();
        return Err(vm.type_error(format!("write() argument must be str, not {class}")));
    };
    file.write(vm, string.text())?;
    Ok(int::new(string.text().char_len() as i64))
}

fn flush(vm: &mut Vm, this: &Value) -> Outcome {
    this.payload::<TextFile>().flush(vm)?;
    Ok(none::none())
}

fn isatty(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<TextFile>().device.borrow().is_terminal()))
}

fn fileno(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(this.payload::<TextFile>().device.borrow().number()))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let file = this.payload::<TextFile>();
    let name = vm.repr_text(&file.name)?.to_string_lossy();
    if file.binary {
        return Ok(str::new(format!("<{} name={name}>", this.class().built_in_name())));
    }
    let (mode, encoding) = (file.mode, file.encoding.get().error_name());
    Ok(str::new(format!("<_io.TextIOWrapper name={name} mode='{mode}' encoding='{encoding}'>")))
}

fn get_name(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<TextFile>().name.clone())
}

fn get_mode(_: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(this.payload::<TextFile>().mode))
}

fn get_encoding(_: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(this.payload::<TextFile>().encoding.get().error_name()))
}

fn get_errors(_: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(this.payload::<TextFile>().error_name.borrow().as_str()))
}

fn get_closed(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(matches!(*this.payload::<TextFile>().device.borrow(), Device::Closed)))
}

fn get_line_buffering(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<TextFile>().line_buffering.get()))
}

const OWN: [Method; 4] = [
    Method::new(
        "write",
        Native::One(write),
        "write($self, text, /)\n--\n\nWrite text and return the number of characters.",
    ),
    Method::new("flush", Native::NoArguments(flush), "flush($self, /)\n--\n\nWrite what is buffered."),
    Method::new("isatty", Native::NoArguments(isatty), "isatty($self, /)\n--\n\n"),
    Method::new("fileno", Native::NoArguments(fileno), "fileno($self, /)\n--\n\n"),
];

static METHODS: [Method; 17] = {
    let [a, b, c, d] = OWN;
    let [e, f, g, h, i, j, k, l, m, n, o, p, q] = reading::METHODS;
    [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q]
};

/// `TextIOWrapper`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("A stream of text over a stream of bytes."),
    methods: &METHODS,
    attributes: &[
        GetSet { name: "name", get: get_name, set: None, doc: "" },
        GetSet { name: "mode", get: get_mode, set: None, doc: "" },
        GetSet { name: "encoding", get: get_encoding, set: None, doc: "" },
        GetSet { name: "errors", get: get_errors, set: None, doc: "" },
        GetSet { name: "closed", get: get_closed, set: None, doc: "" },
        GetSet { name: "line_buffering", get: get_line_buffering, set: None, doc: "" },
    ],
    slots: |slots| {
        slots.repr.set(Some(repr));
        slots.iter.set(Some(reading::iter));
        slots.next.set(Some(reading::next));
    },
};

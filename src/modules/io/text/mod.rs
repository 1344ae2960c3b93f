//! `TextIOWrapper`: text over a buffered stream of bytes.

mod codec;
mod definition;
mod position;
mod reading;
mod writing;

pub use definition::DEFINITION;

use super::base;
use super::buffered::{self, Buffered};
use super::newline::Newlines;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, FINALIZER, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::text::Text;
use crate::types::none::is_none;
use crate::types::str::{self, Str, intern, to_string};
use crate::types::type_::{CLASS as TYPE, StaticType};
use codec::{Decoder, Encoder};
use std::cell::{Cell, RefCell};

/// Bytes that wait for the buffer below, and bytes read at once.
const CHUNK: usize = 8192;

/// Text that has been decoded and not asked for yet.
#[derive(Default)]
struct Decoded {
    text: Text,
    /// From which byte on.
    at: usize,
}

impl Decoded {
    fn rest(&self) -> &[u8] {
        &self.text.as_bytes()[self.at..]
    }

    /// Takes the next `bytes` bytes.
    fn take(&mut self, bytes: usize) -> Text {
        let start = self.at;
        self.at = start + bytes;
        if start == 0 && self.at == self.text.byte_len() {
            return self.text.clone();
        }
        self.text.slice_bytes(start..self.at)
    }

    /// Takes up to so many characters.
    fn take_characters(&mut self, count: usize) -> Text {
        let used = self.text.char_index_of(self.at);
        let end = self.text.byte_offset(used.saturating_add(count));
        self.take(end - self.at)
    }
}

/// A text file.
pub struct TextFile {
    /// `__dict__`, once it is needed.
    pub attributes: ValueCell,
    buffer: ValueCell,
    ready: Cell<bool>,
    detached: Cell<bool>,
    closed: Cell<bool>,
    encoding: RefCell<String>,
    errors: RefCell<String>,
    encoder: RefCell<Option<Encoder>>,
    decoder: RefCell<Option<Decoder>>,
    /// The text can be copied as it is: UTF-8, line feeds as they are.
    plain: Cell<bool>,
    /// It is plain, and what is written need not be looked at: nothing is flushed for a line end.
    quick: Cell<bool>,
    /// The argument `newline`.
    newline: RefCell<Option<String>>,
    line_buffering: Cell<bool>,
    write_through: Cell<bool>,
    seekable: Cell<bool>,
    telling: Cell<bool>,
    has_read1: Cell<bool>,
    /// Encoded text that waits for the buffer.
    pending: RefCell<Vec<u8>>,
    decoded: RefCell<Decoded>,
    /// What the decoder remembered, and the bytes it was then given.
    snapshot: RefCell<Option<(num_bigint::BigInt, Vec<u8>)>>,
    /// Bytes for each character, lately.
    ratio: Cell<f64>,
    chunk: Cell<usize>,
    /// It is the process's standard output, whose text somebody may want to see.
    standard_output: Cell<bool>,
    /// Nobody has closed it, and it is about to die.
    pub finalizing: Cell<bool>,
}

/// The type `TextIOWrapper`.
pub static CLASS: StaticType = StaticType::built_in::<TextFile>(
    "_io.TextIOWrapper",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | FINALIZER | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for TextFile {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.attributes.trace(tracer);
        self.buffer.trace(tracer);
        if let Ok(encoder) = self.encoder.try_borrow() {
            encoder.trace(tracer);
        }
        if let Ok(decoder) = self.decoder.try_borrow() {
            decoder.trace(tracer);
        }
    }

    fn needs_finalizer(&self) -> bool {
        self.ready.get() && !self.closed.get() && !self.buffer.is_empty()
    }
}

impl TextFile {
    fn empty() -> TextFile {
        TextFile {
            attributes: ValueCell::empty(),
            buffer: ValueCell::empty(),
            ready: Cell::new(false),
            detached: Cell::new(false),
            closed: Cell::new(false),
            encoding: RefCell::default(),
            errors: RefCell::default(),
            encoder: RefCell::new(None),
            decoder: RefCell::new(None),
            plain: Cell::new(false),
            quick: Cell::new(false),
            newline: RefCell::new(None),
            line_buffering: Cell::new(false),
            write_through: Cell::new(false),
            seekable: Cell::new(false),
            telling: Cell::new(false),
            has_read1: Cell::new(false),
            pending: RefCell::default(),
            decoded: RefCell::default(),
            snapshot: RefCell::new(None),
            ratio: Cell::new(0.0),
            chunk: Cell::new(CHUNK),
            standard_output: Cell::new(false),
            finalizing: Cell::new(false),
        }
    }

    /// Whether line feeds are written as something else.
    fn written_newline(&self) -> Option<&'static str> {
        match self.newline.borrow().as_deref() {
            Some("\r") => Some("\r"),
            Some("\r\n") => Some("\r\n"),
            _ => None,
        }
    }

    /// Notes whether text can be copied as it is.
    fn note_plain(&self) {
        use crate::text::codec::Encoding;
        let utf8 = matches!(&*self.encoder.borrow(), Some(Encoder::Native(Encoding::Utf8)));
        self.plain.set(utf8 && self.written_newline().is_none());
        let flushes = self.line_buffering.get() || self.write_through.get();
        self.quick.set(self.plain.get() && !flushes && self.decoder.borrow().is_none());
    }

    fn universal(&self) -> Option<Newlines> {
        match self.newline.borrow().as_deref() {
            None => Some(Newlines::new(true)),
            Some("") => Some(Newlines::new(false)),
            Some(_) => None,
        }
    }
}

/// A standard stream over a descriptor; nothing where that is not open.
pub fn standard(number: i32, name: &str) -> Option<Value> {
    let descriptor = crate::system::descriptor(number).ok()?;
    rustix::io::fcntl_getfd(descriptor).ok()?;
    let terminal = rustix::termios::isatty(descriptor);
    let writable = number != 0;
    let raw = super::file_io::standard(number, name, writable);
    let buffer = buffered::standard(raw, writable);
    let file = TextFile::empty();
    file.buffer.set(buffer);
    file.line_buffering.set(terminal || number == 2);
    *file.encoding.borrow_mut() = "utf-8".to_owned();
    *file.errors.borrow_mut() = if number == 2 { "backslashreplace" } else { "strict" }.to_owned();
    if writable {
        *file.newline.borrow_mut() = Some("\n".to_owned());
        *file.encoder.borrow_mut() = Some(Encoder::Native(crate::text::codec::Encoding::Utf8));
    }
    file.has_read1.set(!writable);
    file.standard_output.set(number == 1);
    file.ready.set(true);
    file.note_plain();
    let attributes = crate::types::dict::new();
    let mode = str::new(if writable { "w" } else { "r" });
    attributes.payload::<crate::types::dict::Dict>().set_name(&intern("mode"), mode);
    file.attributes.set(attributes);
    Some(object::new(file))
}

/// Makes the decoder of standard input, which is not needed before something is read.
fn decoder_of_standard_input(vm: &mut Vm, file: &TextFile) -> Outcome<()> {
    if file.decoder.borrow().is_none() && file.encoder.borrow().is_none() {
        let (name, errors) = (file.encoding.borrow().clone(), file.errors.borrow().clone());
        let made = Decoder::new(vm, &name, &errors, file.universal())?;
        *file.decoder.borrow_mut() = Some(made);
    }
    Ok(())
}

/// Makes a standard stream hand on everything at once (`-u`).
pub fn set_unbuffered(file: &Value) {
    if let Some(file) = file.downcast::<TextFile>() {
        file.write_through.set(true);
        file.line_buffering.set(true);
        file.note_plain();
    }
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, TextFile::empty()))
}

/// A name argument; none for `None`.
fn name(vm: &mut Vm, parameter: &str, value: Option<&Value>) -> Outcome<Option<String>> {
    match value.filter(|value| !is_none(value)) {
        None => Ok(None),
        Some(value) if value.has::<Str>() => {
            let text = to_string(value);
            if text.contains('\0') {
                return Err(vm.value_error("embedded null character"));
            }
            if value.payload::<Str>().as_str().is_none() {
                let utf8 = Some("utf-8");
                str::codec::encode(vm, value, utf8, None)?;
            }
            Ok(Some(text))
        }
        Some(value) => {
            let class = value.class().name();
            let message = format!("TextIOWrapper() argument '{parameter}' must be str or None, not {class}");
            Err(vm.type_error(message))
        }
    }
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let names = ["buffer", "encoding", "errors", "newline", "line_buffering", "write_through"];
    let [buffer, encoding, errors, newline, line_buffering, write_through] =
        arguments.bind(vm, "TextIOWrapper", names, 0, 0, 1)?;
    let buffer = buffer.unwrap_or_else(crate::types::none::none);
    let file = this.payload::<TextFile>();
    file.ready.set(false);
    file.detached.set(false);
    let encoding = name(vm, "encoding", encoding.as_ref())?;
    let given_errors = name(vm, "errors", errors.as_ref())?;
    let newline = super::newline_argument(vm, "TextIOWrapper", newline.as_ref())?;
    let line_buffering = vm.truth_or(line_buffering.as_ref(), false)?;
    let write_through = vm.truth_or(write_through.as_ref(), false)?;
    let encoding = match encoding {
        Some(encoding) if encoding != "locale" => encoding,
        _ => "UTF-8".to_owned(),
    };
    let errors = given_errors.unwrap_or_else(|| "strict".to_owned());
    drop((file.encoder.take(), file.decoder.take(), file.snapshot.take()));
    *file.pending.borrow_mut() = Vec::new();
    *file.decoded.borrow_mut() = Decoded::default();
    *file.newline.borrow_mut() = newline;
    // Unknown codecs are found out before the buffer is asked anything.
    codec::check(vm, &encoding)?;
    let readable = base::call(vm, &buffer, "readable")?;
    if vm.truth(&readable)? {
        let decoder = Decoder::new(vm, &encoding, &errors, file.universal())?;
        *file.decoder.borrow_mut() = Some(decoder);
    }
    let writable = base::call(vm, &buffer, "writable")?;
    let writable = vm.truth(&writable)?;
    let encoder = if writable { Some(Encoder::new(vm, &encoding, &errors)?) } else { None };
    *file.encoder.borrow_mut() = encoder.clone();
    let seekable = base::call(vm, &buffer, "seekable")?;
    let seekable = vm.truth(&seekable)?;
    file.has_read1.set(vm.find_attribute(&buffer, &intern("read1"))?.is_some());
    *file.encoding.borrow_mut() = encoding;
    *file.errors.borrow_mut() = errors;
    file.line_buffering.set(line_buffering);
    file.write_through.set(write_through);
    file.seekable.set(seekable);
    file.telling.set(seekable);
    file.ratio.set(0.0);
    file.closed.set(false);
    file.standard_output.set(false);
    if let Some(encoder @ Encoder::Object(_)) = &encoder
        && seekable
    {
        let position = base::call(vm, &buffer, "tell")?;
        if vm.truth(&position)? {
            encoder.set_start(vm, false)?;
        }
    }
    drop(file.buffer.replace(Some(buffer)));
    file.note_plain();
    file.ready.set(true);
    Ok(())
}

/// The file, if its `__init__` has run and it has not been detached.
fn ready<'a>(vm: &mut Vm, this: &'a Value) -> Outcome<&'a TextFile> {
    let file = this.payload::<TextFile>();
    if file.ready.get() {
        return Ok(file);
    }
    Err(match file.detached.get() {
        true => vm.value_error("underlying buffer has been detached"),
        false => vm.value_error("I/O operation on uninitialized object"),
    })
}

/// The file, if its `__init__` has run, detached or not.
fn made<'a>(vm: &mut Vm, this: &'a Value) -> Outcome<&'a TextFile> {
    let file = this.payload::<TextFile>();
    if file.detached.get() { Ok(file) } else { ready(vm, this) }
}

/// The stream of bytes below.
fn buffer(vm: &mut Vm, this: &Value) -> Outcome {
    let file = ready(vm, this)?;
    match file.buffer.get() {
        Some(buffer) => Ok(buffer),
        None => Err(vm.value_error("underlying buffer has been detached")),
    }
}

fn is_closed(vm: &mut Vm, this: &Value) -> Outcome<bool> {
    let buffer = buffer(vm, this)?;
    let closed = vm.get_attribute(&buffer, &intern("closed"))?;
    vm.truth(&closed)
}

fn check_open(vm: &mut Vm, this: &Value) -> Outcome<()> {
    if this.is_exact::<TextFile>() {
        if is_closed(vm, this)? {
            return Err(vm.value_error("I/O operation on closed file."));
        }
        return Ok(());
    }
    base::check_closed(vm, this)
}

/// Whether the buffer below is one of ours, whose functions can be called straight.
fn native_buffer(buffer: &Value) -> bool {
    buffer.is_exact::<Buffered>()
        || buffered::WRITER.is(&buffer.class_value())
        || buffered::RANDOM.is(&buffer.class_value())
}

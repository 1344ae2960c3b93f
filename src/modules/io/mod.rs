//! `_io`: files and streams (library, `io`), on which the library's `io` stands.
//!
//! - [`base`]: the base classes, from which programs derive their own streams
//! - [`file_io`]: files of the operating system; [`bytes_io`], [`string_io`]: streams in memory
//! - [`buffered`]: buffers; [`text`]: text over them; [`newline`]: universal newlines
//! - [`open`]: puts them together

pub mod base;
pub mod buffered;
pub mod bytes_io;
pub mod file_io;
pub mod newline;
mod open;
pub mod string_io;
pub mod text;
pub mod unsupported;

pub use open::open;
pub use text::TextFile;

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Value, ValueCell};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::module::{self, Module};
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern, to_string};
use crate::types::type_::{StaticType, TypeObject};
use crate::types::{bool_, exception, int};

/// `io.DEFAULT_BUFFER_SIZE`, as in CPython 3.14.
pub const DEFAULT_BUFFER_SIZE: usize = 128 * 1024;

/// The types of this module, bases before what is derived from them.
pub static TYPES: [&Definition; 14] = [
    &unsupported::DEFINITION,
    &base::DEFINITION,
    &base::RAW_DEFINITION,
    &base::BUFFERED_DEFINITION,
    &base::TEXT_DEFINITION,
    &file_io::DEFINITION,
    &bytes_io::DEFINITION,
    &string_io::DEFINITION,
    &buffered::READER_DEFINITION,
    &buffered::WRITER_DEFINITION,
    &buffered::RANDOM_DEFINITION,
    &buffered::PAIR_DEFINITION,
    &text::DEFINITION,
    &newline::DEFINITION,
];

/// Where a stream of a built-in kind keeps its `__dict__`.
pub fn own_dict(object: &Value) -> Option<&ValueCell> {
    if let Some(stream) = object.downcast::<base::IoBase>() {
        return Some(&stream.attributes);
    }
    if let Some(file) = object.downcast::<file_io::FileIo>() {
        return Some(&file.attributes);
    }
    if let Some(stream) = object.downcast::<bytes_io::BytesIo>() {
        return Some(&stream.attributes);
    }
    if let Some(stream) = object.downcast::<string_io::StringIo>() {
        return Some(&stream.attributes);
    }
    if let Some(stream) = object.downcast::<buffered::Buffered>() {
        return Some(&stream.attributes);
    }
    if let Some(pair) = object.downcast::<buffered::RwPair>() {
        return Some(&pair.attributes);
    }
    object.downcast::<TextFile>().map(|file| &file.attributes)
}

/// Whether instances of `class` are streams, which keep their attributes in a dict of their own.
pub fn has_own_dict(class: &TypeObject) -> bool {
    [
        &base::CLASS,
        &file_io::CLASS,
        &bytes_io::CLASS,
        &string_io::CLASS,
        &buffered::READER,
        buffered::PAIR_DEFINITION.class,
        &text::CLASS,
    ]
    .iter()
    .any(|other: &&StaticType| class.head.same_payload(&other.payload().head))
}

static FUNCTIONS: &[Method] = &[
    Method::new(
        "open",
        Native::Any(open),
        "open($module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)\n--\n\nOpen file and return a stream.  Raise OSError upon failure.",
    ),
    Method::new(
        "open_code",
        Native::Any(open_code),
        "open_code($module, /, path)\n--\n\nOpens the provided file with the intent to import the contents.\n\nThis may perform extra validation beyond open(), but is otherwise interchangeable\nwith calling open(path, 'rb').",
    ),
    Method::new(
        "text_encoding",
        Native::Positional(1, 2, text_encoding),
        "text_encoding($module, encoding, stacklevel=2, /)\n--\n\nA helper function to choose the text encoding.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let about = "The io module provides the Python interfaces to stream handling.";
    let made = module::with_functions("_io", Some(about), FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    for definition in TYPES {
        let class = definition.class;
        let name = class.payload().built_in_name().rsplit('.').next().unwrap_or_default();
        namespace.set_name(&intern(name), class.value());
    }
    namespace.set_name(&intern("BlockingIOError"), exception::BLOCKING_IO_ERROR.value());
    namespace.set_name(&intern("DEFAULT_BUFFER_SIZE"), int::new(DEFAULT_BUFFER_SIZE as i64));
    Ok(made)
}

fn open_code(vm: &mut Vm, module: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [path] = arguments.bind(vm, "open_code", ["path"], 0, 0, 1)?;
    let path = path.unwrap_or_else(none);
    if !path.has::<Str>() {
        let class = path.class().name();
        return Err(vm.type_error(format!("open_code() argument 'path' must be str, not {class}")));
    }
    open(vm, module, &Arguments::positional(&[path, str::new("rb")]))
}

fn text_encoding(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    if let Some(level) = arguments.get(1) {
        vm.c_int(level)?;
    }
    Ok(if is_none(&arguments[0]) { intern("locale").into_value() } else { arguments[0].clone() })
}

/// The argument `newline`: none for `None`.
fn newline_argument(vm: &mut Vm, function: &str, value: Option<&Value>) -> Outcome<Option<String>> {
    let Some(value) = value.filter(|value| !is_none(value)) else { return Ok(None) };
    if !value.has::<Str>() {
        let class = value.class().name();
        let message = match function {
            "StringIO" => format!("newline must be str or None, not {class}"),
            _ => format!("{function}() argument 'newline' must be str or None, not {class}"),
        };
        return Err(vm.type_error(message));
    }
    let text = to_string(value);
    if ["", "\n", "\r", "\r\n"].contains(&text.as_str()) {
        return Ok(Some(text));
    }
    let shown = vm.repr_text(value)?.to_string_lossy();
    let shown = if function == "StringIO" { shown } else { text };
    Err(vm.value_error(format!("illegal newline value: {shown}")))
}

/// The class's name as `repr` of streams shows it.
fn shown_class(this: &Value) -> String {
    match this.class().built_in_name() {
        "" => this.class().name(),
        name => name.to_owned(),
    }
}

/// Notes that the `repr` of `this` is being made.
fn enter_repr(vm: &mut Vm, this: &Value) -> Outcome<()> {
    if vm.representing.contains(&this.address()) {
        let class = shown_class(this);
        return Err(vm.runtime_error(format!("reentrant call inside {class}.__repr__")));
    }
    vm.representing.push(this.address());
    Ok(())
}

/// The end of what [`enter_repr`] began.
fn leave_repr(vm: &mut Vm, (): ()) {
    vm.representing.pop();
}

/// Notes that a stream is closed because it dies; false when it is none of the kinds that warn of it.
fn set_finalizing(this: &Value) -> bool {
    let Some(flag) = finalizing(this) else { return false };
    flag.set(true);
    true
}

fn finalizing(this: &Value) -> Option<&std::cell::Cell<bool>> {
    if let Some(file) = this.downcast::<file_io::FileIo>() {
        return Some(&file.finalizing);
    }
    if let Some(stream) = this.downcast::<buffered::Buffered>() {
        return Some(&stream.finalizing);
    }
    this.downcast::<TextFile>().map(|file| &file.finalizing)
}

/// `_finalizing`: whether the stream is closed because it dies.
const FINALIZING: GetSet = GetSet {
    name: "_finalizing",
    get: |_, this| Ok(bool_::new(finalizing(this).is_some_and(std::cell::Cell::get))),
    set: Some(|vm, _, this, value| {
        let new = value.map_or(Ok(false), |value| vm.truth(value))?;
        if let Some(flag) = finalizing(this) {
            flag.set(new);
        }
        Ok(())
    }),
    doc: "",
};

/// A copy of the attributes of a stream, `None` where it has none, for pickling.
fn attributes_copy(vm: &mut Vm, this: &Value) -> Outcome {
    let Some(own) = own_dict(this).and_then(ValueCell::get) else { return Ok(none()) };
    let made = dict::new();
    for (key, value) in own.payload::<Dict>().entries() {
        made.payload::<Dict>().set(vm, &key, value)?;
    }
    Ok(made)
}

/// Puts back what [`attributes_copy`] took.
fn restore_attributes(vm: &mut Vm, this: &Value, attributes: &Value) -> Outcome<()> {
    let Some(attributes) = attributes.downcast::<Dict>() else { return Ok(()) };
    for (key, value) in attributes.entries() {
        if key.has::<Str>() {
            vm.set_attribute(this, &str::name_of(&key), Some(&value))?;
        }
    }
    Ok(())
}

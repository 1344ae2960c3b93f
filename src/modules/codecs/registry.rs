//! The registry of codecs and error handlers (library, `codecs`).

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::bytes::Bytes;
use crate::types::exception;
use crate::types::names::names;
use crate::types::str::{self, Str, intern};
use crate::types::tuple::Tuple;
use std::collections::HashMap;

/// What `codecs.register` and `codecs.register_error` were given.
#[derive(Default)]
pub struct CodecRegistry {
    /// The search functions, in the order of their registration.
    pub search: Vec<Value>,
    /// What they found, by normalised name.
    pub known: HashMap<String, Value>,
    /// The error handlers of the program, by name.
    pub handlers: HashMap<String, Value>,
    /// The built-in error handlers that somebody asked for as functions.
    pub native_handlers: HashMap<&'static str, Value>,
    /// Whether the library's own codecs have been registered.
    started: bool,
}

impl CodecRegistry {
    /// Forgets everything, at the end of the interpreter.
    pub fn clear(&mut self) -> CodecRegistry {
        let ended = CodecRegistry { started: true, ..CodecRegistry::default() };
        std::mem::replace(self, ended)
    }
}

/// Lower case, and one underscore for whatever stands between letters and digits.
pub fn normalize(name: &str) -> String {
    let mut normal = String::with_capacity(name.len());
    let mut between = false;
    for character in name.chars() {
        if character.is_alphanumeric() || character == '.' {
            if between && !normal.is_empty() {
                normal.push('_');
            }
            between = false;
            if character.is_ascii() {
                normal.push(character.to_ascii_lowercase());
            }
        } else {
            between = true;
        }
    }
    normal
}

/// Registers the library's codecs, when first a codec is looked for.
pub fn start(vm: &mut Vm) -> Outcome<()> {
    if vm.interpreter.codecs.started {
        return Ok(());
    }
    vm.interpreter.codecs.started = true;
    match vm.import_absolute("encodings") {
        Ok(_) => Ok(()),
        Err(raised) => {
            drop(vm.catch(raised, &exception::MODULE_NOT_FOUND_ERROR)?);
            Ok(())
        }
    }
}

/// `codecs.lookup(name)`: the codec's tuple of functions.
///
/// # Errors
/// `LookupError` for a name nobody knows; whatever search functions raise.
pub fn lookup(vm: &mut Vm, name: &str) -> Outcome {
    if name.contains('\0') {
        return Err(vm.value_error("embedded null character"));
    }
    let normal = normalize(name);
    if let Some(known) = vm.interpreter.codecs.known.get(&normal) {
        return Ok(known.clone());
    }
    start(vm)?;
    let argument = [str::new(normal.as_str())];
    for search in vm.interpreter.codecs.search.clone() {
        let found = vm.call(&search, &argument)?;
        if crate::types::none::is_none(&found) {
            continue;
        }
        if found.downcast::<Tuple>().is_none_or(|found| found.items().len() != 4) {
            return Err(vm.type_error("codec search functions must return 4-tuples"));
        }
        vm.interpreter.codecs.known.insert(normal, found.clone());
        return Ok(found);
    }
    Err(vm.lookup_error(format!("unknown encoding: {name}")))
}

/// What is asked of a codec.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From text to bytes.
    Encode,
    /// From bytes to text.
    Decode,
}

impl Direction {
    fn names(self) -> (&'static str, &'static str, usize) {
        match self {
            Direction::Encode => ("encoder", "encoding", 0),
            Direction::Decode => ("decoder", "decoding", 1),
        }
    }
}

/// `codecs.encode` and `codecs.decode`: from any object to any other.
///
/// # Errors
/// As for [`lookup`]; what the codec raises, with a note.
pub fn convert(
    vm: &mut Vm,
    direction: Direction,
    object: &Value,
    name: &str,
    errors: Option<&str>,
) -> Outcome {
    let codec = lookup(vm, name)?;
    convert_by(vm, direction, &codec, object, name, errors)
}

fn convert_by(
    vm: &mut Vm,
    direction: Direction,
    codec: &Value,
    object: &Value,
    name: &str,
    errors: Option<&str>,
) -> Outcome {
    let (agent, action, index) = direction.names();
    let Some(function) = codec.payload::<Tuple>().items().get(index).cloned() else {
        return Err(vm.type_error("codec search functions must return 4-tuples"));
    };
    let mut arguments = vec![object.clone()];
    arguments.extend(errors.map(str::new));
    let result = match vm.call(&function, &arguments) {
        Ok(result) => result,
        Err(raised) => {
            let raised = vm.take_raised(raised);
            let note = str::new(format!("{action} with '{name}' codec failed"));
            vm.call_method(&raised, &names().add_note, &[note])?;
            return Err(vm.raise_unchained(raised));
        }
    };
    match result.downcast::<Tuple>().map(Tuple::items) {
        Some([converted, _]) => Ok(converted.clone()),
        _ => Err(vm.type_error(format!("{agent} must return a tuple (object, integer)"))),
    }
}

/// The codec for text of this name: what `str.encode`, `bytes.decode` and text files use.
///
/// # Errors
/// `LookupError` for one that is not between text and bytes; as for [`lookup`].
pub fn lookup_text(vm: &mut Vm, name: &str, instead: &str) -> Outcome {
    let codec = lookup(vm, name)?;
    if !codec.is_exact::<Tuple>()
        && let Some(is_text) = vm.find_attribute(&codec, &intern("_is_text_encoding"))?
        && !vm.truth(&is_text)?
    {
        let message = format!("'{name}' is not a text encoding; use {instead} to handle arbitrary codecs");
        return Err(vm.lookup_error(message));
    }
    Ok(codec)
}

/// `str.encode` for a codec written in Python.
///
/// # Errors
/// As for [`lookup_text`] and [`convert`].
pub fn encode_text(vm: &mut Vm, text: &Value, name: &str, errors: Option<&str>) -> Outcome<Vec<u8>> {
    let codec = lookup_text(vm, name, "codecs.encode()")?;
    let result = convert_by(vm, Direction::Encode, &codec, text, name, errors)?;
    if let Some(data) = result.downcast::<Bytes>() {
        return Ok(data.data.to_vec());
    }
    if let Some(array) = result.downcast::<crate::types::bytearray::ByteArray>() {
        let message = format!(
            "encoder {name} returned bytearray instead of bytes; use codecs.encode() to encode to arbitrary types"
        );
        super::super::warn_runtime(vm, &message)?;
        return Ok(array.data.borrow().clone());
    }
    let given = result.class().name();
    Err(vm.type_error(format!(
        "'{name}' encoder returned '{given}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types"
    )))
}

/// `bytes.decode` for a codec written in Python.
///
/// # Errors
/// As for [`lookup_text`] and [`convert`].
pub fn decode_text(vm: &mut Vm, data: &Value, name: &str, errors: Option<&str>) -> Outcome {
    let codec = lookup_text(vm, name, "codecs.decode()")?;
    let result = convert_by(vm, Direction::Decode, &codec, data, name, errors)?;
    if result.has::<Str>() {
        return Ok(result);
    }
    let given = result.class().name();
    Err(vm.type_error(format!(
        "'{name}' decoder returned '{given}' instead of 'str'; use codecs.decode() to decode to arbitrary types"
    )))
}

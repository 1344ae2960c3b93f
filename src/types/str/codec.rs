//! Encoding and decoding: `str.encode`, `bytes.decode`, and their errors as exceptions.

use super::{Str, new};
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::text::Text;
use crate::text::codec::{CodecError, DecodeError, EncodeError, Encoding, ErrorHandler};
use crate::types::type_::StaticType;
use crate::types::{bytes, exception, int};

/// The name of an encoding or error handler given as an argument.
///
/// # Errors
/// `TypeError` when it is no string.
pub fn name_argument(
    vm: &mut Vm,
    function: &str,
    parameter: &str,
    value: Option<&Value>,
) -> Outcome<Option<String>> {
    let Some(value) = value else { return Ok(None) };
    match value.downcast::<Str>() {
        Some(string) => Ok(Some(string.text().to_string_lossy())),
        None => {
            let given =
                if crate::types::none::is_none(value) { "None".to_owned() } else { value.class().name() };
            Err(vm.type_error(format!("{function}() argument '{parameter}' must be str, not {given}")))
        }
    }
}

fn encoding_named(vm: &mut Vm, name: Option<&str>) -> Outcome<Encoding> {
    let Some(name) = name else { return Ok(Encoding::Utf8) };
    Encoding::named(name).ok_or_else(|| vm.lookup_error(format!("unknown encoding: {name}")))
}

/// The error handler, which is looked up only when it is needed.
fn handler_named(vm: &mut Vm, name: Option<&str>) -> Outcome<ErrorHandler> {
    let Some(name) = name else { return Ok(ErrorHandler::Strict) };
    ErrorHandler::named(name).ok_or_else(|| vm.lookup_error(format!("unknown error handler name '{name}'")))
}

/// `string.encode(encoding, errors)`.
///
/// # Errors
/// `LookupError` for unknown names; `UnicodeEncodeError`.
pub fn encode(vm: &mut Vm, string: &Value, encoding: Option<&str>, errors: Option<&str>) -> Outcome<Vec<u8>> {
    let text = string.payload::<Str>().text();
    let encoding = encoding_named(vm, encoding)?;
    if encoding == Encoding::Utf8
        && let Some(text) = text.as_str()
    {
        return Ok(text.as_bytes().to_vec());
    }
    if let Ok(encoded) = encoding.encode(text, &mut ErrorHandler::Strict) {
        return Ok(encoded);
    }
    let mut handler = handler_named(vm, errors)?;
    encoding.encode(text, &mut handler).map_err(|error| raise(vm, error, string))
}

/// `bytes.decode(encoding, errors)`; `object` is what the bytes are taken from.
///
/// # Errors
/// `LookupError` for unknown names; `UnicodeDecodeError`.
pub fn decode(
    vm: &mut Vm,
    object: &Value,
    data: &[u8],
    encoding: Option<&str>,
    errors: Option<&str>,
) -> Outcome {
    let encoding = encoding_named(vm, encoding)?;
    if encoding == Encoding::Utf8
        && let Ok(text) = std::str::from_utf8(data)
    {
        return Ok(new(text));
    }
    if let Ok((text, _)) = encoding.decode(data, true, &mut ErrorHandler::Strict) {
        return Ok(new(text));
    }
    let mut handler = handler_named(vm, errors)?;
    match encoding.decode(data, true, &mut handler) {
        Ok((text, _)) => Ok(new(text)),
        Err(error) => {
            let object =
                if object.has::<bytes::Bytes>() { object.clone() } else { bytes::new(data.to_vec()) };
            Err(raise(vm, error, &object))
        }
    }
}

/// Raises the exception of a codec's error about `object`.
#[cold]
fn raise(vm: &mut Vm, error: CodecError, object: &Value) -> Raised {
    match error {
        CodecError::Encode(EncodeError { encoding, start, end, reason }) => {
            raise_about(vm, &exception::UNICODE_ENCODE_ERROR, encoding, object, (start, end), &reason)
        }
        CodecError::Decode(DecodeError { encoding, start, end, reason }) => {
            raise_about(vm, &exception::UNICODE_DECODE_ERROR, encoding, object, (start, end), &reason)
        }
        CodecError::Plain(error) => vm.plain_error(error),
    }
}

fn raise_about(
    vm: &mut Vm,
    class: &'static StaticType,
    encoding: &str,
    object: &Value,
    (start, end): (usize, usize),
    reason: &str,
) -> Raised {
    let arguments = [
        new(encoding),
        object.clone(),
        int::new(start as i64),
        int::new(end as i64),
        new(Text::from(reason)),
    ];
    match vm.call(&class.value(), &arguments) {
        Ok(exception) => vm.raise(exception),
        Err(raised) => raised,
    }
}

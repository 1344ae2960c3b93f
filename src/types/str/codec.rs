//! Encoding and decoding: `str.encode`, `bytes.decode`, and their errors as exceptions.

use super::{Str, new};
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::modules::codecs::handlers::NamedHandler;
use crate::modules::codecs::registry;
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

/// `string.encode(encoding, errors)`.
///
/// # Errors
/// `LookupError` for unknown names; `UnicodeEncodeError`.
pub fn encode(vm: &mut Vm, string: &Value, encoding: Option<&str>, errors: Option<&str>) -> Outcome<Vec<u8>> {
    match encoding.map_or(Some(Encoding::Utf8), Encoding::named) {
        Some(known) => {
            let encoded = encode_as(vm, string, known, errors);
            encoded.map_err(|raised| noted(vm, raised, known, "encoding", encoding))
        }
        None => registry::encode_text(vm, string, encoding.unwrap_or_default(), errors),
    }
}

/// Adds to an exception the note that it comes from a codec of the registry, which in CPython all but a few are.
#[cold]
fn noted(vm: &mut Vm, raised: Raised, known: Encoding, action: &str, name: Option<&str>) -> Raised {
    use Encoding::{Ascii, Latin1, Utf8, Utf16, Utf32};
    if matches!(known, Utf8 | Utf16 | Utf32 | Ascii | Latin1) {
        return raised;
    }
    let exception = vm.take_raised(raised);
    let note = new(format!("{action} with '{}' codec failed", name.unwrap_or_default()));
    let add = &crate::types::names::names().add_note;
    match vm.call_method(&exception, add, &[note]) {
        Ok(_) => vm.raise_unchained(exception),
        Err(raised) => raised,
    }
}

/// As [`encode`], by a codec that needs no Python code.
///
/// # Errors
/// `LookupError` for an unknown error handler, what the handler raises.
pub fn encode_as(vm: &mut Vm, string: &Value, encoding: Encoding, errors: Option<&str>) -> Outcome<Vec<u8>> {
    let text = string.payload::<Str>().text();
    if encoding == Encoding::Utf8
        && let Some(text) = text.as_str()
    {
        return Ok(text.as_bytes().to_vec());
    }
    if let Ok(encoded) = encoding.encode(text, &mut ErrorHandler::Strict) {
        return Ok(encoded);
    }
    encoding.encode(text, &mut NamedHandler::new(vm, errors, string.clone()))
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
    if data.is_empty() {
        // No codec is asked about nothing.
        return Ok(new(""));
    }
    match encoding.map_or(Some(Encoding::Utf8), Encoding::named) {
        Some(known) => match decode_as(vm, object, data, known, true, errors) {
            Ok((text, _)) => Ok(new(text)),
            Err(raised) => Err(noted(vm, raised, known, "decoding", encoding)),
        },
        None => registry::decode_text(vm, object, encoding.unwrap_or_default(), errors),
    }
}

/// As [`decode`], by a codec that needs no Python code; says how many bytes were used, which are all when
/// these are the `last`.
///
/// # Errors
/// `LookupError` for an unknown error handler, what the handler raises.
pub fn decode_as(
    vm: &mut Vm,
    object: &Value,
    data: &[u8],
    encoding: Encoding,
    last: bool,
    errors: Option<&str>,
) -> Outcome<(Text, usize)> {
    if encoding == Encoding::Utf8
        && let Ok(text) = std::str::from_utf8(data)
    {
        return Ok((Text::from(text), data.len()));
    }
    if let Ok(decoded) = encoding.decode(data, last, &mut ErrorHandler::Strict) {
        return Ok(decoded);
    }
    let object = if object.is_exact::<bytes::Bytes>() { object.clone() } else { bytes::new(data.to_vec()) };
    encoding.decode(data, last, &mut NamedHandler::new(vm, errors, object))
}

/// Raises the exception of a codec's error about `object`.
#[cold]
pub fn raise(vm: &mut Vm, error: CodecError, object: &Value) -> Raised {
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

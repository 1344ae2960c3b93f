//! `binascii`: bytes as ASCII, in several codes, and checksums.

mod base64;
mod quoted_printable;
mod uu;

use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::Value;
use crate::text::bytes as algorithms;
use crate::types::definition::{Method, Native};
use crate::types::int::Int;
use crate::types::module::{self, Module};
use crate::types::str::{Str, intern};
use crate::types::{buffer, builtin_function, bytes, int};
use std::borrow::Cow;

crate::module_exception! {
    /// The type `binascii.Error`.
    ERROR, ERROR_DEFINITION, "binascii.Error", VALUE_ERROR, ""
}

crate::module_exception! {
    /// The type `binascii.Incomplete`.
    INCOMPLETE, INCOMPLETE_DEFINITION, "binascii.Incomplete", EXCEPTION, ""
}

static FUNCTIONS: &[Method] = &[
    Method::new(
        "a2b_base64",
        Native::Any(a2b_base64),
        "a2b_base64($module, data, /, *, strict_mode=False)\n--\n\nDecode a line of base64 data.\n\n  strict_mode\n    \
         When set to True, bytes that are not in the base64 standard are not allowed.\n    The same applies to excess \
         data after padding (= / ==).",
    ),
    Method::new(
        "a2b_hex",
        Native::Any(a2b_hex),
        "a2b_hex($module, hexstr, /)\n--\n\nBinary data of hexadecimal representation.\n\nhexstr must contain an even \
         number of hex digits (upper or lower case).\nThis function is also available as \"unhexlify()\".",
    ),
    Method::new(
        "a2b_qp",
        Native::Any(a2b_qp),
        "a2b_qp($module, /, data, header=False)\n--\n\nDecode a string of qp-encoded data.",
    ),
    Method::new(
        "a2b_uu",
        Native::Any(a2b_uu),
        "a2b_uu($module, data, /)\n--\n\nDecode a line of uuencoded data.",
    ),
    Method::new(
        "b2a_base64",
        Native::Any(b2a_base64),
        "b2a_base64($module, data, /, *, newline=True)\n--\n\nBase64-code line of data.",
    ),
    Method::new(
        "b2a_hex",
        Native::Any(b2a_hex),
        "b2a_hex($module, data, sep=<unrepresentable>, bytes_per_sep=1)\n--\n\nHexadecimal representation of binary \
         data.",
    ),
    Method::new(
        "b2a_qp",
        Native::Any(b2a_qp),
        "b2a_qp($module, /, data, quotetabs=False, istext=True, header=False)\n--\n\nEncode a string using \
         quoted-printable encoding.\n\nOn encoding, when istext is set, newlines are not encoded, and white\nspace at \
         end of lines is.  When istext is not set, \\r and \\n (CR/LF)\nare both encoded.  When quotetabs is set, space \
         and tabs are encoded.",
    ),
    Method::new(
        "b2a_uu",
        Native::Any(b2a_uu),
        "b2a_uu($module, data, /, *, backtick=False)\n--\n\nUuencode line of data.",
    ),
    Method::new(
        "crc32",
        Native::Positional(1, 2, crc32),
        "crc32($module, data, crc=0, /)\n--\n\nCompute CRC-32 incrementally.",
    ),
    Method::new(
        "crc_hqx",
        Native::Positional(2, 2, crc_hqx),
        "crc_hqx($module, data, crc, /)\n--\n\nCompute CRC-CCITT incrementally.",
    ),
    Method::new(
        "hexlify",
        Native::Any(b2a_hex),
        "hexlify($module, data, sep=<unrepresentable>, bytes_per_sep=1)\n--\n\nHexadecimal representation of binary \
         data.",
    ),
    Method::new(
        "unhexlify",
        Native::Any(a2b_hex),
        "unhexlify($module, hexstr, /)\n--\n\nBinary data of hexadecimal representation.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("binascii", Some("Conversion between binary data and ASCII"));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern("Error"), ERROR.value());
    namespace.set_name(&intern("Incomplete"), INCOMPLETE.value());
    Ok(made)
}

#[cold]
fn error(vm: &mut Vm, message: &str) -> Raised {
    vm.raise_new(&ERROR, message)
}

/// The bytes of ASCII data: of a string or of a bytes-like object.
fn ascii<'a>(vm: &mut Vm, value: &'a Value) -> Outcome<Cow<'a, [u8]>> {
    if let Some(string) = value.downcast::<Str>() {
        if !string.text().is_ascii() {
            return Err(vm.value_error("string argument should contain only ASCII characters"));
        }
        return Ok(Cow::Borrowed(string.text().as_bytes()));
    }
    if !buffer::is_exporter(value) {
        let given = value.class().name();
        return Err(vm.type_error(format!("argument should be bytes, buffer or ASCII string, not '{given}'")));
    }
    bytes::argument(vm, value)
}

fn flag(vm: &mut Vm, value: Option<Value>, default: bool) -> Outcome<bool> {
    value.map_or(Ok(default), |value| vm.truth(&value))
}

fn a2b_base64(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(data), strict] = arguments.bind(vm, "a2b_base64", ["data", "strict_mode"], 1, 1, 1)? else {
        unreachable!("required")
    };
    let strict = flag(vm, strict, false)?;
    let data = ascii(vm, &data)?;
    match base64::decode(&data, strict) {
        Ok(decoded) => Ok(bytes::new(decoded)),
        Err(message) => Err(error(vm, &message)),
    }
}

fn b2a_base64(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(data), newline] = arguments.bind(vm, "b2a_base64", ["data", "newline"], 1, 1, 1)? else {
        unreachable!("required")
    };
    let newline = flag(vm, newline, true)?;
    let data = bytes::argument(vm, &data)?;
    Ok(bytes::new(base64::encode(&data, newline)))
}

fn a2b_hex(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [data] = arguments.exactly::<1>(vm, "a2b_hex()")?;
    let data = ascii(vm, &data)?;
    if data.len() % 2 != 0 {
        return Err(error(vm, "Odd-length string"));
    }
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let decoded: Option<Vec<u8>> =
        data.chunks_exact(2).map(|pair| Some((digit(pair[0])? << 4 | digit(pair[1])?) as u8)).collect();
    match decoded {
        Some(decoded) => Ok(bytes::new(decoded)),
        None => Err(error(vm, "Non-hexadecimal digit found")),
    }
}

fn b2a_hex(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(data), separator, group] =
        arguments.bind(vm, "b2a_hex", ["data", "sep", "bytes_per_sep"], 0, 0, 1)?
    else {
        unreachable!("required")
    };
    let separator = separator.map(|separator| hex_separator(vm, &separator)).transpose()?;
    let group = group.map_or(Ok(1), |group| vm.size(&group))?;
    let data = bytes::argument(vm, &data)?;
    let shown = algorithms::hex(&data, separator, if separator.is_some() { group } else { 0 });
    Ok(bytes::new(shown.into_bytes()))
}

fn hex_separator(vm: &mut Vm, separator: &Value) -> Outcome<u8> {
    if let Some(text) = separator.downcast::<Str>() {
        return algorithms::hex_separator(text.text()).map_err(|error| vm.plain_error(error));
    }
    match *bytes::argument(vm, separator)? {
        [byte] if byte < 128 => Ok(byte),
        [_] => Err(vm.value_error("sep must be ASCII.")),
        _ => Err(vm.value_error("sep must be length 1.")),
    }
}

fn a2b_uu(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [data] = arguments.exactly::<1>(vm, "a2b_uu()")?;
    let data = ascii(vm, &data)?;
    match uu::decode(&data) {
        Ok(decoded) => Ok(bytes::new(decoded)),
        Err(message) => Err(error(vm, message)),
    }
}

fn b2a_uu(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(data), backtick] = arguments.bind(vm, "b2a_uu", ["data", "backtick"], 1, 1, 1)? else {
        unreachable!("required")
    };
    let backtick = flag(vm, backtick, false)?;
    let data = bytes::argument(vm, &data)?;
    if data.len() > 45 {
        return Err(error(vm, "At most 45 bytes at once"));
    }
    Ok(bytes::new(uu::encode(&data, backtick)))
}

fn a2b_qp(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(data), header] = arguments.bind(vm, "a2b_qp", ["data", "header"], 0, 0, 1)? else {
        unreachable!("required")
    };
    let header = flag(vm, header, false)?;
    let data = ascii(vm, &data)?;
    Ok(bytes::new(quoted_printable::decode(&data, header)))
}

fn b2a_qp(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["data", "quotetabs", "istext", "header"];
    let [Some(data), tabs, text, header] = arguments.bind(vm, "b2a_qp", names, 0, 0, 1)? else {
        unreachable!("required")
    };
    let style = quoted_printable::Style {
        tabs: flag(vm, tabs, false)?,
        text: flag(vm, text, true)?,
        header: flag(vm, header, false)?,
    };
    let data = bytes::argument(vm, &data)?;
    Ok(bytes::new(quoted_printable::encode(&data, &style)))
}

/// The low 32 bits of the checksum given to go on from.
fn start(vm: &mut Vm, value: Option<&Value>) -> Outcome<u32> {
    let Some(value) = value else { return Ok(0) };
    let integer = vm.index(value)?;
    let integer = integer.payload::<Int>();
    let words = integer.to_big().to_signed_bytes_le();
    let sign = if words.last().is_some_and(|byte| *byte >= 128) { 255 } else { 0 };
    let byte = |index: usize| words.get(index).copied().unwrap_or(sign);
    Ok(u32::from_le_bytes([byte(0), byte(1), byte(2), byte(3)]))
}

/// `crc32(data, crc=0)`, here and in `zlib`.
///
/// # Errors
/// `TypeError` for arguments of other types.
pub fn crc32(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let start = start(vm, arguments.get(1))?;
    let data = bytes::argument(vm, &arguments[0])?;
    let mut hasher = crc32fast::Hasher::new_with_initial(start);
    hasher.update(&data);
    Ok(int::new(hasher.finalize().into()))
}

/// `adler32(data, value=1)` of `zlib`.
///
/// # Errors
/// `TypeError` for arguments of other types.
pub fn adler32(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let start = match arguments.get(1) {
        Some(_) => start(vm, arguments.get(1))?,
        None => 1,
    };
    let data = bytes::argument(vm, &arguments[0])?;
    let (mut low, mut high) = (start & 0xFFFF, start >> 16);
    // So many bytes cannot overflow 32 bits.
    for part in data.chunks(5552) {
        for byte in part {
            low += u32::from(*byte);
            high += low;
        }
        low %= 65_521;
        high %= 65_521;
    }
    Ok(int::new((high << 16 | low).into()))
}

fn crc_hqx(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let mut crc = start(vm, arguments.get(1))? as u16;
    let data = bytes::argument(vm, &arguments[0])?;
    for byte in data.iter() {
        crc ^= u16::from(*byte) << 8;
        for _ in 0..8 {
            crc = if crc & 0x8000 == 0 { crc << 1 } else { crc << 1 ^ 0x1021 };
        }
    }
    Ok(int::new(crc.into()))
}

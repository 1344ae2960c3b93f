//! `escape_encode` and `escape_decode`: bytes as the inside of a literal.

use super::{data_argument, errors_argument, pair};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::bytes::{self, Bytes};

/// `_codecs.escape_encode(data, errors=None)`.
pub fn encode(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let Some(data) = arguments[0].downcast::<Bytes>() else {
        let class = arguments[0].class().name();
        return Err(vm.type_error(format!("escape_encode() argument 1 must be bytes, not {class}")));
    };
    let mut written = Vec::with_capacity(data.data.len());
    for &byte in &*data.data {
        match byte {
            b'\\' | b'\'' => written.extend([b'\\', byte]),
            b'\t' => written.extend(b"\\t"),
            b'\n' => written.extend(b"\\n"),
            b'\r' => written.extend(b"\\r"),
            b' '..=b'~' => written.push(byte),
            _ => written.extend(format!("\\x{byte:02x}").into_bytes()),
        }
    }
    pair(bytes::new(written), data.data.len())
}

/// `_codecs.escape_decode(data, errors=None)`.
pub fn decode(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let data = data_argument(vm, &arguments[0], true)?;
    let errors = errors_argument(vm, arguments.get(1))?;
    let errors = errors.as_deref().unwrap_or("strict");
    let mut read = Vec::with_capacity(data.len());
    let mut at = 0;
    while at < data.len() {
        let byte = data[at];
        at += 1;
        if byte != b'\\' {
            read.push(byte);
            continue;
        }
        let Some(&letter) = data.get(at) else {
            return Err(vm.value_error("Trailing \\ in string"));
        };
        at += 1;
        match letter {
            b'\n' => {}
            b'\\' | b'\'' | b'"' => read.push(letter),
            b'b' => read.push(8),
            b'f' => read.push(12),
            b't' => read.push(b'\t'),
            b'n' => read.push(b'\n'),
            b'r' => read.push(b'\r'),
            b'v' => read.push(11),
            b'a' => read.push(7),
            b'0'..=b'7' => {
                let mut value = u32::from(letter - b'0');
                for _ in 0..2 {
                    match data.get(at) {
                        Some(&digit @ b'0'..=b'7') => {
                            value = value * 8 + u32::from(digit - b'0');
                            at += 1;
                        }
                        _ => break,
                    }
                }
                read.push(value as u8);
            }
            b'x' => {
                let digit = |at: usize| data.get(at).and_then(|&digit| char::from(digit).to_digit(16));
                if let (Some(high), Some(low)) = (digit(at), digit(at + 1)) {
                    read.push((high * 16 + low) as u8);
                    at += 2;
                    continue;
                }
                match errors {
                    "strict" => {
                        let position = at - 2;
                        return Err(vm.value_error(format!("invalid \\x escape at position {position}")));
                    }
                    "replace" => read.push(b'?'),
                    "ignore" => {}
                    _ => {
                        let message = format!("decoding error; unknown error handling code: {errors}");
                        return Err(vm.value_error(message));
                    }
                }
                if digit(at).is_some() {
                    at += 1;
                }
            }
            _ => read.extend([b'\\', letter]),
        }
    }
    pair(bytes::new(read), data.len())
}

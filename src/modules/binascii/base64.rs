//! Base64 (RFC 4648), read as leniently as MIME wants it or strictly.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn value(byte: u8) -> Option<u8> {
    Some(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

/// `data` as base64, on one line that ends if `newline` is set.
pub fn encode(data: &[u8], newline: bool) -> Vec<u8> {
    let mut target = Vec::with_capacity(data.len().div_ceil(3) * 4 + 1);
    for part in data.chunks(3) {
        let byte = |index: usize| u32::from(part.get(index).copied().unwrap_or(0));
        let joined = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (index, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            target.push(if index <= part.len() { ALPHABET[(joined >> shift & 63) as usize] } else { b'=' });
        }
    }
    if newline {
        target.push(b'\n');
    }
    target
}

/// What the base64 in `data` stands for.
///
/// # Errors
/// The words of `binascii.Error`.
pub fn decode(data: &[u8], strict: bool) -> Result<Vec<u8>, String> {
    if strict && data.first() == Some(&b'=') {
        return Err("Leading padding not allowed".to_owned());
    }
    let mut target = Vec::with_capacity(data.len() / 4 * 3);
    let (mut position, mut left, mut pads, mut padding_started) = (0, 0_u8, 0, false);
    for (at, &byte) in data.iter().enumerate() {
        if byte == b'=' {
            padding_started = true;
            if strict && position == 0 {
                return Err("Excess padding not allowed".to_owned());
            }
            pads += 1;
            if position >= 2 && position + pads >= 4 {
                if strict && at + 1 < data.len() {
                    return Err("Excess data after padding".to_owned());
                }
                return Ok(target);
            }
            continue;
        }
        let Some(bits) = value(byte) else {
            if strict {
                return Err("Only base64 data is allowed".to_owned());
            }
            continue;
        };
        if strict && padding_started {
            return Err("Discontinuous padding not allowed".to_owned());
        }
        pads = 0;
        match position {
            0 => left = bits,
            1 => {
                target.push(left << 2 | bits >> 4);
                left = bits & 15;
            }
            2 => {
                target.push(left << 4 | bits >> 2);
                left = bits & 3;
            }
            _ => {
                target.push(left << 6 | bits);
                left = 0;
            }
        }
        position = (position + 1) % 4;
    }
    match position {
        0 => Ok(target),
        1 => {
            let count = target.len() / 3 * 4 + 1;
            Err(format!(
                "Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4"
            ))
        }
        _ => Err("Incorrect padding".to_owned()),
    }
}

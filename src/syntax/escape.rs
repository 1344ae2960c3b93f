//! The escape sequences of string and bytes literals (reference, section 2.5.1).

use crate::ast::Span;
use crate::error::Fault;
use crate::warning::Warning;

/// Where a literal stands, for the errors and warnings about it.
struct Literal<'a> {
    /// The whole token.
    token: Span,
    /// Where the text that is read begins in the source.
    offset: usize,
    warnings: &'a mut Vec<Warning>,
}

/// The value of a string literal's inner text.
pub(crate) fn text(
    inner: &str,
    raw: bool,
    token: Span,
    offset: usize,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<u8>, Fault> {
    let bytes = inner.as_bytes();
    if !bytes.contains(&b'\r') && (raw || !bytes.contains(&b'\\')) {
        return Ok(bytes.to_vec());
    }
    let mut literal = Literal { token, offset, warnings };
    if raw { Ok(normal_lines(inner).into_bytes()) } else { literal.text(inner) }
}

/// The value of a bytes literal's inner text.
pub(crate) fn bytes(
    inner: &str,
    raw: bool,
    token: Span,
    offset: usize,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<u8>, Fault> {
    if !inner.is_ascii() {
        return Err(Fault::at(token, "bytes can only contain ASCII literal characters"));
    }
    let mut literal = Literal { token, offset, warnings };
    if raw { Ok(normal_lines(inner).into_bytes()) } else { literal.bytes(inner) }
}

fn normal_lines(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

impl Literal<'_> {
    fn text(&mut self, inner: &str) -> Result<Vec<u8>, Fault> {
        let bytes = inner.as_bytes();
        let mut value = Vec::with_capacity(bytes.len());
        let mut place = 0;
        while place < bytes.len() {
            let rest = &bytes[place..];
            let plain = rest.iter().position(|byte| matches!(byte, b'\\' | b'\r')).unwrap_or(rest.len());
            value.extend_from_slice(&rest[..plain]);
            place += plain;
            match bytes.get(place) {
                Some(b'\r') => {
                    value.push(b'\n');
                    place += if bytes.get(place + 1) == Some(&b'\n') { 2 } else { 1 };
                }
                Some(_) => place = self.text_escape(inner, place, &mut value)?,
                None => {}
            }
        }
        Ok(value)
    }

    /// Reads the escape whose backslash stands at `place`; gives where it ends.
    fn text_escape(&mut self, inner: &str, place: usize, value: &mut Vec<u8>) -> Result<usize, Fault> {
        let bytes = inner.as_bytes();
        let Some(&letter) = bytes.get(place + 1) else {
            // Only before a field of an f-string.
            self.warn_invalid("{", place, "");
            value.push(b'\\');
            return Ok(place + 1);
        };
        if let Some(next) = common_escape(bytes, place, value) {
            return Ok(next);
        }
        let next = place + 2;
        match letter {
            b'0'..=b'7' => {
                let (code, end) = self.octal(bytes, place);
                push_code(value, code);
                Ok(end)
            }
            b'x' => self.hexadecimal(inner, place, 2, "truncated \\xXX escape", value),
            b'u' => self.hexadecimal(inner, place, 4, "truncated \\uXXXX escape", value),
            b'U' => self.hexadecimal(inner, place, 8, "truncated \\UXXXXXXXX escape", value),
            b'N' => self.named(inner, place, value),
            _ => {
                let length = inner[place + 1..].chars().next().map_or(1, char::len_utf8);
                if letter < 128 {
                    self.warn_invalid(&inner[place + 1..place + 1 + length], place, "");
                }
                value.extend_from_slice(&bytes[place..place + 1 + length]);
                Ok(next + length - 1)
            }
        }
    }

    fn octal(&mut self, bytes: &[u8], place: usize) -> (u32, usize) {
        let mut end = place + 1;
        let mut code = 0;
        while end < place + 4 && matches!(bytes.get(end), Some(b'0'..=b'7')) {
            code = code * 8 + u32::from(bytes[end] - b'0');
            end += 1;
        }
        if code > 0o377 {
            let digits = String::from_utf8_lossy(&bytes[place + 1..end]).into_owned();
            self.warn_invalid(&digits, place, "octal ");
        }
        (code, end)
    }

    fn hexadecimal(
        &mut self,
        inner: &str,
        place: usize,
        count: usize,
        message: &str,
        value: &mut Vec<u8>,
    ) -> Result<usize, Fault> {
        let bytes = inner.as_bytes();
        let first = place + 2;
        let available = bytes[first..].iter().take(count).take_while(|byte| byte.is_ascii_hexdigit()).count();
        if available < count {
            return Err(self.unicode_fault(inner, place, first + available, message));
        }
        let end = first + count;
        let code = inner.get(first..end).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match code {
            Some(code) if code <= 0x10ffff => {
                push_code(value, code);
                Ok(end)
            }
            _ => Err(self.unicode_fault(inner, place, end, "illegal Unicode character")),
        }
    }

    fn named(&mut self, inner: &str, place: usize, value: &mut Vec<u8>) -> Result<usize, Fault> {
        let rest = &inner[place + 2..];
        let name = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).map(|(name, _)| name);
        let Some(name) = name.filter(|name| !name.is_empty()) else {
            let end = match rest.find('}') {
                Some(1) if rest.starts_with("{}") => place + 4,
                _ if rest.starts_with('{') => inner.len(),
                _ => place + 2,
            };
            return Err(self.unicode_fault(inner, place, end, "malformed \\N character escape"));
        };
        let end = place + 2 + name.len() + 2;
        match unicode_names2::character(name) {
            Some(found) => {
                let mut buffer = [0; 4];
                value.extend_from_slice(found.encode_utf8(&mut buffer).as_bytes());
                Ok(end)
            }
            None => Err(self.unicode_fault(inner, place, end, "unknown Unicode character name")),
        }
    }

    /// The error of Python's `unicodeescape` codec, which counts a character beyond ASCII as the
    /// ten of `\UXXXXXXXX`.
    fn unicode_fault(&self, inner: &str, start: usize, end: usize, message: &str) -> Fault {
        let count = |end: usize| -> usize {
            inner[..end].chars().map(|found| if found.is_ascii() { 1 } else { 10 }).sum()
        };
        let mut end = end;
        while !inner.is_char_boundary(end) {
            end -= 1;
        }
        let (first, last) = (count(start), count(end).saturating_sub(1));
        let place = if first == last {
            format!("can't decode byte 0x5c in position {first}: \\ at end of string")
        } else {
            format!("can't decode bytes in position {first}-{last}: {message}")
        };
        Fault::at(self.token, format!("(unicode error) 'unicodeescape' codec {place}"))
    }

    fn bytes(&mut self, inner: &str) -> Result<Vec<u8>, Fault> {
        let bytes = inner.as_bytes();
        let mut value = Vec::with_capacity(bytes.len());
        let mut place = 0;
        while let Some(&byte) = bytes.get(place) {
            match byte {
                b'\r' => {
                    value.push(b'\n');
                    place += if bytes.get(place + 1) == Some(&b'\n') { 2 } else { 1 };
                    continue;
                }
                b'\\' => {}
                _ => {
                    value.push(byte);
                    place += 1;
                    continue;
                }
            }
            if let Some(next) = common_escape(bytes, place, &mut value) {
                place = next;
                continue;
            }
            match bytes.get(place + 1) {
                Some(b'0'..=b'7') => {
                    let (code, end) = self.octal(bytes, place);
                    value.push((code & 0xff) as u8);
                    place = end;
                }
                Some(b'x') => {
                    let digits = inner.get(place + 2..place + 4);
                    let is_hex = |digits: &&str| digits.bytes().all(|digit| digit.is_ascii_hexdigit());
                    let code = digits.filter(is_hex).and_then(|digits| u8::from_str_radix(digits, 16).ok());
                    let Some(code) = code else {
                        let text = format!("(value error) invalid \\x escape at position {place}");
                        return Err(Fault::at(self.token, text));
                    };
                    value.push(code);
                    place += 4;
                }
                Some(&letter) => {
                    self.warn_invalid(&char::from(letter).to_string(), place, "");
                    value.extend([b'\\', letter]);
                    place += 2;
                }
                None => {
                    value.push(b'\\');
                    place += 1;
                }
            }
        }
        Ok(value)
    }

    fn warn_invalid(&mut self, sequence: &str, place: usize, kind: &str) {
        let start = (self.offset + place) as u32;
        let span = Span::new(start, start + 1 + sequence.len() as u32);
        self.warnings.push(Warning::syntax(
            format!(
                "\"\\{sequence}\" is an invalid {kind}escape sequence. Such sequences will not work in the \
                 future. Did you mean \"\\\\{sequence}\"? A raw string is also an option."
            ),
            span,
        ));
    }
}

/// The escapes that strings and bytes have in common; gives where one ends.
fn common_escape(bytes: &[u8], place: usize, value: &mut Vec<u8>) -> Option<usize> {
    let meant = match bytes.get(place + 1)? {
        b'\n' => return Some(place + 2),
        b'\r' => return Some(place + if bytes.get(place + 2) == Some(&b'\n') { 3 } else { 2 }),
        b'\\' => b'\\',
        b'\'' => b'\'',
        b'"' => b'"',
        b'a' => 0x07,
        b'b' => 0x08,
        b'f' => 0x0c,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'v' => 0x0b,
        _ => return None,
    };
    value.push(meant);
    Some(place + 2)
}

/// Appends a code point in UTF-8; surrogates take three bytes as in WTF-8.
fn push_code(value: &mut Vec<u8>, code: u32) {
    match char::from_u32(code) {
        Some(found) => {
            let mut buffer = [0; 4];
            value.extend_from_slice(found.encode_utf8(&mut buffer).as_bytes());
        }
        None => value.extend([
            0xe0 | (code >> 12) as u8,
            0x80 | ((code >> 6) & 0x3f) as u8,
            0x80 | (code & 0x3f) as u8,
        ]),
    }
}

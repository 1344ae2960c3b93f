//! From bytes to text, and from offsets in the text to lines and columns.

use crate::error::{SyntaxError, SyntaxErrorKind};

/// The lines of a source text.
///
/// A line ends with `\n`, `\r\n` or `\r`, as in Python's universal newlines.
#[derive(Clone, Debug)]
pub struct LineIndex<'s> {
    source: &'s str,
    /// The offset at which each line begins.
    starts: Vec<u32>,
    /// The columns of each line, where places are not offsets into a text.
    width: Option<u32>,
}

impl<'s> LineIndex<'s> {
    /// Finds the lines of `source`.
    pub fn new(source: &'s str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = Vec::with_capacity(bytes.len() / 32 + 1);
        starts.push(0);
        for (index, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || (byte == b'\r' && bytes.get(index + 1) != Some(&b'\n')) {
                starts.push(index as u32 + 1);
            }
        }
        LineIndex { source, starts, width: None }
    }

    /// For places that are no offsets into a text: each line has `width` columns.
    pub fn uniform(width: u32) -> LineIndex<'static> {
        LineIndex { source: "", starts: Vec::new(), width: Some(width) }
    }

    /// How many lines there are. A text that ends with a newline has an empty last line.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line (from 1) on which the byte at `offset` stands.
    pub fn line(&self, offset: u32) -> u32 {
        if let Some(width) = self.width {
            return offset / width + 1;
        }
        self.starts.partition_point(|&start| start <= offset) as u32
    }

    /// The offset at which `line` (from 1) begins.
    pub fn start(&self, line: u32) -> u32 {
        match line {
            0 => 0,
            line if self.width.is_some() => (line - 1).saturating_mul(self.width.unwrap_or_default()),
            line => self.starts.get(line as usize - 1).copied().unwrap_or(self.source.len() as u32),
        }
    }

    /// The line (from 1) and the column in UTF-8 bytes (from 0), as `lineno` and `col_offset` of
    /// an AST node give them.
    pub fn line_and_column(&self, offset: u32) -> (u32, u32) {
        let line = self.line(offset);
        (line, offset - self.start(line))
    }

    /// The line (from 1) and the column in characters (from 1), as a `SyntaxError` gives them.
    pub fn line_and_character(&self, offset: u32) -> (u32, u32) {
        let line = self.line(offset);
        if let Some(width) = self.width {
            return (line, offset % width + 1);
        }
        let start = self.start(line) as usize;
        let before = self.source.get(start..offset as usize).unwrap_or("");
        let characters = if before.is_ascii() { before.len() } else { before.chars().count() };
        (line, characters as u32 + 1)
    }

    /// The text of `line` (from 1) without its line end; `None` when there is no such line.
    pub fn text(&self, line: u32) -> Option<&'s str> {
        let index = (line as usize).checked_sub(1)?;
        let start = *self.starts.get(index)? as usize;
        let end = self.starts.get(index + 1).map_or(self.source.len(), |&end| end as usize);
        Some(self.source[start..end].trim_end_matches(['\r', '\n']))
    }
}

/// An error about the file as a whole, which has no place in it.
fn unplaced(message: String) -> SyntaxError {
    SyntaxError {
        kind: SyntaxErrorKind::SyntaxError,
        message,
        lineno: 0,
        offset: -1,
        end_lineno: 0,
        end_offset: 0,
        incomplete: false,
    }
}

/// The encoding that a source file names on one of its first two lines, as written there.
pub fn declared(bytes: &[u8]) -> Option<String> {
    declared_encoding(bytes)
}

/// Decodes a source file as PEP 263 says: by its byte order mark, by an encoding comment on one
/// of its first two lines, or else as UTF-8.
///
/// # Errors
/// A `SyntaxError` when the encoding is unknown or the bytes do not fit it.
pub fn decode_source(bytes: &[u8]) -> Result<String, SyntaxError> {
    decode(bytes, None)
}

/// As [`decode_source`], with the file's name in the words of the error.
///
/// # Errors
/// As [`decode_source`].
pub fn decode_file(bytes: &[u8], filename: &str) -> Result<String, SyntaxError> {
    decode(bytes, Some(filename))
}

fn decode(bytes: &[u8], filename: Option<&str>) -> Result<String, SyntaxError> {
    let (rest, marked) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (rest, true),
        None => (bytes, false),
    };
    let declared = declared_encoding(rest);
    let name = match &declared {
        Some(name) => normalise_encoding(name),
        None => "utf-8".to_owned(),
    };
    if marked && declared.as_deref().is_some_and(|name| !is_plain_utf8(name)) {
        return Err(unplaced(format!("encoding problem: {} with BOM", declared.unwrap_or_default())));
    }
    match name.as_str() {
        "utf-8" => decode_utf8(rest, filename),
        "iso-8859-1" => Ok(rest.iter().map(|&byte| char::from(byte)).collect()),
        "ascii" => match rest.iter().position(|byte| !byte.is_ascii()) {
            None => decode_utf8(rest, filename),
            Some(place) => Err(unplaced(format!(
                "(unicode error) 'ascii' codec can't decode byte 0x{:02x} in position {place}: \
                 ordinal not in range(128)",
                rest[place]
            ))),
        },
        "cp1252" => Ok(rest.iter().map(|&byte| from_table(byte, &CP1252)).collect()),
        "iso-8859-15" => Ok(rest.iter().map(|&byte| from_latin9(byte)).collect()),
        _ => Err(unplaced(format!("unknown encoding: {}", declared.unwrap_or_default()))),
    }
}

fn decode_utf8(bytes: &[u8], filename: Option<&str>) -> Result<String, SyntaxError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let place = error.valid_up_to();
            let line = 1 + bytes[..place].iter().filter(|&&byte| byte == b'\n').count();
            let file = filename.map(|name| format!(" in file {name}")).unwrap_or_default();
            let mut fault = unplaced(format!(
                "Non-UTF-8 code starting with '\\x{:02x}'{file} on line {line}, but no encoding declared; \
                 see https://peps.python.org/pep-0263/ for details",
                bytes[place]
            ));
            fault.lineno = line as u32;
            fault.end_lineno = line as u32;
            Err(fault)
        }
    }
}

/// Whether an encoding's name is one that a byte order mark goes with.
fn is_plain_utf8(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace('_', "-");
    name == "utf-8" || name.starts_with("utf-8-")
}

/// The encoding an encoding comment names, if one of the first two lines is such a comment.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    for line in bytes.split(|&byte| byte == b'\n').take(2) {
        let text = line.trim_ascii_start();
        if let Some(comment) = text.strip_prefix(b"#") {
            if let Some(name) = encoding_in_comment(comment) {
                return Some(name);
            }
        } else if !text.is_empty() && text != b"\x0c" {
            // A line of code ends the search.
            return None;
        }
    }
    None
}

fn encoding_in_comment(comment: &[u8]) -> Option<String> {
    let place = comment.windows(6).position(|window| window == b"coding")?;
    let after = &comment[place + 6..];
    let after = after.strip_prefix(b":").or_else(|| after.strip_prefix(b"="))?;
    let after = after.trim_ascii_start();
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let length = after.iter().position(|byte| !is_part(byte)).unwrap_or(after.len());
    (length > 0).then(|| String::from_utf8_lossy(&after[..length]).into_owned())
}

/// The one name among those by which an encoding goes.
fn normalise_encoding(name: &str) -> String {
    let name = name.to_ascii_lowercase().replace('_', "-");
    match name.as_str() {
        "utf-8" | "utf8" | "utf-8-sig" | "u8" | "utf" | "cp65001" => "utf-8".to_owned(),
        "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "iso-latin-1" | "l1" | "8859" | "cp819" => {
            "iso-8859-1".to_owned()
        }
        "ascii" | "us-ascii" | "646" | "iso646-us" => "ascii".to_owned(),
        "cp1252" | "windows-1252" | "1252" => "cp1252".to_owned(),
        "iso-8859-15" | "iso8859-15" | "latin-9" | "latin9" | "l9" => "iso-8859-15".to_owned(),
        other if other.starts_with("utf-8-") => "utf-8".to_owned(),
        other if other.starts_with("latin-1-") || other.starts_with("iso-8859-1-") => "iso-8859-1".to_owned(),
        _ => name,
    }
}

/// What Windows code page 1252 holds at 0x80 to 0x9f; 0 where it holds nothing.
const CP1252: [u16; 32] = [
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
    0x0153, 0, 0x017e, 0x0178,
];

fn from_table(byte: u8, table: &[u16; 32]) -> char {
    match byte {
        0x80..=0x9f => {
            let code = u32::from(table[usize::from(byte - 0x80)]);
            char::from_u32(code).filter(|&found| found != '\0').unwrap_or('\u{fffd}')
        }
        _ => char::from(byte),
    }
}

fn from_latin9(byte: u8) -> char {
    match byte {
        0xa4 => '€',
        0xa6 => 'Š',
        0xa8 => 'š',
        0xb4 => 'Ž',
        0xb8 => 'ž',
        0xbc => 'Œ',
        0xbd => 'œ',
        0xbe => 'Ÿ',
        _ => char::from(byte),
    }
}

//! What `bytes` knows of ASCII: case, predicates, white space, and `repr`.

/// What `bytes.isspace` and `bytes.split` take for white space.
pub fn is_space_byte(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

/// `bytes.capitalize`
pub fn capitalize(bytes: &[u8]) -> Vec<u8> {
    let mut changed = bytes.to_ascii_lowercase();
    if let Some(first) = changed.first_mut() {
        first.make_ascii_uppercase();
    }
    changed
}

/// `bytes.title`
pub fn title(bytes: &[u8]) -> Vec<u8> {
    let mut within_word = false;
    let mut change = |byte: &u8| {
        let changed = if within_word { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
        within_word = byte.is_ascii_alphabetic();
        changed
    };
    bytes.iter().map(&mut change).collect()
}

/// `bytes.swapcase`
pub fn swapcase(bytes: &[u8]) -> Vec<u8> {
    let change = |byte: &u8| {
        if byte.is_ascii_uppercase() { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
    };
    bytes.iter().map(change).collect()
}

fn all_and_some(bytes: &[u8], test: impl Fn(&u8) -> bool) -> bool {
    !bytes.is_empty() && bytes.iter().all(test)
}

/// `bytes.isalnum`
pub fn is_alphanumeric(bytes: &[u8]) -> bool {
    all_and_some(bytes, u8::is_ascii_alphanumeric)
}

/// `bytes.isalpha`
pub fn is_alphabetic(bytes: &[u8]) -> bool {
    all_and_some(bytes, u8::is_ascii_alphabetic)
}

/// `bytes.isdigit`
pub fn is_digit(bytes: &[u8]) -> bool {
    all_and_some(bytes, u8::is_ascii_digit)
}

/// `bytes.isspace`
pub fn is_space(bytes: &[u8]) -> bool {
    all_and_some(bytes, |&byte| is_space_byte(byte))
}

/// `bytes.islower`
pub fn is_lower(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase)
}

/// `bytes.isupper`
pub fn is_upper(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase)
}

/// `bytes.istitle`
pub fn is_title(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_alphabetic) && title(bytes) == bytes
}

/// `bytes.strip`: without a set of bytes, white space. Which ends are stripped is the caller's choice.
pub fn strip<'a>(bytes: &'a [u8], set: Option<&[u8]>, left: bool, right: bool) -> &'a [u8] {
    let stripped = |byte: &u8| match set {
        None => is_space_byte(*byte),
        Some(set) => memchr::memchr(*byte, set).is_some(),
    };
    let start = if left { bytes.iter().take_while(|byte| stripped(byte)).count() } else { 0 };
    let rest = &bytes[start..];
    let tail = if right { rest.iter().rev().take_while(|byte| stripped(byte)).count() } else { 0 };
    &rest[..rest.len() - tail]
}

/// `bytes.translate(table, delete)`; without a table, bytes are only deleted.
pub fn translate(bytes: &[u8], table: Option<&[u8; 256]>, delete: &[u8]) -> Vec<u8> {
    let mut deleted = [false; 256];
    for &byte in delete {
        deleted[usize::from(byte)] = true;
    }
    let kept = bytes.iter().filter(|&&byte| !deleted[usize::from(byte)]);
    match table {
        None => kept.copied().collect(),
        Some(table) => kept.map(|&byte| table[usize::from(byte)]).collect(),
    }
}

/// `repr(bytes)`: a literal with prefix `b`.
pub fn repr(bytes: &[u8]) -> String {
    let double = bytes.contains(&b'\'') && !bytes.contains(&b'"');
    quoted(bytes, if double { '"' } else { '\'' })
}

fn quoted(bytes: &[u8], quote: char) -> String {
    let mut literal = String::with_capacity(bytes.len() + 3);
    literal.push('b');
    literal.push(quote);
    for &byte in bytes {
        match byte {
            b'\t' => literal.push_str("\\t"),
            b'\n' => literal.push_str("\\n"),
            b'\r' => literal.push_str("\\r"),
            b'\\' => literal.push_str("\\\\"),
            _ if char::from(byte) == quote => {
                literal.push('\\');
                literal.push(quote);
            }
            0x20..0x7F => literal.push(byte.into()),
            _ => crate::text::methods::write_escape(byte.into(), &mut literal),
        }
    }
    literal.push(quote);
    literal
}

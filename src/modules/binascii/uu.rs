//! Uuencoded lines: a length, then three bytes in four characters.

/// What a line stands for.
///
/// # Errors
/// The words of `binascii.Error`.
pub fn decode(line: &[u8]) -> Result<Vec<u8>, &'static str> {
    // An empty line has the length that a zero byte would give.
    let (length, mut characters) = match line.split_first() {
        Some((first, rest)) => (first.wrapping_sub(b' ') & 63, rest.iter()),
        None => (0_u8.wrapping_sub(b' ') & 63, [].iter()),
    };
    let mut target = Vec::with_capacity(length.into());
    let (mut left, mut bits) = (0_u32, 0);
    while target.len() < length.into() {
        let sextet = match characters.next() {
            // Spaces at the end may have been cut off.
            None | Some(b'\n' | b'\r') => 0,
            // A backtick stands for a space.
            Some(&byte @ b' '..=b'`') => (byte - b' ') & 63,
            Some(_) => return Err("Illegal char"),
        };
        left = left << 6 | u32::from(sextet);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            target.push((left >> bits) as u8);
            left &= (1 << bits) - 1;
        }
    }
    match characters.all(|byte| matches!(byte, b' ' | b'`' | b'\n' | b'\r')) {
        true => Ok(target),
        false => Err("Trailing garbage"),
    }
}

/// `data`, at most 45 bytes, as a line.
pub fn encode(data: &[u8], backtick: bool) -> Vec<u8> {
    let character = |sextet: u32| match sextet & 63 {
        0 if backtick => b'`',
        sextet => b' ' + sextet as u8,
    };
    let mut line = vec![character(data.len() as u32)];
    for part in data.chunks(3) {
        let byte = |index: usize| u32::from(part.get(index).copied().unwrap_or(0));
        let joined = byte(0) << 16 | byte(1) << 8 | byte(2);
        line.extend([18, 12, 6, 0].map(|shift| character(joined >> shift)));
    }
    line.push(b'\n');
    line
}

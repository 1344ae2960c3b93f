//! Quoted-printable (RFC 1521) and its form in headers (RFC 1522).

/// The longest line, without the `=` that continues it.
const LONGEST: usize = 76;

/// What the quoted-printable `data` stands for.
pub fn decode(data: &[u8], header: bool) -> Vec<u8> {
    let mut target = Vec::with_capacity(data.len());
    let mut at = 0;
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16).map(|digit| digit as u8);
    while let Some(&byte) = data.get(at) {
        at += 1;
        match byte {
            b'=' => match data.get(at) {
                None => break,
                // A soft line break: up to the end of the line.
                Some(b'\n' | b'\r') => {
                    while data.get(at).is_some_and(|byte| *byte != b'\n') {
                        at += 1;
                    }
                    at += 1;
                }
                Some(b'=') => {
                    target.push(b'=');
                    at += 1;
                }
                _ => match (digit(data.get(at)), digit(data.get(at + 1))) {
                    (Some(high), Some(low)) => {
                        target.push(high << 4 | low);
                        at += 2;
                    }
                    _ => target.push(b'='),
                },
            },
            b'_' if header => target.push(b' '),
            _ => target.push(byte),
        }
    }
    target
}

/// How to write.
pub struct Style {
    /// Whether tabs and spaces are quoted too.
    pub tabs: bool,
    /// Whether line ends are ends of lines.
    pub text: bool,
    /// Whether spaces become `_`.
    pub header: bool,
}

/// `data` as quoted-printable.
pub fn encode(data: &[u8], style: &Style) -> Vec<u8> {
    // Line ends are written as the first one is.
    let first_end = data.iter().position(|byte| *byte == b'\n');
    let carriage = first_end.is_some_and(|at| at > 0 && data[at - 1] == b'\r');
    let mut target = Vec::with_capacity(data.len());
    let (mut line, mut at) = (0, 0);
    let quote = |target: &mut Vec<u8>, byte: u8| {
        let digit = |value: u8| b"0123456789ABCDEF"[usize::from(value)];
        target.extend_from_slice(&[b'=', digit(byte >> 4), digit(byte & 15)]);
    };
    let continue_line = |target: &mut Vec<u8>, line: &mut usize| {
        target.push(b'=');
        if carriage {
            target.push(b'\r');
        }
        target.push(b'\n');
        *line = 0;
    };
    while let Some(&byte) = data.get(at) {
        let next = data.get(at + 1).copied();
        let line_end = style.text && (byte == b'\n' || byte == b'\r' && next == Some(b'\n'));
        let lone_dot = byte == b'.' && line == 0 && matches!(next, None | Some(b'\n' | b'\r' | 0));
        let quoted = byte > 126
            || byte == b'='
            || style.header && byte == b'_'
            || lone_dot
            || !style.text && matches!(byte, b'\r' | b'\n')
            || matches!(byte, b'\t' | b' ') && next.is_none()
            || byte < 33 && !matches!(byte, b'\r' | b'\n' | b'\t' | b' ')
            || byte < 33 && !matches!(byte, b'\r' | b'\n') && style.tabs;
        if quoted {
            if line + 3 >= LONGEST {
                continue_line(&mut target, &mut line);
            }
            quote(&mut target, byte);
            line += 3;
            at += 1;
        } else if line_end {
            // White space before the end of a line would be lost.
            if let Some(&last @ (b' ' | b'\t')) = target.last() {
                target.pop();
                quote(&mut target, last);
            }
            if carriage {
                target.push(b'\r');
            }
            target.push(b'\n');
            line = 0;
            at += if byte == b'\r' { 2 } else { 1 };
        } else {
            if next.is_some_and(|next| next != b'\n') && line + 1 >= LONGEST {
                continue_line(&mut target, &mut line);
            }
            target.push(if style.header && byte == b' ' { b'_' } else { byte });
            line += 1;
            at += 1;
        }
    }
    target
}

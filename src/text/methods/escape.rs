//! Text as a literal shows it: `repr` and `ascii`.

use std::fmt::Write;

use crate::text::characters::is_printable;
use crate::text::{Text, TextBuilder};

/// Writes a code point as `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
pub(crate) fn write_escape(code_point: u32, to: &mut String) {
    // Writing to a string cannot fail.
    let _ = match code_point {
        0..0x100 => write!(to, "\\x{code_point:02x}"),
        0x100..0x10000 => write!(to, "\\u{code_point:04x}"),
        _ => write!(to, "\\U{code_point:08x}"),
    };
}

impl Text {
    /// `repr(text)`
    pub fn repr(&self) -> Text {
        self.quoted(is_printable)
    }

    /// `ascii(text)`: as `repr`, with everything beyond ASCII escaped.
    pub fn ascii(&self) -> Text {
        self.quoted(|c| (0x20..0x7F).contains(&c))
    }

    fn quoted(&self, shown: impl Fn(u32) -> bool) -> Text {
        let bytes = self.as_bytes();
        let double = bytes.contains(&b'\'') && !bytes.contains(&b'"');
        let quote = if double { '"' } else { '\'' };
        let mut builder = TextBuilder::with_capacity(bytes.len() + 2);
        builder.push(quote);
        let mut escaped = String::new();
        for c in self.code_points() {
            match char::from_u32(c) {
                Some('\t') => builder.push_str("\\t"),
                Some('\n') => builder.push_str("\\n"),
                Some('\r') => builder.push_str("\\r"),
                Some(character) if character == quote || character == '\\' => {
                    builder.push('\\');
                    builder.push(character);
                }
                Some(character) if shown(c) => builder.push(character),
                _ => {
                    escaped.clear();
                    write_escape(c, &mut escaped);
                    builder.push_str(&escaped);
                }
            }
        }
        builder.push(quote);
        builder.finish()
    }
}

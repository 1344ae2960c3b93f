//! Formats: what their characters mean, how long the items are and where they lie.

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Bytes that are skipped.
    Pad,
    /// One byte as `bytes`.
    Character,
    /// A signed integer.
    Signed,
    /// An unsigned integer.
    Unsigned,
    /// A truth value.
    Truth,
    /// A float of half, single or double precision.
    Float,
    /// A complex number of two floats.
    Complex,
    /// A string of bytes.
    Text,
    /// A string of bytes with its length before it.
    Pascal,
    /// An address.
    Pointer,
}

/// So many items alike.
#[derive(Clone, Copy, Debug)]
pub struct Items {
    /// The character of the format.
    pub character: u8,
    /// What each is.
    pub kind: Kind,
    /// The bytes of each.
    pub size: usize,
    /// How many.
    pub count: usize,
    /// Where the first lies.
    pub offset: usize,
}

/// A format, taken apart.
#[derive(Debug)]
pub struct Format {
    /// Its items.
    pub items: Vec<Items>,
    /// The bytes of all.
    pub size: usize,
    /// How many values it takes or gives.
    pub values: usize,
    /// Whether the least significant byte comes first.
    pub little: bool,
    /// Whether sizes and alignment are the machine's own.
    pub native: bool,
}

/// What `character` means, with size and alignment.
pub fn meaning(character: u8, native: bool) -> Option<(Kind, usize)> {
    Some(match (character, native) {
        (b'x', _) => (Kind::Pad, 1),
        (b'c', _) => (Kind::Character, 1),
        (b'b', _) => (Kind::Signed, 1),
        (b'B', _) => (Kind::Unsigned, 1),
        (b'?', _) => (Kind::Truth, 1),
        (b'h', _) => (Kind::Signed, 2),
        (b'H', _) => (Kind::Unsigned, 2),
        (b'i', _) | (b'l', false) => (Kind::Signed, 4),
        (b'I', _) | (b'L', false) => (Kind::Unsigned, 4),
        (b'q', _) | (b'l' | b'n', true) => (Kind::Signed, 8),
        (b'Q', _) | (b'L' | b'N', true) => (Kind::Unsigned, 8),
        (b'P', true) => (Kind::Pointer, 8),
        (b'e', _) => (Kind::Float, 2),
        (b'f', _) => (Kind::Float, 4),
        (b'd', _) => (Kind::Float, 8),
        (b'F', _) => (Kind::Complex, 8),
        (b'D', _) => (Kind::Complex, 16),
        (b's', _) => (Kind::Text, 1),
        (b'p', _) => (Kind::Pascal, 1),
        _ => return None,
    })
}

impl Format {
    /// Takes `text` apart.
    ///
    /// # Errors
    /// The words of `struct.error`.
    pub fn parse(text: &[u8]) -> Result<Format, &'static str> {
        let (native, little, rest) = match text.first() {
            Some(b'@') => (true, true, &text[1..]),
            Some(b'<') => (false, true, &text[1..]),
            Some(b'>' | b'!') => (false, false, &text[1..]),
            Some(b'=') => (false, true, &text[1..]),
            _ => (true, true, text),
        };
        const LARGE: &str = "total struct size too long";
        let mut format = Format { items: Vec::new(), size: 0, values: 0, little, native };
        let mut characters = rest.iter().copied().peekable();
        while let Some(character) = characters.next() {
            if character.is_ascii_whitespace() || character == 0x0B {
                continue;
            }
            let (mut count, mut character) = (1_usize, character);
            if character.is_ascii_digit() {
                count = usize::from(character - b'0');
                while let Some(digit) = characters.next_if(u8::is_ascii_digit) {
                    let tens =
                        count.checked_mul(10).filter(|tens| *tens <= isize::MAX as usize).ok_or(LARGE)?;
                    count = tens + usize::from(digit - b'0');
                }
                character = characters.next().ok_or("repeat count given without format specifier")?;
            }
            let (kind, size) = meaning(character, native).ok_or("bad char in struct format")?;
            // An array of characters is one item.
            let alignment = match kind {
                _ if !native => 1,
                Kind::Complex => size / 2,
                _ => size,
            };
            let offset = format.size.checked_next_multiple_of(alignment).ok_or(LARGE)?;
            let length = count.checked_mul(size).ok_or(LARGE)?;
            format.size =
                offset.checked_add(length).filter(|end| *end <= isize::MAX as usize).ok_or(LARGE)?;
            format.values += match kind {
                Kind::Pad => 0,
                Kind::Text | Kind::Pascal => 1,
                _ => count,
            };
            format.items.push(match kind {
                Kind::Text | Kind::Pascal => Items { character, kind, size: count, count: 1, offset },
                _ => Items { character, kind, size, count, offset },
            });
        }
        Ok(format)
    }
}

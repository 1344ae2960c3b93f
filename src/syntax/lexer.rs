//! From text to raw tokens: logos for the shapes, and by hand what has state: brackets,
//! strings, and the modes of f-strings and t-strings (PEP 701, PEP 750).

use crate::error::Fault;
use crate::number;
use crate::source::LineIndex;
use crate::token::{Token, TokenKind};
use crate::warning::Warning;
use logos::Logos;
use unicode_general_category::{GeneralCategory, get_general_category};

/// How many brackets may be open at once.
const MAX_BRACKETS: usize = 200;
/// How many f-strings may stand inside one another.
const MAX_FSTRINGS: usize = 149;
/// How many replacement fields of one f-string may be open at once.
const MAX_FIELDS: usize = 3;

/// A bracket that is still open.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bracket {
    /// The character.
    pub open: u8,
    /// Where it stands.
    pub offset: u32,
}

/// An f-string or t-string that is still open.
#[derive(Debug)]
struct OpenString {
    /// `'` or `"`.
    quote: u8,
    /// Three quotes, or one.
    triple: bool,
    raw: bool,
    /// Whether it is a t-string.
    template: bool,
    /// Where its prefix begins.
    start: usize,
    /// How many brackets were open where it began.
    base: usize,
    /// For each open replacement field, how many brackets are open inside it.
    fields: Vec<usize>,
    /// Whether text is read now (of the string itself or of a format specifier), not an expression.
    in_text: bool,
}

impl OpenString {
    fn name(&self) -> &'static str {
        if self.template { "t-string" } else { "f-string" }
    }
}

/// The lexer. It gives comments and line ends too: the layout sorts them out.
pub(crate) struct Lexer<'s> {
    source: &'s str,
    inner: logos::Lexer<'s, TokenKind>,
    /// The brackets now open.
    pub brackets: Vec<Bracket>,
    strings: Vec<OpenString>,
    /// What was found odd but not wrong.
    pub warnings: Vec<Warning>,
}

impl<'s> Lexer<'s> {
    pub fn new(source: &'s str) -> Self {
        Lexer {
            source,
            inner: TokenKind::lexer(source),
            brackets: Vec::new(),
            strings: Vec::new(),
            warnings: Vec::new(),
        }
    }

    fn bytes(&self) -> &'s [u8] {
        self.source.as_bytes()
    }

    /// Goes on reading at `offset`.
    pub fn seek(&mut self, offset: usize) {
        let here = self.inner.span().end;
        if offset < here {
            self.inner = TokenKind::lexer(self.source);
            self.inner.bump(offset);
        } else {
            self.inner.bump(offset - here);
        }
    }

    /// Whether an f-string or t-string is open.
    pub fn is_in_string(&self) -> bool {
        !self.strings.is_empty()
    }

    /// Goes on at `offset` after an error, as if no string were open.
    pub fn recover(&mut self, offset: usize) {
        self.strings.clear();
        self.seek(offset);
    }

    /// Where the next token is looked for.
    pub fn offset(&self) -> usize {
        self.inner.span().end
    }

    /// The next token, or `None` at the end of the text.
    pub fn next(&mut self) -> Result<Option<Token>, Fault> {
        if self.strings.last().is_some_and(|string| string.in_text)
            && let Some(token) = self.string_text()?
        {
            return Ok(Some(token));
        }
        let Some(found) = self.inner.next() else { return Ok(None) };
        let span = self.inner.span();
        let kind = match found {
            Ok(kind) => kind,
            Err(()) => return self.unknown(span.start).map(Some),
        };
        match kind {
            TokenKind::Name => {
                let text = &self.bytes()[span.clone()];
                if !text.is_ascii() {
                    verify_identifier(self.source, span.start, span.end)?;
                }
            }
            TokenKind::Number => {
                let end = number::scan(self.source, span.start, &mut self.warnings)?;
                self.seek(end);
            }
            TokenKind::String => self.plain_string(span.start)?,
            TokenKind::FStringStart | TokenKind::TStringStart => self.open_string(kind, span.start)?,
            TokenKind::LParen | TokenKind::LBracket | TokenKind::LBrace => {
                if self.brackets.len() >= MAX_BRACKETS {
                    return Err(Fault::point(span.start, "too many nested parentheses"));
                }
                self.brackets.push(Bracket { open: self.bytes()[span.start], offset: span.start as u32 });
            }
            TokenKind::RParen | TokenKind::RBracket | TokenKind::RBrace => self.close(span.start)?,
            TokenKind::Colon | TokenKind::ColonEqual if self.at_field_level() => {
                self.seek(span.start + 1);
                if let Some(string) = self.strings.last_mut() {
                    string.in_text = true;
                }
                return Ok(Some(Token::new(TokenKind::Colon, span.start, span.start + 1)));
            }
            _ => {}
        }
        Ok(Some(Token::new(kind, span.start, self.inner.span().end)))
    }

    /// Whether the lexer stands directly inside a replacement field, in no further bracket.
    fn at_field_level(&self) -> bool {
        self.strings
            .last()
            .is_some_and(|string| !string.in_text && string.fields.last() == Some(&self.brackets.len()))
    }

    /// A character with which no token begins.
    fn unknown(&mut self, start: usize) -> Result<Token, Fault> {
        let Some(found) = self.source[start..].chars().next() else {
            return Err(Fault::point(start, "invalid syntax"));
        };
        if found == '\\' {
            let text = "unexpected character after line continuation character";
            return Err(Fault::point(start + 1, text).end(0).lazy());
        }
        if !is_printable(found) {
            let text = format!("invalid non-printable character U+{:04X}", u32::from(found));
            return Err(Fault::point(start, text));
        }
        let end = start + found.len_utf8();
        self.seek(end);
        Ok(Token::new(TokenKind::Unknown, start, end))
    }

    /// Takes a closing bracket off the stack.
    fn close(&mut self, start: usize) -> Result<(), Fault> {
        let close = char::from(self.bytes()[start]);
        if let Some(string) = self.strings.last()
            && string.base == self.brackets.len()
            && close == '}'
        {
            return Err(Fault::point(start, format!("{}: single '}}' is not allowed", string.name())));
        }
        let Some(bracket) = self.brackets.pop() else {
            return Err(Fault::point(start, format!("unmatched '{close}'")));
        };
        let open = char::from(bracket.open);
        let level = self.brackets.len() + 1;
        if !matches!((open, close), ('(', ')') | ('[', ']') | ('{', '}')) {
            if let Some(string) = self.strings.last()
                && open == '{'
                && string.fields.last() == Some(&level)
            {
                return Err(Fault::point(start, format!("{}: unmatched '{close}'", string.name())));
            }
            let mut text =
                format!("closing parenthesis '{close}' does not match opening parenthesis '{open}'");
            let between = &self.bytes()[bracket.offset as usize..start];
            if between.contains(&b'\n') || between.contains(&b'\r') {
                let line = LineIndex::new(self.source).line(bracket.offset);
                text.push_str(&format!(" on line {line}"));
            }
            return Err(Fault::point(start, text));
        }
        if let Some(string) = self.strings.last_mut() {
            if level <= string.base {
                return Err(Fault::point(start, format!("{}: unmatched '{close}'", string.name())));
            }
            if close == '}' && string.fields.last() == Some(&level) {
                string.fields.pop();
                string.in_text = true;
            }
        }
        Ok(())
    }

    /// Reads a string literal without fields up to its closing quote.
    fn plain_string(&mut self, start: usize) -> Result<(), Fault> {
        let bytes = self.bytes();
        let mut place = self.inner.span().end;
        let quote = bytes[place - 1];
        let triple = bytes[place..].starts_with(&[quote, quote]);
        if triple {
            place += 2;
        }
        let mut escaped_quote = false;
        loop {
            match bytes.get(place) {
                Some(&byte) if byte == quote => {
                    if !triple {
                        place += 1;
                        break;
                    }
                    if bytes[place + 1..].starts_with(&[quote, quote]) {
                        place += 3;
                        break;
                    }
                    place += 1;
                }
                Some(b'\\') => {
                    place += 1;
                    escaped_quote |= bytes.get(place) == Some(&quote);
                    place += match bytes.get(place..place + 2) {
                        Some(b"\r\n") => 2,
                        _ => usize::from(place < bytes.len()),
                    };
                }
                Some(b'\n' | b'\r') if !triple => {
                    return Err(self.unterminated(start, quote, triple, escaped_quote, place));
                }
                Some(_) => place += 1,
                None => return Err(self.unterminated(start, quote, triple, escaped_quote, place)),
            }
        }
        self.seek(place);
        Ok(())
    }

    fn unterminated(&self, start: usize, quote: u8, triple: bool, escaped: bool, place: usize) -> Fault {
        let lines = LineIndex::new(self.source);
        let detected = self.last_line(&lines, place);
        if let Some(string) = self.strings.last()
            && string.quote == quote
            && string.triple == triple
        {
            return Fault::point(start, format!("{}: expecting '}}'", string.name()));
        }
        let at_end = place >= self.source.len();
        let fault = if triple {
            let text = format!("unterminated triple-quoted string literal (detected at line {detected})");
            Fault::point(start, text)
        } else {
            let hint = if escaped { "; perhaps you escaped the end quote?" } else { "" };
            Fault::point(start, format!("unterminated string literal (detected at line {detected}){hint}"))
        };
        if at_end && triple { fault.incomplete() } else { fault }
    }

    /// The line of `place`; the end of a text whose last line is ended counts to that line.
    fn last_line(&self, lines: &LineIndex<'_>, place: usize) -> u32 {
        if place >= self.source.len() && (self.source.ends_with('\n') || self.source.ends_with('\r')) {
            lines.line(place as u32) - 1
        } else {
            lines.line(place as u32)
        }
    }

    /// Begins an f-string or t-string whose prefix and first quote have been read.
    fn open_string(&mut self, kind: TokenKind, start: usize) -> Result<(), Fault> {
        let bytes = self.bytes();
        let end = self.inner.span().end;
        let quote = bytes[end - 1];
        let triple = bytes[end..].starts_with(&[quote, quote]);
        if self.strings.len() >= MAX_FSTRINGS {
            return Err(Fault::point(end - 1 + if triple { 2 } else { 0 }, "too many nested f-strings"));
        }
        if triple {
            self.seek(end + 2);
        }
        self.strings.push(OpenString {
            quote,
            triple,
            raw: bytes[start..end].iter().any(|byte| byte.eq_ignore_ascii_case(&b'r')),
            template: kind == TokenKind::TStringStart,
            start,
            base: self.brackets.len(),
            fields: Vec::new(),
            in_text: true,
        });
        Ok(())
    }

    /// The text of an f-string up to the next field or the end; `None` where a field's brace
    /// comes next, which is an ordinary token.
    fn string_text(&mut self) -> Result<Option<Token>, Fault> {
        let bytes = self.bytes();
        let start = self.offset();
        let Some(string) = self.strings.last_mut() else { return Ok(None) };
        let in_spec = !string.fields.is_empty();
        let quotes: &[u8] = if string.triple { &[string.quote; 3] } else { &[string.quote] };
        let mut place = start;
        let mut unicode_escape = false;
        loop {
            let Some(&byte) = bytes.get(place) else {
                return Err(self.unterminated_fstring(place));
            };
            match byte {
                b'\n' | b'\r' if !string.triple => {
                    if in_spec {
                        let name = string.name();
                        let text = format!(
                            "{name}: newlines are not allowed in format specifiers for single quoted {name}s"
                        );
                        return Err(Fault::point(place, text));
                    }
                    return Err(self.unterminated_fstring(place));
                }
                _ if byte == string.quote && bytes[place..].starts_with(quotes) => break,
                b'{' if !in_spec && bytes.get(place + 1) == Some(&b'{') => {
                    self.seek(place + 2);
                    return Ok(Some(Token::new(TokenKind::FStringMiddle, start, place + 2)));
                }
                b'{' => {
                    if string.fields.len() >= MAX_FIELDS {
                        let text = format!("{}: expressions nested too deeply", string.name());
                        let mut fault = Fault::point(place, text);
                        fault.from_zero = true;
                        return Err(fault);
                    }
                    // The brace itself is read as an ordinary token and opens a bracket.
                    string.fields.push(self.brackets.len() + 1);
                    string.in_text = false;
                    break;
                }
                b'}' if unicode_escape => {
                    unicode_escape = false;
                    place += 1;
                }
                b'}' if !in_spec && bytes.get(place + 1) == Some(&b'}') => {
                    self.seek(place + 2);
                    return Ok(Some(Token::new(TokenKind::FStringMiddle, start, place + 2)));
                }
                b'}' => {
                    string.in_text = false;
                    break;
                }
                b'\\' => {
                    place += 1;
                    match bytes.get(place) {
                        Some(b'{' | b'}') => {}
                        Some(b'N') if !string.raw && bytes.get(place + 1) == Some(&b'{') => {
                            unicode_escape = true;
                            place += 2;
                        }
                        Some(b'\r') if bytes.get(place + 1) == Some(&b'\n') => place += 2,
                        Some(_) => place += 1,
                        None => {}
                    }
                }
                _ => place += 1,
            }
        }
        let closes_field = bytes[place] == b'}';
        if place > start || closes_field {
            self.seek(place);
            return Ok(Some(Token::new(TokenKind::FStringMiddle, start, place)));
        }
        if bytes[place] == string.quote && string.in_text {
            let end = place + quotes.len();
            self.strings.pop();
            self.seek(end);
            return Ok(Some(Token::new(TokenKind::FStringEnd, place, end)));
        }
        Ok(None)
    }

    fn unterminated_fstring(&self, place: usize) -> Fault {
        let Some(string) = self.strings.last() else { return Fault::point(place, "invalid syntax") };
        let lines = LineIndex::new(self.source);
        let line = self.last_line(&lines, place);
        let name = string.name();
        if string.triple {
            let text = format!("unterminated triple-quoted {name} literal (detected at line {line})");
            Fault::point(string.start, text).incomplete()
        } else {
            Fault::point(string.start, format!("unterminated {name} literal (detected at line {line})"))
        }
    }
}

/// Whether Python's `str.isprintable` holds for the character.
pub(crate) fn is_printable(character: char) -> bool {
    use GeneralCategory::{
        Control, Format, LineSeparator, ParagraphSeparator, PrivateUse, SpaceSeparator, Surrogate, Unassigned,
    };
    character == ' '
        || !matches!(
            get_general_category(character),
            Control
                | Format
                | Surrogate
                | PrivateUse
                | Unassigned
                | LineSeparator
                | ParagraphSeparator
                | SpaceSeparator
        )
}

/// Checks a name with characters beyond ASCII (PEP 3131).
fn verify_identifier(source: &str, start: usize, end: usize) -> Result<(), Fault> {
    let mut first = true;
    for (place, found) in source[start..end].char_indices() {
        let fits = if first {
            found == '_' || unicode_ident::is_xid_start(found)
        } else {
            unicode_ident::is_xid_continue(found)
        };
        if !fits {
            let code = u32::from(found);
            let text = if is_printable(found) {
                format!("invalid character '{found}' (U+{code:04X})")
            } else {
                format!("invalid non-printable character U+{code:04X}")
            };
            return Err(Fault::point(start + place, text));
        }
        first = false;
    }
    Ok(())
}

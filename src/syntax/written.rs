//! A text as the tokens that are written in it, comments and blank lines included: what Python's module
//! `tokenize` gives.

use crate::ast::Span;
use crate::error::SyntaxError;
use crate::layout;
use crate::source::LineIndex;
use crate::token::{Token, TokenKind};

/// What a written token is. The grammar's kinds do not name comments and the ends of lines that end no
/// statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenKind {
    /// A token of the grammar.
    Token(TokenKind),
    /// A comment.
    Comment,
    /// The end of a line that is blank, holds only a comment, or stands in brackets.
    LineEnd,
    /// Text of a t-string.
    TemplateMiddle,
    /// The end of a t-string.
    TemplateEnd,
}

/// A token as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// What it is.
    pub kind: WrittenKind,
    /// Where it stands.
    pub span: Span,
}

/// The tokens of a text, and what stopped the reading of them.
pub fn written_tokens(source: &str) -> (Vec<Written>, Option<SyntaxError>) {
    let tokenised = layout::tokenise(source, true);
    let mut writer = Writer { source, tokens: Vec::with_capacity(tokenised.tokens.len()), end: 0 };
    let mut templates = Vec::new();
    for (index, token) in tokenised.tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Dedent | TokenKind::Indent | TokenKind::EndMarker => {
                writer.gap(token.span.start);
                writer.layout(token);
            }
            TokenKind::Newline => writer.newline(token.span),
            TokenKind::FStringStart | TokenKind::TStringStart => {
                templates.push(token.kind == TokenKind::TStringStart);
                writer.push(WrittenKind::Token(token.kind), token.span);
            }
            TokenKind::FStringMiddle => {
                let in_template = templates.last().copied().unwrap_or(false);
                let field = index > 0 && is_in_field(&tokenised.tokens[..index]);
                writer.middle(token.span, in_template, field);
            }
            TokenKind::FStringEnd => {
                let kind = match templates.pop() {
                    Some(true) => WrittenKind::TemplateEnd,
                    _ => WrittenKind::Token(token.kind),
                };
                writer.push(kind, token.span);
            }
            kind => writer.push(WrittenKind::Token(kind), token.span),
        }
    }
    let error = tokenised.fault.map(|fault| fault.locate(&LineIndex::new(source)));
    (writer.tokens, error)
}

/// Whether text of an f-string that comes next is a format specifier.
fn is_in_field(before: &[Token]) -> bool {
    matches!(before.last().map(|token| token.kind), Some(TokenKind::Colon))
}

struct Writer<'s> {
    source: &'s str,
    tokens: Vec<Written>,
    /// Where the last token ended.
    end: u32,
}

impl Writer<'_> {
    fn push(&mut self, kind: WrittenKind, span: Span) {
        self.gap(span.start);
        self.tokens.push(Written { kind, span });
        self.end = span.end;
    }

    /// Finds the comments and line ends between the last token and `to`.
    fn gap(&mut self, to: u32) {
        let bytes = self.source.as_bytes();
        let mut place = self.end as usize;
        let to = (to as usize).min(bytes.len());
        while place < to {
            match bytes[place] {
                b'#' => {
                    let length = bytes[place..to].iter().position(|byte| matches!(byte, b'\n' | b'\r'));
                    let end = length.map_or(to, |length| place + length);
                    self.note(WrittenKind::Comment, place, end);
                    place = end;
                }
                b'\\' => {
                    place += if bytes.get(place + 1) == Some(&b'\r') && bytes.get(place + 2) == Some(&b'\n') {
                        3
                    } else {
                        2
                    }
                }
                b'\r' if bytes.get(place + 1) == Some(&b'\n') => {
                    self.note(WrittenKind::LineEnd, place, place + 2);
                    place += 2;
                }
                b'\n' | b'\r' => {
                    self.note(WrittenKind::LineEnd, place, place + 1);
                    place += 1;
                }
                _ => place += 1,
            }
        }
        self.end = self.end.max(to as u32);
    }

    fn note(&mut self, kind: WrittenKind, start: usize, end: usize) {
        self.tokens.push(Written { kind, span: Span::new(start as u32, end as u32) });
    }

    /// The end of a statement, before which a comment may stand.
    fn newline(&mut self, span: Span) {
        let bytes = self.source.as_bytes();
        let stop = (span.end as usize).min(bytes.len());
        let start = bytes[span.start as usize..stop].iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let start = start.map_or(stop, |length| span.start as usize + length);
        self.gap(start as u32);
        let width = match &bytes[start..] {
            [b'\r', b'\n', ..] => 2,
            [] => 0,
            _ => 1,
        };
        let span = Span::new(start as u32, start as u32 + width);
        self.tokens.push(Written { kind: WrittenKind::Token(TokenKind::Newline), span });
        self.end = span.end;
    }

    /// Indentation shows the white space it stands for; a dedent nothing.
    fn layout(&mut self, token: &Token) {
        let mut span = token.span;
        if token.kind == TokenKind::Indent {
            let before = &self.source.as_bytes()[..span.start as usize];
            let line = before.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |at| at + 1);
            span.start = line as u32;
        }
        self.tokens.push(Written { kind: WrittenKind::Token(token.kind), span });
    }

    /// Text of an f-string: a doubled brace ends a token with one brace and hides the other.
    fn middle(&mut self, span: Span, in_template: bool, in_field: bool) {
        let kind = match in_template {
            true => WrittenKind::TemplateMiddle,
            false => WrittenKind::Token(TokenKind::FStringMiddle),
        };
        let bytes = self.source.as_bytes();
        let (mut start, end) = (span.start as usize, span.end as usize);
        let mut place = start;
        while !in_field && place + 1 < end {
            if matches!(bytes[place], b'{' | b'}') && bytes[place + 1] == bytes[place] {
                self.note(kind, start, place + 1);
                place += 2;
                start = place;
            } else {
                place += 1;
            }
        }
        if start < end || start == span.start as usize {
            self.note(kind, start, end);
        }
        self.end = span.end;
    }
}

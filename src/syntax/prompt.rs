//! What a prompt needs to know of a text that is still being typed: how to colour it, and
//! whether it is complete.

use crate::ast::Span;
use crate::error::SyntaxError;
use crate::layout;
use crate::lexer::Lexer;
use crate::parse::{Mode, parse};
use crate::soft_keywords;
use crate::token::{Token, TokenKind};

/// How a part of a text is to be coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// A reserved word, or a soft keyword where it is one.
    Keyword,
    /// `None`, `True`, `False`, `...`.
    Constant,
    /// A name.
    Name,
    /// The name that `def` or `class` defines.
    Definition,
    /// The name of a decorator, with its `@`.
    Decorator,
    /// A number.
    Number,
    /// A string, or a part of an f-string outside its fields.
    String,
    /// An operator or delimiter.
    Operator,
    /// A comment.
    Comment,
    /// What no token begins with.
    Error,
}

/// The parts of a text in their order, with white space left out. Never fails: an unfinished
/// string is a string, a stray character an error.
pub fn tokens(source: &str) -> Vec<(Colour, Span)> {
    let soft = soft_keyword_spans(source);
    let mut lexer = Lexer::new(source);
    let mut parts: Vec<(Colour, Span)> = Vec::new();
    let mut before = TokenKind::LineEnd;
    loop {
        let start = lexer.offset();
        match lexer.next() {
            Ok(Some(token)) => {
                if let Some(colour) = colour_of(token, before, &soft) {
                    parts.push((colour, token.span));
                }
                if token.kind != TokenKind::Comment {
                    before = token.kind;
                }
            }
            Ok(None) => return parts,
            Err(_) => {
                let part = unreadable(source, start);
                lexer.recover(part.1.end as usize);
                parts.push(part);
                before = TokenKind::Unknown;
            }
        }
    }
}

fn soft_keyword_spans(source: &str) -> Vec<Span> {
    let mut tokens = layout::tokenise(source, false).tokens;
    soft_keywords::resolve(&mut tokens, source);
    tokens.iter().filter(|token| token.kind.is_soft_keyword()).map(|token| token.span).collect()
}

fn colour_of(token: Token, before: TokenKind, soft: &[Span]) -> Option<Colour> {
    let starts_line = matches!(before, TokenKind::LineEnd | TokenKind::Indent);
    Some(match token.kind {
        TokenKind::LineEnd | TokenKind::LineJoin => return None,
        TokenKind::Comment => Colour::Comment,
        TokenKind::Name if before == TokenKind::Def || before == TokenKind::Class => Colour::Definition,
        TokenKind::Name if soft.binary_search_by_key(&token.span.start, |span| span.start).is_ok() => {
            Colour::Keyword
        }
        TokenKind::Name => Colour::Name,
        TokenKind::Number => Colour::Number,
        TokenKind::String
        | TokenKind::FStringStart
        | TokenKind::TStringStart
        | TokenKind::FStringMiddle
        | TokenKind::FStringEnd => Colour::String,
        TokenKind::None | TokenKind::True | TokenKind::False | TokenKind::Ellipsis => Colour::Constant,
        TokenKind::At if starts_line => Colour::Decorator,
        TokenKind::Unknown => Colour::Error,
        kind if kind.is_keyword() => Colour::Keyword,
        _ => Colour::Operator,
    })
}

/// What the lexer could not read at `offset`: an unfinished string to the end of its line, or of
/// the text if it has three quotes; else one character.
fn unreadable(source: &str, offset: usize) -> (Colour, Span) {
    let rest = &source[offset..];
    let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\x0c']).len();
    let start = offset + blank;
    let rest = &source[start..];
    let prefix = rest.bytes().take_while(|byte| b"rRbBuUfFtT".contains(byte)).count();
    let quoted = &rest[prefix..];
    if prefix <= 2 && quoted.starts_with(['"', '\'']) {
        let triple = quoted.starts_with("\"\"\"") || quoted.starts_with("'''");
        let length = if triple { None } else { rest.find(['\n', '\r']) };
        let end = start + length.unwrap_or(rest.len());
        return (Colour::String, Span::new(start as u32, end as u32));
    }
    let length = rest.chars().next().map_or(0, char::len_utf8);
    // Inside an f-string the lexer may stand at the end of the text.
    let end = (start + length).max(offset + 1).min(source.len());
    (Colour::Error, Span::new(start.min(end) as u32, end as u32))
}

/// Whether what was typed can be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Completeness {
    /// It is a whole statement, or nothing at all.
    Complete,
    /// More lines could complete it.
    Incomplete,
    /// No more lines could make it right.
    Invalid(SyntaxError),
}

/// Whether the lines typed at a prompt so far make a whole statement, as Python's `codeop`
/// decides: a compound statement is complete when an empty line follows it.
pub fn completeness(source: &str) -> Completeness {
    let is_blank = |line: &str| {
        let line = line.trim();
        line.is_empty() || line.starts_with('#')
    };
    if source.lines().all(is_blank) {
        return Completeness::Complete;
    }
    match parse(source, Mode::Single) {
        Ok(_) if source.ends_with('\n') => Completeness::Complete,
        Ok(module) => {
            let crate::ast::Mod::Interactive(body) = &module else { return Completeness::Complete };
            if body.iter().any(|statement| is_compound(&statement.kind)) {
                Completeness::Incomplete
            } else {
                Completeness::Complete
            }
        }
        Err(error) if error.incomplete => Completeness::Incomplete,
        Err(error) => Completeness::Invalid(error),
    }
}

fn is_compound(kind: &crate::ast::StmtKind) -> bool {
    use crate::ast::StmtKind as Kind;
    matches!(
        kind,
        Kind::FunctionDef(_)
            | Kind::AsyncFunctionDef(_)
            | Kind::ClassDef(_)
            | Kind::For(_)
            | Kind::AsyncFor(_)
            | Kind::While { .. }
            | Kind::If { .. }
            | Kind::With { .. }
            | Kind::AsyncWith { .. }
            | Kind::Match { .. }
            | Kind::Try(_)
            | Kind::TryStar(_)
    )
}

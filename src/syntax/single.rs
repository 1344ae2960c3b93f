//! One statement as typed at a prompt: where it ends, and what may follow it.

use crate::ast::Span;
use crate::error::{End, Fault};
use crate::token::{Token, TokenKind};

/// What follows the statement.
#[derive(Clone, Copy)]
pub(crate) enum Rest {
    Nothing,
    /// More statements; the line end of the first stands here.
    Statements(Span),
    /// Something after a compound statement.
    Token(Span),
}

impl Rest {
    /// The error about what follows.
    pub fn refuse(self) -> Result<(), Fault> {
        match self {
            Rest::Nothing => Ok(()),
            Rest::Statements(place) => {
                let text = "multiple statements found while compiling a single statement";
                let mut fault = Fault::at(place, text);
                fault.end = End::After(1);
                Err(fault)
            }
            Rest::Token(place) => Err(Fault::at(place, "invalid syntax")),
        }
    }
}

/// Cuts the tokens after the first statement; gives what follows, and the tokens cut off.
pub(crate) fn split(tokens: &mut Vec<Token>) -> (Rest, Vec<Token>) {
    // The tokens of a text that could not be read to its end have no end marker.
    let end_marker = tokens.last().copied().filter(|last| last.kind == TokenKind::EndMarker);
    let Some(end_marker) = end_marker else { return (Rest::Nothing, Vec::new()) };
    let compound = tokens.first().is_some_and(|first| begins_compound(first.kind));
    let mut depth = 0;
    let mut end = tokens.len() - 1;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Indent => depth += 1,
            TokenKind::Dedent => depth -= 1,
            _ => {}
        }
        let ends = matches!(token.kind, TokenKind::Newline | TokenKind::Dedent);
        if ends && depth == 0 && !tokens.get(index + 1).is_some_and(|next| continues(next.kind, tokens)) {
            end = index + 1;
            break;
        }
    }
    let Some(next) = tokens.get(end).filter(|next| next.kind != TokenKind::EndMarker).copied() else {
        return (Rest::Nothing, Vec::new());
    };
    let last = tokens[end - 1].span;
    let cut = tokens.split_off(end);
    tokens.push(end_marker);
    (if compound { Rest::Token(next.span) } else { Rest::Statements(last) }, cut)
}

fn begins_compound(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::If
            | TokenKind::While
            | TokenKind::For
            | TokenKind::Try
            | TokenKind::With
            | TokenKind::Def
            | TokenKind::Class
            | TokenKind::Async
            | TokenKind::At
            | TokenKind::Match
    )
}

/// Whether a token goes on with the statement before it.
fn continues(kind: TokenKind, tokens: &[Token]) -> bool {
    let decorated = tokens.first().is_some_and(|first| first.kind == TokenKind::At);
    match kind {
        TokenKind::Indent | TokenKind::Elif | TokenKind::Else | TokenKind::Except | TokenKind::Finally => {
            true
        }
        TokenKind::At | TokenKind::Def | TokenKind::Class | TokenKind::Async => decorated,
        _ => false,
    }
}

//! Decides where `match`, `case` and `type` are keywords, and where `with (` opens a group of
//! items, so that the grammar needs no unbounded lookahead.

use crate::token::{Token, TokenKind};

/// What the filter knows about one block.
#[derive(Clone, Copy, PartialEq)]
enum Block {
    /// Its statements are the cases of a `match`.
    Cases,
    Other,
}

/// Rewrites the tokens in place.
///
/// - `match` is a keyword where it begins a logical line whose last token is a colon outside
///   brackets: no other statement that begins with a name ends so.
/// - `case` is one where it begins a logical line directly inside a `match` block.
/// - `type` is one where it begins a statement and a name follows.
/// - The parenthesis after `with` holds all items when a colon follows its partner.
pub(crate) fn resolve(tokens: &mut [Token], source: &str) {
    let mut blocks = vec![Block::Other];
    let mut next_block = Block::Other;
    let mut line_start = true;
    let mut depth = 0u32;
    for index in 0..tokens.len() {
        let kind = tokens[index].kind;
        match kind {
            TokenKind::Indent => {
                blocks.push(next_block);
                next_block = Block::Other;
                continue;
            }
            TokenKind::Dedent => {
                blocks.pop();
                continue;
            }
            TokenKind::Newline => {
                line_start = true;
                continue;
            }
            TokenKind::StartModule | TokenKind::StartInteractive | TokenKind::StartExpression => continue,
            TokenKind::LParen | TokenKind::LBracket | TokenKind::LBrace => depth += 1,
            TokenKind::RParen | TokenKind::RBracket | TokenKind::RBrace => depth = depth.saturating_sub(1),
            TokenKind::With if with_group(&tokens[index + 1..]) => {
                tokens[index + 1].kind = TokenKind::WithParen;
                depth += 1;
            }
            TokenKind::Name => {
                let text = tokens[index].text(source);
                if line_start {
                    if text == "match" && ends_with_colon(&tokens[index..]) {
                        tokens[index].kind = TokenKind::Match;
                        next_block = Block::Cases;
                    } else if text == "case" && blocks.last() == Some(&Block::Cases) {
                        tokens[index].kind = TokenKind::Case;
                    }
                }
                if text == "type"
                    && depth == 0
                    && tokens.get(index + 1).is_some_and(|next| next.kind == TokenKind::Name)
                    && (line_start
                        || index > 0
                            && matches!(tokens[index - 1].kind, TokenKind::Semicolon | TokenKind::Colon))
                {
                    tokens[index].kind = TokenKind::Type;
                }
            }
            _ => {}
        }
        line_start = false;
    }
}

/// Whether the logical line at the head of `tokens` ends with a colon outside brackets, and has
/// something between its first word and that colon.
fn ends_with_colon(tokens: &[Token]) -> bool {
    let mut depth = 0i32;
    let mut last = TokenKind::Name;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::LParen | TokenKind::LBracket | TokenKind::LBrace => depth += 1,
            TokenKind::RParen | TokenKind::RBracket | TokenKind::RBrace => depth -= 1,
            TokenKind::Newline => return index > 2 && depth == 0 && last == TokenKind::Colon,
            _ => {}
        }
        last = token.kind;
    }
    false
}

/// Whether a colon follows the partner of the parenthesis at the head of `tokens`.
fn with_group(tokens: &[Token]) -> bool {
    if tokens.first().is_none_or(|first| first.kind != TokenKind::LParen) {
        return false;
    }
    let mut depth = 0i32;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::LParen | TokenKind::LBracket | TokenKind::LBrace => depth += 1,
            TokenKind::RParen | TokenKind::RBracket | TokenKind::RBrace => {
                depth -= 1;
                if depth == 0 {
                    return tokens.get(index + 1).is_some_and(|next| next.kind == TokenKind::Colon);
                }
            }
            TokenKind::Newline => return false,
            _ => {}
        }
    }
    false
}

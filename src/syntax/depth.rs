//! Bounds the depth of the tree before it is built, so that no later walk of it can run out of
//! stack: not the dropping of a half-built tree, nor any of those that read the tree.

use crate::error::{Fault, SyntaxErrorKind};
use crate::token::{Token, TokenKind};

/// How deep a tree may be: how many operators, brackets and clauses may nest.
pub const MAX_DEPTH: u32 = 5000;

/// The depth reached in one bracket, or on one line.
#[derive(Clone, Copy, Default)]
struct Level {
    /// Of the present operand chain, between `and`, `or` and commas.
    chain: u32,
    /// The deepest chain of the present element.
    deepest: u32,
    /// Of the `lambda`s and conditions the present element stands in.
    wrapped: u32,
    /// The deepest bracket in the present chain.
    inner: u32,
    /// The deepest element.
    element: u32,
}

impl Level {
    fn end_chain(&mut self) {
        self.deepest = self.deepest.max(self.chain + self.inner);
        self.chain = 0;
        self.inner = 0;
    }

    fn end_element(&mut self) {
        self.end_chain();
        self.element = self.element.max(self.deepest + self.wrapped);
        self.deepest = 0;
        self.wrapped = 0;
    }
}

/// Refuses tokens whose tree could be deeper than [`MAX_DEPTH`]. The bound is from above: each
/// operator of a chain counts, whether it nests or not.
pub(crate) fn check(tokens: &[Token]) -> Result<(), Fault> {
    let mut levels = vec![Level::default()];
    // How many `elif` clauses nest at each indentation.
    let mut elifs = vec![0u32];
    for token in tokens {
        let Some(level) = levels.last_mut() else { return Ok(()) };
        match token.kind {
            TokenKind::LParen
            | TokenKind::WithParen
            | TokenKind::LBracket
            | TokenKind::LBrace
            | TokenKind::FStringStart
            | TokenKind::TStringStart => {
                level.chain += 1;
                levels.push(Level::default());
            }
            TokenKind::RParen | TokenKind::RBracket | TokenKind::RBrace | TokenKind::FStringEnd => {
                level.end_element();
                let depth = level.element + 1;
                levels.pop();
                if let Some(outer) = levels.last_mut() {
                    outer.inner = outer.inner.max(depth);
                }
            }
            TokenKind::Comma | TokenKind::For | TokenKind::Semicolon | TokenKind::Equal => {
                level.end_element()
            }
            TokenKind::Newline => {
                level.end_element();
                level.element = 0;
            }
            TokenKind::Indent => elifs.push(0),
            TokenKind::Dedent => {
                elifs.pop();
            }
            TokenKind::If | TokenKind::Elif | TokenKind::Lambda | TokenKind::Else => {
                level.end_chain();
                level.wrapped += 1;
                if let Some(count) = elifs.last_mut()
                    && token.kind == TokenKind::Elif
                {
                    *count += 1;
                }
            }
            TokenKind::And | TokenKind::Or => level.end_chain(),
            TokenKind::Name | TokenKind::Number | TokenKind::String | TokenKind::FStringMiddle => {}
            TokenKind::Colon => {}
            _ => level.chain += 1,
        }
        let level = levels.last().copied().unwrap_or_default();
        let depth = level.chain + level.inner + level.deepest + level.wrapped;
        let outside = (levels.len() + elifs.len()) as u32 + elifs.last().copied().unwrap_or(0);
        if depth.max(level.element) + outside > MAX_DEPTH {
            let text = "Parser stack overflowed - Python source too complex to parse";
            return Err(Fault::at(token.span, text).kind(SyntaxErrorKind::MemoryError));
        }
    }
    Ok(())
}

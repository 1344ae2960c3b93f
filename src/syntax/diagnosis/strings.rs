//! String literals, f-strings and t-strings.

use super::node::{Kind, NodeId};
use super::{Diagnosis, Outcome, Rule, either, need};
use crate::token::TokenKind::*;
use Option::None;

impl Diagnosis<'_> {
    pub(super) fn strings(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::Strings, |d| {
            let start = d.place;
            let mut kind = Kind::Literal;
            loop {
                match d.peek()? {
                    String => d.place += 1,
                    FStringStart => {
                        need!(d.formatted("f-string"));
                        kind = Kind::FormattedString;
                    }
                    TStringStart => {
                        need!(d.formatted("t-string"));
                        kind = Kind::TemplateString;
                    }
                    _ => break,
                }
            }
            if d.place == start {
                return Ok(None);
            }
            d.check_mixture(start)?;
            Ok(Some(d.node(start, kind)))
        })
    }

    /// Refuses the concatenation of literals of different types.
    fn check_mixture(&self, start: usize) -> Outcome<()> {
        let (mut bytes, mut text, mut template) = (false, false, false);
        let mut depth = 0;
        for index in start..self.place {
            match self.input.tokens[index].kind {
                String if depth == 0 => {
                    let prefix = self.text(index).split(['"', '\'']).next().unwrap_or("");
                    if prefix.contains(['b', 'B']) { bytes = true } else { text = true }
                }
                FStringStart => {
                    text |= depth == 0;
                    depth += 1;
                }
                TStringStart => {
                    template |= depth == 0;
                    depth += 1;
                }
                FStringEnd => depth -= 1,
                _ => {}
            }
        }
        if template && (bytes || text) {
            let span = self.span(start).to(self.span(self.place - 1));
            return self.raise(span, "cannot mix t-string literals with string or bytes literals");
        }
        if bytes && text {
            return self.raise_last("cannot mix bytes and nonbytes literals");
        }
        Ok(Some(()))
    }

    fn formatted(&mut self, prefix: &str) -> Outcome<()> {
        self.place += 1;
        self.many(|d| {
            either!(d.attempt(|d| d.replacement_field(prefix)));
            need!(d.token(FStringMiddle));
            Ok(Some(()))
        })?;
        need!(self.token(FStringEnd));
        Ok(Some(()))
    }

    fn replacement_field(&mut self, prefix: &str) -> Outcome<()> {
        let sound = self.attempt(|d| {
            need!(d.token(LBrace));
            need!(d.right_side());
            d.token(Equal)?;
            d.maybe(|d| d.conversion(prefix))?;
            d.maybe(|d| d.format_spec(prefix))?;
            need!(d.token(RBrace));
            Ok(Some(()))
        });
        either!(sound);
        if self.invalid { self.invalid_replacement_field(prefix) } else { Ok(None) }
    }

    fn conversion(&mut self, prefix: &str) -> Outcome<()> {
        let sign = need!(self.token(Exclamation));
        let name = need!(self.token(Name));
        if self.span(sign).end != self.span(name).start {
            let text = format!("{prefix}: conversion type must come right after the exclamation mark");
            return self.raise_tokens(sign, name, text);
        }
        let text = self.text(name);
        if !matches!(text, "s" | "r" | "a") {
            let text = format!("{prefix}: invalid conversion character '{text}': expected 's', 'r', or 'a'");
            return self.raise_token(name, text);
        }
        Ok(Some(()))
    }

    fn format_spec(&mut self, prefix: &str) -> Outcome<()> {
        need!(self.token(Colon));
        self.format_spec_parts(prefix)?;
        Ok(Some(()))
    }

    fn format_spec_parts(&mut self, prefix: &str) -> Outcome<()> {
        self.many(|d| {
            if d.token(FStringMiddle)?.is_some() {
                return Ok(Some(()));
            }
            d.replacement_field(prefix)
        })?;
        Ok(Some(()))
    }

    fn invalid_replacement_field(&mut self, prefix: &str) -> Outcome<()> {
        let start = self.place;
        need!(self.token(LBrace));
        if let Some(sign) = self.one_of(&[Equal, Exclamation, Colon, RBrace])? {
            let text = format!("{prefix}: valid expression required before '{}'", self.text(sign));
            return self.raise_token(sign, text);
        }
        if self.attempt(Self::right_side)?.is_none() {
            self.place = start + 1;
            return self.raise_next(format!("{prefix}: expecting a valid expression after '{{'"));
        }
        if !self.is_one_of(&[Equal, Exclamation, Colon, RBrace])? {
            return self.raise_next(format!("{prefix}: expecting '=', or '!', or ':', or '}}'"));
        }
        if self.token(Equal)?.is_some() && !self.is_one_of(&[Exclamation, Colon, RBrace])? {
            return self.raise_next(format!("{prefix}: expecting '!', or ':', or '}}'"));
        }
        if self.token(Exclamation)?.is_some() {
            if self.is_one_of(&[Colon, RBrace])? {
                return self.raise_next(format!("{prefix}: missing conversion character"));
            }
            if self.token(Name)?.is_none() {
                return self.raise_next(format!("{prefix}: invalid conversion character"));
            }
        }
        if !self.is_one_of(&[Colon, RBrace])? {
            return self.raise_next(format!("{prefix}: expecting ':' or '}}'"));
        }
        if self.token(Colon)?.is_some() {
            self.format_spec_parts(prefix)?;
            if !self.is(RBrace)? {
                return self.raise_next(format!("{prefix}: expecting '}}', or format specs"));
            }
        }
        if !self.is(RBrace)? {
            return self.raise_next(format!("{prefix}: expecting '}}'"));
        }
        Ok(None)
    }

    /// Whether the innermost string round a token is an f-string or a t-string.
    pub(super) fn string_prefix(&self, index: usize) -> &'static str {
        let mut depth = 0;
        for token in self.input.tokens[..index].iter().rev() {
            match token.kind {
                FStringEnd => depth += 1,
                FStringStart | TStringStart if depth > 0 => depth -= 1,
                FStringStart => return "f-string",
                TStringStart => return "t-string",
                _ => {}
            }
        }
        "f-string"
    }
}

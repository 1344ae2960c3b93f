//! The arguments of calls and classes.

use super::node::{Kind, NodeId};
use super::{Diagnosis, Outcome, Rule, either, need};
use crate::token::TokenKind::{self, *};
use Option::None;

/// The arguments read so far.
pub(super) struct Read {
    /// The values without a name, `*values` among them.
    positional: Vec<NodeId>,
    /// Whether there is a `**mapping`.
    unpacked: bool,
}

/// A named argument or `*values`.
enum Named {
    Keyword,
    Starred(NodeId),
    Unpacked,
}

impl Diagnosis<'_> {
    pub(super) fn arguments(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::Arguments, |d| {
            let start = d.place;
            let sound = d.attempt(|d| {
                need!(d.argument_list());
                d.token(Comma)?;
                Ok(if d.is(RParen)? { Some(()) } else { None })
            })?;
            if sound.is_some() {
                return Ok(Some(d.node(start, Kind::Other)));
            }
            if d.invalid { d.invalid_arguments() } else { Ok(None) }
        })
    }

    fn argument_list(&mut self) -> Outcome<Read> {
        let positional = self.attempt(|d| {
            let values = need!(d.positional_arguments());
            let named = d.maybe(|d| {
                need!(d.token(Comma));
                d.named_arguments()
            })?;
            let mut read = named.unwrap_or(Read { positional: Vec::new(), unpacked: false });
            read.positional.splice(0..0, values);
            Ok(Some(read))
        });
        either!(positional);
        self.attempt(Self::named_arguments)
    }

    fn positional_arguments(&mut self) -> Outcome<Vec<NodeId>> {
        self.commas(|d| {
            either!(d.attempt(Self::starred_expression));
            let value = match d.attempt(Self::assignment_expression)? {
                Some(value) => value,
                None => need!(d.expression_not_named()),
            };
            Ok(if d.is(Equal)? { None } else { Some(value) })
        })
    }

    fn named_arguments(&mut self) -> Outcome<Read> {
        let all = self.attempt(|d| {
            let mut all = need!(d.commas(Self::keyword_or_starred));
            need!(d.token(Comma));
            all.extend(need!(d.commas(Self::keyword_or_unpacked)));
            Ok(Some(all))
        })?;
        let all = match all {
            Some(all) => all,
            None => match self.commas(Self::keyword_or_starred)? {
                Some(all) => all,
                None => need!(self.commas(Self::keyword_or_unpacked)),
            },
        };
        let mut read = Read { positional: Vec::new(), unpacked: false };
        for argument in all {
            match argument {
                Named::Keyword => {}
                Named::Starred(value) => read.positional.push(value),
                Named::Unpacked => read.unpacked = true,
            }
        }
        Ok(Some(read))
    }

    fn keyword(&mut self) -> Outcome<Named> {
        need!(self.token(Name));
        need!(self.token(Equal));
        need!(self.expression());
        Ok(Some(Named::Keyword))
    }

    fn keyword_or_starred(&mut self) -> Outcome<Named> {
        if self.invalid {
            either!(self.attempt(Self::invalid_keyword));
        }
        either!(self.attempt(Self::keyword));
        let value = need!(self.starred_expression());
        Ok(Some(Named::Starred(value)))
    }

    fn keyword_or_unpacked(&mut self) -> Outcome<Named> {
        if self.invalid {
            either!(self.attempt(Self::invalid_keyword));
        }
        either!(self.attempt(Self::keyword));
        need!(self.token(DoubleStar));
        need!(self.expression());
        Ok(Some(Named::Unpacked))
    }

    /// `*expression`.
    pub(super) fn starred_expression(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        if self.invalid {
            let assigned = self.attempt(|d| {
                let star = need!(d.token(Star));
                need!(d.expression());
                need!(d.token(Equal));
                let value = need!(d.expression());
                Ok(Some((star, value)))
            })?;
            if let Some((star, value)) = assigned {
                let span = self.span(star).to(self.get(value).span);
                return self.raise(span, "cannot assign to iterable argument unpacking");
            }
        }
        let sound = self.attempt(|d| {
            need!(d.token(Star));
            d.expression()
        })?;
        if let Some(value) = sound {
            return Ok(Some(self.node(start, Kind::Starred(value))));
        }
        if self.invalid && self.is(Star)? {
            self.place += 1;
            return self.raise_last("Invalid star expression");
        }
        Ok(None)
    }

    fn invalid_keyword(&mut self) -> Outcome<Named> {
        const COMPARED: &str = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        let constant = self.attempt(|d| {
            let constant = need!(d.one_of(&[True, False, TokenKind::None]));
            let sign = need!(d.token(Equal));
            Ok(Some((constant, sign)))
        })?;
        if let Some((constant, sign)) = constant {
            let text = format!("cannot assign to {}", self.text(constant));
            return self.raise_tokens(constant, sign, text);
        }
        let generator = self.attempt(|d| {
            let name = need!(d.token(Name));
            let sign = need!(d.token(Equal));
            need!(d.expression());
            need!(d.comprehension_clauses());
            Ok(Some((name, sign)))
        })?;
        if let Some((name, sign)) = generator {
            return self.raise_tokens(name, sign, COMPARED);
        }
        let assigned = self.attempt(|d| {
            let is_keyword = d.ahead(|d| {
                need!(d.token(Name));
                d.token(Equal)
            })?;
            if is_keyword {
                return Ok(None);
            }
            let target = need!(d.expression());
            let sign = need!(d.token(Equal));
            Ok(Some((target, sign)))
        })?;
        if let Some((target, sign)) = assigned {
            let span = self.get(target).span.to(self.span(sign));
            let text = "expression cannot contain assignment, perhaps you meant \"==\"?";
            return self.raise(span, text);
        }
        let sign = need!(self.token(DoubleStar));
        need!(self.expression());
        need!(self.token(Equal));
        let value = need!(self.expression());
        let span = self.span(sign).to(self.get(value).span);
        self.raise(span, "cannot assign to keyword argument unpacking")
    }

    fn invalid_arguments(&mut self) -> Outcome<NodeId> {
        const PARENTHESES: &str = "Generator expression must be parenthesized";
        let unpacking = self.attempt(|d| {
            let named = d.attempt(|d| {
                need!(d.positional_arguments());
                need!(d.token(Comma));
                d.named_arguments()
            })?;
            if named.is_none() {
                need!(d.named_arguments());
            }
            let comma = need!(d.token(Comma));
            need!(d.commas(|d| {
                need!(d.starred_expression());
                Ok(if d.is(Equal)? { None } else { Some(()) })
            }));
            Ok(Some(comma))
        })?;
        if let Some(comma) = unpacking {
            let start = self.span(comma).start;
            let text = "iterable argument unpacking follows keyword argument unpacking";
            return self.raise_from(start, text);
        }
        let generator = self.attempt(|d| {
            let value = need!(d.expression());
            let last = need!(d.comprehension_clauses());
            need!(d.token(Comma));
            d.maybe(|d| {
                if d.argument_list()?.is_some() {
                    return Ok(Some(()));
                }
                need!(d.expression());
                need!(d.comprehension_clauses());
                Ok(Some(()))
            })?;
            Ok(Some((value, last)))
        })?;
        if let Some((value, last)) = generator {
            return self.raise_nodes(value, last, PARENTHESES);
        }
        let compared = self.attempt(|d| {
            let name = need!(d.token(Name));
            let sign = need!(d.token(Equal));
            need!(d.expression());
            need!(d.comprehension_clauses());
            Ok(Some((name, sign)))
        })?;
        if let Some((name, sign)) = compared {
            let text = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return self.raise_tokens(name, sign, text);
        }
        either!(self.attempt(Self::invalid_argument_value));
        let loose = self.attempt(|d| {
            let read = need!(d.argument_list());
            let last = need!(d.comprehension_clauses());
            Ok(Some((read, last)))
        })?;
        if let Some((read, last)) = loose {
            return match read.positional[..] {
                [_, .., value] => self.raise_nodes(value, last, PARENTHESES),
                _ => Ok(None),
            };
        }
        let later = self.attempt(|d| {
            need!(d.argument_list());
            need!(d.token(Comma));
            let value = need!(d.expression());
            let last = need!(d.comprehension_clauses());
            Ok(Some((value, last)))
        })?;
        if let Some((value, last)) = later {
            return self.raise_nodes(value, last, PARENTHESES);
        }
        let read = need!(self.argument_list());
        need!(self.token(Comma));
        need!(self.argument_list());
        let what = if read.unpacked { "keyword argument unpacking" } else { "keyword argument" };
        self.raise_last(format!("positional argument follows {what}"))
    }

    /// `name=` without a value.
    fn invalid_argument_value(&mut self) -> Outcome<NodeId> {
        self.maybe(|d| {
            need!(d.argument_list());
            d.token(Comma)
        })?;
        let name = need!(self.token(Name));
        let sign = need!(self.token(Equal));
        if !self.is_one_of(&[Comma, RParen])? {
            return Ok(None);
        }
        self.raise_tokens(name, sign, "expected argument value expression")
    }
}

//! The patterns of `match`.

use super::node::{Kind, NodeId};
use super::{Diagnosis, Outcome, Rule, either, need};
use crate::token::TokenKind::{self, *};
use Option::None;

impl Diagnosis<'_> {
    pub(super) fn patterns(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        if self.attempt(Self::open_sequence)?.is_some() {
            return Ok(Some(self.node(start, Kind::Other)));
        }
        self.pattern()
    }

    fn open_sequence(&mut self) -> Outcome<()> {
        need!(self.star_or_pattern());
        need!(self.token(Comma));
        self.maybe(Self::sequence_items)?;
        Ok(Some(()))
    }

    fn sequence_items(&mut self) -> Outcome<()> {
        need!(self.commas(Self::star_or_pattern));
        self.token(Comma)?;
        Ok(Some(()))
    }

    fn star_or_pattern(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let starred = self.attempt(|d| {
            need!(d.token(Star));
            need!(d.capture_target(true));
            Ok(Some(d.node(start, Kind::Other)))
        });
        either!(starred);
        self.pattern()
    }

    fn pattern(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let captured = self.attempt(|d| {
            need!(d.or_pattern());
            need!(d.token(As));
            need!(d.capture_target(false));
            Ok(Some(d.node(start, Kind::Other)))
        });
        either!(captured);
        if self.invalid {
            either!(self.attempt(Self::invalid_capture));
        }
        self.or_pattern()
    }

    fn invalid_capture(&mut self) -> Outcome<NodeId> {
        need!(self.or_pattern());
        need!(self.token(As));
        if let Some(wildcard) = self.soft_keyword("_")? {
            return self.raise_token(wildcard, "cannot use '_' as a target");
        }
        let target = need!(self.expression());
        let name = self.name_of(target);
        self.raise_node(target, format!("cannot use {name} as pattern target"))
    }

    fn or_pattern(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        need!(self.separated(Bar, Self::closed_pattern));
        Ok(Some(self.node(start, Kind::Other)))
    }

    /// A name to bind, or the wildcard where it is allowed.
    fn capture_target(&mut self, wildcard: bool) -> Outcome<usize> {
        self.attempt(|d| {
            let name = need!(d.token(Name));
            if d.text(name) == "_" {
                return Ok(wildcard.then_some(name));
            }
            Ok(if d.is_one_of(&[Dot, LParen, Equal])? { None } else { Some(name) })
        })
    }

    fn closed_pattern(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::ClosedPattern, |d| {
            let start = d.place;
            either!(d.attempt(Self::literal_pattern));
            if d.capture_target(true)?.is_some() {
                return Ok(Some(d.node(start, Kind::Other)));
            }
            let value = d.attempt(|d| {
                need!(d.attribute());
                Ok(if d.is_one_of(&[Dot, LParen, Equal])? { None } else { Some(()) })
            })?;
            if value.is_some() {
                return Ok(Some(d.node(start, Kind::Other)));
            }
            let matched = match d.peek()? {
                LParen => match d.attempt(Self::group_pattern)? {
                    Some(()) => Some(()),
                    None => d.attempt(|d| d.sequence_pattern(LParen, RParen))?,
                },
                LBracket => d.attempt(|d| d.sequence_pattern(LBracket, RBracket))?,
                LBrace => d.attempt(Self::mapping_pattern)?,
                _ => d.attempt(Self::class_pattern)?,
            };
            need!(Ok::<_, Box<crate::error::Fault>>(matched));
            Ok(Some(d.node(start, Kind::Other)))
        })
    }

    fn literal_pattern(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let number = self.attempt(|d| {
            need!(d.signed_number());
            Ok(if d.is_one_of(&[Plus, Minus])? { None } else { Some(()) })
        })?;
        let complex = match number {
            Some(()) => Some(()),
            None => self.attempt(Self::complex_number)?,
        };
        if complex.is_some() {
            return Ok(Some(self.node(start, Kind::Literal)));
        }
        either!(self.attempt(Self::strings));
        if self.one_of(&[TokenKind::None, True, False])?.is_some() {
            return Ok(Some(self.node(start, Kind::Literal)));
        }
        Ok(None)
    }

    fn signed_number(&mut self) -> Outcome<usize> {
        self.token(Minus)?;
        self.token(Number)
    }

    fn complex_number(&mut self) -> Outcome<()> {
        let real = need!(self.signed_number());
        if self.is_imaginary(real) {
            return self.raise_token(real, "real number required in complex literal");
        }
        need!(self.one_of(&[Plus, Minus]));
        let imaginary = need!(self.token(Number));
        if !self.is_imaginary(imaginary) {
            return self.raise_token(imaginary, "imaginary number required in complex literal");
        }
        Ok(Some(()))
    }

    fn is_imaginary(&self, number: usize) -> bool {
        let text = self.text(number);
        text.ends_with(['j', 'J']) && !text.starts_with("0x")
    }

    /// A name with at least one dot.
    fn attribute(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::Attribute, |d| {
            let start = d.place;
            let names = need!(d.separated(Dot, |d| d.token(Name)));
            Ok(if names.len() > 1 { Some(d.node(start, Kind::Attribute)) } else { None })
        })
    }

    fn group_pattern(&mut self) -> Outcome<()> {
        need!(self.token(LParen));
        need!(self.pattern());
        need!(self.token(RParen));
        Ok(Some(()))
    }

    fn sequence_pattern(&mut self, open: TokenKind, close: TokenKind) -> Outcome<()> {
        need!(self.token(open));
        if open == LParen {
            self.maybe(Self::open_sequence)?;
        } else {
            self.maybe(Self::sequence_items)?;
        }
        need!(self.token(close));
        Ok(Some(()))
    }

    fn mapping_pattern(&mut self) -> Outcome<()> {
        need!(self.token(LBrace));
        let items = self.attempt(Self::mapping_items)?;
        let comma = if items.is_some() { self.token(Comma)? } else { None };
        if items.is_none() || comma.is_some() {
            self.maybe(|d| {
                need!(d.double_star());
                d.token(Comma)?;
                Ok(Some(()))
            })?;
        }
        need!(self.token(RBrace));
        Ok(Some(()))
    }

    fn mapping_items(&mut self) -> Outcome<()> {
        need!(self.commas(|d| {
            if d.attempt(Self::literal_pattern)?.is_none() {
                need!(d.attribute());
            }
            need!(d.token(Colon));
            d.pattern()
        }));
        Ok(Some(()))
    }

    fn double_star(&mut self) -> Outcome<usize> {
        need!(self.token(DoubleStar));
        self.capture_target(false)
    }

    fn class_pattern(&mut self) -> Outcome<()> {
        let sound = self.attempt(|d| {
            need!(d.class_head());
            let positional = d.attempt(|d| d.commas(Self::positional_pattern))?;
            let named = d.maybe(|d| {
                if positional.is_some() {
                    need!(d.token(Comma));
                }
                d.commas(Self::keyword_pattern)
            })?;
            if positional.is_some() || named.is_some() {
                d.token(Comma)?;
            }
            need!(d.token(RParen));
            Ok(Some(()))
        });
        either!(sound);
        if !self.invalid {
            return Ok(None);
        }
        need!(self.class_head());
        self.maybe(|d| {
            need!(d.commas(Self::positional_pattern));
            d.token(Comma)
        })?;
        need!(self.commas(Self::keyword_pattern));
        need!(self.token(Comma));
        let late = need!(self.commas(Self::positional_pattern));
        match (late.first(), late.last()) {
            (Some(&first), Some(&last)) => {
                self.raise_nodes(first, last, "positional patterns follow keyword patterns")
            }
            _ => Ok(None),
        }
    }

    fn class_head(&mut self) -> Outcome<()> {
        need!(self.separated(Dot, |d| d.token(Name)));
        need!(self.token(LParen));
        Ok(Some(()))
    }

    fn positional_pattern(&mut self) -> Outcome<NodeId> {
        self.pattern()
    }

    fn keyword_pattern(&mut self) -> Outcome<()> {
        need!(self.token(Name));
        need!(self.token(Equal));
        need!(self.pattern());
        Ok(Some(()))
    }
}

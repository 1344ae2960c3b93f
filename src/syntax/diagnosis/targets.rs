//! The targets of assignments, loops and `del`.

use super::node::{Kind, NodeId};
use super::{Diagnosis, Outcome, Rule, either, need};
use crate::token::TokenKind::*;
use Option::None;

impl Diagnosis<'_> {
    pub(super) fn star_targets(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let all = need!(self.commas(Self::star_target));
        let comma = self.token(Comma)?;
        if all.len() == 1 && comma.is_none() {
            return Ok(Some(all[0]));
        }
        Ok(Some(self.node(start, Kind::Tuple(all))))
    }

    pub(super) fn star_target(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::StarTarget, |d| {
            let start = d.place;
            if d.token(Star)?.is_some() {
                if d.is(Star)? {
                    return Ok(None);
                }
                let value = need!(d.star_target());
                return Ok(Some(d.node(start, Kind::Starred(value))));
            }
            d.target_with_star_atom()
        })
    }

    fn target_with_star_atom(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::TargetWithStarAtom, |d| {
            either!(d.attempt(Self::attribute_or_subscript_target));
            d.star_atom()
        })
    }

    /// An attribute or subscript that nothing follows which would make it part of a primary.
    pub(super) fn attribute_or_subscript_target(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        need!(self.target_primary());
        let kind = if self.token(Dot)?.is_some() {
            need!(self.token(Name));
            Kind::Attribute
        } else {
            need!(self.token(LBracket));
            need!(self.slices());
            need!(self.token(RBracket));
            Kind::Subscript
        };
        if self.is_one_of(&[LParen, LBracket, Dot])? {
            return Ok(None);
        }
        Ok(Some(self.node(start, kind)))
    }

    fn star_atom(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        if self.token(Name)?.is_some() {
            return Ok(Some(self.node(start, Kind::Name)));
        }
        let group = self.attempt(|d| {
            need!(d.token(LParen));
            let inner = need!(d.target_with_star_atom());
            need!(d.token(RParen));
            Ok(Some(inner))
        });
        either!(group);
        let tuple = self.attempt(|d| {
            need!(d.token(LParen));
            let items = d.maybe(|d| {
                let all = need!(d.commas(Self::star_target));
                let comma = d.token(Comma)?;
                Ok(if all.len() > 1 || comma.is_some() { Some(all) } else { None })
            })?;
            need!(d.token(RParen));
            Ok(Some(d.node(start, Kind::Tuple(items.unwrap_or_default()))))
        });
        either!(tuple);
        self.attempt(|d| {
            need!(d.token(LBracket));
            let items = d.maybe(|d| {
                let all = need!(d.commas(Self::star_target));
                d.token(Comma)?;
                Ok(Some(all))
            })?;
            need!(d.token(RBracket));
            Ok(Some(d.node(start, Kind::List(items.unwrap_or_default()))))
        })
    }

    pub(super) fn single_target(&mut self) -> Outcome<NodeId> {
        either!(self.attempt(Self::attribute_or_subscript_target));
        let start = self.place;
        if self.token(Name)?.is_some() {
            return Ok(Some(self.node(start, Kind::Name)));
        }
        self.attempt(Self::parenthesised_single_target)
    }

    pub(super) fn parenthesised_single_target(&mut self) -> Outcome<NodeId> {
        need!(self.token(LParen));
        let inner = need!(self.single_target());
        need!(self.token(RParen));
        Ok(Some(inner))
    }

    pub(super) fn delete_targets(&mut self) -> Outcome<()> {
        need!(self.commas(Self::delete_target));
        self.token(Comma)?;
        Ok(Some(()))
    }

    fn delete_target(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::DeleteTarget, |d| {
            either!(d.attempt(Self::attribute_or_subscript_target));
            let start = d.place;
            if d.token(Name)?.is_some() {
                return Ok(Some(d.node(start, Kind::Name)));
            }
            let close = match d.one_of(&[LParen, LBracket])? {
                Some(open) if d.input.tokens[open].kind == LBracket => RBracket,
                Some(_) => RParen,
                None => return Ok(None),
            };
            d.maybe(Self::delete_targets)?;
            need!(d.token(close));
            Ok(Some(d.node(start, Kind::Other)))
        })
    }
}

//! Atoms, displays and comprehensions.

use super::node::{Kind, NodeId, Wanted};
use super::{Diagnosis, Outcome, either, need};
use crate::token::TokenKind::{self, *};
use Option::None;

impl Diagnosis<'_> {
    pub(super) fn atom(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let kind = match self.peek()? {
            Name => Kind::Name,
            True => Kind::True,
            False => Kind::False,
            TokenKind::None => Kind::None,
            Number => Kind::Literal,
            Ellipsis => Kind::Ellipsis,
            String | FStringStart | TStringStart => return self.strings(),
            LParen => {
                either!(self.attempt(Self::tuple_display));
                either!(self.attempt(Self::group));
                return self.attempt(Self::generator);
            }
            LBracket => {
                either!(self.attempt(Self::list_display));
                return self.attempt(Self::list_comprehension);
            }
            LBrace => {
                either!(self.attempt(Self::dict_display));
                either!(self.attempt(Self::set_display));
                either!(self.attempt(Self::dict_comprehension));
                return self.attempt(Self::set_comprehension);
            }
            _ => return Ok(None),
        };
        self.place += 1;
        Ok(Some(self.node(start, kind)))
    }

    fn group(&mut self) -> Outcome<NodeId> {
        let sound = self.attempt(|d| {
            need!(d.token(LParen));
            let inner = match d.attempt(Self::yield_expression)? {
                Some(inner) => inner,
                None => need!(d.named_expression()),
            };
            need!(d.token(RParen));
            Ok(Some(inner))
        });
        either!(sound);
        if self.invalid { self.invalid_group() } else { Ok(None) }
    }

    fn invalid_group(&mut self) -> Outcome<NodeId> {
        let starred = self.attempt(|d| {
            need!(d.token(LParen));
            let inner = need!(d.starred_expression());
            need!(d.token(RParen));
            Ok(Some(inner))
        })?;
        if let Some(inner) = starred {
            return self.raise_node(inner, "cannot use starred expression here");
        }
        need!(self.token(LParen));
        let sign = need!(self.token(DoubleStar));
        need!(self.expression());
        need!(self.token(RParen));
        self.raise_token(sign, "cannot use double starred expression here")
    }

    pub(super) fn star_named_expressions(&mut self) -> Outcome<Vec<NodeId>> {
        let all = need!(self.commas(Self::star_named_expression));
        self.token(Comma)?;
        Ok(Some(all))
    }

    pub(super) fn tuple_display(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        need!(self.token(LParen));
        let items = self.maybe(|d| {
            let mut all = vec![need!(d.star_named_expression())];
            need!(d.token(Comma));
            all.extend(d.maybe(Self::star_named_expressions)?.unwrap_or_default());
            Ok(Some(all))
        })?;
        need!(self.token(RParen));
        Ok(Some(self.node(start, Kind::Tuple(items.unwrap_or_default()))))
    }

    pub(super) fn list_display(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        need!(self.token(LBracket));
        let items = self.maybe(Self::star_named_expressions)?;
        need!(self.token(RBracket));
        Ok(Some(self.node(start, Kind::List(items.unwrap_or_default()))))
    }

    fn set_display(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        need!(self.token(LBrace));
        need!(self.star_named_expressions());
        need!(self.token(RBrace));
        Ok(Some(self.node(start, Kind::Set)))
    }

    fn dict_display(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let sound = self.attempt(|d| {
            need!(d.token(LBrace));
            d.maybe(|d| {
                need!(d.dict_items());
                d.token(Comma)?;
                Ok(Some(()))
            })?;
            need!(d.token(RBrace));
            Ok(Some(d.node(start, Kind::Dict)))
        });
        either!(sound);
        if self.invalid {
            need!(self.token(LBrace));
            need!(self.invalid_dict_items());
            need!(self.token(RBrace));
        }
        Ok(None)
    }

    fn dict_items(&mut self) -> Outcome<()> {
        let mut key: fn(&mut Self) -> Outcome<NodeId> = Self::expression;
        need!(self.commas(|d| {
            if d.token(DoubleStar)?.is_some() {
                need!(d.bitwise_or());
            } else {
                need!(key(d));
                need!(d.token(Colon));
                need!(d.expression());
            }
            key = Self::later_key;
            Ok(Some(()))
        }));
        Ok(Some(()))
    }

    /// The key of an item that is not the first. What is wrong with it is that no colon follows,
    /// rather than that something else does.
    fn later_key(&mut self) -> Outcome<NodeId> {
        if self.is(LParen)? { self.expression() } else { self.expression_without_invalid() }
    }

    fn key_value(&mut self) -> Outcome<()> {
        need!(self.expression());
        need!(self.token(Colon));
        need!(self.expression());
        Ok(Some(()))
    }

    fn invalid_dict_items(&mut self) -> Outcome<()> {
        let later = self.attempt(|d| {
            need!(d.dict_items());
            need!(d.token(Comma));
            d.invalid_key_value()
        });
        either!(later);
        self.invalid_dict_value()
    }

    fn invalid_key_value(&mut self) -> Outcome<()> {
        let key = self.attempt(|d| {
            let key = need!(d.later_key());
            Ok(if d.is(Colon)? { None } else { Some(key) })
        })?;
        if let Some(key) = key {
            let span = self.get(key).span;
            let fault =
                crate::error::Fault::point(span.end.max(1) as usize - 1, "':' expected after dictionary key");
            return Err(Box::new(fault.end(0)));
        }
        self.invalid_dict_value()
    }

    fn invalid_dict_value(&mut self) -> Outcome<()> {
        let starred = self.attempt(|d| {
            need!(d.expression());
            need!(d.token(Colon));
            let star = need!(d.token(Star));
            need!(d.bitwise_or());
            Ok(Some(star))
        })?;
        if let Some(star) = starred {
            let start = self.span(star).start;
            return self.raise_from(start, "cannot use a starred expression in a dictionary value");
        }
        need!(self.expression());
        let colon = need!(self.token(Colon));
        if self.is_one_of(&[RBrace, Comma])? {
            return self.raise_token(colon, "expression expected after dictionary key and ':'");
        }
        Ok(None)
    }

    // ---- Comprehensions ----

    /// The clauses of a comprehension; gives the last expression in them.
    pub(super) fn comprehension_clauses(&mut self) -> Outcome<NodeId> {
        let all = self.many(Self::comprehension_clause)?;
        Ok(all.last().copied())
    }

    fn comprehension_clause(&mut self) -> Outcome<NodeId> {
        let mut committed = false;
        let sound = self.attempt(|d| {
            d.token(Async)?;
            need!(d.token(For));
            need!(d.star_targets());
            need!(d.token(In));
            committed = true;
            let mut last = need!(d.disjunction());
            let conditions = d.many(|d| {
                need!(d.token(If));
                d.disjunction()
            })?;
            last = conditions.last().copied().unwrap_or(last);
            Ok(Some(last))
        })?;
        if sound.is_some() || committed || !self.invalid {
            return Ok(sound);
        }
        let without_in = self.attempt(|d| {
            d.token(Async)?;
            need!(d.token(For));
            need!(d.commas(Self::bitwise_or));
            d.token(Comma)?;
            Ok(if d.is(In)? { None } else { Some(()) })
        })?;
        if without_in.is_some() {
            return self.raise_last("'in' expected after for-loop variables");
        }
        self.attempt(Self::invalid_for_target)
    }

    pub(super) fn invalid_for_target(&mut self) -> Outcome<NodeId> {
        self.token(Async)?;
        need!(self.token(For));
        let target = need!(self.star_expressions());
        self.raise_invalid_target(target, Wanted::Looped)
    }

    fn list_comprehension(&mut self) -> Outcome<NodeId> {
        self.comprehension(LBracket, RBracket, Kind::ListComprehension)
    }

    fn set_comprehension(&mut self) -> Outcome<NodeId> {
        self.comprehension(LBrace, RBrace, Kind::SetComprehension)
    }

    fn comprehension(&mut self, open: TokenKind, close: TokenKind, kind: Kind) -> Outcome<NodeId> {
        let start = self.place;
        let sound = self.attempt(|d| {
            need!(d.token(open));
            need!(d.named_expression());
            need!(d.comprehension_clauses());
            d.token(close)
        })?;
        if sound.is_some() {
            return Ok(Some(self.node(start, kind)));
        }
        if self.invalid { self.invalid_comprehension() } else { Ok(None) }
    }

    /// A generator expression in its parentheses.
    pub(super) fn generator(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let sound = self.attempt(|d| {
            need!(d.token(LParen));
            if d.attempt(Self::assignment_expression)?.is_none() {
                need!(d.expression_not_named());
            }
            need!(d.comprehension_clauses());
            d.token(RParen)
        })?;
        if sound.is_some() {
            return Ok(Some(self.node(start, Kind::Generator)));
        }
        if self.invalid { self.invalid_comprehension() } else { Ok(None) }
    }

    fn dict_comprehension(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let sound = self.attempt(|d| {
            need!(d.token(LBrace));
            need!(d.key_value());
            need!(d.comprehension_clauses());
            d.token(RBrace)
        })?;
        if sound.is_some() {
            return Ok(Some(self.node(start, Kind::DictComprehension)));
        }
        if !self.invalid {
            return Ok(None);
        }
        need!(self.token(LBrace));
        let sign = need!(self.token(DoubleStar));
        need!(self.bitwise_or());
        need!(self.comprehension_clauses());
        need!(self.token(RBrace));
        self.raise_token(sign, "dict unpacking cannot be used in dict comprehension")
    }

    fn invalid_comprehension(&mut self) -> Outcome<NodeId> {
        const FORGOTTEN: &str = "did you forget parentheses around the comprehension target?";
        let starred = self.attempt(|d| {
            need!(d.one_of(&[LBracket, LParen, LBrace]));
            let value = need!(d.starred_expression());
            need!(d.comprehension_clauses());
            Ok(Some(value))
        })?;
        if let Some(value) = starred {
            return self.raise_node(value, "iterable unpacking cannot be used in comprehension");
        }
        let several = self.attempt(|d| {
            need!(d.one_of(&[LBracket, LBrace]));
            let first = need!(d.star_named_expression());
            need!(d.token(Comma));
            let rest = need!(d.star_named_expressions());
            need!(d.comprehension_clauses());
            Ok(rest.last().map(|&last| (first, last)))
        })?;
        if let Some((first, last)) = several {
            return self.raise_nodes(first, last, FORGOTTEN);
        }
        need!(self.one_of(&[LBracket, LBrace]));
        let first = need!(self.star_named_expression());
        let comma = need!(self.token(Comma));
        need!(self.comprehension_clauses());
        self.raise(self.get(first).span.to(self.span(comma)), FORGOTTEN)
    }
}

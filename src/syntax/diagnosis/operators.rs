//! Operators: from comparisons down to primaries.

use super::node::{Kind, NodeId};
use super::{Diagnosis, Outcome, Rule, either, need};
use crate::token::TokenKind::{self, *};
use Option::None;

/// The signs of the binary operators, by level from the loosest.
const LEVELS: [&[TokenKind]; 6] = [
    &[Bar],
    &[Circumflex],
    &[Ampersand],
    &[LeftShift, RightShift],
    &[Plus, Minus],
    &[Star, Slash, DoubleSlash, Percent, At],
];
const SHIFT: u8 = 3;
const SUM: u8 = 4;
const TERM: u8 = 5;

impl Diagnosis<'_> {
    pub(super) fn disjunction(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::Disjunction, |d| d.boolean(Or, Self::conjunction))
    }

    fn conjunction(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::Conjunction, |d| d.boolean(And, Self::inversion))
    }

    fn boolean(&mut self, sign: TokenKind, operand: fn(&mut Self) -> Outcome<NodeId>) -> Outcome<NodeId> {
        let start = self.place;
        let all = need!(self.separated(sign, operand));
        Ok(Some(if all.len() == 1 { all[0] } else { self.node(start, Kind::Operation) }))
    }

    pub(super) fn inversion(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::Inversion, |d| {
            let start = d.place;
            if d.token(Not)?.is_some() {
                need!(d.inversion());
                return Ok(Some(d.node(start, Kind::Operation)));
            }
            d.comparison()
        })
    }

    fn comparison(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let left = need!(self.bitwise_or());
        let operators = self.many(|d| {
            let operator = need!(d.comparison_operator());
            need!(d.bitwise_or());
            Ok(Some(operator))
        })?;
        Ok(Some(match operators.first() {
            Some(&first) => self.node(start, Kind::Comparison(left, first == In)),
            None => left,
        }))
    }

    fn comparison_operator(&mut self) -> Outcome<TokenKind> {
        let kind = self.peek()?;
        match kind {
            EqEqual | NotEqual | Less | LessEqual | Greater | GreaterEqual | In => self.place += 1,
            Not => {
                self.place += 1;
                need!(self.token(In));
            }
            Is => {
                self.place += 1;
                self.token(Not)?;
            }
            _ => return Ok(None),
        }
        Ok(Some(kind))
    }

    pub(super) fn bitwise_or(&mut self) -> Outcome<NodeId> {
        self.binary(0)
    }

    fn binary(&mut self, level: u8) -> Outcome<NodeId> {
        let Some(&signs) = LEVELS.get(usize::from(level)) else { return self.factor() };
        self.remembered(Rule::Binary(level), |d| {
            let start = d.place;
            if d.invalid && level == SHIFT {
                either!(d.attempt(Self::invalid_arithmetic));
            }
            if d.invalid && level == TERM {
                either!(d.attempt(Self::invalid_factor));
            }
            let mut left = need!(d.binary(level + 1));
            loop {
                let place = d.place;
                if d.one_of(signs)?.is_none() {
                    return Ok(Some(left));
                }
                if d.binary(level + 1)?.is_none() {
                    d.place = place;
                    return Ok(Some(left));
                }
                left = d.node(start, Kind::Operation);
            }
        })
    }

    fn invalid_arithmetic(&mut self) -> Outcome<NodeId> {
        need!(self.binary(SUM));
        need!(self.one_of(&[Plus, Minus, Star, Slash, Percent, DoubleSlash, At]));
        let sign = need!(self.token(Not));
        let operand = need!(self.inversion());
        let span = self.span(sign).to(self.get(operand).span);
        self.raise(span, "'not' after an operator must be parenthesized")
    }

    fn invalid_factor(&mut self) -> Outcome<NodeId> {
        need!(self.one_of(&[Plus, Minus, Tilde]));
        let sign = need!(self.token(Not));
        let operand = need!(self.factor());
        let span = self.span(sign).to(self.get(operand).span);
        self.raise(span, "'not' after an operator must be parenthesized")
    }

    fn factor(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::Factor, |d| {
            let start = d.place;
            if d.one_of(&[Plus, Minus, Tilde])?.is_some() {
                need!(d.factor());
                return Ok(Some(d.node(start, Kind::Operation)));
            }
            let base = need!(d.await_primary());
            let power = d.maybe(|d| {
                need!(d.token(DoubleStar));
                d.factor()
            })?;
            Ok(Some(if power.is_some() { d.node(start, Kind::Operation) } else { base }))
        })
    }

    fn await_primary(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::AwaitPrimary, |d| {
            let start = d.place;
            if d.token(Await)?.is_some() {
                need!(d.primary());
                return Ok(Some(d.node(start, Kind::Await)));
            }
            d.primary()
        })
    }

    fn primary(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::Primary, |d| {
            let start = d.place;
            let mut value = need!(d.atom());
            while let Some(kind) = d.attempt(Self::trailer)? {
                value = d.node(start, kind);
            }
            Ok(Some(value))
        })
    }

    /// What follows a primary: an attribute, a call or a subscript.
    fn trailer(&mut self) -> Outcome<Kind> {
        match self.peek()? {
            Dot => {
                self.place += 1;
                need!(self.token(Name));
                Ok(Some(Kind::Attribute))
            }
            LBrace if self.invalid => {
                // A generator expression is looked for, and with it the mistakes of all
                // comprehensions.
                need!(self.generator());
                Ok(None)
            }
            LParen => {
                if self.attempt(Self::generator)?.is_some() {
                    return Ok(Some(Kind::Call));
                }
                need!(self.token(LParen));
                self.maybe(Self::arguments)?;
                need!(self.token(RParen));
                Ok(Some(Kind::Call))
            }
            LBracket => {
                if self.invalid {
                    self.attempt(Self::generator)?;
                }
                self.place += 1;
                need!(self.slices());
                need!(self.token(RBracket));
                Ok(Some(Kind::Subscript))
            }
            _ => Ok(None),
        }
    }

    /// A primary that something follows which makes it part of a larger one.
    pub(super) fn target_primary(&mut self) -> Outcome<NodeId> {
        const AHEAD: [TokenKind; 3] = [LParen, LBracket, Dot];
        self.remembered(Rule::TargetPrimary, |d| {
            let start = d.place;
            let mut value = need!(d.atom());
            if !d.is_one_of(&AHEAD)? {
                return Ok(None);
            }
            loop {
                let place = d.place;
                let Some(kind) = d.attempt(Self::trailer)? else { return Ok(Some(value)) };
                if !d.is_one_of(&AHEAD)? {
                    d.place = place;
                    return Ok(Some(value));
                }
                value = d.node(start, kind);
            }
        })
    }

    pub(super) fn slices(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let single = self.attempt(|d| {
            let slice = need!(d.slice());
            Ok(if d.is(Comma)? { None } else { Some(slice) })
        });
        either!(single);
        let all = need!(self.commas(|d| {
            either!(d.attempt(Self::slice));
            d.starred_expression()
        }));
        self.token(Comma)?;
        Ok(Some(self.node(start, Kind::Tuple(all))))
    }

    fn slice(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let bounds = self.attempt(|d| {
            d.maybe(Self::expression)?;
            need!(d.token(Colon));
            d.maybe(Self::expression)?;
            if d.token(Colon)?.is_some() {
                d.maybe(Self::expression)?;
            }
            Ok(Some(()))
        })?;
        if bounds.is_some() {
            return Ok(Some(self.node(start, Kind::Other)));
        }
        self.named_expression()
    }
}

//! Expressions as a whole: conditions, lambdas, assignment expressions, lists of expressions.

use super::node::{Kind, NodeId};
use super::{Diagnosis, Outcome, Rule, either, need};
use crate::token::TokenKind::{self, *};
use Option::None;

/// The words that are keywords only in some places.
const SOFT_KEYWORDS: [&str; 4] = ["_", "case", "match", "type"];

impl Diagnosis<'_> {
    pub(super) fn expressions(&mut self) -> Outcome<NodeId> {
        self.tuple_of(Self::expression)
    }

    pub(super) fn star_expressions(&mut self) -> Outcome<NodeId> {
        self.tuple_of(Self::star_expression)
    }

    fn tuple_of(&mut self, item: fn(&mut Self) -> Outcome<NodeId>) -> Outcome<NodeId> {
        let start = self.place;
        let all = need!(self.commas(item));
        let comma = self.token(Comma)?;
        if all.len() == 1 && comma.is_none() {
            return Ok(Some(all[0]));
        }
        Ok(Some(self.node(start, Kind::Tuple(all))))
    }

    fn star_expression(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::StarExpression, |d| {
            either!(d.attempt(Self::starred));
            d.expression()
        })
    }

    /// `*operand`.
    fn starred(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        need!(self.token(Star));
        let value = need!(self.bitwise_or());
        Ok(Some(self.node(start, Kind::Starred(value))))
    }

    pub(super) fn star_named_expression(&mut self) -> Outcome<NodeId> {
        either!(self.attempt(Self::starred));
        self.named_expression()
    }

    pub(super) fn expression(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::Expression, |d| {
            if d.invalid {
                either!(d.attempt(Self::invalid_expression));
                either!(d.attempt(Self::invalid_legacy_expression));
            }
            d.sound_expression()
        })
    }

    fn sound_expression(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        let conditional = self.attempt(|d| {
            need!(d.disjunction());
            need!(d.token(If));
            need!(d.disjunction());
            need!(d.token(Else));
            need!(d.expression());
            Ok(Some(d.node(start, Kind::Conditional)))
        });
        either!(conditional);
        either!(self.disjunction());
        self.attempt(Self::lambda)
    }

    fn lambda(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        need!(self.token(Lambda));
        self.maybe(|d| d.parameters(true))?;
        need!(self.token(Colon));
        need!(self.expression());
        Ok(Some(self.node(start, Kind::Lambda)))
    }

    pub(super) fn expression_without_invalid(&mut self) -> Outcome<NodeId> {
        self.attempt(|d| d.without_invalid(Self::sound_expression))
    }

    fn invalid_expression(&mut self) -> Outcome<NodeId> {
        let between = self.attempt(|d| {
            need!(d.token(String));
            let parts = d.many(|d| {
                if d.is(String)? {
                    return Ok(None);
                }
                d.expression_without_invalid()
            })?;
            need!(d.token(String));
            Ok(parts.first().copied().zip(parts.last().copied()))
        })?;
        if let Some((first, last)) = between {
            let text = "invalid syntax. Is this intended to be part of the string?";
            return self.raise_nodes(first, last, text);
        }
        let neighbours = self.attempt(|d| {
            if d.is(Name)? {
                let word = d.place;
                d.place += 1;
                let prefixed = d.is(String)?;
                d.place = word;
                if prefixed || SOFT_KEYWORDS.contains(&d.text(word)) {
                    return Ok(None);
                }
            }
            let first = need!(d.disjunction());
            let second = need!(d.expression_without_invalid());
            Ok(Some((first, second)))
        })?;
        if let Some((first, second)) = neighbours {
            if self.is_legacy(first) || self.levels[self.place - 1] == 0 {
                return Ok(None);
            }
            return self.raise_nodes(first, second, "invalid syntax. Perhaps you forgot a comma?");
        }
        either!(self.attempt(Self::invalid_conditional));
        either!(self.attempt(Self::invalid_conditional_statement));
        self.attempt(|d| {
            let word = need!(d.token(Lambda));
            d.maybe(|d| d.parameters(true))?;
            let colon = need!(d.token(Colon));
            if !d.is(FStringMiddle)? {
                return Ok(None);
            }
            let prefix = d.string_prefix(colon);
            let text = format!("{prefix}: lambda expressions are not allowed without parentheses");
            d.raise_tokens(word, colon, text)
        })
    }

    /// A condition whose `else` is missing, or has no expression.
    fn invalid_conditional(&mut self) -> Outcome<NodeId> {
        let body = need!(self.disjunction());
        need!(self.token(If));
        let test = need!(self.disjunction());
        if !self.is_one_of(&[Else, Colon])? {
            return self.raise_nodes(body, test, "expected 'else' after 'if' expression");
        }
        need!(self.token(Else));
        if self.ahead(Self::expression)? {
            return Ok(None);
        }
        self.raise_next("expected expression after 'else', but statement is given")
    }

    fn invalid_conditional_statement(&mut self) -> Outcome<NodeId> {
        let word = need!(self.one_of(&[Pass, Break, Continue]));
        need!(self.token(If));
        need!(self.disjunction());
        need!(self.token(Else));
        need!(self.simple_statement());
        self.raise_token(word, "expected expression before 'if', but statement is given")
    }

    fn is_legacy(&self, id: NodeId) -> bool {
        let node = self.get(id);
        let text = &self.input.source[node.span.start as usize..node.span.end as usize];
        matches!(node.kind, Kind::Name) && (text == "print" || text == "exec")
    }

    /// The `print` and `exec` statements of Python 2.
    fn invalid_legacy_expression(&mut self) -> Outcome<NodeId> {
        let name = need!(self.token(Name));
        if self.is(LParen)? {
            return Ok(None);
        }
        let value = need!(self.star_expressions());
        let text = self.text(name);
        if text != "print" && text != "exec" {
            return Ok(None);
        }
        let span = self.span(name).to(self.get(value).span);
        self.raise(span, format!("Missing parentheses in call to '{text}'. Did you mean {text}(...)?"))
    }

    pub(super) fn yield_expression(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        need!(self.token(Yield));
        let delegated = self.attempt(|d| {
            need!(d.token(From));
            d.expression()
        })?;
        if delegated.is_none() {
            self.maybe(Self::star_expressions)?;
        }
        Ok(Some(self.node(start, Kind::Yield)))
    }

    /// `yield …`, or expressions: what may stand on the right of an assignment.
    pub(super) fn right_side(&mut self) -> Outcome<NodeId> {
        either!(self.attempt(Self::yield_expression));
        self.star_expressions()
    }

    pub(super) fn assignment_expression(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        need!(self.token(Name));
        need!(self.token(ColonEqual));
        need!(self.expression());
        Ok(Some(self.node(start, Kind::Named)))
    }

    pub(super) fn named_expression(&mut self) -> Outcome<NodeId> {
        either!(self.attempt(Self::assignment_expression));
        if self.invalid {
            either!(self.remembered(Rule::InvalidNamedExpression, Self::invalid_named_expression));
        }
        self.attempt(Self::expression_not_named)
    }

    /// An expression that `:=` does not follow.
    pub(super) fn expression_not_named(&mut self) -> Outcome<NodeId> {
        let value = need!(self.expression());
        Ok(if self.is(ColonEqual)? { None } else { Some(value) })
    }

    fn invalid_named_expression(&mut self) -> Outcome<NodeId> {
        let named = self.attempt(|d| {
            let target = need!(d.expression());
            need!(d.token(ColonEqual));
            need!(d.expression());
            Ok(Some(target))
        })?;
        if let Some(target) = named {
            let text = format!("cannot use assignment expressions with {}", self.name_of(target));
            return self.raise_node(target, text);
        }
        let compared = self.attempt(|d| {
            let name = need!(d.token(Name));
            need!(d.token(Equal));
            let value = need!(d.bitwise_or());
            Ok(if d.is_one_of(&[Equal, ColonEqual])? { None } else { Some((name, value)) })
        })?;
        if let Some((name, value)) = compared {
            let span = self.span(name).to(self.get(value).span);
            return self.raise(span, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
        if self.ahead(Self::list_display)?
            || self.ahead(Self::tuple_display)?
            || self.ahead(Self::generator)?
            || self.is_one_of(&[True, TokenKind::None, False])?
        {
            return Ok(None);
        }
        let target = need!(self.bitwise_or());
        need!(self.token(Equal));
        need!(self.bitwise_or());
        if self.is_one_of(&[Equal, ColonEqual])? {
            return Ok(None);
        }
        let name = self.name_of(target);
        self.raise_node(target, format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?"))
    }
}

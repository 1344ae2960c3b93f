//! Simple statements.

use super::node::{Kind, NodeId, Wanted};
use super::{Diagnosis, Outcome, Rule, either, need};
use crate::token::TokenKind::{self, *};
use Option::None;

/// The signs of augmented assignments.
const AUGMENTED: [TokenKind; 13] = [
    PlusEqual,
    MinusEqual,
    StarEqual,
    AtEqual,
    SlashEqual,
    PercentEqual,
    AmpersandEqual,
    BarEqual,
    CircumflexEqual,
    LeftShiftEqual,
    RightShiftEqual,
    DoubleStarEqual,
    DoubleSlashEqual,
];

impl Diagnosis<'_> {
    pub(super) fn simple_statements(&mut self) -> Outcome<()> {
        self.attempt(|d| {
            need!(d.separated(Semicolon, Self::simple_statement));
            d.token(Semicolon)?;
            need!(d.token(Newline));
            Ok(Some(()))
        })
    }

    pub(super) fn simple_statement(&mut self) -> Outcome<NodeId> {
        self.remembered(Rule::SimpleStatement, |d| {
            let start = d.place;
            let found = d.attempt(Self::assignment)?;
            if found.is_none() {
                either!(d.attempt(Self::type_alias));
                either!(d.attempt(Self::star_expressions));
                need!(d.keyword_statement());
            }
            Ok(Some(d.node(start, Kind::Other)))
        })
    }

    fn keyword_statement(&mut self) -> Outcome<()> {
        match self.peek()? {
            Return => {
                self.place += 1;
                self.maybe(Self::star_expressions)?;
            }
            Import | From => return self.import(),
            Raise => return self.raise_statement(),
            Pass | Break | Continue => self.place += 1,
            Del => return self.delete(),
            Yield => {
                need!(self.yield_expression());
            }
            Assert => return self.assert(),
            Global | Nonlocal => {
                self.place += 1;
                need!(self.commas(|d| d.token(Name)));
            }
            _ => return Ok(None),
        }
        Ok(Some(()))
    }

    fn type_alias(&mut self) -> Outcome<NodeId> {
        let start = self.place;
        need!(self.soft_keyword("type"));
        need!(self.token(Name));
        self.maybe(Self::type_parameters)?;
        need!(self.token(Equal));
        need!(self.expression());
        Ok(Some(self.node(start, Kind::Other)))
    }

    fn assignment(&mut self) -> Outcome<()> {
        let annotated = self.attempt(|d| {
            need!(d.token(Name));
            d.annotation_and_value()
        });
        either!(annotated);
        let annotated = self.attempt(|d| {
            if d.attempt(Self::parenthesised_single_target)?.is_none() {
                need!(d.attribute_or_subscript_target());
            }
            d.annotation_and_value()
        });
        either!(annotated);
        let plain = self.attempt(|d| {
            if d.many(Self::target_and_sign)?.is_empty() {
                return Ok(None);
            }
            need!(d.right_side());
            Ok(if d.is(Equal)? { None } else { Some(()) })
        });
        either!(plain);
        let mut committed = false;
        let augmented = self.attempt(|d| {
            need!(d.single_target());
            need!(d.one_of(&AUGMENTED));
            committed = true;
            need!(d.right_side());
            Ok(Some(()))
        });
        either!(augmented);
        if committed || !self.invalid { Ok(None) } else { self.invalid_assignment() }
    }

    fn target_and_sign(&mut self) -> Outcome<()> {
        need!(self.star_targets());
        need!(self.token(Equal));
        Ok(Some(()))
    }

    fn annotation_and_value(&mut self) -> Outcome<()> {
        need!(self.token(Colon));
        need!(self.expression());
        self.maybe(|d| {
            need!(d.token(Equal));
            d.right_side()
        })?;
        Ok(Some(()))
    }

    fn invalid_assignment(&mut self) -> Outcome<()> {
        let several = self.attempt(|d| {
            let target = need!(d.list_or_tuple());
            need!(d.token(Colon));
            need!(d.expression());
            Ok(Some(target))
        })?;
        if let Some(target) = several {
            let name = self.name_of(target);
            return self.raise_node(target, format!("only single target (not {name}) can be annotated"));
        }
        let tuple = self.attempt(|d| {
            let first = need!(d.star_named_expression());
            need!(d.token(Comma));
            d.many(Self::star_named_expressions)?;
            need!(d.token(Colon));
            need!(d.expression());
            Ok(Some(first))
        })?;
        if let Some(first) = tuple {
            return self.raise_node(first, "only single target (not tuple) can be annotated");
        }
        let illegal = self.attempt(|d| {
            let target = need!(d.expression());
            need!(d.token(Colon));
            need!(d.expression());
            Ok(Some(target))
        })?;
        if let Some(target) = illegal {
            return self.raise_node(target, "illegal target for annotation");
        }
        let assigned = self.attempt(|d| {
            d.many(Self::target_and_sign)?;
            let target = need!(d.star_expressions());
            need!(d.token(Equal));
            Ok(Some(target))
        })?;
        if let Some(target) = assigned {
            return self.raise_invalid_target(target, Wanted::Assigned);
        }
        let yielded = self.attempt(|d| {
            d.many(Self::target_and_sign)?;
            let target = need!(d.yield_expression());
            need!(d.token(Equal));
            Ok(Some(target))
        })?;
        if let Some(target) = yielded {
            return self.raise_node(target, "assignment to yield expression not possible");
        }
        let target = need!(self.star_expressions());
        need!(self.one_of(&AUGMENTED));
        need!(self.right_side());
        let name = self.name_of(target);
        self.raise_node(target, format!("'{name}' is an illegal expression for augmented assignment"))
    }

    fn list_or_tuple(&mut self) -> Outcome<NodeId> {
        either!(self.attempt(Self::list_display));
        either!(self.attempt(Self::tuple_display));
        self.attempt(|d| {
            need!(d.token(LParen));
            let inner = need!(d.list_or_tuple());
            need!(d.token(RParen));
            Ok(Some(inner))
        })
    }

    fn raise_statement(&mut self) -> Outcome<()> {
        let caused = self.attempt(|d| {
            need!(d.token(Raise));
            need!(d.expression());
            need!(d.token(From));
            need!(d.expression());
            Ok(Some(()))
        });
        either!(caused);
        let word = need!(self.token(Raise));
        if self.invalid
            && let Some(from) = self.token(From)?
        {
            let text = "did you forget an expression between 'raise' and 'from'?";
            return self.raise_tokens(word, from, text);
        }
        let value = self.maybe(Self::expression)?;
        if self.invalid
            && value.is_some()
            && let Some(from) = self.token(From)?
        {
            return self.raise_token(from, "did you forget an expression after 'from'?");
        }
        Ok(Some(()))
    }

    fn delete(&mut self) -> Outcome<()> {
        let sound = self.attempt(|d| {
            need!(d.token(Del));
            need!(d.delete_targets());
            Ok(if d.is_one_of(&[Semicolon, Newline])? { Some(()) } else { None })
        });
        either!(sound);
        if !self.invalid {
            return Ok(None);
        }
        need!(self.token(Del));
        let target = need!(self.star_expressions());
        self.raise_invalid_target(target, Wanted::Deleted)
    }

    fn assert(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| d.invalid_assert(Equal)));
            either!(self.attempt(|d| d.invalid_assert(ColonEqual)));
        }
        need!(self.token(Assert));
        need!(self.expression());
        self.maybe(|d| {
            need!(d.token(Comma));
            d.expression()
        })?;
        Ok(Some(()))
    }

    /// A sign of assignment in the condition or message of an `assert`.
    fn invalid_assert(&mut self, sign: TokenKind) -> Outcome<()> {
        need!(self.token(Assert));
        let mut left = need!(self.expression());
        if self.token(sign)?.is_none() {
            need!(self.token(Comma));
            left = need!(self.expression());
            need!(self.token(sign));
        }
        let right = need!(self.expression());
        if sign == ColonEqual {
            let text = "cannot use named expression without parentheses here";
            return self.raise_nodes(left, right, text);
        }
        let name = self.name_of(left);
        let text = format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?");
        self.raise_nodes(left, right, text)
    }

    // ---- Imports ----

    fn import(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(Self::invalid_import));
        }
        if self.token(Import)?.is_some() {
            need!(self.commas(Self::import_alias));
            return Ok(Some(()));
        }
        need!(self.token(From));
        let dots = self.many(|d| d.one_of(&[Dot, Ellipsis]))?;
        let name = self.attempt(Self::dotted_name)?;
        if dots.is_empty() && name.is_none() {
            return Ok(None);
        }
        need!(self.token(Import));
        self.imported_names()
    }

    fn invalid_import(&mut self) -> Outcome<()> {
        let word = need!(self.token(Import));
        if let Some(end) = self.token(Newline)? {
            let start = self.span(end).start;
            return self.raise_from(start, "Expected one or more names after 'import'");
        }
        need!(self.commas(Self::dotted_name));
        need!(self.token(From));
        need!(self.dotted_name());
        let start = self.span(word).start;
        self.raise_from(start, "Did you mean to use 'from ... import ...' instead?")
    }

    fn dotted_name(&mut self) -> Outcome<()> {
        need!(self.separated(Dot, |d| d.token(Name)));
        Ok(Some(()))
    }

    fn import_alias(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| {
                need!(d.dotted_name());
                d.invalid_alias()
            }));
        }
        need!(self.dotted_name());
        self.alias()
    }

    fn imported_alias(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| {
                need!(d.token(Name));
                d.invalid_alias()
            }));
        }
        need!(self.token(Name));
        self.alias()
    }

    fn alias(&mut self) -> Outcome<()> {
        self.maybe(|d| {
            need!(d.token(As));
            d.token(Name)
        })?;
        Ok(Some(()))
    }

    fn invalid_alias(&mut self) -> Outcome<()> {
        need!(self.token(As));
        let sound = self.ahead(|d| {
            need!(d.token(Name));
            d.one_of(&[Comma, RParen, Semicolon, Newline])
        })?;
        if sound {
            return Ok(None);
        }
        let target = need!(self.expression());
        let name = self.name_of(target);
        self.raise_node(target, format!("cannot use {name} as import target"))
    }

    fn imported_names(&mut self) -> Outcome<()> {
        let group = self.attempt(|d| {
            need!(d.token(LParen));
            need!(d.commas(Self::imported_alias));
            d.token(Comma)?;
            need!(d.token(RParen));
            Ok(Some(()))
        });
        either!(group);
        let plain = self.attempt(|d| {
            need!(d.commas(Self::imported_alias));
            Ok(if d.is(Comma)? { None } else { Some(()) })
        });
        either!(plain);
        if self.token(Star)?.is_some() {
            return Ok(Some(()));
        }
        if !self.invalid {
            return Ok(None);
        }
        let trailing = self.attempt(|d| {
            need!(d.commas(Self::imported_alias));
            need!(d.token(Comma));
            d.token(Newline)
        })?;
        if trailing.is_some() {
            return self.raise_last("trailing comma not allowed without surrounding parentheses");
        }
        let end = need!(self.token(Newline));
        let start = self.span(end).start;
        self.raise_from(start, "Expected one or more names after 'import'")
    }
}

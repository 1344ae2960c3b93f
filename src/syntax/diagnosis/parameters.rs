//! The parameters of functions and lambdas, and type parameters.

use super::node::Kind;
use super::{Diagnosis, Outcome, either, need};
use crate::token::TokenKind::{self, *};
use Option::None;

impl Diagnosis<'_> {
    /// All parameters, of a lambda or of a function.
    pub(super) fn parameters(&mut self, lambda: bool) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| d.invalid_parameters(lambda)));
        }
        self.sound_parameters(lambda)
    }

    fn sound_parameters(&mut self, lambda: bool) -> Outcome<()> {
        let first = self.attempt(|d| {
            need!(d.slash_without_default(lambda));
            d.many(|d| d.without_default(lambda))?;
            d.many(|d| d.with_default(lambda))?;
            d.maybe(|d| d.star_part(lambda))?;
            Ok(Some(()))
        });
        either!(first);
        let second = self.attempt(|d| {
            need!(d.slash_with_default(lambda));
            d.many(|d| d.with_default(lambda))?;
            d.maybe(|d| d.star_part(lambda))?;
            Ok(Some(()))
        });
        either!(second);
        let third = self.attempt(|d| {
            let plain = d.many(|d| d.without_default(lambda))?.len();
            let more = d.many(|d| d.with_default(lambda))?.len();
            if plain + more == 0 {
                return Ok(None);
            }
            d.maybe(|d| d.star_part(lambda))?;
            Ok(Some(()))
        });
        either!(third);
        self.attempt(|d| d.star_part(lambda))
    }

    /// What ends a list of parameters.
    fn end_of(lambda: bool) -> TokenKind {
        if lambda { Colon } else { RParen }
    }

    fn slash_without_default(&mut self, lambda: bool) -> Outcome<()> {
        self.attempt(|d| {
            if d.many(|d| d.without_default(lambda))?.is_empty() {
                return Ok(None);
            }
            d.slash(lambda)
        })
    }

    fn slash_with_default(&mut self, lambda: bool) -> Outcome<()> {
        self.attempt(|d| {
            d.many(|d| d.without_default(lambda))?;
            if d.many(|d| d.with_default(lambda))?.is_empty() {
                return Ok(None);
            }
            d.slash(lambda)
        })
    }

    fn slash(&mut self, lambda: bool) -> Outcome<()> {
        need!(self.token(Slash));
        self.comma_or_end(lambda)
    }

    /// A comma, or the end of the parameters ahead.
    fn comma_or_end(&mut self, lambda: bool) -> Outcome<()> {
        let done = self.token(Comma)?.is_some() || self.is(Self::end_of(lambda))?;
        Ok(done.then_some(()))
    }

    fn without_default(&mut self, lambda: bool) -> Outcome<usize> {
        let name = need!(self.parameter(lambda));
        need!(self.comma_or_end(lambda));
        Ok(Some(name))
    }

    fn with_default(&mut self, lambda: bool) -> Outcome<()> {
        need!(self.parameter(lambda));
        need!(self.default_value());
        self.comma_or_end(lambda)
    }

    fn maybe_default(&mut self, lambda: bool) -> Outcome<()> {
        need!(self.parameter(lambda));
        self.maybe(Self::default_value)?;
        self.comma_or_end(lambda)
    }

    /// One parameter; gives the token of its name.
    fn parameter(&mut self, lambda: bool) -> Outcome<usize> {
        let name = need!(self.token(Name));
        if !lambda {
            self.maybe(Self::annotation)?;
        }
        Ok(Some(name))
    }

    fn annotation(&mut self) -> Outcome<()> {
        need!(self.token(Colon));
        need!(self.expression());
        Ok(Some(()))
    }

    fn default_value(&mut self) -> Outcome<()> {
        let sound = self.attempt(|d| {
            need!(d.token(Equal));
            need!(d.expression());
            Ok(Some(()))
        });
        either!(sound);
        if self.invalid {
            let sign = need!(self.token(Equal));
            if self.is_one_of(&[RParen, Comma])? {
                return self.raise_token(sign, "expected default value expression");
            }
        }
        Ok(None)
    }

    /// The range of a parameter whose name is at `name` and which ends before the present place.
    fn raise_parameter(&mut self, name: usize, end: usize, text: &str) -> Outcome<()> {
        let mut last = end.max(name + 1) - 1;
        if self.input.tokens[last].kind == Comma {
            last -= 1;
        }
        self.raise_tokens(name, last, text)
    }

    fn star_part(&mut self, lambda: bool) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| d.invalid_star_part(lambda)));
        }
        let named = self.attempt(|d| {
            need!(d.token(Star));
            need!(d.without_default(lambda));
            d.many(|d| d.maybe_default(lambda))?;
            d.maybe(|d| d.keywords_part(lambda))?;
            Ok(Some(()))
        });
        either!(named);
        if !lambda {
            let star_annotated = self.attempt(|d| {
                need!(d.token(Star));
                need!(d.token(Name));
                need!(d.token(Colon));
                need!(d.star_named_expression());
                need!(d.comma_or_end(lambda));
                d.many(|d| d.maybe_default(lambda))?;
                d.maybe(|d| d.keywords_part(lambda))?;
                Ok(Some(()))
            });
            either!(star_annotated);
        }
        let bare = self.attempt(|d| {
            need!(d.token(Star));
            need!(d.token(Comma));
            if d.many(|d| d.maybe_default(lambda))?.is_empty() {
                return Ok(None);
            }
            d.maybe(|d| d.keywords_part(lambda))?;
            Ok(Some(()))
        });
        either!(bare);
        self.attempt(|d| d.keywords_part(lambda))
    }

    fn keywords_part(&mut self, lambda: bool) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| d.invalid_keywords_part(lambda)));
        }
        self.attempt(|d| {
            need!(d.token(DoubleStar));
            need!(d.without_default(lambda));
            Ok(Some(()))
        })
    }

    fn invalid_parameters(&mut self, lambda: bool) -> Outcome<()> {
        let slash = self.attempt(|d| {
            let slash = need!(d.token(Slash));
            need!(d.token(Comma));
            Ok(Some(slash))
        })?;
        if let Some(slash) = slash {
            return self.raise_token(slash, "at least one parameter must precede /");
        }
        let again = self.attempt(|d| {
            if d.slash_without_default(lambda)?.is_none() {
                need!(d.slash_with_default(lambda));
            }
            d.many(|d| d.maybe_default(lambda))?;
            d.token(Slash)
        })?;
        if let Some(slash) = again {
            return self.raise_token(slash, "/ may appear only once");
        }
        let follows = self.attempt(|d| {
            d.slash_without_default(lambda)?;
            d.many(|d| d.without_default(lambda))?;
            if d.slash_with_default(lambda)?.is_none() && d.many(|d| d.with_default(lambda))?.is_empty() {
                return Ok(None);
            }
            let name = need!(d.without_default(lambda));
            Ok(Some((name, d.place)))
        })?;
        if let Some((name, end)) = follows {
            return self.raise_parameter(
                name,
                end,
                "parameter without a default follows parameter with a default",
            );
        }
        let parenthesised = self.attempt(|d| {
            d.many(|d| d.without_default(lambda))?;
            let open = need!(d.token(LParen));
            if lambda {
                need!(d.commas(|d| d.parameter(lambda)));
            } else if d.many(|d| d.without_default(lambda))?.is_empty() {
                return Ok(None);
            }
            d.token(Comma)?;
            let close = need!(d.token(RParen));
            Ok(Some((open, close)))
        })?;
        if let Some((open, close)) = parenthesised {
            let what = if lambda { "Lambda expression" } else { "Function" };
            return self.raise_tokens(open, close, format!("{what} parameters cannot be parenthesized"));
        }
        let late = self.attempt(|d| {
            if d.slash_without_default(lambda)?.is_none() {
                d.slash_with_default(lambda)?;
            }
            d.many(|d| d.maybe_default(lambda))?;
            need!(d.token(Star));
            if d.token(Comma)?.is_none() {
                need!(d.without_default(lambda));
            }
            d.many(|d| d.maybe_default(lambda))?;
            d.token(Slash)
        })?;
        if let Some(slash) = late {
            return self.raise_token(slash, "/ must be ahead of *");
        }
        if self.many(|d| d.maybe_default(lambda))?.is_empty() {
            return Ok(None);
        }
        need!(self.token(Slash));
        let star = need!(self.token(Star));
        self.raise_token(star, "expected comma between / and *")
    }

    fn invalid_star_part(&mut self, lambda: bool) -> Outcome<()> {
        let end = Self::end_of(lambda);
        let bare = self.attempt(|d| {
            let star = need!(d.token(Star));
            if d.token(end)?.is_some() {
                return Ok(Some(star));
            }
            need!(d.token(Comma));
            need!(d.one_of(&[end, DoubleStar]));
            Ok(Some(star))
        })?;
        if let Some(star) = bare {
            let text = "named parameters must follow bare *";
            return if lambda { self.raise_last(text) } else { self.raise_token(star, text) };
        }
        let default = self.attempt(|d| {
            need!(d.token(Star));
            need!(d.parameter(lambda));
            d.token(Equal)
        })?;
        if let Some(sign) = default {
            return self.raise_token(sign, "var-positional parameter cannot have default value");
        }
        need!(self.token(Star));
        if self.attempt(|d| d.without_default(lambda))?.is_none() {
            need!(self.token(Comma));
        }
        self.many(|d| d.maybe_default(lambda))?;
        let again = need!(self.token(Star));
        if self.attempt(|d| d.without_default(lambda))?.is_none() {
            need!(self.token(Comma));
        }
        self.raise_token(again, "* may appear only once")
    }

    fn invalid_keywords_part(&mut self, lambda: bool) -> Outcome<()> {
        need!(self.token(DoubleStar));
        need!(self.parameter(lambda));
        if let Some(sign) = self.token(Equal)? {
            return self.raise_token(sign, "var-keyword parameter cannot have default value");
        }
        need!(self.token(Comma));
        let text = "parameters cannot follow var-keyword parameter";
        if let Some(name) = self.attempt(|d| d.parameter(lambda))? {
            let end = self.place;
            return self.raise_parameter(name, end, text);
        }
        let sign = need!(self.one_of(&[Star, DoubleStar, Slash]));
        self.raise_token(sign, text)
    }

    // ---- Type parameters ----

    pub(super) fn type_parameters(&mut self) -> Outcome<()> {
        if self.invalid {
            let empty = self.attempt(|d| {
                need!(d.token(LBracket));
                d.token(RBracket)
            })?;
            if let Some(close) = empty {
                let start = self.span(close).start;
                return self.raise_from(start, "Type parameter list cannot be empty");
            }
        }
        need!(self.token(LBracket));
        need!(self.commas(Self::type_parameter));
        self.token(Comma)?;
        need!(self.token(RBracket));
        Ok(Some(()))
    }

    fn type_parameter(&mut self) -> Outcome<()> {
        let plain = self.attempt(|d| {
            need!(d.token(Name));
            d.maybe(Self::annotation)?;
            d.maybe(|d| d.type_default(false))?;
            Ok(Some(()))
        });
        either!(plain);
        let star = need!(self.one_of(&[Star, DoubleStar]));
        let variadic = self.input.tokens[star].kind == Star;
        need!(self.token(Name));
        if self.invalid
            && let Some(colon) = self.token(Colon)?
        {
            let bound = need!(self.expression());
            let what = if matches!(self.get(bound).kind, Kind::Tuple(_)) { "constraints" } else { "bound" };
            let name = if variadic { "TypeVarTuple" } else { "ParamSpec" };
            let start = self.span(colon).start;
            return self.raise_from(start, format!("cannot use {what} with {name}"));
        }
        self.maybe(|d| d.type_default(variadic))?;
        Ok(Some(()))
    }

    fn type_default(&mut self, starred: bool) -> Outcome<()> {
        need!(self.token(Equal));
        if starred {
            need!(self.star_named_expression());
        } else {
            need!(self.expression());
        }
        Ok(Some(()))
    }
}

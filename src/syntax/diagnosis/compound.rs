//! Compound statements and blocks.

use super::node::{Kind, NodeId, Wanted};
use super::{Diagnosis, Outcome, Rule, either, need};
use crate::token::TokenKind::*;
use Option::None;

impl Diagnosis<'_> {
    pub(super) fn statements(&mut self) -> Outcome<()> {
        Ok(if self.many(Self::statement)?.is_empty() { None } else { Some(()) })
    }

    fn statement(&mut self) -> Outcome<()> {
        either!(self.attempt(Self::compound_statement));
        self.simple_statements()
    }

    fn compound_statement(&mut self) -> Outcome<()> {
        let kind = self.peek()?;
        if matches!(kind, Def | At | Async) {
            either!(self.attempt(|d| d.decorated(Self::function)));
        }
        if kind == If {
            either!(self.attempt(|d| d.if_or_elif("if")));
        }
        if matches!(kind, Class | At) {
            either!(self.attempt(|d| d.decorated(Self::class)));
        }
        if matches!(kind, With | Async) {
            either!(self.attempt(Self::with));
        }
        if matches!(kind, For | Async) {
            either!(self.attempt(Self::for_loop));
        }
        match kind {
            Try => self.attempt(Self::try_statement),
            While => self.attempt(Self::while_loop),
            Name => self.attempt(Self::match_statement),
            _ => Ok(None),
        }
    }

    /// A block. Its absence is an error of its own.
    fn block(&mut self) -> Outcome<()> {
        let block = self.remembered(Rule::Block, |d| {
            let start = d.place;
            let indented = d.attempt(|d| {
                need!(d.token(Newline));
                need!(d.token(Indent));
                need!(d.statements());
                need!(d.token(Dedent));
                Ok(Some(()))
            })?;
            if indented.is_none() && d.simple_statements()?.is_none() {
                if d.invalid && d.token(Newline)?.is_some() && !d.is(Indent)? {
                    return d.raise_indentation("expected an indented block");
                }
                return Ok(None);
            }
            Ok(Some(d.node(start, Kind::Other)))
        })?;
        Ok(block.map(|_| ()))
    }

    /// `:` and a block; `head` is the token that begins the clause, called `what`.
    fn no_block(&mut self, head: usize, what: &str) -> Outcome<()> {
        need!(self.token(Colon));
        need!(self.token(Newline));
        if self.is(Indent)? {
            return Ok(None);
        }
        let line = self.line(head);
        self.raise_indentation(format!("expected an indented block after {what} on line {line}"))
    }

    /// The end of a line where a colon should be.
    fn no_colon(&mut self) -> Outcome<()> {
        need!(self.token(Newline));
        self.raise_last("expected ':'")
    }

    fn decorated(&mut self, definition: fn(&mut Self) -> Outcome<()>) -> Outcome<()> {
        self.many(|d| {
            need!(d.token(At));
            need!(d.named_expression());
            d.token(Newline)
        })?;
        definition(self)
    }

    fn function(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| {
                d.token(Async)?;
                let word = need!(d.token(Def));
                need!(d.token(Name));
                d.maybe(Self::type_parameters)?;
                need!(d.token(LParen));
                d.maybe(|d| d.parameters(false))?;
                need!(d.token(RParen));
                d.maybe(Self::returns)?;
                d.no_block(word, "function definition")
            }));
            return self.attempt(|d| {
                d.token(Async)?;
                need!(d.token(Def));
                need!(d.token(Name));
                d.maybe(Self::type_parameters)?;
                need!(d.forced(LParen, "("));
                d.maybe(|d| d.parameters(false))?;
                need!(d.token(RParen));
                d.maybe(Self::returns)?;
                need!(d.forced(Colon, ":"));
                d.block()
            });
        }
        self.token(Async)?;
        need!(self.token(Def));
        need!(self.token(Name));
        self.maybe(Self::type_parameters)?;
        need!(self.token(LParen));
        self.maybe(|d| d.parameters(false))?;
        need!(self.token(RParen));
        self.maybe(Self::returns)?;
        need!(self.token(Colon));
        self.block()
    }

    fn returns(&mut self) -> Outcome<()> {
        need!(self.token(Arrow));
        need!(self.expression());
        Ok(Some(()))
    }

    fn class(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| {
                need!(d.class_head_of());
                d.no_colon()
            }));
            either!(self.attempt(|d| {
                let word = need!(d.class_head_of());
                d.no_block(word, "class definition")
            }));
        }
        need!(self.class_head_of());
        need!(self.token(Colon));
        self.block()
    }

    /// A class up to its colon; gives the token of the keyword.
    fn class_head_of(&mut self) -> Outcome<usize> {
        let word = need!(self.token(Class));
        need!(self.token(Name));
        self.maybe(Self::type_parameters)?;
        self.maybe(|d| {
            need!(d.token(LParen));
            d.maybe(Self::arguments)?;
            d.token(RParen)
        })?;
        Ok(Some(word))
    }

    fn if_or_elif(&mut self, name: &str) -> Outcome<()> {
        let kind = if name == "if" { If } else { Elif };
        if self.invalid {
            either!(self.attempt(|d| {
                need!(d.token(kind));
                need!(d.named_expression());
                d.no_colon()
            }));
            either!(self.attempt(|d| {
                let word = need!(d.token(kind));
                need!(d.named_expression());
                d.no_block(word, &format!("'{name}' statement"))
            }));
        }
        need!(self.token(kind));
        need!(self.named_expression());
        need!(self.token(Colon));
        need!(self.block());
        if self.attempt(|d| d.if_or_elif("elif"))?.is_none() {
            self.maybe(Self::else_block)?;
        }
        Ok(Some(()))
    }

    fn else_block(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| {
                let word = need!(d.token(Else));
                d.no_block(word, "'else' statement")
            }));
            let followed = self.attempt(|d| {
                need!(d.token(Else));
                need!(d.token(Colon));
                need!(d.block());
                d.token(Elif)
            })?;
            if followed.is_some() {
                return self.raise_last("'elif' block follows an 'else' block");
            }
        }
        need!(self.token(Else));
        need!(self.forced(Colon, ":"));
        self.block()
    }

    fn while_loop(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| {
                need!(d.token(While));
                need!(d.named_expression());
                d.no_colon()
            }));
            either!(self.attempt(|d| {
                let word = need!(d.token(While));
                need!(d.named_expression());
                d.no_block(word, "'while' statement")
            }));
        }
        need!(self.token(While));
        need!(self.named_expression());
        need!(self.token(Colon));
        need!(self.block());
        self.maybe(Self::else_block)?;
        Ok(Some(()))
    }

    fn for_loop(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| {
                need!(d.for_head());
                d.no_colon()
            }));
            either!(self.attempt(|d| {
                let word = need!(d.for_head());
                d.no_block(word, "'for' statement")
            }));
        }
        let mut committed = false;
        let sound = self.attempt(|d| {
            d.token(Async)?;
            need!(d.token(For));
            need!(d.star_targets());
            need!(d.token(In));
            committed = true;
            need!(d.star_expressions());
            need!(d.token(Colon));
            need!(d.block());
            d.maybe(Self::else_block)?;
            Ok(Some(()))
        });
        either!(sound);
        if committed || !self.invalid {
            return Ok(None);
        }
        self.invalid_for_target().map(|found: Option<NodeId>| found.map(|_| ()))
    }

    fn for_head(&mut self) -> Outcome<usize> {
        self.token(Async)?;
        let word = need!(self.token(For));
        need!(self.star_targets());
        need!(self.token(In));
        need!(self.star_expressions());
        Ok(Some(word))
    }

    // ---- with ----

    fn with(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| {
                let word = need!(d.with_head());
                d.no_block(word, "'with' statement")
            }));
            either!(self.attempt(|d| {
                let word = need!(d.with_group_head());
                d.no_block(word, "'with' statement")
            }));
        }
        let group = self.attempt(|d| {
            d.token(Async)?;
            need!(d.token(With));
            need!(d.token(LParen));
            need!(d.commas(Self::with_item));
            d.token(Comma)?;
            need!(d.token(RParen));
            need!(d.token(Colon));
            d.block()
        });
        either!(group);
        let plain = self.attempt(|d| {
            d.token(Async)?;
            need!(d.token(With));
            need!(d.commas(Self::with_item));
            need!(d.token(Colon));
            d.block()
        });
        either!(plain);
        if !self.invalid {
            return Ok(None);
        }
        let trailing = self.attempt(|d| {
            need!(d.with_head());
            let comma = need!(d.token(Comma));
            need!(d.token(Colon));
            Ok(Some(comma))
        })?;
        if let Some(comma) = trailing {
            return self.raise_token(comma, "the last 'with' item has a trailing comma");
        }
        either!(self.attempt(|d| {
            need!(d.with_head());
            d.no_colon()
        }));
        self.attempt(|d| {
            need!(d.with_group_head());
            d.no_colon()
        })
    }

    fn with_item(&mut self) -> Outcome<()> {
        let bound = self.attempt(|d| {
            need!(d.expression());
            need!(d.token(As));
            need!(d.star_target());
            Ok(if d.is_one_of(&[Comma, RParen, Colon])? { Some(()) } else { None })
        });
        either!(bound);
        if self.invalid {
            let target = self.attempt(|d| {
                need!(d.expression());
                need!(d.token(As));
                let target = need!(d.expression());
                Ok(if d.is_one_of(&[Comma, RParen, Colon])? { Some(target) } else { None })
            })?;
            if let Some(target) = target {
                return self.raise_invalid_target(target, Wanted::Assigned);
            }
        }
        need!(self.expression());
        Ok(Some(()))
    }

    fn loose_item(&mut self, value: fn(&mut Self) -> Outcome<NodeId>) -> Outcome<()> {
        need!(value(self));
        self.maybe(|d| {
            need!(d.token(As));
            d.star_target()
        })?;
        Ok(Some(()))
    }

    fn with_head(&mut self) -> Outcome<usize> {
        self.token(Async)?;
        let word = need!(self.token(With));
        need!(self.commas(|d| d.loose_item(Self::expression)));
        Ok(Some(word))
    }

    fn with_group_head(&mut self) -> Outcome<usize> {
        self.token(Async)?;
        let word = need!(self.token(With));
        need!(self.token(LParen));
        need!(self.commas(|d| d.loose_item(Self::expressions)));
        self.token(Comma)?;
        need!(self.token(RParen));
        Ok(Some(word))
    }

    // ---- try ----

    fn try_statement(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(Self::invalid_try));
        }
        need!(self.token(Try));
        need!(self.forced(Colon, ":"));
        need!(self.block());
        either!(self.attempt(Self::finally));
        let plain = self.attempt(|d| d.handlers(false))?;
        if plain.is_none() {
            need!(self.handlers(true));
        }
        self.maybe(Self::else_block)?;
        self.maybe(Self::finally)?;
        Ok(Some(()))
    }

    fn handlers(&mut self, star: bool) -> Outcome<()> {
        let all = self.many(|d| d.handler(star))?;
        Ok(if all.is_empty() { None } else { Some(()) })
    }

    fn finally(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| {
                let word = need!(d.token(Finally));
                d.no_block(word, "'finally' statement")
            }));
        }
        need!(self.token(Finally));
        need!(self.forced(Colon, ":"));
        self.block()
    }

    fn invalid_try(&mut self) -> Outcome<()> {
        const BOTH: &str = "cannot have both 'except' and 'except*' on the same 'try'";
        either!(self.attempt(|d| {
            let word = need!(d.token(Try));
            d.no_block(word, "'try' statement")
        }));
        let alone = self.attempt(|d| {
            need!(d.token(Try));
            need!(d.token(Colon));
            need!(d.block());
            Ok(if d.is_one_of(&[Except, Finally])? { None } else { Some(()) })
        })?;
        if alone.is_some() {
            return self.raise_last("expected 'except' or 'finally' block");
        }
        let star_late = self.attempt(|d| {
            need!(d.token(Try));
            need!(d.token(Colon));
            d.many(Self::block)?;
            need!(d.handlers(false));
            let word = need!(d.token(Except));
            let star = need!(d.token(Star));
            need!(d.handler_type());
            need!(d.token(Colon));
            Ok(Some((word, star)))
        })?;
        if let Some((word, star)) = star_late {
            return self.raise_tokens(word, star, BOTH);
        }
        need!(self.token(Try));
        need!(self.token(Colon));
        self.many(Self::block)?;
        need!(self.handlers(true));
        let word = need!(self.token(Except));
        self.maybe(Self::handler_type)?;
        need!(self.token(Colon));
        self.raise_token(word, BOTH)
    }

    /// `expression as name`, the latter if it is there.
    fn handler_type(&mut self) -> Outcome<()> {
        need!(self.expression());
        self.maybe(|d| {
            need!(d.token(As));
            d.token(Name)
        })?;
        Ok(Some(()))
    }

    /// `except`, with a star or without.
    fn handler_word(&mut self, star: bool) -> Outcome<usize> {
        let word = need!(self.token(Except));
        if star {
            need!(self.token(Star));
        }
        Ok(Some(word))
    }

    fn handler(&mut self, star: bool) -> Outcome<()> {
        let what = if star { "'except*' statement" } else { "'except' statement" };
        if self.invalid {
            either!(self.attempt(|d| {
                let word = need!(d.handler_word(star));
                need!(d.handler_type());
                d.no_block(word, what)
            }));
            if !star {
                either!(self.attempt(|d| {
                    let word = need!(d.token(Except));
                    d.no_block(word, what)
                }));
            }
        }
        let typed = self.attempt(|d| {
            need!(d.handler_word(star));
            need!(d.handler_type());
            need!(d.token(Colon));
            d.block()
        });
        either!(typed);
        let several = self.attempt(|d| {
            need!(d.handler_word(star));
            need!(d.expressions());
            need!(d.token(Colon));
            d.block()
        });
        either!(several);
        if !star {
            either!(self.attempt(|d| {
                need!(d.token(Except));
                need!(d.token(Colon));
                d.block()
            }));
        }
        if self.invalid { self.invalid_handler(star) } else { Ok(None) }
    }

    fn invalid_handler(&mut self, star: bool) -> Outcome<()> {
        let several = self.attempt(|d| {
            need!(d.handler_word(star));
            let first = need!(d.expression());
            need!(d.token(Comma));
            need!(d.expressions());
            need!(d.token(As));
            need!(d.token(Name));
            need!(d.token(Colon));
            Ok(Some(first))
        })?;
        if let Some(first) = several {
            let start = self.get(first).span.start;
            let text = "multiple exception types must be parenthesized when using 'as'";
            return self.raise_from(start, text);
        }
        either!(self.attempt(|d| {
            need!(d.handler_word(star));
            need!(d.handler_type());
            d.no_colon()
        }));
        let bare = self.attempt(|d| {
            need!(d.handler_word(star));
            d.one_of(if star { &[Newline, Colon] } else { &[Newline] })
        })?;
        if bare.is_some() {
            let text = if star { "expected one or more exception types" } else { "expected ':'" };
            return self.raise_last(text);
        }
        need!(self.handler_word(star));
        need!(self.expression());
        need!(self.token(As));
        let target = need!(self.expression());
        need!(self.token(Colon));
        need!(self.block());
        let name = self.name_of(target);
        let word = if star { "except*" } else { "except" };
        self.raise_node(target, format!("cannot use {word} statement with {name}"))
    }

    // ---- match ----

    fn match_statement(&mut self) -> Outcome<()> {
        let sound = self.attempt(|d| {
            need!(d.match_head());
            need!(d.token(Colon));
            need!(d.token(Newline));
            need!(d.token(Indent));
            if d.many(Self::case)?.is_empty() {
                return Ok(None);
            }
            need!(d.token(Dedent));
            Ok(Some(()))
        });
        either!(sound);
        if !self.invalid {
            return Ok(None);
        }
        either!(self.attempt(|d| {
            need!(d.match_head());
            d.no_colon()
        }));
        self.attempt(|d| {
            let word = need!(d.match_head());
            d.no_block(word, "'match' statement")
        })
    }

    fn match_head(&mut self) -> Outcome<usize> {
        let word = need!(self.soft_keyword("match"));
        let several = self.attempt(|d| {
            need!(d.star_named_expression());
            need!(d.token(Comma));
            d.maybe(Self::star_named_expressions)?;
            Ok(Some(()))
        })?;
        if several.is_none() {
            need!(self.named_expression());
        }
        Ok(Some(word))
    }

    fn case(&mut self) -> Outcome<()> {
        if self.invalid {
            either!(self.attempt(|d| {
                need!(d.case_head());
                d.no_colon()
            }));
            either!(self.attempt(|d| {
                let word = need!(d.case_head());
                d.no_block(word, "'case' statement")
            }));
        }
        need!(self.case_head());
        need!(self.token(Colon));
        self.block()
    }

    fn case_head(&mut self) -> Outcome<usize> {
        let word = need!(self.soft_keyword("case"));
        need!(self.patterns());
        self.maybe(|d| {
            need!(d.token(If));
            d.named_expression()
        })?;
        Ok(Some(word))
    }
}

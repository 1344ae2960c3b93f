//! The way from a text to its tree, and from a failure to its error.

use crate::actions::{Builder, Rejection};
use crate::ast::Mod;
use crate::depth;
use crate::diagnosis::{self, Input};
use crate::error::{Fault, SyntaxError};
use crate::grammar::TopParser;
use crate::layout::{self, Tokenised};
use crate::single::{self, Rest};
use crate::soft_keywords;
use crate::source::LineIndex;
use crate::token::{Token, TokenKind};
use crate::warning::Warning;
use lalrpop_util::ParseError;
use std::cell::Cell;

/// What a text is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A file: any number of statements.
    Exec,
    /// One expression.
    Eval,
    /// One statement as typed at a prompt.
    Single,
}

/// A tree, and the warnings that came up on the way to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The tree.
    pub module: Mod,
    /// Warnings in the order of the text.
    pub warnings: Vec<Warning>,
}

/// Reads a text as `ast.parse` does: the tree is not yet checked for what CPython's compiler
/// refuses later (`return` outside a function and its like).
///
/// # Errors
/// A [`SyntaxError`] with CPython's message and place.
pub fn parse(source: &str, mode: Mode) -> Result<Mod, SyntaxError> {
    parse_with_warnings(source, mode).map(|parsed| parsed.module)
}

/// As [`parse`], and gives the warnings too.
///
/// # Errors
/// As [`parse`].
pub fn parse_with_warnings(source: &str, mode: Mode) -> Result<Parsed, SyntaxError> {
    read(source, mode).map_err(|fault| {
        let mut error = fault.locate(&LineIndex::new(source));
        if source.is_empty() {
            // There is not even a first line.
            (error.lineno, error.offset, error.end_lineno, error.end_offset) = (0, 0, 0, 0);
        }
        error
    })
}

fn read(source: &str, mode: Mode) -> Result<Parsed, Fault> {
    if source.len() >= u32::MAX as usize {
        return Err(Fault::point(0, "source too long").kind(crate::SyntaxErrorKind::MemoryError));
    }
    if source.contains('\0') {
        return Err(Fault::point(0, "source code string cannot contain null bytes"));
    }
    let Tokenised { mut tokens, fault, in_string, open, warnings } =
        layout::tokenise(source, mode == Mode::Exec);
    // Inside an f-string, an error in an expression comes before one in what follows it.
    let eager = fault.as_ref().is_some_and(|fault| !in_string && !fault.lazy);
    depth::check(&tokens)?;
    soft_keywords::resolve(&mut tokens, source);
    let (rest, cut) = match mode {
        Mode::Single => single::split(&mut tokens),
        Mode::Exec | Mode::Eval => (Rest::Nothing, Vec::new()),
    };
    let builder = Builder::new(source);
    let start = match mode {
        Mode::Exec => TokenKind::StartModule,
        Mode::Eval => TokenKind::StartExpression,
        Mode::Single => TokenKind::StartInteractive,
    };
    let fed = Cell::new(0);
    let result =
        TopParser::new().parse(&builder, Feed { start: Some(start), tokens: &tokens, fed: &fed, end: 0 });
    match result {
        Ok(module) => {
            rest.refuse()?;
            let mut all = warnings;
            all.extend(builder.warnings.into_inner());
            all.sort_by_key(|warning| warning.span.start);
            Ok(Parsed { module, warnings: all })
        }
        Err(ParseError::User { error: Rejection::Fault(found) }) => {
            Err(fault.filter(|_| eager).unwrap_or(*found))
        }
        // The last token fed is the one refused, or the one at which an action refused a shape.
        Err(_) => {
            if !cut.is_empty() {
                tokens.pop();
                tokens.extend(cut);
            }
            match fault {
                Some(fault) if fed.get() > tokens.len() => Err(fault),
                // A line that is wrongly indented ends the reading at once.
                Some(fault) if eager && !is_indentation(&tokens, fed.get()) => Err(fault),
                fault => {
                    let (tokens, open, refused) = (&tokens[..], &open[..], fed.get().saturating_sub(1));
                    let input = Input { source, tokens, open, fault: fault.as_ref(), mode, refused };
                    let found = diagnosed(&input);
                    let unexpected = found.message.starts_with("unexpected ");
                    Err(fault.filter(|_| eager && !unexpected).unwrap_or(found))
                }
            }
        }
    }
}

/// Whether the last of the tokens the parser has seen begins or ends a block.
fn is_indentation(tokens: &[Token], fed: usize) -> bool {
    let last = fed.checked_sub(1).and_then(|last| tokens.get(last));
    last.is_some_and(|token| matches!(token.kind, TokenKind::Indent | TokenKind::Dedent))
}

/// The error of a text in which the grammar refused a token.
fn diagnosed(input: &Input<'_>) -> Fault {
    diagnosis::diagnose(input).unwrap_or_else(|| match (input.fault, input.open.last()) {
        (Some(fault), _) => fault.clone(),
        (None, Some(&bracket)) => layout::never_closed(bracket),
        (None, None) => Fault::at(input.tokens[input.refused].span, "invalid syntax"),
    })
}

/// Feeds the parser. What has no text of its own stands, for the parser, at the end of the token
/// before: so a statement ends where its last written token ends.
struct Feed<'t> {
    start: Option<TokenKind>,
    tokens: &'t [Token],
    /// How many tokens the parser has seen.
    fed: &'t Cell<usize>,
    end: u32,
}

impl Iterator for Feed<'_> {
    type Item = Result<(u32, TokenKind, u32), Rejection>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(start) = self.start.take() {
            return Some(Ok((0, start, 0)));
        }
        let token = self.tokens.get(self.fed.get());
        self.fed.set(self.fed.get() + 1);
        let token = token?;
        if token.kind.is_layout() {
            return Some(Ok((self.end, token.kind, self.end)));
        }
        self.end = token.span.end;
        Some(Ok((token.span.start, token.kind, token.span.end)))
    }
}

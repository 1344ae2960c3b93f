//! Finds out what is wrong with a text that the grammar refuses.
//!
//! LALRPOP only knows which tokens could have followed. CPython's messages come from a second
//! reading of the text, in which its PEG grammar tries rules for what people write by mistake.
//! This module reads the tokens in the same order as that grammar does, by recursive descent
//! with the same memory, since which mistake is found first depends on the order. It builds no
//! tree, only light nodes ([`node`]) that know their kind and range.
//!
//! The first reading, without the rules for mistakes, tells how far the text makes sense; the
//! second one tries them. It runs only after a failure, and on a thread with a large stack.

mod arguments;
mod compound;
mod displays;
mod expressions;
mod node;
mod operators;
mod parameters;
mod patterns;
mod simple;
mod strings;
mod targets;

use crate::ast::Span;
use crate::error::{End, Fault, SyntaxErrorKind};
use crate::layout::never_closed;
use crate::lexer::Bracket;
use crate::parse::Mode;
use crate::source::LineIndex;
use crate::token::{Token, TokenKind};
use node::{Kind, Node, NodeId};
use std::collections::HashMap;

/// What a rule gives: a match, no match, or an error that ends the reading.
type Outcome<T> = Result<Option<T>, Box<Fault>>;

/// Unwraps the match of a part of a rule, or leaves the rule unmatched.
macro_rules! need {
    ($part:expr) => {
        match $part? {
            Some(found) => found,
            None => return Ok(None),
        }
    };
}
/// Leaves the rule with the match of one alternative, if it matches.
macro_rules! either {
    ($alternative:expr) => {
        if let Some(found) = $alternative? {
            return Ok(Some(found));
        }
    };
}
use {either, need};

/// More tokens than this in one statement are not diagnosed: the memory would cost more than the
/// better message is worth.
const MAX_TOKENS: usize = 200_000;
/// The stack on which a diagnosis runs.
const STACK_SIZE: usize = 512 << 20;

/// The rules whose results are remembered: those that CPython remembers, since that decides
/// which mistakes are looked for again.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Rule {
    Expression,
    StarExpression,
    Disjunction,
    Conjunction,
    Inversion,
    Binary(u8),
    Factor,
    AwaitPrimary,
    Primary,
    TargetPrimary,
    Strings,
    Arguments,
    StarTarget,
    TargetWithStarAtom,
    DeleteTarget,
    InvalidNamedExpression,
    SimpleStatement,
    Block,
    ClosedPattern,
    Attribute,
}

/// The text that is diagnosed.
pub(crate) struct Input<'s> {
    pub source: &'s str,
    /// The tokens of the whole text, as the layout gives them.
    pub tokens: &'s [Token],
    /// The brackets that are open at the end.
    pub open: &'s [Bracket],
    /// The error that ends the tokens, if they do not reach the end of the text.
    pub fault: Option<&'s Fault>,
    pub mode: Mode,
    /// The index of the token which the grammar refused.
    pub refused: usize,
}

/// The error of a text that the grammar refuses; `None` where this reading finds none.
pub(crate) fn diagnose(input: &Input<'_>) -> Option<Fault> {
    let start = statement_start(input);
    let rest = &input.tokens[input.refused.min(input.tokens.len())..];
    let ahead = rest.iter().position(|token| token.kind == TokenKind::Newline).unwrap_or(rest.len());
    if input.refused - start + ahead > MAX_TOKENS {
        return None;
    }
    std::thread::scope(|scope| {
        let builder = std::thread::Builder::new().stack_size(STACK_SIZE);
        let handle = builder.spawn_scoped(scope, || Diagnosis::new(input, start).run()).ok()?;
        handle.join().ok().flatten().map(|fault| clip(fault, input.source))
    })
}

/// CPython measures the end of a range by the line on which the range begins: its column is at
/// most one past the end of that line.
fn clip(mut fault: Fault, source: &str) -> Fault {
    let End::At(end) = fault.end else { return fault };
    let lines = LineIndex::new(source);
    let (first, last) = (lines.line(fault.start), lines.line(end));
    if last > first {
        let width = lines.text(first).map_or(0, str::len) as u32;
        let mut limit = lines.start(last) + width;
        while !source.is_char_boundary((limit as usize).min(source.len())) {
            limit -= 1;
        }
        fault.end = End::At(end.min(limit));
    }
    fault
}

/// Where the outermost statement begins in which, or right after which, the error lies. All
/// statements before it are sound.
fn statement_start(input: &Input<'_>) -> usize {
    let mut depth = 0;
    let mut start = 0;
    let mut decorated = false;
    let mut line_start = true;
    for (index, token) in input.tokens.iter().enumerate().take(input.refused) {
        match token.kind {
            TokenKind::Indent => depth += 1,
            TokenKind::Dedent => depth -= 1,
            TokenKind::Newline => line_start = true,
            _ if line_start => {
                line_start = false;
                let continues = matches!(
                    token.kind,
                    TokenKind::Elif | TokenKind::Else | TokenKind::Except | TokenKind::Finally
                );
                if depth == 0 && !continues && !decorated {
                    start = index;
                }
                if depth == 0 {
                    decorated = token.kind == TokenKind::At;
                }
            }
            _ => {}
        }
    }
    start
}

/// One diagnosis.
struct Diagnosis<'s> {
    input: &'s Input<'s>,
    lines: LineIndex<'s>,
    /// How many brackets are open after each token.
    levels: Vec<u8>,
    /// The token that comes next.
    place: usize,
    /// The first token that is read.
    start: usize,
    /// The last token that was looked at.
    furthest: usize,
    /// Whether mistakes are looked for.
    invalid: bool,
    nodes: Vec<Node>,
    memory: HashMap<(Rule, u32), Option<(NodeId, u32)>>,
}

impl<'s> Diagnosis<'s> {
    fn new(input: &'s Input<'s>, start: usize) -> Self {
        let mut level = 0u8;
        let count_level = |token: &Token| {
            match token.kind {
                TokenKind::LParen | TokenKind::LBracket | TokenKind::LBrace | TokenKind::WithParen => {
                    level = level.saturating_add(1);
                }
                TokenKind::RParen | TokenKind::RBracket | TokenKind::RBrace => {
                    level = level.saturating_sub(1)
                }
                _ => {}
            }
            level
        };
        Diagnosis {
            input,
            lines: LineIndex::new(input.source),
            levels: input.tokens.iter().map(count_level).collect(),
            place: start,
            start,
            furthest: start,
            invalid: false,
            nodes: Vec::new(),
            memory: HashMap::new(),
        }
    }

    fn run(mut self) -> Option<Fault> {
        match self.whole() {
            Err(fault) => return Some(self.unless_never_closed(*fault)),
            Ok(Some(())) => return None,
            Ok(None) => {}
        }
        let last = self.furthest;
        self.invalid = true;
        self.place = self.start;
        self.memory.clear();
        self.nodes.clear();
        if let Err(fault) = self.whole() {
            return Some(self.unless_never_closed(*fault));
        }
        let kind = self.input.tokens[last].kind;
        if matches!(kind, TokenKind::Indent | TokenKind::Dedent) {
            let text = if kind == TokenKind::Indent { "unexpected indent" } else { "unexpected unindent" };
            return Some(self.at_blank(last, text.into()).kind(SyntaxErrorKind::IndentationError));
        }
        let fault = self.at_token(last, "invalid syntax".into());
        Some(self.unless_never_closed(fault))
    }

    /// A bracket that is never closed is the likelier cause of an error on a later line.
    fn unless_never_closed(&self, fault: Fault) -> Fault {
        match self.input.open.last() {
            Some(bracket) => {
                let token = self.input.tokens[self.furthest];
                let line = self.lines.line(token.span.start);
                if line > self.lines.line(bracket.offset) { never_closed(*bracket) } else { fault }
            }
            None => fault,
        }
    }

    fn whole(&mut self) -> Outcome<()> {
        match self.input.mode {
            Mode::Eval => {
                need!(self.expressions());
                while self.token(TokenKind::Newline)?.is_some() {}
            }
            Mode::Exec | Mode::Single => {
                self.statements()?;
            }
        }
        need!(self.token(TokenKind::EndMarker));
        Ok(Some(()))
    }

    // ---- Tokens ----

    fn peek(&mut self) -> Result<TokenKind, Box<Fault>> {
        if let Some(fault) = self.input.fault
            && self.place >= self.input.tokens.len()
        {
            return Err(Box::new(fault.clone()));
        }
        self.furthest = self.furthest.max(self.place.min(self.input.tokens.len() - 1));
        let kind = self.input.tokens.get(self.place).map_or(TokenKind::EndMarker, |token| token.kind);
        if kind == TokenKind::EndMarker
            && let Some(bracket) = self.input.open.last()
        {
            return Err(Box::new(never_closed(*bracket)));
        }
        Ok(match kind {
            TokenKind::WithParen => TokenKind::LParen,
            TokenKind::Match | TokenKind::Case | TokenKind::Type => TokenKind::Name,
            _ => kind,
        })
    }

    fn is(&mut self, kind: TokenKind) -> Result<bool, Box<Fault>> {
        Ok(self.peek()? == kind)
    }

    fn is_one_of(&mut self, kinds: &[TokenKind]) -> Result<bool, Box<Fault>> {
        let kind = self.peek()?;
        Ok(kinds.contains(&kind))
    }

    /// Takes a token of this kind; gives its index.
    fn token(&mut self, kind: TokenKind) -> Outcome<usize> {
        if self.peek()? == kind && self.place < self.input.tokens.len() {
            self.place += 1;
            return Ok(Some(self.place - 1));
        }
        Ok(None)
    }

    fn one_of(&mut self, kinds: &[TokenKind]) -> Outcome<usize> {
        let kind = self.peek()?;
        if kinds.contains(&kind) {
            self.place += 1;
            return Ok(Some(self.place - 1));
        }
        Ok(None)
    }

    /// Takes a token that must come here.
    fn forced(&mut self, kind: TokenKind, expected: &str) -> Outcome<usize> {
        if self.peek()? == kind {
            self.place += 1;
            return Ok(Some(self.place - 1));
        }
        Err(Box::new(self.at_token(self.place, format!("expected '{expected}'"))))
    }

    fn text(&self, index: usize) -> &'s str {
        self.input.tokens[index].text(self.input.source)
    }

    fn span(&self, index: usize) -> Span {
        self.input.tokens[index].span
    }

    /// Takes a name with this text: a soft keyword.
    fn soft_keyword(&mut self, text: &str) -> Outcome<usize> {
        if self.is(TokenKind::Name)? && self.text(self.place) == text {
            self.place += 1;
            return Ok(Some(self.place - 1));
        }
        Ok(None)
    }

    /// The line of a token, for messages that name it.
    fn line(&self, index: usize) -> u32 {
        self.lines.line(self.span(index).start)
    }

    // ---- Rules ----

    /// Runs a rule; where it does not match, the place is as before.
    fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        let place = self.place;
        let outcome = rule(self)?;
        if outcome.is_none() {
            self.place = place;
        }
        Ok(outcome)
    }

    /// Whether a rule matches here; the place stays.
    fn ahead<T>(&mut self, rule: impl FnOnce(&mut Self) -> Outcome<T>) -> Result<bool, Box<Fault>> {
        let place = self.place;
        let outcome = rule(self)?;
        self.place = place;
        Ok(outcome.is_some())
    }

    /// A rule that need not match.
    fn maybe<T>(&mut self, rule: impl FnOnce(&mut Self) -> Outcome<T>) -> Result<Option<T>, Box<Fault>> {
        self.attempt(rule)
    }

    /// A rule any number of times.
    fn many<T>(&mut self, mut rule: impl FnMut(&mut Self) -> Outcome<T>) -> Result<Vec<T>, Box<Fault>> {
        let mut all = Vec::new();
        loop {
            let place = self.place;
            match self.attempt(&mut rule)? {
                Some(found) if self.place > place => all.push(found),
                _ => return Ok(all),
            }
        }
    }

    /// A rule once or more, with commas between.
    fn commas<T>(&mut self, rule: impl FnMut(&mut Self) -> Outcome<T>) -> Outcome<Vec<T>> {
        self.separated(TokenKind::Comma, rule)
    }

    fn separated<T>(
        &mut self,
        sign: TokenKind,
        mut rule: impl FnMut(&mut Self) -> Outcome<T>,
    ) -> Outcome<Vec<T>> {
        let Some(first) = self.attempt(&mut rule)? else { return Ok(None) };
        let mut all = vec![first];
        loop {
            let place = self.place;
            if self.token(sign)?.is_none() {
                return Ok(Some(all));
            }
            match self.attempt(&mut rule)? {
                Some(next) => all.push(next),
                None => {
                    self.place = place;
                    return Ok(Some(all));
                }
            }
        }
    }

    /// Runs a rule whose results are remembered.
    fn remembered(&mut self, rule: Rule, run: impl FnOnce(&mut Self) -> Outcome<NodeId>) -> Outcome<NodeId> {
        let key = (rule, self.place as u32);
        if let Some(known) = self.memory.get(&key) {
            return Ok(known.map(|(node, place)| {
                self.place = place as usize;
                node
            }));
        }
        let outcome = self.attempt(run)?;
        let entry = outcome.map(|node| (node, self.place as u32));
        self.memory.insert(key, entry);
        Ok(outcome)
    }

    /// Runs a rule without looking for mistakes in it.
    fn without_invalid<T>(&mut self, rule: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        let before = std::mem::replace(&mut self.invalid, false);
        let outcome = rule(self);
        self.invalid = before;
        outcome
    }

    // ---- Nodes ----

    /// A node from the token at `start` to the last one taken.
    fn node(&mut self, start: usize, kind: Kind) -> NodeId {
        let first = self.input.tokens[start].span.start;
        let last = self.input.tokens[self.place.max(start + 1) - 1].span.end;
        self.node_at(Span::new(first, last), kind)
    }

    fn node_at(&mut self, span: Span, kind: Kind) -> NodeId {
        self.nodes.push(Node { span, kind });
        NodeId(self.nodes.len() as u32 - 1)
    }

    fn get(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    fn name_of(&self, id: NodeId) -> &'static str {
        self.get(id).kind.name()
    }

    // ---- Errors ----

    /// An error over a range.
    fn raise<T>(&self, span: Span, text: impl Into<String>) -> Outcome<T> {
        Err(Box::new(Fault::at(span, text.into())))
    }

    fn raise_node<T>(&self, id: NodeId, text: impl Into<String>) -> Outcome<T> {
        self.raise(self.get(id).span, text)
    }

    fn raise_nodes<T>(&self, first: NodeId, last: NodeId, text: impl Into<String>) -> Outcome<T> {
        self.raise(Span::new(self.get(first).span.start, self.get(last).span.end), text)
    }

    fn raise_token<T>(&self, index: usize, text: impl Into<String>) -> Outcome<T> {
        Err(Box::new(self.at_token(index, text.into())))
    }

    /// As `raise_token`, but a token without text of its own is placed where the reading stands.
    fn raise_here<T>(&self, index: usize, text: impl Into<String>) -> Outcome<T> {
        Err(Box::new(self.at_blank(index, text.into())))
    }

    fn raise_tokens<T>(&self, first: usize, last: usize, text: impl Into<String>) -> Outcome<T> {
        self.raise(Span::new(self.span(first).start, self.span(last).end), text)
    }

    /// An error at the last token that was looked at.
    fn raise_last<T>(&self, text: impl Into<String>) -> Outcome<T> {
        self.raise_here(self.furthest, text)
    }

    fn raise_indentation<T>(&self, text: impl Into<String>) -> Outcome<T> {
        let fault = self.at_blank(self.furthest, text.into());
        Err(Box::new(fault.kind(SyntaxErrorKind::IndentationError)))
    }

    /// An error at the token that comes next.
    fn raise_next<T>(&mut self, text: impl Into<String>) -> Outcome<T> {
        self.peek()?;
        self.raise_here(self.place, text)
    }

    /// An error from a token to where the reading stands.
    fn raise_from<T>(&self, start: u32, text: impl Into<String>) -> Outcome<T> {
        let token = self.input.tokens[self.furthest];
        let mut fault = Fault::at(Span::new(start, token.span.end), text.into());
        fault.end = End::FromZero(token.span.end);
        if token.kind == TokenKind::Newline {
            // The line ends with its newline.
            let (_, character) = self.lines.line_and_character(token.span.end - 1);
            fault.end = End::Literal(character as i32);
        }
        Err(Box::new(fault))
    }

    /// The token at `index`, or the last one; and whether it has no text of its own.
    fn blank_token(&self, index: usize) -> (Token, bool) {
        let token = self.input.tokens[index.min(self.input.tokens.len() - 1)];
        let implied = token.kind == TokenKind::Newline && token.span.start == token.span.end;
        let blank = matches!(token.kind, TokenKind::Indent | TokenKind::Dedent | TokenKind::EndMarker);
        (token, blank || implied)
    }

    /// An error at a token; one without text of its own is placed before its line.
    fn at_token(&self, index: usize, text: String) -> Fault {
        let (token, blank) = self.blank_token(index);
        let mut fault = Fault::at(token.span, text);
        if blank {
            let line = self.lines.line(token.span.start);
            let ended = self.at_end(token) && self.input.source.ends_with('\n');
            fault.start = self.lines.start(if ended { line - 1 } else { line });
            fault.from_zero = true;
            fault.end = End::After(0);
        } else if token.kind == TokenKind::Newline {
            // A comment before the line end belongs to the token.
            let (_, character) = self.lines.line_and_character(token.span.end - 1);
            fault.end = End::Literal(character as i32 + 1);
        }
        fault.incomplete = self.at_end(token) && token.kind != TokenKind::Newline;
        fault
    }

    /// An error at a token; one without text of its own is placed at the end of the line, as far
    /// as it has been read.
    fn at_blank(&self, index: usize, text: String) -> Fault {
        let (token, blank) = self.blank_token(index);
        if !blank {
            return self.at_token(index, text);
        }
        let mut fault = Fault::point(token.span.start as usize, text).end(-1);
        let at_end = self.at_end(token);
        fault.from_zero = !at_end || self.input.mode != Mode::Exec;
        if at_end && self.input.source.ends_with('\n') {
            fault.start -= 1;
            fault.from_zero = false;
        }
        fault.incomplete = at_end && token.kind != TokenKind::Newline;
        fault
    }

    fn at_end(&self, token: Token) -> bool {
        token.span.start as usize >= self.input.source.len()
    }
}

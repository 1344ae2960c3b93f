//! What the grammar does when it has recognised something: the building of the tree.

pub(crate) mod call;
pub(crate) mod parameters;
pub(crate) mod patterns;
pub(crate) mod statements;
pub(crate) mod strings;
pub(crate) mod targets;

use crate::ast::{Constant, Expr, ExprKind, Identifier, Span, Stmt, StmtKind};
use crate::error::Fault;
use crate::number;
use crate::warning::Warning;
use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// Why an action refuses what the grammar accepts.
#[derive(Debug)]
pub(crate) enum Rejection {
    /// The error is known.
    Fault(Box<Fault>),
    /// The diagnosis is to find the error.
    Shape,
}

impl From<Fault> for Rejection {
    fn from(fault: Fault) -> Self {
        Rejection::Fault(Box::new(fault))
    }
}

/// What LALRPOP takes for an error of a fallible action.
pub(crate) type ActionError = lalrpop_util::ParseError<u32, crate::token::TokenKind, Rejection>;

impl From<Fault> for ActionError {
    fn from(fault: Fault) -> Self {
        ActionError::User { error: fault.into() }
    }
}

/// The result of a fallible action.
pub(crate) type Action<T> = Result<T, ActionError>;

/// The refusal of a shape.
pub(crate) fn refuse<T>() -> Action<T> {
    Err(Rejection::Shape.into())
}

/// What the actions need to know: the text, and the names met so far.
pub(crate) struct Builder<'s> {
    pub source: &'s str,
    names: RefCell<HashSet<Identifier>>,
    pub warnings: RefCell<Vec<Warning>>,
}

impl<'s> Builder<'s> {
    pub fn new(source: &'s str) -> Self {
        Builder { source, names: RefCell::default(), warnings: RefCell::default() }
    }

    pub fn text(&self, span: Span) -> &'s str {
        &self.source[span.start as usize..span.end as usize]
    }

    /// The name written from `start` to `end`. Equal names share one allocation.
    pub fn name(&self, start: u32, end: u32) -> Identifier {
        self.intern(self.text(span(start, end)))
    }

    fn intern(&self, text: &str) -> Identifier {
        if text.is_ascii() {
            return self.shared(text);
        }
        let normal: String = text.nfkc().collect();
        self.shared(&normal)
    }

    fn shared(&self, text: &str) -> Identifier {
        let mut names = self.names.borrow_mut();
        if let Some(found) = names.get(text) {
            return found.clone();
        }
        let name: Identifier = Arc::from(text);
        names.insert(name.clone());
        name
    }

    /// A name with dots, without the white space and comments it may hold.
    pub fn dotted_name(&self, start: u32, end: u32) -> Identifier {
        let text = self.text(span(start, end));
        let is_part = |part: char| part.is_alphanumeric() || part == '_' || part == '.';
        if text.chars().all(is_part) {
            return self.intern(text);
        }
        let tight: String = text.chars().filter(|&part| !part.is_whitespace() && part != '\\').collect();
        self.intern(&tight)
    }

    /// The numeric literal from `start` to `end`.
    pub fn number(&self, start: u32, end: u32) -> Action<Expr> {
        let place = span(start, end);
        let value = number::value(self.text(place), place)?;
        Ok(Expr { span: place, kind: ExprKind::Constant { value, kind: None } })
    }
}

/// The range from `start` to `end`.
pub(crate) fn span(start: u32, end: u32) -> Span {
    Span::new(start, end)
}

/// An expression from `start` to `end`.
pub(crate) fn expression(start: u32, end: u32, kind: ExprKind) -> Expr {
    Expr { span: span(start, end), kind }
}

/// A statement from `start` to `end`.
pub(crate) fn statement(start: u32, end: u32, kind: StmtKind) -> Stmt {
    Stmt { span: span(start, end), kind }
}

/// A string constant.
pub(crate) fn string_constant(place: Span, value: Vec<u8>) -> Expr {
    Expr { span: place, kind: ExprKind::Constant { value: Constant::Str(value.into()), kind: None } }
}

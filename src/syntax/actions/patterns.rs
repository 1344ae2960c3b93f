//! The patterns of `match` (reference, section 8.6.4).

use super::{Action, refuse};
use crate::ast::{Constant, Expr, ExprKind, Identifier, Operator, Pattern, PatternKind, Span};

/// One part of a mapping or class pattern as written.
#[derive(Debug)]
pub(crate) enum SubPattern {
    /// `key: pattern`.
    Item(Expr, Pattern),
    /// `**name`.
    Rest(Identifier),
    Positional(Pattern),
    /// `name=pattern`.
    Keyword(Identifier, Pattern),
}

/// A name: a capture, or the wildcard.
pub(crate) fn name(span: Span, name: Identifier) -> Pattern {
    let name = (&*name != "_").then_some(name);
    Pattern { span, kind: PatternKind::MatchAs { pattern: None, name } }
}

/// `*name`.
pub(crate) fn starred(span: Span, name: Identifier) -> Pattern {
    let name = (&*name != "_").then_some(name);
    Pattern { span, kind: PatternKind::MatchStar { name } }
}

/// A value that the subject must equal.
pub(crate) fn value(value: Expr) -> Pattern {
    Pattern { span: value.span, kind: PatternKind::MatchValue { value: Box::new(value) } }
}

/// `None`, `True` or `False`.
pub(crate) fn singleton(span: Span, value: Constant) -> Pattern {
    Pattern { span, kind: PatternKind::MatchSingleton { value } }
}

/// A sequence of patterns.
pub(crate) fn sequence(span: Span, patterns: Vec<Pattern>) -> Pattern {
    Pattern { span, kind: PatternKind::MatchSequence { patterns } }
}

/// A starred pattern may not stand alone.
pub(crate) fn refuse_starred(pattern: Pattern) -> Action<Pattern> {
    if matches!(pattern.kind, PatternKind::MatchStar { .. }) { refuse() } else { Ok(pattern) }
}

/// A pattern in parentheses.
pub(crate) fn group(pattern: Pattern) -> Action<Pattern> {
    refuse_starred(pattern)
}

/// `pattern as name`.
pub(crate) fn capture(span: Span, pattern: Pattern, name: Identifier) -> Action<Pattern> {
    if &*name == "_" {
        return refuse();
    }
    let kind = PatternKind::MatchAs { pattern: Some(Box::new(pattern)), name: Some(name) };
    Ok(Pattern { span, kind })
}

/// `real + imaginary`.
pub(crate) fn complex(span: Span, left: Expr, op: Operator, right: Expr) -> Action<Expr> {
    let part = match &left.kind {
        ExprKind::UnaryOp { operand, .. } => operand,
        _ => &left,
    };
    if is_imaginary(part) || !is_imaginary(&right) {
        return refuse();
    }
    Ok(Expr { span, kind: ExprKind::BinOp { left: Box::new(left), op, right: Box::new(right) } })
}

fn is_imaginary(value: &Expr) -> bool {
    matches!(value.kind, ExprKind::Constant { value: Constant::Complex(_), .. })
}

/// `{key: pattern, **rest}`.
pub(crate) fn mapping(span: Span, items: Vec<SubPattern>) -> Action<Pattern> {
    let mut keys = Vec::with_capacity(items.len());
    let mut patterns = Vec::with_capacity(items.len());
    let mut rest = None;
    for item in items {
        match item {
            SubPattern::Item(key, pattern) if rest.is_none() => {
                keys.push(key);
                patterns.push(pattern);
            }
            SubPattern::Rest(name) if rest.is_none() && &*name != "_" => rest = Some(name),
            _ => return refuse(),
        }
    }
    Ok(Pattern { span, kind: PatternKind::MatchMapping { keys, patterns, rest } })
}

/// `Class(pattern, name=pattern)`.
pub(crate) fn class(span: Span, class: Expr, items: Vec<SubPattern>) -> Action<Pattern> {
    let mut patterns = Vec::new();
    let mut kwd_attrs = Vec::new();
    let mut kwd_patterns = Vec::new();
    for item in items {
        match item {
            SubPattern::Positional(pattern) if kwd_attrs.is_empty() => patterns.push(pattern),
            SubPattern::Keyword(name, pattern) => {
                kwd_attrs.push(name);
                kwd_patterns.push(pattern);
            }
            _ => return refuse(),
        }
    }
    Ok(Pattern {
        span,
        kind: PatternKind::MatchClass { cls: Box::new(class), patterns, kwd_attrs, kwd_patterns },
    })
}

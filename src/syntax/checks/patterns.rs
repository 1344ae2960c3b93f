//! What cannot be in the patterns of a `match` (reference, section 8.6.4).

use super::{Checked, refuse_debug};
use crate::ast::{Constant, Expr, ExprKind, Identifier, MatchCase, Operator, Pattern, PatternKind, UnaryOp};
use crate::error::Fault;
use num_traits::ToPrimitive;
use std::collections::BTreeSet;

/// Checks the patterns of all cases.
pub(super) fn check(cases: &[MatchCase]) -> Checked {
    for (index, case) in cases.iter().enumerate() {
        let is_last = index + 1 == cases.len();
        let mut names = BTreeSet::new();
        check_pattern(&case.pattern, is_last || case.guard.is_some(), &mut names)?;
    }
    Ok(())
}

/// Checks a pattern; `may_capture_all` tells whether it may match whatever comes.
fn check_pattern(pattern: &Pattern, may_capture_all: bool, names: &mut BTreeSet<Identifier>) -> Checked {
    match &pattern.kind {
        PatternKind::MatchValue { value } => {
            if is_constant(value) || matches!(value.kind, ExprKind::Attribute { .. }) {
                return Ok(());
            }
            let text = "patterns may only match literals and attribute lookups";
            Err(Fault::at(pattern.span, text))
        }
        PatternKind::MatchSingleton { .. } => Ok(()),
        PatternKind::MatchSequence { patterns } => {
            let is_star = |item: &&Pattern| matches!(item.kind, PatternKind::MatchStar { .. });
            if patterns.iter().filter(is_star).count() > 1 {
                return Err(Fault::at(pattern.span, "multiple starred names in sequence pattern"));
            }
            patterns.iter().try_for_each(|item| check_pattern(item, true, names))
        }
        PatternKind::MatchMapping { keys, patterns, rest } => {
            check_keys(pattern, keys)?;
            patterns.iter().try_for_each(|item| check_pattern(item, true, names))?;
            bind(pattern, rest, names)
        }
        PatternKind::MatchClass { patterns, kwd_attrs, kwd_patterns, .. } => {
            for (index, name) in kwd_attrs.iter().enumerate() {
                if kwd_attrs[..index].contains(name) {
                    let span = kwd_patterns.get(index).map_or(pattern.span, |item| item.span);
                    let text = format!("attribute name repeated in class pattern: {name}");
                    return Err(Fault::at(span, text));
                }
            }
            patterns.iter().chain(kwd_patterns).try_for_each(|item| check_pattern(item, true, names))
        }
        PatternKind::MatchStar { name } => bind(pattern, name, names),
        PatternKind::MatchAs { pattern: Some(inner), name } => {
            check_pattern(inner, may_capture_all, names)?;
            bind(pattern, name, names)
        }
        PatternKind::MatchAs { pattern: None, name } => {
            if !may_capture_all {
                let what = match name {
                    Some(name) => format!("name capture '{name}'"),
                    None => "wildcard".to_owned(),
                };
                return Err(Fault::at(pattern.span, format!("{what} makes remaining patterns unreachable")));
            }
            bind(pattern, name, names)
        }
        PatternKind::MatchOr { patterns } => alternatives(pattern, patterns, may_capture_all, names),
    }
}

/// The alternatives of an or-pattern must bind the same names.
fn alternatives(
    whole: &Pattern,
    patterns: &[Pattern],
    may_capture_all: bool,
    names: &mut BTreeSet<Identifier>,
) -> Checked {
    let before = names.clone();
    let mut bound: Option<BTreeSet<Identifier>> = None;
    for (index, item) in patterns.iter().enumerate() {
        let mut own = BTreeSet::new();
        check_pattern(item, may_capture_all && index + 1 == patterns.len(), &mut own)?;
        if bound.as_ref().is_some_and(|bound| *bound != own) {
            return Err(Fault::at(whole.span, "alternative patterns bind different names"));
        }
        bound.get_or_insert(own);
    }
    for name in bound.unwrap_or_default() {
        if before.contains(&name) {
            return Err(twice(whole, &name));
        }
        names.insert(name);
    }
    Ok(())
}

fn twice(pattern: &Pattern, name: &str) -> Fault {
    Fault::at(pattern.span, format!("multiple assignments to name '{name}' in pattern"))
}

fn bind(pattern: &Pattern, name: &Option<Identifier>, names: &mut BTreeSet<Identifier>) -> Checked {
    let Some(name) = name else { return Ok(()) };
    refuse_debug(name, pattern.span, "assign to")?;
    if names.insert(name.clone()) { Ok(()) } else { Err(twice(pattern, name)) }
}

/// Whether the compiler folds an expression to a constant.
fn is_constant(value: &Expr) -> bool {
    match &value.kind {
        ExprKind::Constant { .. } => true,
        ExprKind::UnaryOp { op: UnaryOp::USub, operand } => is_constant(operand),
        ExprKind::BinOp { left, right, .. } => is_constant(left) && is_constant(right),
        _ => false,
    }
}

/// What a key equals, and how it is shown.
#[derive(PartialEq)]
enum Key {
    Number(f64, f64),
    Text(Vec<u8>, bool),
    None,
}

fn key_of(value: &Expr) -> Option<Key> {
    Some(match &value.kind {
        ExprKind::Constant { value, .. } => match value {
            Constant::True => Key::Number(1.0, 0.0),
            Constant::False => Key::Number(0.0, 0.0),
            Constant::Int(value) => Key::Number(*value as f64, 0.0),
            Constant::BigInt(value) => Key::Number(value.to_f64().unwrap_or(f64::INFINITY), 0.0),
            Constant::Float(value) => Key::Number(*value, 0.0),
            Constant::Complex(value) => Key::Number(0.0, *value),
            Constant::Str(text) => Key::Text(text.to_vec(), false),
            Constant::Bytes(text) => Key::Text(text.to_vec(), true),
            Constant::None | Constant::Ellipsis => Key::None,
        },
        ExprKind::UnaryOp { operand, .. } => match key_of(operand)? {
            Key::Number(real, imaginary) => Key::Number(-real, -imaginary),
            other => other,
        },
        ExprKind::BinOp { left, op, right } => match (key_of(left)?, key_of(right)?) {
            (Key::Number(real, _), Key::Number(_, imaginary)) => {
                Key::Number(real, if *op == Operator::Sub { -imaginary } else { imaginary })
            }
            _ => return None,
        },
        _ => return None,
    })
}

fn check_keys(pattern: &Pattern, keys: &[Expr]) -> Checked {
    let mut seen: Vec<Key> = Vec::new();
    for key in keys {
        match key_of(key) {
            Some(known) if seen.contains(&known) => {
                let shown = crate::dump::constant_text(key);
                let text = format!("mapping pattern checks duplicate key ({shown})");
                return Err(Fault::at(pattern.span, text));
            }
            Some(known) => seen.push(known),
            None if matches!(key.kind, ExprKind::Attribute { .. }) => {}
            None => {
                let text = "mapping pattern keys may only match literals and attribute lookups";
                return Err(Fault::at(pattern.span, text));
            }
        }
    }
    Ok(())
}

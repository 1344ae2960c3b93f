//! The arguments of calls and classes (reference, section 6.3.4).

use super::{Action, refuse};
use crate::ast::{Comprehension, Expr, ExprKind, Keyword, Span};

/// One argument as written.
#[derive(Debug)]
pub(crate) enum Argument {
    /// A value, or `*values`.
    Positional(Expr),
    /// `name=value`, or `**mapping`.
    Keyword(Keyword),
    /// A generator expression without parentheses of its own.
    Generator(Expr, Vec<Comprehension>),
    /// The comma after the last argument.
    TrailingComma,
}

/// A call; `parentheses` is the range from `(` to `)`.
pub(crate) fn call(span: Span, func: Expr, arguments: Vec<Argument>, parentheses: Span) -> Action<Expr> {
    let (args, keywords) = sort(arguments, Some(parentheses))?;
    Ok(Expr { span, kind: ExprKind::Call { func: Box::new(func), args, keywords } })
}

/// The bases and keywords of a class.
pub(crate) fn class_arguments(
    arguments: Option<(u32, Vec<Argument>, u32)>,
) -> Action<(Vec<Expr>, Vec<Keyword>)> {
    match arguments {
        Some((_, arguments, _)) => sort(arguments, None),
        None => Ok((Vec::new(), Vec::new())),
    }
}

/// Parts positional from keyword arguments, and refuses what is out of order.
fn sort(mut arguments: Vec<Argument>, generator: Option<Span>) -> Action<(Vec<Expr>, Vec<Keyword>)> {
    if let Some(place) = generator
        && let [Argument::Generator(..)] = &arguments[..]
        && let Some(Argument::Generator(elt, generators)) = arguments.pop()
    {
        let kind = ExprKind::GeneratorExp { elt: Box::new(elt), generators };
        return Ok((vec![Expr { span: place, kind }], Vec::new()));
    }
    let mut args = Vec::with_capacity(arguments.len());
    let mut keywords: Vec<Keyword> = Vec::new();
    let mut unpacked = false;
    for argument in arguments {
        match argument {
            Argument::Positional(value) => {
                let starred = matches!(value.kind, ExprKind::Starred { .. });
                if unpacked || (!starred && !keywords.is_empty()) {
                    return refuse();
                }
                args.push(value);
            }
            Argument::Keyword(keyword) => {
                unpacked |= keyword.arg.is_none();
                keywords.push(keyword);
            }
            Argument::Generator(..) => return refuse(),
            Argument::TrailingComma => {}
        }
    }
    Ok((args, keywords))
}

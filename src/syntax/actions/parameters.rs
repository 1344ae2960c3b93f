//! The parameters of functions and lambdas (reference, section 8.7).

use super::{Action, refuse, span};
use crate::ast::{Arg, Arguments, Expr, Identifier};

/// One parameter as written.
#[derive(Debug)]
pub(crate) enum Parameter {
    /// A name, with a default or without.
    Plain(Arg, Option<Expr>),
    /// The `/` after the positional-only parameters.
    Slash,
    /// The bare `*` before the keyword-only parameters.
    Star,
    /// `*args`.
    VarArgs(Arg),
    /// `**kwargs`.
    VarKeywords(Arg),
}

/// A parameter's name and annotation.
pub(crate) fn arg(start: u32, end: u32, name: Identifier, annotation: Option<Expr>) -> Arg {
    Arg { span: span(start, end), arg: name, annotation: annotation.map(Box::new) }
}

/// Sorts the parameters by kind, and refuses those out of order.
pub(crate) fn arguments(parameters: Vec<Parameter>) -> Action<Arguments> {
    let mut found = Arguments::default();
    let mut keyword_only = false;
    let mut slash = false;
    let mut bare_star = false;
    for parameter in parameters {
        if found.kwarg.is_some() {
            return refuse();
        }
        match parameter {
            Parameter::Plain(arg, default) if keyword_only => {
                bare_star = false;
                found.kwonlyargs.push(arg);
                found.kw_defaults.push(default);
            }
            Parameter::Plain(arg, default) => {
                if default.is_none() && !found.defaults.is_empty() {
                    return refuse();
                }
                found.args.push(arg);
                found.defaults.extend(default);
            }
            Parameter::Slash => {
                if slash || keyword_only || found.args.is_empty() {
                    return refuse();
                }
                slash = true;
                found.posonlyargs = std::mem::take(&mut found.args);
            }
            Parameter::Star | Parameter::VarArgs(_) if keyword_only => return refuse(),
            Parameter::Star => {
                keyword_only = true;
                bare_star = true;
            }
            Parameter::VarArgs(arg) => {
                keyword_only = true;
                found.vararg = Some(Box::new(arg));
            }
            Parameter::VarKeywords(_) if bare_star => return refuse(),
            Parameter::VarKeywords(arg) => found.kwarg = Some(Box::new(arg)),
        }
    }
    if bare_star { refuse() } else { Ok(found) }
}

//! The walk over an expression.

use super::blocks::{Frame, Scope};
use super::{Checked, Checker, literals, parameters, refuse_debug};
use crate::ast::{Comprehension, Constant, Expr, ExprContext, ExprKind, Keyword};
use crate::error::Fault;

/// What is still to be looked at.
enum Work<'a> {
    Expr(&'a Expr),
    /// Something a comprehension binds.
    Target(&'a Expr),
    Enter(Scope),
    Leave,
}

impl Checker {
    /// Checks an expression and all it holds.
    pub(super) fn expression(&mut self, value: &Expr) -> Checked {
        let mut stack = vec![Work::Expr(value)];
        while let Some(work) = stack.pop() {
            match work {
                Work::Expr(value) => {
                    let first = stack.len();
                    self.expand(value, &mut stack)?;
                    // What was pushed first is looked at first.
                    stack[first..].reverse();
                }
                Work::Target(target) => self.target(target)?,
                Work::Enter(scope) => self.frames.push(Frame::new(scope)),
                Work::Leave => {
                    self.frames.pop();
                }
            }
        }
        Ok(())
    }

    /// Checks one node and pushes its children.
    fn expand<'a>(&mut self, value: &'a Expr, work: &mut Vec<Work<'a>>) -> Checked {
        match &value.kind {
            ExprKind::BoolOp { values, .. } => work.extend(values.iter().map(Work::Expr)),
            ExprKind::NamedExpr { target, value } => work.extend([Work::Expr(value), Work::Target(target)]),
            ExprKind::BinOp { left, right, .. } => work.extend([Work::Expr(left), Work::Expr(right)]),
            ExprKind::UnaryOp { operand, .. } => work.push(Work::Expr(operand)),
            ExprKind::Lambda { args, body } => {
                for arg in parameters(args) {
                    refuse_debug(&arg.arg, arg.span, "assign to")?;
                }
                work.extend(args.defaults.iter().map(Work::Expr));
                work.extend(args.kw_defaults.iter().flatten().map(Work::Expr));
                work.extend([Work::Enter(Scope::Lambda), Work::Expr(body), Work::Leave]);
            }
            ExprKind::IfExp { test, body, orelse } => {
                work.extend([Work::Expr(test), Work::Expr(body), Work::Expr(orelse)]);
            }
            ExprKind::Dict { keys, values } => {
                for (key, value) in keys.iter().zip(values) {
                    work.extend(key.iter().map(Work::Expr));
                    work.push(Work::Expr(value));
                }
            }
            ExprKind::Set { elts } => push_unstarred(elts, work),
            ExprKind::List { elts, ctx: ExprContext::Load }
            | ExprKind::Tuple { elts, ctx: ExprContext::Load } => push_unstarred(elts, work),
            ExprKind::ListComp { elt, generators }
            | ExprKind::SetComp { elt, generators }
            | ExprKind::GeneratorExp { elt, generators } => {
                self.comprehension(&[elt], generators, work)?;
            }
            ExprKind::DictComp { key, value: inner, generators } => {
                self.comprehension(&[key, inner], generators, work)?;
            }
            ExprKind::Await { value: inner } => {
                self.check_await(value.span)?;
                work.push(Work::Expr(inner));
            }
            ExprKind::Yield { value: inner } => {
                self.check_yield(false, value.span)?;
                work.extend(inner.iter().map(|inner| Work::Expr(inner)));
            }
            ExprKind::YieldFrom { value: inner } => {
                self.check_yield(true, value.span)?;
                work.push(Work::Expr(inner));
            }
            ExprKind::Compare { left, ops, comparators } => {
                literals::warn_identity(value, left, ops, comparators, &mut self.warnings);
                work.push(Work::Expr(left));
                work.extend(comparators.iter().map(Work::Expr));
            }
            ExprKind::Call { func, args, keywords } => {
                literals::warn_call(value, func, &mut self.warnings);
                check_keywords(keywords)?;
                work.push(Work::Expr(func));
                push_unstarred(args, work);
                work.extend(keywords.iter().map(|keyword| Work::Expr(&keyword.value)));
            }
            ExprKind::FormattedValue { value: inner, format_spec, .. }
            | ExprKind::Interpolation { value: inner, format_spec, .. } => {
                work.push(Work::Expr(inner));
                work.extend(format_spec.iter().map(|spec| Work::Expr(spec)));
            }
            ExprKind::JoinedStr { values } | ExprKind::TemplateStr { values } => {
                work.extend(values.iter().map(Work::Expr));
            }
            ExprKind::Attribute { value: inner, .. } => work.push(Work::Expr(inner)),
            ExprKind::Subscript { value: inner, slice, ctx } => {
                if *ctx == ExprContext::Load {
                    literals::warn_subscript(value, inner, slice, &mut self.warnings);
                }
                work.extend([Work::Expr(inner), Work::Expr(slice)]);
            }
            ExprKind::Starred { .. } => {
                return Err(Fault::at(value.span, "can't use starred expression here"));
            }
            ExprKind::Slice { lower, upper, step } => {
                work.extend([lower, upper, step].into_iter().flatten().map(|bound| Work::Expr(bound)));
            }
            ExprKind::List { .. } | ExprKind::Tuple { .. } => work.push(Work::Target(value)),
            ExprKind::Constant { .. } | ExprKind::Name { .. } => {}
        }
        Ok(())
    }

    fn comprehension<'a>(
        &mut self,
        elements: &[&'a Expr],
        generators: &'a [Comprehension],
        work: &mut Vec<Work<'a>>,
    ) -> Checked {
        let Some((first, rest)) = generators.split_first() else { return Ok(()) };
        work.extend([
            Work::Expr(&first.iter),
            Work::Enter(Scope::Comprehension),
            Work::Target(&first.target),
        ]);
        work.extend(first.ifs.iter().map(Work::Expr));
        for generator in rest {
            work.extend([Work::Expr(&generator.iter), Work::Target(&generator.target)]);
            work.extend(generator.ifs.iter().map(Work::Expr));
        }
        work.extend(elements.iter().map(|element| Work::Expr(element)));
        work.push(Work::Leave);
        Ok(())
    }

    /// The arguments of a class.
    pub(super) fn arguments(&mut self, args: &[Expr], keywords: &[Keyword]) -> Checked {
        check_keywords(keywords)?;
        for arg in args {
            match &arg.kind {
                ExprKind::Starred { value, .. } => self.expression(value)?,
                _ => self.expression(arg)?,
            }
        }
        keywords.iter().try_for_each(|keyword| self.expression(&keyword.value))
    }
}

/// Pushes elements; here they may be starred.
fn push_unstarred<'a>(elements: &'a [Expr], work: &mut Vec<Work<'a>>) {
    work.extend(elements.iter().map(|element| match &element.kind {
        ExprKind::Starred { value, .. } => Work::Expr(value),
        _ => Work::Expr(element),
    }));
}

fn check_keywords(keywords: &[Keyword]) -> Checked {
    let mut names = std::collections::HashSet::new();
    for keyword in keywords {
        let Some(name) = &keyword.arg else { continue };
        refuse_debug(name, keyword.span, "assign to")?;
        if !names.insert(name) {
            return Err(Fault::at(keyword.span, format!("keyword argument repeated: {name}")));
        }
    }
    Ok(())
}

/// Whether a constant is one of the objects of which there is only one.
pub(super) fn is_singleton(value: &Constant) -> bool {
    matches!(value, Constant::None | Constant::True | Constant::False | Constant::Ellipsis)
}

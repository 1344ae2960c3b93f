//! What `compile` refuses in a tree of a program's own making, part by part, in CPython's words.

use crate::eval::{Outcome, Vm};
use vivarium_syntax::ast::{
    Alias, Arg, Arguments, Comprehension, Constant, ExceptHandler, Expr, ExprContext, ExprKind, Keyword,
    MatchCase, Operator, Pattern, PatternKind, Stmt, StmtKind, UnaryOp, WithItem,
};

type Checked = Outcome<()>;

/// A record that can be checked.
pub trait Validate {
    /// Checks it.
    fn validate(&self, vm: &mut Vm) -> Checked;
}

fn context_name(context: ExprContext) -> &'static str {
    match context {
        ExprContext::Load => "Load",
        ExprContext::Store => "Store",
        ExprContext::Del => "Del",
    }
}

/// Checks that an expression is read, bound or deleted as its place demands.
fn context(vm: &mut Vm, expression: &Expr, wanted: ExprContext) -> Checked {
    let given = match &expression.kind {
        ExprKind::Attribute { ctx, .. }
        | ExprKind::Subscript { ctx, .. }
        | ExprKind::Starred { ctx, .. }
        | ExprKind::Name { ctx, .. }
        | ExprKind::List { ctx, .. }
        | ExprKind::Tuple { ctx, .. } => *ctx,
        _ if wanted == ExprContext::Load => return Ok(()),
        _ => {
            let wanted = context_name(wanted);
            return Err(vm.value_error(format!("expression which can't be assigned to in {wanted} context")));
        }
    };
    if given != wanted {
        let (wanted, given) = (context_name(wanted), context_name(given));
        return Err(vm.value_error(format!("expression must have {wanted} context but has {given} instead")));
    }
    Ok(())
}

fn load(vm: &mut Vm, expression: &Expr) -> Checked {
    context(vm, expression, ExprContext::Load)
}

/// Checks that an expression is read.
///
/// # Errors
/// `ValueError`.
pub fn read(vm: &mut Vm, expression: &Expr) -> Checked {
    load(vm, expression)
}

fn loads<'a>(vm: &mut Vm, expressions: impl IntoIterator<Item = &'a Expr>) -> Checked {
    expressions.into_iter().try_for_each(|expression| load(vm, expression))
}

fn all(vm: &mut Vm, expressions: &[Expr], wanted: ExprContext) -> Checked {
    expressions.iter().try_for_each(|expression| context(vm, expression, wanted))
}

fn optional(vm: &mut Vm, expression: Option<&Expr>) -> Checked {
    expression.map_or(Ok(()), |expression| load(vm, expression))
}

fn not_empty<T>(vm: &mut Vm, list: &[T], what: &str, owner: &str) -> Checked {
    if list.is_empty() { Err(vm.value_error(format!("empty {what} on {owner}"))) } else { Ok(()) }
}

/// Checks that a name is no constant of the language.
///
/// # Errors
/// `ValueError`.
pub fn name(vm: &mut Vm, name: &str) -> Checked {
    if matches!(name, "None" | "True" | "False") {
        return Err(vm.value_error(format!("identifier field can't represent '{name}' constant")));
    }
    Ok(())
}

/// Checks a statement whose parts have been checked.
///
/// # Errors
/// `ValueError`.
pub fn statement(vm: &mut Vm, statement: &Stmt, owner: &str) -> Checked {
    match &statement.kind {
        StmtKind::FunctionDef(node) | StmtKind::AsyncFunctionDef(node) => {
            not_empty(vm, &node.body, "body", owner)?;
            loads(vm, &node.decorator_list)?;
            optional(vm, node.returns.as_deref())
        }
        StmtKind::ClassDef(node) => {
            not_empty(vm, &node.body, "body", owner)?;
            loads(vm, &node.bases)?;
            loads(vm, &node.decorator_list)
        }
        StmtKind::Return { value } => optional(vm, value.as_deref()),
        StmtKind::Delete { targets } => {
            not_empty(vm, targets, "targets", owner)?;
            all(vm, targets, ExprContext::Del)
        }
        StmtKind::Assign { targets, value } => {
            not_empty(vm, targets, "targets", owner)?;
            all(vm, targets, ExprContext::Store)?;
            load(vm, value)
        }
        StmtKind::AugAssign { target, value, .. } => {
            context(vm, target, ExprContext::Store)?;
            load(vm, value)
        }
        StmtKind::AnnAssign { target, annotation, value, simple } => {
            if !matches!(target.kind, ExprKind::Name { .. }) && *simple {
                return Err(vm.type_error("AnnAssign with simple non-Name target"));
            }
            context(vm, target, ExprContext::Store)?;
            optional(vm, value.as_deref())?;
            load(vm, annotation)
        }
        StmtKind::TypeAlias { name, value, .. } => {
            if !matches!(name.kind, ExprKind::Name { .. }) {
                return Err(vm.type_error("TypeAlias with non-Name name"));
            }
            context(vm, name, ExprContext::Store)?;
            load(vm, value)
        }
        StmtKind::For(node) | StmtKind::AsyncFor(node) => {
            context(vm, &node.target, ExprContext::Store)?;
            load(vm, &node.iter)?;
            not_empty(vm, &node.body, "body", owner)
        }
        StmtKind::While { test, body, .. } | StmtKind::If { test, body, .. } => {
            load(vm, test)?;
            not_empty(vm, body, "body", owner)
        }
        StmtKind::With { items, body } | StmtKind::AsyncWith { items, body } => {
            not_empty(vm, items, "items", owner)?;
            not_empty(vm, body, "body", owner)
        }
        StmtKind::Match { subject, cases } => {
            load(vm, subject)?;
            not_empty(vm, cases, "cases", owner)
        }
        StmtKind::Raise { exc, cause } => {
            if exc.is_none() && cause.is_some() {
                return Err(vm.value_error("Raise with cause but no exception"));
            }
            optional(vm, exc.as_deref())?;
            optional(vm, cause.as_deref())
        }
        StmtKind::Try(node) | StmtKind::TryStar(node) => {
            not_empty(vm, &node.body, "body", owner)?;
            if node.handlers.is_empty() && node.finalbody.is_empty() {
                return Err(vm.value_error(format!("{owner} has neither except handlers nor finalbody")));
            }
            if node.handlers.is_empty() && !node.orelse.is_empty() {
                return Err(vm.value_error(format!("{owner} has orelse but no except handlers")));
            }
            Ok(())
        }
        StmtKind::Assert { test, msg } => {
            load(vm, test)?;
            optional(vm, msg.as_deref())
        }
        StmtKind::Import { names } => not_empty(vm, names, "names", owner),
        StmtKind::ImportFrom { names, .. } => not_empty(vm, names, "names", owner),
        StmtKind::Global { names } | StmtKind::Nonlocal { names } => not_empty(vm, names, "names", owner),
        StmtKind::Expr { value } => load(vm, value),
        StmtKind::Pass | StmtKind::Break | StmtKind::Continue => Ok(()),
    }
}

/// Checks an expression whose parts have been checked.
///
/// # Errors
/// `ValueError`.
pub fn expression(vm: &mut Vm, expression: &Expr) -> Checked {
    match &expression.kind {
        ExprKind::BoolOp { values, .. } => {
            if values.len() < 2 {
                return Err(vm.value_error("BoolOp with less than 2 values"));
            }
            loads(vm, values)
        }
        ExprKind::NamedExpr { target, value } => {
            if !matches!(target.kind, ExprKind::Name { .. }) {
                return Err(vm.type_error("NamedExpr target must be a Name"));
            }
            load(vm, value)
        }
        ExprKind::BinOp { left, right, .. } => loads(vm, [&**left, &**right]),
        ExprKind::UnaryOp { operand, .. } => load(vm, operand),
        ExprKind::Lambda { body, .. } => load(vm, body),
        ExprKind::IfExp { test, body, orelse } => loads(vm, [&**test, &**body, &**orelse]),
        ExprKind::Dict { keys, values } => {
            if keys.len() != values.len() {
                return Err(vm.value_error("Dict doesn't have the same number of keys as values"));
            }
            loads(vm, keys.iter().flatten())?;
            loads(vm, values)
        }
        ExprKind::Set { elts } => loads(vm, elts),
        ExprKind::ListComp { elt, generators }
        | ExprKind::SetComp { elt, generators }
        | ExprKind::GeneratorExp { elt, generators } => {
            generators_given(vm, generators)?;
            load(vm, elt)
        }
        ExprKind::DictComp { key, value, generators } => {
            generators_given(vm, generators)?;
            loads(vm, [&**key, &**value])
        }
        ExprKind::Yield { value } => optional(vm, value.as_deref()),
        ExprKind::YieldFrom { value } | ExprKind::Await { value } => load(vm, value),
        ExprKind::Compare { left, ops, comparators } => {
            if comparators.is_empty() {
                return Err(vm.value_error("Compare with no comparators"));
            }
            if comparators.len() != ops.len() {
                return Err(vm.value_error("Compare has a different number of comparators and operands"));
            }
            loads(vm, comparators)?;
            load(vm, left)
        }
        ExprKind::Call { func, args, .. } => {
            load(vm, func)?;
            loads(vm, args)
        }
        ExprKind::FormattedValue { value, format_spec, .. }
        | ExprKind::Interpolation { value, format_spec, .. } => {
            load(vm, value)?;
            optional(vm, format_spec.as_deref())
        }
        ExprKind::JoinedStr { values } | ExprKind::TemplateStr { values } => loads(vm, values),
        ExprKind::Constant { .. } => Ok(()),
        ExprKind::Attribute { value, .. } => load(vm, value),
        ExprKind::Subscript { value, slice, .. } => loads(vm, [&**value, &**slice]),
        ExprKind::Starred { value, ctx } => context(vm, value, *ctx),
        ExprKind::Name { id, .. } => name(vm, id),
        ExprKind::List { elts, ctx } | ExprKind::Tuple { elts, ctx } => all(vm, elts, *ctx),
        ExprKind::Slice { lower, upper, step } => {
            loads(vm, [lower, upper, step].into_iter().filter_map(|part| part.as_deref()))
        }
    }
}

fn generators_given(vm: &mut Vm, generators: &[Comprehension]) -> Checked {
    if generators.is_empty() { Err(vm.value_error("comprehension with no generators")) } else { Ok(()) }
}

impl Validate for Comprehension {
    fn validate(&self, vm: &mut Vm) -> Checked {
        context(vm, &self.target, ExprContext::Store)?;
        load(vm, &self.iter)?;
        loads(vm, &self.ifs)
    }
}

impl Validate for ExceptHandler {
    fn validate(&self, vm: &mut Vm) -> Checked {
        optional(vm, self.type_.as_deref())?;
        not_empty(vm, &self.body, "body", "ExceptHandler")
    }
}

impl Validate for WithItem {
    fn validate(&self, vm: &mut Vm) -> Checked {
        load(vm, &self.context_expr)?;
        self.optional_vars.as_deref().map_or(Ok(()), |target| context(vm, target, ExprContext::Store))
    }
}

impl Validate for MatchCase {
    fn validate(&self, vm: &mut Vm) -> Checked {
        sub_patterns(vm, std::slice::from_ref(&self.pattern), false)?;
        optional(vm, self.guard.as_deref())?;
        not_empty(vm, &self.body, "body", "match_case")
    }
}

impl Validate for Alias {
    fn validate(&self, _: &mut Vm) -> Checked {
        Ok(())
    }
}

impl Validate for Arguments {
    fn validate(&self, vm: &mut Vm) -> Checked {
        if self.defaults.len() > self.posonlyargs.len() + self.args.len() {
            return Err(vm.value_error("more positional defaults than args on arguments"));
        }
        if self.kw_defaults.len() != self.kwonlyargs.len() {
            let message = "length of kwonlyargs is not the same as kw_defaults on arguments";
            return Err(vm.value_error(message));
        }
        loads(vm, &self.defaults)?;
        loads(vm, self.kw_defaults.iter().flatten())
    }
}

impl Validate for Arg {
    fn validate(&self, vm: &mut Vm) -> Checked {
        optional(vm, self.annotation.as_deref())
    }
}

impl Validate for Keyword {
    fn validate(&self, vm: &mut Vm) -> Checked {
        load(vm, &self.value)
    }
}

/// Checks a pattern whose parts have been checked.
///
/// # Errors
/// `ValueError`.
pub fn pattern(vm: &mut Vm, pattern: &Pattern) -> Checked {
    match &pattern.kind {
        PatternKind::MatchValue { value } => match_value(vm, value),
        PatternKind::MatchSingleton { value } => match value {
            Constant::None | Constant::True | Constant::False => Ok(()),
            _ => Err(vm.value_error("MatchSingleton can only contain True, False and None")),
        },
        PatternKind::MatchSequence { patterns } => sub_patterns(vm, patterns, true),
        PatternKind::MatchMapping { keys, patterns, rest } => {
            if keys.len() != patterns.len() {
                let message = "MatchMapping doesn't have the same number of keys as patterns";
                return Err(vm.value_error(message));
            }
            if let Some(rest) = rest {
                capture(vm, rest)?;
            }
            for key in keys {
                let singleton = matches!(
                    &key.kind,
                    ExprKind::Constant { value: Constant::None | Constant::True | Constant::False, .. }
                );
                if !singleton {
                    match_value(vm, key)?;
                }
            }
            sub_patterns(vm, patterns, false)
        }
        PatternKind::MatchClass { cls, patterns, kwd_attrs, kwd_patterns } => {
            if kwd_attrs.len() != kwd_patterns.len() {
                let message = "MatchClass doesn't have the same number of keyword attributes as patterns";
                return Err(vm.value_error(message));
            }
            load(vm, cls)?;
            let mut part = &**cls;
            loop {
                match &part.kind {
                    ExprKind::Name { .. } => break,
                    ExprKind::Attribute { value, .. } => part = value,
                    _ => {
                        let message = "MatchClass cls field can only contain Name or Attribute nodes.";
                        return Err(vm.value_error(message));
                    }
                }
            }
            for attribute in kwd_attrs {
                name(vm, attribute)?;
            }
            sub_patterns(vm, patterns, false)?;
            sub_patterns(vm, kwd_patterns, false)
        }
        PatternKind::MatchStar { name } => name.as_ref().map_or(Ok(()), |name| capture(vm, name)),
        PatternKind::MatchAs { pattern, name } => {
            if let Some(name) = name {
                capture(vm, name)?;
            }
            match (pattern, name) {
                (None, _) => Ok(()),
                (Some(_), None) => {
                    Err(vm.value_error("MatchAs must specify a target name if a pattern is given"))
                }
                (Some(pattern), Some(_)) => sub_patterns(vm, std::slice::from_ref(pattern), false),
            }
        }
        PatternKind::MatchOr { patterns } => {
            if patterns.len() < 2 {
                return Err(vm.value_error("MatchOr requires at least 2 patterns"));
            }
            sub_patterns(vm, patterns, false)
        }
    }
}

fn capture(vm: &mut Vm, target: &str) -> Checked {
    if target == "_" {
        return Err(vm.value_error("can't capture name '_' in patterns"));
    }
    name(vm, target)
}

fn sub_patterns(vm: &mut Vm, patterns: &[Pattern], star: bool) -> Checked {
    let has_star = |pattern: &Pattern| matches!(pattern.kind, PatternKind::MatchStar { .. });
    if !star && patterns.iter().any(has_star) {
        return Err(vm.value_error("can't use MatchStar here"));
    }
    Ok(())
}

/// Checks what may stand in a pattern as a value.
fn match_value(vm: &mut Vm, value: &Expr) -> Checked {
    load(vm, value)?;
    let literal = |expression: &Expr| {
        matches!(
            &expression.kind,
            ExprKind::Constant {
                value: Constant::Int(_) | Constant::BigInt(_) | Constant::Float(_) | Constant::Complex(_),
                ..
            }
        )
    };
    let fits = match &value.kind {
        ExprKind::Constant { value, .. } => match value {
            Constant::None | Constant::True | Constant::False | Constant::Ellipsis => {
                return Err(vm.value_error("unexpected constant inside of a literal pattern"));
            }
            _ => true,
        },
        ExprKind::Attribute { .. } | ExprKind::JoinedStr { .. } | ExprKind::TemplateStr { .. } => true,
        ExprKind::UnaryOp { op: UnaryOp::USub, operand } => literal(operand),
        ExprKind::BinOp { left, op: Operator::Add | Operator::Sub, right } => {
            let negated =
                matches!(&left.kind, ExprKind::UnaryOp { op: UnaryOp::USub, operand } if literal(operand));
            (literal(left) || negated) && literal(right)
        }
        _ => false,
    };
    if fits {
        return Ok(());
    }
    Err(vm.value_error("patterns may only match literals and attribute lookups"))
}

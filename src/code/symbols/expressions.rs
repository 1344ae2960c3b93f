//! What expressions do with names.

use super::super::SyntaxError;
use super::build::{Builder, Use, comprehension_name};
use super::{ComprehensionKind, ScopeKind};
use vivarium_syntax::ast::{Comprehension, Expr, ExprContext, ExprKind, Identifier, Keyword, Span};

impl Builder {
    pub(super) fn expressions(&mut self, expressions: &[Expr]) -> Result<(), SyntaxError> {
        expressions.iter().try_for_each(|expression| self.expression(expression))
    }

    pub(super) fn optional(&mut self, expression: Option<&Expr>) -> Result<(), SyntaxError> {
        expression.map_or(Ok(()), |expression| self.expression(expression))
    }

    pub(super) fn expression(&mut self, expression: &Expr) -> Result<(), SyntaxError> {
        let span = expression.span;
        match &expression.kind {
            ExprKind::NamedExpr { target, value } => {
                self.forbid_in_lazy_scope("named expression", span)?;
                self.named_expression(span, target, value)?;
            }
            ExprKind::BoolOp { values, .. }
            | ExprKind::JoinedStr { values }
            | ExprKind::TemplateStr { values } => self.expressions(values)?,
            ExprKind::BinOp { left, right, .. } => {
                self.expression(left)?;
                self.expression(right)?;
            }
            ExprKind::UnaryOp { operand: value, .. } | ExprKind::Starred { value, .. } => {
                self.expression(value)?;
            }
            ExprKind::Lambda { args, body } => {
                self.expressions(&args.defaults)?;
                args.kw_defaults.iter().flatten().try_for_each(|default| self.expression(default))?;
                self.enter(expression, ScopeKind::Lambda, &"<lambda>".into(), span);
                self.arguments(args)?;
                self.expression(body)?;
                self.leave();
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.expression(test)?;
                self.expression(body)?;
                self.expression(orelse)?;
            }
            ExprKind::Dict { keys, values } => {
                keys.iter().flatten().try_for_each(|key| self.expression(key))?;
                self.expressions(values)?;
            }
            ExprKind::Set { elts } | ExprKind::List { elts, .. } | ExprKind::Tuple { elts, .. } => {
                self.expressions(elts)?;
            }
            ExprKind::ListComp { elt, generators } => {
                self.comprehension(expression, ComprehensionKind::List, generators, elt, None)?;
            }
            ExprKind::SetComp { elt, generators } => {
                self.comprehension(expression, ComprehensionKind::Set, generators, elt, None)?;
            }
            ExprKind::DictComp { key, value, generators } => {
                self.comprehension(expression, ComprehensionKind::Dict, generators, key, Some(value))?;
            }
            ExprKind::GeneratorExp { elt, generators } => {
                self.comprehension(expression, ComprehensionKind::Generator, generators, elt, None)?;
            }
            ExprKind::Await { value } => self.await_(span, value)?,
            ExprKind::Yield { value } => self.yield_(span, value.as_deref())?,
            ExprKind::YieldFrom { value } => self.yield_(span, Some(value))?,
            ExprKind::Compare { left, comparators, .. } => {
                self.expression(left)?;
                self.expressions(comparators)?;
            }
            ExprKind::Call { func, args, keywords } => {
                self.expression(func)?;
                self.expressions(args)?;
                keywords.iter().try_for_each(|keyword| self.keyword(keyword))?;
            }
            ExprKind::FormattedValue { value, format_spec, .. }
            | ExprKind::Interpolation { value, format_spec, .. } => {
                self.expression(value)?;
                self.optional(format_spec.as_deref())?;
            }
            ExprKind::Constant { .. } => {}
            ExprKind::Attribute { value, attr, ctx, .. } => {
                if *ctx == ExprContext::Store {
                    self.check_name(attr, *ctx, span)?;
                }
                self.expression(value)?;
            }
            ExprKind::Subscript { value, slice, .. } => {
                self.expression(value)?;
                self.expression(slice)?;
            }
            ExprKind::Name { id, ctx } => self.name(id, *ctx, span)?,
            ExprKind::Slice { lower, upper, step } => {
                self.optional(lower.as_deref())?;
                self.optional(upper.as_deref())?;
                self.optional(step.as_deref())?;
            }
        }
        Ok(())
    }

    fn name(&mut self, id: &Identifier, context: ExprContext, span: Span) -> Result<(), SyntaxError> {
        if self.place().unevaluated {
            return Ok(());
        }
        self.check_name(id, context, span)?;
        let reads = context == ExprContext::Load;
        self.note(id, if reads { Use::Read } else { Use::Assign }, span)?;
        // `super()` finds its class in the `__class__` of the method it stands in.
        if reads && &**id == "super" && self.current().is_function_like() {
            self.note(&"__class__".into(), Use::Read, span)?;
        }
        Ok(())
    }

    pub(super) fn keyword(&mut self, keyword: &Keyword) -> Result<(), SyntaxError> {
        if let Some(name) = &keyword.arg {
            self.check_name(name, ExprContext::Store, keyword.span)?;
        }
        self.expression(&keyword.value)
    }

    fn await_(&mut self, span: Span, value: &Expr) -> Result<(), SyntaxError> {
        self.forbid_in_lazy_scope("await expression", span)?;
        if !self.awaits_at_top_level() {
            if !self.current().is_function_like() {
                return Err(SyntaxError::new("'await' outside function", span));
            }
            if !self.in_async_function() && self.current().comprehension.is_none() {
                return Err(SyntaxError::new("'await' outside async function", span));
            }
        }
        self.expression(value)?;
        self.current_mut().is_coroutine = true;
        Ok(())
    }

    fn yield_(&mut self, span: Span, value: Option<&Expr>) -> Result<(), SyntaxError> {
        self.forbid_in_lazy_scope("yield expression", span)?;
        self.optional(value)?;
        self.current_mut().is_generator = true;
        let rewritten = self.place().rewritten;
        let place = match self.current().comprehension {
            None => return Ok(()),
            Some(_) if rewritten => return Ok(()),
            Some(ComprehensionKind::List) => "list comprehension",
            Some(ComprehensionKind::Set) => "set comprehension",
            Some(ComprehensionKind::Dict) => "dict comprehension",
            Some(ComprehensionKind::Generator) => "generator expression",
        };
        Err(SyntaxError::new(format!("'yield' inside {place}"), span))
    }

    fn comprehension(
        &mut self,
        node: &Expr,
        kind: ComprehensionKind,
        generators: &[Comprehension],
        element: &Expr,
        value: Option<&Expr>,
    ) -> Result<(), SyntaxError> {
        let Some((outermost, rest)) = generators.split_first() else { return Ok(()) };
        let is_generator = kind == ComprehensionKind::Generator;
        self.iterable(&outermost.iter)?;
        let scope_kind = if is_generator { ScopeKind::GeneratorExpression } else { ScopeKind::Comprehension };
        self.enter(node, scope_kind, &comprehension_name(kind).into(), node.span);
        self.current_mut().comprehension = Some(kind);
        self.current_mut().is_coroutine = outermost.is_async;
        self.note(&".0".into(), Use::Parameter, node.span)?;
        self.comprehension_target(&outermost.target)?;
        self.expressions(&outermost.ifs)?;
        for generator in rest {
            self.comprehension_target(&generator.target)?;
            self.iterable(&generator.iter)?;
            self.expressions(&generator.ifs)?;
            self.current_mut().is_coroutine |= generator.is_async;
        }
        self.optional(value)?;
        self.expression(element)?;
        self.current_mut().is_generator = is_generator;
        let is_async = self.current().is_coroutine && !is_generator;
        self.leave();
        if is_async {
            let allowed = self.in_async_function()
                || self.current().comprehension.is_some()
                || self.awaits_at_top_level();
            if !allowed {
                let message = "asynchronous comprehension outside of an asynchronous function";
                return Err(SyntaxError::new(message, node.span));
            }
            self.current_mut().is_coroutine = true;
        }
        Ok(())
    }

    fn comprehension_target(&mut self, target: &Expr) -> Result<(), SyntaxError> {
        self.place().in_target = true;
        self.expression(target)?;
        self.place().in_target = false;
        Ok(())
    }

    fn iterable(&mut self, iter: &Expr) -> Result<(), SyntaxError> {
        self.place().iterables += 1;
        self.expression(iter)?;
        self.place().iterables -= 1;
        Ok(())
    }
}

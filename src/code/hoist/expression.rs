//! Expressions: what is evaluated before a suspension goes into temporaries.

use super::need::needs;
use super::{Hoister, node, rewrite_scope};
use vivarium_syntax::ast::{
    Arguments, Comprehension, Expr, ExprContext, ExprKind, FunctionDef, Keyword, Stmt, StmtKind,
};

/// One operand of an expression.
pub(super) enum Operand<'e> {
    /// A value, or `*values`.
    Value(&'e mut Expr),
    /// The mapping after `**`.
    Mapping(&'e mut Expr),
}

impl Operand<'_> {
    fn expression(&self) -> &Expr {
        match self {
            Operand::Value(expression) | Operand::Mapping(expression) => expression,
        }
    }
}

impl Hoister {
    /// Rewrites an expression: what must be done first goes to `out`, and the result is an
    /// expression that does not suspend, to be evaluated right after it.
    pub(super) fn flatten(&mut self, mut expression: Expr, out: &mut Vec<Stmt>) -> Expr {
        if !needs(&expression) {
            return expression;
        }
        let (first, span) = (self.next, expression.span);
        match expression.kind {
            ExprKind::Await { .. } | ExprKind::Yield { .. } | ExprKind::YieldFrom { .. } => {
                let suspension = self.flatten_suspension(expression, out);
                return self.store(first, suspension, out);
            }
            ExprKind::IfExp { test, body, orelse } if !needs(&body) && !needs(&orelse) => {
                let test = Box::new(self.test(*test, out));
                return Expr { span, kind: ExprKind::IfExp { test, body, orelse } };
            }
            ExprKind::BoolOp { op, values } if values[1..].iter().any(needs) => {
                return self.bool_op(op, values, out);
            }
            ExprKind::IfExp { test, body, orelse } => {
                return self.conditional(span, *test, *body, *orelse, out);
            }
            ExprKind::Compare { left, ops, comparators } if comparators[1..].iter().any(needs) => {
                return self.comparison_chain(span, *left, ops, comparators, out);
            }
            ExprKind::Lambda { mut args, body } => {
                self.defaults(&mut args, out);
                let body = Stmt { span: body.span, kind: StmtKind::Return { value: Some(body) } };
                return self.define(".<lambda>", *args, vec![body], false, span, out);
            }
            ExprKind::GeneratorExp { elt, generators } if inner_needs(&generators, &[&elt]) => {
                return self.generator_expression(span, *elt, generators, out);
            }
            ExprKind::ListComp { elt, generators } if inner_needs(&generators, &[&elt]) => {
                return self.list_comprehension(span, *elt, generators, out);
            }
            ExprKind::SetComp { elt, generators } if inner_needs(&generators, &[&elt]) => {
                return self.set_comprehension(span, *elt, generators, out);
            }
            ExprKind::DictComp { key, value, generators } if inner_needs(&generators, &[&key, &value]) => {
                return self.dict_comprehension(span, *key, *value, generators, out);
            }
            ExprKind::FormattedValue { value, conversion: Some(conversion), format_spec: Some(spec) }
                if needs(&spec) =>
            {
                // The conversion comes before the format's own fields are evaluated.
                let converted =
                    ExprKind::FormattedValue { value, conversion: Some(conversion), format_spec: None };
                let converted = self.save(Expr { span, kind: converted }, out);
                let ExprKind::FormattedValue { value, .. } = converted.kind else { return converted };
                let format_spec = Some(Box::new(self.flatten(*spec, out)));
                return Expr {
                    span,
                    kind: ExprKind::FormattedValue { value, conversion: None, format_spec },
                };
            }
            ExprKind::Set { ref mut elts } => self.save_set_prefix(elts, out),
            ExprKind::Dict { ref mut keys, ref mut values } => self.save_dict_prefix(keys, values, out),
            _ => {}
        }
        self.operands_of(&mut expression, out);
        expression
    }

    /// Rewrites the operand of a suspension.
    pub(super) fn flatten_suspension(&mut self, mut suspension: Expr, out: &mut Vec<Stmt>) -> Expr {
        match &mut suspension.kind {
            ExprKind::Await { value }
            | ExprKind::YieldFrom { value }
            | ExprKind::Yield { value: Some(value) } => {
                **value = self.flatten(node::take(value), out);
            }
            _ => {}
        }
        suspension
    }

    /// Rewrites the operands of an expression which evaluates all of them, one after the other.
    pub(super) fn operands_of(&mut self, expression: &mut Expr, out: &mut Vec<Stmt>) {
        let operands: Vec<Operand> = match &mut expression.kind {
            ExprKind::BoolOp { values, .. } => values.iter_mut().take(1).map(Operand::Value).collect(),
            ExprKind::IfExp { test: value, .. }
            | ExprKind::NamedExpr { value, .. }
            | ExprKind::UnaryOp { operand: value, .. }
            | ExprKind::Attribute { value, .. }
            | ExprKind::Starred { value, .. } => vec![Operand::Value(value)],
            ExprKind::ListComp { generators, .. }
            | ExprKind::SetComp { generators, .. }
            | ExprKind::DictComp { generators, .. }
            | ExprKind::GeneratorExp { generators, .. } => {
                generators.iter_mut().take(1).map(|first| Operand::Value(&mut first.iter)).collect()
            }
            ExprKind::BinOp { left, right, .. } => vec![Operand::Value(left), Operand::Value(right)],
            ExprKind::Compare { left, comparators, .. } => {
                vec![Operand::Value(left), Operand::Value(&mut comparators[0])]
            }
            ExprKind::Dict { keys, values } => {
                let mut operands = Vec::new();
                for (key, value) in keys.iter_mut().zip(values) {
                    match key {
                        Some(key) => operands.extend([Operand::Value(key), Operand::Value(value)]),
                        None => operands.push(Operand::Mapping(value)),
                    }
                }
                operands
            }
            ExprKind::Call { func, args, keywords } => call_operands(func, args, keywords),
            ExprKind::Set { elts: values }
            | ExprKind::List { elts: values, .. }
            | ExprKind::Tuple { elts: values, .. }
            | ExprKind::JoinedStr { values }
            | ExprKind::TemplateStr { values } => values.iter_mut().map(Operand::Value).collect(),
            ExprKind::FormattedValue { value, format_spec, .. }
            | ExprKind::Interpolation { value, format_spec, .. } => {
                let spec = format_spec.as_deref_mut().map(Operand::Value);
                std::iter::once(Operand::Value(value)).chain(spec).collect()
            }
            ExprKind::Subscript { value, slice, .. } => vec![Operand::Value(value), Operand::Value(slice)],
            ExprKind::Slice { lower, upper, step } => {
                [lower, upper, step].into_iter().flatten().map(|part| Operand::Value(part)).collect()
            }
            ExprKind::Lambda { .. }
            | ExprKind::Await { .. }
            | ExprKind::Yield { .. }
            | ExprKind::YieldFrom { .. }
            | ExprKind::Constant { .. }
            | ExprKind::Name { .. } => return,
        };
        self.operands(operands, out);
    }

    /// A set display with `*` adds its elements as they come, which hashes them: what comes before the
    /// last suspension is made a set of its own.
    fn save_set_prefix(&mut self, elts: &mut Vec<Expr>, out: &mut Vec<Stmt>) {
        let Some(last) = elts.iter().rposition(needs) else { return };
        // A `*` itself suspends only after the elements before it are in the set.
        let unpacks = |element: &Expr| matches!(element.kind, ExprKind::Starred { .. });
        if last == 0 || !elts[..=last].iter().any(unpacks) {
            return;
        }
        let rest = elts.split_off(last);
        let span = elts[0].span;
        let set = Expr { span, kind: ExprKind::Set { elts: std::mem::take(elts) } };
        let value = Box::new(self.save(set, out));
        elts.push(Expr { span, kind: ExprKind::Starred { value, ctx: ExprContext::Load } });
        elts.extend(rest);
    }

    /// A dict display with `**` puts in all that came before as it comes to the `**`: what comes
    /// before the last one, up to the last suspension, is made a dict of its own.
    fn save_dict_prefix(
        &mut self,
        keys: &mut Vec<Option<Expr>>,
        values: &mut Vec<Expr>,
        out: &mut Vec<Stmt>,
    ) {
        let suspends = |(key, value): (&Option<Expr>, &Expr)| key.as_ref().is_some_and(needs) || needs(value);
        let Some(last) = keys.iter().zip(values.iter()).rposition(suspends) else { return };
        let before = if keys[last].is_none() { last } else { 0 };
        let unpacked = keys[..last].iter().rposition(Option::is_none).map_or(0, |index| index + 1);
        let length = before.max(unpacked);
        if length == 0 {
            return;
        }
        let (rest_keys, rest_values) = (keys.split_off(length), values.split_off(length));
        let span = values[0].span;
        let kind = ExprKind::Dict { keys: std::mem::take(keys), values: std::mem::take(values) };
        let saved = self.save(Expr { span, kind }, out);
        keys.push(None);
        values.push(saved);
        keys.extend(rest_keys);
        values.extend(rest_values);
    }

    /// Rewrites operands evaluated in this order: those before the last that suspends are saved.
    pub(super) fn operands(&mut self, operands: Vec<Operand>, out: &mut Vec<Stmt>) {
        let Some(last) = operands.iter().rposition(|operand| needs(operand.expression())) else { return };
        for (index, operand) in operands.into_iter().enumerate().take(last + 1) {
            match operand {
                Operand::Value(place) | Operand::Mapping(place) if index == last => {
                    *place = self.flatten(node::take(place), out);
                }
                Operand::Value(place) => *place = self.save(node::take(place), out),
                Operand::Mapping(place) if self.is_temporary(place) => {}
                Operand::Mapping(place) => {
                    let span = place.span;
                    let values = vec![node::take(place)];
                    *place = self.save(Expr { span, kind: ExprKind::Dict { keys: vec![None], values } }, out);
                }
            }
        }
    }

    /// Evaluates an expression now, to be used after a suspension.
    pub(super) fn save(&mut self, expression: Expr, out: &mut Vec<Stmt>) -> Expr {
        let (first, span) = (self.next, expression.span);
        match expression.kind {
            // Unpacking runs the iterable, so it too must come now.
            ExprKind::Starred { value, ctx } if self.is_temporary(&value) => {
                Expr { span, kind: ExprKind::Starred { value, ctx } }
            }
            ExprKind::Starred { value, ctx } => {
                let inner = value.span;
                let elts = vec![Expr { span, kind: ExprKind::Starred { value, ctx } }];
                let list = ExprKind::List { elts, ctx: ExprContext::Load };
                let saved = self.save(Expr { span: inner, kind: list }, out);
                Expr { span, kind: ExprKind::Starred { value: Box::new(saved), ctx } }
            }
            // So must formatting.
            ExprKind::FormattedValue { .. } => {
                let string = Expr { span, kind: ExprKind::JoinedStr { values: vec![expression] } };
                let value = Box::new(self.save(string, out));
                Expr { span, kind: ExprKind::FormattedValue { value, conversion: None, format_spec: None } }
            }
            ExprKind::Interpolation { value, text, conversion, format_spec } => {
                let value = Box::new(self.save(*value, out));
                let format_spec = format_spec.map(|spec| {
                    let (span, saved) = (spec.span, self.save(*spec, out));
                    let value = Box::new(saved);
                    let field = ExprKind::FormattedValue { value, conversion: None, format_spec: None };
                    let values = vec![Expr { span, kind: field }];
                    Box::new(Expr { span, kind: ExprKind::JoinedStr { values } })
                });
                Expr { span, kind: ExprKind::Interpolation { value, text, conversion, format_spec } }
            }
            ExprKind::Slice { lower, upper, step } => {
                let mut part = |part: Option<Box<Expr>>| part.map(|part| Box::new(self.save(*part, out)));
                let kind = ExprKind::Slice { lower: part(lower), upper: part(upper), step: part(step) };
                Expr { span, kind }
            }
            // Only slices of several dimensions, which are no values of their own, are saved by element.
            ExprKind::Tuple { elts, ctx } if elts.iter().any(is_slice) => {
                let elts = elts.into_iter().map(|element| self.save(element, out)).collect();
                Expr { span, kind: ExprKind::Tuple { elts, ctx } }
            }
            _ => {
                let value = self.flatten(expression, out);
                if self.is_constant(&value) { value } else { self.store(first, value, out) }
            }
        }
    }

    /// The default values of a function.
    pub(super) fn defaults(&mut self, args: &mut Arguments, out: &mut Vec<Stmt>) {
        let keyword_only = args.kw_defaults.iter_mut().flatten();
        let operands = args.defaults.iter_mut().chain(keyword_only).map(Operand::Value).collect();
        self.operands(operands, out);
    }

    /// Defines a function which only an expression needs, and returns the function. Its name is what
    /// follows the temporary's number.
    pub(super) fn define(
        &mut self,
        name: &str,
        args: Arguments,
        mut body: Vec<Stmt>,
        is_async: bool,
        span: vivarium_syntax::ast::Span,
        out: &mut Vec<Stmt>,
    ) -> Expr {
        let name: vivarium_syntax::ast::Identifier = format!(".t{}{name}", self.next).into();
        self.next += 1;
        rewrite_scope(&mut body, Some(&args));
        let function = Box::new(FunctionDef {
            name: name.clone(),
            name_span: span,
            args,
            body,
            decorator_list: Vec::new(),
            returns: None,
            type_params: Vec::new(),
        });
        let kind =
            if is_async { StmtKind::AsyncFunctionDef(function) } else { StmtKind::FunctionDef(function) };
        out.push(Stmt { span: self.span, kind });
        node::name(name, ExprContext::Load, span)
    }
}

fn is_slice(expression: &Expr) -> bool {
    matches!(expression.kind, ExprKind::Slice { .. })
}

/// Whether a comprehension needs statements in its own scope.
fn inner_needs(generators: &[Comprehension], elements: &[&Expr]) -> bool {
    let clause = |(index, generator): (usize, &Comprehension)| {
        generator.is_async
            || (index > 0 && needs(&generator.iter))
            || needs(&generator.target)
            || generator.ifs.iter().any(needs)
    };
    generators.iter().enumerate().any(clause) || elements.iter().any(|element| needs(element))
}

/// The operands of a call, in the order of evaluation.
fn call_operands<'e>(
    func: &'e mut Expr,
    args: &'e mut [Expr],
    keywords: &'e mut [Keyword],
) -> Vec<Operand<'e>> {
    let mut operands = vec![Operand::Value(func)];
    match args {
        // A lone `*values` is unpacked by the call itself, after the keywords are evaluated.
        [Expr { kind: ExprKind::Starred { value, .. }, .. }] => operands.push(Operand::Value(value)),
        _ => operands.extend(args.iter_mut().map(Operand::Value)),
    }
    operands.extend(keywords.iter_mut().map(keyword_operand));
    operands
}

/// The value of a keyword argument.
pub(super) fn keyword_operand(keyword: &mut Keyword) -> Operand<'_> {
    match keyword.arg {
        Some(_) => Operand::Value(&mut keyword.value),
        None => Operand::Mapping(&mut keyword.value),
    }
}

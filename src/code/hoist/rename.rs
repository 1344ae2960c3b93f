//! New names for the variables of a comprehension which is written out in the function round it.

use super::super::visit::{Inner, Visitor, walk_comprehension, walk_expression};
use std::collections::HashMap;
use vivarium_syntax::ast::{Arguments, Comprehension, Expr, ExprContext, ExprKind, Identifier};

/// New names by old ones.
pub(super) type Names = HashMap<Identifier, Identifier>;

/// The names which the targets of the clauses bind, in their order.
pub(super) fn bound_names(generators: &[Comprehension]) -> Vec<Identifier> {
    let mut stores = Stores::default();
    for generator in generators {
        stores.expression(&generator.target);
    }
    stores.names
}

/// The names stored in a scope by the expressions visited.
#[derive(Default)]
struct Stores {
    names: Vec<Identifier>,
}

impl<'a> Visitor<'a> for Stores {
    fn expression(&mut self, expression: &'a Expr) {
        if let ExprKind::Name { id, ctx: ExprContext::Store } = &expression.kind
            && !self.names.contains(id)
        {
            self.names.push(id.clone());
        }
        walk_expression(self, expression);
    }

    fn inner(&mut self, inner: Inner<'a>) {
        // Assignment expressions in a comprehension bind in the scope round it.
        if let Inner::Comprehension(_, generators, element, value) = inner {
            let mut stores = Stores::default();
            walk_comprehension(&mut stores, generators, element, value);
            let own = bound_names(generators);
            self.names.extend(stores.names.into_iter().filter(|name| !own.contains(name)));
        }
    }
}

/// Renames variables in an expression and in the scopes inside which see them.
pub(super) fn rename(expression: &mut Expr, names: &Names) {
    if names.is_empty() {
        return;
    }
    match &mut expression.kind {
        ExprKind::Name { id, .. } => {
            if let Some(new) = names.get(id) {
                *id = new.clone();
            }
        }
        ExprKind::Lambda { args, body } => {
            rename_all(args.defaults.iter_mut(), names);
            rename_all(args.kw_defaults.iter_mut().flatten(), names);
            let mut stores = Stores::default();
            stores.expression(body);
            let visible =
                without(names, |name| stores.names.contains(name) || parameters(args).any(|own| own == name));
            rename(body, &visible);
        }
        ExprKind::ListComp { elt, generators }
        | ExprKind::SetComp { elt, generators }
        | ExprKind::GeneratorExp { elt, generators } => {
            rename_comprehension(generators, [&mut **elt].into_iter(), names);
        }
        ExprKind::DictComp { key, value, generators } => {
            rename_comprehension(generators, [&mut **key, &mut **value].into_iter(), names);
        }
        ExprKind::BoolOp { values, .. }
        | ExprKind::JoinedStr { values }
        | ExprKind::TemplateStr { values }
        | ExprKind::Set { elts: values }
        | ExprKind::List { elts: values, .. }
        | ExprKind::Tuple { elts: values, .. } => rename_all(values.iter_mut(), names),
        ExprKind::NamedExpr { target: first, value: second }
        | ExprKind::BinOp { left: first, right: second, .. }
        | ExprKind::Subscript { value: first, slice: second, .. } => {
            rename(first, names);
            rename(second, names);
        }
        ExprKind::UnaryOp { operand: value, .. }
        | ExprKind::Await { value }
        | ExprKind::YieldFrom { value }
        | ExprKind::Attribute { value, .. }
        | ExprKind::Starred { value, .. } => rename(value, names),
        ExprKind::IfExp { test, body, orelse } => {
            rename(test, names);
            rename(body, names);
            rename(orelse, names);
        }
        ExprKind::Dict { keys, values } => {
            rename_all(keys.iter_mut().flatten(), names);
            rename_all(values.iter_mut(), names);
        }
        ExprKind::Yield { value } => rename_all(value.as_deref_mut().into_iter(), names),
        ExprKind::Compare { left, comparators, .. } => {
            rename(left, names);
            rename_all(comparators.iter_mut(), names);
        }
        ExprKind::Call { func, args, keywords } => {
            rename(func, names);
            rename_all(args.iter_mut(), names);
            rename_all(keywords.iter_mut().map(|keyword| &mut keyword.value), names);
        }
        ExprKind::FormattedValue { value, format_spec, .. }
        | ExprKind::Interpolation { value, format_spec, .. } => {
            rename(value, names);
            rename_all(format_spec.as_deref_mut().into_iter(), names);
        }
        ExprKind::Slice { lower, upper, step } => {
            rename_all([lower, upper, step].into_iter().filter_map(|part| part.as_deref_mut()), names);
        }
        ExprKind::Constant { .. } => {}
    }
}

fn rename_all<'a>(expressions: impl Iterator<Item = &'a mut Expr>, names: &Names) {
    expressions.for_each(|expression| rename(expression, names));
}

fn rename_comprehension<'a>(
    generators: &mut [Comprehension],
    elements: impl Iterator<Item = &'a mut Expr>,
    names: &Names,
) {
    let own = bound_names(generators);
    let visible = without(names, |name| own.contains(name));
    for (index, generator) in generators.iter_mut().enumerate() {
        // The first iterable is evaluated outside.
        rename(&mut generator.iter, if index == 0 { names } else { &visible });
        rename(&mut generator.target, &visible);
        rename_all(generator.ifs.iter_mut(), &visible);
    }
    rename_all(elements, &visible);
}

fn without(names: &Names, hidden: impl Fn(&Identifier) -> bool) -> Names {
    names.iter().filter(|(name, _)| !hidden(name)).map(|(old, new)| (old.clone(), new.clone())).collect()
}

fn parameters(args: &Arguments) -> impl Iterator<Item = &Identifier> {
    let positional = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs);
    positional.chain(args.vararg.as_deref()).chain(args.kwarg.as_deref()).map(|arg| &arg.arg)
}

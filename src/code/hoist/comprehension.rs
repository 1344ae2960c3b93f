//! Comprehensions that suspend: list, set and dict comprehensions become loops in place (PEP 709),
//! generator expressions become functions.

use super::{Hoister, need, node, rename};
use vivarium_syntax::ast::{
    Arg, Arguments, Comprehension, Expr, ExprContext, ExprKind, For, Identifier, Span, Stmt, StmtKind,
};

impl Hoister {
    /// `(elt for …)`: a function which yields each element, called with the first iterable.
    pub(super) fn generator_expression(
        &mut self,
        span: Span,
        elt: Expr,
        mut generators: Vec<Comprehension>,
        out: &mut Vec<Stmt>,
    ) -> Expr {
        let is_async = need::awaits(&generators, &elt);
        let name = if generators[0].is_async { "a.<genexpr>" } else { ".<genexpr>" };
        let parameter: Identifier = ".0".into();
        let outermost = &mut generators[0].iter;
        let placeholder = node::name(parameter.clone(), ExprContext::Load, outermost.span);
        let iterable = std::mem::replace(outermost, placeholder);
        let iterable = self.flatten(iterable, out);
        let element = Expr { span: elt.span, kind: ExprKind::Yield { value: Some(Box::new(elt)) } };
        let innermost = vec![Stmt { span, kind: StmtKind::Expr { value: Box::new(element) } }];
        let body = loops(generators, innermost, span);
        let arg = Arg { span, arg: parameter, annotation: None };
        let args = Arguments { args: vec![arg], ..Arguments::default() };
        let function = self.define(name, args, body, is_async, span, out);
        let call = ExprKind::Call { func: Box::new(function), args: vec![iterable], keywords: Vec::new() };
        Expr { span, kind: call }
    }

    /// `[elt for …]`
    pub(super) fn list_comprehension(
        &mut self,
        span: Span,
        elt: Expr,
        generators: Vec<Comprehension>,
        out: &mut Vec<Stmt>,
    ) -> Expr {
        let empty = ExprKind::List { elts: Vec::new(), ctx: ExprContext::Load };
        self.collect(span, empty, generators, vec![elt], out, |container, span, mut elements| {
            vec![call_method(container, "append", elements.remove(0), span)]
        })
    }

    /// `{elt for …}`
    pub(super) fn set_comprehension(
        &mut self,
        span: Span,
        elt: Expr,
        generators: Vec<Comprehension>,
        out: &mut Vec<Stmt>,
    ) -> Expr {
        let empty = ExprKind::Set { elts: Vec::new() };
        self.collect(span, empty, generators, vec![elt], out, |container, span, mut elements| {
            vec![call_method(container, "add", elements.remove(0), span)]
        })
    }

    /// `{key: value for …}`
    pub(super) fn dict_comprehension(
        &mut self,
        span: Span,
        key: Expr,
        value: Expr,
        generators: Vec<Comprehension>,
        out: &mut Vec<Stmt>,
    ) -> Expr {
        let empty = ExprKind::Dict { keys: Vec::new(), values: Vec::new() };
        let key_number = self.next + 1;
        self.collect(span, empty, generators, vec![key, value], out, |container, span, mut elements| {
            let (value, key) = (elements.remove(1), elements.remove(0));
            // An assignment would evaluate the value before the key.
            let key_span = key.span;
            let saved = node::assign(node::temporary_target(key_number, key_span), key, span);
            let target = ExprKind::Subscript {
                value: Box::new(container),
                slice: Box::new(node::temporary(key_number, key_span)),
                ctx: ExprContext::Store,
            };
            vec![saved, node::assign(Expr { span: value.span, kind: target }, value, span)]
        })
    }

    /// Loops which fill a container. The comprehension's variables get names of their own, so that
    /// they hide those of the function only within it.
    fn collect(
        &mut self,
        span: Span,
        empty: ExprKind,
        mut generators: Vec<Comprehension>,
        mut elements: Vec<Expr>,
        out: &mut Vec<Stmt>,
        innermost: impl FnOnce(Expr, Span, Vec<Expr>) -> Vec<Stmt>,
    ) -> Expr {
        let container = self.next;
        self.store(container, Expr { span, kind: empty }, out);
        let names = rename::bound_names(&generators);
        let fresh = |name: &str| -> Identifier { format!(".v{}.{name}", self.comprehensions).into() };
        let renamed: rename::Names = names.iter().map(|name| (name.clone(), fresh(name))).collect();
        for (index, generator) in generators.iter_mut().enumerate() {
            if index > 0 {
                rename::rename(&mut generator.iter, &renamed);
            }
            rename::rename(&mut generator.target, &renamed);
            generator.ifs.iter_mut().for_each(|test| rename::rename(test, &renamed));
        }
        elements.iter_mut().for_each(|element| rename::rename(element, &renamed));

        let innermost = innermost(node::copy(container, span), self.span, elements);
        // The key of a dict comprehension waits in the temporary after the container.
        let used = if innermost.len() > 1 { container + 2 } else { container + 1 };
        let statements = loops(generators, innermost, self.span);
        self.comprehensions += 1;
        self.above(used, |hoister| {
            for statement in statements {
                hoister.statement(statement, out);
            }
        });
        self.comprehensions -= 1;
        for name in names {
            out.push(node::delete(renamed[&name].clone(), self.span));
        }
        self.next = container + 1;
        node::temporary(container, span)
    }
}

/// `container.method(element)` as a statement.
fn call_method(container: Expr, method: &str, element: Expr, span: Span) -> Stmt {
    let place = element.span;
    let attribute = ExprKind::Attribute {
        value: Box::new(container),
        attr: method.into(),
        attr_span: place,
        ctx: ExprContext::Load,
    };
    let func = Box::new(Expr { span: place, kind: attribute });
    let call = ExprKind::Call { func, args: vec![element], keywords: Vec::new() };
    Stmt { span, kind: StmtKind::Expr { value: Box::new(Expr { span: place, kind: call }) } }
}

/// The clauses of a comprehension as nested statements.
fn loops(generators: Vec<Comprehension>, innermost: Vec<Stmt>, span: Span) -> Vec<Stmt> {
    generators.into_iter().rev().fold(innermost, |mut body, generator| {
        for test in generator.ifs.into_iter().rev() {
            body = vec![node::if_(test, body, Vec::new(), span)];
        }
        let for_ = Box::new(For { target: generator.target, iter: generator.iter, body, orelse: Vec::new() });
        let kind = if generator.is_async { StmtKind::AsyncFor(for_) } else { StmtKind::For(for_) };
        vec![Stmt { span, kind }]
    })
}

//! Targets that suspend: `a[await i] = value` and its like.

use super::need::needs;
use super::{Hoister, node};
use vivarium_syntax::ast::{Expr, ExprContext, ExprKind, Operator, Stmt, StmtKind};

impl Hoister {
    /// `targets = value`: the value comes first, then each target's own parts as it is bound.
    pub(super) fn assignment(&mut self, mut targets: Vec<Expr>, value: Expr, out: &mut Vec<Stmt>) {
        if !targets.iter().any(needs) {
            let value = self.flatten(value, out);
            let kind = StmtKind::Assign { targets, value: Box::new(value) };
            out.push(Stmt { span: self.span, kind });
            return;
        }
        let number = self.next;
        let span = value.span;
        let value = self.flatten(value, out);
        self.store_result(number, value, out);
        let last = targets.pop();
        for target in targets {
            self.bind(target, node::copy(number, span), number + 1, out);
        }
        if let Some(target) = last {
            self.bind(target, node::temporary(number, span), number + 1, out);
        }
    }

    /// Binds one target to a value, using temporaries from `first` on.
    pub(super) fn bind(&mut self, mut target: Expr, value: Expr, first: u32, out: &mut Vec<Stmt>) {
        self.next = first;
        match &mut target.kind {
            ExprKind::Tuple { elts, .. } | ExprKind::List { elts, .. } if elts.iter().any(needs) => {
                // All is unpacked before the first is bound.
                let mut parts = Vec::new();
                for element in elts.iter_mut() {
                    let place = match &mut element.kind {
                        ExprKind::Starred { value, .. } => &mut **value,
                        _ => element,
                    };
                    let part = node::temporary_target(self.next, place.span);
                    parts.push((self.next, std::mem::replace(place, part)));
                    self.next += 1;
                }
                let after = self.next;
                out.push(node::assign(target, value, self.span));
                for (number, part) in parts {
                    let value = node::temporary(number, part.span);
                    self.bind(part, value, after, out);
                }
            }
            _ => {
                self.operands_of(&mut target, out);
                out.push(node::assign(target, value, self.span));
            }
        }
    }

    /// `target op= value`: the target is read before the value is evaluated, and bound after.
    pub(super) fn augmented(&mut self, mut target: Expr, op: Operator, value: Expr, out: &mut Vec<Stmt>) {
        if !needs(&value) {
            self.operands_of(&mut target, out);
            let kind = StmtKind::AugAssign { target: Box::new(target), op, value: Box::new(value) };
            out.push(Stmt { span: self.span, kind });
            return;
        }
        let span = target.span;
        let mut read = target.clone();
        match (&mut target.kind, &mut read.kind) {
            (ExprKind::Attribute { value, .. }, ExprKind::Attribute { value: read_value, ctx, .. }) => {
                *ctx = ExprContext::Load;
                (**value, **read_value) = self.twice(node::take(value), out);
            }
            (
                ExprKind::Subscript { value, slice, .. },
                ExprKind::Subscript { value: read_value, slice: read_slice, ctx },
            ) => {
                *ctx = ExprContext::Load;
                (**value, **read_value) = self.twice(node::take(value), out);
                (**slice, **read_slice) = self.twice(node::take(slice), out);
            }
            (_, ExprKind::Name { ctx, .. }) => *ctx = ExprContext::Load,
            _ => {}
        }
        let number = self.next;
        self.store(number, read, out);
        let value = self.flatten(value, out);
        let in_place = StmtKind::AugAssign {
            target: Box::new(node::temporary_target(number, span)),
            op,
            value: Box::new(value),
        };
        out.push(Stmt { span: self.span, kind: in_place });
        out.push(node::assign(target, node::temporary(number, span), self.span));
    }

    /// Saves a value that is needed twice: returns how to read it last, and how to read it first.
    fn twice(&mut self, value: Expr, out: &mut Vec<Stmt>) -> (Expr, Expr) {
        let span = value.span;
        if let ExprKind::Slice { lower, upper, step } = value.kind {
            let mut part = |part: Option<Box<Expr>>| match part {
                Some(part) => {
                    let (last, first) = self.twice(*part, out);
                    (Some(Box::new(last)), Some(Box::new(first)))
                }
                None => (None, None),
            };
            let (lower, upper, step) = (part(lower), part(upper), part(step));
            let slice = |lower, upper, step| Expr { span, kind: ExprKind::Slice { lower, upper, step } };
            return (slice(lower.0, upper.0, step.0), slice(lower.1, upper.1, step.1));
        }
        if let ExprKind::Tuple { elts, ctx } = value.kind {
            let (last, first) = elts.into_iter().map(|element| self.twice(element, out)).unzip();
            let tuple = |elts| Expr { span, kind: ExprKind::Tuple { elts, ctx } };
            return (tuple(last), tuple(first));
        }
        if let ExprKind::Starred { value, ctx } = value.kind {
            let elts = vec![Expr { span, kind: ExprKind::Starred { value, ctx } }];
            let list = Expr { span, kind: ExprKind::List { elts, ctx: ExprContext::Load } };
            let (last, first) = self.twice(list, out);
            let starred = |value| Expr { span, kind: ExprKind::Starred { value: Box::new(value), ctx } };
            return (starred(last), starred(first));
        }
        let number = self.next;
        let value = self.flatten(value, out);
        let is_temporary = matches!(&value.kind, ExprKind::Name { id, .. } if super::is_temporary(id));
        if self.is_constant(&value) && !is_temporary {
            return (value.clone(), value);
        }
        if !is_temporary {
            self.store(number, value, out);
        }
        (node::temporary(number, span), node::copy(number, span))
    }

    /// `del targets`, one after the other.
    pub(super) fn deletion(&mut self, targets: Vec<Expr>, out: &mut Vec<Stmt>) {
        for mut target in targets {
            self.next = self.floor;
            match target.kind {
                ExprKind::Tuple { elts, .. } | ExprKind::List { elts, .. } if elts.iter().any(needs) => {
                    self.deletion(elts, out);
                }
                _ => {
                    self.operands_of(&mut target, out);
                    out.push(Stmt { span: self.span, kind: StmtKind::Delete { targets: vec![target] } });
                }
            }
        }
    }
}

//! Expressions of which parts may be skipped: they become `if` statements.

use super::need::needs;
use super::{Hoister, node};
use vivarium_syntax::ast::{BoolOp, CmpOp, Expr, ExprKind, Span, Stmt};

impl Hoister {
    /// `a and b`: the result so far decides whether the next operand is evaluated.
    pub(super) fn bool_op(&mut self, op: BoolOp, values: Vec<Expr>, out: &mut Vec<Stmt>) -> Expr {
        let result = self.next;
        let span = values.first().map(|value| value.span).unwrap_or_default();
        // Operands between two that suspend stay together.
        let mut groups: Vec<Vec<Expr>> = Vec::new();
        for value in values {
            match groups.last_mut() {
                Some(group) if !needs(&value) => group.push(value),
                _ => groups.push(vec![value]),
            }
        }
        self.bool_op_groups(op, result, groups.into_iter(), out);
        self.next = result + 1;
        node::temporary(result, span)
    }

    fn bool_op_groups(
        &mut self,
        op: BoolOp,
        result: u32,
        mut groups: std::vec::IntoIter<Vec<Expr>>,
        out: &mut Vec<Stmt>,
    ) {
        let Some(mut group) = groups.next() else { return };
        self.next = result;
        if let Some(first) = group.first_mut() {
            *first = self.flatten(node::take(first), out);
        }
        let value = if group.len() == 1 { group.remove(0) } else { joined(op, group) };
        if groups.len() == 0 {
            self.store_result(result, value, out);
            return;
        }
        let test = node::keep(result, value);
        let test = if op == BoolOp::And { test } else { node::not(test) };
        let mut rest = vec![node::empty(result, self.span)];
        self.bool_op_groups(op, result, groups, &mut rest);
        out.push(node::if_(test, rest, Vec::new(), self.span));
    }

    /// Stores the value, unless it is in that temporary already.
    pub(super) fn store_result(&mut self, result: u32, value: Expr, out: &mut Vec<Stmt>) {
        let already = node::temporary(result, value.span);
        if value.kind != already.kind {
            self.store(result, value, out);
        }
        self.next = result + 1;
    }

    /// `body if test else orelse`
    pub(super) fn conditional(
        &mut self,
        span: Span,
        test: Expr,
        body: Expr,
        orelse: Expr,
        out: &mut Vec<Stmt>,
    ) -> Expr {
        let result = self.next;
        let test = self.flatten(test, out);
        let mut branch = |value: Expr| {
            let mut statements = Vec::new();
            self.next = result;
            let value = self.flatten(value, &mut statements);
            self.store_result(result, value, &mut statements);
            statements
        };
        let (body, orelse) = (branch(body), branch(orelse));
        out.push(node::if_(test, body, orelse, self.span));
        node::temporary(result, span)
    }

    /// `a < b < c`: each operand but the last serves twice, and the first false comparison ends it.
    pub(super) fn comparison_chain(
        &mut self,
        span: Span,
        left: Expr,
        ops: Vec<CmpOp>,
        comparators: Vec<Expr>,
        out: &mut Vec<Stmt>,
    ) -> Expr {
        let (result, operand) = (self.next, self.next + 1);
        self.next = operand;
        let mut pairs: Vec<(CmpOp, Expr)> = ops.into_iter().zip(comparators).collect();
        let left = if needs(&pairs[0].1) { self.save(left, out) } else { self.flatten(left, out) };
        pairs.reverse();
        self.comparison(span, result, left, pairs, out);
        self.next = result + 1;
        node::temporary(result, span)
    }

    /// One comparison of a chain and those after it; `rest` has the next one last.
    fn comparison(
        &mut self,
        span: Span,
        result: u32,
        left: Expr,
        mut rest: Vec<(CmpOp, Expr)>,
        out: &mut Vec<Stmt>,
    ) {
        let operand = result + 1;
        let Some((op, right)) = rest.pop() else { return };
        let right = self.flatten(right, out);
        if !rest.iter().any(|(_, comparator)| needs(comparator)) {
            let (mut ops, mut comparators) = (vec![op], vec![right]);
            for (op, comparator) in rest.into_iter().rev() {
                ops.push(op);
                comparators.push(comparator);
            }
            let compare = ExprKind::Compare { left: Box::new(left), ops, comparators };
            self.store_result(result, Expr { span, kind: compare }, out);
            return;
        }
        let middle = right.span;
        let comparators = vec![node::keep(operand, right)];
        let compare = ExprKind::Compare { left: Box::new(left), ops: vec![op], comparators };
        let test = node::keep(result, Expr { span, kind: compare });
        self.next = operand + 1;
        let mut then = vec![node::empty(result, self.span)];
        self.comparison(span, result, node::temporary(operand, middle), rest, &mut then);
        let otherwise = vec![node::empty(operand, self.span)];
        out.push(node::if_(test, then, otherwise, self.span));
    }
}

fn joined(op: BoolOp, values: Vec<Expr>) -> Expr {
    let span = values.iter().map(|value| value.span).reduce(Span::to).unwrap_or_default();
    Expr { span, kind: ExprKind::BoolOp { op, values } }
}

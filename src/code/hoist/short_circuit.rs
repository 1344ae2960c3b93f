//! Expressions of which parts may be skipped: they become `if` statements.

use super::need::needs;
use super::{Hoister, node};
use vivarium_syntax::ast::{BoolOp, CmpOp, Constant, Expr, ExprKind, Span, Stmt, UnaryOp};

impl Hoister {
    /// `a and b`: the result so far decides whether the next operand is evaluated. Where the value of a nested
    /// operation is needed, CPython asks for the truth of that value anew, and so does this.
    pub(super) fn bool_op(&mut self, op: BoolOp, values: Vec<Expr>, out: &mut Vec<Stmt>) -> Expr {
        let result = self.next;
        let span = values.first().map(|value| value.span).unwrap_or_default();
        self.bool_op_value(op, result, values.into_iter(), out);
        self.next = result + 1;
        node::temporary(result, span)
    }

    /// Puts the value of the operands still to come into the temporary `result`.
    fn bool_op_value(
        &mut self,
        op: BoolOp,
        result: u32,
        mut values: std::vec::IntoIter<Expr>,
        out: &mut Vec<Stmt>,
    ) {
        self.next = result;
        if !values.as_slice().iter().any(needs) {
            let rest = joined(op, values.collect());
            self.store_result(result, rest, out);
            return;
        }
        let Some(value) = values.next() else { return };
        if values.len() == 0 {
            let value = self.flatten(value, out);
            self.store_result(result, value, out);
            return;
        }
        let value = self.flatten(value, out);
        let test = node::keep(result, value);
        let test = if op == BoolOp::And { test } else { node::not(test) };
        let mut rest = vec![node::empty(result, self.span)];
        self.bool_op_value(op, result, values, &mut rest);
        out.push(node::if_(test, rest, Vec::new(), self.span));
    }

    /// Rewrites an expression of which only the truth counts, and is asked for only once.
    pub(super) fn test(&mut self, test: Expr, out: &mut Vec<Stmt>) -> Expr {
        if !needs(&test) {
            return test;
        }
        let (result, span) = (self.next, test.span);
        match test.kind {
            ExprKind::UnaryOp { op: UnaryOp::Not, operand } => node::not(self.test(*operand, out)),
            ExprKind::BoolOp { op, values } if values[1..].iter().any(needs) => {
                self.bool_op_test(op, result, spliced(op, values).into_iter(), out);
                self.next = result + 1;
                node::temporary(result, span)
            }
            ExprKind::BoolOp { op, mut values } => {
                values[0] = self.test(node::take(&mut values[0]), out);
                Expr { span, kind: ExprKind::BoolOp { op, values } }
            }
            ExprKind::IfExp { test, body, orelse } => {
                let test = self.test(*test, out);
                if !needs(&body) && !needs(&orelse) {
                    return Expr { span, kind: ExprKind::IfExp { test: Box::new(test), body, orelse } };
                }
                let (mut then, mut otherwise) = (Vec::new(), Vec::new());
                self.test_into(result, *body, &mut then);
                self.test_into(result, *orelse, &mut otherwise);
                out.push(node::if_(test, then, otherwise, self.span));
                self.next = result + 1;
                node::temporary(result, span)
            }
            ExprKind::Compare { left, ops, comparators } if comparators[1..].iter().any(needs) => {
                self.chain(span, *left, ops, comparators, false, out)
            }
            _ => self.flatten(test, out),
        }
    }

    fn bool_op_test(
        &mut self,
        op: BoolOp,
        result: u32,
        mut values: std::vec::IntoIter<Expr>,
        out: &mut Vec<Stmt>,
    ) {
        let Some(value) = values.next() else { return };
        if values.len() == 0 {
            return self.test_into(result, value, out);
        }
        let (place, span) = (value.span, self.span);
        self.next = result;
        let test = self.test(value, out);
        let known = if op == BoolOp::And { Constant::False } else { Constant::True };
        let known =
            vec![node::assign(node::temporary_target(result, place), node::constant(known, place), span)];
        let mut rest = Vec::new();
        self.bool_op_test(op, result, values, &mut rest);
        let (then, otherwise) = if op == BoolOp::And { (rest, known) } else { (known, rest) };
        out.push(node::if_(test, then, otherwise, span));
    }

    /// Puts something with the truth of the expression into the temporary `result`.
    fn test_into(&mut self, result: u32, value: Expr, out: &mut Vec<Stmt>) {
        self.next = result;
        let (place, span) = (value.span, self.span);
        let value = self.test(value, out);
        let may_ask_twice = match &value.kind {
            ExprKind::BoolOp { .. } | ExprKind::IfExp { .. } => true,
            ExprKind::Compare { ops, .. } => ops.len() > 1,
            _ => false,
        };
        if !may_ask_twice {
            return self.store_result(result, value, out);
        }
        let set = |value| {
            vec![node::assign(node::temporary_target(result, place), node::constant(value, place), span)]
        };
        out.push(node::if_(value, set(Constant::True), set(Constant::False), span));
        self.next = result + 1;
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
        let test = self.test(test, out);
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
        self.chain(span, left, ops, comparators, true, out)
    }

    /// A chain of comparisons, of which either the value counts or only the truth.
    fn chain(
        &mut self,
        span: Span,
        left: Expr,
        ops: Vec<CmpOp>,
        comparators: Vec<Expr>,
        is_value: bool,
        out: &mut Vec<Stmt>,
    ) -> Expr {
        let (result, operand) = (self.next, self.next + 1);
        self.next = operand;
        let mut pairs: Vec<(CmpOp, Expr)> = ops.into_iter().zip(comparators).collect();
        let left = if needs(&pairs[0].1) { self.save(left, out) } else { self.flatten(left, out) };
        pairs.reverse();
        self.comparison(span, result, left, pairs, is_value, out);
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
        is_value: bool,
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
            let compare = Expr { span, kind: compare };
            if is_value {
                self.store_result(result, compare, out);
            } else {
                self.test_into(result, compare, out);
            }
            return;
        }
        let middle = right.span;
        let comparators = vec![node::keep(operand, right)];
        let compare = ExprKind::Compare { left: Box::new(left), ops: vec![op], comparators };
        let compare = Expr { span, kind: compare };
        let test = if is_value { node::keep(result, compare) } else { compare };
        self.next = operand + 1;
        let mut then = if is_value { vec![node::empty(result, self.span)] } else { Vec::new() };
        self.comparison(span, result, node::temporary(operand, middle), rest, is_value, &mut then);
        let mut otherwise = vec![node::empty(operand, self.span)];
        if !is_value {
            let never = node::constant(Constant::False, span);
            otherwise.push(node::assign(node::temporary_target(result, span), never, self.span));
        }
        out.push(node::if_(test, then, otherwise, self.span));
    }
}

/// The operands with those of nested operations of the same kind among them: `(a and b) and c` is
/// `a and b and c`.
fn spliced(op: BoolOp, values: Vec<Expr>) -> Vec<Expr> {
    let mut all = Vec::with_capacity(values.len());
    for value in values {
        match value.kind {
            ExprKind::BoolOp { op: inner, values } if inner == op => all.extend(spliced(op, values)),
            _ => all.push(value),
        }
    }
    all
}

fn joined(op: BoolOp, mut values: Vec<Expr>) -> Expr {
    if values.len() == 1 {
        return values.remove(0);
    }
    let span = values.iter().map(|value| value.span).reduce(Span::to).unwrap_or_default();
    Expr { span, kind: ExprKind::BoolOp { op, values } }
}

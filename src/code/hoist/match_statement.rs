//! `match` statements whose subject or guards suspend.

use super::need::needs;
use super::{Hoister, node};
use vivarium_syntax::ast::{Constant, Expr, MatchCase, Pattern, PatternKind, Stmt, StmtKind};

impl Hoister {
    /// A `match`. Where a guard suspends, the cases after it become a `match` of their own, which
    /// is tried when the pattern or the guard fails.
    pub(super) fn match_(&mut self, subject: Expr, mut cases: Vec<MatchCase>, out: &mut Vec<Stmt>) {
        let span = self.span;
        if !cases.iter().any(guard_needs) {
            let subject = Box::new(self.flatten(subject, out));
            for case in &mut cases {
                self.body(&mut case.body);
            }
            out.push(Stmt { span, kind: StmtKind::Match { subject, cases } });
            return;
        }
        let (number, place) = (self.floor, subject.span);
        let subject = self.flatten(subject, out);
        self.store_result(number, subject, out);
        self.above(number + 2, |hoister| hoister.cases(number, place, cases, out));
    }

    /// The cases of a `match` on the temporary `subject`; the one after it says whether to go on.
    fn cases(
        &mut self,
        subject: u32,
        place: vivarium_syntax::ast::Span,
        mut cases: Vec<MatchCase>,
        out: &mut Vec<Stmt>,
    ) {
        let span = self.span;
        let flag = subject + 1;
        let Some(index) = cases.iter().position(guard_needs) else {
            for case in &mut cases {
                self.body(&mut case.body);
            }
            if cases.is_empty() {
                out.push(node::empty(subject, span));
            } else {
                let subject = Box::new(node::temporary(subject, place));
                out.push(Stmt { span, kind: StmtKind::Match { subject, cases } });
            }
            return;
        };
        let rest = cases.split_off(index + 1);
        let goes_on = !rest.is_empty();
        let set =
            |value| node::assign(node::temporary_target(flag, place), node::constant(value, place), span);
        if goes_on {
            out.push(set(Constant::False));
        }
        for (position, case) in cases.iter_mut().enumerate() {
            // The subject is let go as soon as a case is chosen.
            let mut body = vec![node::empty(subject, span)];
            for statement in std::mem::take(&mut case.body) {
                self.statement(statement, &mut body);
            }
            self.span = span;
            if position == index
                && let Some(guard) = case.guard.take()
            {
                self.next = self.floor;
                let test = self.test(*guard, &mut case.body);
                let otherwise = if goes_on { vec![set(Constant::True)] } else { Vec::new() };
                case.body.push(node::if_(test, body, otherwise, span));
            } else {
                case.body = body;
            }
        }
        if goes_on && !cases.last().is_some_and(|case| is_irrefutable(&case.pattern)) {
            let kind = PatternKind::MatchAs { pattern: None, name: None };
            let pattern = Pattern { span: place, kind };
            cases.push(MatchCase { pattern, guard: None, body: vec![set(Constant::True)] });
        }
        let tested = Box::new(node::copy(subject, place));
        out.push(Stmt { span, kind: StmtKind::Match { subject: tested, cases } });
        if goes_on {
            let mut body = Vec::new();
            self.cases(subject, place, rest, &mut body);
            out.push(node::if_(node::temporary(flag, place), body, Vec::new(), span));
        } else {
            out.push(node::empty(subject, span));
        }
    }
}

fn guard_needs(case: &MatchCase) -> bool {
    case.guard.as_deref().is_some_and(needs)
}

/// Whether the pattern matches whatever comes.
fn is_irrefutable(pattern: &Pattern) -> bool {
    match &pattern.kind {
        PatternKind::MatchAs { pattern: None, .. } => true,
        PatternKind::MatchAs { pattern: Some(pattern), .. } => is_irrefutable(pattern),
        PatternKind::MatchOr { patterns } => patterns.iter().any(is_irrefutable),
        _ => false,
    }
}

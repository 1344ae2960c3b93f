//! `except` clauses whose exception type suspends.

use super::Hoister;
use super::need::needs;
use vivarium_syntax::ast::{ExceptHandler, Span, Stmt, StmtKind, Try};

impl Hoister {
    /// A `try` of which a handler's type suspends: from that handler on, a handler for everything
    /// computes the type, and raises the exception anew for the handlers proper.
    pub(super) fn try_(&mut self, mut try_: Try, out: &mut Vec<Stmt>) {
        let span = self.span;
        self.body(&mut try_.body);
        self.body(&mut try_.orelse);
        self.body(&mut try_.finalbody);
        try_.handlers = self.handlers(try_.handlers, span);
        out.push(Stmt { span, kind: StmtKind::Try(Box::new(try_)) });
    }

    fn handlers(&mut self, handlers: Vec<ExceptHandler>, span: Span) -> Vec<ExceptHandler> {
        let mut rewritten = Vec::new();
        let mut handlers = handlers.into_iter();
        while let Some(mut handler) = handlers.next() {
            let Some(type_) = handler.type_.take_if(|type_| needs(type_)) else {
                self.body(&mut handler.body);
                rewritten.push(handler);
                continue;
            };
            let place = handler.span;
            let mut body = Vec::new();
            self.next = self.floor;
            self.span = span;
            handler.type_ = Some(Box::new(self.flatten(*type_, &mut body)));
            self.body(&mut handler.body);
            let mut inner = vec![handler];
            inner.extend(self.handlers(handlers.collect(), span));
            body.push(raise_again(inner, span));
            rewritten.push(ExceptHandler { span: place, type_: None, name: None, body });
            break;
        }
        rewritten
    }

    /// A `try` with `except*`: all types that suspend are computed before the first is compared.
    pub(super) fn try_star(&mut self, mut try_: Try, out: &mut Vec<Stmt>) {
        let span = self.span;
        self.body(&mut try_.body);
        self.body(&mut try_.orelse);
        self.body(&mut try_.finalbody);
        let mut handlers = std::mem::take(&mut try_.handlers);
        let mut body = Vec::new();
        self.next = self.floor;
        self.span = span;
        let types = handlers.iter_mut().filter_map(|handler| handler.type_.as_deref_mut());
        self.operands(types.map(super::expression::Operand::Value).collect(), &mut body);
        let place = handlers.first().map(|handler| handler.span).unwrap_or(span);
        let floor = self.next;
        self.above(floor, |hoister| {
            for handler in &mut handlers {
                hoister.body(&mut handler.body);
            }
        });
        let again = Stmt { span, kind: StmtKind::Raise { exc: None, cause: None } };
        let inner = Try { body: vec![again], handlers, orelse: Vec::new(), finalbody: Vec::new() };
        body.push(Stmt { span, kind: StmtKind::TryStar(Box::new(inner)) });
        try_.handlers = vec![ExceptHandler { span: place, type_: None, name: None, body }];
        out.push(Stmt { span, kind: StmtKind::Try(Box::new(try_)) });
    }
}

fn raise_again(handlers: Vec<ExceptHandler>, span: Span) -> Stmt {
    let again = Stmt { span, kind: StmtKind::Raise { exc: None, cause: None } };
    let try_ = Try { body: vec![again], handlers, orelse: Vec::new(), finalbody: Vec::new() };
    Stmt { span, kind: StmtKind::Try(Box::new(try_)) }
}

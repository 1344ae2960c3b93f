//! Statements: their own expressions are rewritten, with what these need put before them.

use super::expression::{Operand, keyword_operand};
use super::need::{needs, statement_needs};
use super::{Hoister, node};
use vivarium_syntax::ast::{
    ClassDef, Constant, Expr, ExprContext, ExprKind, For, FunctionDef, Stmt, StmtKind, WithItem,
};

impl Hoister {
    /// Rewrites a statement and all inside it.
    pub(super) fn statement(&mut self, mut statement: Stmt, out: &mut Vec<Stmt>) {
        self.next = self.floor;
        self.span = statement.span;
        if !statement_needs(&statement) {
            self.blocks(&mut statement);
            out.push(statement);
            return;
        }
        let span = statement.span;
        match statement.kind {
            StmtKind::FunctionDef(function) => {
                let function = self.function(function, out);
                out.push(Stmt { span, kind: StmtKind::FunctionDef(function) });
            }
            StmtKind::AsyncFunctionDef(function) => {
                let function = self.function(function, out);
                out.push(Stmt { span, kind: StmtKind::AsyncFunctionDef(function) });
            }
            StmtKind::ClassDef(class) => self.class(class, out),
            StmtKind::Return { value } => {
                let value = value.map(|value| Box::new(self.flatten(*value, out)));
                out.push(Stmt { span, kind: StmtKind::Return { value } });
            }
            StmtKind::Delete { targets } => self.deletion(targets, out),
            StmtKind::Assign { targets, value } => self.plain_assignment(targets, *value, out),
            StmtKind::AugAssign { target, op, value } => self.augmented(*target, op, *value, out),
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated(*target, *annotation, value, simple, out);
            }
            StmtKind::For(for_) => {
                let for_ = self.for_(for_, out);
                out.push(Stmt { span, kind: StmtKind::For(for_) });
            }
            StmtKind::AsyncFor(for_) => {
                let for_ = self.for_(for_, out);
                out.push(Stmt { span, kind: StmtKind::AsyncFor(for_) });
            }
            StmtKind::While { test, body, orelse } => self.while_(*test, body, orelse, out),
            StmtKind::If { test, mut body, mut orelse } => {
                let test = self.test(*test, out);
                self.body(&mut body);
                self.body(&mut orelse);
                out.push(node::if_(test, body, orelse, span));
            }
            StmtKind::With { items, body } => self.with(items, body, false, out),
            StmtKind::AsyncWith { items, body } => self.with(items, body, true, out),
            StmtKind::Match { subject, cases } => self.match_(*subject, cases, out),
            StmtKind::Raise { mut exc, mut cause } => {
                let operands = exc.iter_mut().chain(&mut cause).map(|value| Operand::Value(value)).collect();
                self.operands(operands, out);
                out.push(Stmt { span, kind: StmtKind::Raise { exc, cause } });
            }
            StmtKind::Try(try_) => self.try_(*try_, out),
            StmtKind::TryStar(try_) => self.try_star(*try_, out),
            StmtKind::Assert { test, msg } => self.assert(*test, msg, out),
            StmtKind::Expr { value } => {
                let value = if is_suspension(&value) {
                    self.flatten_suspension(*value, out)
                } else {
                    self.flatten(*value, out)
                };
                out.push(Stmt { span, kind: StmtKind::Expr { value: Box::new(value) } });
            }
            kind @ (StmtKind::TypeAlias { .. }
            | StmtKind::Import { .. }
            | StmtKind::ImportFrom { .. }
            | StmtKind::Global { .. }
            | StmtKind::Nonlocal { .. }
            | StmtKind::Pass
            | StmtKind::Break
            | StmtKind::Continue) => out.push(Stmt { span, kind }),
        }
    }

    /// An assignment; to a single name, what a suspension gives needs no temporary.
    fn plain_assignment(&mut self, targets: Vec<Expr>, value: Expr, out: &mut Vec<Stmt>) {
        if let [Expr { kind: ExprKind::Name { .. }, .. }] = targets[..]
            && is_suspension(&value)
        {
            let value = Box::new(self.flatten_suspension(value, out));
            out.push(Stmt { span: self.span, kind: StmtKind::Assign { targets, value } });
        } else {
            self.assignment(targets, value, out);
        }
    }

    fn annotated(
        &mut self,
        mut target: Expr,
        annotation: Expr,
        value: Option<Box<Expr>>,
        simple: bool,
        out: &mut Vec<Stmt>,
    ) {
        let value = value.map(|value| {
            let value = if needs(&target) { self.save(*value, out) } else { self.flatten(*value, out) };
            Box::new(value)
        });
        self.operands_of(&mut target, out);
        let (target, annotation) = (Box::new(target), Box::new(annotation));
        out.push(Stmt { span: self.span, kind: StmtKind::AnnAssign { target, annotation, value, simple } });
    }

    fn function(&mut self, mut function: Box<FunctionDef>, out: &mut Vec<Stmt>) -> Box<FunctionDef> {
        let defaults = function.args.defaults.iter_mut();
        let keyword_only = function.args.kw_defaults.iter_mut().flatten();
        let operands = function.decorator_list.iter_mut().chain(defaults).chain(keyword_only);
        self.operands(operands.map(Operand::Value).collect(), out);
        super::rewrite_scope(&mut function.body, Some(&function.args));
        function
    }

    fn class(&mut self, mut class: Box<ClassDef>, out: &mut Vec<Stmt>) {
        let mut operands: Vec<Operand> = class.decorator_list.iter_mut().map(Operand::Value).collect();
        // The bases of a generic class are evaluated in a scope that cannot suspend.
        if class.type_params.is_empty() {
            operands.extend(class.bases.iter_mut().map(Operand::Value));
            operands.extend(class.keywords.iter_mut().map(keyword_operand));
        }
        self.operands(operands, out);
        super::rewrite_scope(&mut class.body, None);
        out.push(Stmt { span: self.span, kind: StmtKind::ClassDef(class) });
    }

    fn for_(&mut self, mut for_: Box<For>, out: &mut Vec<Stmt>) -> Box<For> {
        for_.iter = self.flatten(node::take(&mut for_.iter), out);
        if needs(&for_.target) {
            let number = self.floor;
            let span = for_.target.span;
            let target = std::mem::replace(&mut for_.target, node::temporary_target(number, span));
            let mut body = Vec::new();
            self.bind(target, node::temporary(number, span), number + 1, &mut body);
            for statement in std::mem::take(&mut for_.body) {
                self.statement(statement, &mut body);
            }
            for_.body = body;
        } else {
            self.body(&mut for_.body);
        }
        self.body(&mut for_.orelse);
        for_
    }

    /// A loop whose test suspends: the test becomes the beginning of the body.
    fn while_(&mut self, test: Expr, body: Vec<Stmt>, mut orelse: Vec<Stmt>, out: &mut Vec<Stmt>) {
        let (span, place) = (self.span, test.span);
        let mut looped = Vec::new();
        if orelse.is_empty() {
            let test = self.test(test, &mut looped);
            let leave = vec![Stmt { span, kind: StmtKind::Break }];
            looped.push(node::if_(node::not(test), leave, Vec::new(), span));
            for statement in body {
                self.statement(statement, &mut looped);
            }
            let always = Box::new(node::constant(Constant::True, place));
            out.push(Stmt { span, kind: StmtKind::While { test: always, body: looped, orelse } });
            return;
        }
        // The `else` must run when the test fails but not on `break`, so the loop ends by a flag.
        let flag = self.floor;
        let set =
            |value| node::assign(node::temporary_target(flag, place), node::constant(value, place), span);
        self.above(flag + 1, |hoister| {
            hoister.next = hoister.floor;
            let test = hoister.test(test, &mut looped);
            let mut then = vec![set(Constant::True)];
            for statement in body {
                hoister.statement(statement, &mut then);
            }
            looped.push(node::if_(test, then, vec![set(Constant::False)], span));
        });
        self.body(&mut orelse);
        out.push(set(Constant::True));
        let test = Box::new(node::temporary(flag, place));
        out.push(Stmt { span, kind: StmtKind::While { test, body: looped, orelse } });
    }

    /// Each item of a `with` is entered before the next is evaluated: those that suspend nest.
    fn with(&mut self, mut items: Vec<WithItem>, mut body: Vec<Stmt>, is_async: bool, out: &mut Vec<Stmt>) {
        let span = self.span;
        let rest_needs = items[1..].iter().any(item_needs);
        let target_needs = items[0].optional_vars.as_deref().is_some_and(needs);
        items[0].context_expr = self.flatten(node::take(&mut items[0].context_expr), out);
        if rest_needs || target_needs {
            let rest = items.split_off(1);
            let mut inner = Vec::new();
            if let Some(target) = items[0].optional_vars.as_deref_mut().filter(|_| target_needs) {
                let (number, place) = (self.floor, target.span);
                let own = std::mem::replace(target, node::temporary_target(number, place));
                self.bind(own, node::temporary(number, place), number + 1, &mut inner);
            }
            if rest.is_empty() {
                for statement in body {
                    self.statement(statement, &mut inner);
                }
            } else {
                self.next = self.floor;
                self.with(rest, body, is_async, &mut inner);
            }
            body = inner;
        } else {
            self.body(&mut body);
        }
        let kind =
            if is_async { StmtKind::AsyncWith { items, body } } else { StmtKind::With { items, body } };
        out.push(Stmt { span, kind });
    }

    /// An assertion, of which all vanishes where `__debug__` is false.
    fn assert(&mut self, test: Expr, msg: Option<Box<Expr>>, out: &mut Vec<Stmt>) {
        let span = self.span;
        let mut checks = Vec::new();
        let place = test.span;
        let test = self.test(test, &mut checks);
        match msg {
            Some(msg) if needs(&msg) => {
                let mut failure = Vec::new();
                self.next = self.floor;
                let msg = Some(Box::new(self.flatten(*msg, &mut failure)));
                let never = Box::new(node::constant(Constant::False, place));
                failure.push(Stmt { span, kind: StmtKind::Assert { test: never, msg } });
                checks.push(node::if_(node::not(test), failure, Vec::new(), span));
            }
            msg => checks.push(Stmt { span, kind: StmtKind::Assert { test: Box::new(test), msg } }),
        }
        let debug = node::name("__debug__".into(), ExprContext::Load, place);
        out.push(node::if_(debug, checks, Vec::new(), span));
    }
}

fn item_needs(item: &WithItem) -> bool {
    needs(&item.context_expr) || item.optional_vars.as_deref().is_some_and(needs)
}

fn is_suspension(expression: &Expr) -> bool {
    matches!(expression.kind, ExprKind::Await { .. } | ExprKind::Yield { .. } | ExprKind::YieldFrom { .. })
}

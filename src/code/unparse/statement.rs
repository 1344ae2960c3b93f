//! Statements and patterns.

use super::expression::operator;
use super::{Precedence, Writer};
use vivarium_syntax::ast::{
    Alias, ClassDef, Constant, Expr, ExprKind, For, FunctionDef, MatchCase, Pattern, PatternKind, Stmt,
    StmtKind, Try, TypeParam, TypeParamKind, WithItem,
};

impl Writer {
    pub(super) fn body(&mut self, body: &[Stmt]) {
        for statement in body {
            self.statement(statement);
        }
    }

    /// A body which may begin with a docstring.
    pub(super) fn documented_body(&mut self, body: &[Stmt]) {
        if let Some((first, rest)) = body.split_first()
            && let StmtKind::Expr { value } = &first.kind
            && let ExprKind::Constant { value: Constant::Str(text), kind } = &value.kind
        {
            self.line(if kind.is_some() { "u" } else { "" });
            self.docstring(text);
            return self.body(rest);
        }
        self.body(body);
    }

    fn block(&mut self, body: &[Stmt]) {
        self.write(":");
        self.indent += 1;
        self.body(body);
        self.indent -= 1;
    }

    fn else_block(&mut self, keyword: &str, body: &[Stmt]) {
        if !body.is_empty() {
            self.line(keyword);
            self.block(body);
        }
    }

    fn test(&mut self, expression: &Expr) {
        self.expression(expression, Precedence::Test);
    }

    fn statement(&mut self, statement: &Stmt) {
        match &statement.kind {
            StmtKind::FunctionDef(function) => self.function("def ", function),
            StmtKind::AsyncFunctionDef(function) => self.function("async def ", function),
            StmtKind::ClassDef(class) => self.class(class),
            StmtKind::Return { value } => {
                self.line("return");
                self.after_space(value.as_deref());
            }
            StmtKind::Delete { targets } => self.delete(targets),
            StmtKind::Assign { targets, value } => {
                self.line("");
                for target in targets {
                    self.expression(target, Precedence::Tuple);
                    self.write(" = ");
                }
                self.test(value);
            }
            StmtKind::TypeAlias { name, type_params, value } => {
                self.line("type ");
                self.test(name);
                self.type_params(type_params);
                self.write(" = ");
                self.test(value);
            }
            StmtKind::AugAssign { target, op, value } => {
                self.line("");
                self.test(target);
                self.write(" ");
                self.write(operator(*op));
                self.write("= ");
                self.test(value);
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.line("");
                let bracketed = !simple && matches!(target.kind, ExprKind::Name { .. });
                self.bracketed(bracketed, |writer| writer.test(target));
                self.write(": ");
                self.test(annotation);
                if let Some(value) = value {
                    self.write(" = ");
                    self.test(value);
                }
            }
            StmtKind::For(for_) => self.for_("for ", for_),
            StmtKind::AsyncFor(for_) => self.for_("async for ", for_),
            StmtKind::While { test, body, orelse } => {
                self.line("while ");
                self.test(test);
                self.block(body);
                self.else_block("else", orelse);
            }
            StmtKind::If { test, body, orelse } => self.if_(test, body, orelse),
            StmtKind::With { items, body } => self.with("with ", items, body),
            StmtKind::AsyncWith { items, body } => self.with("async with ", items, body),
            StmtKind::Match { subject, cases } => {
                self.line("match ");
                self.test(subject);
                self.write(":");
                self.indent += 1;
                for case in cases {
                    self.match_case(case);
                }
                self.indent -= 1;
            }
            StmtKind::Raise { exc, cause } => {
                self.line("raise");
                self.after_space(exc.as_deref());
                if let Some(cause) = cause {
                    self.write(" from ");
                    self.test(cause);
                }
            }
            StmtKind::Try(try_) => self.try_("except", try_),
            StmtKind::TryStar(try_) => self.try_("except*", try_),
            StmtKind::Assert { test, msg } => {
                self.line("assert ");
                self.test(test);
                if let Some(msg) = msg {
                    self.write(", ");
                    self.test(msg);
                }
            }
            StmtKind::Import { names } => {
                self.line("import ");
                self.separated(names, Self::alias);
            }
            StmtKind::ImportFrom { module, names, level } => {
                self.line("from ");
                for _ in 0..*level {
                    self.write(".");
                }
                self.write(module.as_deref().unwrap_or_default());
                self.write(" import ");
                self.separated(names, Self::alias);
            }
            StmtKind::Global { names } => {
                self.line("global ");
                self.separated(names, |writer, name| writer.name(name));
            }
            StmtKind::Nonlocal { names } => {
                self.line("nonlocal ");
                self.separated(names, |writer, name| writer.name(name));
            }
            StmtKind::Expr { value } => {
                self.line("");
                self.expression(value, Precedence::Yield);
            }
            StmtKind::Pass => self.line("pass"),
            StmtKind::Break => self.line("break"),
            StmtKind::Continue => self.line("continue"),
        }
    }

    fn after_space(&mut self, value: Option<&Expr>) {
        if let Some(value) = value {
            self.write(" ");
            self.test(value);
        }
    }

    /// A `del`. Emptying a temporary never fails, be it empty already, so it is shown as what cannot fail.
    fn delete(&mut self, targets: &[Expr]) {
        if let [Expr { kind: ExprKind::Name { id, .. }, .. }] = targets
            && id.starts_with('.')
        {
            self.line("");
            self.name(id);
            return self.write(" = None");
        }
        self.line("del ");
        self.separated(targets, Self::test);
    }

    fn if_(&mut self, test: &Expr, body: &[Stmt], orelse: &[Stmt]) {
        self.line("if ");
        self.test(test);
        self.block(body);
        let mut orelse = orelse;
        while let [Stmt { kind: StmtKind::If { test, body, orelse: rest }, .. }] = orelse {
            self.line("elif ");
            self.test(test);
            self.block(body);
            orelse = rest;
        }
        self.else_block("else", orelse);
    }

    fn for_(&mut self, keyword: &str, for_: &For) {
        self.line(keyword);
        self.expression(&for_.target, Precedence::Tuple);
        self.write(" in ");
        self.test(&for_.iter);
        self.block(&for_.body);
        self.else_block("else", &for_.orelse);
    }

    fn with(&mut self, keyword: &str, items: &[WithItem], body: &[Stmt]) {
        self.line(keyword);
        self.separated(items, |writer, item| {
            writer.test(&item.context_expr);
            if let Some(target) = &item.optional_vars {
                writer.write(" as ");
                writer.test(target);
            }
        });
        self.block(body);
    }

    fn try_(&mut self, except: &str, try_: &Try) {
        self.line("try");
        self.block(&try_.body);
        for handler in &try_.handlers {
            self.line(except);
            self.after_space(handler.type_.as_deref());
            if let Some(name) = &handler.name {
                self.write(" as ");
                self.name(name);
            }
            self.block(&handler.body);
        }
        self.else_block("else", &try_.orelse);
        self.else_block("finally", &try_.finalbody);
    }

    fn alias(&mut self, alias: &Alias) {
        self.write(&alias.name);
        if let Some(name) = &alias.asname {
            self.write(" as ");
            self.name(name);
        }
    }

    fn decorators(&mut self, decorators: &[Expr]) {
        if !self.text.is_empty() {
            self.write("\n");
        }
        for decorator in decorators {
            self.line("@");
            self.test(decorator);
        }
    }

    fn function(&mut self, keyword: &str, function: &FunctionDef) {
        self.decorators(&function.decorator_list);
        self.line(keyword);
        self.name(&function.name);
        self.type_params(&function.type_params);
        self.write("(");
        self.arguments(&function.args);
        self.write(")");
        if let Some(returns) = &function.returns {
            self.write(" -> ");
            self.test(returns);
        }
        self.write(":");
        self.indent += 1;
        self.documented_body(&function.body);
        self.indent -= 1;
    }

    fn class(&mut self, class: &ClassDef) {
        self.decorators(&class.decorator_list);
        self.line("class ");
        self.name(&class.name);
        self.type_params(&class.type_params);
        self.bracketed(!class.bases.is_empty() || !class.keywords.is_empty(), |writer| {
            writer.call_arguments(&class.bases, &class.keywords);
        });
        self.write(":");
        self.indent += 1;
        self.documented_body(&class.body);
        self.indent -= 1;
    }

    fn type_params(&mut self, parameters: &[TypeParam]) {
        if parameters.is_empty() {
            return;
        }
        self.write("[");
        self.separated(parameters, |writer, parameter| {
            match &parameter.kind {
                TypeParamKind::TypeVar { bound } => {
                    writer.name(&parameter.name);
                    if let Some(bound) = bound {
                        writer.write(": ");
                        writer.test(bound);
                    }
                }
                TypeParamKind::TypeVarTuple => {
                    writer.write("*");
                    writer.name(&parameter.name);
                }
                TypeParamKind::ParamSpec => {
                    writer.write("**");
                    writer.name(&parameter.name);
                }
            }
            if let Some(default) = &parameter.default_value {
                writer.write(" = ");
                writer.test(default);
            }
        });
        self.write("]");
    }

    fn match_case(&mut self, case: &MatchCase) {
        self.line("case ");
        self.pattern(&case.pattern, Precedence::Test);
        if let Some(guard) = &case.guard {
            self.write(" if ");
            self.test(guard);
        }
        self.block(&case.body);
    }

    fn pattern(&mut self, pattern: &Pattern, place: Precedence) {
        let part = |writer: &mut Self, pattern: &Pattern| writer.pattern(pattern, Precedence::Test);
        match &pattern.kind {
            PatternKind::MatchValue { value } => self.test(value),
            PatternKind::MatchSingleton { value } => self.constant(value),
            PatternKind::MatchSequence { patterns } => {
                self.write("[");
                self.separated(patterns, part);
                self.write("]");
            }
            PatternKind::MatchMapping { keys, patterns, rest } => {
                self.write("{");
                self.separated(keys.iter().zip(patterns), |writer, (key, pattern)| {
                    writer.test(key);
                    writer.write(": ");
                    part(writer, pattern);
                });
                if let Some(rest) = rest {
                    self.write(if keys.is_empty() { "**" } else { ", **" });
                    self.name(rest);
                }
                self.write("}");
            }
            PatternKind::MatchClass { cls, patterns, kwd_attrs, kwd_patterns } => {
                self.expression(cls, Precedence::Atom);
                self.write("(");
                self.separated(patterns, part);
                if !patterns.is_empty() && !kwd_attrs.is_empty() {
                    self.write(", ");
                }
                self.separated(kwd_attrs.iter().zip(kwd_patterns), |writer, (attr, pattern)| {
                    writer.name(attr);
                    writer.write("=");
                    part(writer, pattern);
                });
                self.write(")");
            }
            PatternKind::MatchStar { name } => {
                self.write("*");
                self.name(name.as_deref().unwrap_or("_"));
            }
            PatternKind::MatchAs { pattern: None, name } => self.name(name.as_deref().unwrap_or("_")),
            PatternKind::MatchAs { pattern: Some(inner), name } => {
                self.bracketed(place > Precedence::Test, |writer| {
                    writer.pattern(inner, Precedence::BitOr);
                    writer.write(" as ");
                    writer.name(name.as_deref().unwrap_or("_"));
                });
            }
            PatternKind::MatchOr { patterns } => {
                self.bracketed(place > Precedence::BitOr, |writer| {
                    for (index, pattern) in patterns.iter().enumerate() {
                        if index > 0 {
                            writer.write(" | ");
                        }
                        writer.pattern(pattern, Precedence::BitXor);
                    }
                });
            }
        }
    }
}

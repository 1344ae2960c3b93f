//! Writes a tree as Python's `ast.dump` does, for comparison with CPython and for people.
//!
//! The tree is walked with a stack of its own, so that its depth does not matter.

use crate::ast::{
    Alias, Arg, Arguments, BoolOp, CmpOp, Comprehension, Constant, Conversion, ExceptHandler, Expr,
    ExprContext, ExprKind, For, FunctionDef, Identifier, Keyword, MatchCase, Mod, Operator, Pattern,
    PatternKind, Span, Stmt, StmtKind, Try, TypeParam, TypeParamKind, UnaryOp, WithItem,
};
use crate::lexer::is_printable;
use crate::source::LineIndex;
use std::borrow::Cow;
use std::fmt::Write;

/// The text of `ast.dump(tree, include_attributes=…)` for a tree made from `source`.
///
/// As in CPython 3.13, fields that are `None` and empty lists are left out.
pub fn dump(module: &Mod, source: &str, include_attributes: bool) -> String {
    let lines = include_attributes.then(|| LineIndex::new(source));
    let mut stack = vec![Piece::Mod(module)];
    let mut text = String::new();
    while let Some(piece) = stack.pop() {
        if let Piece::Text(part) = piece {
            text.push_str(&part);
            continue;
        }
        let mut node = Node { pieces: Vec::new(), empty: true, lines: lines.as_ref() };
        node.expand(piece);
        stack.extend(node.pieces.into_iter().rev());
    }
    text
}

/// What is still to be written.
enum Piece<'a> {
    Text(Cow<'a, str>),
    Mod(&'a Mod),
    Stmt(&'a Stmt),
    Expr(&'a Expr),
    OptionalExpr(&'a Option<Expr>),
    Pattern(&'a Pattern),
    Comprehension(&'a Comprehension),
    Handler(&'a ExceptHandler),
    Arguments(&'a Arguments),
    Arg(&'a Arg),
    Keyword(&'a Keyword),
    Alias(&'a Alias),
    WithItem(&'a WithItem),
    MatchCase(&'a MatchCase),
    TypeParam(&'a TypeParam),
    CmpOp(CmpOp),
    Name(&'a Identifier),
}

/// The pieces of one node.
struct Node<'a, 'l> {
    pieces: Vec<Piece<'a>>,
    empty: bool,
    lines: Option<&'l LineIndex<'l>>,
}

impl<'a> Node<'a, '_> {
    fn text(&mut self, text: impl Into<Cow<'a, str>>) {
        self.pieces.push(Piece::Text(text.into()));
    }

    fn open(&mut self, class: &'static str) {
        self.text(class);
        self.text("(");
    }

    fn close(&mut self, span: Option<Span>) {
        if let (Some(span), Some(lines)) = (span, self.lines) {
            let (line, column) = lines.line_and_column(span.start);
            let (end_line, end_column) = lines.line_and_column(span.end);
            if !self.empty {
                self.text(", ");
            }
            self.text(format!(
                "lineno={line}, col_offset={column}, end_lineno={end_line}, end_col_offset={end_column}"
            ));
        }
        self.text(")");
    }

    fn field(&mut self, name: &'static str, piece: Piece<'a>) {
        if !self.empty {
            self.text(", ");
        }
        self.empty = false;
        self.text(name);
        self.text("=");
        self.pieces.push(piece);
    }

    fn plain(&mut self, name: &'static str, value: impl Into<Cow<'a, str>>) {
        self.field(name, Piece::Text(value.into()));
    }

    fn name(&mut self, name: &'static str, value: &'a Identifier) {
        self.field(name, Piece::Name(value));
    }

    fn optional_name(&mut self, name: &'static str, value: &'a Option<Identifier>) {
        if let Some(value) = value {
            self.name(name, value);
        }
    }

    fn expr(&mut self, name: &'static str, value: &'a Expr) {
        self.field(name, Piece::Expr(value));
    }

    fn optional(&mut self, name: &'static str, value: &'a Option<Box<Expr>>) {
        if let Some(value) = value {
            self.expr(name, value);
        }
    }

    fn list<T: 'a>(&mut self, name: &'static str, items: &'a [T], piece: fn(&'a T) -> Piece<'a>) {
        if items.is_empty() {
            return;
        }
        self.field(name, Piece::Text("[".into()));
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.text(", ");
            }
            self.pieces.push(piece(item));
        }
        self.text("]");
    }

    fn exprs(&mut self, name: &'static str, items: &'a [Expr]) {
        self.list(name, items, Piece::Expr);
    }

    fn stmts(&mut self, name: &'static str, items: &'a [Stmt]) {
        self.list(name, items, Piece::Stmt);
    }

    fn context(&mut self, context: ExprContext) {
        self.plain(
            "ctx",
            match context {
                ExprContext::Load => "Load()",
                ExprContext::Store => "Store()",
                ExprContext::Del => "Del()",
            },
        );
    }

    fn expand(&mut self, piece: Piece<'a>) {
        match piece {
            Piece::Text(text) => self.text(text),
            Piece::Mod(module) => self.module(module),
            Piece::Stmt(statement) => self.statement(statement),
            Piece::Expr(value) => self.expression(value),
            Piece::OptionalExpr(Some(value)) => self.expression(value),
            Piece::OptionalExpr(None) => self.text("None"),
            Piece::Pattern(pattern) => self.pattern(pattern),
            Piece::Comprehension(comprehension) => self.comprehension(comprehension),
            Piece::Handler(handler) => self.handler(handler),
            Piece::Arguments(arguments) => self.arguments(arguments),
            Piece::Arg(arg) => {
                self.open("arg");
                self.name("arg", &arg.arg);
                self.optional("annotation", &arg.annotation);
                self.close(Some(arg.span));
            }
            Piece::Keyword(keyword) => {
                self.open("keyword");
                self.optional_name("arg", &keyword.arg);
                self.expr("value", &keyword.value);
                self.close(Some(keyword.span));
            }
            Piece::Alias(alias) => {
                self.open("alias");
                self.name("name", &alias.name);
                self.optional_name("asname", &alias.asname);
                self.close(Some(alias.span));
            }
            Piece::WithItem(item) => {
                self.open("withitem");
                self.expr("context_expr", &item.context_expr);
                self.optional("optional_vars", &item.optional_vars);
                self.close(None);
            }
            Piece::MatchCase(case) => {
                self.open("match_case");
                self.field("pattern", Piece::Pattern(&case.pattern));
                self.optional("guard", &case.guard);
                self.stmts("body", &case.body);
                self.close(None);
            }
            Piece::TypeParam(parameter) => self.type_parameter(parameter),
            Piece::CmpOp(op) => self.text(comparison_name(op)),
            Piece::Name(name) => self.text(repr_string(name.as_bytes())),
        }
    }

    fn module(&mut self, module: &'a Mod) {
        match module {
            Mod::Module(body) => {
                self.open("Module");
                self.stmts("body", body);
            }
            Mod::Interactive(body) => {
                self.open("Interactive");
                self.stmts("body", body);
            }
            Mod::Expression(body) => {
                self.open("Expression");
                self.expr("body", body);
            }
        }
        self.close(None);
    }

    fn statement(&mut self, statement: &'a Stmt) {
        match &statement.kind {
            StmtKind::FunctionDef(parts) => self.function("FunctionDef", parts),
            StmtKind::AsyncFunctionDef(parts) => self.function("AsyncFunctionDef", parts),
            StmtKind::ClassDef(parts) => {
                self.open("ClassDef");
                self.name("name", &parts.name);
                self.exprs("bases", &parts.bases);
                self.list("keywords", &parts.keywords, Piece::Keyword);
                self.stmts("body", &parts.body);
                self.exprs("decorator_list", &parts.decorator_list);
                self.list("type_params", &parts.type_params, Piece::TypeParam);
            }
            StmtKind::For(parts) => self.loop_for("For", parts),
            StmtKind::AsyncFor(parts) => self.loop_for("AsyncFor", parts),
            StmtKind::While { test, body, orelse } => self.conditional("While", test, body, orelse),
            StmtKind::If { test, body, orelse } => self.conditional("If", test, body, orelse),
            StmtKind::With { items, body } => self.with("With", items, body),
            StmtKind::AsyncWith { items, body } => self.with("AsyncWith", items, body),
            StmtKind::Match { subject, cases } => {
                self.open("Match");
                self.expr("subject", subject);
                self.list("cases", cases, Piece::MatchCase);
            }
            StmtKind::Try(parts) => self.try_statement("Try", parts),
            StmtKind::TryStar(parts) => self.try_statement("TryStar", parts),
            _ => self.simple_statement(&statement.kind),
        }
        self.close(Some(statement.span));
    }

    fn function(&mut self, class: &'static str, parts: &'a FunctionDef) {
        self.open(class);
        self.name("name", &parts.name);
        self.field("args", Piece::Arguments(&parts.args));
        self.stmts("body", &parts.body);
        self.exprs("decorator_list", &parts.decorator_list);
        self.optional("returns", &parts.returns);
        self.list("type_params", &parts.type_params, Piece::TypeParam);
    }

    fn loop_for(&mut self, class: &'static str, parts: &'a For) {
        self.open(class);
        self.expr("target", &parts.target);
        self.expr("iter", &parts.iter);
        self.stmts("body", &parts.body);
        self.stmts("orelse", &parts.orelse);
    }

    fn conditional(&mut self, class: &'static str, test: &'a Expr, body: &'a [Stmt], orelse: &'a [Stmt]) {
        self.open(class);
        self.expr("test", test);
        self.stmts("body", body);
        self.stmts("orelse", orelse);
    }

    fn with(&mut self, class: &'static str, items: &'a [WithItem], body: &'a [Stmt]) {
        self.open(class);
        self.list("items", items, Piece::WithItem);
        self.stmts("body", body);
    }

    fn try_statement(&mut self, class: &'static str, parts: &'a Try) {
        self.open(class);
        self.stmts("body", &parts.body);
        self.list("handlers", &parts.handlers, Piece::Handler);
        self.stmts("orelse", &parts.orelse);
        self.stmts("finalbody", &parts.finalbody);
    }

    fn handler(&mut self, handler: &'a ExceptHandler) {
        self.open("ExceptHandler");
        self.optional("type", &handler.type_);
        self.optional_name("name", &handler.name);
        self.stmts("body", &handler.body);
        self.close(Some(handler.span));
    }

    fn simple_statement(&mut self, kind: &'a StmtKind) {
        match kind {
            StmtKind::Return { value } => {
                self.open("Return");
                self.optional("value", value);
            }
            StmtKind::Delete { targets } => {
                self.open("Delete");
                self.exprs("targets", targets);
            }
            StmtKind::Assign { targets, value } => {
                self.open("Assign");
                self.exprs("targets", targets);
                self.expr("value", value);
            }
            StmtKind::TypeAlias { name, type_params, value } => {
                self.open("TypeAlias");
                self.expr("name", name);
                self.list("type_params", type_params, Piece::TypeParam);
                self.expr("value", value);
            }
            StmtKind::AugAssign { target, op, value } => {
                self.open("AugAssign");
                self.expr("target", target);
                self.plain("op", operator_name(*op));
                self.expr("value", value);
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.open("AnnAssign");
                self.expr("target", target);
                self.expr("annotation", annotation);
                self.optional("value", value);
                self.plain("simple", if *simple { "1" } else { "0" });
            }
            StmtKind::Raise { exc, cause } => {
                self.open("Raise");
                self.optional("exc", exc);
                self.optional("cause", cause);
            }
            StmtKind::Assert { test, msg } => {
                self.open("Assert");
                self.expr("test", test);
                self.optional("msg", msg);
            }
            StmtKind::Import { names } => {
                self.open("Import");
                self.list("names", names, Piece::Alias);
            }
            StmtKind::ImportFrom { module, names, level } => {
                self.open("ImportFrom");
                self.optional_name("module", module);
                self.list("names", names, Piece::Alias);
                self.plain("level", level.to_string());
            }
            StmtKind::Global { names } => {
                self.open("Global");
                self.list("names", names, Piece::Name);
            }
            StmtKind::Nonlocal { names } => {
                self.open("Nonlocal");
                self.list("names", names, Piece::Name);
            }
            StmtKind::Expr { value } => {
                self.open("Expr");
                self.expr("value", value);
            }
            StmtKind::Pass => self.open("Pass"),
            StmtKind::Break => self.open("Break"),
            StmtKind::Continue => self.open("Continue"),
            // The compound statements are written by `statement`.
            _ => {}
        }
    }

    fn expression(&mut self, value: &'a Expr) {
        match &value.kind {
            ExprKind::BoolOp { op, values } => {
                self.open("BoolOp");
                self.plain("op", if *op == BoolOp::And { "And()" } else { "Or()" });
                self.exprs("values", values);
            }
            ExprKind::NamedExpr { target, value } => {
                self.open("NamedExpr");
                self.expr("target", target);
                self.expr("value", value);
            }
            ExprKind::BinOp { left, op, right } => {
                self.open("BinOp");
                self.expr("left", left);
                self.plain("op", operator_name(*op));
                self.expr("right", right);
            }
            ExprKind::UnaryOp { op, operand } => {
                self.open("UnaryOp");
                self.plain(
                    "op",
                    match op {
                        UnaryOp::Invert => "Invert()",
                        UnaryOp::Not => "Not()",
                        UnaryOp::UAdd => "UAdd()",
                        UnaryOp::USub => "USub()",
                    },
                );
                self.expr("operand", operand);
            }
            ExprKind::Lambda { args, body } => {
                self.open("Lambda");
                self.field("args", Piece::Arguments(args));
                self.expr("body", body);
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.open("IfExp");
                self.expr("test", test);
                self.expr("body", body);
                self.expr("orelse", orelse);
            }
            ExprKind::Compare { left, ops, comparators } => {
                self.open("Compare");
                self.expr("left", left);
                self.list("ops", ops, |&op| Piece::CmpOp(op));
                self.exprs("comparators", comparators);
            }
            ExprKind::Call { func, args, keywords } => {
                self.open("Call");
                self.expr("func", func);
                self.exprs("args", args);
                self.list("keywords", keywords, Piece::Keyword);
            }
            ExprKind::Await { value } => self.only_value("Await", value),
            ExprKind::YieldFrom { value } => self.only_value("YieldFrom", value),
            ExprKind::Yield { value } => {
                self.open("Yield");
                self.optional("value", value);
            }
            ExprKind::Constant { value, kind } => {
                self.open("Constant");
                self.plain("value", constant(value));
                if kind.is_some() {
                    self.plain("kind", "'u'");
                }
            }
            _ => self.display_or_reference(&value.kind),
        }
        self.close(Some(value.span));
    }

    fn only_value(&mut self, class: &'static str, value: &'a Expr) {
        self.open(class);
        self.expr("value", value);
    }

    fn display_or_reference(&mut self, kind: &'a ExprKind) {
        match kind {
            ExprKind::Dict { keys, values } => {
                self.open("Dict");
                self.list("keys", keys, Piece::OptionalExpr);
                self.exprs("values", values);
            }
            ExprKind::Set { elts } => {
                self.open("Set");
                self.exprs("elts", elts);
            }
            ExprKind::List { elts, ctx } => {
                self.open("List");
                self.exprs("elts", elts);
                self.context(*ctx);
            }
            ExprKind::Tuple { elts, ctx } => {
                self.open("Tuple");
                self.exprs("elts", elts);
                self.context(*ctx);
            }
            ExprKind::ListComp { elt, generators } => self.generators("ListComp", elt, generators),
            ExprKind::SetComp { elt, generators } => self.generators("SetComp", elt, generators),
            ExprKind::GeneratorExp { elt, generators } => self.generators("GeneratorExp", elt, generators),
            ExprKind::DictComp { key, value, generators } => {
                self.open("DictComp");
                self.expr("key", key);
                self.expr("value", value);
                self.list("generators", generators, Piece::Comprehension);
            }
            ExprKind::FormattedValue { value, conversion, format_spec } => {
                self.only_value("FormattedValue", value);
                self.conversion(*conversion);
                self.optional("format_spec", format_spec);
            }
            ExprKind::Interpolation { value, text, conversion, format_spec } => {
                self.only_value("Interpolation", value);
                self.name("str", text);
                self.conversion(*conversion);
                self.optional("format_spec", format_spec);
            }
            ExprKind::JoinedStr { values } => {
                self.open("JoinedStr");
                self.exprs("values", values);
            }
            ExprKind::TemplateStr { values } => {
                self.open("TemplateStr");
                self.exprs("values", values);
            }
            ExprKind::Attribute { value, attr, ctx, .. } => {
                self.only_value("Attribute", value);
                self.name("attr", attr);
                self.context(*ctx);
            }
            ExprKind::Subscript { value, slice, ctx } => {
                self.only_value("Subscript", value);
                self.expr("slice", slice);
                self.context(*ctx);
            }
            ExprKind::Starred { value, ctx } => {
                self.only_value("Starred", value);
                self.context(*ctx);
            }
            ExprKind::Name { id, ctx } => {
                self.open("Name");
                self.name("id", id);
                self.context(*ctx);
            }
            ExprKind::Slice { lower, upper, step } => {
                self.open("Slice");
                self.optional("lower", lower);
                self.optional("upper", upper);
                self.optional("step", step);
            }
            // The operators are written by `expression`.
            _ => {}
        }
    }

    fn generators(&mut self, class: &'static str, elt: &'a Expr, generators: &'a [Comprehension]) {
        self.open(class);
        self.expr("elt", elt);
        self.list("generators", generators, Piece::Comprehension);
    }

    fn conversion(&mut self, conversion: Option<Conversion>) {
        self.plain(
            "conversion",
            match conversion {
                None => "-1",
                Some(Conversion::Str) => "115",
                Some(Conversion::Repr) => "114",
                Some(Conversion::Ascii) => "97",
            },
        );
    }

    fn comprehension(&mut self, comprehension: &'a Comprehension) {
        self.open("comprehension");
        self.expr("target", &comprehension.target);
        self.expr("iter", &comprehension.iter);
        self.exprs("ifs", &comprehension.ifs);
        self.plain("is_async", if comprehension.is_async { "1" } else { "0" });
        self.close(None);
    }

    fn arguments(&mut self, arguments: &'a Arguments) {
        self.open("arguments");
        self.list("posonlyargs", &arguments.posonlyargs, Piece::Arg);
        self.list("args", &arguments.args, Piece::Arg);
        if let Some(arg) = &arguments.vararg {
            self.field("vararg", Piece::Arg(arg));
        }
        self.list("kwonlyargs", &arguments.kwonlyargs, Piece::Arg);
        self.list("kw_defaults", &arguments.kw_defaults, Piece::OptionalExpr);
        if let Some(arg) = &arguments.kwarg {
            self.field("kwarg", Piece::Arg(arg));
        }
        self.exprs("defaults", &arguments.defaults);
        self.close(None);
    }

    fn type_parameter(&mut self, parameter: &'a TypeParam) {
        match &parameter.kind {
            TypeParamKind::TypeVar { bound } => {
                self.open("TypeVar");
                self.name("name", &parameter.name);
                self.optional("bound", bound);
            }
            TypeParamKind::ParamSpec => {
                self.open("ParamSpec");
                self.name("name", &parameter.name);
            }
            TypeParamKind::TypeVarTuple => {
                self.open("TypeVarTuple");
                self.name("name", &parameter.name);
            }
        }
        self.optional("default_value", &parameter.default_value);
        self.close(Some(parameter.span));
    }

    fn pattern(&mut self, pattern: &'a Pattern) {
        match &pattern.kind {
            PatternKind::MatchValue { value } => self.only_value("MatchValue", value),
            PatternKind::MatchSingleton { value } => {
                self.open("MatchSingleton");
                self.plain("value", constant(value));
            }
            PatternKind::MatchSequence { patterns } => {
                self.open("MatchSequence");
                self.list("patterns", patterns, Piece::Pattern);
            }
            PatternKind::MatchMapping { keys, patterns, rest } => {
                self.open("MatchMapping");
                self.exprs("keys", keys);
                self.list("patterns", patterns, Piece::Pattern);
                self.optional_name("rest", rest);
            }
            PatternKind::MatchClass { cls, patterns, kwd_attrs, kwd_patterns } => {
                self.open("MatchClass");
                self.expr("cls", cls);
                self.list("patterns", patterns, Piece::Pattern);
                self.list("kwd_attrs", kwd_attrs, Piece::Name);
                self.list("kwd_patterns", kwd_patterns, Piece::Pattern);
            }
            PatternKind::MatchStar { name } => {
                self.open("MatchStar");
                self.optional_name("name", name);
            }
            PatternKind::MatchAs { pattern, name } => {
                self.open("MatchAs");
                if let Some(pattern) = pattern {
                    self.field("pattern", Piece::Pattern(pattern));
                }
                self.optional_name("name", name);
            }
            PatternKind::MatchOr { patterns } => {
                self.open("MatchOr");
                self.list("patterns", patterns, Piece::Pattern);
            }
        }
        self.close(Some(pattern.span));
    }
}

fn operator_name(op: Operator) -> &'static str {
    match op {
        Operator::Add => "Add()",
        Operator::Sub => "Sub()",
        Operator::Mult => "Mult()",
        Operator::MatMult => "MatMult()",
        Operator::Div => "Div()",
        Operator::Mod => "Mod()",
        Operator::Pow => "Pow()",
        Operator::LShift => "LShift()",
        Operator::RShift => "RShift()",
        Operator::BitOr => "BitOr()",
        Operator::BitXor => "BitXor()",
        Operator::BitAnd => "BitAnd()",
        Operator::FloorDiv => "FloorDiv()",
    }
}

fn comparison_name(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Eq => "Eq()",
        CmpOp::NotEq => "NotEq()",
        CmpOp::Lt => "Lt()",
        CmpOp::LtE => "LtE()",
        CmpOp::Gt => "Gt()",
        CmpOp::GtE => "GtE()",
        CmpOp::Is => "Is()",
        CmpOp::IsNot => "IsNot()",
        CmpOp::In => "In()",
        CmpOp::NotIn => "NotIn()",
    }
}

/// The `repr` of a literal, with its sign.
pub(crate) fn constant_text(value: &Expr) -> String {
    match &value.kind {
        ExprKind::Constant { value, .. } => constant(value),
        ExprKind::UnaryOp { operand, .. } => match &operand.kind {
            ExprKind::Constant { value: Constant::Int(0), .. } => "0".to_owned(),
            _ => format!("-{}", constant_text(operand)),
        },
        ExprKind::BinOp { left, op, right } => {
            let sign = if *op == Operator::Sub { '-' } else { '+' };
            format!("({}{sign}{})", constant_text(left), constant_text(right))
        }
        _ => String::new(),
    }
}

/// The `repr` of a constant.
fn constant(value: &Constant) -> String {
    match value {
        Constant::None => "None".to_owned(),
        Constant::True => "True".to_owned(),
        Constant::False => "False".to_owned(),
        Constant::Ellipsis => "Ellipsis".to_owned(),
        Constant::Int(value) => value.to_string(),
        Constant::BigInt(value) => value.to_string(),
        Constant::Float(value) => repr_float(*value, true),
        Constant::Complex(value) => format!("{}j", repr_float(*value, false)),
        Constant::Str(text) => repr_string(text),
        Constant::Bytes(bytes) => repr_bytes(bytes),
    }
}

/// Python's `repr` of a float: the shortest digits that read back as the same number. A part of
/// a complex number shows no `.0`.
fn repr_float(value: f64, point: bool) -> String {
    if value.is_infinite() {
        return "inf".to_owned();
    }
    let scientific = format!("{value:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        let text = format!("{value}");
        return if point && !text.contains('.') { text + ".0" } else { text };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

fn quote_for(has_single: bool, has_double: bool) -> char {
    if has_single && !has_double { '"' } else { '\'' }
}

/// Python's `repr` of a string in WTF-8.
fn repr_string(text: &[u8]) -> String {
    let quote = quote_for(text.contains(&b'\''), text.contains(&b'"'));
    let mut shown = String::with_capacity(text.len() + 2);
    shown.push(quote);
    let mut rest = text;
    while !rest.is_empty() {
        let valid = match std::str::from_utf8(rest) {
            Ok(valid) => valid,
            Err(error) => std::str::from_utf8(&rest[..error.valid_up_to()]).unwrap_or(""),
        };
        for found in valid.chars() {
            repr_character(&mut shown, found, quote);
        }
        rest = &rest[valid.len()..];
        if let [first, second, third, after @ ..] = rest {
            let code =
                u32::from(first & 0x0f) << 12 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f);
            let _ = write!(shown, "\\u{code:04x}");
            rest = after;
        } else {
            break;
        }
    }
    shown.push(quote);
    shown
}

fn repr_character(shown: &mut String, found: char, quote: char) {
    let code = u32::from(found);
    let _ = match found {
        '\\' => write!(shown, "\\\\"),
        '\n' => write!(shown, "\\n"),
        '\r' => write!(shown, "\\r"),
        '\t' => write!(shown, "\\t"),
        _ if found == quote => write!(shown, "\\{found}"),
        _ if is_printable(found) => write!(shown, "{found}"),
        _ if code < 0x100 => write!(shown, "\\x{code:02x}"),
        _ if code < 0x10000 => write!(shown, "\\u{code:04x}"),
        _ => write!(shown, "\\U{code:08x}"),
    };
}

fn repr_bytes(bytes: &[u8]) -> String {
    let quote = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut shown = format!("b{quote}");
    for &byte in bytes {
        match byte {
            b' '..=b'~' if byte != b'\\' => repr_character(&mut shown, char::from(byte), quote),
            b'\\' | b'\n' | b'\r' | b'\t' => repr_character(&mut shown, char::from(byte), quote),
            _ => {
                let _ = write!(shown, "\\x{byte:02x}");
            }
        }
    }
    shown.push(quote);
    shown
}

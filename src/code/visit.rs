//! Walks over a syntax tree in the order in which it is evaluated.
//!
//! A walk stays within one scope unless its visitor goes on inside: what an inner scope computes
//! at once (decorators, defaults, bases, a comprehension's first iterable) belongs to the outer
//! one and is visited with it; the rest is handed over as an [`Inner`].

use vivarium_syntax::ast::{
    Arguments, ClassDef, Comprehension, Expr, ExprKind, FunctionDef, Identifier, MatchCase, Pattern,
    PatternKind, Stmt, StmtKind, Try, TypeParam, TypeParamKind,
};

/// A node that opens a scope, met when all it computes in the outer scope has been visited.
#[derive(Clone, Copy)]
pub enum Inner<'a> {
    /// The type parameters, annotations and body of a function.
    Function(&'a FunctionDef),
    /// The type parameters and body of a class; of a generic class its bases and keywords too, which
    /// are computed in the scope of the type parameters.
    Class(&'a ClassDef),
    /// The body of a lambda.
    Lambda(&'a Expr, &'a Arguments, &'a Expr),
    /// A comprehension without its first iterable: its node, its clauses, its element or key, and its value.
    Comprehension(&'a Expr, &'a [Comprehension], &'a Expr, Option<&'a Expr>),
    /// A `type` statement: its node, type parameters and value.
    TypeAlias(&'a Stmt, &'a [TypeParam], &'a Expr),
    /// The annotation of a variable.
    Annotation(&'a Expr),
}

/// What is done at each node of a walk. The methods' own bodies go on to the node's children.
pub trait Visitor<'a> {
    /// A statement.
    fn statement(&mut self, statement: &'a Stmt) {
        walk_statement(self, statement);
    }

    /// An expression, be it read, bound or deleted.
    fn expression(&mut self, expression: &'a Expr) {
        walk_expression(self, expression);
    }

    /// A name bound other than by a target: by a definition, import, `except` or pattern.
    fn bound_name(&mut self, _name: &'a Identifier) {}

    /// A node that opens a scope; by itself the walk does not go inside.
    fn inner(&mut self, _inner: Inner<'a>) {}
}

/// Visits statements one after another.
pub fn walk_body<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, body: &'a [Stmt]) {
    for statement in body {
        visitor.statement(statement);
    }
}

fn walk_all<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, expressions: impl IntoIterator<Item = &'a Expr>) {
    for expression in expressions {
        visitor.expression(expression);
    }
}

/// Visits the default values of parameters.
pub fn walk_defaults<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, args: &'a Arguments) {
    walk_all(visitor, &args.defaults);
    walk_all(visitor, args.kw_defaults.iter().flatten());
}

/// Visits the parts of a statement.
pub fn walk_statement<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, statement: &'a Stmt) {
    match &statement.kind {
        StmtKind::FunctionDef(function) | StmtKind::AsyncFunctionDef(function) => {
            walk_all(visitor, &function.decorator_list);
            walk_defaults(visitor, &function.args);
            visitor.inner(Inner::Function(function));
            visitor.bound_name(&function.name);
        }
        StmtKind::ClassDef(class) => {
            walk_all(visitor, &class.decorator_list);
            if class.type_params.is_empty() {
                walk_all(visitor, &class.bases);
                walk_all(visitor, class.keywords.iter().map(|keyword| &keyword.value));
            }
            visitor.inner(Inner::Class(class));
            visitor.bound_name(&class.name);
        }
        StmtKind::Return { value } => walk_all(visitor, value.as_deref()),
        StmtKind::Delete { targets } => walk_all(visitor, targets),
        StmtKind::Assign { targets, value } => {
            visitor.expression(value);
            walk_all(visitor, targets);
        }
        StmtKind::TypeAlias { name, type_params, value } => {
            visitor.inner(Inner::TypeAlias(statement, type_params, value));
            visitor.expression(name);
        }
        StmtKind::AugAssign { target, value, .. } => {
            visitor.expression(target);
            visitor.expression(value);
        }
        StmtKind::AnnAssign { target, annotation, value, .. } => {
            walk_all(visitor, value.as_deref());
            if value.is_some() || !matches!(target.kind, ExprKind::Name { .. }) {
                visitor.expression(target);
            }
            visitor.inner(Inner::Annotation(annotation));
        }
        StmtKind::For(for_) | StmtKind::AsyncFor(for_) => {
            visitor.expression(&for_.iter);
            visitor.expression(&for_.target);
            walk_body(visitor, &for_.body);
            walk_body(visitor, &for_.orelse);
        }
        StmtKind::While { test, body, orelse } | StmtKind::If { test, body, orelse } => {
            visitor.expression(test);
            walk_body(visitor, body);
            walk_body(visitor, orelse);
        }
        StmtKind::With { items, body } | StmtKind::AsyncWith { items, body } => {
            for item in items {
                visitor.expression(&item.context_expr);
                walk_all(visitor, item.optional_vars.as_deref());
            }
            walk_body(visitor, body);
        }
        StmtKind::Match { subject, cases } => {
            visitor.expression(subject);
            for case in cases {
                walk_case(visitor, case);
            }
        }
        StmtKind::Raise { exc, cause } => {
            walk_all(visitor, exc.as_deref());
            walk_all(visitor, cause.as_deref());
        }
        StmtKind::Try(try_) => {
            walk_body(visitor, &try_.body);
            walk_body(visitor, &try_.orelse);
            walk_handlers(visitor, try_);
            walk_body(visitor, &try_.finalbody);
        }
        StmtKind::TryStar(try_) => {
            walk_body(visitor, &try_.body);
            walk_handlers(visitor, try_);
            walk_body(visitor, &try_.orelse);
            walk_body(visitor, &try_.finalbody);
        }
        StmtKind::Assert { test, msg } => {
            visitor.expression(test);
            walk_all(visitor, msg.as_deref());
        }
        StmtKind::Import { names } | StmtKind::ImportFrom { names, .. } => {
            for alias in names {
                visitor.bound_name(alias.asname.as_ref().unwrap_or(&alias.name));
            }
        }
        StmtKind::Expr { value } => visitor.expression(value),
        StmtKind::Global { .. }
        | StmtKind::Nonlocal { .. }
        | StmtKind::Pass
        | StmtKind::Break
        | StmtKind::Continue => {}
    }
}

fn walk_handlers<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, try_: &'a Try) {
    for handler in &try_.handlers {
        walk_all(visitor, handler.type_.as_deref());
        if let Some(name) = &handler.name {
            visitor.bound_name(name);
        }
        walk_body(visitor, &handler.body);
    }
}

fn walk_case<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, case: &'a MatchCase) {
    walk_pattern_values(visitor, &case.pattern);
    walk_captures(visitor, &case.pattern);
    walk_all(visitor, case.guard.as_deref());
    walk_body(visitor, &case.body);
}

/// Visits the expressions in a pattern.
pub fn walk_pattern_values<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, pattern: &'a Pattern) {
    match &pattern.kind {
        PatternKind::MatchValue { value } => visitor.expression(value),
        PatternKind::MatchMapping { keys, .. } => walk_all(visitor, keys),
        PatternKind::MatchClass { cls, .. } => visitor.expression(cls),
        _ => {}
    }
    for part in parts_of(pattern) {
        walk_pattern_values(visitor, part);
    }
}

/// Visits the names which a pattern binds, in the order in which they are bound.
fn walk_captures<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, pattern: &'a Pattern) {
    for part in parts_of(pattern) {
        walk_captures(visitor, part);
    }
    match &pattern.kind {
        PatternKind::MatchMapping { rest: Some(name), .. }
        | PatternKind::MatchStar { name: Some(name) }
        | PatternKind::MatchAs { name: Some(name), .. } => visitor.bound_name(name),
        _ => {}
    }
}

/// The patterns directly inside a pattern.
fn parts_of(pattern: &Pattern) -> impl Iterator<Item = &Pattern> {
    let (first, second, one): (&[Pattern], &[Pattern], Option<&Pattern>) = match &pattern.kind {
        PatternKind::MatchSequence { patterns }
        | PatternKind::MatchOr { patterns }
        | PatternKind::MatchMapping { patterns, .. } => (patterns, &[], None),
        PatternKind::MatchClass { patterns, kwd_patterns, .. } => (patterns, kwd_patterns, None),
        PatternKind::MatchAs { pattern, .. } => (&[], &[], pattern.as_deref()),
        _ => (&[], &[], None),
    };
    first.iter().chain(second).chain(one)
}

/// Visits the parts of an expression.
pub fn walk_expression<'a, V: Visitor<'a> + ?Sized>(visitor: &mut V, expression: &'a Expr) {
    match &expression.kind {
        ExprKind::BoolOp { values, .. }
        | ExprKind::JoinedStr { values }
        | ExprKind::TemplateStr { values } => walk_all(visitor, values),
        ExprKind::NamedExpr { target, value } => {
            visitor.expression(value);
            visitor.expression(target);
        }
        ExprKind::BinOp { left, right, .. } => {
            visitor.expression(left);
            visitor.expression(right);
        }
        ExprKind::UnaryOp { operand: value, .. }
        | ExprKind::Starred { value, .. }
        | ExprKind::Await { value }
        | ExprKind::YieldFrom { value }
        | ExprKind::Attribute { value, .. } => visitor.expression(value),
        ExprKind::Lambda { args, body } => {
            walk_defaults(visitor, args);
            visitor.inner(Inner::Lambda(expression, args, body));
        }
        ExprKind::IfExp { test, body, orelse } => {
            visitor.expression(test);
            visitor.expression(body);
            visitor.expression(orelse);
        }
        ExprKind::Dict { keys, values } => {
            for (key, value) in keys.iter().zip(values) {
                walk_all(visitor, key.as_ref());
                visitor.expression(value);
            }
        }
        ExprKind::Set { elts } | ExprKind::List { elts, .. } | ExprKind::Tuple { elts, .. } => {
            walk_all(visitor, elts);
        }
        ExprKind::ListComp { elt, generators }
        | ExprKind::SetComp { elt, generators }
        | ExprKind::GeneratorExp { elt, generators } => {
            walk_all(visitor, generators.first().map(|first| &first.iter));
            visitor.inner(Inner::Comprehension(expression, generators, elt, None));
        }
        ExprKind::DictComp { key, value, generators } => {
            walk_all(visitor, generators.first().map(|first| &first.iter));
            visitor.inner(Inner::Comprehension(expression, generators, key, Some(value)));
        }
        ExprKind::Yield { value } => walk_all(visitor, value.as_deref()),
        ExprKind::Compare { left, comparators, .. } => {
            visitor.expression(left);
            walk_all(visitor, comparators);
        }
        ExprKind::Call { func, args, keywords } => {
            visitor.expression(func);
            walk_all(visitor, args);
            walk_all(visitor, keywords.iter().map(|keyword| &keyword.value));
        }
        ExprKind::FormattedValue { value, format_spec, .. }
        | ExprKind::Interpolation { value, format_spec, .. } => {
            visitor.expression(value);
            walk_all(visitor, format_spec.as_deref());
        }
        ExprKind::Subscript { value, slice, .. } => {
            visitor.expression(value);
            visitor.expression(slice);
        }
        ExprKind::Slice { lower, upper, step } => {
            walk_all(visitor, [lower, upper, step].into_iter().filter_map(Option::as_deref));
        }
        ExprKind::Constant { .. } | ExprKind::Name { .. } => {}
    }
}

/// Visits what a comprehension evaluates in its own scope.
pub fn walk_comprehension<'a, V: Visitor<'a> + ?Sized>(
    visitor: &mut V,
    generators: &'a [Comprehension],
    element: &'a Expr,
    value: Option<&'a Expr>,
) {
    for (index, generator) in generators.iter().enumerate() {
        if index > 0 {
            visitor.expression(&generator.iter);
        }
        visitor.expression(&generator.target);
        walk_all(visitor, &generator.ifs);
    }
    visitor.expression(element);
    walk_all(visitor, value);
}

/// The bound and the default of a type parameter, each a lazy scope of its own.
pub fn type_parameter_values(parameter: &TypeParam) -> impl Iterator<Item = &Expr> {
    let bound = match &parameter.kind {
        TypeParamKind::TypeVar { bound } => bound.as_deref(),
        TypeParamKind::ParamSpec | TypeParamKind::TypeVarTuple => None,
    };
    bound.into_iter().chain(parameter.default_value.as_deref())
}

//! Which field of the tree is which field of a node: one table, read in both directions.

use super::from_objects::{FromObjects, Take};
use super::to_objects::{Give, ToObjects};
use crate::eval::Outcome;
use crate::heap::Value;
use vivarium_syntax::ast::{self, ExprKind, PatternKind, StmtKind};

/// The name of a field: some end in an underscore where Rust reserves the word.
fn python_name(field: &'static str) -> &'static str {
    field.trim_end_matches('_')
}

/// The constructors of a sum whose fields are the same in the tree and in its nodes. `$give` gives the
/// fields of one, `$take` makes one of a node; both leave the other constructors to their caller.
macro_rules! constructors {
    ($sum:ident, $give:ident, $take:ident: $($name:ident { $($field:ident),* })*) => {
        impl ToObjects<'_> {
            pub(super) fn $give(&mut self, kind: &$sum) -> Option<Outcome<(&'static str, Fields)>> {
                let mut fields = Vec::new();
                let name = match kind {
                    $($sum::$name { $($field),* } => {
                        $(match $field.give(self) {
                            Ok(given) => fields.push((stringify!($field), given)),
                            Err(raised) => return Some(Err(raised)),
                        })*
                        stringify!($name)
                    })*
                    #[allow(unreachable_patterns, reason = "not every sum has others")]
                    _ => return None,
                };
                Some(Ok((name, fields)))
            }
        }

        impl FromObjects<'_> {
            pub(super) fn $take(&mut self, name: &'static str, node: &Value) -> Outcome<Option<$sum>> {
                Ok(Some(match name {
                    $(stringify!($name) => {
                        $sum::$name { $($field: self.field(node, name, stringify!($field))?),* }
                    })*
                    _ => return Ok(None),
                }))
            }
        }
    };
}

/// The fields of a node.
pub type Fields = Vec<(&'static str, Value)>;

/// Parts of the tree that are records; what stands after `;` is not in the nodes.
macro_rules! records {
    ($($name:ident { $($field:ident),* $(; $($hidden:ident),*)? })*) => {$(
        impl Record for ast::$name {
            fn give_fields(&self, to: &mut ToObjects<'_>) -> Outcome<Fields> {
                Ok(vec![$((python_name(stringify!($field)), self.$field.give(to)?)),*])
            }

            fn take_fields(from: &mut FromObjects<'_>, node: &Value, name: &'static str) -> Outcome<Self> {
                Ok(ast::$name {
                    $($field: from.field(node, name, python_name(stringify!($field)))?,)*
                    $($($hidden: Default::default(),)*)?
                })
            }
        }
    )*};
}

/// A record of the tree.
pub trait Record: Sized {
    /// The fields of its node.
    fn give_fields(&self, to: &mut ToObjects<'_>) -> Outcome<Fields>;

    /// The record that a node stands for; `name` is its constructor.
    fn take_fields(from: &mut FromObjects<'_>, node: &Value, name: &'static str) -> Outcome<Self>;
}

constructors! { StmtKind, give_statement, take_statement:
    Return { value }
    Delete { targets }
    Assign { targets, value }
    TypeAlias { name, type_params, value }
    AugAssign { target, op, value }
    AnnAssign { target, annotation, value, simple }
    While { test, body, orelse }
    If { test, body, orelse }
    With { items, body }
    AsyncWith { items, body }
    Match { subject, cases }
    Raise { exc, cause }
    Assert { test, msg }
    Import { names }
    ImportFrom { module, names, level }
    Global { names }
    Nonlocal { names }
    Expr { value }
    Pass {}
    Break {}
    Continue {}
}

constructors! { ExprKind, give_expression, take_expression:
    BoolOp { op, values }
    NamedExpr { target, value }
    BinOp { left, op, right }
    UnaryOp { op, operand }
    Lambda { args, body }
    IfExp { test, body, orelse }
    Dict { keys, values }
    Set { elts }
    ListComp { elt, generators }
    SetComp { elt, generators }
    DictComp { key, value, generators }
    GeneratorExp { elt, generators }
    Await { value }
    Yield { value }
    YieldFrom { value }
    Compare { left, ops, comparators }
    Call { func, args, keywords }
    FormattedValue { value, conversion, format_spec }
    JoinedStr { values }
    TemplateStr { values }
    Subscript { value, slice, ctx }
    Starred { value, ctx }
    Name { id, ctx }
    List { elts, ctx }
    Tuple { elts, ctx }
    Slice { lower, upper, step }
}

constructors! { PatternKind, give_pattern, take_pattern:
    MatchValue { value }
    MatchSingleton { value }
    MatchSequence { patterns }
    MatchMapping { keys, patterns, rest }
    MatchClass { cls, patterns, kwd_attrs, kwd_patterns }
    MatchStar { name }
    MatchAs { pattern, name }
    MatchOr { patterns }
}

records! {
    FunctionDef { name, args, body, decorator_list, returns, type_params; name_span }
    ClassDef { name, bases, keywords, body, decorator_list, type_params; name_span }
    For { target, iter, body, orelse }
    Try { body, handlers, orelse, finalbody }
    ExceptHandler { type_, name, body; span }
    WithItem { context_expr, optional_vars }
    MatchCase { pattern, guard, body }
    Alias { name, asname; span }
    Comprehension { target, iter, ifs, is_async }
    Arguments { posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults }
    Arg { arg, annotation; span }
    Keyword { arg, value; span }
}

/// Enumerations without fields: their constructors have the same names on both sides.
macro_rules! enumerations {
    ($($name:ident as $sum:literal { $($variant:ident)* })*) => {$(
        impl Give for ast::$name {
            fn give(&self, to: &mut ToObjects<'_>) -> Outcome {
                to.symbol(match self { $(ast::$name::$variant => stringify!($variant),)* })
            }
        }

        impl Take for ast::$name {
            fn take(from: &mut FromObjects<'_>, value: &Value, _: super::from_objects::Place) -> Outcome<Self> {
                match from.constructor(value, $sum)? {
                    $(stringify!($variant) => Ok(ast::$name::$variant),)*
                    _ => Err(from.unexpected(value, $sum)),
                }
            }

            fn missing() -> Option<Self> {
                None
            }
        }
    )*};
}

enumerations! {
    ExprContext as "expr_context" { Load Store Del }
    BoolOp as "boolop" { And Or }
    Operator as "operator" {
        Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv
    }
    UnaryOp as "unaryop" { Invert Not UAdd USub }
    CmpOp as "cmpop" { Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn }
}

//! The nodes of the tree, for [`super::Pack`].

use super::{Pack, Reader, Writer};
use crate::ast::*;

/// A struct: its fields, in their order.
macro_rules! pack_struct {
    ($($name:ident { $($field:ident),* $(,)? })*) => {$(
        impl Pack for $name {
            fn write(&self, writer: &mut Writer) {
                $(self.$field.write(writer);)*
            }

            fn read(reader: &mut Reader<'_>) -> Option<Self> {
                $(let $field = Pack::read(reader)?;)*
                Some($name { $($field),* })
            }
        }
    )*};
}

/// An enum: the number of the variant, then its fields.
macro_rules! pack_enum {
    ($name:ident { $($number:literal $variant:ident $(($content:ident))? $({ $($field:ident),* $(,)? })?),* $(,)? }) => {
        impl Pack for $name {
            fn write(&self, writer: &mut Writer) {
                match self {
                    $($name::$variant $(($content))? $({ $($field),* })? => {
                        writer.bytes.push($number);
                        $($content.write(writer);)?
                        $($($field.write(writer);)*)?
                    })*
                }
            }

            fn read(reader: &mut Reader<'_>) -> Option<Self> {
                match reader.byte()? {
                    $($number => {
                        $(let $content = Pack::read(reader)?;)?
                        $($(let $field = Pack::read(reader)?;)*)?
                        Some($name::$variant $(($content))? $({ $($field),* })?)
                    })*
                    _ => None,
                }
            }
        }
    };
}

pack_enum!(Mod { 0 Module(body), 1 Interactive(body), 2 Expression(body) });

pack_struct! {
    Stmt { span, kind }
    FunctionDef { name, name_span, args, body, decorator_list, returns, type_params }
    ClassDef { name, name_span, bases, keywords, body, decorator_list, type_params }
    For { target, iter, body, orelse }
    Try { body, handlers, orelse, finalbody }
    ExceptHandler { span, type_, name, body }
    WithItem { context_expr, optional_vars }
    MatchCase { pattern, guard, body }
    Alias { span, name, asname }
    Expr { span, kind }
    Comprehension { target, iter, ifs, is_async }
    Arguments { posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults }
    Arg { span, arg, annotation }
    Keyword { span, arg, value }
    Pattern { span, kind }
    TypeParam { span, name, kind, default_value }
}

pack_enum!(StmtKind {
    0 FunctionDef(node),
    1 AsyncFunctionDef(node),
    2 ClassDef(node),
    3 Return { value },
    4 Delete { targets },
    5 Assign { targets, value },
    6 TypeAlias { name, type_params, value },
    7 AugAssign { target, op, value },
    8 AnnAssign { target, annotation, value, simple },
    9 For(node),
    10 AsyncFor(node),
    11 While { test, body, orelse },
    12 If { test, body, orelse },
    13 With { items, body },
    14 AsyncWith { items, body },
    15 Match { subject, cases },
    16 Raise { exc, cause },
    17 Try(node),
    18 TryStar(node),
    19 Assert { test, msg },
    20 Import { names },
    21 ImportFrom { module, names, level },
    22 Global { names },
    23 Nonlocal { names },
    24 Expr { value },
    25 Pass,
    26 Break,
    27 Continue,
});

pack_enum!(ExprKind {
    0 BoolOp { op, values },
    1 NamedExpr { target, value },
    2 BinOp { left, op, right },
    3 UnaryOp { op, operand },
    4 Lambda { args, body },
    5 IfExp { test, body, orelse },
    6 Dict { keys, values },
    7 Set { elts },
    8 ListComp { elt, generators },
    9 SetComp { elt, generators },
    10 DictComp { key, value, generators },
    11 GeneratorExp { elt, generators },
    12 Await { value },
    13 Yield { value },
    14 YieldFrom { value },
    15 Compare { left, ops, comparators },
    16 Call { func, args, keywords },
    17 FormattedValue { value, conversion, format_spec },
    18 Interpolation { value, text, conversion, format_spec },
    19 JoinedStr { values },
    20 TemplateStr { values },
    21 Constant { value, kind },
    22 Attribute { value, attr, attr_span, ctx },
    23 Subscript { value, slice, ctx },
    24 Starred { value, ctx },
    25 Name { id, ctx },
    26 List { elts, ctx },
    27 Tuple { elts, ctx },
    28 Slice { lower, upper, step },
});

pack_enum!(ExprContext { 0 Load, 1 Store, 2 Del });
pack_enum!(StringPrefix { 0 U });
pack_enum!(Conversion { 0 Str, 1 Repr, 2 Ascii });
pack_enum!(Constant {
    0 None,
    1 True,
    2 False,
    3 Ellipsis,
    4 Int(value),
    5 BigInt(value),
    6 Float(value),
    7 Complex(value),
    8 Str(value),
    9 Bytes(value),
});
pack_enum!(BoolOp { 0 And, 1 Or });
pack_enum!(Operator {
    0 Add,
    1 Sub,
    2 Mult,
    3 MatMult,
    4 Div,
    5 Mod,
    6 Pow,
    7 LShift,
    8 RShift,
    9 BitOr,
    10 BitXor,
    11 BitAnd,
    12 FloorDiv,
});
pack_enum!(UnaryOp { 0 Invert, 1 Not, 2 UAdd, 3 USub });
pack_enum!(CmpOp { 0 Eq, 1 NotEq, 2 Lt, 3 LtE, 4 Gt, 5 GtE, 6 Is, 7 IsNot, 8 In, 9 NotIn });
pack_enum!(PatternKind {
    0 MatchValue { value },
    1 MatchSingleton { value },
    2 MatchSequence { patterns },
    3 MatchMapping { keys, patterns, rest },
    4 MatchClass { cls, patterns, kwd_attrs, kwd_patterns },
    5 MatchStar { name },
    6 MatchAs { pattern, name },
    7 MatchOr { patterns },
});
pack_enum!(TypeParamKind { 0 TypeVar { bound }, 1 ParamSpec, 2 TypeVarTuple });

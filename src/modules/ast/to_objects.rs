//! From the tree to nodes: `ast.parse`.

use super::classes::Classes;
use super::nodes::{Fields, Record};
use crate::eval::protocol::attributes::set_instance_attribute;
use crate::eval::{Outcome, Vm, constant};
use crate::types::none::none;
use crate::types::{int, list, object, str};
use std::rc::Rc;
use vivarium_syntax::LineIndex;
use vivarium_syntax::ast::{
    self, Constant, Conversion, Expr, ExprKind, Identifier, Mod, Pattern, Span, Stmt, StmtKind, StringPrefix,
    TypeParam, TypeParamKind,
};

/// Makes nodes of a tree.
pub struct ToObjects<'a> {
    vm: &'a mut Vm,
    classes: Rc<Classes>,
    lines: LineIndex<'a>,
    place: [crate::heap::Name; 4],
}

/// A part of the tree that has a value in a node's field.
pub trait Give {
    /// The value.
    fn give(&self, to: &mut ToObjects<'_>) -> Outcome;
}

/// The nodes of a tree made from `source`.
///
/// # Errors
/// `RecursionError`.
pub fn module(vm: &mut Vm, module: &Mod, source: &str) -> Outcome {
    let classes = super::classes::classes(vm)?;
    let place = ["lineno", "col_offset", "end_lineno", "end_col_offset"].map(str::intern);
    let mut to = ToObjects { vm, classes, lines: LineIndex::new(source), place };
    match module {
        Mod::Module(body) => {
            let fields = vec![("body", body.give(&mut to)?), ("type_ignores", list::new(Vec::new()))];
            to.node("Module", None, fields)
        }
        Mod::Interactive(body) => {
            let fields = vec![("body", body.give(&mut to)?)];
            to.node("Interactive", None, fields)
        }
        Mod::Expression(body) => {
            let fields = vec![("body", body.give(&mut to)?)];
            to.node("Expression", None, fields)
        }
    }
}

impl ToObjects<'_> {
    /// A node of the constructor `name`. Fields that the tree does not have are `None`.
    fn node(&mut self, name: &'static str, span: Option<Span>, fields: Fields) -> Outcome {
        let class = self.classes.of(name);
        let node = object::new(&class.class);
        let mut given = fields.into_iter().peekable();
        for (field, description) in &class.fields {
            let value = match given.peek() {
                Some((known, _)) if *known == description.name => given.next().map(|(_, value)| value),
                _ => None,
            };
            set_instance_attribute(&node, field, value.unwrap_or_else(none));
        }
        if let Some(span) = span {
            let (line, column) = self.lines.line_and_column(span.start);
            let (end_line, end_column) = self.lines.line_and_column(span.end);
            for (name, number) in self.place.iter().zip([line, column, end_line, end_column]) {
                set_instance_attribute(&node, name, int::new(i64::from(number)));
            }
        }
        Ok(node)
    }

    /// The node of a constructor without fields, which exists once.
    pub(super) fn symbol(&mut self, name: &'static str) -> Outcome {
        Ok(self.classes.of(name).instance.clone().unwrap_or_else(none))
    }

    fn record<T: Record>(&mut self, name: &'static str, span: Option<Span>, record: &T) -> Outcome {
        let fields = record.give_fields(self)?;
        self.node(name, span, fields)
    }

    /// Goes one level further down.
    fn deeper(&mut self, give: impl FnOnce(&mut ToObjects<'_>) -> Outcome) -> Outcome {
        self.vm.check_depth()?;
        give(self)
    }
}

impl Give for Stmt {
    fn give(&self, to: &mut ToObjects<'_>) -> Outcome {
        let span = Some(self.span);
        to.deeper(|to| match &self.kind {
            StmtKind::FunctionDef(node) => to.record("FunctionDef", span, &**node),
            StmtKind::AsyncFunctionDef(node) => to.record("AsyncFunctionDef", span, &**node),
            StmtKind::ClassDef(node) => to.record("ClassDef", span, &**node),
            StmtKind::For(node) => to.record("For", span, &**node),
            StmtKind::AsyncFor(node) => to.record("AsyncFor", span, &**node),
            StmtKind::Try(node) => to.record("Try", span, &**node),
            StmtKind::TryStar(node) => to.record("TryStar", span, &**node),
            kind => match to.give_statement(kind) {
                Some(fields) => {
                    let (name, fields) = fields?;
                    to.node(name, span, fields)
                }
                None => Ok(none()),
            },
        })
    }
}

impl Give for Expr {
    fn give(&self, to: &mut ToObjects<'_>) -> Outcome {
        let span = Some(self.span);
        to.deeper(|to| match &self.kind {
            ExprKind::Constant { value, kind } => {
                let kind = kind.map_or_else(none, |StringPrefix::U| str::new("u"));
                to.node("Constant", span, vec![("value", constant::object(value)), ("kind", kind)])
            }
            ExprKind::Attribute { value, attr, ctx, .. } => {
                let fields =
                    vec![("value", value.give(to)?), ("attr", attr.give(to)?), ("ctx", ctx.give(to)?)];
                to.node("Attribute", span, fields)
            }
            ExprKind::Interpolation { value, text, conversion, format_spec } => {
                let fields = vec![
                    ("value", value.give(to)?),
                    ("str", str::new(&**text)),
                    ("conversion", conversion.give(to)?),
                    ("format_spec", format_spec.give(to)?),
                ];
                to.node("Interpolation", span, fields)
            }
            kind => match to.give_expression(kind) {
                Some(fields) => {
                    let (name, fields) = fields?;
                    to.node(name, span, fields)
                }
                None => Ok(none()),
            },
        })
    }
}

impl Give for Pattern {
    fn give(&self, to: &mut ToObjects<'_>) -> Outcome {
        to.deeper(|to| match to.give_pattern(&self.kind) {
            Some(fields) => {
                let (name, fields) = fields?;
                to.node(name, Some(self.span), fields)
            }
            None => Ok(none()),
        })
    }
}

impl Give for TypeParam {
    fn give(&self, to: &mut ToObjects<'_>) -> Outcome {
        let name = match self.kind {
            TypeParamKind::TypeVar { .. } => "TypeVar",
            TypeParamKind::ParamSpec => "ParamSpec",
            TypeParamKind::TypeVarTuple => "TypeVarTuple",
        };
        let mut fields = vec![("name", self.name.give(to)?)];
        if let TypeParamKind::TypeVar { bound } = &self.kind {
            fields.push(("bound", bound.give(to)?));
        }
        fields.push(("default_value", self.default_value.give(to)?));
        to.node(name, Some(self.span), fields)
    }
}

macro_rules! give_records {
    ($($name:ident as $node:literal $(at $span:ident)?;)*) => {$(
        impl Give for ast::$name {
            fn give(&self, to: &mut ToObjects<'_>) -> Outcome {
                let span: Option<Span> = None;
                $(let span = span.or(Some(self.$span));)?
                to.record($node, span, self)
            }
        }
    )*};
}

give_records! {
    ExceptHandler as "ExceptHandler" at span;
    WithItem as "withitem";
    MatchCase as "match_case";
    Alias as "alias" at span;
    Comprehension as "comprehension";
    Arguments as "arguments";
    Arg as "arg" at span;
    Keyword as "keyword" at span;
}

impl<T: Give> Give for Vec<T> {
    fn give(&self, to: &mut ToObjects<'_>) -> Outcome {
        let mut items = Vec::with_capacity(self.len());
        for item in self {
            items.push(item.give(to)?);
        }
        Ok(list::new(items))
    }
}

impl<T: Give> Give for Box<T> {
    fn give(&self, to: &mut ToObjects<'_>) -> Outcome {
        (**self).give(to)
    }
}

impl<T: Give> Give for Option<T> {
    fn give(&self, to: &mut ToObjects<'_>) -> Outcome {
        self.as_ref().map_or_else(|| Ok(none()), |value| value.give(to))
    }
}

impl Give for Option<Conversion> {
    fn give(&self, _: &mut ToObjects<'_>) -> Outcome {
        Ok(int::new(match self {
            None => -1,
            Some(Conversion::Str) => i64::from(b's'),
            Some(Conversion::Repr) => i64::from(b'r'),
            Some(Conversion::Ascii) => i64::from(b'a'),
        }))
    }
}

impl Give for Identifier {
    fn give(&self, _: &mut ToObjects<'_>) -> Outcome {
        Ok(str::intern(self).into_value())
    }
}

impl Give for Constant {
    fn give(&self, _: &mut ToObjects<'_>) -> Outcome {
        Ok(constant::object(self))
    }
}

impl Give for bool {
    fn give(&self, _: &mut ToObjects<'_>) -> Outcome {
        Ok(int::new(i64::from(*self)))
    }
}

impl Give for u32 {
    fn give(&self, _: &mut ToObjects<'_>) -> Outcome {
        Ok(int::new(i64::from(*self)))
    }
}

/// The node of the type comment of a function, whose parameters are the arguments of `call`.
///
/// # Errors
/// `RecursionError`.
pub fn function_type(vm: &mut Vm, call: &Expr, result: &Expr) -> Outcome {
    let classes = super::classes::classes(vm)?;
    let place = ["lineno", "col_offset", "end_lineno", "end_col_offset"].map(str::intern);
    let mut to = ToObjects { vm, classes, lines: LineIndex::new(""), place };
    let mut parameters = Vec::new();
    if let ExprKind::Call { args, keywords, .. } = &call.kind {
        for parameter in args.iter().chain(keywords.iter().map(|keyword| &keyword.value)) {
            parameters.push(parameter.give(&mut to)?);
        }
    }
    let fields = vec![("argtypes", list::new(parameters)), ("returns", result.give(&mut to)?)];
    to.node("FunctionType", None, fields)
}

//! From nodes to the tree: `compile` of a tree.
//!
//! There is no text, so places are those that the nodes name, in lines of [`WIDTH`] columns each.

use super::classes::Classes;
use super::grammar::GRAMMAR;
use super::nodes::Record;
use crate::eval::source::WIDTH;
use crate::eval::{Outcome, Raised, Vm};
use crate::heap::Value;
use crate::types::bool_;
use crate::types::bytes::Bytes;
use crate::types::complex::Complex;
use crate::types::float::Float;
use crate::types::int::Int;
use crate::types::list::List;
use crate::types::none::{ellipsis, is_none};
use crate::types::set;
use crate::types::str::{Str, intern, to_string};
use crate::types::tuple::Tuple;
use num_traits::ToPrimitive;
use std::rc::Rc;
use std::sync::Arc;
use vivarium_syntax::ast::{
    self, Constant, Conversion, Expr, ExprContext, ExprKind, Identifier, Mod, Operator, Pattern, Span, Stmt,
    StmtKind, StringPrefix, TypeParam, TypeParamKind,
};

/// Makes a tree of nodes.
pub struct FromObjects<'a> {
    pub(super) vm: &'a mut Vm,
    classes: Rc<Classes>,
}

/// The field a value was found in.
#[derive(Clone, Copy)]
pub struct Place {
    /// The constructor.
    pub node: &'static str,
    /// The field.
    pub field: &'static str,
    /// Whether it is an item of the field's list.
    pub in_list: bool,
}

/// A part of the tree that is made of the value of a node's field.
pub trait Take: Sized {
    /// The part.
    fn take(from: &mut FromObjects<'_>, value: &Value, place: Place) -> Outcome<Self>;

    /// What stands for a field that is not there; nothing where it must be there.
    fn missing() -> Option<Self>;
}

/// The tree that `node` is, which must be of the constructor `expected`.
///
/// # Errors
/// `TypeError` and `ValueError` for what is no tree; `RecursionError`.
pub fn module(vm: &mut Vm, node: &Value, expected: &str) -> Outcome<Mod> {
    let classes = super::classes::classes(vm)?;
    let wanted = classes.of(expected).class.clone();
    if !vm.is_instance(node, &wanted)? {
        let given = node.class().name();
        return Err(vm.type_error(format!("expected {expected} node, got {given}")));
    }
    let mut from = FromObjects { vm, classes };
    match from.constructor(node, "mod")? {
        name @ "Module" => {
            let body = from.field(node, name, "body")?;
            from.check_type_ignores(node)?;
            Ok(Mod::Module(body))
        }
        name @ "Interactive" => Ok(Mod::Interactive(from.field(node, name, "body")?)),
        name @ "Expression" => {
            let body: Box<Expr> = from.field(node, name, "body")?;
            super::validate::read(from.vm, &body)?;
            Ok(Mod::Expression(body))
        }
        _ => Err(from.vm.type_error("this compiler does not handle FunctionTypes")),
    }
}

/// Whether `value` is a node.
///
/// # Errors
/// Whatever asking raises.
pub fn is_node(vm: &mut Vm, value: &Value) -> Outcome<bool> {
    let base = super::classes::classes(vm)?.base.clone();
    vm.is_real_instance(value, &base)
}

impl FromObjects<'_> {
    /// The name of the constructor of `sum` that `node` is of.
    pub(super) fn constructor(&mut self, node: &Value, sum: &'static str) -> Outcome<&'static str> {
        for class in node.class().mro() {
            if let Some(name) = self.classes.name_of(&class)
                && self.classes.of(name).sum == sum
            {
                return Ok(name);
            }
        }
        Err(self.unexpected(node, sum))
    }

    /// The error of a value where a node of `sum` was expected.
    pub(super) fn unexpected(&mut self, value: &Value, sum: &str) -> Raised {
        match self.vm.repr_text(value) {
            Ok(shown) => {
                let shown = shown.to_string_lossy();
                self.vm.type_error(format!("expected some sort of {sum}, but got {shown}"))
            }
            Err(raised) => raised,
        }
    }

    /// The part of the tree in a field of a node.
    pub(super) fn field<T: Take>(
        &mut self,
        node: &Value,
        constructor: &'static str,
        field: &'static str,
    ) -> Outcome<T> {
        let place = Place { node: constructor, field, in_list: false };
        match self.vm.find_attribute(node, &intern(field))? {
            Some(value) => T::take(self, &value, place),
            None => match T::missing() {
                Some(missing) => Ok(missing),
                None => {
                    Err(self.vm.type_error(format!("required field \"{field}\" missing from {constructor}")))
                }
            },
        }
    }

    /// Where a node of `sum` stands.
    fn span(&mut self, node: &Value, sum: &'static str) -> Outcome<Span> {
        let mut numbers = [0i64; 4];
        for (index, name) in ["lineno", "col_offset", "end_lineno", "end_col_offset"].iter().enumerate() {
            let value = self.vm.find_attribute(node, &intern(name))?;
            let value = value.filter(|value| index < 2 || !is_none(value));
            numbers[index] = match value {
                Some(value) => self.integer(&value)?,
                None if index < 2 || self.classes_require_end(sum) => {
                    let message = format!("required field \"{name}\" missing from {sum}");
                    return Err(self.vm.type_error(message));
                }
                None => numbers[index - 2],
            };
        }
        let [line, column, end_line, end_column] = numbers;
        if line > end_line {
            return Err(self
                .vm
                .value_error(format!("AST node line range ({line}, {end_line}) is not valid")));
        }
        if (line < 0 && end_line != line) || (column < 0 && column != end_column) {
            return Err(self.vm.value_error(format!(
                "AST node column range ({column}, {end_column}) for line range ({line}, {end_line}) is not valid"
            )));
        }
        if line == end_line && column > end_column {
            let message = format!("line {line}, column {column}-{end_column} is not a valid range");
            return Err(self.vm.value_error(message));
        }
        Ok(Span::new(offset(line, column), offset(end_line, end_column)))
    }

    fn classes_require_end(&self, sum: &str) -> bool {
        matches!(sum, "pattern" | "type_param")
    }

    fn integer(&mut self, value: &Value) -> Outcome<i64> {
        let Some(integer) = value.downcast::<Int>() else {
            let shown = self.vm.repr_text(value)?.to_string_lossy();
            return Err(self.vm.value_error(format!("invalid integer value: {shown}")));
        };
        match integer.to_big().to_i32() {
            Some(number) => Ok(i64::from(number)),
            None => Err(self.vm.overflow_error("Python int too large to convert to C int")),
        }
    }

    fn check_type_ignores(&mut self, node: &Value) -> Outcome<()> {
        let Some(ignores) = self.vm.find_attribute(node, &intern("type_ignores"))? else { return Ok(()) };
        if ignores.has::<List>() {
            return Ok(());
        }
        let given = ignores.class().name();
        let message = format!("Module field \"type_ignores\" must be a list, not a {given}");
        Err(self.vm.type_error(message))
    }

    /// The error of `None` where a part of the tree must be.
    fn none_error(&mut self, place: Place, sum: &str) -> Raised {
        let Place { node, field, in_list } = place;
        let message = if in_list {
            let list = if sum == "stmt" { "statement" } else { "expression" };
            format!("None disallowed in {list} list")
        } else {
            format!("field '{field}' is required for {node}")
        };
        self.vm.value_error(message)
    }

    /// Makes a node of `sum` while guarding the depth.
    fn deeper<T>(
        &mut self,
        value: &Value,
        place: Place,
        sum: &'static str,
        take: impl FnOnce(&mut FromObjects<'_>, &'static str, Span) -> Outcome<T>,
    ) -> Outcome<T> {
        if is_none(value) {
            return Err(self.none_error(place, sum));
        }
        let classes = self.classes.clone();
        self.vm.nested_while(&format!(" while traversing '{sum}' node"), |vm| {
            let mut from = FromObjects { vm, classes };
            let span = if is_located(sum) { from.span(value, sum)? } else { Span::default() };
            let name = from.constructor(value, sum)?;
            take(&mut from, name, span)
        })
    }

    /// The object in a `Constant`.
    fn constant(&mut self, value: &Value, span: Span) -> Outcome<ExprKind> {
        if let Some(tuple) = value.exact::<Tuple>() {
            let mut elts = Vec::with_capacity(tuple.items().len());
            for item in tuple.items().to_vec() {
                let kind = self.constant(&item, span)?;
                elts.push(Expr { span, kind });
            }
            return Ok(ExprKind::Tuple { elts, ctx: ExprContext::Load });
        }
        if set::is_frozen(value) {
            return self.frozen_set(value, span);
        }
        if let Some(number) = value.exact::<Complex>()
            && number.real.to_bits() != 0
        {
            let part =
                |constant| Box::new(Expr { span, kind: ExprKind::Constant { value: constant, kind: None } });
            return Ok(ExprKind::BinOp {
                left: part(Constant::Float(number.real)),
                op: Operator::Add,
                right: part(Constant::Complex(number.imaginary)),
            });
        }
        let value = self.simple_constant(value)?;
        Ok(ExprKind::Constant { value, kind: None })
    }

    /// The tree has no constants that are sets: a call makes one.
    fn frozen_set(&mut self, value: &Value, span: Span) -> Outcome<ExprKind> {
        let mut elts = Vec::new();
        for item in self.vm.collect(value)? {
            let kind = self.constant(&item, span)?;
            elts.push(Expr { span, kind });
        }
        let name = ExprKind::Name { id: "frozenset".into(), ctx: ExprContext::Load };
        let argument = ExprKind::Tuple { elts, ctx: ExprContext::Load };
        Ok(ExprKind::Call {
            func: Box::new(Expr { span, kind: name }),
            args: vec![Expr { span, kind: argument }],
            keywords: Vec::new(),
        })
    }

    fn simple_constant(&mut self, value: &Value) -> Outcome<Constant> {
        Ok(if is_none(value) {
            Constant::None
        } else if value.is(&ellipsis()) {
            Constant::Ellipsis
        } else if let Some(truth) = bool_::exact(value) {
            if truth { Constant::True } else { Constant::False }
        } else if let Some(integer) = value.exact::<Int>() {
            match integer.small() {
                Some(small) => Constant::Int(small),
                None => Constant::BigInt(Box::new(integer.to_big())),
            }
        } else if let Some(number) = value.exact::<Float>() {
            Constant::Float(number.value)
        } else if let Some(number) = value.exact::<Complex>() {
            Constant::Complex(number.imaginary)
        } else if let Some(text) = value.exact::<Str>() {
            Constant::Str(Arc::from(text.text().as_bytes()))
        } else if let Some(bytes) = value.exact::<Bytes>() {
            Constant::Bytes(Arc::from(&bytes.data[..]))
        } else {
            let given = value.class().name();
            return Err(self.vm.type_error(format!("got an invalid type in Constant: {given}")));
        })
    }
}

/// Whether nodes of a type of the grammar have places.
fn is_located(sum: &str) -> bool {
    GRAMMAR.iter().any(|known| known.name == sum && known.located.is_some())
}

/// The place of a line and column.
fn offset(line: i64, column: i64) -> u32 {
    let most = i64::from(u32::MAX / WIDTH) - 1;
    let line = (line - 1).clamp(0, most) as u32;
    line * WIDTH + column.clamp(0, i64::from(WIDTH) - 1) as u32
}

impl Take for Stmt {
    fn take(from: &mut FromObjects<'_>, value: &Value, place: Place) -> Outcome<Stmt> {
        from.deeper(value, place, "stmt", |from, name, span| {
            let kind = match name {
                "FunctionDef" => StmtKind::FunctionDef(Box::new(Record::take_fields(from, value, name)?)),
                "AsyncFunctionDef" => {
                    StmtKind::AsyncFunctionDef(Box::new(Record::take_fields(from, value, name)?))
                }
                "ClassDef" => StmtKind::ClassDef(Box::new(Record::take_fields(from, value, name)?)),
                "For" => StmtKind::For(Box::new(Record::take_fields(from, value, name)?)),
                "AsyncFor" => StmtKind::AsyncFor(Box::new(Record::take_fields(from, value, name)?)),
                "Try" => StmtKind::Try(Box::new(Record::take_fields(from, value, name)?)),
                "TryStar" => StmtKind::TryStar(Box::new(Record::take_fields(from, value, name)?)),
                _ => match from.take_statement(name, value)? {
                    Some(kind) => kind,
                    None => return Err(from.unexpected(value, "stmt")),
                },
            };
            let statement = Stmt { span, kind };
            super::validate::statement(from.vm, &statement, name)?;
            Ok(statement)
        })
    }

    fn missing() -> Option<Stmt> {
        None
    }
}

impl Take for Expr {
    fn take(from: &mut FromObjects<'_>, value: &Value, place: Place) -> Outcome<Expr> {
        from.deeper(value, place, "expr", |from, name, span| {
            let kind = match name {
                "Constant" => {
                    let mut kind = match from.vm.find_attribute(value, &intern("value"))? {
                        Some(object) => from.constant(&object, span)?,
                        None => {
                            return Err(from.vm.type_error("required field \"value\" missing from Constant"));
                        }
                    };
                    let prefix = from.vm.find_attribute(value, &intern("kind"))?;
                    if let ExprKind::Constant { kind, .. } = &mut kind {
                        *kind = prefix
                            .filter(|prefix| prefix.has::<Str>() && to_string(prefix) == "u")
                            .map(|_| StringPrefix::U);
                    }
                    kind
                }
                "Attribute" => ExprKind::Attribute {
                    value: from.field(value, name, "value")?,
                    attr: from.field(value, name, "attr")?,
                    attr_span: span,
                    ctx: from.field(value, name, "ctx")?,
                },
                "Interpolation" => ExprKind::Interpolation {
                    value: from.field(value, name, "value")?,
                    text: from.field(value, name, "str")?,
                    conversion: from.field(value, name, "conversion")?,
                    format_spec: from.field(value, name, "format_spec")?,
                },
                _ => match from.take_expression(name, value)? {
                    Some(kind) => kind,
                    None => return Err(from.unexpected(value, "expr")),
                },
            };
            let expression = Expr { span, kind };
            super::validate::expression(from.vm, &expression)?;
            Ok(expression)
        })
    }

    fn missing() -> Option<Expr> {
        None
    }
}

impl Take for Pattern {
    fn take(from: &mut FromObjects<'_>, value: &Value, place: Place) -> Outcome<Pattern> {
        from.deeper(value, place, "pattern", |from, name, span| {
            let kind = match from.take_pattern(name, value)? {
                Some(kind) => kind,
                None => return Err(from.unexpected(value, "pattern")),
            };
            let pattern = Pattern { span, kind };
            super::validate::pattern(from.vm, &pattern)?;
            Ok(pattern)
        })
    }

    fn missing() -> Option<Pattern> {
        None
    }
}

impl Take for TypeParam {
    fn take(from: &mut FromObjects<'_>, value: &Value, place: Place) -> Outcome<TypeParam> {
        from.deeper(value, place, "type_param", |from, name, span| {
            let kind = match name {
                "TypeVar" => TypeParamKind::TypeVar { bound: from.field(value, name, "bound")? },
                "ParamSpec" => TypeParamKind::ParamSpec,
                _ => TypeParamKind::TypeVarTuple,
            };
            let default_value = from.field(value, name, "default_value")?;
            let parameter = TypeParam { span, name: from.field(value, name, "name")?, kind, default_value };
            super::validate::name(from.vm, &parameter.name)?;
            Ok(parameter)
        })
    }

    fn missing() -> Option<TypeParam> {
        None
    }
}

macro_rules! take_records {
    ($($name:ident as $sum:literal $(at $span:ident)?;)*) => {$(
        impl Take for ast::$name {
            fn take(from: &mut FromObjects<'_>, value: &Value, place: Place) -> Outcome<Self> {
                from.deeper(value, place, $sum, |from, name, _span| {
                    #[allow(unused_mut, reason = "not every record has a place")]
                    let mut record: ast::$name = Record::take_fields(from, value, name)?;
                    $(record.$span = _span;)?
                    super::validate::Validate::validate(&record, from.vm)?;
                    Ok(record)
                })
            }

            fn missing() -> Option<Self> {
                None
            }
        }
    )*};
}

take_records! {
    ExceptHandler as "excepthandler" at span;
    WithItem as "withitem";
    MatchCase as "match_case";
    Alias as "alias" at span;
    Comprehension as "comprehension";
    Arguments as "arguments";
    Arg as "arg" at span;
    Keyword as "keyword" at span;
}

impl<T: Take> Take for Box<T> {
    fn take(from: &mut FromObjects<'_>, value: &Value, place: Place) -> Outcome<Self> {
        T::take(from, value, place).map(Box::new)
    }

    fn missing() -> Option<Self> {
        T::missing().map(Box::new)
    }
}

impl<T: Take> Take for Option<T> {
    fn take(from: &mut FromObjects<'_>, value: &Value, place: Place) -> Outcome<Self> {
        if is_none(value) { Ok(None) } else { T::take(from, value, place).map(Some) }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: Take> Take for Vec<T> {
    fn take(from: &mut FromObjects<'_>, value: &Value, place: Place) -> Outcome<Self> {
        let Place { node, field, .. } = place;
        let Some(list) = value.downcast::<List>() else {
            let given = value.class().name();
            let message = format!("{node} field \"{field}\" must be a list, not a {given}");
            return Err(from.vm.type_error(message));
        };
        let items = list.items.to_vec();
        let mut taken = Vec::with_capacity(items.len());
        for item in &items {
            taken.push(T::take(from, item, Place { in_list: true, ..place })?);
            if list.items.len() != items.len() {
                let message = format!("{node} field \"{field}\" changed size during iteration");
                return Err(from.vm.runtime_error(message));
            }
        }
        Ok(taken)
    }

    fn missing() -> Option<Self> {
        Some(Vec::new())
    }
}

impl Take for Identifier {
    fn take(from: &mut FromObjects<'_>, value: &Value, place: Place) -> Outcome<Self> {
        if is_none(value) {
            return Err(from.none_error(place, "identifier"));
        }
        if !value.is_exact::<Str>() {
            return Err(from.vm.type_error("AST identifier must be of type str"));
        }
        Ok(to_string(value).into())
    }

    fn missing() -> Option<Self> {
        None
    }
}

impl Take for Constant {
    fn take(from: &mut FromObjects<'_>, value: &Value, _: Place) -> Outcome<Self> {
        from.simple_constant(value)
    }

    fn missing() -> Option<Self> {
        None
    }
}

impl Take for Option<Conversion> {
    fn take(from: &mut FromObjects<'_>, value: &Value, _: Place) -> Outcome<Self> {
        match from.integer(value)? {
            -1 => Ok(None),
            115 => Ok(Some(Conversion::Str)),
            114 => Ok(Some(Conversion::Repr)),
            97 => Ok(Some(Conversion::Ascii)),
            other => Err(from.vm.system_error(format!("Unrecognized conversion character {other}"))),
        }
    }

    fn missing() -> Option<Self> {
        None
    }
}

impl Take for bool {
    fn take(from: &mut FromObjects<'_>, value: &Value, _: Place) -> Outcome<Self> {
        Ok(from.integer(value)? != 0)
    }

    fn missing() -> Option<Self> {
        None
    }
}

impl Take for u32 {
    fn take(from: &mut FromObjects<'_>, value: &Value, _: Place) -> Outcome<Self> {
        if is_none(value) {
            return Ok(0);
        }
        match u32::try_from(from.integer(value)?) {
            Ok(level) => Ok(level),
            Err(_) => Err(from.vm.value_error("Negative ImportFrom level")),
        }
    }

    fn missing() -> Option<Self> {
        Some(0)
    }
}

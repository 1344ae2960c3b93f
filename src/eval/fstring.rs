//! Formatted string literals (reference, 2.4.3).

use super::constant::{self, Constant};
use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, Expr};
use super::raise::Outcome;
use super::vm::Vm;
use crate::code::SyntaxError;
use crate::heap::Value;
use crate::text::quick_format::{QuickFormat, push_float, push_integer};
use crate::text::{Text, TextBuilder};
use crate::types::none::none;
use crate::types::str::{self, Str};
use crate::types::{float, int, template};
use vivarium_syntax::ast::{self, Conversion, ExprKind, Span};

/// A part of an f-string.
enum Piece {
    Literal(Text),
    Field(Field),
}

/// `{value!conversion:specification}`.
struct Field {
    value: BoxExpr,
    conversion: Option<Conversion>,
    specification: Specification,
    span: Span,
}

/// What follows the colon of a field.
enum Specification {
    None,
    Constant { text: Value, quick: QuickFormat },
    Computed(BoxExpr),
}

impl Field {
    /// The value of the field after its conversion.
    fn converted(&self, vm: &mut Vm) -> Outcome {
        let value = self.value.eval(vm)?;
        let Some(conversion) = self.conversion else { return Ok(value) };
        vm.frame.at = self.span;
        convert(vm, &value, conversion).map_err(|raised| vm.at(self.span, raised))
    }

    /// The field's string.
    fn string(&self, vm: &mut Vm) -> Outcome {
        let value = self.converted(vm)?;
        let specification = match &self.specification {
            Specification::None if value.is_exact::<Str>() => return Ok(value),
            Specification::None => str::intern::empty(),
            Specification::Constant { text, .. } => text.clone(),
            Specification::Computed(text) => text.eval(vm)?,
        };
        vm.frame.at = self.span;
        vm.format(&value, &specification).map_err(|raised| vm.at(self.span, raised))
    }

    fn push(&self, vm: &mut Vm, builder: &mut TextBuilder) -> Outcome<()> {
        let value = self.converted(vm)?;
        let (specification, done) = match &self.specification {
            Specification::None => (None, push_plain(builder, &value)),
            Specification::Constant { text, quick } => {
                (Some(text.clone()), push_quick(builder, &value, quick))
            }
            Specification::Computed(text) => (Some(text.eval(vm)?), false),
        };
        if done {
            return Ok(());
        }
        vm.frame.at = self.span;
        let specification = specification.unwrap_or_else(str::intern::empty);
        let text = vm.format(&value, &specification).map_err(|raised| vm.at(self.span, raised))?;
        builder.push_text(text.payload::<Str>().text());
        Ok(())
    }
}

/// `str(value)`, `repr(value)` or `ascii(value)`.
fn convert(vm: &mut Vm, value: &Value, conversion: Conversion) -> Outcome {
    match conversion {
        Conversion::Str => vm.str(value),
        Conversion::Repr => vm.repr(value),
        Conversion::Ascii => vm.ascii(value),
    }
}

/// Appends `format(value)` for the common types.
#[inline]
fn push_plain(builder: &mut TextBuilder, value: &Value) -> bool {
    if let Some(string) = value.exact::<Str>() {
        builder.push_text(string.text());
    } else if let Some(integer) = int::exact_small(value) {
        push_integer(builder, integer);
    } else if let Some(float) = float::exact(value) {
        push_float(builder, float);
    } else {
        return false;
    }
    true
}

/// Appends `format(value, specification)` for the common types and specifications.
#[inline]
fn push_quick(builder: &mut TextBuilder, value: &Value, quick: &QuickFormat) -> bool {
    if let Some(integer) = int::exact_small(value) {
        return quick.push_integer(builder, integer);
    }
    if let Some(float) = float::exact(value) {
        return quick.push_float(builder, float);
    }
    value.exact::<Str>().is_some_and(|string| quick.push_text(builder, string.text()))
}

/// An f-string of several pieces.
struct Joined {
    pieces: Box<[Piece]>,
    capacity: usize,
    span: Span,
}

impl Expr for Joined {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let mut builder = TextBuilder::with_capacity(self.capacity);
        for piece in &self.pieces {
            match piece {
                Piece::Literal(text) => builder.push_text(text),
                Piece::Field(field) => field.push(vm, &mut builder)?,
            }
        }
        Ok(str::new(builder.finish()))
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// An f-string that is one field.
struct Single(Field);

impl Expr for Single {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        self.0.string(vm)
    }

    fn span(&self) -> Span {
        self.0.span
    }
}

/// The text of an f-string without fields.
fn constant_text(values: &[ast::Expr]) -> Option<Text> {
    let mut builder = TextBuilder::new();
    for value in values {
        builder.push_text(&literal(value)?);
    }
    Some(builder.finish())
}

fn literal(value: &ast::Expr) -> Option<Text> {
    match &value.kind {
        ExprKind::Constant { value: constant @ ast::Constant::Str(_), .. } => {
            Some(constant::object(constant).payload::<Str>().text().clone())
        }
        _ => None,
    }
}

fn lower_field(lowerer: &mut Lowerer<'_>, expr: &ast::Expr) -> Lowered<Field> {
    let ExprKind::FormattedValue { value, conversion, format_spec } = &expr.kind else {
        let value = lowerer.expr(expr)?;
        return Ok(Field { value, conversion: None, specification: Specification::None, span: expr.span });
    };
    let value = lowerer.expr(value)?;
    let specification = match format_spec {
        None => Specification::None,
        Some(spec) => lower_specification(lowerer, spec)?,
    };
    Ok(Field { value, conversion: *conversion, specification, span: expr.span })
}

fn lower_specification(lowerer: &mut Lowerer<'_>, spec: &ast::Expr) -> Lowered<Specification> {
    let constant = match &spec.kind {
        ExprKind::JoinedStr { values } => constant_text(values),
        _ => literal(spec),
    };
    Ok(match constant {
        Some(text) if text.is_empty() => Specification::None,
        Some(text) => {
            let quick = QuickFormat::new(&text);
            Specification::Constant { text: str::new(text), quick }
        }
        None => Specification::Computed(lowerer.expr(spec)?),
    })
}

/// Lowers an f-string given by its parts.
pub fn lower(lowerer: &mut Lowerer<'_>, values: &[ast::Expr], span: Span) -> Lowered<BoxExpr> {
    if let Some(text) = constant_text(values) {
        return Ok(Box::new(Constant { value: str::new(text), span }));
    }
    if let [value] = values {
        return Ok(Box::new(Single(lower_field(lowerer, value)?)));
    }
    let mut pieces = Vec::with_capacity(values.len());
    let mut capacity = 0;
    for value in values {
        match literal(value) {
            Some(text) => {
                capacity += text.byte_len();
                pieces.push(Piece::Literal(text));
            }
            None => {
                capacity += 8;
                pieces.push(Piece::Field(lower_field(lowerer, value)?));
            }
        }
    }
    Ok(Box::new(Joined { pieces: pieces.into(), capacity, span }))
}

/// A part of a t-string.
enum TemplatePart {
    Literal(Value),
    Interpolation(Interpolation),
}

/// `{value!conversion:specification}` in a t-string: nothing of it is applied.
struct Interpolation {
    value: BoxExpr,
    expression: Value,
    conversion: Value,
    specification: Option<BoxExpr>,
}

impl Interpolation {
    fn make(&self, vm: &mut Vm) -> Outcome {
        let value = self.value.eval(vm)?;
        let specification = match &self.specification {
            Some(specification) => specification.eval(vm)?,
            None => str::intern::empty(),
        };
        let (expression, conversion) = (self.expression.clone(), self.conversion.clone());
        Ok(template::interpolation::new(value, expression, conversion, specification))
    }
}

/// A t-string (PEP 750).
struct Template {
    parts: Box<[TemplatePart]>,
    span: Span,
}

impl Expr for Template {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        let mut parts = Vec::with_capacity(self.parts.len());
        for part in &self.parts {
            parts.push(match part {
                TemplatePart::Literal(text) => text.clone(),
                TemplatePart::Interpolation(interpolation) => interpolation.make(vm)?,
            });
        }
        Ok(template::of_parts(parts))
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// Lowers a t-string given by its parts.
///
/// # Errors
/// What is wrong with a part.
pub fn lower_template(lowerer: &mut Lowerer<'_>, values: &[ast::Expr], span: Span) -> Lowered<BoxExpr> {
    let mut parts = Vec::with_capacity(values.len());
    for part in values {
        let ExprKind::Interpolation { value, text, conversion, format_spec } = &part.kind else {
            let text = literal(part)
                .ok_or_else(|| SyntaxError::new("a template holds strings and interpolations", part.span))?;
            parts.push(TemplatePart::Literal(str::new(text)));
            continue;
        };
        let conversion = match conversion {
            None => none(),
            Some(Conversion::Str) => str::intern("s").into_value(),
            Some(Conversion::Repr) => str::intern("r").into_value(),
            Some(Conversion::Ascii) => str::intern("a").into_value(),
        };
        parts.push(TemplatePart::Interpolation(Interpolation {
            value: lowerer.expr(value)?,
            expression: str::new(&**text),
            conversion,
            specification: format_spec.as_deref().map(|spec| lowerer.expr(spec)).transpose()?,
        }));
    }
    Ok(Box::new(Template { parts: parts.into(), span }))
}

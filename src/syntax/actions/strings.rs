//! String literals, f-strings and t-strings, and their concatenation (reference, sections 2.5
//! and 6.2.2).

use super::{Action, Builder, refuse, span, string_constant};
use crate::ast::{Constant, Conversion, Expr, ExprKind, Identifier, Span, StringPrefix};
use crate::escape;
use std::sync::Arc;

/// One literal of a concatenation.
#[derive(Debug)]
pub(crate) enum StringPart {
    /// A constant.
    Constant {
        span: Span,
        value: Vec<u8>,
        unicode_prefix: bool,
    },
    Bytes {
        span: Span,
        value: Vec<u8>,
    },
    /// An f-string's or t-string's values.
    Formatted {
        span: Span,
        values: Vec<Expr>,
        template: bool,
    },
}

impl StringPart {
    fn span(&self) -> Span {
        match self {
            StringPart::Constant { span, .. }
            | StringPart::Bytes { span, .. }
            | StringPart::Formatted { span, .. } => *span,
        }
    }
}

/// One part of an f-string or of a format specifier, before it is known how to read its text.
#[derive(Debug)]
pub(crate) enum Field {
    /// Text as written.
    Text(Span),
    /// A replacement field.
    Replacement(Box<Replacement>),
}

/// A replacement field.
#[derive(Debug)]
pub(crate) struct Replacement {
    span: Span,
    value: Expr,
    /// The expression as written, and where what is shown of a field with `=` ends.
    source: Span,
    debug: Option<Span>,
    conversion: Option<Conversion>,
    format_spec: Option<(Span, Vec<Field>)>,
}

/// A replacement field as the grammar finds it.
#[derive(Debug)]
pub(crate) struct RawField {
    pub span: Span,
    /// Where the text inside the braces begins.
    pub inner: u32,
    /// Where what follows the expression begins.
    pub before: u32,
    pub value: Expr,
    /// Where the `=` ends.
    pub debug: Option<u32>,
    /// Where the `!` stands, and the name after it.
    pub conversion: Option<(u32, Identifier, Span)>,
    pub format_spec: Option<(Span, Vec<Field>)>,
}

/// Checks a field's conversion.
pub(crate) fn field(builder: &Builder<'_>, raw: RawField) -> Action<Field> {
    let conversion = match &raw.conversion {
        None => None,
        Some((sign, name, place)) => {
            if sign + 1 != place.start {
                return refuse();
            }
            match &**name {
                "s" => Some(Conversion::Str),
                "r" => Some(Conversion::Repr),
                "a" => Some(Conversion::Ascii),
                _ => return refuse(),
            }
        }
    };
    Ok(Field::Replacement(Box::new(Replacement {
        span: raw.span,
        value: raw.value,
        source: span(raw.inner, raw.before),
        debug: raw.debug.map(|sign| span(raw.inner, after_blank(builder.source, sign))),
        conversion,
        format_spec: raw.format_spec,
    })))
}

/// Where white space and comments that begin at `offset` end.
fn after_blank(source: &str, offset: u32) -> u32 {
    let mut rest = &source[offset as usize..];
    loop {
        rest = rest.trim_start_matches([' ', '\t', '\x0c', '\n', '\r', '\\']);
        if !rest.starts_with('#') {
            return (source.len() - rest.len()) as u32;
        }
        rest = rest.trim_start_matches(|found| found != '\n' && found != '\r');
    }
}

/// How the text of an f-string is to be read.
#[derive(Clone, Copy)]
struct Style {
    raw: bool,
    template: bool,
    /// The closing quotes: CPython places errors in the text there.
    closing: Span,
}

/// A string literal without fields.
pub(crate) fn plain(builder: &Builder<'_>, start: u32, end: u32) -> Action<StringPart> {
    let place = span(start, end);
    let text = builder.text(place);
    let prefix = text.find(['"', '\'']).unwrap_or(0);
    let (mut raw, mut bytes, mut unicode_prefix) = (false, false, false);
    for letter in text[..prefix].bytes() {
        match letter {
            b'r' | b'R' => raw = true,
            b'b' | b'B' => bytes = true,
            b'u' => unicode_prefix = true,
            _ => {}
        }
    }
    let quoted = &text[prefix..];
    let quotes =
        if quoted.len() >= 6 && (quoted.starts_with("\"\"\"") || quoted.starts_with("'''")) { 3 } else { 1 };
    let inner = &quoted[quotes..quoted.len() - quotes];
    let offset = start as usize + prefix + quotes;
    let warnings = &mut *builder.warnings.borrow_mut();
    if bytes {
        let value = escape::bytes(inner, raw, place, offset, warnings)?;
        return Ok(StringPart::Bytes { span: place, value });
    }
    let value = escape::text(inner, raw, place, offset, warnings)?;
    Ok(StringPart::Constant { span: place, value, unicode_prefix })
}

/// An f-string or t-string; its prefix and quotes end at `opened`.
pub(crate) fn formatted(
    builder: &Builder<'_>,
    place: Span,
    opened: u32,
    fields: Vec<Field>,
    template: bool,
) -> Action<StringPart> {
    let opening = builder.text(span(place.start, opened));
    let quotes = opening.len() - opening.trim_end_matches(['"', '\'']).len();
    let closing = span(place.end - quotes as u32, place.end);
    let style = Style { raw: opening.contains(['r', 'R']), template, closing };
    let values = values(builder, fields, style)?;
    Ok(StringPart::Formatted { span: place, values, template })
}

/// The values of an f-string or format specifier: constants and fields, with a field's debug
/// text as a constant of its own. Empty constants are left out.
fn values(builder: &Builder<'_>, fields: Vec<Field>, style: Style) -> Action<Vec<Expr>> {
    let mut values = Vec::with_capacity(fields.len());
    for field in fields {
        match field {
            Field::Text(place) => {
                let warnings = &mut *builder.warnings.borrow_mut();
                let mut text = builder.text(place);
                // Text that ends in a doubled brace means one of them.
                if text.ends_with("{{") || text.ends_with("}}") {
                    text = &text[..text.len() - 1];
                }
                let value = escape::text(text, style.raw, style.closing, place.start as usize, warnings)?;
                if !value.is_empty() {
                    values.push(string_constant(place, value));
                }
            }
            Field::Replacement(field) => replacement(builder, *field, style, &mut values)?,
        }
    }
    Ok(values)
}

fn replacement(
    builder: &Builder<'_>,
    field: Replacement,
    style: Style,
    values: &mut Vec<Expr>,
) -> Action<()> {
    let mut conversion = field.conversion;
    if let Some(shown) = field.debug {
        let text = without_comments(builder.text(shown));
        let place = span(shown.start, shown.end);
        values.push(string_constant(place, text.into_bytes()));
        if conversion.is_none() && field.format_spec.is_none() {
            conversion = Some(Conversion::Repr);
        }
    }
    let format_spec = match field.format_spec {
        None => None,
        Some((place, fields)) => {
            // The fields in a format specifier are formatted in either kind of string.
            let parts = self::values(builder, fields, Style { template: false, ..style })?;
            Some(Box::new(Expr { span: place, kind: ExprKind::JoinedStr { values: fold(parts) } }))
        }
    };
    let value = Box::new(field.value);
    let kind = if style.template {
        let text = builder.text(field.source);
        let text: Arc<str> = Arc::from(text.trim_end());
        ExprKind::Interpolation { value, text, conversion, format_spec }
    } else {
        ExprKind::FormattedValue { value, conversion, format_spec }
    };
    values.push(Expr { span: field.span, kind });
    Ok(())
}

/// The text of a field with `=`, which leaves comments out.
fn without_comments(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if !text.contains('#') {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    let mut in_comment = false;
    for found in text.chars() {
        match found {
            '#' => in_comment = true,
            '\n' => {
                in_comment = false;
                kept.push(found);
            }
            _ if !in_comment => kept.push(found),
            _ => {}
        }
    }
    kept
}

/// The parts of a concatenation as one expression.
pub(crate) fn concatenate(_builder: &Builder<'_>, mut parts: Vec<StringPart>, whole: Span) -> Action<Expr> {
    let is_bytes = |part: &StringPart| matches!(part, StringPart::Bytes { .. });
    let is_template = |part: &StringPart| matches!(part, StringPart::Formatted { template: true, .. });
    if parts.iter().any(is_template) && !parts.iter().all(is_template) {
        return refuse();
    }
    if parts.iter().any(is_bytes) {
        if !parts.iter().all(is_bytes) {
            return refuse();
        }
        let mut joined = Vec::new();
        for part in parts {
            if let StringPart::Bytes { value, .. } = part {
                joined.extend(value);
            }
        }
        let value = Constant::Bytes(joined.into());
        return Ok(Expr { span: whole, kind: ExprKind::Constant { value, kind: None } });
    }
    if parts.iter().all(|part| matches!(part, StringPart::Constant { .. })) {
        let mut joined = Vec::new();
        let mut kind = None;
        for (index, part) in parts.into_iter().enumerate() {
            if let StringPart::Constant { value, unicode_prefix, .. } = part {
                if index == 0 {
                    kind = unicode_prefix.then_some(StringPrefix::U);
                    joined = value;
                } else {
                    joined.extend(value);
                }
            }
        }
        let value = Constant::Str(joined.into());
        return Ok(Expr { span: whole, kind: ExprKind::Constant { value, kind } });
    }
    let template = parts.iter().any(is_template);
    let mut all = Vec::new();
    for part in parts.drain(..) {
        let place = part.span();
        match part {
            StringPart::Constant { value, unicode_prefix, .. } => {
                let mut constant = string_constant(place, value);
                if let ExprKind::Constant { kind, .. } = &mut constant.kind {
                    *kind = unicode_prefix.then_some(StringPrefix::U);
                }
                all.push(constant);
            }
            StringPart::Formatted { values, .. } => all.extend(values),
            StringPart::Bytes { .. } => {}
        }
    }
    let values = fold(all);
    let kind = if template { ExprKind::TemplateStr { values } } else { ExprKind::JoinedStr { values } };
    Ok(Expr { span: whole, kind })
}

/// A string constant among the parts of an f-string.
type StringConstant = (Span, Arc<[u8]>, Option<StringPrefix>);

/// Joins neighbouring constants and drops empty ones.
fn fold(values: Vec<Expr>) -> Vec<Expr> {
    let mut folded: Vec<Expr> = Vec::with_capacity(values.len());
    let mut run: Vec<StringConstant> = Vec::new();
    for value in values {
        match value.kind {
            ExprKind::Constant { value: Constant::Str(text), kind } => run.push((value.span, text, kind)),
            kind => {
                flush(&mut run, &mut folded);
                folded.push(Expr { span: value.span, kind });
            }
        }
    }
    flush(&mut run, &mut folded);
    folded
}

fn flush(run: &mut Vec<StringConstant>, folded: &mut Vec<Expr>) {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return };
    let place = first.0.to(last.0);
    let kind = first.2;
    let value: Arc<[u8]> = match &run[..] {
        [only] => only.1.clone(),
        all => all.iter().flat_map(|(_, text, _)| text.iter().copied()).collect::<Vec<_>>().into(),
    };
    run.clear();
    if !value.is_empty() {
        folded.push(Expr { span: place, kind: ExprKind::Constant { value: Constant::Str(value), kind } });
    }
}

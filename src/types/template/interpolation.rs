//! `string.templatelib.Interpolation`: a value between the strings of a template (PEP 750).

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::dict::Dict;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern, to_string};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{generic_alias, getset, object as object_type, tuple};

/// A value, how it was written, and how it is to be shown.
pub struct Interpolation {
    /// `value`.
    pub value: Value,
    expression: Value,
    conversion: Value,
    format_spec: Value,
}

/// The type `Interpolation`.
pub static CLASS: StaticType = StaticType::built_in::<Interpolation>(
    "string.templatelib.Interpolation",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for Interpolation {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for part in [&self.value, &self.expression, &self.conversion, &self.format_spec] {
            part.trace(tracer);
        }
    }
}

/// An interpolation; `conversion` is `None` or a letter.
pub fn new(value: Value, expression: Value, conversion: Value, format_spec: Value) -> Value {
    object::new(Interpolation { value, expression, conversion, format_spec })
}

/// The names of the parts, in order.
const PARTS: [&str; 4] = ["value", "expression", "conversion", "format_spec"];

fn make(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [value, expression, conversion, format_spec] = arguments.bind(vm, "Interpolation", PARTS, 0, 0, 1)?;
    let expression = text(vm, "expression", expression)?;
    let conversion = match conversion.filter(|conversion| !is_none(conversion)) {
        None => none(),
        Some(conversion) => {
            let conversion = text(vm, "conversion", Some(conversion))?;
            if !matches!(to_string(&conversion).as_str(), "s" | "a" | "r") {
                let message = "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'";
                return Err(vm.value_error(message));
            }
            conversion
        }
    };
    let format_spec = text(vm, "format_spec", format_spec)?;
    Ok(new(value.unwrap_or_else(none), expression, conversion, format_spec))
}

fn text(vm: &mut Vm, name: &str, value: Option<Value>) -> Outcome {
    match value {
        None => Ok(intern::empty()),
        Some(value) if value.has::<Str>() => Ok(value),
        Some(value) => {
            let given = value.class().name();
            Err(vm.type_error(format!("Interpolation() argument '{name}' must be str, not {given}")))
        }
    }
}

fn parts(this: &Value) -> [Value; 4] {
    let data = this.payload::<Interpolation>();
    [data.value.clone(), data.expression.clone(), data.conversion.clone(), data.format_spec.clone()]
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let mut shown = Vec::new();
    for part in parts(this) {
        shown.push(vm.repr_text(&part)?.to_string_lossy());
    }
    Ok(str::new(format!("Interpolation({})", shown.join(", "))))
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    Ok(tuple::of([this.class_value(), tuple::of(parts(this))]))
}

macro_rules! part {
    ($name:literal, $field:ident, $doc:literal) => {
        GetSet {
            name: $name,
            get: |_, this| Ok(this.payload::<Interpolation>().$field.clone()),
            set: Some(getset::read_only_member),
            doc: $doc,
        }
    };
}

/// `Interpolation`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Interpolation object"),
    methods: &[
        Method::new("__reduce__", Native::NoArguments(reduce), ""),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[
        part!("value", value, "Value"),
        part!("expression", expression, "Expression"),
        part!("conversion", conversion, "Conversion"),
        part!("format_spec", format_spec, "Format specifier"),
    ],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.repr.set(Some(repr));
    },
};

/// Gives the class what a definition has no place for: `__match_args__`.
pub fn complete() {
    let class = CLASS.payload();
    let names = PARTS.iter().map(|name| str::intern(name).into_value()).collect();
    class.dict().payload::<Dict>().set_name(&str::intern("__match_args__"), tuple::new(names));
    class.modified();
}

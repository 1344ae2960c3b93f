//! `string.templatelib.Template`: what a t-string gives (PEP 750).

pub mod interpolation;

use super::definition::{Definition, GetSet, Method, Native};
use super::str::{self, Str, intern};
use super::tuple::{self, Tuple};
use super::type_::{CLASS as TYPE, StaticType};
use super::{generic_alias, object as object_type};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value};
use crate::text::TextBuilder;
use interpolation::Interpolation;
use std::cell::Cell;

/// Strings with interpolations between them: there is one string more than interpolations.
pub struct Template {
    strings: Value,
    interpolations: Value,
}

/// The type `Template`.
pub static CLASS: StaticType = StaticType::built_in::<Template>(
    "string.templatelib.Template",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for Template {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.strings.trace(tracer);
        self.interpolations.trace(tracer);
    }
}

impl Template {
    fn strings(&self) -> &[Value] {
        self.strings.payload::<Tuple>().items()
    }

    fn interpolations(&self) -> &[Value] {
        self.interpolations.payload::<Tuple>().items()
    }
}

/// The template of these parts, strings and interpolations: strings in a row become one, and one stands
/// before, between and after interpolations.
pub fn of_parts(parts: impl IntoIterator<Item = Value>) -> Value {
    let mut strings = Vec::new();
    let mut interpolations = Vec::new();
    let mut text = None;
    for part in parts {
        if part.has::<Interpolation>() {
            strings.push(text.take().unwrap_or_else(intern::empty));
            interpolations.push(part);
        } else {
            text = Some(match text {
                None => str::exact(&part),
                Some(before) => joined(&before, &part),
            });
        }
    }
    strings.push(text.unwrap_or_else(intern::empty));
    object::new(Template { strings: tuple::new(strings), interpolations: tuple::new(interpolations) })
}

fn joined(left: &Value, right: &Value) -> Value {
    let mut builder = TextBuilder::new();
    builder.push_text(left.payload::<Str>().text());
    builder.push_text(right.payload::<Str>().text());
    str::new(builder.finish())
}

/// Strings and interpolations in turns, without empty strings.
fn parts(template: &Template) -> Vec<Value> {
    let mut parts = Vec::new();
    let mut interpolations = template.interpolations().iter();
    for string in template.strings() {
        if !string.payload::<Str>().text().is_empty() {
            parts.push(string.clone());
        }
        parts.extend(interpolations.next().cloned());
    }
    parts
}

fn make(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    if !arguments.keywords.is_empty() {
        return Err(vm.type_error("Template.__new__ only accepts *args arguments"));
    }
    if let Some(wrong) =
        arguments.positional.iter().find(|part| !part.has::<Str>() && !part.has::<Interpolation>())
    {
        let given = wrong.class().name();
        return Err(vm.type_error(format!(
            "Template.__new__ *args need to be of type 'str' or 'Interpolation', got {given}"
        )));
    }
    Ok(of_parts(arguments.positional.iter().cloned()))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let template = this.payload::<Template>();
    let strings = vm.repr_text(&template.strings)?.to_string_lossy();
    let interpolations = vm.repr_text(&template.interpolations)?.to_string_lossy();
    Ok(str::new(format!("Template(strings={strings}, interpolations={interpolations})")))
}

fn concat(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let (Some(one), Some(other)) = (left.downcast::<Template>(), right.downcast::<Template>()) else {
        let given = right.class().built_in_name();
        let name = if given.is_empty() { right.class().name() } else { given.to_owned() };
        return Err(vm.type_error(format!(
            "can only concatenate string.templatelib.Template (not \"{name}\") to string.templatelib.Template"
        )));
    };
    let mut all = parts(one);
    all.extend(parts(other));
    Ok(of_parts(all))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let template = this.payload::<Template>();
    let library = vm.import_absolute("string.templatelib")?;
    let unpickle = vm.get_attribute(&library, &str::intern("_template_unpickle"))?;
    let arguments = tuple::of([template.strings.clone(), template.interpolations.clone()]);
    Ok(tuple::of([unpickle, arguments]))
}

fn get_values(_: &mut Vm, this: &Value) -> Outcome {
    let interpolations = this.payload::<Template>().interpolations();
    let value = |value: &Value| value.payload::<Interpolation>().value.clone();
    Ok(tuple::new(interpolations.iter().map(value).collect()))
}

fn iter(_: &mut Vm, this: &Value) -> Outcome {
    let parts = tuple::new(parts(this.payload::<Template>()));
    Ok(object::new(TemplateIterator { parts, next: Cell::new(0) }))
}

/// `Template`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Template object"),
    methods: &[
        Method::new("__reduce__", Native::NoArguments(reduce), ""),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[
        GetSet {
            name: "strings",
            get: |_, this| Ok(this.payload::<Template>().strings.clone()),
            set: Some(super::getset::read_only_member),
            doc: "Strings",
        },
        GetSet {
            name: "interpolations",
            get: |_, this| Ok(this.payload::<Template>().interpolations.clone()),
            set: Some(super::getset::read_only_member),
            doc: "Interpolations",
        },
        GetSet { name: "values", get: get_values, set: None, doc: "Values of interpolations" },
    ],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.repr.set(Some(repr));
        slots.iter.set(Some(iter));
        slots.concat.set(Some(concat));
    },
};

/// Gives a template's parts one after the other.
pub struct TemplateIterator {
    parts: Value,
    next: Cell<usize>,
}

/// The type `TemplateIter`.
pub static ITERATOR_CLASS: StaticType = StaticType::built_in::<TemplateIterator>(
    "string.templatelib.TemplateIter",
    &raw const ITERATOR_CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for TemplateIterator {
    fn class() -> &'static StaticType {
        &ITERATOR_CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.parts.trace(tracer);
    }
}

fn next(_: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let iterator = this.payload::<TemplateIterator>();
    let part = iterator.parts.payload::<Tuple>().items().get(iterator.next.get()).cloned();
    iterator.next.set(iterator.next.get().saturating_add(1));
    Ok(part)
}

/// `TemplateIter`, for the table of types.
pub static ITERATOR_DEFINITION: Definition = Definition {
    class: &ITERATOR_CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Template iterator object"),
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(|_, this| Ok(this.clone())));
        slots.next.set(Some(next));
    },
};

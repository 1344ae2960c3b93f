//! `%dataclass`: the fields of a dataclass, from which class each comes, and the methods that
//! `@dataclass` generated, as the text that it compiled.

use super::inspection::function_lines;
use super::text::{self, pad};
use super::value;
use crate::eval::Vm;
use crate::eval::protocol::attributes::instance_attribute;
use crate::heap::Value;
use crate::types::bool_;
use crate::types::cell::Cell;
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::names::names;
use crate::types::none::is_none;
use crate::types::str::{Str, intern, to_string};
use crate::types::type_::TypeObject;
use serde::Serialize;

/// A field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its annotation.
    pub annotation: String,
    /// What it is when nothing is given: `0`, `list() anew for each object`.
    pub default: Option<String>,
    /// The class that declares it.
    pub from: String,
    /// What is not as usual: `not in __init__`, `not compared`, `by name only`.
    pub flags: Vec<String>,
}

/// A generated method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Method {
    /// Its name.
    pub name: String,
    /// Its text.
    pub source: Vec<String>,
    /// The names in the text that stand for values, with these.
    pub values: Vec<(String, String)>,
}

/// A dataclass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DataclassView {
    /// Its name.
    pub class: String,
    /// The options that are not as usual: `frozen=True`.
    pub options: Vec<String>,
    /// The class whose decorator made all this, where it is a base.
    pub inherited_from: Option<String>,
    /// The fields, in order.
    pub fields: Vec<Field>,
    /// The methods that were generated.
    pub methods: Vec<Method>,
    /// Methods that the class brings itself, so that none was generated.
    pub own: Vec<String>,
    /// What else the class got: `__match_args__ = ('x', 'y')`.
    pub others: Vec<String>,
}

/// The options of `@dataclass`, and what they are when nothing is said.
const OPTIONS: &[(&str, bool)] = &[
    ("init", true),
    ("repr", true),
    ("eq", true),
    ("order", false),
    ("unsafe_hash", false),
    ("frozen", false),
    ("match_args", true),
    ("kw_only", false),
    ("slots", false),
    ("weakref_slot", false),
];

/// The methods that are generated unless the class has them.
const GENERATED: &[&str] = &[
    "__init__",
    "__repr__",
    "__eq__",
    "__lt__",
    "__le__",
    "__gt__",
    "__ge__",
    "__hash__",
    "__setattr__",
    "__delattr__",
];

/// Looks at a dataclass; nothing when `class` is none.
pub fn look(vm: &mut Vm, class: &Value) -> Option<DataclassView> {
    let known = intern("__dataclass_fields__");
    let (fields, owner) = class.payload::<TypeObject>().search(&known)?;
    let kind = owner.payload::<TypeObject>();
    let namespace = kind.dict();
    let namespace = namespace.payload::<Dict>();
    let mut view = DataclassView {
        class: class.payload::<TypeObject>().short_name(),
        options: options(vm, &owner),
        inherited_from: (!owner.is(class)).then(|| kind.short_name()),
        fields: Vec::new(),
        methods: Vec::new(),
        own: Vec::new(),
        others: Vec::new(),
    };
    for (name, field) in value::named_entries(fields.downcast::<Dict>()?) {
        let from = declarer(&owner, &name, &field);
        view.fields.push(look_at_field(vm, name, &field, from));
    }
    for name in GENERATED {
        let Some(found) = namespace.get_name(&intern(name)) else { continue };
        match generated(&found) {
            Some(function) => view.methods.push(method(vm, name, &function)),
            None if is_none(&found) => {
                let why = "instances that are equal may change, so they have no hash";
                view.others.push(format!("{name} = None: {why}"));
            }
            None => view.own.push((*name).to_owned()),
        }
    }
    for name in ["__match_args__", "__slots__"] {
        if let Some(found) = namespace.get_name(&intern(name)) {
            view.others.push(format!("{name} = {}", value::brief(vm, &found, 60)));
        }
    }
    for (name, what) in
        [("__replace__", "copy.replace()"), ("__getstate__", "pickling"), ("__setstate__", "pickling")]
    {
        let found = namespace.get_name(&intern(name));
        if found.is_some_and(|found| is_of_library(&found)) {
            view.others.push(format!("{name}, for {what}"));
        }
    }
    Some(view)
}

fn options(vm: &mut Vm, class: &Value) -> Vec<String> {
    let Some((parameters, _)) = class.payload::<TypeObject>().search(&intern("__dataclass_params__")) else {
        return Vec::new();
    };
    let mut options = Vec::new();
    for (name, usual) in OPTIONS {
        let set = attribute(vm, &parameters, name).and_then(|set| bool_::exact(&set));
        if let Some(set) = set.filter(|set| set != usual) {
            options.push(format!("{name}={}", if set { "True" } else { "False" }));
        }
    }
    options
}

/// An attribute of one of the library's own objects, which are plain.
fn attribute(vm: &mut Vm, object: &Value, name: &str) -> Option<Value> {
    match vm.find_attribute(object, &intern(name)) {
        Ok(found) => found,
        Err(raised) => {
            drop(vm.take_raised(raised));
            None
        }
    }
}

/// The class that declares a field: the last one of the line that has this very field.
fn declarer(class: &Value, name: &str, field: &Value) -> String {
    let (known, name) = (intern("__dataclass_fields__"), intern(name));
    let has_it = |class: &Value| {
        let namespace = class.payload::<TypeObject>().namespace.get()?;
        let fields = namespace.payload::<Dict>().get_name(&known)?;
        fields.downcast::<Dict>()?.get_name(&name).filter(|own| own.is(field))
    };
    let line = class.payload::<TypeObject>().mro();
    let found = line.iter().rev().find(|class| has_it(class).is_some()).unwrap_or(class);
    found.payload::<TypeObject>().short_name()
}

fn is_missing(value: &Value) -> bool {
    value.class().short_name() == "_MISSING_TYPE"
}

fn look_at_field(vm: &mut Vm, name: String, field: &Value, from: String) -> Field {
    let mut get = |name: &str| attribute(vm, field, name).filter(|value| !is_missing(value));
    let (annotation, default, factory) = (get("type"), get("default"), get("default_factory"));
    let kind = get("_field_type");
    let flag = |value: Option<Value>| value.and_then(|value| bool_::exact(&value));
    let (init, repr, compare) = (flag(get("init")), flag(get("repr")), flag(get("compare")));
    let (hash, by_name) = (flag(get("hash")), flag(get("kw_only")));
    let kind = kind.and_then(|kind| attribute(vm, &kind, "name")).filter(|name| name.has::<Str>());
    let mut flags = Vec::new();
    match kind.map(|kind| to_string(&kind)).as_deref() {
        Some("_FIELD_CLASSVAR") => flags.push("a class variable, no field".to_owned()),
        Some("_FIELD_INITVAR") => flags.push("only passed on to __post_init__".to_owned()),
        _ => {}
    }
    let is_pseudo = !flags.is_empty();
    for (set, usual, words) in [
        (init, true, "not in __init__"),
        (repr, true, "not in repr"),
        (compare, true, "not compared"),
        (by_name.filter(|_| init != Some(false)), false, "by name only"),
    ] {
        if !is_pseudo && set.is_some_and(|set| set != usual)
            || is_pseudo && words == "by name only" && set == Some(true)
        {
            flags.push(words.to_owned());
        }
    }
    match hash {
        Some(true) if compare == Some(false) => flags.push("hashed all the same".to_owned()),
        Some(false) => flags.push("not hashed".to_owned()),
        _ => {}
    }
    let default = match (&default, &factory) {
        (Some(default), _) => Some(value::brief(vm, default, 24)),
        (None, Some(factory)) => {
            let called = match factory.downcast::<TypeObject>() {
                Some(class) => class.short_name(),
                None => value::brief(vm, factory, 24),
            };
            let call = if called.ends_with(')') { called } else { format!("{called}()") };
            Some(format!("{call}, anew each time"))
        }
        (None, None) => None,
    };
    Field { name, annotation: shown_type(vm, annotation.as_ref()), default, from, flags }
}

fn shown_type(vm: &mut Vm, annotation: Option<&Value>) -> String {
    match annotation {
        Some(class) if class.has::<TypeObject>() => class.payload::<TypeObject>().short_name(),
        Some(text) if text.has::<Str>() => to_string(text),
        Some(other) => value::brief(vm, other, 30),
        None => "?".to_owned(),
    }
}

/// The function that `@dataclass` compiled, behind what it may be wrapped in.
fn generated(found: &Value) -> Option<Value> {
    let function = found.exact::<Function>()?;
    if to_string(function.code.borrow().qualname.value()).starts_with("__create_fn__.") {
        return Some(found.clone());
    }
    let wrapped = instance_attribute(found, &names().__wrapped__)?;
    if wrapped.is(found) { None } else { generated(&wrapped) }
}

fn is_of_library(found: &Value) -> bool {
    let module = found.exact::<Function>().and_then(|function| function.module.get());
    module.is_some_and(|module| module.has::<Str>() && to_string(&module) == "dataclasses")
}

fn method(vm: &mut Vm, name: &str, function: &Value) -> Method {
    let (_, _, source) = function_lines(function);
    let function = function.payload::<Function>();
    let code = function.code.borrow().clone();
    let mut values = Vec::new();
    for (cell, variable) in function.closure.iter().zip(&code.freevars) {
        let content = cell.downcast::<Cell>().and_then(|cell| cell.content.get());
        if let Some(content) = content {
            values.push((to_string(variable.value()), value::brief(vm, &content, 40)));
        }
    }
    Method { name: name.to_owned(), source, values }
}

/// The view as text.
pub fn render(view: &DataclassView, columns: usize) -> String {
    let decorator = if view.options.is_empty() {
        "@dataclass".to_owned()
    } else {
        format!("@dataclass({})", view.options.join(", "))
    };
    let mut lines = vec![match &view.inherited_from {
        Some(base) => {
            format!("class {} is no dataclass itself; its base is: {decorator} class {base}", view.class)
        }
        None => format!("{decorator} class {}", view.class),
    }];
    if view.fields.is_empty() {
        lines.push(" it has no fields".to_owned());
    }
    let widest = |texts: Vec<&str>| texts.into_iter().map(text::width).max().unwrap_or(0).min(24);
    let names = widest(view.fields.iter().map(|field| field.name.as_str()).collect());
    let types = widest(view.fields.iter().map(|field| field.annotation.as_str()).collect());
    let default = |field: &Field| field.default.clone().unwrap_or_else(|| "(must be given)".to_owned());
    let defaults: Vec<String> = view.fields.iter().map(default).collect();
    let wide = widest(defaults.iter().map(String::as_str).collect());
    for (field, default) in view.fields.iter().zip(&defaults) {
        let mut parts = vec![
            pad(&field.name, names),
            pad(&field.annotation, types),
            pad(default, wide),
            format!("of {}", field.from),
        ];
        parts.extend((!field.flags.is_empty()).then(|| field.flags.join(", ")));
        lines.extend(text::flow(&parts, "   ", columns));
    }
    if !view.methods.is_empty() {
        lines.push(" generated, as it was compiled:".to_owned());
    }
    for method in &view.methods {
        for line in &method.source {
            // The text has one space for each level; whole lines, so that they can be copied.
            let level = line.len() - line.trim_start().len();
            lines.push(format!("   {}{}", "    ".repeat(level), line.trim_start()));
        }
        for (name, value) in &method.values {
            lines.extend(text::wrap(&format!("# {name} is {value}"), "       ", columns));
        }
    }
    if !view.own.is_empty() {
        let text = format!("written in the class, and kept: {}", view.own.join(", "));
        lines.extend(text::wrap(&text, " ", columns));
    }
    for other in &view.others {
        lines.extend(text::wrap(&format!("also set: {other}"), " ", columns));
    }
    text::lines(&lines)
}

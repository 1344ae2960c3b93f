//! A value in few words: by its number where it has an identity worth following, never by address.
//!
//! Showing runs the program's code only where a class has a `__repr__` of its own; what that raises
//! is swallowed.

use super::text::clip;
use crate::eval::Vm;
use crate::heap::attributes::{self, Storage};
use crate::heap::type_head::HEAP_TYPE;
use crate::heap::{Value, collector, identity};
use crate::types::bytes::Bytes;
use crate::types::code;
use crate::types::dict::Dict;
use crate::types::exception::Exception;
use crate::types::function::Function;
use crate::types::int::Int;
use crate::types::list::List;
use crate::types::member::Member;
use crate::types::method::Method;
use crate::types::module::Module;
use crate::types::names::names;
use crate::types::str::{self, Str};
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use crate::types::{bool_, complex, float, none};
use serde::Serialize;

/// A value as it stood when it was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ValueView {
    /// `list#1`; nothing for numbers, strings and other values that are what they read as.
    pub id: Option<String>,
    /// The name of its type.
    pub class: String,
    /// What it is, in few words.
    pub text: String,
    /// How many references there are to it; nothing where it lives for ever.
    pub references: Option<u32>,
}

/// How many parts of a container are shown.
const PARTS: usize = 8;
/// How deep containers are shown within containers.
const DEPTH: usize = 2;
/// How long a value's text may become.
pub const LONGEST: usize = 120;

/// Whether a value is what it reads as, so that it is shown without a number.
pub fn is_plain(value: &Value) -> bool {
    none::is_none(value)
        || none::is_not_implemented(value)
        || value.is_exact::<none::EllipsisType>()
        || bool_::exact(value).is_some()
        || value.is_exact::<Int>()
        || value.is_exact::<float::Float>()
        || value.is_exact::<complex::Complex>()
        || value.is_exact::<Str>()
        || value.is_exact::<Bytes>()
        || value.has::<TypeObject>()
        || value.has::<Module>()
}

/// The value's number with its type: `list#1`. Plain values have none.
pub fn id(value: &Value) -> Option<String> {
    if is_plain(value) || value.header().is_immortal() {
        return None;
    }
    Some(format!("{}#{}", value.class().short_name(), identity::number(value)))
}

/// Looks at a value, of which the caller holds `own` references that are not the program's.
pub fn view(vm: &mut Vm, value: &Value, own: u32) -> ValueView {
    let header = value.header();
    let references = (!header.is_immortal()).then(|| value.refcount().saturating_sub(own));
    ValueView {
        id: id(value),
        class: value.class().short_name(),
        text: clip(&describe(vm, value, 0), LONGEST),
        references,
    }
}

/// The value in at most `columns` columns.
pub fn brief(vm: &mut Vm, value: &Value, columns: usize) -> String {
    clip(&describe(vm, value, 1), columns)
}

/// The name by which an object is spoken of: its `repr` where the class has one of its own, its
/// number else.
pub fn called(vm: &mut Vm, value: &Value) -> String {
    if is_plain(value) || has_own_repr(value) {
        return brief(vm, value, 40);
    }
    id(value).unwrap_or_else(|| value.class().short_name())
}

/// The name by which an object is spoken of where no code of the program may run.
pub fn quietly_called(vm: &mut Vm, value: &Value) -> String {
    match id(value) {
        Some(id) => id,
        None => called(vm, value),
    }
}

/// Whether the class of `value` has a `__repr__` written in Python.
pub fn has_own_repr(value: &Value) -> bool {
    value.class().lookup(&names().__repr__).is_some_and(|repr| repr.is_exact::<Function>())
}

/// The attributes an instance keeps itself.
pub fn own_attributes(value: &Value) -> Vec<(String, Value)> {
    match attributes::storage(value) {
        Storage::Shaped(_) => attributes::all(value)
            .into_iter()
            .map(|(name, value)| (str::to_string(name.value()), value))
            .collect(),
        Storage::Dict(dict) => named_entries(dict.payload()),
        Storage::Absent => Vec::new(),
    }
}

/// The attributes an instance keeps in slots (`__slots__`), those of its class first.
pub fn slot_attributes(value: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for class in value.class().mro() {
        let Some(namespace) = class.payload::<TypeObject>().namespace.get() else { continue };
        for (_, entry) in namespace.payload::<Dict>().entries() {
            if let Some(member) = entry.exact::<Member>()
                && let Some(held) = attributes::slot(value, member.slot).and_then(|cell| cell.get())
            {
                found.push((str::to_string(member.name.value()), held));
            }
        }
    }
    found
}

/// The entries of a dict whose keys are strings.
pub fn named_entries(dict: &Dict) -> Vec<(String, Value)> {
    let named = dict.entries().into_iter().filter(|(key, _)| key.has::<Str>());
    named.map(|(key, value)| (str::to_string(&key), value)).collect()
}

/// The values an object owns.
pub fn children(object: &Value) -> Vec<Value> {
    let mut children = Vec::new();
    collector::children(object, &mut |child| children.push(child.clone()));
    children
}

fn describe(vm: &mut Vm, value: &Value, depth: usize) -> String {
    if let Some(class) = value.downcast::<TypeObject>() {
        return format!("class {}", class.short_name());
    }
    if let Some(module) = value.downcast::<Module>() {
        let name = module.namespace.get_name(&names().__name__);
        return format!("module {}", name.map_or_else(|| "?".to_owned(), |name| text_of(&name)));
    }
    if let Some(text) = value.exact::<Str>() {
        return quoted(vm, value, text);
    }
    if is_plain(value) || value.header().is_immortal() {
        return representation(vm, value);
    }
    if has_own_repr(value) {
        return representation(vm, value);
    }
    if value.class().head.has(HEAP_TYPE) {
        return instance(vm, value, depth);
    }
    container(vm, value, depth).unwrap_or_else(|| built_in(vm, value, depth))
}

/// A string, of which no more than can be shown is quoted.
fn quoted(vm: &mut Vm, value: &Value, text: &Str) -> String {
    if text.text().char_len() <= LONGEST {
        return representation(vm, value);
    }
    let beginning: String = text.text().to_string_lossy().chars().take(LONGEST).collect();
    let shortened = str::new(beginning);
    let shown = representation(vm, &shortened);
    format!("{}…", &shown[..shown.len() - 1])
}

fn text_of(value: &Value) -> String {
    if value.has::<Str>() { str::to_string(value) } else { "?".to_owned() }
}

/// `repr(value)`; what it raises is told in its place.
fn representation(vm: &mut Vm, value: &Value) -> String {
    if let Some(integer) = value.exact::<Int>()
        && let Some(large) = integer.large()
        && large.bits() > 600
    {
        return format!("an int of {} bits", large.bits());
    }
    let in_flight = (vm.raised.take(), vm.raised_at.take(), vm.result.take());
    let shown = match vm.repr_text(value) {
        Ok(text) => text.to_string_lossy().replace('\n', "\\n"),
        Err(raised) => {
            let exception = vm.take_raised(raised);
            let known = id(value).unwrap_or_else(|| value.class().short_name());
            format!("{known} (its repr raises {})", exception.class().short_name())
        }
    };
    (vm.raised, vm.raised_at, vm.result) = in_flight;
    shown
}

/// A list, tuple, set or dict.
fn container(vm: &mut Vm, value: &Value, depth: usize) -> Option<String> {
    let class = value.class().short_name();
    let (open, close) = match class.as_str() {
        "list" if value.is_exact::<List>() => ("[", "]"),
        "tuple" if value.is_exact::<Tuple>() => ("(", ")"),
        "set" => ("{", "}"),
        "frozenset" => ("frozenset({", "})"),
        "dict" if value.is_exact::<Dict>() => ("{", "}"),
        _ => return None,
    };
    let all = items(value);
    if all.is_empty() && matches!(class.as_str(), "set" | "frozenset") {
        return Some(format!("{class}()"));
    }
    if depth > DEPTH && !all.is_empty() {
        return Some(format!("{open}…{close}"));
    }
    let mut parts = Vec::new();
    for (key, item) in all.iter().take(PARTS) {
        let shown = nested(vm, item, depth);
        parts.push(match key {
            Some(key) => format!("{}: {shown}", nested(vm, key, depth)),
            None => shown,
        });
    }
    if all.len() > PARTS {
        parts.push(format!("… {} more", all.len() - PARTS));
    }
    let comma = if class == "tuple" && all.len() == 1 { "," } else { "" };
    Some(format!("{open}{}{comma}{close}", parts.join(", ")))
}

/// The items of a container, with their keys in a dict.
pub fn items(value: &Value) -> Vec<(Option<Value>, Value)> {
    if let Some(dict) = value.exact::<Dict>() {
        return dict.entries().into_iter().map(|(key, value)| (Some(key), value)).collect();
    }
    if let Some(list) = value.exact::<List>() {
        return list.items.to_vec().into_iter().map(|item| (None, item)).collect();
    }
    if let Some(tuple) = value.exact::<Tuple>() {
        return tuple.items().iter().map(|item| (None, item.clone())).collect();
    }
    children(value).into_iter().map(|item| (None, item)).collect()
}

/// A value inside another: by its number where it is an object with an identity of its own.
fn nested(vm: &mut Vm, value: &Value, depth: usize) -> String {
    if is_plain(value) || has_own_repr(value) {
        return clip(&describe(vm, value, depth + 1), 40);
    }
    if depth >= 1
        && let Some(id) = id(value)
    {
        return id;
    }
    container(vm, value, depth + 1).or_else(|| id(value)).unwrap_or_else(|| built_in(vm, value, depth + 1))
}

/// An instance of a class of the program that has no `__repr__` of its own.
fn instance(vm: &mut Vm, value: &Value, depth: usize) -> String {
    let class = value.class().short_name();
    if value.has::<Exception>() {
        return representation(vm, value);
    }
    if depth > 0 {
        return id(value).unwrap_or(class);
    }
    let attributes = own_attributes(value);
    let mut parts: Vec<String> = Vec::new();
    for (name, attribute) in attributes.iter().take(PARTS) {
        parts.push(format!("{name}={}", nested(vm, attribute, 1)));
    }
    if attributes.len() > PARTS {
        parts.push(format!("… {} more", attributes.len() - PARTS));
    }
    format!("{class}({})", parts.join(", "))
}

/// An object of a built-in type that is no container.
fn built_in(vm: &mut Vm, value: &Value, depth: usize) -> String {
    if let Some(function) = value.exact::<Function>() {
        return signature(function);
    }
    if let Some(method) = value.exact::<Method>() {
        let function = match method.function.exact::<Function>() {
            Some(function) => text_of(&function.qualname.get().unwrap_or_else(none::none)),
            None => brief(vm, &method.function, 30),
        };
        let instance = if depth > 2 { "…".to_owned() } else { called(vm, &method.instance) };
        return format!("{function} bound to {instance}");
    }
    if value.has::<Exception>() || value.class().slots.repr.get().is_none() {
        return representation(vm, value);
    }
    let shown = representation(vm, value);
    // Addresses change from run to run: the number says the same and stays.
    if shown.contains(" at 0x") { id(value).unwrap_or(shown) } else { shown }
}

/// A function with its parameters.
pub fn signature(function: &Function) -> String {
    let made = function.code.borrow().clone();
    let mut parameters = Vec::new();
    let names: Vec<String> = made.varnames.iter().map(|name| str::to_string(name.value())).collect();
    let positional = made.positional as usize;
    let keyword_only = made.keyword_only as usize;
    parameters.extend(names.iter().take(positional).cloned());
    let mut next = positional + keyword_only;
    if made.has(code::VARARGS) {
        parameters.push(format!("*{}", names.get(next).cloned().unwrap_or_default()));
        next += 1;
    } else if keyword_only > 0 {
        parameters.push("*".to_owned());
    }
    parameters.extend(names.iter().skip(positional).take(keyword_only).cloned());
    if made.has(code::VARKEYWORDS) {
        parameters.push(format!("**{}", names.get(next).cloned().unwrap_or_default()));
    }
    let name = function.name.get().map_or_else(String::new, |name| text_of(&name));
    format!("{name}({})", parameters.join(", "))
}

/// Whether `value` is a set, of whichever kind.
pub fn is_set(value: &Value) -> bool {
    matches!(value.class().short_name().as_str(), "set" | "frozenset")
}

/// An exception as the last line of its traceback has it: type and message.
pub fn exception_line(vm: &mut Vm, exception: &Value) -> String {
    let class = exception.class().short_name();
    match vm.str_text(exception) {
        Ok(text) if text.is_empty() => class,
        Ok(text) => format!("{class}: {}", text.to_string_lossy()),
        Err(raised) => {
            drop(vm.take_raised(raised));
            format!("{class}: <exception str() failed>")
        }
    }
}

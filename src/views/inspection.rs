//! `x?` and `x??`: what an object is, as its class, its documentation and its source say.

use super::text;
use super::value;
use crate::eval::Vm;
use crate::heap::Value;
use crate::types::code;
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::int::exact_small;
use crate::types::method::Method;
use crate::types::names::names;
use crate::types::static_method::{ClassMethod, StaticMethod};
use crate::types::str::{Str, intern, to_string};
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use serde::Serialize;

/// What can be said of an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Inspection {
    /// How it is called: `area(width, height=1)`.
    pub signature: Option<String>,
    /// The name of its class.
    pub class: String,
    /// Its text; nothing for what the signature shows.
    pub shown: Option<String>,
    /// `len` of it, if it is a container.
    pub length: Option<usize>,
    /// Where it was defined.
    pub place: Option<String>,
    /// Its docstring, or that of its class.
    pub documentation: Option<String>,
    /// The lines that define it.
    pub source: Vec<String>,
}

/// The most columns of an object's text.
const SHOWN: usize = 400;

/// Looks at an object.
pub fn look(vm: &mut Vm, object: &Value) -> Inspection {
    let definition = match function_of(object) {
        Some(function) => Some(function_lines(&function)),
        None => class_lines(object),
    };
    let (place, source) = match definition {
        Some((file, line, source)) => (Some(format!("{file}, line {line}")), source),
        None => (None, Vec::new()),
    };
    let signature = signature(vm, object);
    let length = object.class().slots.length.get().and_then(|length| match length(vm, object) {
        Ok(length) => Some(length),
        Err(raised) => {
            drop(vm.take_raised(raised));
            None
        }
    });
    let documentation = documentation(vm, &function_of(object).unwrap_or_else(|| object.clone()));
    Inspection {
        shown: signature.is_none().then(|| value::brief(vm, object, SHOWN)),
        signature,
        class: object.class().short_name(),
        length,
        place,
        documentation,
        source,
    }
}

/// The function behind a method or a wrapper of one.
fn function_of(object: &Value) -> Option<Value> {
    if object.has::<Function>() {
        return Some(object.clone());
    }
    if let Some(method) = object.downcast::<Method>() {
        return function_of(&method.function);
    }
    if let Some(wrapper) = object.downcast::<StaticMethod>() {
        return function_of(&wrapper.function.get()?);
    }
    function_of(&object.downcast::<ClassMethod>()?.function.get()?)
}

/// Where a function was written: its file, its first line, and its text.
pub fn function_lines(function: &Value) -> (String, u32, Vec<String>) {
    let code = function.payload::<Function>().code.borrow().clone();
    let source = &code.source;
    let lines = (code.first_line..=source.line(code.span.end.max(code.span.start)))
        .map(|number| source.line_text(number).to_owned());
    (source.filename.clone(), code.first_line, without_margin(lines.collect()))
}

/// The lines of a class: from its decorators on, as far as they are indented. The text is that of its
/// methods.
fn class_lines(object: &Value) -> Option<(String, u32, Vec<String>)> {
    if !object.has::<TypeObject>() {
        return None;
    }
    let namespace = object.payload::<TypeObject>().dict();
    let namespace = namespace.payload::<Dict>();
    let first = u32::try_from(exact_small(&namespace.get_name(&names().__firstlineno__)?)?).ok()?;
    let function = namespace.entries().into_iter().find_map(|(_, value)| function_of(&value))?;
    let code = function.payload::<Function>().code.borrow().clone();
    let source = &code.source;
    let indentation = |text: &str| text.len() - text.trim_start().len();
    let own = indentation(source.line_text(first));
    let mut lines: Vec<String> = Vec::new();
    let mut in_body = false;
    for number in first..=source.line_count() {
        let text = source.line_text(number);
        if in_body && !text.trim().is_empty() && indentation(text) <= own {
            break;
        }
        in_body = in_body || text.trim_start().starts_with("class ");
        lines.push(text.to_owned());
    }
    Some((source.filename.clone(), first, without_margin(lines)))
}

/// Lines without the indentation of the first, and without empty ones at the end.
fn without_margin(mut lines: Vec<String>) -> Vec<String> {
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    let margin = lines.first().map_or(0, |line| line.len() - line.trim_start().len());
    lines.iter().map(|line| line.get(margin..).unwrap_or_default().to_owned()).collect()
}

/// How an object is called; nothing for what is not, or does not say.
fn signature(vm: &mut Vm, object: &Value) -> Option<String> {
    if let Some(function) = function_of(object) {
        let shown = with_defaults(vm, function.payload::<Function>());
        return if object.has::<Method>() { without_first(&shown) } else { Some(shown) };
    }
    if object.has::<TypeObject>() {
        let initialise = object.payload::<TypeObject>().lookup(&names().__init__)?;
        let function = function_of(&initialise)?;
        let shown = without_first(&with_defaults(vm, function.payload::<Function>()))?;
        let (_, parameters) = shown.split_once('(')?;
        return Some(format!("{}({parameters}", object.payload::<TypeObject>().short_name()));
    }
    let text = attribute(vm, object, "__text_signature__")?;
    let name = attribute(vm, object, "__name__")?;
    let text = text.replace("($self, /, ", "(").replace("($self, /)", "()").replace("($self, ", "(");
    let text = text.replace("($module, /, ", "(").replace("($module, /)", "()").replace("($module, ", "(");
    Some(format!("{name}{text}"))
}

/// A signature without its first parameter, which the instance takes.
fn without_first(shown: &str) -> Option<String> {
    let (name, parameters) = shown.split_once('(')?;
    let rest = parameters.split_once(", ").map_or(")", |(_, rest)| rest);
    Some(format!("{name}({rest}"))
}

/// A function with its parameters and their defaults: `area(width, height=1)`.
pub fn with_defaults(vm: &mut Vm, function: &Function) -> String {
    let made = function.code.borrow().clone();
    let names: Vec<String> = made.varnames.iter().map(|name| to_string(name.value())).collect();
    let (positional, keyword_only) = (made.positional as usize, made.keyword_only as usize);
    let defaults = function.defaults.get();
    let defaults: Vec<Value> =
        defaults.iter().flat_map(|defaults| defaults.payload::<Tuple>().items().to_vec()).collect();
    let keyword_defaults = function.keyword_defaults.get();
    let mut parameters = Vec::new();
    for (index, name) in names.iter().take(positional).enumerate() {
        let given = (index + defaults.len()).checked_sub(positional).and_then(|index| defaults.get(index));
        parameters.push(match given {
            Some(default) => format!("{name}={}", value::brief(vm, default, 30)),
            None => name.clone(),
        });
        if index + 1 == made.positional_only as usize {
            parameters.push("/".to_owned());
        }
    }
    let mut next = positional + keyword_only;
    if made.has(code::VARARGS) {
        parameters.push(format!("*{}", names.get(next).cloned().unwrap_or_default()));
        next += 1;
    } else if keyword_only > 0 {
        parameters.push("*".to_owned());
    }
    for name in names.iter().skip(positional).take(keyword_only) {
        let given = keyword_defaults.as_ref().and_then(|all| all.downcast::<Dict>()?.get_name(&intern(name)));
        parameters.push(match given {
            Some(default) => format!("{name}={}", value::brief(vm, &default, 30)),
            None => name.clone(),
        });
    }
    if made.has(code::VARKEYWORDS) {
        parameters.push(format!("**{}", names.get(next).cloned().unwrap_or_default()));
    }
    let name = function.name.get().filter(|name| name.has::<Str>());
    format!("{}({})", name.map_or_else(String::new, |name| to_string(&name)), parameters.join(", "))
}

/// An attribute that is a string, asked for as a program would.
fn attribute(vm: &mut Vm, object: &Value, name: &str) -> Option<String> {
    match vm.find_attribute(object, &intern(name)) {
        Ok(found) => found.filter(Value::has::<Str>).map(|text| to_string(&text)),
        Err(raised) => {
            drop(vm.take_raised(raised));
            None
        }
    }
}

fn documentation(vm: &mut Vm, object: &Value) -> Option<String> {
    attribute(vm, object, "__doc__").map(|text| without_indentation(&text)).filter(|text| !text.is_empty())
}

/// A docstring without the indentation that it has because of where it stands (PEP 257).
fn without_indentation(text: &str) -> String {
    let mut lines = text.trim_end().lines();
    let first = lines.next().unwrap_or_default().trim();
    let rest: Vec<&str> = lines.collect();
    let filled = rest.iter().filter(|line| !line.trim().is_empty());
    let margin = filled.map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
    let rest = rest.iter().map(|line| line.get(margin..).unwrap_or_default().trim_end());
    let lines: Vec<&str> = std::iter::once(first).chain(rest).collect();
    lines.join("\n").trim().to_owned()
}

/// The inspection as text; with the source of what was written in Python, if it is asked for.
pub fn render(inspection: &Inspection, with_source: bool, columns: usize) -> String {
    let mut lines = Vec::new();
    let mut say = |title: &str, words: &str| {
        lines.push(text::clip(&format!("{}{words}", text::pad(title, 12)), columns));
    };
    if let Some(signature) = &inspection.signature {
        say("Signature:", signature);
    }
    say("Type:", &inspection.class);
    if let Some(shown) = &inspection.shown {
        say("Shown as:", shown);
    }
    if let Some(length) = inspection.length {
        say("Length:", &length.to_string());
    }
    if let Some(place) = &inspection.place {
        say("Defined in:", place);
    }
    let show_source = with_source && !inspection.source.is_empty();
    if show_source {
        lines.push("Source:".to_owned());
        lines.extend(inspection.source.iter().map(|line| format!("    {line}")));
    } else if let Some(documentation) = &inspection.documentation {
        let mut documentation = documentation.lines();
        let first = documentation.next().unwrap_or_default();
        lines.push(format!("{}{first}", text::pad("Docstring:", 12)));
        lines.extend(documentation.map(|line| format!("{:12}{line}", "")));
    }
    text::lines(&lines)
}

//! `%closure`: what a decorated function is made of: which function wraps which, where each was
//! written, and what its cells hold.
//!
//! A function is followed to those that its cells hold, and by `__wrapped__`; an instance that stands
//! for a function, to the functions among its attributes.

use super::holders::Heap;
use super::inspection::with_defaults;
use super::text::{self, pad};
use super::value;
use crate::eval::Vm;
use crate::eval::protocol::attributes::instance_attribute;
use crate::heap::Value;
use crate::modules::functools::partial::Partial;
use crate::types::cell::Cell;
use crate::types::function::Function;
use crate::types::method::Method;
use crate::types::names::names;
use crate::types::property::Property;
use crate::types::static_method::{ClassMethod, StaticMethod};
use crate::types::str::{Str, intern, to_string};
use serde::Serialize;

/// Something that a callable leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// What it is there: `cell func`, `__wrapped__`, `__func__`.
    pub name: String,
    /// Its value; nothing for an empty cell.
    pub content: Option<String>,
    /// The number of the layer that it is.
    pub leads_to: Option<usize>,
    /// The other functions that have the same cell.
    pub shared_with: Vec<String>,
}

/// One callable of those that are wound round each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Layer {
    /// How it is called as it was written: `wrapper(*args)`; of what is no function, what it is.
    pub signature: String,
    /// The function in which it was defined.
    pub maker: Option<String>,
    /// Where it was written.
    pub line: Option<u32>,
    /// The name it goes by, where that is not the one it was written with.
    pub goes_by: Option<String>,
    /// What it leads to.
    pub parts: Vec<Part>,
}

/// The layers of a callable, the outermost first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClosureView {
    /// What was asked for.
    pub asked: String,
    /// The layers.
    pub layers: Vec<Layer>,
    /// The numbers of the layers that a call passes through, from the outermost to the innermost.
    pub way: Vec<usize>,
}

/// The most layers that are shown.
const LAYERS: usize = 20;

/// What a callable leads to, before it is known which of that is a layer.
struct Found {
    name: String,
    content: Option<Value>,
    shared_with: Vec<String>,
}

/// Looks at a callable; nothing when it is neither a function nor something that holds one.
pub fn look(vm: &mut Vm, asked: &str, object: &Value) -> Option<ClosureView> {
    if !is_layer(object) {
        return None;
    }
    let heap = Heap::survey(vm, None);
    let mut callables = vec![object.clone()];
    let mut all: Vec<Vec<Found>> = Vec::new();
    while let Some(callable) = callables.get(all.len()).cloned() {
        let parts = parts(vm, &heap, &callable);
        for part in &parts {
            let Some(content) = &part.content else { continue };
            let is_new = !callables.iter().any(|known| known.is(content));
            if is_new && is_layer(content) && callables.len() < LAYERS {
                callables.push(content.clone());
            }
        }
        all.push(parts);
    }
    let mut view = ClosureView { asked: asked.to_owned(), layers: Vec::new(), way: Vec::new() };
    for (callable, parts) in callables.iter().zip(all) {
        let mut layer = layer(vm, callable);
        for part in parts {
            let content = part.content.as_ref();
            let number = content.and_then(|content| callables.iter().position(|known| known.is(content)));
            layer.parts.push(Part {
                name: part.name,
                content: content.map(|content| value::brief(vm, content, 50)),
                leads_to: number.map(|number| number + 1),
                shared_with: part.shared_with,
            });
        }
        view.layers.push(layer);
    }
    view.way = way(&view.layers);
    Some(view)
}

fn function_of(object: &Value) -> Option<&Function> {
    object.exact::<Function>()
}

/// Whether an object is a function, or stands for one.
fn is_layer(object: &Value) -> bool {
    let known = [object.has::<Method>(), object.has::<StaticMethod>(), object.has::<ClassMethod>()];
    object.is_exact::<Function>()
        || known.contains(&true)
        || object.has::<Property>()
        || object.has::<Partial>()
        || instance_attribute(object, &names().__wrapped__).is_some()
}

fn parts(vm: &mut Vm, heap: &Heap, callable: &Value) -> Vec<Found> {
    let mut found = Vec::new();
    let mut add = |name: &str, content: Option<Value>| {
        if let Some(content) = content {
            found.push(Found { name: name.to_owned(), content: Some(content), shared_with: Vec::new() });
        }
    };
    if let Some(function) = function_of(callable) {
        let code = function.code.borrow().clone();
        for (cell, variable) in function.closure.iter().zip(&code.freevars) {
            found.push(Found {
                name: format!("cell {}", to_string(variable.value())),
                content: cell.downcast::<Cell>().and_then(|cell| cell.content.get()),
                shared_with: others(heap, cell, function),
            });
        }
        let wrapped = instance_attribute(callable, &names().__wrapped__);
        found.extend(wrapped.map(|wrapped| Found {
            name: "__wrapped__".to_owned(),
            content: Some(wrapped),
            shared_with: Vec::new(),
        }));
        return found;
    }
    if let Some(method) = callable.downcast::<Method>() {
        add("__func__", Some(method.function.clone()));
        add("__self__", Some(method.instance.clone()));
        return found;
    }
    if let Some(method) = callable.downcast::<StaticMethod>() {
        add("__func__", method.function.get());
        return found;
    }
    if let Some(method) = callable.downcast::<ClassMethod>() {
        add("__func__", method.function.get());
        return found;
    }
    if let Some(property) = callable.downcast::<Property>() {
        add("fget", property.getter.get());
        add("fset", property.setter.get());
        add("fdel", property.deleter.get());
        return found;
    }
    if callable.is_exact::<Partial>() {
        for name in ["func", "args", "keywords"] {
            // The attributes of a partial are native: asking runs nothing of the program.
            add(name, vm.find_attribute(callable, &intern(name)).unwrap_or_default());
        }
        return found;
    }
    let wrapped = instance_attribute(callable, &names().__wrapped__);
    for (name, attribute) in value::own_attributes(callable) {
        // What `update_wrapper` has copied says nothing of the wrapper.
        let copied = wrapped.as_ref().and_then(|wrapped| instance_attribute(wrapped, &intern(&name)));
        let is_copied = copied.is_some_and(|copied| copied.is(&attribute));
        if name != "__wrapped__" && callable.class().is_heap() && is_layer(&attribute) && !is_copied {
            add(&name, Some(attribute));
        }
    }
    add("__wrapped__", wrapped);
    found
}

/// The functions other than `own` that have a cell.
fn others(heap: &Heap, cell: &Value, own: &Function) -> Vec<String> {
    let own = own.qualname.get().map_or_else(String::new, |name| to_string(&name));
    let mut names: Vec<String> = heap.sharers(cell).iter().map(|(function, _)| function.clone()).collect();
    if let Some(place) = names.iter().position(|name| *name == own) {
        names.remove(place);
    }
    names.iter().map(|name| short(name)).collect()
}

/// A qualified name from the function on that it is local to.
fn short(qualified: &str) -> String {
    qualified.rsplit("<locals>.").next().unwrap_or(qualified).to_owned()
}

fn layer(vm: &mut Vm, callable: &Value) -> Layer {
    let Some(function) = function_of(callable) else {
        let text = value::id(callable).unwrap_or_else(|| callable.class().short_name());
        return Layer { signature: text, maker: None, line: None, goes_by: None, parts: Vec::new() };
    };
    let code = function.code.borrow().clone();
    let qualified = to_string(code.qualname.value());
    let written = short(&qualified);
    let signature = with_defaults(vm, function);
    let parameters = signature.split_once('(').map_or(String::new(), |(_, rest)| format!("({rest}"));
    let current = function.name.get().filter(|name| name.has::<Str>()).map(|name| to_string(&name));
    let original = to_string(code.name.value());
    Layer {
        signature: format!("{written}{parameters}"),
        maker: qualified.rsplit_once(".<locals>.").map(|(maker, _)| short(maker)),
        line: Some(code.first_line),
        goes_by: current.filter(|current| *current != original),
        parts: Vec::new(),
    }
}

/// From layer to layer: by a cell that holds a function, since that is what a wrapper calls, else by
/// whatever leads on.
fn way(layers: &[Layer]) -> Vec<usize> {
    let mut way = vec![1];
    loop {
        let parts = &layers[way[way.len() - 1] - 1].parts;
        let wrapped = parts.iter().find(|part| part.name == "__wrapped__").and_then(|part| part.leads_to);
        let next = wrapped.or_else(|| parts.iter().find_map(|part| part.leads_to));
        match next {
            Some(next) if !way.contains(&next) => way.push(next),
            _ => return way,
        }
    }
}

/// The view as text.
pub fn render(view: &ClosureView, columns: usize) -> String {
    let mut lines = vec![text::clip(&view.asked, columns)];
    for (number, layer) in view.layers.iter().enumerate() {
        let mut origin = Vec::new();
        if let Some(line) = layer.line {
            origin.push(format!("line {line}"));
        }
        if let Some(maker) = &layer.maker {
            origin.push(format!("made by {maker}"));
        }
        if let Some(name) = &layer.goes_by {
            origin.push(format!("goes by the name {name}"));
        }
        let first = format!(" {:>2}  {}", number + 1, layer.signature);
        let beside = format!("{}  {}", pad(&first, 39), origin.join(", "));
        if text::width(&beside) <= columns {
            lines.push(beside);
        } else {
            lines.push(text::clip(&first, columns));
            lines.extend(text::wrap(&origin.join(", "), "       ", columns));
        }
        if layer.parts.is_empty() {
            lines.push("       no cells: it has only its own names and global ones".to_owned());
        }
        let names = layer.parts.iter().map(|part| text::width(&part.name)).max().unwrap_or(0).min(24);
        for part in &layer.parts {
            let content = match (part.leads_to, &part.content) {
                (Some(number), _) => format!("-> {number}"),
                (None, Some(content)) => content.clone(),
                (None, None) => "empty".to_owned(),
            };
            let mut shown = vec![pad(&part.name, names), pad(&content, 20)];
            if !part.shared_with.is_empty() {
                shown.push(format!("shared with {}", part.shared_with.join(", ")));
            }
            lines.extend(text::flow(&shown, "       ", columns));
        }
    }
    if view.way.len() > 1 {
        let way: Vec<String> = view
            .way
            .iter()
            .map(|number| {
                let signature = &view.layers[number - 1].signature;
                format!("{number} {}", signature.split(['(', ',']).next().unwrap_or_default())
            })
            .collect();
        lines.extend(text::wrap(&format!("from outside in: {}", way.join(" > ")), " ", columns));
    }
    text::lines(&lines)
}

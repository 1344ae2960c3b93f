//! What a recording keeps of an object: its kind, its label and the parts it holds. Nothing here runs
//! code of the program.

use crate::eval::Vm;
use crate::heap::attributes::{self, Storage};
use crate::heap::type_head::HEAP_TYPE;
use crate::heap::{Value, identity};
use crate::recording::ObjectKind;
use crate::types::builtin_function::BuiltinFunction;
use crate::types::bytearray::ByteArray;
use crate::types::cell::Cell;
use crate::types::code::Code;
use crate::types::dict::Dict;
use crate::types::exception::Exception;
use crate::types::function::Function;
use crate::types::generator::Generator;
use crate::types::list::List;
use crate::types::method::Method;
use crate::types::module::Module;
use crate::types::names::names;
use crate::types::range::Range;
use crate::types::set::{self, Set};
use crate::types::slice::Slice;
use crate::types::str::{Str, to_string};
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;
use crate::views::value;

/// The most items of a list, tuple or dict that are recorded.
pub const ITEMS: usize = 1000;
/// The most items of a set, whose order a new one may change.
pub const SET_ITEMS: usize = 200;

/// A part of an object.
pub enum Part {
    /// A value.
    Value(Value),
    /// A text: a name.
    Text(String),
    /// A number.
    Number(i64),
    /// No value.
    Absent,
}

/// The parts of an object, and the number of its items where not all are among them.
pub type Parts = (Vec<Part>, Option<u32>);

/// What the parts of an object are.
pub fn kind(object: &Value) -> ObjectKind {
    if object.is_exact::<List>() {
        ObjectKind::List
    } else if object.is_exact::<Dict>() {
        ObjectKind::Dict
    } else if object.is_exact::<Tuple>() {
        ObjectKind::Tuple
    } else if object.has::<TypeObject>() {
        ObjectKind::Class
    } else if object.is_exact::<Function>() {
        ObjectKind::Function
    } else if object.is_exact::<Method>() {
        ObjectKind::Method
    } else if object.has::<Generator>() {
        ObjectKind::Generator
    } else if object.is_exact::<Cell>() {
        ObjectKind::Cell
    } else if set::CLASS.is(&object.class_value()) {
        ObjectKind::Set
    } else if object.is_exact::<Set>() {
        ObjectKind::Frozenset
    } else if object.class().head.has(HEAP_TYPE) || object.has::<Exception>() {
        ObjectKind::Instance
    } else {
        ObjectKind::Other
    }
}

/// Whether nothing tells when an object changes, so that it has to be looked at after each step.
pub fn is_restless(object: &Value, kind: ObjectKind) -> bool {
    match kind {
        ObjectKind::Generator => true,
        ObjectKind::Other => {
            let steady = object.has::<BuiltinFunction>()
                || object.has::<Module>()
                || object.has::<Range>()
                || object.has::<Slice>()
                || object.has::<Code>();
            !steady && (object.has::<ByteArray>() || !children(object).is_empty())
        }
        _ => false,
    }
}

/// The addresses of the places whose changes are those of an object's parts (see [`crate::heap::watched`]).
pub fn places(object: &Value) -> Vec<usize> {
    let mut places = attributes::noted_places(object);
    if let Some(list) = object.downcast::<List>() {
        places.push(std::ptr::from_ref(&list.items) as usize);
    } else if let Some(dict) = object.downcast::<Dict>() {
        places.push(std::ptr::from_ref(dict.table()) as usize);
    } else if let Some(set) = object.downcast::<Set>() {
        places.push(std::ptr::from_ref(set.table()) as usize);
    } else if let Some(cell) = object.exact::<Cell>() {
        places.push(std::ptr::from_ref(&cell.content) as usize);
    } else if let Some(class) = object.downcast::<TypeObject>()
        && let Some(namespace) = class.namespace.get()
        && let Some(namespace) = namespace.downcast::<Dict>()
    {
        places.push(std::ptr::from_ref(namespace.table()) as usize);
    }
    places.extend(dict_place(object));
    places
}

/// The address of the place whose changes are those of an instance's `__dict__`, once it has one.
pub fn dict_place(object: &Value) -> Option<usize> {
    let Storage::Dict(dict) = attributes::storage(object) else { return None };
    dict.downcast::<Dict>().map(|dict| std::ptr::from_ref(dict.table()) as usize)
}

/// Whether the class of an object was made by the program that is recorded, not by the library.
fn is_of_program(class: &TypeObject) -> bool {
    let Some(module) = class.namespace.get().and_then(|namespace| {
        namespace.downcast::<Dict>().and_then(|namespace| namespace.get_name(&names().__module__))
    }) else {
        return false;
    };
    if !module.has::<Str>() {
        return false;
    }
    crate::library::find("", &to_string(&module).replace('.', "/")).is_none()
}

/// The parts of an object of this kind.
pub fn parts(object: &Value, kind: ObjectKind) -> Parts {
    match kind {
        ObjectKind::List => items(object.payload::<List>()),
        ObjectKind::Tuple => capped(object.payload::<Tuple>().items().iter().cloned(), ITEMS),
        ObjectKind::Set | ObjectKind::Frozenset => capped_set(object.payload::<Set>()),
        ObjectKind::Dict => entries(object.payload::<Dict>()),
        ObjectKind::Instance => instance(object),
        ObjectKind::Class => (class(object.payload()), None),
        ObjectKind::Function => (function(object.payload()), None),
        ObjectKind::Method => {
            let method = object.payload::<Method>();
            (vec![Part::Value(method.function.clone()), Part::Value(method.instance.clone())], None)
        }
        ObjectKind::Generator => (generator(object.payload()), None),
        ObjectKind::Cell => {
            let content = object.payload::<Cell>().content.get();
            (vec![content.map_or(Part::Absent, Part::Value)], None)
        }
        ObjectKind::Other => other(object),
    }
}

fn capped(all: impl ExactSizeIterator<Item = Value>, most: usize) -> Parts {
    let length = (all.len() > most).then_some(all.len() as u32);
    (all.take(most).map(Part::Value).collect(), length)
}

fn items(list: &List) -> Parts {
    let length = list.items.len();
    let parts = list.items.range(0, ITEMS).into_iter().map(Part::Value).collect();
    (parts, (length > ITEMS).then_some(length as u32))
}

fn capped_set(set: &Set) -> Parts {
    let mut parts = Vec::new();
    let mut at = 0;
    while parts.len() < SET_ITEMS
        && let Some((place, key, _)) = set.table().key_from(at)
    {
        parts.push(Part::Value(key));
        at = place + 1;
    }
    let length = set.table().len();
    (parts, (length > SET_ITEMS).then_some(length as u32))
}

fn entries(dict: &Dict) -> Parts {
    let mut parts = Vec::new();
    let mut at = 0;
    while parts.len() < 2 * ITEMS
        && let Some((position, key, value)) = dict.table().entry_from(at)
    {
        parts.extend([Part::Value(key), Part::Value(value)]);
        at = position + 1;
    }
    let length = dict.len();
    (parts, (length > ITEMS).then_some(length as u32))
}

fn instance(object: &Value) -> Parts {
    if !is_of_program(object.class()) && !object.has::<Exception>() && !is_container(object) {
        // What the library's objects are made of says nothing to who reads the program.
        return (Vec::new(), None);
    }
    let mut parts = Vec::new();
    for (name, value) in slots(object).into_iter().chain(value::own_attributes(object)) {
        parts.extend([Part::Text(name), Part::Value(value)]);
    }
    let (items, length) = if let Some(list) = object.downcast::<List>() {
        items(list)
    } else if let Some(dict) = object.downcast::<Dict>() {
        entries(dict)
    } else if let Some(set) = object.downcast::<Set>() {
        capped_set(set)
    } else if let Some(tuple) = object.downcast::<Tuple>() {
        capped(tuple.items().iter().cloned(), ITEMS)
    } else if let Some(exception) = object.downcast::<Exception>() {
        let arguments = exception.args.get().filter(|arguments| arguments.has::<Tuple>());
        let arguments = arguments.map(|arguments| arguments.payload::<Tuple>().items().to_vec());
        capped(arguments.unwrap_or_default().into_iter(), ITEMS)
    } else {
        return (parts, None);
    };
    parts.push(Part::Absent);
    parts.extend(items);
    (parts, length)
}

fn is_container(object: &Value) -> bool {
    object.has::<List>() || object.has::<Dict>() || object.has::<Set>() || object.has::<Tuple>()
}

/// The slots of an instance that have a value, by the names of their descriptors.
fn slots(object: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for class in object.class().mro().iter().rev() {
        let kind = class.payload::<TypeObject>();
        let Some(namespace) = kind.namespace.get() else { continue };
        let Some(namespace) = namespace.downcast::<Dict>() else { continue };
        for (name, descriptor) in namespace.entries() {
            if let Some(slot) = crate::types::member::slot_of(&descriptor, object)
                && let Some(value) = attributes::slot(object, slot).and_then(|cell| cell.get())
                && name.has::<Str>()
            {
                found.push((to_string(&name), value));
            }
        }
    }
    found
}

/// Names in every class's namespace that say nothing.
const DULL: [&str; 11] = [
    "__module__",
    "__qualname__",
    "__firstlineno__",
    "__static_attributes__",
    "__dict__",
    "__weakref__",
    "__classcell__",
    "__annotate_func__",
    "__doc__",
    "__abstractmethods__",
    "_abc_impl",
];

fn class(class: &TypeObject) -> Vec<Part> {
    if !class.head.has(HEAP_TYPE) || !is_of_program(class) {
        return Vec::new();
    }
    let Some(namespace) = class.namespace.get() else { return Vec::new() };
    let Some(namespace) = namespace.downcast::<Dict>() else { return Vec::new() };
    let named = value::named_entries(namespace).into_iter();
    named
        .filter(|(name, _)| !DULL.contains(&name.as_str()))
        .flat_map(|(name, value)| [Part::Text(name), Part::Value(value)])
        .collect()
}

fn function(function: &Function) -> Vec<Part> {
    let code = function.code.borrow().clone();
    let mut parts = Vec::new();
    for (name, cell) in code.freevars.iter().zip(&function.closure) {
        parts.extend([Part::Text(to_string(name.value())), Part::Value(cell.clone())]);
    }
    if let Some(defaults) = function.defaults.get().filter(|defaults| defaults.has::<Tuple>()) {
        let defaults = defaults.payload::<Tuple>().items().to_vec();
        let first = (code.positional as usize).saturating_sub(defaults.len());
        for (name, value) in code.varnames.iter().skip(first).zip(defaults) {
            parts.extend([Part::Text(format!("{}=", to_string(name.value()))), Part::Value(value)]);
        }
    }
    if let Some(defaults) = function.keyword_defaults.get()
        && let Some(defaults) = defaults.downcast::<Dict>()
    {
        for (name, value) in value::named_entries(defaults) {
            parts.extend([Part::Text(format!("{name}=")), Part::Value(value)]);
        }
    }
    parts
}

fn generator(generator: &Generator) -> Vec<Part> {
    let source = generator.function.code.borrow().source.clone();
    let line = source.line(generator.at.get().start);
    let state = match generator.state.get() {
        crate::types::generator::State::Created => "created",
        crate::types::generator::State::Suspended => "suspended",
        crate::types::generator::State::Running => "running",
        crate::types::generator::State::Closed => "closed",
    };
    let waits = generator.waits_for().map_or(Part::Absent, Part::Value);
    vec![Part::Text(state.to_owned()), Part::Number(line.into()), waits]
}

fn children(object: &Value) -> Vec<Value> {
    let plain = |value: &Value| value.has::<TypeObject>() || value.has::<Module>();
    value::children(object).into_iter().filter(|child| !plain(child)).collect()
}

fn other(object: &Value) -> Parts {
    if let Some(array) = object.exact::<ByteArray>() {
        let text = match array.data.try_borrow() {
            Ok(data) => data.iter().take(ITEMS).map(|byte| byte.escape_ascii().to_string()).collect(),
            Err(_) => String::new(),
        };
        return (vec![Part::Text(text)], None);
    }
    if object.has::<BuiltinFunction>() || object.has::<Module>() || object.has::<Code>() {
        return (Vec::new(), None);
    }
    capped(children(object).into_iter(), ITEMS)
}

/// What an object reads as, where its parts do not say it.
pub fn label(vm: &mut Vm, object: &Value, kind: ObjectKind) -> String {
    match kind {
        ObjectKind::Function => value::signature(object.payload()),
        ObjectKind::Class => {
            let class = object.payload::<TypeObject>();
            let bases = crate::views::super_walk::bases(class);
            match bases.as_slice() {
                [] => class.short_name(),
                [base] if base == "object" => class.short_name(),
                bases => format!("{}({})", class.short_name(), bases.join(", ")),
            }
        }
        ObjectKind::Generator => {
            let code = object.payload::<Generator>().function.code.borrow().clone();
            crate::views::frames::code_name(&code)
        }
        ObjectKind::Instance if object.has::<Exception>() => exception_text(vm, object),
        ObjectKind::Other => other_label(vm, object),
        _ => String::new(),
    }
}

/// The text of an exception, unless its class has a `__str__` written in Python.
fn exception_text(vm: &mut Vm, exception: &Value) -> String {
    let by_program =
        |name| exception.class().lookup(name).is_some_and(|method| method.is_exact::<Function>());
    if by_program(&names().__str__) || by_program(&names().__repr__) {
        return String::new();
    }
    let arguments = exception.payload::<Exception>().args.get();
    let plain = arguments
        .filter(|arguments| arguments.has::<Tuple>())
        .is_some_and(|arguments| arguments.payload::<Tuple>().items().iter().all(value::is_plain));
    if plain { value::exception_line(vm, exception) } else { String::new() }
}

fn other_label(vm: &mut Vm, object: &Value) -> String {
    if let Some(module) = object.downcast::<Module>() {
        let name = module.namespace.get_name(&names().__name__).filter(|name| name.has::<Str>());
        return name.map_or_else(String::new, |name| to_string(&name));
    }
    if object.has::<BuiltinFunction>()
        || (!object.class().head.has(HEAP_TYPE) && children(object).is_empty())
        || object.has::<Range>()
        || object.has::<Slice>()
    {
        let shown = value::brief(vm, object, 80);
        let number = format!("{}#{}", object.class().short_name(), identity::number(object));
        return if shown == number { String::new() } else { shown };
    }
    String::new()
}

//! `itemgetter`, `attrgetter`, `methodcaller`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Name, Payload, Trace, Tracer, Value};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::object as object_type;
use crate::types::str::{self, Str, intern, name_of, to_string};
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{CLASS as TYPE, StaticType};

/// The keys that are looked up: a tuple.
pub(super) struct ItemGetter {
    keys: Value,
}

/// The type `itemgetter`.
pub(super) static ITEM: StaticType =
    StaticType::built_in::<ItemGetter>("operator.itemgetter", &raw const ITEM, &raw const TYPE, IMMUTABLE);

impl Payload for ItemGetter {
    fn class() -> &'static StaticType {
        &ITEM
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.keys.trace(tracer);
    }
}

/// The one object that a getter is called with.
fn only<'a>(vm: &mut Vm, arguments: &Arguments<'a>, name: &str) -> Outcome<&'a Value> {
    arguments.no_keywords(vm, name)?;
    match arguments.positional {
        [object] => Ok(object),
        given => {
            let given = given.len();
            Err(vm.type_error(format!("{name} expected 1 argument, got {given}")))
        }
    }
}

/// `name(argument, …)`, with the arguments' `repr`.
fn shown(vm: &mut Vm, this: &Value, arguments: &[Value], keywords: &[(Name, Value)]) -> Outcome {
    vm.represent(this, "...", |vm| {
        let mut parts = Vec::new();
        for argument in arguments {
            parts.push(vm.repr_text(argument)?.to_string_lossy());
        }
        for (name, value) in keywords {
            parts.push(format!("{}={}", to_string(name.value()), vm.repr_text(value)?.to_string_lossy()));
        }
        Ok(str::new(format!("{}({})", this.class().built_in_name(), parts.join(", "))))
    })
}

fn create_item(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "itemgetter")?;
    if arguments.positional.is_empty() {
        return Err(vm.type_error("itemgetter expected at least 1 argument, got 0"));
    }
    Ok(object::new_of_class(class, ItemGetter { keys: tuple::new(arguments.positional.to_vec()) }))
}

fn call_item(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let object = only(vm, arguments, "itemgetter")?;
    let keys = this.payload::<ItemGetter>().keys.payload::<Tuple>().items();
    if let [key] = keys {
        return vm.get_item(object, key);
    }
    let mut items = Vec::with_capacity(keys.len());
    for key in keys {
        items.push(vm.get_item(object, key)?);
    }
    Ok(tuple::new(items))
}

fn reduce_item(_: &mut Vm, this: &Value) -> Outcome {
    Ok(tuple::of([this.class_value(), this.payload::<ItemGetter>().keys.clone()]))
}

/// How getters are called, for `inspect`.
const TEXT_SIGNATURE: GetSet =
    GetSet { name: "__text_signature__", get: |_, _| Ok(str::new("(obj, /)")), set: None, doc: "" };

const REDUCE: &str = "Return state information for pickling";

/// `itemgetter`, for the table of types.
pub(super) static ITEM_DEFINITION: Definition = Definition {
    class: &ITEM,
    base: Some(&object_type::CLASS),
    doc: Some(
        "itemgetter(item, /, *items)\n--\n\nReturn a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])",
    ),
    methods: &[Method::new("__reduce__", Native::NoArguments(reduce_item), REDUCE)],
    attributes: &[TEXT_SIGNATURE],
    slots: |slots| {
        slots.new.set(Some(create_item));
        slots.call.set(Some(call_item));
        slots.repr.set(Some(|vm, this| {
            shown(vm, this, this.payload::<ItemGetter>().keys.payload::<Tuple>().items(), &[])
        }));
    },
};

/// The names that are looked up, as they were given (a tuple) and taken apart at their dots.
pub(super) struct AttributeGetter {
    given: Value,
    paths: Vec<Vec<Name>>,
}

/// The type `attrgetter`.
pub(super) static ATTRIBUTE: StaticType = StaticType::built_in::<AttributeGetter>(
    "operator.attrgetter",
    &raw const ATTRIBUTE,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for AttributeGetter {
    fn class() -> &'static StaticType {
        &ATTRIBUTE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.given.trace(tracer);
    }
}

fn create_attribute(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "attrgetter")?;
    if arguments.positional.is_empty() {
        return Err(vm.type_error("attrgetter expected at least 1 argument, got 0"));
    }
    let mut paths = Vec::with_capacity(arguments.positional.len());
    for name in arguments.positional {
        let Some(text) = name.downcast::<Str>() else {
            return Err(vm.type_error("attribute name must be a string"));
        };
        paths.push(match text.as_str() {
            Some(text) if text.contains('.') => text.split('.').map(intern).collect(),
            _ => vec![name_of(name)],
        });
    }
    let given = tuple::new(arguments.positional.to_vec());
    Ok(object::new_of_class(class, AttributeGetter { given, paths }))
}

fn follow(vm: &mut Vm, object: &Value, path: &[Name]) -> Outcome {
    let mut found = object.clone();
    for name in path {
        found = vm.get_attribute(&found, name)?;
    }
    Ok(found)
}

fn call_attribute(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let object = only(vm, arguments, "attrgetter")?;
    let paths = &this.payload::<AttributeGetter>().paths;
    if let [path] = &paths[..] {
        return follow(vm, object, path);
    }
    let mut found = Vec::with_capacity(paths.len());
    for path in paths {
        found.push(follow(vm, object, path)?);
    }
    Ok(tuple::new(found))
}

fn reduce_attribute(_: &mut Vm, this: &Value) -> Outcome {
    Ok(tuple::of([this.class_value(), this.payload::<AttributeGetter>().given.clone()]))
}

/// `attrgetter`, for the table of types.
pub(super) static ATTRIBUTE_DEFINITION: Definition = Definition {
    class: &ATTRIBUTE,
    base: Some(&object_type::CLASS),
    doc: Some(
        "attrgetter(attr, /, *attrs)\n--\n\nReturn a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).",
    ),
    methods: &[Method::new("__reduce__", Native::NoArguments(reduce_attribute), REDUCE)],
    attributes: &[TEXT_SIGNATURE],
    slots: |slots| {
        slots.new.set(Some(create_attribute));
        slots.call.set(Some(call_attribute));
        slots.repr.set(Some(|vm, this| {
            shown(vm, this, this.payload::<AttributeGetter>().given.payload::<Tuple>().items(), &[])
        }));
    },
};

/// A method's name and the arguments it is called with.
pub(super) struct MethodCaller {
    name: Name,
    arguments: Vec<Value>,
    keywords: Vec<(Name, Value)>,
}

/// The type `methodcaller`.
pub(super) static METHOD: StaticType = StaticType::built_in::<MethodCaller>(
    "operator.methodcaller",
    &raw const METHOD,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for MethodCaller {
    fn class() -> &'static StaticType {
        &METHOD
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.name.value().trace(tracer);
        self.arguments.trace(tracer);
        for (_, value) in &self.keywords {
            value.trace(tracer);
        }
    }
}

fn create_method(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let Some((name, rest)) = arguments.positional.split_first() else {
        return Err(vm.type_error("methodcaller needs at least one argument, the method name"));
    };
    if !name.has::<Str>() {
        return Err(vm.type_error("method name must be a string"));
    }
    Ok(object::new_of_class(
        class,
        MethodCaller { name: name_of(name), arguments: rest.to_vec(), keywords: arguments.keywords.to_vec() },
    ))
}

fn call_method(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let object = only(vm, arguments, "methodcaller")?;
    let caller = this.payload::<MethodCaller>();
    let method = vm.get_attribute(object, &caller.name)?;
    vm.call_with(&method, &Arguments { positional: &caller.arguments, keywords: &caller.keywords })
}

fn reduce_method(vm: &mut Vm, this: &Value) -> Outcome {
    let caller = this.payload::<MethodCaller>();
    let name = caller.name.value().clone();
    if caller.keywords.is_empty() {
        let mut given = vec![name];
        given.extend_from_slice(&caller.arguments);
        return Ok(tuple::of([this.class_value(), tuple::new(given)]));
    }
    let functools = vm.import_absolute("functools")?;
    let partial = vm.get_attribute(&functools, &intern("partial"))?;
    let given = Arguments { positional: &[this.class_value(), name], keywords: &caller.keywords };
    let maker = vm.call_with(&partial, &given)?;
    Ok(tuple::of([maker, tuple::new(caller.arguments.clone())]))
}

/// `methodcaller`, for the table of types.
pub(super) static METHOD_DEFINITION: Definition = Definition {
    class: &METHOD,
    base: Some(&object_type::CLASS),
    doc: Some(
        "methodcaller(name, /, *args, **kwargs)\n--\n\nReturn a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).",
    ),
    methods: &[Method::new("__reduce__", Native::NoArguments(reduce_method), REDUCE)],
    attributes: &[TEXT_SIGNATURE],
    slots: |slots| {
        slots.new.set(Some(create_method));
        slots.call.set(Some(call_method));
        slots.repr.set(Some(|vm, this| {
            let caller = this.payload::<MethodCaller>();
            let mut arguments = vec![caller.name.value().clone()];
            arguments.extend_from_slice(&caller.arguments);
            shown(vm, this, &arguments, &caller.keywords)
        }));
    },
};

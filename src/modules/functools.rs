//! `_functools`: the native half of `functools`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Name, Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::int::{self, exact_small};
use crate::types::module::{self, Module};
use crate::types::none::{is_none, none, not_implemented};
use crate::types::slots::Comparison;
use crate::types::str::{self, Str, intern};
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{builtin_function, method, object as object_type};
use std::cell::Cell;

static FUNCTIONS: &[Method] = &[
    Method::new(
        "cmp_to_key",
        Native::Any(cmp_to_key),
        "cmp_to_key($module, /, mycmp)\n--\n\nConvert a cmp= function into a key= function.",
    ),
    Method::new(
        "reduce",
        Native::Any(reduce),
        "reduce($module, function, iterable[, initial], /)\n--\n\nApply a function of two arguments cumulatively to the items of an iterable, from left to right.",
    ),
];

crate::struct_sequence! {
    /// The type of what `cache_info` gives.
    CACHE_INFO, CACHE_INFO_DEFINITION, cache_info_of, "CacheInfo", "Statistics of a cache.",
    4 of [hits 0, misses 1, maxsize 2, currsize 3]
}

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_functools", Some("Tools that operate on functions."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, class) in
        [("partial", &PARTIAL), ("_lru_cache_wrapper", &LRU_CACHE), ("_CacheInfo", &CACHE_INFO)]
    {
        namespace.set_name(&intern(name), class.value());
    }
    Ok(made)
}

fn reduce(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [function, iterable, initial] =
        arguments.bind(vm, "reduce", ["function", "iterable", "initial"], 2, 0, 2)?;
    let (Some(function), Some(iterable)) = (function, iterable) else { unreachable!("required") };
    let iterator = match iterable.class().slots.iter.get().is_some()
        || crate::types::sequence_iterator::is_sequence(&iterable)
    {
        true => vm.iter(&iterable)?,
        false => return Err(vm.type_error("reduce() arg 2 must support iteration")),
    };
    let mut result = match initial {
        Some(initial) => initial,
        None => match vm.next(&iterator)? {
            Some(first) => first,
            None => return Err(vm.type_error("reduce() of empty iterable with no initial value")),
        },
    };
    while let Some(item) = vm.next(&iterator)? {
        result = vm.call(&function, &[result, item])?;
        vm.check_interrupts()?;
    }
    Ok(result)
}

/// A function with some of its arguments given.
pub struct Partial {
    function: ValueCell,
    arguments: ValueCell,
    keywords: ValueCell,
    /// `__dict__`, once asked for.
    pub attributes: ValueCell,
}

/// The type `partial`.
pub static PARTIAL: StaticType = StaticType::built_in::<Partial>(
    "functools.partial",
    &raw const PARTIAL,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Partial {
    fn class() -> &'static StaticType {
        &PARTIAL
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.function, &self.arguments, &self.keywords, &self.attributes] {
            cell.trace(tracer);
        }
    }
}

impl Partial {
    fn parts(&self) -> (Value, Vec<Value>, Vec<(Name, Value)>) {
        let arguments = self.arguments.get();
        let keywords = self.keywords.get();
        let keywords = keywords.map_or_else(Vec::new, |keywords| keywords.payload::<Dict>().entries());
        (
            self.function.get().unwrap_or_else(none),
            arguments.map_or_else(Vec::new, |arguments| arguments.payload::<Tuple>().items().to_vec()),
            keywords
                .into_iter()
                .filter(|(key, _)| key.has::<Str>())
                .map(|(key, value)| (str::name_of(&key), value))
                .collect(),
        )
    }
}

/// Adds `more` to `keywords`; later ones win.
fn merge(keywords: &mut Vec<(Name, Value)>, more: &[(Name, Value)]) {
    for (name, value) in more {
        match keywords.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known = value.clone(),
            None => keywords.push((name.clone(), value.clone())),
        }
    }
}

fn new_partial(vm: &mut Vm, class: &Value, given: &Arguments<'_>) -> Outcome {
    let Some((function, rest)) = given.positional.split_first() else {
        return Err(vm.type_error("type 'partial' takes at least one argument"));
    };
    if function.class().slots.call.get().is_none() {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let (function, mut arguments, mut keywords) = match function.exact::<Partial>() {
        Some(inner) if inner.attributes.is_empty() => inner.parts(),
        _ => (function.clone(), Vec::new(), Vec::new()),
    };
    arguments.extend_from_slice(rest);
    merge(&mut keywords, given.keywords);
    Ok(object::new_of_class(
        class,
        Partial {
            function: ValueCell::new(function),
            arguments: ValueCell::new(tuple::new(arguments)),
            keywords: ValueCell::new(dict::from_names(keywords)),
            attributes: ValueCell::empty(),
        },
    ))
}

fn call_partial(vm: &mut Vm, this: &Value, given: &Arguments<'_>) -> Outcome {
    let (function, mut positional, mut keywords) = this.payload::<Partial>().parts();
    positional.extend_from_slice(given.positional);
    merge(&mut keywords, given.keywords);
    vm.nested(|vm| vm.call_with(&function, &Arguments { positional: &positional, keywords: &keywords }))
}

fn repr_partial(vm: &mut Vm, this: &Value) -> Outcome {
    let (function, positional, keywords) = this.payload::<Partial>().parts();
    let mut text = vm.repr_text(&function)?.to_string_lossy();
    for value in &positional {
        text.push_str(", ");
        text.push_str(&vm.repr_text(value)?.to_string_lossy());
    }
    for (name, value) in &keywords {
        let value = vm.repr_text(value)?.to_string_lossy();
        text.push_str(&format!(", {}={value}", str::to_string(name.value())));
    }
    let class = this.class().name();
    let module = if this.is_exact::<Partial>() { "functools." } else { "" };
    Ok(str::new(format!("{module}{class}({text})")))
}

fn partial_function(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<Partial>().function.get().unwrap_or_else(none))
}

fn partial_arguments(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<Partial>().arguments.get().unwrap_or_else(none))
}

fn partial_keywords(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<Partial>().keywords.get().unwrap_or_else(none))
}

fn own_dict(cell: &ValueCell) -> Value {
    if cell.is_empty() {
        cell.set(dict::new());
    }
    cell.get().unwrap_or_else(none)
}

fn partial_dict(_: &mut Vm, this: &Value) -> Outcome {
    Ok(own_dict(&this.payload::<Partial>().attributes))
}

/// `partial`, for the table of types.
pub static PARTIAL_DEFINITION: Definition = Definition {
    class: &PARTIAL,
    base: Some(&object_type::CLASS),
    doc: Some("Create a new function with partial application of the given arguments and keywords."),
    methods: &[],
    attributes: &[
        GetSet {
            name: "func",
            get: partial_function,
            set: None,
            doc: "function object to use in future partial calls",
        },
        GetSet {
            name: "args",
            get: partial_arguments,
            set: None,
            doc: "tuple of arguments to future partial calls",
        },
        GetSet {
            name: "keywords",
            get: partial_keywords,
            set: None,
            doc: "dictionary of keyword arguments to future partial calls",
        },
        GetSet { name: "__dict__", get: partial_dict, set: None, doc: "" },
    ],
    slots: |slots| {
        slots.new.set(Some(new_partial));
        slots.call.set(Some(call_partial));
        slots.repr.set(Some(repr_partial));
    },
};

/// What `lru_cache` makes of a function.
pub struct LruCache {
    function: ValueCell,
    info: ValueCell,
    /// Results by arguments, the least recently used first.
    results: ValueCell,
    /// `None` for no limit.
    most: Option<usize>,
    typed: bool,
    hits: Cell<i64>,
    misses: Cell<i64>,
    /// `__dict__`, once asked for.
    pub attributes: ValueCell,
}

/// The type of cached functions.
pub static LRU_CACHE: StaticType = StaticType::built_in::<LruCache>(
    "functools._lru_cache_wrapper",
    &raw const LRU_CACHE,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for LruCache {
    fn class() -> &'static StaticType {
        &LRU_CACHE
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.function, &self.info, &self.results, &self.attributes] {
            cell.trace(tracer);
        }
    }
}

fn new_cache(vm: &mut Vm, class: &Value, given: &Arguments<'_>) -> Outcome {
    let names = ["user_function", "maxsize", "typed", "cache_info_type"];
    let [function, most, typed, info] = given.bind(vm, "lru_cache", names, 0, 0, 4)?;
    let (Some(function), Some(most), Some(typed), Some(info)) = (function, most, typed, info) else {
        unreachable!("required")
    };
    if function.class().slots.call.get().is_none() {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let most = if is_none(&most) {
        None
    } else if most.class().slots.index.get().is_some() {
        Some(vm.index_isize(&most, true)?.max(0) as usize)
    } else {
        return Err(vm.type_error("maxsize should be integer or None"));
    };
    let typed = vm.truth(&typed)?;
    Ok(object::new_of_class(
        class,
        LruCache {
            function: ValueCell::new(function),
            info: ValueCell::new(info),
            results: ValueCell::new(dict::new()),
            most,
            typed,
            hits: Cell::new(0),
            misses: Cell::new(0),
            attributes: ValueCell::empty(),
        },
    ))
}

/// The object by which the results of these arguments are found.
fn key(cache: &LruCache, given: &Arguments<'_>) -> Value {
    if !cache.typed && given.keywords.is_empty() {
        if let [only] = given.positional
            && (only.is_exact::<int::Int>() || only.is_exact::<Str>())
        {
            return only.clone();
        }
        return tuple::new(given.positional.to_vec());
    }
    let mut parts = given.positional.to_vec();
    if !given.keywords.is_empty() {
        // Stands between positional and keyword arguments: no argument can be this object's equal.
        parts.push(object_type::CLASS.value());
        for (name, value) in given.keywords {
            parts.extend([name.value().clone(), value.clone()]);
        }
    }
    if cache.typed {
        parts.extend(given.positional.iter().map(Value::class_value));
        parts.extend(given.keywords.iter().map(|(_, value)| value.class_value()));
    }
    tuple::new(parts)
}

fn call_cache(vm: &mut Vm, this: &Value, given: &Arguments<'_>) -> Outcome {
    let cache = this.payload::<LruCache>();
    let function = cache.function.get().unwrap_or_else(none);
    if cache.most == Some(0) {
        cache.misses.set(cache.misses.get() + 1);
        return vm.nested(|vm| vm.call_with(&function, given));
    }
    let key = key(cache, given);
    let hash = vm.hash(&key)?;
    let results = cache.results.get().unwrap_or_else(dict::new);
    let table = results.payload::<Dict>();
    if let Some(result) = table.get_hashed(vm, &key, hash)? {
        cache.hits.set(cache.hits.get() + 1);
        if cache.most.is_some() {
            drop(table.remove(vm, &key)?);
            drop(table.set_hashed(vm, &key, hash, result.clone())?);
        }
        return Ok(result);
    }
    cache.misses.set(cache.misses.get() + 1);
    let result = vm.nested(|vm| vm.call_with(&function, given))?;
    // The call may have filled the cache itself.
    if let Some(most) = cache.most
        && table.len() >= most
        && table.get_hashed(vm, &key, hash)?.is_none()
        && let Some((place, ..)) = table.table().entry_from(0)
    {
        drop(table.table().remove_at(place));
    }
    drop(table.set_hashed(vm, &key, hash, result.clone())?);
    Ok(result)
}

fn get_cache(_: &mut Vm, this: &Value, instance: Option<&Value>, _: Option<&Value>) -> Outcome {
    Ok(match instance {
        Some(instance) if !is_none(instance) => method::new(this.clone(), instance.clone()),
        _ => this.clone(),
    })
}

fn cache_info(vm: &mut Vm, this: &Value) -> Outcome {
    let cache = this.payload::<LruCache>();
    let size = cache.results.get().map_or(0, |results| results.payload::<Dict>().len());
    let most = cache.most.map_or_else(none, |most| int::new(most as i64));
    let items = [int::new(cache.hits.get()), int::new(cache.misses.get()), most, int::new(size as i64)];
    match cache.info.get() {
        Some(info) if CACHE_INFO.is(&info) => Ok(cache_info_of(items.to_vec())),
        Some(info) => vm.call(&info, &items),
        None => Ok(tuple::new(items.to_vec())),
    }
}

fn cache_clear(_: &mut Vm, this: &Value) -> Outcome {
    let cache = this.payload::<LruCache>();
    cache.hits.set(0);
    cache.misses.set(0);
    drop(cache.results.replace(Some(dict::new())));
    Ok(none())
}

fn copy_cache(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

fn deepcopy_cache(_: &mut Vm, this: &Value, _: &Value) -> Outcome {
    Ok(this.clone())
}

fn reduce_cache(vm: &mut Vm, this: &Value) -> Outcome {
    vm.get_attribute(this, &intern("__qualname__"))
}

fn cache_dict(_: &mut Vm, this: &Value) -> Outcome {
    Ok(own_dict(&this.payload::<LruCache>().attributes))
}

/// The type of cached functions, for the table of types.
pub static LRU_CACHE_DEFINITION: Definition = Definition {
    class: &LRU_CACHE,
    base: Some(&object_type::CLASS),
    doc: Some("Create a cached callable that wraps another function."),
    methods: &[
        Method::new("cache_info", Native::NoArguments(cache_info), "Report cache statistics"),
        Method::new("cache_clear", Native::NoArguments(cache_clear), "Clear the cache and cache statistics"),
        Method::new("__copy__", Native::NoArguments(copy_cache), ""),
        Method::new("__deepcopy__", Native::One(deepcopy_cache), ""),
        Method::new("__reduce__", Native::NoArguments(reduce_cache), ""),
    ],
    attributes: &[GetSet { name: "__dict__", get: cache_dict, set: None, doc: "" }],
    slots: |slots| {
        slots.new.set(Some(new_cache));
        slots.call.set(Some(call_cache));
        slots.descriptor_get.set(Some(get_cache));
    },
};

/// What `cmp_to_key` makes: a maker of keys, and the keys.
pub struct ComparisonKey {
    compare: ValueCell,
    object: ValueCell,
}

/// The type of keys made by `cmp_to_key`.
pub static KEY: StaticType =
    StaticType::built_in::<ComparisonKey>("functools.KeyWrapper", &raw const KEY, &raw const TYPE, IMMUTABLE);

impl Payload for ComparisonKey {
    fn class() -> &'static StaticType {
        &KEY
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.compare.trace(tracer);
        self.object.trace(tracer);
    }
}

fn cmp_to_key(vm: &mut Vm, _: &Value, given: &Arguments<'_>) -> Outcome {
    let [compare] = given.bind(vm, "cmp_to_key", ["mycmp"], 0, 0, 1)?;
    Ok(object::new(ComparisonKey { compare: ValueCell::of(compare), object: ValueCell::empty() }))
}

fn call_key(vm: &mut Vm, this: &Value, given: &Arguments<'_>) -> Outcome {
    let [object] = given.bind(vm, "K", ["obj"], 0, 0, 1)?;
    let compare = this.payload::<ComparisonKey>().compare.get();
    Ok(object::new(ComparisonKey { compare: ValueCell::of(compare), object: ValueCell::of(object) }))
}

fn compare_keys(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (left.downcast::<ComparisonKey>(), right.downcast::<ComparisonKey>())
    else {
        return Ok(not_implemented());
    };
    let (Some(compare), Some(left), Some(right)) =
        (left.compare.get(), left.object.get(), right.object.get())
    else {
        return Err(vm.attribute_error("object", &none(), &intern("obj")));
    };
    let order = vm.call(&compare, &[left, right])?;
    if let Some(order) = exact_small(&order) {
        return Ok(crate::types::bool_::new(comparison.holds(order.cmp(&0))));
    }
    vm.compare(&order, &int::new(0), comparison)
}

fn key_object(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<ComparisonKey>().object.get().unwrap_or_else(none))
}

/// The type of keys made by `cmp_to_key`, for the table of types.
pub static KEY_DEFINITION: Definition = Definition {
    class: &KEY,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[GetSet {
        name: "obj",
        get: key_object,
        set: None,
        doc: "Value wrapped by a key function.",
    }],
    slots: |slots| {
        slots.call.set(Some(call_key));
        slots.richcompare.set(Some(compare_keys));
        slots.hash.set(None);
    },
};

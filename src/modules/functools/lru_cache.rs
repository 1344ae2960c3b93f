//! `_lru_cache_wrapper`: what `lru_cache` makes of a function.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::{ATTRIBUTES, BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell, object};
use crate::types::definition::{Definition, Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::instance_attributes::OWN_DICT;
use crate::types::none::{is_none, none};
use crate::types::str::{Str, intern};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, method, object as object_type, tuple};
use std::cell::Cell;

/// A function and its results.
pub struct LruCache {
    function: ValueCell,
    info: ValueCell,
    /// Results by arguments, the least recently used first.
    results: ValueCell,
    /// Stands in keys between positional and keyword arguments: no argument is this object.
    mark: Value,
    /// `None` for no limit.
    most: Option<usize>,
    typed: bool,
    hits: Cell<i64>,
    misses: Cell<i64>,
}

/// The type of cached functions.
pub static CLASS: StaticType = StaticType::built_in_with_prefix::<LruCache>(
    "functools._lru_cache_wrapper",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE | ATTRIBUTES,
    0,
);

impl Payload for LruCache {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.function, &self.info, &self.results] {
            cell.trace(tracer);
        }
        self.mark.trace(tracer);
    }
}

fn create(vm: &mut Vm, class: &Value, given: &Arguments<'_>) -> Outcome {
    let names = ["user_function", "maxsize", "typed", "cache_info_type"];
    let [function, most, typed, info] = given.bind(vm, "lru_cache", names, 0, 0, 4)?;
    let function = function.unwrap_or_else(none);
    if function.class().slots.call.get().is_none() {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let most = most.unwrap_or_else(none);
    let most = if is_none(&most) {
        None
    } else if most.class().slots.index.get().is_some() {
        Some(vm.index_isize(&most, true)?.max(0) as usize)
    } else {
        return Err(vm.type_error("maxsize should be integer or None"));
    };
    let typed = vm.truth(&typed.unwrap_or_else(none))?;
    Ok(object::new_of_class(
        class,
        LruCache {
            function: ValueCell::new(function),
            info: ValueCell::of(info),
            results: ValueCell::new(dict::new()),
            mark: object_type::new(&object_type::CLASS.value()),
            most,
            typed,
            hits: Cell::new(0),
            misses: Cell::new(0),
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
        parts.push(cache.mark.clone());
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

fn count(counter: &Cell<i64>) {
    counter.set(counter.get().wrapping_add(1));
}

fn call(vm: &mut Vm, this: &Value, given: &Arguments<'_>) -> Outcome {
    let cache = this.payload::<LruCache>();
    let function = cache.function.get().unwrap_or_else(none);
    if cache.most == Some(0) {
        count(&cache.misses);
        return vm.nested(|vm| vm.call_with(&function, given));
    }
    let key = key(cache, given);
    let hash = vm.hash(&key)?;
    let results = cache.results.get().unwrap_or_else(dict::new);
    let table = results.payload::<Dict>();
    if cache.most.is_none() {
        if let Some(result) = table.get_hashed(vm, &key, hash)? {
            count(&cache.hits);
            return Ok(result);
        }
    } else if let Some((key, result)) = table.remove_hashed(vm, &key, hash)? {
        // The entry goes to the end, as the most recently used.
        table.table().insert(key, hash, result.clone());
        count(&cache.hits);
        return Ok(result);
    }
    count(&cache.misses);
    let result = vm.nested(|vm| vm.call_with(&function, given))?;
    // The call may have filled or cleared the cache itself.
    let results = cache.results.get().unwrap_or_else(dict::new);
    let table = results.payload::<Dict>();
    if let Some(most) = cache.most {
        if table.get_hashed(vm, &key, hash)?.is_some() {
            return Ok(result);
        }
        if table.len() >= most
            && let Some((place, ..)) = table.table().entry_from(0)
        {
            drop(table.table().remove_at(place));
        }
    }
    drop(table.set_hashed(vm, &key, hash, result.clone())?);
    Ok(result)
}

fn get(_: &mut Vm, this: &Value, instance: Option<&Value>, _: Option<&Value>) -> Outcome {
    Ok(match instance {
        Some(instance) if !is_none(instance) => method::new(this.clone(), instance.clone()),
        _ => this.clone(),
    })
}

fn info(vm: &mut Vm, this: &Value) -> Outcome {
    let cache = this.payload::<LruCache>();
    let size = cache.results.get().map_or(0, |results| results.payload::<Dict>().len());
    let most = cache.most.map_or_else(none, |most| int::new(most as i64));
    let items = [int::new(cache.hits.get()), int::new(cache.misses.get()), most, int::new(size as i64)];
    match cache.info.get() {
        Some(info) => vm.call(&info, &items),
        None => Ok(tuple::new(items.to_vec())),
    }
}

fn clear(_: &mut Vm, this: &Value) -> Outcome {
    let cache = this.payload::<LruCache>();
    cache.hits.set(0);
    cache.misses.set(0);
    drop(cache.results.replace(Some(dict::new())));
    Ok(none())
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    vm.get_attribute(this, &intern("__qualname__"))
}

/// The type of cached functions, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n",
    ),
    methods: &[
        Method::new(
            "cache_info",
            Native::NoArguments(info),
            "cache_info($self, /)\n--\n\nReport cache statistics",
        ),
        Method::new(
            "cache_clear",
            Native::NoArguments(clear),
            "cache_clear($self, /)\n--\n\nClear the cache and cache statistics",
        ),
        Method::new("__reduce__", Native::NoArguments(reduce), ""),
        Method::new("__copy__", Native::NoArguments(|_, this| Ok(this.clone())), ""),
        Method::new("__deepcopy__", Native::One(|_, this, _| Ok(this.clone())), ""),
    ],
    attributes: &[OWN_DICT],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.call.set(Some(call));
        slots.descriptor_get.set(Some(get));
    },
};

//! `OrderedDict`: a dict whose order counts in comparisons and can be changed.

use super::ordered_views;
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::type_head::{ATTRIBUTES, BASE_TYPE, IMMUTABLE, MAPPING, MATCH_SELF, WEAKLY_REFERENCEABLE};
use crate::heap::{Value, object};
use crate::types::definition::{Definition, Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::instance_attributes::OWN_DICT;
use crate::types::names::names;
use crate::types::none::{none, not_implemented};
use crate::types::slots::{Comparison, Operator};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, object_members, str, tuple};

/// The type `OrderedDict`.
pub static CLASS: StaticType = StaticType::built_in_with_prefix::<Dict>(
    "collections.OrderedDict",
    &raw const dict::CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | MAPPING | MATCH_SELF | WEAKLY_REFERENCEABLE | ATTRIBUTES,
    0,
);

fn is_ordered(value: &Value) -> bool {
    value.class().is_subtype(CLASS.payload())
}

fn is_exactly(value: &Value) -> bool {
    CLASS.is(&value.class_value())
}

#[cold]
pub(super) fn mutated(vm: &mut Vm) -> Raised {
    vm.runtime_error("OrderedDict mutated during iteration")
}

fn make(class: &Value) -> Value {
    object::new_of_class(class, Dict::default())
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(make(class))
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let given = arguments.positional.len();
    if given > 1 {
        return Err(vm.type_error(format!("expected at most 1 arguments, got {given}")));
    }
    fill(vm, this, arguments)
}

fn update(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = arguments.positional.len();
    if given > 1 {
        return Err(vm.type_error(format!("update() takes at most 1 positional argument ({given} given)")));
    }
    fill(vm, this, arguments)?;
    Ok(none())
}

fn fill(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    if let [source] = arguments.positional {
        fill_from(vm, this, source)?;
    }
    for (name, value) in arguments.keywords {
        vm.set_item(this, name.value(), Some(value))?;
    }
    Ok(())
}

/// Takes over the entries of a mapping or of pairs, each by assignment to an item.
fn fill_from(vm: &mut Vm, this: &Value, source: &Value) -> Outcome<()> {
    if let Some(dict) = source.exact::<Dict>() {
        for (key, value) in dict.entries() {
            vm.set_item(this, &key, Some(&value))?;
        }
        return Ok(());
    }
    if let Some(keys) = vm.find_attribute(source, &names().keys)? {
        let keys = vm.call(&keys, &[])?;
        return vm.for_each(&keys, |vm, key| {
            let value = vm.get_item(source, &key)?;
            vm.set_item(this, &key, Some(&value))
        });
    }
    let pairs = match vm.find_attribute(source, &names().items)? {
        Some(items) => vm.call(&items, &[])?,
        None => source.clone(),
    };
    vm.for_each(&pairs, |vm, pair| {
        let iterator = vm.iter(&pair)?;
        let mut parts = Vec::with_capacity(3);
        while parts.len() < 3
            && let Some(part) = vm.next(&iterator)?
        {
            parts.push(part);
        }
        match &parts[..] {
            [key, value] => vm.set_item(this, key, Some(value)),
            [_, _, ..] => Err(vm.value_error("too many values to unpack (expected 2)")),
            few => {
                let (given, plural) = (few.len(), if few.len() == 1 { "" } else { "s" });
                Err(vm.value_error(format!("need more than {given} value{plural} to unpack")))
            }
        }
    })
}

fn set_item(vm: &mut Vm, this: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
    let dict = this.payload::<Dict>();
    match value {
        Some(value) => drop(dict.set(vm, key, value.clone())?),
        None => match dict.remove(vm, key)? {
            Some(removed) => drop(removed),
            None => return Err(vm.key_error(key.clone())),
        },
    }
    Ok(())
}

fn pop_item(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [last] = arguments.bind(vm, "popitem", ["last"], 0, 0, 0)?;
    let last = match last {
        Some(last) => vm.truth(&last)?,
        None => true,
    };
    let table = this.payload::<Dict>().table();
    let found = if last { table.entry_before(table.places()) } else { table.entry_from(0) };
    match found.and_then(|(place, ..)| table.remove_at(place)) {
        Some((key, value)) => Ok(tuple::of([key, value])),
        None => Err(vm.key_error(str::new("dictionary is empty"))),
    }
}

fn move_to_end(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [key, last] = arguments.bind(vm, "move_to_end", ["key", "last"], 0, 0, 1)?;
    let last = match last {
        Some(last) => vm.truth(&last)?,
        None => true,
    };
    let key = key.unwrap_or_else(none);
    let hash = dict::hash_key(vm, &key)?;
    let dict = this.payload::<Dict>();
    let table = dict.table();
    let at_end = if last { table.entry_before(table.places()) } else { table.entry_from(0) };
    if at_end.is_some_and(|(_, end, _)| end.is(&key)) {
        return Ok(none());
    }
    let Some((key, value)) = dict.remove_hashed(vm, &key, hash)? else { return Err(vm.key_error(key)) };
    if last {
        table.insert(key, hash, value);
    } else {
        table.insert_first(key, hash, value);
    }
    Ok(none())
}

fn set_default(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [key, default] = arguments.bind(vm, "setdefault", ["key", "default"], 0, 0, 1)?;
    let (key, default) = (key.unwrap_or_else(none), default.unwrap_or_else(none));
    if !is_exactly(this) {
        if vm.contains(this, &key)? {
            return vm.get_item(this, &key);
        }
        vm.set_item(this, &key, Some(&default))?;
        return Ok(default);
    }
    let dict = this.payload::<Dict>();
    let hash = dict::hash_key(vm, &key)?;
    if let Some(value) = dict.get_hashed(vm, &key, hash)? {
        return Ok(value);
    }
    drop(dict.set_hashed(vm, &key, hash, default.clone())?);
    Ok(default)
}

fn pop(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [key, default] = arguments.bind(vm, "pop", ["key", "default"], 0, 0, 1)?;
    let key = key.unwrap_or_else(none);
    match (this.payload::<Dict>().remove(vm, &key)?, default) {
        (Some((_, value)), _) => Ok(value),
        (None, Some(default)) => Ok(default),
        (None, None) => Err(vm.key_error(key)),
    }
}

fn copy(vm: &mut Vm, this: &Value) -> Outcome {
    if is_exactly(this) {
        let made = make(&CLASS.value());
        dict::merge(vm, made.payload(), this)?;
        return Ok(made);
    }
    let made = vm.call(&this.class_value(), &[])?;
    let version = this.payload::<Dict>().table().version();
    for (key, _) in this.payload::<Dict>().entries() {
        let value = vm.get_item(this, &key)?;
        vm.set_item(&made, &key, Some(&value))?;
        if !this.payload::<Dict>().table().has_version(version) {
            return Err(mutated(vm));
        }
    }
    Ok(made)
}

fn from_keys(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterable, value] = arguments.bind(vm, "fromkeys", ["iterable", "value"], 0, 0, 1)?;
    dict::from_keys(vm, class, &[iterable.unwrap_or_else(none), value.unwrap_or_else(none)])
}

fn clear(_: &mut Vm, this: &Value) -> Outcome {
    drop(this.payload::<Dict>().clear());
    Ok(none())
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let state = object_members::state(vm, this)?;
    let items = vm.call_method(this, &names().items, &[])?;
    let items = vm.iter(&items)?;
    Ok(tuple::new(vec![this.class_value(), tuple::empty(), state, none(), items]))
}

fn size(_: &mut Vm, this: &Value) -> Outcome {
    // CPython has a node for each entry, and finds it through an array as long as the dict's index.
    const NODE: usize = 32;
    let dict = this.payload::<Dict>();
    let table = dict.table();
    let own = crate::types::size::basic(this.class());
    let nodes = 8 * table.places_in_cpython() + NODE * dict.len();
    Ok(int::new((own + table.size_in_cpython() + nodes) as i64))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let name = this.class().short_name();
    if this.payload::<Dict>().is_empty() {
        return Ok(str::new(format!("{name}()")));
    }
    vm.represent(this, "...", |vm| {
        let entries = if is_exactly(this) {
            dict::copy(this.payload())
        } else {
            let items = vm.call_method(this, &names().items, &[])?;
            vm.call(&dict::CLASS.value(), &[items])?
        };
        let entries = vm.repr_text(&entries)?;
        let mut text = crate::text::TextBuilder::new();
        text.push_str(&name);
        text.push('(');
        text.push_text(&entries);
        text.push(')');
        Ok(str::new(text.finish()))
    })
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    if !right.has::<Dict>() || !matches!(comparison, Comparison::Eq | Comparison::Ne) {
        return Ok(not_implemented());
    }
    let Some(plain) = dict::CLASS.payload().slots.richcompare.get() else { return Ok(not_implemented()) };
    let result = plain(vm, left, right, Comparison::Eq)?;
    let mut equal = vm.truth(&result)?;
    if equal && is_ordered(right) {
        equal = same_order(vm, left.payload(), right.payload())?;
    }
    Ok(bool_::new(equal == (comparison == Comparison::Eq)))
}

/// Whether the keys of two dicts of the same length are equal in their order.
fn same_order(vm: &mut Vm, left: &Dict, right: &Dict) -> Outcome<bool> {
    let versions = (left.table().version(), right.table().version());
    let (mut at_left, mut at_right) = (0, 0);
    loop {
        match (left.table().entry_from(at_left), right.table().entry_from(at_right)) {
            (None, None) => return Ok(true),
            (Some((left_place, a, _)), Some((right_place, b, _))) => {
                if !vm.equal(&a, &b)? {
                    return Ok(false);
                }
                if !left.table().has_version(versions.0) || !right.table().has_version(versions.1) {
                    return Err(mutated(vm));
                }
                (at_left, at_right) = (left_place + 1, right_place + 1);
            }
            _ => return Ok(false),
        }
    }
}

fn or(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    if !left.has::<Dict>() || !right.has::<Dict>() {
        return Ok(not_implemented());
    }
    let class = if is_ordered(left) { left.class_value() } else { right.class_value() };
    let made = vm.call(&class, std::slice::from_ref(left))?;
    fill_from(vm, &made, right)?;
    Ok(made)
}

fn inplace_or(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    fill_from(vm, left, right)?;
    Ok(left.clone())
}

static METHODS: &[Method] = &[
    Method::class(
        "fromkeys",
        Native::Any(from_keys),
        "fromkeys($type, /, iterable, value=None)\n--\n\nCreate a new ordered dictionary with keys from iterable and values set to value.",
    ),
    Method::new("__sizeof__", Native::NoArguments(size), ""),
    Method::new("__reduce__", Native::NoArguments(reduce), "Return state information for pickling"),
    Method::new(
        "setdefault",
        Native::Any(set_default),
        "setdefault($self, /, key, default=None)\n--\n\nInsert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.",
    ),
    Method::new(
        "pop",
        Native::Any(pop),
        "pop($self, /, key, default=<unrepresentable>)\n--\n\nod.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.",
    ),
    Method::new(
        "popitem",
        Native::Any(pop_item),
        "popitem($self, /, last=True)\n--\n\nRemove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.",
    ),
    Method::new("keys", Native::NoArguments(ordered_views::keys), ""),
    Method::new("values", Native::NoArguments(ordered_views::values), ""),
    Method::new("items", Native::NoArguments(ordered_views::items), ""),
    Method::new("update", Native::Any(update), ""),
    Method::new("clear", Native::NoArguments(clear), "od.clear() -> None.  Remove all items from od."),
    Method::new("copy", Native::NoArguments(copy), "od.copy() -> a shallow copy of od"),
    Method::new(
        "__reversed__",
        Native::NoArguments(ordered_views::reversed),
        "od.__reversed__() <==> reversed(od)",
    ),
    Method::new(
        "move_to_end",
        Native::Any(move_to_end),
        "move_to_end($self, /, key, last=True)\n--\n\nMove an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.",
    ),
];

/// `OrderedDict`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&dict::CLASS),
    doc: Some("Dictionary that remembers insertion order"),
    methods: METHODS,
    attributes: &[OWN_DICT],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
        slots.repr.set(Some(repr));
        slots.richcompare.set(Some(compare));
        slots.hash.set(None);
        slots.iter.set(Some(ordered_views::iter));
        slots.setitem.set(Some(set_item));
        slots.binary[Operator::BitOr as usize].set(Some(or));
        slots.inplace[Operator::BitOr as usize].set(Some(inplace_or));
    },
};

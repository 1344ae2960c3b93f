//! `mappingproxy`: a mapping that can only be read, such as the `__dict__` of a class.

use super::definition::{Definition, Method, Native};
use super::dict::Dict;
use super::list::List;
use super::names::names;
use super::slots::{Comparison, Operator};
use super::str::intern;
use super::tuple::Tuple;
use super::type_::{CLASS as TYPE, StaticType};
use super::{none, object as object_type};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, MAPPING};
use crate::heap::{Payload, Trace, Tracer, Value};

/// The mapping behind the proxy.
pub struct MappingProxy {
    mapping: Value,
}

/// The type `mappingproxy`.
pub static CLASS: StaticType = StaticType::built_in::<MappingProxy>(
    "mappingproxy",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | MAPPING,
);

impl Payload for MappingProxy {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.mapping.trace(tracer);
    }
}

/// A proxy of `mapping`.
pub fn new(mapping: Value) -> Value {
    object::new(MappingProxy { mapping })
}

fn mapping(this: &Value) -> &Value {
    &this.payload::<MappingProxy>().mapping
}

fn make(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [mapping] = arguments.bind(vm, "mappingproxy", ["mapping"], 0, 0, 1)?;
    let mapping = mapping.unwrap_or_else(none::none);
    let fits =
        mapping.class().slots.getitem.get().is_some() && !mapping.has::<List>() && !mapping.has::<Tuple>();
    if !fits {
        let given = mapping.class().name();
        return Err(vm.type_error(format!("mappingproxy() argument must be a mapping, not {given}")));
    }
    Ok(object::new_of_class(class, MappingProxy { mapping }))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let inner = vm.repr_text(mapping(this))?.to_string_lossy();
    Ok(super::str::new(format!("mappingproxy({inner})")))
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let right = right.downcast::<MappingProxy>().map_or_else(|| right.clone(), |proxy| proxy.mapping.clone());
    vm.compare(mapping(left), &right, comparison)
}

/// `left | right`, with the mappings behind proxies.
fn union(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let behind = |value: &Value| match value.downcast::<MappingProxy>() {
        Some(proxy) => proxy.mapping.clone(),
        None => value.clone(),
    };
    vm.binary(Operator::BitOr, &behind(left), &behind(right))
}

fn no_inplace_union(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let (left, right) = (left.class().name(), right.class().name());
    Err(vm.type_error(format!("'|=' is not supported by '{left}' and '{right}'; use '|' instead")))
}

fn get(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    vm.call_method(mapping(this), &names().get, arguments)
}

macro_rules! forwarded {
    ($($function:ident $name:literal,)*) => {
        $(fn $function(vm: &mut Vm, this: &Value) -> Outcome {
            vm.call_method(mapping(this), &intern($name), &[])
        })*
    };
}

forwarded! {
    keys "keys",
    values "values",
    items "items",
    copy "copy",
    reversed "__reversed__",
}

/// `mappingproxy`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Read-only proxy of a mapping."),
    methods: &[
        Method::new(
            "get",
            Native::Positional(1, 2, get),
            "Return the value for key if key is in the mapping, else default.",
        ),
        Method::new(
            "keys",
            Native::NoArguments(keys),
            "D.keys() -> a set-like object providing a view on D's keys",
        ),
        Method::new(
            "values",
            Native::NoArguments(values),
            "D.values() -> an object providing a view on D's values",
        ),
        Method::new(
            "items",
            Native::NoArguments(items),
            "D.items() -> a set-like object providing a view on D's items",
        ),
        Method::new("copy", Native::NoArguments(copy), "D.copy() -> a shallow copy of D"),
        Method::class("__class_getitem__", Native::One(super::generic_alias::class_getitem), "See PEP 585"),
        Method::new("__reversed__", Native::NoArguments(reversed), "D.__reversed__() -> reverse iterator"),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.repr.set(Some(repr));
        slots.str.set(Some(|vm, this| vm.str(mapping(this))));
        slots.hash.set(Some(|vm, this| vm.hash(mapping(this))));
        slots.richcompare.set(Some(compare));
        slots.length.set(Some(|vm, this| vm.length(mapping(this))));
        slots.getitem.set(Some(|vm, this, key| vm.get_item(mapping(this), key)));
        slots.contains.set(Some(|vm, this, key| match mapping(this).exact::<Dict>() {
            Some(dict) => dict.contains(vm, key),
            None => vm.contains(mapping(this), key),
        }));
        slots.iter.set(Some(|vm, this| vm.iter(mapping(this))));
        slots.binary[Operator::BitOr as usize].set(Some(union));
        slots.inplace[Operator::BitOr as usize].set(Some(no_inplace_union));
    },
};

//! `weakref.proxy`: weak references that pass on whatever is done to them.

use super::definition::Definition;
use super::none::is_none;
use super::object as object_type;
use super::slots::{Binary, Comparison, OPERATORS, Operator};
use super::str;
use super::type_::{CLASS as TYPE, StaticType};
use super::type_attributes::fully_qualified_name;
use super::weak_reference::check_referenceable;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::weak::{self, WeakLink};
use crate::heap::{Name, Payload, Trace, Tracer, Value, ValueCell};
use crate::types::names::names;

/// A proxy.
pub struct WeakProxy {
    link: WeakLink,
    callback: ValueCell,
}

/// The type `ProxyType`.
pub static CLASS: StaticType =
    StaticType::built_in::<WeakProxy>("weakref.ProxyType", &raw const CLASS, &raw const TYPE, IMMUTABLE);

/// The type `CallableProxyType`, of proxies of what can be called.
pub static CALLABLE: StaticType = StaticType::built_in_derived::<WeakProxy>(
    "weakref.CallableProxyType",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for WeakProxy {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.callback.trace(tracer);
    }
}

/// A proxy of `target`. One without a callback is shared.
///
/// # Errors
/// `TypeError` when objects of this type can't be referred to weakly.
pub fn new(vm: &mut Vm, target: &Value, callback: Option<Value>) -> Outcome {
    check_referenceable(vm, target)?;
    let callback = callback.filter(|callback| !is_none(callback));
    if callback.is_none() {
        let shared = weak::references_to(target).into_iter().find(is_shared);
        if let Some(shared) = shared {
            return Ok(shared);
        }
    }
    let class = if target.class().slots.call.get().is_some() { &CALLABLE } else { &CLASS };
    let has_callback = callback.is_some();
    let payload = WeakProxy { link: WeakLink::default(), callback: ValueCell::of(callback) };
    let made = object::new_of_class(&class.value(), payload);
    WeakLink::attach(&made, |made| &made.payload::<WeakProxy>().link, target, has_callback);
    Ok(made)
}

/// Whether `reference` is a proxy without a callback, which a referent has once.
pub fn is_shared(reference: &Value) -> bool {
    reference.downcast::<WeakProxy>().is_some_and(|proxy| proxy.callback.is_empty())
}

/// The callback of a proxy.
pub fn callback(proxy: &Value) -> Option<Value> {
    proxy.downcast::<WeakProxy>().and_then(|proxy| proxy.callback.get())
}

/// Takes the callback of a proxy.
pub fn take_callback(proxy: &Value) -> Option<Value> {
    proxy.downcast::<WeakProxy>().and_then(|proxy| proxy.callback.take())
}

/// What a proxy stands for, while it is alive.
pub fn referent(proxy: &Value) -> Option<Value> {
    proxy.downcast::<WeakProxy>().and_then(|proxy| proxy.link.target())
}

fn target(vm: &mut Vm, proxy: &Value) -> Outcome {
    match proxy.payload::<WeakProxy>().link.target() {
        Some(target) => Ok(target),
        None => Err(vm.reference_error("weakly-referenced object no longer exists")),
    }
}

/// What an operand stands for: the target of a proxy, anything else itself.
fn operand(vm: &mut Vm, value: &Value) -> Outcome {
    if value.has::<WeakProxy>() { target(vm, value) } else { Ok(value.clone()) }
}

fn binary<const OPERATOR: usize>(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let (left, right) = (operand(vm, left)?, operand(vm, right)?);
    vm.binary(ALL[OPERATOR], &left, &right)
}

fn inplace<const OPERATOR: usize>(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let (left, right) = (operand(vm, left)?, operand(vm, right)?);
    vm.inplace(ALL[OPERATOR], &left, &right)
}

const ALL: [Operator; OPERATORS] = [
    Operator::Add,
    Operator::Sub,
    Operator::Mult,
    Operator::MatMult,
    Operator::Div,
    Operator::Mod,
    Operator::Pow,
    Operator::LShift,
    Operator::RShift,
    Operator::BitOr,
    Operator::BitXor,
    Operator::BitAnd,
    Operator::FloorDiv,
];

macro_rules! by_operator {
    ($function:ident) => {{
        const TABLE: [Binary; OPERATORS] = [
            $function::<0>,
            $function::<1>,
            $function::<2>,
            $function::<3>,
            $function::<4>,
            $function::<5>,
            $function::<6>,
            $function::<7>,
            $function::<8>,
            $function::<9>,
            $function::<10>,
            $function::<11>,
            $function::<12>,
        ];
        TABLE
    }};
}

fn get_attribute(vm: &mut Vm, this: &Value, name: &Name) -> Outcome {
    let target = target(vm, this)?;
    vm.get_attribute(&target, name)
}

fn set_attribute(vm: &mut Vm, this: &Value, name: &Name, value: Option<&Value>) -> Outcome<()> {
    let target = target(vm, this)?;
    vm.set_attribute(&target, name, value)
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let address = this.address();
    Ok(str::new(match this.payload::<WeakProxy>().link.target() {
        Some(target) => {
            let (class, place) = (fully_qualified_name(target.class()), target.address());
            format!("<weakproxy at {address:#x}; to '{class}' at {place:#x}>")
        }
        None => format!("<weakproxy at {address:#x}; dead>"),
    }))
}

fn to_str(vm: &mut Vm, this: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.str(&target)
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (left, right) = (operand(vm, left)?, operand(vm, right)?);
    vm.compare(&left, &right, comparison)
}

fn call(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let target = target(vm, this)?;
    vm.call_with(&target, arguments)
}

fn iter(vm: &mut Vm, this: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.iter(&target)
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let target = target(vm, this)?;
    if target.class().slots.next.get().is_none() {
        let class = target.class().name();
        return Err(vm.type_error(format!("Weakref proxy referenced a non-iterator '{class}' object")));
    }
    vm.next(&target)
}

fn length(vm: &mut Vm, this: &Value) -> Outcome<usize> {
    let target = target(vm, this)?;
    vm.length(&target)
}

fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.get_item(&target, key)
}

fn set_item(vm: &mut Vm, this: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
    let target = target(vm, this)?;
    vm.set_item(&target, key, value)
}

fn contains(vm: &mut Vm, this: &Value, item: &Value) -> Outcome<bool> {
    let target = target(vm, this)?;
    vm.contains(&target, item)
}

fn truth(vm: &mut Vm, this: &Value) -> Outcome<bool> {
    let target = target(vm, this)?;
    vm.truth(&target)
}

fn negative(vm: &mut Vm, this: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.unary(target.class().slots.negative.get(), "unary -", &target)
}

fn positive(vm: &mut Vm, this: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.unary(target.class().slots.positive.get(), "unary +", &target)
}

fn invert(vm: &mut Vm, this: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.unary(target.class().slots.invert.get(), "unary ~", &target)
}

fn absolute(vm: &mut Vm, this: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.unary(target.class().slots.absolute.get(), "abs()", &target)
}

fn divmod(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let (left, right) = (operand(vm, left)?, operand(vm, right)?);
    let slots = (left.class().slots.divmod.get(), right.class().slots.divmod.get());
    match vm.binary_slots(&left, &right, slots.0, slots.1)? {
        Some(result) => Ok(result),
        None => Err(vm.unsupported("divmod()", &left, &right)),
    }
}

fn to_int(vm: &mut Vm, this: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.call(&super::int::CLASS.value(), &[target])
}

fn to_float(vm: &mut Vm, this: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.float(&target).map(super::float::new)
}

fn to_index(vm: &mut Vm, this: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.index(&target)
}

fn bytes(vm: &mut Vm, this: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.call_method(&target, &names().__bytes__, &[])
}

fn reversed(vm: &mut Vm, this: &Value) -> Outcome {
    let target = target(vm, this)?;
    vm.call_method(&target, &names().__reversed__, &[])
}

/// `ProxyType`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[
        super::definition::Method::new("__bytes__", super::definition::Native::NoArguments(bytes), ""),
        super::definition::Method::new("__reversed__", super::definition::Native::NoArguments(reversed), ""),
    ],
    attributes: &[],
    slots: |slots| {
        for (index, operate) in by_operator!(binary).into_iter().enumerate() {
            slots.binary[index].set(Some(operate));
        }
        for (index, operate) in by_operator!(inplace).into_iter().enumerate() {
            slots.inplace[index].set(Some(operate));
        }
        slots.getattribute.set(Some(get_attribute));
        slots.setattribute.set(Some(set_attribute));
        slots.repr.set(Some(repr));
        slots.str.set(Some(to_str));
        slots.richcompare.set(Some(compare));
        slots.iter.set(Some(iter));
        slots.next.set(Some(next));
        slots.length.set(Some(length));
        slots.getitem.set(Some(get_item));
        slots.setitem.set(Some(set_item));
        slots.contains.set(Some(contains));
        slots.truth.set(Some(truth));
        slots.negative.set(Some(negative));
        slots.positive.set(Some(positive));
        slots.invert.set(Some(invert));
        slots.absolute.set(Some(absolute));
        slots.divmod.set(Some(divmod));
        slots.int.set(Some(to_int));
        slots.float.set(Some(to_float));
        slots.index.set(Some(to_index));
    },
};

/// `CallableProxyType`, for the table of types.
pub static CALLABLE_DEFINITION: Definition = Definition {
    class: &CALLABLE,
    base: Some(&CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |slots| slots.call.set(Some(call)),
};

//! The functions in the slots of a program's classes, but for attributes and numbers.

use super::{attributes, numbers};
use crate::eval::call::{call_with_receiver, call_with_receiver_and};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::{Name, Typed, Value};
use crate::types::bool_;
use crate::types::exception;
use crate::types::function::Function;
use crate::types::int::{self, Int};
use crate::types::names::names;
use crate::types::none::{is_none, not_implemented};
use crate::types::slot_wrappers::SlotWrapper;
use crate::types::slots::{Comparison, Slot, SlotTable};

/// Calls what was found on the type of `receiver`, bound to it.
///
/// # Errors
/// Whatever it raises.
#[inline]
pub fn call_found<const N: usize>(
    vm: &mut Vm,
    found: Value,
    receiver: &Value,
    arguments: [Value; N],
) -> Outcome {
    let found = match Typed::<Function>::new(found) {
        Ok(function) => return call_with_receiver(vm, function, receiver.clone(), arguments),
        Err(found) => found,
    };
    if let Some(wrapper) = found.exact::<SlotWrapper>() {
        wrapper.check(vm, receiver)?;
        return wrapper.call(vm, receiver, &Arguments::positional(&arguments));
    }
    let bound = vm.bind_descriptor(&found, Some(receiver), &receiver.class_value())?;
    vm.call(&bound, &arguments)
}

/// Calls what was found on the type of `receiver`, bound to it, with any arguments.
///
/// # Errors
/// Whatever it raises.
pub fn call_found_with(vm: &mut Vm, found: Value, receiver: &Value, arguments: &Arguments<'_>) -> Outcome {
    match Typed::<Function>::new(found) {
        Ok(function) => call_with_receiver_and(vm, function, receiver.clone(), arguments),
        Err(found) => {
            if let Some(wrapper) = found.exact::<SlotWrapper>() {
                wrapper.check(vm, receiver)?;
                return wrapper.call(vm, receiver, arguments);
            }
            let bound = vm.bind_descriptor(&found, Some(receiver), &receiver.class_value())?;
            vm.call_with(&bound, arguments)
        }
    }
}

/// Calls the special method `name` of the type of `receiver`; nothing where there is none.
///
/// # Errors
/// Whatever it raises.
#[inline]
pub fn call_special_with<const N: usize>(
    vm: &mut Vm,
    receiver: &Value,
    name: &Name,
    arguments: [Value; N],
) -> Outcome<Option<Value>> {
    match receiver.class().lookup(name) {
        Some(found) => call_found(vm, found, receiver, arguments).map(Some),
        None => Ok(None),
    }
}

/// As [`call_special_with`], where the slot is there only because the method is.
#[inline]
pub(super) fn call<const N: usize>(
    vm: &mut Vm,
    receiver: &Value,
    name: &Name,
    arguments: [Value; N],
) -> Outcome {
    match receiver.class().lookup(name) {
        Some(found) => call_found(vm, found, receiver, arguments),
        None => Err(missing(vm, name)),
    }
}

#[cold]
fn missing(vm: &mut Vm, name: &Name) -> Raised {
    vm.raise(exception::with_arguments(&exception::ATTRIBUTE_ERROR, vec![name.value().clone()]))
}

macro_rules! unary {
    ($($function:ident $name:ident,)*) => {
        $(fn $function(vm: &mut Vm, this: &Value) -> Outcome {
            call(vm, this, &names().$name, [])
        })*
    };
}

unary! {
    repr __repr__,
    str __str__,
    negative __neg__,
    positive __pos__,
    absolute __abs__,
    invert __invert__,
    int __int__,
    float __float__,
    index __index__,
    await_ __await__,
    aiter __aiter__,
    anext __anext__,
}

fn hash(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let result = call(vm, this, &names().__hash__, [])?;
    let Some(integer) = result.downcast::<Int>() else {
        return Err(vm.type_error("__hash__ method should return an integer"));
    };
    match integer.small() {
        Some(-1) => Ok(-2),
        Some(small) => Ok(small),
        None => {
            let big = integer.large().and_then(|big| i64::try_from(big).ok());
            match big {
                Some(value) => Ok(value),
                None => vm.hash(&int::from_big(integer.to_big())),
            }
        }
    }
}

fn richcompare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let known = names();
    let name = match comparison {
        Comparison::Lt => &known.__lt__,
        Comparison::Le => &known.__le__,
        Comparison::Eq => &known.__eq__,
        Comparison::Ne => &known.__ne__,
        Comparison::Gt => &known.__gt__,
        Comparison::Ge => &known.__ge__,
    };
    let Some(found) = left.class().lookup(name) else { return Ok(not_implemented()) };
    if found.is_exact::<Function>() || found.is_exact::<SlotWrapper>() {
        return call_found(vm, found, left, [right.clone()]);
    }
    // A method that cannot be had is none, as in CPython.
    match vm.bind_descriptor(&found, Some(left), &left.class_value()) {
        Ok(bound) => vm.call(&bound, std::slice::from_ref(right)),
        Err(raised) => {
            drop(vm.take_raised(raised));
            Ok(not_implemented())
        }
    }
}

fn call_object(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    match this.class().lookup(&names().__call__) {
        Some(found) => vm
            .nested_while(" while calling a Python object", |vm| call_found_with(vm, found, this, arguments)),
        None => Err(missing(vm, &names().__call__)),
    }
}

fn iter(vm: &mut Vm, this: &Value) -> Outcome {
    match this.class().lookup(&names().__iter__) {
        Some(found) if !is_none(&found) => call_found(vm, found, this, []),
        _ => {
            let class = this.class().name();
            Err(vm.type_error(format!("'{class}' object is not iterable")))
        }
    }
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    match call(vm, this, &names().__next__, []) {
        Ok(value) => Ok(Some(value)),
        Err(raised) => {
            vm.catch(raised, &exception::STOP_ITERATION)?;
            Ok(None)
        }
    }
}

/// The slot of classes whose `__init__` is a method of the program.
///
/// # Errors
/// `TypeError` when it returns something; whatever it raises.
#[inline(never)]
pub fn initialise(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let Some(found) = this.class().lookup(&names().__init__) else {
        return Err(missing(vm, &names().__init__));
    };
    let result = call_found_with(vm, found, this, arguments)?;
    check_initialised(vm, &result)
}

/// Calls the `__init__` of a new instance, known to be there, with positional arguments.
///
/// # Errors
/// As for [`initialise`].
#[inline]
pub fn initialise_by_method<const N: usize>(vm: &mut Vm, this: &Value, arguments: [Value; N]) -> Outcome<()> {
    let result = call(vm, this, &names().__init__, arguments)?;
    check_initialised(vm, &result)
}

/// Checks that `__init__` returned `None`.
///
/// # Errors
/// `TypeError` otherwise.
#[inline(always)]
fn check_initialised(vm: &mut Vm, result: &Value) -> Outcome<()> {
    if is_none(result) {
        return Ok(());
    }
    let class = result.class().name();
    Err(vm.type_error(format!("__init__() should return None, not '{class}'")))
}

/// The slot of a class whose `__new__` is a method of the program's.
///
/// # Errors
/// Whatever it raises.
#[inline(never)]
pub fn new(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let function = vm.get_attribute(class, &names().__new__)?;
    match Typed::<Function>::new(function) {
        Ok(function) => call_with_receiver_and(vm, function, class.clone(), arguments),
        Err(function) => vm.call_method_with(&function, class.clone(), arguments),
    }
}

fn length(vm: &mut Vm, this: &Value) -> Outcome<usize> {
    let result = call(vm, this, &names().__len__, [])?;
    if let Some(small) = int::exact_small(&result)
        && small >= 0
    {
        return Ok(small as usize);
    }
    length_of(vm, &result)
}

/// The length that the result of `__len__` stands for.
#[cold]
fn length_of(vm: &mut Vm, result: &Value) -> Outcome<usize> {
    let value = vm.index(result)?;
    let integer = value.payload::<Int>();
    match integer.to_i64() {
        Some(small) if small >= 0 => Ok(small as usize),
        None if integer.large().is_some_and(|big| big.sign() == num_bigint::Sign::Plus) => {
            let class = value.class().name();
            Err(vm.overflow_error(format!("cannot fit '{class}' into an index-sized integer")))
        }
        _ => Err(vm.value_error("__len__() should return >= 0")),
    }
}

fn getitem(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    call(vm, this, &names().__getitem__, [key.clone()])
}

fn setitem(vm: &mut Vm, this: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
    match value {
        Some(value) => call(vm, this, &names().__setitem__, [key.clone(), value.clone()])?,
        None => call(vm, this, &names().__delitem__, [key.clone()])?,
    };
    Ok(())
}

fn contains(vm: &mut Vm, this: &Value, item: &Value) -> Outcome<bool> {
    match this.class().lookup(&names().__contains__) {
        Some(found) if !is_none(&found) => {
            let result = call_found(vm, found, this, [item.clone()])?;
            vm.truth(&result)
        }
        _ => {
            let class = this.class().name();
            Err(vm.type_error(format!("'{class}' object is not a container")))
        }
    }
}

fn truth(vm: &mut Vm, this: &Value) -> Outcome<bool> {
    let result = call(vm, this, &names().__bool__, [])?;
    match bool_::exact(&result) {
        Some(truth) => Ok(truth),
        None => {
            let class = result.class().name();
            Err(vm.type_error(format!("__bool__ should return bool, returned {class}")))
        }
    }
}

/// Puts into the slot the function that calls the special method. Slots of sequences that a number's
/// operator serves too stay empty: the special method is called for the operator.
pub(super) fn set(slot: Slot, table: &SlotTable) {
    match slot {
        Slot::binary(operator) => {
            table.binary[operator as usize].set(Some(numbers::BINARY[operator as usize]));
        }
        Slot::inplace(operator) => {
            table.inplace[operator as usize].set(Some(numbers::INPLACE[operator as usize]));
        }
        Slot::repr => table.repr.set(Some(repr)),
        Slot::str => table.str.set(Some(str)),
        Slot::hash => table.hash.set(Some(hash)),
        Slot::richcompare => table.richcompare.set(Some(richcompare)),
        Slot::call => table.call.set(Some(call_object)),
        Slot::getattribute => table.getattribute.set(Some(attributes::attribute_hook)),
        Slot::setattribute => table.setattribute.set(Some(attributes::set_attribute)),
        Slot::descriptor_get => table.descriptor_get.set(Some(attributes::descriptor_get)),
        Slot::descriptor_set => table.descriptor_set.set(Some(attributes::descriptor_set)),
        Slot::iter => table.iter.set(Some(iter)),
        Slot::next => table.next.set(Some(next)),
        // No special method stands for it.
        Slot::send => slot.clear(table),
        Slot::init => table.init.set(Some(initialise)),
        Slot::new => table.new.set(Some(new)),
        Slot::length => table.length.set(Some(length)),
        Slot::getitem => table.getitem.set(Some(getitem)),
        Slot::setitem => table.setitem.set(Some(setitem)),
        Slot::contains => table.contains.set(Some(contains)),
        Slot::concat | Slot::repeat | Slot::inplace_concat | Slot::inplace_repeat => slot.clear(table),
        Slot::truth => table.truth.set(Some(truth)),
        Slot::negative => table.negative.set(Some(negative)),
        Slot::positive => table.positive.set(Some(positive)),
        Slot::absolute => table.absolute.set(Some(absolute)),
        Slot::invert => table.invert.set(Some(invert)),
        Slot::divmod => table.divmod.set(Some(numbers::divmod)),
        Slot::power => table.power.set(Some(numbers::power)),
        Slot::int => table.int.set(Some(int)),
        Slot::float => table.float.set(Some(float)),
        Slot::index => table.index.set(Some(index)),
        Slot::await_ => table.await_.set(Some(await_)),
        Slot::aiter => table.aiter.set(Some(aiter)),
        Slot::anext => table.anext.set(Some(anext)),
    }
}

//! How each kind of slot is called as a special method.

use super::SpecialMethod;
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::{Name, Value};
use crate::types::generator::value_or_stop;
use crate::types::none::{is_none, none, not_implemented};
use crate::types::slots::{Binary, Comparison, Slot, SlotTable, Unary};
use crate::types::str::{Str, name_of};
use crate::types::type_::TypeObject;
use crate::types::{bool_, int};

/// The positional arguments, if there are as many as there should be.
fn exactly<'a, const N: usize>(
    vm: &mut Vm,
    special: &SpecialMethod,
    arguments: &Arguments<'a>,
) -> Outcome<&'a [Value; N]> {
    match <&[Value; N]>::try_from(arguments.positional) {
        Ok(values) => Ok(values),
        Err(_) => {
            let (plural, given) = (if N == 1 { "" } else { "s" }, arguments.positional.len());
            // CPython counts two arguments by another function, which names the method.
            let name = if N == 2 { format!("{} ", special.name) } else { String::new() };
            Err(vm.type_error(format!("{name}expected {N} argument{plural}, got {given}")))
        }
    }
}

#[cold]
fn empty(vm: &mut Vm, special: &SpecialMethod) -> Raised {
    vm.system_error(format!("the slot of {} is empty", special.name))
}

fn unary_function(slot: Slot, slots: &SlotTable) -> Option<Unary> {
    match slot {
        Slot::repr => slots.repr.get(),
        Slot::str => slots.str.get(),
        Slot::iter => slots.iter.get(),
        Slot::negative => slots.negative.get(),
        Slot::positive => slots.positive.get(),
        Slot::absolute => slots.absolute.get(),
        Slot::invert => slots.invert.get(),
        Slot::int => slots.int.get(),
        Slot::float => slots.float.get(),
        Slot::index => slots.index.get(),
        Slot::await_ => slots.await_.get(),
        Slot::aiter => slots.aiter.get(),
        Slot::anext => slots.anext.get(),
        _ => None,
    }
}

fn binary_function(slot: Slot, slots: &SlotTable) -> Option<Binary> {
    match slot {
        Slot::binary(operator) => slots.binary[operator as usize].get(),
        Slot::inplace(operator) => slots.inplace[operator as usize].get(),
        Slot::divmod => slots.divmod.get(),
        Slot::getitem => slots.getitem.get(),
        Slot::concat => slots.concat.get(),
        Slot::repeat => slots.repeat.get(),
        Slot::inplace_concat => slots.inplace_concat.get(),
        Slot::inplace_repeat => slots.inplace_repeat.get(),
        _ => None,
    }
}

macro_rules! wrappers {
    ($(fn $name:ident($vm:ident, $special:ident, $slots:ident, $this:ident, $arguments:ident) $body:block)*) => {
        $(pub(super) fn $name(
            $vm: &mut Vm,
            $special: &SpecialMethod,
            $slots: &SlotTable,
            $this: &Value,
            $arguments: &Arguments<'_>,
        ) -> Outcome $body)*
    };
}

wrappers! {
    fn unary(vm, special, slots, this, arguments) {
        let [] = exactly(vm, special, arguments)?;
        match unary_function(special.slot, slots) {
            Some(function) => function(vm, this),
            None => Err(empty(vm, special)),
        }
    }

    fn left_operand(vm, special, slots, this, arguments) {
        let [other] = exactly(vm, special, arguments)?;
        match binary_function(special.slot, slots) {
            Some(function) => function(vm, this, other),
            None => Err(empty(vm, special)),
        }
    }

    fn right_operand(vm, special, slots, this, arguments) {
        let [other] = exactly(vm, special, arguments)?;
        match binary_function(special.slot, slots) {
            Some(function) => function(vm, other, this),
            None => Err(empty(vm, special)),
        }
    }

    fn repeat(vm, special, slots, this, arguments) {
        let [count] = exactly(vm, special, arguments)?;
        if count.class().slots.index.get().is_none() {
            let class = count.class().name();
            return Err(vm.type_error(format!("'{class}' object cannot be interpreted as an integer")));
        }
        match binary_function(special.slot, slots) {
            Some(function) => function(vm, this, count),
            None => Err(empty(vm, special)),
        }
    }

    fn power(vm, special, slots, this, arguments) {
        ternary(vm, special, slots, arguments, this, false)
    }

    fn reflected_power(vm, special, slots, this, arguments) {
        ternary(vm, special, slots, arguments, this, true)
    }

    fn hash(vm, special, slots, this, arguments) {
        let [] = exactly(vm, special, arguments)?;
        match slots.hash.get() {
            Some(function) => Ok(int::new(function(vm, this)?)),
            None => Err(empty(vm, special)),
        }
    }

    fn length(vm, special, slots, this, arguments) {
        let [] = exactly(vm, special, arguments)?;
        match slots.length.get() {
            Some(function) => Ok(int::new(function(vm, this)? as i64)),
            None => Err(empty(vm, special)),
        }
    }

    fn truth(vm, special, slots, this, arguments) {
        let [] = exactly(vm, special, arguments)?;
        match slots.truth.get() {
            Some(function) => Ok(bool_::new(function(vm, this)?)),
            None => Err(empty(vm, special)),
        }
    }

    fn contains(vm, special, slots, this, arguments) {
        let [item] = exactly(vm, special, arguments)?;
        match slots.contains.get() {
            Some(function) => Ok(bool_::new(function(vm, this, item)?)),
            None => Err(empty(vm, special)),
        }
    }

    fn next(vm, special, slots, this, arguments) {
        let [] = exactly(vm, special, arguments)?;
        if let Some(send) = slots.send.get() {
            let step = send(vm, this, none())?;
            return value_or_stop(vm, step);
        }
        match slots.next.get() {
            Some(function) => match function(vm, this)? {
                Some(value) => Ok(value),
                None => Err(vm.stop_iteration(none())),
            },
            None => Err(empty(vm, special)),
        }
    }

    fn call(vm, special, slots, this, arguments) {
        match slots.call.get() {
            Some(function) => function(vm, this, arguments),
            None => Err(empty(vm, special)),
        }
    }

    fn initialise(vm, special, slots, this, arguments) {
        match slots.init.get() {
            Some(function) => {
                function(vm, this, arguments)?;
                Ok(none())
            }
            None => Err(empty(vm, special)),
        }
    }

    fn less(vm, special, slots, this, arguments) { compare(vm, special, slots, this, arguments, Comparison::Lt) }
    fn less_or_equal(vm, special, slots, this, arguments) { compare(vm, special, slots, this, arguments, Comparison::Le) }
    fn equal(vm, special, slots, this, arguments) { compare(vm, special, slots, this, arguments, Comparison::Eq) }
    fn not_equal(vm, special, slots, this, arguments) { compare(vm, special, slots, this, arguments, Comparison::Ne) }
    fn greater(vm, special, slots, this, arguments) { compare(vm, special, slots, this, arguments, Comparison::Gt) }
    fn greater_or_equal(vm, special, slots, this, arguments) { compare(vm, special, slots, this, arguments, Comparison::Ge) }

    fn get_attribute(vm, special, slots, this, arguments) {
        let [name] = exactly(vm, special, arguments)?;
        let name = attribute_name(vm, name)?;
        match slots.getattribute.get() {
            Some(function) => function(vm, this, &name),
            None => Err(empty(vm, special)),
        }
    }

    fn set_attribute(vm, special, slots, this, arguments) {
        let [name, value] = exactly(vm, special, arguments)?;
        store_attribute(vm, special, slots, this, name, Some(value))
    }

    fn delete_attribute(vm, special, slots, this, arguments) {
        let [name] = exactly(vm, special, arguments)?;
        store_attribute(vm, special, slots, this, name, None)
    }

    fn set_item(vm, special, slots, this, arguments) {
        let [key, value] = exactly(vm, special, arguments)?;
        match slots.setitem.get() {
            Some(function) => function(vm, this, key, Some(value)).map(|()| none()),
            None => Err(empty(vm, special)),
        }
    }

    fn delete_item(vm, special, slots, this, arguments) {
        let [key] = exactly(vm, special, arguments)?;
        match slots.setitem.get() {
            Some(function) => function(vm, this, key, None).map(|()| none()),
            None => Err(empty(vm, special)),
        }
    }

    fn descriptor_get(vm, special, slots, this, arguments) {
        let values = arguments.between(vm, special.name, 1, 2)?;
        let instance = values.first().filter(|value| !is_none(value));
        let class = values.get(1).filter(|value| !is_none(value));
        if instance.is_none() && class.is_none() {
            return Err(vm.type_error("__get__(None, None) is invalid"));
        }
        match slots.descriptor_get.get() {
            Some(function) => function(vm, this, instance, class),
            None => Err(empty(vm, special)),
        }
    }

    fn descriptor_set(vm, special, slots, this, arguments) {
        let [instance, value] = exactly(vm, special, arguments)?;
        match slots.descriptor_set.get() {
            Some(function) => function(vm, this, instance, Some(value)).map(|()| none()),
            None => Err(empty(vm, special)),
        }
    }

    fn descriptor_delete(vm, special, slots, this, arguments) {
        let [instance] = exactly(vm, special, arguments)?;
        match slots.descriptor_set.get() {
            Some(function) => function(vm, this, instance, None).map(|()| none()),
            None => Err(empty(vm, special)),
        }
    }
}

fn compare(
    vm: &mut Vm,
    special: &SpecialMethod,
    slots: &SlotTable,
    this: &Value,
    arguments: &Arguments<'_>,
    comparison: Comparison,
) -> Outcome {
    let [other] = exactly(vm, special, arguments)?;
    match slots.richcompare.get() {
        Some(function) => function(vm, this, other, comparison),
        None => Ok(not_implemented()),
    }
}

fn ternary(
    vm: &mut Vm,
    special: &SpecialMethod,
    slots: &SlotTable,
    arguments: &Arguments<'_>,
    this: &Value,
    reflected: bool,
) -> Outcome {
    let values = arguments.positional;
    if !(1..=2).contains(&values.len()) {
        return Err(vm.type_error(format!("expected 1 or 2 arguments, got {}", values.len())));
    }
    let (left, right) = if reflected { (&values[0], this) } else { (this, &values[0]) };
    match (values.get(1), slots.power.get(), binary_function(special.slot, slots)) {
        (Some(modulus), Some(power), _) if !is_none(modulus) => power(vm, left, right, modulus),
        (_, _, Some(function)) => function(vm, left, right),
        _ => Err(empty(vm, special)),
    }
}

/// The name of an attribute given as an argument.
pub(super) fn attribute_name(vm: &mut Vm, name: &Value) -> Outcome<Name> {
    if name.has::<Str>() {
        return Ok(name_of(name));
    }
    let class = name.class().name();
    Err(vm.type_error(format!("attribute name must be string, not '{class}'")))
}

fn store_attribute(
    vm: &mut Vm,
    special: &SpecialMethod,
    slots: &SlotTable,
    this: &Value,
    name: &Value,
    value: Option<&Value>,
) -> Outcome {
    let Some(function) = slots.setattribute.get() else { return Err(empty(vm, special)) };
    let name = attribute_name(vm, name)?;
    check_attribute_rule(vm, special, this, function as usize)?;
    function(vm, this, &name, value)?;
    Ok(none())
}

/// Refuses to set attributes past the rule of a more derived built-in type: `object.__setattr__`
/// does not work on types.
fn check_attribute_rule(vm: &mut Vm, special: &SpecialMethod, this: &Value, function: usize) -> Outcome<()> {
    let mro = this.class().mro();
    let nearest = mro.iter().map(|class| class.payload::<TypeObject>()).find(|class| {
        !class.head.has(crate::heap::type_head::HEAP_TYPE) && class.slots.setattribute.get().is_some()
    });
    match nearest.and_then(|class| class.slots.setattribute.get()) {
        Some(rule) if rule as usize != function => {
            let (name, class) = (special.name, this.class().name());
            Err(vm.type_error(format!("can't apply this {name} to {class} object")))
        }
        _ => Ok(()),
    }
}

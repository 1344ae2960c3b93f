//! `groupby` and the iterators over its groups.

use super::iterator_type;
use crate::eval::loops::next_item;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Payload, Trace, Tracer, Typed, Value, ValueCell};
use crate::types::none::{is_none, none};
use crate::types::tuple;
use crate::types::type_::StaticType;
use std::cell::Cell;

/// An iterator, the item that was read last, and the group that may read on.
struct GroupBy {
    iterator: Value,
    key: Option<Value>,
    target_key: ValueCell,
    current_key: ValueCell,
    current_value: ValueCell,
    /// The number of the newest group; groups with another number have ended.
    group: Cell<u64>,
}

impl Payload for GroupBy {
    fn class() -> &'static StaticType {
        &GROUPBY
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iterator.trace(tracer);
        self.key.trace(tracer);
        for cell in [&self.target_key, &self.current_key, &self.current_value] {
            cell.trace(tracer);
        }
    }
}

impl GroupBy {
    /// Reads one more item; false at the end.
    fn step(&self, vm: &mut Vm) -> Outcome<bool> {
        let Some(item) = next_item(vm, &self.iterator)? else { return Ok(false) };
        let key = match &self.key {
            Some(key) => vm.call(key, std::slice::from_ref(&item))?,
            None => item.clone(),
        };
        let old = (self.current_value.replace(Some(item)), self.current_key.replace(Some(key)));
        drop(old);
        Ok(true)
    }
}

fn new_groupby(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterable, key] = arguments.bind(vm, "groupby", ["iterable", "key"], 0, 0, 1)?;
    let iterator = vm.iter(&iterable.unwrap_or_else(none))?;
    Ok(object::new_of_class(
        class,
        GroupBy {
            iterator,
            key: key.filter(|key| !is_none(key)),
            target_key: ValueCell::empty(),
            current_key: ValueCell::empty(),
            current_value: ValueCell::empty(),
            group: Cell::new(0),
        },
    ))
}

fn next_group(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let Ok(groups) = Typed::<GroupBy>::new(this.clone()) else { unreachable!("a slot of groupby") };
    groups.group.set(groups.group.get() + 1);
    let key = loop {
        if let Some(current) = groups.current_key.get() {
            let Some(target) = groups.target_key.get() else { break current };
            if !vm.equal(&target, &current)? {
                break current;
            }
        }
        if !groups.step(vm)? {
            return Ok(None);
        }
        vm.check_interrupts()?;
    };
    groups.target_key.set(key.clone());
    Ok(Some(tuple::of([key.clone(), group(groups, key)])))
}

fn group(groups: Typed<GroupBy>, key: Value) -> Value {
    let number = groups.group.get() + 1;
    groups.group.set(number);
    object::new(Group { groups, key, number })
}

iterator_type! {
    GroupBy, GROUPBY, GROUPBY_DEFINITION, "itertools.groupby", BASE_TYPE | IMMUTABLE,
    "groupby(iterable, key=None)\n--\n\nmake an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.",
    new: new_groupby, next: next_group, methods: &[]
}

/// The items of one group.
struct Group {
    groups: Typed<GroupBy>,
    key: Value,
    number: u64,
}

impl Payload for Group {
    fn class() -> &'static StaticType {
        &GROUPER
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.groups.trace(tracer);
        self.key.trace(tracer);
    }
}

fn new_grouper(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [parent, key] = arguments.exactly::<2>(vm, "_grouper")?;
    match Typed::<GroupBy>::new(parent) {
        Ok(groups) => Ok(group(groups, key)),
        Err(parent) => {
            let given = parent.class().name();
            Err(vm.type_error(format!("_grouper() argument 1 must be itertools.groupby, not {given}")))
        }
    }
}

fn next_member(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let group = this.payload::<Group>();
    let groups = &group.groups;
    if groups.group.get() != group.number {
        return Ok(None);
    }
    if groups.current_value.is_empty() && !groups.step(vm)? {
        return Ok(None);
    }
    let Some(current) = groups.current_key.get() else { return Ok(None) };
    if !vm.equal(&group.key, &current)? {
        return Ok(None);
    }
    Ok(groups.current_value.take())
}

iterator_type! {
    Group, GROUPER, GROUPER_DEFINITION, "itertools._grouper", IMMUTABLE,
    "", new: new_grouper, next: next_member, methods: &[]
}

//! `FrameLocalsProxy`: `f_locals` of a function's frame, which reads and writes its variables (PEP 667).

use super::definition::{Definition, Method, Native};
use super::dict::{self, Dict};
use super::frame::{self, Frame};
use super::list;
use super::none::{none, not_implemented};
use super::object as object_type;
use super::slots::{Comparison, Operator};
use super::str::{Str, name_of};
use super::tuple;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, MAPPING};
use crate::heap::{Payload, Trace, Tracer, Value};
use crate::types::exception;

/// The frame whose variables it shows.
pub struct FrameLocals {
    frame: Value,
}

/// The type `FrameLocalsProxy`.
pub static CLASS: StaticType = StaticType::built_in::<FrameLocals>(
    "FrameLocalsProxy",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | MAPPING,
);

impl Payload for FrameLocals {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.frame.trace(tracer);
    }
}

/// A proxy of the variables of `frame`.
pub fn new(frame: Value) -> Value {
    object::new(FrameLocals { frame })
}

fn make(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [frame] = arguments.positional else {
        let given = arguments.positional.len();
        return Err(vm.type_error(format!("FrameLocalsProxy expected 1 argument, got {given}")));
    };
    if !frame.has::<Frame>() {
        let given = frame.class().name();
        return Err(vm.type_error(format!("expect frame, not {given}")));
    }
    arguments.no_keywords(vm, "FrameLocalsProxy")?;
    Ok(new(frame.clone()))
}

fn frame_of(this: &Value) -> &Value {
    &this.payload::<FrameLocals>().frame
}

/// The variables as a dict.
fn snapshot(vm: &mut Vm, this: &Value) -> Outcome {
    frame::snapshot(vm, frame_of(this))
}

/// The slot of the variable that `key` names, where the frame has one. As in a dict, the key is whatever
/// has the hash of the name and equals it.
fn slot_of(vm: &mut Vm, this: &Value, key: &Value) -> Outcome<Option<u32>> {
    let frame = frame_of(this);
    if key.is_exact::<Str>() {
        return Ok(frame::slot_of(vm, frame, &name_of(key)));
    }
    let hash = vm.hash(key)?;
    for (name, slot) in frame::variables(vm, frame) {
        if name.value().payload::<Str>().hash() == hash && vm.equal(name.value(), key)? {
            return Ok(Some(slot));
        }
    }
    Ok(None)
}

/// What is kept beside the variables under `key`.
fn extra(vm: &mut Vm, this: &Value, key: &Value) -> Outcome<Option<Value>> {
    match frame_of(this).payload::<Frame>().extra.get() {
        Some(extra) => extra.payload::<Dict>().get(vm, key),
        None => Ok(None),
    }
}

fn find(vm: &mut Vm, this: &Value, key: &Value) -> Outcome<Option<Value>> {
    match slot_of(vm, this, key)? {
        Some(slot) => Ok(frame::variable(vm, frame_of(this), slot)),
        None => extra(vm, this, key),
    }
}

fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    match find(vm, this, key)? {
        Some(value) => Ok(value),
        None => {
            let shown = vm.repr_text(key)?.to_string_lossy();
            Err(vm.raise_new(&exception::KEY_ERROR, &format!("local variable '{shown}' is not defined")))
        }
    }
}

fn cannot_remove(vm: &mut Vm) -> Raised {
    vm.value_error("cannot remove local variables from FrameLocalsProxy")
}

fn set_item(vm: &mut Vm, this: &Value, key: &Value, value: Option<&Value>) -> Outcome<()> {
    let frame = frame_of(this);
    match (slot_of(vm, this, key)?, value) {
        (Some(slot), Some(value)) => {
            frame::set_variable(vm, frame, slot, value.clone());
            Ok(())
        }
        (Some(_), None) => Err(cannot_remove(vm)),
        (None, Some(value)) => {
            let extra = frame.payload::<Frame>().extra.get().unwrap_or_else(dict::new);
            frame.payload::<Frame>().extra.set(extra.clone());
            drop(extra.payload::<Dict>().set(vm, key, value.clone())?);
            Ok(())
        }
        (None, None) => {
            let removed = match frame.payload::<Frame>().extra.get() {
                Some(extra) => extra.payload::<Dict>().remove(vm, key)?,
                None => None,
            };
            match removed {
                Some(_) => Ok(()),
                None => Err(vm.key_error(key.clone())),
            }
        }
    }
}

fn get(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let [key, rest @ ..] = arguments else { unreachable!("at least one argument") };
    Ok(find(vm, this, key)?.unwrap_or_else(|| rest.first().cloned().unwrap_or_else(none)))
}

fn set_default(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let [key, rest @ ..] = arguments else { unreachable!("at least one argument") };
    if let Some(found) = find(vm, this, key)? {
        return Ok(found);
    }
    let default = rest.first().cloned().unwrap_or_else(none);
    set_item(vm, this, key, Some(&default))?;
    Ok(default)
}

fn pop(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let [key, rest @ ..] = arguments else { unreachable!("at least one argument") };
    if slot_of(vm, this, key)?.is_some() {
        return Err(cannot_remove(vm));
    }
    let removed = match frame_of(this).payload::<Frame>().extra.get() {
        Some(extra) => extra.payload::<Dict>().remove(vm, key)?,
        None => None,
    };
    match removed.map(|(_, value)| value).or_else(|| rest.first().cloned()) {
        Some(value) => Ok(value),
        None => Err(vm.key_error(key.clone())),
    }
}

/// A mapping that `update` and `|` take, as a dict.
fn other_dict(vm: &mut Vm, other: &Value) -> Outcome<Option<Value>> {
    if other.has::<FrameLocals>() {
        return snapshot(vm, other).map(Some);
    }
    Ok(Some(other.clone()).filter(|other| other.has::<Dict>()))
}

fn write_all(vm: &mut Vm, this: &Value, other: &Value) -> Outcome<()> {
    for (key, value) in other.payload::<Dict>().entries() {
        set_item(vm, this, &key, Some(&value))?;
    }
    Ok(())
}

fn update(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    let Some(other) = other_dict(vm, other)? else {
        return Err(vm.type_error("update() argument must be dict or another FrameLocalsProxy"));
    };
    write_all(vm, this, &other)?;
    Ok(none())
}

fn union(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
    let (Some(left), Some(right)) = (other_dict(vm, left)?, other_dict(vm, right)?) else {
        return Ok(not_implemented());
    };
    let made = dict::new();
    dict::merge(vm, made.payload(), &left)?;
    dict::merge(vm, made.payload(), &right)?;
    Ok(made)
}

fn update_in_place(vm: &mut Vm, this: &Value, other: &Value) -> Outcome {
    match other_dict(vm, other)? {
        Some(other) => {
            write_all(vm, this, &other)?;
            Ok(this.clone())
        }
        None => Ok(not_implemented()),
    }
}

fn entries(vm: &mut Vm, this: &Value) -> Outcome<Vec<(Value, Value)>> {
    Ok(snapshot(vm, this)?.payload::<Dict>().entries())
}

fn keys(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(list::new(entries(vm, this)?.into_iter().map(|(key, _)| key).collect()))
}

fn values(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(list::new(entries(vm, this)?.into_iter().map(|(_, value)| value).collect()))
}

fn items(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(list::new(entries(vm, this)?.into_iter().map(|(key, value)| tuple::of([key, value])).collect()))
}

fn iter(vm: &mut Vm, this: &Value) -> Outcome {
    let keys = keys(vm, this)?;
    vm.iter(&keys)
}

fn reversed(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(list::new(entries(vm, this)?.into_iter().rev().map(|(key, _)| key).collect()))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let snapshot = snapshot(vm, this)?;
    vm.represent(this, "{...}", |vm| vm.repr(&snapshot))
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) {
        return Ok(not_implemented());
    }
    let same = match right.downcast::<FrameLocals>() {
        Some(right) => frame_of(left).is(&right.frame),
        None if right.has::<Dict>() => {
            let snapshot = snapshot(vm, left)?;
            return vm.compare(&snapshot, right, comparison);
        }
        None => return Ok(not_implemented()),
    };
    Ok(super::bool_::new(same == (comparison == Comparison::Eq)))
}

/// `FrameLocalsProxy`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "FrameLocalsProxy($frame)\n--\n\nCreate a write-through view of the locals dictionary for a frame.\n\n  frame\n    the frame object to wrap.",
    ),
    methods: &[
        Method::new("copy", Native::NoArguments(snapshot), "Return a shallow copy of the proxy."),
        Method::new(
            "get",
            Native::Positional(1, 2, get),
            "Return the value for key if key is in the proxy, else default.",
        ),
        Method::new("items", Native::NoArguments(items), "Return a list of the proxy's items."),
        Method::new("keys", Native::NoArguments(keys), "Return a list of the proxy's keys."),
        Method::new(
            "pop",
            Native::Positional(1, 2, pop),
            "Remove the key that is no local variable and return its value.",
        ),
        Method::new(
            "setdefault",
            Native::Positional(1, 2, set_default),
            "Return the value of key, which is set to default where it has none.",
        ),
        Method::new("update", Native::One(update), "Update the proxy from a mapping."),
        Method::new("values", Native::NoArguments(values), "Return a list of the proxy's values."),
        Method::new(
            "__reversed__",
            Native::NoArguments(reversed),
            "Return a list of the keys, the last one first.",
        ),
    ],
    attributes: &[],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.repr.set(Some(repr));
        slots.hash.set(None);
        slots.richcompare.set(Some(compare));
        slots.length.set(Some(|vm, this| Ok(entries(vm, this)?.len())));
        slots.getitem.set(Some(get_item));
        slots.setitem.set(Some(set_item));
        slots.contains.set(Some(|vm, this, key| Ok(find(vm, this, key)?.is_some())));
        slots.iter.set(Some(iter));
        slots.binary[Operator::BitOr as usize].set(Some(union));
        slots.inplace[Operator::BitOr as usize].set(Some(update_in_place));
    },
};

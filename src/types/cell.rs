//! `cell`: a variable shared between a function and those defined within it.

use super::definition::{Definition, GetSet};
use super::none::not_implemented;
use super::object as object_type;
use super::slots::Comparison;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{NotedCell, Payload, Trace, Tracer, Value};

/// The content of a cell; empty while the variable is unbound.
pub struct Cell {
    /// The variable's value.
    pub content: NotedCell,
}

/// The type `cell`.
pub static CLASS: StaticType =
    StaticType::built_in::<Cell>("cell", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Cell {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.content.trace(tracer);
    }
}

/// A new cell.
pub fn new(content: Option<Value>) -> Value {
    object::new(Cell { content: NotedCell::of(content) })
}

fn make(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let content = arguments.between(vm, "cell", 0, 1)?;
    Ok(new(content.first().cloned()))
}

fn get_content(vm: &mut Vm, this: &Value) -> Outcome {
    match this.payload::<Cell>().content.get() {
        Some(content) => Ok(content),
        None => Err(vm.value_error("Cell is empty")),
    }
}

fn set_content(_: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    drop(this.payload::<Cell>().content.replace(value.cloned()));
    Ok(())
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let content = match this.payload::<Cell>().content.get() {
        Some(content) => format!("{} object at {:#x}", content.class().name(), content.address()),
        None => "empty".to_owned(),
    };
    Ok(super::str::new(format!("<cell at {:#x}: {content}>", this.address())))
}

/// Cells compare as their contents do; an empty one is less than any other.
fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(left), Some(right)) = (left.downcast::<Cell>(), right.downcast::<Cell>()) else {
        return Ok(not_implemented());
    };
    match (left.content.get(), right.content.get()) {
        (Some(left), Some(right)) => vm.compare(&left, &right, comparison),
        (left, right) => Ok(super::bool_::new(comparison.holds(left.is_some().cmp(&right.is_some())))),
    }
}

/// `cell`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.",
    ),
    methods: &[],
    attributes: &[GetSet { name: "cell_contents", get: get_content, set: Some(set_content), doc: "" }],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.repr.set(Some(repr));
        slots.richcompare.set(Some(compare));
    },
};

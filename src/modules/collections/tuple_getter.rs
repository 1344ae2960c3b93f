//! `_tuplegetter`: the descriptor of a field of a named tuple.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::exception::ATTRIBUTE_ERROR;
use crate::types::none::{is_none, none};
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{int, object as object_type, str};

/// Which item of a tuple is meant, and the docstring.
pub struct TupleGetter {
    index: isize,
    doc: ValueCell,
}

/// The type `_tuplegetter`.
pub static CLASS: StaticType = StaticType::built_in::<TupleGetter>(
    "collections._tuplegetter",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for TupleGetter {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.doc.trace(tracer);
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [index, doc] = arguments.exactly::<2>(vm, "_tuplegetter")?;
    let index = vm.size(&index)?;
    Ok(object::new_of_class(class, TupleGetter { index, doc: ValueCell::new(doc) }))
}

fn get(vm: &mut Vm, this: &Value, instance: Option<&Value>, _: Option<&Value>) -> Outcome {
    let index = this.payload::<TupleGetter>().index;
    let Some(instance) = instance else { return Ok(this.clone()) };
    let Some(tuple) = instance.downcast::<Tuple>() else {
        if is_none(instance) {
            return Ok(this.clone());
        }
        let class = instance.class().name();
        return Err(vm.type_error(format!(
            "descriptor for index '{index}' for tuple subclasses doesn't apply to '{class}' object"
        )));
    };
    let item = usize::try_from(index).ok().and_then(|index| tuple.items().get(index).cloned());
    item.ok_or_else(|| vm.index_error("tuple index out of range"))
}

fn set(vm: &mut Vm, _: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let message = if value.is_some() { "can't set attribute" } else { "can't delete attribute" };
    Err(vm.raise_new(&ATTRIBUTE_ERROR, message))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let getter = this.payload::<TupleGetter>();
    let doc = vm.repr_text(&getter.doc.get().unwrap_or_else(none))?.to_string_lossy();
    Ok(str::new(format!("{}({}, {doc})", this.class().short_name(), getter.index)))
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    let getter = this.payload::<TupleGetter>();
    let given = tuple::of([int::new(getter.index as i64), getter.doc.get().unwrap_or_else(none)]);
    Ok(tuple::of([this.class_value(), given]))
}

fn get_doc(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<TupleGetter>().doc.get().unwrap_or_else(none))
}

fn set_doc(_: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    drop(this.payload::<TupleGetter>().doc.replace(value.cloned()));
    Ok(())
}

/// `_tuplegetter`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[Method::new("__reduce__", Native::NoArguments(reduce), "")],
    attributes: &[GetSet { name: "__doc__", get: get_doc, set: Some(set_doc), doc: "" }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(repr));
        slots.descriptor_get.set(Some(get));
        slots.descriptor_set.set(Some(set));
    },
};

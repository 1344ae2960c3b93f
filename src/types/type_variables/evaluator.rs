//! `_ConstEvaluator`: computes, in the format asked for, a value that is known already.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value};
use crate::types::definition::Definition;
use crate::types::generic_alias::repr_argument;
use crate::types::tuple::Tuple;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{object as object_type, str};

/// The value.
struct Evaluator {
    value: Value,
}

static CLASS: StaticType = StaticType::built_in::<Evaluator>(
    "_typing._ConstEvaluator",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for Evaluator {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.value.trace(tracer);
    }
}

/// An evaluator of `value`.
pub(super) fn new(value: Value) -> Value {
    object::new(Evaluator { value })
}

/// The format `annotationlib.Format.STRING`.
const STRING: i64 = 4;

fn call(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [format] = arguments.exactly::<1>(vm, "_ConstEvaluator.__call__")?;
    let format = vm.size(&format)?;
    let value = &this.payload::<Evaluator>().value;
    if format as i64 != STRING {
        return Ok(value.clone());
    }
    let Some(items) = value.downcast::<Tuple>() else { return repr_argument(vm, value).map(str::new) };
    let mut parts = Vec::new();
    for item in items.items() {
        parts.push(repr_argument(vm, item)?);
    }
    let comma = if parts.len() == 1 { "," } else { "" };
    Ok(str::new(format!("({}{comma})", parts.join(", "))))
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let value = vm.repr_text(&this.payload::<Evaluator>().value)?.to_string_lossy();
    Ok(str::new(format!("<constevaluator {value}>")))
}

/// `_ConstEvaluator`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.call.set(Some(call));
        slots.repr.set(Some(repr));
    },
};

//! `__annotations__` and `__annotate__` of modules (PEP 649).

use super::definition::GetSet;
use super::dict::Dict;
use super::module::Module;
use super::names::names;
use super::none::{is_none, none};
use crate::eval::{Outcome, Vm, annotations};
use crate::heap::{Typed, Value};

/// `__annotations__`.
pub const ANNOTATIONS: GetSet =
    GetSet { name: "__annotations__", get: get_annotations, set: Some(set_annotations), doc: "" };
/// `__annotate__`.
pub const ANNOTATE: GetSet =
    GetSet { name: "__annotate__", get: get_annotate, set: Some(set_annotate), doc: "" };

fn namespace(this: &Value) -> Typed<Dict> {
    this.payload::<Module>().namespace.clone()
}

fn get_annotations(vm: &mut Vm, this: &Value) -> Outcome {
    let namespace = namespace(this);
    let known = names();
    if let Some(annotations) = namespace.get_name(&known.__annotations__) {
        return Ok(annotations);
    }
    let annotate = namespace.get_name(&known.__annotate__).unwrap_or_else(none);
    let made = annotations::compute(vm, &annotate)?;
    // While the body runs, more may come.
    if !vm.is_initializing(this) {
        namespace.set_name(&known.__annotations__, made.clone());
    }
    Ok(made)
}

fn set_annotations(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let namespace = namespace(this);
    let known = names();
    match value {
        Some(value) => drop(namespace.set_name(&known.__annotations__, value.clone())),
        None if namespace.remove_name(&known.__annotations__).is_some() => {}
        None => return Err(vm.attribute_error("__annotations__", this, &known.__annotations__)),
    }
    drop(namespace.remove_name(&known.__annotate__));
    Ok(())
}

fn get_annotate(_: &mut Vm, this: &Value) -> Outcome {
    let namespace = namespace(this);
    let known = &names().__annotate__;
    if let Some(annotate) = namespace.get_name(known) {
        return Ok(annotate);
    }
    namespace.set_name(known, none());
    Ok(none())
}

fn set_annotate(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.type_error("cannot delete __annotate__ attribute")) };
    if !is_none(value) && value.class().slots.call.get().is_none() {
        return Err(vm.type_error("__annotate__ must be callable or None"));
    }
    let namespace = namespace(this);
    namespace.set_name(&names().__annotate__, value.clone());
    if !is_none(value) {
        drop(namespace.remove_name(&names().__annotations__));
    }
    Ok(())
}

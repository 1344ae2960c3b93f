//! `Did you mean: 'x'?` behind the message of a failed look-up.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::sys::library_names;
use crate::text::levenshtein;
use crate::types::dict::Dict;
use crate::types::exception::{self, Exception, fields, is_instance};
use crate::types::frame::{self, Frame};
use crate::types::none::is_none;
use crate::types::str::{Str, intern, name_of, to_string};
use crate::types::traceback::Traceback;

/// What to add to the message of `exception`.
pub fn hint(vm: &mut Vm, exception: &Value, traceback: Option<&Value>) -> Option<String> {
    let data = exception.payload::<Exception>();
    let text = |index: usize| data.field(index).filter(|name| name.has::<Str>()).map(|name| to_string(&name));
    let meant = |suggestion: &str| format!(". Did you mean: '{suggestion}'?");
    if is_instance(exception, &exception::IMPORT_ERROR) {
        let wrong = text(fields::IMPORT_NAME_FROM)?;
        let module = data.field(fields::IMPORT_NAME)?;
        return quietly(vm, |vm| in_module(vm, &module, &wrong)).map(|suggestion| meant(&suggestion));
    }
    if is_instance(exception, &exception::ATTRIBUTE_ERROR) {
        let wrong = text(fields::ATTRIBUTE_NAME)?;
        let object = data.field(fields::ATTRIBUTE_OBJECT)?;
        let suggestion = quietly(vm, |vm| in_object(vm, &object, traceback, &wrong));
        return suggestion.map(|suggestion| meant(&suggestion));
    }
    if !is_instance(exception, &exception::NAME_ERROR) {
        return None;
    }
    let wrong = text(fields::NAME)?;
    let suggestion = traceback.and_then(|traceback| quietly(vm, |vm| in_frame(vm, traceback, &wrong)));
    let mut hint = suggestion.as_deref().map(meant).unwrap_or_default();
    if library_names::NAMES.binary_search(&wrong.as_str()).is_ok() {
        let begin = if suggestion.is_some() { " Or" } else { ". Did you" };
        let you = if suggestion.is_some() { " did you" } else { "" };
        hint.push_str(&format!("{begin}{you} forget to import '{wrong}'?"));
    }
    (!hint.is_empty()).then_some(hint)
}

fn quietly<T>(vm: &mut Vm, ask: impl FnOnce(&mut Vm) -> Outcome<Option<T>>) -> Option<T> {
    match ask(vm) {
        Ok(answer) => answer,
        Err(raised) => {
            drop(vm.take_raised(raised));
            None
        }
    }
}

fn closest(wrong: &str, candidates: &[String]) -> Option<String> {
    levenshtein::suggestion(wrong.as_bytes(), candidates.iter().map(String::as_bytes))
        .and_then(|found| String::from_utf8(found.to_vec()).ok())
}

/// The names of `dir(object)`.
fn names_of(vm: &mut Vm, object: &Value, underscored: bool) -> Outcome<Vec<String>> {
    let Some(dir) = vm.interpreter.builtins.get_name(&intern("dir")) else { return Ok(Vec::new()) };
    let listed = vm.call(&dir, std::slice::from_ref(object))?;
    let names = vm.collect(&listed)?;
    let texts = names.iter().filter(|name| name.has::<Str>()).map(to_string);
    Ok(texts.filter(|name| underscored || !name.starts_with('_')).collect())
}

fn in_module(vm: &mut Vm, name: &Value, wrong: &str) -> Outcome<Option<String>> {
    if !name.has::<Str>() {
        return Ok(None);
    }
    let Some(module) = vm.interpreter.modules.get_name(&name_of(name)) else { return Ok(None) };
    Ok(closest(wrong, &names_of(vm, &module, wrong.starts_with('_'))?))
}

/// The newest frame of a traceback.
fn newest(traceback: &Value) -> Value {
    let mut entry = traceback.clone();
    while let Some(next) = entry.payload::<Traceback>().next.get() {
        entry = next;
    }
    entry.payload::<Traceback>().frame.clone()
}

fn local_self(vm: &mut Vm, frame: &Value) -> Outcome<Option<Value>> {
    let locals = frame::snapshot(vm, frame)?;
    Ok(locals.downcast::<Dict>().and_then(|locals| locals.get_name(&intern("self"))))
}

fn in_object(vm: &mut Vm, object: &Value, traceback: Option<&Value>, wrong: &str) -> Outcome<Option<String>> {
    let mut underscored = wrong.starts_with('_');
    if let (false, Some(traceback)) = (underscored, traceback) {
        // Within a method, private attributes of the instance are of interest too.
        underscored = local_self(vm, &newest(traceback))?.is_some_and(|this| this.is(object));
    }
    Ok(closest(wrong, &names_of(vm, object, underscored)?))
}

fn in_frame(vm: &mut Vm, traceback: &Value, wrong: &str) -> Outcome<Option<String>> {
    let frame = newest(traceback);
    if let Some(this) = local_self(vm, &frame)?
        && !is_none(&this)
        && vm.find_attribute(&this, &intern(wrong))?.is_some()
    {
        return Ok(Some(format!("self.{wrong}")));
    }
    let locals = frame::snapshot(vm, &frame)?;
    let function = &frame.payload::<Frame>().function;
    let mut candidates = Vec::new();
    for namespace in [&locals, function.globals.value(), function.builtins.value()] {
        if let Some(dict) = namespace.downcast::<Dict>() {
            let keys = dict.entries().into_iter().map(|(key, _)| key);
            candidates.extend(keys.filter(|key| key.has::<Str>()).map(|key| to_string(&key)));
        }
    }
    Ok(closest(wrong, &candidates))
}

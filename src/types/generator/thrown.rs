//! The arguments of `throw` and `athrow`.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::exception::{self, Exception};
use crate::types::none;
use crate::types::traceback::Traceback;
use crate::types::tuple::Tuple;
use crate::types::type_::TypeObject;

/// The exception that `throw(type_or_value, value, traceback)` stands for; `method` is the method's
/// name.
///
/// # Errors
/// `TypeError` when the arguments are no exception; whatever making the exception raises; the warning
/// of the form with several arguments, where warnings are errors.
pub fn thrown_exception(vm: &mut Vm, method: &str, arguments: &[Value]) -> Outcome {
    if arguments.len() > 1 {
        let message = format!(
            "the (type, exc, tb) signature of {method}() is deprecated, use the single-arg signature instead."
        );
        vm.warn(&exception::DEPRECATION_WARNING, &message)?;
    }
    thrown_quietly(vm, arguments)
}

/// As [`thrown_exception`], without the warning.
///
/// # Errors
/// As for [`thrown_exception`].
pub fn thrown_quietly(vm: &mut Vm, arguments: &[Value]) -> Outcome {
    let traceback = arguments.get(2).filter(|value| !none::is_none(value));
    if traceback.is_some_and(|traceback| !traceback.has::<Traceback>()) {
        return Err(vm.type_error("throw() third argument must be a traceback object"));
    }
    let first = &arguments[0];
    let value = arguments.get(1).filter(|value| !none::is_none(value));
    let thrown = if first.has::<Exception>() {
        if value.is_some() {
            return Err(vm.type_error("instance exception may not have a separate value"));
        }
        first.clone()
    } else if first
        .downcast::<TypeObject>()
        .is_some_and(|class| class.is_subtype(exception::BASE_EXCEPTION.payload()))
    {
        // What making it raises is thrown in its place.
        instantiated(vm, first, value).unwrap_or_else(|raised| vm.take_raised(raised))
    } else {
        let class = first.class().name();
        return Err(vm.type_error(format!(
            "exceptions must be classes or instances deriving from BaseException, not {class}"
        )));
    };
    if let Some(traceback) = traceback {
        thrown.payload::<Exception>().traceback.set(traceback.clone());
    }
    Ok(thrown)
}

/// The exception that a class and a value give: the value itself, if it is one.
fn instantiated(vm: &mut Vm, class: &Value, value: Option<&Value>) -> Outcome {
    let made = match value {
        Some(value) if value.has::<Exception>() => return Ok(value.clone()),
        Some(value) => match value.downcast::<Tuple>() {
            Some(arguments) => vm.call(class, arguments.items())?,
            None => vm.call(class, std::slice::from_ref(value))?,
        },
        None => vm.call(class, &[])?,
    };
    if made.has::<Exception>() {
        return Ok(made);
    }
    let (class, given) = (vm.repr_text(class)?.to_string_lossy(), made.class().name());
    Err(vm.type_error(format!(
        "calling {class} should have returned an instance of BaseException, not {given}"
    )))
}

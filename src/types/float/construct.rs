//! `float(…)`.

use super::{CLASS, Float, new};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Value, object};
use crate::number::float_text::parse_float;
use crate::types::bytes;
use crate::types::iterator_state;
use crate::types::str::Str;

/// `float.__new__(class, x=0.0, /)`.
pub fn construct(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    iterator_state::no_keywords(vm, class, &CLASS, arguments, "float")?;
    let value = match Arguments::positional(arguments.positional).between(vm, "float", 0, 1)? {
        [value] => Some(value),
        _ => None,
    };
    if class.is(&CLASS.value()) {
        return match value {
            Some(value) if value.is_exact::<Float>() => Ok(value.clone()),
            Some(value) => from_object(vm, value).map(new),
            None => Ok(new(0.0)),
        };
    }
    let value = match value {
        Some(value) => from_object(vm, value)?,
        None => 0.0,
    };
    Ok(object::new_of_class(class, Float { value }))
}

/// `float(value)`.
///
/// # Errors
/// `TypeError` for what is neither a number nor text, `ValueError` for text that is no float;
/// whatever `__float__` or `__index__` raises.
pub fn from_object(vm: &mut Vm, value: &Value) -> Outcome<f64> {
    let slots = &value.class().slots;
    if slots.float.get().is_some() || slots.index.get().is_some() {
        return vm.float_by_method(value);
    }
    let parsed = if let Some(text) = value.downcast::<Str>() {
        parse_float(text.text())
    } else if let Some(data) = bytes::view(value) {
        parse_float(&*data)
    } else {
        let given = value.class().name();
        return Err(
            vm.type_error(format!("float() argument must be a string or a real number, not '{given}'"))
        );
    };
    parsed.map_err(|error| vm.unparsable(error, value, usize::MAX))
}

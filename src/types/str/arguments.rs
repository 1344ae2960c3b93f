//! Arguments that are strings, with the words of the errors when they are not.

use super::Str;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::text::Text;
use crate::types::int::Int;
use crate::types::none::is_none;

/// The text of an argument; `which` is as in `find() argument 1`.
///
/// # Errors
/// `TypeError` when it is no string.
pub fn text<'a>(vm: &mut Vm, which: &str, value: &'a Value) -> Outcome<&'a Text> {
    match value.downcast::<Str>() {
        Some(string) => Ok(string.text()),
        None => {
            let given = if is_none(value) { "None".to_owned() } else { value.class().name() };
            Err(vm.type_error(format!("{which} must be str, not {given}")))
        }
    }
}

/// A bound of a search; `None` and nothing stand for `missing`.
///
/// # Errors
/// `TypeError` when it is no index.
pub fn bound(vm: &mut Vm, value: Option<&Value>, missing: isize) -> Outcome<isize> {
    let Some(value) = value.filter(|value| !is_none(value)) else { return Ok(missing) };
    if value.class().slots.index.get().is_none() && !value.has::<Int>() {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    vm.index_isize(value, true)
}

/// The bounds of a search, which follow what is searched.
///
/// # Errors
/// As for [`bound`].
pub fn bounds(vm: &mut Vm, arguments: &[Value]) -> Outcome<(isize, isize)> {
    Ok((bound(vm, arguments.get(1), 0)?, bound(vm, arguments.get(2), isize::MAX)?))
}

/// The character that fills up a width: a space where it is not given.
///
/// # Errors
/// `TypeError` when it is no string of one character.
pub fn fill(vm: &mut Vm, value: Option<&Value>) -> Outcome<u32> {
    let Some(value) = value else { return Ok(u32::from(' ')) };
    let Some(string) = value.downcast::<Str>() else {
        let given = value.class().name();
        return Err(vm.type_error(format!("The fill character must be a unicode character, not {given}")));
    };
    match (string.text().char_len(), string.text().char_at(0)) {
        (1, Some(character)) => Ok(character),
        _ => Err(vm.type_error("The fill character must be exactly one character long")),
    }
}

//! `str.translate` and `str.maketrans`.

use super::arguments::text;
use super::{Str, new};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::text::methods::{Translation, translation_pairs};
use crate::types::dict::Dict;
use crate::types::int::{self, Int};
use crate::types::none::{is_none, none};
use crate::types::{dict, exception};

/// `str.translate(table)`.
pub fn translate(vm: &mut Vm, this: &Value, table: &Value) -> Outcome {
    let this = this.clone();
    let translated = this.payload::<Str>().text().translate(|point| translated(vm, table, point))?;
    Ok(new(translated))
}

fn translated(vm: &mut Vm, table: &Value, point: u32) -> Outcome<Translation> {
    let found = match vm.get_item(table, &int::new(i64::from(point))) {
        Ok(found) => found,
        Err(raised) => {
            vm.catch(raised, &exception::LOOKUP_ERROR)?;
            return Ok(Translation::Keep);
        }
    };
    if is_none(&found) {
        return Ok(Translation::Delete);
    }
    if let Some(string) = found.downcast::<Str>() {
        return Ok(Translation::Text(string.text().clone()));
    }
    match found.downcast::<Int>().map(Int::small) {
        Some(Some(point @ 0..0x11_0000)) => Ok(Translation::CodePoint(point as u32)),
        Some(_) => Err(vm.value_error("character mapping must be in range(0x110000)")),
        None => Err(vm.type_error("character mapping must return integer, None or str")),
    }
}

/// `str.maketrans(x, y=…, z=…)`.
pub fn maketrans(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let table = dict::new();
    if let [single] = arguments {
        if !single.is_exact::<Dict>() {
            return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
        }
        copy_table(vm, single, &table)?;
        return Ok(table);
    }
    let to = text(vm, "maketrans() argument 2", &arguments[1])?;
    let delete = match arguments.get(2) {
        Some(delete) => Some(text(vm, "maketrans() argument 3", delete)?),
        None => None,
    };
    let Some(from) = arguments[0].downcast::<Str>() else {
        return Err(vm.type_error("first maketrans argument must be a string if there is a second argument"));
    };
    let pairs = translation_pairs(from.text(), to, delete).map_err(|error| vm.plain_error(error))?;
    for (from, to) in pairs {
        let value = to.map_or_else(none, |to| int::new(i64::from(to)));
        vm.set_item(&table, &int::new(i64::from(from)), Some(&value))?;
    }
    Ok(table)
}

fn copy_table(vm: &mut Vm, source: &Value, table: &Value) -> Outcome<()> {
    let entries: Vec<(Value, Value)> = source.payload::<Dict>().entries();
    for (key, value) in entries {
        let key = if let Some(string) = key.downcast::<Str>() {
            match (string.text().char_len(), string.text().char_at(0)) {
                (1, Some(point)) => int::new(i64::from(point)),
                _ => return Err(vm.value_error("string keys in translate table must be of length 1")),
            }
        } else if key.has::<Int>() {
            key
        } else {
            return Err(vm.type_error("keys in translate table must be strings or integers"));
        };
        vm.set_item(table, &key, Some(&value))?;
    }
    Ok(())
}

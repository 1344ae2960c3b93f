//! `str.join`.

use super::{Str, new};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::text::TextBuilder;
use crate::types::exception;

/// `separator.join(iterable)`.
pub fn join(vm: &mut Vm, this: &Value, iterable: &Value) -> Outcome {
    let items = items(vm, iterable)?;
    if let [item] = &items[..]
        && item.is_exact::<Str>()
    {
        return Ok(item.clone());
    }
    let separator = this.payload::<Str>().text();
    let mut length = separator.byte_len().saturating_mul(items.len().saturating_sub(1));
    for (index, item) in items.iter().enumerate() {
        match item.downcast::<Str>() {
            Some(string) => length = length.saturating_add(string.text().byte_len()),
            None => {
                let given = item.class().name();
                let message = format!("sequence item {index}: expected str instance, {given} found");
                return Err(vm.type_error(message));
            }
        }
    }
    let Some(mut builder) = TextBuilder::try_with_capacity(length) else {
        return Err(vm.plain_error(crate::text::PlainError::memory()));
    };
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            builder.push_text(separator);
        }
        builder.push_text(item.payload::<Str>().text());
    }
    Ok(new(builder.finish()))
}

fn items(vm: &mut Vm, iterable: &Value) -> Outcome<Vec<Value>> {
    if iterable.class().slots.iter.get().is_some() {
        return vm.collect(iterable);
    }
    match vm.iter(iterable) {
        Ok(iterator) => vm.collect(&iterator),
        Err(raised) => {
            vm.catch(raised, &exception::TYPE_ERROR)?;
            Err(vm.type_error("can only join an iterable"))
        }
    }
}

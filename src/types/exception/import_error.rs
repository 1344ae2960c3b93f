//! `ImportError`.

use super::{Exception, Parts, base, field, fields, name_error};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::str::Str;
use crate::types::tuple;

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let known = [
        ("name", fields::IMPORT_NAME),
        ("path", fields::IMPORT_PATH),
        ("name_from", fields::IMPORT_NAME_FROM),
    ];
    name_error::init_keywords(vm, this, arguments, "ImportError", &known)?;
    let message = match arguments.positional {
        [message] => Some(message.clone()),
        _ => None,
    };
    this.payload::<Exception>().set_field(fields::IMPORT_MESSAGE, message);
    Ok(())
}

fn to_str(vm: &mut Vm, this: &Value) -> Outcome {
    match this.payload::<Exception>().field(fields::IMPORT_MESSAGE) {
        Some(message) if message.is_exact::<Str>() => Ok(message),
        _ => base::to_str(vm, this),
    }
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    let data = this.payload::<Exception>();
    let known = [
        ("name", fields::IMPORT_NAME),
        ("path", fields::IMPORT_PATH),
        ("name_from", fields::IMPORT_NAME_FROM),
    ];
    let own = known.map(|(name, index)| (name, data.field(index)));
    let mut parts = vec![this.class_value(), super::or_none(data.args.get())];
    parts.extend(base::state_with(this, &own));
    Ok(tuple::new(parts))
}

/// What `ImportError` adds.
pub const PARTS: Parts = Parts {
    methods: &[Method::new("__reduce__", Native::NoArguments(reduce), "")],
    attributes: &[
        field!("msg", fields::IMPORT_MESSAGE, "exception message"),
        field!("name", fields::IMPORT_NAME, "module name"),
        field!("path", fields::IMPORT_PATH, "module path"),
        field!("name_from", fields::IMPORT_NAME_FROM, "name imported from module"),
    ],
    slots: |slots| {
        slots.init.set(Some(init));
        slots.str.set(Some(to_str));
    },
};

//! `ImportError`.

use super::{Exception, Parts, base, field, fields, name_error};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::str::{Str, intern};
use crate::types::tuple;

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let known = [
        ("name", fields::IMPORT_NAME),
        ("path", fields::IMPORT_PATH),
        ("name_from", fields::IMPORT_NAME_FROM),
    ];
    name_error::init_keywords(vm, this, arguments, "ImportError", &known)?;
    if let [message] = arguments.positional {
        this.payload::<Exception>().set_field(fields::IMPORT_MESSAGE, Some(message.clone()));
    }
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
    let own = known.iter().filter_map(|(name, index)| data.field(*index).map(|value| (intern(name), value)));
    let own: Vec<_> = own.collect();
    let mut parts = vec![this.class_value(), super::or_none(data.args.get())];
    match base::used_dict(this) {
        None if own.is_empty() => {}
        None => parts.push(dict::from_names(own)),
        Some(used) => {
            let state = dict::new();
            for (key, value) in used.payload::<Dict>().entries() {
                if key.has::<Str>() {
                    state.payload::<Dict>().set_name(&crate::types::str::name_of(&key), value);
                }
            }
            for (name, value) in own {
                state.payload::<Dict>().set_name(&name, value);
            }
            parts.push(state);
        }
    }
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

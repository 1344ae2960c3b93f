//! `StopIteration`, `SystemExit` and `KeyError`.

use super::{Exception, Parts, base, field, fields};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::none::none;
use crate::types::tuple;

fn init_stop(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    base::init(vm, this, arguments)?;
    let value = arguments.positional.first().cloned().unwrap_or_else(none);
    this.payload::<Exception>().set_field(fields::STOP_VALUE, Some(value));
    Ok(())
}

/// What `StopIteration` adds.
pub const STOP_ITERATION: Parts = Parts {
    methods: &[],
    attributes: &[field!("value", fields::STOP_VALUE, "generator return value")],
    slots: |slots| slots.init.set(Some(init_stop)),
};

fn init_exit(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    base::init(vm, this, arguments)?;
    let code = match arguments.positional {
        [] => return Ok(()),
        [code] => code.clone(),
        several => tuple::new(several.to_vec()),
    };
    this.payload::<Exception>().set_field(fields::EXIT_CODE, Some(code));
    Ok(())
}

/// What `SystemExit` adds.
pub const SYSTEM_EXIT: Parts = Parts {
    methods: &[],
    attributes: &[field!("code", fields::EXIT_CODE, "exception code")],
    slots: |slots| slots.init.set(Some(init_exit)),
};

/// A key is shown as its `repr`, so that the empty string can be told from no message at all.
fn key_error_str(vm: &mut Vm, this: &Value) -> Outcome {
    match &this.payload::<Exception>().arguments()[..] {
        [key] => vm.repr(key),
        _ => base::to_str(vm, this),
    }
}

/// What `KeyError` adds.
pub const KEY_ERROR: Parts =
    Parts { methods: &[], attributes: &[], slots: |slots| slots.str.set(Some(key_error_str)) };

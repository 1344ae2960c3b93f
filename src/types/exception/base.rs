//! `BaseException`: what all exceptions can do.

use super::{BASE_EXCEPTION, Exception, or_none};
use crate::eval::protocol::attributes::{InstanceStorage, instance_storage, materialise_dict};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Value, ValueCell, object};
use crate::types::definition::{GetSet, Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::list::{self, List};
use crate::types::names::names;
use crate::types::none::{is_none, none};
use crate::types::slots::SlotTable;
use crate::types::str::{self, Str, intern, name_of};
use crate::types::traceback::Traceback;
use crate::types::tuple::{self, Tuple};
use crate::types::{bool_, int};

/// `BaseException.__new__`: keyword arguments are left to `__init__`.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let args = tuple::new(arguments.positional.to_vec());
    Ok(object::new_of_class(class, Exception::with_args(args)))
}

/// `BaseException.__init__`.
///
/// # Errors
/// `TypeError` for keyword arguments.
pub fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    if !arguments.keywords.is_empty() {
        let class = this.class().name();
        return Err(vm.type_error(format!("{class}() takes no keyword arguments")));
    }
    set_arguments(this, arguments.positional);
    Ok(())
}

/// Makes `args` a tuple of these, unless it is one already.
pub fn set_arguments(this: &Value, positional: &[Value]) {
    let data = this.payload::<Exception>();
    let known = data.args.get();
    let same = known.as_ref().is_some_and(|args| {
        let items = args.payload::<Tuple>().items();
        items.len() == positional.len() && items.iter().zip(positional).all(|(a, b)| a.is(b))
    });
    if !same {
        data.args.set(tuple::new(positional.to_vec()));
    }
}

/// `BaseException.__str__`.
///
/// # Errors
/// Whatever the texts of the arguments raise.
pub fn to_str(vm: &mut Vm, this: &Value) -> Outcome {
    let Some(args) = this.payload::<Exception>().args.get() else { return Ok(str::new("")) };
    match args.payload::<Tuple>().items() {
        [] => Ok(str::new("")),
        [only] => vm.str(only),
        _ => vm.str(&args),
    }
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let class = this.class().short_name();
    let Some(args) = this.payload::<Exception>().args.get() else {
        return Ok(str::new(format!("{class}()")));
    };
    let mut text = crate::text::TextBuilder::new();
    text.push_str(&class);
    match args.payload::<Tuple>().items() {
        [only] => {
            text.push_str("(");
            text.push_text(&vm.repr_text(only)?);
            text.push_str(")");
        }
        _ => text.push_text(&vm.repr_text(&args)?),
    }
    Ok(str::new(text.finish()))
}

/// Sets the slots of `BaseException`.
pub fn set_slots(slots: &SlotTable) {
    slots.new.set(Some(new));
    slots.init.set(Some(init));
    slots.str.set(Some(to_str));
    slots.repr.set(Some(repr));
}

fn with_traceback(vm: &mut Vm, this: &Value, traceback: &Value) -> Outcome {
    set_traceback(vm, this, this, Some(traceback))?;
    Ok(this.clone())
}

fn add_note(vm: &mut Vm, this: &Value, note: &Value) -> Outcome {
    if !note.has::<Str>() {
        let given = note.class().name();
        return Err(vm.type_error(format!("note must be a str, not '{given}'")));
    }
    let notes = match vm.find_attribute(this, &names().__notes__)? {
        Some(notes) => notes,
        None => {
            let notes = list::new(Vec::new());
            vm.set_attribute(this, &names().__notes__, Some(&notes))?;
            notes
        }
    };
    let Some(list) = notes.downcast::<List>() else {
        return Err(vm.type_error("Cannot add note: __notes__ is not a list"));
    };
    list.items.push(note.clone());
    Ok(none())
}

/// The `__dict__` of an exception if it has attributes.
pub fn used_dict(this: &Value) -> Option<Value> {
    let dict = match instance_storage(this) {
        InstanceStorage::None => return None,
        InstanceStorage::Dict(dict) => dict,
        InstanceStorage::Shaped => materialise_dict(this),
    };
    (!dict.payload::<Dict>().is_empty()).then_some(dict)
}

/// What pickling keeps of an exception besides its arguments: its attributes and those of `own` that it
/// has; nothing where there are none.
pub fn state_with(this: &Value, own: &[(&str, Option<Value>)]) -> Option<Value> {
    let used = used_dict(this);
    if used.is_none() && own.iter().all(|(_, value)| value.is_none()) {
        return None;
    }
    let state = dict::new();
    if let Some(used) = used {
        for (key, value) in used.payload::<Dict>().entries() {
            if key.has::<Str>() {
                state.payload::<Dict>().set_name(&name_of(&key), value);
            }
        }
    }
    for (name, value) in own {
        if let Some(value) = value {
            state.payload::<Dict>().set_name(&intern(name), value.clone());
        }
    }
    Some(state)
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    let args = or_none(this.payload::<Exception>().args.get());
    let mut parts = vec![this.class_value(), args];
    parts.extend(used_dict(this));
    Ok(tuple::new(parts))
}

fn set_state(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    if is_none(state) {
        return Ok(none());
    }
    let Some(dict) = state.downcast::<Dict>() else {
        return Err(vm.type_error("state is not a dictionary"));
    };
    for (key, value) in dict.entries() {
        if !key.has::<Str>() {
            let given = key.class().name();
            return Err(vm.type_error(format!("attribute name must be string, not '{given}'")));
        }
        vm.set_attribute(this, &str::name_of(&key), Some(&value))?;
    }
    Ok(none())
}

/// The methods of `BaseException`.
pub const METHODS: &[Method] = &[
    Method::new(
        "with_traceback",
        Native::One(with_traceback),
        "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self.",
    ),
    Method::new(
        "add_note",
        Native::One(add_note),
        "Exception.add_note(note) --\n    add a note to the exception",
    ),
    Method::new("__reduce__", Native::NoArguments(reduce), ""),
    Method::new("__setstate__", Native::One(set_state), ""),
];

fn get_args(_: &mut Vm, this: &Value) -> Outcome {
    Ok(or_none(this.payload::<Exception>().args.get()))
}

fn set_args(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.type_error("args may not be deleted")) };
    let items = vm.collect(value)?;
    this.payload::<Exception>().args.set(tuple::new(items));
    Ok(())
}

fn get_traceback(_: &mut Vm, this: &Value) -> Outcome {
    Ok(or_none(this.payload::<Exception>().traceback.get()))
}

fn set_traceback(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.type_error("__traceback__ may not be deleted")) };
    let traceback = if is_none(value) {
        None
    } else if value.has::<Traceback>() {
        Some(value.clone())
    } else {
        return Err(vm.type_error("__traceback__ must be a traceback or None"));
    };
    drop(this.payload::<Exception>().traceback.replace(traceback));
    Ok(())
}

fn set_exception(
    vm: &mut Vm,
    cell: &ValueCell,
    value: Option<&Value>,
    attribute: &str,
    what: &str,
) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.type_error(format!("{attribute} may not be deleted"))) };
    if !is_none(value) && !super::is_instance(value, &BASE_EXCEPTION) {
        return Err(vm.type_error(format!("exception {what} must be None or derive from BaseException")));
    }
    drop(cell.replace((!is_none(value)).then(|| value.clone())));
    Ok(())
}

fn get_context(_: &mut Vm, this: &Value) -> Outcome {
    Ok(or_none(this.payload::<Exception>().context.get()))
}

fn set_context(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    set_exception(vm, &this.payload::<Exception>().context, value, "__context__", "context")
}

fn get_cause(_: &mut Vm, this: &Value) -> Outcome {
    Ok(or_none(this.payload::<Exception>().cause.get()))
}

fn set_cause(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let data = this.payload::<Exception>();
    set_exception(vm, &data.cause, value, "__cause__", "cause")?;
    data.suppress_context.set(true);
    Ok(())
}

fn get_suppress(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(this.payload::<Exception>().suppress_context.get()))
}

fn set_suppress(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else {
        return Err(vm.type_error("can't delete numeric/char attribute"));
    };
    let Some(suppress) = bool_::exact(value) else {
        return Err(vm.type_error("attribute value type must be bool"));
    };
    this.payload::<Exception>().suppress_context.set(suppress);
    Ok(())
}

/// `__dict__` of an exception.
///
/// # Errors
/// None.
pub fn get_dict(_: &mut Vm, this: &Value) -> Outcome {
    Ok(materialise_dict(this))
}

/// Sets `__dict__` of an exception.
///
/// # Errors
/// `TypeError` for what is no `dict`.
pub fn set_dict(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.type_error("cannot delete __dict__")) };
    if !value.has::<Dict>() {
        let given = value.class().name();
        return Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{given}'")));
    }
    match instance_storage(this) {
        InstanceStorage::Shaped => {
            drop(crate::heap::attributes::adopt_dict(this, value.clone()));
        }
        _ if matches!(crate::heap::attributes::storage(this), crate::heap::attributes::Storage::Dict(_)) => {
            drop(crate::heap::attributes::adopt_dict(this, value.clone()));
        }
        _ => this.payload::<Exception>().attributes.set(value.clone()),
    }
    Ok(())
}

/// The attributes of `BaseException`.
pub const ATTRIBUTES: &[GetSet] = &[
    GetSet { name: "args", get: get_args, set: Some(set_args), doc: "" },
    GetSet { name: "__traceback__", get: get_traceback, set: Some(set_traceback), doc: "" },
    GetSet { name: "__context__", get: get_context, set: Some(set_context), doc: "exception context" },
    GetSet { name: "__cause__", get: get_cause, set: Some(set_cause), doc: "exception cause" },
    GetSet { name: "__suppress_context__", get: get_suppress, set: Some(set_suppress), doc: "" },
    GetSet { name: "__dict__", get: get_dict, set: Some(set_dict), doc: "" },
];

/// The integer in a field, as far as it fits.
pub fn small_field(this: &Value, index: usize) -> Option<i64> {
    this.payload::<Exception>().field(index).as_ref().and_then(int::exact_small)
}

//! `OSError`: its number chooses the class (PEP 3151).

use super::*;
use crate::eval::{Arguments, Outcome, Vm};
use crate::types::definition::Native;
use crate::types::int::{self, Int};
use crate::types::none::is_none;
use crate::types::slots::{Init, New};
use crate::types::type_::TypeObject;

/// The class for an error number.
fn class_of_number(number: i64) -> Option<&'static StaticType> {
    Some(match i32::try_from(number).ok()? {
        libc::EAGAIN | libc::EALREADY | libc::EINPROGRESS => &BLOCKING_IO_ERROR,
        libc::EPIPE | libc::ESHUTDOWN => &BROKEN_PIPE_ERROR,
        libc::ECHILD => &CHILD_PROCESS_ERROR,
        libc::ECONNABORTED => &CONNECTION_ABORTED_ERROR,
        libc::ECONNREFUSED => &CONNECTION_REFUSED_ERROR,
        libc::ECONNRESET => &CONNECTION_RESET_ERROR,
        libc::EEXIST => &FILE_EXISTS_ERROR,
        libc::ENOENT => &FILE_NOT_FOUND_ERROR,
        libc::EISDIR => &IS_A_DIRECTORY_ERROR,
        libc::ENOTDIR => &NOT_A_DIRECTORY_ERROR,
        libc::EINTR => &INTERRUPTED_ERROR,
        libc::EACCES | libc::EPERM => &PERMISSION_ERROR,
        libc::ESRCH => &PROCESS_LOOKUP_ERROR,
        libc::ETIMEDOUT => &TIMEOUT_ERROR,
        _ => return None,
    })
}

/// A class that has its own `__init__` but not its own `__new__` takes its arguments in `__init__`.
fn takes_arguments_in_init(class: &TypeObject) -> bool {
    let own_init = class.slots.init.get().is_some_and(|slot| !std::ptr::fn_addr_eq(slot, init as Init));
    let own_new = class.slots.new.get().is_some_and(|slot| !std::ptr::fn_addr_eq(slot, new as New));
    own_init && !own_new
}

/// Fills the fields from the arguments: number, text, file name, (Windows' number,) second file name.
fn take_arguments(this: &Value, positional: &[Value]) {
    let data = this.payload::<Exception>();
    if !(2..=5).contains(&positional.len()) {
        data.args.set(tuple::new(positional.to_vec()));
        return;
    }
    data.set_field(fields::ERRNO, Some(positional[0].clone()));
    data.set_field(fields::STRERROR, Some(positional[1].clone()));
    let filename = positional.get(2).filter(|name| !is_none(name));
    let Some(filename) = filename else {
        data.args.set(tuple::new(positional.to_vec()));
        return;
    };
    if is_instance(this, &BLOCKING_IO_ERROR) && filename.has::<Int>() {
        data.set_field(fields::CHARACTERS_WRITTEN, Some(filename.clone()));
        data.args.set(tuple::new(positional.to_vec()));
        return;
    }
    data.set_field(fields::FILENAME, Some(filename.clone()));
    if let Some(second) = positional.get(4).filter(|name| !is_none(name)) {
        data.set_field(fields::FILENAME2, Some(second.clone()));
    }
    data.args.set(tuple::new(positional[..2].to_vec()));
}

#[inline(never)]
fn new(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let known = class.payload::<TypeObject>();
    if takes_arguments_in_init(known) {
        return Ok(object::new_of_class(class, Exception::with_args(tuple::new(Vec::new()))));
    }
    if !arguments.keywords.is_empty() {
        let class = known.name();
        return Err(vm.type_error(format!("{class}() takes no keyword arguments")));
    }
    let positional = arguments.positional;
    let chosen = match positional.first().and_then(int::exact_small) {
        Some(number) if OS_ERROR.is(class) && (2..=5).contains(&positional.len()) => class_of_number(number),
        _ => None,
    };
    let class = chosen.map_or_else(|| class.clone(), StaticType::value);
    let made = object::new_of_class(&class, Exception::with_args(tuple::new(Vec::new())));
    take_arguments(&made, positional);
    Ok(made)
}

#[inline(never)]
fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    if !takes_arguments_in_init(this.class()) {
        return Ok(());
    }
    if !arguments.keywords.is_empty() {
        let class = this.class().name();
        return Err(vm.type_error(format!("{class}() takes no keyword arguments")));
    }
    take_arguments(this, arguments.positional);
    Ok(())
}

fn to_str(vm: &mut Vm, this: &Value) -> Outcome {
    let data = this.payload::<Exception>();
    let (number, text) = (data.field(fields::ERRNO), data.field(fields::STRERROR));
    let filename = data.field(fields::FILENAME);
    if filename.is_none() && (number.is_none() || text.is_none()) {
        return base::to_str(vm, this);
    }
    let mut shown = crate::text::TextBuilder::new();
    shown.push_str("[Errno ");
    shown.push_text(&vm.str_text(&or_none(number))?);
    shown.push_str("] ");
    shown.push_text(&vm.str_text(&or_none(text))?);
    if let Some(filename) = filename {
        shown.push_str(": ");
        shown.push_text(&vm.repr_text(&filename)?);
        if let Some(second) = data.field(fields::FILENAME2) {
            shown.push_str(" -> ");
            shown.push_text(&vm.repr_text(&second)?);
        }
    }
    Ok(str::new(shown.finish()))
}

fn reduce(_: &mut Vm, this: &Value) -> Outcome {
    let data = this.payload::<Exception>();
    let mut args = data.arguments();
    if let (2, Some(filename)) = (args.len(), data.field(fields::FILENAME)) {
        args.push(filename);
        if let Some(second) = data.field(fields::FILENAME2) {
            args.extend([none(), second]);
        }
    }
    let mut parts = vec![this.class_value(), tuple::new(args)];
    parts.extend(base::used_dict(this));
    Ok(tuple::new(parts))
}

/// What `OSError` adds.
pub const PARTS: Parts = Parts {
    methods: &[Method::new("__reduce__", Native::NoArguments(reduce), "")],
    attributes: &[
        field!("errno", fields::ERRNO, "POSIX exception code"),
        field!("strerror", fields::STRERROR, "exception strerror"),
        field!("filename", fields::FILENAME, "exception filename"),
        field!("filename2", fields::FILENAME2, "second exception filename"),
    ],
    slots: |slots| {
        slots.new.set(Some(new));
        slots.init.set(Some(init));
        slots.str.set(Some(to_str));
    },
};

fn get_written(vm: &mut Vm, this: &Value) -> Outcome {
    match this.payload::<Exception>().field(fields::CHARACTERS_WRITTEN) {
        Some(written) => Ok(written),
        None => {
            let name = str::intern("characters_written");
            Err(vm.attribute_error("characters_written", this, &name))
        }
    }
}

fn set_written(vm: &mut Vm, _: &Value, this: &Value, value: Option<&Value>) -> Outcome<()> {
    let data = this.payload::<Exception>();
    match value {
        Some(value) => {
            let written = vm.index(value)?;
            data.set_field(fields::CHARACTERS_WRITTEN, Some(written));
        }
        None => {
            get_written(vm, this)?;
            data.set_field(fields::CHARACTERS_WRITTEN, None);
        }
    }
    Ok(())
}

/// What `BlockingIOError` adds.
pub const BLOCKING: Parts = Parts {
    methods: &[],
    attributes: &[GetSet { name: "characters_written", get: get_written, set: Some(set_written), doc: "" }],
    slots: |_| (),
};

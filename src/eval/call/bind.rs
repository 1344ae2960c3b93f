//! Binding arguments to the parameters of a function, with CPython's messages.

use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::stack::Slots;
use crate::heap::{Name, Value};
use crate::types::code::{Code, VARARGS, VARKEYWORDS};
use crate::types::dict::{self, Dict};
use crate::types::function::Function;
use crate::types::str::to_string;
use crate::types::tuple::{self, Tuple};

/// Binds `arguments` to the parameters of `function`, in the slots of its new frame.
///
/// # Errors
/// `TypeError` when they do not fit.
pub fn bind(vm: &mut Vm, function: &Function, arguments: &Arguments<'_>, slots: &mut Slots) -> Outcome<()> {
    let code = function.code.borrow().clone();
    let positional = code.positional as usize;
    let all_named = positional + code.keyword_only as usize;
    let given = arguments.positional.len();
    for (index, value) in arguments.positional.iter().take(positional).enumerate() {
        slots.store(index as u32, value.clone());
    }
    let mut next = all_named as u32;
    if code.has(VARARGS) {
        slots.store(next, tuple::new(arguments.positional.get(positional..).unwrap_or(&[]).to_vec()));
        next += 1;
    }
    let extra = code.has(VARKEYWORDS).then(dict::new);
    if let Some(extra) = &extra {
        slots.store(next, extra.clone());
    }
    let extra = extra.as_ref().map(|extra| extra.payload::<Dict>());
    for (name, value) in arguments.keywords {
        if !bind_keyword(vm, function, &code, slots, name, value, extra)? {
            return Err(unexpected_keyword(vm, function, &code, name, arguments));
        }
    }
    if given > positional && !code.has(VARARGS) {
        return Err(too_many_positional(vm, function, &code, slots, given));
    }
    fill_defaults(vm, function, &code, slots)
}

fn bind_keyword(
    vm: &mut Vm,
    function: &Function,
    code: &Code,
    slots: &mut Slots,
    name: &Name,
    value: &Value,
    extra: Option<&Dict>,
) -> Outcome<bool> {
    let all_named = (code.positional + code.keyword_only) as usize;
    let first = code.positional_only as usize;
    if let Some(index) = code.varnames[first..all_named].iter().position(|parameter| parameter == name) {
        let slot = (first + index) as u32;
        if slots.get(slot).is_some() {
            let (function, name) = (qualified_name(function), to_string(name.value()));
            return Err(vm.type_error(format!("{function}() got multiple values for argument '{name}'")));
        }
        slots.store(slot, value.clone());
        return Ok(true);
    }
    if let Some(extra) = extra {
        extra.set_name(name, value.clone());
        return Ok(true);
    }
    Ok(false)
}

#[cold]
fn unexpected_keyword(
    vm: &mut Vm,
    function: &Function,
    code: &Code,
    name: &Name,
    arguments: &Arguments<'_>,
) -> Raised {
    let qualified = qualified_name(function);
    let positional_only = &code.varnames[..code.positional_only as usize];
    let misplaced: Vec<String> = positional_only
        .iter()
        .filter(|parameter| arguments.keywords.iter().any(|(given, _)| given == *parameter))
        .map(|parameter| to_string(parameter.value()))
        .collect();
    if !misplaced.is_empty() {
        let names = misplaced.join(", ");
        let message = format!(
            "{qualified}() got some positional-only arguments passed as keyword arguments: '{names}'"
        );
        return vm.type_error(message);
    }
    let text = to_string(name.value());
    let named = &code.varnames[code.positional_only as usize..(code.positional + code.keyword_only) as usize];
    let known: Vec<String> = named.iter().map(|parameter| to_string(parameter.value())).collect();
    let suggestion =
        match crate::text::levenshtein::suggestion(text.as_bytes(), known.iter().map(String::as_str)) {
            Some(known) => format!(". Did you mean '{known}'?"),
            None => String::new(),
        };
    vm.type_error(format!("{qualified}() got an unexpected keyword argument '{text}'{suggestion}"))
}

#[cold]
fn too_many_positional(vm: &mut Vm, function: &Function, code: &Code, slots: &Slots, given: usize) -> Raised {
    let positional = code.positional as usize;
    let keyword_only_given = (positional..positional + code.keyword_only as usize)
        .filter(|slot| slots.get(*slot as u32).is_some())
        .count();
    let defaults = function.defaults.get().map_or(0, |defaults| defaults.payload::<Tuple>().items().len());
    let (takes, plural) = if defaults > 0 {
        (format!("from {} to {positional}", positional as i64 - defaults as i64), true)
    } else {
        (positional.to_string(), positional != 1)
    };
    let plural = if plural { "s" } else { "" };
    let keyword_only = if keyword_only_given > 0 {
        let first = if given == 1 { "" } else { "s" };
        let second = if keyword_only_given == 1 { "" } else { "s" };
        format!(" positional argument{first} (and {keyword_only_given} keyword-only argument{second})")
    } else {
        String::new()
    };
    let were = if given == 1 && keyword_only_given == 0 { "was" } else { "were" };
    let name = qualified_name(function);
    vm.type_error(format!(
        "{name}() takes {takes} positional argument{plural} but {given}{keyword_only} {were} given"
    ))
}

fn fill_defaults(vm: &mut Vm, function: &Function, code: &Code, slots: &mut Slots) -> Outcome<()> {
    let positional = code.positional as usize;
    if let Some(missing) = (0..positional).find(|slot| slots.get(*slot as u32).is_none()) {
        let defaults = function.defaults.get();
        let defaults = defaults.as_ref().map_or(&[][..], |defaults| defaults.payload::<Tuple>().items());
        let first_default = positional - defaults.len().min(positional);
        let skip = defaults.len().saturating_sub(positional);
        if missing < first_default {
            let names: Vec<String> = (missing..first_default)
                .filter(|slot| slots.get(*slot as u32).is_none())
                .map(|slot| to_string(code.varnames[slot].value()))
                .collect();
            return Err(missing_arguments(vm, function, &names, "positional"));
        }
        for slot in missing..positional {
            if slots.get(slot as u32).is_none() {
                slots.store(slot as u32, defaults[slot - first_default + skip].clone());
            }
        }
    }
    let mut missing = Vec::new();
    for slot in positional..positional + code.keyword_only as usize {
        if slots.get(slot as u32).is_some() {
            continue;
        }
        let name = &code.varnames[slot];
        let default =
            function.keyword_defaults.get().and_then(|defaults| defaults.payload::<Dict>().get_name(name));
        match default {
            Some(value) => slots.store(slot as u32, value),
            None => missing.push(to_string(name.value())),
        }
    }
    if missing.is_empty() { Ok(()) } else { Err(missing_arguments(vm, function, &missing, "keyword-only")) }
}

#[cold]
fn missing_arguments(vm: &mut Vm, function: &Function, names: &[String], kind: &str) -> Raised {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let list = match &quoted[..] {
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [others @ .., last] => format!("{}, and {last}", others.join(", ")),
        [] => String::new(),
    };
    let (name, count, plural) =
        (qualified_name(function), names.len(), if names.len() == 1 { "" } else { "s" });
    vm.type_error(format!("{name}() missing {count} required {kind} argument{plural}: {list}"))
}

fn qualified_name(function: &Function) -> String {
    function.qualname.get().map_or_else(String::new, |name| to_string(&name))
}

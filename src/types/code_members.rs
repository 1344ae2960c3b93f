//! Comparing, hashing and copying code objects.

use super::code::{Code, VARARGS, VARKEYWORDS, shown_variables};
use super::none::not_implemented;
use super::slots::Comparison;
use super::str::{Str, name_of, to_string};
use super::tuple::Tuple;
use super::{bool_, int, str};
use crate::eval::lower::deferred::complete;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Name, Value, object};
use std::cell::{Cell, RefCell};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

/// The flags that say how a frame is laid out and entered, which a copy has to keep.
const LAYOUT: u32 = super::code::OPTIMIZED
    | super::code::NEWLOCALS
    | VARARGS
    | VARKEYWORDS
    | super::code::GENERATOR
    | super::code::COROUTINE
    | super::code::ASYNC_GENERATOR;

/// Code is equal when it was made of the same text at the same place and has the same names.
pub fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(one), Some(other)) = (left.downcast::<Code>(), right.downcast::<Code>()) else {
        return Ok(not_implemented());
    };
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) {
        return Ok(not_implemented());
    }
    complete(one);
    complete(other);
    let mut equal = left.is(right)
        || (one.name == other.name
            && one.qualname == other.qualname
            && one.flags == other.flags
            && one.first_line == other.first_line
            && (one.positional, one.positional_only, one.keyword_only)
                == (other.positional, other.positional_only, other.keyword_only)
            && one.varnames == other.varnames
            && one.cellvars == other.cellvars
            && one.freevars == other.freevars
            && one.names == other.names
            && one.span == other.span
            && one.source.text_of(one.span) == other.source.text_of(other.span)
            && one.constants.len() == other.constants.len());
    if equal && !left.is(right) {
        for (value, against) in one.constants.iter().zip(&other.constants) {
            let same_class = value.class().is(against.class());
            equal = equal && same_class && vm.equal(value, against)?;
        }
    }
    Ok(bool_::new(equal == (comparison == Comparison::Eq)))
}

/// The hash that goes with [`compare`].
pub fn hash(_: &mut Vm, this: &Value) -> Outcome<i64> {
    let code = this.payload::<Code>();
    let mut hasher = DefaultHasher::new();
    code.name.hash(&mut hasher);
    (code.flags, code.first_line, code.span).hash(&mut hasher);
    Ok(match hasher.finish() as i64 {
        -1 => -2,
        hash => hash,
    })
}

/// The name of a variable by its number, as `dis` and `inspect` ask.
pub fn variable_name(vm: &mut Vm, this: &Value, number: &Value) -> Outcome {
    let code = this.payload::<Code>();
    let index = vm.index_isize(number, false)?;
    complete(code);
    let mut variables = shown_variables(code);
    for name in code.cellvars.iter().chain(&code.freevars) {
        if !variables.contains(name) {
            variables.push(name.clone());
        }
    }
    match usize::try_from(index).ok().and_then(|index| variables.get(index)) {
        Some(name) => Ok(name.value().clone()),
        None => Err(vm.index_error("tuple index out of range")),
    }
}

/// `code.replace(co_name=…)`: a copy with other values. What the executable tree depends on stays.
pub fn replace(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    if !arguments.positional.is_empty() {
        let given = arguments.positional.len();
        return Err(vm.type_error(format!("replace() takes no positional arguments ({given} given)")));
    }
    let mut copy = copy(this.payload::<Code>());
    for (name, value) in arguments.keywords {
        let field = to_string(name.value());
        match field.as_str() {
            "co_name" => copy.name = text(vm, &field, value)?,
            "co_qualname" => copy.qualname = text(vm, &field, value)?,
            "co_filename" => {
                let filename = to_string(text(vm, &field, value)?.value());
                copy.source = Rc::new(copy.source.renamed(&filename));
            }
            "co_flags" => {
                let given = number(vm, &field, value)?;
                copy.flags = (given & !LAYOUT) | (copy.flags & LAYOUT);
            }
            "co_firstlineno" => copy.first_line = number(vm, &field, value)?,
            "co_consts" => copy.constants = items(vm, &field, value)?.into(),
            "co_names" => copy.names = names(vm, &field, value)?.into(),
            "co_varnames" => {
                let given = names(vm, &field, value)?;
                let shown = shown_variables(&copy);
                if given.len() != shown.len() {
                    let message = "code: co_nlocals != len(co_varnames)";
                    return Err(vm.value_error(message));
                }
                copy.varnames = given.into();
            }
            "co_freevars" => copy.freevars = same_count(vm, &field, value, &copy.freevars)?.into(),
            "co_cellvars" => copy.cellvars = same_count(vm, &field, value, &copy.cellvars)?.into(),
            "co_argcount" => unchanged(vm, &field, value, copy.positional)?,
            "co_posonlyargcount" => {
                let given = number(vm, &field, value)?;
                if given > copy.positional {
                    return Err(vm.value_error("code: co_posonlyargcount is greater than co_argcount"));
                }
                copy.positional_only = given;
            }
            "co_kwonlyargcount" => unchanged(vm, &field, value, copy.keyword_only)?,
            "co_nlocals" => {
                let count = shown_variables(&copy).len() as u32;
                if number(vm, &field, value)? != count {
                    return Err(vm.value_error("code: co_nlocals != len(co_varnames)"));
                }
            }
            "co_stacksize" => drop(number(vm, &field, value)?),
            "co_code" | "co_linetable" | "co_exceptiontable" => {}
            _ => {
                let message = format!("replace() got an unexpected keyword argument '{field}'");
                return Err(vm.type_error(message));
            }
        }
    }
    Ok(object::new(copy))
}

/// The same code as an object of its own.
fn copy(code: &Code) -> Code {
    complete(code);
    Code {
        name: code.name.clone(),
        qualname: code.qualname.clone(),
        flags: code.flags,
        positional: code.positional,
        positional_only: code.positional_only,
        keyword_only: code.keyword_only,
        varnames: code.varnames.clone(),
        cellvars: code.cellvars.clone(),
        freevars: code.freevars.clone(),
        names: code.names.clone(),
        constants: code.constants.clone(),
        docstring: code.docstring.clone(),
        span: code.span,
        first_line: code.first_line,
        options: code.options,
        source: code.source.clone(),
        body: RefCell::new(code.body.borrow().clone()),
        positions: RefCell::new(code.positions.borrow().clone()),
        observed: RefCell::default(),
        deferred: Cell::new(None),
    }
}

fn wrong(vm: &mut Vm, field: &str, expected: &str, value: &Value) -> crate::eval::Raised {
    let given = value.class().name();
    vm.type_error(format!("replace() argument '{field}' must be {expected}, not {given}"))
}

fn text(vm: &mut Vm, field: &str, value: &Value) -> Outcome<Name> {
    if value.has::<Str>() { Ok(name_of(&str::exact(value))) } else { Err(wrong(vm, field, "str", value)) }
}

fn number(vm: &mut Vm, field: &str, value: &Value) -> Outcome<u32> {
    let index = vm.index(value)?;
    match int::exact_small(&index) {
        Some(number) if i32::try_from(number).is_err() => {
            Err(vm.overflow_error("Python int too large to convert to C int"))
        }
        Some(number) => match u32::try_from(number) {
            Ok(number) => Ok(number),
            Err(_) => {
                let field = field.trim_start_matches("co_");
                Err(vm.value_error(format!("code: {field} must not be negative")))
            }
        },
        None => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

fn items(vm: &mut Vm, field: &str, value: &Value) -> Outcome<Vec<Value>> {
    match value.downcast::<Tuple>() {
        Some(tuple) => Ok(tuple.items().to_vec()),
        None => Err(wrong(vm, field, "tuple", value)),
    }
}

fn names(vm: &mut Vm, field: &str, value: &Value) -> Outcome<Vec<Name>> {
    let mut names = Vec::new();
    for item in items(vm, field, value)? {
        if !item.has::<Str>() {
            let given = item.class().name();
            return Err(vm.type_error(format!("name tuples must contain only strings, not '{given}'")));
        }
        names.push(name_of(&str::exact(&item)));
    }
    Ok(names)
}

fn same_count(vm: &mut Vm, field: &str, value: &Value, known: &[Name]) -> Outcome<Vec<Name>> {
    let given = names(vm, field, value)?;
    if given.len() == known.len() {
        return Ok(given);
    }
    let count = known.len();
    Err(vm.value_error(format!("code: {field} must have {count} names")))
}

fn unchanged(vm: &mut Vm, field: &str, value: &Value, known: u32) -> Outcome<()> {
    if number(vm, field, value)? == known {
        return Ok(());
    }
    Err(vm.value_error(format!("code: {field} can't be changed")))
}

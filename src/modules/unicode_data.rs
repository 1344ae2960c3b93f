//! `unicodedata`: the Unicode Character Database, on the crate `rustpython-unicode`.

use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::text::Text;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::module::{self, Module};
use crate::types::str::{self, Str, intern, to_string};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, builtin_function, float, int, object as object_type};
use rustpython_unicode::{LookupResult, NormalizeForm, Ucd};
use rustpython_wtf8::{CodePoint, Wtf8};

/// The database in an older version, as an object.
pub struct Database;

/// The type `UCD`.
pub static CLASS: StaticType =
    StaticType::built_in::<Database>("unicodedata.UCD", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Database {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// The database that a function is called on: the module's, or that of version 3.2.0.
fn database(this: &Value) -> Ucd {
    Ucd::new(!this.has::<Database>())
}

/// The one character given as an argument.
fn character(vm: &mut Vm, function: &str, position: &str, value: &Value) -> Outcome<CodePoint> {
    let Some(string) = value.downcast::<Str>() else {
        let given = value.class().name();
        let message = format!("{function}() argument{position} must be a unicode character, not {given}");
        return Err(vm.type_error(message));
    };
    let text = string.text();
    match text.char_at(0).filter(|_| text.char_len() == 1).and_then(CodePoint::from_u32) {
        Some(character) => Ok(character),
        None => {
            let length = text.char_len();
            let message = format!(
                "{function}(): argument{} must be a unicode character, not a string of length {length}",
                if position.is_empty() { "" } else { position }
            );
            Err(vm.type_error(message))
        }
    }
}

macro_rules! texts {
    ($($function:ident)*) => {
        $(fn $function(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
            let character = character(vm, stringify!($function), "", value)?;
            Ok(str::new(database(this).$function(character).to_string()))
        })*
    };
}

texts! { category east_asian_width decomposition }

fn bidirectional(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let character = character(vm, "bidirectional", "", value)?;
    let database = database(this);
    // The database names no class for what is not assigned.
    let class = if database.category(character) == "Cn" { "" } else { database.bidirectional(character) };
    Ok(str::new(class))
}

fn combining(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let character = character(vm, "combining", "", value)?;
    Ok(int::new(database(this).combining(character).into()))
}

fn mirrored(vm: &mut Vm, this: &Value, value: &Value) -> Outcome {
    let character = character(vm, "mirrored", "", value)?;
    Ok(int::new(database(this).mirrored(character).into()))
}

/// What was found, or the default, or the error.
fn found(vm: &mut Vm, found: Option<Value>, arguments: &[Value], message: &str) -> Outcome {
    match found.or_else(|| arguments.get(1).cloned()) {
        Some(value) => Ok(value),
        None => Err(vm.value_error(message)),
    }
}

fn decimal(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let character = character(vm, "decimal", " 1", &arguments[0])?;
    let value = database(this).decimal(character).map(|value| int::new(value as i64));
    found(vm, value, arguments, "not a decimal")
}

fn digit(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let character = character(vm, "digit", " 1", &arguments[0])?;
    let value = database(this).digit(character).map(|value| int::new(value as i64));
    found(vm, value, arguments, "not a digit")
}

fn numeric(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let character = character(vm, "numeric", " 1", &arguments[0])?;
    let value = database(this).numeric(character).map(float::new);
    found(vm, value, arguments, "not a numeric character")
}

fn name(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let character = character(vm, "name", " 1", &arguments[0])?;
    let known = character.to_char().filter(|character| database(this).membership(*character));
    let value = known.and_then(rustpython_unicode::character_name).map(str::new);
    found(vm, value, arguments, "no such name")
}

fn lookup(vm: &mut Vm, this: &Value, name: &Value) -> Outcome {
    if !name.has::<Str>() {
        let given = name.class().name();
        return Err(vm.type_error(format!("lookup() argument must be str, not {given}")));
    }
    let name = to_string(name);
    if name.len() > 256 {
        return Err(vm.raise_new(&crate::types::exception::KEY_ERROR, "name too long"));
    }
    match database(this).lookup(&name) {
        Some(LookupResult::Character(character)) => Ok(str::from_code_point(character.into())),
        Some(LookupResult::Sequence(sequence)) => Ok(str::new(sequence)),
        None => {
            let message = format!("undefined character name '{name}'");
            Err(vm.raise_new(&crate::types::exception::KEY_ERROR, &message))
        }
    }
}

/// The form and the text given as arguments.
fn form_and_text<'a>(
    vm: &mut Vm,
    function: &str,
    arguments: &'a [Value],
) -> Outcome<(NormalizeForm, &'a Value, &'a Wtf8)> {
    for (position, value) in arguments.iter().enumerate() {
        if !value.has::<Str>() {
            let (position, given) = (position + 1, value.class().name());
            return Err(vm.type_error(format!("{function}() argument {position} must be str, not {given}")));
        }
    }
    let text = arguments[1].payload::<Str>().text();
    match (to_string(&arguments[0]).parse(), Wtf8::from_bytes(text.as_bytes())) {
        (Ok(form), Some(text)) => Ok((form, &arguments[1], text)),
        (Ok(form), None) => Ok((form, &arguments[1], Wtf8::new(""))),
        (Err(()), _) => Err(vm.value_error("invalid normalization form")),
    }
}

fn normalize(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (form, value, text) = form_and_text(vm, "normalize", arguments)?;
    if value.payload::<Str>().text().is_ascii() || rustpython_unicode::is_normalized(form, text) {
        return Ok(str::exact(value));
    }
    let normalized = rustpython_unicode::normalize(form, text);
    Ok(str::new(Text::from_generalized_utf8(normalized.into_bytes()).unwrap_or_default()))
}

fn is_normalized(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (form, value, text) = form_and_text(vm, "is_normalized", arguments)?;
    let ascii = value.payload::<Str>().text().is_ascii();
    Ok(bool_::new(ascii || rustpython_unicode::is_normalized(form, text)))
}

static FUNCTIONS: &[Method] = &[
    Method::new(
        "bidirectional",
        Native::One(bidirectional),
        "bidirectional($self, chr, /)\n--\n\nReturns the bidirectional class assigned to the character chr as string.",
    ),
    Method::new(
        "category",
        Native::One(category),
        "category($self, chr, /)\n--\n\nReturns the general category assigned to the character chr as string.",
    ),
    Method::new(
        "combining",
        Native::One(combining),
        "combining($self, chr, /)\n--\n\nReturns the canonical combining class assigned to the character chr as integer.",
    ),
    Method::new(
        "decimal",
        Native::Positional(1, 2, decimal),
        "decimal($self, chr, default=<unrepresentable>, /)\n--\n\nConverts a Unicode character into its equivalent \
         decimal value.",
    ),
    Method::new(
        "decomposition",
        Native::One(decomposition),
        "decomposition($self, chr, /)\n--\n\nReturns the character decomposition mapping assigned to the character chr \
         as string.",
    ),
    Method::new(
        "digit",
        Native::Positional(1, 2, digit),
        "digit($self, chr, default=<unrepresentable>, /)\n--\n\nConverts a Unicode character into its equivalent digit \
         value.",
    ),
    Method::new(
        "east_asian_width",
        Native::One(east_asian_width),
        "east_asian_width($self, chr, /)\n--\n\nReturns the east asian width assigned to the character chr as string.",
    ),
    Method::new(
        "is_normalized",
        Native::Positional(2, 2, is_normalized),
        "is_normalized($self, form, unistr, /)\n--\n\nReturn whether the Unicode string unistr is in the normal form \
         'form'.",
    ),
    Method::new("lookup", Native::One(lookup), "lookup($self, name, /)\n--\n\nLook up character by name."),
    Method::new(
        "mirrored",
        Native::One(mirrored),
        "mirrored($self, chr, /)\n--\n\nReturns the mirrored property assigned to the character chr as integer.",
    ),
    Method::new(
        "name",
        Native::Positional(1, 2, name),
        "name($self, chr, default=<unrepresentable>, /)\n--\n\nReturns the name assigned to the character chr as a \
         string.",
    ),
    Method::new(
        "normalize",
        Native::Positional(2, 2, normalize),
        "normalize($self, form, unistr, /)\n--\n\nReturn the normal form 'form' for the Unicode string unistr.",
    ),
    Method::new(
        "numeric",
        Native::Positional(1, 2, numeric),
        "numeric($self, chr, default=<unrepresentable>, /)\n--\n\nConverts a Unicode character into its equivalent \
         numeric value.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made =
        module::new("unicodedata", Some("This module provides access to the Unicode Character Database."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern("UCD"), CLASS.value());
    namespace.set_name(&intern("ucd_3_2_0"), object::new(Database));
    namespace.set_name(&intern("unidata_version"), str::new(Ucd::new(true).unidata_version()));
    Ok(made)
}

/// The type `UCD`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: FUNCTIONS,
    attributes: &[GetSet {
        name: "unidata_version",
        get: |_, this| Ok(str::new(database(this).unidata_version())),
        set: None,
        doc: "",
    }],
    slots: |_| (),
};

//! `_string`: the native half of `string`, by which `string.Formatter` reads format strings.

use crate::eval::{Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Tracer, Value};
use crate::text::Text;
use crate::text::format_string::{Accessor, Accessors, FieldName, Key, Pieces};
use crate::types::builtin_function;
use crate::types::definition::{Definition, Method, Native};
use crate::types::iterator_state;
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::{self, Str, intern};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, object as object_type, tuple};
use std::cell::RefCell;

static FUNCTIONS: &[Method] = &[
    Method::new(
        "formatter_field_name_split",
        Native::One(split_field_name),
        "formatter_field_name_split($self, object, /)\n--\n\nsplit the argument as a field name",
    ),
    Method::new(
        "formatter_parser",
        Native::One(parse),
        "formatter_parser($self, object, /)\n--\n\nparse the argument as a format string",
    ),
];

/// The types of the module.
pub static TYPES: &[&Definition] = &[&PIECES_DEFINITION, &ACCESSORS_DEFINITION];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_string", Some("string helper module"));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    Ok(made)
}

fn text_of<'a>(vm: &mut Vm, value: &'a Value) -> Outcome<&'a Text> {
    match value.downcast::<Str>() {
        Some(text) => Ok(text.text()),
        None => {
            let given = value.class().name();
            Err(vm.type_error(format!("expected str, got {given}")))
        }
    }
}

/// The pieces of a format string still to come.
struct PieceIterator(RefCell<Pieces>);

static PIECES: StaticType =
    StaticType::built_in::<PieceIterator>("formatteriterator", &raw const PIECES, &raw const TYPE, IMMUTABLE);

impl Payload for PieceIterator {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &PIECES
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

fn parse(vm: &mut Vm, _: &Value, format: &Value) -> Outcome {
    let pieces = Pieces::new(text_of(vm, format)?);
    Ok(object::new(PieceIterator(RefCell::new(pieces))))
}

fn next_piece(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let piece = this.payload::<PieceIterator>().0.borrow_mut().next();
    let piece = match piece {
        None => return Ok(None),
        Some(Err(error)) => return Err(vm.plain_error(error)),
        Some(Ok(piece)) => piece,
    };
    let literal = str::new(piece.literal);
    let Some(field) = piece.field else { return Ok(Some(tuple::of([literal, none(), none(), none()]))) };
    let conversion = field.conversion.map_or_else(none, str::from_code_point);
    Ok(Some(tuple::of([literal, str::new(field.name), str::new(field.spec), conversion])))
}

/// The iterator over the pieces of a format string, for the table of types.
static PIECES_DEFINITION: Definition = Definition {
    class: &PIECES,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next_piece));
    },
};

/// The attributes and items of a field name still to come.
struct AccessorIterator(RefCell<Accessors>);

static ACCESSORS: StaticType = StaticType::built_in::<AccessorIterator>(
    "fieldnameiterator",
    &raw const ACCESSORS,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for AccessorIterator {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &ACCESSORS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

fn key_value(key: Key) -> Value {
    match key {
        Key::Index(index) => int::new(index as i64),
        Key::Name(name) => str::new(name),
    }
}

fn split_field_name(vm: &mut Vm, _: &Value, name: &Value) -> Outcome {
    let parsed = FieldName::parse(text_of(vm, name)?);
    let parsed = parsed.map_err(|error| vm.plain_error(error))?;
    let rest = object::new(AccessorIterator(RefCell::new(parsed.rest)));
    Ok(tuple::of([key_value(parsed.first), rest]))
}

fn next_accessor(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let accessor = this.payload::<AccessorIterator>().0.borrow_mut().next();
    Ok(match accessor {
        None => None,
        Some(Err(error)) => return Err(vm.plain_error(error)),
        Some(Ok(Accessor::Attribute(name))) => Some(tuple::of([bool_::new(true), str::new(name)])),
        Some(Ok(Accessor::Item(key))) => Some(tuple::of([bool_::new(false), key_value(key)])),
    })
}

/// The iterator over the parts of a field name, for the table of types.
static ACCESSORS_DEFINITION: Definition = Definition {
    class: &ACCESSORS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.iter.set(Some(iterator_state::iter));
        slots.next.set(Some(next_accessor));
    },
};

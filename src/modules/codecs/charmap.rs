//! `charmap_encode`, `charmap_decode`: codecs given as maps of the program.

use super::handlers::NamedHandler;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::text::codec::{
    DecodeError, DecodeErrorHandler, EncodeError, EncodeErrorHandler, Encoding, Replacement,
};
use crate::text::{Text, TextBuilder};
use crate::types::bytes::{self, Bytes};
use crate::types::dict::{self, Dict};
use crate::types::exception;
use crate::types::int::{self, Int};
use crate::types::none::is_none;
use crate::types::str::{self, Str};

const UNDEFINED: &str = "character maps to <undefined>";

/// `_codecs.charmap_build(map)`: from a string of 256 characters, a map from characters to bytes.
pub fn build(vm: &mut Vm, _: &Value, map: &Value) -> Outcome {
    let Some(map) = map.downcast::<Str>() else {
        let class = map.class().name();
        return Err(vm.type_error(format!("charmap_build() argument must be str, not {class}")));
    };
    let made = dict::new();
    for (byte, character) in map.text().code_points().take(256).enumerate() {
        if character != 0xFFFE {
            let table = made.payload::<Dict>();
            table.set(vm, &int::new(character.into()), int::new(byte as i64))?;
        }
    }
    Ok(made)
}

/// What a map says of a key; none for `None` and for what it does not have.
fn ask(vm: &mut Vm, map: &Value, key: u32) -> Outcome<Option<Value>> {
    let key = int::new(key.into());
    let found = match map.exact::<Dict>() {
        Some(table) => table.get(vm, &key)?,
        None => match vm.get_item(map, &key) {
            Ok(found) => Some(found),
            Err(raised) => {
                drop(vm.catch(raised, &exception::LOOKUP_ERROR)?);
                None
            }
        },
    };
    Ok(found.filter(|found| !is_none(found)))
}

fn byte(vm: &mut Vm, map: &Value, character: u32) -> Outcome<Option<Vec<u8>>> {
    let Some(found) = ask(vm, map, character)? else { return Ok(None) };
    if let Some(data) = found.downcast::<Bytes>() {
        return Ok(Some(data.data.to_vec()));
    }
    match found.downcast::<Int>().map(Int::small) {
        Some(Some(byte @ 0..256)) => Ok(Some(vec![byte as u8])),
        Some(_) => Err(vm.type_error("character mapping must be in range(256)")),
        None => {
            let class = found.class().name();
            Err(vm.type_error(format!("character mapping must return integer, bytes or None, not {class}")))
        }
    }
}

/// `_codecs.charmap_encode(str, errors=None, mapping=None)`.
pub fn encode(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let text = super::text_argument(vm, "charmap_encode", &arguments[0])?;
    let errors = super::errors_argument(vm, arguments.get(1))?;
    let length = text.payload::<Str>().text().char_len();
    let Some(map) = arguments.get(2).filter(|map| !is_none(map)) else {
        let data = str::codec::encode_as(vm, &text, Encoding::Latin1, errors.as_deref())?;
        return super::pair(bytes::new(data), length);
    };
    let characters: Vec<u32> = text.payload::<Str>().text().code_points().collect();
    let mut data = Vec::with_capacity(length);
    let mut at = 0;
    while at < characters.len() {
        if let Some(found) = byte(vm, map, characters[at])? {
            data.extend(found);
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < characters.len() && byte(vm, map, characters[end])?.is_none() {
            end += 1;
        }
        let error = EncodeError { encoding: "charmap", start: at, end, reason: UNDEFINED.to_owned() };
        let (replacement, next) = {
            let mut handler = NamedHandler::new(vm, errors.as_deref(), text.clone());
            EncodeErrorHandler::handle(&mut handler, text.payload::<Str>().text(), error.clone())?
        };
        match replacement {
            Replacement::Bytes(replacement) => data.extend(replacement),
            Replacement::Text(replacement) => {
                for character in replacement.code_points() {
                    match byte(vm, map, character)? {
                        Some(found) => data.extend(found),
                        None => {
                            let mut handler = NamedHandler::new(vm, None, text.clone());
                            return Err(handler.fail(text.payload::<Str>().text(), error));
                        }
                    }
                }
            }
        }
        at = next;
    }
    super::pair(bytes::new(data), length)
}

/// What a byte stands for in a map; none where it is undefined.
fn character(vm: &mut Vm, map: &Value, byte: u8) -> Outcome<Option<Text>> {
    if let Some(map) = map.downcast::<Str>() {
        let found = map.text().char_at(byte.into()).filter(|character| *character != 0xFFFE);
        return Ok(found.map(Text::from_code_point));
    }
    let Some(found) = ask(vm, map, byte.into())? else { return Ok(None) };
    if let Some(text) = found.downcast::<Str>() {
        let text = text.text().clone();
        return Ok(Some(text).filter(|text| text.char_len() != 1 || text.char_at(0) != Some(0xFFFE)));
    }
    match found.downcast::<Int>().map(Int::small) {
        Some(Some(0xFFFE)) => Ok(None),
        Some(Some(point @ 0..0x11_0000)) => Ok(Some(Text::from_code_point(point as u32))),
        Some(_) => Err(vm.type_error("character mapping must be in range(0x110000)")),
        None => Err(vm.type_error("character mapping must return integer, None or str")),
    }
}

/// `_codecs.charmap_decode(data, errors=None, mapping=None)`.
pub fn decode(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let given = arguments.between(vm, "charmap_decode", 1, 3)?;
    let data = bytes::argument(vm, &given[0])?.into_owned();
    let errors = super::errors_argument(vm, given.get(1))?;
    let Some(map) = given.get(2).filter(|map| !is_none(map)) else {
        let (text, _) =
            str::codec::decode_as(vm, &given[0], &data, Encoding::Latin1, true, errors.as_deref())?;
        return super::pair(str::new(text), data.len());
    };
    let mut text = TextBuilder::with_capacity(data.len());
    let mut at = 0;
    while at < data.len() {
        if let Some(found) = character(vm, map, data[at])? {
            text.push_text(&found);
            at += 1;
            continue;
        }
        let error = DecodeError { encoding: "charmap", start: at, end: at + 1, reason: UNDEFINED.to_owned() };
        let mut handler = NamedHandler::new(vm, errors.as_deref(), bytes::new(data.clone()));
        let (replacement, next) = DecodeErrorHandler::handle(&mut handler, &data, error)?;
        text.push_text(&replacement);
        at = next;
    }
    super::pair(str::new(text.finish()), data.len())
}

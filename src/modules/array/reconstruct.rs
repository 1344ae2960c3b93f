//! Pickling: arrays as bytes in a format that any machine reads.

use super::{Array, CLASS, Code};
use crate::eval::{Outcome, Vm};
use crate::heap::{Value, object};
use crate::modules::struct_::number;
use crate::types::bytes::Bytes;
use crate::types::str::Str;
use crate::types::type_::TypeObject;
use std::cell::{Cell, RefCell};

/// A machine format: bytes of an item, whether signed, float or text, and whether the least significant
/// byte comes first.
#[derive(Clone, Copy)]
struct MachineFormat {
    size: usize,
    kind: Kind,
    little: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Unsigned,
    Signed,
    Float,
    Text,
}

impl MachineFormat {
    fn new(number: isize) -> Option<MachineFormat> {
        let (size, kind) = match number {
            0 => (1, Kind::Unsigned),
            1 => (1, Kind::Signed),
            2 | 3 => (2, Kind::Unsigned),
            4 | 5 => (2, Kind::Signed),
            6 | 7 => (4, Kind::Unsigned),
            8 | 9 => (4, Kind::Signed),
            10 | 11 => (8, Kind::Unsigned),
            12 | 13 => (8, Kind::Signed),
            14 | 15 => (4, Kind::Float),
            16 | 17 => (8, Kind::Float),
            18 | 19 => (2, Kind::Text),
            20 | 21 => (4, Kind::Text),
            _ => return None,
        };
        Some(MachineFormat { size, kind, little: number < 2 || number % 2 == 0 })
    }
}

/// The machine format of the items of `code` here.
pub fn machine_format(code: Code) -> i64 {
    if code.is_text() {
        return 20;
    }
    if code.is_float() {
        return if code.size() == 4 { 14 } else { 16 };
    }
    let signed = i64::from(code.is_signed());
    match code.size() {
        1 => signed,
        2 => 2 + 2 * signed,
        4 => 6 + 2 * signed,
        _ => 10 + 2 * signed,
    }
}

/// `_array_reconstructor(arraytype, typecode, mformat_code, items)`.
///
/// # Errors
/// `TypeError` and `ValueError` for arguments that do not go together.
pub fn reconstruct(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let [class, code, format, items] = arguments else { unreachable!("checked by the caller") };
    let Some(kind) = class.downcast::<TypeObject>() else {
        let given = class.class().name();
        return Err(vm.type_error(format!("first argument must be a type object, not {given}")));
    };
    let Some(character) = code.downcast::<Str>().filter(|text| text.text().char_len() == 1) else {
        let given = code.class().name();
        let message = format!("_array_reconstructor() argument 2 must be a unicode character, not {given}");
        return Err(vm.type_error(message));
    };
    let format = vm.size(format)?;
    if !kind.is_subtype(CLASS.payload()) {
        let name = kind.name();
        return Err(vm.type_error(format!("{name} is not a subtype of array.array")));
    }
    let Some(code) = character.text().char_at(0).and_then(Code::new) else {
        return Err(vm.value_error("second argument must be a valid type code"));
    };
    let Some(format) = MachineFormat::new(format) else {
        return Err(vm.value_error("third argument must be a valid machine format code."));
    };
    let Some(data) = items.downcast::<Bytes>() else {
        let given = items.class().name();
        return Err(vm.type_error(format!("fourth argument should be bytes, not {given}")));
    };
    if data.data.len() % format.size != 0 {
        return Err(vm.value_error("string length not a multiple of item size"));
    }
    let (code, data) = converted(vm, code, format, items)?;
    Ok(object::new_of_class(class, Array { code, data: RefCell::new(data), exports: Cell::new(0) }))
}

fn converted(vm: &mut Vm, code: Code, format: MachineFormat, items: &Value) -> Outcome<(Code, Vec<u8>)> {
    let source = &items.payload::<Bytes>().data;
    if format.kind == Kind::Text {
        let encoding = match (format.size, format.little) {
            (2, true) => "utf-16-le",
            (2, false) => "utf-16-be",
            (_, true) => "utf-32-le",
            (_, false) => "utf-32-be",
        };
        let text = crate::types::str::codec::decode(vm, items, source, Some(encoding), None)?;
        return Ok((code, super::construct::characters(text.payload::<Str>().text())));
    }
    // Another code where this machine's items of the code given are not of that format.
    let fits = |code: Code| {
        let same = match format.kind {
            Kind::Float => code.is_float(),
            _ => !code.is_float() && !code.is_text() && code.is_signed() == (format.kind == Kind::Signed),
        };
        same && code.size() == format.size
    };
    let code = if fits(code) {
        code
    } else {
        super::code::ALL
            .chars()
            .filter_map(|character| Code::new(character.into()))
            .find(|code| fits(*code))
            .unwrap_or(code)
    };
    let mut data = Vec::with_capacity(source.len());
    for item in source.chunks_exact(format.size) {
        let mut target = vec![0; code.size()];
        if format.kind == Kind::Float {
            let _ = number::write_float(&mut target, number::read_float(item, format.little), true);
        } else {
            target.copy_from_slice(item);
            if !format.little {
                target.reverse();
            }
        }
        data.extend(target);
    }
    Ok((code, data))
}

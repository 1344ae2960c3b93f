//! `UnicodeDecodeError`, `UnicodeEncodeError` and `UnicodeTranslateError`.

use super::{Exception, Parts, base, field, fields, or_none};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::text::TextBuilder;
use crate::types::bytes::Bytes;
use crate::types::int::Int;
use crate::types::str::{self, Str};

/// The fields in the order of the arguments.
const FIVE: [usize; 5] = [fields::ENCODING, fields::OBJECT, fields::START, fields::END, fields::REASON];

fn check(vm: &mut Vm, class: &str, position: usize, value: &Value, what: &str) -> Outcome<()> {
    let right = match what {
        "str" => value.has::<Str>(),
        "int" => value.has::<Int>(),
        _ => true,
    };
    if right {
        return Ok(());
    }
    let given = value.class().name();
    if what == "int" {
        return Err(vm.type_error(format!("'{given}' object cannot be interpreted as an integer")));
    }
    Err(vm.type_error(format!("{class}() argument {position} must be {what}, not {given}")))
}

fn take(
    vm: &mut Vm,
    this: &Value,
    arguments: &Arguments<'_>,
    class: &str,
    kinds: &[&str],
    places: &[usize],
) -> Outcome<()> {
    base::init(vm, this, arguments)?;
    let given = arguments.positional.len();
    if given != places.len() {
        let count = places.len();
        return Err(vm.type_error(format!("function takes exactly {count} arguments ({given} given)")));
    }
    for (index, (value, kind)) in arguments.positional.iter().zip(kinds).enumerate() {
        check(vm, class, index + 1, value, kind)?;
    }
    let data = this.payload::<Exception>();
    for (place, value) in places.iter().zip(arguments.positional) {
        data.set_field(*place, Some(value.clone()));
    }
    Ok(())
}

fn init_encode(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    take(vm, this, arguments, "UnicodeEncodeError", &["str", "str", "int", "int", "str"], &FIVE)
}

fn init_decode(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    take(vm, this, arguments, "UnicodeDecodeError", &["str", "", "int", "int", "str"], &FIVE)?;
    let data = this.payload::<Exception>();
    let object = or_none(data.field(fields::OBJECT));
    if !object.has::<Bytes>() {
        let bytes = crate::types::bytes::argument(vm, &object)?.into_owned();
        data.set_field(fields::OBJECT, Some(crate::types::bytes::new(bytes)));
    }
    Ok(())
}

fn init_translate(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    take(vm, this, arguments, "UnicodeTranslateError", &["str", "int", "int", "str"], &FIVE[1..])
}

/// What the messages tell: encoding, range, reason.
struct Parsed {
    encoding: String,
    start: i64,
    end: i64,
    reason: crate::text::Text,
}

fn parse(vm: &mut Vm, this: &Value) -> Outcome<Option<Parsed>> {
    let data = this.payload::<Exception>();
    if data.field(fields::OBJECT).is_none() {
        return Ok(None);
    }
    let encoding = match data.field(fields::ENCODING) {
        Some(encoding) => vm.str_text(&encoding)?.to_string_lossy(),
        None => String::new(),
    };
    let reason = vm.str_text(&or_none(data.field(fields::REASON)))?;
    let start = base::small_field(this, fields::START).unwrap_or(0);
    let end = base::small_field(this, fields::END).unwrap_or(0);
    Ok(Some(Parsed { encoding, start, end, reason }))
}

fn shown(what: String, reason: &crate::text::Text) -> Outcome {
    let mut text = TextBuilder::new();
    text.push_str(&what);
    text.push_str(": ");
    text.push_text(reason);
    Ok(str::new(text.finish()))
}

fn code_point(this: &Value, index: i64) -> Option<u32> {
    let object = this.payload::<Exception>().field(fields::OBJECT)?;
    let text = object.downcast::<Str>()?.text().clone();
    text.code_points().nth(usize::try_from(index).ok()?)
}

fn escaped(code_point: u32) -> String {
    match code_point {
        0..=0xFF => format!("\\x{code_point:02x}"),
        0x100..=0xFFFF => format!("\\u{code_point:04x}"),
        _ => format!("\\U{code_point:08x}"),
    }
}

fn encode_str(vm: &mut Vm, this: &Value) -> Outcome {
    let Some(Parsed { encoding, start, end, reason }) = parse(vm, this)? else { return Ok(str::new("")) };
    let what = match code_point(this, start) {
        Some(point) if end == start + 1 => {
            let point = escaped(point);
            format!("'{encoding}' codec can't encode character '{point}' in position {start}")
        }
        _ => format!("'{encoding}' codec can't encode characters in position {start}-{}", end - 1),
    };
    shown(what, &reason)
}

fn decode_str(vm: &mut Vm, this: &Value) -> Outcome {
    let Some(Parsed { encoding, start, end, reason }) = parse(vm, this)? else { return Ok(str::new("")) };
    let object = this.payload::<Exception>().field(fields::OBJECT);
    let byte = object
        .as_ref()
        .and_then(|object| object.downcast::<Bytes>())
        .and_then(|bytes| usize::try_from(start).ok().and_then(|start| bytes.data.get(start).copied()));
    let what = match byte {
        Some(byte) if end == start + 1 => {
            format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}")
        }
        _ => format!("'{encoding}' codec can't decode bytes in position {start}-{}", end - 1),
    };
    shown(what, &reason)
}

fn translate_str(vm: &mut Vm, this: &Value) -> Outcome {
    let Some(Parsed { start, end, reason, .. }) = parse(vm, this)? else { return Ok(str::new("")) };
    let what = match code_point(this, start) {
        Some(point) if end == start + 1 => {
            format!("can't translate character '{}' in position {start}", escaped(point))
        }
        _ => format!("can't translate characters in position {start}-{}", end - 1),
    };
    shown(what, &reason)
}

macro_rules! attributes {
    () => {
        &[
            field!("encoding", fields::ENCODING, "exception encoding"),
            field!("object", fields::OBJECT, "exception object"),
            field!("start", fields::START, "exception start"),
            field!("end", fields::END, "exception end"),
            field!("reason", fields::REASON, "exception reason"),
        ]
    };
}

/// What `UnicodeEncodeError` adds.
pub const ENCODE: Parts = Parts {
    methods: &[],
    attributes: attributes!(),
    slots: |slots| {
        slots.init.set(Some(init_encode));
        slots.str.set(Some(encode_str));
    },
};

/// What `UnicodeDecodeError` adds.
pub const DECODE: Parts = Parts {
    methods: &[],
    attributes: attributes!(),
    slots: |slots| {
        slots.init.set(Some(init_decode));
        slots.str.set(Some(decode_str));
    },
};

/// What `UnicodeTranslateError` adds.
pub const TRANSLATE: Parts = Parts {
    methods: &[],
    attributes: attributes!(),
    slots: |slots| {
        slots.init.set(Some(init_translate));
        slots.str.set(Some(translate_str));
    },
};

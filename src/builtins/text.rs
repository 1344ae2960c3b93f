//! Functions that make text: `ascii`, `chr`, `format`, `ord`, `repr`.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::types::bytes::Bytes;
use crate::types::definition::{Method, Native};
use crate::types::int;
use crate::types::int::Int;
use crate::types::names::names;
use crate::types::str::{self, Str};

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "ascii",
        Native::One(ascii),
        "ascii($module, obj, /)\n--\n\nReturn a printable representation of an object in ASCII characters.",
    ),
    Method::new(
        "chr",
        Native::One(chr),
        "chr($module, i, /)\n--\n\nReturn the string of one character, given its code point.",
    ),
    Method::new(
        "format",
        Native::Positional(1, 2, format),
        "format($module, value, format_spec='', /)\n--\n\nReturn type(value).__format__(value, format_spec).",
    ),
    Method::new(
        "ord",
        Native::One(ord),
        "ord($module, c, /)\n--\n\nReturn the code point of a string of one character.",
    ),
    Method::new(
        "repr",
        Native::One(repr),
        "repr($module, obj, /)\n--\n\nReturn the canonical string representation of the object.",
    ),
];

fn repr(vm: &mut Vm, _: &Value, object: &Value) -> Outcome {
    vm.repr(object)
}

fn ascii(vm: &mut Vm, _: &Value, object: &Value) -> Outcome {
    vm.ascii(object)
}

fn chr(vm: &mut Vm, _: &Value, code_point: &Value) -> Outcome {
    let value = vm.index(code_point)?;
    match value.payload::<Int>().small() {
        Some(point) if (0..0x11_0000).contains(&point) => Ok(str::from_code_point(point as u32)),
        _ => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

fn ord(vm: &mut Vm, _: &Value, character: &Value) -> Outcome {
    let (length, first) = if let Some(text) = character.downcast::<Str>() {
        (text.text().char_len(), text.text().char_at(0))
    } else if let Some(bytes) = character.downcast::<Bytes>() {
        (bytes.data.len(), bytes.data.first().map(|byte| u32::from(*byte)))
    } else if character.class().built_in_name() == "bytearray" {
        let length = vm.length(character)?;
        if length == 1 {
            return vm.get_item(character, &int::new(0));
        }
        (length, None)
    } else {
        let class = character.class().name();
        return Err(vm.type_error(format!("ord() expected string of length 1, but {class} found")));
    };
    match (length, first) {
        (1, Some(point)) => Ok(int::new(i64::from(point))),
        _ => {
            let message = format!("ord() expected a character, but string of length {length} found");
            Err(vm.type_error(message))
        }
    }
}

fn format(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let spec = arguments.get(1).cloned().unwrap_or_else(|| str::new(""));
    if !spec.has::<Str>() {
        let class = spec.class().name();
        return Err(vm.type_error(format!("format() argument 2 must be str, not {class}")));
    }
    vm.format(&arguments[0], &spec)
}

impl Vm {
    /// `ascii(object)`, a `str`.
    ///
    /// # Errors
    /// As for [`Vm::repr`].
    pub fn ascii(&mut self, object: &Value) -> Outcome {
        let shown = self.repr(object)?;
        let text = shown.payload::<Str>().text();
        if text.is_ascii() {
            return Ok(shown);
        }
        let mut escaped = String::new();
        for point in text.code_points() {
            match point {
                0..=0x7F => escaped.push(point as u8 as char),
                _ => crate::text::methods::write_escape(point, &mut escaped),
            }
        }
        Ok(str::new(escaped))
    }

    /// `format(object, spec)`, a `str`; `spec` is a string.
    ///
    /// # Errors
    /// `TypeError` when `__format__` gives no string; whatever it raises.
    pub fn format(&mut self, object: &Value, spec: &Value) -> Outcome {
        if spec.payload::<Str>().text().is_empty() && (object.is_exact::<Str>() || object.is_exact::<Int>()) {
            return self.str(object);
        }
        let Some(text) = self.call_special(object, &names().__format__, std::slice::from_ref(spec))? else {
            let class = object.class().name();
            return Err(self.type_error(format!("Type {class} doesn't define __format__")));
        };
        if text.has::<Str>() {
            return Ok(text);
        }
        let given = text.class().name();
        Err(self.type_error(format!("__format__ must return a str, not {given}")))
    }
}

//! The methods and attributes of `float`.

use super::arithmetic::{exact, truncate, whole};
use super::{CLASS, Float, new};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::number::{float as algorithms, float_text};
use crate::text::quick_format::push_float;
use crate::text::{TextBuilder, format_spec};
use crate::types::definition::{GetSet, Method, Native};
use crate::types::int::{self, Int};
use crate::types::str::{self, Str};
use crate::types::{bool_, none, tuple};

fn value_of(this: &Value) -> f64 {
    this.payload::<Float>().value
}

/// `repr(float)`.
pub fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let mut builder = TextBuilder::with_capacity(20);
    push_float(&mut builder, value_of(this));
    Ok(str::new(builder.finish()))
}

fn is_integer(_: &mut Vm, this: &Value) -> Outcome {
    Ok(bool_::new(algorithms::is_integer(value_of(this))))
}

fn as_integer_ratio(vm: &mut Vm, this: &Value) -> Outcome {
    match algorithms::as_integer_ratio(value_of(this)) {
        Ok((numerator, denominator)) => {
            Ok(tuple::new(vec![int::from_big(numerator), int::from_big(denominator)]))
        }
        Err(error) => Err(vm.plain_error(error)),
    }
}

fn hex(_: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(float_text::float_to_hex(value_of(this))))
}

/// A float of `class`, as the class methods make it.
fn of_class(vm: &mut Vm, class: &Value, value: f64) -> Outcome {
    if class.is(&CLASS.value()) { Ok(new(value)) } else { vm.call(class, &[new(value)]) }
}

fn from_hex(vm: &mut Vm, class: &Value, text: &Value) -> Outcome {
    let Some(text) = text.downcast::<Str>() else {
        return Err(vm.type_error("bad argument type for built-in operation"));
    };
    let parsed = float_text::float_from_hex(&text.text().to_string_lossy());
    let value = parsed.map_err(|error| vm.plain_error(error))?;
    of_class(vm, class, value)
}

fn from_number(vm: &mut Vm, class: &Value, number: &Value) -> Outcome {
    if number.is_exact::<Float>() && class.is(&CLASS.value()) {
        return Ok(number.clone());
    }
    let value = vm.float(number)?;
    of_class(vm, class, value)
}

fn floor(vm: &mut Vm, this: &Value) -> Outcome {
    whole(vm, value_of(this).floor())
}

fn ceiling(vm: &mut Vm, this: &Value) -> Outcome {
    whole(vm, value_of(this).ceil())
}

fn round(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let value = value_of(this);
    let Some(digits) = arguments.first().filter(|digits| !none::is_none(digits)) else {
        return whole(vm, value.round_ties_even());
    };
    let digits = vm.index(digits)?;
    let rounded = algorithms::round(value, &digits.payload::<Int>().operand().to_big());
    rounded.map(new).map_err(|error| vm.plain_error(error))
}

fn format(vm: &mut Vm, this: &Value, specification: &Value) -> Outcome {
    let Some(specification) = specification.downcast::<Str>() else {
        let given = specification.class().name();
        return Err(vm.type_error(format!("__format__() argument must be str, not {given}")));
    };
    if specification.text().is_empty() {
        return vm.str(this);
    }
    let class = this.class().name();
    match format_spec::format_float(value_of(this), specification.text(), &class) {
        Ok(text) => Ok(str::new(text)),
        Err(error) => Err(vm.plain_error(error)),
    }
}

fn new_arguments(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(tuple::new(vec![exact(vm, this)?]))
}

fn get_format(vm: &mut Vm, _: &Value, kind: &Value) -> Outcome {
    match kind.downcast::<Str>().map(Str::as_str) {
        Some(Some("double" | "float")) => Ok(str::new("IEEE, little-endian")),
        Some(_) => Err(vm.value_error("__getformat__() argument 1 must be 'double' or 'float'")),
        None => {
            let given = kind.class().name();
            Err(vm.type_error(format!("__getformat__() argument must be str, not {given}")))
        }
    }
}

fn zero(_: &mut Vm, _: &Value) -> Outcome {
    Ok(new(0.0))
}

/// The methods.
pub static METHODS: &[Method] = &[
    Method::new(
        "as_integer_ratio",
        Native::NoArguments(as_integer_ratio),
        "as_integer_ratio($self, /)\n--\n\nReturn a pair of integers, whose ratio is exactly equal to the original \
         float.\n\n>>> (0.75).as_integer_ratio()\n(3, 4)",
    ),
    Method::new(
        "conjugate",
        Native::NoArguments(exact),
        "conjugate($self, /)\n--\n\nReturn self, the complex conjugate of any float.",
    ),
    Method::class(
        "from_number",
        Native::One(from_number),
        "from_number($type, number, /)\n--\n\nConvert real number to a floating-point number.",
    ),
    Method::class(
        "fromhex",
        Native::One(from_hex),
        "fromhex($type, string, /)\n--\n\nCreate a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.8p+1')\n3.0",
    ),
    Method::new(
        "hex",
        Native::NoArguments(hex),
        "hex($self, /)\n--\n\nReturn a hexadecimal representation of a floating-point number.\n\n>>> (3.0).hex()\n'0x1.8000000000000p+1'",
    ),
    Method::new(
        "is_integer",
        Native::NoArguments(is_integer),
        "is_integer($self, /)\n--\n\nReturn True if the float is an integer.",
    ),
    Method::new(
        "__ceil__",
        Native::NoArguments(ceiling),
        "__ceil__($self, /)\n--\n\nReturn the ceiling as an Integral.",
    ),
    Method::new(
        "__floor__",
        Native::NoArguments(floor),
        "__floor__($self, /)\n--\n\nReturn the floor as an Integral.",
    ),
    Method::new(
        "__format__",
        Native::One(format),
        "__format__($self, format_spec, /)\n--\n\nFormats the float according to format_spec.",
    ),
    Method::class(
        "__getformat__",
        Native::One(get_format),
        "__getformat__($type, typestr, /)\n--\n\nYou probably don't want to use this function.",
    ),
    Method::new("__getnewargs__", Native::NoArguments(new_arguments), "__getnewargs__($self, /)\n--\n\n"),
    Method::new(
        "__round__",
        Native::Positional(0, 1, round),
        "__round__($self, ndigits=None, /)\n--\n\nReturn the Integral closest to x, rounding half toward even.",
    ),
    Method::new(
        "__trunc__",
        Native::NoArguments(truncate),
        "__trunc__($self, /)\n--\n\nReturn the Integral closest to x between 0 and x.",
    ),
];

/// The attributes.
pub static ATTRIBUTES: &[GetSet] = &[
    GetSet { name: "real", get: exact, set: None, doc: "the real part of a complex number" },
    GetSet { name: "imag", get: zero, set: None, doc: "the imaginary part of a complex number" },
];

//! The methods and attributes of `int`.

use super::arithmetic::exact;
use super::digits::format;
use super::{CLASS, Int, Operand, from_big, new};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::number::int as algorithms;
use crate::types::definition::{GetSet, Method, Native};
use crate::types::str::Str;
use crate::types::{bool_, bytes, none, tuple};

fn bit_length(_: &mut Vm, this: &Value) -> Outcome {
    Ok(new(match this.payload::<Int>().operand() {
        Operand::Small(small) => i64::from(64 - small.unsigned_abs().leading_zeros()),
        Operand::Large(large) => large.bits() as i64,
    }))
}

fn bit_count(_: &mut Vm, this: &Value) -> Outcome {
    Ok(new(match this.payload::<Int>().operand() {
        Operand::Small(small) => i64::from(small.unsigned_abs().count_ones()),
        Operand::Large(large) => algorithms::bit_count(large) as i64,
    }))
}

/// Whether `byteorder`, where it is given, means the little end first.
fn is_little(vm: &mut Vm, function: &str, byteorder: Option<&Value>) -> Outcome<bool> {
    let Some(byteorder) = byteorder else { return Ok(false) };
    let Some(text) = byteorder.downcast::<Str>() else {
        let given = byteorder.class().name();
        return Err(vm.type_error(format!("{function}() argument 'byteorder' must be str, not {given}")));
    };
    match text.as_str() {
        Some("little") => Ok(true),
        Some("big") => Ok(false),
        _ => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
    }
}

fn is_signed(vm: &mut Vm, signed: Option<&Value>) -> Outcome<bool> {
    match signed {
        Some(signed) => vm.truth(signed),
        None => Ok(false),
    }
}

fn to_bytes(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["length", "byteorder", "signed"];
    let [length, byteorder, signed] = arguments.bind(vm, "to_bytes", names, 0, 1, 0)?;
    let length = match &length {
        Some(length) => vm.size(length)?,
        None => 1,
    };
    let little = is_little(vm, "to_bytes", byteorder.as_ref())?;
    let signed = is_signed(vm, signed.as_ref())?;
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.value_error("length argument must be non-negative"));
    };
    let value = this.payload::<Int>().operand().to_big();
    match algorithms::to_bytes(&value, length, little, signed) {
        Ok(data) => Ok(bytes::new(data)),
        Err(error) => Err(vm.plain_error(error)),
    }
}

fn from_bytes(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["bytes", "byteorder", "signed"];
    let [source, byteorder, signed] = arguments.bind(vm, "from_bytes", names, 0, 1, 1)?;
    let little = is_little(vm, "from_bytes", byteorder.as_ref())?;
    let signed = is_signed(vm, signed.as_ref())?;
    let data = bytes::from_object(vm, &source.unwrap_or_else(none::none))?;
    let integer = from_big(algorithms::from_bytes(&data, little, signed));
    if class.is(&CLASS.value()) { Ok(integer) } else { vm.call(class, &[integer]) }
}

fn as_integer_ratio(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(tuple::new(vec![exact(vm, this)?, new(1)]))
}

fn is_integer(_: &mut Vm, _: &Value) -> Outcome {
    Ok(bool_::new(true))
}

fn round(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let Some(digits) = arguments.first().filter(|digits| !none::is_none(digits)) else {
        return exact(vm, this);
    };
    let digits = vm.index(digits)?;
    let digits = digits.payload::<Int>().operand();
    if !digits.is_negative() {
        return exact(vm, this);
    }
    Ok(from_big(algorithms::round(&this.payload::<Int>().operand().to_big(), &digits.to_big())))
}

fn size_of(_: &mut Vm, this: &Value) -> Outcome {
    // CPython: 24 bytes of header and length, and 4 for each 30 bits.
    let bits = match this.payload::<Int>().operand() {
        Operand::Small(small) => u64::from(64 - small.unsigned_abs().leading_zeros()),
        Operand::Large(large) => large.bits(),
    };
    Ok(new((24 + 4 * bits.div_ceil(30).max(1)) as i64))
}

fn new_arguments(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(tuple::new(vec![exact(vm, this)?]))
}

fn zero(_: &mut Vm, _: &Value) -> Outcome {
    Ok(new(0))
}

fn one(_: &mut Vm, _: &Value) -> Outcome {
    Ok(new(1))
}

/// The methods.
pub static METHODS: &[Method] = &[
    Method::new(
        "as_integer_ratio",
        Native::NoArguments(as_integer_ratio),
        "as_integer_ratio($self, /)\n--\n\nReturn a pair of integers, whose ratio is equal to the original int.\n\n>>> (6).as_integer_ratio()\n(6, 1)",
    ),
    Method::new(
        "bit_count",
        Native::NoArguments(bit_count),
        "bit_count($self, /)\n--\n\nNumber of ones in the binary representation of the absolute value of self.\n\n>>> (-5).bit_count()\n2",
    ),
    Method::new(
        "bit_length",
        Native::NoArguments(bit_length),
        "bit_length($self, /)\n--\n\nNumber of bits necessary to represent self in binary.\n\n>>> (5).bit_length()\n3",
    ),
    Method::new(
        "conjugate",
        Native::NoArguments(exact),
        "conjugate($self, /)\n--\n\nReturns self, the complex conjugate of any int.",
    ),
    Method::class(
        "from_bytes",
        Native::Any(from_bytes),
        "from_bytes($type, /, bytes, byteorder='big', *, signed=False)\n--\n\nReturn the integer represented by the \
         given array of bytes.",
    ),
    Method::new(
        "is_integer",
        Native::NoArguments(is_integer),
        "is_integer($self, /)\n--\n\nReturns True. Exists for duck type compatibility with float.is_integer.",
    ),
    Method::new(
        "to_bytes",
        Native::Any(to_bytes),
        "to_bytes($self, /, length=1, byteorder='big', *, signed=False)\n--\n\nReturn an array of bytes representing \
         an integer.",
    ),
    Method::new("__ceil__", Native::NoArguments(exact), "Ceiling of an Integral returns itself."),
    Method::new("__floor__", Native::NoArguments(exact), "Flooring an Integral returns itself."),
    Method::new(
        "__format__",
        Native::One(format),
        "__format__($self, format_spec, /)\n--\n\nConvert to a string according to format_spec.",
    ),
    Method::new("__getnewargs__", Native::NoArguments(new_arguments), "__getnewargs__($self, /)\n--\n\n"),
    Method::new(
        "__round__",
        Native::Positional(0, 1, round),
        "__round__($self, ndigits=<unrepresentable>, /)\n--\n\nRounding an Integral returns itself.",
    ),
    Method::new(
        "__sizeof__",
        Native::NoArguments(size_of),
        "__sizeof__($self, /)\n--\n\nReturns size in memory, in bytes.",
    ),
    Method::new("__trunc__", Native::NoArguments(exact), "Truncating an Integral returns itself."),
];

/// The attributes.
pub static ATTRIBUTES: &[GetSet] = &[
    GetSet { name: "real", get: exact, set: None, doc: "the real part of a complex number" },
    GetSet { name: "imag", get: zero, set: None, doc: "the imaginary part of a complex number" },
    GetSet {
        name: "numerator",
        get: exact,
        set: None,
        doc: "the numerator of a rational number in lowest terms",
    },
    GetSet {
        name: "denominator",
        get: one,
        set: None,
        doc: "the denominator of a rational number in lowest terms",
    },
];

//! The methods and attributes of `complex`.

use super::arithmetic::exact;
use super::{CLASS, Complex, construct, new, of};
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::number::complex::complex_repr;
use crate::text::format_spec;
use crate::types::definition::{GetSet, Method, Native};
use crate::types::str::{self, Str};
use crate::types::tuple;
use crate::types::{exception, float};

/// `repr(complex)`.
pub fn repr(_: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(complex_repr(this.payload::<Complex>().number())))
}

fn conjugate(_: &mut Vm, this: &Value) -> Outcome {
    let number = this.payload::<Complex>();
    Ok(new(number.real, -number.imaginary))
}

fn format(vm: &mut Vm, this: &Value, specification: &Value) -> Outcome {
    let Some(specification) = specification.downcast::<Str>() else {
        let given = specification.class().name();
        return Err(vm.type_error(format!("__format__() argument must be str, not {given}")));
    };
    if specification.text().is_empty() {
        return vm.str(this);
    }
    let (number, class) = (this.payload::<Complex>().number(), this.class().name());
    match format_spec::format_complex(number, specification.text(), &class) {
        Ok(text) => Ok(str::new(text)),
        Err(error) => Err(vm.plain_error(error)),
    }
}

fn new_arguments(_: &mut Vm, this: &Value) -> Outcome {
    let number = this.payload::<Complex>();
    Ok(tuple::new(vec![float::new(number.real), float::new(number.imaginary)]))
}

fn from_number(vm: &mut Vm, class: &Value, number: &Value) -> Outcome {
    if number.is_exact::<Complex>() && class.is(&CLASS.value()) {
        return Ok(number.clone());
    }
    if number.has::<Str>() {
        return Err(vm.type_error("must be real number, not str"));
    }
    let value = of(construct::from_object(vm, number)?);
    if class.is(&CLASS.value()) { Ok(value) } else { vm.call(class, &[value]) }
}

fn real(_: &mut Vm, this: &Value) -> Outcome {
    Ok(float::new(this.payload::<Complex>().real))
}

fn imaginary(_: &mut Vm, this: &Value) -> Outcome {
    Ok(float::new(this.payload::<Complex>().imaginary))
}

fn read_only(vm: &mut Vm, _: &Value, _: &Value, _: Option<&Value>) -> Outcome<()> {
    Err(vm.raise_new(&exception::ATTRIBUTE_ERROR, "readonly attribute"))
}

/// The methods.
pub static METHODS: &[Method] = &[
    Method::new(
        "conjugate",
        Native::NoArguments(conjugate),
        "conjugate($self, /)\n--\n\nReturn the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.",
    ),
    Method::class(
        "from_number",
        Native::One(from_number),
        "from_number($type, number, /)\n--\n\nConvert number to a complex floating-point number.",
    ),
    Method::new(
        "__complex__",
        Native::NoArguments(exact),
        "__complex__($self, /)\n--\n\nConvert this value to exact type complex.",
    ),
    Method::new(
        "__format__",
        Native::One(format),
        "__format__($self, format_spec, /)\n--\n\nConvert to a string according to format_spec.",
    ),
    Method::new("__getnewargs__", Native::NoArguments(new_arguments), "__getnewargs__($self, /)\n--\n\n"),
];

/// The attributes.
pub static ATTRIBUTES: &[GetSet] = &[
    GetSet { name: "real", get: real, set: Some(read_only), doc: "the real part of a complex number" },
    GetSet {
        name: "imag",
        get: imaginary,
        set: Some(read_only),
        doc: "the imaginary part of a complex number",
    },
];

//! `cmath`: functions of complex numbers.

mod functions;
mod special;

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::complex::{self, Complex};
use crate::types::definition::{Method, Native};
use crate::types::float::Float;
use crate::types::int::Int;
use crate::types::module::{self, Module};
use crate::types::names::names;
use crate::types::str::intern;
use crate::types::{bool_, builtin_function, float, tuple};
use functions::{Answer, Fault};

/// The complex number that an argument stands for.
fn number(vm: &mut Vm, value: &Value) -> Outcome<(f64, f64)> {
    if let Some(number) = value.downcast::<Complex>().map(Complex::number) {
        return Ok((number.real, number.imag));
    }
    if !value.has::<Float>()
        && !value.has::<Int>()
        && let Some(result) = vm.call_special(value, &names().__complex__, &[])?
    {
        return match result.downcast::<Complex>().map(Complex::number) {
            Some(number) => Ok((number.real, number.imag)),
            None => {
                let given = result.class().name();
                Err(vm.type_error(format!("__complex__ returned non-complex (type {given})")))
            }
        };
    }
    Ok((vm.float(value)?, 0.0))
}

fn answered(vm: &mut Vm, answer: Answer) -> Outcome {
    match answer {
        Ok((re, im)) => Ok(complex::new(re, im)),
        Err(Fault::Domain) => Err(vm.value_error("math domain error")),
        Err(Fault::Range) => Err(vm.overflow_error("math range error")),
    }
}

macro_rules! unary {
    ($($name:ident $doc:literal;)*) => {
        $(fn $name(vm: &mut Vm, _: &Value, z: &Value) -> Outcome {
            let z = number(vm, z)?;
            answered(vm, functions::$name(z))
        })*

        static UNARY: &[Method] = &[
            $(Method::new(
                stringify!($name),
                Native::One($name),
                concat!(stringify!($name), "($module, z, /)\n--\n\n", $doc),
            ),)*
        ];
    };
}

unary! {
    acos "Return the arc cosine of z.";
    acosh "Return the inverse hyperbolic cosine of z.";
    asin "Return the arc sine of z.";
    asinh "Return the inverse hyperbolic sine of z.";
    atan "Return the arc tangent of z.";
    atanh "Return the inverse hyperbolic tangent of z.";
    cos "Return the cosine of z.";
    cosh "Return the hyperbolic cosine of z.";
    exp "Return the exponential value e**z.";
    log10 "Return the base-10 logarithm of z.";
    sin "Return the sine of z.";
    sinh "Return the hyperbolic sine of z.";
    sqrt "Return the square root of z.";
    tan "Return the tangent of z.";
    tanh "Return the hyperbolic tangent of z.";
}

static FUNCTIONS: &[Method] = &[
    Method::new(
        "isclose",
        Native::Any(isclose),
        "isclose($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)\n--\n\nDetermine whether two complex numbers are close \
         in value.",
    ),
    Method::new(
        "isfinite",
        Native::One(isfinite),
        "isfinite($module, z, /)\n--\n\nReturn True if both the real and imaginary parts of z are finite, else False.",
    ),
    Method::new(
        "isinf",
        Native::One(isinf),
        "isinf($module, z, /)\n--\n\nChecks if the real or imaginary part of z is infinite.",
    ),
    Method::new(
        "isnan",
        Native::One(isnan),
        "isnan($module, z, /)\n--\n\nChecks if the real or imaginary part of z not a number (NaN).",
    ),
    Method::new(
        "log",
        Native::Positional(1, 2, log),
        "log(z[, base]) -> the logarithm of z to the given base.\n\nIf the base is not specified, returns the natural \
         logarithm (base e) of z.",
    ),
    Method::new(
        "phase",
        Native::One(phase),
        "phase($module, z, /)\n--\n\nReturn argument, also known as the phase angle, of a complex.",
    ),
    Method::new(
        "polar",
        Native::One(polar),
        "polar($module, z, /)\n--\n\nConvert a complex from rectangular coordinates to polar coordinates.\n\nr is the \
         distance from 0 and phi the phase angle.",
    ),
    Method::new(
        "rect",
        Native::Positional(2, 2, rect),
        "rect($module, r, phi, /)\n--\n\nConvert from polar coordinates to rectangular coordinates.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new(
        "cmath",
        Some("This module provides access to mathematical functions for complex\nnumbers."),
    );
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS.iter().chain(UNARY) {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, value) in [
        ("pi", float::new(std::f64::consts::PI)),
        ("e", float::new(std::f64::consts::E)),
        ("tau", float::new(std::f64::consts::TAU)),
        ("inf", float::new(f64::INFINITY)),
        ("infj", complex::new(0.0, f64::INFINITY)),
        ("nan", float::new(f64::NAN)),
        ("nanj", complex::new(0.0, f64::NAN)),
    ] {
        namespace.set_name(&intern(name), value);
    }
    Ok(made)
}

fn log(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let z = number(vm, &arguments[0])?;
    let base = arguments.get(1).map(|base| number(vm, base)).transpose()?;
    let Some(base) = base else { return answered(vm, functions::log(z)) };
    let (one, two) = (answered(vm, functions::log(z))?, answered(vm, functions::log(base))?);
    match vm.binary(crate::types::slots::Operator::Div, &one, &two) {
        Ok(quotient) => Ok(quotient),
        Err(raised) => {
            drop(vm.catch(raised, &crate::types::exception::ZERO_DIVISION_ERROR)?);
            Err(vm.value_error("math domain error"))
        }
    }
}

fn phase(vm: &mut Vm, _: &Value, z: &Value) -> Outcome {
    let (re, im) = number(vm, z)?;
    Ok(float::new(im.atan2(re)))
}

/// The absolute value; infinite where a part is, even if the other is no number.
fn size(re: f64, im: f64) -> f64 {
    if re.is_infinite() || im.is_infinite() { f64::INFINITY } else { re.hypot(im) }
}

fn polar(vm: &mut Vm, _: &Value, z: &Value) -> Outcome {
    let (re, im) = number(vm, z)?;
    let size = size(re, im);
    if size.is_infinite() && re.is_finite() && im.is_finite() {
        return Err(vm.overflow_error("math range error"));
    }
    Ok(tuple::of([float::new(size), float::new(im.atan2(re))]))
}

fn rect(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (size, angle) = (vm.float(&arguments[0])?, vm.float(&arguments[1])?);
    answered(vm, functions::rect(size, angle))
}

fn isfinite(vm: &mut Vm, _: &Value, z: &Value) -> Outcome {
    let (re, im) = number(vm, z)?;
    Ok(bool_::new(re.is_finite() && im.is_finite()))
}

fn isinf(vm: &mut Vm, _: &Value, z: &Value) -> Outcome {
    let (re, im) = number(vm, z)?;
    Ok(bool_::new(re.is_infinite() || im.is_infinite()))
}

fn isnan(vm: &mut Vm, _: &Value, z: &Value) -> Outcome {
    let (re, im) = number(vm, z)?;
    Ok(bool_::new(re.is_nan() || im.is_nan()))
}

fn isclose(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [Some(a), Some(b), relative, absolute] =
        arguments.bind(vm, "isclose", ["a", "b", "rel_tol", "abs_tol"], 0, 2, 2)?
    else {
        unreachable!("required")
    };
    let (a, b) = (number(vm, &a)?, number(vm, &b)?);
    let relative = relative.map_or(Ok(1e-9), |relative| vm.float(&relative))?;
    let absolute = absolute.map_or(Ok(0.0), |absolute| vm.float(&absolute))?;
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(bool_::new(true));
    }
    let infinite = |(re, im): (f64, f64)| re.is_infinite() || im.is_infinite();
    if infinite(a) || infinite(b) {
        return Ok(bool_::new(false));
    }
    let difference = size(a.0 - b.0, a.1 - b.1);
    let close = difference <= relative * size(b.0, b.1)
        || difference <= relative * size(a.0, a.1)
        || difference <= absolute;
    Ok(bool_::new(close))
}

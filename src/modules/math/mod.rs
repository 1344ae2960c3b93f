//! `math`: functions of real numbers and integers.

mod integers;
mod sums;

use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::Value;
use crate::number;
use crate::types::definition::{Method, Native};
use crate::types::float::Float;
use crate::types::int::Int;
use crate::types::module::{self, Module};
use crate::types::names::names;
use crate::types::str::intern;
use crate::types::{bool_, builtin_function, float, int, tuple};
use num_traits::ToPrimitive;

macro_rules! unary {
    ($($name:ident $function:expr;)*) => {
        $(fn $name(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
            let x = real(vm, x)?;
            let function: fn(f64) -> f64 = $function;
            checked(vm, function(x), x.is_finite(), false)
        })*
    };
}

macro_rules! unary_may_overflow {
    ($($name:ident $function:expr;)*) => {
        $(fn $name(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
            let x = real(vm, x)?;
            let function: fn(f64) -> f64 = $function;
            checked(vm, function(x), x.is_finite(), true)
        })*
    };
}

/// What CPython's own algorithms give, to the last bit; infinite out of range.
fn as_cpython(result: pymath::Result<f64>) -> f64 {
    result.unwrap_or_else(|error| match error {
        pymath::Error::EDOM => f64::NAN,
        pymath::Error::ERANGE => f64::INFINITY,
    })
}

macro_rules! periodic {
    ($($name:ident)*) => {
        $(fn $name(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
            let x = real(vm, x)?;
            in_domain(vm, x, x.is_finite(), "expected a finite input", f64::$name)
        })*
    };
}

periodic! { sin cos tan }

unary! {
    asinh libm::asinh;
    atan f64::atan;
    tanh f64::tanh;
    fabs f64::abs;
    cbrt |x| as_cpython(pymath::math::cbrt(x));
    erf |x| as_cpython(pymath::math::erf(x));
    erfc |x| as_cpython(pymath::math::erfc(x));
}

unary_may_overflow! {
    exp f64::exp;
    exp2 f64::exp2;
    expm1 f64::exp_m1;
    sinh f64::sinh;
    cosh f64::cosh;
}

static FUNCTIONS: &[Method] = &[
    Method::new(
        "acos",
        Native::One(acos),
        "acos($module, x, /)\n--\n\nReturn the arc cosine (measured in radians) of x.",
    ),
    Method::new("acosh", Native::One(acosh), "acosh($module, x, /)\n--\n\n"),
    Method::new("asin", Native::One(asin), "asin($module, x, /)\n--\n\n"),
    Method::new("asinh", Native::One(asinh), "asinh($module, x, /)\n--\n\n"),
    Method::new("atan", Native::One(atan), "atan($module, x, /)\n--\n\n"),
    Method::new("atan2", Native::Positional(2, 2, atan2), "atan2($module, y, x, /)\n--\n\n"),
    Method::new("atanh", Native::One(atanh), "atanh($module, x, /)\n--\n\n"),
    Method::new("cbrt", Native::One(cbrt), "cbrt($module, x, /)\n--\n\n"),
    Method::new(
        "ceil",
        Native::One(ceil),
        "ceil($module, x, /)\n--\n\nReturn the ceiling of x as an Integral.",
    ),
    Method::new("copysign", Native::Positional(2, 2, copysign), "copysign($module, x, y, /)\n--\n\n"),
    Method::new("cos", Native::One(cos), "cos($module, x, /)\n--\n\n"),
    Method::new("cosh", Native::One(cosh), "cosh($module, x, /)\n--\n\n"),
    Method::new("degrees", Native::One(degrees), "degrees($module, x, /)\n--\n\n"),
    Method::new("erf", Native::One(erf), "erf($module, x, /)\n--\n\n"),
    Method::new("erfc", Native::One(erfc), "erfc($module, x, /)\n--\n\n"),
    Method::new("exp", Native::One(exp), "exp($module, x, /)\n--\n\n"),
    Method::new("exp2", Native::One(exp2), "exp2($module, x, /)\n--\n\n"),
    Method::new("expm1", Native::One(expm1), "expm1($module, x, /)\n--\n\n"),
    Method::new("fabs", Native::One(fabs), "fabs($module, x, /)\n--\n\n"),
    Method::new(
        "floor",
        Native::One(floor),
        "floor($module, x, /)\n--\n\nReturn the floor of x as an Integral.",
    ),
    Method::new("fma", Native::Positional(3, 3, fma), "fma($module, x, y, z, /)\n--\n\n"),
    Method::new("fmod", Native::Positional(2, 2, fmod), "fmod($module, x, y, /)\n--\n\n"),
    Method::new("frexp", Native::One(frexp), "frexp($module, x, /)\n--\n\n"),
    Method::new("gamma", Native::One(gamma), "gamma($module, x, /)\n--\n\n"),
    Method::new("hypot", Native::Any(sums::hypot), "hypot(*coordinates) -> value\n\n"),
    Method::new(
        "isclose",
        Native::Any(isclose),
        "isclose($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)\n--\n\n",
    ),
    Method::new("isfinite", Native::One(isfinite), "isfinite($module, x, /)\n--\n\n"),
    Method::new("isinf", Native::One(isinf), "isinf($module, x, /)\n--\n\n"),
    Method::new("isnan", Native::One(isnan), "isnan($module, x, /)\n--\n\n"),
    Method::new("ldexp", Native::Positional(2, 2, ldexp), "ldexp($module, x, i, /)\n--\n\n"),
    Method::new("lgamma", Native::One(lgamma), "lgamma($module, x, /)\n--\n\n"),
    Method::new(
        "log",
        Native::Positional(1, 2, log),
        "log(x, [base=math.e])\nReturn the logarithm of x to the given base.",
    ),
    Method::new("log10", Native::One(log10), "log10($module, x, /)\n--\n\n"),
    Method::new("log1p", Native::One(log1p), "log1p($module, x, /)\n--\n\n"),
    Method::new("log2", Native::One(log2), "log2($module, x, /)\n--\n\n"),
    Method::new("modf", Native::One(modf), "modf($module, x, /)\n--\n\n"),
    Method::new("nextafter", Native::Any(nextafter), "nextafter($module, x, y, /, *, steps=None)\n--\n\n"),
    Method::new("pow", Native::Positional(2, 2, pow), "pow($module, x, y, /)\n--\n\n"),
    Method::new("radians", Native::One(radians), "radians($module, x, /)\n--\n\n"),
    Method::new("remainder", Native::Positional(2, 2, remainder), "remainder($module, x, y, /)\n--\n\n"),
    Method::new("sin", Native::One(sin), "sin($module, x, /)\n--\n\n"),
    Method::new("sinh", Native::One(sinh), "sinh($module, x, /)\n--\n\n"),
    Method::new("sqrt", Native::One(sqrt), "sqrt($module, x, /)\n--\n\nReturn the square root of x."),
    Method::new("tan", Native::One(tan), "tan($module, x, /)\n--\n\n"),
    Method::new("tanh", Native::One(tanh), "tanh($module, x, /)\n--\n\n"),
    Method::new("trunc", Native::One(trunc), "trunc($module, x, /)\n--\n\n"),
    Method::new("ulp", Native::One(ulp), "ulp($module, x, /)\n--\n\n"),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("math", Some("Mathematical functions."));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS.iter().chain(integers::FUNCTIONS).chain(sums::FUNCTIONS) {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    for (name, value) in [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ] {
        namespace.set_name(&intern(name), float::new(value));
    }
    Ok(made)
}

/// The float that an argument stands for.
#[inline]
fn real(vm: &mut Vm, value: &Value) -> Outcome<f64> {
    match value.exact::<Float>() {
        Some(float) => Ok(float.value),
        None => vm.float(value),
    }
}

#[cold]
fn domain_error(vm: &mut Vm) -> Raised {
    vm.value_error("math domain error")
}

#[cold]
fn range_error(vm: &mut Vm) -> Raised {
    vm.overflow_error("math range error")
}

/// A result, checked as libm's would be: no NaN or infinity comes of finite arguments.
fn checked(vm: &mut Vm, result: f64, finite: bool, may_overflow: bool) -> Outcome {
    if finite && result.is_nan() {
        return Err(domain_error(vm));
    }
    if finite && result.is_infinite() {
        return Err(if may_overflow { range_error(vm) } else { domain_error(vm) });
    }
    Ok(float::new(result))
}

/// A result that is out of the domain when it is NaN although the argument was not. The message of
/// 3.14 says what was expected.
fn in_domain(vm: &mut Vm, x: f64, valid: bool, expected: &str, result: impl FnOnce(f64) -> f64) -> Outcome {
    if x.is_nan() {
        return Ok(float::new(x));
    }
    if !valid {
        let shown = number::float_text::float_repr(x);
        let message = if expected.is_empty() {
            "math domain error".to_owned()
        } else {
            format!("{expected}, got {shown}")
        };
        return Err(vm.value_error(message));
    }
    Ok(float::new(result(x)))
}

fn sqrt(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    let x = real(vm, x)?;
    in_domain(vm, x, x >= 0.0, "expected a nonnegative input", f64::sqrt)
}

fn acos(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    let x = real(vm, x)?;
    in_domain(vm, x, x.abs() <= 1.0, "expected a number in range from -1 up to 1", f64::acos)
}

fn asin(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    let x = real(vm, x)?;
    in_domain(vm, x, x.abs() <= 1.0, "expected a number in range from -1 up to 1", f64::asin)
}

fn acosh(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    let x = real(vm, x)?;
    in_domain(vm, x, x >= 1.0, "expected argument value not less than 1", libm::acosh)
}

fn atanh(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    let x = real(vm, x)?;
    in_domain(vm, x, x.abs() < 1.0, "expected a number between -1 and 1", libm::atanh)
}

fn log1p(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    let x = real(vm, x)?;
    in_domain(vm, x, x > -1.0, "expected argument value > -1", f64::ln_1p)
}

fn atan2(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (y, x) = (real(vm, &arguments[0])?, real(vm, &arguments[1])?);
    Ok(float::new(y.atan2(x)))
}

fn copysign(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (x, y) = (real(vm, &arguments[0])?, real(vm, &arguments[1])?);
    Ok(float::new(x.copysign(y)))
}

fn degrees(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    Ok(float::new(real(vm, x)? * (180.0 / std::f64::consts::PI)))
}

fn radians(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    Ok(float::new(real(vm, x)? * (std::f64::consts::PI / 180.0)))
}

/// `floor`, `ceil` and `trunc`: by the special method, else of the float.
fn rounded(vm: &mut Vm, x: &Value, name: &crate::heap::Name, round: fn(f64) -> f64) -> Outcome {
    let float = match x.exact::<Float>() {
        Some(float) => float.value,
        None => match vm.call_special(x, name, &[])? {
            Some(result) => return Ok(result),
            None => real(vm, x)?,
        },
    };
    let value = round(float);
    if value.abs() < 9e15 {
        return Ok(int::new(value as i64));
    }
    match number::float::to_int(value) {
        Ok(integer) => Ok(int::from_big(integer)),
        Err(error) => Err(vm.plain_error(error)),
    }
}

fn floor(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    rounded(vm, x, &names().__floor__, f64::floor)
}

fn ceil(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    rounded(vm, x, &names().__ceil__, f64::ceil)
}

fn trunc(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    if !x.has::<Float>() && x.class().lookup(&names().__trunc__).is_none() {
        let class = x.class().name();
        return Err(vm.type_error(format!("type {class} doesn't define __trunc__ method")));
    }
    rounded(vm, x, &names().__trunc__, f64::trunc)
}

fn fma(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (x, y, z) = (real(vm, &arguments[0])?, real(vm, &arguments[1])?, real(vm, &arguments[2])?);
    let result = x.mul_add(y, z);
    if result.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return Err(vm.value_error("invalid operation in fma"));
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return Err(vm.overflow_error("overflow in fma"));
    }
    Ok(float::new(result))
}

fn fmod(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (x, y) = (real(vm, &arguments[0])?, real(vm, &arguments[1])?);
    if y.is_infinite() && x.is_finite() {
        return Ok(float::new(x));
    }
    let result = x % y;
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(domain_error(vm));
    }
    Ok(float::new(result))
}

fn remainder(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (x, y) = (real(vm, &arguments[0])?, real(vm, &arguments[1])?);
    let result = libm::remainder(x, y);
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(domain_error(vm));
    }
    Ok(float::new(result))
}

fn frexp(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    let (mantissa, exponent) = number::float::frexp(real(vm, x)?);
    Ok(tuple::new(vec![float::new(mantissa), int::new(exponent)]))
}

fn ldexp(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let x = real(vm, &arguments[0])?;
    let Some(exponent) = arguments[1].downcast::<Int>() else {
        return Err(vm.type_error("Expected an int as second argument to ldexp."));
    };
    let negative = exponent.large().is_some_and(|large| large.sign() == num_bigint::Sign::Minus);
    let exponent = exponent.small().unwrap_or(if negative { -100_000 } else { 100_000 });
    if x == 0.0 || !x.is_finite() {
        return Ok(float::new(x));
    }
    let result = number::float::ldexp(x, exponent.clamp(-100_000, 100_000));
    if result.is_infinite() { Err(range_error(vm)) } else { Ok(float::new(result)) }
}

fn modf(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    let x = real(vm, x)?;
    let (fraction, whole) =
        if x.is_infinite() { (0.0f64.copysign(x), x) } else { ((x - x.trunc()).copysign(x), x.trunc()) };
    Ok(tuple::new(vec![float::new(fraction), float::new(whole)]))
}

fn gamma(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    let x = real(vm, x)?;
    if x.is_finite() && x <= 0.0 && x == x.floor() || x == f64::NEG_INFINITY {
        let expected =
            format!("expected a noninteger or positive integer, got {}", number::float_text::float_repr(x));
        return Err(vm.value_error(expected));
    }
    if x == x.floor() && (1.0..=23.0).contains(&x) {
        return Ok(float::new((1..x as i64).map(|factor| factor as f64).product()));
    }
    checked(vm, as_cpython(pymath::math::gamma(x)), x.is_finite(), true)
}

fn lgamma(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    let x = real(vm, x)?;
    if x.is_finite() && x <= 0.0 && x == x.floor() {
        let expected =
            format!("expected a noninteger or positive integer, got {}", number::float_text::float_repr(x));
        return Err(vm.value_error(expected));
    }
    if x == 1.0 || x == 2.0 {
        return Ok(float::new(0.0));
    }
    if x.is_infinite() {
        return Ok(float::new(f64::INFINITY));
    }
    checked(vm, as_cpython(pymath::math::lgamma(x)), x.is_finite(), true)
}

/// A logarithm of any number; integers too large for a float are halved first.
fn logarithm(vm: &mut Vm, x: &Value, function: fn(f64) -> f64) -> Outcome<f64> {
    if let Some(integer) = x.downcast::<Int>() {
        let big = integer.to_big();
        if big.sign() != num_bigint::Sign::Plus {
            return Err(vm.value_error("expected a positive input"));
        }
        let float = big.to_f64().unwrap_or(f64::INFINITY);
        if float.is_finite() {
            return Ok(function(float));
        }
        let shift = big.bits() - 1000;
        let reduced = (big >> shift).to_f64().unwrap_or(f64::INFINITY);
        return Ok(function(reduced) + function(2.0) * shift as f64);
    }
    let x = real(vm, x)?;
    if x.is_nan() || x > 0.0 {
        return Ok(function(x));
    }
    let shown = number::float_text::float_repr(x);
    Err(vm.value_error(format!("expected a positive input, got {shown}")))
}

fn log(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let numerator = logarithm(vm, &arguments[0], f64::ln)?;
    let Some(base) = arguments.get(1) else { return Ok(float::new(numerator)) };
    let denominator = logarithm(vm, base, f64::ln)?;
    if denominator == 0.0 {
        return Err(vm.zero_division_error("division by zero"));
    }
    Ok(float::new(numerator / denominator))
}

fn log2(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    logarithm(vm, x, f64::log2).map(float::new)
}

fn log10(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    logarithm(vm, x, f64::log10).map(float::new)
}

fn pow(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (x, y) = (real(vm, &arguments[0])?, real(vm, &arguments[1])?);
    let result = x.powf(y);
    if x.is_finite() && y.is_finite() {
        if result.is_nan() || (result.is_infinite() && x == 0.0) {
            return Err(domain_error(vm));
        }
        if result.is_infinite() {
            return Err(range_error(vm));
        }
    }
    Ok(float::new(result))
}

fn isclose(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [a, b, relative, absolute] =
        arguments.bind(vm, "isclose", ["a", "b", "rel_tol", "abs_tol"], 0, 2, 2)?;
    let (Some(a), Some(b)) = (a, b) else { unreachable!("required") };
    let (a, b) = (real(vm, &a)?, real(vm, &b)?);
    let relative = relative.map_or(Ok(1e-9), |value| real(vm, &value))?;
    let absolute = absolute.map_or(Ok(0.0), |value| real(vm, &value))?;
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(bool_::new(true));
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(bool_::new(false));
    }
    let difference = (b - a).abs();
    Ok(bool_::new(
        difference <= (relative * b).abs() || difference <= (relative * a).abs() || difference <= absolute,
    ))
}

fn isfinite(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    Ok(bool_::new(real(vm, x)?.is_finite()))
}

fn isinf(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    Ok(bool_::new(real(vm, x)?.is_infinite()))
}

fn isnan(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    Ok(bool_::new(real(vm, x)?.is_nan()))
}

fn nextafter(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [x, y, steps] = arguments.bind(vm, "nextafter", ["x", "y", "steps"], 2, 1, 2)?;
    let (Some(x), Some(y)) = (x, y) else { unreachable!("required") };
    let (mut x, y) = (real(vm, &x)?, real(vm, &y)?);
    let steps = steps.filter(|steps| !crate::types::none::is_none(steps));
    let by_c = steps.is_none();
    let steps = match steps {
        None => 1,
        Some(steps) => vm.index_isize(&steps, true)?,
    };
    if steps < 0 {
        return Err(vm.value_error("steps must be a non-negative integer"));
    }
    if x.is_nan() || y.is_nan() {
        return Ok(float::new(f64::NAN));
    }
    // Ordered as integers, floats of one sign are neighbours.
    let order = |value: f64| {
        let bits = value.to_bits() as i64;
        if bits < 0 { i64::MIN.wrapping_sub(bits) } else { bits }
    };
    let (from, to) = (order(x), order(y));
    let distance = i128::from(to) - i128::from(from);
    if steps == 0 || (distance == 0 && steps > 0 && x == y) {
        x = if steps == 0 { x } else { y };
    } else if by_c && y == 0.0 && distance.unsigned_abs() <= 1 {
        // The C library reaches zero from the side on which the number was, CPython's steps the other one.
        x = 0.0_f64.copysign(x);
    } else if distance.unsigned_abs() <= steps.unsigned_abs() as u128 {
        x = y;
    } else {
        let place = (i128::from(from) + if distance > 0 { steps as i128 } else { -(steps as i128) }) as i64;
        x = f64::from_bits(if place < 0 { i64::MIN.wrapping_sub(place) } else { place } as u64);
        if place == 0 && distance > 0 {
            x = -0.0;
        }
    }
    Ok(float::new(x))
}

fn ulp(vm: &mut Vm, _: &Value, x: &Value) -> Outcome {
    let x = real(vm, x)?.abs();
    if x.is_nan() || x.is_infinite() {
        return Ok(float::new(x));
    }
    let next = f64::from_bits(x.to_bits() + 1);
    Ok(float::new(if next.is_infinite() { x - f64::from_bits(x.to_bits() - 1) } else { next - x }))
}

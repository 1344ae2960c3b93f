//! The functions over many numbers: `dist`, `fsum`, `hypot`, `prod`, `sumprod`.

use super::real;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::slots::Operator;
use crate::types::{float, int};

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "dist",
        Native::Positional(2, 2, dist),
        "dist($module, p, q, /)\n--\n\nReturn the Euclidean distance between two points p and q.",
    ),
    Method::new(
        "fsum",
        Native::One(fsum),
        "fsum($module, seq, /)\n--\n\nReturn an accurate floating-point sum of values in the iterable seq.",
    ),
    Method::new(
        "prod",
        Native::Any(prod),
        "prod($module, iterable, /, *, start=1)\n--\n\nCalculate the product of all the elements in the input iterable.",
    ),
    Method::new(
        "sumprod",
        Native::Positional(2, 2, sumprod),
        "sumprod($module, p, q, /)\n--\n\nReturn the sum of products of values from two iterables p and q.",
    ),
];

/// The exact sum of floats, rounded once: partial sums that do not overlap (Shewchuk).
fn exact_sum(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut partials: Vec<f64> = Vec::new();
    for value in values {
        let mut x = value;
        let mut kept = 0;
        for index in 0..partials.len() {
            let mut y = partials[index];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        partials.push(x);
    }
    let Some(mut high) = partials.pop() else { return 0.0 };
    let mut low = 0.0;
    while let Some(next) = partials.pop() {
        let sum = high + next;
        low = next - (sum - high);
        high = sum;
        if low != 0.0 {
            break;
        }
    }
    // Halves are rounded to even by what lies below them.
    if let Some(below) = partials.last()
        && ((low < 0.0 && *below < 0.0) || (low > 0.0 && *below > 0.0))
    {
        let twice = low * 2.0;
        let sum = high + twice;
        if twice == sum - high {
            high = sum;
        }
    }
    high
}

fn fsum(vm: &mut Vm, _: &Value, iterable: &Value) -> Outcome {
    let mut values = Vec::new();
    let mut special = 0.0;
    let mut infinite = 0.0;
    for item in vm.collect(iterable)? {
        let value = real(vm, &item)?;
        if value.is_finite() {
            values.push(value);
        } else {
            if value.is_infinite() {
                infinite += value;
            }
            special += value;
        }
    }
    if special != 0.0 {
        if f64::is_nan(infinite) {
            return Err(vm.value_error("-inf + inf in fsum"));
        }
        return Ok(float::new(special));
    }
    let sum = exact_sum(values);
    if sum.is_finite() {
        Ok(float::new(sum))
    } else {
        Err(vm.overflow_error("intermediate overflow in fsum"))
    }
}

/// The length of a vector, without losing precision to overflow or to the squares' rounding.
fn length(values: &[f64]) -> f64 {
    let largest = values.iter().fold(0.0f64, |largest, value| largest.max(value.abs()));
    if values.iter().any(|value| value.is_infinite()) {
        return f64::INFINITY;
    }
    if values.iter().any(|value| value.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 {
        return 0.0;
    }
    if let [only] = values {
        return only.abs();
    }
    // Scaled by a power of two, which is exact, unless the numbers are subnormal.
    let (_, exponent) = crate::number::float::frexp(largest);
    if exponent < -1020 {
        let scaled: Vec<f64> = values.iter().map(|value| value / f64::MIN_POSITIVE).collect();
        return f64::MIN_POSITIVE * length(&scaled);
    }
    let scale = crate::number::float::ldexp(1.0, -exponent);
    let mut terms = Vec::with_capacity(values.len() * 2);
    for value in values {
        let x = value * scale;
        let square = x * x;
        terms.extend([square, x.mul_add(x, -square)]);
    }
    let mut root = exact_sum(terms.iter().copied()).sqrt();
    // One step of Newton's method on the exact difference corrects the last bit.
    let square = root * root;
    terms.extend([-square, -root.mul_add(root, -square)]);
    root += exact_sum(terms) / (2.0 * root);
    root / scale
}

/// `hypot(*coordinates)`.
pub fn hypot(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "math.hypot")?;
    let mut values = Vec::with_capacity(arguments.positional.len());
    for value in arguments.positional {
        values.push(real(vm, value)?);
    }
    Ok(float::new(length(&values)))
}

fn dist(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (p, q) = (vm.collect(&arguments[0])?, vm.collect(&arguments[1])?);
    if p.len() != q.len() {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    let mut differences = Vec::with_capacity(p.len());
    for (p, q) in p.iter().zip(&q) {
        differences.push(real(vm, p)? - real(vm, q)?);
    }
    Ok(float::new(length(&differences)))
}

fn prod(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [iterable, start] = arguments.bind(vm, "prod", ["iterable", "start"], 1, 1, 1)?;
    let Some(iterable) = iterable else { unreachable!("required") };
    let mut product = start.unwrap_or_else(|| int::new(1));
    let iterator = vm.iter(&iterable)?;
    while let Some(item) = vm.next(&iterator)? {
        product = vm.binary(Operator::Mult, &product, &item)?;
        vm.check_interrupts()?;
    }
    Ok(product)
}

fn sumprod(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (p, q) = (vm.collect(&arguments[0])?, vm.collect(&arguments[1])?);
    if p.len() != q.len() {
        return Err(vm.value_error("Inputs are not the same length"));
    }
    let floats = |values: &[Value]| values.iter().map(float::exact).collect::<Option<Vec<f64>>>();
    if let (Some(p), Some(q)) = (floats(&p), floats(&q))
        && !p.is_empty()
    {
        return Ok(float::new(pymath::math::sumprod(&p, &q).unwrap_or(f64::NAN)));
    }
    let mut total = int::new(0);
    for (p, q) in p.iter().zip(&q) {
        let product = vm.binary(Operator::Mult, p, q)?;
        total = vm.binary(Operator::Add, &total, &product)?;
    }
    Ok(total)
}

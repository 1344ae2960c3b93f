//! The functions of integers: `comb`, `factorial`, `gcd`, `isqrt`, `lcm`, `perm`.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use crate::types::int::{self, Int, exact_small};
use crate::types::none::is_none;
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// The functions of this file.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "comb",
        Native::Positional(2, 2, comb),
        "comb($module, n, k, /)\n--\n\nNumber of ways to choose k items from n items without repetition and without order.",
    ),
    Method::new("factorial", Native::One(factorial), "factorial($module, n, /)\n--\n\nFind n!."),
    Method::new("gcd", Native::Any(gcd), "gcd($module, /, *integers)\n--\n\nGreatest Common Divisor."),
    Method::new(
        "isqrt",
        Native::One(isqrt),
        "isqrt($module, n, /)\n--\n\nReturn the integer part of the square root of the input.",
    ),
    Method::new("lcm", Native::Any(lcm), "lcm($module, /, *integers)\n--\n\nLeast Common Multiple."),
    Method::new(
        "perm",
        Native::Positional(1, 2, perm),
        "perm($module, n, k=None, /)\n--\n\nNumber of ways to choose k items from n items without repetition and with order.",
    ),
];

fn big(vm: &mut Vm, value: &Value) -> Outcome<BigInt> {
    Ok(vm.index(value)?.payload::<Int>().to_big())
}

/// The product of the numbers from `first` up to `last`, by halves, so that factors stay alike in
/// size.
fn product(first: u64, last: u64) -> BigInt {
    if first > last {
        return BigInt::one();
    }
    if last - first < 8 {
        return (first..=last).map(BigInt::from).product();
    }
    let middle = first + (last - first) / 2;
    product(first, middle) * product(middle + 1, last)
}

fn factorial(vm: &mut Vm, _: &Value, n: &Value) -> Outcome {
    let n = big(vm, n)?;
    if n.is_negative() {
        return Err(vm.value_error("factorial() not defined for negative values"));
    }
    match n.to_u64().filter(|n| i64::try_from(*n).is_ok()) {
        Some(n) if n < u64::from(u32::MAX) => Ok(int::from_big(product(2, n))),
        Some(_) => Err(vm.memory_error("")),
        None => {
            let most = i64::MAX;
            Err(vm.overflow_error(format!("factorial() argument should not exceed {most}")))
        }
    }
}

fn isqrt(vm: &mut Vm, _: &Value, n: &Value) -> Outcome {
    let n = big(vm, n)?;
    if n.is_negative() {
        return Err(vm.value_error("isqrt() argument must be nonnegative"));
    }
    Ok(int::from_big(n.sqrt()))
}

fn gcd(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "math.gcd")?;
    if let [left, right] = arguments.positional
        && let (Some(left), Some(right)) = (exact_small(left), exact_small(right))
    {
        return Ok(int::new(left.gcd(&right)));
    }
    let mut result = BigInt::zero();
    for value in arguments.positional {
        let value = big(vm, value)?;
        result = result.gcd(&value);
    }
    Ok(int::from_big(result))
}

fn lcm(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "math.lcm")?;
    let mut result = BigInt::one();
    for value in arguments.positional {
        let value = big(vm, value)?;
        result = if value.is_zero() || result.is_zero() { BigInt::zero() } else { result.lcm(&value) };
    }
    Ok(int::from_big(result.abs()))
}

fn perm(vm: &mut Vm, module: &Value, arguments: &[Value]) -> Outcome {
    let Some(k) = arguments.get(1).filter(|k| !is_none(k)) else {
        return factorial(vm, module, &arguments[0]);
    };
    let (n, k) = (big(vm, &arguments[0])?, big(vm, k)?);
    if n.sign() == Sign::Minus {
        return Err(vm.value_error("n must be a non-negative integer"));
    }
    if k.sign() == Sign::Minus {
        return Err(vm.value_error("k must be a non-negative integer"));
    }
    if k > n {
        return Ok(int::new(0));
    }
    falling(vm, &n, &k).map(int::from_big)
}

fn comb(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (n, k) = (big(vm, &arguments[0])?, big(vm, &arguments[1])?);
    if n.sign() == Sign::Minus {
        return Err(vm.value_error("n must be a non-negative integer"));
    }
    if k.sign() == Sign::Minus {
        return Err(vm.value_error("k must be a non-negative integer"));
    }
    if k > n {
        return Ok(int::new(0));
    }
    let k = k.clone().min(&n - &k);
    let chosen = falling(vm, &n, &k)?;
    let orders = product(2, k.to_u64().unwrap_or(0));
    Ok(int::from_big(chosen / orders))
}

/// n · (n - 1) · … with k factors.
fn falling(vm: &mut Vm, n: &BigInt, k: &BigInt) -> Outcome<BigInt> {
    let Some(count) = k.to_u64().filter(|count| *count < u64::from(u32::MAX)) else {
        let most = i64::MAX;
        return Err(vm.overflow_error(format!("min(n - k, k) must not exceed {most}")));
    };
    if let Some(n) = n.to_u64() {
        return Ok(product(n - count + 1, n));
    }
    let mut result = BigInt::one();
    let mut factor = n.clone();
    for _ in 0..count {
        result *= &factor;
        factor -= 1;
        vm.check_interrupts()?;
    }
    Ok(result)
}

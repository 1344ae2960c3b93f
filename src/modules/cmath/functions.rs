//! The functions on plain numbers. Each tells of a result outside the domain or the range.

use super::special::{self, special};
use std::f64::consts::{LN_2, LN_10};

/// A complex number.
pub type Complex = (f64, f64);

/// Why there is no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The argument is outside the domain.
    Domain,
    /// The result is too large.
    Range,
}

/// A result.
pub type Answer = Result<Complex, Fault>;

/// Numbers as large as this cannot be doubled or squared without care.
const LARGE: f64 = f64::MAX / 4.0;
const LOG_LARGE: f64 = 708.395_652_922_1;
const ROOT_LARGE: f64 = 6.703_903_964_971_298e153;
const ROOT_SMALL: f64 = 1.491_668_146_240_041_3e-154;

/// A result that is infinite only because it is too large.
fn in_range((re, im): Complex) -> Answer {
    if re.is_infinite() || im.is_infinite() { Err(Fault::Range) } else { Ok((re, im)) }
}

/// `sqrt`.
pub fn sqrt(z: Complex) -> Answer {
    let (re, im) = z;
    if let Some(answer) = special(&special::SQRT, re, im) {
        return Ok(answer);
    }
    if re == 0.0 && im == 0.0 {
        return Ok((0.0, im));
    }
    let (ax, ay) = (re.abs(), im.abs());
    let root = if ax < f64::MIN_POSITIVE && ay < f64::MIN_POSITIVE && (ax > 0.0 || ay > 0.0) {
        // Both tiny: scaled, so that no digits are lost.
        let ax = libm::ldexp(ax, 53);
        libm::ldexp((ax + ax.hypot(libm::ldexp(ay, 53))).sqrt(), -27)
    } else {
        let ax = ax / 8.0;
        2.0 * (ax + ax.hypot(ay / 8.0)).sqrt()
    };
    let other = ay / (2.0 * root);
    Ok(if re >= 0.0 { (root, other.copysign(im)) } else { (other, root.copysign(im)) })
}

/// `acos`.
pub fn acos(z: Complex) -> Answer {
    let (re, im) = z;
    if let Some(answer) = special(&special::ACOS, re, im) {
        return Ok(answer);
    }
    if re.abs() > LARGE || im.abs() > LARGE {
        let angle = im.abs().atan2(re);
        let size = (re / 2.0).hypot(im / 2.0).ln() + LN_2 * 2.0;
        return Ok((angle, if re < 0.0 { -size.copysign(im) } else { size.copysign(-im) }));
    }
    let (one, two) = (sqrt((1.0 - re, -im))?, sqrt((1.0 + re, im))?);
    Ok((2.0 * one.0.atan2(two.0), (two.0 * one.1 - two.1 * one.0).asinh()))
}

/// `acosh`.
pub fn acosh(z: Complex) -> Answer {
    let (re, im) = z;
    if let Some(answer) = special(&special::ACOSH, re, im) {
        return Ok(answer);
    }
    if re.abs() > LARGE || im.abs() > LARGE {
        return Ok(((re / 2.0).hypot(im / 2.0).ln() + LN_2 * 2.0, im.atan2(re)));
    }
    let (one, two) = (sqrt((re - 1.0, im))?, sqrt((re + 1.0, im))?);
    Ok(((one.0 * two.0 + one.1 * two.1).asinh(), 2.0 * one.1.atan2(two.0)))
}

/// `asinh`.
pub fn asinh(z: Complex) -> Answer {
    let (re, im) = z;
    if let Some(answer) = special(&special::ASINH, re, im) {
        return Ok(answer);
    }
    if re.abs() > LARGE || im.abs() > LARGE {
        let size = (re / 2.0).hypot(im / 2.0).ln() + LN_2 * 2.0;
        return Ok((if im >= 0.0 { size.copysign(re) } else { -size.copysign(-re) }, im.atan2(re.abs())));
    }
    let (one, two) = (sqrt((1.0 + im, -re))?, sqrt((1.0 - im, re))?);
    Ok(((one.0 * two.1 - two.0 * one.1).asinh(), im.atan2(one.0 * two.0 - one.1 * two.1)))
}

/// `z * i` and back: by which `asin`, `atan`, `sin`, `cos` and `tan` are the hyperbolic ones.
fn turned(function: fn(Complex) -> Answer, (re, im): Complex) -> Answer {
    let (re, im) = function((-im, re))?;
    Ok((im, -re))
}

/// `asin`.
pub fn asin(z: Complex) -> Answer {
    turned(asinh, z)
}

/// `atanh`.
pub fn atanh(z: Complex) -> Answer {
    let (re, im) = z;
    if let Some(answer) = special(&special::ATANH, re, im) {
        return Ok(answer);
    }
    if re < 0.0 || re == 0.0 && re.is_sign_negative() {
        let (re, im) = atanh((-re, -im))?;
        return Ok((-re, -im));
    }
    let ay = im.abs();
    if re > ROOT_LARGE || ay > ROOT_LARGE {
        let size = (re / 2.0).hypot(im / 2.0);
        let real = re / 4.0 / size / size;
        return Ok((real, -std::f64::consts::FRAC_PI_2.copysign(-im)));
    }
    if re == 1.0 && ay < ROOT_SMALL {
        if ay == 0.0 {
            return Err(Fault::Domain);
        }
        let real = -(ay.sqrt() / ay.hypot(2.0).sqrt()).ln();
        return Ok((real, (2.0_f64.atan2(-ay) / 2.0).copysign(im)));
    }
    let real = (4.0 * re / ((1.0 - re) * (1.0 - re) + ay * ay)).ln_1p() / 4.0;
    Ok((real, -(-2.0 * im).atan2((1.0 - re) * (1.0 + re) - ay * ay) / 2.0))
}

/// `atan`.
pub fn atan(z: Complex) -> Answer {
    turned(atanh, z)
}

/// An infinite real part times the direction of a finite imaginary part.
fn infinite(re: f64, im: f64, table: &special::Table, directed: impl Fn() -> Complex) -> Answer {
    let answer = if re.is_infinite() && im.is_finite() && im != 0.0 {
        directed()
    } else {
        special(table, re, im).unwrap_or((f64::NAN, f64::NAN))
    };
    if im.is_infinite()
        && !re.is_nan()
        && !(re.is_infinite() && std::ptr::eq(table, &special::EXP) && re < 0.0)
    {
        // Sine and cosine of infinity do not exist.
        let exists = std::ptr::eq(table, &special::TANH) && re.is_infinite();
        if !exists {
            return Err(Fault::Domain);
        }
    }
    Ok(answer)
}

/// `cosh`.
pub fn cosh(z: Complex) -> Answer {
    let (re, im) = z;
    if !re.is_finite() || !im.is_finite() {
        return infinite(re, im, &special::COSH, || {
            let size = f64::INFINITY;
            let imaginary = size.copysign(im.sin());
            (size.copysign(im.cos()), if re > 0.0 { imaginary } else { -imaginary })
        });
    }
    if re.abs() > LOG_LARGE {
        let less = re - 1.0_f64.copysign(re);
        let e = std::f64::consts::E;
        return in_range((im.cos() * less.cosh() * e, im.sin() * less.sinh() * e));
    }
    in_range((im.cos() * re.cosh(), im.sin() * re.sinh()))
}

/// `cos`.
pub fn cos((re, im): Complex) -> Answer {
    cosh((-im, re))
}

/// `exp`.
pub fn exp(z: Complex) -> Answer {
    let (re, im) = z;
    if !re.is_finite() || !im.is_finite() {
        return infinite(re, im, &special::EXP, || {
            let size = if re > 0.0 { f64::INFINITY } else { 0.0 };
            (size.copysign(im.cos()), size.copysign(im.sin()))
        });
    }
    if re > LOG_LARGE {
        let size = (re - 1.0).exp();
        let e = std::f64::consts::E;
        return in_range((size * im.cos() * e, size * im.sin() * e));
    }
    let size = re.exp();
    in_range((size * im.cos(), size * im.sin()))
}

/// The real part of the logarithm: that of the absolute value.
fn log_of_size(re: f64, im: f64) -> Result<f64, Fault> {
    let (ax, ay) = (re.abs(), im.abs());
    if ax > LARGE || ay > LARGE {
        return Ok((ax / 2.0).hypot(ay / 2.0).ln() + LN_2);
    }
    if ax < f64::MIN_POSITIVE && ay < f64::MIN_POSITIVE {
        if ax == 0.0 && ay == 0.0 {
            return Err(Fault::Domain);
        }
        return Ok(libm::ldexp(ax, 53).hypot(libm::ldexp(ay, 53)).ln() - 53.0 * LN_2);
    }
    let size = ax.hypot(ay);
    if (0.71..=1.73).contains(&size) {
        let (more, less) = if ax > ay { (ax, ay) } else { (ay, ax) };
        return Ok(((more - 1.0) * (more + 1.0) + less * less).ln_1p() / 2.0);
    }
    Ok(size.ln())
}

/// `log`.
pub fn log(z: Complex) -> Answer {
    let (re, im) = z;
    if let Some(answer) = special(&special::LOG, re, im) {
        return Ok(answer);
    }
    Ok((log_of_size(re, im)?, im.atan2(re)))
}

/// `log10`.
pub fn log10(z: Complex) -> Answer {
    let (re, im) = log(z)?;
    Ok((re / LN_10, im / LN_10))
}

/// `sinh`.
pub fn sinh(z: Complex) -> Answer {
    let (re, im) = z;
    if !re.is_finite() || !im.is_finite() {
        return infinite(re, im, &special::SINH, || {
            let size = f64::INFINITY;
            let real = size.copysign(im.cos());
            (if re > 0.0 { real } else { -real }, size.copysign(im.sin()))
        });
    }
    if re.abs() > LOG_LARGE {
        let less = re - 1.0_f64.copysign(re);
        let e = std::f64::consts::E;
        return in_range((im.cos() * less.sinh() * e, im.sin() * less.cosh() * e));
    }
    in_range((im.cos() * re.sinh(), im.sin() * re.cosh()))
}

/// `sin`.
pub fn sin(z: Complex) -> Answer {
    turned(sinh, z)
}

/// `tanh`.
pub fn tanh(z: Complex) -> Answer {
    let (re, im) = z;
    if !re.is_finite() || !im.is_finite() {
        return infinite(re, im, &special::TANH, || {
            (1.0_f64.copysign(re), 0.0_f64.copysign(2.0 * im.sin() * im.cos()))
        });
    }
    if re.abs() > LOG_LARGE {
        let imaginary = 4.0 * im.sin() * im.cos() * (-2.0 * re.abs()).exp();
        return Ok((1.0_f64.copysign(re), imaginary));
    }
    let (tx, ty) = (re.tanh(), im.tan());
    let (cx, txty) = (1.0 / re.cosh(), tx * ty);
    let denominator = 1.0 + txty * txty;
    Ok((tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx))
}

/// `tan`.
pub fn tan(z: Complex) -> Answer {
    turned(tanh, z)
}

/// The number of this size and this angle.
pub fn rect(size: f64, angle: f64) -> Answer {
    if !size.is_finite() || !angle.is_finite() {
        let answer = if size.is_infinite() && angle.is_finite() && angle != 0.0 {
            let one = if size > 0.0 { 1.0 } else { -1.0 };
            let infinity = f64::INFINITY;
            (one * infinity.copysign(angle.cos()), one * infinity.copysign(angle.sin()))
        } else {
            special(&special::RECT, size, angle).unwrap_or((f64::NAN, f64::NAN))
        };
        if size != 0.0 && !size.is_nan() && angle.is_infinite() {
            return Err(Fault::Domain);
        }
        return Ok(answer);
    }
    // An angle of zero keeps its sign.
    if angle == 0.0 {
        return Ok((size, size * angle));
    }
    Ok((size * angle.cos(), size * angle.sin()))
}

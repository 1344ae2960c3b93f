//! What the functions give for infinities, NaNs and signed zeros (C17, annex G.6).

use std::f64::consts::{FRAC_PI_2 as P12, FRAC_PI_4 as P14, PI as P};

/// Results by the class of the real part and of the imaginary part.
pub type Table = [[(f64, f64); 7]; 7];

const I: f64 = f64::INFINITY;
const N: f64 = f64::NAN;
const P34: f64 = 0.75 * P;
/// Never looked up: both parts are finite there, or the function handles it itself.
const U: (f64, f64) = (N, N);
const NAN: (f64, f64) = (N, N);

/// The class of a part: -∞, negative, -0, 0, positive, ∞, NaN.
fn class(x: f64) -> usize {
    if x.is_nan() {
        6
    } else if x.is_infinite() {
        if x < 0.0 { 0 } else { 5 }
    } else if x == 0.0 {
        if x.is_sign_negative() { 2 } else { 3 }
    } else if x < 0.0 {
        1
    } else {
        4
    }
}

/// What `table` has for a number of which a part is not finite.
pub fn special(table: &Table, re: f64, im: f64) -> Option<(f64, f64)> {
    (!re.is_finite() || !im.is_finite()).then(|| table[class(re)][class(im)])
}

const FINITE_NAN: [(f64, f64); 7] = [NAN, U, U, U, U, NAN, NAN];

/// `acos`.
pub static ACOS: Table = [
    [(P34, I), (P, I), (P, I), (P, -I), (P, -I), (P34, -I), (N, I)],
    [(P12, I), U, U, U, U, (P12, -I), NAN],
    [(P12, I), U, (P12, 0.0), (P12, -0.0), U, (P12, -I), (P12, N)],
    [(P12, I), U, (P12, 0.0), (P12, -0.0), U, (P12, -I), (P12, N)],
    [(P12, I), U, U, U, U, (P12, -I), NAN],
    [(P14, I), (0.0, I), (0.0, I), (0.0, -I), (0.0, -I), (P14, -I), (N, I)],
    [(N, I), NAN, NAN, NAN, NAN, (N, -I), NAN],
];

/// `acosh`.
pub static ACOSH: Table = [
    [(I, -P34), (I, -P), (I, -P), (I, P), (I, P), (I, P34), (I, N)],
    [(I, -P12), U, U, U, U, (I, P12), NAN],
    [(I, -P12), U, (0.0, -P12), (0.0, P12), U, (I, P12), (N, P12)],
    [(I, -P12), U, (0.0, -P12), (0.0, P12), U, (I, P12), (N, P12)],
    [(I, -P12), U, U, U, U, (I, P12), NAN],
    [(I, -P14), (I, -0.0), (I, -0.0), (I, 0.0), (I, 0.0), (I, P14), (I, N)],
    [(I, N), NAN, NAN, NAN, NAN, (I, N), NAN],
];

/// `asinh`.
pub static ASINH: Table = [
    [(-I, -P14), (-I, -0.0), (-I, -0.0), (-I, 0.0), (-I, 0.0), (-I, P14), (-I, N)],
    [(-I, -P12), U, U, U, U, (-I, P12), NAN],
    [(-I, -P12), U, (-0.0, -0.0), (-0.0, 0.0), U, (-I, P12), NAN],
    [(I, -P12), U, (0.0, -0.0), (0.0, 0.0), U, (I, P12), NAN],
    [(I, -P12), U, U, U, U, (I, P12), NAN],
    [(I, -P14), (I, -0.0), (I, -0.0), (I, 0.0), (I, 0.0), (I, P14), (I, N)],
    [(I, N), NAN, (N, -0.0), (N, 0.0), NAN, (I, N), NAN],
];

/// `atanh`.
pub static ATANH: Table = [
    [(-0.0, -P12), (-0.0, -P12), (-0.0, -P12), (-0.0, P12), (-0.0, P12), (-0.0, P12), (-0.0, N)],
    [(-0.0, -P12), U, U, U, U, (-0.0, P12), NAN],
    [(-0.0, -P12), U, (-0.0, -0.0), (-0.0, 0.0), U, (-0.0, P12), (-0.0, N)],
    [(0.0, -P12), U, (0.0, -0.0), (0.0, 0.0), U, (0.0, P12), (0.0, N)],
    [(0.0, -P12), U, U, U, U, (0.0, P12), NAN],
    [(0.0, -P12), (0.0, -P12), (0.0, -P12), (0.0, P12), (0.0, P12), (0.0, P12), (0.0, N)],
    [(0.0, -P12), NAN, NAN, NAN, NAN, (0.0, P12), NAN],
];

/// `cosh`.
pub static COSH: Table = [
    [(I, N), U, (I, 0.0), (I, -0.0), U, (I, N), (I, N)],
    FINITE_NAN,
    [(N, 0.0), U, (1.0, 0.0), (1.0, -0.0), U, (N, 0.0), (N, 0.0)],
    [(N, 0.0), U, (1.0, -0.0), (1.0, 0.0), U, (N, 0.0), (N, 0.0)],
    FINITE_NAN,
    [(I, N), U, (I, -0.0), (I, 0.0), U, (I, N), (I, N)],
    [NAN, NAN, (N, 0.0), (N, 0.0), NAN, NAN, NAN],
];

/// `exp`.
pub static EXP: Table = [
    [(0.0, 0.0), U, (0.0, -0.0), (0.0, 0.0), U, (0.0, 0.0), (0.0, 0.0)],
    FINITE_NAN,
    [NAN, U, (1.0, -0.0), (1.0, 0.0), U, NAN, NAN],
    [NAN, U, (1.0, -0.0), (1.0, 0.0), U, NAN, NAN],
    FINITE_NAN,
    [(I, N), U, (I, -0.0), (I, 0.0), U, (I, N), (I, N)],
    [NAN, NAN, (N, -0.0), (N, 0.0), NAN, NAN, NAN],
];

/// `log`.
pub static LOG: Table = [
    [(I, -P34), (I, -P), (I, -P), (I, P), (I, P), (I, P34), (I, N)],
    [(I, -P12), U, U, U, U, (I, P12), NAN],
    [(I, -P12), U, (-I, -P), (-I, P), U, (I, P12), NAN],
    [(I, -P12), U, (-I, -0.0), (-I, 0.0), U, (I, P12), NAN],
    [(I, -P12), U, U, U, U, (I, P12), NAN],
    [(I, -P14), (I, -0.0), (I, -0.0), (I, 0.0), (I, 0.0), (I, P14), (I, N)],
    [(I, N), NAN, NAN, NAN, NAN, (I, N), NAN],
];

/// `sinh`.
pub static SINH: Table = [
    [(I, N), U, (-I, -0.0), (-I, 0.0), U, (I, N), (I, N)],
    FINITE_NAN,
    [(0.0, N), U, (-0.0, -0.0), (-0.0, 0.0), U, (0.0, N), (0.0, N)],
    [(0.0, N), U, (0.0, -0.0), (0.0, 0.0), U, (0.0, N), (0.0, N)],
    FINITE_NAN,
    [(I, N), U, (I, -0.0), (I, 0.0), U, (I, N), (I, N)],
    [NAN, NAN, (N, -0.0), (N, 0.0), NAN, NAN, NAN],
];

/// `sqrt`.
pub static SQRT: Table = [
    [(I, -I), (0.0, -I), (0.0, -I), (0.0, I), (0.0, I), (I, I), (N, I)],
    [(I, -I), U, U, U, U, (I, I), NAN],
    [(I, -I), U, (0.0, -0.0), (0.0, 0.0), U, (I, I), NAN],
    [(I, -I), U, (0.0, -0.0), (0.0, 0.0), U, (I, I), NAN],
    [(I, -I), U, U, U, U, (I, I), NAN],
    [(I, -I), (I, -0.0), (I, -0.0), (I, 0.0), (I, 0.0), (I, I), (I, N)],
    [(I, -I), NAN, NAN, NAN, NAN, (I, I), NAN],
];

/// `tanh`.
pub static TANH: Table = [
    [(-1.0, 0.0), U, (-1.0, -0.0), (-1.0, 0.0), U, (-1.0, 0.0), (-1.0, 0.0)],
    FINITE_NAN,
    [(-0.0, N), U, (-0.0, -0.0), (-0.0, 0.0), U, (-0.0, N), (-0.0, N)],
    [(0.0, N), U, (0.0, -0.0), (0.0, 0.0), U, (0.0, N), (0.0, N)],
    FINITE_NAN,
    [(1.0, 0.0), U, (1.0, -0.0), (1.0, 0.0), U, (1.0, 0.0), (1.0, 0.0)],
    [NAN, NAN, (N, -0.0), (N, 0.0), NAN, NAN, NAN],
];

/// `rect`.
pub static RECT: Table = [
    [(I, N), U, (-I, 0.0), (-I, -0.0), U, (I, N), (I, N)],
    FINITE_NAN,
    [(0.0, 0.0), U, (-0.0, 0.0), (-0.0, -0.0), U, (0.0, 0.0), (0.0, 0.0)],
    [(0.0, 0.0), U, (0.0, -0.0), (0.0, 0.0), U, (0.0, 0.0), (0.0, 0.0)],
    FINITE_NAN,
    [(I, N), U, (I, -0.0), (I, 0.0), U, (I, N), (I, N)],
    [NAN, NAN, (N, 0.0), (N, 0.0), NAN, NAN, NAN],
];

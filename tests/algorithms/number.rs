//! Integers, floats and complex numbers.

use vivarium::number::{complex, float, float_text, int, int_text};

use crate::literal::{Argument, Show};

fn ordering(ordering: Option<std::cmp::Ordering>) -> String {
    ordering.map(|ordering| ordering as i64).show()
}

pub fn answer_int(operation: &str, arguments: &[Argument]) -> Option<String> {
    let value = || arguments[0].int();
    let other = || arguments[1].int();
    Some(match operation {
        "int.parse" => {
            int_text::parse_int(&arguments[0].text(), arguments[1].word(), int_text::DEFAULT_MAX_STR_DIGITS)
                .show()
        }
        "int.str" => int_text::int_to_decimal(&value(), int_text::DEFAULT_MAX_STR_DIGITS).show(),
        "int.base" => int_text::int_to_prefixed(&value(), arguments[1].word() as u32).show(),
        "int.hash" => int::hash(&value()).show(),
        "int.hash64" => int::hash_i64(arguments[0].word()).show(),
        "int.float" => int::to_float(&value()).show(),
        "int.truediv" => int::true_divide(&value(), &other()).show(),
        "int.divmod" => int::divmod(&value(), &other()).show(),
        "int.divmod64" => int::divmod_i64(arguments[0].word(), arguments[1].word()).show(),
        "int.compare" => ordering(int::compare_with_float(&value(), arguments[1].float())),
        "int.compare64" => ordering(int::compare_i64_with_float(arguments[0].word(), arguments[1].float())),
        "int.pow" => int::pow(&value(), &other()).show(),
        "int.pow_mod" => int::pow_mod(&value(), &other(), &arguments[2].int()).show(),
        "int.isqrt" => int::isqrt(&value()).show(),
        "int.bit_length" => int::bit_length(&value()).show(),
        "int.bit_count" => int::bit_count(&value()).show(),
        "int.lshift" => int::shift_left(&value(), &other()).show(),
        "int.rshift" => int::shift_right(&value(), &other()).show(),
        "int.to_bytes" => {
            let length = arguments[1].index().unsigned_abs();
            int::to_bytes(&value(), length, arguments[2].truth(), arguments[3].truth()).show()
        }
        "int.from_bytes" => {
            int::from_bytes(&arguments[0].bytes(), arguments[1].truth(), arguments[2].truth()).show()
        }
        "int.round" => int::round(&value(), &other()).show(),
        _ => return None,
    })
}

pub fn answer_float(operation: &str, arguments: &[Argument]) -> Option<String> {
    let value = || arguments[0].float();
    let other = || arguments[1].float();
    let number = |at: usize| complex::Complex::new(arguments[at].float(), arguments[at + 1].float());
    Some(match operation {
        "float.repr" => float_text::float_repr(value()).show(),
        "float.parse" => float_text::parse_float(&arguments[0].text()).show(),
        "float.hex" => float_text::float_to_hex(value()).show(),
        "float.fromhex" => float_text::float_from_hex(&arguments[0].text().to_string_lossy()).show(),
        "float.as_integer_ratio" => float::as_integer_ratio(value()).show(),
        "float.hash" => float::hash(value()).show(),
        "float.int" => float::to_int(value()).show(),
        "float.round" => match arguments.get(1) {
            Some(digits) => float::round(value(), &digits.int()).show(),
            None => float::round_to_int(value()).show(),
        },
        "float.divmod" => float::divmod(value(), other()).show(),
        "float.mod" => float::modulo(value(), other()).show(),
        "float.floordiv" => float::floor_divide(value(), other()).show(),
        "float.pow" => match float::pow(value(), other()) {
            Ok(float::Power::Real(power)) => power.show(),
            Ok(float::Power::Complex) => "complex".to_owned(),
            Err(error) => error.to_string(),
        },
        "float.ldexp" => float::ldexp(value(), arguments[1].word()).show(),
        "float.frexp" => float::frexp(value()).show(),
        "complex.repr" => complex::complex_repr(number(0)).show(),
        "complex.parse" => complex::parse_complex(&arguments[0].text()).show(),
        "complex.hash" => complex::hash(number(0)).show(),
        "complex.abs" => complex::absolute(number(0)).show(),
        "complex.mul" => complex::multiply(number(0), number(2)).show(),
        "complex.div" => complex::divide(number(0), number(2)).show(),
        "complex.pow" => complex::pow(number(0), number(2)).show(),
        _ => return None,
    })
}

//! `format`, `%` and `str.format`.

use std::collections::VecDeque;

use vivarium::number::complex::Complex;
use vivarium::number::{int, int_text::DEFAULT_MAX_STR_DIGITS};
use vivarium::text::format_spec::{format_complex, format_float, format_int, format_str};
use vivarium::text::format_string::{FormatArguments, Key, format_string};
use vivarium::text::percent_format::{Converted, PercentArguments, Style, percent_format};
use vivarium::text::{PlainError, Text, bytes};

use crate::literal::{Argument, Show};

pub fn answer(operation: &str, arguments: &[Argument]) -> Option<String> {
    Some(match operation {
        "format.str" => format_str(&arguments[0].text(), &arguments[1].text(), "str").show(),
        "format.int" => {
            format_int(&arguments[0].int(), &arguments[1].text(), "int", DEFAULT_MAX_STR_DIGITS).show()
        }
        "format.float" => format_float(arguments[0].float(), &arguments[1].text(), "float").show(),
        "format.complex" => {
            let value = Complex::new(arguments[0].float(), arguments[1].float());
            format_complex(value, &arguments[2].text(), "complex").show()
        }
        "str.%" => percent(&arguments[0].text(), Style::Text, arguments).show(),
        "bytes.%" => {
            let format = Text::from_code_points(arguments[0].bytes().iter().map(|&byte| byte.into()));
            let formatted = percent(&format, Style::Bytes, arguments);
            formatted.map(|text| text.code_points().map(|c| c as u8).collect::<Vec<u8>>()).show()
        }
        "str.format" => format_string(&arguments[0].text(), &mut Path).show(),
        _ => return None,
    })
}

/// The second argument tells whether the third is the value of the key `k` or all from there on are positional.
fn percent(format: &Text, style: Style, arguments: &[Argument]) -> Result<Text, PlainError> {
    let mut left: VecDeque<Argument> = arguments[2..].iter().cloned().collect();
    let keyed = if arguments[1].truth() { left.pop_front() } else { None };
    percent_format(format, style, DEFAULT_MAX_STR_DIGITS, &mut Values { left, keyed })
}

struct Values {
    left: VecDeque<Argument>,
    keyed: Option<Argument>,
}

impl PercentArguments for Values {
    type Value = Argument;
    type Error = PlainError;

    fn is_mapping(&self) -> bool {
        self.keyed.is_some()
    }

    fn item(&mut self, _key: Text) -> Result<Argument, PlainError> {
        Ok(self.keyed.clone().unwrap_or(Argument::None))
    }

    fn next(&mut self) -> Option<Argument> {
        self.left.pop_front()
    }

    fn has_more(&self) -> bool {
        !self.left.is_empty()
    }

    fn star(&mut self, value: Argument) -> Result<Option<i64>, PlainError> {
        Ok(matches!(value, Argument::Int(_)).then(|| value.word()))
    }

    fn convert(&mut self, value: Argument, kind: char) -> Result<Converted, PlainError> {
        Ok(match (kind, value) {
            ('r', Argument::Text(text)) => Converted::Text(text.repr()),
            ('a', Argument::Text(text)) => Converted::Text(text.ascii()),
            ('r' | 'a', Argument::Bytes(value)) => Converted::Text(bytes::repr(&value).into()),
            (_, Argument::Text(text)) => Converted::Text(text),
            (_, Argument::Bytes(value)) => {
                Converted::Text(Text::from_code_points(value.iter().map(|&byte| byte.into())))
            }
            ('e' | 'E' | 'f' | 'F' | 'g' | 'G', Argument::Int(value)) => {
                Converted::Float(int::to_float(&value)?)
            }
            (_, Argument::Int(value)) => Converted::Integer(value),
            (_, Argument::Float(value)) => Converted::Float(value),
            (_, other) => panic!("{other:?} is never formatted"),
        })
    }
}

/// Shows the way through a replacement field instead of going it.
struct Path;

impl FormatArguments for Path {
    type Value = String;
    type Error = PlainError;

    fn positional(&mut self, index: usize) -> Result<String, PlainError> {
        Ok(format!("P{index}"))
    }

    fn keyword(&mut self, name: &Text) -> Result<String, PlainError> {
        Ok(format!("K{}", name.to_string_lossy()))
    }

    fn attribute(&mut self, value: String, name: &Text) -> Result<String, PlainError> {
        Ok(format!("{value}.{}", name.to_string_lossy()))
    }

    fn item(&mut self, value: String, key: &Key) -> Result<String, PlainError> {
        Ok(match key {
            Key::Index(index) => format!("{value}[#{index}]"),
            Key::Name(name) => format!("{value}[{}]", name.to_string_lossy()),
        })
    }

    fn convert(&mut self, value: String, conversion: char) -> Result<String, PlainError> {
        Ok(format!("{value}!{conversion}"))
    }

    fn format(&mut self, value: String, spec: &Text) -> Result<Text, PlainError> {
        Ok(format!("<{value}:{}>", spec.to_string_lossy()).into())
    }
}

//! Arguments read from literals, and results shown as `repr` shows them.

use num_bigint::BigInt;
use num_traits::ToPrimitive;
use vivarium::number::complex::{Complex, complex_repr};
use vivarium::number::float_text::{float_repr, parse_float};
use vivarium::number::int_text::Integer;
use vivarium::text::{PlainError, Text, bytes};

#[derive(Debug, Clone)]
pub enum Argument {
    None,
    Bool(bool),
    Int(BigInt),
    Float(f64),
    Text(Text),
    Bytes(Vec<u8>),
}

pub fn parse_argument(literal: &str) -> Argument {
    let text = |quoted: &str| unescape(&quoted[1..quoted.len() - 1]);
    match literal {
        "None" => Argument::None,
        "True" | "False" => Argument::Bool(literal == "True"),
        _ if literal.starts_with(['\'', '"']) => Argument::Text(Text::from_code_points(text(literal))),
        _ if literal.starts_with('b') => {
            Argument::Bytes(text(&literal[1..]).iter().map(|&c| c as u8).collect())
        }
        _ => match literal.parse() {
            Ok(int) => Argument::Int(int),
            Err(_) => match parse_float(&Text::from(literal)) {
                Ok(float) => Argument::Float(float),
                Err(error) => panic!("{literal}: {error}"),
            },
        },
    }
}

fn unescape(body: &str) -> Vec<u32> {
    let mut points = Vec::new();
    let mut characters = body.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            points.push(character.into());
            continue;
        }
        let escaped = characters.next().expect("an escape");
        let mut hexadecimal = |digits: usize| {
            let code: String = characters.by_ref().take(digits).collect();
            u32::from_str_radix(&code, 16).expect("hexadecimal digits")
        };
        points.push(match escaped {
            'n' => 10,
            'r' => 13,
            't' => 9,
            'x' => hexadecimal(2),
            'u' => hexadecimal(4),
            'U' => hexadecimal(8),
            other => other.into(),
        });
    }
    points
}

impl Argument {
    pub fn text(&self) -> Text {
        match self {
            Self::Text(text) => text.clone(),
            other => panic!("{other:?} is no str"),
        }
    }

    pub fn maybe_text(&self) -> Option<Text> {
        (!matches!(self, Self::None)).then(|| self.text())
    }

    pub fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Bytes(bytes) => bytes.clone(),
            other => panic!("{other:?} is no bytes"),
        }
    }

    pub fn maybe_bytes(&self) -> Option<Vec<u8>> {
        (!matches!(self, Self::None)).then(|| self.bytes())
    }

    pub fn int(&self) -> BigInt {
        match self {
            Self::Int(int) => int.clone(),
            Self::Bool(value) => (*value).into(),
            other => panic!("{other:?} is no int"),
        }
    }

    pub fn index(&self) -> isize {
        self.int().to_isize().expect("an index")
    }

    pub fn word(&self) -> i64 {
        self.int().to_i64().expect("a machine word")
    }

    pub fn truth(&self) -> bool {
        self.index() != 0
    }

    /// The first code point of a text.
    pub fn fill(&self) -> u32 {
        self.text().char_at(0).expect("a character")
    }

    pub fn float(&self) -> f64 {
        match self {
            Self::Float(float) => *float,
            other => panic!("{other:?} is no float"),
        }
    }
}

/// A result that can be shown.
pub trait Show {
    fn show(&self) -> String;
}

macro_rules! show {
    ($($kind:ty: $value:ident => $shown:expr;)*) => {
        $(impl Show for $kind {
            fn show(&self) -> String {
                let $value = self;
                $shown
            }
        })*
    };
}

show! {
    Text: value => value.repr().to_string_lossy();
    String: value => Text::from(value.as_str()).show();
    Vec<u8>: value => bytes::repr(value);
    &[u8]: value => bytes::repr(value);
    bool: value => if *value { "True".to_owned() } else { "False".to_owned() };
    usize: value => value.to_string();
    u64: value => value.to_string();
    i64: value => value.to_string();
    BigInt: value => value.to_string();
    Integer: value => BigInt::from(value.clone()).to_string();
    f64: value => float_repr(*value);
    Complex: value => complex_repr(*value);
}

impl<T: Show> Show for Option<T> {
    fn show(&self) -> String {
        self.as_ref().map_or("None".to_owned(), Show::show)
    }
}

impl<T: Show> Show for Result<T, PlainError> {
    fn show(&self) -> String {
        match self {
            Ok(value) => value.show(),
            Err(error) => error.to_string(),
        }
    }
}

impl<T: Show, const N: usize> Show for [T; N] {
    fn show(&self) -> String {
        format!("({})", self.iter().map(Show::show).collect::<Vec<_>>().join(", "))
    }
}

impl<T: Show, U: Show> Show for (T, U) {
    fn show(&self) -> String {
        format!("({}, {})", self.0.show(), self.1.show())
    }
}

/// A Python list.
pub struct List<T>(pub Vec<T>);

impl<T: Show> Show for List<T> {
    fn show(&self) -> String {
        format!("[{}]", self.0.iter().map(Show::show).collect::<Vec<_>>().join(", "))
    }
}

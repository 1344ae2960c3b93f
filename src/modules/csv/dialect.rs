//! `Dialect`: how a file is written.

use super::dialect_named;
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Name, Payload, Tracer, Value, object};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::int::Int;
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, object as object_type};

/// When fields are quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoting {
    /// Where they have to be.
    Minimal,
    /// Always.
    All,
    /// Where they are no numbers.
    NonNumeric,
    /// Never.
    None,
    /// Where they are strings.
    Strings,
    /// Where they are not `None`.
    NotNull,
}

const QUOTINGS: [Quoting; 6] =
    [Quoting::Minimal, Quoting::All, Quoting::NonNumeric, Quoting::None, Quoting::Strings, Quoting::NotNull];

/// A dialect.
#[derive(Clone)]
pub struct Dialect {
    /// What separates fields.
    pub delimiter: u32,
    /// What quotes fields.
    pub quote: Option<u32>,
    /// What takes the meaning from the next character.
    pub escape: Option<u32>,
    /// What ends lines.
    pub line_end: Vec<u32>,
    /// When fields are quoted.
    pub quoting: Quoting,
    /// Whether a quote inside a quoted field is written twice.
    pub double_quote: bool,
    /// Whether spaces behind a delimiter are left out.
    pub skip_space: bool,
    /// Whether mistakes are errors.
    pub strict: bool,
}

/// The type `Dialect`.
pub static CLASS: StaticType =
    StaticType::built_in::<Dialect>("_csv.Dialect", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE);

impl Payload for Dialect {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

const NAMES: [&str; 9] = [
    "dialect",
    "delimiter",
    "doublequote",
    "escapechar",
    "lineterminator",
    "quotechar",
    "quoting",
    "skipinitialspace",
    "strict",
];

/// The dialect that another one and changes to it make.
///
/// # Errors
/// `TypeError` and `ValueError` for wrong settings, `_csv.Error` for an unknown name.
pub fn make(vm: &mut Vm, base: Option<&Value>, changes: &[(Name, Value)]) -> Outcome {
    let positional = base.map_or(&[][..], std::slice::from_ref);
    create(vm, &CLASS.value(), &Arguments { positional, keywords: changes })
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let mut values =
        arguments.bind(vm, "this function", NAMES, 0, 0, 0).map_err(|raised| renamed(vm, raised))?;
    let mut base = values[0].take().filter(|base| !is_none(base));
    if let Some(name) = base.as_ref().filter(|base| base.has::<Str>()) {
        base = Some(dialect_named(vm, name)?);
    }
    if let Some(base) = &base {
        if CLASS.is(class) && CLASS.is(&base.class_value()) && values.iter().all(Option::is_none) {
            return Ok(base.clone());
        }
        for (value, name) in values.iter_mut().zip(NAMES).skip(1) {
            if value.is_none() {
                *value = vm.find_attribute(base, &intern(name))?;
            }
        }
    }
    let [_, delimiter, double_quote, escape, line_end, quote, quoting, skip_space, strict] = values;
    let truth =
        |vm: &mut Vm, value: Option<Value>, default| value.map_or(Ok(default), |value| vm.truth(&value));
    let double_quote = truth(vm, double_quote, true)?;
    let skip_space = truth(vm, skip_space, false)?;
    let strict = truth(vm, strict, false)?;
    let delimiter = match delimiter {
        None => u32::from(b','),
        Some(value) => match character(vm, "delimiter", &value, false)? {
            Some(character) => character,
            None => return Err(vm.type_error("\"delimiter\" must be a 1-character string")),
        },
    };
    let escape = escape.map_or(Ok(None), |value| character(vm, "escapechar", &value, true))?;
    let given_quote = quote.as_ref().map(|value| character(vm, "quotechar", value, true)).transpose()?;
    let line_end = match &line_end {
        None => vec![13, 10],
        Some(value) if is_none(value) => return Err(vm.type_error("lineterminator must be set")),
        Some(value) => match value.downcast::<Str>() {
            Some(text) => text.text().code_points().collect(),
            None => return Err(vm.type_error("\"lineterminator\" must be a string")),
        },
    };
    let quoting = match &quoting {
        // Without a character to quote with, nothing is quoted.
        None if given_quote == Some(None) => Quoting::None,
        None => Quoting::Minimal,
        Some(value) => match value.downcast::<Int>() {
            None => return Err(vm.type_error("\"quoting\" must be an integer")),
            Some(number) => {
                match number.to_i64().and_then(|number| QUOTINGS.get(usize::try_from(number).ok()?)) {
                    Some(quoting) => *quoting,
                    None => return Err(vm.type_error("bad \"quoting\" value")),
                }
            }
        },
    };
    let quote = given_quote.unwrap_or(Some(u32::from(b'"')));
    if quoting != Quoting::None && quote.is_none() {
        return Err(vm.type_error("quotechar must be set if quoting enabled"));
    }
    let made = Dialect { delimiter, quote, escape, line_end, quoting, double_quote, skip_space, strict };
    made.check(vm)?;
    Ok(object::new_of_class(class, made))
}

/// The words for a keyword that there is not.
#[cold]
fn renamed(vm: &mut Vm, raised: Raised) -> Raised {
    let exception = vm.take_raised(raised);
    let message = vm
        .str_text(&exception)
        .map(|text| text.to_string_lossy().replace("this function()", "this function"));
    match message {
        Ok(message) => vm.type_error(message),
        Err(raised) => raised,
    }
}

fn character(vm: &mut Vm, name: &str, value: &Value, optional: bool) -> Outcome<Option<u32>> {
    if optional && is_none(value) {
        return Ok(None);
    }
    let Some(string) = value.downcast::<Str>() else {
        let (given, or) = (value.class().name(), if optional { " or None" } else { "" });
        return Err(vm.type_error(format!("\"{name}\" must be string{or}, not {given}")));
    };
    match string.text().char_at(0).filter(|_| string.text().char_len() == 1) {
        Some(character) => Ok(Some(character)),
        None => Err(vm.type_error(format!("\"{name}\" must be a 1-character string"))),
    }
}

impl Dialect {
    /// Checks that the characters can be told from each other and from the ends of lines.
    fn check(&self, vm: &mut Vm) -> Outcome<()> {
        let own =
            [("delimiter", Some(self.delimiter)), ("escapechar", self.escape), ("quotechar", self.quote)];
        for (name, character) in own {
            let bad = matches!(character, Some(10 | 13))
                || name != "delimiter" && self.skip_space && character == Some(32);
            if bad {
                return Err(vm.value_error(format!("bad {name} value")));
            }
        }
        for (one, two) in [(0, 1), (0, 2), (1, 2)] {
            if own[one].1.is_some() && own[one].1 == own[two].1 {
                let (first, second) = (own[one].0, own[two].0);
                return Err(vm.value_error(format!("bad {first} or {second} value")));
            }
        }
        for (name, character) in own {
            if character.is_some_and(|character| self.line_end.contains(&character)) {
                return Err(vm.value_error(format!("bad {name} or lineterminator value")));
            }
        }
        Ok(())
    }
}

fn shown(character: Option<u32>) -> Value {
    character.map_or_else(none, str::from_code_point)
}

fn refuse_pickling(vm: &mut Vm, this: &Value, _: &Arguments<'_>) -> Outcome {
    let class = this.class().name();
    Err(vm.type_error(format!("cannot pickle '{class}' instances")))
}

/// `Dialect`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("CSV dialect\n\nThe Dialect type records CSV dialect options."),
    methods: &[
        Method::new("__reduce__", Native::Any(refuse_pickling), "raises an exception to avoid pickling"),
        Method::new("__reduce_ex__", Native::Any(refuse_pickling), "raises an exception to avoid pickling"),
    ],
    attributes: &[
        GetSet {
            name: "delimiter",
            get: |_, this| Ok(shown(Some(this.payload::<Dialect>().delimiter))),
            set: None,
            doc: "",
        },
        GetSet {
            name: "escapechar",
            get: |_, this| Ok(shown(this.payload::<Dialect>().escape)),
            set: None,
            doc: "",
        },
        GetSet {
            name: "lineterminator",
            get: |_, this| {
                let points = this.payload::<Dialect>().line_end.iter().copied();
                Ok(str::new(crate::text::Text::from_code_points(points)))
            },
            set: None,
            doc: "",
        },
        GetSet {
            name: "quotechar",
            get: |_, this| Ok(shown(this.payload::<Dialect>().quote)),
            set: None,
            doc: "",
        },
        GetSet {
            name: "quoting",
            get: |_, this| {
                let quoting = this.payload::<Dialect>().quoting;
                Ok(int::new(QUOTINGS.iter().position(|known| *known == quoting).unwrap_or(0) as i64))
            },
            set: None,
            doc: "",
        },
        GetSet {
            name: "skipinitialspace",
            get: |_, this| Ok(bool_::new(this.payload::<Dialect>().skip_space)),
            set: None,
            doc: "",
        },
        GetSet {
            name: "doublequote",
            get: |_, this| Ok(bool_::new(this.payload::<Dialect>().double_quote)),
            set: None,
            doc: "",
        },
        GetSet {
            name: "strict",
            get: |_, this| Ok(bool_::new(this.payload::<Dialect>().strict)),
            set: None,
            doc: "",
        },
    ],
    slots: |slots| slots.new.set(Some(create)),
};

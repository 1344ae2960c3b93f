//! The methods of `str` that look at and rearrange text.

use super::arguments::{bounds, fill, text};
use super::{Str, codec, exact, format, join, new, translate};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::text::{PlainError, Text};
use crate::types::definition::{Method, Native};
use crate::types::none::is_none;
use crate::types::tuple::Tuple;
use crate::types::{bool_, bytes, int, list, tuple};

fn text_of(this: &Value) -> &Text {
    this.payload::<Str>().text()
}

/// The string of `text`, which is `this` itself where nothing has changed.
fn changed(this: &Value, text: Text) -> Value {
    if text.byte_len() == text_of(this).byte_len() && text == *text_of(this) {
        exact(this)
    } else {
        new(text)
    }
}

fn changed_or_raise(vm: &mut Vm, this: &Value, text: Result<Text, PlainError>) -> Outcome {
    text.map(|text| changed(this, text)).map_err(|error| vm.plain_error(error))
}

macro_rules! predicates {
    ($($name:ident)*) => {
        $(fn $name(_: &mut Vm, this: &Value) -> Outcome {
            Ok(bool_::new(text_of(this).$name()))
        })*
    };
}

predicates! {
    is_alphanumeric is_alphabetic is_ascii is_decimal is_digit is_identifier is_lower is_numeric is_printable is_space
    is_title is_upper
}

macro_rules! cases {
    ($($name:ident)*) => {
        $(fn $name(_: &mut Vm, this: &Value) -> Outcome {
            Ok(new(text_of(this).$name()))
        })*
    };
}

cases! { lower upper casefold capitalize title swapcase }

macro_rules! strips {
    ($($name:ident)*) => {
        $(fn $name(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
            let characters = match arguments.first().filter(|argument| !is_none(argument)) {
                None => None,
                Some(argument) => match argument.downcast::<Str>() {
                    Some(characters) => Some(characters.text()),
                    None => return Err(vm.type_error(concat!(stringify!($name), " arg must be None or str"))),
                },
            };
            Ok(changed(this, text_of(this).$name(characters)))
        })*
    };
}

strips! { strip lstrip rstrip }

fn found(place: Option<usize>) -> Value {
    int::new(place.map_or(-1, |place| place as i64))
}

fn find(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let needle = text(vm, "find() argument 1", &arguments[0])?;
    let (start, end) = bounds(vm, arguments)?;
    Ok(found(text_of(this).find(needle, start, end)))
}

fn rfind(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let needle = text(vm, "rfind() argument 1", &arguments[0])?;
    let (start, end) = bounds(vm, arguments)?;
    Ok(found(text_of(this).rfind(needle, start, end)))
}

fn index_or_raise(vm: &mut Vm, place: Result<usize, PlainError>) -> Outcome {
    place.map(|place| int::new(place as i64)).map_err(|error| vm.plain_error(error))
}

fn index(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let needle = text(vm, "index() argument 1", &arguments[0])?;
    let (start, end) = bounds(vm, arguments)?;
    index_or_raise(vm, text_of(this).index(needle, start, end))
}

fn rindex(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let needle = text(vm, "rindex() argument 1", &arguments[0])?;
    let (start, end) = bounds(vm, arguments)?;
    index_or_raise(vm, text_of(this).rindex(needle, start, end))
}

fn count(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let needle = text(vm, "count() argument 1", &arguments[0])?;
    let (start, end) = bounds(vm, arguments)?;
    Ok(int::new(text_of(this).count(needle, start, end) as i64))
}

/// `startswith` and `endswith`: one affix or a tuple of them.
fn has_affix(
    vm: &mut Vm,
    this: &Value,
    arguments: &[Value],
    function: &str,
    has: fn(&Text, &Text, isize, isize) -> bool,
) -> Outcome {
    let (start, end) = bounds(vm, arguments)?;
    let affix = &arguments[0];
    if let Some(affixes) = affix.downcast::<Tuple>() {
        for affix in affixes.items() {
            let Some(affix) = affix.downcast::<Str>() else {
                let given = affix.class().name();
                return Err(vm.type_error(format!("tuple for {function} must only contain str, not {given}")));
            };
            if has(text_of(this), affix.text(), start, end) {
                return Ok(bool_::new(true));
            }
        }
        return Ok(bool_::new(false));
    }
    match affix.downcast::<Str>() {
        Some(affix) => Ok(bool_::new(has(text_of(this), affix.text(), start, end))),
        None => {
            let given = affix.class().name();
            Err(vm.type_error(format!("{function} first arg must be str or a tuple of str, not {given}")))
        }
    }
}

fn starts_with(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    has_affix(vm, this, arguments, "startswith", Text::starts_with)
}

fn ends_with(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    has_affix(vm, this, arguments, "endswith", Text::ends_with)
}

fn remove_prefix(vm: &mut Vm, this: &Value, prefix: &Value) -> Outcome {
    let prefix = text(vm, "removeprefix() argument", prefix)?;
    Ok(changed(this, text_of(this).remove_prefix(prefix)))
}

fn remove_suffix(vm: &mut Vm, this: &Value, suffix: &Value) -> Outcome {
    let suffix = text(vm, "removesuffix() argument", suffix)?;
    Ok(changed(this, text_of(this).remove_suffix(suffix)))
}

fn replace(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [old, new, count] = arguments.bind(vm, "replace", ["old", "new", "count"], 2, 0, 2)?;
    let (Some(old), Some(new)) = (old, new) else { unreachable!("required") };
    let old = text(vm, "replace() argument 1", &old)?.clone();
    let new = text(vm, "replace() argument 2", &new)?.clone();
    let count = match &count {
        Some(count) => vm.size(count)?,
        None => -1,
    };
    let replaced = text_of(this).replace(&old, &new, count);
    changed_or_raise(vm, this, replaced)
}

fn separator_text<'a>(vm: &mut Vm, separator: &'a Value) -> Outcome<&'a Text> {
    match separator.downcast::<Str>() {
        Some(separator) => Ok(separator.text()),
        None => {
            let given = separator.class().name();
            Err(vm.type_error(format!("must be str, not {given}")))
        }
    }
}

fn three(vm: &mut Vm, this: &Value, separator: &Value, parts: Result<[Text; 3], PlainError>) -> Outcome {
    match parts {
        Ok([before, found, after]) => {
            let found = if found.is_empty() { new(found) } else { separator.clone() };
            Ok(tuple::new(vec![changed(this, before), found, changed(this, after)]))
        }
        Err(error) => Err(vm.plain_error(error)),
    }
}

fn partition(vm: &mut Vm, this: &Value, separator: &Value) -> Outcome {
    let parts = text_of(this).partition(separator_text(vm, separator)?);
    three(vm, this, separator, parts)
}

fn rpartition(vm: &mut Vm, this: &Value, separator: &Value) -> Outcome {
    let parts = text_of(this).rpartition(separator_text(vm, separator)?);
    three(vm, this, separator, parts)
}

/// A function that splits a text at a separator, or at white space, so many times at the most.
type Split = fn(&Text, Option<&Text>, isize) -> Result<Vec<Text>, PlainError>;

/// `split` and `rsplit`.
fn split_by(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>, function: &str, split: Split) -> Outcome {
    let [separator, limit] = arguments.bind(vm, function, ["sep", "maxsplit"], 0, 0, 0)?;
    let limit = match &limit {
        Some(limit) => vm.size(limit)?,
        None => -1,
    };
    let separator = separator.filter(|separator| !is_none(separator));
    let separator = match &separator {
        None => None,
        Some(separator) => match separator.downcast::<Str>() {
            Some(separator) => Some(separator.text()),
            None => {
                let given = separator.class().name();
                return Err(vm.type_error(format!("must be str or None, not {given}")));
            }
        },
    };
    match split(text_of(this), separator, limit) {
        Ok(parts) => Ok(list::new(parts.into_iter().map(new).collect())),
        Err(error) => Err(vm.plain_error(error)),
    }
}

fn split(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    split_by(vm, this, arguments, "split", Text::split)
}

fn rsplit(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    split_by(vm, this, arguments, "rsplit", Text::rsplit)
}

fn splitlines(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [keep] = arguments.bind(vm, "splitlines", ["keepends"], 0, 0, 0)?;
    let keep = match &keep {
        Some(keep) => vm.truth(keep)?,
        None => false,
    };
    Ok(list::new(text_of(this).splitlines(keep).into_iter().map(new).collect()))
}

macro_rules! pads {
    ($($name:ident)*) => {
        $(fn $name(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
            let width = vm.size(&arguments[0])?;
            let fill = fill(vm, arguments.get(1))?;
            let padded = text_of(this).$name(width, fill);
            changed_or_raise(vm, this, padded)
        })*
    };
}

pads! { ljust rjust center }

fn zfill(vm: &mut Vm, this: &Value, width: &Value) -> Outcome {
    let width = vm.size(width)?;
    let padded = text_of(this).zfill(width);
    changed_or_raise(vm, this, padded)
}

fn expandtabs(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [size] = arguments.bind(vm, "expandtabs", ["tabsize"], 0, 0, 0)?;
    let size = match &size {
        Some(size) => vm.size(size)?,
        None => 8,
    };
    let expanded = text_of(this).expandtabs(size);
    changed_or_raise(vm, this, expanded)
}

fn encode(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [encoding, errors] = arguments.bind(vm, "encode", ["encoding", "errors"], 0, 0, 0)?;
    let encoding = codec::name_argument(vm, "encode", "encoding", encoding.as_ref())?;
    let errors = codec::name_argument(vm, "encode", "errors", errors.as_ref())?;
    codec::encode(vm, this, encoding.as_deref(), errors.as_deref()).map(bytes::new)
}

fn new_arguments(_: &mut Vm, this: &Value) -> Outcome {
    Ok(tuple::new(vec![new(text_of(this).clone())]))
}

fn size_of(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(crate::types::size::of(this) as i64))
}

const fn search(
    name: &'static str,
    native: fn(&mut Vm, &Value, &[Value]) -> Outcome,
    doc: &'static str,
) -> Method {
    Method::new(name, Native::Positional(1, 3, native), doc)
}

const fn plain(name: &'static str, native: fn(&mut Vm, &Value) -> Outcome, doc: &'static str) -> Method {
    Method::new(name, Native::NoArguments(native), doc)
}

/// The methods.
pub static METHODS: &[Method] = &[
    Method::new(
        "encode",
        Native::Any(encode),
        "encode($self, /, encoding='utf-8', errors='strict')\n--\n\nEncode the string using the codec registered for \
         encoding.",
    ),
    Method::new(
        "replace",
        Native::Any(replace),
        "replace($self, old, new, /, count=-1)\n--\n\nReturn a copy with all occurrences of substring old replaced by \
         new.",
    ),
    Method::new(
        "split",
        Native::Any(split),
        "split($self, /, sep=None, maxsplit=-1)\n--\n\nReturn a list of the substrings in the string, using sep as the \
         separator string.",
    ),
    Method::new(
        "rsplit",
        Native::Any(rsplit),
        "rsplit($self, /, sep=None, maxsplit=-1)\n--\n\nReturn a list of the substrings in the string, using sep as the \
         separator string.",
    ),
    Method::new(
        "join",
        Native::One(join::join),
        "join($self, iterable, /)\n--\n\nConcatenate any number of strings.",
    ),
    plain(
        "capitalize",
        capitalize,
        "capitalize($self, /)\n--\n\nReturn a capitalized version of the string.",
    ),
    plain(
        "casefold",
        casefold,
        "casefold($self, /)\n--\n\nReturn a version of the string for caseless comparisons.",
    ),
    plain(
        "title",
        title,
        "title($self, /)\n--\n\nReturn a version of the string where each word is titlecased.",
    ),
    Method::new(
        "center",
        Native::Positional(1, 2, center),
        "center($self, width, fillchar=' ', /)\n--\n\nReturn a centered string of length width.",
    ),
    search("count", count, "Return the number of non-overlapping occurrences of substring sub."),
    Method::new(
        "expandtabs",
        Native::Any(expandtabs),
        "expandtabs($self, /, tabsize=8)\n--\n\nReturn a copy where all tab characters are expanded using spaces.",
    ),
    search("find", find, "Return the lowest index where substring sub is found, or -1."),
    Method::new(
        "partition",
        Native::One(partition),
        "partition($self, sep, /)\n--\n\nPartition the string into three parts using the given separator.",
    ),
    search("index", index, "Return the lowest index where substring sub is found."),
    Method::new(
        "ljust",
        Native::Positional(1, 2, ljust),
        "ljust($self, width, fillchar=' ', /)\n--\n\nReturn a left-justified string of length width.",
    ),
    plain("lower", lower, "lower($self, /)\n--\n\nReturn a copy of the string converted to lowercase."),
    Method::new(
        "lstrip",
        Native::Positional(0, 1, lstrip),
        "lstrip($self, chars=None, /)\n--\n\nReturn a copy of the string with leading whitespace removed.",
    ),
    search("rfind", rfind, "Return the highest index where substring sub is found, or -1."),
    search("rindex", rindex, "Return the highest index where substring sub is found."),
    Method::new(
        "rjust",
        Native::Positional(1, 2, rjust),
        "rjust($self, width, fillchar=' ', /)\n--\n\nReturn a right-justified string of length width.",
    ),
    Method::new(
        "rstrip",
        Native::Positional(0, 1, rstrip),
        "rstrip($self, chars=None, /)\n--\n\nReturn a copy of the string with trailing whitespace removed.",
    ),
    Method::new(
        "rpartition",
        Native::One(rpartition),
        "rpartition($self, sep, /)\n--\n\nPartition the string into three parts using the given separator.",
    ),
    Method::new(
        "splitlines",
        Native::Any(splitlines),
        "splitlines($self, /, keepends=False)\n--\n\nReturn a list of the lines in the string, breaking at line \
         boundaries.",
    ),
    Method::new(
        "strip",
        Native::Positional(0, 1, strip),
        "strip($self, chars=None, /)\n--\n\nReturn a copy of the string with leading and trailing whitespace removed.",
    ),
    plain(
        "swapcase",
        swapcase,
        "swapcase($self, /)\n--\n\nConvert uppercase characters to lowercase and lowercase characters to uppercase.",
    ),
    Method::new(
        "translate",
        Native::One(translate::translate),
        "translate($self, table, /)\n--\n\nReplace each character in the string using the given translation table.",
    ),
    plain("upper", upper, "upper($self, /)\n--\n\nReturn a copy of the string converted to uppercase."),
    search(
        "startswith",
        starts_with,
        "Return True if the string starts with the specified prefix, False otherwise.",
    ),
    search(
        "endswith",
        ends_with,
        "Return True if the string ends with the specified suffix, False otherwise.",
    ),
    Method::new(
        "removeprefix",
        Native::One(remove_prefix),
        "removeprefix($self, prefix, /)\n--\n\nReturn a str with the given prefix string removed if present.",
    ),
    Method::new(
        "removesuffix",
        Native::One(remove_suffix),
        "removesuffix($self, suffix, /)\n--\n\nReturn a str with the given suffix string removed if present.",
    ),
    plain(
        "isascii",
        is_ascii,
        "isascii($self, /)\n--\n\nReturn True if all characters in the string are ASCII.",
    ),
    plain("islower", is_lower, "islower($self, /)\n--\n\nReturn True if the string is a lowercase string."),
    plain("isupper", is_upper, "isupper($self, /)\n--\n\nReturn True if the string is an uppercase string."),
    plain("istitle", is_title, "istitle($self, /)\n--\n\nReturn True if the string is a title-cased string."),
    plain("isspace", is_space, "isspace($self, /)\n--\n\nReturn True if the string is a whitespace string."),
    plain(
        "isdecimal",
        is_decimal,
        "isdecimal($self, /)\n--\n\nReturn True if the string is a decimal string.",
    ),
    plain("isdigit", is_digit, "isdigit($self, /)\n--\n\nReturn True if the string is a digit string."),
    plain(
        "isnumeric",
        is_numeric,
        "isnumeric($self, /)\n--\n\nReturn True if the string is a numeric string.",
    ),
    plain(
        "isalpha",
        is_alphabetic,
        "isalpha($self, /)\n--\n\nReturn True if the string is an alphabetic string.",
    ),
    plain(
        "isalnum",
        is_alphanumeric,
        "isalnum($self, /)\n--\n\nReturn True if the string is an alpha-numeric string.",
    ),
    plain(
        "isidentifier",
        is_identifier,
        "isidentifier($self, /)\n--\n\nReturn True if the string is a valid Python identifier.",
    ),
    plain(
        "isprintable",
        is_printable,
        "isprintable($self, /)\n--\n\nReturn True if all characters are printable.",
    ),
    Method::new(
        "zfill",
        Native::One(zfill),
        "zfill($self, width, /)\n--\n\nPad a numeric string with zeros on the left, to fill a field of the given width.",
    ),
    Method::new(
        "format",
        Native::Any(format::format),
        "Return a formatted version of the string, using substitutions from args and kwargs.",
    ),
    Method::new(
        "format_map",
        Native::One(format::format_map),
        "format_map($self, mapping, /)\n--\n\nReturn a formatted version of the string, using substitutions from \
         mapping.",
    ),
    Method::new(
        "__format__",
        Native::One(format::dunder),
        "__format__($self, format_spec, /)\n--\n\nReturn a formatted version of the string as described by format_spec.",
    ),
    Method::static_(
        "maketrans",
        Native::Positional(1, 3, translate::maketrans),
        "Return a translation table usable for str.translate().",
    ),
    plain("__getnewargs__", new_arguments, "__getnewargs__($self, /)\n--\n\n"),
    plain(
        "__sizeof__",
        size_of,
        "__sizeof__($self, /)\n--\n\nReturn the size of the string in memory, in bytes.",
    ),
];

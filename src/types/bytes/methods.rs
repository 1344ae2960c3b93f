//! The methods that `bytes` and `bytearray` share.

use super::source::{argument, exported, view};
use super::{Bytes, new};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::text::PlainError;
use crate::text::bytes as algorithms;
use crate::types::definition::{Method, Native};
use crate::types::int::Int;
use crate::types::none::is_none;
use crate::types::str::{self, Str, codec};
use crate::types::tuple::Tuple;
use crate::types::{bool_, buffer, exception, int, list, tuple};
use std::borrow::Cow;
use std::ops::{Deref, Range};

/// `bytes` or `bytearray`.
pub trait ByteString: 'static {
    /// Whether its objects can change.
    const MUTABLE: bool;

    /// The bytes while nothing of the program runs.
    fn data(this: &Value) -> impl Deref<Target = [u8]> + '_;

    /// A new object with these bytes.
    fn make(data: Vec<u8>) -> Value;

    /// The object with `data`, which is `this` itself where that has them already and cannot change.
    fn changed(this: &Value, data: Vec<u8>) -> Value;
}

impl ByteString for Bytes {
    const MUTABLE: bool = false;

    fn data(this: &Value) -> impl Deref<Target = [u8]> + '_ {
        &*this.payload::<Bytes>().data
    }

    fn make(data: Vec<u8>) -> Value {
        new(data)
    }

    fn changed(this: &Value, data: Vec<u8>) -> Value {
        if this.is_exact::<Bytes>() && *this.payload::<Bytes>().data == *data {
            this.clone()
        } else {
            new(data)
        }
    }
}

type Algorithm = fn(&[u8]) -> Vec<u8>;
type Predicate = fn(&[u8]) -> bool;

macro_rules! simple {
    ($($name:ident $algorithm:expr;)*) => {
        $(fn $name<K: ByteString>(_: &mut Vm, this: &Value) -> Outcome {
            let algorithm: Algorithm = $algorithm;
            let data = algorithm(&K::data(this));
            Ok(K::make(data))
        })*
    };
}

simple! {
    lower <[u8]>::to_ascii_lowercase;
    upper <[u8]>::to_ascii_uppercase;
    capitalize algorithms::capitalize;
    title algorithms::title;
    swapcase algorithms::swapcase;
}

macro_rules! predicates {
    ($($name:ident $predicate:expr;)*) => {
        $(fn $name<K: ByteString>(_: &mut Vm, this: &Value) -> Outcome {
            let predicate: Predicate = $predicate;
            let holds = predicate(&K::data(this));
            Ok(bool_::new(holds))
        })*
    };
}

predicates! {
    is_alphanumeric algorithms::is_alphanumeric;
    is_alphabetic algorithms::is_alphabetic;
    is_ascii <[u8]>::is_ascii;
    is_digit algorithms::is_digit;
    is_lower algorithms::is_lower;
    is_space algorithms::is_space;
    is_title algorithms::is_title;
    is_upper algorithms::is_upper;
}

fn raise<T>(vm: &mut Vm, result: Result<T, PlainError>) -> Outcome<T> {
    result.map_err(|error| vm.plain_error(error))
}

/// What a search looks for: a byte or a run of bytes.
fn needle<'a>(vm: &mut Vm, value: &'a Value) -> Outcome<Cow<'a, [u8]>> {
    if let Some(data) = view(value) {
        return Ok(data);
    }
    if !value.has::<Int>() && value.class().slots.index.get().is_none() {
        let given = value.class().name();
        let message = format!("argument should be integer or bytes-like object, not '{given}'");
        return Err(vm.type_error(message));
    }
    let index = vm.index(value)?;
    match index.payload::<Int>().small() {
        Some(byte @ 0..256) => Ok(Cow::Owned(vec![byte as u8])),
        _ => Err(vm.value_error("byte must be in range(0, 256)")),
    }
}

fn bounds(vm: &mut Vm, arguments: &[Value]) -> Outcome<(isize, isize)> {
    str::search_bounds(vm, arguments)
}

fn place_or_minus_one(place: Option<usize>) -> Value {
    int::new(place.map_or(-1, |place| place as i64))
}

fn find<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let ((start, end), needle) = (bounds(vm, arguments)?, needle(vm, &arguments[0])?);
    let place = algorithms::find_within(&K::data(this), &needle, start, end);
    Ok(place_or_minus_one(place))
}

fn rfind<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let ((start, end), needle) = (bounds(vm, arguments)?, needle(vm, &arguments[0])?);
    let place = algorithms::rfind_within(&K::data(this), &needle, start, end);
    Ok(place_or_minus_one(place))
}

fn index<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let ((start, end), needle) = (bounds(vm, arguments)?, needle(vm, &arguments[0])?);
    let place = algorithms::index(&K::data(this), &needle, start, end);
    raise(vm, place).map(|place| int::new(place as i64))
}

fn rindex<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let ((start, end), needle) = (bounds(vm, arguments)?, needle(vm, &arguments[0])?);
    let place = algorithms::rindex(&K::data(this), &needle, start, end);
    raise(vm, place).map(|place| int::new(place as i64))
}

fn count<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let ((start, end), needle) = (bounds(vm, arguments)?, needle(vm, &arguments[0])?);
    let count = algorithms::count_within(&K::data(this), &needle, start, end);
    Ok(int::new(count as i64))
}

fn has_affix<K: ByteString>(
    vm: &mut Vm,
    this: &Value,
    arguments: &[Value],
    function: &str,
    has: fn(&[u8], &[u8], isize, isize) -> bool,
) -> Outcome {
    let (start, end) = bounds(vm, arguments)?;
    let affix = &arguments[0];
    if let Some(affixes) = affix.downcast::<Tuple>() {
        for affix in affixes.items() {
            let affix = argument(vm, affix)?;
            if has(&K::data(this), &affix, start, end) {
                return Ok(bool_::new(true));
            }
        }
        return Ok(bool_::new(false));
    }
    let Some(affix) = view(affix) else {
        let given = affix.class().name();
        let message = format!("{function} first arg must be bytes or a tuple of bytes, not {given}");
        return Err(vm.type_error(message));
    };
    let holds = has(&K::data(this), &affix, start, end);
    Ok(bool_::new(holds))
}

fn starts_with<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    has_affix::<K>(vm, this, arguments, "startswith", algorithms::starts_with)
}

fn ends_with<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    has_affix::<K>(vm, this, arguments, "endswith", algorithms::ends_with)
}

fn remove_prefix<K: ByteString>(vm: &mut Vm, this: &Value, prefix: &Value) -> Outcome {
    let prefix = argument(vm, prefix)?;
    let rest = algorithms::remove_prefix(&K::data(this), &prefix).to_vec();
    Ok(K::changed(this, rest))
}

fn remove_suffix<K: ByteString>(vm: &mut Vm, this: &Value, suffix: &Value) -> Outcome {
    let suffix = argument(vm, suffix)?;
    let rest = algorithms::remove_suffix(&K::data(this), &suffix).to_vec();
    Ok(K::changed(this, rest))
}

fn replace<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    let (old, new) = (argument(vm, &arguments[0])?, argument(vm, &arguments[1])?);
    let count = match arguments.get(2) {
        Some(count) => vm.size(count)?,
        None => -1,
    };
    let replaced = algorithms::replace(&K::data(this), &old, &new, count);
    raise(vm, replaced).map(|data| K::changed(this, data))
}

/// `partition` or `rpartition` on plain bytes.
type Partition = for<'a> fn(&'a [u8], &[u8]) -> Result<[&'a [u8]; 3], PlainError>;
/// `split` or `rsplit` on plain bytes.
type Split = fn(&[u8], Option<&[u8]>, isize) -> Result<Vec<Range<usize>>, PlainError>;
/// `center`, `ljust` or `rjust` on plain bytes.
type Pad = fn(&[u8], isize, u8) -> Result<Vec<u8>, PlainError>;

fn three<K: ByteString>(vm: &mut Vm, this: &Value, separator: &Value, split: Partition) -> Outcome {
    let data = argument(vm, separator)?;
    let parts = split(&K::data(this), &data).map(|parts| parts.map(<[u8]>::to_vec));
    let [before, found, after] = raise(vm, parts)?;
    let found = if K::MUTABLE || found.is_empty() { K::make(found) } else { separator.clone() };
    Ok(tuple::new(vec![K::changed(this, before), found, K::changed(this, after)]))
}

fn partition<K: ByteString>(vm: &mut Vm, this: &Value, separator: &Value) -> Outcome {
    three::<K>(vm, this, separator, algorithms::partition)
}

fn rpartition<K: ByteString>(vm: &mut Vm, this: &Value, separator: &Value) -> Outcome {
    three::<K>(vm, this, separator, algorithms::rpartition)
}

fn pieces<K: ByteString>(this: &Value, ranges: Vec<Range<usize>>) -> Value {
    let data = K::data(this);
    let pieces: Vec<Vec<u8>> = ranges.into_iter().map(|range| data[range].to_vec()).collect();
    list::new(pieces.into_iter().map(K::make).collect())
}

fn split_by<K: ByteString>(
    vm: &mut Vm,
    this: &Value,
    arguments: &Arguments<'_>,
    function: &str,
    split: Split,
) -> Outcome {
    let [separator, limit] = arguments.bind(vm, function, ["sep", "maxsplit"], 0, 0, 0)?;
    let limit = match &limit {
        Some(limit) => vm.size(limit)?,
        None => -1,
    };
    let separator = separator.filter(|separator| !is_none(separator));
    let separator = match &separator {
        Some(separator) => Some(argument(vm, separator)?),
        None => None,
    };
    let ranges = split(&K::data(this), separator.as_deref(), limit);
    raise(vm, ranges).map(|ranges| pieces::<K>(this, ranges))
}

fn split<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    split_by::<K>(vm, this, arguments, "split", algorithms::split)
}

fn rsplit<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    split_by::<K>(vm, this, arguments, "rsplit", algorithms::rsplit)
}

fn splitlines<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [keep] = arguments.bind(vm, "splitlines", ["keepends"], 0, 0, 0)?;
    let keep = match &keep {
        Some(keep) => vm.truth(keep)?,
        None => false,
    };
    let ranges = algorithms::splitlines(&K::data(this), keep);
    Ok(pieces::<K>(this, ranges))
}

fn strip_ends<K: ByteString>(
    vm: &mut Vm,
    this: &Value,
    arguments: &[Value],
    left: bool,
    right: bool,
) -> Outcome {
    let set = match arguments.first().filter(|set| !is_none(set)) {
        Some(set) => Some(argument(vm, set)?),
        None => None,
    };
    let stripped = algorithms::strip(&K::data(this), set.as_deref(), left, right).to_vec();
    Ok(K::changed(this, stripped))
}

fn strip<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    strip_ends::<K>(vm, this, arguments, true, true)
}

fn lstrip<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    strip_ends::<K>(vm, this, arguments, true, false)
}

fn rstrip<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    strip_ends::<K>(vm, this, arguments, false, true)
}

fn pad<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value], function: &str, pad: Pad) -> Outcome {
    let width = vm.size(&arguments[0])?;
    let fill = match arguments.get(1) {
        None => b' ',
        Some(fill) => match view(fill).as_deref() {
            Some([byte]) => *byte,
            _ => {
                let given = fill.class().name();
                let message =
                    format!("{function}() argument 2 must be a byte string of length 1, not {given}");
                return Err(vm.type_error(message));
            }
        },
    };
    let padded = pad(&K::data(this), width, fill);
    raise(vm, padded).map(|data| K::changed(this, data))
}

fn ljust<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    pad::<K>(vm, this, arguments, "ljust", algorithms::ljust)
}

fn rjust<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    pad::<K>(vm, this, arguments, "rjust", algorithms::rjust)
}

fn center<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    pad::<K>(vm, this, arguments, "center", algorithms::center)
}

fn zfill<K: ByteString>(vm: &mut Vm, this: &Value, width: &Value) -> Outcome {
    let width = vm.size(width)?;
    let padded = algorithms::zfill(&K::data(this), width);
    raise(vm, padded).map(|data| K::changed(this, data))
}

fn expandtabs<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [size] = arguments.bind(vm, "expandtabs", ["tabsize"], 0, 0, 0)?;
    let size = match &size {
        Some(size) => vm.size(size)?,
        None => 8,
    };
    let expanded = algorithms::expandtabs(&K::data(this), size);
    raise(vm, expanded).map(K::make)
}

fn join<K: ByteString>(vm: &mut Vm, this: &Value, iterable: &Value) -> Outcome {
    // What the iterable runs must not change the length of the separator.
    let _unchanged = buffer::export(vm, this, buffer::FULL)?;
    let items = match vm.iter(iterable) {
        Ok(_) => vm.collect(iterable)?,
        Err(raised) => {
            vm.catch(raised, &exception::TYPE_ERROR)?;
            return Err(vm.type_error("can only join an iterable"));
        }
    };
    let mut parts = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        match exported(vm, item)? {
            Some(data) => parts.push(data),
            None => {
                let given = item.class().name();
                let message = format!("sequence item {index}: expected a bytes-like object, {given} found");
                return Err(vm.type_error(message));
            }
        }
    }
    let joined = algorithms::join(&K::data(this), parts.iter().map(|part| &**part));
    raise(vm, joined).map(K::make)
}

fn translate<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [table, delete] = arguments.bind(vm, "translate", ["table", "delete"], 1, 0, 1)?;
    let table = table.filter(|table| !is_none(table));
    let table = match &table {
        Some(table) => match <[u8; 256]>::try_from(&*argument(vm, table)?) {
            Ok(table) => Some(table),
            Err(_) => return Err(vm.value_error("translation table must be 256 characters long")),
        },
        None => None,
    };
    let delete = match &delete {
        Some(delete) => argument(vm, delete)?,
        None => Cow::Borrowed(&[][..]),
    };
    let translated = algorithms::translate(&K::data(this), table.as_ref(), &delete);
    Ok(K::changed(this, translated))
}

fn maketrans(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (from, to) = (argument(vm, &arguments[0])?, argument(vm, &arguments[1])?);
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.iter().zip(to.iter()) {
        table[usize::from(*from)] = *to;
    }
    Ok(new(table))
}

/// The byte between groups of digits.
fn hex_separator(vm: &mut Vm, separator: &Value) -> Outcome<u8> {
    if vm.length(separator)? != 1 {
        return Err(vm.value_error("sep must be length 1."));
    }
    let byte = if let Some(text) = separator.downcast::<Str>() {
        algorithms::hex_separator(text.text()).ok()
    } else if let Some(data) = separator.downcast::<Bytes>() {
        data.data.first().copied().filter(u8::is_ascii)
    } else {
        return Err(vm.type_error("sep must be str or bytes."));
    };
    byte.ok_or_else(|| vm.value_error("sep must be ASCII."))
}

fn hex<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [separator, group] = arguments.bind(vm, "hex", ["sep", "bytes_per_sep"], 0, 0, 0)?;
    let group = match &group {
        Some(group) => vm.size(group)?,
        None => 1,
    };
    let separator = match &separator {
        Some(separator) => Some(hex_separator(vm, separator)?),
        None => None,
    };
    let text = algorithms::hex(&K::data(this), separator, group);
    Ok(str::new(text))
}

fn from_hex<K: ByteString>(vm: &mut Vm, class: &Value, text: &Value) -> Outcome {
    let parsed = if let Some(string) = text.downcast::<Str>() {
        algorithms::from_hex(string.text())
    } else if let Some(data) = view(text) {
        algorithms::from_hex(&crate::text::Text::from_code_points(data.iter().map(|byte| u32::from(*byte))))
    } else {
        let given = text.class().name();
        return Err(vm.type_error(format!("fromhex() argument must be str or bytes-like, not {given}")));
    };
    let made = K::make(raise(vm, parsed)?);
    if class.is(&made.class_value()) { Ok(made) } else { vm.call(class, &[made]) }
}

fn decode<K: ByteString>(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [encoding, errors] = arguments.bind(vm, "decode", ["encoding", "errors"], 0, 0, 0)?;
    let encoding = codec::name_argument(vm, "decode", "encoding", encoding.as_ref())?;
    let errors = codec::name_argument(vm, "decode", "errors", errors.as_ref())?;
    let data = K::data(this).to_vec();
    codec::decode(vm, this, &data, encoding.as_deref(), errors.as_deref())
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

/// The number of methods that both types have.
pub const SHARED: usize = 42;

/// The methods that both types have.
pub const fn shared<K: ByteString>() -> [Method; SHARED] {
    [
        plain(
            "capitalize",
            capitalize::<K>,
            "Return a copy with only its first character capitalized (ASCII).",
        ),
        Method::new(
            "center",
            Native::Positional(1, 2, center::<K>),
            "Return a centered copy of length width.",
        ),
        search("count", count::<K>, "Return the number of non-overlapping occurrences of subsection 'sub'."),
        Method::new(
            "decode",
            Native::Any(decode::<K>),
            "decode($self, /, encoding='utf-8', errors='strict')\n--\n\nDecode the bytes using the codec registered \
             for encoding.",
        ),
        search(
            "endswith",
            ends_with::<K>,
            "Return True if it ends with the specified suffix, False otherwise.",
        ),
        Method::new(
            "expandtabs",
            Native::Any(expandtabs::<K>),
            "expandtabs($self, /, tabsize=8)\n--\n\nReturn a copy where all tab characters are expanded using spaces.",
        ),
        search("find", find::<K>, "Return the lowest index where subsection 'sub' is found, or -1."),
        Method::class(
            "fromhex",
            Native::One(from_hex::<K>),
            "fromhex($type, string, /)\n--\n\nCreate from a string of hexadecimal numbers.",
        ),
        Method::new(
            "hex",
            Native::Any(hex::<K>),
            "Create a string of hexadecimal numbers.\n\n>>> bytes([1, 171]).hex()\n'01ab'\n>>> \
             bytearray(b'abcd').hex('-', 2)\n'6162-6364'",
        ),
        search("index", index::<K>, "Return the lowest index where subsection 'sub' is found."),
        plain("isalnum", is_alphanumeric::<K>, "Return True if all characters are alphanumeric (ASCII)."),
        plain("isalpha", is_alphabetic::<K>, "Return True if all characters are alphabetic (ASCII)."),
        plain("isascii", is_ascii::<K>, "Return True if all bytes are below 128."),
        plain("isdigit", is_digit::<K>, "Return True if all characters are digits (ASCII)."),
        plain("islower", is_lower::<K>, "Return True if all cased characters are lowercase (ASCII)."),
        plain("isspace", is_space::<K>, "Return True if all characters are whitespace (ASCII)."),
        plain("istitle", is_title::<K>, "Return True if it is title-cased (ASCII)."),
        plain("isupper", is_upper::<K>, "Return True if all cased characters are uppercase (ASCII)."),
        Method::new(
            "join",
            Native::One(join::<K>),
            "join($self, iterable_of_bytes, /)\n--\n\nConcatenate any number of bytes objects.",
        ),
        Method::new(
            "ljust",
            Native::Positional(1, 2, ljust::<K>),
            "Return a left-justified copy of length width.",
        ),
        plain("lower", lower::<K>, "Return a copy with all ASCII characters converted to lowercase."),
        Method::new(
            "lstrip",
            Native::Positional(0, 1, lstrip::<K>),
            "Strip leading bytes contained in the argument.",
        ),
        Method::static_(
            "maketrans",
            Native::Positional(2, 2, maketrans),
            "maketrans(frm, to, /)\n--\n\nReturn a translation table usable for translate().",
        ),
        Method::new(
            "partition",
            Native::One(partition::<K>),
            "Partition into three parts using the given separator.",
        ),
        Method::new(
            "removeprefix",
            Native::One(remove_prefix::<K>),
            "Return a copy without the given prefix.",
        ),
        Method::new(
            "removesuffix",
            Native::One(remove_suffix::<K>),
            "Return a copy without the given suffix.",
        ),
        Method::new(
            "replace",
            Native::Positional(2, 3, replace::<K>),
            "replace($self, old, new, count=-1, /)\n--\n\nReturn a copy with all occurrences of old replaced by new.",
        ),
        search("rfind", rfind::<K>, "Return the highest index where subsection 'sub' is found, or -1."),
        search("rindex", rindex::<K>, "Return the highest index where subsection 'sub' is found."),
        Method::new(
            "rjust",
            Native::Positional(1, 2, rjust::<K>),
            "Return a right-justified copy of length width.",
        ),
        Method::new("rpartition", Native::One(rpartition::<K>), "Partition into three parts from the end."),
        Method::new(
            "rsplit",
            Native::Any(rsplit::<K>),
            "rsplit($self, /, sep=None, maxsplit=-1)\n--\n\nReturn a list of the sections, using sep as the delimiter.",
        ),
        Method::new(
            "rstrip",
            Native::Positional(0, 1, rstrip::<K>),
            "Strip trailing bytes contained in the argument.",
        ),
        Method::new(
            "split",
            Native::Any(split::<K>),
            "split($self, /, sep=None, maxsplit=-1)\n--\n\nReturn a list of the sections, using sep as the delimiter.",
        ),
        Method::new("splitlines", Native::Any(splitlines::<K>), "Return a list of the lines."),
        search(
            "startswith",
            starts_with::<K>,
            "Return True if it starts with the specified prefix, False otherwise.",
        ),
        Method::new("strip", Native::Positional(0, 1, strip::<K>), "Strip leading and trailing bytes."),
        plain("swapcase", swapcase::<K>, "Return a copy with the case of ASCII characters swapped."),
        plain("title", title::<K>, "Return a title-cased copy (ASCII)."),
        Method::new(
            "translate",
            Native::Any(translate::<K>),
            "translate($self, table, /, delete=b'')\n--\n\nReturn a copy with each character mapped by the given table.",
        ),
        plain("upper", upper::<K>, "Return a copy with all ASCII characters converted to uppercase."),
        Method::new("zfill", Native::One(zfill::<K>), "Pad a numeric string with zeros on the left."),
    ]
}

/// The methods that both types have and `own` ones.
pub const fn with_shared<K: ByteString, const OWN: usize, const ALL: usize>(
    own: [Method; OWN],
) -> [Method; ALL] {
    let shared = shared::<K>();
    let mut all = [shared[0]; ALL];
    let mut index = 0;
    while index < ALL {
        all[index] = if index < SHARED { shared[index] } else { own[index - SHARED] };
        index += 1;
    }
    all
}

//! `re.Pattern`: a compiled pattern and its methods.

use super::match_object;
use super::replace;
use super::scanner;
use super::string_and_bounds;
use super::subject::{How, Search, Subject};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::dict::Dict;
use crate::types::list::List;
use crate::types::none::{is_none, none, not_implemented};
use crate::types::slots::Comparison;
use crate::types::tuple::Tuple;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, generic_alias, int, list, mapping_proxy, object as object_type, str, tuple};

/// A compiled pattern.
pub struct Pattern {
    /// What was compiled: a string, bytes, or `None`.
    pub pattern: ValueCell,
    /// The numbers of the named groups.
    pub groupindex: ValueCell,
    /// The names of the groups by number.
    pub indexgroup: ValueCell,
    /// The engine's program.
    pub code: Box<[u32]>,
    /// The flags of `re`.
    pub flags: i64,
    /// How many groups there are, not counting the whole.
    pub groups: usize,
    /// Whether it fits bytes or text; `None` for either.
    pub is_bytes: Option<bool>,
}

/// The type `Pattern`.
pub static CLASS: StaticType = StaticType::built_in::<Pattern>(
    "re.Pattern",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Pattern {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.pattern, &self.groupindex, &self.indexgroup] {
            cell.trace(tracer);
        }
    }
}

impl Pattern {
    /// What `value` gives to search with this pattern.
    ///
    /// # Errors
    /// `TypeError` when it is neither string nor bytes-like, or not what the pattern fits.
    pub fn subject<'a>(&self, vm: &mut Vm, value: &'a Value) -> Outcome<Subject<'a>> {
        let subject = Subject::new(vm, value)?;
        match (self.is_bytes, subject.is_bytes()) {
            (Some(true), false) => Err(vm.type_error("cannot use a bytes pattern on a string-like object")),
            (Some(false), true) => Err(vm.type_error("cannot use a string pattern on a bytes-like object")),
            _ => Ok(subject),
        }
    }
}

/// `_sre.compile(pattern, flags, code, groups, groupindex, indexgroup)`.
///
/// # Errors
/// `TypeError` for wrong arguments, `RuntimeError` for a program that the engine cannot run.
pub fn compile(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = ["pattern", "flags", "code", "groups", "groupindex", "indexgroup"];
    let [Some(pattern), Some(flags), Some(code), Some(groups), Some(groupindex), Some(indexgroup)] =
        arguments.bind(vm, "compile", names, 0, 0, 6)?
    else {
        unreachable!("required")
    };
    let flags = vm.size(&flags)? as i64;
    let Some(codes) = code.downcast::<List>() else {
        let given = code.class().name();
        return Err(vm.type_error(format!("compile() argument 'code' must be list, not {given}")));
    };
    let codes = codes.items.to_vec();
    let groups = vm.size(&groups)?;
    for (name, value, fits, wanted) in [
        ("groupindex", &groupindex, groupindex.has::<Dict>(), "dict"),
        ("indexgroup", &indexgroup, indexgroup.has::<Tuple>(), "tuple"),
    ] {
        if !fits {
            let given = value.class().name();
            return Err(vm.type_error(format!("compile() argument '{name}' must be {wanted}, not {given}")));
        }
    }
    let mut program = Vec::with_capacity(codes.len());
    for item in &codes {
        match u32::try_from(vm.size(item)?) {
            Ok(code) => program.push(code),
            Err(_) => return Err(vm.overflow_error("regular expression code size limit exceeded")),
        }
    }
    let is_bytes = match is_none(&pattern) {
        true => None,
        false => Some(Subject::new(vm, &pattern)?.is_bytes()),
    };
    let groups = usize::try_from(groups).unwrap_or(usize::MAX);
    if groups > rustpython_sre_engine::MAXGROUPS || !super::check::is_runnable(&program, groups) {
        return Err(vm.runtime_error("invalid SRE code"));
    }
    Ok(object::new(Pattern {
        pattern: ValueCell::new(pattern),
        groupindex: ValueCell::new(groupindex),
        indexgroup: ValueCell::new(indexgroup),
        code: program.into_boxed_slice(),
        flags,
        groups,
        is_bytes,
    }))
}

fn match_so(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>, function: &str, how: How) -> Outcome {
    let (string, start, end) = string_and_bounds(vm, function, arguments)?;
    let pattern = this.payload::<Pattern>();
    let subject = pattern.subject(vm, &string)?;
    let (start, end) = subject.bounds(start, end);
    let mut search = Search::new(&pattern.code, &subject, start, end);
    if !search.find(how) {
        return Ok(none());
    }
    Ok(match_object::new(this, &string, &search, start))
}

fn match_(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    match_so(vm, this, arguments, "match", How::Match)
}

fn full_match(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    match_so(vm, this, arguments, "fullmatch", How::FullMatch)
}

fn search(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    match_so(vm, this, arguments, "search", How::Search)
}

fn find_all(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let (string, start, end) = string_and_bounds(vm, "findall", arguments)?;
    let pattern = this.payload::<Pattern>();
    let subject = pattern.subject(vm, &string)?;
    let (start, end) = subject.bounds(start, end);
    let mut search = Search::new(&pattern.code, &subject, start, end);
    let mut found = Vec::new();
    while search.find_next() {
        vm.check_interrupts()?;
        let text = |group: usize| {
            let (start, end) = search.group(group).unwrap_or((0, 0));
            subject.slice(start, end.max(start))
        };
        found.push(match pattern.groups {
            0 => text(0),
            1 => text(1),
            groups => tuple::new((1..=groups).map(text).collect()),
        });
    }
    Ok(list::new(found))
}

fn find_iter(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let scanner = scanner::make(vm, this, arguments, "finditer")?;
    Ok(scanner::iterate(&scanner))
}

fn make_scanner(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    scanner::make(vm, this, arguments, "scanner")
}

fn split(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [string, most] = arguments.bind(vm, "split", ["string", "maxsplit"], 0, 0, 1)?;
    let Some(string) = string else { unreachable!("required") };
    let most = most.map_or(Ok(0), |most| vm.size(&most))?;
    let pattern = this.payload::<Pattern>();
    let subject = pattern.subject(vm, &string)?;
    let mut search = Search::new(&pattern.code, &subject, 0, subject.len());
    let (mut parts, mut last, mut count) = (Vec::new(), 0, 0);
    while (most == 0 || count < most) && search.find_next() {
        vm.check_interrupts()?;
        parts.push(subject.slice(last, search.span.0));
        for group in 1..=pattern.groups {
            parts.push(search.group(group).map_or_else(none, |(start, end)| subject.slice(start, end)));
        }
        last = search.span.1;
        count += 1;
    }
    parts.push(subject.slice(last, subject.len()));
    Ok(list::new(parts))
}

fn copy(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

fn deep_copy(_: &mut Vm, this: &Value, _: &Value) -> Outcome {
    Ok(this.clone())
}

const FLAGS: [(&str, i64); 8] = [
    ("re.IGNORECASE", 2),
    ("re.LOCALE", 4),
    ("re.MULTILINE", 8),
    ("re.DOTALL", 16),
    ("re.UNICODE", 32),
    ("re.VERBOSE", 64),
    ("re.DEBUG", 128),
    ("re.ASCII", 256),
];

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let pattern = this.payload::<Pattern>();
    let shown = vm.repr_text(&pattern.pattern.get().unwrap_or_else(none))?.substring(0, 200);
    let mut flags = pattern.flags;
    // Text is matched as Unicode unless told otherwise.
    if pattern.is_bytes == Some(false) && flags & (4 | 32 | 256) == 32 {
        flags &= !32;
    }
    let mut names = Vec::new();
    for (name, value) in FLAGS {
        if flags & value != 0 {
            names.push(name.to_owned());
            flags &= !value;
        }
    }
    if flags != 0 {
        names.push(format!("{flags:#x}"));
    }
    let flags = if names.is_empty() { String::new() } else { format!(", {}", names.join("|")) };
    let mut text = crate::text::TextBuilder::new();
    text.push_str("re.compile(");
    text.push_text(&shown);
    text.push_str(&flags);
    text.push(')');
    Ok(str::new(text.finish()))
}

fn hash(vm: &mut Vm, this: &Value) -> Outcome<i64> {
    let pattern = this.payload::<Pattern>();
    let shown = pattern.pattern.get().unwrap_or_else(none);
    let code: Vec<u8> = pattern.code.iter().flat_map(|code| code.to_ne_bytes()).collect();
    let hash = vm.hash(&shown)? ^ str::hash_of_bytes(&code) ^ pattern.flags ^ pattern.groups as i64;
    Ok(if hash == -1 { -2 } else { hash })
}

fn compare(vm: &mut Vm, left: &Value, right: &Value, comparison: Comparison) -> Outcome {
    let (Some(a), Some(b)) = (left.downcast::<Pattern>(), right.downcast::<Pattern>()) else {
        return Ok(not_implemented());
    };
    let wanted = match comparison {
        Comparison::Eq => true,
        Comparison::Ne => false,
        _ => return Ok(not_implemented()),
    };
    let same = left.is(right)
        || a.flags == b.flags
            && a.is_bytes == b.is_bytes
            && a.groups == b.groups
            && a.code == b.code
            && vm.equal(&a.pattern.get().unwrap_or_else(none), &b.pattern.get().unwrap_or_else(none))?;
    Ok(bool_::new(same == wanted))
}

fn get_pattern(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<Pattern>().pattern.get().unwrap_or_else(none))
}

fn get_flags(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(this.payload::<Pattern>().flags))
}

fn get_groups(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(this.payload::<Pattern>().groups as i64))
}

fn get_groupindex(_: &mut Vm, this: &Value) -> Outcome {
    Ok(mapping_proxy::new(this.payload::<Pattern>().groupindex.get().unwrap_or_else(none)))
}

/// `re.Pattern`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Compiled regular expression object."),
    methods: &[
        Method::new(
            "match",
            Native::Any(match_),
            "match($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nMatches zero or more characters at the beginning \
             of the string.",
        ),
        Method::new(
            "fullmatch",
            Native::Any(full_match),
            "fullmatch($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nMatches against all of the string.",
        ),
        Method::new(
            "search",
            Native::Any(search),
            "search($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nScan through string looking for a match, and \
             return a corresponding match object instance.\n\nReturn None if no position in the string matches.",
        ),
        Method::new(
            "sub",
            Native::Any(replace::sub),
            "sub($self, /, repl, string, count=0)\n--\n\nReturn the string obtained by replacing the leftmost \
             non-overlapping occurrences of pattern in string by the replacement repl.",
        ),
        Method::new(
            "subn",
            Native::Any(replace::subn),
            "subn($self, /, repl, string, count=0)\n--\n\nReturn the tuple (new_string, number_of_subs_made) found by \
             replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.",
        ),
        Method::new(
            "findall",
            Native::Any(find_all),
            "findall($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nReturn a list of all non-overlapping matches \
             of pattern in string.",
        ),
        Method::new(
            "split",
            Native::Any(split),
            "split($self, /, string, maxsplit=0)\n--\n\nSplit string by the occurrences of pattern.",
        ),
        Method::new(
            "finditer",
            Native::Any(find_iter),
            "finditer($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\nReturn an iterator over all non-overlapping \
             matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object.",
        ),
        Method::new(
            "scanner",
            Native::Any(make_scanner),
            "scanner($self, /, string, pos=0, endpos=sys.maxsize)\n--\n\n",
        ),
        Method::new("__copy__", Native::NoArguments(copy), "__copy__($self, /)\n--\n\n"),
        Method::new("__deepcopy__", Native::One(deep_copy), "__deepcopy__($self, memo, /)\n--\n\n"),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[
        GetSet {
            name: "pattern",
            get: get_pattern,
            set: None,
            doc: "The pattern string from which the RE object was compiled.",
        },
        GetSet { name: "flags", get: get_flags, set: None, doc: "The regex matching flags." },
        GetSet {
            name: "groups",
            get: get_groups,
            set: None,
            doc: "The number of capturing groups in the pattern.",
        },
        GetSet {
            name: "groupindex",
            get: get_groupindex,
            set: None,
            doc: "A dictionary mapping group names to group numbers.",
        },
    ],
    slots: |slots| {
        slots.repr.set(Some(repr));
        slots.hash.set(Some(hash));
        slots.richcompare.set(Some(compare));
    },
};

//! `re.Match`: where a pattern was found.

use super::pattern::Pattern;
use super::subject::{Search, Subject};
use super::template::{self, Template};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::int::{self, exact_small};
use crate::types::none::none;
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{generic_alias, object as object_type, str};

/// A match.
pub struct Match {
    pattern: ValueCell,
    string: ValueCell,
    /// `regs`, once asked for.
    regs: ValueCell,
    start: usize,
    end: usize,
    /// Where the groups lie, the whole first; `None` where one took no part.
    spans: Box<[Option<(usize, usize)>]>,
    last_group: Option<usize>,
}

/// The type `Match`.
pub static CLASS: StaticType =
    StaticType::built_in::<Match>("re.Match", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Match {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.pattern, &self.string, &self.regs] {
            cell.trace(tracer);
        }
    }
}

/// What `search`, which began at `start`, has found.
pub fn new(pattern: &Value, string: &Value, search: &Search<'_>, start: usize) -> Value {
    let groups = pattern.payload::<Pattern>().groups;
    object::new(Match {
        pattern: ValueCell::new(pattern.clone()),
        string: ValueCell::new(string.clone()),
        regs: ValueCell::empty(),
        start,
        end: search.end(),
        spans: (0..=groups).map(|group| search.group(group)).collect(),
        last_group: usize::try_from(search.marks().last_index()).ok().filter(|&last| last <= groups),
    })
}

fn pattern_of(this: &Value) -> Value {
    this.payload::<Match>().pattern.get().unwrap_or_else(none)
}

fn string_of(this: &Value) -> Value {
    this.payload::<Match>().string.get().unwrap_or_else(none)
}

/// The number of the group that `key` names.
fn group_number(vm: &mut Vm, this: &Value, key: &Value) -> Outcome<usize> {
    let found = this.payload::<Match>();
    let number = if key.class().slots.index.get().is_some() {
        Some(vm.index_isize(key, true)?)
    } else {
        let names = pattern_of(this).payload::<Pattern>().groupindex.get().unwrap_or_else(dict::new);
        match names.payload::<Dict>().get(vm, key) {
            Ok(number) => number.as_ref().and_then(exact_small).map(|number| number as isize),
            Err(raised) => {
                drop(vm.catch(raised, &crate::types::exception::TYPE_ERROR)?);
                None
            }
        }
    };
    match number.map(usize::try_from) {
        Some(Ok(number)) if number < found.spans.len() => Ok(number),
        _ => Err(vm.index_error("no such group")),
    }
}

/// The text of group `number`, or `default`.
fn text(vm: &mut Vm, this: &Value, number: usize, default: &Value) -> Outcome {
    match this.payload::<Match>().spans[number] {
        Some((start, end)) => Ok(Subject::new(vm, &string_of(this))?.slice(start, end)),
        None => Ok(default.clone()),
    }
}

fn group(vm: &mut Vm, this: &Value, keys: &[Value]) -> Outcome {
    match keys {
        [] => text(vm, this, 0, &none()),
        [key] => get_item(vm, this, key),
        keys => {
            let texts = keys.iter().map(|key| get_item(vm, this, key)).collect::<Outcome<Vec<Value>>>()?;
            Ok(tuple::new(texts))
        }
    }
}

fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    let number = group_number(vm, this, key)?;
    text(vm, this, number, &none())
}

fn groups(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [default] = arguments.bind(vm, "groups", ["default"], 0, 0, 0)?;
    let (default, string) = (default.unwrap_or_else(none), string_of(this));
    let subject = Subject::new(vm, &string)?;
    let spans = this.payload::<Match>().spans.iter().skip(1);
    let texts =
        spans.map(|span| span.map_or_else(|| default.clone(), |(start, end)| subject.slice(start, end)));
    Ok(tuple::new(texts.collect()))
}

fn group_dict(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [default] = arguments.bind(vm, "groupdict", ["default"], 0, 0, 0)?;
    let default = default.unwrap_or_else(none);
    let made = dict::new();
    let names = pattern_of(this).payload::<Pattern>().groupindex.get().unwrap_or_else(dict::new);
    for (name, _) in names.payload::<Dict>().entries() {
        let number = group_number(vm, this, &name)?;
        let text = text(vm, this, number, &default)?;
        drop(made.payload::<Dict>().set(vm, &name, text)?);
    }
    Ok(made)
}

/// The span of the group that the optional argument names.
fn span_of(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome<[i64; 2]> {
    let number = arguments.first().map_or(Ok(0), |key| group_number(vm, this, key))?;
    let span = this.payload::<Match>().spans[number];
    Ok(span.map_or([-1, -1], |(start, end)| [start as i64, end as i64]))
}

fn start(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    span_of(vm, this, arguments).map(|[start, _]| int::new(start))
}

fn end(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    span_of(vm, this, arguments).map(|[_, end]| int::new(end))
}

fn span(vm: &mut Vm, this: &Value, arguments: &[Value]) -> Outcome {
    span_of(vm, this, arguments).map(|span| tuple::of(span.map(int::new)))
}

fn expand(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [template] = arguments.bind(vm, "expand", ["template"], 0, 0, 1)?;
    let Some(template) = template else { unreachable!("required") };
    let parsed = template::parse(vm, &pattern_of(this), &template)?;
    let Some(parts) = parsed.exact::<Template>() else { return vm.call(&parsed, std::slice::from_ref(this)) };
    if parts.is_literal() {
        return Ok(parts.literal());
    }
    let string = string_of(this);
    let subject = Subject::new(vm, &string)?;
    let mut target = Vec::new();
    parts.append_to(vm, &subject, &mut target, |group| this.payload::<Match>().spans.get(group).copied())?;
    Ok(template::finished(target, subject.is_bytes()))
}

fn copy(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

fn deep_copy(_: &mut Vm, this: &Value, _: &Value) -> Outcome {
    Ok(this.clone())
}

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let [start, end] = span_of(vm, this, &[])?;
    let whole = text(vm, this, 0, &none())?;
    let shown = vm.repr_text(&whole)?.substring(0, 50);
    let mut text = crate::text::TextBuilder::new();
    text.push_str(&format!("<re.Match object; span=({start}, {end}), match="));
    text.push_text(&shown);
    text.push('>');
    Ok(str::new(text.finish()))
}

fn get_regs(_: &mut Vm, this: &Value) -> Outcome {
    let found = this.payload::<Match>();
    if let Some(regs) = found.regs.get() {
        return Ok(regs);
    }
    let pair = |span: &Option<(usize, usize)>| {
        let span = span.map_or([-1, -1], |(start, end)| [start as i64, end as i64]);
        tuple::of(span.map(int::new))
    };
    let regs = tuple::new(found.spans.iter().map(pair).collect());
    found.regs.set(regs.clone());
    Ok(regs)
}

fn get_last_index(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<Match>().last_group.map_or_else(none, |last| int::new(last as i64)))
}

fn get_last_group(_: &mut Vm, this: &Value) -> Outcome {
    let Some(last) = this.payload::<Match>().last_group else { return Ok(none()) };
    let names = pattern_of(this).payload::<Pattern>().indexgroup.get().unwrap_or_else(tuple::empty);
    Ok(names.payload::<Tuple>().items().get(last).cloned().unwrap_or_else(none))
}

fn get_string(_: &mut Vm, this: &Value) -> Outcome {
    Ok(string_of(this))
}

fn get_pattern(_: &mut Vm, this: &Value) -> Outcome {
    Ok(pattern_of(this))
}

fn get_start(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(this.payload::<Match>().start as i64))
}

fn get_end(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(this.payload::<Match>().end as i64))
}

/// `re.Match`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
    ),
    methods: &[
        Method::new(
            "group",
            Native::Positional(0, usize::MAX, group),
            "group([group1, ...]) -> str or tuple.\nReturn subgroup(s) of the match by indices or names.\nFor 0 returns \
             the entire match.",
        ),
        Method::new(
            "start",
            Native::Positional(0, 1, start),
            "start($self, group=0, /)\n--\n\nReturn index of the start of the substring matched by group.",
        ),
        Method::new(
            "end",
            Native::Positional(0, 1, end),
            "end($self, group=0, /)\n--\n\nReturn index of the end of the substring matched by group.",
        ),
        Method::new(
            "span",
            Native::Positional(0, 1, span),
            "span($self, group=0, /)\n--\n\nFor match object m, return the 2-tuple (m.start(group), m.end(group)).",
        ),
        Method::new(
            "groups",
            Native::Any(groups),
            "groups($self, /, default=None)\n--\n\nReturn a tuple containing all the subgroups of the match, from \
             1.\n\n  default\n    Is used for groups that did not participate in the match.",
        ),
        Method::new(
            "groupdict",
            Native::Any(group_dict),
            "groupdict($self, /, default=None)\n--\n\nReturn a dictionary containing all the named subgroups of the \
             match, keyed by the subgroup name.\n\n  default\n    Is used for groups that did not participate in the \
             match.",
        ),
        Method::new(
            "expand",
            Native::Any(expand),
            "expand($self, /, template)\n--\n\nReturn the string obtained by doing backslash substitution on the string \
             template, as done by the sub() method.",
        ),
        Method::new("__copy__", Native::NoArguments(copy), "__copy__($self, /)\n--\n\n"),
        Method::new("__deepcopy__", Native::One(deep_copy), "__deepcopy__($self, memo, /)\n--\n\n"),
        Method::class("__class_getitem__", Native::One(generic_alias::class_getitem), "See PEP 585"),
    ],
    attributes: &[
        GetSet {
            name: "lastindex",
            get: get_last_index,
            set: None,
            doc: "The integer index of the last matched capturing group.",
        },
        GetSet {
            name: "lastgroup",
            get: get_last_group,
            set: None,
            doc: "The name of the last matched capturing group.",
        },
        GetSet { name: "regs", get: get_regs, set: None, doc: "" },
        GetSet {
            name: "string",
            get: get_string,
            set: None,
            doc: "The string passed to match() or search().",
        },
        GetSet { name: "re", get: get_pattern, set: None, doc: "The regular expression object." },
        GetSet {
            name: "pos",
            get: get_start,
            set: None,
            doc: "The index into the string at which the RE engine started looking for a match.",
        },
        GetSet {
            name: "endpos",
            get: get_end,
            set: None,
            doc: "The index into the string beyond which the RE engine will not go.",
        },
    ],
    slots: |slots| {
        slots.repr.set(Some(repr));
        slots.getitem.set(Some(get_item));
    },
};

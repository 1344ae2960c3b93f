//! The scanner: finds match after match in one string.

use super::match_object;
use super::pattern::Pattern;
use super::string_and_bounds;
use super::subject::{How, Search};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::none;
use crate::types::str::Str;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{buffer, builtin_function, callable_iterator, object as object_type};
use std::cell::Cell;

/// Where a scan stands.
pub struct Scanner {
    pattern: ValueCell,
    string: ValueCell,
    /// Keeps the memory of what is no string in place.
    export: ValueCell,
    /// Where the next match may begin; `None` after the last.
    start: Cell<Option<usize>>,
    end: usize,
    must_advance: Cell<bool>,
}

/// The type of scanners.
pub static CLASS: StaticType =
    StaticType::built_in::<Scanner>("_sre.SRE_Scanner", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Scanner {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.pattern.trace(tracer);
        self.string.trace(tracer);
        self.export.trace(tracer);
    }
}

/// A scanner of what `arguments` name.
///
/// # Errors
/// `TypeError` when that is nothing the pattern fits.
pub fn make(vm: &mut Vm, pattern: &Value, arguments: &Arguments<'_>, function: &str) -> Outcome {
    let (string, start, end) = string_and_bounds(vm, function, arguments)?;
    let (start, end) = pattern.payload::<Pattern>().subject(vm, &string)?.bounds(start, end);
    let export = if string.has::<Str>() { None } else { buffer::export(vm, &string, buffer::FULL)? };
    Ok(object::new(Scanner {
        pattern: ValueCell::new(pattern.clone()),
        string: ValueCell::new(string),
        export: ValueCell::of(export.map(|(export, _)| export)),
        start: Cell::new(Some(start)),
        end,
        must_advance: Cell::new(false),
    }))
}

/// An iterator over the matches that `scanner` finds.
pub fn iterate(scanner: &Value) -> Value {
    callable_iterator::new(builtin_function::bind(&METHODS[1], scanner.clone()), none())
}

fn find(vm: &mut Vm, this: &Value, how: How) -> Outcome {
    let scanner = this.payload::<Scanner>();
    let (Some(start), Some(pattern), Some(string)) =
        (scanner.start.get(), scanner.pattern.get(), scanner.string.get())
    else {
        return Ok(none());
    };
    let subject = pattern.payload::<Pattern>().subject(vm, &string)?;
    let end = scanner.end.min(subject.len());
    let mut search = Search::new(&pattern.payload::<Pattern>().code, &subject, start, end);
    search.must_advance = scanner.must_advance.get();
    if !search.find(how) {
        scanner.start.set(None);
        return Ok(none());
    }
    search.step();
    scanner.start.set(Some(search.start));
    scanner.must_advance.set(search.must_advance);
    Ok(match_object::new(&pattern, &string, &search, start))
}

fn match_(vm: &mut Vm, this: &Value) -> Outcome {
    find(vm, this, How::Match)
}

fn search(vm: &mut Vm, this: &Value) -> Outcome {
    find(vm, this, How::Search)
}

fn get_pattern(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.payload::<Scanner>().pattern.get().unwrap_or_else(none))
}

static METHODS: [Method; 2] = [
    Method::new("match", Native::NoArguments(match_), "match($self, /)\n--\n\n"),
    Method::new("search", Native::NoArguments(search), "search($self, /)\n--\n\n"),
];

/// The type of scanners, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &METHODS,
    attributes: &[GetSet { name: "pattern", get: get_pattern, set: None, doc: "" }],
    slots: |_| (),
};

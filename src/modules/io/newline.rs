//! Universal newlines, and `IncrementalNewlineDecoder`, which gives them to any decoder.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::text::{Text, TextBuilder};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern};
use crate::types::tuple::{self, Tuple};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, bytes, int, object as object_type};
use num_bigint::BigInt;
use std::cell::{Cell, RefCell};

/// The kinds of line ends that have been seen.
const LINE_FEED: u8 = 1;
const RETURN: u8 = 2;
const BOTH: u8 = 4;

/// Line ends as they go by.
#[derive(Default)]
pub struct Newlines {
    /// Whether all of them become line feeds.
    pub translates: bool,
    /// The text so far ended in a carriage return, which has been kept back.
    pub after_return: bool,
    seen: u8,
}

impl Newlines {
    /// Nothing seen yet.
    pub fn new(translates: bool) -> Newlines {
        Newlines { translates, ..Newlines::default() }
    }

    /// Forgets what has been seen.
    pub fn reset(&mut self) {
        *self = Newlines::new(self.translates);
    }

    /// The next part of the text; a carriage return at its end is kept back unless it is the last.
    pub fn decode(&mut self, part: Text, last: bool) -> Text {
        let mut text = part;
        if self.after_return && (!text.is_empty() || last) {
            self.after_return = false;
            text = Text::from("\r").concat(&text);
        }
        if !last && text.as_bytes().ends_with(b"\r") {
            self.after_return = true;
            text = text.slice_bytes(0..text.byte_len() - 1);
        }
        let bytes = text.as_bytes();
        if memchr::memchr(b'\r', bytes).is_none() {
            if self.seen & LINE_FEED == 0 && memchr::memchr(b'\n', bytes).is_some() {
                self.seen |= LINE_FEED;
            }
            return text;
        }
        let mut translated = TextBuilder::with_capacity(bytes.len());
        let (mut start, mut at) = (0, 0);
        while let Some(found) = memchr::memchr2(b'\r', b'\n', &bytes[at..]) {
            at += found;
            if bytes[at] == b'\n' {
                self.seen |= LINE_FEED;
                at += 1;
                continue;
            }
            let width = if bytes.get(at + 1) == Some(&b'\n') { 2 } else { 1 };
            self.seen |= if width == 2 { BOTH } else { RETURN };
            if self.translates {
                translated.push_part(&text, start..at);
                translated.push('\n');
                start = at + width;
            }
            at += width;
        }
        if !self.translates {
            return text;
        }
        translated.push_part(&text, start..bytes.len());
        translated.finish()
    }

    /// `newlines`: the kinds of line ends seen: `None`, one, or a tuple of several.
    pub fn shown(&self) -> Value {
        let kinds = [(RETURN, "\r"), (LINE_FEED, "\n"), (BOTH, "\r\n")];
        let mut seen: Vec<Value> =
            kinds.iter().filter(|(bit, _)| self.seen & bit != 0).map(|(_, kind)| str::new(*kind)).collect();
        match seen.len() {
            0 => none(),
            1 => seen.swap_remove(0),
            _ => tuple::new(seen),
        }
    }
}

/// A decoder with universal newlines.
pub struct NewlineDecoder {
    /// The decoder below; `None` where text comes in.
    decoder: ValueCell,
    errors: ValueCell,
    newlines: RefCell<Newlines>,
    ready: Cell<bool>,
}

/// The type `IncrementalNewlineDecoder`.
pub static CLASS: StaticType = StaticType::built_in::<NewlineDecoder>(
    "_io.IncrementalNewlineDecoder",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for NewlineDecoder {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.decoder.trace(tracer);
        self.errors.trace(tracer);
    }
}

fn create(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(
        class,
        NewlineDecoder {
            decoder: ValueCell::empty(),
            errors: ValueCell::empty(),
            newlines: RefCell::default(),
            ready: Cell::new(false),
        },
    ))
}

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    let names = ["decoder", "translate", "errors"];
    let [decoder, translate, errors] = arguments.bind(vm, "IncrementalNewlineDecoder", names, 0, 0, 2)?;
    let translates = vm.truth_or(translate.as_ref(), false)?;
    let made = this.payload::<NewlineDecoder>();
    made.decoder.set(decoder.unwrap_or_else(none));
    made.errors.set(errors.unwrap_or_else(|| str::new("strict")));
    *made.newlines.borrow_mut() = Newlines::new(translates);
    made.ready.set(true);
    Ok(())
}

/// The decoder below, of an object whose `__init__` has run.
fn decoder(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let made = this.payload::<NewlineDecoder>();
    if !made.ready.get() {
        return Err(vm.value_error("IncrementalNewlineDecoder.__init__() not called"));
    }
    Ok(made.decoder.get().filter(|decoder| !is_none(decoder)))
}

fn decode(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [input, last] = arguments.bind(vm, "decode", ["input", "final"], 0, 0, 1)?;
    let input = input.unwrap_or_else(none);
    let last = vm.truth_or(last.as_ref(), false)?;
    let text = match decoder(vm, this)? {
        Some(decoder) => vm.call_method(&decoder, &intern("decode"), &[input, bool_::new(last)])?,
        None => input,
    };
    let Some(text) = text.downcast::<Str>() else {
        let class = text.class().name();
        return Err(vm.type_error(format!("decoder should return a string result, not '{class}'")));
    };
    let decoded = this.payload::<NewlineDecoder>().newlines.borrow_mut().decode(text.text().clone(), last);
    Ok(str::new(decoded))
}

fn getstate(vm: &mut Vm, this: &Value) -> Outcome {
    let (buffered, flags) = match decoder(vm, this)? {
        Some(decoder) => {
            let state = vm.call_method(&decoder, &intern("getstate"), &[])?;
            match state.downcast::<Tuple>().map(Tuple::items) {
                Some([buffered, flags]) => {
                    let flags = vm.index(flags)?.payload::<int::Int>().to_big();
                    (buffered.clone(), flags)
                }
                _ => return Err(vm.type_error("illegal decoder state")),
            }
        }
        None => (bytes::new(Vec::new()), BigInt::ZERO),
    };
    let kept = u8::from(this.payload::<NewlineDecoder>().newlines.borrow().after_return);
    Ok(tuple::of([buffered, int::from_big((flags << 1) | BigInt::from(kept))]))
}

fn setstate(vm: &mut Vm, this: &Value, state: &Value) -> Outcome {
    let below = decoder(vm, this)?;
    let Some([buffered, flags]) = state.downcast::<Tuple>().map(Tuple::items) else {
        return Err(vm.type_error("state argument must be a tuple"));
    };
    let flags = vm.index(flags)?.payload::<int::Int>().to_big();
    this.payload::<NewlineDecoder>().newlines.borrow_mut().after_return = flags.bit(0);
    if let Some(below) = below {
        let state = tuple::of([buffered.clone(), int::from_big(flags >> 1)]);
        vm.call_method(&below, &intern("setstate"), &[state])?;
    }
    Ok(none())
}

fn reset(vm: &mut Vm, this: &Value) -> Outcome {
    let below = decoder(vm, this)?;
    this.payload::<NewlineDecoder>().newlines.borrow_mut().reset();
    match below {
        Some(below) => vm.call_method(&below, &intern("reset"), &[]),
        None => Ok(none()),
    }
}

fn get_newlines(vm: &mut Vm, this: &Value) -> Outcome {
    decoder(vm, this)?;
    Ok(this.payload::<NewlineDecoder>().newlines.borrow().shown())
}

/// `IncrementalNewlineDecoder`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "Codec used when reading a file in universal newlines mode.\n\nIt wraps another incremental decoder, translating \\r\\n and \\r into \\n.\nIt also records the types of newlines encountered.  When used with\ntranslate=False, it ensures that the newline sequence is returned in\none piece. When used with decoder=None, it expects unicode strings as\ndecode input and translates newlines without first invoking an external\ndecoder.",
    ),
    methods: &[
        Method::new("decode", Native::Any(decode), "decode($self, /, input, final=False)\n--\n\n"),
        Method::new("getstate", Native::NoArguments(getstate), "getstate($self, /)\n--\n\n"),
        Method::new("setstate", Native::One(setstate), "setstate($self, state, /)\n--\n\n"),
        Method::new("reset", Native::NoArguments(reset), "reset($self, /)\n--\n\n"),
    ],
    attributes: &[GetSet { name: "newlines", get: get_newlines, set: None, doc: "" }],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.init.set(Some(init));
    },
};

//! `make_scanner`: reads a JSON document.

use super::{decode_error, scan};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::text::Text;
use crate::types::definition::{Definition, GetSet};
use crate::types::dict::{self, Dict};
use crate::types::none::{is_none, none};
use crate::types::str::{Str, intern};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, float, int, list, object as object_type, str, tuple};

const FIELDS: [&str; 5] = ["object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant"];

/// How a document is read: a decoder's settings.
pub struct Scanner {
    strict: bool,
    hooks: [ValueCell; 5],
}

/// The type `make_scanner`.
pub static CLASS: StaticType =
    StaticType::built_in::<Scanner>("_json.Scanner", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Scanner {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in &self.hooks {
            cell.trace(tracer);
        }
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [context] = arguments.bind(vm, "make_scanner", ["context"], 0, 0, 1)?;
    let Some(context) = context else { unreachable!("required") };
    let strict = vm.get_attribute(&context, &intern("strict"))?;
    let strict = vm.truth(&strict)?;
    let hooks = [const { ValueCell::empty() }; 5];
    for (hook, name) in hooks.iter().zip(FIELDS) {
        hook.set(vm.get_attribute(&context, &intern(name))?);
    }
    Ok(object::new_of_class(class, Scanner { strict, hooks }))
}

fn call(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [document, start] = arguments.bind(vm, "scan_once", ["string", "idx"], 0, 0, 2)?;
    let (Some(document), Some(start)) = (document, start) else { unreachable!("required") };
    let start = vm.size(&start)?;
    let Some(string) = document.downcast::<Str>() else {
        let given = document.class().name();
        return Err(vm.type_error(format!("first argument must be a string, not {given}")));
    };
    let Ok(start) = usize::try_from(start) else { return Err(vm.value_error("idx cannot be negative")) };
    let text = string.text();
    if start >= text.char_len() {
        return Err(vm.stop_iteration(int::new(start as i64)));
    }
    let scanner = this.payload::<Scanner>();
    let hook = |index: usize| scanner.hooks[index].get().filter(|hook| !is_none(hook));
    let parser = |index: usize, plain: &StaticType| hook(index).filter(|hook| !plain_is(plain, hook));
    let mut reader = Reader {
        document: &document,
        text,
        bytes: text.as_bytes(),
        strict: scanner.strict,
        object_hook: hook(0),
        pairs_hook: hook(1),
        float: parser(2, &float::CLASS),
        int: parser(3, &int::CLASS),
        constant: hook(4).unwrap_or_else(none),
        keys: Vec::new(),
    };
    let (value, end) = reader.value(vm, text.byte_offset(start))?;
    Ok(tuple::of([value, int::new(text.char_index_of(end) as i64)]))
}

fn plain_is(plain: &StaticType, hook: &Value) -> bool {
    std::ptr::eq(plain.payload(), hook.downcast().unwrap_or(TYPE.payload()))
}

/// One reading of a document. Places are counted in bytes.
struct Reader<'a> {
    document: &'a Value,
    text: &'a Text,
    bytes: &'a [u8],
    strict: bool,
    object_hook: Option<Value>,
    pairs_hook: Option<Value>,
    float: Option<Value>,
    int: Option<Value>,
    constant: Value,
    /// Keys seen, so that equal ones are one object.
    keys: Vec<Value>,
}

/// How many keys are remembered.
const REMEMBERED: usize = 64;

impl Reader<'_> {
    fn skip_space(&self, mut at: usize) -> usize {
        while matches!(self.bytes.get(at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            at += 1;
        }
        at
    }

    #[cold]
    fn error(&self, vm: &mut Vm, message: &str, at: usize) -> Raised {
        decode_error(vm, message, self.document, self.text.char_index_of(at.min(self.bytes.len())))
    }

    /// Nothing begins at `at`.
    #[cold]
    fn nothing(&self, vm: &mut Vm, at: usize) -> Raised {
        vm.stop_iteration(int::new(self.text.char_index_of(at.min(self.bytes.len())) as i64))
    }

    fn value(&mut self, vm: &mut Vm, at: usize) -> Outcome<(Value, usize)> {
        let rest = self.bytes.get(at..).unwrap_or_default();
        match rest.first() {
            Some(b'"') => scan::string(vm, self.document, self.text, at + 1, self.strict),
            Some(b'{') => {
                let doing = " while decoding a JSON object from a unicode string";
                vm.nested_while(doing, |vm| self.object(vm, at + 1))
            }
            Some(b'[') => {
                let doing = " while decoding a JSON array from a unicode string";
                vm.nested_while(doing, |vm| self.array(vm, at + 1))
            }
            Some(b'n') if rest.starts_with(b"null") => Ok((none(), at + 4)),
            Some(b't') if rest.starts_with(b"true") => Ok((bool_::new(true), at + 4)),
            Some(b'f') if rest.starts_with(b"false") => Ok((bool_::new(false), at + 5)),
            Some(b'N') if rest.starts_with(b"NaN") => self.constant(vm, "NaN", at),
            Some(b'I') if rest.starts_with(b"Infinity") => self.constant(vm, "Infinity", at),
            Some(b'-') if rest.starts_with(b"-Infinity") => self.constant(vm, "-Infinity", at),
            _ => self.number(vm, at),
        }
    }

    fn constant(&self, vm: &mut Vm, name: &str, at: usize) -> Outcome<(Value, usize)> {
        Ok((vm.call(&self.constant, &[str::new(name)])?, at + name.len()))
    }

    fn number(&self, vm: &mut Vm, start: usize) -> Outcome<(Value, usize)> {
        let digit = |at: usize| self.bytes.get(at).is_some_and(u8::is_ascii_digit);
        let digits = |mut at: usize| {
            while digit(at) {
                at += 1;
            }
            at
        };
        let first = start + usize::from(self.bytes.get(start) == Some(&b'-'));
        let mut end = match self.bytes.get(first) {
            Some(b'0') => first + 1,
            Some(b'1'..=b'9') => digits(first),
            _ => return Err(self.nothing(vm, start)),
        };
        let mut is_float = false;
        if self.bytes.get(end) == Some(&b'.') && digit(end + 1) {
            (end, is_float) = (digits(end + 1), true);
        }
        if matches!(self.bytes.get(end), Some(b'e' | b'E')) {
            let exponent = end + 1 + usize::from(matches!(self.bytes.get(end + 1), Some(b'+' | b'-')));
            if digit(exponent) {
                (end, is_float) = (digits(exponent), true);
            }
        }
        let numeral = std::str::from_utf8(&self.bytes[start..end]).unwrap_or_default();
        let value = match (is_float, &self.float, &self.int) {
            (true, None, _) => float::new(numeral.parse().unwrap_or(f64::NAN)),
            (true, Some(parse), _) | (false, _, Some(parse)) => vm.call(parse, &[str::new(numeral)])?,
            (false, _, None) => match numeral.parse() {
                Ok(small) => int::new(small),
                Err(_) => vm.call(&int::CLASS.value(), &[str::new(numeral)])?,
            },
        };
        Ok((value, end))
    }

    fn array(&mut self, vm: &mut Vm, at: usize) -> Outcome<(Value, usize)> {
        let mut items = Vec::new();
        let mut at = self.skip_space(at);
        if self.bytes.get(at) == Some(&b']') {
            return Ok((list::new(items), at + 1));
        }
        loop {
            let (item, end) = self.value(vm, at)?;
            items.push(item);
            at = self.skip_space(end);
            match self.bytes.get(at) {
                Some(b']') => return Ok((list::new(items), at + 1)),
                Some(b',') => {
                    let comma = at;
                    at = self.skip_space(at + 1);
                    if self.bytes.get(at) == Some(&b']') {
                        let message = "Illegal trailing comma before end of array";
                        return Err(self.error(vm, message, comma));
                    }
                }
                _ => return Err(self.error(vm, "Expecting ',' delimiter", at)),
            }
        }
    }

    /// The one object for equal keys.
    fn remembered(&mut self, key: Value) -> Value {
        let text = key.payload::<Str>().text();
        match self.keys.iter().find(|known| known.payload::<Str>().text() == text) {
            Some(known) => known.clone(),
            None => {
                if self.keys.len() < REMEMBERED {
                    self.keys.push(key.clone());
                }
                key
            }
        }
    }

    fn object(&mut self, vm: &mut Vm, at: usize) -> Outcome<(Value, usize)> {
        let made = dict::new();
        let mut pairs = Vec::new();
        let mut at = self.skip_space(at);
        if self.bytes.get(at) == Some(&b'}') {
            return Ok((self.finished(vm, made, pairs)?, at + 1));
        }
        loop {
            if self.bytes.get(at) != Some(&b'"') {
                return Err(self.error(vm, "Expecting property name enclosed in double quotes", at));
            }
            let (key, end) = scan::string(vm, self.document, self.text, at + 1, self.strict)?;
            let key = self.remembered(key);
            at = self.skip_space(end);
            if self.bytes.get(at) != Some(&b':') {
                return Err(self.error(vm, "Expecting ':' delimiter", at));
            }
            at = self.skip_space(at + 1);
            let (value, end) = self.value(vm, at)?;
            if self.pairs_hook.is_some() {
                pairs.push(tuple::of([key, value]));
            } else {
                drop(made.payload::<Dict>().set(vm, &key, value)?);
            }
            at = self.skip_space(end);
            match self.bytes.get(at) {
                Some(b'}') => return Ok((self.finished(vm, made, pairs)?, at + 1)),
                Some(b',') => {
                    let comma = at;
                    at = self.skip_space(at + 1);
                    if self.bytes.get(at) == Some(&b'}') {
                        let message = "Illegal trailing comma before end of object";
                        return Err(self.error(vm, message, comma));
                    }
                }
                _ => return Err(self.error(vm, "Expecting ',' delimiter", at)),
            }
        }
    }

    fn finished(&self, vm: &mut Vm, made: Value, pairs: Vec<Value>) -> Outcome {
        match (&self.pairs_hook, &self.object_hook) {
            (Some(hook), _) => vm.call(hook, &[list::new(pairs)]),
            (None, Some(hook)) => vm.call(hook, &[made]),
            (None, None) => Ok(made),
        }
    }
}

macro_rules! hook {
    ($index:literal) => {
        GetSet {
            name: FIELDS[$index],
            get: |_, this| Ok(this.payload::<Scanner>().hooks[$index].get().unwrap_or_else(none)),
            set: None,
            doc: FIELDS[$index],
        }
    };
}

/// `make_scanner`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("JSON scanner object"),
    methods: &[],
    attributes: &[
        GetSet {
            name: "strict",
            get: |_, this| Ok(bool_::new(this.payload::<Scanner>().strict)),
            set: None,
            doc: "strict",
        },
        hook!(0),
        hook!(1),
        hook!(2),
        hook!(3),
        hook!(4),
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.call.set(Some(call));
    },
};

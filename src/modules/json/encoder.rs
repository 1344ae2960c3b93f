//! `make_encoder`: writes objects as JSON.

use super::{encode, native_encoder};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::number::float_text::float_repr;
use crate::text::Text;
use crate::types::definition::{Definition, GetSet};
use crate::types::dict::Dict;
use crate::types::float::Float;
use crate::types::int::Int;
use crate::types::list::List;
use crate::types::none::{is_none, none};
use crate::types::str::{Str, intern};
use crate::types::tuple::Tuple;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{bool_, int, object as object_type, str, tuple};

const FIELDS: [&str; 6] = ["markers", "default", "encoder", "indent", "key_separator", "item_separator"];

/// How objects are written: an encoder's settings.
pub struct Encoder {
    /// By the names in `FIELDS`.
    parts: [ValueCell; 6],
    sort_keys: bool,
    skip_keys: bool,
    allow_nan: bool,
}

/// The type `make_encoder`.
pub static CLASS: StaticType =
    StaticType::built_in::<Encoder>("_json.Encoder", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Encoder {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in &self.parts {
            cell.trace(tracer);
        }
    }
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let names = [
        "markers",
        "default",
        "encoder",
        "indent",
        "key_separator",
        "item_separator",
        "sort_keys",
        "skipkeys",
        "allow_nan",
    ];
    let given = arguments.bind(vm, "make_encoder", names, 0, 0, 9)?;
    let given = given.map(|value| value.unwrap_or_else(none));
    let [markers, .., key_separator, item_separator, sort_keys, skip_keys, allow_nan] = &given;
    if !markers.has::<Dict>() && !is_none(markers) {
        let class = markers.class().name();
        return Err(vm.type_error(format!("make_encoder() argument 1 must be dict or None, not {class}")));
    }
    for (position, separator) in [(5, key_separator), (6, item_separator)] {
        if !separator.has::<Str>() {
            let class = separator.class().name();
            return Err(vm.type_error(format!("make_encoder() argument {position} must be str, not {class}")));
        }
    }
    let (sort_keys, skip_keys, allow_nan) =
        (vm.truth(sort_keys)?, vm.truth(skip_keys)?, vm.truth(allow_nan)?);
    let [markers, default, encoder, indent, key_separator, item_separator, ..] = given;
    let parts = [markers, default, encoder, indent, key_separator, item_separator].map(ValueCell::new);
    Ok(object::new_of_class(class, Encoder { parts, sort_keys, skip_keys, allow_nan }))
}

fn call(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [value, level] = arguments.bind(vm, "_iterencode", ["obj", "_current_indent_level"], 0, 0, 2)?;
    let (Some(value), Some(level)) = (value, level) else { unreachable!("required") };
    let level = vm.size(&level)?.max(0) as usize;
    let encoder = this.payload::<Encoder>();
    let part = |index: usize| encoder.parts[index].get().unwrap_or_else(none);
    let text =
        |value: &Value| value.downcast::<Str>().map_or_else(Vec::new, |text| text.text().as_bytes().to_vec());
    let mut writer = Writer {
        encoder,
        target: Vec::new(),
        open: Vec::new(),
        checks: !is_none(&part(0)),
        strings: native_encoder(&part(2)),
        indent: (!is_none(&part(3))).then(|| text(&part(3))),
        key_separator: text(&part(4)),
        item_separator: text(&part(5)),
    };
    writer.value(vm, &value, level)?;
    let written = str::new(Text::from_generalized_utf8(writer.target).unwrap_or_default());
    Ok(tuple::of([written]))
}

/// One writing of an object.
struct Writer<'a> {
    encoder: &'a Encoder,
    target: Vec<u8>,
    /// The objects being written, outermost first.
    open: Vec<usize>,
    /// Whether an object inside itself is looked for.
    checks: bool,
    /// Whether strings are written by this module, and as ASCII.
    strings: Option<bool>,
    indent: Option<Vec<u8>>,
    key_separator: Vec<u8>,
    item_separator: Vec<u8>,
}

impl Writer<'_> {
    fn string(&mut self, vm: &mut Vm, value: &Value) -> Outcome<()> {
        if let Some(ascii) = self.strings {
            encode::append(&mut self.target, value.payload::<Str>().text(), ascii);
            return Ok(());
        }
        let encoder = self.encoder.parts[2].get().unwrap_or_else(none);
        let encoded = vm.call(&encoder, std::slice::from_ref(value))?;
        match encoded.downcast::<Str>() {
            Some(text) => self.target.extend_from_slice(text.text().as_bytes()),
            None => {
                let given = encoded.class().name();
                return Err(vm.type_error(format!("encoder() must return a string, not {given}")));
            }
        }
        Ok(())
    }

    fn float(&mut self, vm: &mut Vm, value: f64) -> Outcome<String> {
        if value.is_finite() {
            return Ok(float_repr(value));
        }
        if !self.encoder.allow_nan {
            let shown = float_repr(value);
            return Err(vm.value_error(format!("Out of range float values are not JSON compliant: {shown}")));
        }
        Ok(if value.is_nan() {
            "NaN"
        } else if value > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        }
        .to_owned())
    }

    /// The text of `None`, a truth value, an integer or a float; nothing for other objects.
    fn plain(&mut self, vm: &mut Vm, value: &Value) -> Outcome<Option<String>> {
        if is_none(value) {
            return Ok(Some("null".to_owned()));
        }
        if let Some(truth) = bool_::exact(value) {
            return Ok(Some(if truth { "true" } else { "false" }.to_owned()));
        }
        if let Some(integer) = value.downcast::<Int>() {
            if let Some(small) = integer.small() {
                return Ok(Some(small.to_string()));
            }
            let exact = int::from_big(integer.to_big());
            return vm.repr_text(&exact).map(|text| Some(text.to_string_lossy()));
        }
        match value.downcast::<Float>() {
            Some(float) => self.float(vm, float.value).map(Some),
            None => Ok(None),
        }
    }

    fn value(&mut self, vm: &mut Vm, value: &Value, level: usize) -> Outcome<()> {
        if value.has::<Str>() {
            return self.string(vm, value);
        }
        if let Some(plain) = self.plain(vm, value)? {
            self.target.extend_from_slice(plain.as_bytes());
            return Ok(());
        }
        if value.has::<List>() || value.has::<Tuple>() {
            return vm.nested_while(" while encoding a JSON object", |vm| self.list(vm, value, level));
        }
        if value.has::<Dict>() {
            return vm.nested_while(" while encoding a JSON object", |vm| self.dict(vm, value, level));
        }
        self.enter(vm, value)?;
        let default = self.encoder.parts[1].get().unwrap_or_else(none);
        let instead = vm.call(&default, std::slice::from_ref(value))?;
        vm.nested_while(" while encoding a JSON object", |vm| match self.value(vm, &instead, level) {
            Ok(()) => Ok(()),
            Err(raised) => Err(noted(vm, raised, value, "object")),
        })?;
        self.open.pop();
        Ok(())
    }

    /// Notes that `value` is being written.
    fn enter(&mut self, vm: &mut Vm, value: &Value) -> Outcome<()> {
        if self.checks && self.open.contains(&value.address()) {
            return Err(vm.value_error("Circular reference detected"));
        }
        self.open.push(value.address());
        Ok(())
    }

    fn new_line(&mut self, level: usize) {
        if let Some(indent) = &self.indent {
            self.target.push(b'\n');
            for _ in 0..level {
                self.target.extend_from_slice(indent);
            }
        }
    }

    fn list(&mut self, vm: &mut Vm, value: &Value, level: usize) -> Outcome<()> {
        let items = match value.downcast::<List>() {
            Some(list) => list.items.to_vec(),
            None => value.payload::<Tuple>().items().to_vec(),
        };
        if items.is_empty() {
            self.target.extend_from_slice(b"[]");
            return Ok(());
        }
        self.enter(vm, value)?;
        self.target.push(b'[');
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.target.extend_from_slice(&self.item_separator);
            }
            self.new_line(level + 1);
            if let Err(raised) = self.value(vm, item, level + 1) {
                return Err(noted(vm, raised, value, &format!("item {index}")));
            }
        }
        self.open.pop();
        self.new_line(level);
        self.target.push(b']');
        Ok(())
    }

    fn dict(&mut self, vm: &mut Vm, value: &Value, level: usize) -> Outcome<()> {
        if value.payload::<Dict>().is_empty() {
            self.target.extend_from_slice(b"{}");
            return Ok(());
        }
        self.enter(vm, value)?;
        self.target.push(b'{');
        let mut first = true;
        for (key, item) in self.entries(vm, value)? {
            let name = self.key(vm, &key)?;
            if let Key::Skipped = name {
                continue;
            }
            if !first {
                self.target.extend_from_slice(&self.item_separator);
            }
            first = false;
            self.new_line(level + 1);
            match name {
                Key::Text(name) => self.string(vm, &name)?,
                Key::Plain(name) => {
                    let name = str::new(name);
                    self.string(vm, &name)?;
                }
                Key::Skipped => (),
            }
            self.target.extend_from_slice(&self.key_separator);
            if let Err(raised) = self.value(vm, &item, level + 1) {
                let waiting = vm.set_aside();
                let shown = vm.repr_text(&key).map(|text| text.to_string_lossy());
                let shown = match shown {
                    Ok(shown) => shown,
                    Err(raised) => {
                        drop(vm.take_raised(raised));
                        String::new()
                    }
                };
                vm.put_back(waiting);
                return Err(noted(vm, raised, value, &format!("item {shown}")));
            }
        }
        self.open.pop();
        self.new_line(level);
        self.target.push(b'}');
        Ok(())
    }

    fn entries(&self, vm: &mut Vm, value: &Value) -> Outcome<Vec<(Value, Value)>> {
        if !self.encoder.sort_keys && value.is_exact::<Dict>() {
            return Ok(value.payload::<Dict>().entries());
        }
        let items = vm.call_method(value, &intern("items"), &[])?;
        let mut pairs = vm.collect(&items)?;
        if self.encoder.sort_keys {
            let sorted = crate::types::list::new(pairs);
            vm.call_method(&sorted, &intern("sort"), &[])?;
            pairs = sorted.payload::<List>().items.take();
        }
        let mut entries = Vec::with_capacity(pairs.len());
        for pair in &pairs {
            match pair.downcast::<Tuple>().map(Tuple::items) {
                Some([key, value]) => entries.push((key.clone(), value.clone())),
                _ => return Err(vm.value_error("items must return 2-tuples")),
            }
        }
        Ok(entries)
    }

    fn key(&mut self, vm: &mut Vm, key: &Value) -> Outcome<Key> {
        if key.has::<Str>() {
            return Ok(Key::Text(key.clone()));
        }
        if let Some(plain) = self.plain(vm, key)? {
            return Ok(Key::Plain(plain));
        }
        if self.encoder.skip_keys {
            return Ok(Key::Skipped);
        }
        let given = key.class().name();
        Err(vm.type_error(format!("keys must be str, int, float, bool or None, not {given}")))
    }
}

enum Key {
    Text(Value),
    Plain(String),
    Skipped,
}

/// Notes at what waits which part of `value` was being written.
#[cold]
fn noted(vm: &mut Vm, raised: Raised, value: &Value, part: &str) -> Raised {
    let exception = vm.take_raised(raised);
    let class = value.class().name();
    let note = str::new(format!("when serializing {class} {part}"));
    if let Err(raised) = vm.call_method(&exception, &intern("add_note"), &[note]) {
        drop(vm.take_raised(raised));
    }
    vm.reraise(exception)
}

macro_rules! part {
    ($index:literal) => {
        GetSet {
            name: FIELDS[$index],
            get: |_, this| Ok(this.payload::<Encoder>().parts[$index].get().unwrap_or_else(none)),
            set: None,
            doc: FIELDS[$index],
        }
    };
}

/// `make_encoder`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)",
    ),
    methods: &[],
    attributes: &[
        part!(0),
        part!(1),
        part!(2),
        part!(3),
        part!(4),
        part!(5),
        GetSet {
            name: "sort_keys",
            get: |_, this| Ok(bool_::new(this.payload::<Encoder>().sort_keys)),
            set: None,
            doc: "sort_keys",
        },
        GetSet {
            name: "skipkeys",
            get: |_, this| Ok(bool_::new(this.payload::<Encoder>().skip_keys)),
            set: None,
            doc: "skipkeys",
        },
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.call.set(Some(call));
    },
};

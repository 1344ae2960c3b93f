//! Values, names and frames of a recording, as the other views show those of a live program.

use super::frames::Variable;
use super::text::clip;
use super::value::{LONGEST, ValueView};
use crate::recording::{CodeKind, Datum, LiteralKind, Meaning, Moment, ObjectKind};
use crate::text::Text;
use std::collections::HashSet;

/// How many parts of a container are shown.
const PARTS: usize = 8;
/// How deep containers are shown within containers.
const DEPTH: usize = 2;

impl Moment<'_> {
    /// The value's number with its type: `list#1`; nothing for what is shown without one.
    pub fn id(&self, datum: Datum) -> Option<String> {
        let record = self.record(datum.as_object()?);
        (record.number != 0).then(|| format!("{}#{}", record.class, record.number))
    }

    /// The numbers of all objects that live.
    pub fn ids(&self) -> HashSet<String> {
        self.state.objects.keys().filter_map(|object| self.id(Datum::object(*object))).collect()
    }

    /// The name of the value's type.
    pub fn class(&self, datum: Datum) -> String {
        match datum.meaning() {
            Meaning::Absent => String::new(),
            Meaning::Singleton("None") => "NoneType".to_owned(),
            Meaning::Singleton("True" | "False") => "bool".to_owned(),
            Meaning::Singleton("Ellipsis") => "ellipsis".to_owned(),
            Meaning::Singleton(_) => "NotImplementedType".to_owned(),
            Meaning::Int(_) => "int".to_owned(),
            Meaning::Object(object) => self.record(object).class.to_string(),
            Meaning::Literal(index) => match self.recording.literals[index as usize].kind {
                LiteralKind::Str => "str",
                LiteralKind::Float => "float",
                LiteralKind::Int => "int",
                LiteralKind::Complex => "complex",
                LiteralKind::Bytes => "bytes",
            }
            .to_owned(),
        }
    }

    /// The value as the views show it.
    pub fn view(&self, datum: Datum) -> ValueView {
        let counted = datum.as_object().filter(|object| {
            let record = self.record(*object);
            record.number != 0 && !record.is_immortal
        });
        let references =
            counted.and_then(|object| self.state.objects.get(&object)).map(|object| object.count);
        ValueView {
            id: self.id(datum),
            class: self.class(datum),
            text: clip(&self.describe(datum, 0), LONGEST),
            references,
        }
    }

    /// The value in at most `columns` columns.
    pub fn brief(&self, datum: Datum, columns: usize) -> String {
        clip(&self.describe(datum, 1), columns)
    }

    fn describe(&self, datum: Datum, depth: usize) -> String {
        match datum.meaning() {
            Meaning::Absent => "(no value)".to_owned(),
            Meaning::Singleton(name) => name.to_owned(),
            Meaning::Int(value) => value.to_string(),
            Meaning::Literal(index) => {
                let literal = &self.recording.literals[index as usize];
                if literal.kind != LiteralKind::Str {
                    return literal.text.to_string();
                }
                let quoted = Text::from(&*literal.text).repr().to_string_lossy().to_string();
                if literal.is_cut { format!("{}…", &quoted[..quoted.len() - 1]) } else { quoted }
            }
            Meaning::Object(object) => self.object(object, depth),
        }
    }

    fn object(&self, object: u32, depth: usize) -> String {
        let record = self.record(object);
        let id = self.id(Datum::object(object));
        match record.kind {
            ObjectKind::List
            | ObjectKind::Tuple
            | ObjectKind::Set
            | ObjectKind::Frozenset
            | ObjectKind::Dict => self.container(object, depth),
            ObjectKind::Class => {
                let name = record.label.split('(').next().unwrap_or_default();
                format!("class {name}")
            }
            ObjectKind::Instance => self.instance(object, depth),
            ObjectKind::Method => self.method(object),
            ObjectKind::Cell => {
                let content = self.parts(object).first().copied().unwrap_or(Datum::ABSENT);
                format!("cell of {}", self.nested(content, depth))
            }
            ObjectKind::Other if &*record.class == "module" => format!("module {}", record.label),
            _ if !record.label.is_empty() && record.kind != ObjectKind::Generator => record.label.to_string(),
            _ => id.unwrap_or_else(|| record.class.to_string()),
        }
    }

    fn method(&self, object: u32) -> String {
        let parts = self.parts(object);
        let (Some(function), Some(instance)) = (parts.first(), parts.get(1)) else {
            return "method".to_owned();
        };
        let function = self.describe(*function, 1);
        let function = function.split('(').next().unwrap_or_default();
        format!("{function} bound to {}", self.nested(*instance, DEPTH))
    }

    /// A value inside another: by its number where it is an object with an identity of its own.
    fn nested(&self, datum: Datum, depth: usize) -> String {
        if depth >= 1
            && let Some(id) = self.id(datum)
        {
            return id;
        }
        clip(&self.describe(datum, depth + 1), 40)
    }

    fn container(&self, object: u32, depth: usize) -> String {
        let record = self.record(object);
        let parts = self.parts(object);
        let (open, close) = match record.kind {
            ObjectKind::List => ("[", "]"),
            ObjectKind::Tuple => ("(", ")"),
            ObjectKind::Frozenset => ("frozenset({", "})"),
            _ => ("{", "}"),
        };
        let is_set = matches!(record.kind, ObjectKind::Set | ObjectKind::Frozenset);
        if parts.is_empty() && is_set {
            return format!("{}()", record.class);
        }
        if depth > DEPTH && !parts.is_empty() {
            return format!("{open}…{close}");
        }
        let mut shown = if record.kind == ObjectKind::Dict {
            self.pairs(parts, depth, |moment, key| moment.nested(key, depth), ": ")
        } else {
            parts.iter().take(PARTS).map(|part| self.nested(*part, depth)).collect()
        };
        let width = if record.kind == ObjectKind::Dict { 2 } else { 1 };
        let length = self.length(object).unwrap_or(parts.len() / width);
        if length > PARTS {
            shown.push(format!("… {} more", length - PARTS));
        }
        let comma = if record.kind == ObjectKind::Tuple && length == 1 { "," } else { "" };
        format!("{open}{}{comma}{close}", shown.join(", "))
    }

    fn pairs(
        &self,
        parts: &[Datum],
        depth: usize,
        name: impl Fn(&Self, Datum) -> String,
        between: &str,
    ) -> Vec<String> {
        let pairs = parts.chunks_exact(2).take(PARTS);
        pairs.map(|pair| format!("{}{between}{}", name(self, pair[0]), self.nested(pair[1], depth))).collect()
    }

    /// An instance: its attributes, and the items of one derived from a container.
    fn instance(&self, object: u32, depth: usize) -> String {
        let record = self.record(object);
        if !record.label.is_empty() {
            return record.label.to_string();
        }
        if depth > 0
            && let Some(id) = self.id(Datum::object(object))
        {
            return id;
        }
        let (attributes, items) = self.attributes(object);
        let mut shown = self.pairs(attributes, 1, |moment, name| moment.text(name).to_owned(), "=");
        if attributes.len() / 2 > PARTS {
            shown.push(format!("… {} more", attributes.len() / 2 - PARTS));
        }
        if !items.is_empty() {
            let items: Vec<String> = items.iter().take(PARTS).map(|item| self.nested(*item, 1)).collect();
            shown.insert(0, format!("[{}]", items.join(", ")));
        }
        format!("{}({})", record.class, shown.join(", "))
    }

    /// The names of a namespace that the program made.
    pub fn namespace(&self, object: u32) -> Vec<Variable> {
        let parts = self.parts(object).chunks_exact(2);
        parts
            .map(|pair| (self.text(pair[0]), pair[1]))
            .filter(|(name, _)| !(name.is_empty() || name.starts_with("__") && name.ends_with("__")))
            .map(|(name, value)| Variable {
                name: name.to_owned(),
                kept: None,
                value: Some(self.view(value)),
            })
            .collect()
    }

    /// The names of a frame with their values; nothing for a frame that is no more.
    pub fn variables(&self, frame: u32) -> Vec<Variable> {
        let record = &self.recording.frames[frame as usize];
        if let Some(namespace) = record.namespace {
            return self.namespace(namespace);
        }
        let Some(state) = self.state.frames.get(&frame) else { return Vec::new() };
        let code = self.recording.code_of(frame);
        let variables = code.variables.iter().zip(&state.variables);
        variables
            .map(|(variable, value)| {
                let content = self.content(*value);
                let in_cell = variable.in_cell && content != *value;
                let kept = if variable.is_free { Some("free") } else { in_cell.then_some("cell") };
                let value = (!content.is_absent()).then(|| self.view(content));
                Variable { name: variable.name.to_string(), kept: kept.map(str::to_owned), value }
            })
            .collect()
    }

    /// The global names that a frame sees.
    pub fn globals(&self, frame: u32) -> Vec<Variable> {
        self.namespace(self.recording.frames[frame as usize].globals)
    }

    /// Whether a frame is that of a function.
    pub fn is_function(&self, frame: u32) -> bool {
        matches!(self.recording.code_of(frame).kind, CodeKind::Function | CodeKind::Generator)
    }
}

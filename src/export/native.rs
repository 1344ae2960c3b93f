//! A recording as JSON, in the format that `docs/RECORDING.md` describes.

mod notes;

use super::svg;
use crate::exhibit::{Card, Exhibit};
use crate::recording::thread::DOINGS;
use crate::recording::{
    Change, CodeKind, Datum, Ending, Grain, LiteralKind, Meaning, ObjectKind, Recording, StepKind,
};
use std::fmt::Write;

/// The version of the format. It changes when a reader of the one before would misread it.
pub const VERSION: u32 = 1;

/// Integers beyond this are written as literals: a reader may have floats for all numbers.
const LARGEST: i64 = 1 << 50;

/// The names of the kinds of steps, by number.
pub const STEPS: [&str; 9] =
    ["statement", "expression", "call", "return", "yield", "resume", "raise", "unwind", "end"];

/// The names of the kinds of objects, by number.
pub const OBJECTS: [&str; 12] = [
    "list",
    "tuple",
    "set",
    "frozenset",
    "dict",
    "instance",
    "class",
    "function",
    "method",
    "generator",
    "cell",
    "other",
];

/// The names of the kinds of literals, by number.
pub const LITERALS: [&str; 5] = ["str", "float", "int", "complex", "bytes"];

fn step_kind(kind: StepKind) -> usize {
    match kind {
        StepKind::Statement => 0,
        StepKind::Expression => 1,
        StepKind::Call => 2,
        StepKind::Return => 3,
        StepKind::Yield => 4,
        StepKind::Resume => 5,
        StepKind::Raise => 6,
        StepKind::Unwind => 7,
        StepKind::End => 8,
    }
}

fn object_kind(kind: ObjectKind) -> usize {
    match kind {
        ObjectKind::List => 0,
        ObjectKind::Tuple => 1,
        ObjectKind::Set => 2,
        ObjectKind::Frozenset => 3,
        ObjectKind::Dict => 4,
        ObjectKind::Instance => 5,
        ObjectKind::Class => 6,
        ObjectKind::Function => 7,
        ObjectKind::Method => 8,
        ObjectKind::Generator => 9,
        ObjectKind::Cell => 10,
        ObjectKind::Other => 11,
    }
}

fn literal_kind(kind: LiteralKind) -> usize {
    match kind {
        LiteralKind::Str => 0,
        LiteralKind::Float => 1,
        LiteralKind::Int => 2,
        LiteralKind::Complex => 3,
        LiteralKind::Bytes => 4,
    }
}

/// A text as a JSON string.
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

struct Writer<'r> {
    recording: &'r Recording,
    json: String,
    /// Integers too large for a reader's numbers, written as literals behind the recording's own.
    large: Vec<i64>,
}

impl Writer<'_> {
    /// Appends formatted text.
    fn add(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.json.write_fmt(text);
    }

    /// `"name":[…]`, with what `item` writes for each.
    fn list<T>(&mut self, name: &str, items: &[T], mut item: impl FnMut(&mut Self, &T)) {
        self.add(format_args!(",\n\"{name}\":["));
        for (index, one) in items.iter().enumerate() {
            if index > 0 {
                self.json.push(',');
            }
            item(self, one);
        }
        self.json.push(']');
    }

    /// A value as the number `4n + k`.
    fn datum(&mut self, datum: Datum) -> u64 {
        match datum.meaning() {
            Meaning::Int(value) if value.abs() > LARGEST => {
                let index = self.recording.literals.len() + self.large.len();
                self.large.push(value);
                (index as u64) << 2 | 3
            }
            _ => datum.word(),
        }
    }

    fn signed(&mut self, datum: Datum) -> i64 {
        self.datum(datum) as i64
    }

    fn change(&mut self, change: Change) {
        match change {
            Change::Enter(frame) => self.add(format_args!("[0,{frame}]")),
            Change::Leave(frame) => self.add(format_args!("[1,{frame}]")),
            Change::Sleep(frame) => self.add(format_args!("[2,{frame}]")),
            Change::Wake(frame) => self.add(format_args!("[3,{frame}]")),
            Change::Bind { frame, variable, value } => {
                let value = self.signed(value);
                self.add(format_args!("[4,{frame},{variable},{value}]"));
            }
            Change::Make(object) => self.add(format_args!("[5,{object}]")),
            Change::Free(object) => self.add(format_args!("[6,{object}]")),
            Change::Put { object, part, value } => {
                let value = self.signed(value);
                self.add(format_args!("[7,{object},{part},{value}]"));
            }
            Change::Splice { object, at, removed, first, inserted } => {
                self.add(format_args!("[8,{object},{at},{removed},["));
                for index in 0..inserted {
                    let value = self.signed(self.recording.data[(first + index) as usize]);
                    let comma = if index > 0 { "," } else { "" };
                    self.add(format_args!("{comma}{value}"));
                }
                self.json.push_str("]]");
            }
            Change::Length(object, length) => self.add(format_args!("[9,{object},{length}]")),
            Change::Count(object, count) => self.add(format_args!("[10,{object},{count}]")),
            Change::Switch(thread) => self.add(format_args!("[11,{thread}]")),
            Change::Does(thread, doing) => {
                let (doing, other) = doing.numbers();
                let other = optional(other);
                self.add(format_args!("[12,{thread},{doing},{other}]"));
            }
        }
    }
}

fn optional(index: Option<u32>) -> i64 {
    index.map_or(-1, i64::from)
}

fn flag(yes: bool) -> u8 {
    u8::from(yes)
}

/// The columns of a view's text.
const COLUMNS: usize = 90;

/// How a reader of the JSON sees the views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Views {
    /// As data, and as text.
    Data,
    /// As pictures where there are any, else as text.
    Pictures,
}

fn card(card: &Card, views: Views) -> serde_json::Value {
    let mut written = serde_json::json!({
        "kind": card.view.kind(),
        "title": card.title,
        "step": card.step,
        "text": card.view.text(COLUMNS),
    });
    match views {
        Views::Data => written["view"] = serde_json::json!(card.view),
        Views::Pictures => {
            if let Some(picture) = svg::within_page(&card.view, &card.title) {
                written["svg"] = picture.into();
            }
        }
    }
    written
}

/// The recording as JSON, with what is shown beside it.
pub fn json(recording: &Recording, exhibit: &Exhibit, views: Views) -> String {
    let mut writer = Writer { recording, json: String::new(), large: Vec::new() };
    let grain = match recording.grain {
        Grain::Statement => "statement",
        Grain::Expression => "expression",
    };
    let (ending, told) = match &recording.ending {
        Ending::Running => ("running", ""),
        Ending::Finished => ("finished", ""),
        Ending::Uncaught(text) => ("uncaught", text.as_str()),
        Ending::Limit(text) => ("limit", text.as_str()),
    };
    writer.add(format_args!(
        "{{\"format\":\"vivarium-recording\",\"version\":{VERSION},\"grain\":\"{grain}\",\"ending\":[\"{ending}\",{}],",
        quoted(told)
    ));
    writer.add(format_args!(
        "\n\"kinds\":{{\"steps\":{},\"objects\":{},\"literals\":{},\"notes\":{},\"mismatches\":{},\"doings\":{}}}",
        serde_json::json!(STEPS),
        serde_json::json!(OBJECTS),
        serde_json::json!(LITERALS),
        serde_json::json!(notes::NOTES),
        serde_json::json!(notes::MISMATCHES),
        serde_json::json!(DOINGS)
    ));
    tables(&mut writer);
    steps(&mut writer);
    writer.list("changes", &recording.changes, |writer, change| writer.change(*change));
    notes::write(&mut writer);
    writer.add(format_args!(",\n\"threads\":{}", serde_json::json!(recording.threads)));
    writer.add(format_args!(",\n\"tasks\":{}", serde_json::json!(recording.tasks)));
    writer.list("turns", &recording.turns, |writer, turn| {
        writer.add(format_args!("[{},{},{}]", turn.step, optional(turn.task), flag(turn.in_loop)));
    });
    writer.add(format_args!(",\n\"processes\":{}", serde_json::json!(recording.processes)));
    let literals = recording.literals.iter();
    let mut literals: Vec<String> = literals
        .map(|literal| {
            let (kind, text) = (literal_kind(literal.kind), quoted(&literal.text));
            format!("[{kind},{text},{}]", flag(literal.is_cut))
        })
        .collect();
    literals.extend(writer.large.iter().map(|value| format!("[2,\"{value}\",0]")));
    writer.list("literals", &literals, |writer, literal| writer.json.push_str(literal));
    let output = String::from_utf8_lossy(&recording.output).into_owned();
    writer.add(format_args!(",\n\"output\":{}", quoted(&output)));
    let cards: Vec<serde_json::Value> = exhibit.cards.iter().map(|one| card(one, views)).collect();
    let views = serde_json::json!({ "cards": cards, "timelines": exhibit.timelines, "stops": exhibit.stops });
    writer.add(format_args!(",\n\"views\":{views}}}\n"));
    writer.json
}

fn tables(writer: &mut Writer<'_>) {
    let recording = writer.recording;
    writer.list("sources", &recording.sources, |writer, source| {
        writer.add(format_args!("[{},{}]", quoted(&source.name), quoted(&source.text)));
    });
    writer.list("codes", &recording.codes, |writer, code| {
        let kind = match code.kind {
            CodeKind::Module => "module",
            CodeKind::Class => "class",
            CodeKind::Function => "function",
            CodeKind::Generator => "generator",
        };
        writer.add(format_args!("[{},\"{kind}\",{},{},[", quoted(&code.name), code.source, code.parameters));
        for (index, variable) in code.variables.iter().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            let (in_cell, is_free) = (flag(variable.in_cell), flag(variable.is_free));
            writer.add(format_args!("{comma}[{},{in_cell},{is_free}]", quoted(&variable.name)));
        }
        writer.json.push_str("]]");
    });
    writer.list("frames", &recording.frames, |writer, frame| {
        let (function, namespace) = (optional(frame.function), optional(frame.namespace));
        writer.add(format_args!("[{},{},{function},{namespace},{}]", frame.code, frame.depth, frame.globals));
    });
    writer.list("objects", &recording.objects, |writer, object| {
        writer.add(format_args!(
            "[{},{},{},{},{},{}]",
            object_kind(object.kind),
            object.number,
            quoted(&object.class),
            quoted(&object.label),
            optional(object.frame),
            flag(object.is_immortal)
        ));
    });
}

fn steps(writer: &mut Writer<'_>) {
    let recording = writer.recording;
    let mut bytes = 0;
    let mut units = 0;
    writer.list("steps", &recording.steps, |writer, step| {
        let source = recording.source_of(step.frame);
        let ((line, start), (last, end)) = (source.place(step.start), source.place(step.end));
        // A reader counts what was printed in the units of its strings.
        let printed = &recording.output[bytes..step.output as usize];
        units += String::from_utf8_lossy(printed).encode_utf16().count();
        bytes = step.output as usize;
        let value = writer.signed(step.value);
        writer.add(format_args!(
            "[{},{},{},{},{line},{start},{last},{end},{value},{},{units}]",
            step_kind(step.kind),
            step.frame,
            step.depth,
            step.line,
            step.changes
        ));
    });
}

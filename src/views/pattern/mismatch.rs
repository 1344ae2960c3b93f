//! The words for a part of a pattern that does not fit.

use crate::recording::note::Mismatch;
use crate::recording::{Datum, Meaning, Moment, ObjectKind};
use crate::views::noted::told;
use crate::views::text::count;

/// Why a part does not fit.
pub fn why(moment: &Moment<'_>, mismatch: Mismatch<Datum>) -> String {
    let told = |datum| told(moment, datum);
    match mismatch {
        Mismatch::NoSequence(value) => match moment.class(value).as_str() {
            class @ ("str" | "bytes" | "bytearray") => {
                format!("not a sequence: {} (a {class})", told(value))
            }
            _ => format!("not a sequence: {}", told(value)),
        },
        Mismatch::NoMapping(value) => format!("not a mapping: {}", told(value)),
        Mismatch::Length { found, wanted, is_open, .. } => {
            let least = if is_open { "at least " } else { "" };
            format!("{}, the pattern wants {least}{wanted}", count(found, "item"))
        }
        Mismatch::TooFewEntries { found, wanted, .. } => {
            let found = if found == 1 { "1 entry".to_owned() } else { format!("{found} entries") };
            format!("{found}, the pattern wants {}", count(wanted, "key"))
        }
        Mismatch::NoKey { key, .. } => format!("no key {}", told(key)),
        Mismatch::Unequal { value, wanted } => format!("{} != {}", told(value), told(wanted)),
        Mismatch::NotTheSame { value, wanted } => format!("{} is not {}", told(value), told(wanted)),
        Mismatch::NoInstance { value, class } => format!("{} is no {}", told(value), name(moment, class)),
        Mismatch::NoAttribute { value, name } => {
            format!("{} has no attribute '{}'", told(value), moment.text(name))
        }
    }
}

/// Why a guard that has this value refuses a case.
pub fn refusal(moment: &Moment<'_>, guard: &str, value: Datum) -> String {
    match value.meaning() {
        Meaning::Singleton("False") => format!("the guard {guard} is False"),
        _ => format!("the guard {guard} is {}, which counts as false", moment.brief(value, 40)),
    }
}

fn name(moment: &Moment<'_>, class: Datum) -> String {
    match class.as_object().map(|object| moment.record(object)) {
        Some(record) if record.kind == ObjectKind::Class => {
            record.label.split('(').next().unwrap_or_default().to_owned()
        }
        _ => told(moment, class),
    }
}

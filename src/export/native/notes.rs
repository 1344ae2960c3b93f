//! The notes of a recording as JSON: what `match` statements and comprehensions did within.

use super::{Writer, flag};
use crate::recording::Datum;
use crate::recording::note::{Mismatch, Note};

/// The names of the kinds of notes, by number.
pub const NOTES: [&str; 13] = [
    "subject",
    "try",
    "mismatch",
    "alternative",
    "fits",
    "bind",
    "test",
    "raised",
    "begin",
    "turn",
    "add",
    "end",
    "update",
];

/// The names of the reasons for which a part of a pattern does not fit, by number.
pub const MISMATCHES: [&str; 9] = [
    "no sequence",
    "no mapping",
    "length",
    "too few entries",
    "no key",
    "unequal",
    "not the same",
    "no instance",
    "no attribute",
];

/// Writes the notes.
pub fn write(writer: &mut Writer<'_>) {
    let recording = writer.recording;
    writer.list("notes", &recording.notes, |writer, note| {
        let source = recording.source_of(note.frame);
        let ((line, start), (last, end)) = (source.place(note.start), source.place(note.end));
        let (kind, told) = contents(writer, note.note);
        writer.add(format_args!(
            "[{kind},{},{},{},{line},{start},{last},{end}",
            note.step, note.changes, note.frame
        ));
        for number in told {
            writer.add(format_args!(",{number}"));
        }
        writer.json.push(']');
    });
}

/// The number of a note's kind, and what follows its place.
fn contents(writer: &mut Writer<'_>, note: Note<Datum>) -> (usize, Vec<i64>) {
    match note {
        Note::Subject(value) => (0, vec![writer.signed(value)]),
        Note::Try => (1, Vec::new()),
        Note::Mismatch(mismatch) => (2, reason(writer, mismatch)),
        Note::Alternative => (3, Vec::new()),
        Note::Fits => (4, Vec::new()),
        Note::Bind { name, value } => (5, vec![writer.signed(name), writer.signed(value)]),
        Note::Test { value, is_true } => (6, vec![writer.signed(value), flag(is_true).into()]),
        Note::Raised(exception) => (7, vec![writer.signed(exception)]),
        Note::Begin => (8, Vec::new()),
        Note::Turn => (9, Vec::new()),
        Note::Add { key, value, is_new } => {
            let key = writer.signed(key.unwrap_or(Datum::ABSENT));
            (10, vec![writer.signed(value), key, flag(is_new).into()])
        }
        Note::End => (11, Vec::new()),
        Note::Update { container, key, old, new } => {
            (12, [container, key, old, new].map(|value| writer.signed(value)).to_vec())
        }
    }
}

/// The number of a reason, and what follows it.
fn reason(writer: &mut Writer<'_>, mismatch: Mismatch<Datum>) -> Vec<i64> {
    match mismatch {
        Mismatch::NoSequence(value) => vec![0, writer.signed(value)],
        Mismatch::NoMapping(value) => vec![1, writer.signed(value)],
        Mismatch::Length { value, found, wanted, is_open } => {
            vec![2, writer.signed(value), found as i64, wanted as i64, flag(is_open).into()]
        }
        Mismatch::TooFewEntries { value, found, wanted } => {
            vec![3, writer.signed(value), found as i64, wanted as i64]
        }
        Mismatch::NoKey { value, key } => vec![4, writer.signed(value), writer.signed(key)],
        Mismatch::Unequal { value, wanted } => vec![5, writer.signed(value), writer.signed(wanted)],
        Mismatch::NotTheSame { value, wanted } => vec![6, writer.signed(value), writer.signed(wanted)],
        Mismatch::NoInstance { value, class } => vec![7, writer.signed(value), writer.signed(class)],
        Mismatch::NoAttribute { value, name } => vec![8, writer.signed(value), writer.signed(name)],
    }
}

//! `reader`: rows from lines.

use super::dialect::{self, Dialect, Quoting};
use super::{error, limit};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::text::TextBuilder;
use crate::types::definition::{Definition, GetSet};
use crate::types::none::none;
use crate::types::str::Str;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{float, int, list, object as object_type, str};
use std::cell::Cell;

/// A reader.
pub struct Reader {
    lines: ValueCell,
    dialect: ValueCell,
    line_number: Cell<i64>,
}

/// The type of readers.
pub static CLASS: StaticType =
    StaticType::built_in::<Reader>("_csv.reader", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Reader {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.lines.trace(tracer);
        self.dialect.trace(tracer);
    }
}

/// `reader(lines, dialect='excel', **changes)`.
///
/// # Errors
/// As for [`dialect::make`]; `TypeError` when there are no lines.
pub fn new(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let (lines, base) = super::writer::file_and_dialect(vm, arguments)?;
    let lines = vm.iter(lines)?;
    let dialect = dialect::make(vm, base, arguments.keywords)?;
    Ok(object::new(Reader {
        lines: ValueCell::new(lines),
        dialect: ValueCell::new(dialect),
        line_number: Cell::new(0),
    }))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    StartRecord,
    StartField,
    Escaped,
    InField,
    InQuoted,
    EscapeInQuoted,
    QuoteInQuoted,
    LineEnd,
    AfterEscapedLineEnd,
}

/// A row under construction.
struct Row<'a> {
    dialect: &'a Dialect,
    state: State,
    field: TextBuilder,
    unquoted: bool,
    fields: Vec<Value>,
}

const NEW_LINE: u32 = 10;
const RETURN: u32 = 13;

impl Row<'_> {
    fn save(&mut self, vm: &mut Vm) -> Outcome<()> {
        let text = std::mem::take(&mut self.field).finish();
        let quoting = self.dialect.quoting;
        let field =
            if self.unquoted && text.is_empty() && matches!(quoting, Quoting::NotNull | Quoting::Strings) {
                none()
            } else {
                let text = str::new(text);
                let numeric = matches!(quoting, Quoting::NonNumeric | Quoting::Strings);
                if self.unquoted && numeric && !text.payload::<Str>().text().is_empty() {
                    vm.call(&float::CLASS.value(), &[text])?
                } else {
                    text
                }
            };
        self.fields.push(field);
        Ok(())
    }

    fn add(&mut self, vm: &mut Vm, character: u32) -> Outcome<()> {
        let limit = limit().get();
        if self.field.char_len() as i64 >= limit {
            return Err(error(vm, format!("field larger than field limit ({limit})")));
        }
        self.field.push_code_point(character);
        Ok(())
    }

    /// Saves the field and goes on behind the end of a line.
    fn end(&mut self, vm: &mut Vm, character: Option<u32>) -> Outcome<()> {
        self.save(vm)?;
        self.state = if character.is_none() { State::StartRecord } else { State::LineEnd };
        Ok(())
    }

    fn next_field(&mut self, vm: &mut Vm) -> Outcome<()> {
        self.save(vm)?;
        self.state = State::StartField;
        Ok(())
    }

    /// Takes the next character, or the end of the line's text.
    fn take(&mut self, vm: &mut Vm, character: Option<u32>) -> Outcome<()> {
        let dialect = self.dialect;
        let quotes = dialect.quoting != Quoting::None && character.is_some() && character == dialect.quote;
        let escapes = character.is_some() && character == dialect.escape;
        let line_end = matches!(character, None | Some(NEW_LINE | RETURN));
        match self.state {
            State::StartRecord => match character {
                None => (),
                Some(NEW_LINE | RETURN) => self.state = State::LineEnd,
                _ => {
                    self.state = State::StartField;
                    return self.take(vm, character);
                }
            },
            State::StartField => {
                self.unquoted = true;
                if line_end {
                    self.end(vm, character)?;
                } else if quotes {
                    self.unquoted = false;
                    self.state = State::InQuoted;
                } else if escapes {
                    self.state = State::Escaped;
                } else if character == Some(32) && dialect.skip_space {
                } else if character == Some(dialect.delimiter) {
                    self.next_field(vm)?;
                } else if let Some(character) = character {
                    self.add(vm, character)?;
                    self.state = State::InField;
                }
            }
            State::Escaped => {
                self.add(vm, character.unwrap_or(NEW_LINE))?;
                let end = matches!(character, Some(NEW_LINE | RETURN));
                self.state = if end { State::AfterEscapedLineEnd } else { State::InField };
            }
            State::AfterEscapedLineEnd if character.is_none() => (),
            State::AfterEscapedLineEnd | State::InField => {
                if line_end {
                    self.end(vm, character)?;
                } else if escapes {
                    self.state = State::Escaped;
                } else if character == Some(dialect.delimiter) {
                    self.next_field(vm)?;
                } else if let Some(character) = character {
                    self.add(vm, character)?;
                    self.state = State::InField;
                }
            }
            State::InQuoted => match character {
                None => (),
                _ if escapes => self.state = State::EscapeInQuoted,
                _ if quotes => {
                    self.state = if dialect.double_quote { State::QuoteInQuoted } else { State::InField };
                }
                Some(character) => self.add(vm, character)?,
            },
            State::EscapeInQuoted => {
                self.add(vm, character.unwrap_or(NEW_LINE))?;
                self.state = State::InQuoted;
            }
            State::QuoteInQuoted => self.after_quote(vm, character, quotes, line_end)?,
            State::LineEnd => match character {
                None => self.state = State::StartRecord,
                Some(NEW_LINE | RETURN) => (),
                Some(_) => {
                    let message = "new-line character seen in unquoted field - do you need to open the file with \
                                   newline=''?";
                    return Err(error(vm, message));
                }
            },
        }
        Ok(())
    }

    fn after_quote(
        &mut self,
        vm: &mut Vm,
        character: Option<u32>,
        quotes: bool,
        line_end: bool,
    ) -> Outcome<()> {
        if line_end {
            return self.end(vm, character);
        }
        let Some(character) = character else { return Ok(()) };
        if quotes {
            self.add(vm, character)?;
            self.state = State::InQuoted;
        } else if character == self.dialect.delimiter {
            self.next_field(vm)?;
        } else if !self.dialect.strict {
            self.add(vm, character)?;
            self.state = State::InField;
        } else {
            let shown = |point: u32| char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER);
            let (wanted, quote) = (shown(self.dialect.delimiter), shown(self.dialect.quote.unwrap_or(0)));
            return Err(error(vm, format!("'{wanted}' expected after '{quote}'")));
        }
        Ok(())
    }
}

fn next(vm: &mut Vm, this: &Value) -> Outcome<Option<Value>> {
    let reader = this.payload::<Reader>();
    let (lines, dialect) =
        (reader.lines.get().unwrap_or_else(none), reader.dialect.get().unwrap_or_else(none));
    let mut row = Row {
        dialect: dialect.payload(),
        state: State::StartRecord,
        field: TextBuilder::new(),
        unquoted: false,
        fields: Vec::new(),
    };
    loop {
        let Some(line) = vm.next(&lines)? else {
            if row.field.is_empty() && row.state != State::InQuoted {
                return Ok(None);
            }
            if row.dialect.strict {
                return Err(error(vm, "unexpected end of data"));
            }
            row.save(vm)?;
            break;
        };
        let Some(text) = line.downcast::<Str>() else {
            let given = line.class().name();
            let message = format!(
                "iterator should return strings, not {given} (the file should be opened in text mode)"
            );
            return Err(error(vm, message));
        };
        reader.line_number.set(reader.line_number.get() + 1);
        for character in text.text().code_points() {
            row.take(vm, Some(character))?;
        }
        row.take(vm, None)?;
        if row.state == State::StartRecord {
            break;
        }
    }
    Ok(Some(list::new(row.fields)))
}

fn iter(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.clone())
}

/// The type of readers, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "CSV reader\n\nReader objects are responsible for reading and parsing tabular data\nin CSV format.\n",
    ),
    methods: &[],
    attributes: &[
        GetSet {
            name: "dialect",
            get: |_, this| Ok(this.payload::<Reader>().dialect.get().unwrap_or_else(none)),
            set: None,
            doc: "",
        },
        GetSet {
            name: "line_num",
            get: |_, this| Ok(int::new(this.payload::<Reader>().line_number.get())),
            set: None,
            doc: "",
        },
    ],
    slots: |slots| {
        slots.iter.set(Some(iter));
        slots.next.set(Some(next));
    },
};

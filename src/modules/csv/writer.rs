//! `writer`: lines from rows.

use super::dialect::{self, Dialect, Quoting};
use super::error;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value, ValueCell};
use crate::text::TextBuilder;
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::none::{is_none, none};
use crate::types::str::{self, Str, intern};
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{exception, object as object_type};

/// A writer.
pub struct Writer {
    /// The `write` of the file.
    write: ValueCell,
    dialect: ValueCell,
}

/// The type of writers.
pub static CLASS: StaticType =
    StaticType::built_in::<Writer>("_csv.writer", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for Writer {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.write.trace(tracer);
        self.dialect.trace(tracer);
    }
}

/// The first argument and the dialect, if one is given.
///
/// # Errors
/// `TypeError` for another number of arguments.
pub fn file_and_dialect<'a>(
    vm: &mut Vm,
    arguments: &Arguments<'a>,
) -> Outcome<(&'a Value, Option<&'a Value>)> {
    match arguments.positional {
        [file] => Ok((file, None)),
        [file, dialect] => Ok((file, Some(dialect))),
        [] => Err(vm.type_error(" expected at least 1 argument, got 0")),
        more => {
            let given = more.len();
            Err(vm.type_error(format!(" expected at most 2 arguments, got {given}")))
        }
    }
}

/// `writer(file, dialect='excel', **changes)`.
///
/// # Errors
/// As for [`dialect::make`]; `TypeError` for a file that cannot be written to.
pub fn new(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let (file, base) = file_and_dialect(vm, arguments)?;
    let dialect = dialect::make(vm, base, arguments.keywords)?;
    let write = vm.find_attribute(file, &intern("write"))?;
    match write.filter(|write| write.class().slots.call.get().is_some()) {
        Some(write) => {
            Ok(object::new(Writer { write: ValueCell::new(write), dialect: ValueCell::new(dialect) }))
        }
        None => Err(vm.type_error("argument 1 must have a \"write\" method")),
    }
}

/// A line under construction.
struct Line<'a> {
    dialect: &'a Dialect,
    text: TextBuilder,
    fields: usize,
}

impl Line<'_> {
    /// Appends a field; `None` for one without text.
    fn append(&mut self, vm: &mut Vm, field: Option<&Value>, mut quoted: bool) -> Outcome<()> {
        let dialect = self.dialect;
        let characters: Vec<u32> =
            field.map_or_else(Vec::new, |field| field.payload::<Str>().text().code_points().collect());
        let mut written = Vec::with_capacity(characters.len() + 2);
        for &character in &characters {
            let (quote, escape) = (dialect.quote == Some(character), dialect.escape == Some(character));
            let special = character == dialect.delimiter
                || quote
                || escape
                || matches!(character, 10 | 13)
                || dialect.line_end.contains(&character);
            if special {
                let mut escaped = dialect.quoting == Quoting::None;
                if !escaped {
                    if quote {
                        if dialect.double_quote {
                            written.push(character);
                        } else {
                            escaped = true;
                        }
                    } else if escape {
                        escaped = true;
                    }
                    quoted |= !escaped;
                }
                if escaped {
                    match dialect.escape {
                        Some(escape) => written.push(escape),
                        None => return Err(error(vm, "need to escape, but no escapechar set")),
                    }
                }
            }
            written.push(character);
        }
        if characters.is_empty() && dialect.delimiter == 32 && dialect.skip_space {
            let null = field.is_none() && matches!(dialect.quoting, Quoting::Strings | Quoting::NotNull);
            if dialect.quoting == Quoting::None || null {
                let message =
                    "empty field must be quoted if delimiter is a space and skipinitialspace is true";
                return Err(error(vm, message));
            }
            quoted = true;
        }
        if self.fields > 0 {
            self.text.push_code_point(dialect.delimiter);
        }
        let quote = dialect.quote.filter(|_| quoted);
        for character in quote.into_iter().chain(written).chain(quote) {
            self.text.push_code_point(character);
        }
        self.fields += 1;
        Ok(())
    }
}

fn is_number(value: &Value) -> bool {
    let slots = &value.class().slots;
    slots.index.get().is_some() || slots.int.get().is_some() || slots.float.get().is_some()
}

fn write_row(vm: &mut Vm, this: &Value, row: &Value) -> Outcome {
    let writer = this.payload::<Writer>();
    let dialect = writer.dialect.get().unwrap_or_else(none);
    let iterator = match vm.iter(row) {
        Ok(iterator) => iterator,
        Err(raised) => {
            drop(vm.catch(raised, &exception::TYPE_ERROR)?);
            let given = row.class().name();
            return Err(error(vm, format!("iterable expected, not {given}")));
        }
    };
    let mut line = Line { dialect: dialect.payload(), text: TextBuilder::new(), fields: 0 };
    let quoting = line.dialect.quoting;
    let mut null = false;
    while let Some(field) = vm.next(&iterator)? {
        let quoted = match quoting {
            Quoting::NonNumeric => !is_number(&field),
            Quoting::All => true,
            Quoting::Strings => field.has::<Str>(),
            Quoting::NotNull => !is_none(&field),
            Quoting::Minimal | Quoting::None => false,
        };
        null = is_none(&field);
        if null {
            line.append(vm, None, quoted)?;
        } else if field.has::<Str>() {
            line.append(vm, Some(&field), quoted)?;
        } else {
            let text = vm.str(&field)?;
            line.append(vm, Some(&text), quoted)?;
        }
    }
    if line.fields > 0 && line.text.is_empty() {
        let null = null && matches!(quoting, Quoting::Strings | Quoting::NotNull);
        if quoting == Quoting::None || null {
            return Err(error(vm, "single empty field record must be quoted"));
        }
        line.fields = 0;
        line.append(vm, None, true)?;
    }
    for character in &line.dialect.line_end {
        line.text.push_code_point(*character);
    }
    let write = writer.write.get().unwrap_or_else(none);
    vm.call(&write, &[str::new(line.text.finish())])
}

fn write_rows(vm: &mut Vm, this: &Value, rows: &Value) -> Outcome {
    vm.for_each(rows, |vm, row| write_row(vm, this, &row).map(drop))?;
    Ok(none())
}

/// The type of writers, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "CSV writer\n\nWriter objects are responsible for generating tabular data\nin CSV format from sequence input.\n",
    ),
    methods: &[
        Method::new(
            "writerow",
            Native::One(write_row),
            "writerow(iterable)\n\nConstruct and write a CSV record from an iterable of fields.  Non-string\nelements \
             will be converted to string.",
        ),
        Method::new(
            "writerows",
            Native::One(write_rows),
            "writerows(iterable of iterables)\n\nConstruct and write a series of iterables to a csv file.  \
             Non-string\nelements will be converted to string.",
        ),
    ],
    attributes: &[GetSet {
        name: "dialect",
        get: |_, this| Ok(this.payload::<Writer>().dialect.get().unwrap_or_else(none)),
        set: None,
        doc: "",
    }],
    slots: |_| (),
};

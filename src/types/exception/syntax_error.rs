//! `SyntaxError`.

use super::{Exception, Parts, base, field, fields};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::text::TextBuilder;
use crate::types::int::Int;
use crate::types::str::{self, Str};

fn init(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    base::init(vm, this, arguments)?;
    let data = this.payload::<Exception>();
    if let Some(message) = arguments.positional.first() {
        data.set_field(fields::SYNTAX_MESSAGE, Some(message.clone()));
    }
    let [_, details] = arguments.positional else { return Ok(()) };
    let details = vm.collect(details)?;
    if details.len() < 4 || details.len() > 7 {
        let (quantity, bound) = if details.len() < 4 { ("at least", 4) } else { ("at most", 7) };
        let given = details.len();
        return Err(vm.type_error(format!("function takes {quantity} {bound} arguments ({given} given)")));
    }
    for (index, value) in [
        fields::SYNTAX_FILENAME,
        fields::LINENO,
        fields::OFFSET,
        fields::TEXT,
        fields::END_LINENO,
        fields::END_OFFSET,
        fields::METADATA,
    ]
    .into_iter()
    .zip(&details)
    {
        data.set_field(index, Some(value.clone()));
    }
    if details.len() == 5 {
        return Err(vm.type_error("end_offset must be provided when end_lineno is provided"));
    }
    Ok(())
}

fn to_str(vm: &mut Vm, this: &Value) -> Outcome {
    let data = this.payload::<Exception>();
    let message = super::or_none(data.field(fields::SYNTAX_MESSAGE));
    let filename = data.field(fields::SYNTAX_FILENAME).filter(|name| name.has::<Str>());
    let line = data.field(fields::LINENO).filter(|line| line.is_exact::<Int>());
    let place = match (filename, line) {
        (None, None) => return vm.str(&message),
        (Some(filename), None) => base_name(&str::to_string(&filename)).to_owned(),
        (None, Some(line)) => format!("line {}", vm.str_text(&line)?.to_string_lossy()),
        (Some(filename), Some(line)) => {
            let line = vm.str_text(&line)?.to_string_lossy();
            format!("{}, line {line}", base_name(&str::to_string(&filename)))
        }
    };
    let mut text = TextBuilder::new();
    text.push_text(&vm.str_text(&message)?);
    text.push_str(&format!(" ({place})"));
    Ok(str::new(text.finish()))
}

fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// What `SyntaxError` adds.
pub const PARTS: Parts = Parts {
    methods: &[],
    attributes: &[
        field!("msg", fields::SYNTAX_MESSAGE, "exception msg"),
        field!("filename", fields::SYNTAX_FILENAME, "exception filename"),
        field!("lineno", fields::LINENO, "exception lineno"),
        field!("offset", fields::OFFSET, "exception offset"),
        field!("text", fields::TEXT, "exception text"),
        field!("end_lineno", fields::END_LINENO, "exception end lineno"),
        field!("end_offset", fields::END_OFFSET, "exception end offset"),
        field!("_metadata", fields::METADATA, "exception private metadata"),
        field!("print_file_and_line", fields::PRINT_FILE_AND_LINE, "exception print_file_and_line"),
    ],
    slots: |slots| {
        slots.init.set(Some(init));
        slots.str.set(Some(to_str));
    },
};

//! `sub` and `subn`.

use super::match_object;
use super::pattern::Pattern;
use super::subject::{Search, Subject};
use super::template::{self, Template};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::none::is_none;
use crate::types::str::Str;
use crate::types::{bytes, int, str, tuple};

/// What stands in place of a match.
enum Replacement {
    Literal(Value),
    Template(Value),
    Function(Value),
}

fn replacement(vm: &mut Vm, pattern: &Value, given: &Value) -> Outcome<Replacement> {
    if given.class().slots.call.get().is_some() {
        return Ok(Replacement::Function(given.clone()));
    }
    if Subject::of(given).is_some_and(|text| !text.has_backslash()) {
        return Ok(Replacement::Literal(given.clone()));
    }
    let parsed = template::parse(vm, pattern, given)?;
    Ok(match parsed.exact::<Template>() {
        Some(template) if template.is_literal() => Replacement::Literal(template.literal()),
        Some(_) => Replacement::Template(parsed),
        None => Replacement::Function(parsed),
    })
}

/// Appends what replaces a match, which must be text or bytes as the subject is.
fn append(vm: &mut Vm, target: &mut Vec<u8>, item: &Value, is_bytes: bool) -> Outcome<()> {
    if !is_bytes && !item.has::<Str>() {
        let given = item.class().name();
        return Err(vm.type_error(format!("sequence item 0: expected str instance, {given} found")));
    }
    if is_bytes && bytes::view(item).is_none() {
        let given = item.class().name();
        return Err(vm.type_error(format!("sequence item 0: expected a bytes-like object, {given} found")));
    }
    template::append(target, item);
    Ok(())
}

fn replaced(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>, function: &str) -> Outcome<(Value, i64)> {
    let [given, string, most] = arguments.bind(vm, function, ["repl", "string", "count"], 0, 0, 2)?;
    let (Some(given), Some(string)) = (given, string) else { unreachable!("required") };
    let most = most.map_or(Ok(0), |most| vm.size(&most))? as i64;
    let pattern = this.payload::<Pattern>();
    let replacement = replacement(vm, this, &given)?;
    let subject = pattern.subject(vm, &string)?;
    let mut search = Search::new(&pattern.code, &subject, 0, subject.len());
    let (mut target, mut last, mut count) = (Vec::new(), 0, 0);
    while most == 0 || count < most {
        let start = search.start;
        if !search.find_next() {
            break;
        }
        vm.check_interrupts()?;
        subject.append_to(&mut target, last, search.span.0);
        match &replacement {
            Replacement::Literal(literal) => append(vm, &mut target, literal, subject.is_bytes())?,
            Replacement::Template(parsed) => {
                let groups = pattern.groups;
                let span = |group: usize| (group <= groups).then(|| search.group(group));
                parsed.payload::<Template>().append_to(vm, &subject, &mut target, span)?;
            }
            Replacement::Function(function) => {
                let found = match_object::new(this, &string, &search, start);
                let item = vm.call(function, &[found])?;
                if !is_none(&item) {
                    append(vm, &mut target, &item, subject.is_bytes())?;
                }
            }
        }
        last = search.span.1;
        count += 1;
    }
    if count == 0 {
        return Ok((subject.slice(0, subject.len()), 0));
    }
    subject.append_to(&mut target, last, subject.len());
    if target.is_empty() && !subject.is_bytes() {
        return Ok((str::new(""), count));
    }
    Ok((template::finished(target, subject.is_bytes()), count))
}

/// `Pattern.sub(repl, string, count=0)`.
///
/// # Errors
/// `TypeError` for wrong arguments; whatever the replacement raises.
pub fn sub(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    replaced(vm, this, arguments, "sub").map(|(text, _)| text)
}

/// `Pattern.subn(repl, string, count=0)`.
///
/// # Errors
/// As for [`sub`].
pub fn subn(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let (text, count) = replaced(vm, this, arguments, "subn")?;
    Ok(tuple::of([text, int::new(count)]))
}

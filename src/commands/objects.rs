//! The commands that look at one object, or two.

use super::evaluate::Scope;
use super::{Answer, named, snapshot, usage};
use crate::eval::{Outcome, Vm};
use crate::types::type_::TypeObject;
use crate::views;
use crate::views::view::View;
use vivarium_syntax::{Mode, parse};

/// `%why`: what keeps an object alive.
///
/// # Errors
/// Whatever is raised when what is asked about is evaluated.
pub fn retention(vm: &mut Vm, scope: &Scope, arguments: &str) -> Outcome<Answer> {
    if arguments.is_empty() {
        return Ok(usage("why"));
    }
    let object = named(vm, scope, arguments)?;
    let snapshot = snapshot(vm, scope);
    let view = views::retention::retention(vm, arguments, &object, 1, snapshot.as_ref());
    Ok(View::Why(view).into())
}

/// `%closure`: what wraps a function, and what its cells hold.
///
/// # Errors
/// Whatever is raised when what is asked about is evaluated.
pub fn closure(vm: &mut Vm, scope: &Scope, arguments: &str) -> Outcome<Answer> {
    if arguments.is_empty() {
        return Ok(usage("closure"));
    }
    let object = named(vm, scope, arguments)?;
    Ok(match views::closure::look(vm, arguments, &object) {
        Some(view) => View::Closure(view).into(),
        None => format!("{arguments} is no function but {}\n", views::value::brief(vm, &object, 50)).into(),
    })
}

/// `%dataclass`: its fields, and the methods made for it.
///
/// # Errors
/// Whatever is raised when what is asked about is evaluated.
pub fn dataclass(vm: &mut Vm, scope: &Scope, arguments: &str) -> Outcome<Answer> {
    if arguments.is_empty() {
        return Ok(usage("dataclass"));
    }
    let object = named(vm, scope, arguments)?;
    let class = if object.has::<TypeObject>() { object } else { object.class_value() };
    Ok(match views::dataclass::look(vm, &class) {
        Some(view) => View::Dataclass(view).into(),
        None => format!("{} is no dataclass.\n", class.payload::<TypeObject>().short_name()).into(),
    })
}

/// `%compare`: which parts two objects share.
///
/// # Errors
/// Whatever is raised when what is asked about is evaluated.
pub fn compare(vm: &mut Vm, scope: &Scope, arguments: &str) -> Outcome<Answer> {
    let Some((left, right)) = two_expressions(arguments) else { return Ok(usage("compare")) };
    let (one, other) = (named(vm, scope, left)?, named(vm, scope, right)?);
    let view = views::sharing::compare(vm, left, right, &one, &other);
    Ok(View::Copy(view).into())
}

/// Two expressions, with a comma or a space between them.
fn two_expressions(text: &str) -> Option<(&str, &str)> {
    let is_one = |part: &str| !part.trim().is_empty() && parse(part.trim(), Mode::Eval).is_ok();
    let breaks = text.char_indices().filter(|(_, character)| *character == ',' || character.is_whitespace());
    let mut splits = breaks.map(|(at, character)| (&text[..at], &text[at + character.len_utf8()..]));
    splits
        .find(|(left, right)| is_one(left) && is_one(right))
        .map(|(left, right)| (left.trim(), right.trim()))
}

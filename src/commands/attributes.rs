//! `%attr`: reads the question, `object.name`, `object.name = value` or `del object.name`.

use super::evaluate::{self, Scope};
use super::{Answer, named, usage};
use crate::eval::{Outcome, Vm};
use crate::views::attribute_lookup::{self, store};
use crate::views::view::View;
use vivarium_syntax::ast::{Expr, ExprKind, Mod, Span, StmtKind};
use vivarium_syntax::{Mode, parse};

/// What is asked of an attribute.
enum Asked<'a> {
    Get,
    Set(&'a str),
    Delete,
}

/// Where an attribute is looked for, and who takes a new value.
///
/// # Errors
/// Whatever the object or the value raises when it is evaluated.
pub fn show(vm: &mut Vm, scope: &Scope, arguments: &str) -> Outcome<Answer> {
    let Some((object, name, asked)) = question(arguments) else { return Ok(usage("attr")) };
    let object = object.as_str();
    let value = named(vm, scope, object)?;
    let view = match asked {
        Asked::Get => attribute_lookup::get(vm, object, &value, &name),
        Asked::Delete => store::store(vm, object, &value, &name, None),
        Asked::Set(text) => {
            let given = evaluate::expression(vm, scope, text)?;
            store::store(vm, object, &value, &name, Some(&given))
        }
    };
    Ok(View::Attribute(view).into())
}

/// The object, the name, and what is done.
fn question(text: &str) -> Option<(String, String, Asked<'_>)> {
    let Ok(Mod::Module(body)) = parse(&format!("{text}\n"), Mode::Exec) else { return None };
    let [statement] = &body[..] else { return None };
    let (target, asked) = match &statement.kind {
        StmtKind::Expr { value } => (&**value, Asked::Get),
        StmtKind::Assign { targets, value } => {
            let [target] = &targets[..] else { return None };
            (target, Asked::Set(written(text, value.span)?))
        }
        StmtKind::Delete { targets } => {
            let [target] = &targets[..] else { return None };
            (target, Asked::Delete)
        }
        _ => return None,
    };
    let Expr { kind: ExprKind::Attribute { value, attr, .. }, .. } = target else { return None };
    let object = written(text, value.span)?;
    // The span of an expression leaves out the parentheses round it.
    let is_enclosed = text.get(value.span.end as usize..)?.trim_start().starts_with(')');
    let object = if is_enclosed { format!("({object})") } else { object.to_owned() };
    Some((object, attr.to_string(), asked))
}

fn written(text: &str, span: Span) -> Option<&str> {
    text.get(span.start as usize..span.end as usize)
}

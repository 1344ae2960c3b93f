//! `%call`: evaluates the arguments of a call that is not made.

use super::evaluate::{self, Scope};
use super::{Answer, named, usage};
use crate::eval::call::nodes::{add_keyword, call_name, spread_mapping};
use crate::eval::display::not_spreadable;
use crate::eval::{Outcome, Vm};
use crate::heap::{Name, Value};
use crate::types::sequence_iterator::is_iterable;
use crate::types::str::{intern, to_string};
use crate::views::binding::{self, Given, GivenKeyword};
use crate::views::view::View;
use vivarium_syntax::ast::{self, ExprKind, Mod, Span};
use vivarium_syntax::{Mode, parse};

/// Which argument of a call goes to which parameter.
///
/// # Errors
/// Whatever the callable or an argument raises when it is evaluated; `TypeError` for what cannot be
/// unpacked.
pub fn show(vm: &mut Vm, scope: &Scope, arguments: &str) -> Outcome<Answer> {
    let Ok(Mod::Expression(expression)) = parse(arguments, Mode::Eval) else { return Ok(usage("call")) };
    let ExprKind::Call { func, args, keywords } = &expression.kind else { return Ok(usage("call")) };
    let Some(callee) = written(arguments, func.span) else { return Ok(usage("call")) };
    let callable = named(vm, scope, callee)?;
    let mut reader = Reader { vm, scope, text: arguments, callable: &callable };
    let positional = reader.positional(args)?;
    let keywords = reader.keywords(keywords)?;
    let view = binding::bind(vm, arguments, callee, &callable, positional, keywords);
    Ok(View::Call(view).into())
}

fn written(text: &str, span: Span) -> Option<&str> {
    text.get(span.start as usize..span.end as usize)
}

/// Evaluates arguments one by one, each with its text.
struct Reader<'r> {
    vm: &'r mut Vm,
    scope: &'r Scope,
    text: &'r str,
    callable: &'r Value,
}

impl Reader<'_> {
    fn value(&mut self, span: Span) -> Outcome<(String, Value)> {
        let text = written(self.text, span).unwrap_or_default().to_owned();
        // A generator expression that is the only argument needs no parentheses of its own.
        let value = evaluate::expression(self.vm, self.scope, &format!("({text})"))?;
        Ok((text, value))
    }

    fn positional(&mut self, args: &[ast::Expr]) -> Outcome<Vec<Given>> {
        let mut given = Vec::new();
        for argument in args {
            let ExprKind::Starred { value, .. } = &argument.kind else {
                let (origin, value) = self.value(argument.span)?;
                given.push(Given { origin, value: Some(value) });
                continue;
            };
            let (text, iterable) = self.value(value.span)?;
            if !is_iterable(&iterable) {
                // Several positional arguments are a list first, as in a call that is made.
                let taker = match args.len() {
                    1 => format!("{} argument", call_name(self.vm, self.callable)?),
                    _ => "Value".to_owned(),
                };
                return Err(not_spreadable(self.vm, &taker, &iterable));
            }
            let items = self.vm.collect(&iterable)?.into_iter().enumerate();
            given.extend(items.map(|(place, value)| Given {
                origin: format!("item {place} of *{text}"),
                value: Some(value),
            }));
        }
        Ok(given)
    }

    fn keywords(&mut self, keywords: &[ast::Keyword]) -> Outcome<Vec<GivenKeyword>> {
        let mut all: Vec<(Name, Value)> = Vec::new();
        let mut origins = Vec::new();
        let mut foreign = Vec::new();
        for keyword in keywords {
            let (text, value) = self.value(keyword.value.span)?;
            match &keyword.arg {
                Some(name) => {
                    add_keyword(self.vm, self.callable, &mut all, intern(name), value)?;
                    origins.push(format!("{name}={text}"));
                }
                None => {
                    spread_mapping(self.vm, self.callable, &value, &mut all, &mut foreign)?;
                    let new = all.iter().skip(origins.len()).map(|(name, _)| to_string(name.value()));
                    let new: Vec<String> = new.map(|name| format!("'{name}' of **{text}")).collect();
                    origins.extend(new);
                }
            }
        }
        if !foreign.is_empty() {
            return Err(self.vm.type_error("keywords must be strings"));
        }
        let keywords = all.into_iter().zip(origins);
        Ok(keywords
            .map(|((name, value), origin)| GivenKeyword { name, given: Given { origin, value: Some(value) } })
            .collect())
    }
}

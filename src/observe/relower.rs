//! Lowering a function a second time: with nodes that report each step, or to list its nodes.

use crate::code::hoist;
use crate::code::symbols::SymbolTable;
use crate::eval::lower::{Listed, Lowered, Options, Reports, lower_all, lower_listed};
use crate::eval::node::Body;
use crate::eval::source::Source;
use crate::types::code::Code;
use std::rc::Rc;
use vivarium_syntax::{Mode, ast};

/// The body of `code` with nodes that report; nothing where its text cannot be read again. It is
/// kept: asking again is cheap.
pub fn observed_body(code: &Code, reports: Reports) -> Option<Rc<Body>> {
    let known = code.observed.borrow().iter().find(|(known, _)| *known == reports).cloned();
    if let Some((_, body)) = known {
        return Some(body);
    }
    let options = Options { reports: Some(reports), ..code.options };
    let codes = again(code, options, lower_all)?;
    let same = codes.iter().find(|other| is_same(code, other))?;
    let body = same.body.borrow().clone();
    code.observed.borrow_mut().push((reports, body.clone()));
    Some(body)
}

/// The nodes of `code`'s tree; nothing where its text cannot be read again.
pub fn nodes(code: &Code) -> Option<Vec<Listed>> {
    let listed = again(code, code.options, lower_listed)?;
    listed.into_iter().find(|(other, _)| is_same(code, other)).map(|(_, nodes)| nodes)
}

fn is_same(code: &Code, other: &Code) -> bool {
    other.span == code.span && other.name == code.name
}

/// Lowers the program that `code` is part of once more.
fn again<T>(
    code: &Code,
    options: Options,
    lower: impl FnOnce(&ast::Mod, &SymbolTable, Rc<Source>, Options) -> Lowered<T>,
) -> Option<T> {
    let mut module = match &code.source.tree {
        Some(tree) => (**tree).clone(),
        None => {
            let known = code.source.mode.get();
            let likely = [Mode::Exec, Mode::Single, Mode::Eval];
            let mut modes = known.into_iter().chain(likely);
            modes.find_map(|mode| vivarium_syntax::parse(&code.source.text, mode).ok())?
        }
    };
    let mut table = SymbolTable::build(&module, options.symbols()).ok()?;
    if hoist::rewrite(&mut module) {
        table = SymbolTable::build(&module, options.symbols()).ok()?;
    }
    lower(&module, &table, code.source.clone(), options).ok()
}

//! Lowering a function a second time, with nodes that report each step.

use crate::code::hoist;
use crate::code::symbols::SymbolTable;
use crate::eval::lower::{Options, lower_all};
use crate::eval::node::Body;
use crate::types::code::Code;
use std::rc::Rc;
use vivarium_syntax::Mode;

/// The body of `code` with nodes that report, calls of built-in functions among them if
/// `native_calls` is set; nothing where its text cannot be read again. It is
/// kept: asking again is cheap.
pub fn observed_body(code: &Code, native_calls: bool) -> Option<Rc<Body>> {
    let known = code.observed.borrow()[usize::from(native_calls)].clone();
    if known.is_some() {
        return known;
    }
    let options = Options { observed: true, native_calls, ..code.options };
    let mut module = match &code.source.tree {
        Some(tree) => (**tree).clone(),
        None => [Mode::Exec, Mode::Single, Mode::Eval]
            .into_iter()
            .find_map(|mode| vivarium_syntax::parse(&code.source.text, mode).ok())?,
    };
    let mut table = SymbolTable::build(&module, options.symbols()).ok()?;
    if hoist::rewrite(&mut module) {
        table = SymbolTable::build(&module, options.symbols()).ok()?;
    }
    let codes = lower_all(&module, &table, code.source.clone(), options).ok()?;
    let same = codes.iter().find(|other| other.span == code.span && other.name == code.name)?;
    let body = same.body.borrow().clone();
    code.observed.borrow_mut()[usize::from(native_calls)] = Some(body.clone());
    Some(body)
}

//! The algorithms on text and numbers give what CPython gives: `cases.tsv` holds its answers, one to a line, as
//! operation, arguments and result, each as `repr` shows it.

mod format;
mod literal;
mod number;
mod text;

use literal::{Argument, parse_argument};

/// What an operation gives, as CPython would show it; `None` if it is not known here.
fn answer(operation: &str, arguments: &[Argument]) -> Option<String> {
    text::answer_str(operation, arguments)
        .or_else(|| text::answer_bytes(operation, arguments))
        .or_else(|| number::answer_int(operation, arguments))
        .or_else(|| number::answer_float(operation, arguments))
        .or_else(|| format::answer(operation, arguments))
}

#[test]
fn every_case_gives_what_cpython_gives() {
    let mut wrong = Vec::new();
    for line in include_str!("cases.tsv").lines() {
        let mut columns: Vec<&str> = line.split('\t').collect();
        let expected = columns.pop().expect("a result");
        let arguments: Vec<Argument> = columns[1..].iter().map(|literal| parse_argument(literal)).collect();
        let given = answer(columns[0], &arguments);
        if given.as_deref() != Some(expected) {
            wrong.push(format!("{line}\n    gave {given:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong answers:\n{}", wrong.len(), wrong.join("\n"));
}

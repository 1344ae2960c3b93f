//! `from __future__ import …` (reference, section 7.11.1).

use super::Checked;
use crate::ast::{Constant, ExprKind, Stmt, StmtKind};
use crate::error::{End, Fault};

/// The features that can be asked for.
const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// Checks the future statements at the head of a module, and that there are none after it.
pub(super) fn check(body: &[Stmt]) -> Checked {
    let mut at_head = true;
    for (index, statement) in body.iter().enumerate() {
        let StmtKind::ImportFrom { module: Some(module), names, level: 0 } = &statement.kind else {
            at_head &= index == 0 && is_docstring(statement);
            continue;
        };
        if &**module != "__future__" {
            at_head = false;
            continue;
        }
        if !at_head {
            let text = "from __future__ imports must occur at the beginning of the file";
            return Err(Fault::at(statement.span, text));
        }
        for alias in names {
            let name = &*alias.name;
            if FEATURES.contains(&name) {
                continue;
            }
            let text = match name {
                "braces" => "not a chance".to_owned(),
                _ => format!("future feature {name} is not defined"),
            };
            let mut fault = Fault::at(statement.span, text);
            fault.end = End::After(0);
            return Err(fault);
        }
    }
    Ok(())
}

fn is_docstring(statement: &Stmt) -> bool {
    let StmtKind::Expr { value } = &statement.kind else { return false };
    matches!(value.kind, ExprKind::Constant { value: Constant::Str(_), .. })
}

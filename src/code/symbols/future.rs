//! `from __future__ import …`: which features a program asks for, and the errors in asking.

use super::super::SyntaxError;
use vivarium_syntax::ast::{Alias, Constant, ExprKind, Mod, Span, Stmt, StmtKind};

/// What the statements at the head of the program ask for.
pub(super) struct Future {
    /// `annotations` is among the features.
    pub annotations: bool,
    /// How many statements of the body belong to the head, where such imports may stand.
    pub head: usize,
}

/// Reads the head of a program: a docstring and the imports from `__future__`.
pub(super) fn read(module: &Mod) -> Result<Future, SyntaxError> {
    let mut future = Future { annotations: false, head: 0 };
    let body = match module {
        Mod::Module(body) | Mod::Interactive(body) => body,
        Mod::Expression(_) => return Ok(future),
    };
    for (index, statement) in body.iter().enumerate() {
        if let Some(names) = future_import(statement) {
            for name in names {
                check_feature(name, statement)?;
                future.annotations |= &*name.name == "annotations";
            }
        } else if !(index == 0 && is_docstring(statement)) {
            break;
        }
        future.head = index + 1;
    }
    Ok(future)
}

/// The names which a statement imports from `__future__`, if it does.
pub(super) fn future_import(statement: &Stmt) -> Option<&[Alias]> {
    match &statement.kind {
        StmtKind::ImportFrom { module: Some(module), names, level: 0 } if &**module == "__future__" => {
            Some(names)
        }
        _ => None,
    }
}

/// Whether a statement is only a string.
pub(super) fn is_docstring(statement: &Stmt) -> bool {
    matches!(&statement.kind, StmtKind::Expr { value }
        if matches!(value.kind, ExprKind::Constant { value: Constant::Str(_), .. }))
}

fn check_feature(name: &Alias, statement: &Stmt) -> Result<(), SyntaxError> {
    let start = Span::new(statement.span.start, statement.span.start);
    match &*name.name {
        "nested_scopes" | "generators" | "division" | "absolute_import" | "with_statement"
        | "print_function" | "unicode_literals" | "barry_as_FLUFL" | "generator_stop" | "annotations" => {
            Ok(())
        }
        "braces" => Err(SyntaxError::new("not a chance", start)),
        feature => {
            let shown: String = feature.chars().take(100).collect();
            Err(SyntaxError::new(format!("future feature {shown} is not defined"), start))
        }
    }
}

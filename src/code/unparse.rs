//! From a syntax tree back to source text, in the words and with the brackets of `ast.unparse`.
//!
//! - [`expression`]: expressions, bracketed by precedence
//! - [`statement`]: statements and patterns
//! - [`constant`]: literals, and f- and t-strings
//!
//! Names of temporaries, which no program can write, are shown as names that it could: `.t0` as `_t0`.

mod constant;
mod expression;
mod statement;
#[cfg(test)]
mod tests;

use vivarium_syntax::ast::{Expr, Mod, Stmt};

/// The source text of a program.
pub fn module(module: &Mod) -> String {
    let mut writer = Writer::default();
    match module {
        Mod::Module(body) | Mod::Interactive(body) => writer.documented_body(body),
        Mod::Expression(expression) => writer.expression(expression, Precedence::Test),
    }
    writer.text
}

/// The source text of statements.
pub fn statements(body: &[Stmt]) -> String {
    let mut writer = Writer::default();
    writer.body(body);
    writer.text
}

/// The source text of one expression, as in the annotations of a program with
/// `from __future__ import annotations`.
pub fn expression(expression: &Expr) -> String {
    let mut writer = Writer::default();
    writer.expression(expression, Precedence::Test);
    writer.text
}

/// How tightly an expression's place binds: an expression that binds less is bracketed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Precedence {
    NamedExpression,
    Tuple,
    Yield,
    Test,
    Or,
    And,
    Not,
    Comparison,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Arithmetic,
    Term,
    Factor,
    Power,
    Await,
    Atom,
}

impl Precedence {
    const ALL: [Precedence; 18] = [
        Precedence::NamedExpression,
        Precedence::Tuple,
        Precedence::Yield,
        Precedence::Test,
        Precedence::Or,
        Precedence::And,
        Precedence::Not,
        Precedence::Comparison,
        Precedence::BitOr,
        Precedence::BitXor,
        Precedence::BitAnd,
        Precedence::Shift,
        Precedence::Arithmetic,
        Precedence::Term,
        Precedence::Factor,
        Precedence::Power,
        Precedence::Await,
        Precedence::Atom,
    ];

    /// The next tighter one.
    fn tighter(self) -> Precedence {
        Self::ALL[(self as usize + 1).min(Self::ALL.len() - 1)]
    }
}

/// The text so far.
#[derive(Default)]
struct Writer {
    text: String,
    indent: usize,
}

impl Writer {
    fn write(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A name; a temporary's under a name which Python can read.
    fn name(&mut self, name: &str) {
        if name.starts_with('.') {
            let readable = name.chars().map(|c| if c.is_alphanumeric() { c } else { '_' });
            self.text.extend(readable);
        } else {
            self.write(name);
        }
    }

    /// Begins a line.
    fn line(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.write("\n");
        }
        for _ in 0..self.indent {
            self.write("    ");
        }
        self.write(text);
    }

    /// Writes the items with a comma between any two.
    fn separated<T>(&mut self, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Self, T)) {
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                self.write(", ");
            }
            write(self, item);
        }
    }

    /// Writes in brackets if `needed`.
    fn bracketed(&mut self, needed: bool, write: impl FnOnce(&mut Self)) {
        if needed {
            self.write("(");
        }
        write(self);
        if needed {
            self.write(")");
        }
    }
}

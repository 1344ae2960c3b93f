//! `with` (reference, 8.5).

use super::lower::{Lowered, Lowerer};
use super::node::BoxStmt;
use crate::code::SyntaxError;
use vivarium_syntax::ast::{self, Span};

/// Lowers it.
pub fn lower(_: &mut Lowerer<'_>, _: &[ast::WithItem], _: &[ast::Stmt], _: Span) -> Lowered<BoxStmt> {
    Err(SyntaxError::new("not built yet", Span::default()))
}

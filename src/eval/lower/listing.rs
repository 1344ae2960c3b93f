//! The nodes that lowering makes, listed for people to read: what `dis` shows.

use super::{Lowered, Lowerer};
use crate::eval::node::{BoxStmt, BoxTarget};
use crate::eval::operators::Place;
use vivarium_syntax::ast::{self, Span};

/// A node of the executable tree.
#[derive(Clone, Debug)]
pub struct Listed {
    /// How many listed nodes it is part of.
    pub depth: u32,
    /// Its name, with the kinds of operands that it is made for; of several nodes that stand for one
    /// statement, all.
    pub kind: String,
    /// Where it stands in the source.
    pub span: Span,
}

/// The nodes of one unit so far, and how deep in them the lowering is.
#[derive(Default)]
pub(super) struct Listing {
    pub(super) nodes: Vec<Listed>,
    depth: u32,
}

impl Lowerer<'_> {
    /// Lowers one node and lists it before the nodes that are part of it.
    fn list<T>(
        &mut self,
        span: Span,
        lower: impl FnOnce(&mut Self) -> Lowered<T>,
        kind: impl FnOnce(&T) -> String,
    ) -> Lowered<T> {
        let index = self.frame.listing.nodes.len();
        let depth = self.frame.listing.depth;
        self.frame.listing.nodes.push(Listed { depth, kind: String::new(), span });
        self.frame.listing.depth += 1;
        let lowered = lower(self)?;
        self.frame.listing.depth = depth;
        self.frame.listing.nodes[index].kind = kind(&lowered);
        Ok(lowered)
    }

    pub(super) fn listed_operand(&mut self, expr: &ast::Expr) -> Lowered<Place> {
        self.list(
            expr.span,
            |lowerer| lowerer.plain_operand(expr),
            |place| match place {
                Place::Local(_) => "Local".to_owned(),
                Place::Constant(_) => "Constant".to_owned(),
                Place::Other(node) => simple(node.kind()),
            },
        )
    }

    pub(super) fn listed_stmt(&mut self, stmt: &ast::Stmt) -> Lowered<Vec<BoxStmt>> {
        self.list(
            stmt.span,
            |lowerer| lowerer.plain_stmt(stmt),
            |statements| statements.iter().map(|node| simple(node.kind())).collect::<Vec<_>>().join(", "),
        )
    }

    pub(super) fn listed_target(&mut self, target: &ast::Expr) -> Lowered<BoxTarget> {
        self.list(
            target.span,
            |lowerer| crate::eval::target::lower(lowerer, target),
            |node| simple(node.kind()),
        )
    }
}

/// The name of a type without the paths in it.
fn simple(name: &str) -> String {
    let mut shown = String::new();
    for part in name.split_inclusive(['<', '>', ',', ' ', '[', ']', ';']) {
        shown.push_str(part.rsplit("::").next().unwrap_or(part));
    }
    shown.replace("Box<dyn Expr>", "any")
}

#[cfg(test)]
mod tests {
    use super::simple;

    #[test]
    fn paths_are_left_out() {
        assert_eq!(simple("a::b::Call<1>"), "Call<1>");
        let long = "a::Compare<b::Less, c::Local, alloc::boxed::Box<dyn a::node::Expr>>";
        assert_eq!(simple(long), "Compare<Less, Local, any>");
    }
}

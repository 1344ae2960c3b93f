//! What the diagnosis knows of an expression: its kind and its range.

use super::Diagnosis;
use crate::ast::Span;

/// The number of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NodeId(pub u32);

/// An expression.
pub(super) struct Node {
    pub span: Span,
    pub kind: Kind,
}

/// Which expression it is, as far as messages tell them apart.
pub(super) enum Kind {
    Name,
    Literal,
    True,
    False,
    None,
    Ellipsis,
    FormattedString,
    TemplateString,
    Attribute,
    Subscript,
    Call,
    Starred(NodeId),
    List(Vec<NodeId>),
    Tuple(Vec<NodeId>),
    Dict,
    Set,
    ListComprehension,
    SetComprehension,
    DictComprehension,
    Generator,
    Lambda,
    Yield,
    Await,
    /// The left operand, and whether the first operator is `in`.
    Comparison(NodeId, bool),
    Conditional,
    Named,
    /// Any other operator.
    Operation,
    /// Something that is no expression.
    Other,
}

impl Kind {
    /// What messages call it.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Name => "name",
            Kind::Literal => "literal",
            Kind::True => "True",
            Kind::False => "False",
            Kind::None => "None",
            Kind::Ellipsis => "ellipsis",
            Kind::FormattedString => "f-string expression",
            Kind::TemplateString => "t-string expression",
            Kind::Attribute => "attribute",
            Kind::Subscript => "subscript",
            Kind::Call => "function call",
            Kind::Starred(_) => "starred",
            Kind::List(_) => "list",
            Kind::Tuple(_) => "tuple",
            Kind::Dict => "dict literal",
            Kind::Set => "set display",
            Kind::ListComprehension => "list comprehension",
            Kind::SetComprehension => "set comprehension",
            Kind::DictComprehension => "dict comprehension",
            Kind::Generator => "generator expression",
            Kind::Lambda => "lambda",
            Kind::Yield => "yield expression",
            Kind::Await => "await expression",
            Kind::Comparison(..) => "comparison",
            Kind::Conditional => "conditional expression",
            Kind::Named => "named expression",
            Kind::Operation | Kind::Other => "expression",
        }
    }
}

/// What an expression is wanted as.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Wanted {
    Assigned,
    Deleted,
    /// The target of a `for`, which may have been read as the comparison `target in …`.
    Looped,
}

impl Diagnosis<'_> {
    /// The part of an expression that cannot be a target.
    fn invalid_target(&self, id: NodeId, wanted: Wanted) -> Option<NodeId> {
        match &self.get(id).kind {
            Kind::List(items) | Kind::Tuple(items) => {
                items.iter().find_map(|&item| self.invalid_target(item, wanted))
            }
            Kind::Starred(_) if wanted == Wanted::Deleted => Some(id),
            Kind::Starred(value) => self.invalid_target(*value, wanted),
            Kind::Comparison(left, is_in) if wanted == Wanted::Looped => {
                if *is_in {
                    self.invalid_target(*left, wanted)
                } else {
                    None
                }
            }
            Kind::Name | Kind::Subscript | Kind::Attribute => None,
            _ => Some(id),
        }
    }

    /// The error of an expression that cannot be a target, if it has a part that cannot.
    pub(super) fn raise_invalid_target<T>(&self, id: NodeId, wanted: Wanted) -> super::Outcome<T> {
        let Some(found) = self.invalid_target(id, wanted) else { return Ok(None) };
        let verb = if wanted == Wanted::Deleted { "delete" } else { "assign to" };
        self.raise_node(found, format!("cannot {verb} {}", self.name_of(found)))
    }
}

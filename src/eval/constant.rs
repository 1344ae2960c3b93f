//! Constants.

use super::node::Expr;
use super::operators::Operand;
use super::raise::Outcome;
use super::vm::Vm;
use crate::heap::Value;
use crate::text::Text;
use crate::types::{bool_, bytes, complex, float, int, none, str};
use vivarium_syntax::ast::{self, Span};

/// A constant of the source.
pub struct Constant {
    /// The object, made once.
    pub value: Value,
    /// Where it stands.
    pub span: Span,
}

impl Expr for Constant {
    fn eval(&self, _: &mut Vm) -> Outcome {
        Ok(self.value.clone())
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl Operand for Constant {
    const PEEKS: bool = true;

    #[inline(always)]
    fn peek<'a>(&'a self, _: &'a Vm) -> Option<&'a Value> {
        Some(&self.value)
    }

    #[inline(always)]
    fn value(&self, _: &mut Vm) -> Outcome {
        Ok(self.value.clone())
    }
}

/// The object of a constant. Strings that look like identifiers are interned, as CPython does.
pub fn object(constant: &ast::Constant) -> Value {
    match constant {
        ast::Constant::None => none::none(),
        ast::Constant::True => bool_::new(true),
        ast::Constant::False => bool_::new(false),
        ast::Constant::Ellipsis => none::ellipsis(),
        ast::Constant::Int(value) => int::new(*value),
        ast::Constant::BigInt(value) => int::from_big((**value).clone()),
        ast::Constant::Float(value) => float::new(*value),
        ast::Constant::Complex(imaginary) => complex::new(0.0, *imaginary),
        ast::Constant::Bytes(value) => bytes::new(value.to_vec()),
        ast::Constant::Str(value) => {
            let text = Text::from_generalized_utf8(value.to_vec()).unwrap_or_default();
            let identifier = text.is_ascii()
                && text.as_bytes().iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
            if identifier { str::intern_text(&text).into_value() } else { str::new(text) }
        }
    }
}

//! Expressions, bracketed where their place binds more tightly than they do.

use super::{Precedence, Writer};
use vivarium_syntax::ast::{
    Arg, Arguments, BoolOp, CmpOp, Comprehension, Constant, Expr, ExprKind, Keyword, Operator, UnaryOp,
};

impl Writer {
    /// An expression in a place that binds as tightly as `place`.
    pub(super) fn expression(&mut self, expression: &Expr, place: Precedence) {
        match &expression.kind {
            ExprKind::BoolOp { op, values } => self.bool_op(*op, values, place),
            ExprKind::NamedExpr { target, value } => {
                self.bracketed(place > Precedence::NamedExpression, |writer| {
                    writer.expression(target, Precedence::Atom);
                    writer.write(" := ");
                    writer.expression(value, Precedence::Atom);
                });
            }
            ExprKind::BinOp { left, op, right } => self.bin_op(left, *op, right, place),
            ExprKind::UnaryOp { op, operand } => {
                let (symbol, own) = match op {
                    UnaryOp::Invert => ("~", Precedence::Factor),
                    UnaryOp::Not => ("not ", Precedence::Not),
                    UnaryOp::UAdd => ("+", Precedence::Factor),
                    UnaryOp::USub => ("-", Precedence::Factor),
                };
                self.bracketed(place > own, |writer| {
                    writer.write(symbol);
                    writer.expression(operand, own);
                });
            }
            ExprKind::Lambda { args, body } => {
                self.bracketed(place > Precedence::Test, |writer| {
                    writer.write("lambda");
                    let before = writer.text.len();
                    writer.write(" ");
                    writer.arguments(args);
                    if writer.text.len() == before + 1 {
                        writer.text.truncate(before);
                    }
                    writer.write(": ");
                    writer.expression(body, Precedence::Test);
                });
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.bracketed(place > Precedence::Test, |writer| {
                    writer.expression(body, Precedence::Or);
                    writer.write(" if ");
                    writer.expression(test, Precedence::Or);
                    writer.write(" else ");
                    writer.expression(orelse, Precedence::Test);
                });
            }
            ExprKind::Dict { keys, values } => self.dict(keys, values),
            // An empty pair of braces would be a dict, and `set` may be another thing here.
            ExprKind::Set { elts } if elts.is_empty() => self.write("{*()}"),
            ExprKind::Set { elts } => self.enclosed("{", elts, "}"),
            ExprKind::List { elts, .. } => self.enclosed("[", elts, "]"),
            ExprKind::Tuple { elts, .. } => {
                self.bracketed(elts.is_empty() || place > Precedence::Tuple, |writer| writer.items(elts));
            }
            ExprKind::ListComp { elt, generators } => self.comprehension("[", elt, None, generators, "]"),
            ExprKind::SetComp { elt, generators } => self.comprehension("{", elt, None, generators, "}"),
            ExprKind::DictComp { key, value, generators } => {
                self.comprehension("{", key, Some(value), generators, "}");
            }
            ExprKind::GeneratorExp { elt, generators } => {
                self.comprehension("(", elt, None, generators, ")");
            }
            ExprKind::Await { value } => self.bracketed(place > Precedence::Await, |writer| {
                writer.write("await ");
                writer.expression(value, Precedence::Atom);
            }),
            ExprKind::Yield { value } => self.bracketed(place > Precedence::Yield, |writer| {
                writer.write("yield");
                if let Some(value) = value {
                    writer.write(" ");
                    writer.expression(value, Precedence::Atom);
                }
            }),
            ExprKind::YieldFrom { value } => self.bracketed(place > Precedence::Yield, |writer| {
                writer.write("yield from ");
                writer.expression(value, Precedence::Atom);
            }),
            ExprKind::Compare { left, ops, comparators } => {
                let operand = Precedence::Comparison.tighter();
                self.bracketed(place > Precedence::Comparison, |writer| {
                    writer.expression(left, operand);
                    for (op, comparator) in ops.iter().zip(comparators) {
                        writer.write(comparison(*op));
                        writer.expression(comparator, operand);
                    }
                });
            }
            ExprKind::Call { func, args, keywords } => {
                self.expression(func, Precedence::Atom);
                self.write("(");
                self.call_arguments(args, keywords);
                self.write(")");
            }
            ExprKind::FormattedValue { .. } => self.joined_str(std::slice::from_ref(expression), 'f'),
            ExprKind::Interpolation { .. } => self.joined_str(std::slice::from_ref(expression), 't'),
            ExprKind::JoinedStr { values } => self.joined_str(values, 'f'),
            ExprKind::TemplateStr { values } => self.joined_str(values, 't'),
            ExprKind::Constant { value, kind } => {
                if kind.is_some() {
                    self.write("u");
                }
                self.constant(value);
            }
            ExprKind::Attribute { value, attr, .. } => {
                self.expression(value, Precedence::Atom);
                // `3.real` would be a broken float.
                let integer = matches!(
                    &value.kind,
                    ExprKind::Constant {
                        value: Constant::Int(_) | Constant::BigInt(_) | Constant::True | Constant::False,
                        ..
                    }
                );
                self.write(if integer { " ." } else { "." });
                self.name(attr);
            }
            ExprKind::Subscript { value, slice, .. } => {
                self.expression(value, Precedence::Atom);
                self.write("[");
                match &slice.kind {
                    ExprKind::Tuple { elts, .. } if !elts.is_empty() => self.items(elts),
                    _ => self.expression(slice, Precedence::Test),
                }
                self.write("]");
            }
            ExprKind::Starred { value, .. } => {
                self.write("*");
                self.expression(value, Precedence::BitOr);
            }
            ExprKind::Name { id, .. } => self.name(id),
            ExprKind::Slice { lower, upper, step } => {
                self.optional(lower.as_deref());
                self.write(":");
                self.optional(upper.as_deref());
                if step.is_some() {
                    self.write(":");
                    self.optional(step.as_deref());
                }
            }
        }
    }

    fn optional(&mut self, expression: Option<&Expr>) {
        if let Some(expression) = expression {
            self.expression(expression, Precedence::Test);
        }
    }

    fn bool_op(&mut self, op: BoolOp, values: &[Expr], place: Precedence) {
        let (symbol, own) = match op {
            BoolOp::And => (" and ", Precedence::And),
            BoolOp::Or => (" or ", Precedence::Or),
        };
        self.bracketed(place > own, |writer| {
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    writer.write(symbol);
                }
                writer.expression(value, own.tighter());
            }
        });
    }

    fn bin_op(&mut self, left: &Expr, op: Operator, right: &Expr, place: Precedence) {
        let own = match op {
            Operator::Add | Operator::Sub => Precedence::Arithmetic,
            Operator::Mult | Operator::MatMult | Operator::Div | Operator::Mod | Operator::FloorDiv => {
                Precedence::Term
            }
            Operator::Pow => Precedence::Power,
            Operator::LShift | Operator::RShift => Precedence::Shift,
            Operator::BitOr => Precedence::BitOr,
            Operator::BitXor => Precedence::BitXor,
            Operator::BitAnd => Precedence::BitAnd,
        };
        let (left_place, right_place) =
            if op == Operator::Pow { (own.tighter(), own) } else { (own, own.tighter()) };
        self.bracketed(place > own, |writer| {
            writer.expression(left, left_place);
            writer.write(" ");
            writer.write(operator(op));
            writer.write(" ");
            writer.expression(right, right_place);
        });
    }

    fn dict(&mut self, keys: &[Option<Expr>], values: &[Expr]) {
        self.write("{");
        self.separated(keys.iter().zip(values), |writer, (key, value)| match key {
            Some(key) => {
                writer.expression(key, Precedence::Test);
                writer.write(": ");
                writer.expression(value, Precedence::Test);
            }
            None => {
                writer.write("**");
                writer.expression(value, Precedence::BitOr);
            }
        });
        self.write("}");
    }

    fn enclosed(&mut self, open: &str, elements: &[Expr], close: &str) {
        self.write(open);
        self.separated(elements, |writer, element| writer.expression(element, Precedence::Test));
        self.write(close);
    }

    /// The elements of a tuple, of which a single one is followed by a comma.
    pub(super) fn items(&mut self, elements: &[Expr]) {
        self.separated(elements, |writer, element| writer.expression(element, Precedence::Test));
        if elements.len() == 1 {
            self.write(",");
        }
    }

    fn comprehension(
        &mut self,
        open: &str,
        element: &Expr,
        value: Option<&Expr>,
        generators: &[Comprehension],
        close: &str,
    ) {
        self.write(open);
        self.expression(element, Precedence::Test);
        if let Some(value) = value {
            self.write(": ");
            self.expression(value, Precedence::Test);
        }
        for generator in generators {
            self.write(if generator.is_async { " async for " } else { " for " });
            self.expression(&generator.target, Precedence::Tuple);
            self.write(" in ");
            self.expression(&generator.iter, Precedence::Or);
            for condition in &generator.ifs {
                self.write(" if ");
                self.expression(condition, Precedence::Or);
            }
        }
        self.write(close);
    }

    /// The arguments of a call, or the bases and keywords of a class.
    pub(super) fn call_arguments(&mut self, args: &[Expr], keywords: &[Keyword]) {
        self.separated(args, |writer, arg| writer.expression(arg, Precedence::Test));
        if !args.is_empty() && !keywords.is_empty() {
            self.write(", ");
        }
        self.separated(keywords, |writer, keyword| {
            match &keyword.arg {
                Some(name) => {
                    writer.name(name);
                    writer.write("=");
                }
                None => writer.write("**"),
            }
            writer.expression(&keyword.value, Precedence::Test);
        });
    }

    /// The parameters of a function.
    pub(super) fn arguments(&mut self, args: &Arguments) {
        let positional: Vec<&Arg> = args.posonlyargs.iter().chain(&args.args).collect();
        let required = positional.len().saturating_sub(args.defaults.len());
        let mut first = true;
        let mut comma = |writer: &mut Self| {
            if !std::mem::take(&mut first) {
                writer.write(", ");
            }
        };
        for (index, arg) in positional.iter().enumerate() {
            comma(self);
            self.arg(arg);
            if let Some(default) = index.checked_sub(required).and_then(|index| args.defaults.get(index)) {
                self.write("=");
                self.expression(default, Precedence::Test);
            }
            if index + 1 == args.posonlyargs.len() {
                self.write(", /");
            }
        }
        if args.vararg.is_some() || !args.kwonlyargs.is_empty() {
            comma(self);
            self.write("*");
            if let Some(vararg) = &args.vararg {
                self.arg(vararg);
            }
        }
        for (arg, default) in args.kwonlyargs.iter().zip(&args.kw_defaults) {
            self.write(", ");
            self.arg(arg);
            if let Some(default) = default {
                self.write("=");
                self.expression(default, Precedence::Test);
            }
        }
        if let Some(kwarg) = &args.kwarg {
            comma(self);
            self.write("**");
            self.arg(kwarg);
        }
    }

    fn arg(&mut self, arg: &Arg) {
        self.name(&arg.arg);
        if let Some(annotation) = &arg.annotation {
            self.write(": ");
            self.expression(annotation, Precedence::Test);
        }
    }
}

/// How an operator is written.
pub(super) fn operator(op: Operator) -> &'static str {
    match op {
        Operator::Add => "+",
        Operator::Sub => "-",
        Operator::Mult => "*",
        Operator::MatMult => "@",
        Operator::Div => "/",
        Operator::Mod => "%",
        Operator::Pow => "**",
        Operator::LShift => "<<",
        Operator::RShift => ">>",
        Operator::BitOr => "|",
        Operator::BitXor => "^",
        Operator::BitAnd => "&",
        Operator::FloorDiv => "//",
    }
}

fn comparison(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Eq => " == ",
        CmpOp::NotEq => " != ",
        CmpOp::Lt => " < ",
        CmpOp::LtE => " <= ",
        CmpOp::Gt => " > ",
        CmpOp::GtE => " >= ",
        CmpOp::Is => " is ",
        CmpOp::IsNot => " is not ",
        CmpOp::In => " in ",
        CmpOp::NotIn => " not in ",
    }
}

//! Questions asked of a recorded step: expressions over recorded values. They run none of the program's code,
//! so they know names, attributes, items, comparisons, arithmetic and `len`.

use super::{Datum, LiteralKind, Meaning, Moment, ObjectKind};
use vivarium_syntax::ast::{BoolOp, CmpOp, Constant, Expr, ExprKind, Mod, Operator, UnaryOp};
use vivarium_syntax::{Mode, parse};

/// An expression that is true or not at a step.
#[derive(Debug)]
pub struct Question(Expr);

/// A value found.
#[derive(Clone, Debug)]
enum Found {
    /// One of the program's.
    Datum(Datum),
    Int(i64),
    Float(f64),
    Text(String),
    Flag(bool),
}

impl Question {
    /// Reads an expression.
    ///
    /// # Errors
    /// What is wrong with it, or what a recording cannot tell.
    pub fn parse(text: &str) -> Result<Question, String> {
        match parse(text.trim(), Mode::Eval) {
            Ok(Mod::Expression(expression)) => {
                check(&expression)?;
                Ok(Question(*expression))
            }
            Ok(_) => Err("an expression is wanted".to_owned()),
            Err(error) => Err(format!("SyntaxError: {}", error.message)),
        }
    }

    /// Whether it is true at a moment, with the names of a frame. Where a name has no value, it is not.
    pub fn is_true(&self, moment: &Moment<'_>, frame: u32) -> bool {
        evaluate(moment, frame, &self.0).is_some_and(|found| truth(moment, &found))
    }

    /// Its value at a moment, if it is one that the program has.
    pub fn value(&self, moment: &Moment<'_>, frame: u32) -> Option<Datum> {
        if let Some(datum) = held(moment, frame, &self.0) {
            return Some(datum);
        }
        match evaluate(moment, frame, &self.0)? {
            Found::Datum(datum) => Some(datum),
            Found::Int(value) => Datum::int(value),
            Found::Flag(flag) => Some(if flag { Datum::TRUE } else { Datum::FALSE }),
            Found::Float(_) | Found::Text(_) => None,
        }
    }
}

/// The value of a name, an attribute or an item, as the program holds it.
fn held(moment: &Moment<'_>, frame: u32, expression: &Expr) -> Option<Datum> {
    match &expression.kind {
        ExprKind::Name { id, .. } => moment.value_of(frame, id),
        ExprKind::Attribute { value, attr, .. } => {
            let Found::Datum(datum) = evaluate(moment, frame, value)? else { return None };
            attribute(moment, datum.as_object()?, attr)
        }
        ExprKind::Subscript { value, slice, .. } => {
            part(moment, &evaluate(moment, frame, value)?, &evaluate(moment, frame, slice)?)
        }
        _ => None,
    }
}

fn check(expression: &Expr) -> Result<(), String> {
    let all = |expressions: &[Expr]| expressions.iter().try_for_each(check);
    match &expression.kind {
        ExprKind::Name { .. } => Ok(()),
        ExprKind::Constant { value, .. } => match value {
            Constant::Ellipsis | Constant::BigInt(_) | Constant::Complex(_) | Constant::Bytes(_) => {
                Err(unknown())
            }
            _ => Ok(()),
        },
        ExprKind::Attribute { value, .. } => check(value),
        ExprKind::Subscript { value, slice, .. } => check(value).and_then(|()| check(slice)),
        ExprKind::BoolOp { values, .. } => all(values),
        ExprKind::UnaryOp { operand, .. } => check(operand),
        ExprKind::BinOp { left, right, op } if is_known(*op) => check(left).and_then(|()| check(right)),
        ExprKind::Compare { left, comparators, .. } => check(left).and_then(|()| all(comparators)),
        ExprKind::Call { func, args, keywords } if keywords.is_empty() && args.len() == 1 => match &func.kind
        {
            ExprKind::Name { id, .. } if &**id == "len" => check(&args[0]),
            _ => Err(unknown()),
        },
        _ => Err(unknown()),
    }
}

fn is_known(op: Operator) -> bool {
    use Operator::{Add, Div, FloorDiv, Mod, Mult, Sub};
    matches!(op, Add | Sub | Mult | Div | FloorDiv | Mod)
}

fn unknown() -> String {
    "a recorded step can be asked for names, attributes, items, comparisons, arithmetic and len() only"
        .to_owned()
}

fn evaluate(moment: &Moment<'_>, frame: u32, expression: &Expr) -> Option<Found> {
    let value = |expression: &Expr| evaluate(moment, frame, expression);
    match &expression.kind {
        ExprKind::Name { .. } | ExprKind::Attribute { .. } => {
            held(moment, frame, expression).map(|datum| plain(moment, datum))
        }
        ExprKind::Constant { value, .. } => Some(match value {
            Constant::None => Found::Datum(Datum::NONE),
            Constant::True => Found::Flag(true),
            Constant::False => Found::Flag(false),
            Constant::Int(value) => Found::Int(*value),
            Constant::Float(value) => Found::Float(*value),
            Constant::Str(text) => Found::Text(String::from_utf8_lossy(text).into_owned()),
            _ => return None,
        }),
        ExprKind::Subscript { value: object, slice, .. } => {
            let (object, key) = (value(object)?, value(slice)?);
            item(moment, &object, &key)
        }
        ExprKind::BoolOp { op, values } => {
            let mut last = None;
            for operand in values {
                let found = value(operand)?;
                let stop = truth(moment, &found) == (*op == BoolOp::Or);
                last = Some(found);
                if stop {
                    break;
                }
            }
            last
        }
        ExprKind::UnaryOp { op, operand } => {
            let found = value(operand)?;
            match (op, found) {
                (UnaryOp::Not, found) => Some(Found::Flag(!truth(moment, &found))),
                (UnaryOp::USub, Found::Int(value)) => value.checked_neg().map(Found::Int),
                (UnaryOp::USub, Found::Float(value)) => Some(Found::Float(-value)),
                (UnaryOp::UAdd, found @ (Found::Int(_) | Found::Float(_))) => Some(found),
                _ => None,
            }
        }
        ExprKind::BinOp { left, op, right } => arithmetic(value(left)?, *op, value(right)?),
        ExprKind::Compare { left, ops, comparators } => {
            let mut left = value(left)?;
            for (op, right) in ops.iter().zip(comparators) {
                let right = value(right)?;
                if !compare(moment, &left, *op, &right)? {
                    return Some(Found::Flag(false));
                }
                left = right;
            }
            Some(Found::Flag(true))
        }
        ExprKind::Call { args, .. } => length(moment, &value(args.first()?)?).map(Found::Int),
        _ => None,
    }
}

/// A value of the program as one that can be compared and calculated with.
fn plain(moment: &Moment<'_>, datum: Datum) -> Found {
    match datum.meaning() {
        Meaning::Int(value) => Found::Int(value),
        Meaning::Singleton("True") => Found::Flag(true),
        Meaning::Singleton("False") => Found::Flag(false),
        Meaning::Literal(index) => {
            let literal = &moment.recording.literals[index as usize];
            match literal.kind {
                LiteralKind::Str => Found::Text(literal.text.to_string()),
                LiteralKind::Float => literal.text.parse().map_or(Found::Datum(datum), Found::Float),
                _ => Found::Datum(datum),
            }
        }
        _ => Found::Datum(datum),
    }
}

fn attribute(moment: &Moment<'_>, object: u32, name: &str) -> Option<Datum> {
    match moment.record(object).kind {
        ObjectKind::Instance => moment.named(moment.attributes(object).0, name),
        ObjectKind::Class | ObjectKind::Function => moment.named(moment.parts(object), name),
        _ => None,
    }
    .map(|datum| moment.content(datum))
}

fn item(moment: &Moment<'_>, object: &Found, key: &Found) -> Option<Found> {
    if let (Found::Text(text), Found::Int(index)) = (object, key) {
        let length = text.chars().count() as i64;
        let index = if *index < 0 { index + length } else { *index };
        return text.chars().nth(usize::try_from(index).ok()?).map(|found| Found::Text(found.to_string()));
    }
    part(moment, object, key).map(|datum| plain(moment, datum))
}

/// The item of a container.
fn part(moment: &Moment<'_>, object: &Found, key: &Found) -> Option<Datum> {
    let Found::Datum(datum) = object else { return None };
    let (parts, pairs) = container(moment, datum.as_object()?)?;
    if pairs {
        let found =
            parts.chunks_exact(2).find(|pair| same(moment, &plain(moment, pair[0]), key) == Some(true));
        return found.map(|pair| pair[1]);
    }
    let Found::Int(index) = key else { return None };
    let index = if *index < 0 { index + parts.len() as i64 } else { *index };
    parts.get(usize::try_from(index).ok()?).copied()
}

/// The items of a container, and whether they are keys and values by turns.
fn container<'m>(moment: &'m Moment<'_>, object: u32) -> Option<(&'m [Datum], bool)> {
    match moment.record(object).kind {
        ObjectKind::Dict => Some((moment.parts(object), true)),
        ObjectKind::List
        | ObjectKind::Tuple
        | ObjectKind::Set
        | ObjectKind::Frozenset
        | ObjectKind::Other => Some((moment.parts(object), false)),
        ObjectKind::Instance => Some((moment.attributes(object).1, false)),
        _ => None,
    }
}

fn length(moment: &Moment<'_>, found: &Found) -> Option<i64> {
    match found {
        Found::Text(text) => Some(text.chars().count() as i64),
        Found::Datum(datum) => {
            let object = datum.as_object()?;
            if let Some(length) = moment.length(object) {
                return Some(length as i64);
            }
            let (parts, pairs) = container(moment, object)?;
            Some((if pairs { parts.len() / 2 } else { parts.len() }) as i64)
        }
        _ => None,
    }
}

fn truth(moment: &Moment<'_>, found: &Found) -> bool {
    match found {
        Found::Flag(flag) => *flag,
        Found::Int(value) => *value != 0,
        Found::Float(value) => *value != 0.0,
        Found::Text(text) => !text.is_empty(),
        Found::Datum(Datum::NONE) => false,
        Found::Datum(_) => length(moment, found) != Some(0),
    }
}

fn number(found: &Found) -> Option<f64> {
    match found {
        Found::Int(value) => Some(*value as f64),
        Found::Float(value) => Some(*value),
        Found::Flag(flag) => Some(f64::from(u8::from(*flag))),
        _ => None,
    }
}

fn integer(found: &Found) -> Option<i64> {
    match found {
        Found::Int(value) => Some(*value),
        Found::Flag(flag) => Some(i64::from(*flag)),
        _ => None,
    }
}

fn arithmetic(left: Found, op: Operator, right: Found) -> Option<Found> {
    if let (Some(left), Some(right)) = (integer(&left), integer(&right)) {
        let whole = match op {
            Operator::Add => left.checked_add(right),
            Operator::Sub => left.checked_sub(right),
            Operator::Mult => left.checked_mul(right),
            // Python rounds towards negative infinity.
            Operator::FloorDiv => left.checked_div(right).map(|quotient| {
                if left % right != 0 && (left < 0) != (right < 0) { quotient - 1 } else { quotient }
            }),
            Operator::Mod => left
                .checked_rem(right)
                .map(|rest| if rest != 0 && (rest < 0) != (right < 0) { rest + right } else { rest }),
            _ => return (right != 0).then(|| Found::Float(left as f64 / right as f64)),
        };
        return whole.map(Found::Int);
    }
    if let (Found::Text(left), Found::Text(right), Operator::Add) = (&left, &right, op) {
        return Some(Found::Text(format!("{left}{right}")));
    }
    let (left, right) = (number(&left)?, number(&right)?);
    Some(Found::Float(match op {
        Operator::Add => left + right,
        Operator::Sub => left - right,
        Operator::Mult => left * right,
        _ if right == 0.0 => return None,
        Operator::Div => left / right,
        Operator::FloorDiv => (left / right).floor(),
        _ => left - right * (left / right).floor(),
    }))
}

/// Whether two values are equal, as far as a recording can tell.
fn same(moment: &Moment<'_>, left: &Found, right: &Found) -> Option<bool> {
    if let (Some(left), Some(right)) = (integer(left), integer(right)) {
        return Some(left == right);
    }
    if let (Some(left), Some(right)) = (number(left), number(right)) {
        return Some(left == right);
    }
    match (left, right) {
        (Found::Text(left), Found::Text(right)) => Some(left == right),
        (Found::Datum(left), Found::Datum(right)) if left == right => Some(true),
        (Found::Datum(left), Found::Datum(right)) => {
            let (Some(left), Some(right)) = (left.as_object(), right.as_object()) else { return Some(false) };
            let kinds = (moment.record(left).kind, moment.record(right).kind);
            match kinds {
                (ObjectKind::List, ObjectKind::List) | (ObjectKind::Tuple, ObjectKind::Tuple) => {
                    let (left, right) = (moment.parts(left), moment.parts(right));
                    let equal = |(left, right): (&Datum, &Datum)| {
                        same(moment, &plain(moment, *left), &plain(moment, *right)) == Some(true)
                    };
                    Some(left.len() == right.len() && left.iter().zip(right).all(equal))
                }
                (left, right) if left == right && left != ObjectKind::Instance => None,
                (left, right) => (left != right).then_some(false),
            }
        }
        _ => Some(false),
    }
}

fn compare(moment: &Moment<'_>, left: &Found, op: CmpOp, right: &Found) -> Option<bool> {
    let identical = || match (left, right) {
        (Found::Datum(left), Found::Datum(right)) => left == right,
        (Found::Flag(left), Found::Flag(right)) => left == right,
        _ => false,
    };
    Some(match op {
        CmpOp::Eq => same(moment, left, right)?,
        CmpOp::NotEq => !same(moment, left, right)?,
        CmpOp::Is => identical(),
        CmpOp::IsNot => !identical(),
        CmpOp::In | CmpOp::NotIn => contains(moment, right, left)? == (op == CmpOp::In),
        CmpOp::Lt | CmpOp::LtE | CmpOp::Gt | CmpOp::GtE => {
            let order = match (left, right) {
                (Found::Text(left), Found::Text(right)) => left.cmp(right),
                _ => match (integer(left), integer(right)) {
                    (Some(left), Some(right)) => left.cmp(&right),
                    _ => number(left)?.partial_cmp(&number(right)?)?,
                },
            };
            match op {
                CmpOp::Lt => order.is_lt(),
                CmpOp::LtE => order.is_le(),
                CmpOp::Gt => order.is_gt(),
                _ => order.is_ge(),
            }
        }
    })
}

fn contains(moment: &Moment<'_>, container_found: &Found, item: &Found) -> Option<bool> {
    if let (Found::Text(text), Found::Text(part)) = (container_found, item) {
        return Some(text.contains(part.as_str()));
    }
    let Found::Datum(datum) = container_found else { return None };
    let (parts, pairs) = container(moment, datum.as_object()?)?;
    let step = if pairs { 2 } else { 1 };
    Some(parts.iter().step_by(step).any(|part| same(moment, &plain(moment, *part), item) == Some(true)))
}

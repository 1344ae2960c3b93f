//! `bool`: `True` and `False`, which are integers.

use super::definition::Definition;
use super::exception::DEPRECATION_WARNING;
use super::int::{CLASS as INT, Int};
use super::none::not_implemented;
use super::slots::Operator;
use super::str::intern;
use super::type_::{CLASS as TYPE, StaticType};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::{IMMUTABLE, MATCH_SELF};
use crate::heap::{Object, Value};

/// The type `bool`.
pub static CLASS: StaticType =
    StaticType::built_in_derived::<Int>("bool", &raw const INT, &raw const TYPE, IMMUTABLE | MATCH_SELF);

static TRUE: Object<Int> = Object::of_static(&raw const CLASS, Int::constant(1));
static FALSE: Object<Int> = Object::of_static(&raw const CLASS, Int::constant(0));

/// `True` or `False`.
#[inline(always)]
pub fn new(value: bool) -> Value {
    Value::from_static(if value { &TRUE } else { &FALSE })
}

/// The truth of a value that is `True` or `False`.
#[inline(always)]
pub fn exact(value: &Value) -> Option<bool> {
    if value.address() == std::ptr::from_ref(&TRUE) as usize {
        Some(true)
    } else if value.address() == std::ptr::from_ref(&FALSE) as usize {
        Some(false)
    } else {
        None
    }
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    Ok(intern(if exact(this) == Some(true) { "True" } else { "False" }).into_value())
}

fn construct(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    arguments.no_keywords(vm, "bool")?;
    match arguments.between(vm, "bool", 0, 1)? {
        [value] => vm.truth(value).map(new),
        _ => Ok(new(false)),
    }
}

macro_rules! logic {
    ($($name:ident $operator:ident |$a:ident, $b:ident| $truth:expr;)*) => {
        $(
            fn $name(vm: &mut Vm, left: &Value, right: &Value) -> Outcome {
                match (exact(left), exact(right)) {
                    (Some($a), Some($b)) => Ok(new($truth)),
                    _ => match INT.payload().slots.binary[Operator::$operator as usize].get() {
                        Some(operate) => operate(vm, left, right),
                        None => Ok(not_implemented()),
                    },
                }
            }
        )*
    };
}

logic! {
    and BitAnd |a, b| a & b;
    or BitOr |a, b| a | b;
    xor BitXor |a, b| a ^ b;
}

/// `~bool`, which is that of the integer.
fn invert(vm: &mut Vm, this: &Value) -> Outcome {
    vm.warn(
        &DEPRECATION_WARNING,
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise \
         inversion of the underlying int object and is usually not what you expect from negating a bool. Use the \
         'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying \
         int.",
    )?;
    Ok(super::int::new(if exact(this) == Some(true) { -2 } else { -1 }))
}

/// `bool`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&INT),
    doc: Some(
        "Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two \
         instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.",
    ),
    methods: &[],
    attributes: &[],
    slots: |slots| {
        slots.repr.set(Some(repr));
        slots.new.set(Some(construct));
        slots.invert.set(Some(invert));
        slots.binary[Operator::BitAnd as usize].set(Some(and));
        slots.binary[Operator::BitOr as usize].set(Some(or));
        slots.binary[Operator::BitXor as usize].set(Some(xor));
    },
};

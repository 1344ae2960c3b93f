//! The operators as functions.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::bytes::view;
use crate::types::definition::{Method, Native};
use crate::types::int::{self, Int};
use crate::types::iterator_state;
use crate::types::none::{is_none, none};
use crate::types::sequence_iterator::{is_iterable, is_sequence};
use crate::types::slots::{Comparison, Operator};
use crate::types::str::Str;
use crate::types::{bool_, slots::Unary};

macro_rules! binary {
    ($name:literal, $operator:ident, $doc:literal) => {
        Method::new(
            $name,
            Native::Positional(2, 2, |vm, _, given| vm.binary(Operator::$operator, &given[0], &given[1])),
            concat!($name, "($module, a, b, /)\n--\n\nSame as ", $doc, "."),
        )
    };
}

macro_rules! inplace {
    ($name:literal, $operator:ident, $doc:literal) => {
        Method::new(
            $name,
            Native::Positional(2, 2, |vm, _, given| vm.inplace(Operator::$operator, &given[0], &given[1])),
            concat!($name, "($module, a, b, /)\n--\n\nSame as ", $doc, "."),
        )
    };
}

macro_rules! comparison {
    ($name:literal, $comparison:ident, $doc:literal) => {
        Method::new(
            $name,
            Native::Positional(2, 2, |vm, _, given| {
                vm.compare(&given[0], &given[1], Comparison::$comparison)
            }),
            concat!($name, "($module, a, b, /)\n--\n\nSame as ", $doc, "."),
        )
    };
}

macro_rules! unary {
    ($name:literal, $slot:ident, $operation:literal, $doc:literal) => {
        Method::new(
            $name,
            Native::One(|vm, _, operand| by_slot(vm, operand.class().slots.$slot.get(), $operation, operand)),
            concat!($name, "($module, a, /)\n--\n\nSame as ", $doc, "."),
        )
    };
}

macro_rules! function {
    ($name:literal, $native:expr, $signature:literal, $doc:literal) => {
        Method::new($name, $native, concat!($name, "($module, ", $signature, ")\n--\n\n", $doc))
    };
}

fn by_slot(vm: &mut Vm, slot: Option<Unary>, operation: &str, operand: &Value) -> Outcome {
    vm.unary(slot, operation, operand)
}

/// The functions.
pub(super) static FUNCTIONS: &[Method] = &[
    function!(
        "truth",
        Native::One(|vm, _, object| vm.truth(object).map(bool_::new)),
        "a, /",
        "Return True if a is true, False otherwise."
    ),
    function!(
        "contains",
        Native::Positional(2, 2, |vm, _, given| vm.contains(&given[0], &given[1]).map(bool_::new)),
        "a, b, /",
        "Same as b in a (note reversed operands)."
    ),
    function!("indexOf", Native::Positional(2, 2, index_of), "a, b, /", "Return the first index of b in a."),
    function!(
        "countOf",
        Native::Positional(2, 2, count_of),
        "a, b, /",
        "Return the number of items in a which are, or which equal, b."
    ),
    function!(
        "is_",
        Native::Positional(2, 2, |_, _, given| Ok(bool_::new(given[0].is(&given[1])))),
        "a, b, /",
        "Same as a is b."
    ),
    function!(
        "is_not",
        Native::Positional(2, 2, |_, _, given| Ok(bool_::new(!given[0].is(&given[1])))),
        "a, b, /",
        "Same as a is not b."
    ),
    function!(
        "is_none",
        Native::One(|_, _, object| Ok(bool_::new(is_none(object)))),
        "a, /",
        "Same as a is None."
    ),
    function!(
        "is_not_none",
        Native::One(|_, _, object| Ok(bool_::new(!is_none(object)))),
        "a, /",
        "Same as a is not None."
    ),
    function!("index", Native::One(|vm, _, object| vm.index(object)), "a, /", "Same as a.__index__()"),
    binary!("add", Add, "a + b"),
    binary!("sub", Sub, "a - b"),
    binary!("mul", Mult, "a * b"),
    binary!("matmul", MatMult, "a @ b"),
    binary!("floordiv", FloorDiv, "a // b"),
    binary!("truediv", Div, "a / b"),
    binary!("mod", Mod, "a % b"),
    unary!("neg", negative, "unary -", "-a"),
    unary!("pos", positive, "unary +", "+a"),
    function!("abs", Native::One(absolute), "a, /", "Same as abs(a)."),
    unary!("inv", invert, "unary ~", "~a"),
    unary!("invert", invert, "unary ~", "~a"),
    binary!("lshift", LShift, "a << b"),
    binary!("rshift", RShift, "a >> b"),
    function!(
        "not_",
        Native::One(|vm, _, object| vm.truth(object).map(|truth| bool_::new(!truth))),
        "a, /",
        "Same as not a."
    ),
    binary!("and_", BitAnd, "a & b"),
    binary!("xor", BitXor, "a ^ b"),
    binary!("or_", BitOr, "a | b"),
    inplace!("iadd", Add, "a += b"),
    inplace!("isub", Sub, "a -= b"),
    inplace!("imul", Mult, "a *= b"),
    inplace!("imatmul", MatMult, "a @= b"),
    inplace!("ifloordiv", FloorDiv, "a //= b"),
    inplace!("itruediv", Div, "a /= b"),
    inplace!("imod", Mod, "a %= b"),
    inplace!("ilshift", LShift, "a <<= b"),
    inplace!("irshift", RShift, "a >>= b"),
    inplace!("iand", BitAnd, "a &= b"),
    inplace!("ixor", BitXor, "a ^= b"),
    inplace!("ior", BitOr, "a |= b"),
    function!("concat", Native::Positional(2, 2, concat), "a, b, /", "Same as a + b, for a and b sequences."),
    function!(
        "iconcat",
        Native::Positional(2, 2, inplace_concat),
        "a, b, /",
        "Same as a += b, for a and b sequences."
    ),
    function!(
        "getitem",
        Native::Positional(2, 2, |vm, _, given| vm.get_item(&given[0], &given[1])),
        "a, b, /",
        "Same as a[b]."
    ),
    function!(
        "setitem",
        Native::Positional(3, 3, |vm, _, given| {
            vm.set_item(&given[0], &given[1], Some(&given[2]))?;
            Ok(none())
        }),
        "a, b, c, /",
        "Same as a[b] = c."
    ),
    function!(
        "delitem",
        Native::Positional(2, 2, |vm, _, given| {
            vm.set_item(&given[0], &given[1], None)?;
            Ok(none())
        }),
        "a, b, /",
        "Same as del a[b]."
    ),
    binary!("pow", Pow, "a ** b"),
    inplace!("ipow", Pow, "a **= b"),
    comparison!("eq", Eq, "a == b"),
    comparison!("ne", Ne, "a != b"),
    comparison!("lt", Lt, "a < b"),
    comparison!("le", Le, "a <= b"),
    comparison!("gt", Gt, "a > b"),
    comparison!("ge", Ge, "a >= b"),
    function!(
        "_compare_digest",
        Native::Positional(2, 2, compare_digest),
        "a, b, /",
        "Return 'a == b'.\n\nThis function uses an approach designed to prevent\ntiming analysis, making it appropriate for cryptography.\n\na and b must both be of the same type: either str (ASCII only),\nor any bytes-like object.\n\nNote: If a and b are of different lengths, or if an error occurs,\na timing attack could theoretically reveal information about the\ntypes and lengths of a and b--but not their values."
    ),
    function!(
        "length_hint",
        Native::Positional(1, 2, length_hint),
        "obj, default=0, /",
        "Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\nIf the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount.\nThe result will be an integer >= 0."
    ),
    function!("call", Native::Any(call), "obj, /, *args, **kwargs", "Same as obj(*args, **kwargs)."),
];

fn absolute(vm: &mut Vm, _: &Value, operand: &Value) -> Outcome {
    match operand.class().slots.absolute.get() {
        Some(absolute) => absolute(vm, operand),
        None => {
            let class = operand.class().name();
            Err(vm.type_error(format!("bad operand type for abs(): '{class}'")))
        }
    }
}

fn index_of(vm: &mut Vm, _: &Value, given: &[Value]) -> Outcome {
    let iterator = iterate(vm, &given[0])?;
    let mut index = 0;
    while let Some(item) = vm.next(&iterator)? {
        if vm.equal(&item, &given[1])? {
            return Ok(int::new(index));
        }
        index += 1;
        vm.check_interrupts()?;
    }
    Err(vm.value_error("sequence.index(x): x not in sequence"))
}

fn count_of(vm: &mut Vm, _: &Value, given: &[Value]) -> Outcome {
    let iterator = iterate(vm, &given[0])?;
    let mut count = 0;
    while let Some(item) = vm.next(&iterator)? {
        count += i64::from(vm.equal(&item, &given[1])?);
        vm.check_interrupts()?;
    }
    Ok(int::new(count))
}

fn iterate(vm: &mut Vm, object: &Value) -> Outcome {
    if !is_iterable(object) {
        let class = object.class().name();
        return Err(vm.type_error(format!("argument of type '{class}' is not iterable")));
    }
    vm.iter(object)
}

fn concat(vm: &mut Vm, _: &Value, given: &[Value]) -> Outcome {
    concatenated(vm, given, Vm::binary)
}

fn inplace_concat(vm: &mut Vm, _: &Value, given: &[Value]) -> Outcome {
    concatenated(vm, given, Vm::inplace)
}

type Add = fn(&mut Vm, Operator, &Value, &Value) -> Outcome;

fn concatenated(vm: &mut Vm, given: &[Value], add: Add) -> Outcome {
    let known = given[0].class().slots.concat.get().is_some() && is_sequence(&given[0]);
    if known || (is_sequence(&given[0]) && is_sequence(&given[1])) {
        return add(vm, Operator::Add, &given[0], &given[1]);
    }
    let class = given[0].class().name();
    Err(vm.type_error(format!("'{class}' object can't be concatenated")))
}

fn compare_digest(vm: &mut Vm, _: &Value, given: &[Value]) -> Outcome {
    let same = |left: &[u8], right: &[u8]| {
        left.len() == right.len()
            && left.iter().zip(right).fold(0, |different, (a, b)| different | (a ^ b)) == 0
    };
    if let (Some(left), Some(right)) = (given[0].downcast::<Str>(), given[1].downcast::<Str>()) {
        return match (left.as_str(), right.as_str()) {
            (Some(left), Some(right)) if left.is_ascii() && right.is_ascii() => {
                Ok(bool_::new(same(left.as_bytes(), right.as_bytes())))
            }
            _ => Err(vm.type_error("comparing strings with non-ASCII characters is not supported")),
        };
    }
    if let (Some(left), Some(right)) = (view(&given[0]), view(&given[1])) {
        return Ok(bool_::new(same(&left, &right)));
    }
    let (left, right) = (given[0].class().name(), given[1].class().name());
    Err(vm
        .type_error(format!("unsupported operand types(s) or combination of types: '{left}' and '{right}'")))
}

fn length_hint(vm: &mut Vm, _: &Value, given: &[Value]) -> Outcome {
    let default = match given.get(1) {
        Some(default) if !default.has::<Int>() => {
            let class = default.class().name();
            return Err(vm.type_error(format!("'{class}' object cannot be interpreted as an integer")));
        }
        Some(default) => vm.size(default)?,
        None => 0,
    };
    let hint = iterator_state::length_hint(vm, &given[0], default.max(0) as usize)?;
    Ok(int::new(hint as i64))
}

fn call(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let Some((callable, positional)) = arguments.positional.split_first() else {
        return Err(vm.type_error("call expected at least 1 argument, got 0"));
    };
    vm.nested(|vm| vm.call_with(callable, &Arguments { positional, keywords: arguments.keywords }))
}

//! The slots of a type: what operators and built-in functions do with its instances.
//!
//! As in CPython, a class of a program gets slots that call its special methods, and a built-in
//! type's slots appear in its namespace as special methods (see `slot_wrappers`).
//!
//! Whether a type has overridden a slot is told by the address of the function in it. The functions that
//! are so recognised are `#[inline(never)]`: others may stand in the process more than once.

use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Name, Value};
use std::cell::Cell;

/// `f(operand)`.
pub type Unary = fn(&mut Vm, &Value) -> Outcome;
/// `f(left, right)`; may return `NotImplemented`. Called with the operands in source order, for
/// either operand's type, as CPython's number slots are.
pub type Binary = fn(&mut Vm, &Value, &Value) -> Outcome;
/// `pow(base, exponent, modulus)`; the modulus is `None` where there is none.
pub type Ternary = fn(&mut Vm, &Value, &Value, &Value) -> Outcome;
/// `hash(object)`; never -1.
pub type Hash = fn(&mut Vm, &Value) -> Outcome<i64>;
/// `left OP right`; may return `NotImplemented`.
pub type RichCompare = fn(&mut Vm, &Value, &Value, Comparison) -> Outcome;
/// `callable(arguments)`.
pub type Call = fn(&mut Vm, &Value, &Arguments<'_>) -> Outcome;
/// `object.name`.
pub type GetAttribute = fn(&mut Vm, &Value, &Name) -> Outcome;
/// `object.name = value`, or its deletion where there is no value.
pub type SetAttribute = fn(&mut Vm, &Value, &Name, Option<&Value>) -> Outcome<()>;
/// `descriptor.__get__(object, type)`.
pub type DescriptorGet = fn(&mut Vm, &Value, Option<&Value>, Option<&Value>) -> Outcome;
/// `descriptor.__set__(object, value)`, or `__delete__` where there is no value.
pub type DescriptorSet = fn(&mut Vm, &Value, &Value, Option<&Value>) -> Outcome<()>;
/// `next(iterator)`: no value at the end. The end is never an exception here.
pub type Next = fn(&mut Vm, &Value) -> Outcome<Option<Value>>;
/// `iterator.send(value)`, as `await` and `yield from` do it: a step of the iterator, whose end comes
/// with a value.
pub type Send = fn(&mut Vm, &Value, Value) -> Outcome<super::generator::Step>;
/// `type.__init__(object, arguments)`.
pub type Init = fn(&mut Vm, &Value, &Arguments<'_>) -> Outcome<()>;
/// `type.__new__(type, arguments)`.
pub type New = fn(&mut Vm, &Value, &Arguments<'_>) -> Outcome;
/// `len(object)`.
pub type Length = fn(&mut Vm, &Value) -> Outcome<usize>;
/// `object[key] = value`, or its deletion where there is no value.
pub type SetItem = fn(&mut Vm, &Value, &Value, Option<&Value>) -> Outcome<()>;
/// `item in container`.
pub type Contains = fn(&mut Vm, &Value, &Value) -> Outcome<bool>;
/// `bool(object)`.
pub type Truth = fn(&mut Vm, &Value) -> Outcome<bool>;

/// A rich comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as the operator module names them")]
pub enum Comparison {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl Comparison {
    /// The comparison that holds with swapped operands.
    pub fn swapped(self) -> Comparison {
        match self {
            Comparison::Lt => Comparison::Gt,
            Comparison::Le => Comparison::Ge,
            Comparison::Gt => Comparison::Lt,
            Comparison::Ge => Comparison::Le,
            same => same,
        }
    }

    /// Whether the comparison holds between operands ordered so.
    pub fn holds(self, ordering: std::cmp::Ordering) -> bool {
        match self {
            Comparison::Lt => ordering.is_lt(),
            Comparison::Le => ordering.is_le(),
            Comparison::Eq => ordering.is_eq(),
            Comparison::Ne => ordering.is_ne(),
            Comparison::Gt => ordering.is_gt(),
            Comparison::Ge => ordering.is_ge(),
        }
    }

    /// As it is written.
    pub fn symbol(self) -> &'static str {
        match self {
            Comparison::Lt => "<",
            Comparison::Le => "<=",
            Comparison::Eq => "==",
            Comparison::Ne => "!=",
            Comparison::Gt => ">",
            Comparison::Ge => ">=",
        }
    }
}

/// The number of binary operators, as indices of [`SlotTable::binary`].
pub const OPERATORS: usize = 13;

/// The binary operators in the order of [`SlotTable::binary`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs, reason = "named as in Python.asdl")]
pub enum Operator {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

impl Operator {
    /// As it is written.
    pub fn symbol(self) -> &'static str {
        ["+", "-", "*", "@", "/", "%", "** or pow()", "<<", ">>", "|", "^", "&", "//"][self as usize]
    }

    /// The stem of the special methods: `add` for `__add__`, `__radd__` and `__iadd__`.
    pub fn stem(self) -> &'static str {
        [
            "add", "sub", "mul", "matmul", "truediv", "mod", "pow", "lshift", "rshift", "or", "xor", "and",
            "floordiv",
        ][self as usize]
    }
}

macro_rules! slot_table {
    ($($(#[$doc:meta])* $name:ident: $kind:ty,)*) => {
        /// The slots of a type; each may be empty.
        pub struct SlotTable {
            /// `left OP right` by [`Operator`].
            pub binary: [Cell<Option<Binary>>; OPERATORS],
            /// `left OP= right` by [`Operator`].
            pub inplace: [Cell<Option<Binary>>; OPERATORS],
            $($(#[$doc])* pub $name: Cell<Option<$kind>>,)*
        }

        /// Names one slot of a [`SlotTable`], as its field there.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(non_camel_case_types, missing_docs, reason = "named as the fields of the table")]
        pub enum Slot {
            binary(Operator),
            inplace(Operator),
            $($name,)*
        }

        impl Slot {
            /// The address of the function in this slot of `table`, by which slots are compared.
            pub fn address(self, table: &SlotTable) -> Option<usize> {
                match self {
                    Slot::binary(operator) => table.binary[operator as usize].get().map(|f| f as usize),
                    Slot::inplace(operator) => table.inplace[operator as usize].get().map(|f| f as usize),
                    $(Slot::$name => table.$name.get().map(|f| f as usize),)*
                }
            }

            /// Makes this slot of `to` that of `from`.
            pub fn copy(self, from: &SlotTable, to: &SlotTable) {
                match self {
                    Slot::binary(operator) => {
                        to.binary[operator as usize].set(from.binary[operator as usize].get());
                    }
                    Slot::inplace(operator) => {
                        to.inplace[operator as usize].set(from.inplace[operator as usize].get());
                    }
                    $(Slot::$name => to.$name.set(from.$name.get()),)*
                }
            }

            /// Empties this slot of `table`.
            pub fn clear(self, table: &SlotTable) {
                match self {
                    Slot::binary(operator) => table.binary[operator as usize].set(None),
                    Slot::inplace(operator) => table.inplace[operator as usize].set(None),
                    $(Slot::$name => table.$name.set(None),)*
                }
            }
        }

        impl SlotTable {
            /// A table of empty slots.
            pub const fn new() -> SlotTable {
                SlotTable {
                    binary: [const { Cell::new(None) }; OPERATORS],
                    inplace: [const { Cell::new(None) }; OPERATORS],
                    $($name: Cell::new(None),)*
                }
            }

            /// Takes from `base` every slot that is empty here.
            pub fn inherit(&self, base: &SlotTable) {
                for index in 0..OPERATORS {
                    if self.binary[index].get().is_none() {
                        self.binary[index].set(base.binary[index].get());
                    }
                    if self.inplace[index].get().is_none() {
                        self.inplace[index].set(base.inplace[index].get());
                    }
                }
                $(if self.$name.get().is_none() {
                    self.$name.set(base.$name.get());
                })*
            }
        }
    };
}

slot_table! {
    /// `repr(object)`.
    repr: Unary,
    /// `str(object)`.
    str: Unary,
    /// `hash(object)`.
    hash: Hash,
    /// Comparisons.
    richcompare: RichCompare,
    /// `object(…)`.
    call: Call,
    /// `object.name`.
    getattribute: GetAttribute,
    /// `object.name = value`.
    setattribute: SetAttribute,
    /// `__get__`.
    descriptor_get: DescriptorGet,
    /// `__set__` and `__delete__`.
    descriptor_set: DescriptorSet,
    /// `iter(object)`.
    iter: Unary,
    /// `next(object)`.
    next: Next,
    /// `object.send(value)`; only types that nobody can derive from have it.
    send: Send,
    /// `__init__`.
    init: Init,
    /// `__new__`.
    new: New,
    /// `len(object)`.
    length: Length,
    /// `object[key]`.
    getitem: Binary,
    /// `object[key] = value`, `del object[key]`.
    setitem: SetItem,
    /// `item in object`.
    contains: Contains,
    /// Sequence concatenation, tried after the numbers' `+`.
    concat: Binary,
    /// Sequence repetition (object, count), tried after the numbers' `*`.
    repeat: Binary,
    /// In-place concatenation.
    inplace_concat: Binary,
    /// In-place repetition.
    inplace_repeat: Binary,
    /// `bool(object)`.
    truth: Truth,
    /// `-object`.
    negative: Unary,
    /// `+object`.
    positive: Unary,
    /// `abs(object)`.
    absolute: Unary,
    /// `~object`.
    invert: Unary,
    /// `divmod(left, right)`.
    divmod: Binary,
    /// `pow(base, exponent, modulus)`; `binary[Pow]` serves two operands.
    power: Ternary,
    /// `int(object)`.
    int: Unary,
    /// `float(object)`.
    float: Unary,
    /// `operator.index(object)`.
    index: Unary,
    /// `await object`.
    await_: Unary,
    /// `aiter(object)`.
    aiter: Unary,
    /// `anext(object)`.
    anext: Unary,
}

impl Default for SlotTable {
    fn default() -> Self {
        Self::new()
    }
}

/// Gives `class` the slots of `base` that it has not got itself. `__hash__` goes with `__eq__`: a
/// type that defines comparison but no hash has none. Nobody inherits being instantiable from `object`.
pub fn inherit(class: &super::type_::TypeObject, base: &super::type_::TypeObject) {
    let own = &class.slots;
    let compares = own.richcompare.get().is_some();
    let hash = own.hash.get();
    let new = own.new.get();
    own.inherit(&base.slots);
    if base.base.is_empty() {
        own.new.set(new);
    }
    if compares && hash.is_none() {
        own.hash.set(None);
    }
}

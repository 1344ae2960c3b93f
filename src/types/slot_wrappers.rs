//! `wrapper_descriptor` and `method-wrapper`: the slots of a built-in type as special methods
//! (`int.__add__`, `(1).__add__`), and the `__new__` of built-in types.

mod calls;

use super::builtin_function::{self, BuiltinFunction};
use super::definition::{Definition, Method, Native};
use super::dict::Dict;
use super::object as object_type;
use super::slots::{Operator, Slot, SlotTable};
use super::str::intern;
use super::type_::{CLASS as TYPE, StaticType, TypeObject};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Payload, Trace, Tracer, Value};

/// Calls the slot of a type's table as the special method: (method, table, self, arguments).
type Wrapper = fn(&mut Vm, &SpecialMethod, &SlotTable, &Value, &Arguments<'_>) -> Outcome;

/// A special method that stands for a slot.
pub struct SpecialMethod {
    /// Its name.
    pub name: &'static str,
    /// The slot.
    pub slot: Slot,
    /// How the slot is called.
    wrapper: Wrapper,
    /// Its docstring.
    pub doc: &'static str,
}

/// A slot of a built-in type, in the type's namespace.
pub struct SlotWrapper {
    /// Which special method it is.
    pub special: &'static SpecialMethod,
    /// `__objclass__`: the type whose slot it is.
    pub class: Value,
}

/// The type `wrapper_descriptor`.
pub static CLASS: StaticType =
    StaticType::built_in::<SlotWrapper>("wrapper_descriptor", &raw const CLASS, &raw const TYPE, IMMUTABLE);

impl Payload for SlotWrapper {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.class.trace(tracer);
    }
}

/// A slot bound to an object.
pub struct MethodWrapper {
    /// The `wrapper_descriptor`.
    pub wrapper: Value,
    /// `__self__`.
    pub instance: Value,
}

/// The type `method-wrapper`.
pub static METHOD_WRAPPER: StaticType = StaticType::built_in::<MethodWrapper>(
    "method-wrapper",
    &raw const METHOD_WRAPPER,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for MethodWrapper {
    fn class() -> &'static StaticType {
        &METHOD_WRAPPER
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.wrapper.trace(tracer);
        self.instance.trace(tracer);
    }
}

macro_rules! special_methods {
    ($($name:literal $slot:expr, $wrapper:ident, $doc:literal;)*) => {
        /// Every special method that stands for a slot. A name occurs twice where two slots serve it.
        pub static SPECIAL_METHODS: &[SpecialMethod] = &[
            $(SpecialMethod { name: $name, slot: $slot, wrapper: calls::$wrapper, doc: $doc },)*
        ];
    };
}

special_methods! {
    "__getattribute__" Slot::getattribute, get_attribute, "Return getattr(self, name).";
    "__setattr__" Slot::setattribute, set_attribute, "Implement setattr(self, name, value).";
    "__delattr__" Slot::setattribute, delete_attribute, "Implement delattr(self, name).";
    "__repr__" Slot::repr, unary, "Return repr(self).";
    "__hash__" Slot::hash, hash, "Return hash(self).";
    "__call__" Slot::call, call, "Call self as a function.";
    "__str__" Slot::str, unary, "Return str(self).";
    "__lt__" Slot::richcompare, less, "Return self<value.";
    "__le__" Slot::richcompare, less_or_equal, "Return self<=value.";
    "__eq__" Slot::richcompare, equal, "Return self==value.";
    "__ne__" Slot::richcompare, not_equal, "Return self!=value.";
    "__gt__" Slot::richcompare, greater, "Return self>value.";
    "__ge__" Slot::richcompare, greater_or_equal, "Return self>=value.";
    "__iter__" Slot::iter, unary, "Implement iter(self).";
    "__next__" Slot::next, next, "Implement next(self).";
    "__get__" Slot::descriptor_get, descriptor_get, "Return an attribute of instance, which is of type owner.";
    "__set__" Slot::descriptor_set, descriptor_set, "Set an attribute of instance to value.";
    "__delete__" Slot::descriptor_set, descriptor_delete, "Delete an attribute of instance.";
    "__init__" Slot::init, initialise, "Initialize self.  See help(type(self)) for accurate signature.";
    "__await__" Slot::await_, unary, "Return an iterator to be used in await expression.";
    "__aiter__" Slot::aiter, unary, "Return an awaitable, that resolves in asynchronous iterator.";
    "__anext__" Slot::anext, unary, "Return a value or raise StopAsyncIteration.";
    "__add__" Slot::binary(Operator::Add), left_operand, "Return self+value.";
    "__radd__" Slot::binary(Operator::Add), right_operand, "Return value+self.";
    "__sub__" Slot::binary(Operator::Sub), left_operand, "Return self-value.";
    "__rsub__" Slot::binary(Operator::Sub), right_operand, "Return value-self.";
    "__mul__" Slot::binary(Operator::Mult), left_operand, "Return self*value.";
    "__rmul__" Slot::binary(Operator::Mult), right_operand, "Return value*self.";
    "__mod__" Slot::binary(Operator::Mod), left_operand, "Return self%value.";
    "__rmod__" Slot::binary(Operator::Mod), right_operand, "Return value%self.";
    "__divmod__" Slot::divmod, left_operand, "Return divmod(self, value).";
    "__rdivmod__" Slot::divmod, right_operand, "Return divmod(value, self).";
    "__pow__" Slot::binary(Operator::Pow), power, "Return pow(self, value, mod).";
    "__rpow__" Slot::binary(Operator::Pow), reflected_power, "Return pow(value, self, mod).";
    "__neg__" Slot::negative, unary, "-self";
    "__pos__" Slot::positive, unary, "+self";
    "__abs__" Slot::absolute, unary, "abs(self)";
    "__bool__" Slot::truth, truth, "True if self else False";
    "__invert__" Slot::invert, unary, "~self";
    "__lshift__" Slot::binary(Operator::LShift), left_operand, "Return self<<value.";
    "__rlshift__" Slot::binary(Operator::LShift), right_operand, "Return value<<self.";
    "__rshift__" Slot::binary(Operator::RShift), left_operand, "Return self>>value.";
    "__rrshift__" Slot::binary(Operator::RShift), right_operand, "Return value>>self.";
    "__and__" Slot::binary(Operator::BitAnd), left_operand, "Return self&value.";
    "__rand__" Slot::binary(Operator::BitAnd), right_operand, "Return value&self.";
    "__xor__" Slot::binary(Operator::BitXor), left_operand, "Return self^value.";
    "__rxor__" Slot::binary(Operator::BitXor), right_operand, "Return value^self.";
    "__or__" Slot::binary(Operator::BitOr), left_operand, "Return self|value.";
    "__ror__" Slot::binary(Operator::BitOr), right_operand, "Return value|self.";
    "__int__" Slot::int, unary, "int(self)";
    "__float__" Slot::float, unary, "float(self)";
    "__iadd__" Slot::inplace(Operator::Add), left_operand, "Return self+=value.";
    "__isub__" Slot::inplace(Operator::Sub), left_operand, "Return self-=value.";
    "__imul__" Slot::inplace(Operator::Mult), left_operand, "Return self*=value.";
    "__imod__" Slot::inplace(Operator::Mod), left_operand, "Return self%=value.";
    "__ipow__" Slot::inplace(Operator::Pow), left_operand, "Return self**=value.";
    "__ilshift__" Slot::inplace(Operator::LShift), left_operand, "Return self<<=value.";
    "__irshift__" Slot::inplace(Operator::RShift), left_operand, "Return self>>=value.";
    "__iand__" Slot::inplace(Operator::BitAnd), left_operand, "Return self&=value.";
    "__ixor__" Slot::inplace(Operator::BitXor), left_operand, "Return self^=value.";
    "__ior__" Slot::inplace(Operator::BitOr), left_operand, "Return self|=value.";
    "__floordiv__" Slot::binary(Operator::FloorDiv), left_operand, "Return self//value.";
    "__rfloordiv__" Slot::binary(Operator::FloorDiv), right_operand, "Return value//self.";
    "__truediv__" Slot::binary(Operator::Div), left_operand, "Return self/value.";
    "__rtruediv__" Slot::binary(Operator::Div), right_operand, "Return value/self.";
    "__ifloordiv__" Slot::inplace(Operator::FloorDiv), left_operand, "Return self//=value.";
    "__itruediv__" Slot::inplace(Operator::Div), left_operand, "Return self/=value.";
    "__index__" Slot::index, unary, "Return self converted to an integer, if self is suitable for use as an index into a list.";
    "__matmul__" Slot::binary(Operator::MatMult), left_operand, "Return self@value.";
    "__rmatmul__" Slot::binary(Operator::MatMult), right_operand, "Return value@self.";
    "__imatmul__" Slot::inplace(Operator::MatMult), left_operand, "Return self@=value.";
    "__len__" Slot::length, length, "Return len(self).";
    "__getitem__" Slot::getitem, left_operand, "Return self[key].";
    "__setitem__" Slot::setitem, set_item, "Set self[key] to value.";
    "__delitem__" Slot::setitem, delete_item, "Delete self[key].";
    "__add__" Slot::concat, left_operand, "Return self+value.";
    "__mul__" Slot::repeat, repeat, "Return self*value.";
    "__rmul__" Slot::repeat, repeat, "Return value*self.";
    "__contains__" Slot::contains, contains, "Return bool(key in self).";
    "__iadd__" Slot::inplace_concat, left_operand, "Implement self+=value.";
    "__imul__" Slot::inplace_repeat, repeat, "Implement self*=value.";
}

/// Adds to the namespace of the built-in type `class` a special method for each of its own slots.
pub fn add_wrappers(class: &Value, namespace: &Dict) {
    let slots = &class.payload::<TypeObject>().slots;
    if slots.new.get().is_some() {
        namespace.set_name(&intern(NEW.name), builtin_function::bind(&NEW, class.clone()));
    }
    for special in SPECIAL_METHODS {
        let name = intern(special.name);
        if special.slot.address(slots).is_some() && namespace.get_name(&name).is_none() {
            namespace.set_name(&name, object::new(SlotWrapper { special, class: class.clone() }));
        }
    }
    if slots.richcompare.get().is_some() && slots.hash.get().is_none() {
        namespace.set_name(&intern("__hash__"), super::none::none());
    }
}

/// `__new__` of every built-in type that can be instantiated, bound to the type.
static NEW: Method = Method::new(
    "__new__",
    Native::Any(call_new),
    "Create and return a new object.  See help(type) for accurate signature.",
);

/// Whether `function` is the `__new__` of a built-in type.
pub fn is_new_wrapper(function: &BuiltinFunction) -> bool {
    std::ptr::eq(function.method, &NEW)
}

fn call_new(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let owner = this.payload::<TypeObject>();
    let name = owner.name();
    let Some((class, rest)) = arguments.positional.split_first() else {
        return Err(vm.type_error(format!("{name}.__new__(): not enough arguments")));
    };
    let Some(kind) = class.downcast::<TypeObject>() else {
        let given = class.class().name();
        return Err(vm.type_error(format!("{name}.__new__(X): X is not a type object ({given})")));
    };
    if !kind.is_subtype(owner) {
        let given = kind.name();
        return Err(vm.type_error(format!("{name}.__new__({given}): {given} is not a subtype of {name}")));
    }
    let native = super::object::maker(class);
    let native = native.payload::<TypeObject>();
    let same =
        native.slots.new.get().map(|new| new as usize) == owner.slots.new.get().map(|new| new as usize);
    if !same {
        let (given, safe) = (kind.name(), native.name());
        return Err(vm.type_error(format!("{name}.__new__({given}) is not safe, use {safe}.__new__()")));
    }
    match owner.slots.new.get() {
        Some(new) => new(vm, class, &Arguments { positional: rest, keywords: arguments.keywords }),
        None => Err(vm.type_error(format!("cannot create '{name}' instances"))),
    }
}

impl SlotWrapper {
    /// Checks that `this` is an instance of the type.
    ///
    /// # Errors
    /// `TypeError` when it is none.
    #[inline]
    pub fn check(&self, vm: &mut Vm, this: &Value) -> Outcome<()> {
        let owner = self.class.payload::<TypeObject>();
        if this.class().is_subtype(owner) {
            return Ok(());
        }
        let (name, owner, given) = (self.special.name, owner.name(), this.class().name());
        Err(vm
            .type_error(format!("descriptor '{name}' requires a '{owner}' object but received a '{given}'")))
    }

    /// Calls the slot with `this`, known to be an instance of the type.
    ///
    /// # Errors
    /// Whatever the slot raises; `TypeError` for a wrong number of arguments.
    #[inline]
    pub fn call(&self, vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
        if !arguments.keywords.is_empty() && !matches!(self.special.slot, Slot::init | Slot::call) {
            let name = self.special.name;
            return Err(vm.type_error(format!("wrapper {name}() takes no keyword arguments")));
        }
        let slots = &self.class.payload::<TypeObject>().slots;
        (self.special.wrapper)(vm, self.special, slots, this, arguments)
    }
}

fn call_wrapper(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let wrapper = this.payload::<SlotWrapper>();
    let owner = wrapper.class.payload::<TypeObject>();
    let Some((first, rest)) = arguments.positional.split_first() else {
        let (name, owner) = (wrapper.special.name, owner.name());
        return Err(vm.type_error(format!("descriptor '{name}' of '{owner}' object needs an argument")));
    };
    wrapper.check(vm, first)?;
    wrapper.call(vm, first, &Arguments { positional: rest, keywords: arguments.keywords })
}

fn bind(vm: &mut Vm, this: &Value, instance: Option<&Value>, _: Option<&Value>) -> Outcome {
    let Some(instance) = instance else { return Ok(this.clone()) };
    let wrapper = this.payload::<SlotWrapper>();
    let owner = wrapper.class.payload::<TypeObject>();
    if !instance.class().is_subtype(owner) {
        let (name, owner, given) = (wrapper.special.name, owner.name(), instance.class().name());
        return Err(vm.type_error(format!(
            "descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object"
        )));
    }
    Ok(object::new(MethodWrapper { wrapper: this.clone(), instance: instance.clone() }))
}

fn call_bound(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let bound = this.payload::<MethodWrapper>();
    bound.wrapper.payload::<SlotWrapper>().call(vm, &bound.instance, arguments)
}

/// `wrapper_descriptor`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: super::descriptor_members::METHODS,
    attributes: super::descriptor_members::OF_METHODS,
    slots: |slots| {
        slots.repr.set(Some(super::descriptor_members::repr_wrapper));
        slots.call.set(Some(call_wrapper));
        slots.descriptor_get.set(Some(bind));
    },
};

/// `method-wrapper`, for the table of types.
pub static METHOD_WRAPPER_DEFINITION: Definition = Definition {
    class: &METHOD_WRAPPER,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: super::descriptor_members::OF_BOUND_SLOTS,
    slots: |slots| {
        slots.call.set(Some(call_bound));
        slots.repr.set(Some(super::descriptor_members::repr_bound_slot));
        slots.richcompare.set(Some(super::descriptor_members::compare));
        slots.hash.set(Some(super::descriptor_members::hash));
    },
};

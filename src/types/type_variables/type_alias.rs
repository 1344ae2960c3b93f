//! `typing.TypeAliasType`: what a `type` statement makes (PEP 695).

use super::type_variable_tuple::{self, TypeVariableTuple};
use super::{Lazy, check_name};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, object};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::function::Function;
use crate::types::getset::read_only_member;
use crate::types::names::names;
use crate::types::none::none;
use crate::types::slots::Operator;
use crate::types::tuple::Tuple;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{generic_alias, object as object_type, str, tuple, union_type};

/// A name for a type.
pub struct TypeAlias {
    name: Value,
    value: Lazy,
    /// `__type_params__`, a tuple.
    type_parameters: Value,
    module: Option<Value>,
}

/// The type `TypeAliasType`.
pub static CLASS: StaticType = StaticType::built_in::<TypeAlias>(
    "typing.TypeAliasType",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for TypeAlias {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.name.trace(tracer);
        self.value.trace(tracer);
        self.type_parameters.trace(tracer);
        self.module.trace(tracer);
    }
}

/// What a `type` statement makes: the function computes the value, in the format it is called with.
pub fn new(name: Value, type_parameters: Value, evaluate: Value) -> Value {
    let value = Lazy::computed(Some(evaluate));
    object::new(TypeAlias { name, value, type_parameters, module: None })
}

fn create(vm: &mut Vm, _: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [name, value, type_parameters] =
        arguments.bind(vm, "typealias", ["name", "value", "type_params"], 0, 1, 2)?;
    let name = check_name(vm, "typealias", name)?;
    let type_parameters = type_parameters.unwrap_or_else(tuple::empty);
    let Some(parameters) = type_parameters.downcast::<Tuple>() else {
        return Err(vm.type_error("type_params must be a tuple"));
    };
    check_parameters(vm, parameters.items())?;
    let module = vm.globals().get_name(&names().__name__);
    Ok(object::new(TypeAlias { name, value: Lazy::known(value), type_parameters, module }))
}

/// Checks that the parameters are type variables, and that none without a default follows one with.
fn check_parameters(vm: &mut Vm, parameters: &[Value]) -> Outcome<()> {
    let mut defaults = false;
    for parameter in parameters {
        let class = parameter.class_value();
        let known = [
            &super::type_variable::CLASS,
            &type_variable_tuple::CLASS,
            &super::parameter_specification::CLASS,
        ];
        if !known.iter().any(|known| known.is(&class)) {
            let shown = vm.repr_text(parameter)?.to_string_lossy();
            return Err(vm.type_error(format!("Expected a type param, got {shown}")));
        }
        let default = vm.get_attribute(parameter, &str::intern("__default__"))?;
        if !super::no_default::is_no_default(&default) {
            defaults = true;
        } else if defaults {
            let shown = vm.repr_text(parameter)?.to_string_lossy();
            return Err(
                vm.type_error(format!("non-default type parameter '{shown}' follows default type parameter"))
            );
        }
    }
    Ok(())
}

fn data(this: &Value) -> &TypeAlias {
    this.payload::<TypeAlias>()
}

/// The type parameters, tuples of variables unpacked.
fn parameters(vm: &mut Vm, this: &Value) -> Outcome {
    let given = data(this).type_parameters.clone();
    let mut unpacked = Vec::new();
    for parameter in given.payload::<Tuple>().items() {
        if parameter.has::<TypeVariableTuple>() {
            let iterator = type_variable_tuple::iter_unpacked(vm, parameter)?;
            unpacked.extend(vm.collect(&iterator)?);
        } else {
            unpacked.push(parameter.clone());
        }
    }
    Ok(tuple::new(unpacked))
}

fn get_item(vm: &mut Vm, this: &Value, key: &Value) -> Outcome {
    if data(this).type_parameters.payload::<Tuple>().items().is_empty() {
        return Err(vm.type_error("Only generic type aliases are subscriptable"));
    }
    let arguments = if key.has::<Tuple>() { key.clone() } else { tuple::of([key.clone()]) };
    Ok(generic_alias::new(this.clone(), arguments))
}

fn module(_: &mut Vm, this: &Value) -> Outcome {
    let alias = data(this);
    if let Some(module) = &alias.module {
        return Ok(module.clone());
    }
    let function = alias.value.evaluator();
    let globals = function.downcast::<Function>().map(|function| function.globals.clone());
    Ok(globals.and_then(|globals| globals.get_name(&names().__name__)).unwrap_or_else(none))
}

/// `TypeAliasType`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "Type alias.\n\nType aliases are created through the type statement::\n\n    type Alias = int\n",
    ),
    methods: &[Method::new("__reduce__", Native::NoArguments(|_, this| Ok(data(this).name.clone())), "")],
    attributes: &[
        GetSet {
            name: "__name__",
            get: |_, this| Ok(data(this).name.clone()),
            set: Some(read_only_member),
            doc: "",
        },
        GetSet { name: "__value__", get: |vm, this| data(this).value.get(vm, none), set: None, doc: "" },
        GetSet {
            name: "evaluate_value",
            get: |_, this| Ok(data(this).value.evaluator()),
            set: None,
            doc: "",
        },
        GetSet { name: "__parameters__", get: parameters, set: None, doc: "" },
        GetSet {
            name: "__type_params__",
            get: |_, this| Ok(data(this).type_parameters.clone()),
            set: None,
            doc: "",
        },
        GetSet { name: "__module__", get: module, set: None, doc: "" },
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(|_, this| Ok(str::exact(&data(this).name))));
        slots.getitem.set(Some(get_item));
        slots.iter.set(Some(type_variable_tuple::iter_unpacked));
        slots.binary[Operator::BitOr as usize].set(Some(union_type::union));
    },
};

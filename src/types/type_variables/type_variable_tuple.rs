//! `typing.TypeVarTuple`.

use super::members::{self, TypeParameter};
use super::no_default::is_no_default;
use super::{Lazy, call_typing, check_name, remember_module};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::{ATTRIBUTES, IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value, object};
use crate::types::definition::{Definition, Method, Native};
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{object as object_type, str, tuple};

/// A variable for any number of types.
pub struct TypeVariableTuple {
    name: Value,
    default: Lazy,
}

/// The type `TypeVarTuple`.
pub static CLASS: StaticType = StaticType::built_in_with_prefix::<TypeVariableTuple>(
    "typing.TypeVarTuple",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE | ATTRIBUTES,
    0,
);

impl Payload for TypeVariableTuple {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.name.trace(tracer);
        self.default.trace(tracer);
    }
}

impl TypeParameter for TypeVariableTuple {
    fn name(&self) -> &Value {
        &self.name
    }

    fn default(&self) -> &Lazy {
        &self.default
    }
}

/// A type variable tuple of the syntax for type parameters; the function computes its default.
pub fn new(name: Value, evaluate_default: Option<Value>) -> Value {
    let default = Lazy::computed(evaluate_default);
    object::new_of_class(&CLASS.value(), TypeVariableTuple { name, default })
}

fn create(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [name, default] = arguments.bind(vm, "typevartuple", ["name", "default"], 0, 1, 1)?;
    let name = check_name(vm, "typevartuple", name)?;
    let default = Lazy::known(default.filter(|default| !is_no_default(default)));
    let made = object::new_of_class(class, TypeVariableTuple { name, default });
    remember_module(vm, &made);
    Ok(made)
}

fn data(this: &Value) -> &TypeVariableTuple {
    this.payload::<TypeVariableTuple>()
}

/// An iterator over one item, the variable unpacked: what `*Ts` gives in a subscript.
///
/// # Errors
/// Whatever `typing` raises.
pub fn iter_unpacked(vm: &mut Vm, this: &Value) -> Outcome {
    let typing = vm.import_absolute("typing")?;
    let unpack = vm.get_attribute(&typing, &intern("Unpack"))?;
    let unpacked = vm.get_item(&unpack, this)?;
    vm.iter(&tuple::of([unpacked]))
}

fn prepare(vm: &mut Vm, this: &Value, given: &[Value]) -> Outcome {
    let given = [this.clone(), given[0].clone(), given[1].clone()];
    call_typing(vm, "_typevartuple_prepare_subst", &Arguments::positional(&given))
}

fn substitute(vm: &mut Vm, _: &Value, _: &Value) -> Outcome {
    Err(vm.type_error("Substitution of bare TypeVarTuple is not supported"))
}

/// `TypeVarTuple`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Type variable tuple. A specialized form of type variable that enables\nvariadic generics."),
    methods: &[
        Method::new("__typing_subst__", Native::One(substitute), "__typing_subst__($self, arg, /)\n--\n\n"),
        Method::new(
            "__typing_prepare_subst__",
            Native::Positional(2, 2, prepare),
            "__typing_prepare_subst__($self, alias, args, /)\n--\n\n",
        ),
        members::reduce::<TypeVariableTuple>(),
        members::has_default::<TypeVariableTuple>(),
        members::mro_entries(),
    ],
    attributes: &[
        members::name::<TypeVariableTuple>(),
        members::default::<TypeVariableTuple>(""),
        members::evaluate_default::<TypeVariableTuple>(),
    ],
    slots: |slots| {
        slots.new.set(Some(create));
        slots.repr.set(Some(|_, this| Ok(str::exact(&data(this).name))));
        slots.iter.set(Some(iter_unpacked));
    },
};

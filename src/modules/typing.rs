//! `_typing`: the native half of `typing`.

use crate::eval::{Outcome, Vm};
use crate::types::builtin_function;
use crate::types::definition::{Method, Native};
use crate::types::module::{self, Module};
use crate::types::str::intern;
use crate::types::type_variables::{
    generic, no_default, parameter_specification, type_alias, type_variable, type_variable_tuple,
};
use crate::types::union_type;

static IDENTITY: Method =
    Method::new("_idfunc", Native::One(|_, _, object| Ok(object.clone())), "_idfunc($module, x, /)\n--\n\n");

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_typing", Some("Primitives and accelerators for the typing module.\n"));
    let namespace = made.payload::<Module>().namespace.clone();
    namespace.set_name(&intern(IDENTITY.name), builtin_function::new(&made, &IDENTITY));
    for (name, class) in [
        ("TypeVar", &type_variable::CLASS),
        ("TypeVarTuple", &type_variable_tuple::CLASS),
        ("ParamSpec", &parameter_specification::CLASS),
        ("ParamSpecArgs", &parameter_specification::ARGS),
        ("ParamSpecKwargs", &parameter_specification::KWARGS),
        ("TypeAliasType", &type_alias::CLASS),
        ("Generic", &generic::CLASS),
        ("Union", &union_type::CLASS),
    ] {
        namespace.set_name(&intern(name), class.value());
    }
    namespace.set_name(&intern("NoDefault"), no_default::no_default());
    Ok(made)
}

//! `_types`: the types that have no name in `builtins`, for the module `types`.

use crate::eval::{Outcome, Vm};
use crate::types::module::{self, Module};
use crate::types::str::intern;
use crate::types::type_::StaticType;
use crate::types::{
    async_generator, builtin_function, capsule, cell, code, coroutine, frame, function, generator,
    generic_alias, getset, mapping_proxy, member, method, none, simple_namespace, slot_wrappers, traceback,
    union_type,
};

static TYPES: &[(&str, &StaticType)] = &[
    ("AsyncGeneratorType", &async_generator::CLASS),
    ("BuiltinFunctionType", &builtin_function::CLASS),
    ("BuiltinMethodType", &builtin_function::CLASS),
    ("CapsuleType", &capsule::CLASS),
    ("CellType", &cell::CLASS),
    ("ClassMethodDescriptorType", &builtin_function::CLASS_METHOD_DESCRIPTOR),
    ("CodeType", &code::CLASS),
    ("CoroutineType", &coroutine::CLASS),
    ("EllipsisType", &none::ELLIPSIS_TYPE),
    ("FrameType", &frame::CLASS),
    ("FunctionType", &function::CLASS),
    ("GeneratorType", &generator::CLASS),
    ("GenericAlias", &generic_alias::CLASS),
    ("GetSetDescriptorType", &getset::CLASS),
    ("LambdaType", &function::CLASS),
    ("MappingProxyType", &mapping_proxy::CLASS),
    ("MemberDescriptorType", &member::CLASS),
    ("MethodDescriptorType", &builtin_function::METHOD_DESCRIPTOR),
    ("MethodType", &method::CLASS),
    ("MethodWrapperType", &slot_wrappers::METHOD_WRAPPER),
    ("ModuleType", &module::CLASS),
    ("NoneType", &none::NONE_TYPE),
    ("NotImplementedType", &none::NOT_IMPLEMENTED_TYPE),
    ("SimpleNamespace", &simple_namespace::CLASS),
    ("TracebackType", &traceback::CLASS),
    ("UnionType", &union_type::CLASS),
    ("WrapperDescriptorType", &slot_wrappers::CLASS),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let made = module::new("_types", Some("Define names for built-in types."));
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, class) in TYPES {
        namespace.set_name(&intern(name), class.value());
    }
    Ok(made)
}

//! `typing.Generic`.

use super::call_typing;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::types::definition::{Definition, Method, Native};
use crate::types::object::{self as object_type, Plain};
use crate::types::type_::{CLASS as TYPE, StaticType};

/// The type `Generic`.
pub static CLASS: StaticType = StaticType::built_in_derived::<Plain>(
    "typing.Generic",
    &raw const object_type::CLASS,
    &raw const TYPE,
    BASE_TYPE | IMMUTABLE,
);

/// Calls the function of `typing` that stands for a class method of `Generic`.
fn pass_on(vm: &mut Vm, function: &str, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    let mut positional = vec![class.clone()];
    positional.extend_from_slice(arguments.positional);
    call_typing(vm, function, &Arguments { positional: &positional, keywords: arguments.keywords })
}

fn class_getitem(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    pass_on(vm, "_generic_class_getitem", class, arguments)
}

fn initialise_subclass(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    pass_on(vm, "_generic_init_subclass", class, arguments)
}

/// `Generic`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "Abstract base class for generic types.\n\nOn Python 3.12 and newer, generic classes implicitly inherit from\nGeneric when they declare a parameter list after the class's name::\n\n    class Mapping[KT, VT]:\n        def __getitem__(self, key: KT) -> VT:\n            ...\n        # Etc.\n",
    ),
    methods: &[
        Method::class(
            "__class_getitem__",
            Native::Any(class_getitem),
            "Parameterizes a generic class.\n\nAt least, parameterizing a generic class is the *main* thing this\nmethod does. For example, for some generic class `Foo`, this is called\nwhen we do `Foo[int]` - there, with `cls=Foo` and `params=int`.\n\nHowever, note that this method is also called when defining generic\nclasses in the first place with `class Foo[T]: ...`.\n",
        ),
        Method::class(
            "__init_subclass__",
            Native::Any(initialise_subclass),
            "Function to initialize subclasses.",
        ),
    ],
    attributes: &[],
    slots: |_| (),
};

/// Lets `Generic` be instantiated, as `object` can, without a `__new__` of its own that would come
/// before those of later bases.
pub fn complete() {
    CLASS.payload().slots.new.set(Some(object_type::new_object));
}

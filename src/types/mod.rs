//! Python's types, one file each.

pub mod async_generator;
pub mod bool_;
pub mod buffer;
pub mod builtin_function;
pub mod bytearray;
pub mod bytes;
pub mod callable_iterator;
pub mod capsule;
pub mod cell;
pub mod code;
mod code_members;
pub mod complex;
pub mod coroutine;
pub mod definition;
pub mod descriptor_members;
pub mod dict;
pub mod enumerate;
pub mod exception;
pub mod filter;
pub mod float;
pub mod frame;
pub mod frame_locals;
pub mod function;
pub mod function_members;
pub mod generator;
pub mod generic_alias;
pub mod getset;
pub mod instance_attributes;
pub mod int;
pub mod iterator_state;
pub mod list;
pub mod map;
pub mod mapping_proxy;
pub mod member;
pub mod memoryview;
pub mod method;
pub mod module;
mod module_annotations;
pub mod mro;
pub mod names;
pub mod none;
pub mod object;
pub mod object_members;
pub mod property;
pub mod range;
pub mod reversed;
pub mod sequence;
pub mod sequence_iterator;
pub mod set;
pub mod simple_namespace;
pub mod size;
pub mod slice;
pub mod slot_wrappers;
pub mod slots;
pub mod special_methods;
pub mod static_method;
pub mod str;
pub mod struct_sequence;
pub mod super_;
pub mod template;
pub mod traceback;
pub mod tuple;
pub mod type_;
pub mod type_attributes;
pub mod type_creation;
pub mod type_definition;
pub mod type_members;
pub mod type_variables;
pub mod union_type;
pub mod weak_proxy;
pub mod weak_reference;
pub mod zip;

use definition::{Definition, ready};

/// The built-in types, bases before what is derived from them. `object` and `type` come first.
static DEFINITIONS: &[&Definition] = &[
    &object::DEFINITION,
    &type_definition::DEFINITION,
    &builtin_function::DEFINITION,
    &builtin_function::METHOD_DESCRIPTOR_DEFINITION,
    &builtin_function::CLASS_METHOD_DESCRIPTOR_DEFINITION,
    &static_method::DEFINITION,
    &static_method::CLASS_METHOD_DEFINITION,
    &getset::DEFINITION,
    &slot_wrappers::DEFINITION,
    &slot_wrappers::METHOD_WRAPPER_DEFINITION,
    &member::DEFINITION,
    &function::DEFINITION,
    &capsule::DEFINITION,
    &cell::DEFINITION,
    &property::DEFINITION,
    &super_::DEFINITION,
    &mapping_proxy::DEFINITION,
    &generic_alias::DEFINITION,
    &generic_alias::ITERATOR_DEFINITION,
    &union_type::DEFINITION,
    &method::DEFINITION,
    &sequence_iterator::DEFINITION,
    &code::DEFINITION,
    &frame::DEFINITION,
    &frame_locals::DEFINITION,
    &traceback::DEFINITION,
    &callable_iterator::DEFINITION,
    &generator::DEFINITION,
    &coroutine::DEFINITION,
    &coroutine::WRAPPER_DEFINITION,
    &async_generator::DEFINITION,
    &async_generator::send::DEFINITION,
    &async_generator::throw::DEFINITION,
    &async_generator::default::DEFINITION,
    &module::DEFINITION,
    &simple_namespace::DEFINITION,
    &weak_reference::DEFINITION,
    &weak_proxy::DEFINITION,
    &weak_proxy::CALLABLE_DEFINITION,
    &list::DEFINITION,
    &list::ITERATOR_DEFINITION,
    &list::REVERSE_ITERATOR_DEFINITION,
    &tuple::DEFINITION,
    &tuple::ITERATOR_DEFINITION,
    &range::DEFINITION,
    &range::ITERATOR_DEFINITION,
    &range::LONG_ITERATOR_DEFINITION,
    &slice::DEFINITION,
    &dict::DEFINITION,
    &dict::views::KEYS_DEFINITION,
    &dict::views::KEY_ITERATOR_DEFINITION,
    &dict::views::REVERSE_KEY_ITERATOR_DEFINITION,
    &dict::views::ITEMS_DEFINITION,
    &dict::views::ITEM_ITERATOR_DEFINITION,
    &dict::views::REVERSE_ITEM_ITERATOR_DEFINITION,
    &dict::views::VALUES_DEFINITION,
    &dict::views::VALUE_ITERATOR_DEFINITION,
    &dict::views::REVERSE_VALUE_ITERATOR_DEFINITION,
    &set::DEFINITION,
    &set::FROZEN_DEFINITION,
    &set::ITERATOR_DEFINITION,
    &enumerate::DEFINITION,
    &zip::DEFINITION,
    &map::DEFINITION,
    &filter::DEFINITION,
    &reversed::DEFINITION,
    &int::DEFINITION,
    &bool_::DEFINITION,
    &float::DEFINITION,
    &complex::DEFINITION,
    &template::DEFINITION,
    &template::ITERATOR_DEFINITION,
    &template::interpolation::DEFINITION,
    &none::NONE_DEFINITION,
    &none::NOT_IMPLEMENTED_DEFINITION,
    &none::ELLIPSIS_DEFINITION,
    &bytes::DEFINITION,
    &bytearray::DEFINITION,
    &bytearray::ITERATOR_DEFINITION,
    &bytes::ITERATOR_DEFINITION,
    &buffer::EXPORT_DEFINITION,
    &memoryview::DEFINITION,
    &memoryview::ITERATOR_DEFINITION,
    &str::DEFINITION,
    &str::iterator::DEFINITION,
    &str::iterator::ASCII_DEFINITION,
];

/// Makes the built-in types ready. Called once, before anything else of Python is used.
pub fn initialise() {
    for definition in definitions().chain(crate::modules::types()) {
        ready(definition);
    }
    if crate::limits::are_set() {
        definition::ready_once(&crate::limits::ending::DEFINITION);
    }
    template::interpolation::complete();
    exception::complete();
    type_variables::generic::complete();
    crate::modules::io::unsupported::complete();
}

/// The definitions of the built-in types, bases before what is derived from them.
pub fn definitions() -> impl Iterator<Item = &'static Definition> {
    DEFINITIONS.iter().copied().chain(exception::DEFINITIONS).chain(type_variables::TYPES.iter().copied())
}

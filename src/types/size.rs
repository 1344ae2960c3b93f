//! How large CPython's objects are on a 64-bit machine: what `__sizeof__`, `sys.getsizeof`,
//! `__basicsize__` and `__itemsize__` say, so that programs which show sizes show the same numbers.
//! They are not the sizes of the objects here.

use super::bytes::Bytes;
use super::function::Function;
use super::generator::Generator;
use super::int::{self, Int};
use super::str::Str;
use super::tuple::Tuple;
use super::type_::TypeObject;
use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::heap::type_head::{ATTRIBUTES, HEAP_TYPE, TRACKED, WEAKLY_REFERENCEABLE};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// Before each object that the collector may track.
const COLLECTOR_HEADER: usize = 16;
/// Before instances of a program's classes that have a dict or weak references.
const MANAGED: usize = 16;
const WORD: usize = 8;
/// A type of the interpreter, and one made by a program.
const STATIC_TYPE: usize = 416;
const HEAP_TYPE_OBJECT: usize = 928;
/// The keys that a class holds for its instances' dicts.
const SHARED_KEYS: usize = 768;
/// Words that CPython's frames need beside the variables; this one needs no such stack.
const FRAME_STACK: usize = 2;

/// Types of the interpreter, by `__basicsize__` and `__itemsize__`.
const SIZES: &[(usize, usize, &[&str])] = &[
    (16, 0, &["object", "NoneType", "NotImplementedType", "ellipsis"]),
    (24, 0, &["float", "cell", "mappingproxy", "types.SimpleNamespace", "SimpleNamespace"]),
    (24, 0, &["dict_keys", "dict_values", "dict_items", "odict_keys", "odict_values", "odict_items"]),
    (24, 0, &["coroutine_wrapper", "async_generator_wrapped_value", "FrameLocalsProxy"]),
    (24, 4, &["int", "bool"]),
    (24, 8, &["tuple"]),
    (32, 0, &["complex", "classmethod", "staticmethod", "map", "filter", "reversed", "iterator"]),
    (32, 0, &["list_iterator", "list_reverseiterator", "tuple_iterator", "callable_iterator"]),
    (32, 0, &["str_iterator", "str_ascii_iterator", "bytes_iterator", "bytearray_iterator"]),
    (32, 0, &["method-wrapper", "anext_awaitable", "types.UnionType", "typing.Union"]),
    (33, 1, &["bytes"]),
    (40, 0, &["list", "slice", "super", "traceback", "range_iterator", "longrange_iterator"]),
    (40, 0, &["async_generator_asend", "async_generator_athrow"]),
    (48, 0, &["dict", "range", "method", "zip", "set_iterator", "getset_descriptor", "member_descriptor"]),
    (56, 0, &["bytearray", "builtin_function_or_method", "module", "enumerate", "wrapper_descriptor"]),
    (56, 0, &["method_descriptor", "classmethod_descriptor", "dict_keyiterator", "dict_valueiterator"]),
    (56, 0, &["dict_itemiterator", "dict_reversekeyiterator", "dict_reversevalueiterator"]),
    (56, 0, &["dict_reverseitemiterator"]),
    (64, 0, &["str", "property", "types.GenericAlias", "weakref.ReferenceType", "weakref.ProxyType"]),
    (64, 0, &["weakref.CallableProxyType"]),
    (72, 0, &["BaseException"]),
    (80, 0, &["NameError", "StopIteration", "SystemExit"]),
    (88, 0, &["AttributeError", "BaseExceptionGroup"]),
    (104, 0, &["ImportError"]),
    (112, 0, &["OSError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError"]),
    (112, 0, &["OrderedDict", "collections.OrderedDict"]),
    (136, 0, &["SyntaxError"]),
    (136, 8, &["frame"]),
    (144, 0, &["function"]),
    (144, 8, &["generator", "coroutine", "async_generator", "memoryview"]),
    (200, 0, &["set", "frozenset"]),
    (200, 2, &["code"]),
    (HEAP_TYPE_OBJECT, 40, &["type"]),
];

/// Types of the interpreter whose objects the collector may track in CPython, and not here.
const TRACKED_THERE: &[&str] = &[
    "wrapper_descriptor",
    "method-wrapper",
    "method_descriptor",
    "classmethod_descriptor",
    "getset_descriptor",
    "member_descriptor",
    "slice",
    "str_iterator",
    "str_ascii_iterator",
    "bytes_iterator",
    "bytearray_iterator",
];

/// Those that are tracked here, and not there.
const UNTRACKED_THERE: &[&str] = &["range", "range_iterator", "longrange_iterator"];

/// The first type along the MRO that no program made.
fn built_in(class: &TypeObject) -> Option<Value> {
    if class.head.has(HEAP_TYPE) {
        class.mro().into_iter().find(|base| !base.payload::<TypeObject>().head.has(HEAP_TYPE))
    } else {
        class.mro().into_iter().next()
    }
}

fn known(class: &TypeObject) -> (usize, usize) {
    for base in class.mro() {
        let base = base.payload::<TypeObject>();
        if base.head.has(HEAP_TYPE) {
            continue;
        }
        let name = base.built_in_name();
        if name == "object" && !class.head.has(HEAP_TYPE) && !std::ptr::eq(base, class) {
            break;
        }
        if let Some((basic, item, _)) = SIZES.iter().find(|(_, _, names)| names.contains(&name)) {
            return (*basic, *item);
        }
    }
    // A type of an extension module.
    (48, 0)
}

/// `__basicsize__`.
pub fn basic(class: &TypeObject) -> usize {
    known(class).0 + WORD * usize::from(class.head.slot_count())
}

/// `__itemsize__`.
pub fn item(class: &TypeObject) -> usize {
    known(class).1
}

/// Whether the collector may track objects of `class` in CPython.
pub fn is_collected(class: &TypeObject) -> bool {
    if class.head.has(HEAP_TYPE) {
        return true;
    }
    let name = class.built_in_name();
    (class.head.has(TRACKED) && !UNTRACKED_THERE.contains(&name)) || TRACKED_THERE.contains(&name)
}

/// Whether instances of `class` have `flag` by the program's class and not by the built-in base.
fn has_managed(class: &TypeObject, flag: u32) -> bool {
    class.head.has(HEAP_TYPE)
        && class.head.has(flag)
        && !built_in(class).is_some_and(|base| base.payload::<TypeObject>().head.has(flag))
}

/// What stands in front of an object.
fn in_front(object: &Value) -> usize {
    let class = object.class();
    // Types of the interpreter stand in its data.
    let is_static = object.downcast::<TypeObject>().is_some_and(|this| !this.head.has(HEAP_TYPE));
    let header = if is_collected(class) && !is_static { COLLECTOR_HEADER } else { 0 };
    let managed = has_managed(class, ATTRIBUTES) || has_managed(class, WEAKLY_REFERENCEABLE);
    header + if managed { MANAGED } else { 0 }
}

/// `object.__sizeof__`.
pub fn of(object: &Value) -> usize {
    let class = object.class();
    if let Some(text) = object.downcast::<Str>() {
        return of_text(text, class.head.has(HEAP_TYPE)) + WORD * usize::from(class.head.slot_count());
    }
    if let Some(class) = object.downcast::<TypeObject>() {
        return of_type(class);
    }
    let items = if let Some(tuple) = object.downcast::<Tuple>() {
        tuple.items().len()
    } else if let Some(bytes) = object.downcast::<Bytes>() {
        bytes.data.len()
    } else if let Some(generator) = object.downcast::<Generator>() {
        generator.slots.len() + FRAME_STACK
    } else if class.built_in_name() == "frame" {
        FRAME_STACK
    } else {
        0
    };
    basic(class) + items * item(class)
}

/// `type.__sizeof__`.
pub fn of_type(class: &TypeObject) -> usize {
    if !class.head.has(HEAP_TYPE) {
        STATIC_TYPE
    } else if has_managed(class, ATTRIBUTES) {
        HEAP_TYPE_OBJECT + SHARED_KEYS
    } else {
        HEAP_TYPE_OBJECT
    }
}

/// A string is stored with as many bytes for each character as the largest one needs, and a zero.
/// Those of subclasses do not stand right behind their header.
fn of_text(text: &Str, derived: bool) -> usize {
    let text = text.text();
    let (ascii, other) = if derived { (64, 64) } else { (40, 56) };
    let places = text.char_len() + 1;
    if text.is_ascii() {
        return ascii + places;
    }
    match text.code_points().max().unwrap_or(0) {
        // The strings of one such character are kept, with their UTF-8.
        0..=0xFF if places == 2 && !derived => other + places + 3,
        0..=0xFF => other + places,
        0x100..=0xFFFF => other + 2 * places,
        _ => other + 4 * places,
    }
}

/// What `sys.getsizeof` gives: what `__sizeof__` says and what stands in front of the object.
///
/// # Errors
/// `TypeError` when `__sizeof__` gives no integer, `ValueError` for a negative one, `OverflowError`
/// for one too large; whatever it raises.
pub fn with_header(vm: &mut Vm, object: &Value) -> Outcome<Value> {
    let name = super::str::intern("__sizeof__");
    let Some(method) = object.class().lookup(&name) else {
        let class = object.class().name();
        return Err(vm.type_error(format!("Type {class} doesn't define __sizeof__")));
    };
    let size = if method.is_exact::<Function>() {
        vm.call(&method, std::slice::from_ref(object))?
    } else {
        let method = vm.bind_descriptor(&method, Some(object), &object.class_value())?;
        vm.call(&method, &[])?
    };
    let Some(size) = size.downcast::<Int>() else {
        return Err(vm.type_error("an integer is required"));
    };
    match size.to_big().to_isize() {
        Some(size) if size >= 0 => Ok(int::from_big(BigInt::from(size as usize + in_front(object)))),
        Some(_) => Err(vm.value_error("__sizeof__() should return >= 0")),
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

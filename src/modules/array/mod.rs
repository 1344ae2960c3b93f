//! `array`: numbers of one kind, side by side in memory.

mod code;
mod construct;
mod iterator;
mod methods;
mod operators;
mod reconstruct;

pub use code::Code;
pub use iterator::DEFINITION as ITERATOR_DEFINITION;

use crate::eval::{Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, SEQUENCE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Tracer, Value};
use crate::types::definition::{Definition, GetSet, Method, Native};
use crate::types::module::{self, Module};
use crate::types::str::intern;
use crate::types::type_::{CLASS as TYPE, StaticType};
use crate::types::{builtin_function, int, object as object_type, str};
use std::cell::{Cell, RefCell};

/// An array. Never borrowed while code of the program may run.
pub struct Array {
    /// What its items are.
    pub code: Code,
    /// The items.
    pub data: RefCell<Vec<u8>>,
    /// How many views there are of its memory.
    pub exports: Cell<usize>,
}

/// The type `array`.
pub static CLASS: StaticType = StaticType::built_in::<Array>(
    "array.array",
    &raw const CLASS,
    &raw const TYPE,
    BASE_TYPE | SEQUENCE | WEAKLY_REFERENCEABLE,
);

impl Payload for Array {
    const TRACKED: bool = false;

    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, _: &mut Tracer<'_>) {}
}

impl Array {
    /// The number of items.
    pub fn len(&self) -> usize {
        self.data.borrow().len() / self.code.size()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.data.borrow().is_empty()
    }

    /// The item at `place`, if it is there.
    pub fn item(&self, place: usize) -> Option<Value> {
        let size = self.code.size();
        let data = self.data.borrow();
        data.get(place * size..(place + 1) * size).map(|item| self.code.read(item))
    }
}

/// A new array of these bytes.
fn new(code: Code, data: Vec<u8>) -> Value {
    object::new(Array { code, data: RefCell::new(data), exports: Cell::new(0) })
}

/// Refuses to resize an array that is viewed.
fn check_resizable(vm: &mut Vm, array: &Array) -> Outcome<()> {
    if array.exports.get() == 0 { Ok(()) } else { Err(is_exported(vm)) }
}

#[cold]
fn is_exported(vm: &mut Vm) -> Raised {
    vm.buffer_error("cannot resize an array that is exporting buffers")
}

static FUNCTIONS: &[Method] = &[Method::new(
    "_array_reconstructor",
    Native::Positional(4, 4, reconstruct::reconstruct),
    "_array_reconstructor($module, arraytype, typecode, mformat_code, items,\n                     /)\n--\n\nInternal. Used \
     for pickling support.",
)];

/// The module.
///
/// # Errors
/// None.
pub fn new_module(vm: &mut Vm) -> Outcome {
    let doc = "This module defines an object type which can efficiently represent\nan array of basic values: \
               characters, integers, floating-point\nnumbers.";
    let made = module::new("array", Some(doc));
    let namespace = made.payload::<Module>().namespace.clone();
    for method in FUNCTIONS {
        namespace.set_name(&intern(method.name), builtin_function::new(&made, method));
    }
    namespace.set_name(&intern("array"), CLASS.value());
    namespace.set_name(&intern("ArrayType"), CLASS.value());
    namespace.set_name(&intern("typecodes"), str::new(code::ALL));
    let abstract_classes = vm.import_absolute("_collections_abc")?;
    let sequence = vm.get_attribute(&abstract_classes, &intern("MutableSequence"))?;
    drop(vm.call_method(&sequence, &intern("register"), &[CLASS.value()])?);
    Ok(made)
}

/// The type `array`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(construct::ABOUT),
    methods: methods::METHODS,
    attributes: &[
        GetSet {
            name: "typecode",
            get: |_, this| Ok(str::new(char::from(this.payload::<Array>().code.character()).to_string())),
            set: None,
            doc: "the typecode character used to create the array",
        },
        GetSet {
            name: "itemsize",
            get: |_, this| Ok(int::new(this.payload::<Array>().code.size() as i64)),
            set: None,
            doc: "the size, in bytes, of one array item",
        },
    ],
    slots: operators::set_slots,
};

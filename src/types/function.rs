//! `function`: what `def` and `lambda` make.

use super::code::Code;
use super::definition::Definition;
use super::dict::Dict;
use super::type_::{CLASS as TYPE, StaticType};
use super::{method, object as object_type};
use crate::eval::node::Body;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Typed, Value, ValueCell};
use std::cell::RefCell;
use std::rc::Rc;

/// A function.
pub struct Function {
    /// `__code__`.
    pub code: RefCell<Typed<Code>>,
    /// The tree of `__code__`, at hand for calls.
    pub body: RefCell<Rc<Body>>,
    /// `__globals__`.
    pub globals: Typed<Dict>,
    /// `__builtins__`.
    pub builtins: Typed<Dict>,
    /// `__closure__`: the cells of the free variables, in the order of `co_freevars`.
    pub closure: Box<[Value]>,
    /// `__defaults__`, a tuple, or empty for `None`.
    pub defaults: ValueCell,
    /// `__kwdefaults__`, a dict, or empty for `None`.
    pub keyword_defaults: ValueCell,
    /// `__name__`.
    pub name: ValueCell,
    /// `__qualname__`.
    pub qualname: ValueCell,
    /// `__doc__`; empty for `None`.
    pub doc: ValueCell,
    /// `__module__`; empty for `None`.
    pub module: ValueCell,
    /// `__annotate__`; empty for `None`.
    pub annotate: ValueCell,
    /// `__annotations__`, once computed.
    pub annotations: ValueCell,
    /// `__type_params__`; empty for `()`.
    pub type_parameters: ValueCell,
    /// `__dict__`, once asked for.
    pub attributes: ValueCell,
}

/// The type `function`.
pub static CLASS: StaticType = StaticType::built_in::<Function>(
    "function",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for Function {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.code.borrow().trace(tracer);
        self.globals.trace(tracer);
        self.builtins.trace(tracer);
        self.closure.trace(tracer);
        for cell in [
            &self.defaults,
            &self.keyword_defaults,
            &self.name,
            &self.qualname,
            &self.doc,
            &self.module,
            &self.annotate,
            &self.annotations,
            &self.type_parameters,
            &self.attributes,
        ] {
            cell.trace(tracer);
        }
    }
}

/// A new function with no defaults.
pub fn new(vm: &Vm, code: Typed<Code>, globals: Typed<Dict>, closure: Box<[Value]>) -> Typed<Function> {
    let builtins = vm.builtins_of(&globals);
    with_builtins(code, globals, builtins, closure)
}

/// A new function with no defaults, whose builtins are known.
pub fn with_builtins(
    code: Typed<Code>,
    globals: Typed<Dict>,
    builtins: Typed<Dict>,
    closure: Box<[Value]>,
) -> Typed<Function> {
    let module = globals.get_name(&super::names::names().__name__);
    let body = code.body.borrow().clone();
    let value = object::new(Function {
        body: RefCell::new(body),
        builtins,
        globals,
        closure,
        defaults: ValueCell::empty(),
        keyword_defaults: ValueCell::empty(),
        name: ValueCell::new(code.name.value().clone()),
        qualname: ValueCell::new(code.qualname.value().clone()),
        doc: ValueCell::of(code.docstring.get().cloned()),
        module: ValueCell::of(module),
        annotate: ValueCell::empty(),
        annotations: ValueCell::empty(),
        type_parameters: ValueCell::empty(),
        attributes: ValueCell::empty(),
        code: RefCell::new(code),
    });
    match Typed::new(value) {
        Ok(function) => function,
        Err(_) => unreachable!("a function"),
    }
}

fn call(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    match Typed::<Function>::new(this.clone()) {
        Ok(function) => crate::eval::call::call_function(vm, function, arguments),
        Err(_) => unreachable!("a function"),
    }
}

fn get(_: &mut Vm, this: &Value, instance: Option<&Value>, _: Option<&Value>) -> Outcome {
    Ok(match instance {
        Some(instance) => method::new(this.clone(), instance.clone()),
        None => this.clone(),
    })
}

/// `function`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some("Create a function object."),
    methods: &[],
    attributes: super::function_members::ATTRIBUTES,
    slots: |slots| {
        slots.new.set(Some(super::function_members::make));
        slots.repr.set(Some(super::function_members::repr));
        slots.call.set(Some(call));
        slots.descriptor_get.set(Some(get));
    },
};

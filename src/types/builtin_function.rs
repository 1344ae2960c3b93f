//! Native functions as objects: `builtin_function_or_method` (functions of modules, and methods
//! bound to an object) and `method_descriptor`, `classmethod_descriptor` (methods in the namespace
//! of a built-in type).

use super::definition::{Binding, Definition, Method, Native};
use super::type_::{CLASS as TYPE, StaticType, TypeObject};
use super::{object as object_type, static_method};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::object;
use crate::heap::type_head::{IMMUTABLE, WEAKLY_REFERENCEABLE};
use crate::heap::{Payload, Trace, Tracer, Value};

/// A native function with the object it is bound to.
pub struct BuiltinFunction {
    /// What is called.
    pub method: &'static Method,
    /// The object or module it is bound to.
    pub bound: Value,
    /// The module it belongs to, for functions of a module.
    pub module: Option<Value>,
}

/// The type `builtin_function_or_method`.
pub static CLASS: StaticType = StaticType::built_in::<BuiltinFunction>(
    "builtin_function_or_method",
    &raw const CLASS,
    &raw const TYPE,
    IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for BuiltinFunction {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.bound.trace(tracer);
        self.module.trace(tracer);
    }
}

/// A native method in the namespace of its type.
pub struct MethodDescriptor {
    /// What is called.
    pub method: &'static Method,
    /// The type it belongs to.
    pub class: Value,
}

/// The type `method_descriptor`.
pub static METHOD_DESCRIPTOR: StaticType = StaticType::built_in::<MethodDescriptor>(
    "method_descriptor",
    &raw const METHOD_DESCRIPTOR,
    &raw const TYPE,
    IMMUTABLE,
);

impl Payload for MethodDescriptor {
    fn class() -> &'static StaticType {
        &METHOD_DESCRIPTOR
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.class.trace(tracer);
    }
}

/// The type `classmethod_descriptor`.
pub static CLASS_METHOD_DESCRIPTOR: StaticType = StaticType::built_in_derived::<MethodDescriptor>(
    "classmethod_descriptor",
    &raw const METHOD_DESCRIPTOR,
    &raw const TYPE,
    IMMUTABLE,
);

/// A function of `module`.
pub fn new(module: &Value, method: &'static Method) -> Value {
    object::new(BuiltinFunction { method, bound: module.clone(), module: Some(module.clone()) })
}

/// `method` bound to `bound`.
pub fn bind(method: &'static Method, bound: Value) -> Value {
    object::new(BuiltinFunction { method, bound, module: None })
}

/// What `method` becomes in the namespace of the built-in type `class`.
pub fn descriptor(class: &Value, method: &'static Method) -> Value {
    match method.binding {
        Binding::Instance => object::new(MethodDescriptor { method, class: class.clone() }),
        Binding::Class => object::new_of_class(
            &CLASS_METHOD_DESCRIPTOR.value(),
            MethodDescriptor { method, class: class.clone() },
        ),
        Binding::Static => static_method::new(bind(method, class.clone())),
    }
}

/// Calls native code with `this` as its first value.
#[inline]
pub fn call_native(vm: &mut Vm, method: &'static Method, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    match method.native {
        Native::Any(function) => function(vm, this, arguments),
        _ if !arguments.keywords.is_empty() => {
            let name = display_name(method, this);
            Err(vm.type_error(format!("{name}() takes no keyword arguments")))
        }
        Native::NoArguments(function) if arguments.positional.is_empty() => function(vm, this),
        Native::One(function) if arguments.positional.len() == 1 => {
            function(vm, this, &arguments.positional[0])
        }
        Native::Positional(least, most, function) if (least..=most).contains(&arguments.positional.len()) => {
            function(vm, this, arguments.positional)
        }
        _ => Err(wrong_count(vm, method, this, arguments.positional.len())),
    }
}

/// The name that messages about the arguments use: `list.append` for methods, `len` for functions.
pub fn display_name(method: &Method, this: &Value) -> String {
    if this.has::<super::module::Module>() {
        return method.name.to_owned();
    }
    let class = match this.downcast::<TypeObject>() {
        Some(class) if method.binding != Binding::Instance => class,
        _ => this.class(),
    };
    // The type of which the method is, not the subclass it was called on.
    let owner = class.mro().into_iter().rev().find(|class| {
        let namespace = class.payload::<TypeObject>().dict();
        namespace.payload::<super::dict::Dict>().get_name(&super::str::intern(method.name)).is_some_and(
            |found| {
                found.downcast::<MethodDescriptor>().is_some_and(|found| std::ptr::eq(found.method, method))
            },
        )
    });
    let owner = owner.map_or_else(|| class.short_name(), |owner| owner.payload::<TypeObject>().short_name());
    format!("{owner}.{}", method.name)
}

/// As [`display_name`], and functions of other modules than `builtins` with their module's name.
fn full_name(method: &Method, this: &Value) -> String {
    let name = display_name(method, this);
    match this.downcast::<super::module::Module>() {
        Some(module) => match module.namespace.get_name(&super::names::names().__name__) {
            Some(module) if super::str::to_string(&module) != "builtins" => {
                format!("{}.{name}", super::str::to_string(&module))
            }
            _ => name,
        },
        None => name,
    }
}

#[cold]
fn wrong_count(vm: &mut Vm, method: &'static Method, this: &Value, given: usize) -> crate::eval::Raised {
    let message = match method.native {
        Native::NoArguments(_) => {
            format!("{}() takes no arguments ({given} given)", full_name(method, this))
        }
        Native::One(_) => {
            format!("{}() takes exactly one argument ({given} given)", full_name(method, this))
        }
        Native::Positional(least, most, _) => {
            let (bound, quantity) = if given < least { (least, "at least") } else { (most, "at most") };
            let quantity = if least == most { "" } else { quantity };
            let plural = if bound == 1 { "" } else { "s" };
            let separator = if quantity.is_empty() { "" } else { " " };
            format!("{} expected {quantity}{separator}{bound} argument{plural}, got {given}", method.name)
        }
        Native::Any(_) => unreachable!("binds its own arguments"),
    };
    vm.type_error(message)
}

fn call_function(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let function = this.payload::<BuiltinFunction>();
    call_native(vm, function.method, &function.bound, arguments)
}

fn call_descriptor(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let descriptor = this.payload::<MethodDescriptor>();
    let Some((first, rest)) = arguments.positional.split_first() else {
        let (owner, name) = (descriptor.class.payload::<TypeObject>().name(), descriptor.method.name);
        return Err(vm.type_error(format!("unbound method {owner}.{name}() needs an argument")));
    };
    check_receiver(vm, descriptor, first)?;
    call_native(vm, descriptor.method, first, &Arguments { positional: rest, keywords: arguments.keywords })
}

/// Checks that `receiver` is an instance of the type the method belongs to.
#[inline(always)]
pub fn check_receiver(vm: &mut Vm, descriptor: &MethodDescriptor, receiver: &Value) -> Outcome<()> {
    if receiver.class().is_subtype(descriptor.class.payload::<TypeObject>()) {
        return Ok(());
    }
    Err(wrong_receiver(vm, descriptor, receiver))
}

#[cold]
fn wrong_receiver(vm: &mut Vm, descriptor: &MethodDescriptor, receiver: &Value) -> crate::eval::Raised {
    let (owner, name) = (descriptor.class.payload::<TypeObject>().name(), descriptor.method.name);
    let given = receiver.class().name();
    vm.type_error(format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object"))
}

fn get_descriptor(vm: &mut Vm, this: &Value, instance: Option<&Value>, _: Option<&Value>) -> Outcome {
    let Some(instance) = instance else { return Ok(this.clone()) };
    let descriptor = this.payload::<MethodDescriptor>();
    check_receiver(vm, descriptor, instance)?;
    Ok(bind(descriptor.method, instance.clone()))
}

fn get_class_descriptor(
    _: &mut Vm,
    this: &Value,
    instance: Option<&Value>,
    class: Option<&Value>,
) -> Outcome {
    let descriptor = this.payload::<MethodDescriptor>();
    let class = match (class, instance) {
        (Some(class), _) => class.clone(),
        (None, Some(instance)) => instance.class_value(),
        (None, None) => descriptor.class.clone(),
    };
    Ok(bind(descriptor.method, class))
}

/// `builtin_function_or_method`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: super::descriptor_members::METHODS,
    attributes: super::descriptor_members::OF_FUNCTIONS,
    slots: |slots| {
        slots.call.set(Some(call_function));
        slots.repr.set(Some(super::descriptor_members::repr_function));
        slots.richcompare.set(Some(super::descriptor_members::compare));
        slots.hash.set(Some(super::descriptor_members::hash));
    },
};

/// `method_descriptor`, for the table of types.
pub static METHOD_DESCRIPTOR_DEFINITION: Definition = Definition {
    class: &METHOD_DESCRIPTOR,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: super::descriptor_members::METHODS,
    attributes: super::descriptor_members::OF_METHODS,
    slots: |slots| {
        slots.repr.set(Some(super::descriptor_members::repr_method));
        slots.call.set(Some(call_descriptor));
        slots.descriptor_get.set(Some(get_descriptor));
    },
};

/// `classmethod_descriptor`, for the table of types.
pub static CLASS_METHOD_DESCRIPTOR_DEFINITION: Definition = Definition {
    class: &CLASS_METHOD_DESCRIPTOR,
    base: Some(&object_type::CLASS),
    doc: None,
    methods: &[],
    attributes: super::descriptor_members::OF_METHODS,
    slots: |slots| {
        slots.repr.set(Some(super::descriptor_members::repr_method));
        slots.call.set(Some(call_descriptor));
        slots.descriptor_get.set(Some(get_class_descriptor));
    },
};

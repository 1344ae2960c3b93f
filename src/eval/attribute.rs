//! Attribute references, with inline caches (reference, 6.3.1).

use super::lower::{Lowered, Lowerer};
use super::node::{BoxExpr, Expr, Flow, Stmt, Target};
use super::operators::{Operand, Place as OperandPlace};
use super::protocol::attributes::{generic, own_dict_cell};
use super::raise::Outcome;
use super::variables::Local;
use super::vm::Vm;
use crate::heap::attributes::{self, Place, Storage};
use crate::heap::{Name, Unowned, Value};
use crate::types::builtin_function::MethodDescriptor;
use crate::types::function::Function;
use crate::types::module::Module;
use crate::types::slot_wrappers::SlotWrapper;
use crate::types::slots::GetAttribute;
use crate::types::type_::TypeObject;
use crate::types::{member, type_attributes};
use std::cell::Cell;
use vivarium_syntax::ast::{self, Span};

/// What a reference found last time.
#[derive(Clone, Copy)]
enum Cached {
    Nothing,
    /// An attribute of the instance.
    Instance(Place),
    /// A slot of `__slots__`: type version and slot.
    Slot(u64, u16),
    /// An attribute of the type that needs no binding, where the instance has none of that name:
    /// type version and value.
    Type(u64, Unowned, Option<Place>),
    /// An attribute of a module: the version of its namespace, and the position there.
    Module(u64, usize),
    /// An attribute of a class that needs no binding: the versions of its metaclass and its own.
    Class(u64, u64, Unowned),
    /// A data descriptor of the type, which is asked each time: type version and descriptor.
    Descriptor(u64, Unowned),
}

struct Attribute<O> {
    object: O,
    name: Name,
    span: Span,
    cached: Cell<Cached>,
}

impl<O: Operand> Expr for Attribute<O> {
    fn eval(&self, vm: &mut Vm) -> Outcome {
        if O::PEEKS {
            if let Some(object) = self.object.peek(vm)
                && let Some(value) = self.quick(object)
            {
                return Ok(value);
            }
            let object = self.object.value(vm)?;
            return self.slow(vm, &object);
        }
        let object = self.object.value(vm)?;
        match self.quick(&object) {
            Some(value) => Ok(value),
            None => self.slow(vm, &object),
        }
    }

    fn span(&self) -> Span {
        self.span
    }
}

impl<O: Operand> Attribute<O> {
    #[inline(always)]
    fn quick(&self, object: &Value) -> Option<Value> {
        match self.cached.get() {
            Cached::Instance(place) => place.get(object),
            Cached::Slot(version, slot) if object.class().head.version.get() == version => {
                attributes::slot(object, slot).and_then(|cell| cell.get())
            }
            Cached::Type(version, value, absence) if object.class().head.version.get() == version => {
                absence.is_none_or(|place| place.matches(object)).then(|| value.get())
            }
            Cached::Module(version, position) => {
                object.exact::<Module>().and_then(|module| module.namespace.table().cached(version, position))
            }
            Cached::Class(metaclass, version, value) if object.class().head.version.get() == metaclass => {
                let class = object.downcast::<TypeObject>()?;
                (class.head.version.get() == version).then(|| value.get())
            }
            _ => None,
        }
    }

    #[inline(never)]
    fn slow(&self, vm: &mut Vm, object: &Value) -> Outcome {
        if let Cached::Descriptor(version, descriptor) = self.cached.get()
            && object.class().head.version.get() == version
        {
            let descriptor = descriptor.get();
            let slots = &descriptor.class().slots;
            if let (Some(get), Some(_)) = (slots.descriptor_get.get(), slots.descriptor_set.get()) {
                vm.frame.at = self.span;
                return get(vm, &descriptor, Some(object), Some(&object.class_value()))
                    .map_err(|raised| vm.at(self.span, raised));
            }
        }
        self.remember(object);
        vm.frame.at = self.span;
        vm.get_attribute(object, &self.name).map_err(|raised| vm.at(self.span, raised))
    }

    /// Fills the cache for objects like this one, where that is sound.
    fn remember(&self, object: &Value) {
        if let Some(module) = object.exact::<Module>() {
            if module.awaits(&self.name) {
                return;
            }
            let namespace = module.namespace.table();
            if object.class().lookup(&self.name).is_none()
                && let Some(position) = namespace.find_name(&self.name)
            {
                self.cached.set(Cached::Module(namespace.version(), position));
            }
            return;
        }
        if let Some(class) = object.downcast::<TypeObject>() {
            if let Some(value) = class_attribute(class, object, &self.name) {
                let versions = (object.class().head.version.get(), class.head.version.get());
                self.cached.set(Cached::Class(versions.0, versions.1, Unowned::new(&value)));
            }
            return;
        }
        if !follows_generic_rules(object) {
            return;
        }
        let class = object.class();
        let version = class.head.version.get();
        let found = class.lookup(&self.name);
        if let Some(descriptor) = &found {
            if let Some(slot) = member::slot_of(descriptor, object) {
                self.cached.set(Cached::Slot(version, slot));
                return;
            }
            if descriptor.class().slots.descriptor_set.get().is_some() {
                self.cached.set(Cached::Descriptor(version, Unowned::new(descriptor)));
                return;
            }
        }
        if let Some(place) = attributes::place(object, &self.name, false) {
            self.cached.set(Cached::Instance(place));
            return;
        }
        if let Some(descriptor) = found
            && descriptor.class().slots.descriptor_get.get().is_none()
        {
            let absence = match attributes::storage(object) {
                Storage::Absent if has_no_dict(object) => None,
                Storage::Shaped(_) => match attributes::absence(object) {
                    Some(place) => Some(place),
                    None => return,
                },
                _ => return,
            };
            self.cached.set(Cached::Type(version, Unowned::new(&descriptor), absence));
        }
    }
}

/// The attribute `name` of a class as it stands in the namespace, if a reference to it gives just that, or
/// what a call may unwrap: a function, or something that is no descriptor. Nothing where the metaclass has
/// a say.
fn class_attribute(class: &TypeObject, object: &Value, name: &Name) -> Option<Value> {
    let found = class_entry(class, object, name)?;
    let plain = found.class().slots.descriptor_get.get().is_none()
        || found.is_exact::<Function>()
        || found.is_exact::<MethodDescriptor>()
        || found.is_exact::<SlotWrapper>();
    plain.then_some(found)
}

/// The entry of the namespaces along a class's MRO that a reference to its attribute `name` begins with,
/// where the versions of class and metaclass say all about it.
pub fn class_entry(class: &TypeObject, object: &Value, name: &Name) -> Option<Value> {
    let metaclass = object.class();
    let by_rules = metaclass
        .slots
        .getattribute
        .get()
        .is_some_and(|get| std::ptr::fn_addr_eq(get, type_attributes::get_attribute as GetAttribute));
    if !by_rules || metaclass.head.version.get() == 0 || class.head.version.get() == 0 {
        return None;
    }
    match metaclass.lookup(name) {
        Some(descriptor) if descriptor.class().slots.descriptor_set.get().is_some() => None,
        _ => class.lookup(name),
    }
}

/// Whether attributes of `object` are looked up by the rules of `object` alone.
pub fn follows_generic_rules(object: &Value) -> bool {
    object.class().head.version.get() != 0
        && object
            .class()
            .slots
            .getattribute
            .get()
            .is_none_or(|get| std::ptr::fn_addr_eq(get, generic as crate::types::slots::GetAttribute))
}

/// Whether `object`, which has no attribute table, has no dict of another kind either.
pub fn has_no_dict(object: &Value) -> bool {
    !object.has::<crate::types::module::Module>() && own_dict_cell(object).is_none()
}

/// Lowers `value.attr` read.
pub fn lower(lowerer: &mut Lowerer<'_>, value: &ast::Expr, attr: &str, span: Span) -> Lowered<BoxExpr> {
    let span = lowerer.span_from_attribute(span, span.end, attr);
    let name = lowerer.mangled(attr);
    lowerer.note_name(&name);
    let cached = Cell::new(Cached::Nothing);
    Ok(match lowerer.operand(value)? {
        OperandPlace::Local(object) => Box::new(Attribute { object, name, span, cached }),
        OperandPlace::Constant(object) => Box::new(Attribute { object, name, span, cached }),
        OperandPlace::Other(object) => Box::new(Attribute { object, name, span, cached }),
    })
}

/// `object.name` as a target.
pub struct AttributeTarget {
    object: Object,
    name: Name,
    span: Span,
    place: Cell<Place>,
    slot: Cell<Option<(u64, u16)>>,
    /// A data descriptor of the type: type version and descriptor.
    descriptor: Cell<Option<(u64, Unowned)>>,
}

/// The object of a target: often a local variable, `self`.
enum Object {
    Local(Local),
    Other(BoxExpr),
}

impl Object {
    #[inline(always)]
    fn eval(&self, vm: &mut Vm) -> Outcome {
        match self {
            Object::Local(local) => local.eval(vm),
            Object::Other(other) => other.eval(vm),
        }
    }
}

impl AttributeTarget {
    /// Lowers the target `value.attr`.
    pub fn lower(
        lowerer: &mut Lowerer<'_>,
        value: &ast::Expr,
        attr: &str,
        span: Span,
    ) -> Lowered<AttributeTarget> {
        let span = lowerer.span_from_attribute(span, span.end, attr);
        let name = lowerer.mangled(attr);
        lowerer.note_name(&name);
        let object = match lowerer.operand(value)? {
            OperandPlace::Local(local) => Object::Local(local),
            other => Object::Other(other.boxed()),
        };
        Ok(AttributeTarget {
            object,
            name,
            span,
            place: Cell::new(Place::NONE),
            slot: Cell::new(None),
            descriptor: Cell::new(None),
        })
    }

    /// Stores into an object already evaluated.
    #[inline]
    fn store_into(&self, vm: &mut Vm, object: &Value, value: Value) -> Outcome<()> {
        let value = match self.place.get().set(object, value) {
            Ok(()) => return Ok(()),
            Err(value) => value,
        };
        if let Some((version, slot)) = self.slot.get()
            && object.class().head.version.get() == version
            && let Some(cell) = attributes::slot(object, slot)
        {
            cell.set(value);
            return Ok(());
        }
        self.slow(vm, object, value)
    }

    #[inline(never)]
    fn slow(&self, vm: &mut Vm, object: &Value, value: Value) -> Outcome<()> {
        if let Some((version, descriptor)) = self.descriptor.get()
            && object.class().head.version.get() == version
        {
            let descriptor = descriptor.get();
            if let Some(set) = descriptor.class().slots.descriptor_set.get() {
                vm.frame.at = self.span;
                return set(vm, &descriptor, object, Some(&value)).map_err(|raised| vm.at(self.span, raised));
            }
        }
        let generic_rules =
            object.class().slots.setattribute.get().is_none_or(|set| {
                std::ptr::fn_addr_eq(set, generic_set as crate::types::slots::SetAttribute)
            });
        let version = object.class().head.version.get();
        let mut adding = None;
        if generic_rules && version != 0 {
            let found = object.class().lookup(&self.name);
            if let Some(slot) = found.as_ref().and_then(|descriptor| member::slot_of(descriptor, object)) {
                self.slot.set(Some((version, slot)));
            } else if let Some(descriptor) =
                found.filter(|found| found.class().slots.descriptor_set.get().is_some())
            {
                self.descriptor.set(Some((version, Unowned::new(&descriptor))));
            } else {
                match attributes::place(object, &self.name, false) {
                    Some(place) => self.place.set(place),
                    None => adding = attributes::place(object, &self.name, true),
                }
            }
        }
        vm.frame.at = self.span;
        vm.set_attribute(object, &self.name, Some(&value)).map_err(|raised| vm.at(self.span, raised))?;
        if let Some(place) = adding {
            self.place.set(place);
        }
        Ok(())
    }
}

/// The slot of types whose attributes are set by the generic rules alone.
#[inline(never)]
pub fn generic_set(vm: &mut Vm, object: &Value, name: &Name, value: Option<&Value>) -> Outcome<()> {
    vm.generic_set_attribute(object, name, value)
}

impl Target for AttributeTarget {
    fn store(&self, vm: &mut Vm, value: Value) -> Outcome<()> {
        let mut value = value;
        if let Object::Local(local) = &self.object
            && let Some(object) = vm.frame.slots.get(local.slot)
        {
            value = match self.place.get().set(object, value) {
                Ok(()) => return Ok(()),
                Err(value) => value,
            };
        }
        let object = self.object.eval(vm)?;
        self.store_into(vm, &object, value)
    }
}

/// `del object.name`.
pub struct DeleteAttribute(pub AttributeTarget);

impl Stmt for DeleteAttribute {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let deleted = (|| {
            let object = self.0.object.eval(vm)?;
            vm.frame.at = self.0.span;
            vm.set_attribute(&object, &self.0.name, None).map_err(|raised| vm.at(self.0.span, raised))
        })();
        if deleted.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.0.span
    }
}

/// `object.name OP= value`, with the object evaluated once.
pub struct AugmentedAttribute {
    /// The target.
    pub target: AttributeTarget,
    /// The operator.
    pub operator: crate::types::slots::Operator,
    /// The right operand.
    pub value: BoxExpr,
    /// Whether it tells of what it has read.
    pub reports: bool,
    /// Where the statement stands.
    pub span: Span,
}

impl Stmt for AugmentedAttribute {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let done = (|| {
            let object = self.target.object.eval(vm)?;
            let old = match self.target.place.get().get(&object) {
                Some(old) => old,
                None => {
                    vm.frame.at = self.target.span;
                    vm.get_attribute(&object, &self.target.name)
                        .map_err(|raised| vm.at(self.target.span, raised))?
                }
            };
            let right = self.value.eval(vm)?;
            let read = self.reports.then(|| old.clone());
            let new = super::target::inplace(vm, self.operator, old, &right, self.span)?;
            if let Some(read) = read {
                let place = (&object, self.target.name.value());
                super::noted::update(vm, self.span, place, &read, &new)?;
            }
            self.target.store_into(vm, &object, new)
        })();
        if done.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

/// `object[key] OP= value`, with object and key evaluated once.
pub struct AugmentedSubscript {
    /// The object.
    pub object: BoxExpr,
    /// The key.
    pub key: BoxExpr,
    /// Where the target stands.
    pub target_span: Span,
    /// The operator.
    pub operator: crate::types::slots::Operator,
    /// The right operand.
    pub value: BoxExpr,
    /// Whether it tells of what it has read.
    pub reports: bool,
    /// Where the statement stands.
    pub span: Span,
}

impl Stmt for AugmentedSubscript {
    fn exec(&self, vm: &mut Vm) -> Flow {
        let done = (|| {
            let object = self.object.eval(vm)?;
            let key = self.key.eval(vm)?;
            vm.frame.at = self.target_span;
            let old = vm.get_item(&object, &key).map_err(|raised| vm.at(self.target_span, raised))?;
            let right = self.value.eval(vm)?;
            let read = self.reports.then(|| old.clone());
            let new = super::target::inplace(vm, self.operator, old, &right, self.span)?;
            if let Some(read) = read {
                super::noted::update(vm, self.span, (&object, &key), &read, &new)?;
            }
            super::subscript::store(vm, &object, &key, new, self.target_span)
        })();
        if done.is_ok() { Flow::Next } else { Flow::Raise }
    }

    fn span(&self) -> Span {
        self.span
    }
}

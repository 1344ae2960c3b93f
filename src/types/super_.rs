//! `super`: attributes of the classes that come later in the MRO.

use super::cell::Cell;
use super::definition::{Definition, GetSet};
use super::dict::Dict;
use super::names::names;
use super::none::{is_none, none};
use super::object as object_type;
use super::tuple::Tuple;
use super::type_::{CLASS as TYPE, StaticType, TypeObject};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::object;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE};
use crate::heap::{Name, Payload, Trace, Tracer, Value, ValueCell};

/// Where the search begins, and for whom.
#[derive(Default)]
pub struct Super {
    /// `__thisclass__`: the search begins behind it.
    class: ValueCell,
    /// `__self__`: what found attributes are bound to.
    object: ValueCell,
    /// `__self_class__`: whose MRO is searched.
    object_class: ValueCell,
}

impl Super {
    /// Behind which class the search begins, what found attributes are bound to, and whose MRO is
    /// searched; nothing where it is bound to no object.
    pub fn parts(&self) -> Option<(Value, Value, Value)> {
        Some((self.class.get()?, self.object.get()?, self.object_class.get()?))
    }
}

/// The type `super`.
pub static CLASS: StaticType =
    StaticType::built_in::<Super>("super", &raw const CLASS, &raw const TYPE, BASE_TYPE | IMMUTABLE);

impl Payload for Super {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for cell in [&self.class, &self.object, &self.object_class] {
            cell.trace(tracer);
        }
    }
}

fn make(_: &mut Vm, class: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(object::new_of_class(class, Super::default()))
}

fn initialise(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome<()> {
    arguments.no_keywords(vm, "super")?;
    let values = arguments.between(vm, "super()", 0, 2)?;
    let (class, object) = match values {
        [] => {
            let (class, object) = implicit_arguments(vm)?;
            (class, Some(object))
        }
        [class, rest @ ..] => {
            if !class.has::<TypeObject>() {
                let given = class.class().name();
                return Err(vm.type_error(format!("super() argument 1 must be a type, not {given}")));
            }
            (class.clone(), rest.first().filter(|object| !is_none(object)).cloned())
        }
    };
    let found = this.payload::<Super>();
    if let Some(object) = object {
        let object_class = check(vm, &class, &object)?;
        found.object.set(object);
        found.object_class.set(object_class);
    }
    found.class.set(class);
    Ok(())
}

/// What `super()` without arguments stands for: the `__class__` of the method that runs and its first
/// argument.
///
/// # Errors
/// `RuntimeError` when it is not called in a method.
pub fn implicit_arguments(vm: &mut Vm) -> Outcome<(Value, Value)> {
    let code = vm.frame.function.code.borrow().clone();
    if code.positional == 0 {
        return Err(vm.runtime_error("super(): no arguments"));
    }
    let first = vm.frame.slots.load(0);
    let captured = code.cellvars.contains(&code.varnames[0]);
    let first = match first {
        Some(cell) if captured => cell.downcast::<Cell>().and_then(|cell| cell.content.get()),
        first => first,
    };
    let Some(object) = first else { return Err(vm.runtime_error("super(): arg[0] deleted")) };
    let Some(index) = code.freevars.iter().position(|name| *name == names().__class__) else {
        return Err(vm.runtime_error("super(): __class__ cell not found"));
    };
    let free = vm.frame.function.body.borrow().free;
    let cell = vm.frame.slots.load(free + index as u32);
    let class = cell.as_ref().and_then(|cell| cell.downcast::<Cell>()).and_then(|cell| cell.content.get());
    let Some(class) = class else { return Err(vm.runtime_error("super(): empty __class__ cell")) };
    if !class.has::<TypeObject>() {
        let given = class.class().name();
        return Err(vm.runtime_error(format!("super(): __class__ is not a type ({given})")));
    }
    Ok((class, object))
}

/// The class whose MRO is searched for `object`: itself, if it is a subclass of `class`, else its type.
///
/// # Errors
/// `TypeError` when it is neither subclass nor instance.
#[inline]
pub fn check(vm: &mut Vm, class: &Value, object: &Value) -> Outcome {
    let kind = class.payload::<TypeObject>();
    if let Some(subclass) = object.downcast::<TypeObject>()
        && subclass.is_subtype(kind)
    {
        return Ok(object.clone());
    }
    if object.class().is_subtype(kind) {
        return Ok(object.class_value());
    }
    if let Some(claimed) = vm.find_attribute(object, &names().__class__)?
        && let Some(claimed_kind) = claimed.downcast::<TypeObject>()
        && claimed_kind.is_subtype(kind)
    {
        return Ok(claimed.clone());
    }
    Err(wrong_object(vm, kind, object))
}

/// Raises the `TypeError` for an object that is neither subclass nor instance.
#[cold]
pub fn wrong_object(vm: &mut Vm, class: &TypeObject, object: &Value) -> Raised {
    let (what, shown) = match object.downcast::<TypeObject>() {
        Some(class) => ("type", class.name()),
        None => ("instance of", object.class().name()),
    };
    let class = class.name();
    vm.type_error(format!(
        "super(type, obj): obj ({what} {shown}) is not an instance or subtype of type ({class})."
    ))
}

/// The attribute `name` of the classes behind `class` in the MRO of `object_class`, unbound.
pub fn search(class: &Value, object_class: &Value, name: &Name) -> Option<Value> {
    let mro = object_class.payload::<TypeObject>().mro.get()?;
    let behind = mro.payload::<Tuple>().items().iter().skip_while(|member| !member.is(class)).skip(1);
    behind
        .filter_map(|member| member.payload::<TypeObject>().namespace.get())
        .find_map(|namespace| namespace.payload::<Dict>().get_name(name))
}

fn get_attribute(vm: &mut Vm, this: &Value, name: &Name) -> Outcome {
    let found = this.payload::<Super>();
    if *name != names().__class__
        && let Some((class, object, object_class)) = found.parts()
        && let Some(attribute) = search(&class, &object_class, name)
    {
        let instance = if object.is(&object_class) { None } else { Some(&object) };
        return vm.bind_descriptor(&attribute, instance, &object_class);
    }
    vm.generic_get_attribute(this, name)
}

fn get(vm: &mut Vm, this: &Value, instance: Option<&Value>, _: Option<&Value>) -> Outcome {
    let found = this.payload::<Super>();
    let Some(object) = instance.filter(|instance| !is_none(instance)) else { return Ok(this.clone()) };
    if !found.object.is_empty() {
        return Ok(this.clone());
    }
    let class = found.class.get().unwrap_or_else(none);
    if !this.is_exact::<Super>() {
        return vm.call(&this.class_value(), &[class, object.clone()]);
    }
    if !class.has::<TypeObject>() {
        return Err(vm.runtime_error("super(): uninitialized super object"));
    }
    let object_class = check(vm, &class, object)?;
    let made = Super {
        class: ValueCell::new(class),
        object: ValueCell::new(object.clone()),
        object_class: ValueCell::new(object_class),
    };
    Ok(object::new(made))
}

fn repr(_: &mut Vm, this: &Value) -> Outcome {
    let found = this.payload::<Super>();
    let name = |cell: &ValueCell| cell.get().map(|class| class.payload::<TypeObject>().name());
    let class = name(&found.class).unwrap_or_else(|| "NULL".to_owned());
    Ok(super::str::new(match name(&found.object_class) {
        Some(object_class) => format!("<super: <class '{class}'>, <{object_class} object>>"),
        None => format!("<super: <class '{class}'>, NULL>"),
    }))
}

macro_rules! field {
    ($name:literal, $field:ident, $doc:literal) => {
        GetSet {
            name: $name,
            get: |_, this| Ok(this.payload::<Super>().$field.get().unwrap_or_else(none)),
            set: Some(super::getset::read_only_member),
            doc: $doc,
        }
    };
}

/// `super`, for the table of types.
pub static DEFINITION: Definition = Definition {
    class: &CLASS,
    base: Some(&object_type::CLASS),
    doc: Some(
        "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n",
    ),
    methods: &[],
    attributes: &[
        field!("__thisclass__", class, "the class invoking super()"),
        field!("__self__", object, "the instance invoking super(); may be None"),
        field!("__self_class__", object_class, "the type of the instance invoking super(); may be None"),
    ],
    slots: |slots| {
        slots.new.set(Some(make));
        slots.init.set(Some(initialise));
        slots.getattribute.set(Some(get_attribute));
        slots.descriptor_get.set(Some(get));
        slots.repr.set(Some(repr));
    },
};

//! The computed attributes and the methods of `object`.

use super::definition::{GetSet, Method, Native};
use super::dict::{self, Dict};
use super::names::names;
use super::none::{is_none, none, not_implemented};
use super::str::{Str, intern, name_of};
use super::tuple::{self, Tuple};
use super::type_::TypeObject;
use super::{int, list, type_members};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::IMMUTABLE;
use crate::heap::{Typed, Value, attributes};

fn get_class(_: &mut Vm, this: &Value) -> Outcome {
    Ok(this.class_value())
}

fn set_class(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let Some(value) = value else { return Err(vm.type_error("can't delete __class__ attribute")) };
    let Some(new) = value.downcast::<TypeObject>() else {
        let given = value.class().name();
        return Err(vm.type_error(format!("__class__ must be set to a class, not '{given}' object")));
    };
    let old = this.class();
    let modules = type_members::is_module_class(old) && type_members::is_module_class(new);
    if !modules && (old.head.has(IMMUTABLE) || new.head.has(IMMUTABLE)) {
        return Err(
            vm.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses")
        );
    }
    type_members::check_layouts(vm, &this.class_value(), value, "__class__")?;
    this.set_class(value);
    Ok(())
}

/// The computed attributes.
pub static ATTRIBUTES: &[GetSet] =
    &[GetSet { name: "__class__", get: get_class, set: Some(set_class), doc: "the object's class" }];

fn format(vm: &mut Vm, this: &Value, spec: &Value) -> Outcome {
    let Some(text) = spec.downcast::<Str>() else {
        let given = spec.class().name();
        return Err(vm.type_error(format!("__format__() argument must be str, not {given}")));
    };
    if !text.text().is_empty() {
        let class = this.class().name();
        return Err(vm.type_error(format!("unsupported format string passed to {class}.__format__")));
    }
    vm.str(this)
}

/// `object.__dir__`: the instance's own attributes, and the names of its class and of all its bases.
fn dir(vm: &mut Vm, this: &Value) -> Outcome {
    let found = dict::new();
    let names_found = found.payload::<Dict>();
    if let Some(own) = vm.find_attribute(this, &names().__dict__)?
        && own.has::<Dict>()
    {
        for (name, value) in own.payload::<Dict>().entries() {
            names_found.set(vm, &name, value)?;
        }
    }
    if let Some(class) = vm.find_attribute(this, &names().__class__)? {
        type_members::add_names(vm, &class, names_found)?;
    }
    Ok(list::new(names_found.entries().into_iter().map(|(name, _)| name).collect()))
}

fn size(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(super::size::of(this) as i64))
}

/// `object.__getstate__`: the instance's dict, with the values of its slots where it has any.
fn get_state(vm: &mut Vm, this: &Value) -> Outcome {
    state(vm, this)
}

/// The state of an object's attributes, as `object.__getstate__` gives it.
///
/// # Errors
/// Whatever the program's code raises.
pub fn state(vm: &mut Vm, this: &Value) -> Outcome {
    let own = match attributes::storage(this) {
        attributes::Storage::Shaped(_) => {
            let all = attributes::all(this);
            if all.is_empty() { None } else { Some(dict::from_names(all)) }
        }
        attributes::Storage::Dict(own) => Some(own).filter(|own| !own.payload::<Dict>().is_empty()),
        attributes::Storage::Absent => None,
    };
    let own = match own {
        Some(own) => Some(own),
        None => vm
            .find_attribute(this, &names().__dict__)?
            .filter(|own| own.downcast::<Dict>().is_some_and(|own| !own.is_empty())),
    };
    let slots = dict::new();
    if let Some(slot_names) = slot_names(vm, &this.class_value())? {
        let length = slot_names.items.len();
        for index in 0..length {
            let Some(name) = slot_names.items.get(index) else { break };
            if !name.has::<Str>() {
                let given = name.class().name();
                return Err(vm.type_error(format!("attribute name must be string, not '{given}'")));
            }
            if let Some(value) = vm.find_attribute(this, &name_of(&name))? {
                slots.payload::<Dict>().set(vm, &name, value)?;
            }
            if slot_names.items.len() != length {
                return Err(vm.raise_new(
                    &super::exception::RUNTIME_ERROR,
                    "__slotsname__ changed size during iteration",
                ));
            }
        }
    }
    let own = own.unwrap_or_else(none);
    Ok(match slots.payload::<Dict>().is_empty() {
        true => own,
        false => tuple::new(vec![own, slots]),
    })
}

/// The names of the slots of a class and its bases: its `__slotnames__`, which `copyreg` keeps there.
fn slot_names(vm: &mut Vm, class: &Value) -> Outcome<Option<Typed<list::List>>> {
    let name = intern("__slotnames__");
    let kept = class.payload::<TypeObject>().dict().payload::<Dict>().get_name(&name);
    if let Some(kept) = kept {
        if is_none(&kept) {
            return Ok(None);
        }
        return Typed::new(kept).map(Some).map_err(|kept| {
            let (class, given) = (class.payload::<TypeObject>().name(), kept.class().name());
            vm.type_error(format!("{class}.__slotnames__ should be a list or None, not {given}"))
        });
    }
    let find = copyreg(vm, "_slotnames")?;
    let found = vm.call(&find, std::slice::from_ref(class))?;
    if is_none(&found) {
        return Ok(None);
    }
    Typed::new(found).map(Some).map_err(|_| vm.type_error("copyreg._slotnames didn't return a list or None"))
}

fn copyreg(vm: &mut Vm, name: &str) -> Outcome {
    let module = vm.import_absolute("copyreg")?;
    vm.get_attribute(&module, &intern(name))
}

/// `object.__reduce_ex__`: by the class's own `__reduce__`, else what `copyreg` needs to make the object
/// again.
fn reduce_ex(vm: &mut Vm, this: &Value, protocol: &Value) -> Outcome {
    let version = vm.size(protocol)? as i64;
    let name = &names().__reduce__;
    let own = this.class().lookup(name);
    let native = super::object::CLASS.payload().lookup(name);
    if let (Some(own), Some(native)) = (own, native)
        && !own.is(&native)
    {
        let method = vm.get_attribute(this, name)?;
        return vm.call(&method, &[]);
    }
    reduce_by_protocol(vm, this, version)
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    reduce_by_protocol(vm, this, 0)
}

fn reduce_by_protocol(vm: &mut Vm, this: &Value, protocol: i64) -> Outcome {
    if protocol < 2 {
        let function = copyreg(vm, "_reduce_ex")?;
        return vm.call(&function, &[this.clone(), int::new(protocol)]);
    }
    let class = this.class_value();
    let (arguments, keywords) = new_arguments(vm, this)?;
    let (make, made_from) = match keywords {
        Some(keywords) => {
            let positional = arguments.unwrap_or_else(|| tuple::new(Vec::new()));
            (copyreg(vm, "__newobj_ex__")?, tuple::new(vec![class.clone(), positional, keywords]))
        }
        None => {
            let mut all = vec![class.clone()];
            match &arguments {
                Some(arguments) => all.extend_from_slice(arguments.payload::<Tuple>().items()),
                None if !this.class().head.same_payload(&super::object::CLASS.payload().head)
                    && !this.has::<Dict>()
                    && !this.has::<list::List>()
                    && !has_own_state(this) =>
                {
                    let name = this.class().name();
                    return Err(vm.type_error(format!("cannot pickle '{name}' object")));
                }
                None => {}
            }
            (copyreg(vm, "__newobj__")?, tuple::new(all))
        }
    };
    let getter = vm.get_attribute(this, &names().__getstate__)?;
    let state = vm.call(&getter, &[])?;
    let items = |vm: &mut Vm, values: Value| vm.iter(&values);
    let list_items = match this.has::<list::List>() {
        true => items(vm, this.clone())?,
        false => none(),
    };
    let dict_items = match this.has::<Dict>() {
        true => {
            let view = vm.call_method(this, &names().items, &[])?;
            items(vm, view)?
        }
        false => none(),
    };
    Ok(tuple::new(vec![make, made_from, state, list_items, dict_items]))
}

/// Whether the object's class says itself what there is to keep, by a `__getstate__` of its own.
fn has_own_state(this: &Value) -> bool {
    let name = &names().__getstate__;
    match (this.class().lookup(name), super::object::CLASS.payload().lookup(name)) {
        (Some(own), Some(native)) => !own.is(&native),
        _ => false,
    }
}

/// What `__getnewargs_ex__` or `__getnewargs__` gives: a tuple, and a dict of keywords.
fn new_arguments(vm: &mut Vm, this: &Value) -> Outcome<(Option<Value>, Option<Value>)> {
    if let Some(method) = vm.find_special(this, &intern("__getnewargs_ex__"))? {
        let given = vm.call(&method, &[])?;
        let Some(pair) = given.downcast::<Tuple>() else {
            let kind = given.class().name();
            return Err(vm.type_error(format!("__getnewargs_ex__ should return a tuple, not '{kind}'")));
        };
        let [positional, keywords] = pair.items() else {
            let length = pair.items().len();
            return Err(
                vm.value_error(format!("__getnewargs_ex__ should return a tuple of length 2, not {length}"))
            );
        };
        if !positional.has::<Tuple>() {
            let kind = positional.class().name();
            return Err(vm.type_error(format!(
                "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{kind}'"
            )));
        }
        let Some(named) = keywords.downcast::<Dict>() else {
            let kind = keywords.class().name();
            return Err(vm.type_error(format!(
                "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{kind}'"
            )));
        };
        return Ok((Some(positional.clone()), Some(keywords.clone()).filter(|_| !named.is_empty())));
    }
    if let Some(method) = vm.find_special(this, &intern("__getnewargs__"))? {
        let given = vm.call(&method, &[])?;
        if !given.has::<Tuple>() {
            let kind = given.class().name();
            return Err(vm.type_error(format!("__getnewargs__ should return a tuple, not '{kind}'")));
        }
        return Ok((Some(given), None));
    }
    Ok((None, None))
}

fn initialise_subclass(vm: &mut Vm, class: &Value, arguments: &Arguments<'_>) -> Outcome {
    if arguments.is_empty() {
        return Ok(none());
    }
    let name = super::type_attributes::qualified_name(class.payload::<TypeObject>());
    if !arguments.keywords.is_empty() {
        return Err(vm.type_error(format!("{name}.__init_subclass__() takes no keyword arguments")));
    }
    let given = arguments.positional.len();
    Err(vm.type_error(format!("{name}.__init_subclass__() takes no arguments ({given} given)")))
}

fn subclass_hook(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(not_implemented())
}

/// The methods.
pub static METHODS: &[Method] = &[
    Method::new(
        "__format__",
        Native::One(format),
        "__format__($self, format_spec, /)\n--\n\nDefault object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.",
    ),
    Method::new(
        "__dir__",
        Native::NoArguments(dir),
        "__dir__($self, /)\n--\n\nDefault dir() implementation.",
    ),
    Method::new(
        "__sizeof__",
        Native::NoArguments(size),
        "__sizeof__($self, /)\n--\n\nSize of object in memory, in bytes.",
    ),
    Method::new("__reduce__", Native::NoArguments(reduce), "__reduce__($self, /)\n--\n\nHelper for pickle."),
    Method::new(
        "__reduce_ex__",
        Native::One(reduce_ex),
        "__reduce_ex__($self, protocol, /)\n--\n\nHelper for pickle.",
    ),
    Method::new(
        "__getstate__",
        Native::NoArguments(get_state),
        "__getstate__($self, /)\n--\n\nHelper for pickle.",
    ),
    Method::class(
        "__init_subclass__",
        Native::Any(initialise_subclass),
        "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.",
    ),
    Method::class(
        "__subclasshook__",
        Native::Any(subclass_hook),
        "Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).",
    ),
];

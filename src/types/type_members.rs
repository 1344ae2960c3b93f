//! The computed attributes and the methods of `type`.

use super::definition::{GetSet, Method, Native, split_signature};
use super::dict::{self, Dict};
use super::names::names;
use super::none::{is_none, none};
use super::str::{Str, codec, to_string};
use super::tuple::{self, Tuple};
use super::type_::{CLASS as TYPE, TypeObject};
use super::{bool_, int, list, mapping_proxy, module, mro, special_methods, type_attributes, type_creation};
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::type_head::{ABSTRACT, IMMUTABLE, TRACKED, WEAKLY_REFERENCEABLE};
use crate::heap::{Name, Value};
use crate::text::codec::Encoding;

fn kind(this: &Value) -> &TypeObject {
    this.payload::<TypeObject>()
}

fn entry(class: &TypeObject, name: &Name) -> Option<Value> {
    class.namespace.get()?.payload::<Dict>().get_name(name)
}

/// Sets, or takes away, an entry of the namespace.
fn set_entry(class: &TypeObject, name: &Name, value: Option<Value>) -> Option<Value> {
    let namespace = class.dict();
    let old = match value {
        Some(value) => namespace.payload::<Dict>().set_name(name, value),
        None => namespace.payload::<Dict>().remove_name(name),
    };
    class.attribute_changed(name);
    old
}

/// Checks that a computed attribute of `class` may be set to `value`, and not deleted.
fn check_settable<'a>(
    vm: &mut Vm,
    class: &TypeObject,
    name: &str,
    value: Option<&'a Value>,
) -> Outcome<&'a Value> {
    let shown = class.name();
    if class.head.has(IMMUTABLE) {
        let what = if value.is_some() { "set" } else { "delete" };
        return Err(vm.type_error(format!("cannot {what} '{name}' attribute of immutable type '{shown}'")));
    }
    match value {
        Some(value) => Ok(value),
        None => Err(vm.type_error(format!("cannot delete '{name}' attribute of immutable type '{shown}'"))),
    }
}

fn set_text(vm: &mut Vm, this: &Value, name: &str, value: Option<&Value>) -> Outcome {
    let value = check_settable(vm, kind(this), name, value)?;
    if value.has::<Str>() {
        return Ok(value.clone());
    }
    let (class, given) = (kind(this).name(), value.class().name());
    Err(vm.type_error(format!("can only assign string to {class}.{name}, not '{given}'")))
}

fn get_name(_: &mut Vm, this: &Value) -> Outcome {
    Ok(kind(this).name.get().unwrap_or_else(none))
}

/// Refuses what cannot be a class's name.
///
/// # Errors
/// `UnicodeEncodeError` for a surrogate, `ValueError` for a null character.
pub fn check_name(vm: &mut Vm, name: &Value) -> Outcome<()> {
    match name.payload::<Str>().text().as_str() {
        Some(text) if text.contains('\0') => {
            Err(vm.value_error("type name must not contain null characters"))
        }
        Some(_) => Ok(()),
        None => codec::encode_as(vm, name, Encoding::Utf8, None).map(drop),
    }
}

fn set_name(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let name = set_text(vm, this, "__name__", value)?;
    check_name(vm, &name)?;
    kind(this).name.set(name);
    Ok(())
}

fn get_qualname(_: &mut Vm, this: &Value) -> Outcome {
    Ok(kind(this).qualname.get().unwrap_or_else(none))
}

fn set_qualname(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let name = set_text(vm, this, "__qualname__", value)?;
    kind(this).qualname.set(name);
    Ok(())
}

fn missing_attribute(vm: &mut Vm, this: &Value, name: &Name) -> crate::eval::Raised {
    vm.no_attribute(this, name)
}

fn get_module(vm: &mut Vm, this: &Value) -> Outcome {
    match type_attributes::module_of(kind(this)) {
        Some(module) => Ok(module),
        None => Err(missing_attribute(vm, this, &names().__module__)),
    }
}

fn set_module(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = check_settable(vm, kind(this), "__module__", value)?;
    set_entry(kind(this), &names().__module__, Some(value.clone()));
    // The line was one of the other module's.
    set_entry(kind(this), &names().__firstlineno__, None);
    Ok(())
}

fn get_doc(vm: &mut Vm, this: &Value) -> Outcome {
    let class = kind(this);
    if !class.is_heap() {
        let doc = class.built_in_doc.get();
        return Ok(doc.map_or_else(none, |doc| super::str::new(split_signature(&class.short_name(), doc).1)));
    }
    let Some(found) = entry(class, &names().__doc__) else { return Ok(none()) };
    vm.bind_descriptor(&found, None, this)
}

fn set_doc(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = check_settable(vm, kind(this), "__doc__", value)?;
    set_entry(kind(this), &names().__doc__, Some(value.clone()));
    Ok(())
}

fn get_dict(_: &mut Vm, this: &Value) -> Outcome {
    Ok(mapping_proxy::new(kind(this).dict()))
}

fn get_bases(_: &mut Vm, this: &Value) -> Outcome {
    Ok(kind(this).bases.get().unwrap_or_else(|| tuple::new(Vec::new())))
}

fn set_bases(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let class = kind(this);
    let value = check_settable(vm, class, "__bases__", value)?;
    let name = class.name();
    let Some(bases) = value.downcast::<Tuple>() else {
        let given = value.class().name();
        return Err(vm.type_error(format!("can only assign tuple to {name}.__bases__, not {given}")));
    };
    if bases.items().is_empty() {
        return Err(vm.type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
    }
    for item in bases.items() {
        let Some(base) = item.downcast::<TypeObject>() else {
            let given = item.class().name();
            return Err(vm.type_error(format!("{name}.__bases__ must be tuple of classes, not '{given}'")));
        };
        // Within a `mro` of the program's, classes have new bases and still their old MROs.
        if base.is_subtype(class) || mro::is_derived(item, this) {
            return Err(vm.type_error("a __bases__ item causes an inheritance cycle"));
        }
    }
    let new_base = type_creation::best_base(vm, bases.items())?;
    let old_base = class.base.get().unwrap_or_else(none);
    check_layouts(vm, &old_base, &new_base, "__bases__")?;
    let new_bases = tuple::new(bases.items().to_vec());
    let old_bases = class.bases.replace(Some(new_bases.clone()));
    class.base.set(new_base.clone());
    let mut renewed = Vec::new();
    if let Err(raised) = renew_orders(vm, this, &mut renewed) {
        // Back to what was, without asking a metaclass's `mro` again; what the program has set
        // meanwhile stays.
        for (class, new, old) in renewed {
            if kind(&class).mro.get().is_some_and(|order| order.is(&new)) {
                drop(kind(&class).mro.replace(old));
                kind(&class).modified();
                special_methods::derive(kind(&class));
            }
        }
        if class.base.get().is_some_and(|base| base.is(&new_base)) {
            drop(class.bases.replace(old_bases));
            class.base.set(old_base);
        }
        return Err(raised);
    }
    if class.bases.get().is_some_and(|bases| bases.is(&new_bases)) {
        if let Some(old) = old_bases {
            for base in old.payload::<Tuple>().items() {
                kind(base).remove_subclass(class);
            }
        }
        for base in class.bases() {
            kind(&base).add_subclass(this);
        }
    }
    Ok(())
}

/// Computes MROs and slots of a class and its subclasses again; tells each class with its new and old
/// MRO. Where the program has set the bases of a class meanwhile, nothing is left to do there.
fn renew_orders(vm: &mut Vm, class: &Value, renewed: &mut Vec<(Value, Value, Option<Value>)>) -> Outcome<()> {
    let old = kind(class).mro.get();
    if !mro::set(vm, class)? {
        return Ok(());
    }
    let new = kind(class).mro.get().unwrap_or_else(none);
    renewed.push((class.clone(), new, old));
    kind(class).modified();
    special_methods::derive(kind(class));
    for subclass in kind(class).subclasses() {
        vm.nested(|vm| renew_orders(vm, &subclass, renewed))?;
    }
    Ok(())
}

/// Checks that objects of one class can become objects of another, or a class's base be exchanged.
///
/// # Errors
/// `TypeError` when they lie differently in memory.
pub fn check_layouts(vm: &mut Vm, old: &Value, new: &Value, attribute: &str) -> Outcome<()> {
    let (old_kind, new_kind) = (kind(old), kind(new));
    let modules = is_module_class(old_kind) && is_module_class(new_kind);
    if modules || old_kind.is_heap() == new_kind.is_heap() {
        let (old, new) = (first_of_layout(old), first_of_layout(new));
        if old.is(&new) || adds_the_same(&old, &new) {
            return Ok(());
        }
    }
    let same_deallocator = old_kind.head.has(TRACKED) == new_kind.head.has(TRACKED);
    let what = if same_deallocator { "object layout" } else { "deallocator" };
    let (new, old) = (new_kind.name(), old_kind.name());
    Err(vm.type_error(format!("{attribute} assignment: '{new}' {what} differs from '{old}'")))
}

/// Whether instances of two classes lie alike in memory, weak references included.
fn same_layout(class: &TypeObject, other: &TypeObject) -> bool {
    class.head.same_layout(&other.head)
        && class.head.has(WEAKLY_REFERENCEABLE) == other.head.has(WEAKLY_REFERENCEABLE)
}

/// The class farthest up the line of bases whose instances lie in memory as those of `class`.
fn first_of_layout(class: &Value) -> Value {
    let mut class = class.clone();
    while let Some(base) = kind(&class).base.get() {
        if !same_layout(kind(&class), kind(&base)) {
            break;
        }
        class = base;
    }
    class
}

/// Whether two classes have the same base and add the same to its instances.
fn adds_the_same(class: &Value, other: &Value) -> bool {
    let (this, that) = (kind(class), kind(other));
    let (Some(base), Some(other_base)) = (this.base.get(), that.base.get()) else { return false };
    base.is(&other_base) && same_layout(this, that) && added_slots(this) == added_slots(that)
}

/// The names of the slots that a class adds, by place.
fn added_slots(class: &TypeObject) -> Vec<(u16, String)> {
    let mut slots = Vec::new();
    for (_, value) in class.dict().payload::<Dict>().entries() {
        if let Some(member) = value.downcast::<super::member::Member>() {
            slots.push((member.slot, to_string(member.name.value())));
        }
    }
    slots.sort();
    slots
}

fn get_abstract_methods(vm: &mut Vm, this: &Value) -> Outcome {
    let name = &names().__abstractmethods__;
    match entry(kind(this), name).filter(|_| !TYPE.is(this)) {
        Some(methods) => Ok(methods),
        None => Err(vm.attribute_error("__abstractmethods__", this, name)),
    }
}

fn set_abstract_methods(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let name = &names().__abstractmethods__;
    let class = kind(this);
    if class.head.has(IMMUTABLE) {
        let shown = class.name();
        let message = format!("cannot set '__abstractmethods__' attribute of immutable type '{shown}'");
        return Err(vm.type_error(message));
    }
    let abstract_ = match value {
        Some(value) => vm.truth(value)?,
        None => false,
    };
    if value.is_none() && entry(class, name).is_none() {
        return Err(vm.no_attribute(this, name));
    }
    set_entry(class, name, value.cloned());
    class.head.set(ABSTRACT, abstract_);
    Ok(())
}

fn get_annotate(vm: &mut Vm, this: &Value) -> Outcome {
    let class = kind(this);
    if !class.is_heap() {
        return Err(vm.no_attribute(this, &names().__annotate__));
    }
    let found = entry(class, &names().__annotate_func__).or_else(|| entry(class, &names().__annotate__));
    Ok(found.unwrap_or_else(none))
}

fn set_annotate(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = check_settable(vm, kind(this), "__annotate__", value)?;
    if !is_none(value) && value.class().slots.call.get().is_none() {
        return Err(vm.type_error("__annotate__ must be callable or None"));
    }
    set_entry(kind(this), &names().__annotate_func__, Some(value.clone()));
    set_entry(kind(this), &names().__annotations_cache__, None);
    Ok(())
}

fn get_annotations(vm: &mut Vm, this: &Value) -> Outcome {
    let class = kind(this);
    let known = names();
    if !class.is_heap() {
        return Err(vm.no_attribute(this, &known.__annotations__));
    }
    let cached = entry(class, &known.__annotations__).or_else(|| entry(class, &known.__annotations_cache__));
    if let Some(found) = cached {
        return vm.bind_descriptor(&found, None, this);
    }
    let annotate = get_annotate(vm, this)?;
    let made = crate::eval::annotations::compute(vm, &annotate)?;
    set_entry(class, &known.__annotations_cache__, Some(made.clone()));
    Ok(made)
}

fn set_annotations(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let class = kind(this);
    let known = names();
    if class.head.has(IMMUTABLE) {
        let shown = class.name();
        return Err(
            vm.type_error(format!("cannot set '__annotations__' attribute of immutable type '{shown}'"))
        );
    }
    let place = match entry(class, &known.__annotations__).is_some() {
        true => &known.__annotations__,
        false => &known.__annotations_cache__,
    };
    let old = set_entry(class, place, value.cloned());
    if value.is_none() && old.is_none() {
        return Err(vm.attribute_error("__annotations__", this, &known.__annotations__));
    }
    set_entry(class, &known.__annotate_func__, None);
    set_entry(class, &known.__annotate__, None);
    Ok(())
}

fn get_type_parameters(_: &mut Vm, this: &Value) -> Outcome {
    Ok(entry(kind(this), &names().__type_params__)
        .filter(|_| kind(this).is_heap())
        .unwrap_or_else(|| tuple::new(Vec::new())))
}

fn set_type_parameters(vm: &mut Vm, this: &Value, _: &Value, value: Option<&Value>) -> Outcome<()> {
    let value = check_settable(vm, kind(this), "__type_params__", value)?;
    set_entry(kind(this), &names().__type_params__, Some(value.clone()));
    Ok(())
}

fn get_text_signature(_: &mut Vm, this: &Value) -> Outcome {
    let class = kind(this);
    let text = class.built_in_doc.get().filter(|_| !class.is_heap());
    Ok(match text.and_then(|text| split_signature(&class.short_name(), text).0) {
        Some(signature) => super::str::new(signature),
        None => none(),
    })
}

/// Whether CPython makes the type when its module is imported, and so calls it a heap type: those of nearly all
/// modules, but not those that the interpreter itself needs.
fn is_made_by_a_module(class: &TypeObject) -> bool {
    const CORE: &[&str] = &["_contextvars", "builtins", "sys", "types", "weakref"];
    let Some((module, name)) = class.built_in_name().split_once('.') else { return false };
    !CORE.contains(&module) && !name.starts_with("Ordered") && !name.starts_with("odict")
}

/// `__flags__`, as far as they can be known from outside.
fn get_flags(_: &mut Vm, this: &Value) -> Outcome {
    use crate::heap::type_head::{BASE_TYPE, HEAP_TYPE, MAPPING, SEQUENCE};
    let head = &kind(this).head;
    let mut flags = 1 << 12 | 1 << 18;
    for (flag, bit) in
        [(IMMUTABLE, 8), (HEAP_TYPE, 9), (TRACKED, 14), (ABSTRACT, 20), (SEQUENCE, 5), (MAPPING, 6)]
    {
        flags |= if head.has(flag) { 1 << bit } else { 0 };
    }
    flags |= if head.has(BASE_TYPE | HEAP_TYPE) { 1 << 10 } else { 0 };
    flags |= if is_made_by_a_module(kind(this)) { 1 << 9 } else { 0 };
    for (class, bit) in [
        (&super::int::CLASS, 24),
        (&super::list::CLASS, 25),
        (&super::tuple::CLASS, 26),
        (&super::bytes::CLASS, 27),
        (&super::str::CLASS, 28),
        (&super::dict::CLASS, 29),
        (&super::exception::BASE_EXCEPTION, 30),
        (&TYPE, 31),
    ] {
        flags |= if kind(this).is_subtype(class.payload()) { 1i64 << bit } else { 0 };
    }
    Ok(int::new(flags))
}

/// `__dictoffset__` and `__weakrefoffset__`: -1 and 16 bytes before it stand for "managed", as in CPython.
fn managed(class: &TypeObject, flag: u32, offset: i64) -> i64 {
    if class.is_heap() && class.head.has(flag) { offset } else { 0 }
}

/// The computed attributes.
pub static ATTRIBUTES: &[GetSet] = &[
    GetSet { name: "__name__", get: get_name, set: Some(set_name), doc: "" },
    GetSet { name: "__qualname__", get: get_qualname, set: Some(set_qualname), doc: "" },
    GetSet { name: "__module__", get: get_module, set: Some(set_module), doc: "" },
    GetSet { name: "__doc__", get: get_doc, set: Some(set_doc), doc: "" },
    GetSet { name: "__dict__", get: get_dict, set: None, doc: "" },
    GetSet { name: "__bases__", get: get_bases, set: Some(set_bases), doc: "" },
    GetSet {
        name: "__base__",
        get: |_, this| Ok(kind(this).base.get().unwrap_or_else(none)),
        set: Some(super::getset::read_only_member),
        doc: "",
    },
    GetSet {
        name: "__mro__",
        get: |_, this| Ok(kind(this).mro.get().unwrap_or_else(none)),
        set: None,
        doc: "",
    },
    GetSet {
        name: "__abstractmethods__",
        get: get_abstract_methods,
        set: Some(set_abstract_methods),
        doc: "",
    },
    GetSet { name: "__annotations__", get: get_annotations, set: Some(set_annotations), doc: "" },
    GetSet { name: "__annotate__", get: get_annotate, set: Some(set_annotate), doc: "" },
    GetSet { name: "__type_params__", get: get_type_parameters, set: Some(set_type_parameters), doc: "" },
    GetSet { name: "__text_signature__", get: get_text_signature, set: None, doc: "" },
    GetSet {
        name: "__basicsize__",
        get: |_, this| Ok(int::new(super::size::basic(kind(this)) as i64)),
        set: Some(super::getset::read_only_member),
        doc: "",
    },
    GetSet {
        name: "__itemsize__",
        get: |_, this| Ok(int::new(super::size::item(kind(this)) as i64)),
        set: Some(super::getset::read_only_member),
        doc: "",
    },
    GetSet {
        name: "__dictoffset__",
        get: |_, this| Ok(int::new(managed(kind(this), crate::heap::type_head::ATTRIBUTES, -1))),
        set: Some(super::getset::read_only_member),
        doc: "",
    },
    GetSet {
        name: "__weakrefoffset__",
        get: |_, this| Ok(int::new(managed(kind(this), WEAKLY_REFERENCEABLE, -32))),
        set: Some(super::getset::read_only_member),
        doc: "",
    },
    GetSet { name: "__flags__", get: get_flags, set: None, doc: "" },
];

fn get_mro(vm: &mut Vm, this: &Value) -> Outcome {
    mro::linearise(vm, this).map(list::new)
}

fn get_subclasses(_: &mut Vm, this: &Value) -> Outcome {
    Ok(list::new(kind(this).subclasses()))
}

fn prepare(_: &mut Vm, _: &Value, _: &Arguments<'_>) -> Outcome {
    Ok(dict::new())
}

fn instance_check(vm: &mut Vm, this: &Value, object: &Value) -> Outcome {
    vm.is_real_instance(object, this).map(bool_::new)
}

fn subclass_check(vm: &mut Vm, this: &Value, class: &Value) -> Outcome {
    vm.is_real_subclass(class, this).map(bool_::new)
}

/// `type.__dir__`: the names of the class and of all its bases, not of the metaclass.
fn dir(vm: &mut Vm, this: &Value) -> Outcome {
    let found = dict::new();
    add_names(vm, this, found.payload::<Dict>())?;
    Ok(list::new(found.payload::<Dict>().entries().into_iter().map(|(name, _)| name).collect()))
}

/// Adds the names of a class and of its bases.
///
/// # Errors
/// Whatever `__dict__` and `__bases__` raise, which may be computed.
pub fn add_names(vm: &mut Vm, class: &Value, found: &Dict) -> Outcome<()> {
    if let Some(namespace) = vm.find_attribute(class, &names().__dict__)?
        && let Some(entries) = dict::mapping_entries(vm, &namespace)?
    {
        for (name, value) in entries {
            found.set(vm, &name, value)?;
        }
    }
    if let Some(bases) = vm.find_attribute(class, &names().__bases__)?
        && bases.has::<Tuple>()
    {
        for base in bases.payload::<Tuple>().items() {
            vm.nested(|vm| add_names(vm, base, found))?;
        }
    }
    Ok(())
}

fn size(_: &mut Vm, this: &Value) -> Outcome {
    Ok(int::new(super::size::of_type(kind(this)) as i64))
}

/// The methods.
pub static METHODS: &[Method] = &[
    Method::new(
        "mro",
        Native::NoArguments(get_mro),
        "mro($self, /)\n--\n\nReturn a type's method resolution order.",
    ),
    Method::new(
        "__subclasses__",
        Native::NoArguments(get_subclasses),
        "__subclasses__($self, /)\n--\n\nReturn a list of immediate subclasses.",
    ),
    Method::class("__prepare__", Native::Any(prepare), "Create the namespace for the class statement"),
    Method::new(
        "__instancecheck__",
        Native::One(instance_check),
        "__instancecheck__($self, instance, /)\n--\n\nCheck if an object is an instance.",
    ),
    Method::new(
        "__subclasscheck__",
        Native::One(subclass_check),
        "__subclasscheck__($self, subclass, /)\n--\n\nCheck if a class is a subclass.",
    ),
    Method::new(
        "__dir__",
        Native::NoArguments(dir),
        "__dir__($self, /)\n--\n\nSpecialized __dir__ implementation for types.",
    ),
    Method::new(
        "__sizeof__",
        Native::NoArguments(size),
        "__sizeof__($self, /)\n--\n\nReturn memory consumption of the type object.",
    ),
];

/// `repr` of a class.
///
/// # Errors
/// None of its own.
pub fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    let class = kind(this);
    let name = type_attributes::qualified_name(class);
    Ok(super::str::new(match type_attributes::module_prefix(vm, class)? {
        Some(module) => format!("<class '{module}.{name}'>"),
        None => format!("<class '{name}'>"),
    }))
}

/// Whether `value` is a module class, whose instances' `__class__` may be set although it is built in.
pub fn is_module_class(class: &TypeObject) -> bool {
    class.is_subtype(module::CLASS.payload())
}

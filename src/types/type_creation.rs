//! Making classes: `type.__new__` (reference, 3.3.3).

use super::dict::{self, Dict};
use super::function::Function;
use super::getset;
use super::names::names;
use super::none::none;
use super::str::{Str, intern, name_of, to_string};
use super::tuple::{self, Tuple};
use super::type_::{CLASS as TYPE, TypeObject};
use super::{cell, exception, member, mro, object as object_type, special_methods, static_method};
use crate::eval::{Arguments, Outcome, Raised, Vm};
use crate::heap::type_head::{ATTRIBUTES, BASE_TYPE, TypeHead, WEAKLY_REFERENCEABLE};
use crate::heap::{Name, Value, object};

/// Attributes that find room inside an instance at most.
const MOST_INLINE: u16 = 30;

/// The base that fixes how instances of `class` lie in memory.
pub fn solid_base(class: &Value) -> Value {
    let mut class = class.clone();
    while let Some(base) = class.payload::<TypeObject>().base.get() {
        let (head, base_head) = (&class.payload::<TypeObject>().head, &base.payload::<TypeObject>().head);
        if !head.same_payload(base_head) || head.slot_count() != base_head.slot_count() {
            break;
        }
        class = base;
    }
    class
}

/// The base whose layout a class with these bases extends.
///
/// # Errors
/// `TypeError` when a base is no type, cannot be a base, or the bases' layouts conflict.
pub fn best_base(vm: &mut Vm, bases: &[Value]) -> Outcome {
    let mut best: Option<(Value, Value)> = None;
    for base in bases {
        let Some(kind) = base.downcast::<TypeObject>() else {
            return Err(vm.type_error("bases must be types"));
        };
        if !kind.is_heap() && !kind.head.has(BASE_TYPE) {
            let name = kind.name();
            return Err(vm.type_error(format!("type '{name}' is not an acceptable base type")));
        }
        let solid = solid_base(base);
        match &best {
            None => best = Some((base.clone(), solid)),
            Some((_, winner)) if mro::is_derived(winner, &solid) => {}
            Some((_, winner)) if mro::is_derived(&solid, winner) => best = Some((base.clone(), solid)),
            Some(_) => return Err(vm.type_error("multiple bases have instance lay-out conflict")),
        }
    }
    match best {
        Some((base, _)) => Ok(base),
        None => Err(vm.type_error("a class needs a base")),
    }
}

/// The most derived metaclass of `metaclass` and those of the bases.
///
/// # Errors
/// `TypeError` when there is none.
pub fn calculate_metaclass(vm: &mut Vm, metaclass: &Value, bases: &[Value]) -> Outcome {
    let mut winner = metaclass.clone();
    for base in bases {
        let candidate = base.class_value();
        if winner.payload::<TypeObject>().is_subtype(candidate.payload::<TypeObject>()) {
            continue;
        }
        if candidate.payload::<TypeObject>().is_subtype(winner.payload::<TypeObject>()) {
            winner = candidate;
            continue;
        }
        return Err(vm.type_error(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
        ));
    }
    Ok(winner)
}

/// The slot `__new__` of `type`.
///
/// # Errors
/// `TypeError` and `ValueError` for what cannot be a class; whatever the program's hooks raise.
#[inline(never)]
pub fn new_type(vm: &mut Vm, metaclass: &Value, arguments: &Arguments<'_>) -> Outcome {
    let [name, bases, namespace] = arguments.positional else {
        let given = arguments.positional.len();
        return Err(vm.type_error(format!("type.__new__() takes exactly 3 arguments ({given} given)")));
    };
    for (position, value, expected, fits) in [
        (1, name, "str", name.has::<Str>()),
        (2, bases, "tuple", bases.has::<Tuple>()),
        (3, namespace, "dict", namespace.has::<Dict>()),
    ] {
        if !fits {
            let given = value.class().name();
            let message = format!("type.__new__() argument {position} must be {expected}, not {given}");
            return Err(vm.type_error(message));
        }
    }
    super::type_members::check_name(vm, name)?;
    let bases = bases.payload::<Tuple>().items();
    for base in bases {
        if !base.has::<TypeObject>() && vm.find_attribute(base, &names().__mro_entries__)?.is_some() {
            return Err(vm.type_error("type() doesn't support MRO entry resolution; use types.new_class()"));
        }
    }
    let winner = calculate_metaclass(vm, metaclass, bases)?;
    if !winner.is(metaclass)
        && let Some(new) = winner.payload::<TypeObject>().slots.new.get()
        && new as usize != new_type as *const () as usize
    {
        return new(vm, &winner, arguments);
    }
    let bases = if bases.is_empty() { vec![object_type::CLASS.value()] } else { bases.to_vec() };
    let base = best_base(vm, &bases)?;
    let draft = Draft { metaclass: winner, name: name.clone(), bases, base };
    draft.finish(vm, namespace.payload::<Dict>(), arguments.keywords)
}

/// A class about to be made.
struct Draft {
    metaclass: Value,
    name: Value,
    bases: Vec<Value>,
    base: Value,
}

/// What `__slots__` asks for.
#[derive(Default)]
struct SlotNames {
    names: Vec<(Name, Option<Value>)>,
    dict: bool,
    weak_references: bool,
}

impl Draft {
    fn finish(self, vm: &mut Vm, original: &Dict, keywords: &[(Name, Value)]) -> Outcome {
        let namespace = dict::new();
        let mut foreign = false;
        for (key, value) in original.entries() {
            foreign |= !key.has::<Str>();
            namespace.payload::<Dict>().set(vm, &key, value)?;
        }
        if foreign {
            let name = to_string(&self.name);
            vm.warn(&exception::RUNTIME_WARNING, &format!("non-string key in the __dict__ of class {name}"))?;
        }
        let entries = namespace.payload::<Dict>();
        let base = self.base.payload::<TypeObject>();
        let base_has_dict = base.head.has(ATTRIBUTES) || has_own_dict(base);
        let base_has_weak = base.head.has(WEAKLY_REFERENCEABLE);
        let slots = self.slot_names(vm, entries, base_has_dict, base_has_weak)?;
        let class = self.allocate(vm, entries, &slots, base_has_dict, base_has_weak)?;
        let kind = class.payload::<TypeObject>();
        kind.namespace.set(namespace.clone());
        let known = names();
        let name = name_of(&self.name);
        kind.name.set(name.value().clone());
        let qualname = match entries.remove_name(&known.__qualname__) {
            Some(qualname) if qualname.has::<Str>() => qualname,
            Some(other) => {
                let given = other.class().name();
                return Err(vm.type_error(format!("type __qualname__ must be a str, not {given}")));
            }
            None => self.name.clone(),
        };
        kind.qualname.set(qualname);
        if entries.get_name(&known.__module__).is_none()
            && let Some(module) = vm.globals().get_name(&known.__name__)
        {
            entries.set_name(&known.__module__, module);
        }
        wrap_implicit_methods(entries);
        let class_cell = entries.remove_name(&known.__classcell__);
        if let Some(class_cell) = &class_cell {
            let Some(cell) = class_cell.downcast::<cell::Cell>() else {
                let given = vm.repr_text(&class_cell.class_value())?.to_string_lossy();
                return Err(vm.type_error(format!("__classcell__ must be a nonlocal cell, not {given}")));
            };
            cell.content.set(class.clone());
        }
        if let Some(cell) = entries.remove_name(&intern("__classdictcell__"))
            && let Some(cell) = cell.downcast::<cell::Cell>()
        {
            cell.content.set(namespace.clone());
        }
        let base_slots = base.head.slot_count();
        for (index, (name, doc)) in slots.names.iter().enumerate() {
            let descriptor = member::new(name.clone(), class.clone(), base_slots + index as u16);
            drop(descriptor.payload::<member::Member>().doc.replace(doc.clone()));
            entries.set_name(name, descriptor);
        }
        let has_dict = kind.head.has(ATTRIBUTES);
        if has_dict && !base_has_dict && entries.get_name(&known.__dict__).is_none() {
            entries.set_name(&known.__dict__, getset::new(&class, &super::instance_attributes::DICT));
        }
        if kind.head.has(WEAKLY_REFERENCEABLE)
            && !base_has_weak
            && entries.get_name(&known.__weakref__).is_none()
        {
            entries.set_name(
                &known.__weakref__,
                getset::new(&class, &super::instance_attributes::WEAK_REFERENCE),
            );
        }
        if entries.get_name(&known.__doc__).is_none() {
            entries.set_name(&known.__doc__, none());
        }
        if entries.get_name(&known.__eq__).is_some() && entries.get_name(&known.__hash__).is_none() {
            entries.set_name(&known.__hash__, none());
        }
        ready(vm, &class)?;
        set_names(vm, &class, entries)?;
        initialise_subclass(vm, &class, keywords)?;
        Ok(class)
    }

    /// The type object, without a namespace yet.
    fn allocate(
        &self,
        vm: &mut Vm,
        entries: &Dict,
        slots: &SlotNames,
        base_has_dict: bool,
        base_has_weak: bool,
    ) -> Outcome {
        let base = self.base.payload::<TypeObject>();
        let Ok(new_slots) = u16::try_from(slots.names.len()) else {
            return Err(vm.value_error("too many __slots__"));
        };
        if base.head.slot_count() as usize + slots.names.len() > 4000 {
            return Err(vm.value_error("too many __slots__"));
        }
        let others_have = |has: fn(&TypeObject) -> bool| {
            self.bases
                .iter()
                .filter(|base| !base.is(&self.base))
                .any(|base| has(base.payload::<TypeObject>()))
        };
        let own_dict = !base_has_dict && (slots.dict || others_have(|base| base.head.has(ATTRIBUTES)));
        let weak =
            base_has_weak || slots.weak_references || others_have(|base| base.head.has(WEAKLY_REFERENCEABLE));
        let own = match entries.get_name(&names().__static_attributes__) {
            Some(attributes) => attributes.downcast::<Tuple>().map_or(0, |names| names.items().len()),
            None => 4,
        };
        let capacity = (base.head.inline_capacity() + own.min(MOST_INLINE as usize) as u16).min(MOST_INLINE);
        let flags = if weak { WEAKLY_REFERENCEABLE } else { 0 };
        let head = TypeHead::derived(&base.head, new_slots, own_dict, capacity, flags);
        let class = object::new_of_class(&self.metaclass, TypeObject::new("", head));
        let kind = class.payload::<TypeObject>();
        kind.base.set(self.base.clone());
        kind.bases.set(tuple::new(self.bases.clone()));
        Ok(class)
    }

    fn slot_names(
        &self,
        vm: &mut Vm,
        entries: &Dict,
        base_has_dict: bool,
        base_has_weak: bool,
    ) -> Outcome<SlotNames> {
        let Some(declared) = entries.get_name(&names().__slots__) else {
            let flexible = !base_has_dict;
            return Ok(SlotNames {
                names: Vec::new(),
                dict: flexible,
                weak_references: !base_has_weak && may_be_weak(self.base.payload()),
            });
        };
        let listed = if declared.has::<Str>() { vec![declared.clone()] } else { vm.collect(&declared)? };
        let mut slots = SlotNames::default();
        let class_name = to_string(&self.name);
        if !listed.is_empty() && has_items(self.base.payload()) {
            let base = self.base.payload::<TypeObject>().name();
            return Err(vm.type_error(format!("nonempty __slots__ not supported for subtype of '{base}'")));
        }
        for item in listed {
            let Some(text) = item.downcast::<Str>() else {
                let given = item.class().name();
                return Err(vm.type_error(format!("__slots__ items must be strings, not '{given}'")));
            };
            if !text.text().is_identifier() {
                return Err(vm.type_error("__slots__ must be identifiers"));
            }
            let text = to_string(&item);
            match text.as_str() {
                "__dict__" if base_has_dict || slots.dict => {
                    return Err(vm.type_error("__dict__ slot disallowed: we already got one"));
                }
                "__dict__" => slots.dict = true,
                "__weakref__"
                    if base_has_weak || slots.weak_references || !may_be_weak(self.base.payload()) =>
                {
                    return Err(vm.type_error("__weakref__ slot disallowed: we already got one"));
                }
                "__weakref__" => slots.weak_references = true,
                _ => {
                    let mangled = crate::code::symbols::mangle(Some(&class_name), &text);
                    let name = intern(&mangled);
                    let may_be_there =
                        ["__qualname__", "__classcell__", "__classdictcell__"].contains(&&*text);
                    if !may_be_there && entries.get_name(&name).is_some() {
                        let shown = vm.repr_text(name.value())?.to_string_lossy();
                        return Err(
                            vm.value_error(format!("{shown} in __slots__ conflicts with class variable"))
                        );
                    }
                    let doc = match declared.downcast::<Dict>() {
                        Some(docs) => docs.get(vm, &item)?.filter(|doc| doc.has::<Str>()),
                        None => None,
                    };
                    slots.names.push((name, doc));
                }
            }
        }
        slots.names.sort_by_key(|(name, _)| to_string(name.value()));
        Ok(slots)
    }
}

/// Whether instances of the built-in layout of `class` keep their attributes in a namespace of their own.
pub fn has_own_dict(class: &TypeObject) -> bool {
    let same = |other: &'static super::type_::StaticType| class.head.same_payload(&other.payload().head);
    same(&TYPE)
        || same(&super::module::CLASS)
        || same(&super::exception::BASE_EXCEPTION)
        || same(&super::simple_namespace::CLASS)
        || same(&static_method::CLASS)
        || same(&static_method::CLASS_METHOD)
        || same(crate::modules::thread::LOCAL_DEFINITION.class)
        || crate::modules::io::has_own_dict(class)
}

/// Whether instances of `class` end in items whose number varies, so that no slots can follow.
fn has_items(class: &TypeObject) -> bool {
    let same = |other: &'static super::type_::StaticType| class.head.same_payload(&other.payload().head);
    same(&TYPE) || same(&super::int::CLASS) || same(&super::tuple::CLASS) || same(&super::bytes::CLASS)
}

/// Whether subclasses of `class` get room for weak references by themselves.
fn may_be_weak(class: &TypeObject) -> bool {
    let same = |other: &'static super::type_::StaticType| class.head.same_payload(&other.payload().head);
    !(same(&super::int::CLASS) || same(&super::tuple::CLASS) || same(&super::bytes::CLASS))
}

/// `__new__` is a static method, `__init_subclass__` and `__class_getitem__` are class methods, without
/// being declared so.
fn wrap_implicit_methods(entries: &Dict) {
    let known = names();
    if let Some(function) = entries.get_name(&known.__new__).filter(|found| found.has::<Function>()) {
        entries.set_name(&known.__new__, static_method::new(function));
    }
    for name in [&known.__init_subclass__, &known.__class_getitem__] {
        if let Some(function) = entries.get_name(name).filter(|found| found.has::<Function>()) {
            entries.set_name(name, static_method::new_class_method(function));
        }
    }
}

/// Makes a class with bases and namespace ready: MRO, slots, version, registration with its bases.
fn ready(vm: &mut Vm, class: &Value) -> Outcome<()> {
    mro::set(vm, class)?;
    let kind = class.payload::<TypeObject>();
    kind.modified();
    inherit_flags(kind);
    special_methods::derive(kind);
    for base in kind.bases() {
        base.payload::<TypeObject>().add_subclass(class);
    }
    Ok(())
}

/// Takes over what bases say of all instances: how `match` sees them.
fn inherit_flags(kind: &TypeObject) {
    use crate::heap::type_head::{MAPPING, SEQUENCE};
    for base in kind.bases() {
        for flag in [SEQUENCE, MAPPING] {
            if base.payload::<TypeObject>().head.has(flag) && !kind.head.has(SEQUENCE | MAPPING) {
                kind.head.set(flag, true);
            }
        }
    }
}

/// Tells every attribute of the new class that wants to know its name (`__set_name__`).
fn set_names(vm: &mut Vm, class: &Value, entries: &Dict) -> Outcome<()> {
    for (key, value) in entries.entries() {
        let Some(found) = value.class().lookup(&names().__set_name__) else { continue };
        let result = special_methods::call_found(vm, found, &value, [class.clone(), key.clone()]);
        if let Err(raised) = result {
            return Err(note_set_name(vm, raised, class, &key, &value));
        }
    }
    Ok(())
}

/// Adds to an exception of `__set_name__` the note that says where it came from.
#[cold]
fn note_set_name(vm: &mut Vm, raised: Raised, class: &Value, key: &Value, value: &Value) -> Raised {
    let exception = vm.take_raised(raised);
    let shown = match vm.repr_text(key) {
        Ok(text) => text.to_string_lossy(),
        Err(raised) => return raised,
    };
    let (kind, class) = (value.class().name(), class.payload::<TypeObject>().name());
    let note = format!("Error calling __set_name__ on '{kind}' instance {shown} in '{class}'");
    let noted = vm.call_method(&exception, &names().add_note, &[super::str::new(note)]);
    if let Err(raised) = noted {
        return raised;
    }
    vm.raise_unchained(exception)
}

/// Tells the next class of the MRO that it has a new subclass (`__init_subclass__`).
fn initialise_subclass(vm: &mut Vm, class: &Value, keywords: &[(Name, Value)]) -> Outcome<()> {
    let name = &names().__init_subclass__;
    let mro = class.payload::<TypeObject>().mro();
    if !mro.iter().any(|member| member.is(class)) {
        return Err(super::super_::wrong_object(vm, class.payload(), class));
    }
    let next = mro.iter().skip_while(|member| !member.is(class)).skip(1);
    for member in next {
        let namespace = member.payload::<TypeObject>().dict();
        if let Some(found) = namespace.payload::<Dict>().get_name(name) {
            let bound = vm.bind_descriptor(&found, None, class)?;
            vm.call_with(&bound, &Arguments { positional: &[], keywords })?;
            return Ok(());
        }
    }
    if keywords.is_empty() {
        return Ok(());
    }
    let name = super::type_attributes::qualified_name(class.payload::<TypeObject>());
    Err(vm.type_error(format!("{name}.__init_subclass__() takes no keyword arguments")))
}

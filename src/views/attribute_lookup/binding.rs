//! What a descriptor makes of the object for which it was found: a bound method, a call of a getter,
//! a slot's value.

use super::{End, refusal};
use crate::eval::Vm;
use crate::heap::Value;
use crate::types::builtin_function::{BuiltinFunction, MethodDescriptor};
use crate::types::function::Function;
use crate::types::getset::GetSetDescriptor;
use crate::types::member::Member;
use crate::types::names::names;
use crate::types::property::Property;
use crate::types::slot_wrappers::SlotWrapper;
use crate::types::static_method::{ClassMethod, StaticMethod};
use crate::types::str::{Str, to_string};
use crate::types::type_::TypeObject;
use crate::views::value;

/// What is made of something found, and the way to it in words.
pub struct Binding {
    /// How the search ends with it.
    pub end: End,
    /// What is done with it.
    pub means: String,
}

/// Whether `found` is a data descriptor that can be read.
pub fn is_data(found: &Value) -> bool {
    let slots = &found.class().slots;
    slots.descriptor_get.get().is_some() && slots.descriptor_set.get().is_some()
}

fn is_writer(found: &Value) -> bool {
    found.class().slots.descriptor_set.get().is_some()
}

/// Which methods make `found` a data descriptor.
pub fn why_data(found: &Value) -> String {
    let has = |name| found.class().lookup(name).is_some();
    let known = names();
    let methods = match (has(&known.__set__), has(&known.__delete__)) {
        (true, true) => ", __set__ and __delete__",
        (false, true) => " and __delete__",
        _ => " and __set__",
    };
    format!("{} has __get__{methods}", article(found))
}

/// Why `found` is no data descriptor.
pub fn why_not_data(found: &Value, instead: &str) -> String {
    let reads = found.class().slots.descriptor_get.get().is_some();
    match (reads, is_writer(found)) {
        (true, _) => format!("{} has __get__ but no __set__: {instead} comes first", article(found)),
        (false, true) => format!("{} has __set__ but no __get__: {instead} comes first", article(found)),
        (false, false) => format!("{} is no descriptor", article(found)),
    }
}

/// `a function`, `an int`.
fn article(found: &Value) -> String {
    let class = found.class().short_name();
    let article =
        if class.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']) { "an" } else { "a" };
    format!("{article} {class}")
}

/// What stands in a namespace, in few words.
pub fn entry(vm: &mut Vm, found: &Value) -> String {
    if found.has::<Function>() {
        return format!("function {}", name_of(vm, found));
    }
    if found.has::<GetSetDescriptor>() || found.has::<Member>() {
        let kind = if found.has::<Member>() { "slot" } else { "built-in attribute" };
        return format!("{kind} {}", name_of(vm, found));
    }
    if found.has::<MethodDescriptor>() || found.has::<SlotWrapper>() {
        return format!("built-in method {}", name_of(vm, found));
    }
    let wrapped = [found.downcast::<StaticMethod>().map(|method| &method.function)]
        .into_iter()
        .chain([found.downcast::<ClassMethod>().map(|method| &method.function)])
        .flatten()
        .find_map(|cell| cell.get());
    if let Some(wrapped) = wrapped {
        return format!("{} of {}", found.class().short_name(), name_of(vm, &wrapped));
    }
    value::brief(vm, found, 50)
}

/// The qualified name of something callable; what else it is called.
pub fn name_of(vm: &mut Vm, callable: &Value) -> String {
    if let Some(function) = callable.downcast::<Function>() {
        let name = function.qualname.get().filter(|name| name.has::<Str>());
        let name = name.map_or_else(|| "?".to_owned(), |name| to_string(&name));
        return name.rsplit("<locals>.").next().unwrap_or_default().to_owned();
    }
    if let Some(method) = callable.downcast::<MethodDescriptor>() {
        return format!("{}.{}", method.class.payload::<TypeObject>().short_name(), method.method.name);
    }
    if let Some(wrapper) = callable.downcast::<SlotWrapper>() {
        return format!("{}.{}", wrapper.class.payload::<TypeObject>().short_name(), wrapper.special.name);
    }
    if let Some(member) = callable.downcast::<Member>() {
        let class = member.class.payload::<TypeObject>().short_name();
        return format!("{class}.{}", to_string(member.name.value()));
    }
    if let Some(attribute) = callable.downcast::<GetSetDescriptor>() {
        let class = attribute.class.payload::<TypeObject>().short_name();
        return format!("{class}.{}", attribute.attribute.name);
    }
    if let Some(function) = callable.downcast::<BuiltinFunction>() {
        return function.method.name.to_owned();
    }
    value::quietly_called(vm, callable)
}

fn bound(vm: &mut Vm, function: &Value, to: &str, how: &str) -> Binding {
    let name = name_of(vm, function);
    Binding { end: End::Gives(format!("{name} bound to {to}")), means: how.to_owned() }
}

fn itself(vm: &mut Vm, found: &Value, means: String) -> Binding {
    Binding { end: End::Gives(entry(vm, found)), means }
}

/// What is made of `found`, which stands in the namespace of `owner`, for an instance, which has a name,
/// or for the class alone.
pub fn of(
    vm: &mut Vm,
    (found, owner): (&Value, &Value),
    instance: Option<(&Value, &str)>,
    class: &Value,
    text: &str,
) -> Binding {
    let class_name = class.payload::<TypeObject>().short_name();
    let owner_name = owner.payload::<TypeObject>().short_name();
    let Some(get) = found.class().slots.descriptor_get.get() else {
        return itself(vm, found, "it is taken as it is: it has no __get__".to_owned());
    };
    let shown = instance.map_or("None", |(_, name)| name);
    if found.has::<Function>() {
        return match instance {
            Some((_, name)) => {
                bound(vm, found, name, &format!("its __get__({name}, {class_name}) makes a bound method"))
            }
            None => itself(vm, found, format!("its __get__(None, {class_name}) gives the function itself")),
        };
    }
    if let Some(method) = found.exact::<ClassMethod>()
        && let Some(function) = method.function.get()
        && function.has::<Function>()
    {
        let to = format!("class {class_name}");
        return bound(vm, &function, &to, &format!("a classmethod binds to the class, {class_name}"));
    }
    if let Some(method) = found.exact::<StaticMethod>()
        && let Some(function) = method.function.get()
    {
        return itself(vm, &function, "a staticmethod gives its function, bound to nothing".to_owned());
    }
    if found.is_exact::<MethodDescriptor>() || found.is_exact::<SlotWrapper>() {
        return match instance {
            Some((_, name)) => bound(vm, found, name, &format!("its __get__ binds it to {name}")),
            None => itself(vm, found, "without an instance its __get__ gives it itself".to_owned()),
        };
    }
    if found.has::<MethodDescriptor>() {
        return bound(vm, found, &format!("class {class_name}"), "it binds to the class");
    }
    let describes = found.is_exact::<Member>() || found.is_exact::<GetSetDescriptor>();
    let is_property = found.is_exact::<Property>();
    let Some((object, name)) = instance.filter(|_| describes || is_property) else {
        if describes || is_property {
            let means = format!("its __get__(None, {class_name}) gives the descriptor itself");
            return itself(vm, found, means);
        }
        let reader = provider(found);
        let call = format!("{reader}.__get__({}, {shown}, {class_name})", value::quietly_called(vm, found));
        return Binding { means: format!("calls {call}"), end: End::Calls(call) };
    };
    if let Some(property) = found.exact::<Property>()
        && let Some(getter) = property.getter.get()
    {
        let called = format!("{owner_name}.{text}.fget({name})");
        let means = format!("its __get__ calls {called}, which is {}", value::brief(vm, &getter, 40));
        return Binding { end: End::Calls(called), means };
    }
    if found.is_exact::<GetSetDescriptor>() && !is_quiet(text) {
        let call = format!("the built-in getter of {}", name_of(vm, found));
        return Binding { means: format!("calls {call}"), end: End::Calls(call) };
    }
    let (found, object, class) = (found.clone(), object.clone(), class.clone());
    let end = refusal(vm, |vm| get(vm, &found, Some(&object), Some(&class)));
    let means = match found.has::<Member>() {
        true => format!("it reads the slot of {name}"),
        false => format!("its __get__ computes it for {name}"),
    };
    Binding { end, means }
}

/// Whether a computed attribute of built-in types is read without running code of the program.
fn is_quiet(name: &str) -> bool {
    let quiet = ["__class__", "__dict__", "__name__", "__qualname__", "__mro__", "__bases__", "__base__"];
    let of_functions =
        ["__code__", "__defaults__", "__kwdefaults__", "__closure__", "__globals__", "__func__", "__self__"];
    quiet.contains(&name) || of_functions.contains(&name)
}

/// The class that has the `__get__` of a descriptor.
fn provider(found: &Value) -> String {
    let owner = found.class().search(&names().__get__);
    owner.map_or_else(|| found.class().short_name(), |(_, owner)| owner.payload::<TypeObject>().short_name())
}

//! What every node can do: its construction from fields, its `repr`, copying and pickling.

use super::classes::classes;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::{Name, Value};
use crate::types::definition::{Method, Native};
use crate::types::dict::{self, Dict};
use crate::types::exception;
use crate::types::generic_alias::GenericAlias;
use crate::types::list::{self, List};
use crate::types::none::none;
use crate::types::str;
use crate::types::str::{Str, intern, name_of, to_string};
use crate::types::tuple::{self, Tuple};
use crate::types::union_type::UnionType;

/// The methods of `AST`.
pub static METHODS: &[Method] = &[
    Method::new(
        "__init__",
        Native::Any(initialise),
        "Initialize self.  See help(type(self)) for accurate signature.",
    ),
    Method::new("__repr__", Native::NoArguments(repr), "Return repr(self)."),
    Method::new("__reduce__", Native::NoArguments(reduce), ""),
    Method::new(
        "__replace__",
        Native::Any(replace),
        "__replace__($self, /, **fields)\n--\n\nReturn a copy of the AST node with new values for the specified fields.",
    ),
];

/// The names in an attribute of the node's class such as `_fields`; nothing where it has none.
fn class_names(vm: &mut Vm, node: &Value, attribute: &str) -> Outcome<Option<Vec<Value>>> {
    match vm.find_attribute(&node.class_value(), &intern(attribute))? {
        Some(names) => vm.collect(&names).map(Some),
        None => Ok(None),
    }
}

fn position(vm: &mut Vm, names: &[Value], name: &Value) -> Outcome<Option<usize>> {
    for (index, known) in names.iter().enumerate() {
        if vm.equal(known, name)? {
            return Ok(Some(index));
        }
    }
    Ok(None)
}

/// An attribute's name given as an object.
fn attribute_name(vm: &mut Vm, name: &Value) -> Outcome<Name> {
    if name.has::<Str>() {
        return Ok(name_of(&str::exact(name)));
    }
    let given = name.class().name();
    Err(vm.type_error(format!("attribute name must be string, not '{given}'")))
}

fn initialise(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    let fields = class_names(vm, this, "_fields")?.unwrap_or_default();
    let class = this.class().short_name();
    if fields.len() < arguments.positional.len() {
        let (most, plural) = (fields.len(), if fields.len() == 1 { "" } else { "s" });
        let message = format!("{class} constructor takes at most {most} positional argument{plural}");
        return Err(vm.type_error(message));
    }
    let mut missing = vec![true; fields.len()];
    for (index, value) in arguments.positional.iter().enumerate() {
        let name = attribute_name(vm, &fields[index])?;
        vm.set_attribute(this, &name, Some(value))?;
        missing[index] = false;
    }
    let mut attributes = None;
    for (name, value) in arguments.keywords {
        match position(vm, &fields, name.value())? {
            Some(index) if missing[index] => missing[index] = false,
            Some(_) => {
                let name = to_string(name.value());
                return Err(vm.type_error(format!("{class} got multiple values for argument '{name}'")));
            }
            None => {
                if attributes.is_none() {
                    attributes = Some(class_names(vm, this, "_attributes")?.unwrap_or_default());
                }
                if position(vm, attributes.as_deref().unwrap_or_default(), name.value())?.is_none() {
                    let name = to_string(name.value());
                    let message = format!(
                        "{class}.__init__ got an unexpected keyword argument '{name}'. Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15."
                    );
                    vm.warn(&exception::DEPRECATION_WARNING, &message)?;
                }
            }
        }
        vm.set_attribute(this, name, Some(value))?;
    }
    if !missing.contains(&true) {
        return Ok(none());
    }
    let Some(types) = vm.find_attribute(&this.class_value(), &intern("_field_types"))? else {
        return Ok(none());
    };
    for (field, _) in fields.iter().zip(missing).filter(|(_, missing)| *missing) {
        fill(vm, this, &class, field, &types)?;
    }
    Ok(none())
}

/// Gives a field that was left out its default, by its type.
fn fill(vm: &mut Vm, this: &Value, class: &str, field: &Value, types: &Value) -> Outcome<()> {
    let name = attribute_name(vm, field)?;
    let text = to_string(field);
    let kind = match types.downcast::<Dict>() {
        Some(types) => types.get(vm, field)?,
        None => Some(vm.get_item(types, field)?),
    };
    let message = match kind {
        None => format!(
            "Field '{text}' is missing from {class}._field_types. This will become an error in Python 3.15."
        ),
        Some(kind) if kind.has::<UnionType>() => return Ok(()),
        Some(kind) if kind.has::<GenericAlias>() => {
            return vm.set_attribute(this, &name, Some(&list::new(Vec::new())));
        }
        Some(kind) => {
            let classes = classes(vm)?;
            if classes.sum("expr_context").is_some_and(|context| context.is(&kind)) {
                let load = classes.of("Load").instance.clone().unwrap_or_else(none);
                return vm.set_attribute(this, &name, Some(&load));
            }
            format!(
                "{class}.__init__ missing 1 required positional argument: '{text}'. This will become an error in Python 3.15."
            )
        }
    };
    vm.warn(&exception::DEPRECATION_WARNING, &message)
}

/// How deep the `repr` of a node goes.
const DEEPEST: usize = 3;

fn repr(vm: &mut Vm, this: &Value) -> Outcome {
    Ok(str::new(represent(vm, this, DEEPEST)?))
}

fn represent(vm: &mut Vm, node: &Value, depth: usize) -> Outcome<String> {
    let class = node.class().short_name();
    if depth == 0 {
        return Ok(format!("{class}(...)"));
    }
    let Some(fields) = class_names(vm, node, "_fields")? else { return Ok(format!("{class}()")) };
    let mut parts = Vec::with_capacity(fields.len());
    for field in fields {
        let name = attribute_name(vm, &field)?;
        let value = vm.get_attribute(node, &name)?;
        let text = if value.has::<List>() || value.has::<Tuple>() {
            represent_items(vm, &value, depth - 1)?
        } else {
            represent_item(vm, &value, depth)?
        };
        parts.push(format!("{}={text}", to_string(&field)));
    }
    Ok(format!("{class}({})", parts.join(", ")))
}

/// A node one level further down, or anything else.
fn represent_item(vm: &mut Vm, value: &Value, depth: usize) -> Outcome<String> {
    let base = classes(vm)?.base.clone();
    if vm.is_real_instance(value, &base)? {
        return represent(vm, value, depth.saturating_sub(1));
    }
    Ok(vm.repr_text(value)?.to_string_lossy())
}

/// Of a long list only its ends.
fn represent_items(vm: &mut Vm, items: &Value, depth: usize) -> Outcome<String> {
    let (open, close) = if items.has::<List>() { ("[", "]") } else { ("(", ")") };
    let items = vm.collect(items)?;
    let text = match &items[..] {
        [] => String::new(),
        [only] => represent_item(vm, only, depth)?,
        [first, .., last] => {
            let between = if items.len() > 2 { ", ..., " } else { ", " };
            format!("{}{between}{}", represent_item(vm, first, depth)?, represent_item(vm, last, depth)?)
        }
    };
    Ok(format!("{open}{text}{close}"))
}

fn reduce(vm: &mut Vm, this: &Value) -> Outcome {
    let class = this.class_value();
    let own = vm.find_attribute(this, &intern("__dict__"))?;
    let Some(own) = own.filter(|own| own.has::<Dict>()) else {
        return Ok(tuple::of([class, tuple::empty()]));
    };
    let fields = class_names(vm, this, "_fields")?.unwrap_or_default();
    if fields.is_empty() {
        return Ok(tuple::of([class, tuple::empty(), own]));
    }
    let rest = dict::new();
    for (key, value) in own.payload::<Dict>().entries() {
        rest.payload::<Dict>().set(vm, &key, value)?;
    }
    let mut positional = Vec::new();
    for field in &fields {
        match rest.payload::<Dict>().remove(vm, field)? {
            Some((_, value)) => positional.push(value),
            None => break,
        }
    }
    Ok(tuple::of([class, tuple::new(positional), rest]))
}

fn replace(vm: &mut Vm, this: &Value, arguments: &Arguments<'_>) -> Outcome {
    if !arguments.positional.is_empty() {
        return Err(vm.type_error("__replace__() takes only keyword arguments."));
    }
    let class = this.class().short_name();
    let fields = class_names(vm, this, "_fields")?.unwrap_or_default();
    let attributes = class_names(vm, this, "_attributes")?.unwrap_or_default();
    let mut keywords: Vec<(Name, Value)> = Vec::new();
    for (name, _) in arguments.keywords {
        if position(vm, &fields, name.value())?.is_none()
            && position(vm, &attributes, name.value())?.is_none()
        {
            let name = vm.repr_text(name.value())?.to_string_lossy();
            let message = format!("{class}.__replace__ got an unexpected keyword argument {name}.");
            return Err(vm.type_error(message));
        }
    }
    let mut missing = Vec::new();
    for (index, field) in fields.iter().chain(&attributes).enumerate() {
        let name = attribute_name(vm, field)?;
        if let Some((_, value)) = arguments.keywords.iter().find(|(given, _)| *given == name) {
            keywords.push((name, value.clone()));
        } else if let Some(value) = vm.find_attribute(this, &name)? {
            keywords.push((name, value));
        } else if index < fields.len() {
            missing.push(vm.repr_text(field)?.to_string_lossy());
        }
    }
    if !missing.is_empty() {
        let (count, plural) = (missing.len(), if missing.len() == 1 { "" } else { "s" });
        missing.sort();
        let names = missing.join(", ");
        return Err(
            vm.type_error(format!("{class}.__replace__ missing {count} keyword argument{plural}: {names}."))
        );
    }
    let class = this.class_value();
    vm.call_with(&class, &Arguments { positional: &[], keywords: &keywords })
}
